"""What the annual surveys came to, year by year."""

from cards import survey as survey_cards
from dialogs.meetings import seen
from dialogs.turn import Reply, Turn
from domain.survey import of_network
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    """Return the trend of every network that is seen; of what is open, nothing."""
    networks = storage.networks.seen(seen(turn))
    ids = [one.id for one in networks]
    known = storage.surveys.known(ids, storage.networks.published_ever(ids))
    since = turn.data.get("from_year", "")
    first = int(since) if since.isascii() and since.isdecimal() and len(since) == 4 else 0
    views = [of_network(one, known, first) for one in networks]
    told = [one for one in views if any(one.years.values())]
    return Reply(survey_cards.trend(turn.language, told))

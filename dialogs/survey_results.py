"""What the annual surveys came to, year by year."""

from cards import survey as survey_cards
from dialogs.meetings import seen
from dialogs.turn import Reply, Turn
from domain.page import cut
from domain.survey import OfNetwork, of_network
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    """Return the trend of every network that is seen; of what is open, nothing."""
    since = turn.data.get("from_year", "")
    first = int(since) if since.isascii() and since.isdecimal() and len(since) == 4 else 0
    told = [one for one in _views(turn, storage, first) if any(one.years.values())]
    return Reply(survey_cards.trend(turn.language, told))


def benefits(turn: Turn, storage: Storage) -> Reply:
    """What was of most use, as far as it may be shown, ten at a time."""
    told = (one.benefits for one in _views(turn, storage) if one.benefits)
    texts = [words for one in told for words in one.texts]
    return Reply(survey_cards.benefit_texts(turn.language, cut(texts, turn.page)))


def _views(turn: Turn, storage: Storage, first: int = 0) -> list[OfNetwork]:
    networks = storage.networks.seen(seen(turn))
    ids = [one.id for one in networks]
    known = storage.surveys.known(ids, storage.published.by_network(ids))
    return [of_network(one, known, first) for one in networks]

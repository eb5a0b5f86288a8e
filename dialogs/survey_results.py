"""What the annual surveys came to, year by year."""

from cards import survey as survey_cards
from cards.survey import OfNetwork
from dialogs.meetings import seen
from dialogs.turn import Reply, Turn
from domain import survey
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    """Return the trend of every network that is seen; of what is open, nothing."""
    networks = storage.networks.seen(seen(turn))
    surveys = storage.surveys.of([one.id for one in networks])
    counts = storage.surveys.counts([one.id for one in surveys])
    figures = storage.networks.published_ever([one.id for one in networks])
    since = turn.data.get("from_year", "")
    first = int(since) if since.isascii() and since.isdecimal() and len(since) == 4 else 0
    views = []
    for network in networks:
        own = [one for one in surveys if one.network_id == network.id and one.year >= first]
        published = [one for one in figures.get(network.id, ()) if one.year >= first]
        years = survey.years(own, counts, published, network.min_answers)
        views.append(OfNetwork(network, years, own))
    known = [one for one in views if any(one.years.values())]
    return Reply(survey_cards.trend(turn.language, known))

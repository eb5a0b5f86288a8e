"""What the annual surveys came to, year by year."""

from collections.abc import Sequence

from cards import survey as survey_cards
from cards.survey import OfNetwork
from dialogs.meetings import seen
from dialogs.turn import Reply, Turn
from domain import survey
from domain.meeting import Network
from domain.survey import ANSWERS, PUBLISHED, Survey, Year
from storage.networks import Figure
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    """Return the trend of every network that is seen; of what is open, nothing."""
    networks = storage.networks.seen(seen(turn))
    surveys = storage.surveys.of([one.id for one in networks])
    counts = storage.surveys.counts([one.id for one in surveys])
    figures = storage.networks.published_ever([one.id for one in networks])
    since = turn.data.get("from_year", "")
    first = int(since) if since.isascii() and since.isdecimal() and len(since) == 4 else 0
    views = [
        _of(
            network,
            [one for one in surveys if one.network_id == network.id and one.year >= first],
            counts,
            [one for one in figures.get(network.id, ()) if one.year >= first],
        )
        for network in networks
    ]
    known = [one for one in views if any(one.years.values())]
    return Reply(survey_cards.trend(turn.language, known))


def _of(
    network: Network,
    surveys: Sequence[Survey],
    counts: survey.Counted,
    figures: Sequence[Figure],
) -> OfNetwork:
    answers = {one.year: int(one.value) for one in figures if one.name == ANSWERS}
    here = {one.year for one in surveys}
    years = {
        question: [
            *(
                Year(one.year, one.value, answers.get(one.year), one.source)
                for one in figures
                if one.name == name and one.year not in here
            ),
            *(
                survey.computed(one, counts.get((one.id, question), {}), network.min_answers)
                for one in surveys
                if one.closed
            ),
        ]
        for question, name in PUBLISHED.items()
    }
    return OfNetwork(network, years, surveys)

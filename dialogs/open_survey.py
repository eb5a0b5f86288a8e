"""Opening the annual survey of a network: for its coordinators."""

from cards import survey as survey_cards
from dialogs import meetings
from dialogs.turn import Reply, Turn
from domain import survey
from domain.awaited import Awaited, Expected
from domain.errors import RuleBroken, complaints
from domain.meeting import Network
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Ask which network's, and whether now."""
    networks = meetings.kept(turn, storage)
    opened = {one.network_id for one in _of_this_year(turn, storage, networks)}
    left = [one for one in networks if one.id not in opened]
    if not left:
        raise RuleBroken("error.survey_opened")
    yes = Awaited(Expected.YES, "open_survey.open_now", {"id": str(left[0].id)})
    shown = survey_cards.to_open(turn.language, turn.today.year, left, turn.today + survey.OPEN_FOR)
    return Reply(shown, awaits=yes if len(left) == 1 else None)


def open_now(turn: Turn, storage: Storage) -> Reply:
    """Open the survey for three weeks; the job that sends letters invites everybody."""
    network = next(
        (one for one in meetings.kept(turn, storage) if str(one.id) == turn.data.get("id", "")),
        None,
    )
    if network is None:
        raise RuleBroken("error.no_network_kept")
    storage.authorities.hold(storage.authorities.get(network.authority_id).tenant_id)
    if _of_this_year(turn, storage, [network]):
        raise RuleBroken("error.survey_opened")
    closes_on = turn.today + survey.OPEN_FOR
    invited = len(storage.surveys.invited(network.id, turn.today))
    storage.surveys.open(
        network.id, turn.today.year, survey.WORDING, (turn.today, closes_on), invited
    )
    storage.log.write(
        "network",
        network.id,
        "changed",
        turn.now,
        authority_id=network.authority_id,
        actor_id=turn.person.id,
        field="survey",
        new=str(turn.today.year),
    )
    return Reply(survey_cards.opened(turn.language, network, turn.today.year, closes_on, invited))


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:  # noqa: ARG001 - what is shown does not depend on it
    return Reply(survey_cards.refused(turn.language, complaints(broken)))


def _of_this_year(turn: Turn, storage: Storage, networks: list[Network]) -> list[survey.Survey]:
    found = storage.surveys.of([one.id for one in networks])
    return [one for one in found if one.year == turn.today.year]

"""Entering what an earlier survey came to, as a report printed it: for coordinators."""

from cards import survey_kept as kept_cards
from dialogs import open_survey
from dialogs.turn import Reply, Turn
from domain import survey
from domain.errors import RuleBroken, complaints
from domain.folding import fold
from domain.meeting import Network
from storage.networks import Figure
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form for another year."""
    return _form(turn, storage)


def save(turn: Turn, storage: Storage) -> Reply:
    """Keep the year, in place of what was entered of it before."""
    network = _network(turn, storage)
    asked_here = {one.year for one in storage.surveys.of([network.id])}
    entered = survey.earlier(_typed(turn), asked_here, turn.today)
    for name, value in entered.figures.items():
        figure = Figure(entered.year, None, name, value, entered.source)
        storage.networks.set_figure(network.id, figure)
    storage.log.write(
        "network",
        network.id,
        "changed",
        turn.now,
        authority_id=network.authority_id,
        actor_id=turn.person.id,
        field="earlier_survey",
        new=str(entered.year),
    )
    return Reply(kept_cards.entered(turn.language, network, entered))


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return _form(turn, storage, broken)


def _form(turn: Turn, storage: Storage, broken: RuleBroken | None = None) -> Reply:
    networks = open_survey.kept(turn, storage)
    wrong = complaints(broken) if broken else ()
    return Reply(kept_cards.earlier_form(turn.language, networks, turn.data, wrong))


def _network(turn: Turn, storage: Storage) -> Network:
    """Return the network that is chosen, or named before the year on a line; one alone is meant."""
    networks = open_survey.kept(turn, storage)
    named = turn.data.get("network", "") or _named(turn)
    alike = [one for one in networks if named in (str(one.id), "")] or [
        one for one in networks if fold(named) == fold(one.name)
    ]
    if len(alike) != 1:
        raise RuleBroken("error.which_network", field="network")
    return alike[0]


def _named(turn: Turn) -> str:
    first = turn.data.get("text", "").partition(";")[0].strip()
    return "" if first[:1].isdecimal() else first


def _typed(turn: Turn) -> dict[str, str]:
    line = turn.data.get("text", "")
    if not line:
        return dict(turn.data)
    return survey.read_earlier_line(line.partition(";")[2] if _named(turn) else line)

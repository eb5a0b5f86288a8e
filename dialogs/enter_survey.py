"""Entering what an earlier survey came to, as a report printed it: for coordinators."""

from cards import survey_kept as kept_cards
from dialogs import meetings
from dialogs.turn import Reply, Turn
from domain import survey
from domain.errors import RuleBroken, complaints
from storage.published import Figure
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form for another year."""
    return _form(turn, storage)


def save(turn: Turn, storage: Storage) -> Reply:
    """Keep the year, in place of what was entered of it before."""
    typed = _typed(turn)
    network = meetings.kept_one(turn, storage, typed.get("network", ""))
    asked_here = {one.year for one in storage.surveys.of([network.id])}
    entered = survey.earlier(typed, asked_here, turn.today)
    every = [*survey.PUBLISHED.values(), survey.ANSWERS]
    storage.published.drop(network.id, entered.year, every)
    figures = [
        Figure(entered.year, None, name, value, entered.source)
        for name, value in entered.figures.items()
    ]
    storage.published.keep(network.id, figures)
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
    networks = meetings.kept(turn, storage)
    wrong = complaints(broken) if broken else ()
    return Reply(kept_cards.earlier_form(turn.language, networks, turn.data, wrong))


def _typed(turn: Turn) -> dict[str, str]:
    line = turn.data.get("text", "")
    if not line:
        return dict(turn.data)
    rest, network = meetings.network_apart(line)
    return {**survey.read_earlier_line(rest), "network": network}

"""When most reminders of an authority rest, every year."""

from datetime import date

from cards import summer_pause as summer_pause_cards
from cards.card import Card
from dialogs import organised
from dialogs.turn import Reply, Turn
from domain import summer_pause
from domain.errors import RuleBroken, complaints
from domain.summer_pause import Pause
from storage.storage import Storage
from understanding.organising import read_coming_day


def ask(turn: Turn, storage: Storage) -> Reply:  # noqa: ARG001 - the settings come with the turn
    """Show the form."""
    return Reply(_form(turn))


def keep(turn: Turn, storage: Storage) -> Reply:
    typed = organised.Typed()
    since = typed.tried(lambda: _day(turn, "since"), None)
    until = typed.tried(lambda: _day(turn, "until"), None)
    typed.refuse_if_wrong()
    pause = summer_pause.kept(since, until)
    _save(turn, storage, pause)
    return Reply(summer_pause_cards.kept(turn.language, pause))


def end(turn: Turn, storage: Storage) -> Reply:
    _save(turn, storage, Pause())
    return Reply(summer_pause_cards.ended(turn.language))


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:  # noqa: ARG001 - as above
    return Reply(_form(turn, *complaints(broken)))


def _day(turn: Turn, field: str) -> date | None:
    return read_coming_day(turn.data.get(field, ""), turn.today, field)


def _form(turn: Turn, *wrong: RuleBroken) -> Card:
    settings = turn.authority.settings
    pause = Pause(settings.pause_from, settings.pause_until)
    return summer_pause_cards.form(turn.language, pause, turn.today, turn.data, wrong)


def _save(turn: Turn, storage: Storage, pause: Pause) -> None:
    settings = turn.authority.settings
    for name, old, new in (
        ("pause_from", settings.pause_from, pause.since),
        ("pause_until", settings.pause_until, pause.until),
    ):
        storage.authorities.set(turn.authority.id, name, new)
        storage.log.write(
            "authority",
            turn.authority.id,
            "changed",
            turn.now,
            authority_id=turn.authority.id,
            actor_id=turn.person.id,
            field=name,
            old=old,
            new=new,
        )

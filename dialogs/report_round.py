"""Rounds of reports: how far one has come, and opening and locking it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from cards import report_round as round_cards
from dialogs import handouts
from dialogs.turn import Reply, Turn
from domain import report_round
from domain.access import Act, may
from domain.awaited import Awaited, Expected
from domain.errors import RuleBroken, complaints
from domain.folding import fold
from domain.handout import Handout
from domain.page import cut
from domain.report_round import ReportRound, RoundLine, RoundState
from storage.report_rounds import OPENED
from storage.storage import Storage
from understanding import dates
from understanding.organising import read_coming_day

# The order of a line: "delår 2; 2026; 31/8; 1/9; 20/9".
_LINE = ("name", "year", *round_cards.DAYS)
_USUAL_LENGTH = timedelta(weeks=3)
# The state that is shown first where no round is named.
_FIRST = (RoundState.OPEN, RoundState.LOCKED, RoundState.PLANNED)


def show(turn: Turn, storage: Storage) -> Reply:
    keeps = may(turn.person, turn.authority.id, Act.KEEP_PLANS)
    rounds = storage.report_rounds.of(turn.authority.id)
    if not rounds and not turn.data.get("round"):
        return Reply(round_cards.none(turn.language, keeps=keeps))
    return shown(turn, storage, _named(turn, rounds))


def meant(turn: Turn, storage: Storage) -> Reply:
    """The same in somebody's own words. Who may not do more with a round sees how far it has
    come."""
    wish = turn.data.get("wish", "")
    if not may(turn.person, turn.authority.id, Act.KEEP_PLANS):
        return show(turn, storage)
    if wish == "change":
        last = dates.resolve(turn.data.get("last_day", ""), turn.today, ahead=True)
        days = {"closes_on": last.first.isoformat()} if last else {}
        asked = {"round": turn.data.get("round", ""), **days}
        return ask_change(replace(turn, data=asked), storage)
    return {"open": ask_open, "missing": missing}.get(wish, show)(turn, storage)


def missing(turn: Turn, storage: Storage) -> Reply:
    """Show what nobody has reported of yet, and whose it is."""
    one = _asked(turn, storage)
    lines = report_round.missing(storage.report_rounds.lines(one))
    return Reply(round_cards.missing(turn.language, one, cut(lines, turn.page)))


def ask_new(turn: Turn, storage: Storage) -> Reply:  # noqa: ARG001 - every step is called so
    return _new_form(turn, None)


def add(turn: Turn, storage: Storage) -> Reply:
    typed = _typed(turn, _LINE)
    new = report_round.plan(typed, _days(turn, typed), turn.today)
    storage.authorities.hold(turn.authority.tenant_id)
    there = storage.report_rounds.of(turn.authority.id)
    if any(one.code == new.code or fold(one.title) == fold(new.title) for one in there):
        raise RuleBroken("error.round_there", round=new.title, field="name")
    added = storage.report_rounds.add(turn.authority.id, new)
    _log(turn, storage, added, "added", new=new.title)
    return shown(turn, storage, _by_id(storage, added), "round.added", stored=str(added))


def added_again(turn: Turn, storage: Storage, round_id: str, changed: bool) -> Reply:  # noqa: ARG001 - the round tells what was added
    return shown(turn, storage, _by_id(storage, int(round_id)), "round.added")


def new_form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:  # noqa: ARG001 - as above
    return _new_form(turn, broken)


def ask_change(turn: Turn, storage: Storage) -> Reply:
    """Show the form, with the days as they are."""
    return _days_form(turn, storage, None)


def change(turn: Turn, storage: Storage) -> Reply:
    """Move the round's days. Who was reminded of the last one is reminded of the new one too."""
    one = _held(turn, storage)
    moved = report_round.moved(one, _days(turn, _typed(turn, round_cards.DAYS)), turn.today)
    storage.report_rounds.save(moved)
    _log(turn, storage, one.id, "moved", old=_as_logged(one), new=_as_logged(moved))
    return shown(turn, storage, moved, "round.moved", stored=str(one.id))


def changed_again(turn: Turn, storage: Storage, round_id: str, changed: bool) -> Reply:  # noqa: ARG001 - the round tells when it is
    return shown(turn, storage, _by_id(storage, int(round_id)), "round.moved")


def change_form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return _days_form(turn, storage, broken)


def ask_remove(turn: Turn, storage: Storage) -> Reply:
    one = _removable(turn, storage)
    about = {"round": one.title}
    yes = Awaited(Expected.YES, "report_round.remove", about, if_no=("report_round.show", about))
    return Reply(round_cards.remove_question(turn.language, one), awaits=yes)


def remove(turn: Turn, storage: Storage) -> Reply:
    """Take away a planned round in which nothing is reported."""
    storage.report_rounds.hold(turn.authority.id)
    one = _removable(turn, storage)
    storage.report_rounds.remove(one.id)
    _log(turn, storage, one.id, "removed", old=one.title)
    return Reply(round_cards.removed(turn.language, one))


def ask_open(turn: Turn, storage: Storage) -> Reply:
    """Say who would be asked, and ask whether now."""
    one = _asked(turn, storage)
    opened = report_round.open_(one, storage.report_rounds.of(turn.authority.id), turn.today)
    lines = storage.report_rounds.lines(one)
    owned = [line.owner_id for line in lines if line.owner_id is not None]
    question = round_cards.open_question(
        turn.language, opened, len(set(owned)), len(owned), len(lines) - len(owned)
    )
    about = {"round": one.title}
    yes = Awaited(Expected.YES, "report_round.open_now", about, if_no=("report_round.show", about))
    return Reply(question, awaits=yes)


def open_now(turn: Turn, storage: Storage) -> Reply:
    """Open the round, and ask every owner."""
    one = _held(turn, storage)
    others = storage.report_rounds.of(turn.authority.id)
    opened = report_round.open_(one, others, turn.today)
    storage.report_rounds.save(opened)
    storage.outbox.promise(storage.report_rounds.asking([opened], OPENED, turn.now))
    _log(turn, storage, opened.id, "opened")
    return shown(turn, storage, opened, "round.opened")


def ask_lock(turn: Turn, storage: Storage) -> Reply:
    """Say what nobody has reported of and how long there is left to, and ask whether now."""
    one = _asked(turn, storage)
    report_round.lock(one, turn.today)
    left = report_round.missing(storage.report_rounds.lines(one))
    about = {"round": one.title}
    yes = Awaited(Expected.YES, "report_round.lock", about, if_no=("report_round.show", about))
    question = round_cards.lock_question(turn.language, one, len(left), turn.today)
    return Reply(question, awaits=yes)


def lock(turn: Turn, storage: Storage) -> Reply:
    """Lock the round, and keep how everything stood."""
    one = _held(turn, storage)
    locked = report_round.lock(one, turn.today)
    storage.report_rounds.keep_lines(one, storage.report_rounds.lines(one))
    storage.report_rounds.save(locked)
    _log(turn, storage, one.id, "locked")
    return shown(turn, storage, locked, "round.locked")


def reopen(turn: Turn, storage: Storage) -> Reply:
    """Let more be reported, and ask those who have something left."""
    one = _held(turn, storage)
    reopened = report_round.reopen(one, storage.report_rounds.of(turn.authority.id), turn.today)
    storage.report_rounds.save(reopened)
    again = f"_again_{turn.today}"
    storage.outbox.promise(storage.report_rounds.asking([reopened], OPENED, turn.now, again))
    _log(turn, storage, one.id, "reopened")
    return shown(turn, storage, reopened, "round.reopened")


def export(turn: Turn, storage: Storage) -> Reply:
    """Give the round as a workbook, by a link that is the person's own."""
    one = _asked(turn, storage)
    _log(turn, storage, one.id, "exported")
    url = handouts.link(turn, Handout.ROUND, one.id)
    return Reply(round_cards.exported(turn.language, one, url))


def shown(
    turn: Turn, storage: Storage, one: ReportRound, note: str = "", stored: str = ""
) -> Reply:
    lines: list[RoundLine] = storage.report_rounds.lines(one)
    keeps = may(turn.person, turn.authority.id, Act.KEEP_PLANS)
    card = round_cards.shown(turn.language, one, lines, turn.today, keeps=keeps, note=note)
    return Reply(card, stored=stored)


def _held(turn: Turn, storage: Storage) -> ReportRound:
    """Return the round, which nobody else changes or reports in until the turn is over."""
    storage.report_rounds.hold(turn.authority.id)
    return _asked(turn, storage)


def _asked(turn: Turn, storage: Storage) -> ReportRound:
    return _named(turn, storage.report_rounds.of(turn.authority.id))


def _named(turn: Turn, rounds: list[ReportRound]) -> ReportRound:
    """Return the round that is named, "helår 2026" or as much of it as tells it apart; or else the
    one that is open, or was last."""
    wanted = fold(turn.data.get("round", ""))
    if not wanted:
        in_order = (one for state in _FIRST for one in rounds if one.state is state)
        found = next(in_order, None)
    else:
        alike = [one for one in rounds if fold(one.title) == wanted] or [
            one for one in rounds if wanted in (fold(one.name), str(one.year))
        ]
        found = alike[0] if alike else None
    if found is None:
        raise RuleBroken("error.no_such_round")
    return found


def _by_id(storage: Storage, round_id: int) -> ReportRound:
    found = storage.report_rounds.get(round_id)
    if found is None:
        raise RuleBroken("error.no_such_round")
    return found


def _new_form(turn: Turn, broken: RuleBroken | None) -> Reply:
    usual = {
        "year": str(turn.today.year),
        "opens_on": turn.today.isoformat(),
        "closes_on": (turn.today + _USUAL_LENGTH).isoformat(),
    }
    wrong = complaints(broken) if broken else ()
    typed = {**usual, **_typed(turn, _LINE)}
    return Reply(round_cards.new_form(turn.language, typed, turn.nonce(), wrong))


def _days_form(turn: Turn, storage: Storage, broken: RuleBroken | None) -> Reply:
    one = _asked(turn, storage)
    report_round.require_movable(one)
    days = {name: getattr(one, name).isoformat() for name in round_cards.DAYS}
    wrong = complaints(broken) if broken else ()
    typed = {**days, **_typed(turn, round_cards.DAYS)}
    return Reply(round_cards.days_form(turn.language, one, typed, turn.nonce(), wrong))


def _removable(turn: Turn, storage: Storage) -> ReportRound:
    one = _asked(turn, storage)
    report_round.require_removable(one, reported=storage.report_rounds.has_reports(one.id))
    return one


def _days(turn: Turn, typed: Mapping[str, str]) -> tuple[date | None, ...]:
    return tuple(read_coming_day(typed.get(one, ""), turn.today, one) for one in round_cards.DAYS)


def _typed(turn: Turn, fields: Sequence[str]) -> Mapping[str, str]:
    line = turn.data.get("text", "")
    if line:
        return dict(zip(fields, (one.strip() for one in line.split(";")), strict=False))
    return {name: turn.data[name] for name in fields if name in turn.data}


def _as_logged(one: ReportRound) -> str:
    return f"{one.as_of}; {one.opens_on}; {one.closes_on}"


def _log(
    turn: Turn, storage: Storage, round_id: int, event: str, old: str = "", new: str = ""
) -> None:
    storage.log.write(
        "report_round",
        round_id,
        event,
        turn.now,
        authority_id=turn.authority.id,
        actor_id=turn.person.id,
        old=old or None,
        new=new or None,
    )

"""Add something to a case: a comment from the reporter or from those who follow it."""

from dataclasses import replace

from cards import complete as complete_cards
from cards import message as message_cards
from dialogs import attach_file, show_case, tell
from dialogs.find_case import find
from dialogs.turn import Reply, Turn
from domain import access
from domain import case as case_rules
from domain.awaited import Awaited, Expected
from domain.case import Case
from domain.case_moves import Event
from domain.errors import RuleBroken, complaints
from storage.storage import Storage
from understanding.understand import is_misconduct


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form, with what was written when it was asked for."""
    reply = _form(turn, storage)
    written = turn.data.get("text", "").strip()
    if not written or turn.by_code or reply.awaits is None:
        return reply
    about = {"case": reply.awaits.data["case"], "text": written}
    return replace(reply, awaits=Awaited(Expected.YES, "complete_case.add", about))


def add(turn: Turn, storage: Storage) -> Reply:
    case = find(turn, storage)
    if case is None or not _may(turn, case):
        return Reply(message_cards.no_such_case(turn.language, turn.data.get("text", "")))
    comment = case_rules.check_comment(case, turn.data.get("text", ""))
    if is_misconduct(comment, turn.language):
        raise RuleBroken("error.misconduct", field="text")
    # Nothing ties a comment by code to who wrote it: no author, no exact time.
    storage.cases.comment(case, comment, turn.at, turn.actor_id)
    storage.log.write(
        "case",
        case.id,
        "comment",
        turn.at,
        authority_id=case.authority_id,
        actor_id=turn.actor_id,
    )
    tell.of_addition(turn, storage, Event.COMMENT, case)
    return Reply(
        show_case.shown(turn, storage, case, note="case.completed"),
        stored=case.number,
        awaits=attach_file.awaited(case),
    )


def add_again(turn: Turn, storage: Storage, number: str, changed: bool) -> Reply:
    case = find(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language, turn.data.get("text", "")))
    note = "case.already_sent" if changed else "case.completed"
    return Reply(
        show_case.shown(turn, storage, case, note=note),
        stored=number,
        awaits=attach_file.awaited(case),
    )


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return _form(turn, storage, *complaints(broken))


def _form(turn: Turn, storage: Storage, *wrong: RuleBroken) -> Reply:
    case = find(turn, storage)
    if case is None or not _may(turn, case):
        return Reply(message_cards.no_such_case(turn.language, turn.data.get("text", "")))
    case_rules.require_open(case)
    code, text = turn.code, turn.data.get("text", "")
    return Reply(
        complete_cards.form(turn.language, case, turn.nonce(), code, text, wrong),
        awaits=Awaited(Expected.TEXT, "complete_case.ask", {"case": case.number}),
    )


def _may(turn: Turn, case: Case) -> bool:
    return turn.by_code or access.may_comment(turn.person, case)

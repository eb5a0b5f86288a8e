"""Bring in action plans by workbook: look at what would change, do it, and undo what was brought in
last. The chat and the command line do it by the same functions."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from cards import plan_import as import_cards
from dialogs.turn import Reply, Turn
from domain.authority import Authority
from domain.errors import FormRefused, RuleBroken
from domain.history import Change
from domain.plan_import import Proposal, RowAdded, holds, propose, undoing
from domain.plan_rows import LIST_OF, PlanAction, Row, To, of, refers
from domain.plan_settling import Brought, Known
from storage.plan_imports import Imported
from storage.storage import Storage


def look_at(storage: Storage, authority_id: int, brought: Brought, today: date) -> Proposal:
    """Return what an import would do, and everything that is wrong in the workbook."""
    return propose(brought, _known(storage, authority_id, brought.rows), today)


def carry_out(
    storage: Storage,
    authority: Authority,
    proposal: Proposal,
    now: datetime,
    today: date,
    actor_id: int | None = None,
) -> int:
    """Do what was proposed, and return by which id it is known. If something else has changed since
    then nothing is done: what was approved is no longer what would happen."""
    if proposal.complaints:
        raise FormRefused(*proposal.complaints)
    storage.authorities.hold(authority.tenant_id)
    if not holds(proposal, _known(storage, authority.id, proposal.wanted), today):
        raise RuleBroken("import.changed_meanwhile")
    storage.plans.save(authority.id, proposal.wanted)
    id_ = storage.plan_imports.add(authority.id, proposal, now, actor_id)
    _log(storage, authority, id_, "imported", _logged(proposal), now, actor_id)
    return id_


def take_back(
    storage: Storage, authority: Authority, now: datetime, actor_id: int | None = None
) -> int:
    """Give back what was before the last import, and take away what came with it, if nothing has
    been done with it since; return its id."""
    storage.authorities.hold(authority.tenant_id)
    last = _last(storage, authority.id)
    undone = undoing(last.what, storage.plans.rows(authority.id))
    if storage.plan_imports.told_in_rounds(authority.id, undone.removed):
        raise RuleBroken("plans.round_since")
    storage.plans.save(authority.id, undone.restored)
    storage.plans.remove(authority.id, undone.removed)
    storage.plan_imports.undone(last.id)
    _log(storage, authority, last.id, "undone", (), now, actor_id)
    return last.id


# --- in the chat ----------------------------------------------------------------------------------


def ask_undo(turn: Turn, storage: Storage) -> Reply:
    """Say what would be undone, unless something stands in the way."""
    last = _last(storage, turn.authority.id)
    undoing(last.what, storage.plans.rows(turn.authority.id))
    by = storage.people.names([last.by_id]).get(last.by_id, "") if last.by_id else ""
    card = import_cards.undo_question(
        turn.language, last.at, by, len(last.what.changes), turn.nonce()
    )
    return Reply(card)


def undo(turn: Turn, storage: Storage) -> Reply:
    id_ = take_back(storage, turn.authority, turn.now, turn.person.id)
    return Reply(import_cards.undone(turn.language), stored=str(id_))


def undone_again(turn: Turn, _: Storage, result: str, changed: bool) -> Reply:  # noqa: ARG001 - nothing is filled in
    return Reply(import_cards.undone(turn.language))


def _last(storage: Storage, authority_id: int) -> Imported:
    last = storage.plan_imports.last(authority_id)
    if last is None:
        raise RuleBroken("plans.nothing_to_undo")
    return last


def _known(storage: Storage, authority_id: int, rows: Iterable[Row]) -> Known:
    numbers = {case.upper() for row in of(PlanAction, rows) for case in row.cases}
    return Known(
        storage.plans.rows(authority_id),
        storage.plans.departments(authority_id),
        storage.plans.people(authority_id),
        storage.plans.cases(authority_id, numbers),
        storage.plan_imports.locked(authority_id),
    )


def _logged(proposal: Proposal) -> Iterator[Change]:
    """Return what changes, row by row. People are told of by their address, which the log must not
    keep when they are erased."""
    for change in proposal.changes:
        kind = LIST_OF[type(change.row)]
        if isinstance(change, RowAdded):
            yield Change(kind, None, change.row.code)
            continue
        is_person = refers(type(change.row)).get(change.field) == To.PERSON
        old, new = ("", "") if is_person else (f": {change.old}", f": {change.new}")
        code = change.row.code
        yield Change(f"{kind}.{change.field}", f"{code}{old}", f"{code}{new}")


def _log(
    storage: Storage,
    authority: Authority,
    id_: int,
    what: str,
    changes: Iterable[Change],
    now: datetime,
    actor_id: int | None,
) -> None:
    storage.log.write_event(
        "plan_import",
        id_,
        what,
        now,
        None,
        tuple(changes),
        authority_id=authority.id,
        actor_id=actor_id,
    )

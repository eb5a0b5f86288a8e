"""Bring in action plans by workbook: look at what would change, approve it or throw it away, and
undo what was brought in last. The command line does the same by the first three functions."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from cards import plan_import as import_cards
from cards.card import Card
from dialogs.turn import FilesWanted, Reply, Turn
from domain.attachment import NotTaken, Read
from domain.authority import Authority
from domain.errors import FormRefused, RuleBroken
from domain.history import Change
from domain.page import cut
from domain.plan_import import Proposal, RowAdded, holds, propose, undoing
from domain.plan_rows import LIST_OF, PlanAction, Row, To, of, refers
from domain.plan_settling import Brought, Known
from sheets import plan_workbook
from storage import plan_json
from storage.plan_imports import Imported
from storage.storage import Storage

_KIND = "plans"


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


def look(turn: Turn, storage: Storage) -> Reply:
    """Read the workbook that was sent, and show what it would change or what is wrong in it."""
    if turn.files is None:
        raise FilesWanted(plan_workbook.read)
    if len(turn.files) != 1:
        raise RuleBroken("plans.one_workbook")
    [sent] = turn.files
    if isinstance(sent, NotTaken):
        raise sent.why
    assert isinstance(sent, Read)
    assert isinstance(sent.found, Brought)
    proposal = look_at(storage, turn.authority.id, sent.found, turn.today)
    if proposal.complaints:
        return Reply(import_cards.wrong(turn.language, proposal.complaints))
    if not proposal.wanted:
        return Reply(import_cards.nothing(turn.language, proposal.notes))
    id_ = turn.key[:16]
    content = {"id": id_, **plan_json.as_json(proposal)}
    storage.proposals.keep(turn.seal, _KIND, turn.owner, content, turn.now)
    return Reply(_proposed(turn, id_, proposal), stored=id_)


def looked_again(turn: Turn, storage: Storage, _: str, changed: bool) -> Reply:  # noqa: ARG001 - a file has no fields
    return show(turn, storage)


def show(turn: Turn, storage: Storage) -> Reply:
    """Show a page of what waits to be approved."""
    return Reply(_proposed(turn, *_waiting(turn, storage)))


def approve(turn: Turn, storage: Storage) -> Reply:
    _, proposal = _waiting(turn, storage)
    id_ = carry_out(storage, turn.authority, proposal, turn.now, turn.today, turn.person.id)
    storage.proposals.drop(turn.seal, _KIND, turn.owner)
    card = import_cards.done(turn.language, len(proposal.changes))
    return Reply(card, stored=f"{id_} {len(proposal.changes)}")


def approved_again(turn: Turn, _: Storage, result: str, changed: bool) -> Reply:  # noqa: ARG001 - what was approved is what was shown
    return Reply(import_cards.done(turn.language, int(result.partition(" ")[2])))


def discard(turn: Turn, storage: Storage) -> Reply:
    _waiting(turn, storage)
    storage.proposals.drop(turn.seal, _KIND, turn.owner)
    return Reply(import_cards.discarded(turn.language))


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


def _proposed(turn: Turn, id_: str, proposal: Proposal) -> Card:
    return import_cards.proposed(
        turn.language, id_, proposal, cut(proposal.changes, turn.page), turn.nonce()
    )


def _waiting(turn: Turn, storage: Storage) -> tuple[str, Proposal]:
    """Return what was shown last and waits to be approved; a card of something before that is
    refused."""
    content = storage.proposals.find(turn.seal, _KIND, turn.owner, turn.now)
    if content is None:
        raise RuleBroken("plans.nothing_waits")
    if turn.data.get("import", content["id"]) != content["id"]:
        raise RuleBroken("plans.another_waits")
    return content["id"], plan_json.from_json(content)


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

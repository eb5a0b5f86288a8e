"""Bring in a workbook that is sent in the chat, of plans or of a network: look at what would
change, approve it or throw it away. What each does is in import_plans.py and import_network.py."""

from dataclasses import replace
from typing import Any

from cards import network_import as network_cards
from cards import plan_import as plan_cards
from cards import workbook_import as workbook_cards
from cards.card import Card
from dialogs import import_network, import_plans, meetings
from dialogs.turn import FilesWanted, Reply, Turn
from domain.access import Act, may
from domain.attachment import NotTaken, Read
from domain.errors import RuleBroken
from domain.network_import import NetworkPlan
from domain.plan_import import Proposal
from domain.plan_settling import Brought
from sheets import any_workbook
from sheets.network_workbook import NetworkWorkbook
from storage import network_json, plan_json
from storage.storage import Storage

LOOK = "import_workbook.look"
_KIND = "workbook"
_PLANS, _NETWORK = "plans", "network"
_AGAIN = "again"


def brings_in(turn: Turn, storage: Storage) -> bool:
    """Whether the person may bring in any workbook: then one that comes without a word is that."""
    return _keeps_plans(turn) or meetings.keeps_whole(turn, storage)


def look(turn: Turn, storage: Storage) -> Reply:
    """Read the workbook that was sent, and show what it would change or what is wrong in it."""
    if not brings_in(turn, storage):
        raise RuleBroken("error.not_allowed")
    if turn.files is None:
        raise FilesWanted(any_workbook.read)
    if len(turn.files) != 1:
        raise RuleBroken("workbook.one_at_a_time")
    [sent] = turn.files
    if isinstance(sent, NotTaken):
        raise sent.why
    assert isinstance(sent, Read)
    assert isinstance(sent.found, Brought | NetworkWorkbook)
    proposal = _compared(turn, storage, sent.found)
    if proposal.complaints:
        return Reply(workbook_cards.wrong(turn.language, proposal.complaints))
    return _shown(turn, storage, proposal)


def looked_again(turn: Turn, storage: Storage, _: str, changed: bool) -> Reply:  # noqa: ARG001 - a file has no fields
    return show(turn, storage)


def show(turn: Turn, storage: Storage) -> Reply:
    """Show a page of what waits to be approved."""
    id_, proposal = _waiting(turn, storage)
    return Reply(_proposed(turn, id_, proposal))


def approve(turn: Turn, storage: Storage) -> Reply:
    """Do what was shown; if it is no longer what would happen, show what would instead."""
    _, proposal = _waiting(turn, storage)
    try:
        _carry_out(turn, storage, proposal)
    except RuleBroken as broken:
        if broken.key != "import.changed_meanwhile":
            raise
        return _shown_anew(turn, storage, proposal, broken)
    storage.proposals.drop(turn.seal, _KIND, turn.owner)
    kind, count = _kind(proposal), len(proposal.changes)
    return Reply(_done(turn, kind, count), stored=f"{kind} {count}")


def approved_again(turn: Turn, storage: Storage, result: str, changed: bool) -> Reply:  # noqa: ARG001 - what was approved is what was shown
    kind, _, count = result.partition(" ")
    if kind == _AGAIN:
        return show(replace(turn, data={}), storage)
    return Reply(_done(turn, kind, int(count)))


def discard(turn: Turn, storage: Storage) -> Reply:
    _waiting(turn, storage)
    storage.proposals.drop(turn.seal, _KIND, turn.owner)
    return Reply(workbook_cards.discarded(turn.language))


def _keeps_plans(turn: Turn) -> bool:
    return may(turn.person, turn.authority.id, Act.IMPORT_PLANS)


def _compared(
    turn: Turn, storage: Storage, brought: Brought | NetworkWorkbook
) -> Proposal | NetworkPlan:
    """Return what it would do, or what is wrong in it, for those who may bring it in."""
    if isinstance(brought, NetworkWorkbook):
        return import_network.look_at_own(turn, storage, brought)
    if not _keeps_plans(turn):
        raise RuleBroken("error.not_allowed")
    return import_plans.look_at(storage, turn.authority.id, brought, turn.today)


def _carry_out(turn: Turn, storage: Storage, proposal: Proposal | NetworkPlan) -> None:
    owner, person_id = turn.authority, turn.person.id
    if isinstance(proposal, NetworkPlan):
        import_network.carry_out(storage, owner, proposal, turn.now, person_id)
    else:
        import_plans.carry_out(storage, owner, proposal, turn.now, turn.today, person_id)


def _shown_anew(
    turn: Turn, storage: Storage, proposal: Proposal | NetworkPlan, broken: RuleBroken
) -> Reply:
    again = _compared(
        turn,
        storage,
        NetworkWorkbook(proposal.brought)
        if isinstance(proposal, NetworkPlan)
        else Brought(proposal.wanted),
    )
    if again.complaints:
        # Which row each is about is only known of the file itself.
        raise broken
    storage.proposals.drop(turn.seal, _KIND, turn.owner)
    return _shown(turn, storage, again, changed=True)


def _shown(
    turn: Turn, storage: Storage, proposal: Proposal | NetworkPlan, *, changed: bool = False
) -> Reply:
    """Show what would change, and keep it until it is approved."""
    if not proposal.changes:
        return Reply(workbook_cards.nothing(turn.language, proposal.notes))
    id_ = turn.key[:16]
    content = {"id": id_, "of": _kind(proposal), **_as_json(proposal)}
    storage.proposals.keep(turn.seal, _KIND, turn.owner, content, turn.now)
    return Reply(_proposed(turn, id_, proposal, changed=changed), stored=f"{_AGAIN} {id_}")


def _proposed(
    turn: Turn, id_: str, proposal: Proposal | NetworkPlan, *, changed: bool = False
) -> Card:
    return workbook_cards.proposed(
        turn.language, id_, proposal, turn.page, turn.nonce(), changed=changed
    )


def _done(turn: Turn, kind: str, count: int) -> Card:
    if kind == _NETWORK:
        return network_cards.done(turn.language, count)
    return plan_cards.done(turn.language, count)


def _waiting(turn: Turn, storage: Storage) -> tuple[str, Proposal | NetworkPlan]:
    """Return what was shown last and waits to be approved, for those who still may; a card of
    something before that is refused."""
    if not brings_in(turn, storage):
        raise RuleBroken("error.not_allowed")
    content = storage.proposals.find(turn.seal, _KIND, turn.owner, turn.now)
    if content is None:
        raise RuleBroken("workbook.nothing_waits")
    if turn.data.get("import", content["id"]) != content["id"]:
        raise RuleBroken("workbook.another_waits")
    proposal = _from_json(content)
    may_still = (
        import_network.refusal(turn, storage, proposal.brought) is None
        if isinstance(proposal, NetworkPlan)
        else _keeps_plans(turn)
    )
    if not may_still:
        raise RuleBroken("error.not_allowed")
    return content["id"], proposal


def _kind(proposal: Proposal | NetworkPlan) -> str:
    return _NETWORK if isinstance(proposal, NetworkPlan) else _PLANS


def _as_json(proposal: Proposal | NetworkPlan) -> dict[str, Any]:
    if isinstance(proposal, NetworkPlan):
        return network_json.as_json(proposal)
    return plan_json.as_json(proposal)


def _from_json(content: dict[str, Any]) -> Proposal | NetworkPlan:
    if content["of"] == _NETWORK:
        return network_json.from_json(content)
    return plan_json.from_json(content)

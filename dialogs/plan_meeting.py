"""Adding a meeting to a group, and changing one: for its coordinators."""

from collections.abc import Mapping
from dataclasses import replace

from cards import meeting_plan as plan_cards
from cards.meeting import Note
from dialogs import meetings, show_meeting
from dialogs.meetings import load
from dialogs.turn import Reply, Turn
from domain import planning
from domain.errors import RuleBroken, complaints
from domain.folding import fold
from domain.meeting import Group, Meeting, Network, may_keep, may_keep_group
from domain.planning import FIELDS, Span
from storage.meeting_letters import CHANGED
from storage.storage import Storage
from understanding.organising import read_coming_day

# The order of a line: "Naturvårdsgruppen; Tema; digitalt; 3/2; 09:00-12:00; plats; länk".
_LINE = ("theme", "kind", "on", "times", "place", "link")
_KINDS = {
    "fysiskt": "physical", "pa plats": "physical", "physical": "physical", "digitalt": "digital",
    "digital": "digital", "hybrid": "hybrid",
}  # fmt: skip


def ask_new(turn: Turn, storage: Storage) -> Reply:
    """Show the form for another meeting."""
    return _new_form(turn, storage)


def add(turn: Turn, storage: Storage) -> Reply:
    network, group = _group(turn, storage)
    typed = _typed(turn)
    storage.authorities.hold(turn.authority.tenant_id)
    codes = frozenset(one.code for one in storage.meetings.of_network(network.id))
    blank = planning.new_in(network, group, planning.next_code(turn.today.year, codes))
    meeting = planning.plan(blank, typed, _span(turn, typed), turn.today)
    added = storage.meetings.add(meeting)
    _log(turn, storage, added, network, "added", new=meeting.theme)
    return _shown(turn, storage, added, "plan_meeting.added")


def added_again(turn: Turn, storage: Storage, meeting_id: str, changed: bool) -> Reply:  # noqa: ARG001 - the meeting tells what was added
    return _shown(turn, storage, int(meeting_id), "plan_meeting.added")


def ask_change(turn: Turn, storage: Storage) -> Reply:
    """Show the form with the meeting as it is."""
    meeting = _kept(turn, storage)
    return Reply(plan_cards.change_form(turn.language, meeting, planning.filled(meeting)))


def change(turn: Turn, storage: Storage) -> Reply:
    """Save what is new; those who may come are told."""
    before = _kept(turn, storage)
    news = _typed(turn)
    typed = {**planning.filled(before), **news}
    span = _span(turn, typed)
    if "until" not in news:
        span = planning.moved(before, span.on)
    after = planning.plan(before, typed, span, turn.today)
    old, new = planning.filled(before), planning.filled(after)
    changed = [name for name in FIELDS if old[name] != new[name]]
    storage.network_rows.change_meetings([after])
    for name in changed:
        _log(turn, storage, before.id, before.network, "changed", name, old[name], new[name])
    if changed and before.last_on >= turn.today:
        storage.outbox.promise(
            storage.meeting_letters.news(CHANGED, before, after, turn.now, turn.person.id)
        )
    return _shown(turn, storage, before.id, "plan_meeting.changed")


def new_form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return _new_form(turn, storage, broken)


def change_form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    meeting = _kept(turn, storage)
    typed = {**planning.filled(meeting), **_typed(turn)}
    return Reply(plan_cards.change_form(turn.language, meeting, typed, complaints(broken)))


def _new_form(turn: Turn, storage: Storage, broken: RuleBroken | None = None) -> Reply:
    groups = [group for _, group in _planned(turn, storage)]
    wrong = complaints(broken) if broken else ()
    typed = {**_typed(turn), "group": turn.data.get("group", "")}
    form = plan_cards.new_form(turn.language, groups, turn.nonce(), typed, wrong)
    return Reply(form)


def _planned(turn: Turn, storage: Storage) -> list[tuple[Network, Group]]:
    """Return the groups whose meetings the person plans."""
    networks = storage.networks.of(turn.authority.id)
    found = [
        (network, group)
        for network in networks
        for group in storage.networks.groups_of(network.id)
        if may_keep_group(turn.person, network, group)
    ]
    if not found:
        raise meetings.none_kept(turn, networks)
    return found


def _group(turn: Turn, storage: Storage) -> tuple[Network, Group]:
    """Return the group that is chosen by its number, or named at the beginning of a line."""
    line = turn.data.get("text", "")
    named = line.partition(";")[0] if line else turn.data.get("group", "")
    possible = _planned(turn, storage)
    alike = [one for one in possible if str(one[1].id) == named] or [
        one for one in possible if fold(named) and fold(named) in fold(one[1].name)
    ]
    if len(alike) != 1:
        raise RuleBroken("error.which_group", field="group")
    return alike[0]


def _kept(turn: Turn, storage: Storage) -> Meeting:
    meeting = load(turn, storage)
    if not may_keep(turn.person, meeting):
        raise RuleBroken("error.not_allowed")
    planning.check_may_change(meeting)
    return meeting


def _typed(turn: Turn) -> dict[str, str]:
    """Return the fields of the form, or of the line that was written instead: of a new meeting all
    in their order, of one that is changed each with its name."""
    line = turn.data.get("text", "")
    if not line:
        return {name: turn.data[name] for name in FIELDS if name in turn.data}
    if turn.data.get("meeting"):
        return _named(line)
    parts = [one.strip() for one in line.split(";")][1:]
    return _in_order(dict(zip(_LINE, parts, strict=False)))


def _in_order(parts: Mapping[str, str]) -> dict[str, str]:
    starts, _, ends = parts.get("times", "").replace("–", "-").partition("-")
    kind = _KINDS.get(fold(parts.get("kind", "")), "")
    rest = {name: value for name, value in parts.items() if name != "times"}
    return {**rest, "kind": kind, "starts": starts.strip(), "ends": ends.strip()}


_WORDS = {
    "tema": "theme", "theme": "theme", "form": "kind", "plats": "place", "place": "place",
    "dag": "on", "day": "on", "till": "until", "until": "until", "börjar": "starts",
    "starts": "starts", "slutar": "ends", "ends": "ends", "länk": "link", "link": "link",
    "dokumentation": "docs_link", "documents": "docs_link",
}  # fmt: skip


def _named(line: str) -> dict[str, str]:
    found = {}
    for part in line.split(";"):
        word, _, value = part.strip().partition(" ")
        name = _WORDS.get(word.rstrip(":").casefold())
        if name is None:
            raise RuleBroken("error.which_field", field="theme")
        known = name == "kind"
        found[name] = _KINDS.get(fold(value), "") if known else value.strip()
    return found


def _span(turn: Turn, typed: Mapping[str, str]) -> Span:
    on = read_coming_day(typed.get("on", ""), turn.today, "on")
    return Span(on, read_coming_day(typed.get("until", ""), turn.today, "until"))


def _shown(turn: Turn, storage: Storage, meeting_id: int, note: str) -> Reply:
    meeting = load(replace(turn, data={"meeting": str(meeting_id)}), storage)
    return Reply(show_meeting.shown(turn, storage, meeting, Note(note)), stored=str(meeting_id))


def _log(
    turn: Turn,
    storage: Storage,
    meeting_id: int,
    network: Network,
    event: str,
    field: str = "",
    old: str = "",
    new: str = "",
) -> None:
    storage.log.write(
        "meeting",
        meeting_id,
        event,
        turn.now,
        authority_id=network.authority_id,
        actor_id=turn.person.id,
        field=field,
        old=old,
        new=new,
    )

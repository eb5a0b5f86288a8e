"""Members of a network: for its coordinators."""

from collections.abc import Mapping

from cards import member as member_cards
from dialogs import meetings, members
from dialogs.turn import Reply, Turn
from domain import membership
from domain.errors import RuleBroken, complaints
from domain.meeting import Network, may_keep_network
from domain.membership import Field, MemberLine, Membership, Span
from storage.storage import Storage
from understanding import organising

_WORDS = {
    "slag": Field.KIND, "kind": Field.KIND, "genom": Field.THROUGH, "through": Field.THROUGH,
    "från": Field.SINCE, "from": Field.SINCE, "till": Field.UNTIL, "until": Field.UNTIL,
}  # fmt: skip


def show(turn: Turn, storage: Storage) -> Reply:
    """The members of the networks that the person coordinates, or a group of, ten at a time."""
    kept = meetings.kept_groups(turn, storage)
    page = storage.networks.member_lines([one.id for one in kept], turn.page)
    groups = [one for groups in kept.values() for one in groups]
    whole = any(may_keep_network(turn.person, one) for one in kept)
    return Reply(member_cards.listed(turn.language, page, groups, whole=whole))


def member(turn: Turn, storage: Storage) -> Reply:
    """One member, with its contacts."""
    return members.shown(turn, storage, members.load_seen(turn, storage))


def ask_new(turn: Turn, storage: Storage) -> Reply:
    """Show the form for another member."""
    return _new_form(turn, storage)


def add(turn: Turn, storage: Storage) -> Reply:
    typed = _typed(turn)
    network = meetings.kept_one(turn, storage, typed.get("network", ""))
    storage.authorities.hold(turn.authority.tenant_id)
    others = [one.name for one in storage.networks.members(network.id)]
    wanted = membership.check(typed, _span(turn, typed), others)
    organisation_id = storage.networks.organisation(wanted.name, wanted.kind)
    if not storage.networks.is_member_elsewhere(organisation_id, turn.authority.id):
        storage.networks.set_kind(organisation_id, wanted.kind)
    _save(storage, network, organisation_id, wanted)
    members.log(turn, storage, network, "added", "member", new=wanted.name)
    number = f"{network.id}-{organisation_id}"
    return members.shown_by_number(turn, storage, number, "members.added")


def added_again(turn: Turn, storage: Storage, number: str, changed: bool) -> Reply:  # noqa: ARG001 - the member tells what was added
    return members.shown_by_number(turn, storage, number, "members.added")


def new_form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return _new_form(turn, storage, broken)


def ask_change(turn: Turn, storage: Storage) -> Reply:
    """Show the form with the member as it is."""
    line = members.load(turn, storage)
    return Reply(member_cards.change_form(turn.language, line, membership.filled(line.membership)))


def change(turn: Turn, storage: Storage) -> Reply:
    line = members.load(turn, storage)
    typed = {**membership.filled(line.membership), **_typed(turn), Field.NAME: line.name}
    wanted = membership.check(typed, _span(turn, typed), ())
    return _changed(turn, storage, line, wanted, "members.changed")


def change_form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    line = members.load(turn, storage)
    typed = {**membership.filled(line.membership), **_typed_or_nothing(turn)}
    wrong = complaints(broken)
    return Reply(member_cards.change_form(turn.language, line, typed, wrong))


def ask_end(turn: Turn, storage: Storage) -> Reply:
    """Ask for the last day."""
    return Reply(member_cards.end_form(turn.language, members.load(turn, storage), turn.today))


def end(turn: Turn, storage: Storage) -> Reply:
    """Let the membership end; what was, stays."""
    line = members.load(turn, storage)
    written = turn.data.get("text", "") or turn.data.get(Field.UNTIL, "")
    until = organising.read_coming_day(written, turn.today, Field.UNTIL) or turn.today
    typed = {**membership.filled(line.membership), Field.UNTIL: until.isoformat()}
    wanted = membership.check(typed, Span(line.membership.since, until), ())
    return _changed(turn, storage, line, wanted, "members.ended")


def end_form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    line, wrong = members.load(turn, storage), complaints(broken)
    return Reply(member_cards.end_form(turn.language, line, turn.today, wrong))


def _save(storage: Storage, network: Network, organisation_id: int, wanted: Membership) -> None:
    storage.networks.set_member(
        network.id, organisation_id, wanted.through, wanted.since, wanted.until
    )


def _changed(
    turn: Turn, storage: Storage, line: MemberLine, wanted: Membership, note: str
) -> Reply:
    news = membership.news(line.membership, wanted)
    if Field.KIND in news:
        if storage.networks.is_member_elsewhere(line.organisation_id, turn.authority.id):
            # It is of one kind in every network, and others' is not for us to change.
            raise RuleBroken("error.organisation_shared", field=Field.KIND)
        storage.networks.set_kind(line.organisation_id, wanted.kind)
    _save(storage, line.network, line.organisation_id, wanted)
    for field, (old, new) in news.items():
        about = f"{line.name}: {old}" if old else line.name
        members.log(turn, storage, line.network, "changed", f"member.{field}", about, new)
    return members.shown_by_number(turn, storage, line.number, note)


def _new_form(turn: Turn, storage: Storage, broken: RuleBroken | None = None) -> Reply:
    networks = meetings.kept(turn, storage)
    typed, wrong = _typed_or_nothing(turn), complaints(broken) if broken else ()
    form = member_cards.new_form(turn.language, networks, turn.nonce(), typed, wrong)
    return Reply(form)


def _typed(turn: Turn) -> dict[str, str]:
    """Return the fields of the form, or of the line that was written instead: of a new member the
    name and the kind first, everything else with its word."""
    line = turn.data.get("text", "")
    if not line:
        return {name: turn.data[name] for name in (*Field, "network") if name in turn.data}
    rest, network = meetings.network_apart(line)
    parts = [one.strip() for one in rest.split(";")]
    found = {"network": network}
    if not turn.data.get("member"):
        found |= dict(zip((Field.NAME.value, Field.KIND.value), parts, strict=False))
        parts = parts[2:]
    for part in parts:
        word, _, value = part.partition(" ")
        name = _WORDS.get(word.rstrip(":").casefold())
        if name is None:
            raise RuleBroken("error.member_line", field=Field.NAME)
        found[name.value] = value.strip()
    return {**found, **_kind(found)}


def _kind(typed: Mapping[str, str]) -> dict[str, str]:
    words = typed.get(Field.KIND, "")
    kind = organising.read_organisation_kind(words)
    return {Field.KIND: kind} if kind else {}


def _typed_or_nothing(turn: Turn) -> dict[str, str]:
    try:
        return _typed(turn)
    except RuleBroken:
        return {}


def _span(turn: Turn, typed: Mapping[str, str]) -> Span:
    since, until = (
        organising.read_coming_day(typed.get(name, ""), turn.today, name)
        for name in (Field.SINCE, Field.UNTIL)
    )
    return Span(since, until)

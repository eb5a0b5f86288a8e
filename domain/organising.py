"""Changes of the organisation: what each must hold, and who may make it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.case import Kind
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_LINE, FilledIn
from domain.folding import fold
from domain.organisation import CIRCLES, EVERYWHERE, OWNING, DefaultOwner, Organisation, Place
from domain.person import Held, Person, Role, RoleName, Scope
from domain.role_rights import may_be_away, may_give, may_keep, places_kept

# Longer than a year is no absence but another holder of the role.
LONGEST_ABSENCE = timedelta(days=366)


@dataclass(frozen=True)
class Giving:
    """A role as it is asked for."""

    name: RoleName
    place: Place = EVERYWHERE
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Absence:
    """*substitute_id* is to stand in for *away_id*."""

    away_id: int
    substitute_id: int
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Reach:
    """Which cases may be handed over: those *everywhere*, or those placed in one of *departments*
    or *units* and those placed nowhere; *spared* are those whose reporter avoids managers."""

    everywhere: bool = False
    departments: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()
    spared: bool = True


EVERY_CASE = Reach(everywhere=True)


@dataclass(frozen=True)
class Handover:
    """What goes from one to another besides the cases within *reach* and their actions; *staying*
    is how many ownerships and roles the one who does it may not move."""

    giver_id: int
    receiver_id: int
    reach: Reach
    owners: tuple[DefaultOwner, ...] = ()
    roles: tuple[Held, ...] = ()
    staying: int = 0


def give(actor: Person, organisation: Organisation, to_id: int, wanted: Giving) -> Role:
    """Return the role that is to be given, or raise `FormRefused`."""
    filled = FilledIn()
    if not may_give(actor, organisation, wanted.name, wanted.place):
        filled.wrong("error.role_not_yours", field="role")
    if wanted.place.scope in CIRCLES and wanted.name is not RoleName.COORDINATOR:
        filled.wrong("error.role_not_in_network", field="role")
    _in_order(filled, wanted.since, wanted.until, organisation.today)
    role = Role(
        wanted.name,
        organisation.authority_id,
        wanted.place.scope,
        wanted.place.id,
        wanted.since,
        wanted.until,
    )
    if any(_same(held, to_id, role) and _overlap(held.role, role) for held in organisation.held):
        filled.wrong("error.role_already", field="role")
    filled.refuse_if_wrong()
    return role


def end(actor: Person, organisation: Organisation, held: Held) -> date:
    """Return the last day of a role that is to end: yesterday, so that the right is gone at once.

    The last administrator stays: somebody must be able to give the role to the next.
    """
    if not may_give(actor, organisation, held.role.name, _place(held.role)):
        raise RuleBroken("error.role_not_yours")
    others = {
        one.person_id
        for one in organisation.held
        if one.role.name is RoleName.ADMINISTRATOR
        and one.id != held.id
        and organisation.is_held(one)
    }
    if held.role.name is RoleName.ADMINISTRATOR and not others:
        raise RuleBroken("error.last_administrator")
    return organisation.today - timedelta(days=1)


def be_away(actor: Person, organisation: Organisation, wanted: Absence) -> tuple[date, date]:
    """Return the first and the last day of the absence, or raise `FormRefused`."""
    filled = FilledIn()
    since = wanted.since or organisation.today
    until = wanted.until or since
    if not may_be_away(actor, organisation.authority_id, wanted.away_id):
        filled.wrong("error.substitute_not_yours", field="away")
    if wanted.away_id == wanted.substitute_id:
        filled.wrong("error.substitute_self", field="person")
    if wanted.until is None:
        filled.wrong("error.until_missing", field="until")
    _in_order(filled, since, wanted.until, organisation.today)
    if until - since > LONGEST_ABSENCE:
        filled.wrong("error.absence_long", field="until")
    taken = (
        one.person_id == wanted.away_id and one.since <= until and since <= one.until
        for one in organisation.substitutes
    )
    if any(taken):
        filled.wrong("error.substitute_already", field="since")
    filled.refuse_if_wrong()
    return since, until


def own(
    actor: Person, organisation: Organisation, place: Place, kind: Kind | None, person_id: int
) -> DefaultOwner | None:
    """Return who had it before, or raise `FormRefused` when *person_id* cannot have it."""
    filled = FilledIn()
    if not may_keep(actor, organisation, place):
        filled.wrong("error.place_not_yours", field="place")
    if person_id not in set(organisation.holders(OWNING)):
        filled.wrong("error.owner_without_role", field="person")
    filled.refuse_if_wrong()
    return owner_at(organisation, place, kind)


def owner_at(organisation: Organisation, place: Place, kind: Kind | None) -> DefaultOwner | None:
    return next(
        (one for one in organisation.default_owners if (one.place, one.kind) == (place, kind)), None
    )


def check_name(typed: str, taken: Sequence[str]) -> str:
    """Return a name for a department or a unit, or raise `FormRefused`."""
    filled = FilledIn()
    name = _name(filled, typed, taken)
    filled.refuse_if_wrong()
    return name


def check_network(name: str, group: str, taken: Sequence[str]) -> tuple[str, str]:
    """Return the names of a network and of its first group, or raise `FormRefused`."""
    filled = FilledIn()
    names = _name(filled, name, taken), filled.line("group", group, missing="error.group_missing")
    filled.refuse_if_wrong()
    return names


def _name(filled: FilledIn, typed: str, taken: Sequence[str]) -> str:
    name = filled.line("name", typed, missing="error.name_missing")
    if len(name) <= LONGEST_LINE and fold(name) in {fold(one) for one in taken}:
        filled.wrong("error.name_taken", field="name")
    return name


def hand_over(
    actor: Person, organisation: Organisation, giver_id: int, receiver_id: int, *, roles: bool
) -> Handover:
    """Return what *actor* may move from one to the other, or raise `FormRefused`."""
    filled = FilledIn()
    if giver_id == receiver_id:
        filled.wrong("error.handover_self", field="person")
    owners = [one for one in organisation.default_owners if one.person_id == giver_id]
    held = [one for one in organisation.held if one.person_id == giver_id] if roles else []
    own_roles = [one for one in organisation.held if one.person_id == receiver_id]
    movable = [
        one for one in held if may_give(actor, organisation, one.role.name, _place(one.role))
    ]
    ours = [one for one in owners if may_keep(actor, organisation, one.place)]
    gets = {one.role.name for one in movable} | {one.role.name for one in own_roles}
    if not gets & OWNING:
        filled.wrong("error.receiver_without_role", field="person")
    filled.refuse_if_wrong()
    return Handover(
        giver_id,
        receiver_id,
        _reach(actor, organisation, spared=RoleName.MANAGER not in gets),
        tuple(ours),
        tuple(movable),
        staying=len(owners) - len(ours) + len(held) - len(movable),
    )


def received(organisation: Organisation, handover: Handover, held: Held) -> Role | None:
    """Return the role that the receiver gets for *held*; None where they hold it already."""
    role = held.role
    today = organisation.today
    since = role.since if role.since and role.since > today else today
    got = Role(role.name, role.authority_id, role.scope, role.scope_id, since, role.until)
    there = any(
        _same(one, handover.receiver_id, got) and _overlap(one.role, got)
        for one in organisation.held
    )
    return None if there else got


def _reach(actor: Person, organisation: Organisation, *, spared: bool) -> Reach:
    places = places_kept(actor, organisation)
    return Reach(
        everywhere=EVERYWHERE in places,
        departments=_ids(places, Scope.DEPARTMENT),
        units=_ids(places, Scope.UNIT),
        spared=spared,
    )


def _ids(places: Sequence[Place], scope: Scope) -> frozenset[int]:
    return frozenset(one.id for one in places if one.scope is scope and one.id is not None)


def _in_order(filled: FilledIn, since: date | None, until: date | None, today: date) -> None:
    if until is None:
        return
    if until < today:
        filled.wrong("error.day_past", field="until")
    elif since is not None and until < since:
        filled.wrong("error.ends_before_start", field="until")


def _place(role: Role) -> Place:
    return Place(role.scope, role.scope_id)


def _same(held: Held, person_id: int, role: Role) -> bool:
    return held.person_id == person_id and (held.role.name, _place(held.role)) == (
        role.name,
        _place(role),
    )


def _overlap(one: Role, other: Role) -> bool:
    starts = max(one.since or date.min, other.since or date.min)
    return starts <= min(one.until or date.max, other.until or date.max)

"""Who works where, who stands in for whom, and whose a case is that nobody has been given."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from domain.authority import Department, Unit
from domain.case import Kind
from domain.meeting import Group, Network
from domain.person import Held, Named, Role, RoleName, Scope

# Those who may be given a case: an auditor only reads, and a duty officer is only told.
OWNING = frozenset(
    {
        RoleName.COORDINATOR,
        RoleName.HANDLER,
        RoleName.MANAGER,
        RoleName.MANAGEMENT_REPRESENTATIVE,
    }
)


@dataclass(frozen=True)
class Place:
    """How far something reaches: over the whole authority, a department or a unit."""

    scope: Scope = Scope.AUTHORITY
    id: int | None = None


EVERYWHERE = Place()
# Where people meet across authorities: coordinated, and no part of an authority.
CIRCLES = frozenset({Scope.NETWORK, Scope.GROUP})


@dataclass(frozen=True)
class Substitute:
    """*substitute_id* has the roles of *person_id* from and including *since* to *until*."""

    id: int
    person_id: int
    substitute_id: int
    since: date
    until: date

    def stands_in(self, today: date) -> bool:
        return self.since <= today <= self.until


@dataclass(frozen=True)
class DefaultOwner:
    """Whose a case at *place* is until a handler is set; of one *kind*, or of all (None)."""

    id: int
    place: Place
    kind: Kind | None
    person_id: int


@dataclass(frozen=True)
class Owner:
    """Whose a case is. *acting_id* does the work today, and is another where they are away;
    *skipped* are the default owners who should have had it, but have left."""

    person_id: int
    acting_id: int
    skipped: tuple[DefaultOwner, ...] = ()


@dataclass(frozen=True)
class Organisation:
    """An authority's organisation as it is *today*: what is over is not in it, what is to come is.

    *administrators* are those of the installation's settings whom the bot has met.
    """

    authority_id: int
    today: date
    departments: tuple[Department, ...] = ()
    units: tuple[Unit, ...] = ()
    networks: tuple[Network, ...] = ()
    groups: tuple[Group, ...] = ()
    people: Mapping[int, Named] = field(default_factory=dict)
    held: tuple[Held, ...] = ()
    substitutes: tuple[Substitute, ...] = ()
    default_owners: tuple[DefaultOwner, ...] = ()
    administrators: tuple[int, ...] = ()

    def name(self, person_id: int) -> str:
        return self.people[person_id].name if person_id in self.people else ""

    def holders(self, names: Collection[RoleName], place: Place | None = None) -> Iterator[int]:
        """Return who holds one of the roles today, those who came first before the others; at
        exactly *place*, or anywhere in the authority: in a network nobody takes its cases."""
        for held in sorted(self.held, key=lambda held: (held.role.since or date.min, held.id)):
            where = Place(held.role.scope, held.role.scope_id)
            here = where.scope not in CIRCLES and place in (None, where)
            if held.role.name in names and here and self.is_held(held):
                yield held.person_id

    def is_held(self, held: Held) -> bool:
        since, until = held.role.since or date.min, held.role.until or date.max
        return since <= self.today <= until

    def lent_to(self, person_id: int) -> Iterator[Role]:
        """Return the roles that the person has today because they stand in for somebody."""
        away = {
            one.person_id: one.until
            for one in self.substitutes
            if one.substitute_id == person_id and one.stands_in(self.today)
        }
        for held in self.held:
            if held.person_id in away and self.is_held(held):
                until = min(held.role.until or date.max, away[held.person_id])
                yield replace(held.role, until=until, instead_of=held.person_id)

    def of_case(self, department_id: int | None, unit_id: int | None) -> Place:
        if unit_id is not None:
            return Place(Scope.UNIT, unit_id)
        if department_id is not None:
            return Place(Scope.DEPARTMENT, department_id)
        return EVERYWHERE

    def around(self, place: Place) -> tuple[Place, ...]:
        """Return *place* and all that it lies in, the narrowest first. A network lies in no
        department, whatever its number."""
        if place.scope in CIRCLES:
            return (place, EVERYWHERE)
        department_id = place.id
        if place.scope is Scope.UNIT:
            unit = next((one for one in self.units if one.id == place.id), None)
            department_id = unit.department_id if unit else None
        found = (
            place if place.scope is Scope.UNIT else None,
            Place(Scope.DEPARTMENT, department_id) if department_id is not None else None,
            EVERYWHERE,
        )
        return tuple(one for one in found if one is not None)

    def places(self) -> tuple[Place, ...]:
        """Return every department, each with its units after it."""
        return tuple(
            place
            for department in self.departments
            for place in (
                Place(Scope.DEPARTMENT, department.id),
                *(Place(Scope.UNIT, one.id) for one in self.units_of(department)),
            )
        )

    def circles(self) -> tuple[Place, ...]:
        """Return every network of the authority, and then every group of them."""
        return (
            *(Place(Scope.NETWORK, one.id) for one in self.networks),
            *(Place(Scope.GROUP, one.id) for one in self.groups),
        )

    def units_of(self, department: Department) -> tuple[Unit, ...]:
        return tuple(one for one in self.units if one.department_id == department.id)

    def place_name(self, place: Place) -> str:
        """Return what *place* is called and no other is: a unit after its department."""
        short = self.short_name(place)
        if place.scope is not Scope.UNIT or not short:
            return short
        return f"{self.short_name(self.around(place)[1])}, {short}"

    def short_name(self, place: Place) -> str:
        """Return the name of the department, unit, network or group; nothing for the whole
        authority."""
        things: Mapping[Scope, Iterable[Department | Unit | Network | Group]] = {
            Scope.DEPARTMENT: self.departments,
            Scope.UNIT: self.units,
            Scope.NETWORK: self.networks,
            Scope.GROUP: self.groups,
        }
        return next((one.name for one in things.get(place.scope, ()) if one.id == place.id), "")

    def reaches(self, outer: Place, inner: Place) -> bool:
        return outer in self.around(inner)


def default_owner(
    organisation: Organisation,
    department_id: int | None,
    unit_id: int | None,
    kind: Kind,
    *,
    avoids_manager: bool = False,
) -> int | None:
    """Return whose a case is until it has a handler, if somebody was made its default owner: never
    a manager, where the reporter avoids them."""
    around = organisation.around(organisation.of_case(department_id, unit_id))
    present = set(organisation.holders(OWNING))
    if avoids_manager:
        present -= set(organisation.holders({RoleName.MANAGER}))
    named = (one.person_id for one in _defaults(organisation, around, kind))
    return next((one for one in named if one in present), None)


def owner(
    organisation: Organisation, department_id: int | None, unit_id: int | None, kind: Kind
) -> Owner | None:
    """Return whose a case is that has no handler: never nobody, as long as somebody holds a role
    in the authority that can take it.

    The default owner of the kind comes before that of all kinds, and what is near before what is
    wide; then coordinators, near ones first, the management representative, and administrators.
    """
    around = organisation.around(organisation.of_case(department_id, unit_id))
    present = set(organisation.holders(OWNING))
    skipped: list[DefaultOwner] = []
    for one in _defaults(organisation, around, kind):
        if one.person_id in present:
            return _owner(organisation, one.person_id, skipped)
        skipped.append(one)
    for person_id in _in_reserve(organisation, around):
        return _owner(organisation, person_id, skipped)
    return None


def gaps(organisation: Organisation) -> tuple[DefaultOwner, ...]:
    """Return the default ownerships of people who hold no role any more that can take a case."""
    present = set(organisation.holders(OWNING))
    return tuple(one for one in organisation.default_owners if one.person_id not in present)


def _defaults(
    organisation: Organisation, around: tuple[Place, ...], kind: Kind
) -> Iterator[DefaultOwner]:
    by_key = {(one.place, one.kind): one for one in organisation.default_owners}
    *near, everywhere = around
    order = [(place, wanted) for wanted in (kind, None) for place in near]
    for key in (*order, (everywhere, kind), (everywhere, None)):
        if key in by_key:
            yield by_key[key]


def _in_reserve(organisation: Organisation, around: tuple[Place, ...]) -> Iterator[int]:
    for place in around:
        yield from organisation.holders({RoleName.COORDINATOR}, place)
    yield from organisation.holders({RoleName.MANAGEMENT_REPRESENTATIVE})
    yield from organisation.holders({RoleName.ADMINISTRATOR})
    yield from organisation.administrators


def _owner(organisation: Organisation, person_id: int, skipped: list[DefaultOwner]) -> Owner:
    acting = (
        one.substitute_id
        for one in organisation.substitutes
        if one.person_id == person_id and one.stands_in(organisation.today)
    )
    return Owner(person_id, next(acting, person_id), tuple(skipped))

"""Networks, their groups and members. What is seen of them is decided by `Sight`."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    Connection,
    Date,
    Row,
    Select,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from domain.meeting import Active, Group, Network, OrganisationKind, Sight
from domain.membership import Contact, MemberLine, Membership
from domain.page import Page
from storage import tables
from storage.insert_or import insert_or
from storage.network_conditions import COVERS_TODAY, SEEN, seen_by
from storage.pages import find_page, paged


@dataclass(frozen=True)
class Member:
    """An organisation in a network; *through* is whom it takes part through, if anybody."""

    organisation_id: int
    name: str
    kind: str
    through: str
    since: date | None
    until: date | None


class Networks:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # --- what is seen ---

    def seen(self, sight: Sight) -> list[Network]:
        """Return the networks whose meetings can be seen, by name."""
        found = self._connection.execute(_NETWORKS, seen_by(sight))
        return [_network(row) for row in found]

    def active_members(self, network_ids: Collection[int], year: int) -> dict[int, Active]:
        """Return how many organisations were members at some time of the year, by network."""
        wanted = {"ids": list(network_ids), "first": date(year, 1, 1), "last": date(year, 12, 31)}
        found = dict.fromkeys(network_ids, Active())
        for row in self._connection.execute(_ACTIVE, wanted):
            found[row.network_id] = Active(row.municipalities, row.members - row.municipalities)
        return found

    def groups(self, sight: Sight) -> list[Group]:
        """Return the groups whose meetings can be seen, by name."""
        found = self._connection.execute(_GROUPS, seen_by(sight))
        return [_group(row) for row in found]

    def hosts(self, organisation_id: int, today: date) -> list[int]:
        """Return the authorities that own the networks that the organisation is a member of."""
        return self.hosts_of([organisation_id], today).get(organisation_id, [])

    def hosts_of(self, organisation_ids: Collection[int], today: date) -> dict[int, list[int]]:
        """Return the same for many organisations, by organisation."""
        wanted = {"organisation_ids": list(organisation_ids), "today": today}
        found: dict[int, list[int]] = {}
        for row in self._connection.execute(_HOSTS, wanted):
            found.setdefault(row.organisation_id, []).append(row.authority_id)
        return found

    def memberships(
        self, organisation_ids: Collection[int], today: date
    ) -> frozenset[tuple[int, int]]:
        """Return each network that one of the organisations is a member of, with which it is."""
        wanted = {"organisation_ids": list(organisation_ids), "today": today}
        rows = self._connection.execute(_MEMBERSHIPS, wanted)
        return frozenset((row.network_id, row.organisation_id) for row in rows)

    # --- the whole of a network, for those who set it up ---

    def get(self, network_id: int) -> Network | None:
        table = tables.network
        row = self._connection.execute(select(table).where(table.c.id == network_id)).first()
        return _network(row) if row else None

    def of(self, authority_id: int) -> list[Network]:
        found = self._connection.execute(
            select(tables.network)
            .where(tables.network.c.authority_id == authority_id)
            .order_by(tables.network.c.name)
        )
        return [_network(row) for row in found]

    def group_name(self, group_id: int) -> str:
        """Return what the group is called; "" when there is none."""
        group = tables.network_group.c
        found = self._connection.scalar(select(group.name).where(group.id == group_id))
        return found or ""

    def groups_of(self, network_id: int) -> list[Group]:
        group = tables.network_group
        found = self._connection.execute(
            select(group).where(group.c.network_id == network_id).order_by(group.c.id)
        )
        return [_group(row) for row in found]

    def members(self, network_id: int) -> list[Member]:
        member, organisation = tables.network_member, tables.organisation
        found = self._connection.execute(
            select(member, organisation.c.name, organisation.c.kind)
            .join(organisation, organisation.c.id == member.c.organisation_id)
            .where(member.c.network_id == network_id)
            .order_by(organisation.c.id)
        )
        return [
            Member(row.organisation_id, row.name, row.kind, row.through, row.since, row.until)
            for row in found
        ]

    def member_lines(self, network_ids: Collection[int], number: int) -> Page[MemberLine]:
        """Return a page of the members of the networks, by name."""
        wanted = {"ids": list(network_ids)}
        found = find_page(self._connection, _MEMBER_LINES, wanted, number)
        return found.showing(map(_member_line, found.things))

    def member_line(self, network_id: int, organisation_id: int) -> MemberLine | None:
        wanted = {"network_id": network_id, "organisation_id": organisation_id}
        row = self._connection.execute(_MEMBER_LINE, wanted).first()
        return _member_line(row) if row else None

    def is_member_elsewhere(self, organisation_id: int, authority_id: int) -> bool:
        """Whether the organisation is a member of another authority's network too."""
        wanted = {"organisation_id": organisation_id, "authority_id": authority_id}
        return bool(self._connection.scalar(_IS_MEMBER_ELSEWHERE, wanted))

    def groups_in(self, network_ids: Collection[int]) -> list[Group]:
        """Return the groups of the networks, by name."""
        found = self._connection.execute(_GROUPS_IN, {"ids": list(network_ids)})
        return [_group(row) for row in found]

    def contacts_of(self, network_id: int, organisation_id: int) -> list[Contact]:
        """Return the contacts of a member, each once for each of their groups."""
        return [one for one in self.contacts(network_id) if one.organisation_id == organisation_id]

    def contacts(self, network_id: int) -> list[Contact]:
        contact, group, person = tables.group_contact, tables.network_group, tables.person
        found = self._connection.execute(
            select(person, contact.c.group_id, tables.organisation.c.name.label("organisation"))
            .join_from(contact, group, group.c.id == contact.c.group_id)
            .join(person, person.c.id == contact.c.person_id)
            .outerjoin(tables.organisation, tables.organisation.c.id == person.c.organisation_id)
            .where(group.c.network_id == network_id)
            .order_by(person.c.name, person.c.id, group.c.id)
        )
        return [
            Contact(
                row.id,
                row.name,
                row.email or "",
                row.organisation or "",
                row.group_id,
                row.organisation_id or 0,
            )
            for row in found
        ]

    def organisation_names(self, ids: Collection[int]) -> dict[int, str]:
        """Return what the organisations are called, by id."""
        organisation = tables.organisation.c
        found = self._connection.execute(
            select(organisation.id, organisation.name).where(organisation.id.in_(ids))
        )
        return {row.id: row.name for row in found}

    # --- changes ---

    def add(self, authority_id: int, name: str, min_answers: int) -> int:
        return self._added(
            tables.network, authority_id=authority_id, name=name, min_answers=min_answers
        )

    def add_group(self, network_id: int, name: str) -> int:
        return self._added(tables.network_group, network_id=network_id, name=name)

    def organisation(self, name: str, kind: str) -> int:
        """Return the organisation of that name, which becomes one if there is none."""
        found = self._connection.scalar(
            select(tables.organisation.c.id).where(tables.organisation.c.name == name)
        )
        return found or self._added(tables.organisation, name=name, kind=kind)

    def set_member(
        self,
        network_id: int,
        organisation_id: int,
        through: str,
        since: date | None,
        until: date | None,
    ) -> None:
        row = {"through": through, "since": since, "until": until}
        statement = insert_or(self._connection.dialect.name, tables.network_member).values(
            network_id=network_id, organisation_id=organisation_id, **row
        )
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["network_id", "organisation_id"], set_=row
            )
        )

    def set_contact(self, group_id: int, person_id: int) -> None:
        statement = insert_or(self._connection.dialect.name, tables.group_contact)
        self._connection.execute(
            statement.values(group_id=group_id, person_id=person_id).on_conflict_do_nothing()
        )

    def end_contact(self, group_ids: Collection[int], person_id: int) -> bool:
        """Let the person be a contact of the groups no more; return whether they are one of
        another."""
        contact = tables.group_contact
        self._connection.execute(
            delete(contact).where(
                contact.c.person_id == person_id, contact.c.group_id.in_(group_ids)
            )
        )
        left = select(contact.c.person_id).where(contact.c.person_id == person_id).limit(1)
        return self._connection.scalar(left) is not None

    def set_kind(self, organisation_id: int, kind: OrganisationKind) -> None:
        table = tables.organisation
        self._connection.execute(
            update(table).where(table.c.id == organisation_id).values(kind=kind)
        )

    def _added(self, table: Any, **values: Any) -> int:
        added: int = self._connection.execute(
            insert(table).values(**values).returning(table.c.id)
        ).scalar_one()
        return added


def _network(row: Row[Any]) -> Network:
    return Network(row.id, row.authority_id, row.name, row.min_answers)


def _group(row: Row[Any]) -> Group:
    return Group(row.id, row.network_id, row.name)


def _member_line(row: Row[Any]) -> MemberLine:
    return MemberLine(
        Network(row.network_id, row.authority_id, row.network, row.min_answers),
        row.organisation_id,
        Membership(row.name, OrganisationKind(row.kind), row.through, row.since, row.until),
        row.contacts,
    )


# Built once: putting a statement together costs more than running it.
_MEMBER = tables.network_member.c
_CONTACTS = (
    select(func.count(tables.group_contact.c.person_id.distinct()))
    .join(tables.network_group, tables.network_group.c.id == tables.group_contact.c.group_id)
    .join(tables.person, tables.person.c.id == tables.group_contact.c.person_id)
    .where(
        tables.network_group.c.network_id == _MEMBER.network_id,
        tables.person.c.organisation_id == _MEMBER.organisation_id,
    )
    .correlate(tables.network_member)
    .scalar_subquery()
)
_EVERY = tables.network_member.alias("every")
_TOTAL = (
    select(func.count())
    .select_from(_EVERY)
    .where(_EVERY.c.network_id.in_(bindparam("ids", expanding=True)))
    .scalar_subquery()
)
_LINES = (
    select(
        tables.network_member,
        tables.organisation.c.name,
        tables.organisation.c.kind,
        tables.network.c.name.label("network"),
        tables.network.c.authority_id,
        tables.network.c.min_answers,
        _CONTACTS.label("contacts"),
    )
    .join(tables.organisation, tables.organisation.c.id == _MEMBER.organisation_id)
    .join(tables.network, tables.network.c.id == _MEMBER.network_id)
)
_MEMBER_LINES = paged(
    _LINES.add_columns(_TOTAL.label("total"))
    .where(_MEMBER.network_id.in_(bindparam("ids", expanding=True)))
    .order_by(tables.network.c.name, tables.organisation.c.name, tables.organisation.c.id)
)
_MEMBER_LINE = _LINES.where(
    _MEMBER.network_id == bindparam("network_id"),
    _MEMBER.organisation_id == bindparam("organisation_id"),
)
_IS_MEMBER_ELSEWHERE = select(
    exists().where(
        _MEMBER.organisation_id == bindparam("organisation_id"),
        tables.network.c.id == _MEMBER.network_id,
        tables.network.c.authority_id != bindparam("authority_id"),
    )
)
_GROUPS_IN = (
    select(tables.network_group)
    .where(tables.network_group.c.network_id.in_(bindparam("ids", expanding=True)))
    .order_by(tables.network_group.c.name, tables.network_group.c.id)
)
_NETWORKS = select(tables.network).where(SEEN).order_by(tables.network.c.name, tables.network.c.id)
_ACTIVE: Select[Any] = (
    select(
        _MEMBER.network_id,
        func.count().label("members"),
        func.count(case((tables.organisation.c.kind == OrganisationKind.MUNICIPALITY, 1))).label(
            "municipalities"
        ),
    )
    .join(tables.organisation, tables.organisation.c.id == _MEMBER.organisation_id)
    .where(
        _MEMBER.network_id.in_(bindparam("ids", expanding=True)),
        or_(_MEMBER.since.is_(None), _MEMBER.since <= bindparam("last", type_=Date)),
        or_(_MEMBER.until.is_(None), _MEMBER.until >= bindparam("first", type_=Date)),
    )
    .group_by(_MEMBER.network_id)
)
_GROUPS = (
    select(tables.network_group)
    .join(tables.network, tables.network.c.id == tables.network_group.c.network_id)
    .where(SEEN)
    .order_by(tables.network_group.c.name, tables.network_group.c.id)
)
_HOSTS = (
    select(_MEMBER.organisation_id, tables.network.c.authority_id)
    .distinct()
    .join(tables.network_member, _MEMBER.network_id == tables.network.c.id)
    .where(_MEMBER.organisation_id.in_(bindparam("organisation_ids", expanding=True)), COVERS_TODAY)
    .order_by(tables.network.c.authority_id)
)
_MEMBERSHIPS = select(_MEMBER.network_id, _MEMBER.organisation_id).where(
    _MEMBER.organisation_id.in_(bindparam("organisation_ids", expanding=True)), COVERS_TODAY
)

"""Saves an approved plan for an authority, each change with its row in the log."""

from datetime import date, datetime
from functools import partial

from domain import authority_changes as changes
from domain.authority_checks import same
from domain.authority_import import Plan
from domain.authority_places import Where, where
from domain.authority_wanted import WantedOwner, WantedPerson, WantedRole
from domain.calendar import local_day
from domain.case import Kind
from domain.organisation import EVERYWHERE, Place
from domain.person import Person, Role, Scope
from storage.storage import Storage


def save(storage: Storage, plan: Plan, now: datetime, actor_id: int | None) -> None:
    saving = _Saving(storage, plan, now, actor_id)
    # In this order: each needs the ids that those before it brought.
    saving.authority()
    saving.departments()
    saving.units()
    saving.people()
    saving.roles()
    saving.substitutes()
    saving.owners()


class _Saving:
    def __init__(self, storage: Storage, plan: Plan, now: datetime, actor_id: int | None) -> None:
        self._storage = storage
        self._plan = plan
        self._now = now
        self._tenant_id = plan.wanted.value("tenant_id")
        self._id = plan.authority_id or storage.authorities.add(
            self._tenant_id, plan.wanted.value("name")
        )
        self._log = partial(
            storage.log.write, at=now, authority_id=self._id, actor_id=actor_id, personal=True
        )
        self._log_authority = partial(self._log, "authority", self._id, personal=False)
        self._people: dict[WantedPerson, int] = {}
        self._departments: dict[str, int] = {}
        self._units: dict[Where, int] = {}

    def authority(self) -> None:
        for change in self._plan.changes:
            match change:
                case changes.AuthorityAdded(name):
                    self._log_authority("added", new=name)
                case changes.AuthorityRenamed(old, new):
                    self._storage.authorities.rename(self._id, new)
                    self._log_authority("changed", field="name", old=old, new=new)
                case changes.SettingChanged(field, old, new):
                    self._storage.authorities.set(self._id, field, new)
                    self._log_authority("changed", field=field, old=old, new=new)
                case _:
                    pass

    def departments(self) -> None:
        for change in self._plan.changes:
            if isinstance(change, changes.DepartmentAdded):
                self._storage.authorities.add_department(self._id, change.name)
                self._log_authority("department_added", new=change.name)
        self._departments = {
            same(department.name): department.id
            for department in self._storage.authorities.departments(self._id)
        }

    def units(self) -> None:
        for change in self._plan.changes:
            if isinstance(change, changes.UnitAdded):
                department_id = self._departments[same(change.department)]
                added = self._storage.organisations.add_unit(self._id, department_id, change.name)
                self._log("unit", added, "added", field="name", new=change.name, personal=False)
        organisation = self._storage.organisations.of(self._id, local_day(self._now))
        self._units = {
            where(department.name, unit.name): unit.id
            for department in organisation.departments
            for unit in organisation.units_of(department)
        }

    def people(self) -> None:
        new = [one.person for one in self._plan.changes if isinstance(one, changes.PersonAdded)]
        ids = self._storage.people.add_many([self._person(one) for one in new])
        self._people = dict(zip(new, ids, strict=True))
        for person, id_ in self._people.items():
            self._log("person", id_, "added", new=person.name)
        for change in self._plan.changes:
            match change:
                case changes.PersonChanged(id_, _, field, old, value):
                    self._storage.people.change(id_, **{field: value})
                    self._log("person", id_, "changed", field=field, old=old, new=value)
                case changes.PersonJoined(id_):
                    self._storage.people.change(id_, authority_id=self._id)
                    self._log("person", id_, "changed", field="authority_id", new=str(self._id))
                case _:
                    pass

    def roles(self) -> None:
        given = [one for one in self._plan.changes if isinstance(one, changes.RoleGiven)]
        ids = self._storage.people.give_roles(
            [(one.person_id or self._people[one.person], self._role(one.role)) for one in given]
        )
        for one, id_ in zip(given, ids, strict=True):
            self._log("role", id_, "given", new=one.role.name)
        for change in self._plan.changes:
            match change:
                case changes.RoleDated(id_, _, role, since, until):
                    self._storage.people.date_role(id_, role.since, role.until)
                    old, new = _span(since, until), _span(role.since, role.until)
                    self._log("role", id_, "changed", field="span", old=old, new=new)
                case changes.RoleEnded(id=id_, since=since, until=until, last_day=last_day):
                    self._storage.people.date_role(id_, since, last_day)
                    old, new = _span(since, until), _span(since, last_day)
                    self._log("role", id_, "ended", field="span", old=old, new=new)
                case _:
                    pass

    def substitutes(self) -> None:
        for change in self._plan.changes:
            match change:
                case changes.SubstituteAdded(person, away_id, substitute, there_id, since, until):
                    added = self._storage.organisations.add_substitute(
                        self._id,
                        away_id or self._people[person],
                        there_id or self._people[substitute],
                        since,
                        until,
                    )
                    self._log("substitute", added, "added", field="days", new=_span(since, until))
                case changes.SubstituteEnded(id=id_, since=since, until=until, last_day=last_day):
                    first = min(since, last_day)
                    self._storage.organisations.date_substitute(id_, first, last_day)
                    old, new = _span(since, until), _span(first, last_day)
                    self._log("substitute", id_, "ended", field="days", old=old, new=new)
                case _:
                    pass

    def owners(self) -> None:
        for change in self._plan.changes:
            match change:
                case changes.OwnerAppointed(person, person_id, owner, old_id):
                    new_id = person_id or self._people[person]
                    added = self._storage.organisations.set_owner(
                        self._id, self._place(owner), _kind(owner), new_id
                    )
                    old = str(old_id or "")
                    self._log_owner(added, "appointed", old=old, new=str(new_id))
                case changes.OwnerDropped(id=id_, person_id=person_id, owner=owner):
                    place = self._place(owner)
                    self._storage.organisations.drop_owner(self._id, place, _kind(owner))
                    self._log_owner(id_, "dropped", old=str(person_id), new="")
                case _:
                    pass

    def _log_owner(self, owner_id: int, what: str, *, old: str, new: str) -> None:
        self._log("default_owner", owner_id, what, field="person_id", old=old, new=new)

    def _place(self, row: WantedRole | WantedOwner) -> Place:
        if row.unit:
            return Place(Scope.UNIT, self._units[where(row.department, row.unit)])
        if row.department:
            return Place(Scope.DEPARTMENT, self._departments[same(row.department)])
        return EVERYWHERE

    def _person(self, wanted: WantedPerson) -> Person:
        return Person(
            id=0,
            name=wanted.name,
            tenant_id=self._tenant_id,
            entra_id=wanted.entra_id or None,
            email=wanted.email or None,
            language=wanted.language or None,
            authority_id=self._id,
        )

    def _role(self, wanted: WantedRole) -> Role:
        place = self._place(wanted)
        return Role(
            name=wanted.name,
            authority_id=self._id,
            scope=place.scope,
            scope_id=place.id,
            since=wanted.since,
            until=wanted.until,
        )


def _kind(owner: WantedOwner) -> Kind | None:
    return Kind(owner.kind) if owner.kind else None


def _span(since: date | None, until: date | None) -> str:
    return f"{since or ''}/{until or ''}"

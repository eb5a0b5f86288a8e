"""Saves an approved plan for an authority, each change with its row in the log."""

from datetime import date, datetime
from functools import partial

from domain import authority_changes as changes
from domain.authority_checks import same
from domain.authority_import import Plan
from domain.authority_wanted import WantedPerson, WantedRole
from domain.person import Person, Role, Scope
from storage.storage import Storage


def save(storage: Storage, plan: Plan, now: datetime, actor_id: int | None) -> None:
    saving = _Saving(storage, plan, now, actor_id)
    # In this order: each needs the ids that those before it brought.
    saving.authority()
    saving.departments()
    saving.people()
    saving.roles()


class _Saving:
    def __init__(self, storage: Storage, plan: Plan, now: datetime, actor_id: int | None) -> None:
        self._storage = storage
        self._plan = plan
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
        return Role(
            name=wanted.name,
            authority_id=self._id,
            scope=Scope.DEPARTMENT if wanted.department else Scope.AUTHORITY,
            scope_id=self._departments[same(wanted.department)] if wanted.department else None,
            since=wanted.since,
            until=wanted.until,
        )


def _span(since: date | None, until: date | None) -> str:
    return f"{since or ''}/{until or ''}"

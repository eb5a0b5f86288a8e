"""Set up an authority from a workbook: look at what would change, then change all of it or nothing.

Reading the workbook itself takes a while and is done before, outside the transaction.
"""

from dataclasses import fields, replace
from datetime import date, datetime

from domain import authority_checks, authority_import
from domain.authority import Settings
from domain.authority_checks import Checked
from domain.authority_import import Current, Plan
from domain.authority_places import places
from domain.authority_posts import written_owner
from domain.authority_wanted import (
    Fact,
    Wanted,
    WantedDepartment,
    WantedPerson,
    WantedRole,
    WantedSubstitute,
    WantedUnit,
)
from domain.calendar import local_day
from domain.errors import FormRefused, RuleBroken
from domain.organisation import CIRCLES, Place
from jobs.save_authority import save
from sheets.authority_workbook import AuthorityWorkbook
from storage.storage import Storage


def look(storage: Storage, workbook: AuthorityWorkbook, today: date) -> Plan:
    """Return what an import would do, and everything that is wrong in the workbook."""
    checked = authority_checks.check(workbook.wanted)
    complaints = (*workbook.complaints, *checked.complaints)
    plan = _plan(storage, replace(checked, complaints=complaints), today)
    return replace(plan, notes=(*workbook.notes, *plan.notes))


def apply(storage: Storage, plan: Plan, now: datetime, actor_id: int | None = None) -> None:
    """Do what *plan* says. If something else has changed since it was made, nothing is done and
    `RuleBroken` is raised: what was approved is no longer what would happen."""
    if plan.complaints:
        raise FormRefused(*plan.complaints)
    storage.authorities.hold(plan.wanted.value("tenant_id"))
    fresh = _plan(storage, authority_checks.check(plan.wanted), local_day(now))
    if fresh.complaints or fresh.changes != plan.changes:
        raise RuleBroken("import.changed_meanwhile")
    save(storage, fresh, now, actor_id)


def export(storage: Storage, authority_id: int, today: date) -> Wanted:
    """Return the authority as a workbook would describe it; importing that changes nothing."""
    authority = storage.authorities.get(authority_id)
    organisation = storage.organisations.of(authority_id, today)
    there = places(organisation.departments, organisation.units, Wanted())
    # Without an e-mail or an Entra id a row could not find its way back.
    people = {
        person.id: person
        for person in storage.people.of_authority(authority_id, today)
        if person.email or (person.entra_id and person.tenant_id == authority.tenant_id)
    }
    keys = {id_: person.email or person.entra_id or "" for id_, person in people.items()}
    settings = (
        Fact(field.name, str(getattr(authority.settings, field.name))) for field in fields(Settings)
    )
    return Wanted(
        facts=(
            Fact("name", authority.name),
            Fact("former_name", ""),
            Fact("tenant_id", authority.tenant_id),
            *settings,
        ),
        departments=tuple(WantedDepartment(one.name) for one in organisation.departments),
        people=tuple(
            WantedPerson(p.name, p.email or "", p.entra_id or "", p.language or "")
            for p in people.values()
        ),
        roles=tuple(
            WantedRole(
                person=keys[held.person_id],
                name=held.role.name,
                department=there.by_place[Place(held.role.scope, held.role.scope_id)][0],
                unit=there.by_place[Place(held.role.scope, held.role.scope_id)][1],
                since=held.role.since,
                until=held.role.until,
            )
            for held in organisation.held
            # Roles in networks are given in the chat: this workbook has no place for them.
            if held.role.scope not in CIRCLES
            if held.person_id in keys
        ),
        units=tuple(
            WantedUnit(unit.name, department.name)
            for department in organisation.departments
            for unit in organisation.units_of(department)
        ),
        substitutes=tuple(
            WantedSubstitute(keys[one.person_id], keys[one.substitute_id], one.since, one.until)
            for one in organisation.substitutes
            if one.person_id in keys and one.substitute_id in keys
        ),
        owners=tuple(
            written_owner(one, there, keys[one.person_id])
            for one in organisation.default_owners
            if one.person_id in keys
        ),
    )


def _plan(storage: Storage, checked: Checked, today: date) -> Plan:
    wanted = checked.wanted
    tenant_id = wanted.value("tenant_id")
    siblings = storage.authorities.of_tenant(tenant_id)
    authority = authority_import.find(siblings, wanted)
    organisation = storage.organisations.of(authority.id, today) if authority else None
    current = Current(
        authority=authority,
        siblings=tuple(siblings),
        departments=organisation.departments if organisation else (),
        units=organisation.units if organisation else (),
        substitutes=organisation.substitutes if organisation else (),
        owners=organisation.default_owners if organisation else (),
        people=tuple(
            storage.people.named_in_workbook(
                authority.id if authority else None,
                tenant_id,
                [person.entra_id for person in wanted.people if person.entra_id],
                [person.email for person in wanted.people if person.email],
                today,
            )
        ),
        roles=tuple(storage.people.roles_ever_held(authority.id)) if authority else (),
    )
    return authority_import.plan(current, checked, today)

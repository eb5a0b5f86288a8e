"""Setting up an authority from a workbook: what would change, and what stands in the way.

A department or a person that the workbook lacks stays. A role it lacks ends the day before, so
that the right is gone at once.
"""

from dataclasses import dataclass, fields
from datetime import date

from domain import authority_changes as changes
from domain import authority_posts, authority_roles
from domain.authority import Authority, Department, Settings, Unit
from domain.authority_changes import Change
from domain.authority_checks import Checked, same
from domain.authority_places import places
from domain.authority_wanted import Wanted, WantedPerson
from domain.errors import RuleBroken
from domain.imported import Note, complaint, unknown
from domain.organisation import DefaultOwner, Substitute
from domain.person import Held, Person, RoleName

_SETTINGS = tuple(field.name for field in fields(Settings))


@dataclass(frozen=True)
class Current:
    """What is stored that the workbook may be about: *people* are those of the authority, and
    whoever has an e-mail or Entra id that stands in it."""

    authority: Authority | None = None
    siblings: tuple[Authority, ...] = ()
    departments: tuple[Department, ...] = ()
    people: tuple[Person, ...] = ()
    roles: tuple[Held, ...] = ()
    units: tuple[Unit, ...] = ()
    substitutes: tuple[Substitute, ...] = ()
    owners: tuple[DefaultOwner, ...] = ()


@dataclass(frozen=True)
class Plan:
    """What an import would do. With any complaint it does nothing."""

    authority_id: int | None
    wanted: Wanted
    changes: tuple[Change, ...]
    notes: tuple[Note, ...]
    complaints: tuple[RuleBroken, ...]


def find(authorities: list[Authority], wanted: Wanted) -> Authority | None:
    """Return the one of the tenant's *authorities* that *wanted* is about, if it is there yet."""
    by_name = {same(authority.name): authority for authority in authorities}
    former = same(wanted.value("former_name"))
    return by_name.get(same(wanted.value("name"))) or by_name.get(former)


def plan(current: Current, checked: Checked, today: date) -> Plan:
    wanted = checked.wanted
    matched, clashes = _match(current, wanted)
    there = places(current.departments, current.units, wanted)
    roles = authority_roles.compare(current.roles, there, current.people, checked, matched, today)
    units = authority_posts.units(checked, there)
    substitutes = authority_posts.substitutes(
        checked, current.substitutes, current.people, matched, today
    )
    owners = authority_posts.owners(checked, current.owners, there, current.people, matched)
    complaints = (
        *checked.complaints,
        *_former(current, wanted),
        *clashes,
        *units.complaints,
        *roles.complaints,
        *owners.complaints,
        *_last_administrator(current, checked, today),
    )
    return Plan(
        authority_id=current.authority.id if current.authority else None,
        wanted=wanted,
        changes=(
            *_authority(current, wanted),
            *_departments(current, wanted),
            *units.added,
            *_people(wanted, matched),
            *roles.given,
            *substitutes.added,
            *owners.added,
            # What a faulty row would have kept seems to be missing.
            *(() if complaints else (*roles.ended, *substitutes.ended, *owners.ended)),
        ),
        notes=_notes(current, wanted),
        complaints=complaints,
    )


def _last_administrator(current: Current, checked: Checked, today: date) -> list[RuleBroken]:
    """Complain when there is an administrator, and the workbook would leave none."""
    wanted = (role.name is RoleName.ADMINISTRATOR for _, role in checked.roles)
    there = (
        one.role.name is RoleName.ADMINISTRATOR
        for one in current.roles
        if one.role.until is None or one.role.until >= today
    )
    return [RuleBroken("import.last_administrator")] if any(there) and not any(wanted) else []


def _former(current: Current, wanted: Wanted) -> list[RuleBroken]:
    fact = next((one for one in wanted.facts if one.name == "former_name" and one.value), None)
    if fact is None or current.authority is not None:
        return []
    known = [authority.name for authority in current.siblings]
    return [unknown(fact.origin, "import.former_name_unknown", fact.value, known)]


def _authority(current: Current, wanted: Wanted) -> list[Change]:
    name = wanted.value("name")
    found: list[Change] = []
    if current.authority is None:
        found.append(changes.AuthorityAdded(name))
    elif name and current.authority.name != name:
        found.append(changes.AuthorityRenamed(current.authority.name, name))
    settings = current.authority.settings if current.authority else Settings()
    for fact in wanted.facts:
        if fact.name in _SETTINGS:
            old = str(getattr(settings, fact.name))
            if (fact.value or str(getattr(Settings(), fact.name))) != old:
                found.append(changes.SettingChanged(fact.name, old, fact.value))
    return found


def _departments(current: Current, wanted: Wanted) -> list[Change]:
    known = {same(department.name) for department in current.departments}
    return [
        changes.DepartmentAdded(department.name)
        for department in wanted.departments
        if same(department.name) not in known
    ]


def _match(
    current: Current, wanted: Wanted
) -> tuple[dict[WantedPerson, Person | None], list[RuleBroken]]:
    """Return who each wanted person is: by Entra id in the tenant, else by e-mail."""
    tenant_id = wanted.value("tenant_id")
    by_entra_id = {p.entra_id: p for p in current.people if p.tenant_id == tenant_id}
    by_email = {p.email: p for p in current.people if p.email}
    matched: dict[WantedPerson, Person | None] = {}
    taken: set[int] = set()
    wrong: list[RuleBroken] = []
    for person in wanted.people:
        known = by_entra_id.get(person.entra_id) if person.entra_id else None
        namesake = by_email.get(person.email) if person.email else None
        found = known or namesake
        ours = namesake is None or (
            namesake is found
            and namesake.tenant_id in (None, tenant_id)
            and person.entra_id in ("", namesake.entra_id or person.entra_id)
        )
        if not ours or (found and found.id in taken):
            wrong.append(complaint(person.origin, "import.email_taken", written=person.email))
            continue
        matched[person] = found
        taken |= {found.id} if found else set()
    return matched, wrong


def _people(wanted: Wanted, matched: dict[WantedPerson, Person | None]) -> list[Change]:
    tenant_id = wanted.value("tenant_id")
    found: list[Change] = []
    for person, known in matched.items():
        if known is None:
            found.append(changes.PersonAdded(person))
            continue
        news = {
            "name": person.name,
            "email": person.email or known.email,
            "entra_id": person.entra_id or known.entra_id,
            "tenant_id": tenant_id,
            # Only a first language: what people have chosen themselves stands.
            "language": known.language or person.language or None,
        }
        found += [
            changes.PersonChanged(known.id, known.name, field, getattr(known, field) or "", new)
            for field, new in news.items()
            if new and new != getattr(known, field)
        ]
        if known.authority_id is None:
            found.append(changes.PersonJoined(known.id, known.name))
    return found


def _notes(current: Current, wanted: Wanted) -> tuple[Note, ...]:
    named = {same(department.name) for department in wanted.departments}
    notes = [
        Note("import.note.department_stays", {"name": department.name})
        for department in current.departments
        if same(department.name) not in named
    ]
    if current.authority is None and current.siblings:
        others = ", ".join(authority.name for authority in current.siblings)
        notes.append(Note("import.note.another_authority", {"others": others}))
    if any(person.email.endswith("@example.com") for person in wanted.people):
        notes.append(Note("import.note.example_people", {}))
    return tuple(notes)

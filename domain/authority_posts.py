"""Units, substitutes and default owners in a workbook beside those stored: what would change.

What a workbook lacks of substitutes and default owners ends, like roles; units stay, like
departments.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.authority_changes import (
    Change,
    OwnerAppointed,
    OwnerDropped,
    SubstituteAdded,
    SubstituteEnded,
    UnitAdded,
)
from domain.authority_checks import Checked
from domain.authority_places import Places, where
from domain.authority_wanted import WantedOwner, WantedPerson
from domain.errors import RuleBroken
from domain.imported import MOST_SUGGESTIONS, unknown
from domain.organisation import DefaultOwner, Substitute
from domain.person import Person

Matched = Mapping[WantedPerson, Person | None]


@dataclass(frozen=True)
class Posts:
    added: list[Change]
    ended: list[Change]
    complaints: list[RuleBroken]


def units(checked: Checked, places: Places) -> Posts:
    known = {where(*pair) for pair in places.by_place.values()}
    added: list[Change] = []
    wrong: list[RuleBroken] = []
    departments = {where(name, "") for name in places.departments}
    for one in checked.wanted.units:
        if where(one.department, "") not in departments or not one.department:
            near = places.departments if len(wrong) < MOST_SUGGESTIONS else ()
            wrong.append(unknown(one.origin, "import.department_unknown", one.department, near))
        elif where(one.department, one.name) not in known:
            added.append(UnitAdded(one.name, one.department))
    return Posts(added, [], wrong)


def substitutes(
    checked: Checked,
    stored: Collection[Substitute],
    people: Collection[Person],
    matched: Matched,
    today: date,
) -> Posts:
    names = {person.id: person.name for person in people}
    left: dict[tuple[int | None, int | None, date, date], Substitute] = {
        (one.person_id, one.substitute_id, one.since, one.until): one
        for one in stored
        if one.until >= today
    }
    added: list[Change] = []
    for row in checked.wanted.substitutes:
        away, there = checked.person(row.person), checked.person(row.substitute)
        if away not in matched or there not in matched or not row.since or not row.until:
            continue
        away_id, there_id = _id(matched, away), _id(matched, there)
        if left.pop((away_id, there_id, row.since, row.until), None) is None and (
            row.until >= today
        ):
            assert away is not None
            assert there is not None
            added.append(SubstituteAdded(away, away_id, there, there_id, row.since, row.until))
    ended: list[Change] = [
        SubstituteEnded(
            one.id,
            names.get(one.person_id, ""),
            names.get(one.substitute_id, ""),
            one.since,
            one.until,
            today - timedelta(days=1),
        )
        for one in left.values()
    ]
    return Posts(added, ended, [])


def owners(
    checked: Checked,
    stored: Collection[DefaultOwner],
    places: Places,
    people: Collection[Person],
    matched: Matched,
) -> Posts:
    names = {person.id: person.name for person in people}
    left = {(places.where_place(one.place), str(one.kind or "")): one for one in stored}
    added: list[Change] = []
    wrong: list[RuleBroken] = []
    for row in checked.wanted.owners:
        if strange := places.complain(row, suggest=len(wrong) < MOST_SUGGESTIONS):
            wrong.append(strange)
            continue
        person = checked.person(row.person)
        if person is None or person not in matched:
            continue
        before = left.pop((where(row.department, row.unit), row.kind), None)
        person_id = _id(matched, person)
        if before is None or before.person_id != person_id:
            old = before.person_id if before else None
            added.append(OwnerAppointed(person, person_id, row, old))
    ended: list[Change] = [
        OwnerDropped(
            one.id, one.person_id, names.get(one.person_id, ""), written_owner(one, places, "")
        )
        for one in left.values()
    ]
    return Posts(added, ended, wrong)


def written_owner(one: DefaultOwner, places: Places, person: str) -> WantedOwner:
    """Return a stored ownership as a workbook describes it."""
    department, unit = places.by_place.get(one.place, ("", ""))
    return WantedOwner(person, str(one.kind or ""), department, unit)


def _id(matched: Matched, person: WantedPerson | None) -> int | None:
    found = matched[person] if person is not None else None
    return found.id if found else None

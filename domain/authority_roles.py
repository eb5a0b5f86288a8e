"""The roles in a workbook beside the roles that are held: what to give, date anew and end.

The same role may be held in several spans of time. A span that is over is history and never
touched; of the others, those with the very dates that are wanted are left, and what remains is
paired in order of time.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.authority_changes import Change, RoleDated, RoleEnded, RoleGiven
from domain.authority_checks import Checked
from domain.authority_places import Places, Where, where
from domain.authority_wanted import WantedPerson, WantedRole
from domain.errors import RuleBroken
from domain.imported import MOST_SUGGESTIONS
from domain.person import Held, Person, Role, RoleName


@dataclass(frozen=True)
class Roles:
    given: list[Change]
    ended: list[Change]
    complaints: list[RuleBroken]


# Whose (an id once stored), which role, in which place (by name, as new ones have no id).
_Key = tuple[int | WantedPerson, RoleName, Where]


def compare(
    stored: Collection[Held],
    places: Places,
    people: Collection[Person],
    checked: Checked,
    matched: Mapping[WantedPerson, Person | None],
    today: date,
) -> Roles:
    """Compare what is *stored* with what is wanted; those who are not *matched* are left out."""
    held = _by_key(stored, places)
    placed, complaints = _placed(checked, places)
    news: list[tuple[_Key, WantedPerson, WantedRole]] = []
    for person, role in placed:
        if person not in matched:
            continue
        who = matched[person]
        key = (who.id if who else person, role.name, where(role.department, role.unit))
        exact = [one for one in held[key] if _dates(one.role) == _dates(role)]
        if exact:
            held[key].remove(exact[0])
        else:
            news.append((key, person, role))
    for key, left in held.items():
        held[key] = [one for one in left if one.role.until is None or one.role.until >= today]
    given: list[Change] = []
    for key, person, role in news:
        if held[key]:
            one = held[key].pop(0)
            given.append(RoleDated(one.id, person.name, role, *_dates(one.role)))
        else:
            who = matched[person]
            given.append(RoleGiven(person, who.id if who else None, role))
    whose = {person.id: person.name for person in people}
    ended: list[Change] = [
        RoleEnded(
            id=one.id,
            person=whose.get(one.person_id, ""),
            name=one.role.name,
            department=places.written(one.role),
            since=one.role.since,
            until=one.role.until,
            last_day=today - timedelta(days=1),
        )
        for left in held.values()
        for one in left
    ]
    return Roles(given, ended, complaints)


def _by_key(stored: Collection[Held], places: Places) -> dict[_Key, list[Held]]:
    found: dict[_Key, list[Held]] = defaultdict(list)
    for one in sorted(stored, key=lambda one: one.role.since or date.min):
        # A workbook says nothing of roles in networks, groups and plans.
        if (at := places.where(one.role)) is not None:
            found[one.person_id, one.role.name, at].append(one)
    return found


def _placed(
    checked: Checked, places: Places
) -> tuple[list[tuple[WantedPerson, WantedRole]], list[RuleBroken]]:
    """Return the roles whose place there is or will be, and a complaint for each other."""
    found: list[tuple[WantedPerson, WantedRole]] = []
    wrong: list[RuleBroken] = []
    for person, role in checked.roles:
        strange = places.complain(role, suggest=len(wrong) < MOST_SUGGESTIONS)
        if strange is None:
            found.append((person, role))
        else:
            wrong.append(strange)
    return found, wrong


def _dates(role: Role | WantedRole) -> tuple[date | None, date | None]:
    return role.since, role.until

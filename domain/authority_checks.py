"""What is right and wrong in a workbook about an authority, before looking at what is stored."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypeVar
from urllib.parse import SplitResult, unquote, urlsplit

from domain.authority_wanted import (
    Fact,
    Wanted,
    WantedDepartment,
    WantedPerson,
    WantedRole,
    WantedSubstitute,
    WantedUnit,
)
from domain.errors import RuleBroken
from domain.imported import MOST_SUGGESTIONS, Origin, complaint, unknown
from domain.organisation import OWNING
from domain.small_groups import LEAST

T = TypeVar("T")
A = TypeVar("A")

LONGEST_NAME = 200
LONGEST_EMAIL = 320
LONGEST_LINK = 500
MOST_WORKING_DAYS = 30
MOST_DAYS = 365

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>.]+(\.[^@\s,;<>.]+)+")
# Begins with 0, + or 1: a number that Excel has taken the leading zero from is noticed.
_PHONE = re.compile(r"[+01][0-9 ()/–-]{3,28}[0-9]")
_DAY_MONTH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_CHANNEL = re.compile(r"19:[\w.-]{1,200}@thread\.(tacv2|skype)", re.ASCII)
_TEAMS_HOSTS = frozenset({"teams.microsoft.com", "teams.cloud.microsoft"})


@dataclass(frozen=True)
class Checked:
    """*wanted* with its rows in order and put in one form, and a complaint for each that is not.

    *people* are those of the workbook by e-mail and Entra id; None for one complained of already.
    """

    wanted: Wanted
    roles: tuple[tuple[WantedPerson, WantedRole], ...]
    complaints: tuple[RuleBroken, ...]
    people: Mapping[str, WantedPerson | None]

    def person(self, key: str) -> WantedPerson | None:
        return self.people.get(key.casefold())


def check(wanted: Wanted) -> Checked:
    wrong: list[RuleBroken] = []

    def tried(origin: Origin, mend: Callable[[A], T], value: A) -> T | None:
        try:
            return mend(value)
        except RuleBroken as broken:
            wrong.append(complaint(origin, broken.key, **broken.values))
            return None

    facts = [tried(fact.origin, _fact, fact) for fact in wanted.facts]
    stated = {fact.name for fact in wanted.facts}
    wrong += [
        RuleBroken("import.fact_missing", fact=name)
        for name in ("name", "tenant_id")
        if name not in stated
    ]
    wrong += _half_a_pause(wanted.facts)
    departments = [tried(one.origin, _department, one) for one in wanted.departments]
    people = [tried(one.origin, _person, one) for one in wanted.people]
    wrong += _twice(
        "import.department_twice", [(same(d.name), d.origin) for d in wanted.departments]
    )
    for key in ("email", "entra_id"):
        wrong += _twice(
            f"import.{key}_twice",
            [(getattr(person, key).casefold(), person.origin) for person in wanted.people],
        )
    units = [tried(one.origin, _unit, one) for one in wanted.units]
    wrong += _twice(
        "import.unit_twice",
        [(f"{same(one.department)}\n{same(one.name)}", one.origin) for one in wanted.units],
    )
    known: dict[str, WantedPerson | None] = {}
    for written, person in zip(wanted.people, people, strict=True):
        known |= {key.casefold(): person for key in (written.email, written.entra_id) if key}
    roles, strange = _whose(wanted, known)
    wrong += strange
    wrong += _overlapping(roles)
    wrong += _posts(wanted, known)
    return Checked(
        wanted=Wanted(
            facts=tuple(fact for fact in facts if fact),
            departments=tuple(one for one in departments if one),
            people=tuple(person for person in people if person),
            roles=wanted.roles,
            units=tuple(one for one in units if one),
            substitutes=wanted.substitutes,
            owners=wanted.owners,
        ),
        roles=tuple(roles),
        complaints=tuple(wrong),
        people=known,
    )


def same(name: str) -> str:
    """Return *name* for comparison: å and a differ, capitals and spaces do not."""
    return " ".join(name.split()).casefold()


def read_channel(text: str) -> str:
    """Return the Teams id of a channel given as it is, or as the link that Teams copies."""
    link = _split(text)
    if link and link.scheme == "https" and link.hostname in _TEAMS_HOSTS:
        steps = link.path.split("/")
        text = unquote(steps[3]) if steps[1:3] == ["l", "channel"] and len(steps) > 3 else ""
    if not _CHANNEL.fullmatch(text):
        raise RuleBroken("import.channel_wrong")
    return text


def _fact(fact: Fact) -> Fact:
    if fact.name in ("name", "tenant_id") and not fact.value:
        raise RuleBroken("import.fact_empty", fact=fact.name)
    mend = _FACTS.get(fact.name, _link)
    return replace(fact, value=mend(fact.value)) if fact.value else fact


def _department(department: WantedDepartment) -> WantedDepartment:
    return replace(department, name=_name(department.name))


def _unit(unit: WantedUnit) -> WantedUnit:
    return replace(unit, name=_name(unit.name))


def _person(person: WantedPerson) -> WantedPerson:
    if not person.email and not person.entra_id:
        raise RuleBroken("import.person_without_key")
    email = person.email.casefold()
    if email and (len(email) > LONGEST_EMAIL or not _EMAIL.fullmatch(email)):
        raise RuleBroken("import.email_wrong", written=person.email[:LONGEST_NAME])
    entra_id = _guid(person.entra_id) if person.entra_id else ""
    return replace(person, name=_name(person.name), email=email, entra_id=entra_id)


def _name(name: str) -> str:
    if not name:
        raise RuleBroken("import.name_missing")
    if len(name) > LONGEST_NAME:
        raise RuleBroken("import.name_long", most=LONGEST_NAME)
    return name


def _guid(text: str) -> str:
    if not _GUID.fullmatch(text.lower()):
        raise RuleBroken("import.guid_wrong", written=text[:LONGEST_NAME])
    return text.lower()


def _phone(text: str) -> str:
    if not _PHONE.fullmatch(text):
        raise RuleBroken("import.phone_wrong", written=text[:LONGEST_NAME])
    return text


def is_link(text: str) -> bool:
    link = _split(text)
    right = link and link.scheme == "https" and link.hostname and link.username is None
    return bool(right) and len(text) <= LONGEST_LINK and " " not in text


def _link(text: str) -> str:
    if not is_link(text):
        raise RuleBroken("import.link_wrong", written=text[:LONGEST_NAME])
    return text


def _split(text: str) -> SplitResult | None:
    try:
        return urlsplit(text)
    except ValueError:  # https://[
        return None


def _days(text: str, most: int) -> str:
    if not re.fullmatch(r"[0-9]{1,3}", text) or not 1 <= int(text) <= most:
        raise RuleBroken("import.days_wrong", most=most)
    return str(int(text))


def _group(text: str) -> str:
    if not re.fullmatch(r"[0-9]{1,2}", text) or int(text) < LEAST:
        raise RuleBroken("import.group_wrong", least=LEAST)
    return str(int(text))


def _day_of_year(text: str) -> str:
    """Return a day of every year as 07-01; it may be written as 1/7 or as the day of one year."""
    if found := _DAY_MONTH.fullmatch(text):
        text = f"{int(found[2]):02}-{int(found[1]):02}"
    try:
        day = date.fromisoformat(f"2028-{text[-5:]}")  # a leap year has every day
    except ValueError:
        raise RuleBroken("import.day_of_year_wrong") from None
    return f"{day:%m-%d}"


_FACTS: dict[str, Callable[[str], str]] = {
    "name": _name,
    "former_name": _name,
    "tenant_id": _guid,
    "environment_office_phone": _phone,
    "case_channel": read_channel,
    "assessment_working_days": partial(_days, most=MOST_WORKING_DAYS),
    "investigation_working_days": partial(_days, most=MOST_DAYS),
    "effect_check_days": partial(_days, most=MOST_DAYS),
    "reopen_days": partial(_days, most=MOST_DAYS),
    "feedback_days": partial(_days, most=MOST_DAYS),
    "min_group": _group,
    "pause_from": _day_of_year,
    "pause_until": _day_of_year,
}


def _half_a_pause(facts: Collection[Fact]) -> list[RuleBroken]:
    """Complain of a summer pause of which only one day is written: it would never come."""
    days = [one for one in facts if one.name in ("pause_from", "pause_until") and one.value.strip()]
    return [complaint(days[0].origin, "import.pause_half")] if len(days) == 1 else []


def _twice(key: str, names: list[tuple[str, Origin]]) -> list[RuleBroken]:
    first: dict[str, Origin] = {}
    wrong: list[RuleBroken] = []
    for name, origin in names:
        if name in first:
            wrong.append(complaint(origin, key, first=str(first[name].row)))
        elif name:
            first[name] = origin
    return wrong


def _whose(
    wanted: Wanted, known: Mapping[str, WantedPerson | None]
) -> tuple[list[tuple[WantedPerson, WantedRole]], list[RuleBroken]]:
    """Return the roles with their people; those of people who are complained of already are left
    out in silence."""
    found: list[tuple[WantedPerson, WantedRole]] = []
    wrong: list[RuleBroken] = []
    for role in wanted.roles:
        strange = _stranger(wanted, known, role.origin, role.person, len(wrong))
        if strange:
            wrong.append(strange)
        elif role.since and role.until and role.until < role.since:
            wrong.append(complaint(role.origin, "import.ends_before_start"))
        elif (person := known[role.person.casefold()]) is not None:
            found.append((person, role))
    return found, wrong


def _stranger(
    wanted: Wanted,
    known: Mapping[str, WantedPerson | None],
    origin: Origin,
    written: str,
    before: int,
) -> RuleBroken | None:
    """Return what is wrong with the person *written*, if anything; *before* counts complaints."""
    if not written:
        return complaint(origin, "import.person_missing")
    if written.casefold() in known:
        return None
    emails = [person.email for person in wanted.people if person.email]
    near = emails if before < MOST_SUGGESTIONS else ()
    return unknown(origin, "import.person_unknown", written, near)


def _posts(wanted: Wanted, known: Mapping[str, WantedPerson | None]) -> list[RuleBroken]:
    """Return what is wrong with the substitutes and the default owners."""
    wrong: list[RuleBroken] = []
    rows: list[tuple[Origin, str]] = [
        pair
        for one in wanted.substitutes
        for pair in ((one.origin, one.person), (one.origin, one.substitute))
    ]
    rows += [(one.origin, one.person) for one in wanted.owners]
    for origin, written in rows:
        if strange := _stranger(wanted, known, origin, written, len(wrong)):
            wrong.append(strange)
    wrong += [broken for one in wanted.substitutes for broken in _substitute(one, known)]
    owning = {role.person.casefold() for role in wanted.roles if role.name in OWNING}
    able = {person for key in owning if (person := known.get(key)) is not None}
    wrong += [
        complaint(one.origin, "import.owner_without_role")
        for one in wanted.owners
        if (person := known.get(one.person.casefold())) is not None and person not in able
    ]
    return wrong + _twice(
        "import.owner_twice",
        [
            (f"{same(one.department)}\n{same(one.unit)}\n{one.kind}", one.origin)
            for one in wanted.owners
        ],
    )


def _substitute(
    one: WantedSubstitute, known: Mapping[str, WantedPerson | None]
) -> list[RuleBroken]:
    away, there = (known.get(key.casefold()) for key in (one.person, one.substitute))
    if away is not None and away == there:
        return [complaint(one.origin, "import.substitute_self")]
    if one.since is None or one.until is None:
        return [complaint(one.origin, "import.substitute_days")]
    if one.until < one.since:
        return [complaint(one.origin, "import.ends_before_start")]
    return []


def _overlapping(roles: list[tuple[WantedPerson, WantedRole]]) -> list[RuleBroken]:
    wrong: list[RuleBroken] = []
    latest: dict[tuple[WantedPerson, str, str], WantedRole] = {}
    for person, role in sorted(roles, key=lambda pair: (_start(pair[1]), pair[1].origin.row)):
        key = (person, role.name, f"{same(role.department)}\n{same(role.unit)}")
        if (other := latest.get(key)) and _start(role) <= _end(other):
            wrong.append(complaint(role.origin, "import.role_twice", first=str(other.origin.row)))
        if other is None or _end(role) > _end(other):
            latest[key] = role
    return wrong


def _start(role: WantedRole) -> date:
    return role.since or date.min


def _end(role: WantedRole) -> date:
    return role.until or date.max

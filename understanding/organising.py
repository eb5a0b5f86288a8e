"""How people write about roles, substitutes, owners, departments and handovers.

Each shape is the rest of a command, after its first words. A rest of another shape is no such
command: "ansvariga har spillt olja" is a report.
"""

import re
from datetime import date, timedelta
from functools import cache

from rapidfuzz import fuzz, process

from domain.case import Kind
from domain.errors import RuleBroken
from domain.folding import fold
from domain.meeting import OrganisationKind
from domain.organisation import Organisation, Place
from domain.person import RoleName, Scope
from locales.text import LANGUAGES, text
from understanding import dates

ME = frozenset({"mig", "jag", "me", "myself", "i"})
EVERYWHERE = frozenset({"", "hela myndigheten", "the whole authority", "authority"})
EVERY_KIND = frozenset({"allt", "alla", "alla arenden", "everything", "all", "all cases"})
DAYS_ON = {"idag": 0, "i dag": 0, "today": 0, "imorgon": 1, "i morgon": 1, "tomorrow": 1}

LEAST_ALIKE = 60
LONGEST_DAY = 4
LONGEST_NAMING = 4  # words: more than that is a sentence, not a person

_PLACE = r"(?: (?:i|på|in|at) (?P<place>.+?))?"
_SINCE = r"(?: (?:från och med|fr\.?\s?o\.?\s?m\.?|från|from) (?P<since>.+?))?"
_UNTIL = r"(?: (?:till och med|t\.?\s?o\.?\s?m\.?|till|until|to) (?P<until>.+?))?"
# "1-14 juli", "1/7–14/7", "1 juli till 14 juli"; or one word for all the days, "nästa vecka".
_DAYS = (
    r"(?:(?:från och med|från|from) )?"
    r"(?:(?P<since>\d{1,2}(?:/\d{1,2})?) ?[-–] ?(?P<until>\d{1,2}[/ ][^,]+?)"
    r"|(?P<first>[^,]+?) (?:till och med|t\.?\s?o\.?\s?m\.?|till|until|to) (?P<last>[^,]+?)"
    r"|(?P<during>[^,]+?))"
)
_TAKES_OVER = r"(?: tar över| ersätter(?: mig)?| takes over| stands in(?: for me)?)"
_WITH_ROLES = r"(?P<roles> (?:med|with) (?:roller|roles))?"
_SHAPES = {
    "role": rf"(?P<role>.+?) (?:till|åt|to) (?P<person>.+?){_PLACE}{_SINCE}{_UNTIL}",
    "held": rf"(?P<role>.+?) (?:för|for) (?P<person>.+?){_PLACE}",
    "substitute": rf"(?P<person>.+?)(?: (?:för|for) (?P<away>.+?))?{_SINCE}{_UNTIL}",
    "absence": rf"{_DAYS}(?:,| och| and) (?P<person>[^,]+?){_TAKES_OVER}",
    "days": _DAYS,
    "owner": rf"(?P<person>.+?) (?:för|for) (?P<kind>.+?){_PLACE}",
    "ownership": rf"(?P<kind>.+?){_PLACE}",
    "handover": rf"(?P<giver>.+?) (?:till|to) (?P<person>.+?){_WITH_ROLES}",
    "department": r"(?P<name>.+)",
    "unit": r"(?P<name>.+?) (?:i|på|in) (?P<department>.+)",
    "renaming": r"(?P<place>.+?) (?:till|to) (?P<name>.+)",
    "number": r"(?:nr |no |#)?(?P<id>[0-9]{1,12})",
}
_READY = {name: re.compile(shape, re.IGNORECASE) for name, shape in _SHAPES.items()}
_CHOSEN = re.compile(r"(department|unit):([0-9]{1,12})")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})(?:[/ -](\d{4}))?")


def read(shape: str, written: str) -> dict[str, str] | None:
    """Return the parts of *written*, or None when it has another shape."""
    found = _READY[shape].fullmatch(" ".join(written.split()).rstrip(".!"))
    if found is None:
        return None
    parts = {name: part.strip() for name, part in found.groupdict().items() if part is not None}
    if "roles" in parts:
        parts["roles"] = "true"
    if shape in ("absence", "days"):
        parts = _spanning(parts)
    return parts if _is_meant(shape, parts) else None


def is_naming(written: str) -> bool:
    """Return whether *written* may name a person and nothing more."""
    words = written.split()
    return 0 < len(words) <= LONGEST_NAMING and not written.rstrip().endswith("?")


def read_role(words: str) -> RoleName:
    name = _roles().get(fold(words))
    if name is None:
        raise RuleBroken("error.role_unknown", field="role")
    return name


def read_kind(words: str) -> Kind | None:
    """Return the kind that *words* name; None stands for all of them."""
    folded = fold(words)
    if folded not in _kinds():
        raise RuleBroken("error.kind_unknown", field="kind")
    return _kinds()[folded]


def read_organisation_kind(words: str) -> OrganisationKind | None:
    """Return the kind of organisation that *words* name, if they name one."""
    return _organisation_kinds().get(fold(words))


def read_place(words: str, organisation: Organisation) -> Place:
    """Return the department or unit that *words* name, or a card's choice of one."""
    if chosen := _CHOSEN.fullmatch(words):
        place = Place(Scope(chosen[1]), int(chosen[2]))
        if organisation.place_name(place):
            return place
    folded = fold(words)
    if folded in EVERYWHERE:
        return Place()
    by_name: dict[str, list[Place]] = {}
    for place in organisation.places():
        for name in {organisation.place_name(place), organisation.short_name(place)}:
            by_name.setdefault(fold(name), []).append(place)
    found = by_name.get(folded, [])
    if len(found) == 1:
        return found[0]
    if found:
        names = "; ".join(organisation.place_name(one) for one in found)
        raise RuleBroken("error.where_unsure", field="place", names=names)
    near = process.extractOne(folded, list(by_name), scorer=fuzz.ratio, score_cutoff=LEAST_ALIKE)
    if near is None:
        raise RuleBroken("error.where_unknown", field="place")
    meant = organisation.place_name(by_name[near[0]][0])
    raise RuleBroken("error.where_unknown_but_near", field="place", near=meant)


def read_circle(words: str, organisation: Organisation) -> Place | None:
    """Return the network or group that *words* name, or a card's choice of one, if there is just
    one and no department of that name."""
    chosen = [one for one in organisation.circles() if words == f"{one.scope}:{one.id}"]
    folded = fold(words)
    if chosen or not folded or folded in {fold(one.name) for one in organisation.departments}:
        return chosen[0] if chosen else None
    named = [one for one in organisation.circles() if fold(organisation.short_name(one)) == folded]
    return named[0] if len(named) == 1 else None


def read_coming_day(words: str, today: date, field: str) -> date | None:
    """Return the day that *words* name; a day and month without a year is the next one."""
    folded = fold(words)
    if not folded:
        return None
    if folded in DAYS_ON:
        return today + timedelta(days=DAYS_ON[folded])
    try:
        if found := _DAY_MONTH.fullmatch(words.strip()):
            year = int(found[3]) if found[3] else today.year
            day = date(year, int(found[2]), int(found[1]))
            return day if found[3] or day >= today else day.replace(year=year + 1)
        return date.fromisoformat(words.strip())
    except ValueError:
        if (period := _period(words, today)) is None:
            raise RuleBroken("error.day_unreadable", field=field) from None
        return period.last if field == "until" else period.first


def _period(words: str, today: date) -> dates.Period | None:
    """Return the days that *words* are about, if they are about nothing else: "24 december",
    "nästa vecka"."""
    if len(words.split()) > LONGEST_DAY:
        return None
    said = dates.find(words)
    return dates.resolve(said.day or said.period, today, ahead=True)


def _spanning(parts: dict[str, str]) -> dict[str, str]:
    """Return *parts* with a first and a last day, whichever way they were written."""
    during = parts.pop("during", "")
    since = parts.pop("first", "") or parts.get("since", "") or during
    until = parts.pop("last", "") or parts.get("until", "") or during
    if since.isdecimal() and (rest := re.fullmatch(r"\d{1,2}(\D.*)", until)):
        since += rest[1]  # "1-14 juli" begins in July
    return {**parts, "since": since, "until": until}


def _is_meant(shape: str, parts: dict[str, str]) -> bool:
    people = [parts[name] for name in ("person", "away", "giver") if name in parts]
    if not all(is_naming(one) for one in people):
        return False
    if shape in ("owner", "ownership"):
        return fold(parts["kind"]) in _kinds()
    if shape == "substitute":
        return len(parts) > 1
    if shape == "days":
        # A report may begin with the same words.
        return max(len(parts[one].split()) for one in ("since", "until")) <= LONGEST_DAY
    if shape in ("role", "held"):
        return len(parts["role"].split()) <= LONGEST_NAMING
    return True


@cache
def _roles() -> dict[str, RoleName]:
    in_words = {fold(text(one, f"role.{name}")): name for one in LANGUAGES for name in RoleName}
    # As it is called in a network.
    coordinators = {fold(text(one, "role.of_circle")): RoleName.COORDINATOR for one in LANGUAGES}
    return in_words | coordinators | {fold(name): name for name in RoleName}


@cache
def _organisation_kinds() -> dict[str, OrganisationKind]:
    return {
        fold(name): kind
        for kind in OrganisationKind
        for name in (kind, *(text(one, f"organisation_kind.{kind}") for one in LANGUAGES))
    }


@cache
def _kinds() -> dict[str, Kind | None]:
    found: dict[str, Kind | None] = dict.fromkeys(EVERY_KIND)
    for kind in Kind:
        found[fold(kind)] = kind
        for language in LANGUAGES:
            found[fold(text(language, f"kind.{kind}"))] = kind
            found[fold(text(language, f"kind.{kind}_many"))] = kind
    return found

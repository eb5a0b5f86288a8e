"""A report: what is typed, and what must be in it before it is stored."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from domain.case import Identity, Kind, Ongoing
from domain.errors import FormRefused, RuleBroken
from domain.filled_in import LONGEST_TEXT

T = TypeVar("T")

SHORTEST_DESCRIPTION = 10
LONGEST_PLACE = 200
OLDEST_YEARS = 10


@dataclass(frozen=True)
class Draft:
    """A report as typed, not yet checked; an empty *occurred_on* means today."""

    kind: str = ""
    description: str = ""
    place: str = ""
    ongoing: str = Ongoing.NO
    occurred_on: str = ""
    immediate_action: str = ""
    identity: str = Identity.NAMED
    avoids_manager: bool = False
    # The number of a closed case, where it has happened again.
    again: str = ""
    # For whom somebody else writes it, by id and name.
    for_id: int | None = None
    for_name: str = ""
    # That it was cancelled: it is kept, but not sent before it has been seen again.
    left: bool = False

    @property
    def anonymous(self) -> bool:
        return self.identity == Identity.ANONYMOUS


@dataclass(frozen=True)
class Report:
    """A report that may be stored."""

    kind: Kind
    description: str
    place: str
    ongoing: Ongoing
    occurred_on: date
    immediate_action: str
    identity: Identity
    avoids_manager: bool = False
    dangerous: bool = False


def check(draft: Draft, today: date) -> Report:
    """Return *draft* as a report, or raise `FormRefused` with all that is wrong in it."""
    wrong: list[RuleBroken] = []

    def tried(read: Callable[[], T], instead: T) -> T:
        try:
            return read()
        except RuleBroken as broken:
            wrong.append(broken)
            return instead

    report = Report(
        kind=tried(lambda: _kind(draft.kind), Kind.DEVIATION),
        description=tried(lambda: _description(draft.description), ""),
        place=tried(lambda: _place(draft.place), ""),
        ongoing=tried(lambda: _ongoing(draft.ongoing), Ongoing.UNKNOWN),
        occurred_on=tried(lambda: _occurred_on(draft.occurred_on, today), today),
        immediate_action=tried(lambda: _immediate_action(draft.immediate_action), ""),
        identity=tried(lambda: _identity(draft.identity), Identity.ANONYMOUS),
        avoids_manager=draft.avoids_manager,
    )
    if wrong:
        raise FormRefused(*wrong)
    return report


def _kind(value: str) -> Kind:
    if value not in set(Kind):
        raise RuleBroken("error.kind_unknown", field="kind")
    return Kind(value)


def _description(value: str) -> str:
    description = value.strip()
    if not description:
        raise RuleBroken("error.description_missing", field="description")
    if len(description) < SHORTEST_DESCRIPTION:
        raise RuleBroken("error.description_short", field="description", least=SHORTEST_DESCRIPTION)
    if len(description) > LONGEST_TEXT:
        raise RuleBroken(
            "error.description_long",
            field="description",
            most=LONGEST_TEXT,
            length=len(description),
        )
    return description


def _place(value: str) -> str:
    place = " ".join(value.split())
    if not place:
        raise RuleBroken("error.place_missing", field="place")
    if len(place) > LONGEST_PLACE:
        raise RuleBroken("error.place_long", field="place", most=LONGEST_PLACE)
    return place


def _ongoing(value: str) -> Ongoing:
    if value not in set(Ongoing):
        raise RuleBroken("error.ongoing_unknown", field="ongoing")
    return Ongoing(value)


def _identity(value: str) -> Identity:
    if value not in set(Identity):
        raise RuleBroken("error.identity_unknown", field="identity")
    return Identity(value)


def _occurred_on(value: str, today: date) -> date:
    try:
        day = date.fromisoformat(value.strip()) if value.strip() else today
    except ValueError:
        raise RuleBroken("error.date_unreadable", field="occurred_on") from None
    if day > today:
        raise RuleBroken("error.date_in_future", field="occurred_on")
    if day < _years_before(today, OLDEST_YEARS):
        raise RuleBroken("error.date_too_old", field="occurred_on", years=OLDEST_YEARS)
    return day


def _immediate_action(value: str) -> str:
    if len(value.strip()) > LONGEST_TEXT:
        raise RuleBroken("error.action_long", field="immediate_action", most=LONGEST_TEXT)
    return value.strip()


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)

"""Cases: what a report must hold, how a case is numbered, and what may happen to it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from domain.errors import FormRefused, RuleBroken

T = TypeVar("T")

SHORTEST_DESCRIPTION = 10
LONGEST_TEXT = 2000
LONGEST_PLACE = 200
OLDEST_YEARS = 10


class Kind(StrEnum):
    DEVIATION = "deviation"
    ACCIDENT = "accident"
    NEAR_MISS = "near_miss"
    OBSERVATION = "observation"
    IMPROVEMENT = "improvement"


class State(StrEnum):
    RECEIVED = "received"
    ASSESSED = "assessed"
    INVESTIGATING = "investigating"
    IN_PROGRESS = "in_progress"
    AWAITING_VERIFICATION = "awaiting_verification"
    PARKED = "parked"
    CLOSED = "closed"
    DISMISSED = "dismissed"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"


ENDED = frozenset({State.CLOSED, State.DISMISSED, State.REFERRED, State.WITHDRAWN})
OPEN = frozenset(State) - ENDED


class Identity(StrEnum):
    """How much of the reporter is stored: all, all but hidden, or nothing."""

    NAMED = "named"
    CONFIDENTIAL = "confidential"
    ANONYMOUS = "anonymous"


class Ongoing(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Source(StrEnum):
    """Where the knowledge of the event came from."""

    STAFF = "staff"
    ROUND = "round"
    INTERNAL_AUDIT = "internal_audit"
    EXTERNAL_AUDIT = "external_audit"
    INSPECTION = "inspection"
    CONTRACTOR = "contractor"
    CITIZEN = "citizen"


@dataclass(frozen=True)
class Draft:
    """A report as typed, not yet checked; an empty *occurred_on* means today."""

    kind: str = ""
    description: str = ""
    place: str = ""
    ongoing: str = Ongoing.NO
    occurred_on: str = ""
    immediate_action: str = ""
    anonymous: bool = False


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


@dataclass(frozen=True)
class Case:
    """One case. An anonymous one has no reporter, and of its time only the day (its start)."""

    id: int
    authority_id: int
    number: str
    version: int
    kind: Kind
    state: State
    description: str
    place: str
    ongoing: Ongoing
    occurred_on: date
    immediate_action: str
    identity: Identity
    received_at: datetime
    reporter_id: int | None = None
    department_id: int | None = None
    handler_id: int | None = None
    severity: int | None = None

    @property
    def anonymous(self) -> bool:
        return self.identity is Identity.ANONYMOUS


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
        identity=Identity.ANONYMOUS if draft.anonymous else Identity.NAMED,
    )
    if wrong:
        raise FormRefused(*wrong)
    return report


def require_open(case: Case) -> None:
    """Raise `RuleBroken` when the case has ended."""
    if case.state in ENDED:
        raise RuleBroken("error.case_ended", number=case.number)


def check_comment(case: Case, text: str) -> str:
    """Return *text* trimmed, or raise `RuleBroken` when it is no comment or comes too late."""
    require_open(case)
    comment = text.strip()
    if not comment:
        raise RuleBroken("error.comment_missing", field="text")
    if len(comment) > LONGEST_TEXT:
        raise RuleBroken("error.comment_long", field="text", most=LONGEST_TEXT)
    return comment


def withdraw(case: Case) -> Case:
    """Return *case* taken back by its reporter; only before assessment, and the record stays."""
    if case.state is State.WITHDRAWN:
        raise RuleBroken("error.already_withdrawn", number=case.number)
    if case.state is not State.RECEIVED:
        raise RuleBroken("error.withdraw_too_late", number=case.number)
    return replace(case, state=State.WITHDRAWN)


def format_number(year: int, serial: int) -> str:
    """`M-2026-0042`: one series per authority and year for all kinds, since the kind may change."""
    return f"M-{year}-{serial:04d}"


_NUMBER = re.compile(r"(?:m[\s–-]*)?(\d{4})\s*[-–\s]\s*(\d{1,7})", re.IGNORECASE)


def read_number(text: str, this_year: int) -> str | None:
    """Return the case number in *text* as it is written in full, or None.

    A bare serial ("42") is taken to be of *this_year*.
    """
    bare = text.strip().strip(".!?,:")
    if found := _NUMBER.fullmatch(bare):
        return format_number(int(found[1]), int(found[2]))
    if re.fullmatch(r"[0-9]{1,7}", bare):
        return format_number(this_year, int(bare))
    return None


def find_number(text: str) -> str | None:
    """Return the first full case number that stands in *text*, or None."""
    found = re.search(r"\bm[\s–-]*(\d{4})\s*[-–\s]\s*(\d{1,7})\b", text, re.IGNORECASE)
    return format_number(int(found[1]), int(found[2])) if found else None


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

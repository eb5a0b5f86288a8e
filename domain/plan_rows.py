"""Action plans and commitments, list by list, as a workbook brings them and as they are stored.

A row points to others by what people call them: a department, a focus area or a person's e-mail by
name, everything else by its `code`, which is unique in its list and never changes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import TypeVar

from domain.imported import Origin
from domain.plan_status import Forecast, Progress

_ORIGIN = field(default=Origin(), compare=False)


class TopicKind(StrEnum):
    """A priority holds focus areas; a working method is a tag."""

    PRIORITY = "priority"
    FOCUS_AREA = "focus_area"
    METHOD = "method"


class Dimension(StrEnum):
    """Of sustainable development."""

    SOCIAL = "social"
    ENVIRONMENTAL = "environmental"
    ECONOMIC = "economic"


class Step(StrEnum):
    """How far a commitment of the climate contract goes, in this order."""

    INITIATE = "initiate"
    ESTABLISH = "establish"
    TRANSFORM = "transform"


class Precision(StrEnum):
    """Whether the days of a milestone were decided, or only its months."""

    DAY = "day"
    MONTH = "month"


class MilestoneKind(StrEnum):
    MILESTONE = "milestone"
    PERIOD = "period"
    EVENT = "event"
    DEADLINE = "deadline"


class Better(StrEnum):
    """Which way an indicator should go. Of some more may be both good and bad: of reported
    deviations there are more where more is seen."""

    HIGHER = "higher"
    LOWER = "lower"
    AMBIGUOUS = "ambiguous"


class Control(StrEnum):
    """Whether what an environmental aspect comes from is ours to decide."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class To(StrEnum):
    """What a field of a row names, that is no list of the plans' own."""

    DEPARTMENT = "department"
    PERSON = "person"
    CASE = "case"


def _to(kind: str) -> str:
    """A field that names one other thing, or nothing."""
    named: str = field(default="", metadata={"to": kind})
    return named


def _all_to(kind: str) -> tuple[str, ...]:
    named: tuple[str, ...] = field(default=(), metadata={"to": kind})
    return named


@dataclass(frozen=True)
class Plan:
    """The actions of one year of a strategy."""

    code: str
    name: str
    year: int
    strategy: str = ""
    valid_until: date | None = None
    followed_up_in: str = ""
    link: str = ""
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class Topic:
    code: str
    kind: str
    name: str
    parent: str = _to("topic")
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class PlanAction:
    """*number* is where it stands in its plan; *target* and *partner* as they are said there."""

    code: str
    number: str
    name: str
    plan: str = _to("plan")
    topics: tuple[str, ...] = _all_to("topic")
    target: str = ""
    goals: tuple[int, ...] = ()
    dimension: str = ""
    partner: str = ""
    cases: tuple[str, ...] = _all_to(To.CASE)
    followed_up_in: str = ""
    link: str = ""
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class Adoption:
    """That a department has taken on an action: what is reported of."""

    code: str
    action: str = _to("action")
    department: str = _to(To.DEPARTMENT)
    owner: str = _to(To.PERSON)
    due_on: date | None = None
    followed_up_in: str = ""
    link: str = ""
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class Activity:
    """What a department does for an action that it has adopted."""

    code: str
    name: str
    adoption: str = _to("adoption")
    owner: str = _to(To.PERSON)
    due_on: date | None = None
    followed_up_in: str = ""
    link: str = ""
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class Commitment:
    """One of a climate contract, of one *year*; *own_text* is the municipality's own wording. Basic
    ones are taken on by everybody who signs."""

    code: str
    year: int
    number: str
    name: str
    basic: bool = False
    taken_on: date | None = None
    own_text: str = ""
    followed_up_in: str = ""
    link: str = ""
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class Item:
    """One point of a step of a commitment. Its *number* is text: 3.1 and 3.10 are not the same."""

    code: str
    number: str
    step: str
    commitment: str = _to("commitment")
    name: str = ""
    owner: str = _to(To.PERSON)
    due_on: date | None = None
    actions: tuple[str, ...] = _all_to("action")
    kpi: str = ""
    followed_up_in: str = ""
    link: str = ""
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class Milestone:
    """*first_on* and *last_on* are the same for one day; of a month they are its first and last."""

    code: str
    name: str
    first_on: date
    last_on: date
    precision: str = Precision.DAY
    kind: str = MilestoneKind.MILESTONE
    place: str = ""
    owner: str = _to(To.PERSON)
    link: str = ""
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class Indicator:
    """*target* and *result* are decimal numbers, and as they were printed in *…_printed*; *lowest*
    and *highest* tell of a spread."""

    code: str
    year: int
    name: str
    department: str = _to(To.DEPARTMENT)
    unit: str = ""
    better: str = Better.HIGHER
    target: str = ""
    result: str = ""
    target_printed: str = ""
    result_printed: str = ""
    lowest: str = ""
    highest: str = ""
    comment: str = ""
    followed_up_in: str = ""
    link: str = ""
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class Aspect:
    """A significant environmental aspect, in points of *most*."""

    code: str
    category: str
    name: str
    department: str = _to(To.DEPARTMENT)
    control: str = Control.YES
    direct: bool = False
    negative: int | None = None
    positive: int | None = None
    most: int = 125
    followed_up_in: str = ""
    link: str = ""
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class Document:
    """A governing document. Some are valid until they are replaced, whatever their last day."""

    code: str
    name: str
    valid_from: date | None = None
    valid_until: date | None = None
    until_replaced: bool = False
    followed_up_in: str = ""
    link: str = ""
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class Round:
    """When everybody reports how it stands: as of *as_of*, between *opens_on* and *closes_on*."""

    code: str
    year: int
    name: str
    as_of: date
    opens_on: date
    closes_on: date
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class StatusWord:
    """A word that an authority has for how something stands, and what it means here. Without a
    *scale* it has the letter of its progress."""

    code: str
    word: str
    progress: str = Progress.IN_PROGRESS
    forecast: str = Forecast.UNKNOWN
    scale: str = ""
    origin: Origin = _ORIGIN


@dataclass(frozen=True)
class Report:
    """How an adoption, an activity or an item stood on a day. Never changed: how it stands later
    is another report. *word* is the authority's own word for it, and *scale* its letter in the
    national follow-up, both as they were then; without them the progress has its usual ones."""

    code: str
    reported_on: date
    task: str = _to("task")
    round: str = _to("round")
    progress: str = Progress.NOT_STARTED
    forecast: str = Forecast.UNKNOWN
    word: str = ""
    scale: str = ""
    comment: str = ""
    link: str = ""
    origin: Origin = _ORIGIN


Task = Adoption | Activity | Item
Row = (
    Plan
    | Topic
    | PlanAction
    | Adoption
    | Activity
    | Commitment
    | Item
    | Milestone
    | Indicator
    | Aspect
    | Document
    | Round
    | StatusWord
    | Report
)

R = TypeVar("R", bound=Row)

# In the order in which they need one another.
LISTS: Mapping[str, type[Row]] = {
    "plan": Plan,
    "topic": Topic,
    "action": PlanAction,
    "adoption": Adoption,
    "activity": Activity,
    "commitment": Commitment,
    "item": Item,
    "milestone": Milestone,
    "indicator": Indicator,
    "aspect": Aspect,
    "document": Document,
    "round": Round,
    "word": StatusWord,
    "report": Report,
}
LIST_OF: Mapping[type[Row], str] = {row: name for name, row in LISTS.items()}
# What is reported of: their codes are of one namespace, as a report names any of them.
TASKS = ("adoption", "activity", "item")


def columns(row: type[Row]) -> tuple[str, ...]:
    """Return the fields of a row that say something of it."""
    return tuple(one.name for one in fields(row) if one.name != "origin")


def refers(row: type[Row]) -> Mapping[str, str]:
    """Return which fields of a row name something else, and of which list that is."""
    return {one.name: one.metadata["to"] for one in fields(row) if "to" in one.metadata}


def of(kind: type[R], rows: Iterable[Row]) -> list[R]:
    """Return those of *rows* that are of one kind."""
    return [row for row in rows if isinstance(row, kind)]


def by_list(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return *rows* by list, every list among them, in the order in which they need one another."""
    found: dict[str, list[Row]] = {name: [] for name in LISTS}
    for row in rows:
        found[LIST_OF[type(row)]].append(row)
    return found

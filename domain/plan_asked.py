"""What somebody asks of action plans and commitments, and what there is to answer."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.plan_status import Light, Progress, Standing, is_late, light, worst

GOALS = range(1, 18)
# What has changed is news for as long as that.
_NEWS = timedelta(days=7)
# The chapter of the guidance that commitments stand in: "3.4" may be read as commitment 4.
_CHAPTER = re.compile(r"3\.([0-9]{1,2})")


class Division(StrEnum):
    """What an overview is divided by; STATUS is how everything stands, undivided."""

    STATUS = "status"
    DEPARTMENT = "department"
    FOCUS_AREA = "focus_area"
    STEP = "step"


@dataclass(frozen=True)
class Asked:
    """Every part narrows what is asked for, and what is empty does not.

    The first ones are of an action, or of a commitment; the others of what is reported of: its
    adoptions and activities, or its items. *topic_id* is a focus area, a priority or a working
    method, *dimension* one of sustainable development, *unfocused* asks for what has no focus area,
    *unadopted* for what nobody has adopted and *unowned* for what is left to do and nobody is
    responsible for. *not_done* is what is left to do, *changed_since* what has come another way
    since that day than it had before, and *unreported* what nobody has reported of: in that round,
    where there is one.
    """

    year: int | None = None
    topic_id: int | None = None
    unfocused: bool = False
    goal: int | None = None
    dimension: str = ""
    unadopted: bool = False
    owners: frozenset[int] = frozenset()
    unowned: bool = False
    department_id: int | None = None
    departments: frozenset[int] = frozenset()
    progress: Progress | None = None
    not_done: bool = False
    late: bool = False
    light: Light | None = None
    unreported: bool = False
    round_id: int | None = None
    due_before: date | None = None
    changed_since: date | None = None
    commitment_id: int | None = None
    step: str = ""

    @property
    def of_tasks(self) -> bool:
        """Whether it is asked how something stands, or whose it is, and not only what there is."""
        about = replace(self, year=None, topic_id=None, unfocused=False, goal=None)
        return replace(about, dimension="", unadopted=False) != Asked()


@dataclass(frozen=True)
class Numbered:
    """An action or a commitment, by what people call it."""

    id: int
    number: str
    name: str
    year: int


@dataclass(frozen=True)
class RoundNamed:
    id: int
    year: int
    name: str


@dataclass(frozen=True)
class Known:
    """What there is to ask of: the years of plans, and what things are called. *departments* are
    there by their units' names too."""

    years: tuple[int, ...] = ()
    departments: tuple[tuple[int, str], ...] = ()
    topics: tuple["Topical", ...] = ()
    commitments: tuple[Numbered, ...] = ()
    rounds: tuple[RoundNamed, ...] = ()


@dataclass(frozen=True)
class Tally:
    """How many stand alike; that they are *late* is computed."""

    standing: Standing
    late: bool
    many: int


@dataclass(frozen=True)
class ActionLine:
    """An action in a list: *adopted* by so many, *tallies* of what was asked for of it, in
    *departments*; *activities* where nothing in particular was asked for."""

    id: int
    number: str
    name: str
    year: int
    adopted: int = 0
    tallies: tuple[Tally, ...] = ()
    departments: tuple[str, ...] = ()
    activities: tuple[Tally, ...] = ()


@dataclass(frozen=True)
class TaskLine:
    """What is reported of: an adoption, an activity or an item. *title* is what it is called by
    itself, *word* the authority's own for how far it has come, and *year* that of its plan or its
    contract."""

    id: int
    kind: str
    title: str
    number: str
    standing: Standing
    word: str = ""
    department: str = ""
    action_id: int | None = None
    action: str = ""
    commitment_id: int | None = None
    commitment: str = ""
    step: str = ""
    adoption_id: int | None = None
    owner_id: int | None = None
    comment: str = ""
    reported_on: date | None = None
    round: str = ""
    kpi: str = ""
    followed_up_in: str = ""
    link: str = ""
    year: int = 0
    code: str = ""


@dataclass(frozen=True)
class Reported:
    """One report, as it was made."""

    reported_on: date
    round: str
    standing: Standing
    word: str
    comment: str
    link: str


@dataclass(frozen=True)
class Topical:
    """A focus area, a priority or a working method."""

    id: int
    kind: str
    name: str


@dataclass(frozen=True)
class WholeAction:
    """An action as its plan has it; *next_round* is the one that everything is reported in next."""

    id: int
    number: str
    name: str
    plan: str
    year: int
    topics: tuple[Topical, ...] = ()
    tasks: tuple[TaskLine, ...] = ()
    items: tuple[TaskLine, ...] = ()
    target: str = ""
    goals: tuple[int, ...] = ()
    dimension: str = ""
    partner: str = ""
    followed_up_in: str = ""
    link: str = ""
    next_round: "NextRound | None" = None


@dataclass(frozen=True)
class NextRound:
    name: str
    year: int
    opens_on: date
    closes_on: date


@dataclass(frozen=True)
class WholeCommitment:
    id: int
    year: int
    number: str
    name: str
    basic: bool
    taken_on: date | None
    own_text: str
    followed_up_in: str
    link: str
    items: tuple[TaskLine, ...] = ()


@dataclass(frozen=True)
class ToDo:
    """Something that somebody has to do: an action of a case, or something of a plan. *number* is
    the case's, the action's or the item's, *id* and *code* the task's and *year* that of its plan
    or its contract; 0 where it is a case's."""

    kind: str
    id: int
    number: str
    name: str
    department: str
    standing: Standing
    year: int = 0
    code: str = ""


@dataclass(frozen=True)
class Divided:
    """A row of an overview; *name* is empty for what has no focus area, or no department."""

    name: str
    tallies: tuple[Tally, ...]


class Word(StrEnum):
    """How something stands in a word: what was reported of it, and of the two dimensions the one
    that says more. In the order in which they are said."""

    ON_TRACK = "on_track"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    NOT_STARTED = "not_started"
    AT_RISK = "at_risk"
    DELAYED = "delayed"
    ON_HOLD = "on_hold"
    UNKNOWN = "unknown"
    UNREPORTED = "unreported"
    CANCELLED = "cancelled"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True)
class Summary:
    """How many of *many* stand how, and the one light of all; *late* of them by computation."""

    many: int
    words: Mapping[Word, int]
    light: Light
    late: int

    @property
    def passed(self) -> int:
        """How many have passed their last day without being reported as delayed."""
        return self.late - self.words.get(Word.DELAYED, 0)


@dataclass(frozen=True)
class Stands:
    """How an action stands: those that have *adopted* it, what they are *doing* for it, and the one
    light of both."""

    adopted: Summary
    doing: Summary
    light: Light


def word(standing: Standing) -> Word:
    if standing.progress is None:
        return Word.UNREPORTED
    if standing.progress is Progress.IN_PROGRESS or light(standing) in (Light.YELLOW, Light.RED):
        return Word(standing.forecast)
    return Word(standing.progress)


def summed(tallies: Iterable[Tally]) -> Summary:
    counted: Counter[Word] = Counter()
    late = 0
    several = tuple(tallies)
    for one in several:
        counted[word(one.standing)] += one.many
        late += one.many if one.late else 0
    each = {one: counted[one] for one in Word if counted[one]}
    return Summary(counted.total(), each, worst(one.standing for one in several), late)


def summary(standings: Iterable[Standing], today: date) -> Summary:
    return summed(tallied(standings, today))


def stands(adoptions: Iterable[Tally], activities: Iterable[Tally]) -> Stands:
    adopted, doing = tuple(adoptions), tuple(activities)
    light_of_all = worst(one.standing for one in (*adopted, *doing))
    return Stands(summed(adopted), summed(doing), light_of_all)


def tallied(standings: Iterable[Standing], today: date) -> tuple[Tally, ...]:
    return tuple(Tally(one, is_late(one, today), 1) for one in standings)


def latest_told(tasks: Iterable[TaskLine]) -> TaskLine | None:
    """Return the one that was commented last."""
    told = [one for one in tasks if one.comment and one.reported_on]
    return max(told, key=lambda one: (one.reported_on or date.min, one.id), default=None)


def chosen_year(years: Collection[int], today: date) -> int | None:
    """Return the year whose plan is asked for where none is said: the latest that has begun, or
    else the first that will."""
    begun = [year for year in years if year <= today.year]
    return max(begun) if begun else min(years, default=None)


def news_since(today: date) -> date:
    """Return the day from which what has changed is news."""
    return today - _NEWS


def also_commitment(item: str) -> str:
    """Return the commitment that somebody may mean by the number of an item; "" if none."""
    found = _CHAPTER.fullmatch(item)
    return found[1] if found else ""

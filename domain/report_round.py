"""Rounds: when everybody is asked how it stands. A round is opened by hand or on its day, asks
every owner, and is locked when it is over; what it said then it says for ever."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.errors import RuleBroken
from domain.filled_in import FilledIn
from domain.plan_asked import Asked
from domain.plan_status import ENDED, Standing, is_late, light

# So many days before it closes are those reminded who have not reported.
REMINDED = (7, 1)
LONGEST_NAME = 100
# Nobody plans a round longer ahead, nor keeps one open for longer.
AHEAD, LONGEST = timedelta(days=800), timedelta(days=120)


class RoundState(StrEnum):
    PLANNED = "planned"
    OPEN = "open"
    LOCKED = "locked"


_NOT_PLANNED = {
    RoundState.OPEN: "error.round_is_open",
    RoundState.LOCKED: "error.round_is_locked",
}


@dataclass(frozen=True)
class ReportRound:
    id: int
    authority_id: int
    code: str
    year: int
    name: str
    as_of: date
    opens_on: date
    closes_on: date
    state: RoundState = RoundState.PLANNED

    @property
    def title(self) -> str:
        """Return "helår 2026"."""
        return f"{self.name} {self.year}"


@dataclass(frozen=True)
class RoundLine:
    """How one thing stands in a round: *reported* in it, or else as it stood before. *focus* are
    its focus areas, and where it is followed up is said by it, or by what it is part of. *by_id* is
    who reported it in the round."""

    task_id: int
    code: str
    title: str
    place: str
    owner_id: int | None
    owner: str
    standing: Standing
    word: str = ""
    scale: str = ""
    comment: str = ""
    reported_on: date | None = None
    reported: bool = False
    focus: tuple[str, ...] = ()
    followed_up_in: str = ""
    link: str = ""
    by_id: int | None = None
    action_id: int | None = None


@dataclass(frozen=True)
class Share:
    """How many of *all* have reported, in one place or altogether."""

    place: str
    reported: int
    all: int

    @property
    def whole(self) -> bool:
        return self.reported == self.all


def shares(lines: Iterable[RoundLine]) -> list[Share]:
    """Return how far each department has come, by name; what has none comes last."""
    found: dict[str, Share] = {}
    for line in lines:
        before = found.get(line.place, Share(line.place, 0, 0))
        found[line.place] = Share(line.place, before.reported + line.reported, before.all + 1)
    return sorted(found.values(), key=lambda share: (not share.place, share.place))


def total(lines: Collection[RoundLine]) -> Share:
    return Share("", sum(line.reported for line in lines), len(lines))


def missing(lines: Iterable[RoundLine]) -> list[RoundLine]:
    """Return what nobody has reported of in the round, by place and owner; what has no place comes
    last."""
    left = [line for line in lines if not line.reported]
    return sorted(left, key=lambda line: (not line.place, line.place, line.owner))


def matching(
    lines: Iterable[RoundLine], asked: Asked, places: Collection[str], as_of: date
) -> list[RoundLine]:
    """Return what stood as it is *asked* for in the round; what is late was so *as of* that day.
    *places* are what the department is called that is asked for."""
    return [one for one in lines if _is_as_asked(one, asked, places, as_of)]


def _is_as_asked(line: RoundLine, asked: Asked, places: Collection[str], as_of: date) -> bool:
    standing = line.standing
    goes_on = standing.progress not in ENDED
    due = standing.due_on
    return all(
        (
            not asked.owners or line.owner_id in asked.owners,
            not asked.unowned or line.owner_id is None,
            asked.department_id is None or line.place in places,
            asked.progress is None or standing.progress is asked.progress,
            not asked.not_done or goes_on,
            not asked.late or is_late(standing, as_of),
            asked.light is None or light(standing) is asked.light,
            not asked.unreported or not line.reported,
            asked.due_before is None or (due is not None and due < asked.due_before and goes_on),
        )
    )


def plan(typed: Mapping[str, str], days: tuple[date | None, ...], today: date) -> ReportRound:
    """Return a new round, or raise `FormRefused`. *days* are as of when, and from and until when
    it is open."""
    form = FilledIn()
    year = typed.get("year", "").strip()
    if not (year.isascii() and year.isdecimal() and abs(int(year or 0) - today.year) <= 2):
        form.wrong("error.round_year", "year")
        year = str(today.year)
    name = form.line("name", typed.get("name", ""), "error.round_name_missing")
    if len(name) > LONGEST_NAME:
        form.wrong("error.text_long", "name", most=LONGEST_NAME, length=len(name))
    as_of, opens_on, closes_on = _days(form, days, today)
    code = f"{year}-{'-'.join(name.casefold().split())}"[:64]
    return ReportRound(0, 0, code, int(year), name, as_of, opens_on, closes_on)


def require_movable(one: ReportRound) -> None:
    if one.state is RoundState.LOCKED:
        raise RuleBroken(_NOT_PLANNED[one.state], round=one.title)


def moved(one: ReportRound, days: tuple[date | None, ...], today: date) -> ReportRound:
    """Return the round with other days, or raise `FormRefused`; one that is open has begun when it
    has."""
    require_movable(one)
    if one.state is RoundState.OPEN:
        days = (days[0], one.opens_on, days[2])
    as_of, opens_on, closes_on = _days(FilledIn(), days, today)
    return replace(one, as_of=as_of, opens_on=opens_on, closes_on=closes_on)


def require_removable(one: ReportRound, *, reported: bool) -> None:
    """A round is taken away before it has begun, and as long as nothing is *reported* in it."""
    if one.state is not RoundState.PLANNED:
        raise RuleBroken(_NOT_PLANNED[one.state], round=one.title)
    if reported:
        raise RuleBroken("error.round_has_reports", round=one.title)


def open_(one: ReportRound, others: Iterable[ReportRound], today: date) -> ReportRound:
    """Return the round open from today; only one is at a time, so that a report has one round."""
    if one.state is not RoundState.PLANNED:
        raise RuleBroken(_NOT_PLANNED[one.state], round=one.title)
    _require_alone(one, others)
    if one.closes_on < today:
        raise RuleBroken("error.round_has_been", round=one.title)
    return replace(one, state=RoundState.OPEN, opens_on=min(one.opens_on, today))


def lock(one: ReportRound, today: date) -> ReportRound:
    """Return the round locked; also one that has been and was never open here, but brought in."""
    if one.state is not RoundState.OPEN and not has_been(one, today):
        raise RuleBroken("error.round_not_open", round=one.title)
    return replace(one, state=RoundState.LOCKED)


def reopen(one: ReportRound, others: Iterable[ReportRound], today: date) -> ReportRound:
    """Return a locked round that takes reports again, at least today."""
    if one.state is not RoundState.LOCKED:
        raise RuleBroken("error.round_not_locked", round=one.title)
    _require_alone(one, others)
    return replace(one, state=RoundState.OPEN, closes_on=max(one.closes_on, today))


def has_been(one: ReportRound, today: date) -> bool:
    """Whether its last day has been and it never opened."""
    return one.state is RoundState.PLANNED and one.closes_on < today


def opens_today(one: ReportRound, today: date) -> bool:
    return one.state is RoundState.PLANNED and one.opens_on <= today <= one.closes_on


def counted(lines: Iterable[RoundLine]) -> dict[Standing, int]:
    """Return how many stand how, whenever that is due."""
    found: dict[Standing, int] = {}
    for line in lines:
        alike = replace(line.standing, due_on=None)
        found[alike] = found.get(alike, 0) + 1
    return found


def _days(form: FilledIn, days: tuple[date | None, ...], today: date) -> tuple[date, date, date]:
    """Return as of when, and from and until when a round is open, or raise `FormRefused`."""
    as_of, opens_on, closes_on = (one or today for one in days)
    for field, day in zip(("as_of", "opens_on", "closes_on"), days, strict=True):
        if day is None:
            form.wrong("error.round_day_missing", field)
    if all(days) and not opens_on < closes_on <= min(opens_on + LONGEST, today + AHEAD):
        form.wrong("error.round_days_wrong", "closes_on", most=LONGEST.days)
    if all(days) and closes_on < today:
        form.wrong("error.round_over", "closes_on")
    form.refuse_if_wrong()
    # A day written without its year is read as the next, and this one has often been.
    if as_of > opens_on + LONGEST:
        as_of = _a_year_earlier(as_of)
    return as_of, opens_on, closes_on


def _a_year_earlier(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year - 1, day=28)


def _require_alone(one: ReportRound, others: Iterable[ReportRound]) -> None:
    other = next(
        (each for each in others if each.state is RoundState.OPEN and each.id != one.id), None
    )
    if other is not None:
        raise RuleBroken("error.round_other_open", round=other.title)

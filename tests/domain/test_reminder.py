"""When somebody is reminded, and who is told."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import reminder
from domain.authority import Settings
from domain.case import Case, State
from domain.person import Person, Role, RoleName, Scope
from domain.reminder import HOURS, History, Item, Key, Matter, Staff, Told
from domain.working_days import is_working_day
from tests import make

DUE = date(2027, 3, 10)
EVA, SAM, ROBIN = 5, 6, 7
SCHOOL, KITCHEN = 1, 11
AT_WORK = make.case(state=State.IN_PROGRESS, severity=2, department_id=SCHOOL, unit_id=KITCHEN)
COORDINATOR = make.person(make.role(), id=SAM)
DAYS = st.dates(date(2027, 1, 1), date(2027, 9, 30))


def item(due_on: date = DUE, updated_on: date | None = None, case: Case = AT_WORK) -> Item:
    action = make.action(owner_id=EVA, due_on=due_on)
    return Item(case, action, (action,), updated_on)


def told(*days: tuple[int, date]) -> History:
    return History({Key(Matter.ACTION, 7, DUE, step): on for step, on in days})


def staff(*people: Person, reached: tuple[int, ...] = (EVA, SAM, ROBIN)) -> Staff:
    return Staff(people or (COORDINATOR,), reached=reached)


def lived(first: date, due_on: date, free: frozenset[date]) -> list[Told]:
    """Return what is told from *first* on, day by day, when nobody is there on the days *free*."""
    found: list[Told] = []
    for number in range(200):
        today = first + timedelta(days=number)
        if is_working_day(today) and today not in free:
            history = History({one.key: one.on for one in found})
            found += reminder.tellings(item(due_on), history, staff(), Settings(), today)
    return found


@given(DAYS, st.frozensets(DAYS, max_size=30))
def test_whatever_days_the_bot_is_down_each_step_is_told_at_most_once_and_the_last_never_lost(
    due_on: date, free: frozenset[date]
) -> None:
    own = [one for one in lived(due_on - timedelta(days=20), due_on, free) if one.person_id == EVA]

    steps = [one.key.step for one in own]
    days = [one.on for one in own]
    assert steps == sorted(set(steps))
    assert set(steps) <= {-7, 0, 7, 14, *range(30, 200, 30)}
    assert all(later - earlier >= reminder.APART for earlier, later in pairwise(days))
    assert all(one.on >= due_on + timedelta(days=one.key.step) for one in own)
    assert 150 in steps or max(free, default=due_on) > due_on + timedelta(days=140)


@given(DAYS)
def test_a_bot_that_is_always_there_is_late_only_for_holidays_and_for_keeping_apart(
    due_on: date,
) -> None:
    every = lived(due_on - timedelta(days=20), due_on, frozenset())
    own = [one for one in every if one.person_id == EVA]

    assert [one.key.step for one in own][:6] == [-7, 0, 7, 14, 30, 60]
    assert all((one.on - due_on).days - one.key.step <= 7 for one in own)
    [alarm] = [one for one in every if one.key.matter is Matter.UNANSWERED_ACTION]
    assert alarm.person_id == SAM
    assert alarm.on >= own[3].on + reminder.APART


@pytest.mark.parametrize(
    ("days", "step"),
    [
        (-8, None),
        (-7, -7),
        (-1, -7),
        (0, 0),
        (6, 0),
        (7, 7),
        (14, 14),
        (30, 30),
        (59, 30),
        (60, 60),
    ],
)
def test_only_the_last_step_that_has_come_counts(days: int, step: int | None) -> None:
    assert reminder.due_step(item(), History(), DUE + timedelta(days=days)) == step


@pytest.mark.parametrize(("before", "step"), [(8, 0), (7, 0), (6, None), (0, None), (-3, None)])
def test_what_somebody_did_something_about_within_a_week_is_not_reminded_of(
    before: int, step: int | None
) -> None:
    updated = item(updated_on=DUE - timedelta(days=before))

    assert reminder.due_step(updated, History(), DUE + timedelta(days=3)) == step


def test_a_new_date_begins_anew_but_not_within_five_days() -> None:
    before = History({Key(Matter.ACTION, 7, DUE - timedelta(days=30), 14): DUE - timedelta(days=9)})

    assert reminder.due_step(item(), before, DUE - timedelta(days=7)) is None
    assert reminder.due_step(item(), before, DUE - timedelta(days=4)) == -7


def test_who_asks_to_be_reminded_on_a_day_hears_nothing_before_it_and_something_then() -> None:
    until = DUE + timedelta(days=2)
    history = History(told((-7, DUE - timedelta(days=1))).told, until)

    assert reminder.due_step(item(), history, DUE + timedelta(days=1)) is None
    assert reminder.due_step(item(updated_on=DUE), history, until) == 2
    after = History({**history.told, Key(Matter.ACTION, 7, DUE, 2): until}, until)
    assert reminder.due_step(item(), after, DUE + timedelta(days=6)) is None
    assert reminder.due_step(item(), after, DUE + timedelta(days=7)) == 7


def test_a_parked_suggestion_is_not_spoken_of_before_its_day() -> None:
    parked = Item(make.case(state=State.PARKED, parked_until=DUE))

    assert reminder.due_step(parked, History(), DUE - timedelta(days=1)) is None
    assert reminder.due_step(parked, History(), DUE) == 0


# --- who ------------------------------------------------------------------------------------------


def who(matter: Matter, about: Item, *people: Person, **rest: object) -> list[int]:
    there = Staff(people, reached=frozenset({EVA, *(one.id for one in people)}), **rest)  # type: ignore[arg-type]
    return reminder.recipients(matter, about, there)


def at(name: RoleName, scope: Scope, scope_id: int | None, id_: int) -> Person:
    return make.person(Role(name, 1, scope, scope_id), id=id_)


def test_the_coordinators_nearest_to_the_case_are_told_and_a_manager_where_there_is_none() -> None:
    everywhere = at(RoleName.COORDINATOR, Scope.AUTHORITY, None, 20)
    school = at(RoleName.COORDINATOR, Scope.DEPARTMENT, SCHOOL, 21)
    elsewhere = at(RoleName.COORDINATOR, Scope.DEPARTMENT, 99, 22)
    kitchen = at(RoleName.COORDINATOR, Scope.UNIT, KITCHEN, 23)
    manager = at(RoleName.MANAGER, Scope.DEPARTMENT, SCHOOL, 24)
    administrator = at(RoleName.ADMINISTRATOR, Scope.AUTHORITY, None, 25)
    all_of = (everywhere, school, elsewhere, kitchen, manager, administrator)
    matter = Matter.UNANSWERED_ACTION

    assert who(matter, item(), *all_of) == [23]
    assert who(matter, item(), everywhere, school, elsewhere, manager) == [21]
    assert who(matter, item(), everywhere, elsewhere, manager) == [20]
    assert who(matter, item(), elsewhere, manager, administrator) == [24]
    assert who(matter, item(), administrator) == []


def test_the_owner_is_told_or_who_stands_in_or_else_the_coordinators() -> None:
    assert who(Matter.ACTION, item(), COORDINATOR) == [EVA]
    away = Staff((COORDINATOR,), {EVA: ROBIN}, frozenset({SAM, ROBIN}))
    assert reminder.recipients(Matter.ACTION, item(), away) == [ROBIN]
    assert who(Matter.ACTION, item(), COORDINATOR, left=frozenset({EVA})) == [SAM]


def test_nobody_is_asked_to_check_what_they_did_themselves() -> None:
    check = make.case(state=State.AWAITING_VERIFICATION, check_on=DUE)
    done = Item(check, None, (make.action(owner_id=SAM),))
    other = make.person(make.role(), id=ROBIN)

    assert who(Matter.EFFECT_CHECK, done, COORDINATOR, other) == [ROBIN]


# --- a pause, and the hours -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("since", "until", "day", "paused"),
    [
        ("07-01", "08-15", date(2027, 7, 1), True),
        ("07-01", "08-15", date(2027, 8, 15), True),
        ("07-01", "08-15", date(2027, 8, 16), False),
        ("12-20", "01-07", date(2027, 1, 7), True),
        ("12-20", "01-07", date(2027, 12, 19), False),
        ("", "", date(2027, 7, 1), False),
    ],
)
def test_a_pause_is_the_same_days_every_year(
    since: str, until: str, day: date, paused: bool
) -> None:
    assert reminder.is_paused(Settings(pause_from=since, pause_until=until), day) is paused


@pytest.mark.parametrize(
    ("now", "key", "open_"),
    [
        (datetime(2027, 3, 10, 6, 59, tzinfo=UTC), "2027-03-09/15", False),
        (datetime(2027, 3, 10, 7, 0, tzinfo=UTC), "2027-03-10/08", True),
        (datetime(2027, 3, 10, 14, 59, tzinfo=UTC), "2027-03-10/15", True),
        (datetime(2027, 3, 10, 15, 0, tzinfo=UTC), "2027-03-10/15", False),
        # Easter, when the clock is put forward too.
        (datetime(2027, 3, 28, 10, 0, tzinfo=UTC), "2027-03-25/15", False),
        (datetime(2027, 3, 30, 6, 0, tzinfo=UTC), "2027-03-30/08", True),
    ],
)
def test_the_hours_are_those_of_stockholm_on_days_that_are_worked(
    now: datetime, key: str, open_: bool
) -> None:
    assert HOURS.latest(now).key == key
    assert HOURS.holds(now) is open_

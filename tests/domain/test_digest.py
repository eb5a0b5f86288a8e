"""What the weekly digest says to whom, and what somebody may wish for of it."""

import itertools
from collections.abc import Collection
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digest import (
    Digest,
    Line,
    Rank,
    Reader,
    Row,
    Wish,
    for_channels,
    put_together,
    readers,
    sections_of,
    wanted,
)
from domain.digest_wish import begun, changed
from domain.errors import RuleBroken, complaints
from domain.periods import Weekly, moment
from domain.person import Role, RoleName, Scope
from tests import make

C, M = RoleName.COORDINATOR, RoleName.MANAGER
MINE = Row("mine", Rank.NEWS)
LATE = Row("late", Rank.LATE, (C, M), in_channels=True)
NEW = Row("new", Rank.FIGURES, (C,), in_channels=True)
TO_DECIDE = Row("to_decide", Rank.TO_DO, (M,))
PLAN = Row("plan", Rank.FIGURES, (C,), whole=True)
MEETING = Row("meeting", Rank.NEWS, across=True)
LESSON = Row("lesson", Rank.TO_LEARN, beside=True)
ROWS = {"lessons": (LESSON,), "overview": (NEW, LATE, TO_DECIDE), "own": (MINE,)}
NO_WISH = Wish()


def reader(*roles: RoleName, wish: Wish = NO_WISH) -> Reader:
    person = make.person(*(make.role(name, scope=Scope.AUTHORITY) for name in roles))
    return Reader(person, make.authority(), wish)


# --- to whom --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("roles", "rows"),
    [
        ((), (MINE, LESSON)),
        ((C,), (LATE, MINE, NEW, LESSON)),
        ((M,), (LATE, TO_DECIDE, MINE, LESSON)),
        ((C, M), (LATE, TO_DECIDE, MINE, NEW, LESSON)),
    ],
)
def test_each_role_gets_its_own_lines_beside_those_for_everybody_the_most_urgent_first(
    roles: tuple[RoleName, ...], rows: tuple[Row, ...]
) -> None:
    assert wanted(reader(*roles), ROWS) == rows


def test_a_role_in_another_authority_gives_nothing_here() -> None:
    elsewhere = make.person(make.role(authority_id=2))

    assert wanted(Reader(elsewhere, make.authority()), ROWS) == (MINE, LESSON)


def test_what_somebody_leaves_out_is_not_looked_for() -> None:
    less = Wish(without=frozenset({"overview", "lessons"}))

    assert wanted(reader(C, wish=less), ROWS) == (MINE,)


def test_a_section_that_there_is_no_more_may_still_be_left_out() -> None:
    """A wish was kept by an older bot, or a newer one."""
    assert wanted(reader(wish=Wish(without=frozenset({"weather"}))), ROWS) == (MINE, LESSON)


def test_only_sections_that_there_may_be_are_offered_the_most_urgent_first() -> None:
    assert sections_of([reader()], ROWS) == ("own", "lessons")
    assert sections_of([reader(C)], ROWS) == ("overview", "own", "lessons")
    left_out = Wish(without=frozenset({"own"}))
    assert "own" in sections_of([reader(wish=left_out)], ROWS), "to be put in again"


@pytest.mark.parametrize(
    ("scope", "told"),
    [(Scope.AUTHORITY, True), (Scope.PLAN, True), (Scope.DEPARTMENT, False), (Scope.GROUP, False)],
)
def test_what_is_of_the_whole_is_for_those_whose_role_reaches_over_it(
    scope: Scope, told: bool
) -> None:
    coordinator = Reader(make.person(make.role(C, scope=scope, scope_id=7)), make.authority())

    assert (PLAN in wanted(coordinator, {"plans": (PLAN,)})) is told


def test_whoever_visits_is_told_of_meetings_and_no_more() -> None:
    visitor = replace(reader(C), visiting=True)

    assert wanted(visitor, {**ROWS, "meetings": (MEETING,)}) == (MEETING,)


# --- of which authorities -------------------------------------------------------------------------


def authorities_read(home: int | None, *roles: Role, hosts: Collection[int] = ()) -> list[int]:
    abroad = replace(make.authority(9), tenant_id="another")
    known = [make.authority(1), make.authority(2), make.authority(3), abroad]
    person = replace(make.person(*roles), authority_id=home)
    return [one.authority.id for one in readers(person, known, hosts, Wish())]


def test_a_digest_is_of_the_authorities_where_somebody_has_a_role_and_of_their_own() -> None:
    assert authorities_read(None, make.role(C, 2), make.role(M, 3)) == [2, 3]
    assert authorities_read(3, make.role(C, 2)) == [3, 2], "their own first"
    assert authorities_read(1) == [1]


def test_where_nobody_knows_which_is_theirs_it_is_of_all() -> None:
    assert authorities_read(None) == [1, 2, 3]
    assert authorities_read(None, make.role(RoleName.ADMINISTRATOR, 2)) == [1, 2, 3]


def test_whoever_stands_in_for_somebody_reads_of_their_authority_too() -> None:
    person = replace(make.person(), authority_id=1, stands_in_for=frozenset({(2, 77)}))

    found = readers(person, [make.authority(1), make.authority(2)], (), Wish())

    assert [(one.authority.id, one.main) for one in found] == [(1, True), (2, False)]


def test_whose_own_authority_is_not_here_reads_of_those_whose_networks_they_are_in() -> None:
    vera = replace(make.person(), tenant_id="elsewhere")
    known = [make.authority(1), make.authority(2)]

    assert readers(vera, known, (), Wish()) == ()
    assert [(one.authority.id, one.visiting) for one in readers(vera, known, [2], Wish())] == [
        (2, True)
    ]


# --- in what order, and whether at all ------------------------------------------------------------


def test_lines_are_put_in_the_order_that_is_asked_for_and_others_left_out() -> None:
    first, second = Line(LATE, {"count": 1}), Line(LATE, {"count": 2})
    found = [Line(LESSON), Line(NEW), first, second, Line(MINE)]

    digest = put_together(found, (LATE, NEW, LESSON))

    assert digest.lines == (first, second, Line(NEW), Line(LESSON))


@pytest.mark.parametrize(
    ("rows", "worth"),
    [((), False), ((LESSON,), False), ((MINE,), True), ((LESSON, MINE), True)],
)
def test_nothing_to_say_is_not_worth_sending_and_a_lesson_alone_neither(
    rows: tuple[Row, ...], worth: bool
) -> None:
    assert Digest(tuple(Line(row) for row in rows)).worth_sending is worth


def test_a_channel_is_told_what_is_for_channels() -> None:
    assert for_channels(ROWS) == (LATE, NEW)


# --- what somebody wishes for ---------------------------------------------------------------------


def test_it_comes_on_mondays_at_half_past_seven_unless_wished_otherwise() -> None:
    assert Wish().slot == Weekly(1, time(7, 30))


@pytest.mark.parametrize(("weeks", "times"), [(1, 52), (2, 26), (4, 13)])
def test_every_so_many_weeks_is_evenly_spread_over_the_ends_of_years(
    weeks: int, times: int
) -> None:
    wish = Wish(weeks=weeks)
    mondays = [date(2026, 7, 6) + timedelta(weeks=n) for n in range(52)]
    slots = {one: wish.slot.latest(moment(one + timedelta(days=6), time(12))) for one in mondays}

    due = [monday for monday, slot in slots.items() if wish.is_due(slot)]

    assert len(due) == times
    assert {(later - day).days for day, later in itertools.pairwise(due)} == {7 * weeks}


BEFORE, AFTER = [moment(date(2026, 7, 6), time(hour)) for hour in (7, 8)]  # a Monday


@pytest.mark.parametrize(
    ("before", "due"),
    [
        (None, False),
        (Wish(wanted=False), False),
        (Wish(weekday=5), False),
        (Wish(), True),
        (Wish(without=frozenset({"own"}), since=BEFORE), True),
    ],
)
def test_a_time_that_had_been_when_it_was_chosen_is_not_due(before: Wish | None, due: bool) -> None:
    wish = begun(Wish(), before, AFTER)

    assert wish.is_due(wish.slot.latest(AFTER)) is due
    assert wish.is_due(wish.slot.latest(AFTER + timedelta(weeks=1)))


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ({"wanted": "false"}, Wish(wanted=False)),
        ({"weekday": "5"}, Wish(weekday=5)),
        ({"at": "8.15"}, Wish(at=time(8, 15))),
        ({"weeks": "2"}, Wish(weeks=2)),
        ({"even_if_nothing": "true"}, Wish(even_if_nothing=True)),
        ({"without": "own"}, Wish(without=frozenset({"own"}))),
        ({"with": "own"}, Wish()),
        ({"weekday": "", "at": " "}, Wish()),
    ],
)
def test_what_is_said_changes_that_and_nothing_else(said: dict[str, str], wish: Wish) -> None:
    assert changed(Wish(), said, ROWS) == wish


def test_who_chooses_a_day_wants_it_again() -> None:
    assert changed(Wish(wanted=False), {"weekday": "3"}, ROWS) == Wish(weekday=3)


def test_a_form_keeps_what_is_chosen_of_what_it_offers_and_no_more() -> None:
    before = Wish(without=frozenset({"own", "weather"}))
    form = {"offered": "own,lessons", "chosen": "own"}

    after = changed(before, form, ROWS)

    # The weather was not offered, so nothing is said of it.
    assert after.without == {"lessons", "weather"}


def test_a_form_with_nothing_chosen_leaves_all_of_it_out() -> None:
    left = changed(Wish(), {"offered": "own,lessons"}, ROWS)

    assert left.without == {"own", "lessons"}


@pytest.mark.parametrize(
    ("said", "key", "field"),
    [
        ({"weekday": "8"}, "error.choice_unknown", "weekday"),
        ({"weekday": "6"}, "error.weekday_not_worked", "weekday"),
        ({"weekday": "7"}, "error.weekday_not_worked", "weekday"),
        ({"weekday": "²"}, "error.choice_unknown", "weekday"),
        ({"weeks": "3"}, "error.choice_unknown", "weeks"),
        ({"at": "25:00"}, "error.time_unreadable", "at"),
        ({"at": "02:30"}, "error.time_at_night", "at"),
        ({"without": "allt"}, "error.choice_unknown", "without"),
        ({"offered": "x", "chosen": ""}, "error.choice_unknown", "offered"),
    ],
)
def test_what_cannot_be_is_refused(said: dict[str, str], key: str, field: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        changed(Wish(), said, ROWS)

    [complaint] = complaints(refused.value)
    assert (complaint.key, complaint.field) == (key, field)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(RuleBroken) as refused:
        changed(Wish(), {"weekday": "0", "at": "01:00", "weeks": "x"}, ROWS)

    assert [one.field for one in complaints(refused.value)] == ["weekday", "at", "weeks"]


@given(st.dictionaries(st.sampled_from(
    ["wanted", "weekday", "at", "weeks", "offered", "chosen", "with", "without", "even_if_nothing"]
), st.text(max_size=20)))  # fmt: skip
def test_whatever_is_typed_it_is_a_wish_or_refused(said: dict[str, str]) -> None:
    try:
        wish = changed(Wish(), said, ROWS)
    except RuleBroken:
        return
    assert not time(1) <= wish.at < time(4)
    assert wish.weekday in range(1, 6)
    assert wish.weeks in (1, 2, 4)

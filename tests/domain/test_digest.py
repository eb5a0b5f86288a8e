"""What the weekly digest says to whom, and what somebody may wish for of it."""

import itertools
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digest import (
    IN_CHANNELS,
    ROWS,
    Digest,
    Line,
    Reader,
    Section,
    What,
    Wish,
    put_together,
    sections_of,
    wanted,
)
from domain.digest_wish import changed
from domain.errors import RuleBroken, complaints
from domain.periods import Weekly
from domain.person import RoleName, Scope
from tests import make

W = What
FOR_EVERYBODY = {
    W.ACTIONS_LATE, W.ACTIONS_SOON, W.HANDLED, W.CAUSE_MISSING, W.ANSWERED, W.MOVED, W.LESSON,
}  # fmt: skip


NO_WISH = Wish()


def reader(*roles: RoleName, wish: Wish = NO_WISH) -> Reader:
    person = make.person(*(make.role(name, scope=Scope.AUTHORITY) for name in roles))
    return Reader(person, make.authority(), wish)


# --- to whom --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "lines"),
    [
        (
            RoleName.COORDINATOR,
            {W.TO_ASSESS, W.SERIOUS, W.LATE, W.TO_NOTIFY, W.TO_CHECK, W.NEW, W.SILENT},
        ),
        (RoleName.MANAGER, {W.NEW, W.OPEN, W.LATE, W.TO_DECIDE}),
        (RoleName.MANAGEMENT_REPRESENTATIVE, {W.TREND, W.SERIOUS, W.REPEATS}),
        (RoleName.HANDLER, set()),
        (RoleName.AUDITOR, set()),
        (RoleName.DUTY_OFFICER, set()),
        (RoleName.ADMINISTRATOR, set()),
    ],
)
def test_each_role_gets_its_own_lines_beside_those_for_everybody(
    role: RoleName, lines: set[What]
) -> None:
    assert wanted(reader(role)) == FOR_EVERYBODY | lines


def test_who_has_several_roles_gets_the_lines_of_all_of_them_once() -> None:
    both = wanted(reader(RoleName.MANAGER, RoleName.COORDINATOR))

    assert both == wanted(reader(RoleName.MANAGER)) | wanted(reader(RoleName.COORDINATOR))


def test_a_role_in_another_authority_gives_nothing_here() -> None:
    elsewhere = make.person(make.role(authority_id=2))

    assert wanted(Reader(elsewhere, make.authority())) == FOR_EVERYBODY


def test_what_somebody_leaves_out_is_not_looked_for() -> None:
    less = Wish(without=frozenset({Section.FOLLOWED, Section.LESSON}))

    left = wanted(reader(RoleName.COORDINATOR, wish=less))

    assert left == (FOR_EVERYBODY | {W.SILENT}) - {W.LESSON}


def test_only_sections_that_there_may_be_are_offered() -> None:
    assert sections_of(reader()) == (
        Section.MY_ACTIONS, Section.HANDLED, Section.OWN_CASES, Section.LESSON,
    )  # fmt: skip
    assert Section.SILENT in sections_of(reader(RoleName.COORDINATOR))
    left_out = Wish(without=frozenset({Section.HANDLED}))
    assert Section.HANDLED in sections_of(reader(wish=left_out)), "to be put in again"


def test_every_line_belongs_to_a_section_and_every_section_has_lines() -> None:
    assert set(ROWS) == set(What)
    assert {row.section for row in ROWS.values()} == set(Section)


# --- in what order, and whether at all ------------------------------------------------------------


def test_what_is_late_comes_first_and_what_is_good_to_know_last() -> None:
    found = [Line(what) for what in (W.LESSON, W.NEW, W.TO_ASSESS, W.LATE)]

    digest = put_together(found, set(What))

    assert [line.what for line in digest.lines] == [W.LATE, W.TO_ASSESS, W.NEW, W.LESSON]


def test_what_is_not_for_the_reader_is_left_out() -> None:
    digest = put_together([Line(W.LATE), Line(W.MOVED)], FOR_EVERYBODY)

    assert [line.what for line in digest.lines] == [W.MOVED]


@pytest.mark.parametrize(
    ("whats", "worth"),
    [((), False), ((W.LESSON,), False), ((W.MOVED,), True), ((W.LESSON, W.MOVED), True)],
)
def test_nothing_to_say_is_not_worth_sending_and_a_lesson_alone_neither(
    whats: tuple[What, ...], worth: bool
) -> None:
    assert Digest(tuple(Line(what) for what in whats)).worth_sending is worth


def test_a_channel_is_told_nothing_about_a_single_person() -> None:
    personal = {W.ACTIONS_LATE, W.ACTIONS_SOON, W.HANDLED, W.CAUSE_MISSING, W.ANSWERED, W.MOVED}

    assert personal & set(IN_CHANNELS) == set()


# --- what somebody wishes for ---------------------------------------------------------------------


def test_it_comes_on_mondays_at_half_past_seven_unless_wished_otherwise() -> None:
    assert Wish().slot == Weekly(1, time(7, 30))


@pytest.mark.parametrize(("weeks", "times"), [(1, 52), (2, 26), (4, 13)])
def test_every_so_many_weeks_is_evenly_spread_over_the_ends_of_years(
    weeks: int, times: int
) -> None:
    wish = Wish(weeks=weeks)
    mondays = [date(2026, 7, 6) + timedelta(weeks=n) for n in range(52)]

    due = [monday for monday in mondays if wish.due_in_week_of(monday)]

    assert len(due) == times
    assert {(later - day).days for day, later in itertools.pairwise(due)} == {7 * weeks}


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ({"wanted": "false"}, Wish(wanted=False)),
        ({"weekday": "5"}, Wish(weekday=5)),
        ({"at": "8.15"}, Wish(at=time(8, 15))),
        ({"weeks": "2"}, Wish(weeks=2)),
        ({"even_if_nothing": "true"}, Wish(even_if_nothing=True)),
        ({"without": "trend"}, Wish(without=frozenset({Section.TREND}))),
        ({"with": "trend"}, Wish()),
        ({"weekday": "", "at": " "}, Wish()),
    ],
)
def test_what_is_said_changes_that_and_nothing_else(said: dict[str, str], wish: Wish) -> None:
    assert changed(Wish(), said) == wish


def test_who_chooses_a_day_wants_it_again() -> None:
    assert changed(Wish(wanted=False), {"weekday": "3"}) == Wish(weekday=3)


def test_a_form_keeps_what_is_chosen_of_what_it_offers_and_no_more() -> None:
    before = Wish(without=frozenset({Section.HANDLED, Section.TREND}))
    form = {"offered": "handled,lesson,own_cases", "chosen": "handled"}

    after = changed(before, form)

    # The trend was not offered, so nothing is said of it.
    assert after.without == {Section.LESSON, Section.OWN_CASES, Section.TREND}


def test_a_form_with_nothing_chosen_leaves_all_of_it_out() -> None:
    assert changed(Wish(), {"offered": "handled,lesson"}).without == {
        Section.HANDLED,
        Section.LESSON,
    }


@pytest.mark.parametrize(
    ("said", "key", "field"),
    [
        ({"weekday": "8"}, "error.choice_unknown", "weekday"),
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
        changed(Wish(), said)

    [complaint] = complaints(refused.value)
    assert (complaint.key, complaint.field) == (key, field)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(RuleBroken) as refused:
        changed(Wish(), {"weekday": "0", "at": "01:00", "weeks": "x"})

    assert [one.field for one in complaints(refused.value)] == ["weekday", "at", "weeks"]


@given(st.dictionaries(st.sampled_from(
    ["wanted", "weekday", "at", "weeks", "offered", "chosen", "with", "without", "even_if_nothing"]
), st.text(max_size=20)))  # fmt: skip
def test_whatever_is_typed_it_is_a_wish_or_refused(said: dict[str, str]) -> None:
    try:
        wish = changed(Wish(), said)
    except RuleBroken:
        return
    assert not time(1) <= wish.at < time(4)
    assert wish.weekday in range(1, 8)
    assert wish.weeks in (1, 2, 4)

"""What was filled in is read whole, or refused with all that is wrong in it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.case import Flag, Kind
from domain.errors import FormRefused
from domain.filled_in import LONGEST_LINE, LONGEST_TEXT, FilledIn
from tests.make import TODAY

MISSING = "error.reason_missing"


def wrong_in(read: Callable[[FilledIn], object]) -> list[str]:
    form = FilledIn()
    read(form)
    try:
        form.refuse_if_wrong()
    except FormRefused as refused:
        return [one.key for one in refused.complaints]
    return []


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("å" * LONGEST_TEXT, []),
        (f" {'å' * LONGEST_TEXT}\n", []),
        ("å" * (LONGEST_TEXT + 1), ["error.text_long"]),
        ("", [MISSING]),
        (" \n", [MISSING]),
    ],
    ids=["the longest", "the longest among blanks", "too long", "nothing", "blanks"],
)
def test_a_text_has_a_longest_length(typed: str, wanted: list[str]) -> None:
    assert wrong_in(lambda form: form.text("reason", typed, MISSING)) == wanted


def test_a_text_may_be_left_out_where_nothing_is_said_to_miss() -> None:
    assert wrong_in(lambda form: form.text("comment", " ")) == []


def test_a_line_is_one_line_and_shorter() -> None:
    assert FilledIn().line("site", " Förråd \n 4 ") == "Förråd 4"
    assert wrong_in(lambda form: form.line("site", "å" * (LONGEST_LINE + 1))) == ["error.text_long"]


@pytest.mark.parametrize("typed", ["0", "5", "-1", "1.5", "ett", "", "²", "1000"])
def test_a_number_is_a_whole_one_within_its_bounds(typed: str) -> None:
    assert wrong_in(lambda form: form.number("severity", typed, 4, MISSING)) == [MISSING]


@pytest.mark.parametrize(("typed", "number"), [("1", 1), (" 4 ", 4), ("04", 4)])
def test_a_number_is_read(typed: str, number: int) -> None:
    assert FilledIn().number("severity", typed, 4, MISSING) == number


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("8.05", "08:05"), ("08:05", "08:05"), (" 23.59 ", "23:59"), ("0:00", "00:00")],
)
def test_a_time_of_day_is_read(typed: str, clock: str) -> None:
    assert FilledIn().clock("at", typed) == clock


@pytest.mark.parametrize("typed", ["", "24:00", "8", "8.5", "08:60", "kl 8", "٠٨:٠٥"])
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    assert wrong_in(lambda form: form.clock("at", typed)) == ["error.time_unreadable"]


def test_several_are_chosen_with_commas_between() -> None:
    assert FilledIn().several("flags", "release, injury,", [*Flag]) == {
        Flag.RELEASE,
        Flag.INJURY,
    }
    assert FilledIn().several("flags", "", [*Flag]) == frozenset()


def test_all_that_is_wrong_is_told_at_once_in_the_order_it_was_read() -> None:
    def read(form: FilledIn) -> None:
        form.one_of("kind", "fire", Kind, "error.kind_unknown")
        form.number("severity", "", 4, "error.severity_missing")
        form.somebody("handler", None, "error.handler_missing")
        form.day_to_come("due_on", "", TODAY, "error.due_missing")

    assert wrong_in(read) == [
        "error.kind_unknown", "error.severity_missing", "error.handler_missing",
        "error.due_missing",
    ]  # fmt: skip


@given(st.text(), st.text())
def test_whatever_is_typed_for_a_day_is_taken_or_refused(typed: str, anyway: str) -> None:
    wrong = wrong_in(lambda form: form.day_to_come("due_on", typed, TODAY, MISSING, anyway))

    assert len(wrong) <= 1

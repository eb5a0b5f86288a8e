"""Cases: what a report must hold, how a case is numbered, and what may happen to it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.case import (
    ENDED,
    LONGEST_PLACE,
    LONGEST_TEXT,
    OPEN,
    Identity,
    Kind,
    Ongoing,
    State,
    check,
    check_comment,
    find_number,
    format_number,
    read_number,
    withdraw,
)
from domain.errors import FormRefused, RuleBroken, complaints
from tests import make
from tests.make import TODAY

YEARS = st.integers(1000, 9999)
SERIALS = st.integers(0, 9_999_999)


def wrong_in(**changes: Any) -> list[tuple[str, str]]:
    """Return what is wrong in a report with *changes*: pairs of key and field."""
    with pytest.raises(FormRefused) as refused:
        check(make.draft(**changes), TODAY)
    return [(broken.key, broken.field) for broken in complaints(refused.value)]


def test_a_report_with_nothing_wrong_in_it_may_be_stored() -> None:
    report = check(make.draft(), TODAY)

    assert report == make.REPORT


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        pytest.param({"kind": ""}, ("error.kind_unknown", "kind"), id="no kind"),
        pytest.param({"kind": "fire"}, ("error.kind_unknown", "kind"), id="an unknown kind"),
        pytest.param(
            {"kind": "Deviation"}, ("error.kind_unknown", "kind"), id="a kind in capitals"
        ),
        pytest.param(
            {"description": ""}, ("error.description_missing", "description"), id="nothing written"
        ),
        pytest.param(
            {"description": " \n\t "},
            ("error.description_missing", "description"),
            id="only blanks",
        ),
        pytest.param(
            {"description": "  Nio tkn. "},
            ("error.description_short", "description"),
            id="nine characters among blanks",
        ),
        pytest.param(
            {"description": "å" * 2001},
            ("error.description_long", "description"),
            id="2001 characters",
        ),
        pytest.param({"place": ""}, ("error.place_missing", "place"), id="no place"),
        pytest.param({"place": "  "}, ("error.place_missing", "place"), id="a blank place"),
        pytest.param({"place": "å" * 201}, ("error.place_long", "place"), id="a long place"),
        pytest.param({"ongoing": ""}, ("error.ongoing_unknown", "ongoing"), id="no answer"),
        pytest.param({"ongoing": "kanske"}, ("error.ongoing_unknown", "ongoing"), id="maybe"),
        pytest.param(
            {"occurred_on": "2026-11-21"}, ("error.date_in_future", "occurred_on"), id="tomorrow"
        ),
        pytest.param(
            {"occurred_on": "2016-11-19"},
            ("error.date_too_old", "occurred_on"),
            id="ten years and a day ago",
        ),
        pytest.param(
            {"occurred_on": "igår"}, ("error.date_unreadable", "occurred_on"), id="a day in words"
        ),
        pytest.param(
            {"occurred_on": "2026-02-30"},
            ("error.date_unreadable", "occurred_on"),
            id="a day that never was",
        ),
        pytest.param(
            {"immediate_action": "å" * 2001},
            ("error.action_long", "immediate_action"),
            id="2001 characters of what was done",
        ),
    ],
)
def test_a_report_is_refused_for(changes: dict[str, str], wanted: tuple[str, str]) -> None:
    assert wrong_in(**changes) == [wanted]


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        pytest.param(
            {"description": "Tio teckn."}, "description", "Tio teckn.", id="ten characters"
        ),
        pytest.param({"description": "å" * 2000}, "description", "å" * 2000, id="2000 characters"),
        pytest.param(
            {"description": f"\n {'å' * 2000} "}, "description", "å" * 2000, id="2000 among blanks"
        ),
        pytest.param(
            {"description": "Rad ett\n  rad två"},
            "description",
            "Rad ett\n  rad två",
            id="two lines",
        ),
        pytest.param({"place": "å" * 200}, "place", "å" * 200, id="a place of 200 characters"),
        pytest.param(
            {"place": " Parken \n norr "}, "place", "Parken norr", id="a place in two lines"
        ),
        pytest.param({"occurred_on": ""}, "occurred_on", TODAY, id="no day, so today"),
        pytest.param({"occurred_on": " 2026-11-20 "}, "occurred_on", TODAY, id="today"),
        pytest.param(
            {"occurred_on": "2016-11-20"}, "occurred_on", date(2016, 11, 20), id="ten years ago"
        ),
        pytest.param({"immediate_action": "  "}, "immediate_action", "", id="nothing done"),
        pytest.param({"anonymous": True}, "identity", Identity.ANONYMOUS, id="without a name"),
        *(pytest.param({"kind": one.value}, "kind", one, id=one) for one in Kind),
        *(
            pytest.param({"ongoing": one.value}, "ongoing", one, id=f"ongoing {one}")
            for one in Ongoing
        ),
    ],
)
def test_a_report_may_hold(changes: dict[str, Any], field: str, value: object) -> None:
    report = check(make.draft(**changes), TODAY)

    assert getattr(report, field) == value


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_form() -> None:
    wrong = wrong_in(
        kind="",
        description="kort",
        place="",
        ongoing="",
        occurred_on="nyss",
        immediate_action="å" * 2001,
    )

    fields = [field for _, field in wrong]
    assert fields == [
        "kind", "description", "place", "ongoing", "occurred_on", "immediate_action",
    ]  # fmt: skip


def test_a_text_that_is_too_long_is_told_its_length() -> None:
    with pytest.raises(FormRefused) as refused:
        check(make.draft(description="å" * 2345), TODAY)

    [broken] = complaints(refused.value)
    assert broken.values == {"most": 2000, "length": 2345}


def test_on_a_leap_day_ten_years_ago_was_the_28th() -> None:
    leap_day = date(2028, 2, 29)

    report = check(make.draft(occurred_on="2018-02-28"), leap_day)
    with pytest.raises(FormRefused):
        check(make.draft(occurred_on="2018-02-27"), leap_day)

    assert report.occurred_on == date(2018, 2, 28)


@given(st.dates(min_value=date(2000, 1, 1)))
def test_a_day_is_taken_exactly_when_it_lies_within_ten_years_back(day: date) -> None:
    within = TODAY.replace(year=TODAY.year - 10) <= day <= TODAY

    if within:
        assert check(make.draft(occurred_on=day.isoformat()), TODAY).occurred_on == day
    else:
        assert len(wrong_in(occurred_on=day.isoformat())) == 1


@given(
    st.builds(
        make.draft,
        **dict.fromkeys(("kind", "description", "place", "ongoing", "occurred_on"), st.text()),
        anonymous=st.booleans(),
    )
)
def test_whatever_is_typed_is_either_taken_or_refused_with_reasons(draft: Any) -> None:
    wrong: tuple[RuleBroken, ...] = ()
    try:
        report = check(draft, TODAY)
    except FormRefused as refused:
        wrong, report = complaints(refused), make.REPORT

    fields = [broken.field for broken in wrong]
    assert len(fields) == len(set(fields))
    assert 10 <= len(report.description) <= LONGEST_TEXT
    assert 1 <= len(report.place) <= LONGEST_PLACE


def test_only_a_case_without_a_name_is_anonymous() -> None:
    assert make.anonymous_case().anonymous
    assert not make.case(identity=Identity.NAMED).anonymous
    assert not make.case(identity=Identity.CONFIDENTIAL).anonymous


def test_every_state_is_either_open_or_ended() -> None:
    assert frozenset(State) == OPEN | ENDED
    assert not OPEN & ENDED


@pytest.mark.parametrize("state", sorted(OPEN))
def test_an_open_case_takes_a_comment(state: State) -> None:
    case = make.case(state=state)

    assert check_comment(case, "  Nu är det uppstädat.\n") == "Nu är det uppstädat."


@pytest.mark.parametrize("state", sorted(ENDED))
def test_an_ended_case_takes_no_comment(state: State) -> None:
    with pytest.raises(RuleBroken) as refused:
        check_comment(make.case(state=state), "Nu är det uppstädat.")

    assert refused.value.key == "error.case_ended"
    assert refused.value.values == {"number": "M-2026-0042"}


@pytest.mark.parametrize(
    ("comment", "key"),
    [
        ("", "error.comment_missing"),
        (" \n ", "error.comment_missing"),
        ("å" * 2001, "error.comment_long"),
    ],
)
def test_a_comment_must_say_something_in_2000_characters(comment: str, key: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        check_comment(make.case(), comment)

    assert (refused.value.key, refused.value.field) == (key, "text")


def test_a_comment_may_have_2000_characters() -> None:
    assert check_comment(make.case(), f" {'å' * 2000} ") == "å" * 2000


def test_a_case_may_be_taken_back_before_assessment_and_nothing_else_in_it_changes() -> None:
    case = make.case(state=State.RECEIVED)

    withdrawn = withdraw(case)

    assert withdrawn == replace(case, state=State.WITHDRAWN)


@pytest.mark.parametrize("state", sorted(set(State) - {State.RECEIVED, State.WITHDRAWN}))
def test_a_case_may_not_be_taken_back_later(state: State) -> None:
    with pytest.raises(RuleBroken) as refused:
        withdraw(make.case(state=state))

    assert refused.value.key == "error.withdraw_too_late"


def test_a_case_is_taken_back_once() -> None:
    with pytest.raises(RuleBroken) as refused:
        withdraw(make.case(state=State.WITHDRAWN))

    assert refused.value.key == "error.already_withdrawn"


@pytest.mark.parametrize(
    ("serial", "number"),
    [(1, "M-2026-0001"), (42, "M-2026-0042"), (9999, "M-2026-9999"), (10000, "M-2026-10000")],
)
def test_a_number_has_four_digits_or_more(serial: int, number: str) -> None:
    assert format_number(2026, serial) == number


@given(YEARS, SERIALS)
def test_a_number_is_read_as_it_was_written(year: int, serial: int) -> None:
    number = format_number(year, serial)

    assert read_number(number, this_year=2026) == number
    assert find_number(f"hur går det med {number}, är det klart?") == number


@given(YEARS, SERIALS)
def test_a_bare_serial_is_of_this_year(year: int, serial: int) -> None:
    assert read_number(str(serial), this_year=year) == format_number(year, serial)


@pytest.mark.parametrize(
    "written",
    [
        "M-2026-0042", "m-2026-0042", "M-2026-42", "2026-42", "2026-0042", "m 2026 42",
        "M2026-0042", "M–2026–0042", " M-2026-0042. ", "M-2026-0042?", "M - 2026 - 0042",
        "42", "0042",
    ],
)  # fmt: skip
def test_a_number_may_be_written_in_several_ways(written: str) -> None:
    assert read_number(written, this_year=2026) == "M-2026-0042"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "M",
        "M-2026",
        "2026-11-20",
        "M-26-42",
        "M-2026-12345678",
        "12345678",
        "ärende",
        "4 2",
        "-42",
    ],
)
def test_what_is_not_written_as_a_number_is_none(written: str) -> None:
    assert read_number(written, this_year=2026) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("status på ärende M-2026-0042", "M-2026-0042"),
        ("när blir m 2026 42 klar", "M-2026-0042"),
        ("M-2026-0042 och M-2026-0043", "M-2026-0042"),
        ("det luktar 2026-0042", None),
        ("rum 2026-42", None),
        ("ring 0220-24000", None),
        ("", None),
    ],
)
def test_a_number_is_found_in_a_sentence(text: str, number: str | None) -> None:
    assert find_number(text) == number


@given(st.text())
def test_whatever_is_written_gives_a_number_or_nothing(text: str) -> None:
    number = read_number(text, this_year=2026)

    assert number is None or read_number(number, this_year=2026) == number


def test_ten_years_back_is_counted_from_the_day_itself() -> None:
    later = TODAY + timedelta(days=1)

    with pytest.raises(FormRefused):
        check(make.draft(occurred_on="2016-11-20"), later)

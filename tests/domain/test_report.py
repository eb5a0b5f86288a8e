"""What a report must hold before it is stored."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.case import Identity, Kind, Ongoing
from domain.errors import FormRefused, RuleBroken, complaints
from domain.filled_in import LONGEST_TEXT
from domain.report import LONGEST_PLACE, check
from tests import make
from tests.make import TODAY


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
        pytest.param({"identity": "anonymous"}, "identity", Identity.ANONYMOUS, id="nameless"),
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
        identity=st.sampled_from([*Identity, "", "nobody"]),
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


def test_ten_years_back_is_counted_from_the_day_itself() -> None:
    later = TODAY + timedelta(days=1)

    with pytest.raises(FormRefused):
        check(make.draft(occurred_on="2016-11-20"), later)


@pytest.mark.parametrize(
    ("chosen", "identity"),
    [
        pytest.param({}, Identity.NAMED, id="nothing"),
        pytest.param({"identity": "confidential"}, Identity.CONFIDENTIAL, id="confidential"),
        pytest.param({"identity": "anonymous"}, Identity.ANONYMOUS, id="without a name"),
    ],
)
def test_how_much_of_the_reporter_is_stored_is_chosen(
    chosen: dict[str, str], identity: Identity
) -> None:
    assert check(make.draft(**chosen), TODAY).identity is identity


@pytest.mark.parametrize("chosen", ["", "nobody", "true"])
def test_a_choice_that_is_none_is_asked_for_and_never_made_for_the_reporter(chosen: str) -> None:
    assert wrong_in(identity=chosen) == [("error.identity_unknown", "identity")]


def test_a_report_may_be_kept_from_managers() -> None:
    assert check(make.draft(avoids_manager=True), TODAY).avoids_manager
    assert not check(make.draft(), TODAY).avoids_manager

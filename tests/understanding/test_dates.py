"""Days and periods: as tokens, and against the clock."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.dates import Period, find, resolve

# A Friday.
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("igår", "yesterday"),
        ("i gar", "yesterday"),
        ("i förrgår", "day_before_yesterday"),
        ("imorgon", "tomorrow"),
        ("imorrn", "tomorrow"),
        ("i övermorgon", "day_after_tomorrow"),
        ("i morse", "this_morning"),
        ("i natt", "last_night"),
        ("today", "today"),
        ("the day before yesterday", "day_before_yesterday"),
        ("i fredags", "last_friday"),
        ("på måndag", "next_monday"),
        ("last Tuesday", "last_tuesday"),
        ("on Thursday", "next_thursday"),
        ("20 oktober", "10-20"),
        ("den 3:e maj", "05-03"),
        ("24 nov 2025", "2025-11-24"),
        ("October 20th", "10-20"),
        ("6/12", "12-06"),
        ("6/12 2024", "2024-12-06"),
        ("2026-10-20", "2026-10-20"),
        ("den 20", "day-20"),
        ("för tre dagar sedan", "3_days_ago"),
        ("2 weeks ago", "2_weeks_ago"),
        ("två veckor sedan", "2_weeks_ago"),
        ("för en vecka sen", "1_weeks_ago"),
        ("om två veckor", "2_weeks_ahead"),
        ("in three days", "3_days_ahead"),
        ("fredag", "friday"),
        ("ons", "wednesday"),
    ],
)
def test_a_day_is_found(text: str, token: str) -> None:
    assert find(f"det var {text}, tror jag").day == token


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("nästa vecka", "next_week"),
        ("den här veckan", "this_week"),
        ("förra veckan", "last_week"),
        ("i år", "this_year"),
        ("i fjol", "last_year"),
        ("nästa år", "next_year"),
        ("i helgen", "weekend"),
        ("före midsommar", "midsummer"),
        ("före jul", "christmas"),
        ("nästa helg", "next_weekend"),
        ("efter påsk", "easter"),
        ("till hösten", "autumn"),
        ("vecka 47", "week-47"),
        ("v. 5", "week-05"),
        ("week 12 2025", "2025-week-12"),
    ],
)
def test_a_period_is_found(text: str, token: str) -> None:
    assert find(text).period == token


@pytest.mark.parametrize(
    "text", ["31/13", "40 oktober", "hälften", "0,5 liter", "vecka 99", "3.10", "M-2026-0042"]
)
def test_what_is_no_day_is_not_taken_for_one(text: str) -> None:
    assert find(text).day == ""
    assert find(text).period == ""


def test_months_years_times_and_days_of_the_week_are_found() -> None:
    assert find("möten i oktober").month == "10"
    assert find("möten oktober 2022").month == "10"
    assert find("alla träffar november").month == "11"
    assert find("före jul").month == ""
    assert find("alla möten 2022").year == 2022
    assert find("skicka kl 9").clock == "09:00"
    assert find("at 13:30").clock == "13:30"
    assert find("på fredagar").weekday == "friday"


@pytest.mark.parametrize(
    ("token", "first", "last"),
    [
        ("today", "2026-11-20", "2026-11-20"),
        ("yesterday", "2026-11-19", "2026-11-19"),
        ("tomorrow", "2026-11-21", "2026-11-21"),
        ("last_friday", "2026-11-13", "2026-11-13"),
        ("next_friday", "2026-11-27", "2026-11-27"),
        ("last_monday", "2026-11-16", "2026-11-16"),
        ("this_week", "2026-11-16", "2026-11-22"),
        ("next_week", "2026-11-23", "2026-11-29"),
        ("last_week", "2026-11-09", "2026-11-15"),
        ("this_month", "2026-11-01", "2026-11-30"),
        ("next_month", "2026-12-01", "2026-12-31"),
        ("last_year", "2025-01-01", "2025-12-31"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("week-47", "2026-11-16", "2026-11-22"),
        ("2025-week-01", "2024-12-30", "2025-01-05"),
        ("weekend", "2026-11-14", "2026-11-15"),
        ("midsummer", "2026-06-19", "2026-06-19"),
        ("next_weekend", "2026-11-21", "2026-11-22"),
        ("christmas", "2025-12-24", "2025-12-26"),
        ("new_year", "2025-12-31", "2026-01-01"),
        ("easter", "2026-04-03", "2026-04-06"),
        ("spring", "2026-03-01", "2026-05-31"),
        ("summer", "2026-06-01", "2026-08-31"),
        ("autumn", "2026-09-01", "2026-11-30"),
        ("friday", "2026-11-20", "2026-11-20"),
        ("saturday", "2026-11-14", "2026-11-14"),
        ("2_weeks_ahead", "2026-12-04", "2026-12-04"),
        ("3_days_ago", "2026-11-17", "2026-11-17"),
        ("10-20", "2026-10-20", "2026-10-20"),
        ("12-06", "2025-12-06", "2025-12-06"),
        ("day-20", "2026-11-20", "2026-11-20"),
        ("day-31", "2026-10-31", "2026-10-31"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
    ],
)
def test_a_token_is_resolved_against_today(token: str, first: str, last: str) -> None:
    assert resolve(token, TODAY) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("token", "day"),
    [
        ("12-06", "2026-12-06"),
        ("10-20", "2027-10-20"),
        ("day-19", "2026-12-19"),
        ("friday", "2026-11-20"),
        ("saturday", "2026-11-21"),
        ("weekend", "2026-11-21"),
        ("christmas", "2026-12-24"),
        ("easter", "2027-03-26"),
        ("summer", "2027-06-01"),
        ("autumn", "2026-09-01"),
        ("midsummer", "2027-06-25"),
    ],
)
def test_a_day_without_a_year_can_be_the_next_one(token: str, day: str) -> None:
    found = resolve(token, TODAY, ahead=True)

    assert found is not None
    assert found.first == date.fromisoformat(day)


@pytest.mark.parametrize("token", ["", "02-31", "soon", "2025-week-60", "9999999_days_ago"])
def test_what_no_calendar_has_is_no_day(token: str) -> None:
    assert resolve(token, TODAY) is None


@given(st.text(), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_text_has_a_day_or_none_and_any_day_is_read_or_not(text: str, today: date) -> None:
    for ahead in (False, True):
        found = resolve(find(text).day, today, ahead=ahead)
        assert found is None or found.first <= found.last

"""One field of a report, as someone writes it."""

from dataclasses import asdict
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.case import Kind, Ongoing
from domain.errors import RuleBroken
from domain.report import Draft
from locales.text import LANGUAGES, text
from tests.make import TODAY
from understanding.fields import KINDS, ONGOING, fill, read_day

FIELDS = tuple(asdict(Draft()))
BEFORE = Draft(description="Batterier i restavfallet", place="Parkskolan")


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("kind", "avvikelse", "deviation"),
        ("kind", "Miljöavvikelse", "deviation"),
        ("kind", "OLYCKA", "accident"),
        ("kind", "tillbud", "near_miss"),
        ("kind", "observation.", "observation"),
        ("kind", "iakttagelse", "observation"),
        ("kind", "förslag", "improvement"),
        ("kind", "forbattringsforslag", "improvement"),
        ("kind", "deviation", "deviation"),
        ("kind", "accident", "accident"),
        ("kind", "near miss", "near_miss"),
        ("kind", "Near-miss", "near_miss"),
        ("kind", "suggestion", "improvement"),
        ("ongoing", "ja", "yes"),
        ("ongoing", "Ja!", "yes"),
        ("ongoing", "nej", "no"),
        ("ongoing", "vet ej", "unknown"),
        ("ongoing", "vet inte", "unknown"),
        ("ongoing", "yes", "yes"),
        ("ongoing", "no", "no"),
        ("ongoing", "unknown", "unknown"),
        ("ongoing", "don't know", "unknown"),
        ("occurred_on", "igår", "2026-11-19"),
        ("place", "  Förrådet, Verkstadsgatan 2 ", "Förrådet, Verkstadsgatan 2"),
        ("description", " Två rader\noch en till ", "Två rader\noch en till"),
        ("immediate_action", " Lade ut sand. ", "Lade ut sand."),
        ("avoids_manager", "", True),
        ("avoids_manager", "ja", True),
        ("avoids_manager", "nej", False),
    ],
)
def test_a_field_is_filled_in(field: str, words: str, value: str | bool) -> None:
    after = fill(BEFORE, field, words, TODAY)

    assert asdict(after) == {**asdict(BEFORE), field: value}


@pytest.mark.parametrize(
    ("said", "words", "identity"),
    [
        ("anonymous", "", "anonymous"),
        ("anonymous", "ja", "anonymous"),
        ("anonymous", "nej", "named"),
        ("anonymous", "No.", "named"),
        ("anonymous", "av", "named"),
        ("confidential", "", "confidential"),
        ("named", "", "named"),
    ],
)
def test_who_may_see_the_name_is_said_in_words(said: str, words: str, identity: str) -> None:
    assert fill(BEFORE, said, words, TODAY).identity == identity


@pytest.mark.parametrize(
    ("field", "words", "key"),
    [
        ("kind", "", "error.kind_unknown"),
        ("kind", "en sak", "error.kind_unknown"),
        ("kind", "olycka och tillbud", "error.kind_unknown"),
        ("ongoing", "", "error.ongoing_unknown"),
        ("ongoing", "kanske", "error.ongoing_unknown"),
        ("occurred_on", "", "error.date_unreadable"),
        ("occurred_on", "nyss", "error.date_unreadable"),
    ],
)
def test_words_that_say_nothing_are_refused(field: str, words: str, key: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        fill(BEFORE, field, words, TODAY)

    assert (refused.value.key, refused.value.field) == (key, field)


def test_every_kind_and_every_answer_can_be_written() -> None:
    assert set(KINDS.values()) == set(Kind)
    assert set(ONGOING.values()) == set(Ongoing)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_a_kind_is_read_by_the_name_that_it_is_shown_with(kind: Kind, language: str) -> None:
    assert fill(BEFORE, "kind", text(language, f"kind.{kind}"), TODAY).kind == kind


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ongoing", Ongoing)
def test_an_answer_is_read_by_the_name_that_it_is_shown_with(
    ongoing: Ongoing, language: str
) -> None:
    shown = text(language, f"ongoing.{ongoing}")

    assert fill(BEFORE, "ongoing", shown, TODAY).ongoing == ongoing


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("idag", "2026-11-20"),
        ("i dag", "2026-11-20"),
        ("Today", "2026-11-20"),
        ("igår", "2026-11-19"),
        ("i går.", "2026-11-19"),
        ("igar", "2026-11-19"),
        ("yesterday", "2026-11-19"),
        ("i förrgår", "2026-11-18"),
        ("i forrgar", "2026-11-18"),
        ("2026-11-03", "2026-11-03"),
        (" 2026-11-03 ", "2026-11-03"),
        ("2016-01-01", "2016-01-01"),
        ("i fredags", "2026-11-13"),
        ("för två dagar sen", "2026-11-18"),
        ("den 3 november", "2026-11-03"),
        ("i morse", "2026-11-20"),
        ("19/11", "2026-11-19"),
        ("20/11", "2026-11-20"),
        pytest.param("21/11", "2025-11-21", id="a day that has not been yet was last year"),
        pytest.param("6/12", "2025-12-06", id="the sixth of December before it comes"),
        pytest.param("6/12/2024", "2024-12-06", id="a day with its year"),
        pytest.param("6/12-2024", "2024-12-06", id="a dash before the year"),
        pytest.param("6/12 2024", "2024-12-06", id="a blank before the year"),
        pytest.param("6/12 2027", "2027-12-06", id="a year to come, for the rules to refuse"),
        pytest.param("29/2/2024", "2024-02-29", id="a leap day"),
    ],
)
def test_a_day_is_read(words: str, day: str) -> None:
    assert read_day(words, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "words",
    [
        "", " ", "nyss", "för länge sen", "31/2", "0/1", "1/13", "32/1", "6/12/24", "29/2/2026",
        "2026-13-01", "2026-11-31", "20-11-2026", "11/2026", "imorgon", "6/12/0000", "99/99/9999",
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_day(words, TODAY)

    assert (refused.value.key, refused.value.field) == ("error.date_unreadable", "occurred_on")


@pytest.mark.parametrize("today", [date(2028, 2, 28), date(2028, 3, 1), date(2029, 1, 1)])
def test_a_leap_day_without_a_year_is_a_past_day_or_none(today: date) -> None:
    try:
        found = read_day("29/2", today)
    except RuleBroken as refused:
        key, found = refused.key, date.min
    else:
        key = ""

    assert key in ("", "error.date_unreadable")
    assert found <= today


DAYS_AGO = {"idag": 0, "i dag": 0, "today": 0, "igår": 1, "yesterday": 1, "i förrgår": 2}


@given(st.dates(date(2001, 1, 1), date(2090, 1, 1)), st.sampled_from(sorted(DAYS_AGO)))
def test_days_in_words_are_counted_back_from_today(today: date, words: str) -> None:
    assert read_day(words, today) == today - timedelta(days=DAYS_AGO[words])


@given(st.dates(date(2001, 1, 1), date(2090, 1, 1)), st.integers(0, 364))
def test_a_day_and_month_is_the_latest_such_day(today: date, ago: int) -> None:
    day = today - timedelta(days=ago)

    if (day.month, day.day) != (2, 29):
        assert read_day(f"{day.day}/{day.month}", today) == day


@given(st.dates())
def test_a_date_is_read_as_it_is_written(day: date) -> None:
    assert read_day(day.isoformat(), TODAY) == day


# What nobody writes into: who it is and for whom, what it follows on, and that it was left.
NOT_WRITTEN = {"identity", "again", "for_id", "for_name", "left"}


@given(st.sampled_from([one for one in FIELDS if one not in NOT_WRITTEN]), st.text())
def test_whatever_is_written_fills_the_field_or_is_refused(field: str, words: str) -> None:
    changed = {field}
    try:
        after = fill(BEFORE, field, words, TODAY)
    except RuleBroken as refused:
        changed, after = set(), BEFORE
        assert refused.field == field  # noqa: PT017

    same = {name for name in FIELDS if getattr(after, name) == getattr(BEFORE, name)}
    assert set(FIELDS) - same <= changed

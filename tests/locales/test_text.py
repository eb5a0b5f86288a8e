"""Words for keys, and days and times as people write them."""

from datetime import UTC, date, datetime

import pytest

from domain.calendar import local
from locales.text import LANGUAGES, day, has, moment, text, weekday


def test_words_are_found_by_key_and_language() -> None:
    assert text("sv", "report.button") == "Rapportera"
    assert text("en", "report.button") == "Report"


def test_gaps_are_filled_and_nothing_is_put_around_them() -> None:
    assert text("sv", "case.heading", number="M-2026-0042") == "Ärende M-2026-0042"


def test_dots_and_underscores_in_a_key_are_dashes_in_the_file() -> None:
    assert text("sv", "kind.near_miss") == text("sv", "kind-near-miss") == "Tillbud"


def test_what_fills_a_gap_is_taken_as_it_is() -> None:
    odd = "{ $kind } **fet** <at>alla</at>"

    assert text("en", "case.heading", number=odd) == f"Case {odd}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["no.such_text", "", "case", "import", "case.heading.more"])
def test_a_text_that_is_missing_is_an_error(language: str, key: str) -> None:
    assert not has(language, key)
    with pytest.raises(KeyError):
        text(language, key)


def test_a_gap_that_is_not_filled_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"case\.heading"):
        text("sv", "case.heading")


def test_a_text_that_is_there_can_be_asked_for() -> None:
    assert has("sv", "case.heading")
    assert has("en", "case_heading")


@pytest.mark.parametrize(
    ("language", "when", "written"),
    [
        ("sv", date(2026, 11, 21), "21 november 2026"),
        ("en", date(2026, 11, 21), "21 November 2026"),
        ("sv", date(2026, 5, 1), "1 maj 2026"),
        ("en", date(2026, 5, 1), "1 May 2026"),
    ],
)
def test_a_day_is_written_in_words(language: str, when: date, written: str) -> None:
    assert day(language, when) == written


@pytest.mark.parametrize(
    ("language", "when", "written"),
    [
        ("sv", date(2026, 11, 24), "tisdag 24 november"),
        ("en", date(2026, 11, 24), "Tuesday 24 November"),
        ("sv", date(2026, 6, 6), "lördag 6 juni"),
    ],
)
def test_a_day_near_at_hand_is_written_with_its_weekday(
    language: str, when: date, written: str
) -> None:
    assert weekday(language, when) == written


@pytest.mark.parametrize(
    ("language", "utc", "written"),
    [
        pytest.param("sv", "2026-11-21T07:15", "21 november 2026 kl. 08:15", id="winter"),
        pytest.param("en", "2026-11-21T07:15", "21 November 2026, 08:15", id="winter in English"),
        pytest.param("sv", "2026-06-30T22:05", "1 juli 2026 kl. 00:05", id="a summer night"),
        pytest.param("en", "2026-06-30T22:05", "1 July 2026, 00:05", id="the same in English"),
        pytest.param("sv", "2026-03-29T01:00", "29 mars 2026 kl. 03:00", id="the clock goes on"),
        pytest.param("sv", "2026-10-25T01:00", "25 oktober 2026 kl. 02:00", id="it goes back"),
        pytest.param("sv", "2026-12-31T23:00", "1 januari 2027 kl. 00:00", id="the new year"),
    ],
)
def test_a_moment_is_written_as_the_clock_in_stockholm_shows_it(
    language: str, utc: str, written: str
) -> None:
    when = local(datetime.fromisoformat(utc).replace(tzinfo=UTC))

    assert moment(language, when) == written

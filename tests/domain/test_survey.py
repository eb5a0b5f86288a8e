"""The annual survey over the years."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.survey import (
    PUBLISHED_WORDING,
    WORDING,
    Survey,
    Year,
    change,
    computed,
    lines,
    reminders_due,
)

FIRST = date(2026, 12, 1)
SURVEY = Survey(1, 1, "Nätverket", 1, 2026, WORDING, FIRST, FIRST + timedelta(weeks=3), 60)


def test_no_line_is_drawn_from_one_wording_to_another() -> None:
    years = [Year(2022, "5.0"), Year(2021, "4.9"), Year(2023, "5.5", wording=2)]

    assert [[one.year for one in line] for line in lines(years)] == [[2021, 2022], [2023]]
    assert change(Year(2022, "4.0", 40), Year(2023, "5.5", 40, wording=2)) is None


def test_a_published_year_is_compared_with_none_that_is_counted_here() -> None:
    """Only the short names of its questions are printed: their words may have been others."""
    published = Year(2022, "4,0", 53, "årsrapport 2022", PUBLISHED_WORDING)
    here = Year(2026, "5.5", 40)

    assert [len(line) for line in lines([here, published])] == [1, 1]
    assert change(published, here) is None


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [(("5,6", 40), ("5,2", 53), Decimal("-0.4")), (("5,6", 40), ("5,4", 53), None),
     (("5,6", 29), ("5,2", 53), None), (("5,6", 40), (None, None), None),
     (("5,2", 30), ("5,5", 30), Decimal("0.3"))],
)  # fmt: skip
def test_a_change_is_remarked_on_only_when_it_is_large_and_of_many(
    before: tuple[str, int], after: tuple[str | None, int | None], expected: Decimal | None
) -> None:
    assert change(Year(2021, *before), Year(2022, *after)) == expected


@pytest.mark.parametrize(("closed", "answers", "mean"), [(True, 6, "5.0"), (True, 5, None),
                                                         (False, 6, None)])  # fmt: skip
def test_a_mean_is_shown_of_enough_answers_and_when_it_is_over(
    closed: bool, answers: int, mean: str | None
) -> None:
    survey = Survey(**{**SURVEY.__dict__, "closed": closed})

    assert computed(survey, {5: answers}, 6).mean == mean


def test_reminders_are_due_after_one_and_two_weeks() -> None:
    assert [reminders_due(SURVEY, FIRST + timedelta(days=day)) for day in (0, 6, 7, 14, 20)] == [
        0, 0, 1, 2, 2,
    ]  # fmt: skip

"""What is asked of plans, and how many things that stand alike are told of."""

from datetime import date

import pytest

from domain.plan_asked import (
    Asked,
    Tally,
    Word,
    also_commitment,
    chosen_year,
    summed,
    word,
)
from domain.plan_status import Forecast, Light, Progress, Standing

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing(), Word.UNREPORTED),
        (Standing(Progress.IN_PROGRESS, Forecast.ON_TRACK), Word.ON_TRACK),
        (Standing(Progress.IN_PROGRESS, Forecast.UNKNOWN), Word.UNKNOWN),
        (Standing(Progress.NOT_STARTED, Forecast.ON_TRACK), Word.NOT_STARTED),
        (Standing(Progress.NOT_STARTED, Forecast.DELAYED), Word.DELAYED),
        (Standing(Progress.ON_HOLD, Forecast.AT_RISK), Word.AT_RISK),
        (Standing(Progress.COMPLETED, Forecast.DELAYED), Word.COMPLETED),
        (Standing(Progress.CANCELLED, Forecast.DELAYED), Word.CANCELLED),
    ],
)
def test_of_two_dimensions_the_one_that_says_more_is_said(standing: Standing, said: Word) -> None:
    assert word(standing) is said


def test_what_nobody_reported_is_counted_apart_and_leaves_the_light_alone() -> None:
    on_track = Standing(Progress.IN_PROGRESS, Forecast.ON_TRACK)

    found = summed([Tally(Standing(), True, 3), Tally(on_track, False, 2)])

    assert found.words == {Word.ON_TRACK: 2, Word.UNREPORTED: 3}
    assert (found.many, found.late, found.light) == (5, 3, Light.GREEN)
    assert summed([Tally(Standing(), False, 4)]).light is Light.WHITE


@pytest.mark.parametrize(
    ("years", "chosen"),
    [((), None), ((2023,), 2023), ((2025, 2026, 2027), 2026), ((2028, 2027), 2027)],
)
def test_the_plan_that_goes_on_is_meant_where_no_year_is_said(
    years: tuple[int, ...], chosen: int | None
) -> None:
    assert chosen_year(years, TODAY) == chosen


def test_the_number_of_an_item_may_be_read_as_that_of_a_commitment() -> None:
    asked = ("3.4", "3.10", "6.7", "13.4", "3.4.1")

    assert [also_commitment(one) for one in asked] == ["4", "10", "", "", ""]


def test_what_there_is_differs_from_how_it_stands() -> None:
    assert not Asked(year=2023, topic_id=1, goal=13, unfocused=True).of_tasks
    assert Asked(department_id=1).of_tasks
    assert Asked(late=True).of_tasks

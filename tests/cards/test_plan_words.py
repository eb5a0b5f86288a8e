"""How something stands is said in words, and a sign before them tells the lights apart."""

from datetime import date

import pytest

from cards import plan_words
from domain.plan_asked import summary
from domain.plan_status import Forecast, Progress, Standing


@pytest.mark.parametrize(
    ("progress", "forecast", "shown"),
    [
        (None, Forecast.UNKNOWN, "? Ej rapporterad"),
        (Progress.IN_PROGRESS, Forecast.ON_TRACK, "● Pågår, enligt plan"),
        (Progress.IN_PROGRESS, Forecast.AT_RISK, "▲ Pågår, risk för försening"),
        (Progress.IN_PROGRESS, Forecast.DELAYED, "■ Pågår, försenad"),
        (Progress.IN_PROGRESS, Forecast.UNKNOWN, "? Pågår"),
        (Progress.NOT_STARTED, Forecast.ON_TRACK, "○ Ej påbörjad, enligt plan"),
        (Progress.NOT_STARTED, Forecast.DELAYED, "■ Ej påbörjad, försenad"),
        (Progress.ON_HOLD, Forecast.UNKNOWN, "‖ Pausad"),
        (Progress.ON_HOLD, Forecast.AT_RISK, "▲ Pausad, risk för försening"),
        (Progress.COMPLETED, Forecast.DELAYED, "✓ Klar"),
        (Progress.ONGOING, Forecast.ON_TRACK, "↻ Pågår kontinuerligt"),
        (Progress.CANCELLED, Forecast.UNKNOWN, "✕ Avförd"),
        (Progress.NOT_APPLICABLE, Forecast.UNKNOWN, "– Ej relevant"),
    ],
)
def test_each_standing_has_its_words_and_its_sign(
    progress: Progress | None, forecast: Forecast, shown: str
) -> None:
    assert plan_words.standing("sv", Standing(progress, forecast)) == shown


def test_an_authoritys_own_word_stands_instead_of_ours() -> None:
    begun = Standing(Progress.IN_PROGRESS, Forecast.ON_TRACK)

    assert plan_words.standing("sv", begun, "Halvvägs") == "● Halvvägs, enligt plan"


DAY = date(2026, 10, 17)
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("forecast", "shown"),
    [
        (Forecast.ON_TRACK, "● Pågår, enligt plan, men sista datum var 17 oktober 2026"),
        (Forecast.DELAYED, "■ Pågår, försenad, och sista datum var 17 oktober 2026"),
    ],
)
def test_that_its_day_has_passed_is_no_surprise_where_it_is_reported_as_delayed(
    forecast: Forecast, shown: str
) -> None:
    one = Standing(Progress.IN_PROGRESS, forecast, DAY)

    assert plan_words.stands_today("sv", one, TODAY) == shown


def test_what_is_reported_as_delayed_and_what_has_passed_its_day_are_counted_apart() -> None:
    delayed = Standing(Progress.IN_PROGRESS, Forecast.DELAYED, DAY)
    passed = Standing(Progress.IN_PROGRESS, Forecast.ON_TRACK, DAY)

    both = summary([delayed, delayed, passed], TODAY)
    one = summary([passed, passed], TODAY)

    assert plan_words.with_late("sv", both) == (
        "● 1 enligt plan, ■ 2 försenade. Utöver de försenade har 1 passerat sista datum"
    )
    assert plan_words.with_late("sv", one) == ("● 2 enligt plan. Av dem har 2 passerat sista datum")

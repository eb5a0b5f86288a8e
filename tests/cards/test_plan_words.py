"""How something stands is said in words, and a sign before them tells the lights apart."""

import pytest

from cards import plan_words
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

"""How something of a plan stands, in two dimensions: how far it has come, and whether it will be
ready in time. That it is late is computed beside what was reported, and never instead of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.errors import FormRefused, RuleBroken

SHORTEST_COMMENT, LONGEST_COMMENT = 20, 1000


class Progress(StrEnum):
    """How far it has come; None where nobody has reported."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    ONGOING = "ongoing"
    ON_HOLD = "on_hold"
    CANCELLED = "cancelled"
    NOT_APPLICABLE = "not_applicable"


class Forecast(StrEnum):
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    DELAYED = "delayed"
    UNKNOWN = "unknown"


class Light(StrEnum):
    """What is shown with a word and a sign, never as a colour alone."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"
    WHITE = "white"
    NONE = "none"


class Scale(StrEnum):
    """The letters of the county boards' follow-up of the national measures."""

    DONE = "G"
    HALF = "H"
    BEGUN = "P"
    NOT_BEGUN = "E"
    NOT_RELEVANT = "not_relevant"


# Nothing of these can be late any more.
ENDED = frozenset(
    {Progress.COMPLETED, Progress.ONGOING, Progress.CANCELLED, Progress.NOT_APPLICABLE}
)
_BY_FORECAST = {
    Forecast.ON_TRACK: Light.GREEN,
    Forecast.AT_RISK: Light.YELLOW,
    Forecast.DELAYED: Light.RED,
    Forecast.UNKNOWN: Light.WHITE,
}
# The worst first. What is under way without a forecast is no better than what stands still.
_WORST_FIRST = (Light.RED, Light.YELLOW, Light.GREY, Light.WHITE, Light.GREEN)
_COMMENTED = frozenset({Light.YELLOW, Light.RED})
_SCALES = {
    Progress.NOT_STARTED: Scale.NOT_BEGUN,
    Progress.IN_PROGRESS: Scale.BEGUN,
    Progress.COMPLETED: Scale.DONE,
    Progress.ONGOING: Scale.DONE,
    Progress.NOT_APPLICABLE: Scale.NOT_RELEVANT,
}


@dataclass(frozen=True)
class Standing:
    """How one thing stands: as it was reported, and when it is due."""

    progress: Progress | None = None
    forecast: Forecast = Forecast.UNKNOWN
    due_on: date | None = None

    @property
    def reported(self) -> bool:
        return self.progress is not None


def light(standing: Standing) -> Light:
    """Return the light of what was reported; what was not is white, and never green."""
    match standing.progress:
        case None:
            return Light.WHITE
        case Progress.NOT_APPLICABLE:
            return Light.NONE
        case Progress.COMPLETED | Progress.ONGOING:
            return Light.GREEN
        case Progress.IN_PROGRESS:
            return _BY_FORECAST[standing.forecast]
        case Progress.CANCELLED:
            return Light.GREY
        case Progress.NOT_STARTED | Progress.ON_HOLD:
            expected = _BY_FORECAST[standing.forecast]
            return expected if expected in _COMMENTED else Light.GREY


def is_past_due(standing: Standing, today: date) -> bool:
    """Whether its last day has gone by and it has not ended."""
    passed = standing.due_on is not None and standing.due_on < today
    return passed and standing.progress not in ENDED


def is_late(standing: Standing, today: date) -> bool:
    """Whether it was reported as delayed, or its last day has gone by."""
    said = standing.forecast is Forecast.DELAYED and standing.progress not in ENDED
    return (said and standing.reported) or is_past_due(standing, today)


def worst(standings: Iterable[Standing]) -> Light:
    """Return the one light of several: the worst that was reported. White where none was."""
    reported = {light(one) for one in standings if one.reported}
    if reported == {Light.NONE}:
        return Light.NONE
    return next((one for one in _WORST_FIRST if one in reported), Light.WHITE)


def scale_of(progress: Progress, *, half: bool = False) -> Scale | None:
    """Return the letter of the national follow-up; what is paused or cancelled has none. *half*
    says that half or more of it is done."""
    if progress is Progress.IN_PROGRESS and half:
        return Scale.HALF
    return _SCALES.get(progress)


def needs_comment(progress: Progress, forecast: Forecast) -> bool:
    shown = light(Standing(progress, forecast))
    return progress is Progress.CANCELLED or shown in _COMMENTED


def check_report(progress: Progress, forecast: Forecast, comment: str) -> None:
    """Raise `RuleBroken` unless the report says as much as its light asks for."""
    wrong = []
    if len(comment) > LONGEST_COMMENT:
        long = {"most": LONGEST_COMMENT, "length": len(comment)}
        wrong.append(RuleBroken("error.text_long", field="comment", **long))
    if needs_comment(progress, forecast) and len(comment.strip()) < SHORTEST_COMMENT:
        least = SHORTEST_COMMENT
        wrong.append(RuleBroken("error.status_comment_short", field="comment", least=least))
    if wrong:
        raise FormRefused(*wrong)

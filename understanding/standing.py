"""How somebody writes how something stands: "pågår; risk för försening; väntar på anbud"."""

from collections.abc import Mapping
from functools import cache

from domain.folding import fold
from domain.plan_report import HALF
from domain.plan_status import Forecast, Progress
from locales.text import LANGUAGES, text

# The order of a line.
PARTS = ("progress", "forecast", "comment", "link")
_PROGRESS: Mapping[str, str] = {
    "halvvägs": HALF,
    "hälften": HALF,
    "minst hälften": HALF,
    "mer än hälften": HALF,
    "minst hälften är gjort": HALF,
    "half": HALF,
    "half done": HALF,
    "more than half": HALF,
    "påbörjad": Progress.IN_PROGRESS,
    "inte påbörjad": Progress.NOT_STARTED,
    "genomförd": Progress.COMPLETED,
    "färdig": Progress.COMPLETED,
    "kontinuerligt": Progress.ONGOING,
    "inställd": Progress.CANCELLED,
    "inte relevant": Progress.NOT_APPLICABLE,
    "started": Progress.IN_PROGRESS,
    "completed": Progress.COMPLETED,
    "ongoing": Progress.ONGOING,
}
_FORECAST = {
    "grön": Forecast.ON_TRACK,
    "gul": Forecast.AT_RISK,
    "risk": Forecast.AT_RISK,
    "röd": Forecast.DELAYED,
    "sen": Forecast.DELAYED,
    "green": Forecast.ON_TRACK,
    "yellow": Forecast.AT_RISK,
    "red": Forecast.DELAYED,
    "late": Forecast.DELAYED,
}


def read(line: str) -> dict[str, str]:
    """Return the parts of a line by name. A word that is not ours stays as it is written: it may be
    one of the authority's own."""
    parts = [one.strip() for one in line.split(";")]
    # A link may stand anywhere, as nothing else looks like one.
    links = [one for one in parts if one.startswith("https://")]
    said = dict(zip(PARTS, [one for one in parts if one not in links], strict=False))
    progress, forecast = said.get("progress", ""), said.get("forecast", "")
    known = _forecasts().get(fold(forecast))
    if forecast and known is None and "comment" not in said:
        # "klar; bytte pumpen": what is done needs no forecast.
        said |= {"comment": forecast, "forecast": ""}
    else:
        said["forecast"] = known or forecast
    said["progress"] = _progresses().get(fold(progress), progress)
    return {**said, "link": links[0] if links else said.get("link", "")}


@cache
def _progresses() -> dict[str, str]:
    ours = {fold(text(one, f"progress.{each}")): each for one in LANGUAGES for each in Progress}
    half = {fold(text(one, "progress.half")): HALF for one in LANGUAGES}
    return {**{fold(word): meaning for word, meaning in _PROGRESS.items()}, **half, **ours}


@cache
def _forecasts() -> dict[str, Forecast]:
    every = [one for one in Forecast if one is not Forecast.UNKNOWN]
    ours = {fold(text(one, f"forecast.{each}")): each for one in LANGUAGES for each in every}
    return {**{fold(word): meaning for word, meaning in _FORECAST.items()}, **ours}

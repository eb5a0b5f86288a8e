"""How something of a plan stands, in words with a sign before them: no colour says it alone."""

from collections.abc import Mapping

from domain.plan_status import ENDED, Forecast, Light, Progress, Standing, light
from locales.text import text

_SIGNS: Mapping[Light, str] = {
    Light.GREEN: "●",
    Light.YELLOW: "▲",
    Light.RED: "■",
    Light.GREY: "○",
    Light.WHITE: "?",
    Light.NONE: "–",
}
_PROGRESS_SIGNS: Mapping[Progress, str] = {
    Progress.COMPLETED: "✓",
    Progress.ONGOING: "↻",
    Progress.ON_HOLD: "‖",
    Progress.CANCELLED: "✕",
}


def standing(language: str, one: Standing, word: str = "") -> str:
    """Return "▲ Pågår, risk för försening"; *word* is the authority's own for the progress."""
    if one.progress is None:
        return f"{_SIGNS[Light.WHITE]} {text(language, 'standing.not_reported')}"
    shown = word or text(language, f"progress.{one.progress}")
    if one.forecast is not Forecast.UNKNOWN and one.progress not in ENDED:
        shown += f", {text(language, f'forecast.{one.forecast}')}"
    return f"{sign(one)} {shown}"


def sign(one: Standing) -> str:
    seen = light(one)
    if one.progress is not None and seen not in (Light.YELLOW, Light.RED):
        return _PROGRESS_SIGNS.get(one.progress, _SIGNS[seen])
    return _SIGNS[seen]

"""How something of a plan stands, in words with a sign before them: no colour says it alone."""

from collections.abc import Mapping
from datetime import date

from cards.card import Part, quoted, small
from domain.plan_asked import Summary, TaskLine, Word
from domain.plan_status import ENDED, Forecast, Light, Progress, Standing, is_past_due, light
from locales.text import day, text

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
# What stands out in a chart; the words are beside it.
COLOURS: Mapping[Light, str] = {
    Light.YELLOW: "warning",
    Light.RED: "attention",
    Light.WHITE: "neutral",
}
# That the last day has passed is no surprise to whoever has heard this.
_TOO = frozenset({Light.RED, Light.YELLOW, Light.WHITE})
# How many stand so.
SIGNS: Mapping[Word, str] = {
    Word.ON_TRACK: "●",
    Word.ONGOING: "↻",
    Word.COMPLETED: "✓",
    Word.NOT_STARTED: "○",
    Word.AT_RISK: "▲",
    Word.DELAYED: "■",
    Word.ON_HOLD: "‖",
    Word.UNKNOWN: "?",
    Word.UNREPORTED: "?",
    Word.CANCELLED: "✕",
    Word.NOT_APPLICABLE: "–",
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


def called(language: str, one: str) -> str:
    """Return the word as it stands within a sentence: "enligt plan"."""
    if one == Word.UNREPORTED:
        return text(language, "standing.not_reported").lower()
    key = f"forecast.{one}" if one in set(Forecast) else f"progress.{one}"
    return text(language, key).lower()


def stands_today(language: str, one: Standing, today: date, word: str = "") -> str:
    """Return the same with its last day; that it has passed is said beside what was reported."""
    said = standing(language, one, word)
    if one.due_on is None:
        return said
    when = day(language, one.due_on)
    if not is_past_due(one, today):
        return text(language, "plan.stands_due", stands=said, day=when)
    key = "plan.stands_past_too" if light(one) in _TOO else "plan.stands_past"
    return text(language, key, stands=said, day=when)


def counts(language: str, summary: Summary) -> str:
    """Return "● 4 enligt plan, ■ 1 försenad, ? 1 ej rapporterad"."""
    return ", ".join(
        f"{SIGNS[one]} {text(language, f'plan.many_{one}', many=many)}"
        for one, many in summary.words.items()
    )


def with_late(language: str, summary: Summary) -> str:
    """Return the counts, and how many more have passed their last day."""
    if summary.many == 1:
        [one] = summary.words
        alone = f"{SIGNS[one]} {called(language, one)}"
        if not summary.passed:
            return alone
        too = one in (Word.UNREPORTED, Word.AT_RISK)
        return f"{alone}, {text(language, 'plan.due_passed_too' if too else 'plan.due_passed')}"
    said = counts(language, summary)
    return f"{said}. {passed(language, summary)}" if summary.passed else said


def passed(language: str, summary: Summary) -> str:
    """Return how many have passed their last day without being reported as delayed."""
    beside = Word.DELAYED in summary.words
    key = "plan.passed_beside" if beside else "plan.passed_of_them"
    return text(language, key, many=summary.passed)


def one_light(language: str, light: Light) -> str:
    """Return the one light of several: "■ Röd"."""
    return f"{_SIGNS[light]} {text(language, f'light.{light}')}"


def light_sign(light: Light) -> str:
    return _SIGNS[light]


def as_of(language: str, task: TaskLine) -> Part:
    """How old the copy is: "Enligt helår 2025, rapporterat 15 september 2026"."""
    if task.reported_on is None:
        return small(text(language, "plan.never_reported"))
    when = day(language, task.reported_on)
    key = "plan.as_of_round" if task.round else "plan.as_of"
    return quoted(text(language, key, round=task.round, day=when))


def shortened(words: str, most: int = 400) -> str:
    return words if len(words) <= most else f"{words[:most]}…"

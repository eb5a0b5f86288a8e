"""Text in, intent and parameters out. A small word table for now, behind the final signature."""

import re

from domain.case import find_number
from domain.folding import fold
from understanding import words
from understanding.danger import is_dangerous
from understanding.intents import Context, Intent, Understood

NOTHING_ASKED = Context()
Meanings = tuple[tuple[Intent, re.Pattern[str]], ...]


def understand(text: str, language: str, context: Context = NOTHING_ASKED) -> Understood:  # noqa: ARG001 - the final signature
    """Return what *text* most likely asks for; danger comes before everything else."""
    folded = fold(text)
    if is_dangerous(text):
        found = {"kind": kind_of(text), "description": text.strip()}
        return Understood(Intent.REPORT_ACCIDENT, found)
    if words.GREETING.fullmatch(folded):  # more than a greeting says something else too
        return Understood(Intent.GREETING)
    if asked := _first(_BEFORE_EVENTS, folded):
        return Understood(asked)
    if words.SUGGESTION.search(folded):
        found = {"kind": "improvement", "description": text.strip()}
        return Understood(Intent.SUGGEST_IMPROVEMENT, found)
    asks = text.rstrip().endswith("?") or words.QUESTION.match(folded)
    if words.EVENT.search(folded) and not asks:
        return _event(text.strip(), folded)
    if asked := _first(_AFTER_EVENTS, folded):
        return Understood(asked)
    if number := find_number(text):
        return Understood(Intent.CASE_STATUS, {"case_id": number})
    if words.REPORT.match(folded):
        return Understood(Intent.REPORT_DEVIATION)
    return Understood(Intent.UNKNOWN)


_BEFORE_EVENTS = ((Intent.MY_CASES, words.MY_CASES), (Intent.HELP, words.HELP_WITH))
# "stopp i avloppet" and "hjälp, det ligger oljefat i ån" are no courtesies.
_AFTER_EVENTS = (
    (Intent.THANKS, words.THANKS),
    (Intent.CANCEL, words.CANCEL),
    (Intent.HELP, words.HELP),
)


def _first(table: Meanings, folded: str) -> Intent | None:
    return next((intent for intent, pattern in table if pattern.match(folded)), None)


def kind_of(text: str) -> str:
    """Return the kind of case that *text* seems to describe: a guess for the form to begin with."""
    folded = fold(text)
    if words.NEAR_MISS.search(folded):
        return "near_miss"
    if words.ACCIDENT.search(folded):
        return "accident"
    return "improvement" if words.SUGGESTION.search(folded) else "deviation"


def _event(text: str, folded: str) -> Understood:
    if words.REPORT.fullmatch(folded):  # "jag vill rapportera en avvikelse" tells nothing yet
        return Understood(Intent.REPORT_DEVIATION)
    kind = kind_of(text)
    accident = kind in {"accident", "near_miss"}
    intent = Intent.REPORT_ACCIDENT if accident else Intent.REPORT_DEVIATION
    return Understood(intent, {"kind": kind, "description": text})

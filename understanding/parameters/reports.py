"""What is told of an event or an idea."""

import re
from collections.abc import Mapping

from understanding import numbers, places
from understanding.parameters.found import Found
from understanding.signs import Reading
from understanding.words import written_under

CATEGORIES = (
    "training",
    "chemicals",
    "purchasing",
    "transport",
    "waste",
    "water_sewage",
    "energy",
    "routine",
    "nature",
    "noise",
    "air",
)
AREAS = (
    "environmental_round",
    "network",
    "circular_economy",
    "waste",
    "transport",
    "energy",
    "purchasing",
    "water_sewage",
    "nature",
    "training",
    "routine",
)
_AREA_SIGNS = {
    "environmental_round": "round_word",
    "network": "network_word",
    "circular_economy": "circular",
}


def deviation(reading: Reading) -> Found:
    if not tells_something(reading):
        return
    yield from _category(reading, CATEGORIES, "category")
    yield from _event(reading)
    if reading.says("contractor"):
        yield "source", "contractor"
    full_bins = reading.says("overflows") and reading.says("bin")
    if reading.says("ongoing") and reading.says("release") and not full_bins:
        yield "ongoing", True


def accident(reading: Reading) -> Found:
    if not tells_something(reading):
        return
    near_miss = almost(reading)
    if near_miss:
        yield "kind", "near_miss"
    yield from _event(reading)
    if substance := _substance(reading):
        yield "substance", substance
    if amount := numbers.amount(reading.text):
        yield "amount", amount
    if reading.says("nobody"):
        yield "injury", False
    elif reading.says("somebody"):
        yield "injury", True
    if reading.says("stopped", "no_longer"):
        yield "ongoing", False
    elif reading.says("ongoing") and not near_miss:
        yield "ongoing", True
        yield "urgent", True
    if done := _done_already(reading):
        yield "immediate_action", done


def almost(reading: Reading) -> bool:
    """Whether it could have gone wrong, but did not."""
    went_wrong = reading.says("falls", "release", "substance", "accident_word", "chemicals")
    return reading.says("near_miss") or (reading.says("nearly") and went_wrong)


def suggestion(reading: Reading) -> Found:
    area = _first_said(reading, AREAS, _AREA_SIGNS)
    if area:
        yield "area", area
    if unit := reading.at.get("unit"):
        yield "unit", reading.tokens[unit[0]].written
    # What should stand by the entrance is part of the idea.
    elif place := places.find(reading, without=frozenset({"vid", "by"})):
        yield "place", place
    yield "description", reading.text


def _event(reading: Reading) -> Found:
    if place := places.find(reading):
        yield "place", place
    if when := reading.when.day or ("weekend" if reading.when.period == "weekend" else ""):
        yield "when", when
    if reading.says("anonymous"):
        yield "anonymous", True
    yield "description", reading.text


# What a wish to report is made of.
_WISH_TO_REPORT = frozenset(
    {
        "report_verb",
        "deviation_word",
        "report_thing",
        "question_word",
        "first_person",
        "near_miss",
        "accident_word",
        "reported",
        "case",
        "help",
        "wish",
        "environment",
        "filler",
        "greeting",
        "thanks",
        "unsure_word",
        "substance",
        "show_word",
        "get_now",
        "send",
    }
)


def tells_something(reading: Reading) -> bool:
    """Whether a wish to report also says what happened: "jag vill rapportera en avvikelse" not."""
    events = {
        "release",
        "happened",
        "falls",
        "observed",
        "amount",
        "contractor",
        "place",
        *CATEGORIES,
    }
    if events & reading.signs:
        return True
    if reading.says("report_thing"):
        return False
    covered = {at for sign in _WISH_TO_REPORT for at in reading.at.get(sign, ())}
    content = [
        token
        for at, token in enumerate(reading.tokens)
        if at not in covered and len(token.kept) > 3
    ]
    return len(content) > 1 or reading.says("substance")


def _category(reading: Reading, order: tuple[str, ...], name: str) -> Found:
    if category := _first_said(reading, order, {}):
        yield name, category


def _first_said(reading: Reading, order: tuple[str, ...], signs: Mapping[str, str]) -> str:
    """Return the one of *order* with the most words in the text; the earlier of two alike."""
    counted = {one: len(reading.at.get(signs.get(one, one), ())) for one in order}
    best = max(order, key=lambda one: counted[one])
    return best if counted[best] else ""


def _substance(reading: Reading) -> str:
    at = next(iter(reading.at.get("substance", ())), None)
    if at is None:
        return ""
    found = reading.tokens[at].kept
    if found in ("olja", "oil") and "hydraul" in reading.folded:
        return "hydraulolja" if reading.language == "sv" else "hydraulic oil"
    return found


_WHO, _BETWEEN, _VERBS = (
    "|".join(written_under("done", name)) for name in ("who", "between", "verbs")
)
_DONE = re.compile(
    rf"\b(?:{_WHO})\s+(?:(?:{_BETWEEN})\s+)*((?:{_VERBS})\b[^,.;!?\n]*)", re.IGNORECASE
)


def only_done(reading: Reading) -> str:
    """Return what is already done, if the text tells of nothing else."""
    found = _DONE.fullmatch(reading.text.rstrip(" .!"))
    return found[1].strip() if found else ""


def _done_already(reading: Reading) -> str:
    found = _DONE.search(reading.text)
    return found[1].strip() if found else ""

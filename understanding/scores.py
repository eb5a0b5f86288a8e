"""Marks from 1 to 6, as people write them. Others than whole ones are refused, not rounded."""

import re
from dataclasses import dataclass

from domain.folding import fold
from understanding.words import meant_by

LEAST, MOST = 1, 6

_NUMBER = r"(?<![\d/.,-])(\d{1,3}(?:[.,]\d+)?)(?![\d/-])(?!\s*(?:/\d|liter|l\b|kg|st\b|%|procent))"
_WORDS = {**meant_by("counts"), **meant_by("marks")}
_WORDS.pop("en")  # an article
_MONTHS = "jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec"
# Days, weeks and numbers of things are no marks.
_OTHER_NUMBERS = re.compile(
    r"\b(?:dag|day|vecka|v|week|steg|step|punkt|item|nr|nummer|kl|åtgärd|atgard|action|den|the)"
    rf"\.? \d+\b|\b\d{{1,2}}(?::?e|st|nd|rd|th)? (?:of )?(?:{_MONTHS})\w*|"
    rf"\b(?:{_MONTHS})\w* \d{{1,2}}\b|\b20\d\d\b"
)
_OF_SIX = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*(?:av|/|out of|of)\s*(?:6|sex|six)\b")
_PAIR = re.compile(rf"{_NUMBER}\s*(?:och|o|å|and|&|\+|,|-|/)\s*{_NUMBER}")
_BARE_PAIR = re.compile(r"(\d{1,3}) ?[/ -] ?(\d{1,3})")
# What else would be written like this?
_HALF_MARK = re.compile(r"\d,\d")
_SATISFACTION = r"(?:n[oö]jd\w*|satisf\w*|tr[aä]ff\w*)"
_USE = r"(?:nytt\w*|nyttig\w*|useful\w*|anv[aä]ndbar\w*|utility)"
_GAP = r"(?:\s|:|=|-|på|pa|på|är|ar|e|blev|var|a|av|for|för|for|is|was|on|med|din|min|my)*"


@dataclass(frozen=True)
class Scores:
    """What was given, 1 to 6, or "invalid:5,5" as it was written; None where nothing was said."""

    satisfaction: int | str | None = None
    usefulness: int | str | None = None
    of_six: bool = False

    def __bool__(self) -> bool:
        return self.satisfaction is not None or self.usefulness is not None


def only_marks(text: str) -> bool:
    """Whether *text* is two numbers and nothing else, which are marks if marks were asked for."""
    return bool(_BARE_PAIR.fullmatch(text.strip()))


def find(
    text: str, *, asked: bool = False, rated: bool = False, of_meeting: bool = False
) -> Scores:
    """Return the marks in *text*: beside the words for them, "x av 6", two numbers together. A
    single number counts when a rating was *asked* for or the words speak of one (*rated*), and two
    at the beginning when they are *of_meeting*."""
    if asked and (bare := _BARE_PAIR.fullmatch(text.strip())):
        return Scores(_mark(bare[1]), _mark(bare[2]))
    if _HALF_MARK.fullmatch(text.strip()):
        return Scores(_mark(text.strip()))
    small = _OTHER_NUMBERS.sub(" ", _with_digits(text.casefold()))
    if of_meeting and (pair := _PAIR.match(small.lstrip())):
        return Scores(_mark(pair[1]), _mark(pair[2]))
    satisfaction, usefulness = _beside(small, _SATISFACTION), _beside(small, _USE)
    if satisfaction is not None or usefulness is not None:
        return Scores(satisfaction, usefulness)
    found = _OF_SIX.findall(small)
    if found:
        second = _mark(found[1]) if len(found) > 1 else None
        return Scores(_mark(found[0]), second, of_six=True)
    if (pair := _PAIR.search(small)) and (asked or rated or _bare(small)):
        return Scores(_mark(pair[1]), _mark(pair[2]))
    numbers = re.findall(_NUMBER, small)
    if len(numbers) == 1 and (asked or rated):
        return Scores(_mark(numbers[0]))
    return Scores()


def _beside(small: str, word: str) -> int | str | None:
    after = re.search(rf"\b{word}{_GAP}{_NUMBER}", small)
    before = re.search(
        rf"{_NUMBER}\s*(?:poäng|points)?\s*(?:på|pa|i|for|för|on|in|,)?\s*{word}", small
    )
    found = after or before
    return _mark(found[1]) if found else None


def _mark(written: str) -> int | str:
    whole = written.isdecimal() and LEAST <= int(written) <= MOST
    return int(written) if whole else f"invalid:{written}"


def _bare(small: str) -> bool:
    return len(small.split()) <= 4


def _with_digits(small: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: _WORDS.get(fold(word[0]), word[0]), small)

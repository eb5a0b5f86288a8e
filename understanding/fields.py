"""One field of a report, as someone writes it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from domain.case import Identity
from domain.errors import RuleBroken
from domain.folding import fold
from domain.report import Draft
from understanding import dates
from understanding.words import meant_by

KINDS = meant_by("kinds")
ONGOING = meant_by("ongoing")
# Days that have been, and are said in so many words.
LONGEST_DAY = 4

_NO = meant_by("choices")
# "typ miljöavvikelse" is an answer that may be misspelt, "typ tjugo batterier i soporna" is not.
LONGEST_ANSWER = 2
_ARTICLE = re.compile(r"^(?:(?:det|this|it) (?:är|ar|var|is|was) )?(?:en|ett|an?) ")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})(?:[/ -](\d{4}))?")


def fill(draft: Draft, field: str, words: str, today: date) -> Draft:
    """Return *draft* with *field* as *words* say; raises `RuleBroken` where they say nothing."""
    folded = fold(words)
    if field == "kind" and words in KINDS.values():
        return replace(draft, kind=words)
    if field == "kind":
        return replace(draft, kind=_one_of(KINDS, folded, "error.kind_unknown", field))
    if field == "ongoing":
        return replace(draft, ongoing=_one_of(ONGOING, folded, "error.ongoing_unknown", field))
    if field == "occurred_on":
        return replace(draft, occurred_on=read_day(words, today).isoformat())
    if field == "avoids_manager":
        return replace(draft, avoids_manager=_NO.get(folded) != "no")
    if field in set(Identity):
        return replace(
            draft, identity=Identity.NAMED if _NO.get(folded) == "no" else Identity(field)
        )
    if field == "place":
        return replace(draft, place=words.strip())
    if field == "immediate_action":
        return replace(draft, immediate_action=words.strip())
    return replace(draft, description=words.strip())


def fills(field: str, words: str, today: date) -> bool:
    """Return whether a text that begins like a field of the form ("vad", "när", "typ") is meant to
    fill it in: a question is not, nor is a sentence that the field cannot hold."""
    if words.rstrip().endswith("?"):
        return False
    # "När skickas den" is a question, "när nyss" an answer that is no day.
    if len(words.split()) <= (1 if field == "occurred_on" else LONGEST_ANSWER):
        return True
    try:
        fill(Draft(), field, words, today)
    except RuleBroken:
        return False
    return True


def is_day(words: str, today: date) -> bool:
    try:
        read_day(words, today)
    except RuleBroken:
        return False
    return True


def first_empty(draft: Draft) -> str:
    """Return the first field of *draft* that must be filled in and is not; "" if none."""
    wanted = ("description", "place", "ongoing")
    return next((field for field in wanted if not getattr(draft, field)), "")


def bare_kind(text: str) -> str:
    """Return the kind that *text* names and nothing else ("en olycka"); else ""."""
    return KINDS.get(_ARTICLE.sub("", fold(text)), "")


def read_day(words: str, today: date, field: str = "occurred_on") -> date:
    """Return the day that *words* name; a day and month without a year is the latest past one."""
    try:
        if found := _DAY_MONTH.fullmatch(words.strip()):
            year = int(found[3]) if found[3] else today.year
            day = date(year, int(found[2]), int(found[1]))
            return day if found[3] or day <= today else day.replace(year=year - 1)
        return _said_day(words, today) or date.fromisoformat(words.strip())
    except ValueError:
        raise RuleBroken("error.date_unreadable", field=field) from None


def _said_day(words: str, today: date) -> date | None:
    """Return the day that *words* name in words: "i fredags"."""
    if len(words.split()) > LONGEST_DAY:
        return None
    said = dates.resolve(dates.find(words).day, today)
    return said.first if said and said.first <= today else None


def _one_of(words: Mapping[str, str], folded: str, error: str, field: str) -> str:
    if folded not in words:
        raise RuleBroken(error, field=field)
    return words[folded]

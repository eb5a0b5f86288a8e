"""What may stand after the words of a command, and how it is read."""

import re
from collections.abc import Callable, Mapping
from enum import Enum, auto

from dialogs.digest_words import sections
from domain import day_code
from domain.case_number import read_number
from domain.follow_up_code import read_code
from domain.plan_asked import GOALS
from domain.plan_rows import Step
from understanding import digest_wishes, environmental_rounds, organising
from understanding.searching import is_about_oneself


class Takes(Enum):
    """What may stand after a command's words."""

    NOTHING = auto()
    TEXT = auto()
    NAME = auto()
    YEAR = auto()
    CENTURY = auto()  # a year of this century
    WORDS = auto()  # at least one
    TASK = auto()  # the code of what is reported of; after a semicolon, how it stands
    WORD = auto()  # one of the authority's own for how something stands
    ROUND = auto()  # the name and year of one, or nothing, and a page
    ROUND_LINE = auto()  # the name and year of one, and days after a semicolon
    LINE = auto()  # several things with semicolons between, or nothing
    MARKS = auto()  # the answers of a survey on a line, or nothing
    DAY_CODE = auto()  # of a meeting's day, in any spacing
    MEETING = auto()  # the number of one, perhaps which day of it, then any text
    MEETING_NEWS = auto()  # the number of one, then what is new of it, such as the date of its day
    MEMBER = auto()  # the number of one, then any text
    PAGE = auto()
    CASE = auto()  # a case number or follow-up code, then any text
    CASE_PAGE = auto()
    ACTION = auto()  # the same, with the number of one of its actions before the text
    ABOUT_ACTION = auto()  # the number of one, and what is told of it
    STATUS = auto()  # what is asked of plans, in any words, and a page
    STATUS_PAGE = auto()
    COMMITMENT = auto()  # its number, perhaps one of its steps, and its year
    ITEM = auto()
    TASK_NUMBER = auto()  # as its card is headed
    GOAL = auto()  # one of the seventeen
    PLAN_NUMBER = auto()  # an action's number, perhaps with its plan's year, and a page
    ACTION_ID = auto()  # as it is told apart from others of the same number
    SOME_YEAR = auto()  # perhaps a year
    YEAR_PAGE = auto()  # perhaps a year, and perhaps a page
    PERSON = auto()
    SEARCH = auto()  # of cases, in any words, and a page
    OWN_SEARCH = auto()  # of one's own
    ENVIRONMENTAL_ROUND = auto()  # where one is done, when, and after a semicolon what it saw
    DONE_SOMEWHERE = auto()  # the same, and that it is done
    WISH = auto()  # of the weekly digest: a day, a time, how often, what in it
    CHANNEL_WISH = auto()
    # The rest of these has a shape of its own in understanding/organising.py.
    ROLE = "role"
    HELD = "held"
    SUBSTITUTE = "substitute"
    ABSENCE = "absence"
    DAYS = "days"
    OWNER = "owner"
    OWNERSHIP = "ownership"
    HANDOVER = "handover"
    DEPARTMENT = "department"
    UNIT = "unit"
    RENAMING = "renaming"
    NUMBER = "number"


# A number alone or set off from what follows, which may itself begin with one: "5 liter".
_NUMBERED = re.compile(r"([0-9]{1,3})(?:[:;,.]\s+(.+)|[:;,.]?)", re.DOTALL)

# No list has so many pages.
_YEAR = re.compile("20[0-9]{2}")
# "delår 2 2026 sida 3"
_MOST_ROUND_WORDS = 6
# A workbook is what a round is given as anyway.
_AS_FILE = re.compile(r"\s*\b(?:till|i|som|to|as) excel\b", re.IGNORECASE)
_ON_PAGE = re.compile(r"(.*?)\b(?:sida|page) ([0-9]{1,5})", re.IGNORECASE)


def take(takes: Takes, rest: str, year: int) -> dict[str, str] | None:
    """Return what *rest* gives the command, or None when it cannot stand there."""
    if isinstance(takes.value, str):
        return organising.read(takes.value, rest)
    return _TAKING[takes](rest, year)


_MEETING = re.compile(
    r"([0-9]{1,15})[:;,.]?(?:\s+(?:dag|day)\s+([0-9]{1,2})[:;,.]?)?(?:\s+(.+))?",
    re.DOTALL | re.IGNORECASE,
)


def _take_meeting(rest: str, _: int) -> dict[str, str] | None:
    found = _MEETING.fullmatch(rest)
    if not found:
        return None
    day = {"day": found[2]} if found[2] else {}
    turned = _ON_PAGE.fullmatch(found[3] or "")
    page = {"page": turned[2]} if turned and not turned[1] else {}
    return {"meeting": found[1], **day, **page, "text": found[3] or ""}


def _take_meeting_news(rest: str, _: int) -> dict[str, str] | None:
    found = re.fullmatch(r"([0-9]{1,15})[:;,.]?(?:\s+(.+))?", rest, re.DOTALL)
    return {"meeting": found[1], "text": found[2] or ""} if found else None


def _take_task(rest: str, _: int) -> dict[str, str] | None:
    code, *line = rest.split(";", maxsplit=1)
    return {"task_code": code.strip(), "text": "".join(line).strip()} if code.strip() else None


def _take_round(rest: str, _: int) -> dict[str, str] | None:
    # A round is named by a few words: what is longer is something else that somebody writes.
    if len(rest.split()) > _MOST_ROUND_WORDS or rest.endswith("?"):
        return None
    rest = _AS_FILE.sub("", rest)
    found = _ON_PAGE.fullmatch(rest)
    return {"round": found[1].strip(), "page": found[2]} if found else {"round": rest}


def _take_round_line(rest: str, year: int) -> dict[str, str] | None:
    name, *line = rest.split(";", maxsplit=1)
    taken = _take_round(name.strip(), year)
    return taken and {**taken, "text": "".join(line).strip()}


def _take_word(rest: str, _: int) -> dict[str, str] | None:
    return {"word": rest} if rest else None


def _take_day_code(rest: str, _: int) -> dict[str, str] | None:
    code = day_code.read(rest)
    return {"day_code": code} if code else None


_MEMBER = re.compile(r"([0-9]{1,15}-[0-9]{1,15})[:;,.]?(?:\s+(.+))?", re.DOTALL)


def _take_member(rest: str, _: int) -> dict[str, str] | None:
    found = _MEMBER.fullmatch(rest)
    return {"member": found[1], "text": found[2] or ""} if found else None


def _take_page(rest: str, _: int) -> dict[str, str] | None:
    page = rest.removeprefix("sida ").removeprefix("page ")
    if page and (not (page.isascii() and page.isdecimal()) or _YEAR.fullmatch(rest)):
        return None
    return {"page": page}


def _take_search(rest: str, _: int) -> dict[str, str] | None:
    """A search for one's own cases is none of everybody's: those have their own list."""
    return None if is_about_oneself(rest) else _take_own_search(rest, _)


def _take_own_search(rest: str, _: int) -> dict[str, str] | None:
    found = _ON_PAGE.fullmatch(rest)
    return {"search": found[1].strip(), "page": found[2]} if found else {"search": rest}


def _take_case_page(rest: str, year: int) -> dict[str, str] | None:
    named = take_case(rest, year) or {}
    page = _take_page(named.pop("text", ""), year)
    return {**named, **page} if named and page is not None else None


def take_case(rest: str, year: int) -> dict[str, str] | None:
    words = rest.split(maxsplit=2)
    # A code may be written in two halves, as it is read aloud.
    for count in (1, 2):
        named, text = " ".join(words[:count]), " ".join(words[count:])
        if code := read_code(named):
            return {"code": code, "text": text}
        if number := read_number(named, year):
            return {"case": number, "text": text}
    return None


def _take_action(rest: str, year: int) -> dict[str, str] | None:
    taken = take_case(rest, year)
    found = _NUMBERED.fullmatch(taken["text"]) if taken else None
    if taken is None or found is None:
        return taken
    return {**taken, "action": found[1], "text": found[2] or ""}


# As the plan numbers its actions: 7, A7 or 3.2.
_PLAN_NUMBER = re.compile(
    r"((?=\S*[0-9])[0-9a-zåäö]{1,6}(?:\.[0-9]{1,4}){0,2})(?:[,;]?\s+(20[0-9]{2}))?"
    r"(?:\s+(?:sida|page) ([0-9]{1,5}))?[?.!]?",
    re.IGNORECASE,
)


def _take_plan_number(rest: str, _: int) -> dict[str, str] | None:
    found = _PLAN_NUMBER.fullmatch(rest)
    if found is None:
        return None
    said = {"number": found[1], "year": found[2], "page": found[3]}
    return {name: value for name, value in said.items() if value}


_COMMITMENT = re.compile(
    r"([0-9]{1,3})(?:[,;]?\s+(?:steg|step)\s+([123]))?(?:[,;]?\s+(20[0-9]{2}))?[?.!]?",
    re.IGNORECASE,
)
_GOALS = frozenset(map(str, GOALS))
_ITEM = re.compile(r"([0-9]{1,2}\.[0-9]{1,2})(?:[,;]?\s+(20[0-9]{2}))?[?.!]?")


def _take_commitment(rest: str, _: int) -> dict[str, str] | None:
    found = _COMMITMENT.fullmatch(rest)
    if not found:
        return None
    step = {"of_step": list(Step)[int(found[2]) - 1].value} if found[2] else {}
    return {"number": found[1], **step, **({"year": found[3]} if found[3] else {})}


def _take_item(rest: str, _: int) -> dict[str, str] | None:
    found = _ITEM.fullmatch(rest)
    return found and {"item": found[1], **({"year": found[2]} if found[2] else {})}


def _take_status_page(rest: str, _: int) -> dict[str, str] | None:
    found = _take_year_page(rest, _)
    return found and {"search": found.get("year", ""), "page": found["page"]}


def _take_year_page(rest: str, this_year: int) -> dict[str, str] | None:
    year, _, after = rest.partition(" ")
    if not _YEAR.fullmatch(year):
        return _take_page(rest, this_year)
    page = _take_page(after.strip(), this_year)
    return page and {"year": year, **page}


_TAKING: Mapping[Takes, Callable[[str, int], dict[str, str] | None]] = {
    Takes.NOTHING: lambda rest, _: None if rest else {},
    Takes.TEXT: lambda rest, _: {"text": rest},
    Takes.NAME: lambda rest, _: {"name": rest},
    Takes.PERSON: lambda rest, _: {"person": rest} if organising.is_naming(rest) else None,
    Takes.YEAR: lambda rest, _: {"year": rest} if re.fullmatch("[0-9]{4}", rest) else None,
    Takes.CENTURY: lambda rest, _: {"year": rest} if _YEAR.fullmatch(rest) else None,
    Takes.SOME_YEAR: lambda rest, _: (
        ({"year": rest} if _YEAR.fullmatch(rest) else None) if rest else {}
    ),
    Takes.YEAR_PAGE: _take_year_page,
    Takes.ACTION_ID: lambda rest, _: (
        {"action_id": rest} if re.fullmatch("[0-9]{1,15}", rest) else None
    ),
    Takes.WORDS: lambda rest, _: {"words": rest} if rest else None,
    Takes.LINE: lambda rest, _: {"text": rest} if not rest or ";" in rest else None,
    Takes.MARKS: lambda rest, _: {"text": rest} if not rest or rest[0] in "0123456789-–" else None,
    Takes.DAY_CODE: _take_day_code,
    Takes.MEETING: _take_meeting,
    Takes.MEETING_NEWS: _take_meeting_news,
    Takes.TASK: _take_task,
    Takes.WORD: _take_word,
    Takes.ROUND: _take_round,
    Takes.ROUND_LINE: _take_round_line,
    Takes.ABOUT_ACTION: lambda rest, _: (
        {"search": f"åtgärd {rest}"} if re.match("[0-9]{1,3}\\b", rest) else None
    ),
    Takes.STATUS: _take_own_search,
    Takes.STATUS_PAGE: _take_status_page,
    Takes.COMMITMENT: _take_commitment,
    Takes.ITEM: _take_item,
    Takes.TASK_NUMBER: lambda rest, _: (
        {"task": rest} if re.fullmatch("[0-9]{1,15}", rest) else None
    ),
    Takes.GOAL: lambda rest, _: {"search": f"mål {rest}"} if rest in _GOALS else None,
    Takes.PLAN_NUMBER: _take_plan_number,
    Takes.MEMBER: _take_member,
    Takes.PAGE: _take_page,
    Takes.SEARCH: _take_search,
    Takes.OWN_SEARCH: _take_own_search,
    Takes.CASE: take_case,
    Takes.CASE_PAGE: _take_case_page,
    Takes.ACTION: _take_action,
    Takes.ENVIRONMENTAL_ROUND: lambda rest, _: environmental_rounds.read(rest),
    Takes.DONE_SOMEWHERE: lambda rest, _: environmental_rounds.read_done(rest),
    # A number alone is a page of the digest, not an hour.
    Takes.WISH: lambda rest, _: None if rest.isdecimal() else digest_wishes.read(rest, sections()),
    Takes.CHANNEL_WISH: lambda rest, _: digest_wishes.read_for_channel(rest, sections()),
}

"""Commands that may be written: their words, in every language, and what they carry.

Teams sends the words of the client's language whatever the person has chosen here, so all are
understood at all times.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from domain.case import read_number
from domain.folding import fold
from domain.follow_up_code import read_code


class Takes(Enum):
    """What may stand after a command's words."""

    NOTHING = auto()
    TEXT = auto()
    NAME = auto()
    PAGE = auto()
    CASE = auto()  # a case number or follow-up code, then any text


@dataclass(frozen=True)
class Command:
    """*words* lead to *step*, or to *with_text* when text stands after the case; *with_draft* only
    where the person has begun a report."""

    words: tuple[str, ...]
    step: str
    takes: Takes = Takes.NOTHING
    data: Mapping[str, str] = field(default_factory=dict)
    with_draft: bool = False
    with_text: str = ""


@dataclass(frozen=True)
class Asked:
    """A step and what it is to work on."""

    step: str
    data: Mapping[str, str]
    with_draft: bool = False


def _field(name: str, *words: str) -> Command:
    return Command(words, "report_case.fill", Takes.TEXT, {"field": name}, with_draft=True)


COMMANDS = (
    Command(
        ("hjälp", "?", "hej", "vad kan du göra", "help", "hello", "hi", "what can you do"),
        "help.show",
    ),
    Command(("rapportera", "anmäl avvikelse", "report"), "report_case.start", Takes.TEXT),
    Command(("anmäl",), "report_case.start"),
    Command(("fortsätt", "continue"), "report_case.resume"),
    _field("kind", "typ", "kind"),
    _field("description", "vad", "what"),
    _field("place", "plats", "var", "place", "where"),
    _field("ongoing", "pågår", "ongoing"),
    _field("occurred_on", "när", "datum", "when", "date"),
    _field("immediate_action", "gjort", "done"),
    _field("anonymous", "utan mitt namn", "without my name"),
    Command(("skicka", "send"), "report_case.submit"),
    Command(
        ("skicka utan mitt namn", "send without my name"),
        "report_case.submit",
        data={"anonymous": "true"},
    ),
    Command(("avbryt", "cancel"), "report_case.cancel"),
    Command(("fel ställe", "wrong place"), "other_doors.show"),
    Command(("mina ärenden", "my cases"), "my_cases.show", Takes.PAGE),
    Command(("status",), "my_cases.show"),
    # Which one? Each in the list says how it is opened.
    Command(
        ("komplettera", "dra tillbaka", "dra tillbaka mitt ärende", "add to", "withdraw"),
        "my_cases.show",
    ),
    Command(("status", "visa", "öppna", "show", "open"), "show_case.show", Takes.CASE),
    Command(
        ("komplettera", "add to", "add"),
        "complete_case.ask",
        Takes.CASE,
        with_text="complete_case.add",
    ),
    Command(("dra tillbaka", "withdraw"), "withdraw_case.ask", Takes.CASE),
    Command(
        ("ja dra tillbaka", "yes withdraw"),
        "withdraw_case.withdraw",
        Takes.CASE,
    ),
    Command(("nya ärenden", "new cases"), "list_cases.new", Takes.PAGE),
    Command(("öppna ärenden", "open cases"), "list_cases.open_cases", Takes.PAGE),
    Command(("svenska", "swedish"), "preferences.language", data={"language": "sv"}),
    Command(("engelska", "english"), "preferences.language", data={"language": "en"}),
    Command(("svara med text", "answer with text"), "preferences.plain", data={"plain": "true"}),
    Command(("svara med kort", "answer with cards"), "preferences.plain", data={"plain": "false"}),
    Command(("byt myndighet", "change authority"), "choose_authority.ask"),
    Command(("myndighet", "authority"), "choose_authority.choose", Takes.NAME),
)

_BY_WORDS: dict[str, list[Command]] = {}
for _command in COMMANDS:
    for _words in _command.words:
        _BY_WORDS.setdefault(fold(_words) or _words, []).append(_command)
_MOST_WORDS = max(len(words.split()) for words in _BY_WORDS)


def read(written: str, year: int) -> Asked | None:
    """Return the command that *written* is, if it is one; the longest wins."""
    words = written.split()
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        beginning = " ".join(words[:count])
        rest = written.split(maxsplit=count)[count] if len(words) > count else ""
        for command in _BY_WORDS.get(fold(beginning) or beginning, ()):
            taken = _take(command.takes, rest.strip(), year)
            if taken is not None:
                step = (
                    command.with_text if taken.get("text") and command.with_text else command.step
                )
                return Asked(step, {**command.data, **taken}, command.with_draft)
    return None


def _take(takes: Takes, rest: str, year: int) -> dict[str, str] | None:
    """Return what *rest* gives the command, or None when it cannot stand there."""
    if takes is Takes.TEXT:
        return {"text": rest}
    if takes is Takes.NAME:
        return {"name": rest}
    if takes is Takes.PAGE:
        page = rest.removeprefix("sida ").removeprefix("page ")
        return None if page and not (page.isascii() and page.isdecimal()) else {"page": page}
    if takes is Takes.CASE:
        return _take_case(rest, year)
    return None if rest else {}


def _take_case(rest: str, year: int) -> dict[str, str] | None:
    words = rest.split(maxsplit=2)
    # A code may be written in two halves, as it is read aloud.
    for count in (1, 2):
        named, text = " ".join(words[:count]), " ".join(words[count:])
        if code := read_code(named):
            return {"code": code, "text": text}
        if number := read_number(named, year):
            return {"case": number, "text": text}
    return None

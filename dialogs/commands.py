"""Commands that may be written: their words, in every language, and what they carry.

Teams sends the words of the client's language whatever the person has chosen here, so all are
understood at all times.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from domain.case_number import read_number
from domain.folding import fold
from domain.follow_up_code import read_code
from understanding import digest_wishes, organising


class Takes(Enum):
    """What may stand after a command's words."""

    NOTHING = auto()
    TEXT = auto()
    NAME = auto()
    YEAR = auto()
    WORDS = auto()  # at least one
    MEETING = auto()  # the number of one, perhaps which day of it, then any text
    PAGE = auto()
    CASE = auto()  # a case number or follow-up code, then any text
    CASE_PAGE = auto()
    ACTION = auto()  # the same, with the number of one of its actions before the text
    PERSON = auto()
    WISH = auto()  # of the weekly digest: a day, a time, how often, what in it
    CHANNEL_WISH = auto()
    # The rest of these has a shape of its own in understanding/organising.py.
    ROLE = "role"
    HELD = "held"
    SUBSTITUTE = "substitute"
    OWNER = "owner"
    OWNERSHIP = "ownership"
    HANDOVER = "handover"
    DEPARTMENT = "department"
    UNIT = "unit"
    RENAMING = "renaming"
    NUMBER = "number"


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
    """A step and what it is to work on; *guessed* before it is known what was asked last."""

    step: str
    data: Mapping[str, str]
    with_draft: bool = False
    guessed: bool = False


def _field(name: str, *words: str) -> Command:
    return Command(words, "report_case.fill", Takes.TEXT, {"field": name}, with_draft=True)


def _form(step: str, *words: str) -> Command:
    """Return what shows a form about a case, or fills it in when more is written."""
    return Command(words, f"{step.partition('.')[0]}.ask", Takes.CASE, with_text=step)


def _settling(outcome: str, *words: str) -> Command:
    data = {"outcome": outcome}
    settle = "settle_action.settle"
    return Command(words, "settle_action.ask", Takes.ACTION, data, with_text=settle)


def _coming(answer: str, *words: str) -> Command:
    return Command(words, "attend_meeting.answer", Takes.MEETING, {"answer": answer})


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
    _field("named", "med mitt namn", "with my name"),
    _field("confidential", "skydda mitt namn", "protect my name"),
    _field("anonymous", "utan mitt namn", "without my name"),
    _field("avoids_manager", "inte till min chef", "not to my manager"),
    Command(("skicka", "send"), "report_case.submit"),
    Command(
        ("skicka utan mitt namn", "send without my name"),
        "report_case.submit",
        data={"anonymous": "true"},
    ),
    Command(("avbryt", "vänta", "cancel", "wait"), "report_case.cancel"),
    Command(("kasta", "throw away"), "report_case.discard"),
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
    _form("assess_case.assess", "bedöm", "assess"),
    _form("dismiss_case.dismiss", "skriv av", "dismiss"),
    _form("refer_case.refer", "hänvisa", "refer"),
    _form("reclassify_case.reclassify", "ändra typ", "change kind"),
    _form("change_severity.change", "ändra allvar", "change severity"),
    _form("assign_case.assign", "utse handläggare", "assign"),
    _form("assign_action.assign", "besluta åtgärd", "decide action"),
    _form("close_case.close", "avsluta direkt", "close at once"),
    _form("finish_case.finish", "avsluta", "close"),
    _form("adopt_suggestion.adopt", "anta", "adopt"),
    _form("decline_suggestion.decline", "avböj", "decline"),
    _form("park_suggestion.park", "spara till planeringen", "park"),
    _form("reopen_case.reopen", "öppna igen", "reopen"),
    _form("plan_actions.plan", "planera åtgärder", "planera", "plan actions", "plan"),
    _form("add_action.add", "ny åtgärd", "new action"),
    _settling("completed", "åtgärd klar", "klar", "action done"),
    _settling("cancelled", "ställ in åtgärd", "cancel action"),
    _form("complete_actions.complete", "klart för kontroll", "ready for check"),
    _form("verify_effect.verify", "kontrollera", "check"),
    _form("ask_to_reopen.send", "be om att öppna igen", "ask to reopen"),
    _form("describe_accident.describe", "berätta mer", "tell more"),
    _form("notify_authority.record", "underrättat", "notified"),
    Command(("utkast", "draft"), "notify_authority.draft", Takes.CASE),
    _form("unmask_case.unmask", "visa namnet", "show the name"),
    Command(("fler val", "more choices"), "show_case.more", Takes.CASE),
    Command(("logg", "log"), "show_log.show", Takes.CASE_PAGE),
    Command(("mina åtgärder", "my actions"), "my_actions.show", Takes.PAGE),
    Command(("mina uppdrag", "cases i handle"), "handled_cases.show", Takes.PAGE),
    Command(("nya ärenden", "new cases"), "list_cases.new", Takes.PAGE),
    Command(("öppna ärenden", "open cases"), "list_cases.open_cases", Takes.PAGE),
    Command(("försenade ärenden", "late cases"), "list_cases.late", Takes.PAGE),
    Command(("allvarliga ärenden", "serious cases"), "list_cases.serious", Takes.PAGE),
    Command(("ärenden att anmäla", "cases to notify"), "list_cases.to_notify", Takes.PAGE),
    Command(("effektkontroller", "effect checks"), "list_cases.to_check", Takes.PAGE),
    Command(
        ("förslag att besluta om", "suggestions to decide"), "list_cases.to_decide", Takes.PAGE
    ),
    Command(("veckobrev", "veckobrevet", "weekly digest"), "digest.show", Takes.PAGE),
    Command(("veckobrevets inställningar", "weekly digest settings"), "digest.settings"),
    Command(("veckobrev", "veckobrevet", "weekly digest"), "digest.change", Takes.WISH),
    Command(("veckobrev här", "weekly digest here"), "channel_digest.begin", Takes.CHANNEL_WISH),
    Command(("inget veckobrev här", "no weekly digest here"), "channel_digest.end"),
    Command(
        ("möten", "kommande möten", "meetings", "upcoming meetings"),
        "list_meetings.upcoming",
        Takes.PAGE,
    ),
    Command(("tidigare möten", "past meetings"), "list_meetings.past", Takes.PAGE),
    Command(("hitta möte", "find meeting"), "list_meetings.find", Takes.WORDS),
    Command(("möte", "visa möte", "meeting", "show meeting"), "show_meeting.show", Takes.MEETING),
    _coming("yes", "jag kommer", "i come"),
    _coming("no", "kan inte", "cannot come"),
    _coming("maybe", "kanske", "perhaps"),
    Command(("jag är här", "jag var med", "i am here"), "attend_meeting.here", Takes.MEETING),
    Command(("jag är här", "i am here"), "attend_meeting.meant"),
    Command(("närvaro", "attendance"), "attend_meeting.other", Takes.MEETING),
    Command(
        ("antal", "head count"), "count_meeting.ask", Takes.MEETING, with_text="count_meeting.save"
    ),
    Command(
        ("betygsätt", "rate"), "rate_meeting.ask", Takes.MEETING, with_text="rate_meeting.rate"
    ),
    Command(("betygsätt", "rate"), "rate_meeting.meant"),
    Command(
        ("kommentar", "comment"),
        "rate_meeting.ask_comment",
        Takes.MEETING,
        with_text="rate_meeting.comment",
    ),
    Command(("ställ in möte", "cancel meeting"), "cancel_meeting.ask", Takes.MEETING),
    Command(("ja ställ in möte", "yes cancel meeting"), "cancel_meeting.cancel", Takes.MEETING),
    Command(("resultat", "results"), "meeting_results.show", Takes.MEETING),
    Command(("resultat", "results"), "meeting_results.meant"),
    Command(("resultat år", "results of"), "meeting_results.year", Takes.YEAR),
    Command(("kommentarer", "comments"), "review_comments.show", Takes.MEETING),
    Command(("visa kommentar", "show comment"), "review_comments.approve", Takes.MEETING),
    Command(("visa inte kommentar", "hide comment"), "review_comments.refuse", Takes.MEETING),
    Command(("roller", "roles"), "see_roles.show", Takes.PAGE),
    Command(("roller", "roles"), "see_roles.person", Takes.PERSON),
    Command(("ge roll", "give role"), "give_role.ask"),
    Command(("ge roll", "give role"), "give_role.give", Takes.ROLE),
    Command(("avsluta roll", "end role"), "see_roles.show"),
    Command(("avsluta roll", "end role"), "end_role.ask", Takes.HELD),
    Command(("ja avsluta roll", "yes end role"), "end_role.end", Takes.HELD),
    Command(("ersättare", "substitutes"), "set_substitute.show", Takes.PAGE),
    Command(("sätt ersättare", "set substitute"), "set_substitute.ask"),
    Command(("ersättare", "substitute"), "set_substitute.begin", Takes.SUBSTITUTE),
    Command(("ta bort ersättare", "remove substitute"), "set_substitute.end", Takes.NUMBER),
    Command(("ansvariga", "owners"), "set_owner.show", Takes.PAGE),
    Command(("sätt ansvarig", "set owner"), "set_owner.ask"),
    Command(("ansvarig", "owner"), "set_owner.appoint", Takes.OWNER),
    Command(("ta bort ansvarig för", "remove owner for"), "set_owner.drop", Takes.OWNERSHIP),
    Command(("överlåt", "hand over"), "hand_over.ask"),
    Command(("överlåt", "hand over"), "hand_over.look", Takes.HANDOVER),
    Command(("ja överlåt", "yes hand over"), "hand_over.hand_over", Takes.HANDOVER),
    Command(("förvaltningar", "departments"), "keep_departments.show"),
    Command(
        ("ny förvaltning", "ny enhet", "new department", "new unit"), "keep_departments.ask_new"
    ),
    Command(("ny förvaltning", "new department"), "keep_departments.add", Takes.DEPARTMENT),
    Command(("ny enhet", "new unit"), "keep_departments.add", Takes.UNIT),
    Command(("byt namn", "rename"), "keep_departments.ask_name"),
    Command(("byt namn på", "rename"), "keep_departments.rename", Takes.RENAMING),
    Command(("svenska", "swedish"), "preferences.language", data={"language": "sv"}),
    Command(("engelska", "english"), "preferences.language", data={"language": "en"}),
    Command(("svara med text", "answer with text"), "preferences.plain", data={"plain": "true"}),
    Command(("svara med kort", "answer with cards"), "preferences.plain", data={"plain": "false"}),
    Command(("byt myndighet", "change authority"), "choose_authority.ask"),
    Command(("myndighet", "authority"), "choose_authority.choose", Takes.NAME),
)

# A number alone or set off from what follows, which may itself begin with one: "5 liter".
_NUMBERED = re.compile(r"([0-9]{1,3})(?:[:;,.]\s+(.+)|[:;,.]?)", re.DOTALL)

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
    return {"meeting": found[1], **day, "text": found[3] or ""}


def _take_page(rest: str, _: int) -> dict[str, str] | None:
    page = rest.removeprefix("sida ").removeprefix("page ")
    return None if page and not (page.isascii() and page.isdecimal()) else {"page": page}


def _take_case_page(rest: str, year: int) -> dict[str, str] | None:
    named = _take_case(rest, year) or {}
    page = _take_page(named.pop("text", ""), year)
    return {**named, **page} if named and page is not None else None


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


def _take_action(rest: str, year: int) -> dict[str, str] | None:
    taken = _take_case(rest, year)
    found = _NUMBERED.fullmatch(taken["text"]) if taken else None
    if taken is None or found is None:
        return taken
    return {**taken, "action": found[1], "text": found[2] or ""}


_TAKING: Mapping[Takes, Callable[[str, int], dict[str, str] | None]] = {
    Takes.NOTHING: lambda rest, _: None if rest else {},
    Takes.TEXT: lambda rest, _: {"text": rest},
    Takes.NAME: lambda rest, _: {"name": rest},
    Takes.PERSON: lambda rest, _: {"person": rest} if organising.is_naming(rest) else None,
    Takes.YEAR: lambda rest, _: {"year": rest} if re.fullmatch("[0-9]{4}", rest) else None,
    Takes.WORDS: lambda rest, _: {"words": rest} if rest else None,
    Takes.MEETING: _take_meeting,
    Takes.PAGE: _take_page,
    Takes.CASE: _take_case,
    Takes.CASE_PAGE: _take_case_page,
    Takes.ACTION: _take_action,
    # A number alone is a page of the digest, not an hour.
    Takes.WISH: lambda rest, _: None if rest.isdecimal() else digest_wishes.read(rest),
    Takes.CHANNEL_WISH: lambda rest, _: digest_wishes.read_for_channel(rest),
}

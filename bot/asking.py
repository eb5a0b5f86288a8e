"""What somebody asks for: the step that answers what they pressed or wrote.

It is read without the database first, as most of it is a button or a command. A free text is read
once more in the turn, when it is known what was asked before it and what things are called here.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.incoming import Incoming
from dialogs import MEANINGS, REFUSALS, STEPS, commands, meetings, plan_wish
from dialogs.commands import Asked
from dialogs.turn import Turn
from domain.access import may_see
from domain.awaited import Awaited, Expected
from domain.case_number import read_number
from domain.report import Draft
from storage.storage import Storage
from understanding import fields
from understanding.intents import PLACE, Context, Intent, Names, Parameters, Reason, Understood
from understanding.understand import (
    asks_something,
    is_misconduct,
    tells,
    told,
    understand,
    understand_as,
)

# Steps that keep what is written after their command.
_KEEPS_TEXT = frozenset({"report_case.start", "report_case.fill"})
# Steps of a card whose text is read for what it means.
_READS_TEXT = frozenset({"report_case.start", "report_case.submit", "complete_case.add"})
# Commands that are whole without any tables of words. A room writes this one all at once, perhaps
# before anybody has written anything else.
_READS_NO_WORDS = frozenset({"attend_meeting.by_code"})
_LEFT_ALONE: tuple[str, Mapping[str, str]] = ("help.left_alone", {})
_KINDS = {
    Intent.REPORT_DEVIATION: "deviation",
    Intent.REPORT_ACCIDENT: "accident",
    Intent.SUGGEST_IMPROVEMENT: "improvement",
}


def needs_words(incoming: Incoming, today: date) -> bool:
    """Whether the tables of words are needed to tell what is asked."""
    if incoming.from_card:
        return incoming.step in _READS_TEXT
    command = None if incoming.files else commands.read(incoming.text, today.year)
    return bool(incoming.text) and (command is None or command.step not in _READS_NO_WORDS)


def asked_by(incoming: Incoming, language: str, today: date) -> Asked:
    """Return what *incoming* asks, as far as it can be told from that alone."""
    if incoming.from_card:
        return _pressed(incoming, language, today)
    if incoming.files and incoming.is_private:
        beside = commands.read_beside_file(incoming.text, today.year)
        if beside is not None or not incoming.text:
            return beside or Asked("attach_file.attach", {})
    if not incoming.text:
        return Asked("attach_file.elsewhere" if incoming.files else "help.show", {})
    read = commands.read(incoming.text, today.year)
    if read is None:
        read = commands.read_politely(incoming.text, today.year)
    if read is None:
        meant = understand(incoming.text, language)
        return replace(_leads_to(meant, incoming.text, today), guessed=True)
    if read.step in _KEEPS_TEXT and is_misconduct(read.data.get("text", ""), language):
        return Asked(REFUSALS[Reason.MISCONDUCT], {})
    return _with_what_is_told(read, language)


def asked_in_turn(
    asked: Asked, incoming: Incoming, storage: Storage, turn: Turn, awaited: Awaited | None
) -> Asked:
    """Return what is *asked* by a text that is no command, or only with a form open: it may answer
    what is *awaited*, or name something that there is here."""
    # In a channel nothing is filled in by a text alone.
    begun = incoming.is_private or asked.with_draft
    draft = storage.drafts.find(turn.seal, turn.owner, turn.now) if begun else None
    # "när" and "var" begin many sentences; only with a form open do they fill it in.
    if asked.with_draft and _fills_in(turn, draft, incoming.text):
        return asked
    return _in_context(incoming, storage, turn, awaited, draft if incoming.is_private else None)


def _pressed(incoming: Incoming, language: str, today: date) -> Asked:
    known = incoming.step if incoming.step in STEPS else "help.not_understood"
    if known == "help.meant":
        given = incoming.fields
        return _as(given.get("intent", ""), given.get("text", ""), language, today)
    return _with_what_is_told(Asked(known, incoming.fields), language)


def _with_what_is_told(asked: Asked, language: str) -> Asked:
    """Return what is *asked*; where a report begins with a text, also what that tells of it."""
    text = asked.data.get("text", "").strip()
    if asked.step != "report_case.start" or not text:
        return asked
    return replace(asked, data={**_as_text(told(text, language)), **asked.data})


def _leads_to(meant: Understood, text: str, today: date) -> Asked:
    """Return the step that answers *text*, which means *meant*."""
    if meant.reason is not None and meant.reason in REFUSALS:
        # Nothing of the text goes on.
        return Asked(REFUSALS[meant.reason], {})
    if meant.reason is not None:
        return Asked("other_doors.show", {"door": meant.reason, "text": text})
    if meant.alternatives:
        meanings = ",".join((meant.intent, *meant.alternatives))
        return Asked("help.which", {"meanings": meanings, "text": text})
    step, data = MEANINGS[meant.intent], _as_text(meant.parameters)
    if step == "report_case.start":
        kind = data.get("kind", _KINDS[meant.intent])
        return Asked(step, {**data, "kind": kind, "text": data.get("description", "")})
    if meant.intent is Intent.CASE_STATUS:
        return _case_asked_for(data, text, today)
    if meant.intent is Intent.MY_CASES and data.get("role") == "handler":
        return Asked("handled_cases.show", {"text": text})
    return Asked(step, {**data, "intent": meant.intent, "text": text})


def _case_asked_for(data: Mapping[str, str], text: str, today: date) -> Asked:
    if code := data.get("follow_up_code"):
        return Asked("show_case.show", {"code": code, "text": ""})
    if number := read_number(data.get("case_id", ""), today.year):
        return Asked("show_case.show", {"case": number, "text": ""})
    # Which one? Each in the list says how it is opened.
    return Asked("my_cases.show", {"text": text})


def _in_context(
    incoming: Incoming, storage: Storage, turn: Turn, awaited: Awaited | None, draft: Draft | None
) -> Asked:
    context = Context(
        expected=awaited.expected
        if awaited and awaited.expected not in (Expected.FILE, Expected.TEXT)
        else _numbered(storage, incoming.text, turn),
        field=fields.first_empty(draft) if draft else "",
        form=draft is not None,
        names=_names(storage, turn),
    )
    meant = understand(incoming.text, turn.language, context)
    if awaited and awaited.expected is Expected.TEXT and tells(incoming.text, meant):
        return Asked(awaited.step, {**awaited.data, "text": incoming.text})
    if meant.answers is Expected.FIELD and meant.alternatives:
        meanings = ",".join((PLACE, *meant.alternatives))
        return Asked("help.which", {"meanings": meanings, "text": incoming.text})
    if meant.answers is Expected.FIELD:
        field, value = str(meant.parameters["field"]), str(meant.parameters["value"])
        return Asked("report_case.fill", {"field": field, "text": value})
    if awaited and meant.answers is Expected.YES:
        if meant.parameters["yes"]:
            return Asked(awaited.step, awaited.data)
        return Asked(*(awaited.if_no or _LEFT_ALONE))
    if awaited and meant.answers is Expected.CHOICE:
        return _chosen(awaited.data, int(meant.parameters["choice"]), turn.language, turn.today)
    if awaited and awaited.expected is Expected.RATING and _only_marks(meant):
        return Asked(awaited.step, {**awaited.data, **_as_text(meant.parameters)})
    return _leads_to(meant, incoming.text, turn.today)


def _chosen(asked: Mapping[str, str], choice: int, language: str, today: date) -> Asked:
    meanings = asked["meanings"].split(",")
    if not 1 <= choice <= len(meanings):
        return Asked("help.which", asked)
    return _as(meanings[choice - 1], asked["text"], language, today)


def _as(meaning: str, text: str, language: str, today: date) -> Asked:
    """Return the step that answers *text*, of which the person has said what it means."""
    if meaning == PLACE:
        return Asked("report_case.fill", {"field": PLACE, "text": text})
    if meaning not in set(Intent):
        return Asked("help.not_understood", {"text": text})
    return _leads_to(understand_as(text, language, Intent(meaning)), text, today)


def _fills_in(turn: Turn, draft: Draft | None, written: str) -> bool:
    """Whether what begins like a field of the form fills in the one that is open."""
    field, words = turn.data["field"], turn.data.get("text", "")
    if draft is None or not fields.fills(field, words, turn.today):
        return False
    if field == "occurred_on" and fields.is_day(words, turn.today):
        return True
    # "Vad händer nu" is no new description.
    anew = field == "description" and draft.description
    return not asks_something(written, turn.language, anew=words if anew else "")


def _numbered(storage: Storage, text: str, turn: Turn) -> Expected:
    """Return what a bare number names where nothing else is asked: a case that the person follows.

    It is looked for here rather than remembered with each list: else every list would be a write.
    """
    number = read_number(text, turn.today.year)
    case = storage.cases.find(turn.authority.id, number) if number else None
    return Expected.CASE if case and may_see(turn.person, case) else Expected.NOTHING


def _names(storage: Storage, turn: Turn) -> Names:
    groups, places, themes = storage.meetings.names(meetings.seen(turn))
    known = storage.plan_names.known(turn.authority.id)
    of_plans = plan_wish.names(turn, storage, known)
    return replace(of_plans, groups=groups, places=places, themes=themes)


def _only_marks(meant: Understood) -> bool:
    """Whether marks were given, and nothing that names another meeting."""
    marks = {"satisfaction", "usefulness"}
    return meant.intent is Intent.RATE_MEETING and marks >= set(meant.parameters) != set()


def _as_text(parameters: Parameters) -> dict[str, str]:
    """Return *parameters* as a card's fields would bring them."""
    return {
        name: str(value).lower() if isinstance(value, bool) else str(value)
        for name, value in parameters.items()
    }

"""Commands that may be written: their words, in every language, and what they carry.

Teams sends the words of the client's language whatever the person has chosen here, so all are
understood at all times.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from dialogs.digest_words import sections
from domain import day_code
from domain.case_number import read_number
from domain.folding import fold
from domain.follow_up_code import read_code
from domain.plan_asked import GOALS
from domain.plan_rows import Step
from understanding import courtesy, digest_wishes, environmental_rounds, organising
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


def _answer(step: str, *words: str) -> Command:
    """Return the same about one action of a case, where it has any."""
    return Command(words, f"{step.partition('.')[0]}.ask", Takes.ACTION, with_text=step)


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
    Command(("rapportera åt", "rapportera åt någon", "report for"), "report_for.ask"),
    Command(("rapportera åt", "report for"), "report_for.start", Takes.PERSON),
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
    Command(("sök bland mina ärenden", "search my cases"), "my_cases.show", Takes.OWN_SEARCH),
    Command(
        ("nytt i mina ärenden", "nytt om mina ärenden", "news of my cases"),
        "my_cases.moved",
        Takes.PAGE,
    ),
    Command(("status",), "my_cases.show"),
    # Which one? Each in the list says how it is opened.
    Command(
        ("komplettera", "add to"),
        "my_cases.show",
    ),
    Command(
        ("dra tillbaka", "dra tillbaka mitt ärende", "withdraw", "withdraw my case"),
        "withdraw_case.which",
    ),
    Command(("ärenden att dra tillbaka", "cases to withdraw"), "withdraw_case.which", Takes.PAGE),
    Command(("status", "visa", "öppna", "show", "open"), "show_case.show", Takes.CASE),
    Command(
        ("komplettera", "add to", "add"),
        "complete_case.ask",
        Takes.CASE,
        with_text="complete_case.add",
    ),
    Command(("bifoga", "attach"), "attach_file.ask"),
    Command(("bifoga", "attach"), "attach_file.ask", Takes.CASE),
    Command(("dra tillbaka", "withdraw"), "withdraw_case.ask", Takes.CASE),
    Command(
        ("ja dra tillbaka", "yes withdraw"),
        "withdraw_case.withdraw",
        Takes.CASE,
    ),
    _form("assess_case.assess", "bedöm", "assess"),
    _form("dismiss_case.dismiss", "skriv av", "dismiss"),
    Command(("har hänt igen", "happened again"), "report_again.start", Takes.CASE),
    Command(("har inte hänt igen", "not happened again"), "report_again.not_again", Takes.CASE),
    Command(("länka", "link"), "link_cases.link", Takes.CASE),
    _form("refer_case.refer", "hänvisa", "refer"),
    _form(
        "reclassify_case.reclassify",
        "ändra typ",
        "ändra bedömning",
        "change kind",
        "change assessment",
    ),
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
    _answer("change_due.change", "nytt datum", "new date"),
    _answer("pass_on.pass_on", "lämna över", "pass on"),
    _answer("snooze_reminder.snooze", "påminn senare", "remind later"),
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
    Command(
        ("åtgärd", "visa åtgärd", "status åtgärd", "action", "show action", "status action"),
        "ask_status.action",
        Takes.PLAN_NUMBER,
    ),
    Command(("åtgärd id", "action id"), "ask_status.action", Takes.ACTION_ID),
    Command(
        ("status åtgärder", "status actions"),
        "ask_status.show",
        Takes.STATUS,
    ),
    Command(
        ("åtgärder", "actions", "alla åtgärder", "every action"),
        "ask_status.show",
        Takes.STATUS_PAGE,
    ),
    Command(
        ("åtagande", "status åtagande", "visa åtagande", "commitment", "status commitment"),
        "ask_status.commitment",
        Takes.COMMITMENT,
    ),
    Command(
        ("punkt", "status punkt", "visa punkt", "item", "status item"),
        "ask_status.item",
        Takes.ITEM,
    ),
    Command(
        ("handlingsplan", "handlingsplanen", "status handlingsplan", "action plan"),
        "ask_status.overview",
        Takes.SOME_YEAR,
        {"by": "status"},
    ),
    Command(
        ("status per förvaltning", "status by department"),
        "ask_status.overview",
        Takes.SOME_YEAR,
        {"by": "department"},
    ),
    Command(
        ("status per fokusområde", "status by focus area"),
        "ask_status.overview",
        Takes.SOME_YEAR,
        {"by": "focus_area"},
    ),
    Command(
        ("status per steg", "status by step"),
        "ask_status.overview",
        Takes.SOME_YEAR,
        {"by": "step"},
    ),
    Command(("mål", "globala mål", "goal"), "ask_status.show", Takes.GOAL),
    Command(("milstolpar", "milestones"), "ask_facts.milestones", Takes.YEAR_PAGE),
    Command(("indikatorer", "indicators"), "ask_facts.indicators", Takes.YEAR_PAGE),
    Command(
        ("miljöaspekter", "betydande miljöaspekter", "environmental aspects"),
        "ask_facts.aspects",
        Takes.PAGE,
    ),
    Command(
        ("styrdokument", "styrande dokument", "governing documents"),
        "ask_facts.documents",
        Takes.PAGE,
    ),
    Command(("visa indikatorer", "show indicators"), "ask_facts.indicators", Takes.STATUS),
    Command(
        ("visa miljöaspekter", "show environmental aspects"), "ask_facts.aspects", Takes.STATUS
    ),
    Command(("visa styrdokument", "show governing documents"), "ask_facts.documents", Takes.STATUS),
    Command(
        ("mål som inte är nådda", "targets that are not reached"),
        "ask_facts.off_target",
        Takes.PAGE,
    ),
    Command(
        ("styrdokument att förnya", "governing documents to renew"),
        "ask_facts.to_renew",
        Takes.PAGE,
    ),
    Command(
        ("försenat i handlingsplanen", "late in the action plan"), "ask_status.late", Takes.PAGE
    ),
    Command(("punkter utan ansvarig", "items without an owner"), "ask_status.unowned", Takes.PAGE),
    Command(("punkter med nytt läge", "items with a new status"), "ask_status.changed", Takes.PAGE),
    Command(("mina åtaganden", "my commitments"), "ask_status.my_commitments", Takes.PAGE),
    Command(
        ("antagande", "aktivitet", "adoption", "activity"),
        "ask_status.task",
        Takes.TASK_NUMBER,
    ),
    Command(("mina försenade åtgärder", "my late actions"), "my_actions.late", Takes.PAGE),
    Command(
        ("mina åtgärder inom två veckor", "my actions within two weeks"),
        "my_actions.soon",
        Takes.PAGE,
    ),
    Command(("mina uppdrag", "cases i handle"), "handled_cases.show", Takes.PAGE),
    Command(
        ("mina uppdrag utan orsak", "cases i handle without a cause"),
        "handled_cases.without_cause",
        Takes.PAGE,
    ),
    Command(
        ("mina uppdrag som väntar på andra", "cases i handle that wait for others"),
        "handled_cases.waiting",
        Takes.PAGE,
    ),
    Command(("mina effektkontroller", "my effect checks"), "handled_cases.to_check", Takes.PAGE),
    Command(("nya ärenden", "new cases"), "list_cases.new", Takes.PAGE),
    Command(("öppna ärenden", "open cases"), "list_cases.open_cases", Takes.PAGE),
    Command(("försenade ärenden", "sena ärenden", "late cases"), "list_cases.late", Takes.PAGE),
    Command(("allvarliga ärenden", "serious cases"), "list_cases.serious", Takes.PAGE),
    Command(("ärenden att anmäla", "cases to notify"), "list_cases.to_notify", Takes.PAGE),
    Command(("effektkontroller", "effect checks"), "list_cases.to_check", Takes.PAGE),
    Command(
        ("förslag att besluta om", "suggestions to decide"), "list_cases.to_decide", Takes.PAGE
    ),
    Command(("röda ärenden", "red cases"), "list_cases.red", Takes.PAGE),
    Command(
        ("ärenden från revisioner", "ärenden från revision", "cases from audits"),
        "list_cases.from_audit",
        Takes.PAGE,
    ),
    Command(("ärenden", "sök", "sök ärenden", "cases", "search"), "find_cases.show", Takes.SEARCH),
    Command(("statistik", "statistiken", "statistics"), "count_cases.show", Takes.SEARCH),
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
    Command(("mina möten", "my meetings"), "list_meetings.mine", Takes.PAGE),
    Command(("tidigare möten", "past meetings"), "list_meetings.past", Takes.PAGE),
    Command(("hitta möte", "find meeting"), "list_meetings.find", Takes.WORDS),
    Command(("möte", "visa möte", "meeting", "show meeting"), "show_meeting.show", Takes.MEETING),
    _coming("yes", "jag kommer", "i come"),
    _coming("no", "kan inte", "cannot come"),
    _coming("maybe", "kanske", "perhaps"),
    Command(("jag är här", "jag var med", "i am here"), "attend_meeting.here", Takes.MEETING),
    Command(("jag är här", "i am here"), "attend_meeting.by_code", Takes.DAY_CODE),
    Command(("jag är här", "i am here"), "attend_meeting.meant"),
    Command(("kod", "qr", "qr kod", "code", "qr code"), "show_code.show", Takes.MEETING),
    Command(("kod", "qr", "qr kod", "code", "qr code"), "show_code.today"),
    Command(("kalender", "calendar"), "add_to_calendar.show", Takes.MEETING),
    Command(("närvaro", "attendance"), "note_attendance.note", Takes.MEETING),
    Command(("ta bort närvaro", "remove attendance"), "note_attendance.remove", Takes.MEETING),
    Command(("närvarorapport", "attendance report"), "import_attendance.look"),
    Command(("närvarorapport", "attendance report"), "import_attendance.look", Takes.MEETING),
    Command(
        ("annat möte för närvarorapport", "other meeting for attendance report"),
        "import_attendance.other",
    ),
    Command(("ja närvarorapport", "yes attendance report"), "import_attendance.approve"),
    Command(("kasta närvarorapport", "throw away attendance report"), "import_attendance.discard"),
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
    Command(
        ("nytt möte", "new meeting"),
        "plan_meeting.ask_new",
        Takes.LINE,
        with_text="plan_meeting.add",
    ),
    Command(
        ("ändra möte", "change meeting"),
        "plan_meeting.ask_change",
        Takes.MEETING_NEWS,
        with_text="plan_meeting.change",
    ),
    Command(("ställ in möte", "cancel meeting"), "cancel_meeting.ask", Takes.MEETING),
    Command(("ja ställ in möte", "yes cancel meeting"), "cancel_meeting.cancel", Takes.MEETING),
    Command(("koppla möte", "link meeting"), "link_meeting.link"),
    Command(("koppla möte", "link meeting"), "link_meeting.link", Takes.MEETING),
    Command(("koppla bort möte", "unlink meeting"), "link_meeting.unlink", Takes.MEETING),
    # What looks like a year is one: few networks come to hold so many meetings.
    Command(("resultat", "results"), "meeting_results.year", Takes.CENTURY),
    Command(("resultat", "results"), "meeting_results.show", Takes.MEETING),
    Command(("resultat", "results"), "meeting_results.meant"),
    Command(("resultat år", "results of"), "meeting_results.year", Takes.YEAR),
    Command(
        ("exportera årsrapport", "årsrapport", "export annual report", "annual report"),
        "export_report.show",
    ),
    Command(
        ("exportera årsrapport", "årsrapport", "export annual report", "annual report"),
        "export_report.show",
        Takes.YEAR,
    ),
    Command(
        ("årsenkät", "survey"),
        "answer_survey.ask",
        Takes.MARKS,
        with_text="answer_survey.answer",
    ),
    Command(
        ("störst nytta", "greatest benefit"),
        "answer_survey.ask_benefit",
        Takes.TEXT,
        with_text="answer_survey.tell_benefit",
    ),
    Command(
        ("tidigare årsenkät", "earlier survey"),
        "enter_survey.ask",
        Takes.LINE,
        with_text="enter_survey.save",
    ),
    Command(("enkätsvar", "survey answers"), "review_benefits.show"),
    Command(("kommentarer att läsa", "comments to read"), "review_comments.waiting"),
    Command(
        ("mitt nätverk", "nätverket", "mina nätverk", "my network", "the network", "my networks"),
        "keep_network.show",
    ),
    Command(
        ("nytt nätverk", "new network"),
        "add_network.ask",
        Takes.LINE,
        with_text="add_network.add",
    ),
    Command(("visa enkätsvar", "show survey answer"), "review_benefits.approve", Takes.TEXT),
    Command(("visa inte enkätsvar", "hide survey answer"), "review_benefits.refuse", Takes.TEXT),
    Command(("öppna årsenkät", "open survey"), "open_survey.ask"),
    Command(("ja öppna årsenkät", "yes open survey"), "open_survey.open_now", Takes.NUMBER),
    Command(("årsenkätens resultat", "survey results"), "survey_results.show"),
    Command(("kommentarer", "comments"), "review_comments.show", Takes.MEETING),
    Command(("alla kommentarer", "all comments"), "meeting_results.comments", Takes.MEETING),
    Command(
        ("alla svar om störst nytta", "all answers about the greatest benefit"),
        "survey_results.benefits",
        Takes.PAGE,
    ),
    Command(("visa kommentar", "show comment"), "review_comments.approve", Takes.MEETING),
    Command(("visa inte kommentar", "hide comment"), "review_comments.refuse", Takes.MEETING),
    # Else "rapportera" would begin a case with the rest.
    Command(
        (
            "att rapportera",
            "rapportera läget",
            "rapportera läge",
            "rapportera status",
            "to report",
            "report the status",
        ),
        "report_status.mine",
        Takes.PAGE,
    ),
    Command(
        ("rapportera åtgärd", "report action"),
        "ask_status.show",
        Takes.ABOUT_ACTION,
        {"told": "true"},
    ),
    Command(
        ("lämna läge", "lämna läge för", "report status", "report status of"),
        "report_status.ask",
        Takes.TASK,
        with_text="report_status.report",
    ),
    Command(("aktiviteten är klar", "the activity is done"), "report_status.done", Takes.TASK),
    Command(
        (
            "omgång",
            "omgången",
            "omgångar",
            "omgångarna",
            "rapportomgång",
            "visa omgång",
            "visa omgången",
            "status omgång",
            "status omgången",
            "round",
            "rounds",
            "show round",
        ),
        "report_round.show",
        Takes.ROUND,
    ),
    Command(
        ("saknas i omgång", "saknas i omgången", "missing in round"),
        "report_round.missing",
        Takes.ROUND,
    ),
    Command(
        ("ny omgång", "new round"),
        "report_round.ask_new",
        Takes.LINE,
        with_text="report_round.add",
    ),
    Command(
        ("ändra omgång", "ändra omgången", "change round"),
        "report_round.ask_change",
        Takes.ROUND_LINE,
        with_text="report_round.change",
    ),
    Command(
        ("ta bort omgång", "ta bort omgången", "remove round"),
        "report_round.ask_remove",
        Takes.ROUND,
    ),
    Command(("ja ta bort omgång", "yes remove round"), "report_round.remove", Takes.ROUND),
    Command(("öppna omgång", "öppna omgången", "open round"), "report_round.ask_open", Takes.ROUND),
    Command(("ja öppna omgång", "yes open round"), "report_round.open_now", Takes.ROUND),
    Command(("lås omgång", "lås omgången", "lock round"), "report_round.ask_lock", Takes.ROUND),
    Command(("ja lås omgång", "yes lock round"), "report_round.lock", Takes.ROUND),
    Command(
        ("exportera omgång", "exportera omgången", "export round"),
        "report_round.export",
        Takes.ROUND,
    ),
    Command(
        (
            "öppna omgång igen",
            "öppna omgången igen",
            "öppna igen omgång",
            "öppna igen omgången",
            "open round again",
        ),
        "report_round.reopen",
        Takes.ROUND,
    ),
    Command(
        (
            "miljöronder",
            "miljörond",
            "miljöronden",
            "status miljöronder",
            "miljöronderna",
            "visa miljöronder",
            "har vi gjort miljöronderna",
            "vilka miljöronder saknas",
            "vilka saknar miljörond",
            "vilka områden saknar miljörond",
            "vilka chefsområden saknar miljörond",
            "hur många miljöronder är gjorda",
            "environmental rounds",
            "environmental round",
        ),
        "environmental_rounds.show",
        Takes.YEAR_PAGE,
    ),
    Command(
        (
            "notera miljörond",
            "ändra miljörond",
            "miljörond gjord",
            "miljörond genomförd",
            "miljörond klar",
            "miljöronden gjord",
            "miljöronden är gjord",
            "miljöronden genomförd",
            "miljöronden är genomförd",
            "miljöronden är klar",
            "vi har gjort miljörond",
            "vi har gjort miljöronden",
            "vi har haft miljörond",
            "vi hade miljörond",
            "vi gjorde miljörond",
            "note environmental round",
            "environmental round done",
            "the environmental round is done",
        ),
        "environmental_rounds.ask",
        Takes.ENVIRONMENTAL_ROUND,
        with_text="environmental_rounds.note",
    ),
    Command(
        ("miljörond", "miljöronden", "environmental round", "the environmental round"),
        "environmental_rounds.ask",
        Takes.DONE_SOMEWHERE,
        with_text="environmental_rounds.note",
    ),
    Command(
        ("ta bort miljörond", "ta bort miljöronden", "remove environmental round"),
        "environmental_rounds.take_back",
        Takes.ENVIRONMENTAL_ROUND,
    ),
    Command(("medlemmar", "members"), "keep_members.show", Takes.PAGE),
    Command(("medlem", "member"), "keep_members.member", Takes.MEMBER),
    Command(
        ("ny medlem", "new member"),
        "keep_members.ask_new",
        Takes.LINE,
        with_text="keep_members.add",
    ),
    Command(
        ("ändra medlem", "change member"),
        "keep_members.ask_change",
        Takes.MEMBER,
        with_text="keep_members.change",
    ),
    Command(
        ("avsluta medlem", "end member"),
        "keep_members.ask_end",
        Takes.MEMBER,
        with_text="keep_members.end",
    ),
    Command(
        ("ny kontakt", "new contact"),
        "keep_contacts.ask",
        Takes.MEMBER,
        with_text="keep_contacts.add",
    ),
    Command(("ta bort kontakt", "remove contact"), "keep_contacts.remove", Takes.MEMBER),
    Command(("ny grupp", "new group"), "keep_groups.ask", Takes.TEXT, with_text="keep_groups.add"),
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
    Command(("jag är borta", "i am away"), "set_substitute.ask"),
    Command(("jag är borta", "i am away"), "set_substitute.begin", Takes.ABSENCE),
    Command(("ta bort ersättare", "remove substitute"), "set_substitute.end", Takes.NUMBER),
    Command(("sommaruppehåll", "summer pause"), "summer_pause.ask"),
    Command(("sommaruppehåll", "summer pause"), "summer_pause.keep", Takes.DAYS),
    Command(("inget sommaruppehåll", "no summer pause"), "summer_pause.end"),
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
    Command(("exportera planerna", "export the plans"), "export_plans.show"),
    Command(
        ("exportera nätverket", "exportera nätverk", "export the network", "export network"),
        "export_network.show",
    ),
    Command(("lägesord", "status words"), "keep_words.show"),
    Command(("ta bort lägesord", "remove status word"), "keep_words.remove", Takes.WORD),
    Command(("visa importen", "show the import"), "import_workbook.show", Takes.PAGE),
    Command(("godkänn importen", "approve the import"), "import_workbook.approve"),
    Command(("kasta importen", "discard the import"), "import_workbook.discard"),
    Command(("ångra importen", "undo the import"), "import_plans.ask_undo"),
    Command(("ja ångra importen", "yes undo the import"), "import_plans.undo"),
    Command(("svenska", "swedish"), "preferences.language", data={"language": "sv"}),
    Command(("engelska", "english"), "preferences.language", data={"language": "en"}),
    Command(("svara med text", "answer with text"), "preferences.plain", data={"plain": "true"}),
    Command(("svara med kort", "answer with cards"), "preferences.plain", data={"plain": "false"}),
    Command(("byt myndighet", "change authority"), "choose_authority.ask"),
    Command(("myndighet", "authority"), "choose_authority.choose", Takes.NAME),
)

# A number alone or set off from what follows, which may itself begin with one: "5 liter".
_NUMBERED = re.compile(r"([0-9]{1,3})(?:[:;,.]\s+(.+)|[:;,.]?)", re.DOTALL)

# No list has so many pages.
_YEAR = re.compile("20[0-9]{2}")
# "delår 2 2026 sida 3"
_MOST_ROUND_WORDS = 6
# A workbook is what a round is given as anyway.
_AS_FILE = re.compile(r"\s*\b(?:till|i|som|to|as) excel\b", re.IGNORECASE)
_ON_PAGE = re.compile(r"(.*?)\b(?:sida|page) ([0-9]{1,5})", re.IGNORECASE)
# What names a case in the middle of a sentence: written out as on the receipt. Shorter, it could be
# a word, an amount or a car.
_NUMBER = re.compile(r"M-?[0-9]{4}-[0-9]{1,7}", re.IGNORECASE)
_CODE = re.compile(r"[A-Z2-9]{3}[-–][A-Z2-9]{3}", re.IGNORECASE)
# Commands that name a case that a file may be meant for.
_ADDS_TO = frozenset(
    {"complete_case.ask", "complete_case.add", "attach_file.ask", "show_case.show"}
)

# What may stand before the code of a meeting's day, run together: the code alone says enough.
_HERE = re.compile("^(jagarhar|iamhere|imhere)")
_LONGEST_HERE = 60

_BY_WORDS: dict[str, list[Command]] = {}
for _command in COMMANDS:
    for _words in _command.words:
        _BY_WORDS.setdefault(fold(_words) or _words, []).append(_command)
_MOST_WORDS = max(len(words.split()) for words in _BY_WORDS)


def read(written: str, year: int) -> Asked | None:
    """Return the command that *written* is, if it is one; the longest wins."""
    compact = _HERE.sub("", fold(written[:_LONGEST_HERE]).replace(" ", ""))
    if len(written) <= _LONGEST_HERE and day_code.is_code(compact):
        return Asked("attend_meeting.by_code", {"day_code": compact.upper()})
    words = written.split()
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        if count > 1 and not fold(words[count - 1]):
            continue  # a dash belongs to what comes after
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


def read_beside_file(written: str, year: int) -> Asked | None:
    """Return the case that *written*, beside a file, says that it belongs to, and the words that
    are left of it; None when it names none."""
    asked = read(written, year)
    if asked is not None:
        return _attaching(asked.data) if asked.step in _ADDS_TO else None
    # A number alone is a case; among other words it may count anything.
    if (alone := _take_case(written, year)) and not alone["text"]:
        return _attaching(alone)
    for word in written.split():
        bare = word.strip("()[].,:;!?")
        if _CODE.fullmatch(bare) and (code := read_code(bare)):
            # A code is kept nowhere, so not in a comment either.
            return _attaching({"code": code, "text": written.replace(bare, "").strip()})
        if _NUMBER.fullmatch(bare) and (number := read_number(bare, year)):
            return _attaching({"case": number, "text": written})
    return None


def _attaching(data: Mapping[str, str]) -> Asked:
    return Asked("attach_file.attach", data)


def read_politely(written: str, year: int) -> Asked | None:
    """Return the command that *written* is, with words of courtesy around it. Only those that take
    nothing: what else would be written after it, might be something else."""
    bare = courtesy.bare(written)
    command = read(bare, year) if bare else None
    return command if command and not any(_said(command)) else None


def _said(asked: Asked) -> Iterator[str]:
    """Return what was written after the words of the command."""
    own = {value for one in COMMANDS if one.step == asked.step for value in one.data.values()}
    return (value for value in asked.data.values() if value not in own)


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
    Takes.CASE: _take_case,
    Takes.CASE_PAGE: _take_case_page,
    Takes.ACTION: _take_action,
    Takes.ENVIRONMENTAL_ROUND: lambda rest, _: environmental_rounds.read(rest),
    Takes.DONE_SOMEWHERE: lambda rest, _: environmental_rounds.read_done(rest),
    # A number alone is a page of the digest, not an hour.
    Takes.WISH: lambda rest, _: None if rest.isdecimal() else digest_wishes.read(rest, sections()),
    Takes.CHANNEL_WISH: lambda rest, _: digest_wishes.read_for_channel(rest, sections()),
}

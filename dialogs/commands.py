"""Commands that may be written: their words, in every language, and what they carry.

Teams sends the words of the client's language whatever the person has chosen here, so all are
understood at all times.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dialogs.takes import Takes, take, take_case
from domain import day_code
from domain.case_number import read_number
from domain.folding import fold
from domain.follow_up_code import read_code
from understanding import courtesy


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
            taken = take(command.takes, rest.strip(), year)
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
    if (alone := take_case(written, year)) and not alone["text"]:
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

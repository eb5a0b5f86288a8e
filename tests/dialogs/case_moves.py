"""What the forms about a case are filled in with, and what comes of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from domain.authority import Authority
from domain.case import Case, Kind, State
from domain.case_action import ActionState
from domain.case_moves import Event
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.promises.rows import Rows, every_row, news

CLOSED_AT = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
SUGGESTION = {"kind": Kind.IMPROVEMENT}


@dataclass(frozen=True)
class Made:
    """A move: *typed* fills in the form, *line* the same in writing after the case, as *by*, who
    else is the coordinator, does it to a case of Kim's with *before*. *told* hear of it. In the
    state *shut* it cannot be done, and *running* is a field of running text.

    The case has *actions*, each with the name of its owner, and a handler if it is *handled*.
    """

    event: Event
    form: str
    before: Mapping[str, Any]
    typed: Mapping[str, str]
    line: str
    after: State
    told: tuple[str, ...] = ()
    shut: State = State.WITHDRAWN
    running: str = ""
    by: str = "sam"
    handled: str = ""
    actions: tuple[tuple[str, Mapping[str, Any]], ...] = ()


DONE = {"state": ActionState.COMPLETED, "settled_on": date(2026, 11, 19)}
ASSESSED = {"state": State.ASSESSED, "severity": 2}
INVESTIGATED = {"state": State.INVESTIGATING, "severity": 2, "due_on": date(2026, 12, 18)}
UNDER_WAY = {"state": State.IN_PROGRESS, "severity": 2}
WAITS = {"state": State.AWAITING_VERIFICATION, "severity": 2, "check_on": date(2027, 1, 20)}
MADE = {
    str(one.event): one
    for one in (
        Made(
            Event.ASSESS,
            "assess_case",
            {},
            {"kind": "accident", "severity": "3", "category": "chemicals", "notification": "yes"},
            "typ: olycka; allvar: 3; kategori: kemikalier; anmälan: ja",
            State.ASSESSED,
            ("kim",),
            shut=State.ASSESSED,
        ),
        Made(
            Event.DISMISS,
            "dismiss_case",
            {},
            {"reason": "not_environmental", "door": "it", "feedback": "Det gäller datorn."},
            "rör inte miljön; vart: IT-stöd; svar: Det gäller datorn.",
            State.DISMISSED,
            ("kim",),
            shut=State.ASSESSED,
            running="feedback",
        ),
        Made(
            Event.REFER,
            "refer_case",
            {},
            {"door": "fault_report", "feedback": "Vaktmästaren lagar sådant."},
            "felanmälan; svar: Vaktmästaren lagar sådant.",
            State.REFERRED,
            ("kim",),
            shut=State.ASSESSED,
            running="feedback",
        ),
        Made(
            Event.RECLASSIFY,
            "reclassify_case",
            ASSESSED,
            {"kind": "near_miss", "reason": "Inget hann hända."},
            "typ: tillbud; varför: Inget hann hända.",
            State.ASSESSED,
            ("kim",),
            running="reason",
        ),
        Made(
            Event.CHANGE_SEVERITY,
            "change_severity",
            ASSESSED,
            {"severity": "3", "reason": "Det var mer än vi trodde."},
            "allvar: allvarligt; varför: Det var mer än vi trodde.",
            State.ASSESSED,
            running="reason",
        ),
        Made(
            Event.ASSIGN,
            "assign_case",
            ASSESSED,
            {"handler_name": "Eva Exempel", "due_on": "2026-12-04"},
            "Eva Exempel; klart: 4/12",
            State.INVESTIGATING,
            ("eva", "kim"),
            shut=State.INVESTIGATING,
        ),
        Made(
            Event.ASSIGN_ACTION,
            "assign_action",
            ASSESSED,
            {
                "root_cause": "Slangen var gammal.",
                "what": "Byt slangen i förrådet.",
                "owner_name": "Eva Exempel",
                "due_on": "2026-12-04",
                "action_kind": "corrective",
            },
            "orsak: Slangen var gammal.; åtgärd: Byt slangen i förrådet.; ansvarig: Eva Exempel; "
            "klart: 4/12",
            State.IN_PROGRESS,
            ("eva", "kim"),
            shut=State.INVESTIGATING,
            running="root_cause",
        ),
        Made(
            Event.CLOSE_AS_HANDLED,
            "close_case",
            {"state": State.ASSESSED, "severity": 1},
            {"feedback": "Tack, det är ordnat.", "lesson": "true"},
            "Tack, det är ordnat.; lärdom: ja",
            State.CLOSED,
            ("kim",),
            shut=State.INVESTIGATING,
            running="feedback",
        ),
        Made(
            Event.COMPLETE_WITHOUT_CHECK,
            "finish_case",
            {"state": State.IN_PROGRESS, "severity": 1},
            {"feedback": "Tack, nu är det klart.", "lesson": "false"},
            "Tack, nu är det klart.",
            State.CLOSED,
            ("kim",),
            shut=State.CLOSED,
            running="feedback",
        ),
        Made(
            Event.ADOPT,
            "adopt_suggestion",
            {**SUGGESTION, "state": State.ASSESSED},
            {"what": "Sätt upp två holkar.", "owner_name": "Eva Exempel", "due_on": "2026-12-04"},
            "åtgärd: Sätt upp två holkar.; ansvarig: Eva Exempel; klart: 4/12",
            State.IN_PROGRESS,
            ("eva", "kim"),
            shut=State.IN_PROGRESS,
            running="what",
        ),
        Made(
            Event.DECLINE,
            "decline_suggestion",
            {**SUGGESTION, "state": State.PARKED},
            {"reason": "Det är för dyrt i år."},
            "Det är för dyrt i år.",
            State.CLOSED,
            ("kim",),
            shut=State.CLOSED,
            running="reason",
        ),
        Made(
            Event.PARK,
            "park_suggestion",
            {**SUGGESTION, "state": State.ASSESSED},
            {"planning_round": "Budget 2028", "until": "2027-03-01"},
            "Budget 2028; tas upp: 2027-03-01",
            State.PARKED,
            ("kim",),
            shut=State.PARKED,
        ),
        Made(
            Event.REOPEN,
            "reopen_case",
            {"state": State.CLOSED, "severity": 2, "closed_at": CLOSED_AT},
            {
                "reason": "Det har hänt igen.",
                "handler_name": "Eva Exempel",
                "due_on": "2026-12-04",
            },
            "Det har hänt igen.; handläggare: Eva Exempel; klart: 4/12",
            State.INVESTIGATING,
            ("eva", "kim"),
            shut=State.INVESTIGATING,
            running="reason",
        ),
        Made(
            Event.PLAN_ACTIONS,
            "plan_actions",
            INVESTIGATED,
            {
                "root_cause": "Slangen var gammal.",
                "cause_category": "equipment",
                "what": "Byt slangen i förrådet.",
                "owner_name": "Eva Exempel",
                "due_on": "2026-12-04",
                "similar_elsewhere": "yes",
            },
            "Slangen var gammal.; orsakstyp: utrustning; åtgärd: Byt slangen i förrådet.; "
            "ansvarig: Eva Exempel; klart: 4/12; fler ställen: ja",
            State.IN_PROGRESS,
            ("eva", "kim"),
            shut=State.IN_PROGRESS,
            running="root_cause",
            handled="sam",
        ),
        Made(
            Event.ADD_ACTION,
            "add_action",
            UNDER_WAY,
            {
                "what": "Se över de andra slangarna.",
                "owner_name": "Eva Exempel",
                "due_on": "2026-12-04",
                "action_kind": "preventive",
            },
            "Se över de andra slangarna.; ansvarig: Eva Exempel; klart: 4/12; sort: förebygger",
            State.IN_PROGRESS,
            ("eva",),
            shut=State.AWAITING_VERIFICATION,
            running="what",
            actions=(("eva", {}),),
        ),
        Made(
            Event.COMPLETE_ACTION,
            "settle_action",
            UNDER_WAY,
            {"action": "1", "outcome": "completed", "comment": "Slangen är bytt."},
            "Slangen är bytt.",
            State.IN_PROGRESS,
            ("eva",),
            shut=State.AWAITING_VERIFICATION,
            running="comment",
            handled="eva",
            actions=(("sam", {}),),
        ),
        Made(
            Event.CANCEL_ACTION,
            "settle_action",
            UNDER_WAY,
            {"action": "2", "outcome": "cancelled", "comment": "Det behövs inte längre."},
            "2: utfall: ställs in; kommentar: Det behövs inte längre.",
            State.IN_PROGRESS,
            shut=State.CLOSED,
            running="comment",
            handled="sam",
            actions=(("sam", {}), ("eva", {})),
        ),
        Made(
            Event.CHANGE_DUE,
            "change_due",
            UNDER_WAY,
            {"action": "1", "due_on": "2027-01-15", "reason": "Delen är försenad."},
            "1: 2027-01-15; varför: Delen är försenad.",
            State.IN_PROGRESS,
            ("eva",),
            shut=State.RECEIVED,
            running="reason",
            handled="eva",
            actions=(("sam", {}),),
        ),
        Made(
            Event.PASS_ON,
            "pass_on",
            UNDER_WAY,
            {"action": "1", "receiver_name": "Robin Exempel"},
            "1: Robin Exempel",
            State.IN_PROGRESS,
            ("robin",),
            shut=State.CLOSED,
            actions=(("sam", {}),),
        ),
        Made(
            Event.SNOOZE,
            "snooze_reminder",
            UNDER_WAY,
            {"action": "1", "wait": "month"},
            "1: en månad",
            State.IN_PROGRESS,
            shut=State.RECEIVED,
            actions=(("sam", {}),),
        ),
        Made(
            Event.COMPLETE_ACTIONS,
            "complete_actions",
            UNDER_WAY,
            {"check_on": "2027-01-20"},
            "2027-01-20",
            State.AWAITING_VERIFICATION,
            ("kim",),
            shut=State.AWAITING_VERIFICATION,
            handled="sam",
            actions=(("eva", DONE),),
        ),
        Made(
            Event.VERIFY_EFFECTIVE,
            "verify_effect",
            WAITS,
            {"effect": "good", "evidence": "Det är torrt.", "feedback": "Tack, det hjälpte."},
            "hjälpte: ja; hur: Det är torrt.; svar: Tack, det hjälpte.",
            State.CLOSED,
            ("kim",),
            shut=State.CLOSED,
            running="feedback",
            actions=(("eva", DONE),),
        ),
        Made(
            Event.VERIFY_NOT_EFFECTIVE,
            "verify_effect",
            WAITS,
            {"effect": "partial", "evidence": "Det droppar än.", "due_on": "2026-12-18"},
            "hjälpte: delvis; hur: Det droppar än.; klart: 2026-12-18",
            State.INVESTIGATING,
            ("eva", "kim"),
            shut=State.INVESTIGATING,
            running="evidence",
            handled="eva",
            actions=(("eva", DONE),),
        ),
        Made(
            Event.NOTIFY_AUTHORITY,
            "notify_authority",
            {},
            {
                "authority": "Miljönämnden",
                "on": "2026-11-20",
                "at": "09.05",
                "channel": "telefon",
                "reference": "Dnr 2026-117",
            },
            "Miljönämnden; dag: i dag; tid: 09.05; hur: telefon; referens: Dnr 2026-117",
            State.RECEIVED,
            shut=State.CLOSED,
        ),
        Made(
            Event.ASK_TO_REOPEN,
            "ask_to_reopen",
            {"state": State.CLOSED, "severity": 2, "closed_at": CLOSED_AT},
            {"reason": "Det har hänt igen."},
            "Det har hänt igen.",
            State.CLOSED,
            ("sam",),
            shut=State.INVESTIGATING,
            running="reason",
            by="kim",
        ),
    )
}


async def stored(
    made: Made, database: Database, authority: Authority, chats: Mapping[str, Chat]
) -> Case:
    """Store a case of Kim's that the move can be made of."""
    people = {name: await make.person_id(database, chat) for name, chat in chats.items()}
    handler = {"handler_id": people[made.handled]} if made.handled else {}
    changes = {**made.before, **handler}
    case = await make.stored_case(database, authority, chats["kim"], **changes)
    actions = [make.action(owner_id=people[owner], **more) for owner, more in made.actions]
    await database.write(lambda storage: storage.case_actions.add(case, actions))
    return case


async def now(database: Database, case: Case) -> Case:
    """Return the case as another transaction sees it."""
    found = await database.read(lambda storage: storage.cases.get(case.id))
    assert found is not None
    return found


async def differs(database: Database, before: Rows) -> Rows:
    """Return what is stored that was not *before*; what a chat waits for is not of interest."""
    changed = news(before, await every_row(database))
    return {name: rows for name, rows in changed.items() if name != "conversation"}

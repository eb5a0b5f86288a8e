"""The card of a case in every state, as everybody sees it, as rows of every_card.py."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from cards import case as case_cards
from cards import case_log as case_log_cards
from cards import notice as notice_cards
from cards import notification as notification_cards
from cards.card import Card
from cards.case import View
from dialogs.show_case import LATEST, Loaded, view
from dialogs.turn import Turn
from domain.access import Part
from domain.accident import Accident
from domain.attachment import Attachment, FileType
from domain.calendar import day_only
from domain.case import (
    Answer,
    Case,
    Category,
    Cause,
    Decision,
    Dismissal,
    Door,
    Effect,
    Flag,
    Identity,
    Kind,
    Ongoing,
    State,
)
from domain.case_action import ActionState
from domain.case_moves import TELLING, Event, hearers
from domain.history import Comment, Entry, Logged
from domain.notification import Notification, drafted
from domain.page import SIZE, Page
from domain.person import RoleName
from domain.seal import Seal
from tests import make
from tests.cards.attachment_cards import (
    PICTURE,
    REPORT_OF_PUPILS,
    SITE,
    WITHOUT_A_NAME,
    attached,
)
from tests.cards.organisation_cards import ORGANISATION
from tests.chat import NOW, SECRET
from tests.make import CODE

ASSESSED_BY = date(2026, 11, 24)
AUTHORITY = make.authority()
REPORTER, ROBIN, ALVA, SAM = 1, 2, 4, 3
NAMES = {REPORTER: "Kim Exempel", ROBIN: "Robin Handläggare", ALVA: "Alva Chef", SAM: "Sam"}

SUBMITTED = Entry("submit", datetime(2026, 11, 20, 8, 15, tzinfo=UTC), REPORTER)
COMMENTED = Entry("comment", datetime(2026, 11, 20, 23, 30, tzinfo=UTC), REPORTER)
WITHDRAWN = Entry("withdraw", datetime(2026, 11, 21, 7, 0, tzinfo=UTC), REPORTER)
COMMENT = Comment("Nu ligger det två till där.", COMMENTED.at)
DAY_ONLY = day_only(SUBMITTED.at)

# --- the case in every state ----------------------------------------------------------------------

_ASSESSED = {
    "severity": 2,
    "category": Category.WASTE,
    "notification": Answer.NO,
    "department_id": 1,
    "assessed_at": NOW,
}
_INVESTIGATED = {**_ASSESSED, "handler_id": ROBIN, "due_on": date(2026, 12, 18)}
_IN_PROGRESS = {
    **_INVESTIGATED,
    "root_cause": "Det finns ingen batteriholk i miljörummet.",
    "cause_category": Cause.EQUIPMENT,
}
_CHECKED = {
    **_IN_PROGRESS,
    "check_on": date(2027, 2, 2),
    "effect": Effect.GOOD,
    "evidence": "Inga batterier på två månader.",
    "feedback": "Tack! Nu finns en batteriholk och inga batterier i restavfallet.",
    "closed_at": NOW,
}
IN: Mapping[State, Mapping[str, Any]] = {
    State.RECEIVED: {},
    State.ASSESSED: _ASSESSED,
    State.INVESTIGATING: _INVESTIGATED,
    State.IN_PROGRESS: _IN_PROGRESS,
    State.AWAITING_VERIFICATION: {**_IN_PROGRESS, "check_on": date(2027, 2, 2)},
    State.PARKED: {
        **_ASSESSED,
        "kind": Kind.IMPROVEMENT,
        "severity": None,
        "planning_round": "budgeten för 2028",
        "parked_until": date(2027, 3, 1),
    },
    State.CLOSED: _CHECKED,
    State.DISMISSED: {
        "dismissal": Dismissal.NOT_ENVIRONMENTAL,
        "door": Door.FAULT_REPORT,
        "feedback": "Vaktmästaren hjälper till med sådant.",
        "closed_at": NOW,
    },
    State.REFERRED: {"door": Door.OTHER, "door_name": "Servicedisken", "closed_at": NOW},
    State.WITHDRAWN: {"closed_at": NOW},
}
DONE = make.action(owner_id=ALVA, state=ActionState.COMPLETED, settled_on=date(2026, 11, 20))
LEFT = make.action(id=8, owner_id=ALVA, text="Skriv en rutin och visa den för alla.")
ACTIONS = {
    State.IN_PROGRESS: (DONE, LEFT),
    State.AWAITING_VERIFICATION: (DONE,),
    State.CLOSED: (DONE,),
}
# What brings a case to each state, and who does it.
BRINGS = {
    State.ASSESSED: ("assess", SAM),
    State.INVESTIGATING: ("assign", SAM),
    State.IN_PROGRESS: ("plan_actions", ROBIN),
    State.AWAITING_VERIFICATION: ("complete_actions", ROBIN),
    State.CLOSED: ("verify_effective", SAM),
    State.DISMISSED: ("dismiss", SAM),
    State.REFERRED: ("refer", SAM),
    State.WITHDRAWN: ("withdraw", REPORTER),
    State.PARKED: ("park", SAM),
}
DECIDES = {State.IN_PROGRESS: ("adopt", SAM), State.CLOSED: ("decline", SAM)}
TOLD = Notification(
    1, 42, "Miljönämnden", datetime(2026, 11, 20, 8, 5, tzinfo=UTC), "telefon", "Dnr 2026-117", SAM
)


def in_state(state: State, **changes: Any) -> Case:
    return make.case(state=state, reporter_id=REPORTER, **{**IN[state], **changes})


def loaded(case: Case, **changes: Any) -> Loaded:
    brings = {**BRINGS, **(DECIDES if case.suggestion else {})}
    at = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    later = [Entry(what, at, who) for state, (what, who) in brings.items() if state is case.state]
    whole = Loaded(
        actions=ACTIONS.get(case.state, ()),
        happened=(SUBMITTED, *later),
        names=NAMES,
        place="Skola" if case.placed else "",
    )
    return replace(whole, **changes)


# --- who sees it ----------------------------------------------------------------------------------

WHO = {
    "its reporter": make.person(id=REPORTER),
    "its handler": make.person(id=ROBIN),
    "an action owner": make.person(id=ALVA),
    "a coordinator": make.person(make.role(), id=SAM),
    "a manager": make.person(make.role(RoleName.MANAGER), id=SAM),
    "a management representative": make.person(
        make.role(RoleName.MANAGEMENT_REPRESENTATIVE), id=SAM
    ),
    "an auditor": make.person(make.role(RoleName.AUDITOR), id=SAM),
    "a duty officer": make.person(make.role(RoleName.DUTY_OFFICER), id=SAM),
}


def turn(who: str, code: str = "", site: str = SITE) -> Turn:
    data = {"code": code} if code else {}
    return Turn(WHO[who], AUTHORITY, "sv", NOW, Seal(SECRET), data=data, site=site)


def seen(who: str, case: Case, code: str = "", **changes: Any) -> View:
    return view(turn(who, code), case, loaded(case, **changes))


def _shown(who: str, case: Case, note: str = "", **changes: Any) -> partial[Card]:
    return partial(case_cards.shown, view=seen(who, case, **changes), note=note)


OWN = seen(
    "its reporter", in_state(State.RECEIVED), happened=(SUBMITTED, COMMENTED), comments=(COMMENT,)
)
# A duty officer sees what may be urgent.
URGENT = {"kind": Kind.ACCIDENT, "ongoing": Ongoing.YES}
SPILL = Accident(
    "Värmecentralen", "14:30", "Diesel", "200 liter", "Det luktade.", "Rann ut.", "Ja."
)
ACUTE = in_state(
    State.ASSESSED,
    **URGENT,
    severity=4,
    notification=Answer.YES,
    flags=frozenset({Flag.RELEASE, Flag.DANGER}),
    accident=SPILL,
)
IDEA = {"kind": Kind.IMPROVEMENT, "severity": None, "notification": None}
SUGGESTIONS = {
    "assessed": in_state(State.ASSESSED, **IDEA),
    "carried out": in_state(State.IN_PROGRESS, **IDEA, decision=Decision.ADOPTED),
    "done": in_state(State.CLOSED, **IDEA, decision=Decision.ADOPTED, effect=None, evidence=""),
    "declined": in_state(
        State.CLOSED, **IDEA, decision=Decision.DECLINED, feedback="Det finns inga pengar i år."
    ),
}
_ANONYMOUS = replace(make.anonymous_case(), received_at=DAY_ONLY)
_BY_CODE = {
    "happened": (replace(SUBMITTED, at=DAY_ONLY, actor_id=None),),
    "comments": (replace(COMMENT, written_at=DAY_ONLY),),
}


def _for(who: str, state: State) -> Case:
    return in_state(state, **(URGENT if who == "a duty officer" else {}))


# --- the log --------------------------------------------------------------------------------------

LOGGED = (
    Logged(
        Entry("cancel_action", NOW, ROBIN, "action.8.state", "open", "cancelled"),
        (
            Entry("changed", NOW, ROBIN, "action.8.comment", None, "Det behövs inte."),
            Entry("changed", NOW, ROBIN, "action.8.settled_on", None, "2026-11-20"),
        ),
    ),
    Logged(
        Entry("assign", NOW, SAM, "state", "assessed", "investigating"),
        (
            Entry("changed", NOW, SAM, "handler_id", None, str(ROBIN)),
            Entry("changed", NOW, SAM, "due_on", None, "2026-12-18"),
        ),
    ),
    Logged(
        Entry("assess", NOW, SAM, "state", "received", "assessed"),
        (
            Entry("changed", NOW, SAM, "kind", "deviation", "near_miss"),
            Entry("changed", NOW, SAM, "severity", None, "2"),
            Entry("changed", NOW, SAM, "flags", None, "danger,release"),
            Entry("changed", NOW, SAM, "department_id", "2", "1"),
            Entry("changed", NOW, SAM, "aspect", "avfall", None),
            Entry("changed", NOW, SAM, "lesson", "false", "true"),
        ),
    ),
    Logged(
        Entry("notify_authority", NOW, SAM),
        (
            Entry(
                "changed", NOW, SAM, "notification.notified_at", None, "2026-11-20T08:05:00+00:00"
            ),
        ),
    ),
    Logged(replace(SUBMITTED, field="state", new="received")),
)


def known(named: tuple[bool, ...]) -> case_log_cards.Known:
    return case_log_cards.Known(NAMES, ORGANISATION, {7: "1", 8: "2"}, named)


ON_SUGGESTIONS = (Event.ADOPT, Event.DECLINE, Event.PARK, Event.COMPLETE_WITHOUT_CHECK)
CASE_CARDS: Mapping[str, partial[Card]] = {
    "case.shown, own": partial(case_cards.shown, view=OWN),
    "case.shown, just added to": partial(case_cards.shown, view=OWN, note="case.completed"),
    "case.shown, sent again": partial(case_cards.shown, view=OWN, note="case.already_sent"),
    "case.shown, somebody was faster": partial(
        case_cards.shown,
        view=replace(OWN, written="En sak till."),
        note="moved.on_meanwhile",
    ),
    **{
        f"case.shown, {state}, to {who}": _shown(who, _for(who, state))
        for state in State
        for who in WHO
    },
    **{
        f"case.shown, a suggestion {how}, to {who}": _shown(who, case)
        for how, case in SUGGESTIONS.items()
        for who in ("its reporter", "a coordinator")
    },
    **{
        f"case.shown, acute, to {who}": _shown(who, ACUTE)
        for who in ("a coordinator", "a duty officer", "its reporter")
    },
    "case.shown, with an owner, to a coordinator": _shown(
        "a coordinator", in_state(State.RECEIVED, owner_id=7), names={7: "Robin Exempel"}
    ),
    "case.shown, with an owner, to its reporter": _shown(
        "its reporter", in_state(State.RECEIVED, owner_id=7)
    ),
    "case.shown, an authority was told": _shown("a coordinator", ACUTE, notified=(TOLD,)),
    "case.shown, late, to its handler": _shown(
        "its handler", in_state(State.INVESTIGATING, due_on=date(2026, 11, 19))
    ),
    "case.shown, confidential, to a coordinator": _shown(
        "a coordinator",
        in_state(State.RECEIVED, identity=Identity.CONFIDENTIAL, avoids_manager=True),
    ),
    "case.shown, unmasked": partial(
        case_cards.shown,
        view=view(
            turn("a coordinator"),
            confidential := in_state(State.RECEIVED, identity=Identity.CONFIDENTIAL),
            loaded(confidential),
            unmasked=True,
        ),
        note="moved.unmask_reporter",
    ),
    "case.shown, by code": partial(
        case_cards.shown, view=seen("a coordinator", _ANONYMOUS, CODE, **_BY_CODE)
    ),
    "case.shown, with files": partial(
        case_cards.shown,
        view=seen("a coordinator", in_state(State.RECEIVED), files=(PICTURE, REPORT_OF_PUPILS)),
    ),
    "case.shown, with files, by code": partial(
        case_cards.shown,
        view=seen("a coordinator", _ANONYMOUS, CODE, **_BY_CODE, files=(WITHOUT_A_NAME,)),
    ),
    "case.shown, with files that cannot be opened": partial(
        case_cards.shown,
        view=view(
            turn("its reporter", site=""),
            in_state(State.RECEIVED),
            loaded(in_state(State.RECEIVED), files=(PICTURE, REPORT_OF_PUPILS)),
        ),
    ),
    "case.more": partial(case_cards.more, view=seen("a coordinator", ACUTE)),
    "case.more, nothing": partial(case_cards.more, view=OWN),
    "case_log.shown": partial(
        case_log_cards.shown,
        case=make.case(),
        page=Page(LOGGED, 2, 15),
        known=known((True, True, True, True, False)),
    ),
    "case_log.shown, without a name": partial(
        case_log_cards.shown,
        case=_ANONYMOUS,
        page=Page((Logged(replace(SUBMITTED, at=DAY_ONLY, actor_id=None)),), 1, 1),
        known=known((True,)),
    ),
    "notification.draft": partial(
        notification_cards.draft,
        case=ACUTE,
        lines=drafted(ACUTE, [LEFT], AUTHORITY.name),
    ),
    **{
        f"notice.shown, {event}": partial(
            notice_cards.shown,
            case=SUGGESTIONS["done"] if event in ON_SUGGESTIONS else make.case(),
            event=event,
        )
        for event in sorted(TELLING)
    },
    **{
        f"notice.shown, {event}, to the {part}": partial(
            notice_cards.shown,
            case=SUGGESTIONS["done"] if event in ON_SUGGESTIONS else make.case(),
            event=event,
            part=part,
            due=None if part is Part.REPORTER else date(2026, 12, 18),
        )
        for event in sorted(TELLING)
        for part in hearers(event)
    },
}


def _named(serial: int, name: str) -> Attachment:
    return attached(serial, FileType.PDF, name)


def with_text(text: Callable[[int], str]) -> Mapping[str, partial[Card]]:
    """Return the cards with *text* wherever somebody may have written."""
    name, words = text(200), text(2000)
    case = in_state(
        State.IN_PROGRESS,
        **URGENT,
        description=words,
        place=name,
        immediate_action=words,
        root_cause=words,
        no_action_reason=words,
        evidence=words,
        feedback=words,
        door_name=name,
        planning_round=name,
        accident=Accident(name, "14:30", name, name, words, words, words),
    )
    everything = loaded(
        case,
        actions=tuple(replace(LEFT, id=id_, text=words, owner_id=ROBIN) for id_ in range(10)),
        comments=(replace(COMMENT, text=words),) * LATEST,
        files=(*map(attached, range(1, 6)), *(_named(one, text(60)) for one in range(6, 11))),
        happened=(SUBMITTED,) * LATEST,
        names=dict.fromkeys(NAMES, name),
        place=name,
    )
    told = replace(TOLD, authority=name, channel=name, reference=name)
    changed = Entry("changed", NOW, SAM, "root_cause", words, words)
    return {
        "case.shown": partial(
            case_cards.shown, view=view(turn("its handler"), case, everything, written=words)
        ),
        "case.shown, to a coordinator": partial(
            case_cards.shown,
            view=view(turn("a coordinator"), case, replace(everything, notified=(told,))),
        ),
        "case_log.shown": partial(
            case_log_cards.shown,
            case=case,
            page=Page((Logged(SUBMITTED, (changed,) * 5),) * SIZE, 1, SIZE),
            known=known((True,) * SIZE),
        ),
        "notification.draft": partial(
            notification_cards.draft, case=case, lines=drafted(case, [LEFT], name)
        ),
    }

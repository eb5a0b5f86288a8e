"""The table of moves, row by row: who may, from where to where, what opens and shuts the gate, and
who is told. Written by hand from the rules, not from the code."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import case_assessment, case_ending, case_handling, suggestion
from domain.accident import Accident
from domain.case import (
    ENDED,
    OPEN,
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
from domain.case_action import Action, ActionKind, ActionState, NewAction, numbered
from domain.case_assessment import Assessment, Dismissing, Reclassification, Referral
from domain.case_ending import Closing, NotEffective, Verification
from domain.case_gates import available, begin
from domain.case_handling import Assignment, KnownCause, Plan, Settling
from domain.case_moves import BESIDE, MOVES, Event, Moved, Recipient, told
from domain.errors import FormRefused, RuleBroken, complaints
from domain.history import Change
from domain.notification import NewNotification
from domain.person import RoleName
from domain.suggestion import Parking
from locales.text import LANGUAGES, has
from tests import make
from tests.chat import NOW
from tests.make import TODAY

REPORTER, HANDLER, OWNER, OTHER = 99, 97, 98, 7
SOON = "2026-12-04"
CHRISTMAS_EVE = "2026-12-24"
R = Recipient

DONE = make.action(owner_id=OWNER, state=ActionState.COMPLETED, settled_on=TODAY)
CANCELLED = make.action(
    id=8, owner_id=OWNER, state=ActionState.CANCELLED, settled_on=TODAY, comment="Behövs inte."
)
LEFT = make.action(id=9, owner_id=OWNER)

# What is filled in where nothing is wrong.
ASSESSMENT = Assessment("deviation", "2", "no", "waste")
ACTION = NewAction("Ställ ut en holk.", OWNER, SOON)
CAUSE = KnownCause("Det finns ingen holk.", "equipment", ACTION)
PLAN = Plan(
    "Ingen visste vart batterierna ska.", "routine_not_known", "yes", "Fler skolor.", ACTION
)
NOTIFIED = NewNotification("Miljönämnden", "2026-11-20", "09.05", "telefon", "Dnr 2026-117")
RECLASSIFIED = Reclassification("Inget gick sönder.", "near_miss")
CLOSING = Closing("Tack, nu är det ordnat.")
GOOD = Verification("good", "Inga batterier på två månader.", "Tack, det hjälpte.")
NOT_GOOD = NotEffective("partial", "De ligger där igen.", Assignment(due_on=SOON))


def case(state: State, **changes: Any) -> Case:
    return make.case(state=state, reporter_id=REPORTER, **changes)


RECEIVED = case(State.RECEIVED)
ASSESSED = case(State.ASSESSED, severity=2, notification=Answer.NO)
LIGHT = replace(ASSESSED, severity=1)
INVESTIGATED = replace(ASSESSED, state=State.INVESTIGATING, handler_id=HANDLER)
IN_PROGRESS = replace(INVESTIGATED, state=State.IN_PROGRESS)
WAITING = replace(INVESTIGATED, state=State.AWAITING_VERIFICATION)
CLOSED = replace(INVESTIGATED, state=State.CLOSED, closed_at=NOW, feedback="Tack.")
IDEA = replace(ASSESSED, kind=Kind.IMPROVEMENT, severity=None, notification=None)
KEPT = replace(IDEA, state=State.PARKED, planning_round="Budget 2028", parked_until=TODAY)
IDEA_AT_WORK = replace(IDEA, state=State.IN_PROGRESS, decision=Decision.ADOPTED)

PEOPLE = {
    "reporter": make.person(id=REPORTER),
    "handler": make.person(id=HANDLER),
    "owner": make.person(id=OWNER),
    "coordinator": make.person(make.role(), id=OTHER),
    "manager": make.person(make.role(RoleName.MANAGER), id=OTHER),
    "representative": make.person(make.role(RoleName.MANAGEMENT_REPRESENTATIVE), id=OTHER),
    "duty officer": make.person(make.role(RoleName.DUTY_OFFICER), id=OTHER),
    "auditor": make.person(make.role(RoleName.AUDITOR), id=OTHER),
    "administrator": make.person(make.role(RoleName.ADMINISTRATOR), id=OTHER),
    "colleague": make.person(id=OTHER),
}
DECIDING = {"coordinator", "manager", "representative"}
Make = Callable[[Case, Any], Moved]


@dataclass(frozen=True)
class Row:
    """*form* opens the gate; each of *shut* does not, and what it is refused for."""

    event: Event
    before: Case
    to: State
    who: set[str]
    told: set[Recipient]
    make: Make
    form: Any
    shut: dict[str, tuple[Any, list[tuple[str, str]]]]
    actions: tuple[Action, ...] = ()


def _missing(form: Any, field: str, key: str, about: str = "") -> tuple[Any, list[tuple[str, str]]]:
    empty = None if field in {"owner_id", "handler_id"} else ""
    return replace(form, **{field: empty}), [(key, about or field)]


ROWS = {
    "assess": Row(
        Event.ASSESS, RECEIVED, State.ASSESSED, DECIDING, {R.REPORTER},
        lambda it, form: case_assessment.assess(it, form, NOW), ASSESSMENT,
        {
            "kind": _missing(ASSESSMENT, "kind", "error.kind_unknown"),
            "severity": _missing(ASSESSMENT, "severity", "error.severity_missing"),
            "severity 5": (
                replace(ASSESSMENT, severity="5"), [("error.severity_missing", "severity")],
            ),
            "notification": _missing(ASSESSMENT, "notification", "error.notification_missing"),
            "category": _missing(ASSESSMENT, "category", "error.category_missing"),
            "all": (
                Assessment(),
                [
                    ("error.kind_unknown", "kind"),
                    ("error.severity_missing", "severity"),
                    ("error.notification_missing", "notification"),
                    ("error.category_missing", "category"),
                ],
            ),
        },
    ),
    "dismiss": Row(
        Event.DISMISS, RECEIVED, State.DISMISSED, DECIDING, {R.REPORTER},
        lambda it, form: case_assessment.dismiss(it, form, NOW), Dismissing("duplicate"),
        {
            "reason": (Dismissing(), [("error.dismissal_reason_missing", "reason")]),
            "an unknown reason": (
                Dismissing("lazy"), [("error.dismissal_reason_missing", "reason")],
            ),
            "another door without a name": (
                Dismissing("not_environmental", "other"),
                [("error.door_name_missing", "door_name")],
            ),
        },
    ),
    "refer": Row(
        Event.REFER, RECEIVED, State.REFERRED, DECIDING, {R.REPORTER},
        lambda it, form: case_assessment.refer(it, form, NOW), Referral("fault_report"),
        {
            "door": (Referral(), [("error.door_missing", "door")]),
            "its name": (Referral("other"), [("error.door_name_missing", "door_name")]),
        },
    ),
    "withdraw": Row(
        Event.WITHDRAW, RECEIVED, State.WITHDRAWN, {"reporter"}, {R.COORDINATORS},
        lambda it, _: case_ending.withdraw(it, NOW), None, {},
    ),
    "assign": Row(
        Event.ASSIGN, ASSESSED, State.INVESTIGATING, DECIDING, {R.HANDLER, R.REPORTER},
        lambda it, form: case_handling.assign(it, form, TODAY), Assignment(HANDLER, SOON),
        {
            "handler": (Assignment(None, SOON), [("error.handler_missing", "handler")]),
            "due date": (Assignment(HANDLER), [("error.due_missing", "due_on")]),
            "a due date that has been": (
                Assignment(HANDLER, "2026-11-19"), [("error.day_over", "due_on")],
            ),
            "a due date nobody can read": (
                Assignment(HANDLER, "på fredag"), [("error.date_unreadable", "due_on")],
            ),
            "a due date in a hundred years": (
                Assignment(HANDLER, "2126-12-04"), [("error.day_far", "due_on")],
            ),
            "a due date nobody works": (
                Assignment(HANDLER, CHRISTMAS_EVE), [("error.day_free", "due_on")],
            ),
        },
    ),
    "assign_action": Row(
        Event.ASSIGN_ACTION, ASSESSED, State.IN_PROGRESS, DECIDING,
        {R.ACTION_OWNERS, R.REPORTER},
        lambda it, form: case_handling.assign_action(it, form, TODAY), CAUSE,
        {
            "cause": _missing(CAUSE, "root_cause", "error.root_cause_missing"),
            "the action": (
                replace(CAUSE, action=NewAction()),
                [
                    ("error.action_text_missing", "text"),
                    ("error.action_owner_missing", "owner"),
                    ("error.action_due_missing", "due_on"),
                ],
            ),
        },
    ),
    "close_as_handled": Row(
        Event.CLOSE_AS_HANDLED, LIGHT, State.CLOSED, DECIDING, {R.REPORTER},
        lambda it, form: case_ending.close_as_handled(it, form, NOW), CLOSING,
        {"feedback": _missing(CLOSING, "feedback", "error.feedback_missing")},
    ),
    "plan_actions": Row(
        Event.PLAN_ACTIONS, INVESTIGATED, State.IN_PROGRESS, {"handler"},
        {R.ACTION_OWNERS, R.REPORTER},
        lambda it, form: case_handling.plan_actions(it, form, TODAY), PLAN,
        {
            "cause": _missing(PLAN, "root_cause", "error.root_cause_missing"),
            "its category": _missing(PLAN, "cause_category", "error.cause_category_missing"),
            "an action or a reason": (
                replace(PLAN, action=NewAction()),
                [("error.no_action_and_no_reason", "no_action_reason")],
            ),
            "an action without an owner": (
                replace(PLAN, action=replace(ACTION, owner_id=None)),
                [("error.action_owner_missing", "owner")],
            ),
            "an action without a day": (
                replace(PLAN, action=replace(ACTION, due_on="")),
                [("error.action_due_missing", "due_on")],
            ),
        },
    ),
    "complete_actions": Row(
        Event.COMPLETE_ACTIONS, IN_PROGRESS, State.AWAITING_VERIFICATION, {"owner", "handler"},
        {R.COORDINATORS, R.REPORTER},
        lambda it, form: case_handling.complete_actions(it, (DONE, CANCELLED), form, TODAY),
        "2027-01-19",
        {
            "day of the check": ("", [("error.check_day_missing", "check_on")]),
            "a day that has been": ("2026-11-19", [("error.day_over", "check_on")]),
        },
        (DONE, CANCELLED),
    ),
    "verify_effective": Row(
        Event.VERIFY_EFFECTIVE, WAITING, State.CLOSED, DECIDING, {R.REPORTER},
        lambda it, form: case_ending.verify_effective(it, (DONE,), form, OTHER, NOW), GOOD,
        {
            "effect": _missing(GOOD, "effect", "error.effect_missing"),
            "an effect that was good": (
                replace(GOOD, effect="partial"), [("error.effect_not_good", "effect")],
            ),
            "evidence": _missing(GOOD, "evidence", "error.evidence_missing"),
            "feedback": _missing(GOOD, "feedback", "error.feedback_missing"),
        },
        (DONE,),
    ),
    "verify_not_effective": Row(
        Event.VERIFY_NOT_EFFECTIVE, WAITING, State.INVESTIGATING, DECIDING,
        {R.HANDLER, R.REPORTER},
        lambda it, form: case_ending.verify_not_effective(it, (DONE,), form, OTHER, TODAY),
        NOT_GOOD,
        {
            "reason": _missing(NOT_GOOD, "reason", "error.reason_missing"),
            "an effect that was not good": (
                replace(NOT_GOOD, effect="good"), [("error.effect_good", "effect")],
            ),
            "due date": (
                replace(NOT_GOOD, assignment=Assignment()), [("error.due_missing", "due_on")],
            ),
        },
        (DONE,),
    ),
    "reopen": Row(
        Event.REOPEN, CLOSED, State.INVESTIGATING, {"coordinator"}, {R.HANDLER, R.REPORTER},
        lambda it, form: case_ending.reopen(it, form, Assignment(due_on=SOON), TODAY),
        "Det har hänt igen.",
        {"reason": ("", [("error.reason_missing", "reason")])},
    ),
    "notify_authority": Row(
        Event.NOTIFY_AUTHORITY, replace(ASSESSED, severity=3), State.ASSESSED,
        {"coordinator", "manager", "duty officer"}, {R.MANAGEMENT_REPRESENTATIVE},
        lambda it, form: case_assessment.notify_authority(it, form, OTHER, NOW), NOTIFIED,
        {
            "authority": _missing(NOTIFIED, "authority", "error.notified_whom_missing"),
            "day": _missing(NOTIFIED, "on", "error.date_unreadable"),
            "time": _missing(NOTIFIED, "at", "error.time_unreadable"),
            "a time that has been": (
                replace(NOTIFIED, at="09.16"), [("error.notified_in_future", "on")],
            ),
            "channel": _missing(NOTIFIED, "channel", "error.notified_how_missing"),
            "reference": _missing(NOTIFIED, "reference", "error.notified_reference_missing"),
        },
    ),
    "reclassify": Row(
        Event.RECLASSIFY, INVESTIGATED, State.INVESTIGATING, {"coordinator", "handler"},
        {R.HANDLER, R.REPORTER},
        case_assessment.reclassify, RECLASSIFIED,
        {
            "reason": _missing(RECLASSIFIED, "reason", "error.reason_missing"),
            "a change": (
                replace(RECLASSIFIED, kind="deviation"), [("error.nothing_changed", "kind")],
            ),
            "a kind": (replace(RECLASSIFIED, kind="fire"), [("error.kind_unknown", "kind")]),
        },
    ),
    "change_severity": Row(
        Event.CHANGE_SEVERITY, INVESTIGATED, State.INVESTIGATING, {"coordinator", "handler"},
        {R.HANDLER, R.DUTY_OFFICER},
        lambda it, form: case_assessment.change_severity(it, *form), ("4", "Det rinner ut i ån."),
        {
            "reason": (("4", " "), [("error.reason_missing", "reason")]),
            "another severity": (("2", "Därför."), [("error.severity_same", "severity")]),
            "severity": (("", "Därför."), [("error.severity_missing", "severity")]),
        },
    ),
    "adopt": Row(
        Event.ADOPT, IDEA, State.IN_PROGRESS, DECIDING, {R.REPORTER, R.ACTION_OWNERS},
        lambda it, form: suggestion.adopt(it, form, TODAY), ACTION,
        {
            "who": _missing(ACTION, "owner_id", "error.action_owner_missing", "owner"),
            "when": _missing(ACTION, "due_on", "error.action_due_missing"),
        },
    ),
    "decline": Row(
        Event.DECLINE, IDEA, State.CLOSED, DECIDING, {R.REPORTER},
        lambda it, form: suggestion.decline(it, form, NOW), "Det finns inga pengar i år.",
        {"reason": ("", [("error.decline_reason_missing", "reason")])},
    ),
    "park": Row(
        Event.PARK, IDEA, State.PARKED, DECIDING, {R.REPORTER},
        lambda it, form: suggestion.park(it, form, TODAY), Parking("Budget 2028", "2027-03-01"),
        {
            "planning round": (
                Parking("", "2027-03-01"), [("error.planning_round_missing", "planning_round")],
            ),
            "day": (Parking("Budget 2028"), [("error.parked_until_missing", "until")]),
        },
    ),
    "adopt what was parked": Row(
        Event.ADOPT, KEPT, State.IN_PROGRESS, DECIDING, {R.REPORTER, R.ACTION_OWNERS},
        lambda it, form: suggestion.adopt(it, form, TODAY), ACTION,
        {
            "who": _missing(ACTION, "owner_id", "error.action_owner_missing", "owner"),
            "when": _missing(ACTION, "due_on", "error.action_due_missing"),
        },
    ),
    "decline what was parked": Row(
        Event.DECLINE, KEPT, State.CLOSED, DECIDING, {R.REPORTER},
        lambda it, form: suggestion.decline(it, form, NOW), "Det finns inga pengar i år.",
        {"reason": (" ", [("error.decline_reason_missing", "reason")])},
    ),
    "complete_without_check": Row(
        Event.COMPLETE_WITHOUT_CHECK, replace(IN_PROGRESS, severity=1), State.CLOSED, DECIDING,
        {R.REPORTER},
        lambda it, form: case_ending.complete_without_check(it, (DONE, CANCELLED), form, NOW),
        CLOSING,
        {"feedback": _missing(CLOSING, "feedback", "error.feedback_missing")},
        (DONE, CANCELLED),
    ),
}  # fmt: skip
# The rows where nothing is filled in that a gate could look at: told and rights are tested below.
ELSEWHERE = {Event.SUBMIT, Event.COMMENT, Event.ATTACH}

each_row = pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)


def can(
    it: Case, actions: tuple[Action, ...] = (), *, by_code: bool = False
) -> dict[str, set[Event]]:
    """Return what each of the people can do with the case."""
    return {
        who: set(available(it, actions, person, TODAY, TODAY, by_code=by_code))
        for who, person in PEOPLE.items()
    }


# --- the rows -------------------------------------------------------------------------------------


# From where to where each event may take a case, as the rules of the trade have it; "open" is any
# state that is not an end, and a case that stays where it is has the same twice.
TRANSITIONS = {
    ("none", "received", "submit"),
    ("received", "assessed", "assess"),
    ("received", "dismissed", "dismiss"),
    ("received", "referred", "refer"),
    ("received", "withdrawn", "withdraw"),
    ("assessed", "investigating", "assign"),
    ("assessed", "in_progress", "assign_action"),
    ("assessed", "closed", "close_as_handled"),
    ("investigating", "in_progress", "plan_actions"),
    ("in_progress", "awaiting_verification", "complete_actions"),
    ("awaiting_verification", "closed", "verify_effective"),
    ("awaiting_verification", "investigating", "verify_not_effective"),
    ("closed", "investigating", "reopen"),
    # The rules wait with it until the case is assessed; the duty to tell does not.
    ("open", "open", "notify_authority"),
    ("open", "open", "comment"),
    ("open", "open", "attach"),
    ("open", "open", "reclassify"),
    ("open", "open", "change_severity"),
    ("assessed", "in_progress", "adopt"),
    ("assessed", "closed", "decline"),
    ("assessed", "parked", "park"),
    ("parked", "in_progress", "adopt"),
    ("parked", "closed", "decline"),
    ("in_progress", "closed", "complete_without_check"),
}


def test_the_moves_are_those_of_the_rules() -> None:
    def source(states: frozenset[State]) -> str:
        return "open" if states == OPEN else str(next(iter(states), "none"))

    there = {(source(one.sources), str(one.target or "open"), str(one.event)) for one in MOVES}

    assert all(len(one.sources) <= 1 or one.sources == OPEN for one in MOVES)
    assert there == TRANSITIONS


def test_every_move_there_is_has_its_row() -> None:
    there = {(row.event, source) for row in MOVES for source in row.sources or [None]}
    tested = {(row.event, row.before.state) for row in ROWS.values()}
    anywhere = {Event.RECLASSIFY, Event.CHANGE_SEVERITY, Event.NOTIFY_AUTHORITY}

    left = {pair for pair in there - tested if pair[0] not in anywhere | ELSEWHERE}

    assert left == set()
    assert len(MOVES) == len(ROWS) + len(ELSEWHERE)


def test_a_suggestion_that_turns_out_to_be_an_accident_is_assessed_as_one() -> None:
    typed = Reclassification("Det läcker redan.", "accident")

    with pytest.raises(FormRefused) as refused:
        case_assessment.reclassify(IDEA, typed)
    moved = case_assessment.reclassify(IDEA, replace(typed, severity="3", notification="yes"))

    assert [(one.key, one.field) for one in refused.value.complaints] == [
        ("error.severity_missing", "severity"),
        ("error.notification_missing", "notification"),
    ]
    assert (moved.case.severity, moved.case.notification) == (3, Answer.YES)


def test_what_was_answered_may_be_changed_and_the_rest_stays() -> None:
    unclear = replace(ASSESSED, notification=Answer.UNCLEAR, flags=frozenset({Flag.RELEASE}))
    typed = Reclassification("Miljökontoret har svarat.", notification="no")

    moved = case_assessment.reclassify(unclear, typed)

    assert moved.case == replace(unclear, notification=Answer.NO)
    assert Recipient.REPORTER not in moved.told


def test_that_an_authority_was_told_answers_whether_one_must_be() -> None:
    unclear = replace(ASSESSED, notification=Answer.UNCLEAR)

    moved = case_assessment.notify_authority(unclear, NOTIFIED, OTHER, NOW)

    assert moved.case.notification is Answer.YES


@each_row
def test_what_is_filled_in_opens_the_gate(row: Row) -> None:
    moved = row.make(row.before, row.form)

    assert (moved.event, moved.before, moved.case.state) == (row.event, row.before, row.to)


@pytest.mark.parametrize(
    ("name", "missing"), [(name, one) for name, row in ROWS.items() for one in row.shut]
)
def test_what_is_missing_keeps_it_shut(name: str, missing: str) -> None:
    row = ROWS[name]
    form, wanted = row.shut[missing]

    with pytest.raises(RuleBroken) as refused:
        row.make(row.before, form)

    assert [(one.key, one.field) for one in complaints(refused.value)] == wanted


@each_row
def test_these_can_do_it_and_nobody_else(row: Row) -> None:
    found = can(row.before, row.actions)

    assert {who for who, events in found.items() if row.event in events} == row.who


@each_row
def test_these_are_told(row: Row) -> None:
    assert row.make(row.before, row.form).told == row.told


@each_row
def test_the_reporter_of_an_anonymous_case_cannot_be_told(row: Row) -> None:
    nameless = replace(row.before, identity=Identity.ANONYMOUS, reporter_id=None)

    assert row.make(nameless, row.form).told == row.told - {R.REPORTER}


@each_row
def test_a_case_that_has_moved_on_is_not_moved_from_where_it_was(row: Row) -> None:
    sources = {one for move in MOVES if move.event is row.event for one in move.sources}
    states = set(State) - sources
    assert states

    for state in states:
        with pytest.raises(RuleBroken) as refused:
            row.make(replace(row.before, state=state), row.form)
        own = {"error.already_withdrawn", "error.withdraw_too_late"}
        wanted = own if row.event is Event.WITHDRAW else {"error.case_moved_on"}
        assert refused.value.key in wanted, state
        assert refused.value.values == {"number": "M-2026-0042"}


@each_row
def test_nothing_changes_that_the_reporter_said(row: Row) -> None:
    said = ("id", "authority_id", "number", "version", "description", "place", "occurred_on",
            "identity", "received_at", "reporter_id", "avoids_manager")  # fmt: skip
    moved = row.make(row.before, row.form)

    assert all(getattr(moved.case, one) == getattr(row.before, one) for one in said)


# --- gates that nothing filled in can open --------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "before", "actions", "key"),
    [
        pytest.param(Event.ASSIGN, IDEA, (), "error.no_suggestions", id="assign a suggestion"),
        pytest.param(
            Event.ASSIGN_ACTION, IDEA, (), "error.no_suggestions", id="mend a suggestion"
        ),
        pytest.param(
            Event.COMPLETE_ACTIONS, IDEA_AT_WORK, (DONE,), "error.no_suggestions",
            id="check the effect of a suggestion",
        ),
        pytest.param(
            Event.CLOSE_AS_HANDLED, ASSESSED, (), "error.only_light", id="close what is not light"
        ),
        pytest.param(Event.ADOPT, ASSESSED, (), "error.only_suggestions", id="adopt a deviation"),
        pytest.param(
            Event.DECLINE, ASSESSED, (), "error.only_suggestions", id="decline a deviation"
        ),
        pytest.param(Event.PARK, ASSESSED, (), "error.only_suggestions", id="park a deviation"),
        pytest.param(
            Event.COMPLETE_WITHOUT_CHECK, IN_PROGRESS, (DONE,), "error.check_needed",
            id="close without a check what needs one",
        ),
        pytest.param(
            Event.COMPLETE_WITHOUT_CHECK, IDEA_AT_WORK, (DONE, LEFT), "error.actions_open",
            id="close with something left to do",
        ),
        pytest.param(
            Event.COMPLETE_ACTIONS, IN_PROGRESS, (DONE, LEFT), "error.actions_open",
            id="complete with something left to do",
        ),
        pytest.param(
            Event.RECLASSIFY, KEPT, (), "error.reclassify_parked", id="make a parked case another"
        ),
        pytest.param(
            Event.DESCRIBE_ACCIDENT, ASSESSED, (), "error.only_accidents",
            id="describe an accident where there was none",
        ),
    ],
)  # fmt: skip
def test_it_cannot_happen_and_is_offered_to_nobody(
    event: Event, before: Case, actions: tuple[Action, ...], key: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        begin(event, before, actions)

    assert refused.value.key == key
    assert not any(event in events for events in can(before, actions).values())


def test_how_many_actions_are_left_is_said() -> None:
    with pytest.raises(RuleBroken) as refused:
        begin(Event.COMPLETE_ACTIONS, IN_PROGRESS, [DONE, LEFT, replace(LEFT, id=10)])

    assert refused.value.values == {"count": 2}


def test_nobody_verifies_an_action_of_their_own() -> None:
    own = (DONE, replace(DONE, owner_id=OTHER))

    with pytest.raises(RuleBroken) as good:
        case_ending.verify_effective(WAITING, own, GOOD, OTHER, NOW)
    with pytest.raises(RuleBroken) as not_good:
        case_ending.verify_not_effective(WAITING, own, NOT_GOOD, OTHER, TODAY)

    assert good.value.key == not_good.value.key == "error.own_action"
    assert Event.VERIFY_EFFECTIVE not in can(WAITING, own)["coordinator"]


# --- who is told beside the table -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        pytest.param({}, {R.REPORTER, R.COORDINATORS}, id="an ordinary one"),
        pytest.param(
            {"ongoing": Ongoing.YES},
            {R.REPORTER, R.COORDINATORS, R.DUTY_OFFICER},
            id="that goes on",
        ),
        pytest.param(
            {"kind": Kind.ACCIDENT}, {R.REPORTER, R.COORDINATORS, R.DUTY_OFFICER}, id="an accident"
        ),
        pytest.param(
            {"avoids_manager": True},
            {R.REPORTER, R.COORDINATORS, R.MANAGEMENT_REPRESENTATIVE},
            id="not to a manager",
        ),
        pytest.param(
            {"identity": Identity.ANONYMOUS, "reporter_id": None}, {R.COORDINATORS}, id="nameless"
        ),
    ],
)
def test_a_new_case_is_told_of(changes: dict[str, Any], wanted: set[Recipient]) -> None:
    assert told(Event.SUBMIT, None, replace(RECEIVED, **changes)) == wanted


@pytest.mark.parametrize(
    ("before", "after", "heard"),
    [
        ({"severity": 2}, {"severity": 4}, True),
        ({"severity": 3}, {"severity": 4}, False),
        ({"severity": None}, {"severity": 1, "notification": Answer.UNCLEAR}, True),
        ({"kind": Kind.DEVIATION}, {"kind": Kind.ACCIDENT}, True),
        ({"severity": 4}, {"severity": 2}, False),
    ],
)
def test_the_duty_officer_hears_of_a_case_when_it_becomes_urgent(
    before: dict[str, Any], after: dict[str, Any], *, heard: bool
) -> None:
    was, now = replace(RECEIVED, **before), replace(RECEIVED, **{**before, **after})

    assert (R.DUTY_OFFICER in told(Event.RECLASSIFY, was, now)) is heard


@pytest.mark.parametrize(
    ("ongoing", "heard"), [(Ongoing.UNKNOWN, True), (Ongoing.YES, True), (Ongoing.NO, False)]
)
def test_words_of_danger_are_heard_by_the_duty_officer_unless_it_is_over(
    ongoing: Ongoing, *, heard: bool
) -> None:
    case = replace(RECEIVED, dangerous=True, ongoing=ongoing)

    assert (R.DUTY_OFFICER in told(Event.SUBMIT, None, case)) is heard


def test_whoever_becomes_the_owner_of_a_case_hears_it_and_only_then() -> None:
    owned, others = replace(RECEIVED, owner_id=OWNER), replace(RECEIVED, owner_id=OTHER)

    assert R.OWNER in told(Event.SUBMIT, None, owned)
    assert R.OWNER in told(Event.ASSESS, owned, others)
    assert R.OWNER not in told(Event.ASSESS, owned, owned)
    assert R.OWNER not in told(Event.ASSESS, owned, RECEIVED)


@pytest.mark.parametrize(("severity", "heard"), [(1, False), (2, False), (3, True), (4, True)])
def test_the_management_hears_how_a_serious_case_ended(severity: int, *, heard: bool) -> None:
    it = replace(WAITING, severity=severity)

    moved = case_ending.verify_effective(it, (DONE,), GOOD, OTHER, NOW)

    assert (R.MANAGEMENT_REPRESENTATIVE in moved.told) is heard


@pytest.mark.parametrize("event", [Event.COMMENT, Event.ATTACH])
def test_a_comment_is_told_to_the_handler_and_before_there_is_one_to_the_coordinators(
    event: Event,
) -> None:
    assert told(event, INVESTIGATED, INVESTIGATED) == {R.HANDLER, R.REPORTER}
    assert told(event, RECEIVED, RECEIVED) == {R.COORDINATORS, R.REPORTER}


# --- what a person can do -------------------------------------------------------------------------


@pytest.mark.parametrize("event", [Event.COMMENT, Event.ATTACH])
@pytest.mark.parametrize("state", sorted(OPEN))
def test_an_open_case_is_added_to_by_those_it_concerns(state: State, event: Event) -> None:
    found = can(replace(INVESTIGATED, state=state))

    assert {who for who, events in found.items() if event in events} == {
        "reporter", "handler", "coordinator",
    }  # fmt: skip


@pytest.mark.parametrize("state", sorted(OPEN))
def test_a_duty_to_tell_an_authority_waits_for_no_state_and_no_coordinator(state: State) -> None:
    urgent = replace(INVESTIGATED, state=state, ongoing=Ongoing.YES)

    moved = case_assessment.notify_authority(urgent, NOTIFIED, OTHER, NOW)

    assert moved.case.state is state
    assert {who for who, events in can(urgent).items() if Event.NOTIFY_AUTHORITY in events} == {
        "coordinator", "manager", "duty officer",
    }  # fmt: skip


def test_a_name_is_asked_for_with_a_reason_that_is_logged() -> None:
    moved = case_handling.unmask_reporter(INVESTIGATED, " Vi behöver fråga om mer. ")

    assert moved.case == INVESTIGATED
    assert [(one.field, one.new) for one in moved.changes] == [
        ("reason", "Vi behöver fråga om mer.")
    ]
    assert moved.told == set()
    with pytest.raises(RuleBroken) as refused:
        case_handling.unmask_reporter(INVESTIGATED, " ")
    assert [one.key for one in complaints(refused.value)] == ["error.reason_missing"]


@pytest.mark.parametrize("state", sorted(ENDED - {State.CLOSED}))
def test_nothing_is_left_to_do_with_a_case_that_ended_without_being_closed(state: State) -> None:
    found = can(case(state, handler_id=HANDLER), (DONE,))

    assert set().union(*found.values()) <= {Event.UNMASK_REPORTER}


def test_who_has_come_by_code_is_the_reporter_and_nobody_else() -> None:
    nameless = replace(RECEIVED, identity=Identity.ANONYMOUS, reporter_id=None)

    found = can(nameless, by_code=True)

    assert set(map(frozenset, found.values())) == {
        frozenset({Event.WITHDRAW, Event.COMMENT, Event.ATTACH})
    }


@pytest.mark.parametrize(
    ("until", "offered"),
    [(TODAY, True), (TODAY - timedelta(days=1), False), (None, False)],
)
def test_the_reporter_may_ask_in_time_for_a_closed_case(
    until: date | None, *, offered: bool
) -> None:
    found = available(CLOSED, (), PEOPLE["reporter"], until, TODAY)

    assert (Event.ASK_TO_REOPEN in found) is offered


def test_what_is_offered_comes_in_the_order_of_the_table() -> None:
    order = [move.event for move in (*MOVES, *BESIDE)]

    found = available(ASSESSED, (), PEOPLE["coordinator"], None, TODAY)

    assert list(found) == sorted(found, key=order.index)
    assert set(found) == {
        Event.ASSIGN, Event.ASSIGN_ACTION, Event.NOTIFY_AUTHORITY, Event.COMMENT, Event.ATTACH,
        Event.RECLASSIFY, Event.CHANGE_SEVERITY,
    }  # fmt: skip


@given(
    st.sampled_from(State),
    st.sampled_from(Kind),
    st.sampled_from([None, 1, 3]),
    st.sampled_from(sorted(PEOPLE)),
    st.sampled_from([(), (DONE,), (DONE, LEFT)]),
)
def test_what_is_offered_can_begin(
    state: State, kind: Kind, severity: int | None, who: str, actions: tuple[Action, ...]
) -> None:
    it = case(state, kind=kind, severity=severity, handler_id=HANDLER)

    for event in available(it, actions, PEOPLE[who], TODAY, TODAY):
        begin(event, it, actions)


# --- what each move keeps -------------------------------------------------------------------------


def test_an_assessment_keeps_what_was_answered() -> None:
    typed = replace(
        ASSESSMENT, kind="accident", notification="unclear", flags="release,injury",
        department_id=3, unit_id=4, aspect="Kemikalier", source="round", likelihood="2",
        consequence="5",
    )  # fmt: skip

    it = case_assessment.assess(RECEIVED, typed, NOW).case

    assert (it.kind, it.severity, it.category) == (Kind.ACCIDENT, 2, Category.WASTE)
    assert it.notification is Answer.UNCLEAR
    assert it.flags == {Flag.RELEASE, Flag.INJURY}
    assert (it.department_id, it.unit_id, it.aspect, it.source) == (3, 4, "Kemikalier", "round")
    assert (it.likelihood, it.consequence, it.assessed_at) == (2, 5, NOW)


def test_a_suggestion_has_neither_severity_nor_anything_to_notify_of() -> None:
    it = case_assessment.assess(RECEIVED, Assessment("improvement", category="energy"), NOW).case

    assert (it.kind, it.severity, it.notification) == (Kind.IMPROVEMENT, None, None)


def test_what_was_never_on_the_form_is_refused() -> None:
    tampered = replace(ASSESSMENT, source="moon", flags="release,moon", likelihood="6")

    with pytest.raises(RuleBroken) as refused:
        case_assessment.assess(RECEIVED, tampered, NOW)

    assert [(one.key, one.field) for one in complaints(refused.value)] == [
        ("error.choice_unknown", "flags"),
        ("error.choice_unknown", "source"),
        ("error.choice_unknown", "likelihood"),
    ]


def test_a_dismissed_case_says_why_and_where_the_matter_belongs() -> None:
    typed = Dismissing("not_environmental", "other", " Växeln ", "Ring växeln.")

    it = case_assessment.dismiss(RECEIVED, typed, NOW).case

    assert (it.dismissal, it.door, it.door_name) == (
        Dismissal.NOT_ENVIRONMENTAL, Door.OTHER, "Växeln",
    )  # fmt: skip
    assert (it.feedback, it.closed_at) == ("Ring växeln.", NOW)


def test_a_day_that_nobody_works_is_taken_when_it_is_wanted_all_the_same() -> None:
    wanted = Assignment(HANDLER, CHRISTMAS_EVE, anyway=CHRISTMAS_EVE)

    assert case_handling.assign(ASSESSED, wanted, TODAY).case.due_on == date(2026, 12, 24)


def test_a_yes_to_one_free_day_is_no_yes_to_another() -> None:
    moved_on = Assignment(HANDLER, "2026-12-25", anyway=CHRISTMAS_EVE)

    with pytest.raises(RuleBroken) as refused:
        case_handling.assign(ASSESSED, moved_on, TODAY)

    [asked] = complaints(refused.value)
    assert (asked.key, asked.field) == ("error.day_free", "due_on")
    assert asked.values == {"day": "2026-12-25", "following": "2026-12-28"}


def test_a_due_date_may_be_today() -> None:
    assert case_handling.assign(ASSESSED, Assignment(HANDLER, "2026-11-20"), TODAY)


def test_a_plan_brings_an_action_of_its_round() -> None:
    second = replace(INVESTIGATED, round=2)

    moved = case_handling.plan_actions(second, PLAN, TODAY)

    [action] = moved.actions
    assert (action.case_id, action.round, action.kind) == (42, 2, ActionKind.CORRECTIVE)
    assert (action.text, action.owner_id, action.due_on) == (
        "Ställ ut en holk.", OWNER, date(2026, 12, 4),
    )  # fmt: skip
    assert action.open
    assert (moved.case.cause_category, moved.case.similar_elsewhere) == (
        Cause.ROUTINE_NOT_KNOWN, Answer.YES,
    )  # fmt: skip


def test_a_plan_may_say_why_nothing_is_to_be_done() -> None:
    nothing = replace(PLAN, action=NewAction(), no_action_reason="Felet kan inte hända igen.")

    moved = case_handling.plan_actions(INVESTIGATED, nothing, TODAY)

    assert moved.actions == ()
    assert moved.case.no_action_reason == "Felet kan inte hända igen."
    assert begin(Event.COMPLETE_ACTIONS, moved.case) is State.AWAITING_VERIFICATION


@pytest.mark.parametrize("kind", [Kind.OBSERVATION, Kind.IMPROVEMENT])
def test_only_where_something_went_wrong_there_must_be_a_cause(kind: Kind) -> None:
    without = Plan(action=ACTION)

    moved = case_handling.plan_actions(replace(INVESTIGATED, kind=kind), without, TODAY)

    assert (moved.case.root_cause, moved.case.cause_category) == ("", None)


def test_what_did_not_help_is_investigated_in_a_new_round() -> None:
    first = replace(WAITING, check_on=TODAY, no_action_reason="Inget behövs.", root_cause="Slarv.")

    moved = case_ending.verify_not_effective(first, (DONE,), NOT_GOOD, OTHER, TODAY)

    it = moved.case
    assert (it.round, it.effect, it.checked_by_id) == (2, Effect.PARTIAL, OTHER)
    assert (it.evidence, moved.reason) == ("De ligger där igen.", "De ligger där igen.")
    assert (it.handler_id, it.due_on) == (HANDLER, date(2026, 12, 4))
    assert (it.check_on, it.no_action_reason, it.root_cause) == (None, "", "Slarv.")


def test_a_case_that_never_had_a_handler_needs_one_to_be_investigated() -> None:
    never = replace(WAITING, handler_id=None)

    with pytest.raises(RuleBroken) as refused:
        case_ending.verify_not_effective(never, (DONE,), NOT_GOOD, OTHER, TODAY)
    chosen = replace(NOT_GOOD, assignment=Assignment(HANDLER, SOON))
    moved = case_ending.verify_not_effective(never, (DONE,), chosen, OTHER, TODAY)

    assert [one.key for one in complaints(refused.value)] == ["error.handler_missing"]
    assert moved.case.handler_id == HANDLER


def test_a_reopened_case_is_no_longer_closed_judged_or_decided() -> None:
    ended = replace(
        CLOSED, effect=Effect.GOOD, evidence="Det syns.", checked_by_id=OTHER, lesson=True,
        decision=Decision.ADOPTED,
    )  # fmt: skip

    it = case_ending.reopen(ended, "Igen.", Assignment(due_on=SOON), TODAY).case

    assert (it.closed_at, it.effect, it.evidence, it.checked_by_id) == (None, None, "", None)
    assert (it.feedback, it.lesson, it.decision, it.round) == ("", False, None, 2)


def test_what_was_done_at_once_must_be_known_to_have_been_enough() -> None:
    silent = replace(LIGHT, immediate_action="")

    with pytest.raises(RuleBroken) as refused:
        case_ending.close_as_handled(silent, CLOSING, NOW)
    told_now = replace(CLOSING, immediate_action="Vaktmästaren sorterade om.")
    moved = case_ending.close_as_handled(silent, told_now, NOW)

    assert [one.key for one in complaints(refused.value)] == ["error.immediate_action_missing"]
    assert moved.case.immediate_action == "Vaktmästaren sorterade om."


def test_a_closed_case_says_what_the_reporter_is_told_and_whether_to_learn_from_it() -> None:
    it = case_ending.verify_effective(WAITING, (DONE,), replace(GOOD, lesson=True), OTHER, NOW).case

    assert (it.effect, it.checked_by_id, it.closed_at) == (Effect.GOOD, OTHER, NOW)
    assert (it.feedback, it.lesson) == ("Tack, det hjälpte.", True)


def test_an_adopted_suggestion_is_carried_out_as_it_stands_unless_something_else_is_written() -> (
    None
):
    moved = suggestion.adopt(KEPT, replace(ACTION, text=" "), TODAY)

    [action] = moved.actions
    assert (action.text, action.kind) == (KEPT.description, ActionKind.IMPROVEMENT)
    assert (moved.case.decision, moved.case.parked_until) == (Decision.ADOPTED, None)


def test_a_declined_suggestion_tells_its_author_why() -> None:
    it = suggestion.decline(IDEA, " Det finns inga pengar. ", NOW).case

    assert (it.decision, it.feedback) == (Decision.DECLINED, "Det finns inga pengar.")
    assert it.closed_at == NOW


def test_a_parked_suggestion_says_until_when() -> None:
    it = suggestion.park(IDEA, Parking(" Budget  2028 ", "2027-03-01"), TODAY).case

    assert (it.planning_round, it.parked_until) == ("Budget 2028", date(2027, 3, 1))


def test_a_notification_is_recorded_as_it_was_given() -> None:
    moved = case_assessment.notify_authority(ASSESSED, NOTIFIED, OTHER, NOW)

    recorded = moved.notification
    assert recorded is not None
    assert (recorded.authority, recorded.channel, recorded.by_id) == (
        "Miljönämnden", "telefon", OTHER,
    )  # fmt: skip
    # Five past nine in Stockholm.
    assert recorded.notified_at == NOW.replace(hour=8, minute=5)


# --- beside the table -----------------------------------------------------------------------------


def test_the_reporter_asks_with_a_reason_and_in_time() -> None:
    moved = case_ending.ask_to_reopen(CLOSED, "Det luktar igen.", TODAY, NOW)

    assert (moved.case, moved.reason) == (CLOSED, "Det luktar igen.")
    assert moved.told == {R.COORDINATORS}
    with pytest.raises(RuleBroken) as late:
        case_ending.ask_to_reopen(CLOSED, "Igen.", TODAY - timedelta(days=1), NOW)
    assert late.value.key == "error.reopen_too_late"
    with pytest.raises(RuleBroken) as silent:
        case_ending.ask_to_reopen(CLOSED, "", TODAY, NOW)
    assert [one.key for one in complaints(silent.value)] == ["error.reason_missing"]


def test_one_more_action_is_told_to_its_owner() -> None:
    moved = case_handling.add_action(IN_PROGRESS, ACTION, TODAY)

    assert (moved.case, len(moved.actions)) == (IN_PROGRESS, 1)
    assert moved.told == {R.ACTION_OWNERS}
    assert Event.ADD_ACTION in can(IN_PROGRESS)["handler"] & can(IN_PROGRESS)["coordinator"]


def test_a_completed_action_is_told_to_the_handler_or_the_coordinators() -> None:
    done = case_handling.complete_action(IN_PROGRESS, LEFT, "Holken står där.", TODAY)
    nobodys = case_handling.complete_action(IDEA_AT_WORK, LEFT, "", TODAY)

    assert (done.action.state, done.action.settled_on) == (ActionState.COMPLETED, TODAY)
    assert done.action.comment == "Holken står där."
    assert done.told == {R.HANDLER}
    assert nobodys.told == {R.COORDINATORS}


def test_an_action_is_cancelled_with_a_reason() -> None:
    with pytest.raises(RuleBroken) as refused:
        case_handling.cancel_action(IN_PROGRESS, LEFT, " ", TODAY)
    gone = case_handling.cancel_action(IN_PROGRESS, LEFT, "Skolan är stängd.", TODAY).action

    assert [one.key for one in complaints(refused.value)] == ["error.cancel_reason_missing"]
    assert (gone.state, gone.comment) == (ActionState.CANCELLED, "Skolan är stängd.")


@pytest.mark.parametrize("settled", [DONE, CANCELLED], ids=["completed", "cancelled"])
def test_an_action_is_settled_once(settled: Action) -> None:
    for again in (case_handling.complete_action, case_handling.cancel_action):
        with pytest.raises(RuleBroken) as refused:
            again(IN_PROGRESS, settled, "En gång till.", TODAY)
        assert refused.value.key == "error.action_settled"


def test_only_an_open_action_of_ones_own_is_offered() -> None:
    assert Event.COMPLETE_ACTION in can(IN_PROGRESS, (DONE, LEFT))["owner"]
    assert Event.COMPLETE_ACTION not in can(IN_PROGRESS, (DONE,))["owner"]
    others = (replace(LEFT, owner_id=OTHER),)
    assert Event.COMPLETE_ACTION not in can(IN_PROGRESS, others)["owner"]


@pytest.mark.parametrize(
    ("outcome", "event", "state"),
    [
        ("completed", Event.COMPLETE_ACTION, ActionState.COMPLETED),
        ("cancelled", Event.CANCEL_ACTION, ActionState.CANCELLED),
    ],
)
def test_an_action_is_settled_as_it_was_said(
    outcome: str, event: Event, state: ActionState
) -> None:
    typed = Settling(outcome, "Så här blev det.")

    settled = case_handling.settle_action(IN_PROGRESS, LEFT, typed, TODAY)

    assert (settled.event, settled.action.state) == (event, state)
    assert (settled.action.comment, settled.action.settled_on) == ("Så här blev det.", TODAY)


@pytest.mark.parametrize("outcome", ["", "open", "klar"])
def test_what_became_of_an_action_must_be_said(outcome: str) -> None:
    with pytest.raises(FormRefused) as refused:
        case_handling.settle_action(IN_PROGRESS, LEFT, Settling(outcome), TODAY)

    assert [(one.key, one.field) for one in complaints(refused.value)] == [
        ("error.outcome_missing", "outcome")
    ]


@pytest.mark.parametrize(
    ("case", "kind"),
    [(IN_PROGRESS, ActionKind.PREVENTIVE), (IDEA_AT_WORK, ActionKind.IMPROVEMENT)],
)
def test_one_more_action_of_a_suggestion_carries_it_out(case: Case, kind: ActionKind) -> None:
    typed = replace(ACTION, kind="preventive")

    [action] = case_handling.add_action(case, typed, TODAY).actions

    assert action.kind is kind


def test_a_cases_actions_are_numbered_from_one_in_the_order_they_were_planned() -> None:
    assert numbered([DONE, LEFT]) == {"1": DONE, "2": LEFT}
    assert numbered([]) == {}


def test_what_is_known_of_an_accident_is_added_by_the_reporter_or_the_handler() -> None:
    spill = replace(INVESTIGATED, kind=Kind.ACCIDENT)
    typed = Accident(site=" Förråd 4 ", time="8.05", substance="diesel", amount="20 liter")

    it = case_handling.describe_accident(spill, typed).case

    assert it.accident == Accident("Förråd 4", "08:05", "diesel", "20 liter")
    found = can(spill)
    assert {who for who, events in found.items() if Event.DESCRIBE_ACCIDENT in events} == {
        "reporter", "handler", "coordinator",
    }  # fmt: skip
    with pytest.raises(RuleBroken) as refused:
        case_handling.describe_accident(spill, Accident(time="25:00"))
    assert [(one.key, one.field) for one in complaints(refused.value)] == [
        ("error.time_unreadable", "time")
    ]


# --- the log --------------------------------------------------------------------------------------


def test_every_field_that_changes_is_logged_with_what_it_was() -> None:
    before = replace(INVESTIGATED, root_cause="Slarv.")

    moved = case_handling.plan_actions(before, replace(PLAN, similar_where=""), TODAY)

    assert moved.head is not None
    assert (moved.head.old, moved.head.new) == ("investigating", "in_progress")
    assert [(one.field, one.old, one.new, one.personal) for one in moved.changes] == [
        ("root_cause", "Slarv.", "Ingen visste vart batterierna ska.", True),
        ("cause_category", None, "routine_not_known", False),
        ("similar_elsewhere", None, "yes", False),
    ]


def test_a_reason_and_a_notification_are_logged_too() -> None:
    why = case_assessment.change_severity(INVESTIGATED, "4", "Det rinner ut.")
    told_them = case_assessment.notify_authority(ASSESSED, NOTIFIED, OTHER, NOW)

    assert [(one.field, one.old, one.new) for one in why.changes] == [
        ("severity", "2", "4"),
        ("reason", None, "Det rinner ut."),
    ]
    assert why.head is None
    assert [(one.field, one.new) for one in told_them.changes] == [
        ("notification", "yes"),
        ("notification.authority", "Miljönämnden"),
        ("notification.notified_at", "2026-11-20T09:05:00+01:00"),
        ("notification.channel", "telefon"),
        ("notification.reference", "Dnr 2026-117"),
    ]


def test_what_somebody_did_to_an_action_is_logged_of_the_case() -> None:
    done = case_handling.complete_action(IN_PROGRESS, LEFT, "Klart.", TODAY)

    assert done.head == Change("action.9.state", "open", "completed")
    assert [(one.field, one.new) for one in done.changes] == [
        ("action.9.settled_on", "2026-11-20"),
        ("action.9.comment", "Klart."),
    ]


@given(st.sampled_from(sorted(ROWS)))
def test_the_log_of_a_move_never_names_the_reporter(name: str) -> None:
    row = ROWS[name]

    changes = row.make(row.before, row.form).changes

    assert not any("reporter" in one.field for one in changes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_can_be_told(language: str) -> None:
    assert [event for event in Event if not has(language, f"happened.{event}")] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key",
    sorted({key for row in ROWS.values() for _, wrong in row.shut.values() for key, _ in wrong}),
)
def test_every_refusal_has_its_words(key: str, language: str) -> None:
    assert has(language, key)

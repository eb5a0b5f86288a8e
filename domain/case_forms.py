"""What must be filled in when something is done with a case."""

from dataclasses import replace

from domain.case import Answer, Category, Cause, Dismissal, Door, Effect, Flag, Kind, Source
from domain.case_action import ActionKind, ActionState
from domain.case_answers import Wait
from domain.case_assessment import MOST_LIKELY, MOST_SEVERE
from domain.form import (
    Field,
    Form,
    day,
    line,
    numbers,
    one_of,
    one_offered,
    past_day,
    person,
    several_of,
    text,
    yes,
)

KIND = one_of("kind", Kind, "kind", "error.kind_unknown")
SEVERITY = one_of("severity", numbers(MOST_SEVERE), "severity", "error.severity_missing")
REASON = text("reason", "error.reason_missing")
FEEDBACK = text("feedback", "error.feedback_missing")
CAUSE = text("root_cause", "error.root_cause_missing")
CAUSE_CATEGORY = one_of("cause_category", Cause, "cause")
# Fields of an action; dialogs/filling.py reads them.
ACTION: tuple[Field, ...] = (
    text("what", "error.action_text_missing"),
    person("owner", "error.action_owner_missing"),
    day("due_on", "error.action_due_missing"),
    one_of(
        "action_kind",
        (ActionKind.CORRECTIVE, ActionKind.PREVENTIVE),
        "action_kind",
        "error.action_kind_missing",
    ),
    text("resource_need"),
)

ASSESS = Form(
    "assess_case.assess",
    (
        KIND,
        SEVERITY,
        one_of("category", Category, "category", "error.category_missing"),
        one_of("notification", Answer, "answer", "error.notification_missing"),
        one_offered("place", key="belongs_to"),
        several_of("flags", Flag, "flag"),
        one_of("source", Source, "source"),
        line("aspect"),
        one_of("likelihood", numbers(MOST_LIKELY), "likelihood"),
        one_of("consequence", numbers(MOST_LIKELY), "consequence"),
    ),
)
DISMISS = Form(
    "dismiss_case.dismiss",
    (
        one_of("reason", Dismissal, "dismissal", "error.dismissal_reason_missing"),
        text("feedback"),
        one_of("door", Door, "door"),
        line("door_name"),
        line("same_as"),
    ),
    rest="reason",
)
REFER = Form(
    "refer_case.refer",
    (one_of("door", Door, "door", "error.door_missing"), line("door_name"), text("feedback")),
    rest="door",
)
RECLASSIFY = Form(
    "reclassify_case.reclassify",
    (
        one_of("kind", Kind, "kind"),
        replace(SEVERITY, required=""),
        one_of("category", Category, "category"),
        one_of("notification", Answer, "answer"),
        one_offered("place", key="belongs_to"),
        several_of("flags", Flag, "flag"),
        REASON,
    ),
    usual=("kind",),
)
CHANGE_SEVERITY = Form("change_severity.change", (SEVERITY, REASON))
ASSIGN = Form(
    "assign_case.assign",
    (person("handler", "error.handler_missing"), day("due_on", "error.due_missing")),
    rest="handler",
)
ASSIGN_ACTION = Form("assign_action.assign", (CAUSE, CAUSE_CATEGORY, *ACTION))
CLOSE = Form(
    "close_case.close",
    (FEEDBACK, text("immediate_action", "error.immediate_action_missing"), yes("lesson")),
    rest="feedback",
)
FINISH = Form("finish_case.finish", (FEEDBACK, yes("lesson")), rest="feedback")
# Where nothing else is written, the suggestion itself is carried out.
ADOPT = Form("adopt_suggestion.adopt", ACTION).without("action_kind").optional("what")
DECLINE = Form(
    "decline_suggestion.decline", (text("reason", "error.decline_reason_missing"),), rest="reason"
)
PARK = Form(
    "park_suggestion.park",
    (
        line("planning_round", "error.planning_round_missing"),
        day("until", "error.parked_until_missing"),
    ),
    rest="planning_round",
)
# Who had the case has it again, where nobody else is named.
REOPEN = Form(
    "reopen_case.reopen",
    (REASON, person("handler"), day("due_on", "error.due_missing")),
    rest="reason",
)
# Where there is no action there is a reason why not.
PLAN = Form(
    "plan_actions.plan",
    (
        CAUSE,
        replace(CAUSE_CATEGORY, required="error.cause_category_missing"),
        *(replace(one, required="") for one in ACTION),
        text("no_action_reason"),
        one_of("similar_elsewhere", Answer, "answer"),
        text("similar_where"),
    ),
    rest="root_cause",
    usual=("what", "owner", "due_on"),
)
ADD_ACTION = Form("add_action.add", ACTION, rest="what")
WHICH_ACTION = one_offered("action", "error.action_missing")
SETTLE = Form(
    "settle_action.settle",
    (
        WHICH_ACTION,
        one_of(
            "outcome",
            (ActionState.COMPLETED, ActionState.CANCELLED),
            "outcome",
            "error.outcome_missing",
        ),
        text("comment"),
    ),
    rest="comment",
    usual=("comment",),
)
# Answers to a reminder; where what it is about is no action, the field for which is left out.
CHANGE_DUE = Form(
    "change_due.change",
    (WHICH_ACTION, day("due_on", "error.new_due_missing", "new_due_on"), REASON),
    rest="due_on",
)
PASS_ON = Form(
    "pass_on.pass_on",
    (WHICH_ACTION, person("receiver", "error.receiver_missing")),
    rest="receiver",
)
SNOOZE = Form(
    "snooze_reminder.snooze",
    (
        WHICH_ACTION,
        one_of("wait", Wait, "wait", "error.wait_missing"),
        day("until", key="snoozed_until"),
    ),
    rest="wait",
)
COMPLETE_ACTIONS = Form(
    "complete_actions.complete", (day("check_on", "error.check_day_missing"),), rest="check_on"
)
# The answer is for when it helped; who looks once more, and until when, for when it did not.
VERIFY = Form(
    "verify_effect.verify",
    (
        one_of("effect", Effect, "effect", "error.effect_missing"),
        text("evidence", "error.evidence_missing"),
        text("feedback"),
        yes("lesson"),
        person("handler", key="next_handler"),
        day("due_on", key="next_due_on"),
    ),
    usual=("feedback",),
)
ASK_TO_REOPEN = Form("ask_to_reopen.send", (REASON,), rest="reason")
UNMASK = Form("unmask_case.unmask", (REASON,), rest="reason")
DESCRIBE_ACCIDENT = Form(
    "describe_accident.describe",
    (
        line("site"),
        line("time"),
        line("substance"),
        line("amount"),
        text("how_found"),
        text("consequences"),
        text("samples"),
    ),
    usual=("substance", "amount"),
)
NOTIFY = Form(
    "notify_authority.record",
    (
        line("authority", "error.notified_whom_missing"),
        past_day("on", "error.date_unreadable", "notified_on"),
        line("at", "error.time_unreadable", "notified_at"),
        line("channel", "error.notified_how_missing"),
        line("reference", "error.notified_reference_missing"),
    ),
    rest="authority",
)

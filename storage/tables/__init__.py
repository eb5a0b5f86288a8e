"""The tables, a file for each subject: `from storage import tables` has them all by name.

Every column says whether what it holds is personal data (tests refuse one that does not), and every
list that is shown has its index.
"""

from storage.tables.authorities import authority, department, setting, tenant, unit
from storage.tables.cases import (
    attachment,
    attachment_content,
    case,
    case_action,
    case_comment,
    case_counter,
    case_link,
    case_notification,
)
from storage.tables.columns import METADATA, Id, Moment
from storage.tables.digests import channel_digest, digest_wish
from storage.tables.environmental_rounds import environmental_round
from storage.tables.meetings import attendance, meeting, meeting_chat, meeting_day, registration
from storage.tables.messages import conversation, outbox
from storage.tables.networks import (
    group_contact,
    network,
    network_group,
    network_member,
    organisation,
    published_figure,
)
from storage.tables.people import default_owner, person, role, substitute
from storage.tables.plans import (
    aspect,
    commitment,
    governing_document,
    indicator,
    milestone,
    plan,
    plan_action,
    plan_action_case,
    plan_action_topic,
    plan_import,
    plan_task,
    plan_task_action,
    plan_topic,
    status_word,
)
from storage.tables.processes import period, worker
from storage.tables.ratings import (
    meeting_comment,
    rating_block,
    rating_count,
    rating_given,
    rating_receipt,
)
from storage.tables.reminders import reminder, snooze
from storage.tables.report_rounds import report_round, round_line, status_report
from storage.tables.surveys import (
    survey,
    survey_benefit,
    survey_count,
    survey_given,
    survey_receipt,
)
from storage.tables.turns import draft, guess, log, proposal, submission

__all__ = [
    "METADATA",
    "Id",
    "Moment",
    "aspect",
    "attachment",
    "attachment_content",
    "attendance",
    "authority",
    "case",
    "case_action",
    "case_comment",
    "case_counter",
    "case_link",
    "case_notification",
    "channel_digest",
    "commitment",
    "conversation",
    "default_owner",
    "department",
    "digest_wish",
    "draft",
    "environmental_round",
    "governing_document",
    "group_contact",
    "guess",
    "indicator",
    "log",
    "meeting",
    "meeting_chat",
    "meeting_comment",
    "meeting_day",
    "milestone",
    "network",
    "network_group",
    "network_member",
    "organisation",
    "outbox",
    "period",
    "person",
    "plan",
    "plan_action",
    "plan_action_case",
    "plan_action_topic",
    "plan_import",
    "plan_task",
    "plan_task_action",
    "plan_topic",
    "proposal",
    "published_figure",
    "rating_block",
    "rating_count",
    "rating_given",
    "rating_receipt",
    "registration",
    "reminder",
    "report_round",
    "role",
    "round_line",
    "setting",
    "snooze",
    "status_report",
    "status_word",
    "submission",
    "substitute",
    "survey",
    "survey_benefit",
    "survey_count",
    "survey_given",
    "survey_receipt",
    "tenant",
    "unit",
    "worker",
]

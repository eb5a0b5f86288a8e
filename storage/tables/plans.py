"""Action plans and commitments.

Each list of domain/plan_rows.py has its table, here or in report_rounds.py: `code` is the row's own
name, unique in its list and authority, and what a field names is the column of the same name with
`_id`.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.tables.columns import METADATA, Moment, column, key, personal, words


def plan_list(name: str, *columns: Any) -> Table:
    return Table(
        name,
        METADATA,
        key(),
        column("authority_id", ForeignKey("authority.id")),
        column("code", String(64)),
        *columns,
        UniqueConstraint("authority_id", "code"),
    )


def _followed_up() -> tuple[Column[Any], Column[Any]]:
    """Return where the truth is kept, in words and as a link."""
    return column("followed_up_in", String(200)), column("link", String(500))


plan = plan_list(
    "plan",
    column("name", String(300)),
    column("year", Integer),
    column("strategy", String(300)),
    column("valid_until", Date, nullable=True),
    *_followed_up(),
)

plan_topic = plan_list(
    "plan_topic",
    column("kind", String(16)),
    column("name", String(300)),
    column("parent_id", ForeignKey("plan_topic.id"), nullable=True),
)

plan_action = plan_list(
    "plan_action",
    column("plan_id", ForeignKey("plan.id")),
    column("number", String(16)),
    column("name", String(300)),
    column("target", Text),
    column("goals", String(64)),
    column("dimension", String(16)),
    column("partner", String(300)),
    *_followed_up(),
    Index(None, "plan_id"),
)

plan_action_topic = Table(
    "plan_action_topic",
    METADATA,
    column("action_id", ForeignKey("plan_action.id"), primary_key=True),
    column("topic_id", ForeignKey("plan_topic.id"), primary_key=True),
    Index(None, "topic_id"),
)

plan_action_case = Table(
    "plan_action_case",
    METADATA,
    column("action_id", ForeignKey("plan_action.id"), primary_key=True),
    column("case_id", ForeignKey("case.id"), primary_key=True),
    Index(None, "case_id"),
)

commitment = plan_list(
    "commitment",
    column("year", Integer),
    column("number", String(16)),
    column("name", String(300)),
    column("basic", Boolean),
    column("taken_on", Date, nullable=True),
    words("own_text"),
    *_followed_up(),
)

# What is reported of: that a department has adopted an action, what it does for it, and the items
# of commitments. One table, as they are listed, filtered and reported of together. What was
# reported last stands beside it. An activity has the action and department of its adoption.
plan_task = plan_list(
    "plan_task",
    column("kind", String(16)),
    column("name", String(300)),
    column("action_id", ForeignKey("plan_action.id"), nullable=True),
    column("department_id", ForeignKey("department.id"), nullable=True),
    column("adoption_id", ForeignKey("plan_task.id"), nullable=True),
    column("commitment_id", ForeignKey("commitment.id"), nullable=True),
    column("number", String(16)),
    column("step", String(16)),
    personal("owner_id", ForeignKey("person.id"), nullable=True),
    column("due_on", Date, nullable=True),
    column("kpi", String(64)),
    *_followed_up(),
    # None where nobody has reported.
    column("progress", String(16), nullable=True),
    column("forecast", String(16)),
    column("word", String(100), default=""),
    column("scale", String(16), default=""),
    words("comment"),
    column("reported_on", Date, nullable=True),
    column("round_id", ForeignKey("report_round.id"), nullable=True),
    Index(None, "authority_id", "kind", "progress", "due_on"),
    Index(None, "authority_id", "owner_id", "due_on"),
    Index(None, "department_id"),
    Index(None, "action_id"),
    Index(None, "adoption_id"),
    Index(None, "commitment_id"),
    Index(None, "authority_id", "number"),
)

plan_task_action = Table(
    "plan_task_action",
    METADATA,
    column("task_id", ForeignKey("plan_task.id"), primary_key=True),
    column("action_id", ForeignKey("plan_action.id"), primary_key=True),
    Index(None, "action_id"),
)

milestone = plan_list(
    "milestone",
    column("name", String(300)),
    column("first_on", Date),
    column("last_on", Date),
    column("precision", String(8)),
    column("kind", String(16)),
    column("place", String(200)),
    personal("owner_id", ForeignKey("person.id"), nullable=True),
    column("link", String(500)),
    Index(None, "authority_id", "last_on"),
    Index(None, "last_on"),
)

indicator = plan_list(
    "indicator",
    column("year", Integer),
    column("name", String(300)),
    column("department_id", ForeignKey("department.id"), nullable=True),
    column("unit", String(64)),
    column("better", String(16)),
    *(
        column(name, String(64))
        for name in ("target", "result", "target_printed", "result_printed", "lowest", "highest")
    ),
    words("comment"),
    *_followed_up(),
    Index(None, "department_id"),
)

aspect = plan_list(
    "aspect",
    column("category", String(200)),
    column("name", String(300)),
    column("department_id", ForeignKey("department.id"), nullable=True),
    column("control", String(8)),
    column("direct", Boolean),
    column("negative", Integer, nullable=True),
    column("positive", Integer, nullable=True),
    column("most", Integer),
    *_followed_up(),
    Index(None, "department_id"),
)

governing_document = plan_list(
    "governing_document",
    column("name", String(300)),
    column("valid_from", Date, nullable=True),
    column("valid_until", Date, nullable=True),
    column("until_replaced", Boolean),
    *_followed_up(),
)

status_word = plan_list(
    "status_word",
    column("word", String(100)),
    column("progress", String(16)),
    column("forecast", String(16)),
    column("scale", String(16)),
)

# Workbooks that were looked at, and those that were let in; the rows that were wanted and those
# that were there before, as JSON, until it can no longer be undone.
plan_import = Table(
    "plan_import",
    METADATA,
    key(),
    column("authority_id", ForeignKey("authority.id")),
    personal("by_id", ForeignKey("person.id"), nullable=True),
    column("at", Moment),
    column("state", String(16)),
    personal("wanted", Text),
    personal("before", Text),
    Index(None, "authority_id", "state", "id"),
)

"""Rounds of reports, the reports, and how everything stood when a round was locked."""

from sqlalchemy import Boolean, Date, ForeignKey, Index, Integer, String, Table, Text

from storage.tables.columns import METADATA, column, personal, words
from storage.tables.plans import plan_list

report_round = plan_list(
    "report_round",
    column("year", Integer),
    column("name", String(100)),
    column("as_of", Date),
    column("opens_on", Date),
    column("closes_on", Date),
    # Not before somebody opens it does it ask anybody; once locked it says what it said.
    column("state", String(16), default="planned"),
    Index(None, "authority_id", "state"),
    Index(None, "state", "closes_on"),
)

# Only ever added to.
status_report = plan_list(
    "status_report",
    column("task_id", ForeignKey("plan_task.id")),
    column("round_id", ForeignKey("report_round.id"), nullable=True),
    column("progress", String(16)),
    column("forecast", String(16)),
    column("word", String(100)),
    column("scale", String(16)),
    words("comment"),
    column("link", String(500)),
    column("reported_on", Date),
    personal("by_id", ForeignKey("person.id"), nullable=True),
    Index(None, "task_id", "id"),
    Index(None, "round_id", "task_id"),
)

# How everything stood when a round was locked.
round_line = Table(
    "round_line",
    METADATA,
    column("round_id", ForeignKey("report_round.id"), primary_key=True),
    column("task_id", ForeignKey("plan_task.id"), primary_key=True),
    # A number and a title.
    column("action", String(400)),
    column("department", String(200)),
    column("progress", String(16), nullable=True),
    column("forecast", String(16)),
    column("word", String(100)),
    column("scale", String(16)),
    words("comment"),
    column("reported_on", Date, nullable=True),
    # In this round, and not before.
    column("reported", Boolean),
    personal("owner_id", ForeignKey("person.id"), nullable=True),
    column("due_on", Date, nullable=True),
    column("focus", Text, default=""),
    column("followed_up_in", String(200), default=""),
    column("link", String(500), default=""),
)

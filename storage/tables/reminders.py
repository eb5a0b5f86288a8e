"""What somebody was reminded of, and wants not to be reminded of."""

from sqlalchemy import Date, ForeignKey, Index, Integer, String, Table

from storage.tables.columns import METADATA, Id, column, personal

# What somebody was reminded of, or told as a coordinator, on a day: once for each step, in days
# from the due date.
reminder = Table(
    "reminder",
    METADATA,
    column("matter", String(32), primary_key=True),
    column("item_id", Id, primary_key=True),
    column("due_on", Date, primary_key=True),
    column("step", Integer, primary_key=True),
    personal("person_id", ForeignKey("person.id"), primary_key=True),
    column("case_id", ForeignKey("case.id")),
    column("told_on", Date),
    Index(None, "told_on", "person_id"),
)

# Until when nobody wants to be reminded of something, as long as it is due on that day.
snooze = Table(
    "snooze",
    METADATA,
    column("matter", String(32), primary_key=True),
    column("item_id", Id, primary_key=True),
    column("due_on", Date),
    column("until", Date),
    column("case_id", ForeignKey("case.id")),
    Index(None, "case_id"),
)

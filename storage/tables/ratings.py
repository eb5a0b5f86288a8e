"""What people thought of a meeting. It is never stored answer by answer, only as how many gave each
mark; and no order or time is kept (docs/decisions/0008-what-a-rating-leaves.md)."""

from sqlalchemy import ForeignKey, Index, Integer, String, Table, Text

from storage.tables.columns import METADATA, Id, column, personal

rating_count = Table(
    "rating_count",
    METADATA,
    column("meeting_id", ForeignKey("meeting.id"), primary_key=True),
    column("question", String(16), primary_key=True),
    column("mark", Integer, primary_key=True, autoincrement=False),
    column("answers", Integer),
    sqlite_with_rowid=False,
)

# Who has answered, until the window closes.
rating_given = Table(
    "rating_given",
    METADATA,
    column("meeting_id", ForeignKey("meeting.id"), primary_key=True),
    personal("person_id", ForeignKey("person.id"), primary_key=True),
    Index(None, "person_id"),
    sqlite_with_rowid=False,
)

# Keyed digests of what only a person's own receipt card carries, with the marks that they gave, so
# that these can be changed until the window closes. Nobody can make one without the card.
rating_receipt = Table(
    "rating_receipt",
    METADATA,
    column("digest", String(64), primary_key=True),
    column("meeting_id", ForeignKey("meeting.id")),
    Index(None, "meeting_id"),
    sqlite_with_rowid=False,
)

meeting_comment = Table(
    "meeting_comment",
    METADATA,
    column("key", String(32), primary_key=True),
    column("meeting_id", ForeignKey("meeting.id")),
    personal("text", Text),
    column("state", String(16)),
    Index(None, "meeting_id"),
    sqlite_with_rowid=False,
)

# Which meetings' answers are shown together: decided when the window closes, and never again, so
# that nothing can be learned by looking twice. No block yet: too few answers.
rating_block = Table(
    "rating_block",
    METADATA,
    column("meeting_id", ForeignKey("meeting.id"), primary_key=True),
    column("question", String(16), primary_key=True),
    column("group_id", ForeignKey("network_group.id")),
    column("year", Integer),
    column("block", Id, nullable=True),
    Index(None, "group_id", "year"),
)

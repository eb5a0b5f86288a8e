"""Meetings of networks: when they are held, who is coming and who was there."""

from sqlalchemy import Date, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.tables.columns import METADATA, Moment, column, key, personal

meeting = Table(
    "meeting",
    METADATA,
    key(),
    column("network_id", ForeignKey("network.id")),
    column("group_id", ForeignKey("network_group.id")),
    column("code", String(32)),
    personal("theme", String(300)),
    column("kind", String(16)),
    personal("place", String(200)),
    column("link", String(500)),
    # The chat of the Teams meeting that the link opens, where it tells which.
    column("chat", String(300)),
    column("docs_link", String(500)),
    column("status", String(16)),
    # Of its days, so that a list need not look at them all.
    column("first_on", Date),
    column("last_on", Date),
    personal("folded", Text),
    # How often it was changed: a calendar keeps what has the highest.
    column("revision", Integer, default=0),
    UniqueConstraint("network_id", "code"),
    Index(None, "network_id", "first_on"),
    Index(None, "network_id", "last_on"),
    Index(None, "last_on"),
    Index(None, "group_id"),
    Index(None, "chat"),
)

meeting_day = Table(
    "meeting_day",
    METADATA,
    key(),
    column("meeting_id", ForeignKey("meeting.id")),
    column("held_on", Date),
    column("starts", String(5)),
    column("ends", String(5)),
    # Counted by the coordinator, beside the names of those who said that they were there.
    column("head_count", Integer, nullable=True),
    column("organisations", Integer, nullable=True),
    UniqueConstraint("meeting_id", "held_on"),
    Index(None, "held_on"),
)

registration = Table(
    "registration",
    METADATA,
    column("meeting_id", ForeignKey("meeting.id"), primary_key=True),
    personal("person_id", ForeignKey("person.id"), primary_key=True),
    personal("answer", String(8)),
    # How many come, themselves among them.
    personal("party", Integer),
    Index(None, "person_id"),
)

attendance = Table(
    "attendance",
    METADATA,
    column("day_id", ForeignKey("meeting_day.id"), primary_key=True),
    personal("person_id", ForeignKey("person.id"), primary_key=True),
    column("source", String(16)),
    # Whose they were then, if that was known: who leaves an organisation was there for it.
    personal("organisation_id", ForeignKey("organisation.id"), nullable=True),
    # When Teams saw them come, until it is known whether they stayed.
    personal("joined_at", Moment, nullable=True),
    Index(None, "person_id"),
)

# The chats of Teams meetings that a coordinator has said are of which meetings; a series has one
# chat for all of them.
meeting_chat = Table(
    "meeting_chat",
    METADATA,
    column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    column("meeting_id", ForeignKey("meeting.id"), primary_key=True),
    Index(None, "meeting_id"),
)

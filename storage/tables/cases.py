"""Cases, and what belongs to one: links, actions, notifications, comments and files."""

from sqlalchemy import (
    Boolean,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.tables.columns import METADATA, Moment, column, key, personal, words

case = Table(
    "case",
    METADATA,
    key(),
    column("authority_id", ForeignKey("authority.id")),
    column("number", String(16)),
    column("version", Integer),
    column("kind", String(16)),
    column("state", String(32)),
    personal("description", Text),
    personal("place", String(200)),
    column("place_folded", Text),
    # What was reported, as it is compared with what is looked for.
    personal("description_folded", Text),
    column("ongoing", String(8)),
    column("occurred_on", Date),
    personal("immediate_action", Text),
    column("identity", String(16)),
    personal("reporter_id", ForeignKey("person.id"), nullable=True),
    column("follow_up_hash", String(64), nullable=True),
    column("source", String(16)),
    column("received_at", Moment),
    column("department_id", ForeignKey("department.id"), nullable=True),
    column("unit_id", ForeignKey("unit.id"), nullable=True),
    personal("owner_id", ForeignKey("person.id"), nullable=True),
    personal("handler_id", ForeignKey("person.id"), nullable=True),
    column("severity", Integer, nullable=True),
    column("avoids_manager", Boolean, default=False),
    column("dangerous", Boolean, default=False),
    words("site"),
    words("time"),
    words("substance"),
    words("amount"),
    words("how_found"),
    words("consequences"),
    words("samples"),
    column("category", String(32), nullable=True),
    words("aspect"),
    column("likelihood", Integer, nullable=True),
    column("consequence", Integer, nullable=True),
    column("notification", String(8), nullable=True),
    column("flags", String(200), default=""),
    column("assessed_at", Moment, nullable=True),
    column("due_on", Date, nullable=True),
    column("round", Integer, default=1),
    words("root_cause"),
    column("cause_category", String(32), nullable=True),
    column("similar_elsewhere", String(8), nullable=True),
    words("similar_where"),
    words("no_action_reason"),
    column("check_on", Date, nullable=True),
    column("effect", String(8), nullable=True),
    words("evidence"),
    personal("checked_by_id", ForeignKey("person.id"), nullable=True),
    personal("keeper_id", ForeignKey("person.id"), nullable=True),
    words("feedback"),
    column("lesson", Boolean, default=False),
    column("closed_at", Moment, nullable=True),
    column("dismissal", String(32), nullable=True),
    column("door", String(32), nullable=True),
    words("door_name"),
    column("decision", String(16), nullable=True),
    words("planning_round"),
    column("parked_until", Date, nullable=True),
    UniqueConstraint("authority_id", "number"),
    UniqueConstraint("authority_id", "follow_up_hash"),
    Index(None, "authority_id", "reporter_id", "id"),
    Index(None, "authority_id", "state", "id"),
    Index(None, "authority_id", "owner_id", "id"),
    Index(None, "authority_id", "handler_id", "id"),
    Index(None, "authority_id", "keeper_id", "state", "check_on"),
    Index(None, "authority_id", "department_id", "id"),
    Index(None, "authority_id", "due_on"),
    Index(None, "authority_id", "check_on"),
    Index(None, "authority_id", "received_at"),
    Index(None, "authority_id", "closed_at"),
    Index(None, "authority_id", "category", "place_folded"),
)

# Cases that belong together: one that is like another or came after it, and one that is the same
# event as another, whose reporter then follows that one.
case_link = Table(
    "case_link",
    METADATA,
    column("case_id", ForeignKey("case.id"), primary_key=True),
    column("other_id", ForeignKey("case.id"), primary_key=True),
    column("kind", String(16)),
    Index(None, "other_id", "kind"),
)

case_action = Table(
    "case_action",
    METADATA,
    key(),
    # The case's, so that a list of somebody's actions need not look at every case.
    column("authority_id", ForeignKey("authority.id")),
    column("case_id", ForeignKey("case.id")),
    column("version", Integer),
    column("round", Integer),
    column("kind", String(16)),
    personal("text", Text),
    personal("owner_id", ForeignKey("person.id")),
    column("due_on", Date),
    words("resource_need"),
    column("state", String(16)),
    column("settled_on", Date, nullable=True),
    words("comment"),
    Index(None, "case_id", "id"),
    Index(None, "authority_id", "owner_id", "state", "due_on"),
    Index(None, "authority_id", "state", "due_on"),
)

# That a person told an authority; the bot never does.
case_notification = Table(
    "case_notification",
    METADATA,
    key(),
    column("case_id", ForeignKey("case.id")),
    personal("authority", String(200)),
    column("notified_at", Moment),
    personal("channel", String(200)),
    personal("reference", String(200)),
    personal("by_id", ForeignKey("person.id"), nullable=True),
    Index(None, "case_id", "id"),
)

case_counter = Table(
    "case_counter",
    METADATA,
    column("authority_id", ForeignKey("authority.id"), primary_key=True),
    column("year", Integer, primary_key=True),
    column("last", Integer),
)

case_comment = Table(
    "case_comment",
    METADATA,
    key(),
    column("case_id", ForeignKey("case.id")),
    personal("author_id", ForeignKey("person.id"), nullable=True),
    personal("text", Text),
    column("written_at", Moment),
    Index(None, "case_id", "id"),
)

# A photo or file of a case; *key* is our own name for it.
attachment = Table(
    "attachment",
    METADATA,
    key(),
    column("case_id", ForeignKey("case.id")),
    column("serial", Integer),
    column("key", String(32), unique=True),
    column("type", String(8)),
    column("size", Integer),
    # As the sender named it; empty where the sender is not to be known.
    personal("name", String(60)),
    column("added_at", Moment),
    personal("added_by_id", ForeignKey("person.id"), nullable=True),
    UniqueConstraint("case_id", "serial"),
)

# What is in it, apart, so that a list of files reads none of them. No row for what lies in a
# folder.
attachment_content = Table(
    "attachment_content",
    METADATA,
    column("attachment_id", ForeignKey("attachment.id"), primary_key=True),
    personal("content", LargeBinary),
    personal("preview", LargeBinary),
)

"""The tables. Every column says whether what it holds is personal data (tests refuse one that does
not), and every list that is shown has its index."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no zone, so it is put back when read."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


# SQLite gives ids by itself only to columns of exactly this type.
Id = BigInteger().with_variant(Integer, "sqlite")


def _column(
    name: str, type_: Any, *rest: Any, personal: bool = False, **kwargs: Any
) -> Column[Any]:
    kwargs.setdefault("nullable", False)
    return Column(name, type_, *rest, info={"personal": personal}, **kwargs)


def _personal(name: str, type_: Any, *rest: Any, **kwargs: Any) -> Column[Any]:
    return _column(name, type_, *rest, personal=True, **kwargs)


def _words(name: str) -> Column[Any]:
    """Return a column of running text, empty from the start; free text may name people."""
    return _personal(name, Text, default="")


def _id() -> Column[Any]:
    return _column("id", Id, primary_key=True)


# --- who ------------------------------------------------------------------------------------------

tenant = Table(
    "tenant",
    METADATA,
    _column("id", String(64), primary_key=True),  # the Entra tenant's id
)

authority = Table(
    "authority",
    METADATA,
    _id(),
    _column("tenant_id", ForeignKey("tenant.id")),
    _column("name", String(200)),
    UniqueConstraint("tenant_id", "name"),
)

setting = Table(
    "setting",
    METADATA,
    _column("authority_id", ForeignKey("authority.id"), primary_key=True),
    _column("name", String(64), primary_key=True),
    _column("value", Text),
)

department = Table(
    "department",
    METADATA,
    _id(),
    _column("authority_id", ForeignKey("authority.id")),
    _column("name", String(200)),
    UniqueConstraint("authority_id", "name"),
)

unit = Table(
    "unit",
    METADATA,
    _id(),
    _column("authority_id", ForeignKey("authority.id")),
    _column("department_id", ForeignKey("department.id")),
    _column("name", String(200)),
    UniqueConstraint("department_id", "name"),
    Index(None, "authority_id", "name"),
)

# A member of a network; many are authorities nowhere in this database, and some are none at all.
organisation = Table(
    "organisation",
    METADATA,
    _id(),
    _column("name", String(200), unique=True),
    _column("kind", String(32)),
)

person = Table(
    "person",
    METADATA,
    _id(),
    _personal("tenant_id", String(64), nullable=True),
    _personal("entra_id", String(64), nullable=True),
    _personal("teams_id", String(200), nullable=True),
    _personal("email", String(320), nullable=True, unique=True),
    _personal("name", String(200)),
    _personal("language", String(8), nullable=True),
    _personal("plain", Boolean),
    _personal("authority_id", ForeignKey("authority.id"), nullable=True),
    _personal("organisation_id", ForeignKey("organisation.id"), nullable=True),
    _personal("merged_into", ForeignKey("person.id"), nullable=True),
    UniqueConstraint("tenant_id", "entra_id"),
)

role = Table(
    "role",
    METADATA,
    _id(),
    _personal("person_id", ForeignKey("person.id")),
    _personal("authority_id", ForeignKey("authority.id")),
    _personal("name", String(32)),
    _personal("scope", String(16)),
    _personal("scope_id", Id, nullable=True),
    _personal("since", Date, nullable=True),
    _personal("until", Date, nullable=True),
    Index(None, "person_id"),
    Index(None, "authority_id", "name"),
)

# Who has the roles of somebody else for some days.
substitute = Table(
    "substitute",
    METADATA,
    _id(),
    _column("authority_id", ForeignKey("authority.id")),
    _personal("person_id", ForeignKey("person.id")),
    _personal("substitute_id", ForeignKey("person.id")),
    _personal("since", Date),
    _personal("until", Date),
    Index(None, "authority_id", "until"),
    Index(None, "substitute_id"),
)

# Whose a new case is. Every column but the person says "all" in its own way, as a NULL would be
# unlike every other: the authority's own id for a place, and "all" for a kind.
default_owner = Table(
    "default_owner",
    METADATA,
    _id(),
    _column("authority_id", ForeignKey("authority.id")),
    _column("scope", String(16)),
    _column("scope_id", Id),
    _column("kind", String(16)),
    _personal("person_id", ForeignKey("person.id")),
    UniqueConstraint("authority_id", "scope", "scope_id", "kind"),
)

# --- networks -------------------------------------------------------------------------------------

# Owned by one authority; its meetings are seen by that authority's people and by its members'.
network = Table(
    "network",
    METADATA,
    _id(),
    _column("authority_id", ForeignKey("authority.id")),
    _column("name", String(200)),
    # No result is shown of fewer answers. It never changes: what was shown by one number and by
    # another could be subtracted.
    _column("min_answers", Integer),
    UniqueConstraint("authority_id", "name"),
    CheckConstraint("min_answers >= 5", "least"),
)

network_group = Table(
    "network_group",
    METADATA,
    _id(),
    _column("network_id", ForeignKey("network.id")),
    _column("name", String(200)),
    UniqueConstraint("network_id", "name"),
)

network_member = Table(
    "network_member",
    METADATA,
    _column("network_id", ForeignKey("network.id"), primary_key=True),
    _column("organisation_id", ForeignKey("organisation.id"), primary_key=True),
    _column("through", String(200)),
    _column("since", Date, nullable=True),
    _column("until", Date, nullable=True),
    Index(None, "organisation_id"),
)

# Who is invited to a group's meetings.
group_contact = Table(
    "group_contact",
    METADATA,
    _column("group_id", ForeignKey("network_group.id"), primary_key=True),
    _personal("person_id", ForeignKey("person.id"), primary_key=True),
    Index(None, "person_id"),
)

meeting = Table(
    "meeting",
    METADATA,
    _id(),
    _column("network_id", ForeignKey("network.id")),
    _column("group_id", ForeignKey("network_group.id")),
    _column("code", String(32)),
    _personal("theme", String(300)),
    _column("kind", String(16)),
    _personal("place", String(200)),
    _column("link", String(500)),
    # The chat of the Teams meeting that the link opens, where it tells which.
    _column("chat", String(300)),
    _column("docs_link", String(500)),
    _column("status", String(16)),
    # Of its days, so that a list need not look at them all.
    _column("first_on", Date),
    _column("last_on", Date),
    _personal("folded", Text),
    # How often it was changed: a calendar keeps what has the highest.
    _column("revision", Integer, default=0),
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
    _id(),
    _column("meeting_id", ForeignKey("meeting.id")),
    _column("held_on", Date),
    _column("starts", String(5)),
    _column("ends", String(5)),
    # Counted by the coordinator, beside the names of those who said that they were there.
    _column("head_count", Integer, nullable=True),
    _column("organisations", Integer, nullable=True),
    UniqueConstraint("meeting_id", "held_on"),
    Index(None, "held_on"),
)

registration = Table(
    "registration",
    METADATA,
    _column("meeting_id", ForeignKey("meeting.id"), primary_key=True),
    _personal("person_id", ForeignKey("person.id"), primary_key=True),
    _personal("answer", String(8)),
    # How many come, themselves among them.
    _personal("party", Integer),
    Index(None, "person_id"),
)

attendance = Table(
    "attendance",
    METADATA,
    _column("day_id", ForeignKey("meeting_day.id"), primary_key=True),
    _personal("person_id", ForeignKey("person.id"), primary_key=True),
    _column("source", String(16)),
    # When Teams saw them come, until it is known whether they stayed.
    _personal("joined_at", Moment, nullable=True),
    Index(None, "person_id"),
)

# The chats of Teams meetings that a coordinator has said are of which meetings; a series has one
# chat for all of them.
meeting_chat = Table(
    "meeting_chat",
    METADATA,
    _column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    _column("meeting_id", ForeignKey("meeting.id"), primary_key=True),
    Index(None, "meeting_id"),
)

# What people thought of a meeting is never stored answer by answer, only as how many gave each
# mark; and no order or time is kept (docs/decisions/0008-what-a-rating-leaves.md).

rating_count = Table(
    "rating_count",
    METADATA,
    _column("meeting_id", ForeignKey("meeting.id"), primary_key=True),
    _column("question", String(16), primary_key=True),
    _column("mark", Integer, primary_key=True, autoincrement=False),
    _column("answers", Integer),
    sqlite_with_rowid=False,
)

# Who has answered, until the window closes.
rating_given = Table(
    "rating_given",
    METADATA,
    _column("meeting_id", ForeignKey("meeting.id"), primary_key=True),
    _personal("person_id", ForeignKey("person.id"), primary_key=True),
    Index(None, "person_id"),
    sqlite_with_rowid=False,
)

# Keyed digests of what only a person's own receipt card carries, with the marks that they gave, so
# that these can be changed until the window closes. Nobody can make one without the card.
rating_receipt = Table(
    "rating_receipt",
    METADATA,
    _column("digest", String(64), primary_key=True),
    _column("meeting_id", ForeignKey("meeting.id")),
    Index(None, "meeting_id"),
    sqlite_with_rowid=False,
)

meeting_comment = Table(
    "meeting_comment",
    METADATA,
    _column("key", String(32), primary_key=True),
    _column("meeting_id", ForeignKey("meeting.id")),
    _personal("text", Text),
    _column("state", String(16)),
    Index(None, "meeting_id"),
    sqlite_with_rowid=False,
)

# Which meetings' answers are shown together: decided when the window closes, and never again, so
# that nothing can be learned by looking twice. No block yet: too few answers.
rating_block = Table(
    "rating_block",
    METADATA,
    _column("meeting_id", ForeignKey("meeting.id"), primary_key=True),
    _column("question", String(16), primary_key=True),
    _column("group_id", ForeignKey("network_group.id")),
    _column("year", Integer),
    _column("block", Id, nullable=True),
    Index(None, "group_id", "year"),
)

# The annual survey of a network. What is answered is stored as that of the meetings is.
survey = Table(
    "survey",
    METADATA,
    _id(),
    _column("network_id", ForeignKey("network.id")),
    _column("year", Integer),
    _column("wording", Integer),
    _column("opens_on", Date),
    _column("closes_on", Date),
    _column("invited", Integer),
    _column("closed", Boolean, default=False),
    UniqueConstraint("network_id", "year"),
    Index(None, "closed", "closes_on"),
)

survey_count = Table(
    "survey_count",
    METADATA,
    _column("survey_id", ForeignKey("survey.id"), primary_key=True),
    _column("question", String(16), primary_key=True),
    _column("mark", Integer, primary_key=True, autoincrement=False),
    _column("answers", Integer),
    sqlite_with_rowid=False,
)

survey_given = Table(
    "survey_given",
    METADATA,
    _column("survey_id", ForeignKey("survey.id"), primary_key=True),
    _personal("person_id", ForeignKey("person.id"), primary_key=True),
    Index(None, "person_id"),
    sqlite_with_rowid=False,
)

survey_receipt = Table(
    "survey_receipt",
    METADATA,
    _column("digest", String(64), primary_key=True),
    _column("survey_id", ForeignKey("survey.id")),
    Index(None, "survey_id"),
    sqlite_with_rowid=False,
)

# What somebody had most use of: told apart from the marks, with the coordinator's tag.
survey_benefit = Table(
    "survey_benefit",
    METADATA,
    _column("key", String(32), primary_key=True),
    _column("survey_id", ForeignKey("survey.id")),
    _personal("text", Text),
    _column("state", String(16)),
    _column("tag", String(60), default=""),
    Index(None, "survey_id"),
    sqlite_with_rowid=False,
)

# What a report says, printed as it was: never computed, and never mixed with what is.
published_figure = Table(
    "published_figure",
    METADATA,
    _id(),
    _column("network_id", ForeignKey("network.id")),
    _column("year", Integer),
    _column("meeting_id", ForeignKey("meeting.id"), nullable=True),
    _column("figure", String(32)),
    _column("value", String(32)),
    _column("source", String(200)),
    Index(None, "network_id", "year"),
    Index(None, "meeting_id"),
)

# --- cases ----------------------------------------------------------------------------------------

case = Table(
    "case",
    METADATA,
    _id(),
    _column("authority_id", ForeignKey("authority.id")),
    _column("number", String(16)),
    _column("version", Integer),
    _column("kind", String(16)),
    _column("state", String(32)),
    _personal("description", Text),
    _personal("place", String(200)),
    _column("place_folded", Text),
    # What was reported, as it is compared with what is looked for.
    _personal("description_folded", Text),
    _column("ongoing", String(8)),
    _column("occurred_on", Date),
    _personal("immediate_action", Text),
    _column("identity", String(16)),
    _personal("reporter_id", ForeignKey("person.id"), nullable=True),
    _column("follow_up_hash", String(64), nullable=True),
    _column("source", String(16)),
    _column("received_at", Moment),
    _column("department_id", ForeignKey("department.id"), nullable=True),
    _column("unit_id", ForeignKey("unit.id"), nullable=True),
    _personal("owner_id", ForeignKey("person.id"), nullable=True),
    _personal("handler_id", ForeignKey("person.id"), nullable=True),
    _column("severity", Integer, nullable=True),
    _column("avoids_manager", Boolean, default=False),
    _column("dangerous", Boolean, default=False),
    _words("site"),
    _words("time"),
    _words("substance"),
    _words("amount"),
    _words("how_found"),
    _words("consequences"),
    _words("samples"),
    _column("category", String(32), nullable=True),
    _words("aspect"),
    _column("likelihood", Integer, nullable=True),
    _column("consequence", Integer, nullable=True),
    _column("notification", String(8), nullable=True),
    _column("flags", String(200), default=""),
    _column("assessed_at", Moment, nullable=True),
    _column("due_on", Date, nullable=True),
    _column("round", Integer, default=1),
    _words("root_cause"),
    _column("cause_category", String(32), nullable=True),
    _column("similar_elsewhere", String(8), nullable=True),
    _words("similar_where"),
    _words("no_action_reason"),
    _column("check_on", Date, nullable=True),
    _column("effect", String(8), nullable=True),
    _words("evidence"),
    _personal("checked_by_id", ForeignKey("person.id"), nullable=True),
    _personal("keeper_id", ForeignKey("person.id"), nullable=True),
    _words("feedback"),
    _column("lesson", Boolean, default=False),
    _column("closed_at", Moment, nullable=True),
    _column("dismissal", String(32), nullable=True),
    _column("door", String(32), nullable=True),
    _words("door_name"),
    _column("decision", String(16), nullable=True),
    _words("planning_round"),
    _column("parked_until", Date, nullable=True),
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
    _column("case_id", ForeignKey("case.id"), primary_key=True),
    _column("other_id", ForeignKey("case.id"), primary_key=True),
    _column("kind", String(16)),
    Index(None, "other_id", "kind"),
)

case_action = Table(
    "case_action",
    METADATA,
    _id(),
    # The case's, so that a list of somebody's actions need not look at every case.
    _column("authority_id", ForeignKey("authority.id")),
    _column("case_id", ForeignKey("case.id")),
    _column("version", Integer),
    _column("round", Integer),
    _column("kind", String(16)),
    _personal("text", Text),
    _personal("owner_id", ForeignKey("person.id")),
    _column("due_on", Date),
    _words("resource_need"),
    _column("state", String(16)),
    _column("settled_on", Date, nullable=True),
    _words("comment"),
    Index(None, "case_id", "id"),
    Index(None, "authority_id", "owner_id", "state", "due_on"),
    Index(None, "authority_id", "state", "due_on"),
)

# That a person told an authority; the bot never does.
case_notification = Table(
    "case_notification",
    METADATA,
    _id(),
    _column("case_id", ForeignKey("case.id")),
    _personal("authority", String(200)),
    _column("notified_at", Moment),
    _personal("channel", String(200)),
    _personal("reference", String(200)),
    _personal("by_id", ForeignKey("person.id"), nullable=True),
    Index(None, "case_id", "id"),
)

case_counter = Table(
    "case_counter",
    METADATA,
    _column("authority_id", ForeignKey("authority.id"), primary_key=True),
    _column("year", Integer, primary_key=True),
    _column("last", Integer),
)

case_comment = Table(
    "case_comment",
    METADATA,
    _id(),
    _column("case_id", ForeignKey("case.id")),
    _personal("author_id", ForeignKey("person.id"), nullable=True),
    _personal("text", Text),
    _column("written_at", Moment),
    Index(None, "case_id", "id"),
)

# A photo or file of a case; *key* is our own name for it.
attachment = Table(
    "attachment",
    METADATA,
    _id(),
    _column("case_id", ForeignKey("case.id")),
    _column("serial", Integer),
    _column("key", String(32), unique=True),
    _column("type", String(8)),
    _column("size", Integer),
    # As the sender named it; empty where the sender is not to be known.
    _personal("name", String(60)),
    _column("added_at", Moment),
    _personal("added_by_id", ForeignKey("person.id"), nullable=True),
    UniqueConstraint("case_id", "serial"),
)

# What is in it, apart, so that a list of files reads none of them. No row for what lies in a
# folder.
attachment_content = Table(
    "attachment_content",
    METADATA,
    _column("attachment_id", ForeignKey("attachment.id"), primary_key=True),
    _personal("content", LargeBinary),
    _personal("preview", LargeBinary),
)

# Only ever added to; a person's traces in it can be erased one person at a time.
log = Table(
    "log",
    METADATA,
    _id(),
    _column("authority_id", ForeignKey("authority.id"), nullable=True),
    _column("entity", String(32)),
    _column("entity_id", Id),
    _personal("actor_id", ForeignKey("person.id"), nullable=True),
    _column("at", Moment),
    _column("what", String(32)),
    _column("field", String(64), nullable=True),
    _personal("old", Text, nullable=True),
    _personal("new", Text, nullable=True),
    _column("personal", Boolean),
    Index(None, "entity", "entity_id", "id"),
    Index(None, "actor_id"),
)

# --- action plans and commitments ----------------------------------------------------------------

# Each list of domain/plan_rows.py has its table: `code` is the row's own name, unique in its list
# and authority, and what a field names is the column of the same name with `_id`.


def _plan_list(name: str, *columns: Any) -> Table:
    return Table(
        name,
        METADATA,
        _id(),
        _column("authority_id", ForeignKey("authority.id")),
        _column("code", String(64)),
        *columns,
        UniqueConstraint("authority_id", "code"),
    )


def _followed_up() -> tuple[Column[Any], Column[Any]]:
    """Return where the truth is kept, in words and as a link."""
    return _column("followed_up_in", String(200)), _column("link", String(500))


plan = _plan_list(
    "plan",
    _column("name", String(300)),
    _column("year", Integer),
    _column("strategy", String(300)),
    _column("valid_until", Date, nullable=True),
    *_followed_up(),
)

plan_topic = _plan_list(
    "plan_topic",
    _column("kind", String(16)),
    _column("name", String(300)),
    _column("parent_id", ForeignKey("plan_topic.id"), nullable=True),
)

plan_action = _plan_list(
    "plan_action",
    _column("plan_id", ForeignKey("plan.id")),
    _column("number", String(16)),
    _column("name", String(300)),
    _column("target", Text),
    _column("goals", String(64)),
    _column("dimension", String(16)),
    _column("partner", String(300)),
    *_followed_up(),
    Index(None, "plan_id"),
)

plan_action_topic = Table(
    "plan_action_topic",
    METADATA,
    _column("action_id", ForeignKey("plan_action.id"), primary_key=True),
    _column("topic_id", ForeignKey("plan_topic.id"), primary_key=True),
    Index(None, "topic_id"),
)

plan_action_case = Table(
    "plan_action_case",
    METADATA,
    _column("action_id", ForeignKey("plan_action.id"), primary_key=True),
    _column("case_id", ForeignKey("case.id"), primary_key=True),
    Index(None, "case_id"),
)

commitment = _plan_list(
    "commitment",
    _column("year", Integer),
    _column("number", String(16)),
    _column("name", String(300)),
    _column("basic", Boolean),
    _column("taken_on", Date, nullable=True),
    _words("own_text"),
    *_followed_up(),
)

report_round = _plan_list(
    "report_round",
    _column("year", Integer),
    _column("name", String(100)),
    _column("as_of", Date),
    _column("opens_on", Date),
    _column("closes_on", Date),
    # Not before somebody opens it does it ask anybody; once locked it says what it said.
    _column("state", String(16), default="planned"),
    Index(None, "authority_id", "state"),
    Index(None, "state", "closes_on"),
)

# What is reported of: that a department has adopted an action, what it does for it, and the items
# of commitments. One table, as they are listed, filtered and reported of together. What was
# reported last stands beside it. An activity has the action and department of its adoption.
plan_task = _plan_list(
    "plan_task",
    _column("kind", String(16)),
    _column("name", String(300)),
    _column("action_id", ForeignKey("plan_action.id"), nullable=True),
    _column("department_id", ForeignKey("department.id"), nullable=True),
    _column("adoption_id", ForeignKey("plan_task.id"), nullable=True),
    _column("commitment_id", ForeignKey("commitment.id"), nullable=True),
    _column("number", String(16)),
    _column("step", String(16)),
    _personal("owner_id", ForeignKey("person.id"), nullable=True),
    _column("due_on", Date, nullable=True),
    _column("kpi", String(64)),
    *_followed_up(),
    # None where nobody has reported.
    _column("progress", String(16), nullable=True),
    _column("forecast", String(16)),
    _column("word", String(100), default=""),
    _column("scale", String(16), default=""),
    _words("comment"),
    _column("reported_on", Date, nullable=True),
    _column("round_id", ForeignKey("report_round.id"), nullable=True),
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
    _column("task_id", ForeignKey("plan_task.id"), primary_key=True),
    _column("action_id", ForeignKey("plan_action.id"), primary_key=True),
    Index(None, "action_id"),
)

# Only ever added to.
status_report = _plan_list(
    "status_report",
    _column("task_id", ForeignKey("plan_task.id")),
    _column("round_id", ForeignKey("report_round.id"), nullable=True),
    _column("progress", String(16)),
    _column("forecast", String(16)),
    _column("word", String(100)),
    _column("scale", String(16)),
    _words("comment"),
    _column("link", String(500)),
    _column("reported_on", Date),
    _personal("by_id", ForeignKey("person.id"), nullable=True),
    Index(None, "task_id", "id"),
    Index(None, "round_id", "task_id"),
)

# How everything stood when a round was locked.
round_line = Table(
    "round_line",
    METADATA,
    _column("round_id", ForeignKey("report_round.id"), primary_key=True),
    _column("task_id", ForeignKey("plan_task.id"), primary_key=True),
    _column("action", String(300)),
    _column("department", String(200)),
    _column("progress", String(16), nullable=True),
    _column("forecast", String(16)),
    _column("word", String(100)),
    _column("scale", String(16)),
    _words("comment"),
    _column("reported_on", Date, nullable=True),
    # In this round, and not before.
    _column("reported", Boolean),
)

milestone = _plan_list(
    "milestone",
    _column("name", String(300)),
    _column("first_on", Date),
    _column("last_on", Date),
    _column("precision", String(8)),
    _column("kind", String(16)),
    _column("place", String(200)),
    _personal("owner_id", ForeignKey("person.id"), nullable=True),
    _column("link", String(500)),
    Index(None, "authority_id", "last_on"),
    Index(None, "last_on"),
)

indicator = _plan_list(
    "indicator",
    _column("year", Integer),
    _column("name", String(300)),
    _column("department_id", ForeignKey("department.id"), nullable=True),
    _column("unit", String(64)),
    _column("better", String(16)),
    *(
        _column(name, String(64))
        for name in ("target", "result", "target_printed", "result_printed", "lowest", "highest")
    ),
    _words("comment"),
    *_followed_up(),
    Index(None, "department_id"),
)

aspect = _plan_list(
    "aspect",
    _column("category", String(200)),
    _column("name", String(300)),
    _column("department_id", ForeignKey("department.id"), nullable=True),
    _column("control", String(8)),
    _column("direct", Boolean),
    _column("negative", Integer, nullable=True),
    _column("positive", Integer, nullable=True),
    _column("most", Integer),
    *_followed_up(),
    Index(None, "department_id"),
)

governing_document = _plan_list(
    "governing_document",
    _column("name", String(300)),
    _column("valid_from", Date, nullable=True),
    _column("valid_until", Date, nullable=True),
    _column("until_replaced", Boolean),
    *_followed_up(),
)

status_word = _plan_list(
    "status_word",
    _column("word", String(100)),
    _column("progress", String(16)),
    _column("forecast", String(16)),
    _column("scale", String(16)),
)

# Workbooks that were looked at, and those that were let in; the rows that were wanted and those
# that were there before, as JSON, until it can no longer be undone.
plan_import = Table(
    "plan_import",
    METADATA,
    _id(),
    _column("authority_id", ForeignKey("authority.id")),
    _personal("by_id", ForeignKey("person.id"), nullable=True),
    _column("at", Moment),
    _column("state", String(16)),
    _personal("wanted", Text),
    _personal("before", Text),
    Index(None, "authority_id", "state", "id"),
)

# --- turns ----------------------------------------------------------------------------------------

# One row for each form or message that changed something, so that it does so once. The key is a
# keyed digest, so the row does not tell whose it was.
submission = Table(
    "submission",
    METADATA,
    _column("key", String(64), primary_key=True),
    _column("step", String(64)),
    _column("content", String(64)),
    _column("result", String(64)),
    _column("received_on", Date),
    Index(None, "received_on"),
)

# What someone has begun to write. Both columns are unreadable without the secret key, so that a
# report sent without a name was not tied to one while it was a draft.
draft = Table(
    "draft",
    METADATA,
    _personal("owner", String(64), primary_key=True),
    _personal("content", LargeBinary),
    _column("expires_at", Moment),
    Index(None, "expires_at"),
)

# What somebody was shown of a file and has not approved yet. Both columns are unreadable without
# the secret key.
proposal = Table(
    "proposal",
    METADATA,
    _personal("owner", String(64), primary_key=True),
    _personal("content", LargeBinary),
    _column("expires_at", Moment),
    Index(None, "expires_at"),
)

# Wrong guesses of follow-up codes; the asker is a keyed digest.
guess = Table(
    "guess",
    METADATA,
    _personal("asker", String(64), primary_key=True),
    _column("day", Date, primary_key=True),
    _column("wrong", Integer),
)

conversation = Table(
    "conversation",
    METADATA,
    _id(),
    _personal("teams_id", String(300), unique=True),
    _column("kind", String(16)),
    _column("tenant_id", String(64)),
    _personal("person_id", ForeignKey("person.id"), nullable=True),
    # The language of the client at the latest message, for those who have chosen none.
    _column("language", String(8)),
    _column("service_url", String(500)),
    _column("bot_id", String(200)),
    _column("open", Boolean),
    # How many times the bot was added here: each time is welcomed once.
    _column("times_added", Integer),
    # What the bot asked last, unreadable without the secret key.
    _personal("awaiting", LargeBinary, nullable=True),
    # The team that a channel is one of.
    _column("team_id", String(150), nullable=True),
    Index(None, "person_id"),
    Index(None, "team_id"),
)

# What the bot says on its own initiative. Holds ids only, and is put into words when it is sent.
outbox = Table(
    "outbox",
    METADATA,
    _id(),
    _column("once", String(200), unique=True),
    _column("authority_id", ForeignKey("authority.id"), nullable=True),
    _column("purpose", String(32)),
    _personal("person_id", ForeignKey("person.id"), nullable=True),
    _personal("conversation_id", ForeignKey("conversation.id"), nullable=True),
    _column("case_id", ForeignKey("case.id"), nullable=True),
    # What it tells about when that is no case; the purpose says of which kind it is.
    _personal("about_id", Id, nullable=True),
    # One of many that are sent together: what concerns one person goes before it.
    _column("bulk", Boolean),
    # Another to the same recipient is to be settled first, so nobody need look at this one yet.
    # NULL once this one is settled, so that nobody looks at it any more.
    _column("behind", Boolean, nullable=True),
    _column("state", String(16)),
    _column("due_at", Moment),
    _column("expires_at", Moment),
    # How often it was claimed, and of how many of those times nobody knows whether it arrived.
    _column("attempts", Integer),
    _column("in_doubt", Integer),
    # The process that is sending it. Together with the attempt it is the fence: who has another
    # of either may not say how it went.
    _column("worker", String(32), nullable=True),
    _column("cause", String(200), nullable=True),
    _column("settled_on", Date, nullable=True),
    Index(None, "state", "behind", "bulk", "due_at", "id"),
    Index(None, "person_id", "behind", "bulk", "id"),
    Index(None, "conversation_id", "behind", "bulk", "id"),
)

# Bot processes that live: each counts its beats up. Whoever does not for a while has died, and
# what it had begun is for the others. Beats and no times: clocks may jump.
worker = Table(
    "worker",
    METADATA,
    _column("id", String(32), primary_key=True),
    _column("beats", Integer),
)

# What happens regularly: a row for each time that it was due, so that it happens once.
period = Table(
    "period",
    METADATA,
    _column("job", String(32), primary_key=True),
    _column("key", String(40), primary_key=True),
    _column("state", String(16)),
    # The process that does it, as long as it does.
    _column("worker", String(32), nullable=True),
)

# What somebody wishes for of the weekly digest, who does not want it as it usually is.
digest_wish = Table(
    "digest_wish",
    METADATA,
    _personal("person_id", ForeignKey("person.id"), primary_key=True),
    _personal("wanted", Boolean),
    _personal("weekday", Integer),
    _personal("at", String(5)),
    _personal("weeks", Integer),
    _personal("without", String(200)),
    _personal("even_if_nothing", Boolean),
)

# Channels and group chats that get a digest: of one department, or of the whole authority.
channel_digest = Table(
    "channel_digest",
    METADATA,
    _column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    _column("authority_id", ForeignKey("authority.id")),
    _column("department_id", ForeignKey("department.id"), nullable=True),
    _column("weekday", Integer),
    _column("at", String(5)),
)

# What somebody was reminded of, or told as a coordinator, on a day: once for each step, in days
# from the due date.
reminder = Table(
    "reminder",
    METADATA,
    _column("matter", String(32), primary_key=True),
    _column("item_id", Id, primary_key=True),
    _column("due_on", Date, primary_key=True),
    _column("step", Integer, primary_key=True),
    _personal("person_id", ForeignKey("person.id"), primary_key=True),
    _column("case_id", ForeignKey("case.id")),
    _column("told_on", Date),
    Index(None, "told_on", "person_id"),
)

# Until when nobody wants to be reminded of something, as long as it is due on that day.
snooze = Table(
    "snooze",
    METADATA,
    _column("matter", String(32), primary_key=True),
    _column("item_id", Id, primary_key=True),
    _column("due_on", Date),
    _column("until", Date),
    _column("case_id", ForeignKey("case.id")),
    Index(None, "case_id"),
)

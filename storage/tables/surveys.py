"""The annual survey of a network. What is answered is stored as that of the meetings is."""

from sqlalchemy import (
    Boolean,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.tables.columns import METADATA, column, key, personal

survey = Table(
    "survey",
    METADATA,
    key(),
    column("network_id", ForeignKey("network.id")),
    column("year", Integer),
    column("wording", Integer),
    column("opens_on", Date),
    column("closes_on", Date),
    column("invited", Integer),
    column("closed", Boolean, default=False),
    UniqueConstraint("network_id", "year"),
    Index(None, "closed", "closes_on"),
)

survey_count = Table(
    "survey_count",
    METADATA,
    column("survey_id", ForeignKey("survey.id"), primary_key=True),
    column("question", String(16), primary_key=True),
    column("mark", Integer, primary_key=True, autoincrement=False),
    column("answers", Integer),
    sqlite_with_rowid=False,
)

survey_given = Table(
    "survey_given",
    METADATA,
    column("survey_id", ForeignKey("survey.id"), primary_key=True),
    personal("person_id", ForeignKey("person.id"), primary_key=True),
    Index(None, "person_id"),
    sqlite_with_rowid=False,
)

survey_receipt = Table(
    "survey_receipt",
    METADATA,
    column("digest", String(64), primary_key=True),
    column("survey_id", ForeignKey("survey.id")),
    Index(None, "survey_id"),
    sqlite_with_rowid=False,
)

# What somebody had most use of: told apart from the marks, with the coordinator's tag.
survey_benefit = Table(
    "survey_benefit",
    METADATA,
    column("key", String(32), primary_key=True),
    column("survey_id", ForeignKey("survey.id")),
    personal("text", Text),
    column("state", String(16)),
    column("tag", String(60), default=""),
    Index(None, "survey_id"),
    sqlite_with_rowid=False,
)

"""What turns leave behind: what was changed, what was sent, and what is begun and not sent yet."""

from sqlalchemy import Boolean, Date, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from storage.tables.columns import METADATA, Id, Moment, column, key, personal

# Only ever added to; a person's traces in it can be erased one person at a time.
log = Table(
    "log",
    METADATA,
    key(),
    column("authority_id", ForeignKey("authority.id"), nullable=True),
    column("entity", String(32)),
    column("entity_id", Id),
    personal("actor_id", ForeignKey("person.id"), nullable=True),
    column("at", Moment),
    column("what", String(32)),
    column("field", String(64), nullable=True),
    personal("old", Text, nullable=True),
    personal("new", Text, nullable=True),
    column("personal", Boolean),
    Index(None, "entity", "entity_id", "id"),
    Index(None, "actor_id"),
)

# One row for each form or message that changed something, so that it does so once. The key is a
# keyed digest, so the row does not tell whose it was.
submission = Table(
    "submission",
    METADATA,
    column("key", String(64), primary_key=True),
    column("step", String(64)),
    column("content", String(64)),
    column("result", String(64)),
    column("received_on", Date),
    Index(None, "received_on"),
)

# What someone has begun to write. Both columns are unreadable without the secret key, so that a
# report sent without a name was not tied to one while it was a draft.
draft = Table(
    "draft",
    METADATA,
    personal("owner", String(64), primary_key=True),
    personal("content", LargeBinary),
    column("expires_at", Moment),
    Index(None, "expires_at"),
)

# What somebody was shown of a file and has not approved yet. Both columns are unreadable without
# the secret key.
proposal = Table(
    "proposal",
    METADATA,
    personal("owner", String(64), primary_key=True),
    personal("content", LargeBinary),
    column("expires_at", Moment),
    Index(None, "expires_at"),
)

# Wrong guesses of follow-up codes; the asker is a keyed digest.
guess = Table(
    "guess",
    METADATA,
    personal("asker", String(64), primary_key=True),
    column("day", Date, primary_key=True),
    column("wrong", Integer),
)

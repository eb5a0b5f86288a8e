"""The chats that the bot is in, and what it says there on its own initiative."""

from sqlalchemy import Boolean, Date, ForeignKey, Index, Integer, LargeBinary, String, Table

from storage.tables.columns import METADATA, Id, Moment, column, key, personal

conversation = Table(
    "conversation",
    METADATA,
    key(),
    personal("teams_id", String(300), unique=True),
    column("kind", String(16)),
    column("tenant_id", String(64)),
    personal("person_id", ForeignKey("person.id"), nullable=True),
    # The language of the client at the latest message, for those who have chosen none.
    column("language", String(8)),
    column("service_url", String(500)),
    column("bot_id", String(200)),
    column("open", Boolean),
    # How many times the bot was added here: each time is welcomed once.
    column("times_added", Integer),
    # What the bot asked last, unreadable without the secret key.
    personal("awaiting", LargeBinary, nullable=True),
    # The team that a channel is one of.
    column("team_id", String(150), nullable=True),
    Index(None, "person_id"),
    Index(None, "team_id"),
)

# What the bot says on its own initiative. Holds ids only, and is put into words when it is sent.
outbox = Table(
    "outbox",
    METADATA,
    key(),
    column("once", String(200), unique=True),
    column("authority_id", ForeignKey("authority.id"), nullable=True),
    column("purpose", String(32)),
    personal("person_id", ForeignKey("person.id"), nullable=True),
    personal("conversation_id", ForeignKey("conversation.id"), nullable=True),
    column("case_id", ForeignKey("case.id"), nullable=True),
    # What it tells about when that is no case; the purpose says of which kind it is.
    personal("about_id", Id, nullable=True),
    # One of many that are sent together: what concerns one person goes before it.
    column("bulk", Boolean),
    # Another to the same recipient is to be settled first, so nobody need look at this one yet.
    # NULL once this one is settled, so that nobody looks at it any more.
    column("behind", Boolean, nullable=True),
    column("state", String(16)),
    column("due_at", Moment),
    column("expires_at", Moment),
    # How often it was claimed, and of how many of those times nobody knows whether it arrived.
    column("attempts", Integer),
    column("in_doubt", Integer),
    # The process that is sending it. Together with the attempt it is the fence: who has another
    # of either may not say how it went.
    column("worker", String(32), nullable=True),
    column("cause", String(200), nullable=True),
    column("settled_on", Date, nullable=True),
    Index(None, "state", "behind", "bulk", "due_at", "id"),
    Index(None, "person_id", "behind", "bulk", "id"),
    Index(None, "conversation_id", "behind", "bulk", "id"),
)

"""Who gets a weekly digest otherwise than it usually is."""

from sqlalchemy import Boolean, ForeignKey, Integer, String, Table

from storage.tables.columns import METADATA, Moment, column, personal

# What somebody wishes for of the weekly digest, who does not want it as it usually is.
digest_wish = Table(
    "digest_wish",
    METADATA,
    personal("person_id", ForeignKey("person.id"), primary_key=True),
    personal("wanted", Boolean),
    personal("weekday", Integer),
    personal("at", String(5)),
    personal("weeks", Integer),
    personal("without", String(200)),
    personal("even_if_nothing", Boolean),
    # When that day and time were chosen; NULL for those that were before anybody asked when.
    personal("since", Moment, nullable=True),
)

# Channels and group chats that get a digest: of one department, of one group of a network, or of
# the whole authority.
channel_digest = Table(
    "channel_digest",
    METADATA,
    column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    column("authority_id", ForeignKey("authority.id")),
    column("department_id", ForeignKey("department.id"), nullable=True),
    column("group_id", ForeignKey("network_group.id"), nullable=True),
    column("weekday", Integer),
    column("at", String(5)),
    column("weeks", Integer),
    column("without", String(200)),
    column("even_if_nothing", Boolean),
    column("since", Moment, nullable=True),
)

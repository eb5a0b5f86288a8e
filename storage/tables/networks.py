"""Networks: their groups, their members and contacts, and what was published of them."""

from sqlalchemy import (
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from storage.tables.columns import METADATA, column, key, personal

# A member of a network; many are authorities nowhere in this database, and some are none at all.
organisation = Table(
    "organisation",
    METADATA,
    key(),
    column("name", String(200), unique=True),
    column("kind", String(32)),
)

# Owned by one authority; its meetings are seen by that authority's people and by its members'.
network = Table(
    "network",
    METADATA,
    key(),
    column("authority_id", ForeignKey("authority.id")),
    column("name", String(200)),
    # No result is shown of fewer answers. It never changes: what was shown by one number and by
    # another could be subtracted.
    column("min_answers", Integer),
    UniqueConstraint("authority_id", "name"),
    CheckConstraint("min_answers >= 5", "least"),
)

network_group = Table(
    "network_group",
    METADATA,
    key(),
    column("network_id", ForeignKey("network.id")),
    column("name", String(200)),
    UniqueConstraint("network_id", "name"),
)

network_member = Table(
    "network_member",
    METADATA,
    column("network_id", ForeignKey("network.id"), primary_key=True),
    column("organisation_id", ForeignKey("organisation.id"), primary_key=True),
    column("through", String(200)),
    column("since", Date, nullable=True),
    column("until", Date, nullable=True),
    Index(None, "organisation_id"),
)

# Who is invited to a group's meetings.
group_contact = Table(
    "group_contact",
    METADATA,
    column("group_id", ForeignKey("network_group.id"), primary_key=True),
    personal("person_id", ForeignKey("person.id"), primary_key=True),
    Index(None, "person_id"),
)

# What a report says, printed as it was: never computed, and never mixed with what is.
published_figure = Table(
    "published_figure",
    METADATA,
    key(),
    column("network_id", ForeignKey("network.id")),
    column("year", Integer),
    column("meeting_id", ForeignKey("meeting.id"), nullable=True),
    column("figure", String(32)),
    column("value", String(32)),
    column("source", String(200)),
    Index(None, "network_id", "year"),
    Index(None, "meeting_id"),
)

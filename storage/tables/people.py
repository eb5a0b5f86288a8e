"""People, the roles they have, and who is there in their place."""

from sqlalchemy import Boolean, Date, ForeignKey, Index, String, Table, UniqueConstraint

from storage.tables.columns import METADATA, Id, column, key, personal

person = Table(
    "person",
    METADATA,
    key(),
    personal("tenant_id", String(64), nullable=True),
    personal("entra_id", String(64), nullable=True),
    personal("teams_id", String(200), nullable=True),
    personal("email", String(320), nullable=True, unique=True),
    personal("name", String(200)),
    personal("language", String(8), nullable=True),
    personal("plain", Boolean),
    personal("authority_id", ForeignKey("authority.id"), nullable=True),
    personal("organisation_id", ForeignKey("organisation.id"), nullable=True),
    personal("merged_into", ForeignKey("person.id"), nullable=True),
    UniqueConstraint("tenant_id", "entra_id"),
)

role = Table(
    "role",
    METADATA,
    key(),
    personal("person_id", ForeignKey("person.id")),
    personal("authority_id", ForeignKey("authority.id")),
    personal("name", String(32)),
    personal("scope", String(16)),
    personal("scope_id", Id, nullable=True),
    personal("since", Date, nullable=True),
    personal("until", Date, nullable=True),
    Index(None, "person_id"),
    Index(None, "authority_id", "name"),
)

# Who has the roles of somebody else for some days.
substitute = Table(
    "substitute",
    METADATA,
    key(),
    column("authority_id", ForeignKey("authority.id")),
    personal("person_id", ForeignKey("person.id")),
    personal("substitute_id", ForeignKey("person.id")),
    personal("since", Date),
    personal("until", Date),
    Index(None, "authority_id", "until"),
    Index(None, "substitute_id"),
)

# Whose a new case is. Every column but the person says "all" in its own way, as a NULL would be
# unlike every other: the authority's own id for a place, and "all" for a kind.
default_owner = Table(
    "default_owner",
    METADATA,
    key(),
    column("authority_id", ForeignKey("authority.id")),
    column("scope", String(16)),
    column("scope_id", Id),
    column("kind", String(16)),
    personal("person_id", ForeignKey("person.id")),
    UniqueConstraint("authority_id", "scope", "scope_id", "kind"),
)

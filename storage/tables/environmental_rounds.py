"""The environmental rounds of managerial areas."""

from sqlalchemy import Date, ForeignKey, Integer, String, Table, UniqueConstraint

from storage.tables.columns import METADATA, Id, column, key, personal, words

# One a year in each area. A department or unit is named as in a role, and keeps its number whatever
# it is called.
environmental_round = Table(
    "environmental_round",
    METADATA,
    key(),
    column("authority_id", ForeignKey("authority.id")),
    column("year", Integer),
    column("scope", String(16)),
    column("scope_id", Id),
    column("held_on", Date),
    words("focus"),
    personal("noted_by_id", ForeignKey("person.id"), nullable=True),
    UniqueConstraint("authority_id", "year", "scope", "scope_id"),
)

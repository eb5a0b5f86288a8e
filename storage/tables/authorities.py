"""Authorities of tenants, with their settings, departments and units."""

from sqlalchemy import ForeignKey, Index, String, Table, Text, UniqueConstraint

from storage.tables.columns import METADATA, column, key

tenant = Table(
    "tenant",
    METADATA,
    column("id", String(64), primary_key=True),  # the Entra tenant's id
)

authority = Table(
    "authority",
    METADATA,
    key(),
    column("tenant_id", ForeignKey("tenant.id")),
    column("name", String(200)),
    UniqueConstraint("tenant_id", "name"),
)

setting = Table(
    "setting",
    METADATA,
    column("authority_id", ForeignKey("authority.id"), primary_key=True),
    column("name", String(64), primary_key=True),
    column("value", Text),
)

department = Table(
    "department",
    METADATA,
    key(),
    column("authority_id", ForeignKey("authority.id")),
    column("name", String(200)),
    UniqueConstraint("authority_id", "name"),
)

unit = Table(
    "unit",
    METADATA,
    key(),
    column("authority_id", ForeignKey("authority.id")),
    column("department_id", ForeignKey("department.id")),
    column("name", String(200)),
    UniqueConstraint("department_id", "name"),
    Index(None, "authority_id", "name"),
)

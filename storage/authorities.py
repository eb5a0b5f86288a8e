"""Authorities, their settings and departments."""

from dataclasses import fields

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from domain.authority import Authority, Department, Settings
from storage import tables

_KNOWN = {field.name: field.type for field in fields(Settings)}


class Authorities:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_tenant(self, tenant_id: str) -> list[Authority]:
        """Return the authorities of a tenant with their settings, by name."""
        found = self._connection.execute(_OF_TENANT, {"tenant_id": tenant_id})
        names: dict[int, str] = {}
        organisations: dict[int, int | None] = {}
        values: dict[int, dict[str, str]] = {}
        for row in found:
            names[row.id] = row.name
            organisations[row.id] = row.organisation_id
            values.setdefault(row.id, {})
            if row.setting is not None:
                values[row.id][row.setting] = row.value
        return [
            Authority(id_, tenant_id, name, _settings(values[id_]), organisations[id_])
            for id_, name in names.items()
        ]

    def hold(self, tenant_id: str) -> None:
        """Let nobody else hold the tenant before this transaction ends."""
        self._connection.execute(
            select(tables.tenant.c.id).where(tables.tenant.c.id == tenant_id).with_for_update()
        )

    def get(self, authority_id: int) -> Authority:
        tenant_id = self._connection.execute(
            select(tables.authority.c.tenant_id).where(tables.authority.c.id == authority_id)
        ).scalar_one()
        return next(one for one in self.of_tenant(tenant_id) if one.id == authority_id)

    def all(self) -> list[Authority]:
        tenants = self._connection.scalars(select(tables.tenant.c.id).order_by(tables.tenant.c.id))
        return [authority for tenant_id in tenants.all() for authority in self.of_tenant(tenant_id)]

    def add(self, tenant_id: str, name: str) -> int:
        known = self._connection.execute(
            select(tables.tenant.c.id).where(tables.tenant.c.id == tenant_id)
        ).first()
        if known is None:
            self._connection.execute(insert(tables.tenant).values(id=tenant_id))
        added: int = self._connection.execute(
            insert(tables.authority)
            .values(tenant_id=tenant_id, name=name)
            .returning(tables.authority.c.id)
        ).scalar_one()
        return added

    def set(self, authority_id: int, name: str, value: str) -> None:
        """Set one setting; an empty *value* brings back the default."""
        mine = (tables.setting.c.authority_id == authority_id, tables.setting.c.name == name)
        self._connection.execute(delete(tables.setting).where(*mine))
        if value:
            self._connection.execute(
                insert(tables.setting).values(authority_id=authority_id, name=name, value=value)
            )

    def departments(self, authority_id: int) -> list[Department]:
        found = self._connection.execute(
            select(tables.department)
            .where(tables.department.c.authority_id == authority_id)
            .order_by(tables.department.c.name)
        )
        return [Department(row.id, row.authority_id, row.name) for row in found]

    def add_department(self, authority_id: int, name: str) -> int:
        added: int = self._connection.execute(
            insert(tables.department)
            .values(authority_id=authority_id, name=name)
            .returning(tables.department.c.id)
        ).scalar_one()
        return added

    def rename(self, authority_id: int, name: str) -> None:
        self._connection.execute(
            update(tables.authority).where(tables.authority.c.id == authority_id).values(name=name)
        )


def _settings(values: dict[str, str]) -> Settings:
    """Return the settings in *values*; a name from another version of the program is left out."""
    known = {name: value for name, value in values.items() if name in _KNOWN}
    return Settings(**{n: int(v) if _KNOWN[n] is int else v for n, v in known.items()})  # type: ignore[arg-type]


# Built once: putting a statement together costs more than running it.
_OF_TENANT = (
    select(
        tables.authority,
        tables.setting.c.name.label("setting"),
        tables.setting.c.value,
        tables.organisation.c.id.label("organisation_id"),
    )
    .outerjoin(tables.setting, tables.setting.c.authority_id == tables.authority.c.id)
    .outerjoin(tables.organisation, tables.organisation.c.name == tables.authority.c.name)
    .where(tables.authority.c.tenant_id == bindparam("tenant_id"))
    .order_by(tables.authority.c.name)
)

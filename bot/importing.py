"""Workbooks from the command line: what would change, what is wrong, and the change itself."""

from datetime import UTC, datetime
from pathlib import Path

from bot.settings import WrongSettings
from domain.authority_import import Plan
from domain.calendar import STOCKHOLM, local_day
from domain.errors import RuleBroken, complaints
from domain.network_import import NetworkPlan
from domain.network_wanted import WantedNetwork
from jobs import annual_report, import_authority, import_network
from locales.text import text
from sheets import annual_report as report_workbook
from sheets import authority_workbook, example_network, network_workbook, safely
from sheets.annual_report import Report
from sheets.authority_workbook import AuthorityWorkbook
from sheets.network_workbook import NetworkWorkbook
from storage.database import Database
from storage.storage import Storage


async def import_file(database: Database, file: Path, language: str, *, dry_run: bool) -> bool:
    """Import the workbook, or say why not; return whether it was refused."""
    try:
        cells = safely.read_cells(_bytes(file))
        if network_workbook.is_network(cells):
            network = network_workbook.from_cells(cells)
            plan: Plan | NetworkPlan = await _import_network(database, network, dry_run=dry_run)
        else:
            authority = authority_workbook.from_cells(cells)
            plan = await _import(database, authority, dry_run=dry_run)
    except RuleBroken as broken:
        for one in complaints(broken):
            print(text(language, one.key, **one.values))
        return True
    for line in (*plan.complaints, *plan.changes, *plan.notes):
        print(text(language, line.key, **line.values))
    if plan.complaints:
        print(text(language, "import.refused", count=len(plan.complaints)))
        return True
    done = "import.would_change" if dry_run else "import.changed"
    print(text(language, done, count=len(plan.changes)))
    return False


async def import_demo(database: Database) -> None:
    """Load the invented authority, where whoever lives in the local client belongs, and the
    example network that it owns."""
    plan = await _import(
        database, authority_workbook.read(authority_workbook.demo()), dry_run=False
    )
    name = plan.wanted.value("name")
    print(f"The invented authority {name} is in place ({len(plan.changes)} changes).")
    wanted = NetworkWorkbook(example_network.network(name, local_day(datetime.now(UTC))))
    there = await _import_network(database, wanted, dry_run=True)
    # Its meeting to come is three weeks away, and must not get one more day with every day.
    if there.network_id is None:
        await _import_network(database, wanted, dry_run=False)
    print(f"{wanted.wanted.name} is in place.")


def write_network_template(out: Path) -> None:
    today = local_day(datetime.now(UTC))
    _write(out, network_workbook.write(example_network.network("", today)))


async def write_network(database: Database, out: Path) -> None:
    """Write what the database holds of its network as a workbook that can be imported again."""

    def wanted(storage: Storage) -> list[WantedNetwork]:
        owners = storage.authorities.all()
        networks = [network for owner in owners for network in storage.networks.of(owner.id)]
        return [import_network.export(storage, network) for network in networks]

    networks = await database.read(wanted)
    if len(networks) != 1:
        raise WrongSettings(f"there are {len(networks)} networks; only one can be exported")
    _write(out, network_workbook.write(networks[0]))


async def write_annual_report(database: Database, out: Path, year: int) -> None:
    """Write what the network's report of *year* is written from."""

    def gathered(storage: Storage) -> list[Report]:
        now = datetime.now(STOCKHOLM)
        owners = storage.authorities.all()
        networks = [network for owner in owners for network in storage.networks.of(owner.id)]
        return [annual_report.gather(storage, network, year, now) for network in networks]

    reports = await database.read(gathered)
    if len(reports) != 1:
        raise WrongSettings(f"there are {len(reports)} networks; only one can be exported")
    _write(out, report_workbook.write(reports[0]))


def write_template(out: Path) -> None:
    _write(out, authority_workbook.template())


async def write_authority(database: Database, out: Path) -> None:
    """Write what the database holds of its authority as a workbook that can be imported again."""
    today = local_day(datetime.now(UTC))
    authorities = await database.read(lambda storage: storage.authorities.all())
    if len(authorities) != 1:
        raise WrongSettings(f"there are {len(authorities)} authorities; only one can be exported")
    wanted = await database.read(
        lambda storage: import_authority.export(storage, authorities[0].id, today)
    )
    _write(out, authority_workbook.write(wanted))


async def _import(database: Database, workbook: AuthorityWorkbook, *, dry_run: bool) -> Plan:
    now = datetime.now(UTC)
    today = local_day(now)
    plan = await database.read(lambda storage: import_authority.look(storage, workbook, today))
    if not plan.complaints and not dry_run:
        await database.write(lambda storage: import_authority.apply(storage, plan, now))
    return plan


async def _import_network(
    database: Database, workbook: NetworkWorkbook, *, dry_run: bool
) -> NetworkPlan:
    now = datetime.now(UTC)
    today = local_day(now)
    plan = await database.read(lambda storage: import_network.look(storage, workbook, today))
    if not plan.complaints and not dry_run:
        await database.write(lambda storage: import_network.apply(storage, plan, now))
    return plan


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise WrongSettings(f"cannot read {file}: {error.strerror}") from error


def _write(out: Path, data: bytes) -> None:
    try:
        out.write_bytes(data)
    except OSError as error:
        raise WrongSettings(f"cannot write {out}: {error.strerror}") from error

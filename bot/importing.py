"""Workbooks from the command line: what would change, what is wrong, and the change itself."""

from datetime import UTC, datetime
from pathlib import Path

from bot.settings import WrongSettings
from cards import network_import as network_cards
from cards import plan_import as plan_cards
from dialogs import export_network, import_network, import_plans
from domain.authority import Authority
from domain.authority_checks import same
from domain.authority_import import Plan
from domain.calendar import STOCKHOLM, local_day
from domain.errors import RuleBroken, complaints
from domain.network_import import NetworkPlan
from domain.network_wanted import WantedNetwork
from domain.plan_import import Proposal
from domain.plan_settling import Brought
from jobs import annual_report, import_authority
from locales.text import text
from sheets import annual_report as report_workbook
from sheets import (
    any_workbook,
    authority_workbook,
    example_network,
    example_plan,
    network_workbook,
    network_writing,
    plan_workbook,
    plan_writing,
    safely,
)
from sheets.annual_report import Report
from sheets.authority_workbook import AuthorityWorkbook
from sheets.network_workbook import NetworkWorkbook
from storage.database import Database
from storage.storage import Storage


async def import_file(
    database: Database, file: Path, language: str, *, dry_run: bool, authority_name: str = ""
) -> bool:
    """Import the workbook, or say why not; return whether it was refused. *authority_name* is
    whose plans they are, where there are several."""
    try:
        cells = safely.read_cells(_bytes(file))
        kind = any_workbook.kind_of(cells)
        if kind is any_workbook.Kind.PLANS:
            brought = plan_workbook.from_cells(cells)
            owner = await _authority(database, authority_name)
            proposal = await _import_plans(database, owner, brought, dry_run=dry_run)
            return _told(language, _lines(language, proposal), proposal, dry_run=dry_run)
        if kind is any_workbook.Kind.NETWORK:
            network = await _import_network(
                database, network_workbook.from_cells(cells), dry_run=dry_run
            )
            return _told(language, _network_lines(language, network), network, dry_run=dry_run)
        authority = authority_workbook.from_cells(cells)
        plan = await _import(database, authority, dry_run=dry_run)
    except RuleBroken as broken:
        for one in complaints(broken):
            print(text(language, one.key, **one.values))
        return True
    shown = (*plan.complaints, *plan.changes, *plan.notes)
    lines = [text(language, line.key, **line.values) for line in shown]
    return _told(language, lines, plan, dry_run=dry_run)


async def undo_import(database: Database, language: str, authority_name: str = "") -> bool:
    """Undo the last import of plans, or say why not; return whether it was refused."""
    owner = await _authority(database, authority_name)
    now = datetime.now(UTC)
    try:
        await database.write(lambda storage: import_plans.take_back(storage, owner, now))
    except RuleBroken as broken:
        for one in complaints(broken):
            print(text(language, one.key, **one.values))
        return True
    print(text(language, "plans.undone"))
    return False


def _network_lines(language: str, plan: NetworkPlan) -> list[str]:
    return [
        *(text(language, one.key, **one.values) for one in plan.complaints),
        *(network_cards.line(language, one) for one in plan.changes),
        *(text(language, one.key, **one.values) for one in plan.notes),
    ]


def _lines(language: str, proposal: Proposal) -> list[str]:
    return [
        *(plan_cards.complained(language, one) for one in proposal.complaints),
        *(plan_cards.line(language, one) for one in proposal.changes if not proposal.complaints),
        *(text(language, one.key, **one.values) for one in proposal.notes),
    ]


def _told(
    language: str, lines: list[str], plan: Plan | NetworkPlan | Proposal, *, dry_run: bool
) -> bool:
    """Print the *lines* and what came of it; return whether it was refused."""
    for line in lines:
        print(line)
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
    # Its meeting to come is three weeks away, and must not move with every day.
    if there.network_id is None:
        await _import_network(database, wanted, dry_run=False)
    print(f"{wanted.wanted.name} is in place.")
    await _import_demo_plans(database, name)


async def _import_demo_plans(database: Database, name: str) -> None:
    owner = await _authority(database, name)
    today = local_day(datetime.now(UTC))

    def add_departments(storage: Storage) -> bool:
        """Return whether there were no plans yet: days that are invented must not move."""
        there = storage.plans.departments(owner.id)
        for department in example_plan.DEPARTMENTS:
            if department not in there:
                storage.authorities.add_department(owner.id, department)
        return not storage.plans.rows(owner.id)

    if await database.write(add_departments):
        rows = example_plan.rows(today, example_plan.OWNERS)
        await _import_plans(database, owner, Brought(rows), dry_run=False)
    print("The example plans are in place.")


def write_plans_template(out: Path) -> None:
    _write(out, plan_writing.template(local_day(datetime.now(UTC))))


async def write_plans(database: Database, out: Path, authority_name: str = "") -> None:
    """Write an authority's plans as a workbook that can be imported again."""
    owner = await _authority(database, authority_name)
    rows = await database.read(lambda storage: storage.plans.rows(owner.id))
    _write(out, plan_writing.write(rows))


def write_network_template(out: Path) -> None:
    today = local_day(datetime.now(UTC))
    _write(out, network_writing.write(example_network.network("", today)))


async def write_network(database: Database, out: Path) -> None:
    """Write what the database holds of its network as a workbook that can be imported again."""

    def wanted(storage: Storage) -> list[WantedNetwork]:
        owners = storage.authorities.all()
        networks = [network for owner in owners for network in storage.networks.of(owner.id)]
        return [export_network.described(storage, network) for network in networks]

    networks = await database.read(wanted)
    if len(networks) != 1:
        raise WrongSettings(f"there are {len(networks)} networks; only one can be exported")
    _write(out, network_writing.write(networks[0]))


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

    def look(storage: Storage) -> tuple[Authority | None, NetworkPlan]:
        owner = import_network.owner_of(storage, workbook.wanted)
        return owner, import_network.look_at(storage, owner, workbook, today)

    owner, plan = await database.read(look)
    if owner is not None and not plan.complaints and not dry_run:
        await database.write(lambda storage: import_network.carry_out(storage, owner, plan, now))
    return plan


async def _import_plans(
    database: Database, owner: Authority, brought: Brought, *, dry_run: bool
) -> Proposal:
    now = datetime.now(UTC)
    today = local_day(now)
    proposal = await database.read(
        lambda storage: import_plans.look_at(storage, owner.id, brought, today)
    )
    if proposal.wanted and not proposal.complaints and not dry_run:
        await database.write(
            lambda storage: import_plans.carry_out(storage, owner, proposal, now, today)
        )
    return proposal


async def _authority(database: Database, name: str) -> Authority:
    """Return the authority of that name, or the only one that there is."""
    every = await database.read(lambda storage: storage.authorities.all())
    named = [one for one in every if not name or same(one.name) == same(name)]
    if len(named) != 1:
        raise WrongSettings(f"there are {len(named)} such authorities; say which by --authority")
    return named[0]


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

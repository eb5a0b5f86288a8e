"""A town of ten thousand who all have something to be told: no section of any digest is empty."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, Table, insert, update

from domain.attendance import Source as AttendedBy
from domain.case import Category, Cause, Kind, Source, State
from domain.case_moves import Event
from domain.digest import Wish
from domain.meeting import Day, Group, Meeting, MeetingKind, MeetingStatus, Network
from domain.periods import Slot, moment
from domain.person import RoleName, Scope
from domain.plan_rows import Item, Milestone, Report, of
from domain.plan_status import Progress
from domain.report_round import RoundState
from sheets import example_plan
from storage import tables
from storage.database import Database
from storage.storage import Storage

TENANT = "11111111-1111-1111-1111-111111111111"
PEOPLE = 10_000
CASES = 100_000
DEPARTMENTS = 20
MONDAY = date(2026, 11, 23)
SLOT = Slot("2026-W48/1/07:30", moment(MONDAY, Wish().at), Wish().slot)
# In rows: the database's own time limit for a statement stands.
AT_ONCE = 2_000
# By the last digit of a case's number.
STATES = (
    State.RECEIVED,
    State.INVESTIGATING,
    State.IN_PROGRESS,
    State.IN_PROGRESS,
    State.AWAITING_VERIFICATION,
    State.ASSESSED,
    *[State.CLOSED] * 4,
)
_LAST_WEEK = datetime(2026, 11, 18, 12, tzinfo=UTC)


async def build(database: Database, service_url: str) -> None:
    """Fill a migrated database."""

    def people(connection: Connection) -> None:
        storage = Storage(connection)
        authority = storage.authorities.add(TENANT, "Hallstorps kommun")
        for number in range(DEPARTMENTS):
            storage.authorities.add_department(authority, f"Förvaltning {number + 1:02}")

    await database.on_connection(people)
    await _add(database, tables.person, PEOPLE, _person)
    await _add(database, tables.conversation, PEOPLE, partial(_conversation, service_url))
    await _add(database, tables.role, PEOPLE, _role)
    await _add(database, tables.case, CASES, _case)
    await _add(database, tables.case_action, CASES, _action)
    await _add(database, tables.log, CASES, _move)
    await database.on_connection(_meet)
    await database.on_connection(_plan)


def _plan(connection: Connection) -> None:
    """Let there be plans with an open round, a milestone to come and items that nobody owns."""
    storage = Storage(connection)
    for name in example_plan.DEPARTMENTS:
        storage.authorities.add_department(1, name)
    soon = MONDAY + timedelta(days=12)
    example = example_plan.rows(MONDAY, ("",))
    begun = Report("begun", MONDAY, of(Item, example)[0].code, progress=Progress.IN_PROGRESS)
    rows = (*example, begun, Milestone("soon", "Signering", soon, soon))
    storage.plans.save(1, rows)
    [this_year] = [one for one in storage.report_rounds.of(1) if one.year == MONDAY.year]
    storage.report_rounds.save(replace(this_year, state=RoundState.OPEN))


def _meet(connection: Connection) -> None:
    """Let everybody be asked to a meeting that comes, and have been at one that has not been said
    anything about."""
    storage = Storage(connection)
    networks = storage.networks
    network = networks.add(1, "Nätverket", 6)
    group = Group(networks.add_group(network, "Miljöstrategigruppen"), network, "")
    for day in (MONDAY - timedelta(days=4), MONDAY + timedelta(days=10)):
        meeting = Meeting(
            0, Network(network, 1, "", 6), group, f"{day}", "", MeetingKind.DIGITAL, "", "", "",
            MeetingStatus.PLANNED, (Day(0, day),),
        )  # fmt: skip
        storage.meetings.add(meeting)
    people = range(1, PEOPLE + 1)
    contacts = [{"group_id": group.id, "person_id": person} for person in people]
    connection.execute(insert(tables.group_contact), contacts)
    first = storage.meetings.of_network(network)[0].days[0].id
    storage.attendances.attend(first, people, AttendedBy.COORDINATOR)


async def let_be_reached(database: Database, people: int) -> None:
    """Let the bot reach so many of the people."""
    chat = tables.conversation
    opened = update(chat).values(open=chat.c.id <= people)
    await database.on_connection(lambda connection: connection.execute(opened))


async def _add(
    database: Database, table: Table, count: int, row: Callable[[int], dict[str, Any]]
) -> None:
    for first in range(0, count, AT_ONCE):
        rows = [row(number) for number in range(first, min(first + AT_ONCE, count))]
        await database.on_connection(partial(_insert, table, rows))


def _insert(table: Table, rows: list[dict[str, Any]], connection: Connection) -> None:
    connection.execute(insert(table), rows)


def _person(number: int) -> dict[str, Any]:
    return {"tenant_id": TENANT, "entra_id": f"e-{number}", "name": "Åsa Exempel", "plain": False}


def _conversation(service_url: str, number: int) -> dict[str, Any]:
    return {
        "teams_id": f"a:{number}",
        "kind": "personal",
        "tenant_id": TENANT,
        "person_id": number + 1,
        "language": "sv",
        "service_url": service_url,
        "bot_id": "28:bot",
        "open": True,
        "times_added": 1,
    }


def _role(number: int) -> dict[str, Any]:
    """Every role there is, one after the other; that of a manager is of a department."""
    name = tuple(RoleName)[number % len(RoleName)]
    manager = name is RoleName.MANAGER
    return {
        "person_id": number + 1,
        "authority_id": 1,
        "name": name,
        "scope": Scope.DEPARTMENT if manager else Scope.AUTHORITY,
        "scope_id": 1 + number % (DEPARTMENTS - 1) if manager else None,
    }


def _case(number: int) -> dict[str, Any]:
    state = STATES[number % len(STATES)]
    waits, closed = state is State.RECEIVED, state is State.CLOSED
    categories, causes = tuple(Category), tuple(Cause)
    handler = None if waits or closed else _owner(number, 7)
    return {
        "authority_id": 1,
        "number": f"M-2026-{number + 1:06}",
        "version": 1,
        "kind": Kind.IMPROVEMENT if state is State.ASSESSED else Kind.DEVIATION,
        "state": state,
        "description": "Batterier ligger i restavfallet igen, och kartong i behållaren för plast.",
        "description_folded": "batterier ligger i restavfallet igen",
        "place": f"Parkskolan {number % 500}",
        "place_folded": f"parkskolan {number % 500}",
        "ongoing": "no",
        "occurred_on": MONDAY - timedelta(days=number % 300 + 1),
        "immediate_action": "",
        "identity": "named",
        "reporter_id": _owner(number),
        "source": Source.EXTERNAL_AUDIT if number % 1000 == 1 else Source.STAFF,
        "received_at": _LAST_WEEK - timedelta(days=number % 300),
        # Nothing is heard from the last department.
        "department_id": 1 + number % (DEPARTMENTS - 1),
        "owner_id": handler,
        "handler_id": handler,
        "keeper_id": handler if number // 10 % 2 else None,
        "severity": None if waits else 1 + number // 10 % 4,
        "category": None if waits else categories[number // 10 % len(categories)],
        "notification": None if waits else ("unclear" if number % 3 == 0 else "no"),
        "due_on": MONDAY + timedelta(days=number % 60 - 10),
        "check_on": MONDAY + timedelta(days=number % 14 - 4),
        "cause_category": causes[number // 10 % len(causes)] if closed else None,
        "lesson": closed and number % 100 == 6,
        "closed_at": _LAST_WEEK - timedelta(days=number // 100 % 200) if closed else None,
    }


def _action(number: int) -> dict[str, Any]:
    """One each; every fourth is open, late or soon."""
    is_open = STATES[number % len(STATES)] is State.IN_PROGRESS
    return {
        "authority_id": 1,
        "case_id": number + 1,
        "version": 1,
        "round": 1,
        "kind": "corrective",
        "text": "Ställ ut en batteriholk i miljörummet.",
        "owner_id": _owner(number, 3),
        "due_on": MONDAY + timedelta(days=7 if number % 10 == 3 else -7),
        "state": "open" if is_open else "completed",
    }


def _move(number: int) -> dict[str, Any]:
    """What happened to it last; to two in ten last week."""
    lately = number % 10 in (5, 6)
    return {
        "authority_id": 1,
        "entity": "case",
        "entity_id": number + 1,
        "actor_id": _owner(number, 7),
        "at": _LAST_WEEK if lately else _LAST_WEEK - timedelta(days=90),
        "what": Event.ADOPT if number % 10 == 5 else Event.ASSESS,
        "field": "state",
        "old": State.RECEIVED,
        "new": STATES[number % len(STATES)],
        "personal": False,
    }


def _owner(number: int, step: int = 1) -> int:
    """Return whose it is: everybody has some of every kind, whatever the *step*."""
    return 1 + (number // 10 * step + number % 10 * (PEOPLE // 10)) % PEOPLE

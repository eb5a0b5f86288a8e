"""The lists of cases, the figures that count them, and the rules: all three say the same."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest

from domain import access
from domain.access import Followed
from domain.authority import Authority
from domain.case import AUDITS, OPEN, Answer, Case, Category, Kind, Source, State
from domain.case_action import Action, ActionState
from domain.case_listing import Listing, horizon
from domain.case_numbers import total, total_series, worst_first
from domain.deadlines import is_overdue, next_due
from domain.notification import Notification
from domain.periods import moment
from domain.person import Person, Role, RoleName, Scope
from storage.case_counts import NAMED, CaseCounts
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.make import TODAY

MANY = 250
WEEK = timedelta(days=7)


@dataclass
class Stored:
    """Many cases of every kind, in every state, here and there, of one authority; *units* are
    those of each of its departments."""

    authority: Authority
    cases: list[Case]
    actions: dict[int, list[Action]]
    notified: set[int]
    units: dict[int, int]

    def on(self, listing: Listing) -> list[Case]:
        """Return what the rules put on the list."""
        return [case for case in self.cases if self._is_on(listing, case)]

    def _is_on(self, listing: Listing, case: Case) -> bool:
        week_ends = TODAY + timedelta(days=6 - TODAY.weekday())
        told = case.id in self.notified
        rules = {
            Listing.NEW: case.state is State.RECEIVED,
            Listing.OPEN: case.state in OPEN,
            Listing.SERIOUS: case.state in OPEN and case.serious,
            Listing.LATE: is_overdue(
                case, self.actions.get(case.id, ()), self.authority.settings, TODAY
            ),
            Listing.TO_NOTIFY: case.state in OPEN
            and case.state is not State.RECEIVED
            and (
                case.notification is Answer.UNCLEAR
                or (case.notification is Answer.YES and not told)
            ),
            Listing.TO_CHECK: case.state is State.AWAITING_VERIFICATION
            and case.check_on is not None
            and case.check_on <= week_ends,
            Listing.TO_DECIDE: case.state is State.ASSESSED and case.suggestion,
            Listing.FROM_AUDIT: case.state in OPEN and case.source in AUDITS,
        }
        red = (Listing.LATE, Listing.SERIOUS, Listing.TO_NOTIFY)
        return any(rules[one] for one in red) if listing is Listing.RED else rules[listing]


def _some_cases(
    storage: Storage, authority_id: int, seed: int, people: Sequence[int], units: dict[int, int]
) -> tuple[list[Case], dict[int, list[Action]], set[int]]:
    dice = random.Random(seed)
    cases, actions, notified = [], {}, set()
    reporter, handler = people

    def near(most: int = 40) -> date:
        return TODAY + timedelta(days=dice.randint(-most, 12))

    for _ in range(MANY):
        number = storage.cases.next_number(authority_id, TODAY.year)
        at = moment(min(near(130), TODAY), time(dice.randint(0, 23), 59 * dice.randint(0, 1)))
        report = replace(
            make.REPORT, kind=dice.choice(list(Kind)), avoids_manager=dice.random() < 0.1
        )
        case = storage.cases.add(authority_id, number, report, at, reporter)
        unit = dice.choice([None, None, *units])
        department = dice.choice([None, *set(units.values())]) if unit is None else units[unit]
        state = dice.choice(list(State))
        case = storage.cases.save(
            replace(
                case,
                state=state,
                department_id=department,
                unit_id=unit,
                severity=dice.choice([None, 1, 2, 3, 4]),
                notification=dice.choice([None, *Answer]),
                handler_id=dice.choice([None, handler]),
                due_on=dice.choice([None, near()]),
                check_on=dice.choice([None, near()]),
                parked_until=dice.choice([None, near()]),
                category=dice.choice([None, *Category]),
                source=dice.choice(list(Source)),
            )
        )
        cases.append(case)
        planned = [
            make.action(
                case_id=case.id,
                owner_id=handler,
                due_on=near(),
                state=dice.choice(list(ActionState)),
            )
            for _ in range(dice.choice([0, 0, 1, 3]))
        ]
        actions[case.id] = list(storage.case_actions.add(case, planned))
        if dice.random() < 0.3:
            told = Notification(0, case.id, "Länsstyrelsen", at, "e-post", "dnr 1", handler)
            storage.case_actions.record(told)
            notified.add(case.id)
    return cases, actions, notified


@pytest.fixture
async def stored(database: Database) -> Stored:
    mine = await make.stored_authority(database)
    other = await make.stored_authority(database, "Alfta kommun")

    def fill(storage: Storage) -> Stored:
        people = [storage.people.add(name) for name in ("Rebecka", "Hanna")]
        for seed, authority in enumerate((other, mine)):
            departments = [
                storage.authorities.add_department(authority.id, name) for name in ("Skola", "Gata")
            ]
            units = {
                storage.organisations.add_unit(authority.id, one, f"{name} {one}"): one
                for one in departments
                for name in ("Kök", "Kontor")
            }
            found = _some_cases(storage, authority.id, seed, people, units)
        return Stored(mine, *found, units)

    return await database.write(fill)


def somebody(stored: Stored, *roles: tuple[RoleName, Scope, int | None]) -> Person:
    held = [Role(name, stored.authority.id, scope, where) for name, scope, where in roles]
    return Person(1, "Någon", roles=tuple(held))


def everybody(stored: Stored) -> Sequence[Person]:
    """Return people with every kind of role that lists cases, everywhere and in parts."""
    c, m, a = RoleName.COORDINATOR, RoleName.MANAGER, RoleName.AUDITOR
    whole, part, unit = Scope.AUTHORITY, Scope.DEPARTMENT, Scope.UNIT
    [skola, gata], units = sorted(set(stored.units.values())), sorted(stored.units)
    return [
        somebody(stored),
        somebody(stored, (c, whole, None)),
        somebody(stored, (m, whole, None)),
        somebody(stored, (c, part, skola)),
        somebody(stored, (m, part, skola)),
        somebody(stored, (m, part, gata), (c, unit, units[0])),
        somebody(stored, (c, unit, units[0]), (a, unit, units[3])),
        somebody(stored, (m, unit, units[1])),
        somebody(stored, (m, part, skola), (c, whole, None)),
        somebody(stored, (RoleName.DUTY_OFFICER, whole, None)),
    ]


async def listed(
    database: Database, stored: Stored, listing: Listing, followed: Followed
) -> list[str]:
    """Return the numbers of the cases on the whole list, page by page."""

    def read(storage: Storage) -> list[str]:
        def page(number: int) -> Any:
            seen = horizon(TODAY, stored.authority.settings)
            return storage.case_lists.listed(listing, stored.authority.id, seen, followed, number)

        pages = [page(number) for number in range(1, page(1).last + 1)]
        numbers = [line.number for one in pages for line in one.things]
        assert pages[0].total == len(numbers)
        return numbers

    return await database.read(read)


@pytest.mark.parametrize("listing", Listing)
async def test_a_list_holds_what_the_rules_put_on_it(
    database: Database, stored: Stored, listing: Listing
) -> None:
    numbers = await listed(database, stored, listing, access.EVERY_CASE)

    wanted = [case.number for case in stored.on(listing)]
    assert sorted(numbers) == wanted
    assert 0 < len(wanted) < MANY


async def test_each_figure_of_a_digest_is_the_length_of_the_list_it_leads_to(
    database: Database, stored: Stored
) -> None:
    """For everybody, whatever part of the authority their roles reach."""
    authority = stored.authority
    seen = horizon(TODAY, authority.settings)
    counted = await database.read(
        lambda storage: CaseCounts(storage.connection).on_lists(authority.id, seen)
    )
    compared = 0

    for person in everybody(stored):
        followed = access.followed(person, authority.id)
        figures = total(counted, followed)
        for listing in Listing:
            numbers = await listed(database, stored, listing, followed)
            assert figures.on[listing] == len(numbers), (person.roles, listing)
            compared += len(numbers)
        new = await listed(database, stored, Listing.NEW, followed)
        oldest = min(
            (case.received_at for case in stored.cases if case.number in new), default=None
        )
        assert figures.oldest_new == oldest
    assert compared > 500


async def test_the_red_cases_that_are_named_are_the_worst_and_the_latest_of_them_first(
    database: Database, stored: Stored
) -> None:
    authority = stored.authority
    seen = horizon(TODAY, authority.settings)
    red = await database.read(lambda storage: storage.case_counts.red(authority, seen))
    by_number = {case.number: case for case in stored.cases}

    def why(number: str) -> tuple[int, date]:
        """Return how bad it is, by the rules."""
        case = by_number[number]
        due = next_due(case, stored.actions[case.id], authority.settings)
        if due is not None and due < TODAY:
            return 0, due
        return {4: 1, 3: 2}.get(case.severity or 0, 3), date.max

    for person in everybody(stored):
        followed = access.followed(person, authority.id)
        named = worst_first(red, followed, TODAY)[:NAMED]
        everyone = await listed(database, stored, Listing.RED, followed)
        assert [why(one.number) for one in named] == sorted(why(one) for one in everyone)[:NAMED]
        assert {one.number for one in named} <= set(everyone)


async def test_what_audits_brought_up_has_the_day_that_the_rules_say(
    database: Database, stored: Stored
) -> None:
    found = await database.read(lambda storage: storage.case_counts.from_audits(stored.authority))

    settings = stored.authority.settings
    assert {(one.number, one.due_on) for one in found} == {
        (case.number, next_due(case, stored.actions[case.id], settings))
        for case in stored.on(Listing.FROM_AUDIT)
    }


async def test_what_was_received_is_counted_week_by_week(
    database: Database, stored: Stored
) -> None:
    weeks = [moment(TODAY - WEEK * ago, time.min) for ago in (12, 8, 2, 1, 0)]

    counted = await database.read(
        lambda s: CaseCounts(s.connection).received(stored.authority.id, weeks[:4], weeks[4])
    )

    def within(begin: datetime, end: datetime) -> list[Case]:
        return [case for case in stored.cases if begin <= case.received_at < end]

    spans = [within(*span) for span in pairwise(weeks)]
    accidents = [case for case in spans[-1] if case.kind is Kind.ACCIDENT]
    assert total_series(counted, access.EVERY_CASE, 5) == (
        *(len(span) for span in spans),
        len(accidents),
    )

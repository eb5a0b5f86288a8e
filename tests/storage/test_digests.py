"""What a weekly digest finds for each reader, who is to get one, and what they wish for."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

import pytest

from domain.attendance import Coming, Registration
from domain.attendance import Source as AttendedBy
from domain.authority import Authority
from domain.case import (
    Answer,
    Case,
    Category,
    Cause,
    Decision,
    Identity,
    Kind,
    Source,
    State,
)
from domain.case_action import ActionState
from domain.digest import Digest, Line, Reader, Row, Wish
from domain.history import Change
from domain.meeting import Meeting, Sight
from domain.meeting import Wish as MeetingWish
from domain.periods import Weekly, moment
from domain.person import Role, RoleName, Scope
from domain.plan_status import is_past_due
from domain.rating import Marks, deltas
from jobs import close_ratings
from storage.database import Database
from storage.digest_sections.audits import DATED, UNDATED
from storage.digest_sections.followed import LATE, NEW, OPEN, TO_ASSESS, TO_DECIDE
from storage.digest_sections.handled import CAUSE_MISSING, HANDLED, WAITING
from storage.digest_sections.lesson import LESSON
from storage.digest_sections.meetings import DOCUMENTS, NEXT_MEETING, RESULT, TO_RATE
from storage.digest_sections.my_actions import ACTIONS_LATE, ACTIONS_SOON, MY_CHECKS
from storage.digest_sections.networks import HELD as HELD_OF_PLANNED
from storage.digest_sections.networks import REGISTERED, UNCOUNTED
from storage.digest_sections.own_cases import MOVED
from storage.digest_sections.plans import OWNERLESS
from storage.digest_sections.repeats import REPEATS
from storage.digest_sections.silent import SILENT
from storage.digest_sections.targets import OFF_TARGET
from storage.digest_sections.trend import TREND
from storage.digests import ChannelWish, Recipient
from storage.sections import Sections
from storage.storage import Storage
from tests import make, plans
from tests.chat import NOW, TENANT
from tests.dialogs import network
from tests.make import TODAY
from tests.promises.rows import statements

FRIDAY_AT_EIGHT = Wish(weekday=5, at=time(8))
LATELY = moment(TODAY - timedelta(days=3), time(12))


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


async def person(database: Database, name: str = "Kim", tenant_id: str = TENANT) -> int:
    """Add somebody whom the bot reaches in a private chat."""

    def add(storage: Storage) -> int:
        found = storage.people.add(name, tenant_id, f"e-{name}", f"29:{name}")
        chat = (f"a:{name}", "personal", tenant_id, found, "sv", "https://smba.example/", "28:bot")
        storage.conversations.add(*chat)
        return found

    return await database.write(add)


async def case(
    database: Database, authority: Authority, at: datetime = LATELY, **changes: Any
) -> Case:
    reporter = changes.pop("reporter_id", None)
    report = replace(make.REPORT, **{k: changes.pop(k) for k in ("kind", "place", "identity")
                                     if k in changes})  # fmt: skip

    def add(storage: Storage) -> Case:
        number = storage.cases.next_number(authority.id, TODAY.year)
        added = storage.cases.add(authority.id, number, report, at, reporter)
        return storage.cases.save(replace(added, **changes)) if changes else added

    return await database.write(add)


async def digest(
    database: Database, authority: Authority, person_id: int, now: datetime = NOW
) -> Digest:
    def compose(storage: Storage) -> Digest:
        reader = Reader(storage.people.many([person_id], TODAY)[person_id], authority)
        return storage.digests.compose([reader], now, Sections())[person_id]

    return await database.read(compose)


async def lines(database: Database, authority: Authority, person_id: int) -> dict[Row, Line]:
    found = await digest(database, authority, person_id)
    return {line.row: line for line in found.lines}


async def with_role(database: Database, person_id: int, *roles: Role) -> int:
    def give(storage: Storage) -> None:
        for role in roles:
            storage.people.give_role(person_id, role)

    await database.write(give)
    return person_id


# --- each section ---------------------------------------------------------------------------------


async def test_nothing_at_all_is_found_where_there_is_nothing(
    database: Database, authority: Authority
) -> None:
    kim = await with_role(
        database, await person(database), *(Role(name, authority.id) for name in RoleName)
    )

    assert await digest(database, authority, kim) == Digest()


async def test_own_actions_are_late_or_due_within_a_fortnight(
    database: Database, authority: Authority
) -> None:
    kim, eva = await person(database), await person(database, "Eva")
    first, second = [await case(database, authority) for _ in range(2)]

    def plan(storage: Storage) -> None:
        def due(days: int, owner: int = kim, state: ActionState = ActionState.OPEN) -> Any:
            day = TODAY + timedelta(days=days)
            return make.action(owner_id=owner, due_on=day, state=state)

        storage.case_actions.add(first, [due(-3), due(0), due(14), due(15)])
        storage.case_actions.add(
            second, [due(-8), due(-1, eva), due(-9, kim, ActionState.COMPLETED)]
        )

    await database.write(plan)

    found = await lines(database, authority, kim)

    due = TODAY - timedelta(days=8)
    assert found[ACTIONS_LATE].values == {"count": 2, "number": second.number, "day": due}
    assert found[ACTIONS_SOON].values == {"count": 2}
    listed = await database.read(lambda s: s.plan_lists.to_do(authority.id, {kim}))
    late = [one for one in listed.things if is_past_due(one.standing, TODAY)]
    assert (len(late), listed.things[0].number) == (2, second.number), "as `mina åtgärder` shows"


async def test_who_stands_in_for_somebody_is_told_of_their_tasks_too(
    database: Database, authority: Authority
) -> None:
    kim, eva = await person(database), await person(database, "Eva")
    await case(database, authority, handler_id=eva, state=State.INVESTIGATING)
    await database.write(
        lambda s: s.organisations.add_substitute(authority.id, eva, kim, TODAY, TODAY)
    )

    found = await lines(database, authority, kim)

    assert found[HANDLED].values["count"] == 1


async def test_handled_cases_are_counted_with_the_oldest_and_those_without_a_cause(
    database: Database, authority: Authority
) -> None:
    kim = await person(database)
    monday = moment(TODAY - timedelta(days=11), time(9))  # eight working days and a weekend ago
    handled: dict[str, Any] = {"handler_id": kim}
    await case(database, authority, monday, state=State.INVESTIGATING, **handled)
    await case(database, authority, state=State.INVESTIGATING, root_cause="Hål", **handled)
    await case(database, authority, state=State.AWAITING_VERIFICATION, **handled)
    await case(database, authority, state=State.CLOSED, **handled)

    found = await lines(database, authority, kim)

    assert found[HANDLED].values == {"count": 3, "days": 9}
    assert found[CAUSE_MISSING].values == {"count": 1}
    listed = await database.read(lambda s: s.case_lists.of_handlers(authority.id, {kim}))
    assert listed.total == 3, "as `mina uppdrag` shows"


async def test_a_case_waits_for_others_who_have_all_there_is_to_do_in_it(
    database: Database, authority: Authority
) -> None:
    kim, eva = await person(database), await person(database, "Eva")
    working: dict[str, Any] = {"handler_id": kim, "state": State.IN_PROGRESS}
    others, shared, nobodys = [await case(database, authority, **working) for _ in range(3)]
    checked: dict[str, Any] = {"handler_id": kim, "state": State.AWAITING_VERIFICATION}
    await case(database, authority, **checked)
    await case(database, authority, **checked, keeper_id=kim)

    def plan(storage: Storage) -> None:
        action = partial(make.action, due_on=TODAY)
        storage.case_actions.add(others, [action(owner_id=eva)])
        storage.case_actions.add(shared, [action(owner_id=eva), action(owner_id=kim)])
        storage.case_actions.add(nobodys, [action(owner_id=eva, state=ActionState.COMPLETED)])

    await database.write(plan)

    found = await lines(database, authority, kim)

    assert found[WAITING].values == {"count": 2}, "for Eva, and for the check"


async def test_a_check_that_was_passed_on_is_told_to_whoever_has_it_in_its_week(
    database: Database, authority: Authority
) -> None:
    kim, sunday = await person(database), TODAY + timedelta(days=2)

    async def check(day: date, keeper: int | None, state: State) -> None:
        await case(database, authority, state=state, keeper_id=keeper, check_on=day)

    await check(TODAY - timedelta(days=9), kim, State.AWAITING_VERIFICATION)
    await check(sunday, kim, State.AWAITING_VERIFICATION)
    await check(sunday + timedelta(days=1), kim, State.AWAITING_VERIFICATION)
    await check(sunday, None, State.AWAITING_VERIFICATION)
    await check(sunday, kim, State.CLOSED)

    found = await lines(database, authority, kim)

    assert found[MY_CHECKS].values == {"count": 2}


async def test_whoever_leads_is_told_why_cases_are_red_the_worst_first(
    database: Database, authority: Authority
) -> None:
    mia = await with_role(database, await person(database), Role(RoleName.MANAGER, authority.id))

    async def red(days: int, **why: Any) -> None:
        due_on = TODAY + timedelta(days=days)
        await case(database, authority, state=State.INVESTIGATING, due_on=due_on, **why)

    await red(9, notification=Answer.UNCLEAR)
    await red(9, severity=4)
    await red(-4, severity=4)
    await red(9, severity=3)

    told = (await digest(database, authority, mia)).lines

    assert [(line.row.name, line.values.get("number")) for line in told[:4]] == [
        ("red", None),
        ("red_late", "M-2026-0003"),
        ("red_acute", "M-2026-0002"),
        ("red_serious", "M-2026-0004"),
    ]
    assert told[0].values == {"count": 4, "more": 1}
    assert told[1].values["day"] == TODAY - timedelta(days=4)


async def test_the_management_representative_is_told_what_audits_brought_up(
    database: Database, authority: Authority
) -> None:
    role = Role(RoleName.MANAGEMENT_REPRESENTATIVE, authority.id)
    rut = await with_role(database, await person(database), role)
    await case(database, authority, state=State.ASSESSED, source=Source.INTERNAL_AUDIT)
    assert (await lines(database, authority, rut))[UNDATED].values == {"count": 1}

    found: dict[str, Any] = {"source": Source.EXTERNAL_AUDIT}
    for days in (40, 20):
        due_on = TODAY + timedelta(days=days)
        await case(database, authority, **found, state=State.INVESTIGATING, due_on=due_on)
    await case(database, authority, **found, state=State.CLOSED)

    told = (await lines(database, authority, rut))[DATED]
    due = TODAY + timedelta(days=20)
    assert told.values == {"count": 3, "number": "M-2026-0003", "day": due}


async def test_the_meetings_of_a_month_are_told_to_those_who_are_asked_to_them_and_have_not_said_no(
    database: Database, authority: Authority
) -> None:
    on = [TODAY + timedelta(days=number) for number in (20, 21, 31)]
    groups = (network.STRATEGY, network.NATURE, network.NATURE)
    codes = zip(on, groups, strict=True)
    rows = [(network.meeting(f"M-{day}", day, group=group), day) for day, group in codes]
    cancelled = (network.meeting("M-9", TODAY, status="cancelled"), TODAY)
    await network.bring(database, network.wanted(authority, *rows, cancelled))
    _, first, second, _ = await network.every_meeting(database, authority)
    asked, comes, no = [await person(database, name) for name in ("Kim", "Eva", "Ada")]

    def answer(storage: Storage) -> None:
        for contact in (asked, no):
            storage.networks.set_contact(first.group.id, contact)
        storage.networks.set_contact(second.group.id, asked)
        storage.attendances.register(first.id, comes, Registration(Coming.MAYBE))
        storage.attendances.register(first.id, no, Registration(Coming.NO))

    await database.write(answer)

    told = {"group": network.STRATEGY, "day": on[0]}
    both = (await lines(database, authority, asked))[NEXT_MEETING].values
    assert both == {**told, "count": 2, "more": 1}
    one = (await lines(database, authority, comes))[NEXT_MEETING].values
    assert one == {**told, "count": 1, "more": 0}
    assert await lines(database, authority, no) == {}


@pytest.mark.parametrize(("minute", "told"), [(59, True), (60, False)])
async def test_a_meeting_that_has_ended_today_is_none_to_come(
    database: Database, authority: Authority, minute: int, told: bool
) -> None:
    """It ends at twelve."""
    held = await network.stored(database, authority, TODAY)
    coordinator = Role(RoleName.COORDINATOR, authority.id)
    kim = await with_role(database, await person(database), coordinator)
    await database.write(lambda s: s.networks.set_contact(held.group.id, kim))
    at = moment(TODAY, time(11)) + timedelta(minutes=minute)

    found = {line.row for line in (await digest(database, authority, kim, at)).lines}

    assert (NEXT_MEETING in found, REGISTERED in found) == (told, told)
    to_come = MeetingWish(now=at)
    of, seen = replace(to_come, of=kim), Sight(authority.id, 0, TODAY)
    lists = [
        await database.read(lambda s, one=one: s.meetings.listed(one, seen))  # type: ignore[misc]
        for one in (to_come, of, replace(to_come, ended=True))
    ]
    assert [bool(one.total) for one in lists] == [told, told, not told]


async def rated(database: Database, authority: Authority, answers: int) -> tuple[Meeting, int]:
    """Return a meeting whose window has just closed, and somebody who was there."""
    held = await network.stored(database, authority, TODAY - timedelta(days=8))
    people = [await person(database, f"P{number}") for number in range(6)]

    def happen(storage: Storage) -> None:
        storage.attendances.attend(held.days[0].id, people, AttendedBy.SELF)
        for one in people[:answers]:
            storage.ratings.give(held.id, one, f"{one}", deltas(Marks(), Marks(5, 4)))
        close_ratings.close(storage, TODAY)

    await database.write(happen)
    return held, people[0]


@pytest.mark.parametrize(("answers", "told"), [(6, True), (5, False)])
async def test_a_result_is_told_for_a_week_and_only_where_there_is_one(
    database: Database, authority: Authority, answers: int, told: bool
) -> None:
    held, there = await rated(database, authority, answers)
    contact, nobody = await person(database, "Eva"), await person(database, "Ada")
    await database.write(lambda s: s.networks.set_contact(held.group.id, contact))

    about = {"group": network.STRATEGY, "day": held.last_on, "meeting": held.id}
    for one in (there, contact):
        found = await lines(database, authority, one)
        assert [found[RESULT].values] == [about] if told else RESULT not in found
    assert RESULT not in await lines(database, authority, nobody)
    for days, still in ((6, told), (7, False)):
        later = await digest(database, authority, there, NOW + timedelta(days=days))
        assert (RESULT in {line.row for line in later.lines}) is still


@pytest.mark.parametrize(
    ("held", "added", "told"), [(1, None, True), (7, None, True), (8, None, False), (30, 6, True),
                                (30, 8, False), (0, 6, False), (100, 6, False)],
)  # fmt: skip
async def test_documents_are_told_of_in_the_week_after_the_meeting_or_after_they_were_added(
    database: Database, authority: Authority, held: int, added: int | None, told: bool
) -> None:
    """*held* and *added* so many days ago."""
    link, on = "https://example.com/dokument", TODAY - timedelta(days=held)
    shown = await network.stored(database, authority, on, docs_link=link)
    kim = await person(database)

    def happen(storage: Storage) -> None:
        storage.networks.set_contact(shown.group.id, kim)
        if added is not None:
            at = NOW - timedelta(days=added)
            storage.log.write("meeting", shown.id, "changed", at, field="docs_link", new=link)

    await database.write(happen)

    found = (await lines(database, authority, kim)).get(DOCUMENTS)

    about = {"group": network.STRATEGY, "day": on, "meeting": shown.id}
    assert (found and found.values) == (about if told else None)


async def test_who_has_left_the_network_is_told_no_more_of_its_meetings(
    database: Database, authority: Authority
) -> None:
    soon = TODAY + timedelta(days=9)
    rows = network.wanted(authority, (network.meeting("M-1", soon), soon))
    await network.bring(database, rows)
    other = await make.stored_authority(database, "Vara kommun", tenant_id=network.OTHER_TENANT)
    vera = await person(database, "Vera", network.OTHER_TENANT)
    [planned] = await network.every_meeting(database, authority)

    def join(storage: Storage) -> None:
        storage.people.change(vera, authority_id=other.id)
        storage.networks.set_contact(planned.group.id, vera)

    await database.write(join)
    assert NEXT_MEETING in await lines(database, other, vera)

    left = replace(rows.members[0], until=TODAY - timedelta(days=1))
    await network.bring(database, replace(rows, members=(left, *rows.members[1:])))
    assert await lines(database, other, vera) == {}


async def test_whoever_coordinates_a_network_is_told_of_its_meetings_and_nobody_else(
    database: Database, authority: Authority
) -> None:
    soon, been, noted = (TODAY + timedelta(days=n) for n in (9, -9, -12))
    await network.bring(
        database,
        network.wanted(
            authority,
            (network.meeting("M-1", soon), soon),
            (network.meeting("M-2", been, group=network.NATURE, status="planned"), been),
            (network.meeting("M-3", noted, group=network.NATURE, status="planned"), noted),
        ),
    )
    noted_one, _, soon_one = await network.every_meeting(database, authority)
    members = [await person(database, f"P{number}") for number in range(3)]

    def happen(storage: Storage) -> None:
        storage.attendances.register(soon_one.id, members[0], Registration(Coming.YES, 3))
        storage.attendances.register(soon_one.id, members[1], Registration(Coming.MAYBE))
        storage.attendances.register(soon_one.id, members[2], Registration(Coming.NO))
        storage.attendances.attend(noted_one.days[0].id, [members[0]], AttendedBy.SELF)

    await database.write(happen)
    about = noted_one.network
    whole, half = [
        await with_role(
            database,
            await person(database, name),
            Role(RoleName.COORDINATOR, authority.id, scope, id_),
        )
        for name, scope, id_ in (
            ("Nora", Scope.NETWORK, about.id),
            ("Gro", Scope.GROUP, noted_one.group.id),
        )
    ]

    found = await lines(database, authority, whole)
    assert found[REGISTERED].values == {
        "group": network.STRATEGY, "day": soon, "yes": 3, "maybe": 1,
    }  # fmt: skip
    assert found[UNCOUNTED].values == {"group": network.NATURE, "day": been}
    assert found[HELD_OF_PLANNED].values == {"held": 1, "planned": 3, "year": "2026"}
    of_group = await lines(database, authority, half)
    assert REGISTERED not in of_group
    assert of_group[HELD_OF_PLANNED].values == {"held": 1, "planned": 2, "year": "2026"}
    assert not set(await lines(database, authority, members[2])) & {REGISTERED, UNCOUNTED}


async def test_plans_tell_what_is_off_its_target_and_what_nobody_owns(database: Database) -> None:
    planned = await plans.stored(database)
    ours = planned.authority
    rut, sam = [
        await with_role(database, await person(database, name), Role(role, ours.id))
        for name, role in (
            ("Rut", RoleName.MANAGEMENT_REPRESENTATIVE),
            ("Sam", RoleName.COORDINATOR),
        )
    ]

    off = (await lines(database, ours, rut))[OFF_TARGET]
    ownerless = (await lines(database, ours, sam))[OWNERLESS]

    assert off.values == {"off": 4, "known": 8, "year": "2023"}
    assert ownerless.values == {"count": 11}, "of the 34 items of the basic commitments"


async def test_a_meeting_is_to_be_rated_by_those_who_were_there_and_have_not_yet(
    database: Database, authority: Authority
) -> None:
    held = await network.stored(database, authority, TODAY - timedelta(days=7))
    kim, eva, ada = [await person(database, name) for name in ("Kim", "Eva", "Ada")]

    def happen(storage: Storage) -> None:
        storage.attendances.attend(held.days[0].id, [kim, eva], AttendedBy.SELF)
        storage.ratings.give(held.id, eva, "digest", [])

    await database.write(happen)

    found = await lines(database, authority, kim)
    assert found[TO_RATE].values == {"group": network.STRATEGY, "day": held.last_on}
    assert [await lines(database, authority, one) for one in (eva, ada)] == [{}, {}]


async def test_own_cases_have_moved_when_somebody_else_moved_them_this_week(
    database: Database, authority: Authority
) -> None:
    kim, sam = await person(database), await person(database, "Sam")
    moved, idea, old, withdrawn = [
        await case(database, authority, reporter_id=kim) for _ in range(4)
    ]
    await case(database, authority, reporter_id=kim)

    def happen(storage: Storage) -> None:
        def log(
            of: Case, what: str, at: datetime, actor: int, old: str | None = "received"
        ) -> None:
            change = Change("state", old, "assessed")
            storage.log.write_event("case", of.id, what, at, change, [], actor_id=actor)

        log(moved, "submit", LATELY, kim, None)
        log(moved, "assess", LATELY, sam)
        log(moved, "assign", LATELY, sam)
        log(idea, "adopt", LATELY, sam)
        log(old, "assess", moment(TODAY - timedelta(days=8), time(12)), sam)
        log(withdrawn, "withdraw", LATELY, kim)

    await database.write(happen)

    found = await lines(database, authority, kim)

    assert found[MOVED].values == {"count": 2, "answered": 1, "others": 1}
    assert set(await lines(database, authority, sam)) == set()


async def test_a_coordinator_is_told_what_waits_and_what_is_new(
    database: Database, authority: Authority
) -> None:
    sam = await with_role(
        database, await person(database), Role(RoleName.COORDINATOR, authority.id)
    )
    await case(database, authority, moment(TODAY - timedelta(days=1), time(9)))
    await case(database, authority, kind=Kind.ACCIDENT)
    await case(database, authority, moment(TODAY - timedelta(days=9), time(9)))

    found = await lines(database, authority, sam)

    assert found[TO_ASSESS].values == {"count": 3, "days": 7}
    assert found[NEW].values == {"count": 2, "accidents": 1, "before": 1}
    assert found[LATE].values == {
        "count": 2,
        "number": "M-2026-0003",
        "day": TODAY - timedelta(days=7),
    }
    assert OPEN not in found


async def test_whoever_leads_a_part_is_told_of_that_part(
    database: Database, authority: Authority
) -> None:
    skola = await make.stored_department(database, authority, "Skola")
    gata = await make.stored_department(database, authority, "Gata")
    lead = Role(RoleName.MANAGER, authority.id, Scope.DEPARTMENT, skola)
    mia = await with_role(database, await person(database), lead)
    for department in (skola, skola, gata, None):
        await case(
            database, authority, kind=Kind.IMPROVEMENT, state=State.ASSESSED,
            department_id=department,
        )  # fmt: skip

    found = await lines(database, authority, mia)

    assert found[OPEN].values == {"count": 2}
    assert found[TO_DECIDE].values == {"count": 2}


async def test_departments_that_nothing_comes_from_are_named(
    database: Database, authority: Authority
) -> None:
    sam = await with_role(
        database, await person(database), Role(RoleName.COORDINATOR, authority.id)
    )
    skola = await make.stored_department(database, authority, "Skola")
    for name in ("Gata", "Kultur", "Vård", "Äldre"):
        await make.stored_department(database, authority, name)
    await case(database, authority, department_id=skola)

    found = await lines(database, authority, sam)

    assert found[SILENT].values == {"count": 4, "names": "Gata, Kultur, Vård"}


@pytest.mark.parametrize(
    ("days_ago", "category", "place", "again"),
    [
        (300, Category.WASTE, "parkskolan,  MILJÖRUMMET", True),
        (400, Category.WASTE, "Parkskolan, miljörummet", False),
        (300, Category.ENERGY, "Parkskolan, miljörummet", False),
        (300, None, "Parkskolan, miljörummet", False),
        (300, Category.WASTE, "Badhuset", False),
    ],
)
async def test_the_same_in_the_same_place_within_a_year_is_a_repetition(
    database: Database,
    authority: Authority,
    days_ago: int,
    category: Category | None,
    place: str,
    again: bool,
) -> None:
    role = Role(RoleName.MANAGEMENT_REPRESENTATIVE, authority.id)
    rut = await with_role(database, await person(database), role)
    before = moment(TODAY - timedelta(days=days_ago), time(12))
    await case(database, authority, before, category=category, place=place, state=State.CLOSED)
    await case(database, authority, category=Category.WASTE)

    found = await lines(database, authority, rut)

    assert (REPEATS in found) is again


async def test_the_trend_is_of_twelve_whole_weeks(database: Database, authority: Authority) -> None:
    role = Role(RoleName.MANAGEMENT_REPRESENTATIVE, authority.id)
    rut = await with_role(database, await person(database), role)
    monday = TODAY - timedelta(days=TODAY.weekday())
    for weeks, count in ((12, 2), (13, 9), (3, 1), (1, 4), (0, 5)):
        for _ in range(count):
            day = monday - timedelta(weeks=weeks) + timedelta(days=2)
            await case(database, authority, moment(day, time(9)), state=State.CLOSED)

    found = await lines(database, authority, rut)

    trend = found[TREND]
    assert trend.values == {"count": 7, "weeks": 12, "last": 4}
    assert [count for _, count in trend.series] == [2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 4]
    assert trend.series[-1][0] == str(TODAY.isocalendar().week - 1)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, True),
        ({"lesson": False}, False),
        ({"identity": Identity.ANONYMOUS}, False),
        ({"closed_at": moment(TODAY - timedelta(days=8), time(9))}, False),
        ({"cause_category": None}, False),
    ],
)
async def test_a_lesson_is_told_for_a_week_but_nothing_of_a_case_without_a_name(
    database: Database, authority: Authority, changes: dict[str, Any], told: bool
) -> None:
    kim = await person(database)
    closed: dict[str, Any] = {
        "state": State.CLOSED,
        "closed_at": LATELY,
        "lesson": True,
        "category": Category.WASTE,
        "cause_category": Cause.ROUTINE_NOT_KNOWN,
    }
    await case(database, authority, **{**closed, **changes})

    found = await lines(database, authority, kim)

    assert (LESSON in found) is told
    if told:
        assert found[LESSON].values == {"category": "waste", "cause": "routine_not_known"}


async def test_nothing_that_somebody_wrote_and_nobodys_name_is_in_a_digest(
    database: Database, authority: Authority
) -> None:
    everything = [Role(name, authority.id) for name in RoleName]
    sam = await with_role(database, await person(database, "Sam Samordnare"), *everything)
    wrote = {"description": "Hemligt", "place": "Tallbacken", "root_cause": "Slarv av Rebecka"}
    for state in State:
        await case(
            database, authority, state=state, handler_id=sam, severity=4, place=wrote["place"],
            root_cause=wrote["root_cause"], decision=Decision.ADOPTED, category=Category.WASTE,
        )  # fmt: skip

    said = str(await digest(database, authority, sam))

    hidden = [*wrote.values(), "Sam", "Batterier", make.TYPED["immediate_action"]]
    assert [words for words in hidden if words in said] == []
    assert len((await digest(database, authority, sam)).lines) > 5


async def test_another_authoritys_cases_do_not_count(
    database: Database, authority: Authority
) -> None:
    other = await make.stored_authority(database, "Alfta kommun")
    sam = await person(database)
    await with_role(database, sam, *(Role(name, other.id) for name in RoleName))
    await case(database, other, handler_id=sam, severity=4)

    assert await digest(database, authority, sam) == Digest()


# --- many at once ---------------------------------------------------------------------------------


async def test_the_number_of_statements_does_not_grow_with_the_readers(
    database: Database, authority: Authority
) -> None:
    roles = [Role(name, authority.id) for name in RoleName]
    people = [await person(database, f"P{number}") for number in range(40)]
    for one in people:
        await with_role(database, one, roles[one % len(roles)])
        await case(database, authority, handler_id=one, reporter_id=one)

    async def composed(ids: Iterable[int]) -> tuple[int, dict[int, Digest]]:
        def compose(storage: Storage) -> dict[int, Digest]:
            known = storage.people.many(list(ids), TODAY)
            readers = [Reader(one, authority) for one in known.values()]
            return storage.digests.compose(readers, NOW, Sections())

        with statements(database) as asked:
            found = await database.read(compose)
        return sum(asked.values()), found

    few, of_few = await composed(people[:14])
    many, of_many = await composed(people)

    assert few == many < 32
    assert len(of_many) == 40
    assert all(of_many[one] == of_few[one] for one in of_few), "together as alone"


# --- who gets it, and when ------------------------------------------------------------------------


async def recipients(database: Database, slot: Weekly, most: int = 100) -> list[Recipient]:
    return await database.read(lambda s: s.digests.recipients(slot, 0, most))


async def save(database: Database, person_id: int, wish: Wish) -> None:
    await database.write(lambda s: s.digests.save_wish(person_id, wish))


async def test_everybody_with_a_private_chat_gets_it_at_the_usual_time_or_their_own(
    database: Database,
) -> None:
    kim, eva, ada = [await person(database, name) for name in ("Kim", "Eva", "Ada")]
    await save(database, eva, FRIDAY_AT_EIGHT)
    await save(database, ada, Wish(wanted=False))
    await database.write(lambda s: s.people.add("Nobody has met"))

    assert [one.person_id for one in await recipients(database, Wish().slot)] == [kim]
    assert [one.person_id for one in await recipients(database, FRIDAY_AT_EIGHT.slot)] == [eva]
    assert await recipients(database, Weekly(3, time(9))) == []
    slots = await database.read(lambda s: s.digests.slots())
    assert slots == {Wish().slot, FRIDAY_AT_EIGHT.slot}


async def test_a_wish_comes_back_as_it_was_saved_and_the_last_one_counts(
    database: Database,
) -> None:
    kim, eva = await person(database), await person(database, "Eva")
    wish = Wish(True, 4, time(16, 45), 2, frozenset({"trend", "lesson"}), True, LATELY)

    await save(database, kim, Wish(wanted=False))
    await save(database, kim, wish)

    found = await database.read(lambda s: s.digests.wishes_of([kim, eva]))
    assert found == {kim: wish, eva: Wish()}
    assert (await recipients(database, wish.slot))[0].wish == wish


async def test_a_chat_that_is_closed_gets_none(database: Database) -> None:
    kim = await person(database)

    def leave(storage: Storage) -> None:
        chat = storage.conversations.personal_of(kim)
        assert chat is not None
        storage.conversations.change(chat.id, open=False)

    await database.write(leave)

    assert await recipients(database, Wish().slot) == []


async def test_recipients_are_found_a_part_at_a_time(database: Database) -> None:
    people = [await person(database, f"P{number}") for number in range(5)]

    found, after = [], 0
    while part := await database.read(
        lambda s, after=after: s.digests.recipients(Wish().slot, after, 2)  # type: ignore[misc]
    ):
        found += [one.person_id for one in part]
        after = part[-1].conversation_id

    assert found == people


# --- channels -------------------------------------------------------------------------------------


async def channel(database: Database, authority: Authority, department: int | None) -> int:
    def add(storage: Storage) -> int:
        chat = storage.conversations.add(
            f"19:{department}", "channel", TENANT, None, "sv", "https://smba.example/", "28:bot"
        )
        wish = ChannelWish(chat.id, authority.id, department_id=department)
        storage.digests.save_channel(wish)
        return chat.id

    return await database.write(add)


async def test_a_channel_gets_the_digest_of_its_department_or_of_all(
    database: Database, authority: Authority
) -> None:
    skola = await make.stored_department(database, authority, "Skola")
    await case(database, authority, department_id=skola)
    await case(database, authority)

    def counted(department: int | None) -> Any:
        def of(storage: Storage) -> Any:
            found = storage.digests.of_channel(
                authority, ChannelWish(1, authority.id, department_id=department), NOW
            )
            return {line.row: line.values.get("count") for line in found.lines}

        return of

    assert (await database.read(counted(None)))[OPEN] == 2
    assert (await database.read(counted(skola)))[OPEN] == 1


async def test_what_spares_the_manager_is_not_counted_in_a_channel(
    database: Database, authority: Authority
) -> None:
    report = replace(make.REPORT, avoids_manager=True)
    await database.write(lambda s: s.cases.add(authority.id, "M-2026-0001", report, LATELY, None))

    whole = ChannelWish(1, authority.id)
    found = await database.read(lambda s: s.digests.of_channel(authority, whole, NOW))

    assert found == Digest()


async def test_a_channel_has_one_digest_until_it_wants_none(
    database: Database, authority: Authority
) -> None:
    chat = await channel(database, authority, None)
    moved = ChannelWish(chat, authority.id, FRIDAY_AT_EIGHT)
    await database.write(lambda s: s.digests.save_channel(moved))

    assert await database.read(lambda s: s.digests.channels(Wish().slot)) == []
    assert await database.read(lambda s: s.digests.channels(FRIDAY_AT_EIGHT.slot)) == [moved]
    assert FRIDAY_AT_EIGHT.slot in await database.read(lambda s: s.digests.slots())
    assert await database.write(lambda s: s.digests.end_channel(chat))
    assert not await database.write(lambda s: s.digests.end_channel(chat))
    assert await database.read(lambda s: s.digests.channel(chat)) is None


def test_today_is_a_friday() -> None:
    """Several figures above count working days back from it."""
    assert date(2026, 11, 20) == TODAY
    assert TODAY.isoweekday() == 5

"""Moves of a case as rows: saved whole or not at all, and logged field by field."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import case_assessment, case_ending, case_handling
from domain.access import EVERY_CASE, Followed
from domain.accident import Accident
from domain.authority import Authority
from domain.case import (
    OPEN,
    Answer,
    Case,
    Category,
    Cause,
    Decision,
    Dismissal,
    Door,
    Effect,
    Flag,
    Identity,
    Kind,
    Source,
    State,
)
from domain.case_action import Action, NewAction
from domain.case_assessment import Assessment
from domain.case_handling import Assignment, Plan
from domain.errors import RuleBroken
from domain.notification import NewNotification
from domain.plan_asked import ToDo
from domain.report import Report
from storage.case_rows import changing
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import NOW, Chat, colleague, router
from tests.make import TODAY
from tests.promises.rows import every_row, statements

ASSESSMENT = Assessment("deviation", "2", "no", "waste", flags="release")
NOTIFIED = NewNotification("Miljönämnden", "2026-11-20", "09.05", "telefon", "Dnr 117")


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
async def case(database: Database, authority: Authority) -> Case:
    return await make.stored_case(database, authority, Chat(router(database)))


@pytest.fixture
async def sam(database: Database) -> int:
    return await make.person_id(database, colleague(Chat(router(database)), 31))


def plan(owner: int, text: str = "Ställ ut en holk.") -> Plan:
    return Plan("Ingen holk.", "equipment", action=NewAction(text, owner, "2026-12-04"))


async def under_way(database: Database, case: Case, sam: int) -> tuple[Case, Action]:
    """Take the case as far as to an action that is under way, by moves."""

    def work(storage: Storage) -> tuple[Case, Action]:
        now = storage.cases.move(case_assessment.assess(case, ASSESSMENT, NOW), NOW, sam)
        given = Assignment(sam, "2026-12-04")
        now = storage.cases.move(case_handling.assign(now, given, TODAY), NOW, sam)
        now = storage.cases.move(case_handling.plan_actions(now, plan(sam), TODAY), NOW, sam)
        [action] = storage.case_actions.of(now)
        return now, action

    return await database.write(work)


# --- cases ----------------------------------------------------------------------------------------


async def test_a_case_comes_back_with_all_that_became_of_it(
    database: Database, authority: Authority, case: Case, sam: int
) -> None:
    school = await make.stored_department(database, authority, "Skola")
    news: dict[str, Any] = {
        "kind": Kind.ACCIDENT,
        "state": State.CLOSED,
        "immediate_action": "Vallade in.",
        "source": Source.ROUND,
        "accident": Accident(
            "Förrådet", "08:05", "diesel", "20 liter", "Lukten.", "Gruset.", "Två."
        ),
        "department_id": school,
        "category": Category.CHEMICALS,
        "aspect": "Kemikalier",
        "severity": 3,
        "likelihood": 2,
        "consequence": 5,
        "notification": Answer.UNCLEAR,
        "flags": frozenset({Flag.RELEASE, Flag.INJURY}),
        "assessed_at": datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
        "owner_id": sam,
        "handler_id": sam,
        "due_on": date(2026, 12, 18),
        "round": 2,
        "root_cause": "Slangen var gammal.",
        "cause_category": Cause.EQUIPMENT,
        "similar_elsewhere": Answer.YES,
        "similar_where": "Förråd 2.",
        "no_action_reason": "Slangen är bytt.",
        "check_on": date(2027, 1, 19),
        "effect": Effect.GOOD,
        "evidence": "Ingen lukt.",
        "checked_by_id": sam,
        "keeper_id": sam,
        "feedback": "Tack!",
        "lesson": True,
        "closed_at": datetime(2027, 1, 19, 9, 0, tzinfo=UTC),
        "dismissal": Dismissal.DUPLICATE,
        "door": Door.OTHER,
        "door_name": "Växeln",
        "decision": Decision.DECLINED,
        "planning_round": "Budget 2028",
        "parked_until": date(2027, 3, 1),
    }

    await database.write(lambda storage: storage.cases.save(replace(case, **news)))

    found = await database.read(lambda storage: storage.cases.get(case.id))
    assert found == replace(case, **news, version=2)
    # All but the unit, which has a test of its own, are changed by the test.
    assert {one for one in changing(case) if one not in {*news, *vars(Accident())}} == {"unit_id"}


async def test_what_the_reporter_chose_is_stored_and_never_changed(
    database: Database, authority: Authority
) -> None:
    chosen = replace(make.REPORT, identity=Identity.CONFIDENTIAL, avoids_manager=True)
    case = await make.stored_case(database, authority, Chat(router(database)), chosen)

    await database.write(
        lambda storage: storage.cases.save(
            replace(case, description="Annat.", identity=Identity.NAMED, avoids_manager=False)
        )
    )

    found = await database.read(lambda storage: storage.cases.get(case.id))
    assert found == replace(case, version=2)
    assert (case.identity, case.avoids_manager) == (Identity.CONFIDENTIAL, True)


async def test_a_new_case_has_nothing_yet_that_comes_later(case: Case) -> None:
    fresh = make.case(id=case.id, authority_id=case.authority_id, number=case.number)

    left = {one.name: getattr(case, one.name) for one in fields(Case) if one.name != "reporter_id"}
    assert left == {name: getattr(fresh, name) for name in left}


# --- moves ----------------------------------------------------------------------------------------


async def test_a_move_saves_the_case_with_what_it_brought(
    database: Database, case: Case, sam: int
) -> None:
    now, action = await under_way(database, case, sam)

    found = await database.read(lambda storage: storage.cases.get(case.id))
    assert found == now
    assert (now.state, now.version, now.handler_id) == (State.IN_PROGRESS, 4, sam)
    assert (action.text, action.owner_id, action.due_on) == (
        "Ställ ut en holk.", sam, date(2026, 12, 4),
    )  # fmt: skip
    assert (action.case_id, action.round, action.version) == (case.id, 1, 1)


async def test_a_move_is_logged_with_every_field(
    database: Database, authority: Authority, case: Case, sam: int
) -> None:
    _, action = await under_way(database, case, sam)

    rows = [
        row
        for row in (await every_row(database))["log"]
        if (row["entity"], row["entity_id"]) == ("case", case.id)
    ]

    log = [(row["what"], row["field"], row["old"], row["new"]) for row in rows]
    mine = f"action.{action.id}"
    assert log == [
        ("submit", None, None, None),
        ("assess", "state", "received", "assessed"),
        ("changed", "category", None, "waste"),
        ("changed", "severity", None, "2"),
        ("changed", "notification", None, "no"),
        ("changed", "flags", None, "release"),
        ("assign", "state", "assessed", "investigating"),
        ("changed", "handler_id", None, str(sam)),
        ("changed", "due_on", None, "2026-12-04"),
        ("plan_actions", "state", "investigating", "in_progress"),
        ("changed", "root_cause", None, "Ingen holk."),
        ("changed", "cause_category", None, "equipment"),
        ("changed", "similar_elsewhere", None, "unclear"),
        ("changed", f"{mine}.round", None, "1"),
        ("changed", f"{mine}.kind", None, "corrective"),
        ("changed", f"{mine}.text", None, "Ställ ut en holk."),
        ("changed", f"{mine}.owner_id", None, str(sam)),
        ("changed", f"{mine}.due_on", None, "2026-12-04"),
    ]
    moved = rows[1:]
    assert {row["actor_id"] for row in moved} == {sam}
    assert {row["authority_id"] for row in moved} == {authority.id}
    assert {row["at"] for row in moved} == {NOW}
    personal = {row["field"] for row in moved if row["personal"]}
    assert personal == {"handler_id", "root_cause", f"{mine}.text", f"{mine}.owner_id"}


async def test_the_events_of_a_case_are_told_without_the_fields_they_changed(
    database: Database, case: Case, sam: int
) -> None:
    await under_way(database, case, sam)

    events = await database.read(lambda storage: storage.log.events("case", case.id, 3))
    everything = await database.read(lambda storage: storage.log.of("case", case.id, 100))

    assert [entry.what for entry in events] == ["assess", "assign", "plan_actions"]
    assert len(everything) == 18


async def test_the_log_is_read_a_page_of_events_at_a_time_with_what_each_changed(
    case: Case, database: Database
) -> None:
    def move(storage: Storage) -> None:
        for number in range(1, 13):
            now = storage.cases.get(case.id)
            assert now is not None
            severity = str(number % 4 + 1)
            moved = case_assessment.change_severity(now, severity, f"Skäl {number}.")
            storage.cases.move(moved, NOW, None)

    await database.write(move)

    pages = await database.read(
        lambda storage: [storage.log.page("case", case.id, n) for n in (1, 2, 3)]
    )

    def reasons(number: int) -> list[str | None]:
        events = pages[number].things
        assert all(one.entry.what != "changed" for one in events)
        return [change.new for one in events for change in one.changed if change.field == "reason"]

    assert reasons(0) == [f"Skäl {number}." for number in range(12, 2, -1)]
    assert reasons(1) == ["Skäl 2.", "Skäl 1."]
    assert pages[2] == pages[1]  # a page that is not there is the last one that is
    assert pages[0].total == len(pages[0].things) + len(pages[1].things)
    assert [(one.field, one.old is None) for one in pages[0].things[0].changed] == [
        ("severity", False),
        ("reason", True),
    ]


async def test_a_case_without_a_log_has_an_empty_page(database: Database) -> None:
    page = await database.read(lambda storage: storage.log.page("case", 4711))

    assert (page.things, page.total, page.last) == ((), 0, 1)


async def test_of_two_who_move_a_case_the_last_is_told_and_changes_nothing(
    database: Database, case: Case, sam: int
) -> None:
    assessed = case_assessment.assess(case, ASSESSMENT, NOW)
    withdrawn = case_ending.withdraw(case, NOW)
    await database.write(lambda storage: storage.cases.move(assessed, NOW, sam))
    before = await every_row(database)

    with pytest.raises(RuleBroken) as refused:
        await database.write(lambda storage: storage.cases.move(withdrawn, NOW, sam))

    assert refused.value.key == "error.changed_meanwhile"
    assert await every_row(database) == before


async def test_a_stale_plan_leaves_no_action_behind(
    database: Database, case: Case, sam: int
) -> None:
    now, _ = await under_way(database, case, sam)
    stale = case_handling.plan_actions(
        replace(now, state=State.INVESTIGATING, version=1), plan(sam, "En till."), TODAY
    )

    with pytest.raises(RuleBroken):
        await database.write(lambda storage: storage.cases.move(stale, NOW, sam))

    assert len(await database.read(lambda storage: storage.case_actions.of(now))) == 1


async def test_a_notification_is_recorded_with_the_move(
    database: Database, case: Case, sam: int
) -> None:
    def work(storage: Storage) -> Case:
        now = storage.cases.move(case_assessment.assess(case, ASSESSMENT, NOW), NOW, sam)
        moved = case_assessment.notify_authority(now, NOTIFIED, sam, NOW)
        return storage.cases.move(moved, NOW, sam)

    now = await database.write(work)

    [recorded] = await database.read(lambda storage: storage.case_actions.notifications(now))
    assert (recorded.authority, recorded.channel, recorded.reference) == (
        "Miljönämnden", "telefon", "Dnr 117",
    )  # fmt: skip
    assert (recorded.notified_at, recorded.by_id) == (NOW.replace(hour=8, minute=5), sam)


async def test_a_move_takes_the_same_few_statements_however_much_it_changes(
    database: Database, case: Case, sam: int
) -> None:
    now, _ = await under_way(database, case, sam)
    little = case_handling.add_action(now, NewAction("En till.", sam, "2026-12-04"), TODAY)
    three = replace(little, actions=little.actions * 3)

    with statements(database) as once:
        now = await database.write(lambda storage: storage.cases.move(little, NOW, sam))
    again = replace(three, before=now, case=now)
    with statements(database) as thrice:
        await database.write(lambda storage: storage.cases.move(again, NOW, sam))

    assert once == thrice == {"UPDATE": 1, "INSERT": 2}


# --- actions --------------------------------------------------------------------------------------


async def test_an_action_is_settled_once_and_logged_of_its_case(
    database: Database, case: Case, sam: int
) -> None:
    now, action = await under_way(database, case, sam)
    done = case_handling.complete_action(now, action, "Holken står där.", TODAY)

    saved = await database.write(lambda storage: storage.case_actions.change(done, NOW, sam))
    with pytest.raises(RuleBroken) as refused:
        await database.write(lambda storage: storage.case_actions.change(done, NOW, sam))

    assert saved == replace(done.action, version=2)
    assert refused.value.key == "error.changed_meanwhile"
    [stored] = await database.read(lambda storage: storage.case_actions.of(now))
    assert stored == saved
    log = await database.read(lambda storage: storage.log.of("case", case.id, 3))
    assert [(entry.what, entry.field, entry.old, entry.new) for entry in log] == [
        ("complete_action", f"action.{action.id}.state", "open", "completed"),
        ("changed", f"action.{action.id}.settled_on", None, "2026-11-20"),
        ("changed", f"action.{action.id}.comment", None, "Holken står där."),
    ]


def days(things: Iterable[ToDo]) -> list[int]:
    """Return on which day of the month each is due."""
    return [one.standing.due_on.day for one in things if one.standing.due_on]


async def test_somebody_finds_what_is_left_to_do_the_first_due_on_top(
    database: Database, authority: Authority, case: Case, sam: int
) -> None:
    now, action = await under_way(database, case, sam)
    other = await make.person_id(database, colleague(Chat(router(database)), 32))
    neighbour = await make.stored_authority(database, "Granne kommun")

    def work(storage: Storage) -> None:
        storage.case_actions.change(case_handling.complete_action(now, action, "", TODAY), NOW, sam)
        for days, owner in ((9, sam), (3, sam), (1, other)):
            due = date(2026, 12, days)
            storage.case_actions.add(now, [make.action(case_id=now.id, owner_id=owner, due_on=due)])

    await database.write(work)

    def read(storage: Storage) -> Any:
        return [storage.plan_lists.to_do(one.id, [sam]) for one in (authority, neighbour)]

    page, elsewhere = await database.read(read)
    assert [(one.number, days([one])) for one in page.things] == [
        (case.number, [3]), (case.number, [9]),
    ]  # fmt: skip
    assert (page.total, elsewhere.total) == (2, 0)


async def test_what_several_have_left_to_do_is_in_one_list(
    database: Database, authority: Authority, case: Case, sam: int
) -> None:
    other = await make.person_id(database, colleague(Chat(router(database)), 32))
    owned = [
        make.action(owner_id=owner, due_on=date(2026, 12, day))
        for owner, day in ((sam, 9), (other, 4), (sam, 1))
    ]
    await database.write(lambda storage: storage.case_actions.add(case, owned))

    def read(storage: Storage) -> Any:
        owners: list[list[int]] = [[sam, other], [other], []]
        return [storage.plan_lists.to_do(authority.id, one).things for one in owners]

    both, one, nobody = await database.read(read)
    assert days(both) == [1, 4, 9]
    assert days(one) == [4]
    assert nobody == ()


async def test_the_cases_that_somebody_handles_are_the_open_ones_here_oldest_first(
    database: Database, authority: Authority, sam: int
) -> None:
    chat = Chat(router(database))
    elsewhere = await make.stored_authority(database, "Granne kommun")
    handled: dict[str, Any] = {"handler_id": sam, "state": State.INVESTIGATING}
    first = await make.stored_case(database, authority, chat, **handled)
    await make.stored_case(database, authority, chat, **{**handled, "state": State.CLOSED})
    await make.stored_case(database, authority, chat)
    await make.stored_case(database, elsewhere, chat, **handled)
    second = await make.stored_case(database, authority, chat, **handled)

    page = await database.read(
        lambda storage: storage.case_lists.of_handlers(authority.id, [sam, 999])
    )

    assert [line.number for line in page.things] == [first.number, second.number]
    assert page.total == 2


async def test_a_page_of_actions_past_the_last_is_the_last(
    database: Database, authority: Authority, case: Case, sam: int
) -> None:
    many = [make.action(case_id=case.id, owner_id=sam)] * 12
    await database.write(lambda storage: storage.case_actions.add(case, many))

    page = await database.read(lambda storage: storage.plan_lists.to_do(authority.id, [sam], 99))

    assert (page.number, len(page.things), page.total) == (2, 2, 12)


# --- lists ----------------------------------------------------------------------------------------


@pytest.fixture
async def town(database: Database, authority: Authority) -> dict[str, str]:
    """Cases in several places, by the name of each: its number."""
    chat = Chat(router(database))
    school = await make.stored_department(database, authority, "Skola")
    roads = await make.stored_department(database, authority, "Gata")
    spared: Report = replace(make.REPORT, avoids_manager=True)
    where: dict[str, tuple[Report, int | None]] = {
        "nowhere": (make.REPORT, None),
        "school": (make.REPORT, school),
        "spared at school": (spared, school),
        "roads": (make.REPORT, roads),
    }
    cases = {
        name: await make.stored_case(database, authority, chat, report, department_id=place)
        for name, (report, place) in where.items()
    }
    return {
        **{case.number: name for name, case in cases.items()},
        "school_id": str(school),
    }


@pytest.mark.parametrize(
    ("followed", "wanted"),
    [
        pytest.param(
            EVERY_CASE, {"nowhere", "school", "spared at school", "roads"}, id="every case"
        ),
        pytest.param(
            Followed(everywhere=True), {"nowhere", "school", "roads"}, id="every place of a manager"
        ),
        pytest.param(Followed(), set(), id="nothing"),
        pytest.param(
            Followed(unplaced=True, spared=True), {"nowhere"}, id="what is placed nowhere"
        ),
        pytest.param(
            Followed(departments=frozenset({0}), unplaced=True, spared=True),
            {"nowhere", "school", "spared at school"},
            id="a department and what is placed nowhere",
        ),
        pytest.param(
            Followed(departments=frozenset({0})), {"school"}, id="the department of a manager"
        ),
    ],
)
async def test_a_list_holds_what_is_followed(
    database: Database,
    authority: Authority,
    town: dict[str, str],
    followed: Followed,
    wanted: set[str],
) -> None:
    school = int(town["school_id"])
    own = replace(followed, departments=frozenset(school for _ in followed.departments))

    page = await database.read(
        lambda storage: storage.case_lists.in_states(authority.id, OPEN, 1, own)
    )

    assert {town[line.number] for line in page.things} == wanted
    assert page.total == len(wanted)


@given(st.sets(st.sampled_from(Flag)))
def test_any_flags_are_kept_in_one_column(flags: set[Flag]) -> None:
    kept = changing(make.case(flags=frozenset(flags)))["flags"]

    assert {one for one in kept.split(",") if one} == flags
    assert len(kept) <= 200

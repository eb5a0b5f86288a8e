"""Plans by workbook in the chat: seen first, then approved, and undone; all of it or nothing."""

import asyncio
from collections.abc import AsyncIterator, Collection
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import delete, insert, select, update

from bot.router import Answer, Router
from domain.authority import Authority
from domain.person import RoleName, Scope
from domain.plan_rows import Activity, Adoption, Plan, PlanAction, Report, Round, Row, by_list
from domain.plan_status import Progress
from sheets import example_plan, plan_workbook, plan_writing
from storage import tables
from storage.database import Database
from storage.plans import Plans
from storage.storage import Storage
from tests import chat, make, shelf
from tests.chat import Chat, Clock
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says, titles
from tests.make import TODAY
from tests.promises.rows import every_row, statements
from tests.serving import bot_in_process
from tests.shelf import Shelf

EXAMPLE = example_plan.rows(TODAY, example_plan.OWNERS)
PLAN = Plan("plan-2026", "Handlingsplan 2026", 2026)
ACTION = PlanAction("2026-1", "1", "Fler laddstolpar", "plan-2026")
ADOPTION = Adoption("2026-1/Hushagen", "2026-1", "Hushagen", owner="kim@example.com")
FEW = (PLAN, ACTION, ADOPTION)


@pytest.fixture
async def router(database: Database, clock: Clock) -> AsyncIterator[Router]:
    async with shelf.local_files(clock) as fetcher:
        yield chat.router(database, clock, fetch_files=fetcher.fetch)


@pytest.fixture
async def authority(database: Database) -> Authority:
    """An authority with the departments and the owners of the example."""
    authority = await make.stored_authority(database)

    def add(storage: Storage) -> None:
        for department in example_plan.DEPARTMENTS:
            storage.authorities.add_department(authority.id, department)
        for number, email in enumerate(example_plan.OWNERS):
            person = storage.people.add(email, chat.TENANT, f"owner-{number}")
            storage.people.change(person, email=email, authority_id=authority.id)

    await database.write(add)
    return authority


async def drop(
    someone: Chat, kept: Shelf, rows: Collection[Row], name: str = "planer.xlsx", **kwargs: Any
) -> Answer:
    """Drop a workbook with these *rows* in the chat."""
    data = await asyncio.to_thread(plan_writing.write, rows)
    sent: Answer = await shelf.send(someone, shelf.file(kept.put(data), name), **kwargs)
    return sent


async def brought(someone: Chat, kept: Shelf, rows: Collection[Row]) -> Answer:
    await drop(someone, kept, rows)
    return await someone.presses("Godkänn")


async def stored(database: Database, authority: Authority) -> dict[str, list[Row]]:
    rows = await database.read(lambda storage: storage.plans.rows(authority.id))
    return by_list(rows)


async def imports(database: Database) -> list[tuple[str, bool]]:
    """Return of each import its state, and whether what would undo it is kept."""
    every = select(tables.plan_import).order_by(tables.plan_import.c.id)
    rows = await database.read(lambda storage: storage.connection.execute(every).all())
    return [(row.state, bool(row.wanted or row.before)) for row in rows]


async def test_a_workbook_is_seen_first_and_brought_in_when_it_is_approved(
    sam: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    shown = await drop(sam, kept, EXAMPLE)
    before = await stored(database, authority)
    done = await sam.presses("Godkänn")

    assert says(shown, "plans.proposed", count=len(EXAMPLE))
    assert "Antaganden: 64 nya" in shown.card.text
    assert "Ny plan: Handlingsplan 2023" in shown.card.text
    assert titles(shown)[:2] == ["Godkänn", "Kasta"]
    assert not any(before.values())
    assert says(done, "plans.done", count=len(EXAMPLE))
    assert await stored(database, authority) == by_list(EXAMPLE)


async def test_the_same_workbook_again_changes_nothing(sam: Chat, kept: Shelf) -> None:
    await brought(sam, kept, FEW)

    again = await drop(sam, kept, FEW)

    assert says(again, "workbook.no_change")
    assert titles(again) == []


async def test_what_is_exported_can_be_brought_in_again_and_changes_nothing(
    sam: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    await brought(sam, kept, EXAMPLE)
    rows = await database.read(lambda storage: storage.plans.rows(authority.id))

    again = await drop(sam, kept, rows)

    assert says(again, "workbook.no_change")


async def test_only_what_is_different_is_changed_and_what_is_left_out_stays(
    sam: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    await brought(sam, kept, FEW)
    moved = replace(ADOPTION, code="", owner="ROBIN@example.com")

    shown = await drop(sam, kept, [replace(moved, department="hushagen"), PLAN])
    await sam.presses("Godkänn")

    assert says(shown, "plans.proposed", count=1)
    changed = "Antagandet 2026-1/Hushagen, ansvarig: kim@example.com → robin@example.com"
    assert changed in shown.card.text
    assert says(shown, "import.note.rows_stay", count=1)
    rows = await stored(database, authority)
    assert rows["adoption"] == [replace(ADOPTION, owner="robin@example.com")]
    assert rows["action"] == [ACTION]


@on_one_database
async def test_an_owner_without_an_address_is_still_the_owner_when_the_export_comes_back(
    sam: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    await brought(sam, kept, FEW)
    owner = await owned_by_somebody_without_an_address(database, "Nils  Utan\u200b")
    [exported] = (await stored(database, authority))["adoption"]
    assert isinstance(exported, Adoption)

    shown = await drop(sam, kept, [replace(exported, due_on=TODAY)])
    await sam.presses("Godkänn")

    assert says(shown, "plans.proposed", count=1)
    assert "Nils" not in shown.card.text
    assert await owners(database) == {owner}


async def test_an_owner_who_is_taken_away_on_purpose_is_seen_first(
    sam: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    await brought(sam, kept, FEW)
    await owned_by_somebody_without_an_address(database, "Nils Utan")
    [exported] = (await stored(database, authority))["adoption"]
    assert isinstance(exported, Adoption)

    shown = await drop(sam, kept, [replace(exported, owner="")])
    await sam.presses("Godkänn")

    assert "Nils Utan" in shown.card.text
    assert await owners(database) == {None}


async def owned_by_somebody_without_an_address(database: Database, name: str) -> int:
    """Let somebody whom the bot knows only from Teams, and who is of no authority yet, own all that
    there is."""

    def own(storage: Storage) -> int:
        person = storage.people.add(name, chat.TENANT, "utan-adress")
        storage.connection.execute(update(tables.plan_task).values(owner_id=person))
        return person

    return await database.write(own)


async def owners(database: Database) -> set[int | None]:
    ask = select(tables.plan_task.c.owner_id)
    return await database.read(lambda storage: set(storage.connection.scalars(ask)))


async def test_more_than_a_page_can_be_turned_and_written(sam: Chat, kept: Shelf) -> None:
    await drop(sam, kept, EXAMPLE)

    second = await sam.presses("Nästa sida")
    third = await sam.says("visa importen sida 3")

    assert "Sida 2 av 31." in second.card.text
    assert "Sida 3 av 31." in third.card.text
    assert "Godkänn" in titles(third)


async def test_what_is_wrong_is_said_row_by_row_and_nothing_is_kept(
    sam: Chat, kept: Shelf, database: Database
) -> None:
    await sam.says("hej")
    before = await every_row(database)
    odd = [replace(ADOPTION, department="Tunabygge"), replace(ADOPTION, code="x", owner="a@b.se")]

    shown = await drop(sam, kept, [PLAN, replace(ACTION, link="http://x"), *odd])

    assert says(shown, "workbook.wrong", count=3)
    assert (
        "Rad 2 i bladet Antaganden: okänd förvaltning ’Tunabygge’. Menar du Tunabyggen?"
        in shown.card.text
    )
    assert "Rad 3 i bladet Antaganden: ingen i Hållkoll har e-postadressen" in shown.card.text
    assert "Rad 2 i bladet Åtgärder: ”http://x” är ingen länk" in shown.card.text
    assert titles(shown) == []
    assert await every_row(database) == before


async def test_what_is_discarded_can_no_longer_be_approved(
    sam: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    shown = await drop(sam, kept, FEW)

    discarded = await sam.presses("Kasta")
    late = await sam.presses("Godkänn", shown)

    assert says(discarded, "workbook.discarded")
    assert says(late, "workbook.nothing_waits")
    assert not any((await stored(database, authority)).values())


@on_one_database
async def test_an_older_card_does_not_approve_what_came_after_it(
    sam: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    older = await drop(sam, kept, FEW)
    await drop(sam, kept, [replace(PLAN, name="En annan")])

    answer = await sam.presses("Godkänn", older)

    assert says(answer, "workbook.another_waits")
    assert not any((await stored(database, authority)).values())


@on_one_database
async def test_a_double_tap_brings_it_in_once(sam: Chat, kept: Shelf, database: Database) -> None:
    shown = await drop(sam, kept, FEW)

    first = await sam.presses("Godkänn", shown)
    second = await sam.presses("Godkänn", shown)

    assert first.card.text == second.card.text
    assert len(await imports(database)) == 1


@on_one_database
async def test_a_message_that_comes_twice_is_read_once(
    sam: Chat, kept: Shelf, database: Database
) -> None:
    first = await drop(sam, kept, FEW, id="m-twice")
    fetched = len(kept.asked)
    second = await drop(sam, kept, FEW, id="m-twice")

    assert second.card.heading == first.card.heading
    assert len(kept.asked) == fetched


async def test_what_is_no_longer_what_would_happen_is_not_done(
    sam: Chat, ann: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    await drop(sam, kept, FEW)
    await brought(ann, kept, [PLAN])

    late = await sam.presses("Godkänn")

    assert says(late, "workbook.changed_meanwhile")
    assert says(late, "plans.proposed", count=2)
    assert (await stored(database, authority))["action"] == []


async def test_an_import_that_breaks_half_way_leaves_nothing(
    sam: Chat,
    kept: Shelf,
    database: Database,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise RuntimeError("half way")

    await drop(sam, kept, EXAMPLE)
    monkeypatch.setattr(Plans, "_stand", breaks)

    await sam.presses("Godkänn")

    assert not any((await stored(database, authority)).values())
    assert await imports(database) == []


# --- and out again --------------------------------------------------------------------------------


async def test_the_workbook_that_is_opened_is_the_one_that_can_be_sent_back(
    sam: Chat, kept: Shelf, database: Database, clock: Clock, authority: Authority
) -> None:
    await brought(sam, kept, EXAMPLE)

    async with bot_in_process(database, clock) as bot:
        site = bot.url.removesuffix("/")
        shown = await replace(sam, router=chat.router(database, clock, site=site)).says(
            "exportera planerna"
        )
        [url] = [one["url"] for one in chat.actions(shown.card.content)]
        async with bot.session.get(url) as got:
            data = await got.read()
        await database.write(lambda storage: bool(storage.connection.execute(delete(tables.role))))
        async with bot.session.get(url) as refused:
            assert (got.status, refused.status) == (200, 404)

    assert by_list(plan_workbook.read(data).rows) == by_list(EXAMPLE)


# --- undoing --------------------------------------------------------------------------------------


async def test_the_last_import_is_undone_and_all_is_as_before(
    sam: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    await brought(sam, kept, FEW)
    before = await stored(database, authority)
    await brought(sam, kept, [replace(ACTION, name="Nytt namn"), *EXAMPLE])

    asked = await sam.says("ångra importen")
    undone = await sam.presses("Ångra importen")
    nothing = await sam.says("ångra importen")

    assert says(asked, "plans.undo_what", count=1 + len(EXAMPLE))
    assert "Av: Sam Samordnare" in asked.card.text
    assert says(undone, "plans.undone")
    assert await stored(database, authority) == before
    assert says(nothing, "plans.nothing_to_undo")
    assert await imports(database) == [("done", False), ("undone", False)]


async def test_what_was_changed_or_built_on_since_keeps_an_import_from_being_undone(
    sam: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    await brought(sam, kept, FEW)
    since = (
        replace(ACTION, name="Ändrad i chatten"),
        Activity("akt-1", "Gräv", "2026-1/Hushagen"),
        Report("r-1", TODAY, "2026-1/Hushagen", progress=Progress.IN_PROGRESS),
    )
    await database.write(lambda storage: storage.plans.save(authority.id, since))

    answer = await sam.says("ja ångra importen")

    assert says(answer, "plans.changed_since", names="1. Fler laddstolpar")
    assert says(answer, "plans.named_since", names="Gräv, r-1")
    assert len((await stored(database, authority))["adoption"]) == 1


async def test_an_import_that_a_locked_round_tells_of_is_not_undone(
    sam: Chat, kept: Shelf, database: Database
) -> None:
    await brought(sam, kept, [*FEW, Round("helar", 2026, "helår", TODAY, TODAY, TODAY)])

    def lock(storage: Storage) -> None:
        task = storage.connection.scalar(select(tables.plan_task.c.id))
        number = storage.connection.scalar(select(tables.report_round.c.id))
        told = {"round_id": number, "task_id": task, "forecast": "unknown", "reported": False}
        words = dict.fromkeys(("action", "department", "word", "scale", "comment"), "")
        storage.connection.execute(insert(tables.round_line).values({**told, **words}))

    await database.write(lock)

    assert says(await sam.says("ja ångra importen"), "plans.round_since")


async def test_a_round_that_was_locked_takes_no_more_reports_by_workbook(
    sam: Chat, kept: Shelf, database: Database
) -> None:
    await brought(sam, kept, [*FEW, Round("helar", 2026, "helår", TODAY, TODAY, TODAY)])
    await database.write(
        lambda storage: bool(
            storage.connection.execute(update(tables.report_round).values(state="locked"))
        )
    )

    late = Report("r-1", TODAY, "2026-1/Hushagen", "helar", Progress.COMPLETED)
    answer = await drop(sam, kept, [late])

    assert says(answer, "workbook.wrong", count=1)
    assert "rapportomgången helar är låst" in answer.card.text


# --- who ------------------------------------------------------------------------------------------


@on_one_database
async def test_a_workbook_from_somebody_else_is_for_a_case(
    kim: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    answer = await drop(kim, kept, FEW)

    assert says(answer, "files.which")
    assert kept.asked == []


@on_one_database
async def test_a_coordinator_of_one_department_keeps_no_plans(
    kim: Chat, kept: Shelf, database: Database, authority: Authority, school: int
) -> None:
    part = await make.with_role(
        database, chat.colleague(kim, 33), authority, RoleName.COORDINATOR, Scope.DEPARTMENT, school
    )

    dropped = await drop(part, kept, FEW)

    assert says(dropped, "files.which")
    for words in ("visa importen", "godkänn importen", "kasta importen", "ångra importen"):
        assert says(await part.says(words), "error.not_allowed")


@on_one_database
async def test_what_one_coordinator_was_shown_nobody_else_approves(
    sam: Chat, ann: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    shown = await drop(sam, kept, FEW)

    forwarded = await ann.presses("Godkänn", shown)
    written = await ann.says("godkänn importen")

    assert says(forwarded, "error.card_not_yours")
    assert says(written, "workbook.nothing_waits")
    assert not any((await stored(database, authority)).values())


@on_one_database
async def test_a_file_that_was_asked_for_to_a_case_goes_into_the_case(
    sam: Chat, kept: Shelf, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, sam)
    await sam.says("bifoga 1")

    answer = await drop(sam, kept, FEW)

    assert says(answer, "files.saved", count=1, number="M-2026-0001")


@on_one_database
async def test_as_many_statements_whatever_there_is_in_the_workbook(
    sam: Chat, kept: Shelf, database: Database
) -> None:
    await drop(sam, kept, FEW)
    with statements(database) as few:
        await sam.presses("Godkänn")
    await drop(sam, kept, EXAMPLE)
    with statements(database) as many:
        await sam.presses("Godkänn")

    # Lists that are empty take none.
    assert many.total() - few.total() < 30

"""A workbook of a network in the chat: seen first, and brought in when whoever may approves it. Of
plans the same is tried in test_import_plans.py."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import delete

from bot.router import Answer, Router
from dialogs import export_network, import_network
from dialogs.turn import Turn
from domain.authority import Authority
from domain.meeting import MeetingStatus
from domain.network_import import NetworkPlan, RowChanged
from domain.network_wanted import WantedContact, WantedMember, WantedNetwork
from domain.person import RoleName, Scope
from locales.text import text
from sheets import example_network, network_writing, plan_writing
from sheets.network_workbook import NetworkWorkbook
from storage import tables
from storage.database import Database
from storage.storage import Storage
from tests import chat, make, shelf
from tests.chat import NOW, Chat, Clock
from tests.dialogs import network
from tests.dialogs.marks import on_one_database
from tests.dialogs.network import days, meeting, wanted
from tests.dialogs.seen import says, titles
from tests.make import TODAY
from tests.promises.rows import every_row, statements
from tests.sheets import hostile
from tests.shelf import PDF, Shelf

SOON = TODAY + days(30)
HJO = WantedMember("Hjo kommun", "municipality")


@pytest.fixture
async def router(database: Database, clock: Clock) -> AsyncIterator[Router]:
    async with shelf.local_files(clock) as fetcher:
        yield chat.router(database, clock, fetch_files=fetcher.fetch)


@pytest.fixture
def brings(authority: Authority) -> WantedNetwork:
    """What the workbook brings: two groups, two members, and a meeting to come."""
    return wanted(authority, (meeting("M-1", SOON), SOON))


async def drop(someone: Chat, kept: Shelf, brings: WantedNetwork, **kwargs: Any) -> Answer:
    data = await asyncio.to_thread(network_writing.write, brings)
    sent: Answer = await shelf.send(someone, shelf.file(kept.put(data), "nät.xlsx"), **kwargs)
    return sent


async def stored(database: Database, authority: Authority) -> list[WantedNetwork]:
    return await database.read(
        lambda storage: [
            export_network.described(storage, one) for one in storage.networks.of(authority.id)
        ]
    )


async def keeper(database: Database, like: Chat, authority: Authority, scope: Scope) -> Chat:
    """Return whoever coordinates the first network, or a group of it, and nothing else."""
    [held] = await network.every_meeting(database, authority)
    id_ = held.network.id if scope is Scope.NETWORK else held.group.id
    nina = chat.colleague(like, 41, "Nina")
    return await make.with_role(database, nina, authority, RoleName.COORDINATOR, scope, id_)


async def test_a_network_is_seen_first_and_set_up_when_it_is_approved(
    sam: Chat, kept: Shelf, database: Database, authority: Authority, brings: WantedNetwork
) -> None:
    shown = await drop(sam, kept, brings)
    before = await stored(database, authority)
    done = await sam.presses("Godkänn")
    again = await drop(sam, kept, brings)

    assert says(shown, "network_import.proposed", count=9, name="Nätverket")
    assert "Nytt nätverk: Nätverket" in shown.card.text
    assert "Medlemmar: 2 nya" in shown.card.text
    assert titles(shown) == ["Godkänn", "Kasta"]
    assert before == []
    assert says(done, "network_import.done", count=9)
    [after] = await stored(database, authority)
    assert set(after.rows) == set(brings.rows)
    assert says(await sam.presses("Medlemmar", done), "members.count", count=2)
    assert says(again, "workbook.no_change")


@on_one_database
async def test_only_what_is_different_changes_and_who_may_come_is_told(
    sam: Chat, kim: Chat, kept: Shelf, database: Database, brings: WantedNetwork
) -> None:
    await network.bring(database, brings)
    vera = await network.is_member(database, chat.colleague(kim, 51, "Vera"))
    await vera.says("jag kommer 1")
    ended = replace(brings.members[0], until=TODAY)
    off = replace(brings.meetings[0], status=MeetingStatus.CANCELLED)

    shown = await drop(
        sam, kept, replace(brings, members=(ended, brings.members[1]), meetings=(off,))
    )
    await sam.presses("Godkänn")

    assert "Medlemmen Vara kommun, till: tomt → 20 november 2026" in shown.card.text
    assert "Mötet M-1, Tema M-1, läge: planerat → inställt" in shown.card.text
    assert says(shown, "import.note.meetings_told")
    promised = [row["purpose"] for row in (await every_row(database))["outbox"]]
    assert promised == ["meeting_cancelled"]


@on_one_database
async def test_what_is_wrong_is_said_row_by_row_and_nothing_is_kept(
    sam: Chat, kept: Shelf, database: Database, brings: WantedNetwork
) -> None:
    await sam.says("hej")
    before = await every_row(database)
    odd = WantedContact("Lo Exempel", "lo@example.com", "Vara komun", "Naturgruppen")

    shown = await drop(sam, kept, replace(brings, contacts=(odd,)))

    assert says(shown, "workbook.wrong", count=2)
    assert (
        "Rad 2 i bladet Kontakter: ”Vara komun” finns inte i bladet Medlemmar. "
        "Menar du Vara kommun?" in shown.card.text
    )
    assert titles(shown) == []
    assert await every_row(database) == before


@on_one_database
async def test_what_is_no_longer_what_would_happen_is_shown_anew_and_then_done(
    sam: Chat, kept: Shelf, database: Database, authority: Authority, brings: WantedNetwork
) -> None:
    shown = await drop(sam, kept, brings)
    await network.bring(database, replace(brings, contacts=(), meetings=(), days=()))

    late = await sam.presses("Godkänn", shown)
    twice = await sam.presses("Godkänn", shown)
    groups = (await stored(database, authority))[0].contacts
    done = await sam.presses("Godkänn", late)

    assert says(late, "workbook.changed_meanwhile")
    assert says(late, "network_import.proposed", count=4, name="Nätverket")
    assert twice.card.heading == late.card.heading
    assert groups == ()
    assert says(done, "network_import.done", count=4)


@on_one_database
async def test_a_count_that_is_entered_meanwhile_is_not_taken_back(
    sam: Chat, kept: Shelf, database: Database, authority: Authority, brings: WantedNetwork
) -> None:
    counted = replace(brings, days=(replace(brings.days[0], head_count=12),))
    await network.bring(database, counted)
    await drop(sam, kept, replace(brings, members=(*brings.members, HJO)))
    recounted = replace(counted, days=(replace(brings.days[0], head_count=14),))
    await network.bring(database, recounted)

    done = await sam.presses("Godkänn")

    assert says(done, "network_import.done", count=1)
    [after] = await stored(database, authority)
    assert [one.head_count for one in after.days] == [14]


@on_one_database
async def test_what_was_done_meanwhile_is_not_done_again(
    sam: Chat, kept: Shelf, database: Database, brings: WantedNetwork
) -> None:
    await drop(sam, kept, brings)
    await network.bring(database, brings)

    assert says(await sam.presses("Godkänn"), "workbook.no_change")
    assert says(await sam.says("visa importen"), "workbook.nothing_waits")


@on_one_database
async def test_what_is_discarded_is_gone(sam: Chat, kept: Shelf, brings: WantedNetwork) -> None:
    shown = await drop(sam, kept, brings)

    assert says(await sam.presses("Kasta"), "workbook.discarded")
    assert says(await sam.presses("Godkänn", shown), "workbook.nothing_waits")


@on_one_database
async def test_of_two_workbooks_the_one_that_was_shown_last_waits(
    sam: Chat, kept: Shelf, database: Database, authority: Authority, brings: WantedNetwork
) -> None:
    of_network = await drop(sam, kept, brings)
    data = plan_writing.template(TODAY)
    await shelf.send(sam, shelf.file(kept.put(data), "planer.xlsx"))
    small = await drop(sam, kept, replace(brings, contacts=()))

    older = await sam.presses("Godkänn", of_network)
    done = await sam.says("godkänn importen")

    assert says(small, "network_import.proposed", count=7, name="Nätverket")
    assert says(older, "workbook.another_waits")
    assert says(done, "network_import.done", count=7)


@on_one_database
async def test_a_large_network_takes_as_many_statements_as_a_small_one(
    sam: Chat, kept: Shelf, database: Database, authority: Authority, brings: WantedNetwork
) -> None:
    await drop(sam, kept, brings)
    with statements(database) as few:
        await sam.presses("Godkänn")
    await drop(sam, kept, example_network.network(authority.name, TODAY))
    with statements(database) as many:
        done = await sam.presses("Godkänn")

    assert says(done, "network_import.done", count=126)
    # Figures are in one of them only.
    assert many.total() - few.total() <= 2


# --- who ------------------------------------------------------------------------------------------


@on_one_database
async def test_whoever_coordinates_a_network_brings_in_that_and_no_plans(
    kim: Chat, kept: Shelf, database: Database, authority: Authority, brings: WantedNetwork
) -> None:
    await network.bring(database, brings)
    nina = await keeper(database, kim, authority, Scope.NETWORK)

    await drop(nina, kept, replace(brings, members=(*brings.members, HJO)))
    done = await nina.presses("Godkänn")
    plans = await shelf.send(nina, shelf.file(kept.put(plan_writing.write(())), "planer.xlsx"))

    assert says(done, "network_import.done", count=1)
    assert says(plans, "error.not_allowed")


async def test_of_a_network_that_is_not_theirs_they_are_told_nothing(
    kim: Chat, database: Database, authority: Authority, brings: WantedNetwork
) -> None:
    """Not even whether it is there; nor of one that another authority owns."""
    await network.bring(database, brings)
    nina = await keeper(database, kim, authority, Scope.NETWORK)
    others = await make.stored_authority(database, "Ådalens kommun", network.OTHER_TENANT)
    await network.bring(database, wanted(others, (meeting("M-1", SOON), SOON)))
    await database.write(lambda storage: storage.networks.add(authority.id, "Klimatnätet", 6))

    async def told(**changes: Any) -> list[str]:
        workbook = NetworkWorkbook(replace(brings, **changes))
        plan = await looked(database, nina, authority, workbook)
        assert not any(isinstance(one, RowChanged) for one in plan.changes)
        return [text("sv", one.key, **one.values) for one in plan.complaints]

    assert await told(name="Klimatnätet") == [
        "Bladet Nätverk: du samordnar inget nätverk som heter ”Klimatnätet”."
    ]
    assert await told(name="Vattnätet") == [
        "Bladet Nätverk: du samordnar inget nätverk som heter ”Vattnätet”."
    ]
    assert await told(name="Nätvärket") == [
        "Bladet Nätverk: du samordnar inget nätverk som heter ”Nätvärket”. Menar du Nätverket?"
    ]
    for elsewhere in ("Ådalens kommun", "Ödalens kommun"):
        words = {"written": elsewhere, "ours": authority.name}
        assert await told(authority=elsewhere) == [text("sv", "import.network_elsewhere", **words)]


async def looked(
    database: Database, someone: Chat, authority: Authority, workbook: NetworkWorkbook
) -> NetworkPlan:
    person_id = await make.person_id(database, someone)

    def look(storage: Storage) -> NetworkPlan:
        person = storage.people.get(person_id, TODAY)
        assert person is not None
        turn = Turn(person, authority, "sv", NOW, chat.SEAL)
        return import_network.look_at_own(turn, storage, workbook)

    return await database.read(look)


@on_one_database
async def test_what_another_authority_calls_the_same_is_another_network(
    sam: Chat, kept: Shelf, database: Database, brings: WantedNetwork
) -> None:
    others = await make.stored_authority(database, "Ådalens kommun", network.OTHER_TENANT)
    await network.bring(database, wanted(others, (meeting("M-1", SOON), SOON)))
    before = await stored(database, others)

    shown = await drop(sam, kept, brings)
    await sam.presses("Godkänn")

    assert "Nytt nätverk" in shown.card.text
    assert await stored(database, others) == before


@on_one_database
@pytest.mark.parametrize("who", ["group", "nobody"])
async def test_from_somebody_else_it_is_for_a_case(
    who: str,
    kim: Chat,
    kept: Shelf,
    database: Database,
    authority: Authority,
    brings: WantedNetwork,
) -> None:
    await network.bring(database, brings)
    someone = kim if who == "nobody" else await keeper(database, kim, authority, Scope.GROUP)

    assert says(await drop(someone, kept, brings), "files.which")
    assert kept.asked == []


@on_one_database
async def test_whoever_administers_keeps_plans_and_no_network(
    ann: Chat, kept: Shelf, brings: WantedNetwork
) -> None:
    assert says(await drop(ann, kept, brings), "error.no_network_kept")


@on_one_database
async def test_a_role_that_ended_while_the_card_lay_open_approves_nothing(
    kim: Chat, kept: Shelf, database: Database, authority: Authority, brings: WantedNetwork
) -> None:
    await network.bring(database, brings)
    nina = await keeper(database, kim, authority, Scope.NETWORK)
    shown = await drop(nina, kept, replace(brings, members=(*brings.members, HJO)))
    await database.write(lambda storage: bool(storage.connection.execute(delete(tables.role))))

    for title in ("Godkänn", "Kasta"):
        assert says(await nina.presses(title, shown), "error.not_allowed")
    [after] = await stored(database, authority)
    assert len(after.members) == 2


# --- hostile --------------------------------------------------------------------------------------


def network_with(name: str) -> bytes:
    return hostile.workbook({"Nätverk": [["Namn", "Myndighet"], [name, "Hallstorps kommun"]]})


@on_one_database
@pytest.mark.parametrize(
    ("data", "key"),
    [
        (hostile.with_sheet("<row/>" * 9, dimension="A1:XFD1048576"), "import.of_neither"),
        (hostile.with_sheet(hostile.text_cell("A1", "å" * 20_000_000)), "import.file_packed"),
        (hostile.with_parts({"xl/vbaProject.bin": b"x"}), "import.file_macros"),
        (hostile.with_parts({"xl/vbaProject.bin": b"x"}, network_with("N")), "import.file_macros"),
        (hostile.with_sheet("", before='<!DOCTYPE x [<!ENTITY y "z">]>'), "import.file_damaged"),
        (
            hostile.with_sheet("", before='<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/hosts">]>'),
            "import.file_damaged",
        ),
        (PDF, "import.file_not_xlsx"),
        (b"PK\x03\x04", "import.file_damaged"),
        (network_with("å" * 30_000), "import.network_name_long"),
        (hostile.workbook({"Grupper": [["Namn"]] * 60}), "import.sheet_long"),
    ],
    ids=[
        "false dimension", "zip bomb", "macros", "macros in a network", "entities",
        "an outside entity", "another type", "broken", "a huge string", "too many groups",
    ],
)  # fmt: skip
async def test_a_workbook_made_to_hurt_is_refused_in_words(
    data: bytes, key: str, sam: Chat, kept: Shelf, database: Database
) -> None:
    await sam.says("hej")
    before = await every_row(database)

    answer = await shelf.send(sam, shelf.file(kept.put(data), "bok.xlsx"))

    values: dict[str, str | int] = {"import.sheet_long": 50, "import.network_name_long": 200}
    assert says(answer, key, sheet="Grupper", most=values.get(key, 0))
    assert await every_row(database) == before

"""Photos and files: into the right case, without a form, and never into a wrong one."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.router import Answer, Router
from dialogs import commands
from domain.attachment import MOST, Attachment
from domain.authority import Authority
from domain.case import Case, Identity, State
from locales.text import text
from storage.database import Database
from tests import chat, make, shelf
from tests.chat import Chat, Clock
from tests.dialogs.marks import on_one_database
from tests.dialogs.organisation import promised
from tests.dialogs.seen import says, send, titles
from tests.promises.rows import every_row
from tests.shelf import Shelf

NUMBER = "M-2026-0001"
TEXT = "Läckan syns bakom skåpet.".encode()


@pytest.fixture
async def router(database: Database, clock: Clock) -> AsyncIterator[Router]:
    async with shelf.local_files(clock) as fetcher:
        site = "https://hallkoll.example.se"
        yield chat.router(database, clock, fetch_files=fetcher.fetch, site=site)


@pytest.fixture
def photo(kept: Shelf) -> dict[str, Any]:
    return shelf.picture(kept.put(shelf.photo()))


@pytest.fixture
def note(kept: Shelf) -> dict[str, Any]:
    return shelf.file(kept.put(TEXT), "anteckning.txt")


async def files_of(database: Database, number: str = NUMBER) -> list[Attachment]:
    def read(storage: Any) -> list[Attachment]:
        [authority] = storage.authorities.of_tenant(chat.TENANT)
        case = storage.cases.find(authority.id, number)
        return list(storage.attachments.of(case)) if case else []

    return await database.read(read)


async def fill(database: Database, case: Case, count: int) -> None:
    """Put so many files into the case."""

    def add(storage: Any) -> None:
        taken = make.taken()
        several = [replace(taken, key=f"{number:032x}") for number in range(count)]
        storage.attachments.add(case, several, 0, chat.NOW, None)

    await database.write(add)


async def reported(someone: Chat, **changes: str) -> Answer:
    await someone.says("rapportera")
    return await send(someone, **changes)


# --- into which case ------------------------------------------------------------------------------


async def test_a_photo_that_comes_after_the_receipt_goes_into_the_case(
    kim: Chat, sam: Chat, database: Database, clock: Clock, photo: dict[str, Any]
) -> None:
    await reported(kim)
    clock.goes(minutes=29)

    answer = await shelf.send(kim, photo)
    seen = await sam.says(f"status {NUMBER}")

    assert says(answer, "files.saved", count=1, number=NUMBER)
    [one] = await files_of(database)
    assert (one.serial, one.is_picture, one.name) == (1, True, "")
    assert one.added_by_id == await make.person_id(database, kim)
    assert "Bild 1 i M-2026-0001, tillagd 20 november 2026" in seen.card.text
    assert "Öppna bild 1: https://hallkoll.example.se/files/" in seen.card.text
    who = await make.person_id(database, sam)
    assert await promised(database) == [("case_attach", who), ("case_submit", who)]


@on_one_database
async def test_after_half_an_hour_the_bot_asks_and_neither_fetches_nor_keeps(
    kim: Chat, database: Database, clock: Clock, photo: dict[str, Any], kept: Shelf
) -> None:
    await reported(kim)
    clock.goes(minutes=31)
    before = await every_row(database)

    answer = await shelf.send(kim, photo)

    assert says(answer, "files.which")
    assert says(answer, "files.not_kept")
    assert titles(answer) == [f"Till {NUMBER}"]
    assert kept.asked == []
    assert await every_row(database) == before


@on_one_database
async def test_whoever_then_chooses_the_case_sends_it_without_a_number(
    kim: Chat, database: Database, clock: Clock, photo: dict[str, Any]
) -> None:
    await reported(kim)
    clock.goes(hours=3)
    await shelf.send(kim, photo)

    asked = await kim.presses(f"Till {NUMBER}")
    clock.goes(minutes=20)
    first = await shelf.send(kim, photo)
    clock.goes(minutes=20)
    second = await shelf.send(kim, photo)
    clock.goes(minutes=31)
    late = await shelf.send(kim, photo)

    assert says(asked, "files.ask", number=NUMBER)
    assert says(first, "files.saved", count=1, number=NUMBER)
    assert says(second, "files.saved", count=1, number=NUMBER)
    assert says(late, "files.which")
    assert len(await files_of(database)) == 2


@on_one_database
@pytest.mark.parametrize("words", [f"komplettera {NUMBER}", f"bifoga {NUMBER}", "attach 1"])
async def test_it_may_come_with_what_is_added(
    words: str,
    kim: Chat,
    database: Database,
    authority: Authority,
    clock: Clock,
    note: dict[str, Any],
) -> None:
    await make.stored_case(database, authority, kim)
    clock.goes(days=2)

    await kim.says(words)
    answer = await shelf.send(kim, note)

    assert says(answer, "files.saved", count=1, number=NUMBER)


@on_one_database
async def test_while_a_file_is_waited_for_a_bare_number_is_still_a_case(
    kim: Chat, database: Database, authority: Authority
) -> None:
    _, other = await make.stored_cases(database, authority, kim, 2)
    await kim.says(f"komplettera {NUMBER}")

    answer = await kim.says("2")

    assert says(answer, "case.heading", number=other.number)


@on_one_database
async def test_after_a_comment_too(
    kim: Chat, database: Database, authority: Authority, clock: Clock, note: dict[str, Any]
) -> None:
    await make.stored_case(database, authority, kim)
    clock.goes(days=2)

    await kim.says(f"komplettera {NUMBER} Nu syns det.")
    answer = await shelf.send(kim, note)

    assert says(answer, "files.saved", count=1, number=NUMBER)


@on_one_database
@pytest.mark.parametrize(
    ("words", "comment"),
    [
        (NUMBER, []),
        ("1", []),
        (f"komplettera {NUMBER} så här ser det ut", ["så här ser det ut"]),
        (f"så här ser det ut ({NUMBER})", [f"så här ser det ut ({NUMBER})"]),
        ("bilden till m-2026-0001, från i dag", ["bilden till m-2026-0001, från i dag"]),
    ],
)  # fmt: skip
async def test_or_later_with_the_number_and_words_beside_it(
    words: str, comment: list[str], kim: Chat, database: Database, authority: Authority,
    clock: Clock, note: dict[str, Any],
) -> None:  # fmt: skip
    case = await make.stored_case(database, authority, kim)
    clock.goes(days=30)

    answer = await shelf.send(kim, note, text=words)

    assert says(answer, "files.saved", count=1, number=NUMBER)
    assert await make.comments_on(database, case) == comment
    assert await make.log_of(database, case) == ["submit", "attach", *["comment"] * len(comment)]
    [one] = await files_of(database)
    assert one.name == "anteckning.txt"


@on_one_database
@pytest.mark.parametrize("how", ["{code}", "komplettera {code}", "Bilden hör till {code}."])
async def test_without_a_name_it_goes_with_the_code_beside_it(
    how: str, kim: Chat, database: Database, photo: dict[str, Any]
) -> None:
    code = _code(await reported(kim, identity="anonymous"))

    answer = await shelf.send(kim, photo, text=how.format(code=code))

    assert says(answer, "files.saved", count=1, number=NUMBER)
    assert says(answer, "files.more_with_code", code=code)
    [one] = await files_of(database)
    assert (one.added_by_id, one.name) == (None, "")


@on_one_database
async def test_nobody_is_remembered_after_a_report_without_a_name(
    kim: Chat, database: Database, photo: dict[str, Any], kept: Shelf
) -> None:
    receipt = await reported(kim, identity="anonymous")

    answer = await shelf.send(kim, photo)

    assert says(receipt, "files.with_code", code=_code(receipt))
    assert says(answer, "files.which")
    assert says(answer, "files.with_number")
    assert kept.asked == []


@on_one_database
async def test_nor_does_it_go_into_an_earlier_case_by_mistake(
    kim: Chat, database: Database, clock: Clock, photo: dict[str, Any]
) -> None:
    """It would tie what the picture shows to the name in that case."""
    await reported(kim)
    clock.goes(minutes=5)
    await reported(kim, identity="anonymous")

    answer = await shelf.send(kim, photo)

    assert says(answer, "files.which")
    assert await files_of(database) == []


@on_one_database
async def test_the_report_of_somebody_else_changes_nothing(
    kim: Chat, eva: Chat, database: Database, note: dict[str, Any]
) -> None:
    await reported(kim)
    await reported(eva)

    answer = await shelf.send(kim, note)

    assert says(answer, "files.saved", count=1, number=NUMBER)


# --- with other words -----------------------------------------------------------------------------


@on_one_database
async def test_words_beside_it_after_the_receipt_are_a_comment(
    kim: Chat, database: Database, note: dict[str, Any]
) -> None:
    await reported(kim)

    answer = await shelf.send(kim, note, text="så här såg skåpet ut i morse")

    assert says(answer, "files.saved", count=1, number=NUMBER)
    assert says(answer, "case.completed")


@on_one_database
async def test_where_there_is_danger_112_comes_first(
    kim: Chat, database: Database, note: dict[str, Any]
) -> None:
    await reported(kim)

    answer = await shelf.send(kim, note, text="det läcker diesel ur tanken nu")

    assert "Ring 112" in answer.card.text.split("\n\n")[1]
    assert len(await files_of(database)) == 1


@on_one_database
@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("batterier ligger i restavfallet på Parkskolan", "report.heading"),
        ("rapportera batterier i restavfallet", "report.heading"),
        ("mina ärenden", "my_cases.heading"),
        ("hjälp", "help.heading"),
    ],
)
async def test_what_is_no_case_yet_is_answered_and_the_file_is_said_not_to_be_kept(
    words: str, key: str, kim: Chat, note: dict[str, Any], kept: Shelf
) -> None:
    answer = await shelf.send(kim, note, text=words)

    assert says(answer, key)
    assert says(answer, "files.not_kept_yet")
    assert kept.asked == []


@on_one_database
async def test_a_command_beside_a_file_is_a_command_also_after_a_receipt(
    kim: Chat, database: Database, note: dict[str, Any]
) -> None:
    await reported(kim)

    answer = await shelf.send(kim, note, text="rapportera spilld diesel vid förrådet")

    assert says(answer, "files.not_kept_yet")
    assert await files_of(database) == []


@on_one_database
async def test_of_what_belongs_in_another_channel_nothing_is_kept(
    kim: Chat, database: Database, note: dict[str, Any], kept: Shelf
) -> None:
    await reported(kim)

    answer = await shelf.send(kim, note, text="min chef tar mutor av entreprenören")

    assert not says(answer, "files.saved", count=1, number=NUMBER)
    assert kept.asked == []


@on_one_database
async def test_in_a_channel_the_bot_points_to_the_private_chat(
    kim: Chat, database: Database, note: dict[str, Any], kept: Shelf
) -> None:
    await reported(kim)

    answer = await shelf.send(replace(kim, kind="channel"), note)

    assert says(answer, "files.in_private")
    assert NUMBER not in answer.card.text
    assert kept.asked == []


@pytest.mark.parametrize(
    ("written", "data"),
    [
        ("M-2026-0042", {"case": "M-2026-0042", "text": ""}),
        ("42", {"case": "M-2026-0042", "text": ""}),
        ("KX7-49Q", {"code": "KX7-49Q", "text": ""}),
        ("kx7 49q", {"code": "KX7-49Q", "text": ""}),
        ("status 42", {"case": "M-2026-0042", "text": ""}),
        ("add to 42 here it is", {"case": "M-2026-0042", "text": "here it is"}),
        ("till M-2026-42!", {"case": "M-2026-0042", "text": "till M-2026-42!"}),
        ("rad ett\nrad två KX7-49Q", {"code": "KX7-49Q", "text": "rad ett\nrad två"}),
    ],
)  # fmt: skip
def test_the_words_beside_a_file_name_its_case(written: str, data: dict[str, str]) -> None:
    asked = commands.read_beside_file(written, 2026)

    assert asked is not None
    assert (asked.step, asked.data) == ("attach_file.attach", data)


@pytest.mark.parametrize(
    "written",
    [
        "", "3 bilder från skolan", "bilen KLM45P läckte", "bilen KLM 45P läckte",
        "rapportera läckan i M-2026-0042", "hjälp", "mina ärenden", "AFS-2023", "ja",
    ],
)  # fmt: skip
def test_an_amount_or_a_car_or_a_command_is_no_case(written: str) -> None:
    assert commands.read_beside_file(written, 2026) is None


# --- who may, and how much ------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize("who", ["eva", "ada"])
async def test_into_a_case_that_is_not_theirs_nobody_sends_anything(
    who: str, kim: Chat, eva: Chat, ada: Chat, database: Database, authority: Authority,
    note: dict[str, Any], kept: Shelf,
) -> None:  # fmt: skip
    await make.stored_case(database, authority, kim)
    someone = {"eva": eva, "ada": ada}[who]

    theirs = await shelf.send(someone, note, text=NUMBER)
    missing = await shelf.send(someone, note, text="M-2026-9999")

    assert theirs.card == missing.card
    assert says(theirs, "error.no_such_case")
    assert kept.asked == []


@on_one_database
async def test_a_wrong_code_is_counted_and_nothing_is_fetched(
    kim: Chat, database: Database, note: dict[str, Any], kept: Shelf
) -> None:
    answer = await shelf.send(kim, note, text="KX7-49Q")

    assert says(answer, "error.no_such_case")
    assert [row["wrong"] for row in (await every_row(database))["guess"]] == [1]
    assert kept.asked == []


@on_one_database
async def test_an_ended_case_takes_nothing_more(
    kim: Chat, database: Database, authority: Authority, note: dict[str, Any], kept: Shelf
) -> None:
    await make.stored_case(database, authority, kim, state=State.WITHDRAWN)

    by_number = await shelf.send(kim, note, text=NUMBER)
    after_it = await shelf.send(kim, note)

    assert says(by_number, "error.case_ended", number=NUMBER)
    assert says(after_it, "files.which")
    assert kept.asked == []


@on_one_database
async def test_a_case_takes_ten_and_of_those_that_do_not_fit_it_says_so(
    kim: Chat, database: Database, authority: Authority, note: dict[str, Any], kept: Shelf
) -> None:
    await fill(database, await make.stored_case(database, authority, kim), MOST - 1)

    some = await shelf.send(kim, note, note, text=NUMBER)
    asked = len(kept.asked)
    none = await shelf.send(kim, note, text=NUMBER)

    assert says(some, "files.saved", count=1, number=NUMBER)
    assert says(some, "file.many", number=NUMBER, most=MOST)
    assert says(none, "file.many", number=NUMBER, most=MOST)
    assert len(await files_of(database)) == MOST
    assert (asked, len(kept.asked)) == (2, 2)


async def test_two_messages_at_once_do_not_take_each_others_place(
    kim: Chat, database: Database, authority: Authority, note: dict[str, Any]
) -> None:
    await fill(database, await make.stored_case(database, authority, kim), MOST - 1)

    answers = await asyncio.gather(
        *(shelf.send(replace(kim), note, text=NUMBER, id=f"message {n}") for n in range(3))
    )

    assert sum(says(one, "files.saved", count=1, number=NUMBER) for one in answers) == 1
    assert [one.serial for one in await files_of(database)] == list(range(1, MOST + 1))


async def test_a_message_that_is_delivered_twice_is_kept_once(
    kim: Chat, database: Database, authority: Authority, note: dict[str, Any], kept: Shelf
) -> None:
    await make.stored_case(database, authority, kim)

    first, second = [
        await shelf.send(kim, note, text=f"{NUMBER} se här", id="the same") for _ in range(2)
    ]

    assert says(first, "files.saved", count=1, number=NUMBER)
    assert says(second, "files.saved", count=1, number=NUMBER)
    assert len(await files_of(database)) == 1
    assert len(kept.asked) == 1


@on_one_database
async def test_one_that_cannot_be_taken_takes_no_other_along(
    kim: Chat, database: Database, authority: Authority, note: dict[str, Any], kept: Shelf
) -> None:
    case = await make.stored_case(database, authority, kim)
    program = shelf.file(kept.put(b"MZ" + bytes(99)), "spel.exe")

    some = await shelf.send(kim, program, note, text=NUMBER)
    before = await make.log_of(database, case)
    none = await shelf.send(kim, program, text=NUMBER)

    assert says(some, "files.saved", count=1, number=NUMBER)
    assert f"spel.exe: {_text('file.kind')}" in some.card.text
    assert says(none, "files.none_saved", count=1)
    assert await make.log_of(database, case) == before == ["submit", "attach"]


@on_one_database
async def test_a_sticker_is_not_a_file(kim: Chat, authority: Authority) -> None:
    sticker = {"contentType": "text/html", "content": "<p><img src='https://x.example/a.gif'></p>"}

    nowhere = await shelf.send(kim, sticker)
    await reported(kim)
    somewhere = await shelf.send(kim, sticker)

    assert says(nowhere, "files.which")
    assert says(somewhere, "file.sticker")


# --- whose name is not to be seen -----------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize("identity", ["confidential", "anonymous"])
async def test_nothing_is_kept_in_which_a_reporters_name_may_stand(
    identity: str, kim: Chat, database: Database, kept: Shelf, photo: dict[str, Any]
) -> None:
    receipt = await reported(kim, identity=identity)
    code = _code(receipt) if identity == "anonymous" else ""
    sent = [shelf.file(kept.put(shelf.PDF), "Kim Exempel.pdf"), photo | {"name": "Kim.jpg"}]

    answer = await shelf.send(kim, *sent, text=code)

    assert says(answer, "files.saved", count=1, number=NUMBER)
    assert says(answer, "file.names_its_author")
    [one] = await files_of(database)
    assert (one.is_picture, one.name) == (True, "")


@on_one_database
async def test_what_a_coordinator_adds_keeps_its_name(
    kim: Chat, sam: Chat, database: Database, authority: Authority, kept: Shelf
) -> None:
    report = replace(make.REPORT, identity=Identity.CONFIDENTIAL)
    await make.stored_case(database, authority, kim, report)

    await shelf.send(sam, shelf.file(kept.put(shelf.PDF), "provsvar.pdf"), text=NUMBER)
    seen = await kim.says(f"status {NUMBER}")

    assert "Fil 1 (pdf): provsvar.pdf, 20 november 2026" in seen.card.text
    who = await make.person_id(database, kim)
    assert await promised(database) == [("case_attach", who)]


def _code(receipt: Answer) -> str:
    [line] = [
        one for one in receipt.card.text.splitlines() if one.startswith(_text("receipt.code"))
    ]
    return line.rpartition(" ")[2]


def _text(key: str) -> str:
    return text("sv", key)

"""Links to files: for the one they were made for, for a day, and for nothing but that file."""

import base64
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.attachment import FileType
from domain.authority import Authority
from domain.case import Case
from domain.person import Role, RoleName
from domain.seal import Seal
from storage import file_links
from storage.database import Database
from storage.file_links import FileLink
from storage.folder import Folder
from tests import make, shelf
from tests.chat import NOW, SECRET, Chat, Clock, colleague, router
from tests.dialogs.marks import on_one_database
from tests.serving import Bot, bot_in_process

SEAL = Seal(SECRET)
WHOLE, SMALL = b"the whole picture", b"a small one"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
def kim(database: Database, authority: Authority) -> Chat:
    return Chat(router(database))


@pytest.fixture
async def case(database: Database, authority: Authority, kim: Chat) -> Case:
    """A case with a picture and a document."""
    stored = await make.stored_case(database, authority, kim)
    await attach(database, stored)
    return stored


@pytest.fixture
async def bot(database: Database, clock: Clock) -> AsyncIterator[Bot]:
    async with bot_in_process(database, clock) as served:
        yield served


async def attach(database: Database, case: Case) -> None:
    picture = make.taken(type=FileType.PICTURE, content=WHOLE, preview=SMALL)
    paper = make.taken(key="1" * 32, type=FileType.DOCX, content=b"PK", name="Ärlig.docx")
    await database.write(
        lambda storage: storage.attachments.add(case, [picture, paper], 0, NOW, None)
    )


def link(person_id: int | None, number: int = 1, *, preview: bool = False) -> str:
    return f"files/{file_links.write(SEAL, FileLink(number, person_id, preview), NOW)}"


async def opened(bot: Bot, path: str) -> tuple[int, bytes, dict[str, str]]:
    async with bot.session.get(f"{bot.url}{path}") as got:
        return got.status, await got.read(), dict(got.headers)


async def test_whoever_it_was_made_for_opens_it(
    bot: Bot, kim: Chat, case: Case, database: Database
) -> None:
    who = await make.person_id(database, kim)

    whole = await opened(bot, link(who))
    small = await opened(bot, link(who, preview=True))
    paper = await opened(bot, link(who, 2))

    assert (whole[:2], small[:2], paper[:2]) == ((200, WHOLE), (200, SMALL), (200, b"PK"))
    assert whole[2]["Content-Type"] == "image/jpeg"
    assert whole[2]["Content-Disposition"] == f'inline; filename="{case.number}-1.jpg"'
    assert paper[2]["Content-Type"] == FileType.DOCX.mime
    assert paper[2]["Content-Disposition"] == f'attachment; filename="{case.number}-2.docx"'
    for _, _, headers in (whole, small, paper):
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "private, no-store"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "sandbox" in headers["Content-Security-Policy"]


async def test_the_links_on_a_card_are_those(
    bot: Bot, kim: Chat, case: Case, database: Database, clock: Clock
) -> None:
    site = bot.url.removesuffix("/")
    seen = await replace(kim, router=router(database, clock, site=site)).says("status 1")

    shown = [one["url"] for one in seen.card.content["body"] if one["type"] == "Image"]
    status, body, _ = await opened(bot, shown[0].removeprefix(bot.url))

    assert (status, body) == (200, SMALL)


async def test_it_is_asked_again_at_each_opening_whether_the_person_may(
    bot: Bot, kim: Chat, case: Case, database: Database, authority: Authority
) -> None:
    sam = await make.with_role(database, colleague(kim, 31), authority)
    who = await make.person_id(database, sam)
    before = await opened(bot, link(who))

    held = Role(RoleName.COORDINATOR, authority.id)
    yesterday = make.TODAY - timedelta(days=1)
    await database.write(lambda storage: storage.people.end_role(who, held, yesterday))

    assert before[0] == 200
    assert (await opened(bot, link(who)))[:2] == (404, b"")


@on_one_database
async def test_nobody_else_opens_it(
    bot: Bot, kim: Chat, case: Case, database: Database, authority: Authority
) -> None:
    others = await make.stored_authority(database, "Alfta bolag")
    foreign = await make.with_role(database, colleague(kim, 32), others)
    administrator = await make.with_role(
        database, colleague(kim, 33), authority, RoleName.ADMINISTRATOR
    )
    strangers = [await make.person_id(database, one) for one in (foreign, administrator)]

    for who in (*strangers, await make.person_id(database, colleague(kim, 34)), 9999, None):
        assert (await opened(bot, link(who)))[:2] == (404, b"")


@on_one_database
async def test_of_a_case_without_a_name_the_code_opens_it_and_the_link_names_nobody(
    bot: Bot, database: Database, authority: Authority
) -> None:
    anonymous = make.anonymous_case().identity

    def add(storage: Any) -> Case:
        report = replace(make.REPORT, identity=anonymous)
        added: Case = storage.cases.add(
            authority.id, "M-2026-0001", report, NOW, None, follow_up_hash="x" * 64
        )
        return added

    await attach(database, await database.write(add))

    assert (await opened(bot, link(None)))[:2] == (200, WHOLE)
    assert (await opened(bot, link(9999)))[:2] == (404, b"")


@on_one_database
async def test_after_a_day_it_opens_nothing(
    bot: Bot, kim: Chat, case: Case, database: Database, clock: Clock
) -> None:
    who = await make.person_id(database, kim)

    clock.goes(hours=24)
    in_time = await opened(bot, link(who))
    clock.goes(hours=1)
    too_late = await opened(bot, link(who))

    assert (in_time[0], too_late[0]) == (200, 404)


@on_one_database
async def test_no_other_letter_opens_anything(
    bot: Bot, kim: Chat, case: Case, database: Database
) -> None:
    who = await make.person_id(database, kim)
    good = link(who)
    spoilt = [
        f"{good[:at]}{'A' if good[at] != 'A' else 'B'}{good[at + 1 :]}"
        for at in range(len("files/"), len(good) - 1)
    ]
    forged = base64.urlsafe_b64encode(f"1.{who}.0.9999999999".encode()).decode()
    other_key = file_links.write(Seal("another secret"), FileLink(1, who), NOW)

    for path in (
        *spoilt,
        f"files/{forged}",
        f"files/{other_key}",
        "files/1",
        "files/å",
        "files/..",
    ):
        status, body, _ = await opened(bot, path)
        assert (status, body if path != "files/.." else b"") == (404, b""), path
    assert (await opened(bot, f"files/{'a' * 5000}"))[0] == 404


def test_a_link_says_nothing_to_whoever_has_not_the_key() -> None:
    links = {file_links.write(SEAL, FileLink(1, who), NOW) for who in range(1, 200)}

    assert len(links) == 199
    assert len({len(one) for one in links}) <= 3
    assert file_links.write(SEAL, FileLink(1, 7), NOW) == file_links.write(
        SEAL, FileLink(1, 7), NOW + timedelta(minutes=40)
    )


@on_one_database
async def test_what_lies_in_a_folder_is_opened_from_there(
    kim: Chat, database: Database, authority: Authority, clock: Clock, tmp_path: Path
) -> None:
    await make.stored_case(database, authority, kim)
    folder = tmp_path / "files"
    async with shelf.shelf() as kept, bot_in_process(database, clock, files_folder=folder) as bot:
        sent = shelf.picture(kept.put(shelf.photo()))
        body = {"type": "message", "id": "m", "text": "M-2026-0001", "attachments": [sent]}
        envelope = {**kim.envelope(), "serviceUrl": "http://127.0.0.1:9/"}
        await bot.sends({**envelope, **body})
        who = await make.person_id(database, kim)

        whole, small = await opened(bot, link(who)), await opened(bot, link(who, preview=True))

    assert whole[0] == small[0] == 200
    assert whole[1][:3] == small[1][:3] == b"\xff\xd8\xff"
    kept_there = {path.read_bytes() for path in folder.iterdir()}
    assert kept_there == {whole[1], small[1]}
    rows = await database.read(
        lambda storage: storage.connection.exec_driver_sql("select * from attachment_content").all()
    )
    assert rows == []


@on_one_database
async def test_a_file_that_has_gone_from_the_folder_is_not_found(
    bot: Bot, kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)
    gone = make.taken(content=b"")
    await database.write(lambda storage: storage.attachments.add(case, [gone], 0, NOW, None))

    assert (await opened(bot, link(await make.person_id(database, kim))))[0] == 404


def test_a_folder_keeps_what_is_written_and_tells_only_the_day(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "files")
    folder.require_usable()

    folder.write("a" * 32, WHOLE, SMALL, NOW)
    folder.write("a" * 32, WHOLE, SMALL, NOW)

    assert folder.read("a" * 32, preview=False) == WHOLE
    assert folder.read("a" * 32, preview=True) == SMALL
    assert folder.read("b" * 32, preview=False) is None
    for path in (tmp_path / "files").iterdir():
        assert path.stat().st_mtime == NOW.replace(hour=0, minute=0).timestamp() - 3600
        assert path.stat().st_mode & 0o777 == 0o600


def test_what_got_no_row_is_swept_when_it_is_old(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "files")
    folder.require_usable()
    for key, when in (("a", NOW), ("b", NOW), ("c", NOW + timedelta(days=3))):
        folder.write(key * 32, WHOLE, SMALL, when)
    (tmp_path / "files" / "readme.txt").write_text("the operator's own")

    folder.sweep({"a" * 32}, NOW + timedelta(days=4))

    left = {path.name for path in (tmp_path / "files").iterdir()}
    assert left == {
        "a" * 32, f"{'a' * 32}-preview", "c" * 32, f"{'c' * 32}-preview", "readme.txt",
    }  # fmt: skip

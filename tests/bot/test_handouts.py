"""Files that the bot makes: for the one the link was made for, for a day, and while they may."""

import asyncio
import io
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from icalendar import Calendar
from PIL import Image

from domain import day_code, deep_link
from domain.authority import Authority
from domain.handout import Handout
from domain.meeting import Meeting
from domain.person import Role, RoleName
from domain.seal import Seal
from files import qr_code
from storage import handout_links
from storage.database import Database
from storage.handout_links import HandoutLink
from tests import make
from tests.chat import NOW, SEAL, Chat, Clock, colleague, router
from tests.dialogs import network
from tests.dialogs.network import TODAY
from tests.serving import Bot, bot_in_process


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
async def today(database: Database, authority: Authority) -> Meeting:
    return await network.stored(database, authority, TODAY, place="Skövde")


@pytest.fixture
async def bot(database: Database, clock: Clock) -> AsyncIterator[Bot]:
    async with bot_in_process(database, clock) as served:
        yield served


@pytest.fixture
def kim(database: Database, authority: Authority, bot: Bot, clock: Clock) -> Chat:
    return Chat(router(database, clock, site=bot.url.removesuffix("/")))


@pytest.fixture
async def sam(database: Database, authority: Authority, kim: Chat) -> Chat:
    return await make.with_role(database, colleague(kim, 22), authority)


async def opened(bot: Bot, url: str) -> tuple[int, bytes, dict[str, str]]:
    async with bot.session.get(url) as got:
        return got.status, await got.read(), dict(got.headers)


def links(chat: Chat) -> list[str]:
    """Return where the buttons and pictures of the latest card lead that the bot makes itself."""
    assert chat.latest is not None
    content = chat.latest.card.content
    found = [*content["actions"], *content["body"]]
    return [one["url"] for one in found if "/files/made/" in one.get("url", "")]


def made_up(bot: Bot, link: HandoutLink, seal: Seal = SEAL) -> str:
    return f"{bot.url}files/made/{handout_links.write(seal, link, NOW)}"


async def test_the_calendar_button_leads_to_a_file_with_the_meeting(
    bot: Bot, kim: Chat, today: Meeting
) -> None:
    await kim.says(f"möte {today.id}")
    await kim.presses("Lägg in i kalendern")
    [url] = links(kim)
    await kim.says(f"kalender {today.id}")

    status, body, headers = await opened(bot, url)

    assert links(kim) == [url]
    assert status == 200
    [event] = Calendar.from_ical(body).walk("VEVENT")
    assert (event["SUMMARY"], event["LOCATION"]) == ("Tema M-1", "Skövde")
    assert headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert headers["Content-Disposition"] == f'attachment; filename="mote-{today.id}.ics"'
    assert headers["Cache-Control"] == "private, no-store"


async def test_a_newer_file_takes_the_place_of_that_of_a_meeting_that_was_moved_or_cancelled(
    bot: Bot, kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    soon = await network.stored(database, authority, TODAY + timedelta(days=10))
    await kim.says(f"kalender {soon.id}")
    [url] = links(kim)

    files = [await opened(bot, url)]
    await sam.says(f"ändra möte {soon.id} dag 3/12; börjar 10:00")
    files.append(await opened(bot, url))
    await sam.says(f"ja ställ in möte {soon.id}")
    files.append(await opened(bot, url))

    events: list[Any] = [Calendar.from_ical(body).walk("VEVENT")[0] for _, body, _ in files]
    assert len({one["UID"] for one in events}) == 1
    assert [one["SEQUENCE"] for one in events] == [0, 1, 2]
    assert f"{events[1].decoded('DTSTART'):%m-%d %H:%M}" == "12-03 10:00"
    assert events[2]["STATUS"] == "CANCELLED"


async def test_the_code_is_a_picture_for_the_card_and_a_page_for_the_wall(
    bot: Bot, sam: Chat, today: Meeting
) -> None:
    await sam.says(f"kod {today.id}")
    page, picture = links(sam)

    on_card, on_wall = await opened(bot, picture), await opened(bot, page)

    code = day_code.of_day(SEAL, today.days[0].id, TODAY)
    assert on_card[1] == qr_code.picture(deep_link.chat_with("28:bot", f"Jag är här {code}"))
    assert (on_card[0], on_card[2]["Content-Type"]) == (200, "image/png")
    with Image.open(io.BytesIO(on_card[1])) as image:
        assert 300 < image.width <= 1024
        assert image.width == image.height
    assert (on_wall[0], on_wall[2]["Content-Type"]) == (200, "image/svg+xml")
    assert f"Jag är här {code}".encode() in on_wall[1]


async def test_the_picture_is_gone_the_day_after_and_when_somebody_else_keeps_the_meeting(
    bot: Bot, sam: Chat, today: Meeting, database: Database, authority: Authority, clock: Clock
) -> None:
    await sam.says(f"kod {today.id}")
    [_, picture] = links(sam)
    clock.goes(hours=16)
    tomorrow = await opened(bot, picture)
    clock.goes(hours=-16)
    held = Role(RoleName.COORDINATOR, authority.id)
    who = await make.person_id(database, sam)
    yesterday = TODAY - timedelta(days=1)
    await database.write(lambda storage: storage.people.end_role(who, held, yesterday))

    assert tomorrow[:2] == (404, b"")
    assert (await opened(bot, picture))[:2] == (404, b"")


async def test_a_member_elsewhere_opens_the_calendar_and_nobody_opens_what_is_not_theirs(
    bot: Bot, kim: Chat, sam: Chat, today: Meeting, database: Database, clock: Clock
) -> None:
    vera = await network.member_elsewhere(database, kim)
    tenant = "33333333-3333-3333-3333-333333333333"
    await make.stored_authority(database, "Alfta kommun", tenant_id=tenant)
    olle = replace(kim, tenant_id=tenant, entra_id="olle")
    await sam.says("hej")
    of = {one.name: await make.person_id(database, one) for one in (kim, sam, vera)}
    stranger = await make.person_id(database, olle)

    def calendar(person: int, meeting: int = today.id) -> HandoutLink:
        return HandoutLink(Handout.CALENDAR, meeting, person, "sv")

    def picture(person: int, day: int = today.days[0].id) -> HandoutLink:
        return HandoutLink(Handout.CODE_PICTURE, today.id, person, "sv", day)

    async def status(link: HandoutLink, seal: Seal = SEAL) -> int:
        return (await opened(bot, made_up(bot, link, seal)))[0]

    assert await status(calendar(of[vera.name])) == 200
    assert await status(picture(of[sam.name])) == 200
    for wrong in (
        calendar(stranger),
        calendar(of[kim.name], 4711),
        calendar(4711),
        picture(of[kim.name]),
        picture(of[vera.name]),
        picture(of[sam.name], 4711),
    ):
        assert await status(wrong) == 404
    assert await status(calendar(of[kim.name]), Seal("another secret")) == 404
    clock.goes(hours=26)
    assert await status(calendar(of[kim.name])) == 404


def test_what_the_picture_opens_is_the_chat_with_the_code_in_it() -> None:
    link = deep_link.chat_with("28:00000000-0000-0000-0000-000000000011", "Jag är här K7X4P")

    assert link == (
        "https://teams.microsoft.com/l/chat/0/0?users=28:00000000-0000-0000-0000-000000000011"
        "&message=Jag%20%C3%A4r%20h%C3%A4r%20K7X4P"
    )


async def test_what_draws_codes_is_loaded_when_the_first_is_drawn() -> None:
    told = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        "import sys, bot.app; print({'segno', 'openpyxl'} & set(sys.modules))",
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await told.communicate()

    assert out == b"set()\n"

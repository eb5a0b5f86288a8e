"""The code of a meeting's day: shown in the room, and written by those who are there."""

import re
from dataclasses import replace
from typing import NoReturn

import pytest

from domain import day_code
from domain.authority import Authority
from domain.day_code import WRONG_A_DAY
from domain.meeting import Meeting
from storage.database import Database
from tests import make
from tests.chat import SEAL, Chat, Clock, router
from tests.dialogs import network
from tests.dialogs.network import TODAY, meeting, wanted
from tests.dialogs.seen import says, titles
from tests.promises.rows import every_row, statements

SITE = "https://hallkoll.example.se"


@pytest.fixture
async def today(database: Database, authority: Authority) -> Meeting:
    """A meeting at nine today; it is a quarter past."""
    return await network.stored(database, authority, TODAY)


@pytest.fixture
def sited(sam: Chat, database: Database, clock: Clock) -> Chat:
    """The coordinator, of a bot that has an address."""
    return replace(sam, router=router(database, clock, site=SITE))


def code_of(shown: Meeting, number: int = 0) -> str:
    day = shown.days[number]
    return day_code.of_day(SEAL, day.id, day.on)


async def attendances(database: Database) -> int:
    return len((await every_row(database))["attendance"])


async def test_whoever_keeps_the_meeting_gets_code_link_and_picture_on_the_day(
    sited: Chat, today: Meeting
) -> None:
    await sited.says(f"möte {today.id}")
    pressed = await sited.presses("Dagens kod")
    written = [await sited.says(one) for one in (f"kod {today.id}", "qr", "code")]

    code = code_of(today)
    for answer in (pressed, *written):
        assert f"Jag är här {code}" in answer.card.text
        assert "users=28:bot&message=Jag%20%C3%A4r%20h%C3%A4r%20" + code in answer.card.text
        [picture] = [one for one in answer.card.content["body"] if one["type"] == "Image"]
        assert picture["url"].startswith(f"{SITE}/files/made/")
        assert picture["altText"]


async def test_without_an_address_there_is_the_code_and_the_link(sam: Chat, today: Meeting) -> None:
    answer = await sam.says(f"kod {today.id}")

    assert code_of(today) in answer.card.text
    assert says(answer, "day_code.no_site")
    assert titles(answer) == ["Öppna chatten med koden", f"Öppna möte {today.id}"]


async def test_nobody_else_gets_the_code_and_nobody_on_another_day(
    kim: Chat, sam: Chat, today: Meeting, clock: Clock
) -> None:
    seen = await kim.says(f"möte {today.id}")
    refused = await kim.says(f"kod {today.id}")
    clock.goes(days=1)
    later = await sam.says(f"kod {today.id}")

    assert "Dagens kod" not in titles(seen)
    assert says(refused, "error.not_allowed")
    assert says(later, "error.code_another_day")
    for answer in (seen, refused, later):
        assert code_of(today) not in answer.card.text


async def test_of_several_meetings_today_the_coordinator_chooses(
    sam: Chat, database: Database, authority: Authority
) -> None:
    rows = [(meeting(f"M-{n}", TODAY), TODAY) for n in (1, 2)]
    await network.bring(database, wanted(authority, *rows))

    assert says(await sam.says("kod"), "found_meetings.which", total=2)


@pytest.mark.parametrize(
    "written",
    [
        "Jag är här {}", "jag är här {small}", "JAG ÄR HÄR {spaced}", "jagärhär{small}", "{small}",
        "Jag är här {}!", "i am here {small}", "hej, jag är på plats nu, koden är {}",
    ],
)  # fmt: skip
async def test_whoever_writes_the_code_is_there(
    written: str, kim: Chat, today: Meeting, database: Database
) -> None:
    code = code_of(today)

    answer = await kim.says(
        written.format(code, small=code.casefold(), spaced=f"{code[:2]} {code[2:]}")
    )

    assert says(answer, "attended.self")
    [row] = (await every_row(database))["attendance"]
    assert row["source"] == "self"


async def test_a_code_is_that_of_its_own_day_of_several(
    kim: Chat, database: Database, authority: Authority, clock: Clock
) -> None:
    rows = [(meeting(f"M-{n}", TODAY), TODAY) for n in (1, 2)]
    await network.bring(database, wanted(authority, *rows))
    first, second = await network.every_meeting(database, authority)

    answer = await kim.says(f"jag är här {code_of(second)}")

    assert "Tema M-2" in answer.card.text
    assert code_of(first) != code_of(second)
    assert await attendances(database) == 1


async def test_a_member_from_another_tenant_writes_the_same_code(
    kim: Chat, today: Meeting, database: Database
) -> None:
    vera = await network.member_elsewhere(database, kim)

    answer = await vera.says(f"Jag är här {code_of(today)}")

    assert says(answer, "attended.self")
    assert await attendances(database) == 1


async def test_who_is_no_member_is_told_whom_to_tell_and_nothing_of_the_meeting(
    kim: Chat, today: Meeting, database: Database
) -> None:
    tenant = "33333333-3333-3333-3333-333333333333"
    await make.stored_authority(database, "Alfta kommun", tenant_id=tenant)
    other = replace(kim, tenant_id=tenant, entra_id="olle")
    stranger = replace(kim, tenant_id=network.OTHER_TENANT, entra_id="nina")

    answer = await other.says(f"jag är här {code_of(today)}")
    unknown = await stranger.says(f"jag är här {code_of(today)}")

    assert says(answer, "day_code.not_a_member_what")
    assert says(unknown, "not_set_up.what")
    assert "Tema" not in answer.card.text + unknown.card.text
    assert await attendances(database) == 0


async def test_a_wrong_code_is_answered_with_what_to_do(kim: Chat, today: Meeting) -> None:
    wrong = "B2B2B" if code_of(today) != "B2B2B" else "C2C2C"

    for written in (wrong, "B0X4"):
        answer = await kim.says(f"jag är här {written}")

        assert says(answer, "day_code.wrong", code=written)
        assert says(answer, "day_code.wrong_what")


async def test_the_code_of_another_day_says_which_and_how_to_be_noted_late(
    kim: Chat, today: Meeting, database: Database, clock: Clock
) -> None:
    code = code_of(today)
    clock.goes(days=1)
    late = await kim.says(f"jag är här {code}")
    opened = await kim.presses(f"Öppna möte {today.id}")
    clock.goes(days=8)
    too_late = await kim.says(f"jag är här {code}")

    assert says(late, "day_code.over_what", day="20 november 2026")
    assert "Jag var med 20 november 2026" in titles(opened)
    assert says(too_late, "day_code.wrong", code=code)
    assert await attendances(database) == 0


async def test_a_code_is_good_from_half_an_hour_before_and_not_when_cancelled(
    kim: Chat, sam: Chat, today: Meeting, database: Database, clock: Clock
) -> None:
    clock.goes(minutes=-50)
    early = await kim.says(code_of(today))
    clock.goes(minutes=50)
    await sam.says(f"ja ställ in möte {today.id}")
    cancelled = await kim.says(code_of(today))

    assert says(early, "error.meeting_not_open")
    assert says(cancelled, "error.meeting_cancelled")
    assert says(await sam.says(f"kod {today.id}"), "error.meeting_cancelled")
    assert await attendances(database) == 0


async def test_whoever_guesses_is_stopped_also_with_the_right_code(
    kim: Chat, eva: Chat, today: Meeting, clock: Clock
) -> None:
    code = code_of(today)
    for _ in range(WRONG_A_DAY):
        await kim.says("jag är här B2B2" + ("C" if code == "B2B2B" else "B"))

    stopped = await kim.says(f"jag är här {code}")

    assert says(stopped, "error.too_many_guesses")
    assert says(await eva.says(f"jag är här {code}"), "attended.self")


async def test_a_code_costs_as_many_statements_however_many_meet_that_day(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await network.stored(database, authority, TODAY)
    [only] = await network.every_meeting(database, authority)
    await kim.says("hej")
    with statements(database) as of_one:
        await kim.says(code_of(only))
    rows = [(meeting(f"M-{n}", TODAY), TODAY) for n in range(1, 30)]
    await network.bring(database, wanted(authority, *rows))
    *_, last = await network.every_meeting(database, authority)
    with statements(database) as of_many:
        await kim.says(code_of(last))

    assert of_many.total() == of_one.total()


async def test_a_code_is_stored_nowhere(
    sited: Chat, kim: Chat, today: Meeting, database: Database
) -> None:
    await sited.says(f"kod {today.id}")
    await kim.says(f"jag är här {code_of(today)}")

    assert not re.search(code_of(today), str(await every_row(database)), re.IGNORECASE)


async def test_a_room_that_writes_the_code_waits_for_no_words(
    kim: Chat, today: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reads(*_: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr("bot.router.understand", reads)

    assert says(await kim.says(f"Jag är här {code_of(today)}"), "attended.self")


async def test_somebody_new_who_writes_the_code_asks_little_of_the_database(
    kim: Chat, today: Meeting, database: Database
) -> None:
    with statements(database) as asked:
        await kim.says(f"Jag är här {code_of(today)}")

    # Unknown at first, then stored with their chat; wrong codes, days, the meeting, when they were
    # there, and where they belong; that they are there, and who is and who comes.
    assert asked == {"SELECT": 11, "INSERT": 3}

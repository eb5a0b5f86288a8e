"""What only an accident needs to be known of: told after the receipt, by code or by its handler."""

import re
from typing import Any

import pytest

from domain.accident import Accident
from domain.authority import Authority
from domain.calendar import day_only
from domain.case import Case, Kind, State
from domain.follow_up_code import ALPHABET, GUESSES_A_DAY
from storage.database import Database
from tests import make
from tests.chat import NOW, Chat
from tests.dialogs.case_moves import differs, now
from tests.dialogs.seen import fields, says, send, titles
from tests.promises.rows import every_row

NUMBER = "M-2026-0001"
MORE, SEND = "Berätta mer", "Spara"
ACCIDENT: dict[str, Any] = {"kind": Kind.ACCIDENT}


async def reported(kim: Chat, database: Database, authority: Authority, **typed: str) -> Case:
    await kim.says("rapportera")
    await send(kim, kind="accident", **typed)
    return (await make.cases_of(database, authority))[-1]


async def test_the_receipt_of_an_accident_asks_for_more(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await reported(kim, database, authority)

    form = await kim.presses(MORE)
    answer = await kim.presses(SEND, form, substance="Diesel", amount="20 liter", time="8.05")

    assert form.below  # the receipt stays where it is
    assert says(answer, "moved.describe_accident")
    known = (await now(database, case)).accident
    assert known == Accident(time="08:05", substance="Diesel", amount="20 liter")


async def test_the_receipt_of_anything_else_does_not(kim: Chat) -> None:
    await kim.says("rapportera")
    receipt = await send(kim)

    assert MORE not in titles(receipt)


async def test_what_is_known_already_stands_in_the_form_and_stays_when_a_line_adds_to_it(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(
        database, authority, kim, **ACCIDENT, accident=Accident(substance="Diesel")
    )

    form = await sam.says(f"berätta mer {NUMBER}")
    await sam.says(f"berätta mer {NUMBER} mängd: 20 liter; följd: det rann till brunnen")

    assert fields(form)["substance"] == "Diesel"
    known = (await now(database, case)).accident
    assert known == Accident(
        substance="Diesel", amount="20 liter", consequences="det rann till brunnen"
    )


async def test_whoever_reported_without_a_name_tells_more_by_code_and_leaves_no_trace(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await reported(kim, database, authority, identity="anonymous")

    form = await kim.presses(MORE)
    answer = await kim.presses(SEND, form, substance="Diesel")

    assert says(answer, "moved.describe_accident")
    assert (await now(database, case)).accident.substance == "Diesel"
    log = (await every_row(database))["log"]
    of_case = [row for row in log if row["entity"] == "case"]
    assert {row["actor_id"] for row in of_case} == {None}
    assert {row["at"] for row in of_case} == {day_only(NOW)}


async def test_a_wrong_code_is_counted_and_looks_like_no_case(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    case = await reported(kim, database, authority, identity="anonymous")
    found = re.search(r"status ([A-Z0-9]{3}-[A-Z0-9]{3})", kim.latest.card.text)  # type: ignore[union-attr]
    assert found is not None

    refused = [
        await eva.says(f"berätta mer AB2-{sign}99 ämne: diesel")
        for sign in ALPHABET[:GUESSES_A_DAY]
    ]
    at_last = await eva.says(f"berätta mer {found[1]} ämne: diesel")

    assert all(says(answer, "error.no_such_case") for answer in refused)
    assert says(at_last, "error.too_many_guesses")
    assert (await now(database, case)).accident == Accident()


async def test_a_case_that_is_no_accident_has_none_to_tell_of(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    answer = await sam.says(f"berätta mer {NUMBER}")

    assert says(answer, "error.only_accidents")


async def test_a_time_that_is_none_comes_back_with_all_that_was_typed(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, **ACCIDENT)

    form = await kim.says(f"berätta mer {NUMBER}")
    answer = await kim.presses(SEND, form, time="i morse", substance="Diesel")

    assert says(answer, "error.time_unreadable")
    assert (fields(answer)["time"], fields(answer)["substance"]) == ("i morse", "Diesel")
    assert (await now(database, case)).accident == Accident()


async def test_of_a_case_that_has_ended_nothing_is_told_and_nothing_is_lost(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, **ACCIDENT)
    form = await kim.says(f"berätta mer {NUMBER}")
    await make.change(database, case, state=State.CLOSED)

    answer = await kim.presses(SEND, form, consequences="Det rann till brunnen.")

    assert says(answer, "moved.on_meanwhile")
    assert "Det rann till brunnen." in answer.card.text


@pytest.mark.parametrize("who", ["eva", "ada"])
async def test_nobody_else_tells_of_it(
    who: str, eva: Chat, ada: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim, **ACCIDENT)
    other = {"eva": eva, "ada": ada}[who]
    await other.says("hej")
    before = await every_row(database)

    answer = await other.says(f"berätta mer {NUMBER} ämne: diesel")

    key = "error.no_such_case" if who == "eva" else "error.not_yours_to_do"
    assert says(answer, key, number=NUMBER)
    assert await differs(database, before) == {}


async def test_a_double_tap_tells_it_once(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, **ACCIDENT)
    form = await kim.says(f"berätta mer {NUMBER}")
    pressed = kim.pressing(SEND, form, substance="Diesel")

    await kim.sends(pressed)
    again = await kim.sends(pressed)

    assert says(again, "moved.already")
    assert (await make.log_of(database, case)).count("describe_accident") == 1

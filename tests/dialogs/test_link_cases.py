"""Cases that are alike: pointed out at assessment, linked, or the same event twice."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain.authority import Authority
from domain.calendar import day_only
from domain.case import Case, Category, Identity, State
from domain.person import RoleName
from domain.report import Report
from locales.text import text
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import NOW, Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.organisation import notices, promised
from tests.dialogs.seen import says, send, titles
from tests.promises.rows import statements

PARK = make.REPORT
ASSESSED = {"kind": "deviation", "severity": "2", "category": "waste", "notification": "no"}


async def reported(
    database: Database,
    authority: Authority,
    who: Chat,
    report: Report = PARK,
    ago: int = 0,
    **changes: Any,
) -> Case:
    """Store a case that was received so many days *ago*."""
    reporter_id = await make.person_id(database, who)
    nameless = report.identity is Identity.ANONYMOUS

    def add(storage: Storage) -> Case:
        at = NOW - timedelta(days=ago)
        case = storage.cases.add(
            authority.id,
            storage.cases.next_number(authority.id, 2026),
            report,
            day_only(at) if nameless else at,
            None if nameless else reporter_id,
        )
        return storage.cases.save(replace(case, **changes)) if changes else case

    return await database.write(add)


# --- pointed out ----------------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    ("place", "ago", "changes", "pointed_out"),
    [
        ("Parkskolan, miljörummet", 3, {}, True),
        ("parkskolan miljorummet", 29, {}, True),
        ("Parkskolans miljörum", 3, {}, True),
        ("Ishallen", 3, {}, False),
        ("Parkskolan, miljörummet", 31, {}, False),
        ("Parkskolan, miljörummet", 3, {"state": State.WITHDRAWN}, False),
        ("Parkskolan, miljörummet", 3, {"state": State.CLOSED, "category": Category.AIR}, True),
    ],
)
async def test_the_same_place_within_a_month_is_pointed_out_at_assessment(
    sam: Chat,
    kim: Chat,
    database: Database,
    authority: Authority,
    place: str,
    ago: int,
    changes: dict[str, Any],
    pointed_out: bool,
) -> None:
    first = await reported(database, authority, kim, replace(PARK, place=place), ago, **changes)
    second = await reported(database, authority, kim)

    form = await sam.says(f"bedöm {second.number}")

    assert says(form, "look_alikes.explained") is pointed_out
    assert (f"Samma händelse som {first.number}" in titles(form)) is pointed_out


@on_one_database
@pytest.mark.parametrize(("category", "pointed_out"), [("waste", True), ("air", False)])
async def test_once_it_has_a_category_only_those_of_the_same_are(
    sam: Chat, kim: Chat, database: Database, authority: Authority, category: str, pointed_out: bool
) -> None:
    first = await reported(
        database, authority, kim, ago=2, state=State.ASSESSED, category=Category(category)
    )
    second = await reported(database, authority, kim)
    await sam.says(f"bedöm {second.number}")

    shown = await sam.presses(text("sv", "assess_case.send"), None, **ASSESSED)

    assert says(shown, "moved.assess")
    assert (f"Hör ihop med {first.number}" in titles(shown)) is pointed_out
    # What is assessed is no duplicate any more.
    assert f"Samma händelse som {first.number}" not in titles(shown)


@on_one_database
async def test_nothing_is_pointed_out_that_the_coordinator_does_not_follow(
    sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, sam, authority, RoleName.MANAGER)
    await reported(database, authority, kim, replace(PARK, avoids_manager=True), ago=2)
    second = await reported(database, authority, kim)

    assert not says(await sam.says(f"bedöm {second.number}"), "look_alikes.explained")


@on_one_database
async def test_looking_takes_as_many_statements_however_much_is_near(
    sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    case = await reported(database, authority, kim)
    await sam.says(f"bedöm {case.number}")
    with statements(database) as alone:
        await sam.says(f"bedöm {case.number}")
    for _ in range(20):
        await reported(database, authority, kim, ago=3)

    with statements(database) as among_many:
        await sam.says(f"bedöm {case.number}")

    assert among_many == alone


# --- linked ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("by_button", [True, False])
async def test_two_cases_are_linked_and_both_say_so(
    sam: Chat, kim: Chat, database: Database, authority: Authority, by_button: bool
) -> None:
    first = await reported(database, authority, kim, ago=2)
    second = await reported(database, authority, kim)
    if by_button:
        await sam.says(f"bedöm {second.number}")
        linked = await sam.presses(f"Hör ihop med {first.number}")
    else:
        linked = await sam.says(f"länka {second.number} {first.number}")

    assert says(linked, "moved.link")
    for one, other in ((first, second), (second, first)):
        shown = await sam.says(f"status {one.number}")
        assert f"Hör ihop med: {other.number}" in shown.card.text
        assert "link" in await make.log_of(database, one)


@on_one_database
@pytest.mark.parametrize(
    ("other", "key"),
    [
        ("", "error.other_case_missing"),
        ("M-2026-0999", "error.no_such_other_case"),
        ("itself", "error.same_case"),
    ],
)
async def test_what_cannot_be_linked_is_refused(
    sam: Chat, kim: Chat, database: Database, authority: Authority, other: str, key: str
) -> None:
    case = await reported(database, authority, kim)
    written = case.number if other == "itself" else other

    assert says(await sam.says(f"länka {case.number} {written}"), key, number=written)


# --- the same event -------------------------------------------------------------------------------


@pytest.fixture
async def duplicates(
    sam: Chat, kim: Chat, eva: Chat, database: Database, authority: Authority
) -> tuple[Case, Case]:
    """Kim reported something, Eva the same later, and Sam says so."""
    for one in (kim, eva, sam):
        await one.says("hej")
    secret = replace(PARK, description="Rebecka såg tunnor i Hannas rum.")
    first = await reported(database, authority, kim, secret, ago=2)
    second = await reported(database, authority, eva, replace(PARK, place="parkskolan miljörummet"))
    await sam.says(f"bedöm {second.number}")
    await sam.presses(f"Samma händelse som {first.number}")
    return first, second


async def test_the_reporter_of_a_duplicate_follows_the_first_case_and_reads_nobody_elses_words(
    eva: Chat, duplicates: tuple[Case, Case]
) -> None:
    first, second = duplicates

    mine = await eva.says("mina ärenden")
    shown = await eva.presses(f"Öppna {first.number}")
    own = await eva.says(f"status {second.number}")

    assert [line for line in (first.number, second.number) if f"{line}:" in mine.card.text] == [
        first.number,
        second.number,
    ]
    assert says(shown, "case.followed")
    assert f"Samma händelse som: {first.number}" in own.card.text
    for answer in (mine, shown, own):
        assert "Rebecka" not in str(answer.card)
    # Their own words stand for it in the list.
    assert "parkskolan miljörummet" in mine.card.text


async def test_they_are_told_what_the_first_reporter_is_told(
    sam: Chat, eva: Chat, kim: Chat, database: Database, duplicates: tuple[Case, Case]
) -> None:
    first, _ = duplicates
    await sam.says(
        f"bedöm {first.number} typ: avvikelse; allvar: ringa; kategori: avfall; anmälan: nej"
    )

    people = [await make.person_id(database, one) for one in (eva, kim)]
    told = [person for purpose, person in await promised(database) if purpose == "case_assess"]
    headings = [card.heading for card in await notices(database)]
    assert sorted(told) == sorted(people)
    assert text("sv", "notice.followed", number=first.number) in headings
    assert not any("Rebecka" in card.text for card in await notices(database))


async def test_a_duplicate_of_a_duplicate_leads_to_the_first(
    sam: Chat, kim: Chat, eva: Chat, database: Database, authority: Authority,
    duplicates: tuple[Case, Case],
) -> None:  # fmt: skip
    first, second = duplicates
    third = await reported(database, authority, kim)

    await sam.says(f"skriv av {third.number} dubblett; samma som: {second.number}")
    shown = await sam.says(f"status {third.number}")

    assert f"Samma händelse som: {first.number}" in shown.card.text


async def test_when_the_first_turns_out_to_be_a_duplicate_its_followers_go_along(
    sam: Chat, kim: Chat, eva: Chat, database: Database, authority: Authority,
    duplicates: tuple[Case, Case],
) -> None:  # fmt: skip
    first, _ = duplicates
    zero = await reported(database, authority, kim, ago=5)

    await sam.says(f"skriv av {first.number} dubblett; samma som: {zero.number}")

    assert zero.number in (await eva.says("mina ärenden")).card.text
    assert says(await eva.says(f"status {zero.number}"), "case.followed")


@on_one_database
async def test_a_follower_may_do_nothing_with_the_first_case(
    eva: Chat, duplicates: tuple[Case, Case]
) -> None:
    first, _ = duplicates

    for command in ("komplettera {} Mer.", "dra tillbaka {}", "be om att öppna igen {} Igen."):
        assert says(await eva.says(command.format(first.number)), "error.no_such_case")


@on_one_database
async def test_a_manager_does_not_follow_what_avoids_managers(
    sam: Chat, kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    first = await reported(database, authority, kim, replace(PARK, avoids_manager=True), ago=1)
    second = await reported(database, authority, eva)
    await sam.says(f"skriv av {second.number} dubblett; samma som: {first.number}")
    await make.with_role(database, eva, authority, RoleName.MANAGER)

    mine, asked = await eva.says("mina ärenden"), await eva.says(f"status {first.number}")

    assert first.number not in mine.card.text
    assert first.number not in (await eva.says(f"status {second.number}")).card.text
    assert says(asked, "error.no_such_case")


@on_one_database
async def test_a_duplicate_without_a_name_makes_nobody_a_follower(
    sam: Chat, kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    first = await reported(database, authority, kim, ago=1)
    nameless = replace(PARK, identity=Identity.ANONYMOUS)
    second = await reported(database, authority, eva, nameless)
    await sam.says(f"skriv av {second.number} dubblett; samma som: {first.number}")

    assert await database.read(lambda storage: storage.case_links.followers(first.id)) == []
    assert first.number not in (await eva.says("mina ärenden")).card.text


# --- it has happened again ------------------------------------------------------------------------


async def test_a_new_report_of_what_happened_again_is_linked(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    first = await reported(database, authority, kim, state=State.CLOSED)

    form = await kim.says(f"har hänt igen {first.number}")
    await send(kim, form, description="Nu ligger de där igen.")
    new = (await make.cases_of(database, authority))[-1]
    shown = await sam.says(f"status {new.number}")

    assert says(form, "again.linked")
    assert new.place == first.place
    assert f"Hade hänt förut i: {first.number}" in shown.card.text


@on_one_database
async def test_one_without_a_name_is_not(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    first = await reported(database, authority, kim, state=State.CLOSED)
    form = await kim.says(f"har hänt igen {first.number}")

    await send(kim, form, description="Nu ligger de där igen.", identity="anonymous")
    new = (await make.cases_of(database, authority))[-1]

    assert first.number not in (await sam.says(f"status {new.number}")).card.text


@on_one_database
async def test_a_follow_up_code_begins_no_report_that_would_tie_its_owner_to_the_case(
    kim: Chat, database: Database, authority: Authority
) -> None:
    form = await kim.says("batterier i soporna")
    receipt = await send(kim, form, identity="anonymous")
    found = re.search(r"status ([A-Z0-9-]{7})", receipt.card.text)
    assert found

    begun = await kim.says(f"har hänt igen {found[1]}")

    assert says(begun, "error.no_such_case")

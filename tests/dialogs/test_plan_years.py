"""Plans and contracts of two years, side by side: who looks at one year stays in it."""

import re

import pytest

from bot.router import Answer, Router
from domain.plan_rows import (
    Activity,
    Adoption,
    Commitment,
    Indicator,
    Item,
    Milestone,
    Plan,
    PlanAction,
    Report,
    Row,
)
from domain.plan_status import Forecast, Progress
from locales.text import text
from storage.database import Database
from tests import chat, plans
from tests.chat import Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says, titles
from tests.make import TODAY
from tests.plans import Planned

# Invented, and of a year when there was both a plan and a contract; the example's plan is of 2023
# and its contract of 2025.
BEFORE = "2022"
LATER = ("2023", "2025")
OLD: list[Row] = [
    Plan("plan-2022", "Handlingsplan 2022", 2022),
    PlanAction("2022-9", "9", "Det gamla lyftet", "plan-2022", ("Res hållbart",)),
    PlanAction("2022-5", "5", "Den gamla femman", "plan-2022"),
    Adoption("2022-9/T", "2022-9", "Tunabyggen", "kim@example.com", TODAY.replace(month=1)),
    Adoption("2022-5/H", "2022-5", "Hushagen", "kim@example.com"),
    Activity("2022-9/T/1", "Den gamla aktiviteten", "2022-9/T", "kim@example.com"),
    Report(
        "gammal",
        TODAY,
        "2022-9/T",
        progress=Progress.IN_PROGRESS,
        forecast=Forecast.DELAYED,
        comment="Påhittat exempel: bilarna är försenade.",
    ),
    Commitment("2022-9", 2022, "9", "Den gamla nian", True, TODAY),
    Commitment("2022-2", 2022, "2", "Den gamla tvåan"),
    Item(
        "2022-9/9.1",
        "9.1",
        "initiate",
        "2022-9",
        owner="kim@example.com",
        due_on=TODAY.replace(month=1),
        actions=("2022-9",),
    ),
    Item("2022-9/9.2", "9.2", "establish", "2022-9"),
    Item("2022-2/2.1", "2.1", "transform", "2022-2"),
]


@pytest.fixture
async def planned(database: Database) -> Planned:
    planned = await plans.stored(database)
    await database.write(lambda storage: storage.plans.save(planned.authority.id, OLD))
    return planned


@pytest.fixture
def kim(router: Router, planned: Planned) -> Chat:
    return Chat(router, "Kim", plans.entra_id(0))


def shown(answer: Answer) -> str:
    """Return the text of the card, but for buttons that say that they lead to another year."""
    lines = answer.card.text.splitlines()
    return "\n".join(one for one in lines if not re.match(r".+ \((2023|2025)\): skriv", one))


def listed(answer: Answer) -> list[str]:
    return re.findall(r"^(\d+)\. ", answer.card.text, re.MULTILINE)


BEGINNINGS = (
    "handlingsplan 2022",
    "visa alla åtgärder 2022",
    "försenade 2022",
    "åtgärd 9 2022",
    "åtagande 9 2022",
    "åtagande 9 steg 1 2022",
    "åtagandena 2022",
    "punkt 9.1 2022",
    "status per steg 2022",
    "försenade åtaganden 2022",
    "mina åtgärder 2022",
    "hur går det med det gamla lyftet",
)


@on_one_database
@pytest.mark.parametrize("written", BEGINNINGS)
async def test_no_button_on_a_card_of_an_earlier_year_leads_to_a_later_one(
    kim: Chat, written: str
) -> None:
    waiting, been = [await kim.says(written)], set[str]()
    while waiting:
        answer = waiting.pop()
        assert not any(year in shown(answer) for year in LATER), shown(answer)
        for button in chat.actions(answer.card.content):
            led, title = str(button["data"]), button["title"]
            if led in been or title.endswith(("(2023)", "(2025)")):
                continue
            been.add(led)
            if button["verb"].startswith("ask_status"):
                waiting.append(await kim.presses(title, answer))

    assert len(been) > 5


@on_one_database
@pytest.mark.parametrize("written", BEGINNINGS)
async def test_what_is_written_instead_of_a_button_stays_in_the_year_too(
    kim: Chat, written: str
) -> None:
    first = await kim.says(written)

    for command in re.findall(r": skriv ”(.+)”$", shown(first), re.MULTILINE):
        answer = await kim.says(command)
        assert not any(year in shown(answer) for year in LATER), command


async def test_the_report_button_of_an_earlier_item_reports_of_that_one(kim: Chat) -> None:
    await kim.says("åtagande 9 2022")
    await kim.presses("Punkt 9.1")

    form = await kim.presses("Rapportera")

    assert "Den gamla nian" in form.card.text


@on_one_database
@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("åtgärder 2022", ["5", "9"]),
        ("visa alla åtgärder 2022", ["5", "9"]),
        ("åtgärder 2023 sida 2", ["11", "12", "13", "14", "15", "16", "17"]),
        ("mina åtgärder 2022", ["9", "9", "5"]),
    ],
)
async def test_a_year_is_no_page(kim: Chat, written: str, numbers: list[str]) -> None:
    assert sorted(listed(await kim.says(written))) == sorted(numbers)


@on_one_database
async def test_a_page_of_an_earlier_year_is_turned_within_it(
    kim: Chat, planned: Planned, database: Database
) -> None:
    more = [PlanAction(f"mer-{n}", str(20 + n), f"Mer {n}", "plan-2022") for n in range(10)]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, more))
    await kim.says("åtgärder 2022")

    assert listed(await kim.presses("Nästa sida")) == ["28", "29"]


@on_one_database
async def test_indicators_and_milestones_are_those_of_the_year(
    kim: Chat, planned: Planned, database: Database
) -> None:
    old: list[Row] = [
        Indicator("gammal", 2022, "Gamla målet"),
        Milestone("gammal", "Gamla dagen", TODAY.replace(2021), TODAY.replace(2022)),
    ]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, old))

    assert "Gamla målet" in (await kim.says("indikatorer 2022")).card.text
    assert "Gamla målet" not in (await kim.says("indikatorer 2023")).card.text
    off = await kim.says("vilka indikatorer når vi inte")
    assert says(off, "facts.narrowed", asked=text("sv", "facts.met_no"), many=4, all=8)
    assert "Gamla dagen" in (await kim.says("milstolpar 2022")).card.text
    assert "Gamla dagen" not in (await kim.says("milstolpar 2025")).card.text
    assert says(await kim.says("indikatorer 2019"), "indicators.none_of", year="2019")
    assert says(await kim.says("milstolpar 2019"), "milestones.none_of", year="2019")


@on_one_database
async def test_the_targets_that_are_not_reached_are_shown_whatever_one_is_called(
    kim: Chat, planned: Planned, database: Database
) -> None:
    like_the_command: list[Row] = [Indicator("m", 2023, "Nådda mål", target="1")]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, like_the_command))

    off = await kim.says("mål som inte är nådda")

    assert says(off, "facts.narrowed", asked=text("sv", "facts.met_no"), many=4, all=9)


@on_one_database
async def test_an_overview_of_a_year_without_a_plan_says_which_years_there_are(kim: Chat) -> None:
    plan, contract = await kim.says("handlingsplan 2019"), await kim.says("status per steg 2024")

    assert says(plan, "plan_overview.no_plan", year="2019", years="2023, 2022")
    assert says(contract, "plan_overview.no_contract", year="2024", years="2025, 2022")
    assert titles(plan) == ["Läget i stort"]


# --- two plans of one year ------------------------------------------------------------------------


async def test_of_two_plans_of_a_year_exactly_the_chosen_action_is_shown(
    kim: Chat, planned: Planned, database: Database
) -> None:
    second: list[Row] = [
        Plan("klimat-2023", "Klimatplan 2023", 2023),
        PlanAction("klimat-1", "1", "Hållbar mat", "klimat-2023"),
        PlanAction("klimat-11", "11", "Annat", "klimat-2023"),
    ]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, second))

    by_number = await kim.says("åtgärd 11")
    eleven = await kim.presses("Åtgärd 11: Hållbar mat", by_number)
    other = await kim.presses("Åtgärd 11: Annat", by_number)
    by_name = await kim.says("status hållbar mat")
    one = await kim.presses("Åtgärd 1: Hållbar mat", by_name)
    command = re.findall(r"Åtgärd 1: Hållbar mat: skriv ”(.+)”", by_name.card.text)

    assert "Handlingsplan 2023" in eleven.card.text
    assert "Klimatplan 2023" in other.card.text
    assert one.card.text.startswith("Åtgärd 1\n\nHållbar mat")
    assert (await kim.says(command[0])).card.text == one.card.text


@on_one_database
async def test_a_list_leads_to_the_action_on_the_line_though_another_has_its_number(
    kim: Chat, planned: Planned, database: Database
) -> None:
    second: list[Row] = [
        Plan("klimat-2023", "Klimatplan 2023", 2023),
        PlanAction("klimat-11", "11", "Annat", "klimat-2023", ("Res hållbart",)),
    ]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, second))
    await kim.says("åtgärder inom res hållbart")

    assert (await kim.presses("Åtgärd 11")).card.text.startswith("Åtgärd 11\n\nAnnat")

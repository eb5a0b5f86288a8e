"""How it stands with the example's actions and commitments, asked in the chat."""

import re
from dataclasses import replace

import pytest

from bot.router import Answer, Router
from domain.case import State
from domain.person import RoleName
from domain.plan_rows import (
    Activity,
    Adoption,
    Aspect,
    Document,
    Indicator,
    Item,
    Milestone,
    Plan,
    PlanAction,
    Report,
    Row,
    of,
)
from domain.plan_status import Forecast, Progress
from domain.report_round import RoundState
from sheets import example_plan
from storage.database import Database
from storage.storage import Storage
from tests import chat, make, plans
from tests.chat import Chat
from tests.dialogs import network
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says, titles
from tests.make import TODAY
from tests.plans import Planned
from tests.promises.rows import asked, statements

THERE = "https://example.com/uppfoljning"


@pytest.fixture
async def planned(database: Database) -> Planned:
    return await plans.stored(database)


@pytest.fixture
def kim(router: Router, planned: Planned) -> Chat:
    """An owner in the plans, without any role."""
    return Chat(router, "Kim", plans.entra_id(0))


@pytest.fixture
def eva(kim: Chat) -> Chat:
    """Somebody on the staff who owns nothing."""
    return chat.colleague(kim, 21, "Eva Exempel")


def listed(answer: Answer) -> list[str]:
    """Return the numbers of the actions in a list."""
    return re.findall(r"^(\d+)\. ", answer.card.text, re.MULTILINE)


# --- one action, one commitment -------------------------------------------------------------------


async def test_an_action_says_how_each_that_adopted_it_stands(kim: Chat) -> None:
    shown = await kim.says("åtgärd 9")

    assert shown.card.text.startswith("Åtgärd 9\n\nÅtervinningslyft Borlänge")
    assert "5 har antagit: ● 2 enligt plan, ○ 1 ej påbörjad, ■ 1 försenad" in shown.card.text
    assert "Hushagen: ? Ej rapporterad. Sista datum 7 maj 2027" in shown.card.text
    assert "Fokusområden: Bygg och bo hållbart, Konsumera miljösmart" in shown.card.text
    assert "Enligt helår 2025, rapporterat 21 september 2026" in shown.card.text
    assert "Nästa uppföljning: helår 2026, svara senast 10 december 2026" in shown.card.text
    assert "Följs upp i: Hypergene" in shown.card.text


@on_one_database
async def test_what_was_reported_stands_beside_a_day_that_has_passed(kim: Chat) -> None:
    shown = await kim.says("åtgärd 9")

    both = "Tunabyggen: ● Pågår, enligt plan, men sista datum var 9 oktober 2026"
    assert both in shown.card.text


async def test_the_light_is_the_worst_of_what_is_reported_on_the_card_and_in_the_list(
    kim: Chat, planned: Planned, database: Database
) -> None:
    three = "2023-3/Tunabyggen"
    rows: list[Row] = [
        Activity("a", "Påhittat exempel: bygg i trä", three),
        Report("1", TODAY, three, progress=Progress.IN_PROGRESS, forecast=Forecast.ON_TRACK),
        Report("2", TODAY, "a", progress=Progress.IN_PROGRESS, forecast=Forecast.DELAYED),
    ]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, rows))

    shown, all_of_them = await kim.says("åtgärd 3"), await kim.says("visa alla åtgärder")

    line = next(one for one in all_of_them.card.text.splitlines() if one.startswith("3. "))
    assert "Rapporterat läge: ■ Rött" in shown.card.text
    assert "En har antagit: ● enligt plan\nAktiviteter: ■ försenad" in shown.card.text
    assert ": ■ En har antagit: ● enligt plan. Aktiviteter: ■ försenad" in line


@on_one_database
async def test_what_a_department_does_is_a_button_away(kim: Chat) -> None:
    await kim.says("åtgärd 9")

    shown = await kim.presses("Hushagen")

    assert "Förvaltning: Hushagen" in shown.card.text
    assert "märk upp miljörummen på nytt" in shown.card.text
    assert "Åtgärd 9" in titles(shown)


async def test_earlier_reports_stay_below_the_latest(
    kim: Chat, planned: Planned, database: Database
) -> None:
    await kim.says("åtgärd 9")
    shown = await kim.presses("Tunabyggen")
    later = Report("nu", TODAY, "2023-9/Tunabyggen", progress=Progress.COMPLETED)
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [later]))

    again = await kim.presses("Tunabyggen", await kim.says("åtgärd 9"))

    assert "Så står det till: ● Pågår, enligt plan" in shown.card.text
    assert "Så står det till: ✓ Klar" in again.card.text
    assert not says(shown, "plan.history"), "there is only the present one"
    assert "19 september 2026, helår 2025: ● Pågår, enligt plan" in again.card.text
    assert again.card.text.count("✓ Klar") == 1, "the present one is no earlier one"


async def test_what_an_owner_linked_to_is_shown_with_what_they_said(
    kim: Chat, planned: Planned, database: Database
) -> None:
    nine = "2023-9/Tunabyggen"
    words = "Påhittat exempel: kärlen är beställda."
    first = Report("a", TODAY, nine, progress=Progress.IN_PROGRESS, comment=words, link=THERE)
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [first]))
    action = await kim.says("åtgärd 9")
    task = await kim.presses("Tunabyggen")
    second = Report("b", TODAY, nine, progress=Progress.COMPLETED)
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [second]))
    later = await kim.presses("Tunabyggen", await kim.says("åtgärd 9"))

    for shown in (action, task, later):
        assert f"Läs mer i rapporten: {THERE}" in shown.card.text


async def test_every_adopter_has_a_button_however_many_they_are(
    kim: Chat, planned: Planned, database: Database
) -> None:
    def add(storage: Storage) -> None:
        for n in range(8):
            storage.authorities.add_department(planned.authority.id, f"Påhittad förvaltning {n}")
        more = [
            Adoption(f"p-{n}", "2023-17", f"Påhittad förvaltning {n}", "kim@example.com")
            for n in range(8)
        ]
        doing = [Activity(f"a-{n}", f"Påhittad syssla {n}", "p-1") for n in range(25)]
        storage.plans.save(planned.authority.id, [*more, *doing])

    before = await kim.says("åtgärd 17")
    await database.write(add)
    first = await kim.says("åtgärd 17")
    second = await kim.presses("Nästa sida")

    assert "Tunabyggen" in titles(before), "the seventh"
    shown = {*titles(first), *titles(second)}
    assert shown >= {*example_plan.DEPARTMENTS, *(f"Påhittad förvaltning {n}" for n in range(8))}
    assert "Påhittad förvaltning 7" in titles(first), "one's own come first"
    assert "Och 22 till." in first.card.text


@on_one_database
async def test_a_locked_round_is_no_coming_one(
    kim: Chat, planned: Planned, database: Database
) -> None:
    def lock(storage: Storage) -> None:
        [coming] = [
            one for one in storage.report_rounds.of(planned.authority.id) if one.year == 2026
        ]
        storage.report_rounds.save(replace(coming, state=RoundState.LOCKED))

    await database.write(lock)

    assert "Nästa uppföljning: ingen omgång är planerad" in (await kim.says("åtgärd 9")).card.text


@on_one_database
@pytest.mark.parametrize(
    ("written", "key", "number"),
    [
        ("åtgärd 99", "plan.no_such_action", "99"),
        ("åtagande 11", "commitment.no_such", "11"),
        ("punkt 3.99", "item.no_such", "3.99"),
    ],
)
async def test_what_there_is_not_is_said_not_to_be_there(
    kim: Chat, written: str, key: str, number: str
) -> None:
    assert says(await kim.says(written), key, number=number)


@on_one_database
async def test_a_commitment_counts_its_items_step_by_step(kim: Chat) -> None:
    shown = await kim.says("åtagande 9")

    assert "Initiera: 4 punkter" in shown.card.text
    assert "Etablera: 4 punkter" in shown.card.text
    assert "Transformera: en punkt" in shown.card.text


@on_one_database
async def test_a_commitment_with_many_items_is_opened_step_by_step(kim: Chat) -> None:
    few, many = await kim.says("åtagande 1"), await kim.says("åtagande 3")

    assert [one for one in titles(few) if one.startswith("Punkt")] == [
        f"Punkt 1.{n}" for n in range(1, 11)
    ]
    assert len(re.findall(r"^3\.\d+:", many.card.text, re.MULTILINE)) == 14
    assert titles(many) == ["Initiera", "Etablera", "Transformera", "Per steg"]
    step = await kim.presses("Transformera")
    assert [one for one in titles(step) if one.startswith("Punkt")] == [
        f"Punkt 3.{n}" for n in range(9, 15)
    ]


@on_one_database
async def test_one_step_of_a_commitment_shows_its_items_only(kim: Chat) -> None:
    shown = await kim.says("åtagande 3 steg 2")

    assert re.findall(r"^(3\.\d+):", shown.card.text, re.MULTILINE) == ["3.5", "3.6", "3.7", "3.8"]


@on_one_database
async def test_one_step_is_a_button_away_from_another(kim: Chat) -> None:
    await kim.says("åtagande 9 steg 1")

    shown = await kim.presses("Etablera")

    assert re.findall(r"^(9\.\d+):", shown.card.text, re.MULTILINE) == ["9.5", "9.6", "9.7", "9.8"]


@on_one_database
async def test_3_10_is_not_3_1_and_may_be_commitment_10(kim: Chat) -> None:
    ten, one = await kim.says("punkt 3.10"), await kim.says("punkt 3.1")

    assert ten.card.text.startswith("Punkt 3.10\n")
    assert "Steg: Transformera" in ten.card.text
    assert "Åtagande 10" in titles(ten)
    assert one.card.text.startswith("Punkt 3.1\n")
    assert "Åtagande 1" in titles(one)


@on_one_database
async def test_an_item_leads_to_its_actions_and_back(kim: Chat) -> None:
    item = await kim.says("punkt 1.1")
    action = await kim.presses("Åtgärd 14")

    assert "Hör till åtgärder: 14" in item.card.text
    assert "Hör till åtagandenas punkter: 1.1" in action.card.text


# --- as people ask --------------------------------------------------------------------------------

ONE = [
    ("Visa åtgärd 7", "Åtgärd 7\n\nEkologisk kompensation"),
    ("show me action 5", "Åtgärd 5\n\nProducera mer förnybar energi"),
    ("hur går det med fordonsflottan", "Åtgärd 1\n\nStäll om Borlänges fordonsflotta"),
    ("hur ligger vi till med parkeringarna", "Åtgärd 8\n\nSkapa moderna parkeringar"),
    ("status hållbar mat", "Åtgärd 11\n\nHållbar mat"),
    ("klimatkontraktet punkt 6.7", "Punkt 6.7\n"),
    ("va e klart å va e inte klart", "Så står det till i handlingsplanen 2023"),
    ("hur ser det ut i handlingsplanen", "Så står det till i handlingsplanen 2023"),
    ("åtagande två, etablera", "Åtagande 2\n"),
    ("vilka åtaganden har vi kommit till transformera på", "Åtaganden i steget Transformera"),
    (
        "hur går det med klimatkontraktet",
        "Klimatkontraktets åtaganden 2025\n\n10 ",
    ),
    ("hur går det med medborgarengagemanget", "Åtagande 9\n"),
    ("mina åtgärder", "Mina åtgärder\n"),
    ("vilka åtgärder ansvarar jag för", "Mina åtgärder\n"),
    ("mina försenade åtgärder", "Mina försenade åtgärder"),
    ("status per förvaltning", "Läget per förvaltning 2023"),
    ("status per fokusområde", "Läget per fokusområde 2023"),
    ("status per steg", "Åtagandena steg för steg 2025\n\n107 punkter"),
    ("vad är kvar att göra på åtagande 1", "Punkter i åtaganden\n"),
    ("vad är försenat i åtagande 3", "Punkter i åtaganden\n"),
]


@on_one_database
@pytest.mark.parametrize(("written", "shown"), ONE, ids=[text for text, _ in ONE])
async def test_what_is_asked_for_is_shown(kim: Chat, written: str, shown: str) -> None:
    assert (await kim.says(written)).card.text.startswith(shown)


SEVERAL = [
    ("status hushagen", ["1", "2", "5", "6", "9", "16", "17"]),
    ("åtgärder inom res hållbart", ["1", "8", "12", "16"]),
    ("försenade på tunabyggen", ["1", "4", "9", "13"]),
    ("försenat på tunabyggen", ["1", "4", "9", "13"]),
    ("visa allt under konsumera miljösmart som inte är påbörjat", ["1", "4", "6", "9", "10"]),
    ("samhällsbygnadssektorns åtgärder inom naturvård", ["2", "7"]),
    ("visa röda åtgärder", ["2", "4", "6", "9", "11", "13", "16", "17"]),
    ("åtgärder inom hejda klimatförändringarna", ["14"]),
    ("mål 13", []),
    ("är nån åtgärd pausad", []),
    ("status åtgärder utan fokusområde", ["14", "17"]),
]


@on_one_database
@pytest.mark.parametrize(("written", "numbers"), SEVERAL, ids=[text for text, _ in SEVERAL])
async def test_what_is_asked_for_is_listed(kim: Chat, written: str, numbers: list[str]) -> None:
    answer = await kim.says(written)

    if numbers == ["14"]:
        assert answer.card.text.startswith("Åtgärd 14")
    else:
        assert listed(answer) == numbers


@on_one_database
async def test_more_than_ten_are_counted_and_turned_to(kim: Chat) -> None:
    first = await kim.says("vilka åtgärder är försenade?")
    second = await kim.presses("Nästa sida")

    assert says(first, "plan_list.count", total=12, page=1, last=2)
    assert len(listed(first)) == 10
    assert len(listed(second)) == 2
    assert not {*listed(first)} & {*listed(second)}


@on_one_database
async def test_what_has_no_focus_area_is_told_of_beside_the_list(kim: Chat) -> None:
    answer = await kim.says("samhällsbyggnadssektorns åtgärder inom naturvård")
    others = await kim.presses("Utan fokusområde")

    assert says(answer, "plan_list.unfocused", many=2)
    assert listed(others) == ["14", "17"]


async def test_all_that_may_be_meant_are_counted_ten_at_a_time_with_a_button_each(
    kim: Chat, planned: Planned, database: Database
) -> None:
    same = [
        PlanAction(f"x-{n}", str(50 + n), f"Solceller på skola {n}", "plan-2023") for n in range(12)
    ]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, same))

    first = await kim.says("hur går det med solcellerna på skolorna")
    second = await kim.presses("Nästa sida", first)
    shown = await kim.presses("Åtgärd 51: Solceller på skola 1", first)

    assert says(first, "plan_list.several")
    assert says(first, "plan_list.count", total=12, page=1, last=2)
    assert len([one for one in titles(first) if one.startswith("Åtgärd")]) == 10
    assert len([one for one in titles(second) if one.startswith("Åtgärd")]) == 2
    assert shown.card.text.startswith("Åtgärd 51\n")


@on_one_database
async def test_the_only_one_that_may_be_meant_is_shown(
    kim: Chat, planned: Planned, database: Database
) -> None:
    one = PlanAction("x-1", "50", "Solceller på skolor", "plan-2023")
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [one]))

    shown = await kim.says("hur går det med solcellerna")

    assert shown.card.text.startswith("Åtgärd 50\n")


@on_one_database
async def test_what_there_is_no_name_for_is_not_answered_with_something_else(kim: Chat) -> None:
    await kim.says("hur går arbetet med solenergi")

    answer = await kim.presses("Fråga om åtgärder i handlingsplanen")

    assert says(answer, "plan_list.which")
    assert len(titles(answer)) == 4


@on_one_database
async def test_what_was_meant_after_all_is_looked_up_by_the_names_that_there_are(
    kim: Chat,
) -> None:
    await kim.says("vad har bildningssektorn att göra")

    answer = await kim.presses("Fråga om åtgärder i handlingsplanen")

    assert listed(answer) == ["1", "9", "11", "17"]


async def test_an_overview_has_a_chart_and_the_same_in_words(kim: Chat) -> None:
    shown = await kim.says("status per förvaltning")

    [chart] = [one for one in shown.card.content["body"] if one["type"].startswith("Chart")]
    hushagen = next(one for one in chart["data"] if one["title"] == "Hushagen")
    told = next(line for line in shown.card.text.splitlines() if line.startswith("Hushagen"))
    assert sum(one["value"] for one in hushagen["data"]) == 7
    assert {one["value"] for one in hushagen["data"]} == {*map(int, re.findall(r"\S (\d) ", told))}
    assert "? 3 ej rapporterade" in told


@on_one_database
@pytest.mark.parametrize(
    ("written", "narrowed"),
    [
        ("försenade per förvaltning", "försenat"),
        ("status per förvaltning för res hållbart", "Res hållbart"),
        ("status avförda åtgärder per fokusområde", "avförd"),
    ],
)
async def test_an_overview_says_what_it_is_narrowed_to(
    kim: Chat, written: str, narrowed: str
) -> None:
    shown = await kim.says(written)

    assert shown.card.text.splitlines()[2] == narrowed


@on_one_database
async def test_an_overview_of_nothing_does_not_say_that_there_are_no_plans(kim: Chat) -> None:
    assert says(
        await kim.says("status avförda åtgärder per fokusområde"), "plan_overview.nothing_so"
    )


@on_one_database
@pytest.mark.parametrize("number", ["A7", "3.2"])
async def test_an_action_is_found_by_the_number_that_its_plan_gives_it(
    kim: Chat, planned: Planned, database: Database, number: str
) -> None:
    named = PlanAction("x", number, "Så mer ängsblommor", "plan-2023")
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [named]))

    found = await kim.says(f"åtgärd {number.lower()}")
    case = await kim.says("åtgärd M-2026-0042")

    assert "Så mer ängsblommor" in found.card.text
    assert not says(case, "plan.no_such_action", number="M-2026-0042")


# --- years ----------------------------------------------------------------------------------------


async def test_plans_of_several_years_are_kept_side_by_side(
    kim: Chat, planned: Planned, database: Database
) -> None:
    rows: list[Row] = [
        Plan("plan-2022", "Handlingsplan 2022", 2022),
        PlanAction("2022-9", "9", "Det gamla lyftet", "plan-2022"),
        Plan("plan-2027", "Handlingsplan 2027", 2027),
        PlanAction("2027-9", "9", "Det nya lyftet", "plan-2027"),
    ]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, rows))

    now = await kim.says("åtgärd 9")
    before = await kim.says("åtgärd 9 2022")

    assert "Återvinningslyft Borlänge" in now.card.text
    assert "Det gamla lyftet" in before.card.text
    only = await kim.says("visa alla åtgärder 2022")
    assert only.card.text.startswith("Åtgärd 9\n\nDet gamla lyftet")
    assert "17" in (await kim.says("visa alla åtgärder")).card.text


# --- whose, and who may ---------------------------------------------------------------------------


async def test_an_owner_sees_that_it_is_theirs_and_others_only_that_somebody_has_it(
    kim: Chat, eva: Chat
) -> None:
    own, others = await kim.says("åtgärd 12"), await eva.says("åtgärd 12")

    assert "Ansvarig: Kim" in own.card.text
    assert "Robin" not in own.card.text
    assert not {"Kim", "Robin"} & {*re.findall(r"\w+", others.card.text)}
    assert says(others, "plan.owners_hidden")


async def test_whoever_follows_the_work_sees_who_owns_what(
    eva: Chat, planned: Planned, database: Database
) -> None:
    sam = await make.with_role(database, eva, planned.authority, RoleName.COORDINATOR)

    shown = await sam.says("åtgärd 12")

    assert "Ansvarig: Kim" in shown.card.text
    assert "Ansvarig: Eva Exempel" in shown.card.text


async def test_everybody_sees_in_which_role_something_is_owned_and_no_name(
    kim: Chat, eva: Chat, planned: Planned, database: Database
) -> None:
    await make.with_role(database, kim, planned.authority, RoleName.HANDLER)
    await make.with_role(database, kim, planned.authority, RoleName.MANAGER)

    seen, own = await eva.says("åtgärd 12"), await kim.says("åtgärd 12")

    assert "Ansvarig: chef" in seen.card.text
    assert "Kim" not in seen.card.text
    assert "Ansvarig: Kim (chef)" in own.card.text


async def test_a_case_and_its_action_lead_to_one_another_for_those_who_may_see_the_case(
    kim: Chat, eva: Chat, planned: Planned, database: Database
) -> None:
    case = await make.stored_case(database, planned.authority, eva, state=State.RECEIVED)
    nine = next(one for one in of(PlanAction, planned.rows) if one.number == "9")
    tied = replace(nine, cases=(case.number,))
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [tied]))

    theirs, others = await eva.says("åtgärd 9"), await kim.says("åtgärd 9")
    opened = await eva.presses(f"Öppna {case.number}", theirs)

    assert case.number in theirs.card.text
    assert case.number not in others.card.text
    assert "Hör till åtgärder: 9. Återvinningslyft Borlänge" in opened.card.text
    assert (await eva.presses("Åtgärd 9")).card.text.startswith("Åtgärd 9")


@on_one_database
async def test_a_visitor_from_elsewhere_may_not_ask(
    kim: Chat, planned: Planned, database: Database
) -> None:
    await network.stored(database, planned.authority, TODAY)
    vera = await network.member_elsewhere(database, kim)

    for words in ("åtgärd 9", "status per förvaltning", "milstolpar", "vad är försenat"):
        assert says(await vera.says(words), "member.heading"), words


async def test_another_authoritys_plans_are_never_shown(
    kim: Chat, router: Router, database: Database
) -> None:
    theirs = await plans.stored(database, "Grannby")
    nine = next(one for one in of(PlanAction, theirs.rows) if one.number == "9")
    renamed = replace(nine, name="Hemlig i Grannby", number="77")
    await database.write(lambda storage: storage.plans.save(theirs.authority.id, [renamed]))
    vera = Chat(router, "Vera", plans.entra_id(0, "Grannby"))

    assert says(await kim.says("åtgärd 77"), "plan.no_such_action", number="77")
    assert "Hemlig" not in (await kim.says("hur går det med hemlig i grannby")).card.text
    opened = await vera.says("åtgärd 77")
    assert "Hemlig i Grannby" in opened.card.text
    tasks = re.findall(r"antagande (\d+)", opened.card.text)
    for task in tasks:
        assert says(await kim.says(f"antagande {task}"), "plan.no_such")


# --- mine -----------------------------------------------------------------------------------------


async def test_ones_own_actions_are_those_of_plans_and_of_cases(
    kim: Chat, planned: Planned, database: Database
) -> None:
    case = await make.stored_case(database, planned.authority, kim, state=State.IN_PROGRESS)
    person = await make.person_id(database, kim)
    action = make.action(case_id=case.id, owner_id=person, due_on=TODAY, text="Byt slangen.")
    await database.write(lambda storage: storage.case_actions.add(case, [action]))

    pages = [await kim.says("mina åtgärder")]
    while "Nästa sida" in titles(pages[-1]):
        pages.append(await kim.presses("Nästa sida"))

    told = "\n".join(page.card.text for page in pages)
    assert "Byt slangen." in told
    assert "antagande" in told
    assert "aktivitet" in told
    assert re.search(r"^Punkt 1\.\d", told, re.MULTILINE)


@on_one_database
async def test_ones_own_commitments_are_a_list_of_items(kim: Chat, planned: Planned) -> None:
    shown = await kim.says("mina åtaganden")

    mine = [one for one in of(Item, planned.rows) if one.owner == "kim@example.com"]
    assert says(shown, "plan_list.count", total=len(mine), page=1, last=-(-len(mine) // 10))


# --- the rest of what was brought in --------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    ("written", "key", "values"),
    [
        ("milstolpar", "milestones.count", {"total": 9, "ahead": 0}),
        ("indikatorer", "indicators.count", {"total": 8, "met": 4, "year": "2023"}),
        ("miljöaspekter", "aspects.count", {"total": 9, "negative": 120, "positive": 345}),
        ("styrdokument", "documents.count", {"total": 7, "expired": 2, "replaced": 1}),
    ],
)
async def test_everything_that_was_brought_in_can_be_asked_for(
    kim: Chat, written: str, key: str, values: dict[str, int | str]
) -> None:
    assert says(await kim.says(written), key, **values)


async def test_what_is_followed_up_elsewhere_says_where_whatever_it_is(
    kim: Chat, planned: Planned, database: Database
) -> None:
    rows: list[Row] = [
        Indicator("i", 2024, "Påhittat mål", "Tunabyggen", followed_up_in="Stratsys", link=THERE),
        Aspect("a", "Energi", "Påhittad", "Hushagen", followed_up_in="Stratsys", link=THERE),
        Document("d", "Påhittad plan", followed_up_in="Stratsys", link=THERE),
        Document("d2", "Påhittad plan till", link=f"{THERE}/2"),
        Milestone("m", "Påhittad dag", TODAY, TODAY, link=THERE),
    ]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, rows))

    for words in ("indikatorer", "miljöaspekter", "styrdokument", "milstolpar"):
        told = (await kim.says(words)).card.text
        assert THERE in told, words
        assert words == "milstolpar" or "Följs upp i: Stratsys" in told, words
    assert "Förvaltning: Tunabyggen" in (await kim.says("indikatorer")).card.text
    assert "Förvaltning: Hushagen" in (await kim.says("miljöaspekter sida 2")).card.text
    assert f"{THERE}/2" in (await kim.says("styrdokument")).card.text


@on_one_database
async def test_that_nobody_reported_a_deviation_is_no_aim_in_itself(kim: Chat) -> None:
    assert says(await kim.says("indikatorer"), "indicators.ambiguous")


# --- what it costs --------------------------------------------------------------------------------


async def test_nothing_is_asked_of_the_database_twice(
    kim: Chat, planned: Planned, database: Database
) -> None:
    for written in ("vilka åtgärder är försenade", "hur går det med fordonsflottan"):
        await kim.says(written)
        with asked(database) as statements_:
            await kim.says(written)

        assert len(statements_) == len(set(statements_)), written


ASKED = ("åtgärd 9", "försenat på tunabyggen", "status per fokusområde", "mina åtgärder")


@pytest.mark.parametrize(
    ("actions", "activities"),
    [(40, 400), pytest.param(483, 9_996, marks=pytest.mark.crash)],
)
async def test_a_large_plan_is_asked_as_many_statements_as_a_small_one(
    kim: Chat, planned: Planned, database: Database, actions: int, activities: int
) -> None:
    async def cost() -> list[int]:
        found = []
        for written in ASKED:
            await kim.says(written)
            with statements(database) as asked:
                await kim.says(written)
            found.append(asked.total())
        return found

    few = await cost()
    await plans.grown(database, planned, actions, activities)

    assert await cost() == few

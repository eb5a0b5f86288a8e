"""What people write of plans and rounds in their own words, which once began a case."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.router import Answer
from bot.understood import example_names
from domain.authority import Authority
from domain.plan_asked import Asked
from domain.plan_rows import Adoption, Dimension, Document, PlanAction, Row, of
from locales.text import text
from storage.database import Database
from storage.storage import Storage
from tests import make, plans
from tests.chat import Chat, colleague
from tests.dialogs import network
from tests.dialogs.marks import on_one_database
from tests.dialogs.network import TODAY, days, meeting, wanted
from tests.dialogs.seen import fields, says
from tests.plans import Planned
from understanding.intents import Context, Intent
from understanding.understand import asks_something, understand

PLAN = "plan-2023"


def listed(answer: Answer) -> list[str]:
    """Return the numbers of the actions in a list."""
    return re.findall(r"^(\d+)\. ", answer.card.text, re.MULTILINE)


ABOUT_PLANS = [
    ("vilka saknas i omgången", Intent.ROUND_STATUS),
    ("vad saknas i omgången", Intent.ROUND_STATUS),
    ("rapportomgång", Intent.ROUND_STATUS),
    ("starta omgången", Intent.ROUND_STATUS),
    ("hur går det med omgången", Intent.ROUND_STATUS),
    ("hur går det med rapporteringen", Intent.ROUND_STATUS),
    ("hur många har svarat", Intent.ROUND_STATUS),
    ("hur många har rapporterat", Intent.ROUND_STATUS),
    ("vilka har inte rapporterat i omgången", Intent.ROUND_STATUS),
    ("när stänger rapporteringen", Intent.ROUND_STATUS),
    ("när öppnar nästa omgång", Intent.ROUND_STATUS),
    ("ändra sista dagen i omgången till 31 januari", Intent.ROUND_STATUS),
    ("hur gick det i helår 2025", Intent.ACTION_STATUS),
    ("hur stod åtgärd 9 i förra omgången", Intent.ACTION_STATUS),
    ("vad händer med solcellerna", Intent.ACTION_STATUS),
    ("det går bra med fordonsflottan", Intent.ACTION_STATUS),
    ("vad ska jag rapportera", Intent.TO_REPORT),
    ("det jag ska rapportera", Intent.TO_REPORT),
    ("rapportera läget", Intent.TO_REPORT),
    ("när är nästa milstolpe", Intent.MILESTONES),
    ("vilka milstolpar har vi", Intent.MILESTONES),
    ("visa milstolparna", Intent.MILESTONES),
    ("mina milstolpar", Intent.MILESTONES),
    ("hur långt är det kvar till klimatkontraktet lämnas in", Intent.MILESTONES),
    ("vilka indikatorer når vi inte", Intent.INDICATORS),
    ("visa indikatorerna", Intent.INDICATORS),
    ("hur går det med våra indikatorer", Intent.INDICATORS),
    ("indikator", Intent.INDICATORS),
    ("nyckeltal", Intent.INDICATORS),
    ("når vi målet för energi", Intent.INDICATORS),
    ("visa miljöaspekterna", Intent.ASPECTS),
    ("betydande aspekter", Intent.ASPECTS),
    ("vilken miljöaspekt har högst poäng", Intent.ASPECTS),
    ("vilka styrdokument gäller", Intent.DOCUMENTS),
    ("styrdokument som har gått ut", Intent.DOCUMENTS),
    ("när går vattenplanen ut", Intent.DOCUMENTS),
    ("gäller kemikalieplanen fortfarande", Intent.DOCUMENTS),
    ("how is the reporting going", Intent.ROUND_STATUS),
    ("what am I to report", Intent.TO_REPORT),
    ("which milestones do we have", Intent.MILESTONES),
    ("do we reach our goals", Intent.INDICATORS),
    ("which governing documents are in force", Intent.DOCUMENTS),
]


@pytest.mark.parametrize(("text", "intent"), ABOUT_PLANS)
def test_what_is_asked_of_plans_begins_no_case(text: str, intent: Intent) -> None:
    meant = understand(text, "sv", Context(names=example_names()))

    assert (meant.intent, meant.alternatives) == (intent, ())


@pytest.mark.parametrize("text", [text for text, _ in ABOUT_PLANS if text[:3] in ("vad", "när")])
def test_it_fills_in_no_open_form_either(text: str) -> None:
    assert asks_something(text, "sv", anew=text)


@pytest.mark.parametrize(
    "text",
    [
        "jag ska rapportera en avvikelse",
        "jag måste rapportera ett spill på gården",
        "rapportera att ingen sorterar",
        "rutinen för farligt avfall gäller inte på skolan",
        "det saknas spillskydd vid kemikalierna",
        "målet om fossilfria resor nås inte",
    ],
)
def test_what_happened_is_still_a_case(text: str) -> None:
    assert understand(text, "sv").intent in (Intent.REPORT_DEVIATION, Intent.REPORT_ACCIDENT)


@pytest.fixture
async def planned(database: Database, authority: Authority) -> Planned:
    return await plans.stored(database, authority=authority)


async def test_who_keeps_the_plans_moves_the_last_day_in_a_form(
    sam: Chat, planned: Planned
) -> None:
    del planned
    await sam.says("öppna omgången helår 2026")
    await sam.says("ja")
    form = await sam.says("ändra sista dagen i omgången till 31 januari")

    assert fields(form)["closes_on"] == "2027-01-31"


async def test_the_same_words_show_what_is_missing_only_to_who_may_see_it(
    sam: Chat, kim: Chat, planned: Planned
) -> None:
    del planned
    await sam.says("öppna omgången helår 2026")
    await sam.says("ja")
    missing = await sam.says("vilka saknas i omgången?")
    of_all = await kim.says("vilka saknas i omgången?")

    assert says(missing, "round.missing_count", total=83, page=1, last=9)
    assert "0 av 83 är rapporterade." in of_all.card.text


@on_one_database
@pytest.mark.parametrize(
    "text", ["visa omgång helår 2025", "hur gick det i helår 2025?", "status omgång helår 2025"]
)
async def test_a_round_that_was_is_shown(kim: Chat, planned: Planned, text: str) -> None:
    del planned
    shown = await kim.says(text)

    assert shown.card.text.startswith("Omgång helår 2025")


async def test_an_action_in_the_last_round_is_shown_as_it_stood_in_it(
    kim: Chat, planned: Planned
) -> None:
    del planned
    shown = await kim.says("hur stod åtgärd 9 i förra omgången?")

    assert "helår 2025" in shown.card.text
    assert "Återvinningslyft Borlänge" in shown.card.text


async def test_what_is_told_of_an_action_begins_the_report_of_what_is_ones_own(
    kim: Chat, planned: Planned
) -> None:
    del planned
    form = await kim.says("åtgärd 1 på bildningssektorn är försenad eftersom anbuden blev för dyra")

    assert says(form, "report_status.heading")
    assert fields(form)["forecast"] == "delayed"
    assert fields(form)["comment"] == "anbuden blev för dyra"


@on_one_database
@pytest.mark.parametrize(
    "text",
    ["rapportera åtgärd 1 klar", "åtgärd 1 bildningssektorn är klar", "lämna läge 2023-1"],
)
async def test_what_is_ones_own_of_an_action_can_be_reported_by_its_number(
    kim: Chat, planned: Planned, text: str
) -> None:
    del planned
    shown = await kim.says(text)

    assert says(shown, "report_status.heading") or says(shown, "to_report.heading")


async def test_of_what_is_somebody_elses_the_same_words_show_the_action(
    kim: Chat, planned: Planned, database: Database
) -> None:
    del planned, database
    ada = colleague(kim, 29, "Ada Exempel")
    shown = await ada.says("åtgärd 14 är klar")

    assert shown.card.text.startswith("Åtgärd 14")


@on_one_database
async def test_an_activity_is_called_by_the_number_on_its_card(
    kim: Chat, planned: Planned, database: Database
) -> None:
    def own(storage: Storage) -> int:
        page = storage.plan_lists.tasks(
            planned.authority.id, Asked(), make.TODAY, kinds=("activity",)
        )
        return page.things[0].id

    number = await database.read(own)
    shown = await kim.says(f"hur går det med aktivitet {number}?")
    form = await kim.says(f"markera aktivitet {number} som klar")

    assert shown.card.text.startswith("Aktivitet")
    assert says(form, "report_status.heading") or form.card.text.startswith("Aktivitet")


# --- which of them --------------------------------------------------------------------------------


async def due(database: Database, planned: Planned, day: date) -> str:
    """Let one thing in the plan be due that day; return the number of its action."""

    def put(storage: Storage) -> None:
        rows: list[Row] = [
            PlanAction("ny", "77", "Påhittad åtgärd", PLAN),
            Adoption("ny/Hushagen", "ny", "Hushagen", due_on=day),
        ]
        storage.plans.save(planned.authority.id, rows)

    await database.write(put)
    return "77. Påhittad åtgärd"


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("åtgärder senast 31/12", True),
        ("åtgärder till 31/12", True),
        ("åtgärder med sista datum senast 31 december", True),
        ("åtgärder senast 31 december 2026", True),
        ("åtgärder före årsskiftet", True),
        ("åtgärder före 31/12", False),
        ("åtgärder innan 31 december", False),
    ],
)
async def test_the_last_day_is_in_what_is_due_by_it_and_not_in_what_is_due_before_it(
    kim: Chat, planned: Planned, database: Database, text: str, there: bool
) -> None:
    called = await due(database, planned, date(2026, 12, 31))
    shown = await kim.says(text)

    assert (called in shown.card.text) is there


async def test_ones_own_within_a_focus_area_are_only_those_of_it(
    kim: Chat, planned: Planned
) -> None:
    del planned
    shown = await kim.says("mina åtgärder inom res hållbart")
    every = await kim.says("mina åtgärder 2023")

    assert "Res hållbart" in shown.card.text
    assert total(shown) < total(every)


async def test_what_nobody_is_responsible_for_or_has_adopted_is_found(
    kim: Chat, planned: Planned, database: Database
) -> None:
    rows: list[Row] = [PlanAction("ny", "77", "Påhittad åtgärd", PLAN)]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, rows))
    unadopted = await kim.says("vilka åtgärder har ingen antagit?")
    await due(database, planned, date(2026, 12, 31))
    unowned = await kim.says("åtgärder utan ansvarig")

    assert "Påhittad åtgärd" in unadopted.card.text
    assert "Ingen förvaltning har antagit åtgärden än." in unadopted.card.text
    assert "utan ansvarig" in unowned.card.text
    assert "77. Påhittad åtgärd" in unowned.card.text
    assert "9. Återvinningslyft" not in unowned.card.text


async def test_actions_are_found_by_their_dimension_together_with_all_else(
    kim: Chat, planned: Planned, database: Database
) -> None:
    first, second, third = of(PlanAction, planned.rows)[:3]
    rows: list[Row] = [
        replace(first, dimension=Dimension.SOCIAL),
        replace(second, dimension=Dimension.SOCIAL),
        replace(third, dimension=Dimension.ECONOMIC),
    ]

    none_yet = await kim.says("status sociala åtgärder")
    await database.write(lambda storage: storage.plans.save(planned.authority.id, rows))

    assert "Menar du en förvaltning, skriv vad den heter." in none_yet.card.text
    social = await kim.says("status sociala åtgärder")
    assert listed(social) == ["1", "2"]
    assert "2023, sociala" in social.card.text
    assert listed(await kim.says("social actions")) == ["1", "2"]
    assert listed(await kim.says("försenade sociala åtgärder på hushagen")) == []
    assert listed(await kim.says("sociala åtgärder på sociala sektorn")) == ["1"]
    assert "Åtgärd 3\n" in (await kim.says("åtgärder i den ekonomiska dimensionen")).card.text


@on_one_database
@pytest.mark.parametrize(
    ("words", "what", "shown", "of"),
    [
        ("vilka indikatorer når vi inte", "met_no", 4, 8),
        ("vilka indikatorer når vi", "met_yes", 4, 8),
        ("which indicators have no result, without a result", "met_unknown", 0, 8),
        ("mål som inte är nådda", "met_no", 4, 8),
        ("når vi målet för energi", "named", 1, 8),
        ("indikatorer om olyckor", "named", 1, 8),
        ("vilka styrdokument har gått ut", "validity_expired", 2, 7),
        ("vilka styrdokument går ut snart", "validity_to_renew", 2, 7),
        ("vilka styrdokument gäller", "validity_valid", 5, 7),
        ("styrdokument som gäller tills de ersätts", "validity_until_replaced", 1, 7),
        ("när går vattenplanen ut", "named", 1, 7),
        ("har vattenplanen gått ut", "named", 1, 7),
        ("negativa miljöaspekter", "sign_negative", 2, 9),
        ("vilka miljöaspekter råder vi delvis över", "control_partly", 3, 9),
        ("direkta miljöaspekter", "direct_yes", 1, 9),
        ("vilken miljöaspekt har högst poäng", "by_points", 9, 9),
        ("miljöaspekter om inköp", "named", 1, 9),
    ],
)
async def test_a_list_of_facts_holds_what_was_asked_for(
    kim: Chat, planned: Planned, words: str, what: str, shown: int, of: int
) -> None:
    assert planned.rows
    answer = await kim.says(words)

    asked = text("sv", f"facts.{what}")
    assert says(answer, "facts.narrowed", asked=asked, many=shown, all=of)
    every = await kim.presses("Visa alla")
    assert not says(every, "facts.narrowed", asked=asked, many=shown, all=of)


async def test_what_was_asked_for_is_turned_page_by_page(
    kim: Chat, planned: Planned, database: Database
) -> None:
    rows: list[Row] = [
        Document(f"d{n}", f"Policy {n}", None, date(2020, 1, n)) for n in range(1, 12)
    ]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, rows))
    first = await kim.says("vilka styrdokument har gått ut")

    second = await kim.presses(text("sv", "case_list.on"), first)

    narrowed = text("sv", "facts.narrowed", asked="har gått ut", many=13, all=18)
    assert narrowed in first.card.text
    assert narrowed in second.card.text
    assert second.card.text.count("■ Har gått ut") == 3
    for plain in ("indikatorer", "visa styrdokumenten", "hur går det med våra indikatorer"):
        assert "Visa alla" not in (await kim.says(plain)).card.text


@on_one_database
async def test_an_action_of_a_department_is_what_that_has_adopted(
    kim: Chat, planned: Planned
) -> None:
    del planned
    shown = await kim.says("åtgärd 9 hushagen")

    assert "Förvaltning: Hushagen" in shown.card.text


@on_one_database
async def test_activities_of_a_department_are_not_what_it_has_adopted(
    kim: Chat, planned: Planned
) -> None:
    del planned
    shown = await kim.says("aktiviteter på hushagen")

    assert says(shown, "plan_list.activities_heading")
    assert "märk upp miljörummen på nytt" in shown.card.text.lower()


def total(shown: Answer) -> int:
    found = re.search(r"(\d+)", shown.card.text.split("\n\n", 2)[2])
    assert found
    return int(found[1])


# --- files, and meetings --------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["exportera handlingsplanen", "ge mig handlingsplanen i excel"])
async def test_the_plans_are_given_as_a_file_to_who_keeps_them_and_to_nobody_else(
    sam: Chat, kim: Chat, planned: Planned, text: str
) -> None:
    del planned
    given, refused = await sam.says(text), await kim.says(text)

    assert says(given, "plan_export.heading")
    assert says(refused, "network_report.none")


@on_one_database
@pytest.mark.parametrize(
    "text", ["exportera omgången helår 2025 till excel", "kan jag få helår 2025 som excel"]
)
async def test_a_round_is_given_as_a_file_in_the_same_way(
    sam: Chat, planned: Planned, text: str
) -> None:
    del planned
    given = await sam.says(text)

    assert says(given, "round.exported", round="helår 2025")


@on_one_database
async def test_statistics_as_a_file_are_no_years_report_of_a_network(
    sam: Chat, planned: Planned
) -> None:
    del planned
    shown = await sam.says("exportera statistiken")

    assert says(shown, "network_report.none")


@pytest.mark.parametrize(
    "text", ["mötet var bra", "hur var mötet?", "jag tyckte mötet var jättebra"]
)
async def test_the_latest_meeting_that_somebody_was_at_is_the_one_they_speak_of(
    kim: Chat, database: Database, authority: Authority, text: str
) -> None:
    pairs = [
        (meeting(f"A-{on}", on, place=place), on)
        for on, place in (
            (TODAY - days(3), "Falun"), (TODAY - days(1), "Borås"), (TODAY + days(21), "Skövde"),
        )
    ]  # fmt: skip
    await network.bring(database, wanted(authority, *pairs))
    await kim.says("jag var med i Falun")
    await kim.says("jag var med i Borås")
    asked = await kim.says(text)

    assert f"Tema A-{TODAY - days(1)}" in asked.card.text
    assert "1 är inte alls, 6 är mycket" in asked.card.text


async def test_of_meetings_in_one_place_the_one_to_come_is_meant(
    kim: Chat, database: Database, authority: Authority
) -> None:
    pairs = [
        (meeting(f"A-{number}", on, place="Skövde"), on)
        for number, on in enumerate((TODAY - days(1300), TODAY + days(21)))
    ]
    await network.bring(database, wanted(authority, *pairs))
    shown = await kim.says("är jag anmäld till mötet i Skövde?")

    assert str((TODAY + days(21)).year) in shown.card.text
    assert "2023" not in shown.card.text


@on_one_database
async def test_results_of_a_year_are_no_meetings(kim: Chat, authority: Authority) -> None:
    del authority
    assert (await kim.says("resultat 2022")).card.text == (
        await kim.says("resultat år 2022")
    ).card.text

"""The answers to a reminder, the absences of everybody and the summer pause of an authority."""

from datetime import date
from typing import Any

import pytest

from domain.authority import Authority
from domain.case import Case, Kind, State
from domain.person import RoleName
from storage.database import Database
from tests import make
from tests.chat import Chat, colleague
from tests.dialogs.case_moves import now
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says
from tests.promises.rows import every_row

DUE = date(2026, 12, 4)
DAYS: dict[str, dict[str, Any]] = {
    "due_on": {"state": State.INVESTIGATING, "severity": 2, "due_on": DUE},
    "check_on": {"state": State.AWAITING_VERIFICATION, "severity": 2, "check_on": DUE},
    "parked_until": {"kind": Kind.IMPROVEMENT, "state": State.PARKED, "parked_until": DUE},
}


async def under_way(database: Database, authority: Authority, kim: Chat, *owners: Chat) -> Case:
    case = await make.stored_case(database, authority, kim, state=State.IN_PROGRESS, severity=2)
    actions = [make.action(owner_id=await make.person_id(database, one)) for one in owners]
    await database.write(lambda storage: storage.case_actions.add(case, actions))
    return case


async def actions_of(database: Database, case: Case) -> list[dict[str, Any]]:
    rows = (await every_row(database))["case_action"]
    return sorted(
        (one for one in rows if one["case_id"] == case.id), key=lambda one: int(one["id"])
    )


async def test_an_owner_moves_and_passes_on_their_own_action_and_no_other(
    database: Database, authority: Authority, kim: Chat, eva: Chat, sam: Chat
) -> None:
    for one in (kim, eva):
        await one.says("hej")
    case = await under_way(database, authority, kim, eva, sam)

    moved = await eva.says(f"nytt datum {case.number}: 15/12; varför: Delen är försenad.")
    others = await eva.says(f"nytt datum {case.number} 2: 15/12; varför: Jag vill.")
    passed = await eva.says(f"lämna över {case.number}: Kim Exempel")

    assert says(moved, "moved.change_due")
    assert says(others, "error.not_yours_to_do", number=case.number)
    assert says(passed, "moved.pass_on")
    first, second = await actions_of(database, case)
    assert first["due_on"] == date(2026, 12, 15)
    assert first["owner_id"] == await make.person_id(database, kim)
    assert (second["due_on"], second["version"]) == (DUE, 1)
    reasons = [one["new"] for one in (await every_row(database))["log"] if one["field"] == "reason"]
    assert reasons == ["Delen är försenad."]


@pytest.mark.parametrize("field", DAYS)
async def test_what_comes_next_in_a_case_gets_another_day_with_a_reason(
    field: str, database: Database, authority: Authority, kim: Chat, sam: Chat
) -> None:
    case = await make.stored_case(database, authority, kim, **DAYS[field])

    without = await sam.says(f"nytt datum {case.number} 15/12")
    same = await sam.says(f"nytt datum {case.number} 4/12; varför: Det hinns inte.")
    answer = await sam.says(f"nytt datum {case.number} 15 december; varför: Det hinns inte.")

    assert says(without, "error.reason_missing")
    assert says(same, "error.same_day")
    assert says(answer, "moved.change_due")
    assert getattr(await now(database, case), field) == date(2026, 12, 15)


@on_one_database
@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("en vecka", date(2026, 11, 27)),
        ("en månad", date(2026, 12, 21)),  # thirty days on is a Sunday
        ("15/12", date(2026, 12, 15)),
        ("till en dag; dag: 15/12", date(2026, 12, 15)),
        ("24/12", date(2026, 12, 24)),
        ("någon gång", None),
        ("till en dag", None),
        ("idag", None),
    ],
)
async def test_reminders_rest_for_a_week_a_month_or_until_a_day(
    said: str,
    until: date | None,
    database: Database,
    authority: Authority,
    kim: Chat,
    eva: Chat,
) -> None:
    case = await under_way(database, authority, kim, eva)

    answer = await eva.says(f"påminn senare {case.number} {said}")

    found = [row["until"] for row in (await every_row(database))["snooze"]]
    assert says(answer, "moved.snooze") is (until is not None)
    assert found == ([until] if until else [])
    assert (await now(database, case)).version == case.version


@pytest.mark.parametrize(
    "said",
    [
        "jag är borta 1-14 juli, Robin Exempel tar över",
        "Jag är borta från 1/7 till 14/7, Robin Exempel ersätter mig.",
        "i am away 1–14 july and Robin Exempel takes over",
        "jag är borta 2027-07-01 till och med 2027-07-14 och Robin Exempel tar över",
    ],
)
async def test_anybody_says_that_they_are_away_and_who_takes_over(
    said: str, database: Database, authority: Authority, kim: Chat, eva: Chat
) -> None:
    robin = colleague(kim, 26, "Robin Exempel")
    for one in (eva, robin):
        await one.says("hej")

    answer = await eva.says(said)

    assert "Robin Exempel" in answer.card.text
    [row] = (await every_row(database))["substitute"]
    assert (row["since"], row["until"]) == (date(2027, 7, 1), date(2027, 7, 14))
    assert row["person_id"] == await make.person_id(database, eva)
    assert "Robin" not in (await kim.says("ersättare")).card.text, "it is nobody else's to see"


async def test_who_is_away_next_week_need_not_count_days(
    database: Database, authority: Authority, kim: Chat, sam: Chat
) -> None:
    await kim.says("hej")

    await sam.says("jag är borta nästa vecka, Kim Exempel tar över")

    [row] = (await every_row(database))["substitute"]
    assert (row["since"], row["until"]) == (date(2026, 11, 23), date(2026, 11, 29))


@pytest.mark.parametrize("said", ["jag är borta", "jag är borta 1-14 juli, Nils Okänd tar över"])
async def test_what_is_missing_is_asked_for(said: str, authority: Authority, eva: Chat) -> None:
    answer = await eva.says(said)

    assert says(answer, "set_substitute.heading")


async def test_an_administrator_sets_the_summer_pause_and_nobody_else(
    database: Database, authority: Authority, kim: Chat, sam: Chat
) -> None:
    ada = await make.with_role(
        database, colleague(kim, 27, "Ada Exempel"), authority, RoleName.ADMINISTRATOR
    )

    refused = await sam.says("sommaruppehåll 1 juli till 15 augusti")
    kept = await ada.says("sommaruppehåll 1 juli till 15 augusti")

    assert says(refused, "error.not_allowed")
    assert "1 juli till och med 15 augusti" in kept.card.text
    settings = (await database.read(lambda s: s.authorities.get(authority.id))).settings
    assert (settings.pause_from, settings.pause_until) == ("07-01", "08-15")

    form = await ada.says("sommaruppehåll")
    changed = await ada.presses("Spara uppehållet", form, since="2027-06-28", until="2027-08-08")
    assert "28 juni till och med 8 augusti" in changed.card.text
    await ada.says("inget sommaruppehåll")
    settings = (await database.read(lambda s: s.authorities.get(authority.id))).settings
    assert (settings.pause_from, settings.pause_until) == ("", "")

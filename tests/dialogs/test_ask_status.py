"""How it stands with the example's actions and commitments, asked in the chat."""

import re

import pytest

from bot.router import Answer, Router
from storage.database import Database
from tests import plans
from tests.chat import Chat
from tests.dialogs.seen import says, titles
from tests.plans import Planned


@pytest.fixture
async def planned(database: Database) -> Planned:
    return await plans.stored(database)


@pytest.fixture
def kim(router: Router, planned: Planned) -> Chat:
    """Somebody on the staff of the authority that has the plans."""
    return Chat(router)


def listed(answer: Answer) -> list[str]:
    """Return the numbers of the actions in a list."""
    return re.findall(r"^(\d+)\. ", answer.card.text, re.MULTILINE)


async def test_an_action_says_how_each_that_adopted_it_stands(kim: Chat) -> None:
    shown = await kim.says("åtgärd 9")

    assert shown.card.heading == "Åtgärd 9: Återvinningslyft Borlänge"
    assert "5 har antagit: ● 2 enligt plan, ○ 1 ej påbörjad, ■ 1 försenad" in shown.card.text
    assert "Hushagen: ? Ej rapporterad. Sista datum 7 maj 2027" in shown.card.text
    assert "Fokusområden: Bygg och bo hållbart, Konsumera miljösmart" in shown.card.text
    assert "Enligt helår 2025, rapporterat 21 september 2026" in shown.card.text
    assert "Nästa uppföljning: helår 2026, svara senast 10 december 2026" in shown.card.text
    assert "Följs upp i: Hypergene" in shown.card.text


async def test_what_was_reported_stands_beside_a_day_that_has_passed(kim: Chat) -> None:
    shown = await kim.says("åtgärd 9")

    both = "Tunabyggen: ● Pågår, enligt plan, men sista datum var 9 oktober 2026"
    assert both in shown.card.text


async def test_what_a_department_does_is_a_button_away(kim: Chat) -> None:
    await kim.says("åtgärd 9")

    shown = await kim.presses("Hushagen")

    assert shown.card.heading == "Hushagen: Återvinningslyft Borlänge"
    assert "märk upp miljörummen på nytt" in shown.card.text
    assert "Åtgärd 9" in titles(shown)


async def test_an_action_that_there_is_not_is_said_not_to_be_there(kim: Chat) -> None:
    assert says(await kim.says("åtgärd 99"), "plan.no_such_action", number="99")

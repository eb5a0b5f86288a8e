"""The way to what whoever coordinates a network may do."""

import pytest

from domain.authority import Authority
from domain.person import RoleName, Scope
from storage.database import Database
from tests import make
from tests.chat import Chat, colleague
from tests.dialogs import network
from tests.dialogs.network import NATURE, TODAY, days
from tests.dialogs.seen import says, titles

LED_TO = {
    "Nytt möte": "plan_meeting.new_heading",
    "Medlemmar": "members.heading",
    "Tidigare årsenkät": "earlier_survey.heading",
    "Underlag till årsrapporten": "network_report.heading",
}


@pytest.fixture(autouse=True)
async def held(database: Database, authority: Authority) -> None:
    await network.stored(database, authority, TODAY - days(1), group=NATURE)


async def of_group(database: Database, chat: Chat, authority: Authority) -> Chat:
    """Return whoever coordinates the group, and nothing else."""
    [about] = await network.every_meeting(database, authority)
    nina = colleague(chat, 41, "Nina")
    held = (RoleName.COORDINATOR, Scope.GROUP, about.group.id)
    return await make.with_role(database, nina, authority, *held)


async def test_every_way_leads_where_it_says(sam: Chat) -> None:
    hub = await sam.says("mitt nätverk")

    for title, heading in LED_TO.items():
        assert says(await sam.presses(title, hub), heading), title
    asked = await sam.presses("Öppna årsenkät", hub)
    year = await sam.presses("Resultat 2026", hub)
    assert says(asked, "survey.open_heading", year="2026")
    assert says(year, "results.year_heading", year="2026")


async def test_a_survey_is_opened_once_a_year(sam: Chat) -> None:
    await sam.says("öppna årsenkät")
    await sam.says("ja")

    assert "Öppna årsenkät" not in titles(await sam.says("mitt nätverk"))


async def test_whoever_coordinates_a_group_is_shown_what_they_may(
    kim: Chat, database: Database, authority: Authority
) -> None:
    nina = await of_group(database, kim, authority)

    hub = await nina.says("mitt nätverk")

    assert says(hub, "network.heading")
    assert f"Nätverket: {NATURE}" in hub.card.text
    assert titles(hub) == ["Nytt möte", "Medlemmar", "Resultat 2026"]


async def test_members_are_shown_nothing_of_it(kim: Chat, sam: Chat) -> None:
    refused = await kim.says("mitt nätverk")
    cards = ("kommande möten", "tidigare möten", "resultat år 2026", "hjälp")
    told = [(await kim.says(asked), await sam.says(asked)) for asked in cards]

    assert says(refused, "error.no_network_kept")
    for kims, sams in told:
        assert "mitt nätverk" not in kims.card.text
        assert "mitt nätverk" in sams.card.text

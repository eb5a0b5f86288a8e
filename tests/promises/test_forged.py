"""Cards with forged fields, guests, and people of other authorities and tenants, over the wire: who
somebody is comes from the signed activity and from nowhere else (H4)."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from dialogs import STEPS
from domain.authority import Authority
from domain.case import Case
from domain.person import RoleName, Scope
from domain.seal import Seal
from locales.text import text
from storage.database import Database
from tests import make
from tests.chat import NOW, SECRET, TENANT, Chat, Clock, colleague, router
from tests.dialogs.marks import on_one_database
from tests.fake_teams import FakeTeams, fake_teams
from tests.promises.rows import every_row, news
from tests.serving import Bot, bot_in_process

ABROAD = "22222222-2222-2222-2222-222222222222"
SECRET_WORDS = "Hemliga tunnor bakom ladan vid Tallbacken"
SECRET_PLACE = "Tallbacken 7 vid ladan"
OWNER_NAME = "Ottilia Ägarsdotter"
COUNT = "14 ärenden"
NO_CASE = "error.no_such_case"
NOT_ALLOWED = "error.not_allowed"

OWNER = "owner"
COLLEAGUE = "colleague"
COORDINATOR = "coordinator"
AUDITOR = "auditor"
OTHERS_COORDINATOR = "coordinator of another authority in the tenant"
FOREIGN_COORDINATOR = "coordinator in another tenant"
GUEST = "guest"
STRANGERS = (COLLEAGUE, OTHERS_COORDINATOR, FOREIGN_COORDINATOR, GUEST)


# --- the people -----------------------------------------------------------------------------------


@dataclass
class Town:
    """An authority with a case of the owner's, and all who would like to know about it."""

    database: Database
    bot: Bot
    teams: FakeTeams
    ours: Authority
    others: Authority
    foreign: Authority
    case: Case
    chats: dict[str, Chat]
    people: dict[str, int] = field(default_factory=dict)

    def authority_of(self, actor: str) -> Authority:
        known = {OTHERS_COORDINATOR: self.others, FOREIGN_COORDINATOR: self.foreign}
        return known.get(actor, self.ours)

    def nonce(self, actor: str) -> str:
        person, authority = self.people.get(actor, 0), self.authority_of(actor)
        return Seal(SECRET).mint(f"{person}/{authority.id}", NOW)

    async def presses(self, actor: str, step: str, **changes: str) -> Any:
        """Press a button of the owner's case, with much else in its data than it should hold."""
        data = {
            **make.TYPED,
            **self.forged(),
            "step": step,
            "nonce": self.nonce(actor),
            "case": self.case.number,
            "text": "Mer har hänt.",
            "field": "place",
            "language": "sv",
            "plain": "false",
            **changes,
        }
        action = {"type": "Action.Execute", "verb": step, "data": data}
        return await self._sends(
            actor,
            {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": action}},
        )

    async def writes(self, actor: str, words: str) -> Any:
        return await self._sends(actor, {"type": "message", "text": words, "id": f"{actor}{words}"})

    def forged(self) -> dict[str, str]:
        """Fields that name somebody who may, for a bot that would believe a card."""
        may = self.people[COORDINATOR]
        return {
            "person_id": str(may),
            "person": str(may),
            "reporter_id": str(may),
            "authority_id": str(self.ours.id),
            "authority": str(self.ours.id),
            "tenant_id": TENANT,
            "tenantId": TENANT,
            "aadObjectId": self.chats[COORDINATOR].entra_id,
            "entra_id": self.chats[COORDINATOR].entra_id,
            "role": "coordinator",
            "case_id": str(self.case.id),
        }

    async def _sends(self, actor: str, body: dict[str, Any]) -> Any:
        envelope = {**self.chats[actor].envelope(), "serviceUrl": self.teams.service_url}
        if actor == GUEST:
            envelope["from"] = {"id": "29:guest", "name": "Gäst"}
        answered = await self.bot.sends({**envelope, **body})
        assert answered.status == 200
        if body["type"] == "invoke":
            return answered.body["value"]
        return self.teams.said[-1].card


@pytest.fixture
async def town(database: Database) -> AsyncIterator[Town]:
    ours = await make.stored_authority(database, "Hallstorps kommun")
    others = await make.stored_authority(database, "Alfta bolag")
    foreign = await make.stored_authority(database, "Granne kommun", tenant_id=ABROAD)
    owner = Chat(router(database), name=OWNER_NAME)
    chats = {
        OWNER: owner,
        COLLEAGUE: colleague(owner, 31, "Kajsa"),
        COORDINATOR: colleague(owner, 32, "Sam"),
        AUDITOR: colleague(owner, 33, "Ronja"),
        OTHERS_COORDINATOR: colleague(owner, 34, "Bo"),
        FOREIGN_COORDINATOR: replace(colleague(owner, 35, "Eva"), tenant_id=ABROAD),
        GUEST: colleague(owner, 38, "Gäst"),
    }
    roles: dict[str, tuple[Authority, RoleName, Any]] = {
        COORDINATOR: (ours, RoleName.COORDINATOR, None),
        AUDITOR: (ours, RoleName.AUDITOR, None),
        OTHERS_COORDINATOR: (others, RoleName.COORDINATOR, None),
        FOREIGN_COORDINATOR: (foreign, RoleName.COORDINATOR, None),
    }
    report = replace(make.REPORT, description=SECRET_WORDS, place=SECRET_PLACE)
    case = (await make.stored_cases(database, ours, owner, 14, report))[-1]
    people = {
        actor: await make.person_id(database, chat)
        for actor, chat in chats.items()
        if actor != GUEST
    }
    for actor, (authority, name, until) in roles.items():
        await make.with_role(database, chats[actor], authority, name, until=until)
    async with fake_teams() as teams, bot_in_process(database, Clock()) as bot:
        found = Town(database, bot, teams, ours, others, foreign, case, chats, people)
        for actor, person in people.items():
            await _belongs(database, person, found.authority_of(actor))
        yield found


async def _belongs(database: Database, person: int, authority: Authority) -> None:
    await database.write(lambda storage: storage.people.change(person, authority_id=authority.id))


def heading(answer: Any) -> str:
    words: str = answer if isinstance(answer, str) else answer["body"][0]["text"]
    return words.partition("\n")[0]


# Ten to a town: founding one takes longer than trying them.
SOME_STEPS = [sorted(STEPS)[at : at + 10] for at in range(0, len(STEPS), 10)]

# --- strangers ------------------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize("steps", SOME_STEPS, ids=lambda steps: steps[0])
async def test_nobody_without_a_part_in_it_learns_or_changes_anything_of_a_case(
    steps: Sequence[str], town: Town
) -> None:
    before = await _about_the_case(town)

    for step in steps:
        answers = {actor: await town.presses(actor, step) for actor in STRANGERS}

        assert heading(answers[GUEST]) == text("sv", "guest.heading"), step
        assert _leaks(answers, town) == {}, step
        assert await _about_the_case(town) == before, step


async def test_the_search_for_leaks_finds_what_a_reader_is_shown(town: Town) -> None:
    shown = await town.presses(COORDINATOR, "show_case.show")
    listed = await town.presses(COORDINATOR, "list_cases.open_cases")

    assert _leaks({COLLEAGUE: shown, GUEST: listed}, town) == {
        COLLEAGUE: [SECRET_WORDS, SECRET_PLACE, town.case.number, OWNER_NAME],
        GUEST: [SECRET_WORDS, SECRET_PLACE, town.case.number, COUNT],
    }


def _leaks(answers: dict[str, Any], town: Town) -> dict[str, list[str]]:
    """Return what can be read in *answers* of the owner's case."""
    hidden = [SECRET_WORDS, SECRET_PLACE, town.case.number, OWNER_NAME, COUNT]
    found = {
        actor: [words for words in hidden if words in str(answer)]
        for actor, answer in answers.items()
    }
    return {actor: words for actor, words in found.items() if words}


async def _about_the_case(town: Town) -> list[dict[str, Any]]:
    rows = await every_row(town.database)
    return [
        *(row for row in rows["case"] if row["id"] == town.case.id),
        *(row for row in rows["case_comment"] if row["case_id"] == town.case.id),
        *(row for row in rows["case_action"] if row["case_id"] == town.case.id),
        *(row for row in rows["log"] if row["entity_id"] == town.case.id),
        *(row for row in rows["outbox"] if row["case_id"] == town.case.id),
    ]


async def test_a_report_is_always_that_of_whoever_sent_it(town: Town) -> None:
    before = await every_row(town.database)

    for actor in (COLLEAGUE, FOREIGN_COORDINATOR):
        await town.presses(actor, "report_case.submit", identity="named")

    new = news(before, await every_row(town.database))["case"]
    assert [(row["reporter_id"], row["authority_id"]) for row in new] == [
        (town.people[COLLEAGUE], town.ours.id),
        (town.people[FOREIGN_COORDINATOR], town.foreign.id),
    ]


# --- an empty code is no code ---------------------------------------------------------------------


@pytest.mark.parametrize("code", ["", " ", "\u00a0"], ids=["empty", "blank", "hard blank"])
@pytest.mark.parametrize("actor", [COORDINATOR, AUDITOR])
@pytest.mark.parametrize("step", ["withdraw_case.ask", "withdraw_case.withdraw"])
async def test_an_empty_code_makes_nobody_the_owner(
    step: str, actor: str, code: str, town: Town
) -> None:
    before = await _about_the_case(town)

    answer = await town.presses(actor, step, code=code)

    assert heading(answer) == text("sv", NO_CASE)
    assert await _about_the_case(town) == before


@pytest.mark.parametrize("step", ["complete_case.ask", "complete_case.add"])
async def test_an_empty_code_does_not_let_an_auditor_write(step: str, town: Town) -> None:
    before = await _about_the_case(town)

    answer = await town.presses(AUDITOR, step, code="")

    assert heading(answer) == text("sv", NO_CASE)
    assert await _about_the_case(town) == before


async def test_an_empty_code_does_not_hide_who_wrote(town: Town) -> None:
    await town.presses(COORDINATOR, "complete_case.add", code="")

    rows = await every_row(town.database)
    assert [row["author_id"] for row in rows["case_comment"]] == [town.people[COORDINATOR]]
    assert rows["log"][-1]["actor_id"] == town.people[COORDINATOR]


# --- authorities and departments ------------------------------------------------------------------


async def test_who_moves_to_another_authority_takes_no_right_along(town: Town) -> None:
    chosen = await town.presses(
        OTHERS_COORDINATOR, "choose_authority.choose", authority=str(town.ours.id)
    )
    listed = await town.presses(OTHERS_COORDINATOR, "list_cases.open_cases")
    shown = await town.presses(OTHERS_COORDINATOR, "show_case.show")

    assert heading(chosen) == text("sv", "authority.chosen", name=town.ours.name)
    assert heading(listed) == text("sv", NOT_ALLOWED)
    assert heading(shown) == text("sv", NO_CASE)


async def test_nobody_can_choose_an_authority_of_another_tenant(town: Town) -> None:
    await town.presses(FOREIGN_COORDINATOR, "choose_authority.choose", authority=str(town.ours.id))

    rows = await every_row(town.database)
    [person] = [row for row in rows["person"] if row["id"] == town.people[FOREIGN_COORDINATOR]]
    assert person["authority_id"] == town.foreign.id


@pytest.mark.parametrize("by", ["button", "name"])
async def test_an_authority_that_is_not_there_is_asked_about_again(town: Town, by: str) -> None:
    newcomer = replace(town.chats[COLLEAGUE], entra_id="e-newcomer", name="Nyanställd")
    town.chats["newcomer"] = newcomer
    town.people["newcomer"] = await make.person_id(town.database, newcomer)

    if by == "button":
        answer = await town.presses("newcomer", "choose_authority.choose", authority="999999")
    else:
        answer = await town.writes("newcomer", "myndighet Ingenstans")

    assert heading(answer) == text("sv", "authority.which")
    rows = await every_row(town.database)
    [person] = [row for row in rows["person"] if row["id"] == town.people["newcomer"]]
    assert person["authority_id"] is None


async def test_the_coordinator_of_a_department_sees_its_cases_and_those_placed_nowhere(
    database: Database,
) -> None:
    ours = await make.stored_authority(database)
    school = await make.stored_department(database, ours, "Skola")
    roads = await make.stored_department(database, ours, "Gata")
    chat = Chat(router(database))
    [nowhere] = await make.stored_cases(database, ours, chat, 1)
    [at_school] = await make.stored_cases(database, ours, chat, 1, department_id=school)
    [on_road] = await make.stored_cases(database, ours, chat, 1, department_id=roads)
    coordinator = await make.with_role(
        database,
        colleague(chat, 31),
        ours,
        RoleName.COORDINATOR,
        Scope.DEPARTMENT,
        school,
    )

    listed = (await coordinator.says("öppna ärenden")).card.text
    shown = {
        case.number: (await coordinator.says(f"status {case.number}")).card.heading
        for case in (nowhere, at_school, on_road)
    }

    assert nowhere.number in listed
    assert at_school.number in listed
    assert on_road.number not in listed
    assert text("sv", "case_list.count", total=2, page=1, last=1) in listed
    assert [name for name, said in shown.items() if said != text("sv", NO_CASE)] == [
        nowhere.number,
        at_school.number,
    ]

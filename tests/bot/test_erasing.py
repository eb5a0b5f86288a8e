"""Erasing a person: nothing tells any more who it was, and all figures stay as they were (J3)."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from domain.authority import Authority
from domain.case import State
from domain.organisation import EVERYWHERE
from domain.person import RoleName, Scope
from domain.plan_import import Proposal
from domain.plan_rows import Adoption
from storage import tables
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import NOW, Chat, colleague, router
from tests.dialogs import network
from tests.dialogs.marks import on_one_database
from tests.dialogs.network import TODAY, days
from tests.dialogs.seen import says
from tests.promises.rows import every_row
from tests.serving import BotProcess

NAME, EMAIL = "Sigrid Spårlös", "sigrid.sparlos@example.com"
ENTRA = "00000000-0000-0000-0000-00000000077a"
# The rest of the chat's address is made of the id.
TRACES = ("Sigrid", EMAIL, ENTRA, ENTRA[-4:])
COUNTED = (
    "case", "attendance", "environmental_round", "rating_count", "rating_given", "registration",
)  # fmt: skip


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
async def sigrid(database: Database, authority: Authority) -> Chat:
    """Somebody who has done all that there is to do."""
    sigrid = Chat(router(database), NAME, ENTRA)
    await sigrid.says("hej")
    person = await make.person_id(database, sigrid)
    kim = await make.with_role(database, colleague(sigrid, 20, "Kim Exempel"), authority)
    await kim.says("hej")
    await database.write(lambda storage: storage.people.change(person, email=EMAIL))
    await make.with_role(database, sigrid, authority, RoleName.HANDLER)
    await make.stored_case(database, authority, sigrid, state=State.CLOSED, handler_id=person)
    await make.stored_case(database, authority, sigrid, state=State.WITHDRAWN)
    held = await network.stored(database, authority, TODAY - days(1))
    await network.is_member(database, sigrid)
    await sigrid.says(f"jag var med {held.id}")
    await sigrid.says(f"betygsätt {held.id} nöjd 5 nytta 4")
    school = await make.stored_department(database, authority, "Skola")
    await make.with_role(database, sigrid, authority, RoleName.MANAGER, Scope.DEPARTMENT, school)
    await sigrid.says("miljörond gjord på Skola 3 mars")
    await sigrid.says("veckobrev fredag")
    await sigrid.says("jag är borta 1-14 juli, Kim Exempel tar över")

    owned = Proposal((Adoption("a", "2026-1", "Hushagen", EMAIL),))

    def more(storage: Storage) -> None:
        storage.plan_imports.add(authority.id, owned, NOW, person)
        storage.networks.set_contact(held.group.id, person)
        storage.organisations.set_owner(authority.id, EVERYWHERE, None, person)
        for owner in (EMAIL, f"{NAME} (person {person})"):
            storage.connection.execute(
                insert(tables.plan_import).values(
                    authority_id=authority.id, by_id=person, at=NOW, state="done",
                    wanted=f'[{{"owner": "{owner}"}}]', before="[]",
                )
            )  # fmt: skip
        storage.log.write(
            "person", person, "changed", NOW, field="email", old="", new=EMAIL, personal=True
        )

    await database.write(more)
    return sigrid


async def figures(database: Database) -> Mapping[str, int]:
    rows = await every_row(database)
    return {name: len(rows[name]) for name in COUNTED}


async def traces(database: Database) -> set[str]:
    """Return the tables that still tell who it was."""
    return {
        name
        for name, rows in (await every_row(database)).items()
        for row in rows
        if any(trace.casefold() in str(dict(row)).casefold() for trace in TRACES)
    }


async def test_nothing_tells_any_more_who_it_was_and_the_figures_stay(
    database: Database, sigrid: Chat
) -> None:
    person = await make.person_id(database, sigrid)
    before, there = await figures(database), await traces(database)

    done = await database.write(lambda storage: storage.erasure.erase(person, NOW))

    assert there >= {"person", "conversation", "log", "plan_import"}
    assert await traces(database) == set()
    assert await figures(database) == before
    assert set(done) >= {"names and addresses", "chats", "roles", "wishes", "invitations", "log"}


async def test_the_log_keeps_what_was_done_and_not_what_there_was(
    database: Database, sigrid: Chat
) -> None:
    person = await make.person_id(database, sigrid)

    done = await database.write(lambda storage: storage.erasure.erase(person, NOW))

    rows = [row for row in (await every_row(database))["log"] if row["what"] == "erased"]
    assert {row["field"]: row["new"] for row in rows} == {
        rule: str(count) for rule, count in done.items()
    }


async def test_whoever_was_erased_and_writes_again_is_somebody_new(
    database: Database, sigrid: Chat
) -> None:
    person = await make.person_id(database, sigrid)
    await database.write(lambda storage: storage.erasure.erase(person, NOW))

    answer = await sigrid.says("mina ärenden")

    assert says(answer, "my_cases.none")
    assert await make.person_id(database, sigrid) != person


@on_one_database
async def test_what_a_person_has_open_is_handed_over_first(
    tmp_path: Path, database_url: str, database: Database, authority: Authority, sigrid: Chat
) -> None:
    person = await make.person_id(database, sigrid)
    await make.stored_case(
        database,
        authority,
        sigrid,
        state=State.INVESTIGATING,
        handler_id=person,
        due_on=date(2026, 12, 18),
    )

    refused = BotProcess(tmp_path, database_url).runs("erase", EMAIL, "--yes")

    assert refused.returncode == 1
    assert "1 open cases" in refused.stderr
    assert EMAIL in str(await every_row(database))


@on_one_database
@pytest.mark.parametrize("named", [EMAIL, EMAIL.upper(), ENTRA])
async def test_an_operator_erases_by_address_or_id(
    named: str, tmp_path: Path, database_url: str, database: Database, sigrid: Chat
) -> None:
    bot = BotProcess(tmp_path, database_url)

    done = bot.runs("erase", named, "--yes")
    again = bot.runs("erase", named, "--yes")

    assert done.returncode == 0
    assert "names and addresses: 1" in done.stdout
    assert (again.returncode, await traces(database)) == (1, set())


@on_one_database
async def test_without_a_yes_nothing_is_erased(
    tmp_path: Path, database_url: str, database: Database, sigrid: Chat
) -> None:
    asked = BotProcess(tmp_path, database_url).runs("erase", EMAIL)

    emails = await database.read(
        lambda s: list(s.connection.scalars(select(tables.person.c.email)))
    )
    assert asked.returncode == 1
    assert EMAIL in emails

"""Finding a case: the own, those one follows, and nothing that tells of any other."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.router import Answer, Router
from domain.authority import Authority
from domain.person import RoleName, Scope
from storage.database import Database
from tests import chat, make
from tests.chat import Chat, Clock
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import on_the_wire, says, send, titles
from tests.make import TODAY

NUMBER, MISSING = "M-2026-0001", "M-2026-0999"

Asks = Callable[[Chat, str], Awaitable[Answer]]


def by_words(command: str) -> Asks:
    return lambda someone, number: someone.says(command.format(number))


def by_button(step: str, **more: str) -> Asks:
    """Press a button that was made by hand, with a nonce of the person's own where it needs one."""

    async def asks(someone: Chat, number: str) -> Answer:
        form = await someone.says("rapportera")
        nonce = someone.pressing("Skicka", form)["value"]["action"]["data"]["nonce"]
        data = {"case": number, "nonce": nonce, **more}
        action = {"type": "Action.Execute", "verb": step, "data": data}
        return await someone.sends(
            {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": action}}
        )

    return asks


WAYS: dict[str, Asks] = {
    "status": by_words("status {}"),
    "add, asked": by_words("komplettera {}"),
    "add, at once": by_words("komplettera {} en sak till"),
    "withdraw, asked": by_words("dra tillbaka {}"),
    "withdraw, at once": by_words("ja, dra tillbaka {}"),
    "the button of a case": by_button("show_case.show"),
    "the button that adds": by_button("complete_case.ask"),
    "the form that adds": by_button("complete_case.add", text="en sak till"),
    "the button that withdraws": by_button("withdraw_case.ask"),
    "the question that withdraws": by_button("withdraw_case.withdraw"),
}
each_way = pytest.mark.parametrize("ask", WAYS.values(), ids=WAYS)


# --- what one may see -----------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    "written",
    [
        "status M-2026-0001",
        "Status m-2026-0001",
        "status 2026-0001",
        "status 2026-1",
        "status 1",
        "status M–2026–0001?",
        "visa M-2026-0001",
        "öppna M-2026-0001",
        "show M-2026-0001",
        "open M-2026-0001",
    ],
)
async def test_an_own_case_is_found_by_its_number(
    kim: Chat, database: Database, authority: Authority, written: str
) -> None:
    await make.stored_case(database, authority, kim)

    answer = await kim.says(written)

    assert answer.card.heading == "Ärende M-2026-0001"


async def test_an_own_case_tells_how_it_stands_and_what_may_be_done(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    answer = await kim.says("status M-2026-0001")

    assert "Läge: Inkommet" in answer.card.text
    assert "Ligger hos: Miljösamordnaren" in answer.card.text
    assert "senast tisdag 24 november" in answer.card.text
    assert "Rapporterat av: dig" in answer.card.text
    assert "20 november 2026 kl. 09:15: Rapporten kom in" in answer.card.text
    assert titles(answer) == ["Komplettera", "Dra tillbaka"]


async def test_a_case_is_opened_from_its_receipt_and_from_the_list(kim: Chat) -> None:
    await kim.says("rapportera")
    await send(kim)
    await kim.presses("Mina ärenden")

    answer = await kim.presses("Öppna M-2026-0001")

    assert answer.card.heading == "Ärende M-2026-0001"
    assert answer.below  # the list stays where it is


async def test_a_coordinator_sees_the_case_and_who_reported_it(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    answer = await sam.says("status M-2026-0001")

    assert "Rapporterat av: Kim Exempel" in answer.card.text
    assert titles(answer) == [
        "Bedöm", "Komplettera", "Skriv av", "Hänvisa vidare", "Underrätta myndighet", "Logg",
    ]  # fmt: skip


async def test_an_auditor_sees_the_case_and_not_who_reported_it(
    kim: Chat, ada: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    answer = await ada.says("status M-2026-0001")

    assert answer.card.heading == "Ärende M-2026-0001"
    assert "Kim" not in answer.card.text
    assert titles(answer) == ["Logg"]


async def test_a_coordinator_sees_a_case_without_a_name(kim: Chat, sam: Chat) -> None:
    await kim.says("rapportera")
    await send(kim, identity="anonymous")

    answer = await sam.says("status M-2026-0001")

    assert "Rapporterat av: Utan namn" in answer.card.text
    assert "kl." not in answer.card.text


@pytest.mark.parametrize(("department", "seen"), [("own", True), ("another", False), (None, True)])
async def test_a_coordinator_of_a_department_sees_its_cases_and_those_not_placed(
    kim: Chat, database: Database, authority: Authority, department: str | None, *, seen: bool
) -> None:
    departments = {
        name: await make.stored_department(database, authority, name) for name in ("own", "another")
    }
    siv = await make.with_role(
        database,
        chat.colleague(kim, 30, "Siv Samordnare"),
        authority,
        scope=Scope.DEPARTMENT,
        scope_id=departments["own"],
    )
    await make.stored_case(
        database, authority, kim, department_id=departments.get(department or "")
    )

    answer = await siv.says("status M-2026-0001")

    assert says(answer, "error.no_such_case") is not seen


async def test_a_role_that_ended_yesterday_shows_nothing(
    kim: Chat, database: Database, authority: Authority
) -> None:
    former = await make.with_role(
        database, chat.colleague(kim, 30), authority, until=TODAY - timedelta(days=1)
    )
    await make.stored_case(database, authority, kim)

    answer = await former.says("status M-2026-0001")

    assert says(answer, "error.no_such_case")


async def test_a_role_ends_while_its_cards_lie_open(
    kim: Chat, clock: Clock, database: Database, authority: Authority
) -> None:
    siv = await make.with_role(
        database, chat.colleague(kim, 30), authority, until=date(2026, 11, 20)
    )
    await make.stored_case(database, authority, kim)

    new_cases = await siv.says("nya ärenden")
    clock.goes(days=1)
    answer = await siv.presses("Öppna M-2026-0001", new_cases)

    assert says(answer, "error.no_such_case")


# --- what one may not -----------------------------------------------------------------------------


@on_one_database
@each_way
async def test_a_case_of_somebody_else_is_answered_like_one_that_is_missing(
    kim: Chat, eva: Chat, database: Database, authority: Authority, ask: Asks
) -> None:
    await make.stored_case(database, authority, kim)

    forbidden, missing = await ask(eva, NUMBER), await ask(eva, MISSING)

    assert says(missing, "error.no_such_case")
    assert on_the_wire(forbidden) == on_the_wire(missing)


@on_one_database
@each_way
async def test_a_case_of_another_tenant_is_answered_like_one_that_is_missing(
    kim: Chat, router: Router, database: Database, authority: Authority, ask: Asks
) -> None:
    await make.stored_case(database, authority, kim)
    elsewhere = await make.stored_authority(database, "Annan kommun", "another-tenant")
    stranger = Chat(router, tenant_id="another-tenant")
    await make.with_role(database, stranger, elsewhere)

    forbidden, missing = await ask(stranger, NUMBER), await ask(stranger, MISSING)

    assert says(missing, "error.no_such_case")
    assert on_the_wire(forbidden) == on_the_wire(missing)


@on_one_database
@each_way
async def test_a_case_of_another_authority_in_the_tenant_is_answered_like_one_that_is_missing(
    kim: Chat, eva: Chat, database: Database, authority: Authority, ask: Asks
) -> None:
    other = await make.stored_authority(database, "Annat miljökontor")
    await make.with_role(database, eva, authority)
    await eva.says(f"myndighet {other.name}")
    await make.stored_case(database, authority, kim)

    forbidden, missing = await ask(eva, NUMBER), await ask(eva, MISSING)

    assert says(missing, "error.no_such_case")
    assert on_the_wire(forbidden) == on_the_wire(missing)


@each_way
async def test_what_was_not_found_is_not_changed(
    kim: Chat, eva: Chat, database: Database, authority: Authority, ask: Asks
) -> None:
    case = await make.stored_case(database, authority, kim)

    await ask(eva, NUMBER)

    assert await make.cases_of(database, authority) == [case]
    assert await make.comments_on(database, case) == []
    assert await make.log_of(database, case) == ["submit"]
    assert await make.waiting_notices(database) == 0


async def test_a_case_without_a_name_is_not_found_by_number_by_the_one_who_sent_it(
    kim: Chat,
) -> None:
    await kim.says("rapportera")
    await send(kim, identity="anonymous")

    by_number, missing = await kim.says(f"status {NUMBER}"), await kim.says(f"status {MISSING}")

    assert on_the_wire(by_number) == on_the_wire(missing)


async def test_two_people_of_one_name_are_two_people(
    kim: Chat, database: Database, authority: Authority
) -> None:
    namesake = replace(chat.colleague(kim, 40), name=kim.name)
    await make.stored_case(database, authority, kim)

    answer = await namesake.says(f"status {NUMBER}")

    assert says(answer, "error.no_such_case")


@on_one_database
@pytest.mark.parametrize("asked", ["M-2026-0001'--", "m-2026-0001", "å" * 5000, "%", "", "None"])
async def test_a_button_with_nonsense_in_it_finds_nothing(
    kim: Chat, database: Database, authority: Authority, asked: str
) -> None:
    await make.stored_case(database, authority, kim)

    answer = await by_button("show_case.show")(kim, asked)

    assert says(answer, "error.no_such_case")


async def test_a_handler_without_a_list_of_cases_sees_only_own_ones(
    kim: Chat, database: Database, authority: Authority
) -> None:
    hans = await make.with_role(
        database, chat.colleague(kim, 31, "Hans Handläggare"), authority, RoleName.HANDLER
    )
    await make.stored_case(database, authority, kim)

    answer = await hans.says(f"status {NUMBER}")

    assert says(answer, "error.no_such_case")

"""What is true of every form that moves a case: who may, what comes of it, and that nothing typed
is lost."""

from dataclasses import replace
from datetime import date

import pytest

from bot.router import Answer
from domain.authority import Authority
from domain.case import Case
from domain.person import RoleName
from locales.text import text
from storage.database import Database
from tests import make
from tests.chat import Chat, colleague
from tests.dialogs.case_moves import MADE, Made, differs, now, stored
from tests.dialogs.marks import on_one_database
from tests.dialogs.organisation import promised
from tests.dialogs.seen import fields, on_the_wire, says, titles
from tests.promises.rows import every_row, statements

ABROAD = "22222222-2222-2222-2222-222222222222"

# What no form takes.
MISTAKES = {
    "severity": "7",
    "kind": "fire",
    "due_on": "2026-11-01",
    "until": "2026-11-01",
    "door": "nowhere",
}

each_move = pytest.mark.parametrize("made", MADE.values(), ids=MADE)


@pytest.fixture
async def chats(kim: Chat, eva: Chat, sam: Chat) -> dict[str, Chat]:
    robin = colleague(kim, 26, "Robin Exempel")
    found = {"kim": kim, "eva": eva, "sam": sam, "robin": robin}
    for one in found.values():
        await one.says("hej")
    return found


@pytest.fixture
async def case(
    made: Made, database: Database, authority: Authority, chats: dict[str, Chat]
) -> Case:
    return await stored(made, database, authority, chats)


@pytest.fixture
def who(made: Made, chats: dict[str, Chat]) -> Chat:
    """Whoever makes the move."""
    return chats[made.by]


def sends(made: Made) -> str:
    return text("sv", f"{made.form}.send")


async def asks(someone: Chat, made: Made, case: Case) -> Answer:
    return await someone.says(text("sv", f"command.{made.form}", case=case.number))


async def happened(database: Database, case: Case, made: Made) -> int:
    """Return how often the event is in the log of the case."""
    return (await make.log_of(database, case)).count(made.event)


@each_move
async def test_it_is_done_by_card(made: Made, case: Case, database: Database, who: Chat) -> None:
    form = await asks(who, made, case)
    answer = await who.presses(sends(made), form, **made.typed)

    assert says(form, f"{made.form}.heading", number=case.number)
    assert says(answer, f"moved.{made.event}")
    assert (await now(database, case)).state is made.after
    assert await happened(database, case, made) >= 1


@on_one_database
@each_move
async def test_the_same_is_done_by_writing(
    made: Made,
    case: Case,
    database: Database,
    authority: Authority,
    chats: dict[str, Chat],
    who: Chat,
) -> None:
    other = await stored(made, database, authority, chats)
    form = await asks(who, made, case)
    await who.presses(sends(made), form, **made.typed)

    begins = text("sv", f"command.{made.form}", case=other.number)
    answer = await who.says(f"{begins} {made.line}")

    assert says(answer, f"moved.{made.event}")
    by_card, written = await now(database, case), await now(database, other)
    assert replace(written, id=by_card.id, number=by_card.number) == by_card


@on_one_database
@each_move
async def test_those_whom_it_concerns_are_told(
    made: Made, case: Case, database: Database, chats: dict[str, Chat], who: Chat
) -> None:
    form = await asks(who, made, case)
    await who.presses(sends(made), form, **made.typed)

    told = {(f"case_{made.event}", await make.person_id(database, chats[one])) for one in made.told}
    assert set(await promised(database)) == told


@on_one_database
@each_move
async def test_of_a_case_that_has_moved_on_the_form_is_not_shown(
    made: Made, case: Case, database: Database, who: Chat
) -> None:
    await make.change(database, case, state=made.shut)

    answer = await asks(who, made, case)

    assert says(answer, "moved.on_meanwhile")
    assert says(answer, "case.heading", number=case.number)


@on_one_database
@each_move
async def test_a_form_that_is_sent_too_late_shows_the_case_and_what_was_written(
    made: Made, case: Case, database: Database, who: Chat
) -> None:
    form = await asks(who, made, case)
    await make.change(database, case, state=made.shut)
    before = await every_row(database)

    answer = await who.presses(sends(made), form, **made.typed)

    assert says(answer, "moved.on_meanwhile")
    assert says(answer, "case.heading", number=case.number)
    assert made.typed.get(made.running, "") in answer.card.text
    assert await differs(database, before) == {}


@on_one_database
@each_move
async def test_an_empty_form_comes_back_with_all_that_is_missing(
    made: Made, case: Case, database: Database, who: Chat
) -> None:
    form = await asks(who, made, case)
    before = await every_row(database)

    answer = await who.presses(sends(made), form, **dict.fromkeys(made.typed, ""))

    assert says(answer, f"{made.form}.heading", number=case.number)
    assert answer.card.content["body"][1]["text"].startswith("⚠")
    assert await differs(database, before) == {}


@on_one_database
@each_move
async def test_what_was_typed_is_still_there_when_something_else_is_wrong(
    made: Made, case: Case, database: Database, who: Chat
) -> None:
    form = await asks(who, made, case)
    wrong, *others = sorted(made.typed, key=lambda name: name not in MISTAKES)
    before = await every_row(database)

    answer = await who.presses(
        sends(made), form, **{**made.typed, wrong: MISTAKES.get(wrong, "å" * 2001)}
    )

    assert says(answer, f"{made.form}.heading", number=case.number)
    shown = fields(answer)
    assert {name: shown[name] for name in others} == {name: made.typed[name] for name in others}
    assert await differs(database, before) == {}


@on_one_database
@each_move
async def test_a_double_tap_does_it_once(
    made: Made, case: Case, database: Database, who: Chat
) -> None:
    form = await asks(who, made, case)
    pressed = who.pressing(sends(made), form, **made.typed)
    await who.sends(pressed)
    before = await every_row(database)

    again = await who.sends(pressed)

    assert says(again, "moved.already")
    assert says(again, "case.heading", number=case.number)
    assert await differs(database, before) == {}


@on_one_database
@each_move
async def test_the_same_card_with_something_else_in_it_is_not_taken_again(
    made: Made, case: Case, database: Database, who: Chat
) -> None:
    form = await asks(who, made, case)
    await who.presses(sends(made), form, **made.typed)
    before = await every_row(database)

    again = await who.presses(sends(made), form, **{**made.typed, "reason": "Något annat."})

    assert says(again, "case.already_sent")
    assert await differs(database, before) == {}


@on_one_database
@each_move
async def test_another_who_presses_the_card_changes_nothing(
    made: Made, case: Case, database: Database, authority: Authority, who: Chat, eva: Chat
) -> None:
    await make.with_role(database, eva, authority)
    form = await asks(who, made, case)
    before = await every_row(database)

    answer = await eva.presses(sends(made), form, **made.typed)

    assert says(answer, "error.card_not_yours")
    assert await differs(database, before) == {}


@on_one_database
@each_move
async def test_whoever_may_only_read_the_case_is_told_so(
    made: Made, case: Case, database: Database, ada: Chat, chats: dict[str, Chat]
) -> None:
    await ada.says("hej")
    reader = chats["sam" if made.by == "kim" else "kim"]
    before = await every_row(database)

    refused = [await asks(one, made, case) for one in (ada, reader)]

    for answer in refused:
        assert says(answer, "error.not_yours_to_do", number=case.number) or says(
            answer, "error.not_allowed"
        )
        assert sends(made) not in titles(answer)
    assert await differs(database, before) == {}


@on_one_database
@each_move
async def test_a_case_of_another_authority_is_no_case(
    made: Made, case: Case, database: Database, authority: Authority, kim: Chat, who: Chat
) -> None:
    abroad = await make.stored_authority(database, "Grannby", tenant_id=ABROAD)
    *_, theirs = await make.stored_cases(database, abroad, kim, 2, **made.before)
    before = await every_row(database)

    answers = [await asks(who, made, one) for one in (theirs, replace(case, number="M-2026-0999"))]
    written = await who.says(
        f"{text('sv', f'command.{made.form}', case=theirs.number)} {made.line}"
    )

    assert on_the_wire(answers[0]) == on_the_wire(answers[1])
    assert says(answers[0], "error.no_such_case")
    assert says(written, "error.no_such_case")
    assert await differs(database, before) == {}


@on_one_database
@each_move
async def test_a_form_asks_the_database_as_much_whatever_there_is(
    made: Made, case: Case, database: Database, authority: Authority, kim: Chat, who: Chat
) -> None:
    await asks(who, made, case)
    with statements(database) as few:
        await asks(who, made, case)
    await make.stored_cases(database, authority, kim, 20, **made.before)
    for name in ("Skola", "Gata", "Vatten"):
        await make.stored_department(database, authority, name)
    await make.with_role(database, kim, authority, RoleName.HANDLER, until=date(2027, 1, 1))

    with statements(database) as many:
        await asks(who, made, case)

    assert many == few

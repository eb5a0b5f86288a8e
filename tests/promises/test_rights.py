"""Who may do what by every step there is, and that nobody learns more (H4, H5). The table is in
rights.py, and what becomes of forged and stray cards in test_forged.py."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.router import Answer
from dialogs import STEPS
from domain.case import Case, State
from domain.person import Role, RoleName, Scope
from locales.text import text
from storage.database import Database
from tests import make
from tests.cards.case_form_cards import FORMS
from tests.chat import Chat, Clock, colleague, router
from tests.dialogs.case_moves import DONE, MADE, Made
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says
from tests.promises.rights import (
    CARD,
    COLUMNS,
    MAY,
    NAMES,
    NEVER,
    NONE,
    READS,
    ROLES,
    SEE,
    TABLE,
    Grid,
)
from tests.promises.rows import Rows, every_row
from tests.promises.town import (
    HOLDS,
    REPORT,
    REPORTER,
    SECRET_PLACE,
    SECRET_WORDS,
    YESTERDAY,
    Cell,
    Town,
    confidential,
    founded,
    meaning,
    shown,
)

NO_CASE, NOT_ALLOWED = "error.no_such_case", "error.not_allowed"
MOVED = {
    "case", "case_action", "case_comment", "case_notification", "log", "outbox", "snooze",
}  # fmt: skip
# Steps that move a case, with what they are filled in with, and those that show their forms.
SENDS = {event: FORMS[made.form].step for event, made in MADE.items()}
ASKS = {event: f"{made.form}.ask" for event, made in MADE.items()}
OTHERS = sorted(set(TABLE) - {*SENDS.values(), *ASKS.values()})
# What the other steps are sent.
TYPED = {**make.TYPED, "identity": "named", "field": "place", "language": "sv", "plain": "false"}

FEW_COLUMNS = ("colleague", "other", "replay")

each_move = pytest.mark.parametrize("event", MADE)


@pytest.fixture
async def town(database: Database) -> Town:
    return await founded(database)


def test_every_step_has_its_row() -> None:
    assert set(TABLE) == set(STEPS)


def test_a_step_that_is_sent_a_form_takes_nobody_elses_card() -> None:
    for step, wanted in TABLE.items():
        replayed = {wanted[role, "replay"] for role in ROLES}
        sent = STEPS[step].again is not None

        assert replayed <= ({CARD, NEVER} if sent else {MAY, READS, NONE, NEVER}), step


# --- every step, by everybody, on every case ------------------------------------------------------


@on_one_database
@pytest.mark.parametrize("step", OTHERS)
async def test_each_is_answered_as_the_table_says(step: str, town: Town) -> None:
    typed = {**TYPED, "text": "Mer har hänt."}
    # What is the same for everybody hangs on no case.
    columns = FEW_COLUMNS if is_about_no_case(TABLE[step]) else COLUMNS
    cells = await town.cells(columns=columns)
    before = await every_row(town.database)

    answers = [(cell, await town.presses(cell, step, typed)) for cell in cells]

    wanted = {at: word for at, word in TABLE[step].items() if at[1] in columns}
    assert grid_of(answers) == wanted
    assert leaks(answers) == {}
    assert untouched(answers, before, await every_row(town.database))


@on_one_database
@each_move
async def test_each_is_shown_the_form_of_a_move_as_the_table_says(event: str, town: Town) -> None:
    made, step = MADE[event], ASKS[event]
    cells = await town.cells(made)
    before = await every_row(town.database)

    answers = [(cell, await town.presses(cell, step, {})) for cell in cells]

    assert grid_of(answers) == TABLE[step]
    assert leaks(answers) == {}
    assert untouched(answers, before, await every_row(town.database))
    for cell, answer in answers:
        if meaning(answer, cell.number) == MAY:
            assert says(answer, f"{made.form}.heading", number=cell.number), cell


@on_one_database
@each_move
async def test_each_makes_the_moves_that_the_table_says_and_no_others(
    event: str, town: Town
) -> None:
    made, step = MADE[event], SENDS[event]
    cells = await town.cells(made)
    before = await every_row(town.database)

    answers = [(cell, await town.presses(cell, step, made.typed)) for cell in cells]

    after = await every_row(town.database)
    assert grid_of(answers) == TABLE[step]
    assert leaks(answers) == {}
    assert untouched(answers, before, after)
    assert moved(event, after) == {
        cell.case_id for cell in cells if TABLE[step][cell.role, cell.column] == MAY
    }


@on_one_database
@each_move
async def test_each_may_do_in_writing_what_they_may_by_card(event: str, town: Town) -> None:
    made, step = MADE[event], SENDS[event]
    # In writing there is no card to be somebody else's.
    cells = [cell for cell in await town.cells(made) if cell.column != "replay"]
    before = await every_row(town.database)

    answers = [
        (cell, await cell.chat.says(f"{_begins(made, cell.number)} {made.line}")) for cell in cells
    ]

    after = await every_row(town.database)
    wanted = {at: word for at, word in TABLE[step].items() if at[1] != "replay"}
    assert grid_of(answers) == wanted
    assert leaks(answers) == {}
    assert untouched(answers, before, after)
    assert moved(event, after) == {
        cell.case_id for cell in cells if wanted[cell.role, cell.column] == MAY
    }


@on_one_database
@pytest.mark.parametrize("step", sorted(one for one in TABLE if NONE in TABLE[one].values()))
async def test_what_is_forbidden_looks_like_what_is_not_there(step: str, town: Town) -> None:
    cells = await town.cells()
    refused = [one for one in cells if TABLE[step][one.role, one.column] == NONE]
    typed = {**TYPED, "text": "Mer har hänt."}

    for cell in refused:
        forbidden = await town.presses(cell, step, typed)
        missing = await town.presses(_missing(cell), step, typed)
        assert shown(forbidden) == shown(missing), cell


@pytest.mark.parametrize("identity", NAMES)
async def test_a_reporters_name_is_seen_by_those_whom_the_table_names(
    identity: str, town: Town
) -> None:
    wanted = NAMES[identity]
    cells = [
        cell
        for cell in await town.cells(report=confidential(REPORT, identity))
        if cell.column == "colleague"
    ]

    seen = {one.role: await town.presses(one, "show_case.show", {}) for one in cells}
    why = {"reason": "Jag måste få veta mer."}
    asked = {one.role: await town.presses(one, "unmask_case.unmask", why) for one in cells}

    sees = {role for role, answer in seen.items() if REPORTER in str(shown(answer))}
    asks = {role for role, answer in asked.items() if REPORTER in str(shown(answer))}
    assert sees == {role for role in ROLES if wanted[role] == "sees"}
    assert asks - sees == {role for role in ROLES if wanted[role] == "asks"}


@pytest.mark.parametrize("role", ["coordinator", "manager", "representative"])
async def test_nobody_checks_whether_what_they_did_themselves_helped(role: str, town: Town) -> None:
    made = MADE["verify_effective"]
    [cell] = [
        one for one in await town.cells(made) if (one.role, one.column) == (role, "colleague")
    ]
    own = make.action(owner_id=town.people[role, HOLDS], **DONE)
    case = await case_of(cell, town)
    await town.database.write(lambda storage: storage.case_actions.add(case, [own]))

    asked = await town.presses(cell, "verify_effect.ask", {})
    sent = await town.presses(cell, "verify_effect.verify", made.typed)

    assert says(asked, "error.own_action")
    assert says(sent, "error.own_action")
    assert (await case_of(cell, town)).state is State.AWAITING_VERIFICATION


def is_about_no_case(grid: Grid) -> bool:
    return len({word for (_, column), word in grid.items() if column != "replay"}) == 1


def grid_of(answers: list[tuple[Cell, Answer]]) -> Grid:
    return {(cell.role, cell.column): meaning(answer, cell.number) for cell, answer in answers}


def leaks(answers: list[tuple[Cell, Answer]]) -> dict[tuple[str, str], list[str]]:
    """Return what those who were refused can read of the case all the same."""
    found = {
        (cell.role, cell.column): [
            words
            for words in (SECRET_WORDS, SECRET_PLACE, cell.number, REPORTER)
            if words in str(shown(answer))
        ]
        for cell, answer in answers
        if meaning(answer, cell.number) in (NONE, NEVER, CARD)
        # A card that was passed on shows the case to those who may see it anyway.
        and not (meaning(answer, cell.number) == CARD and SEE[cell.role, cell.column] == MAY)
    }
    return {at: words for at, words in found.items() if words}


def untouched(answers: list[tuple[Cell, Answer]], before: Rows, after: Rows) -> bool:
    """Return whether nothing is new or changed of the cases of those who were refused."""
    refused = {cell.case_id for cell, one in answers if meaning(one, cell.number) != MAY}
    return _of(refused, before) == _of(refused, after)


def _of(cases: set[int], rows: Rows) -> list[Mapping[str, Any]]:
    def about(table: str, row: Mapping[str, Any]) -> object:
        if table == "log":
            return row["entity_id"] if row["entity"] == "case" else None
        return row["id"] if table == "case" else row["case_id"]

    return [row for table in sorted(MOVED) for row in rows[table] if about(table, row) in cases]


def moved(event: str, rows: Rows) -> set[int]:
    return {row["entity_id"] for row in rows["log"] if row["what"] == event}


def _missing(cell: Cell) -> Cell:
    return Cell(cell.role, cell.column, cell.chat, 0, "M-2026-9999", cell.nonce_of)


def _begins(made: Made, number: str) -> str:
    words = text("sv", f"command.{made.form}", case=number)
    # The one form has two commands.
    return (
        words.replace("åtgärd klar", "ställ in åtgärd") if made.event == "cancel_action" else words
    )


def _at(role: str, cells: list[Cell]) -> Cell:
    """Return somebody with the role who tries it on a colleague's case."""
    return next(one for one in cells if (one.role, one.column) == (role, "colleague"))


async def case_of(cell: Cell, town: Town) -> Case:
    found = await town.database.read(lambda storage: storage.cases.get(cell.case_id))
    assert found is not None
    return found


# --- old cards ------------------------------------------------------------------------------------

# A reporter remains one.
LOST = sorted(set(MADE) - {"ask_to_reopen"})


@pytest.mark.parametrize("event", LOST)
async def test_a_form_that_lay_open_while_the_right_ended_does_nothing(
    event: str, town: Town
) -> None:
    made, step = MADE[event], SENDS[event]
    role = "coordinator" if TABLE[step]["coordinator", "colleague"] == MAY else "handler"
    [cell] = [
        one for one in await town.cells(made) if (one.role, one.column) == (role, "colleague")
    ]
    form = await town.presses(cell, ASKS[event], {})
    if role == "coordinator":
        held = Role(RoleName.COORDINATOR, town.ours.id, Scope.DEPARTMENT, town.school)
        holder = town.people[role, HOLDS]
        await town.database.write(lambda storage: storage.people.end_role(holder, held, YESTERDAY))
    else:
        await make.change(town.database, await case_of(cell, town), handler_id=town.eva)
    before = await every_row(town.database)

    answer = await cell.chat.presses(text("sv", f"{made.form}.send"), form, **made.typed)

    assert says(form, f"{made.form}.heading", number=cell.number)
    assert meaning(answer, cell.number) in (NONE, NEVER)
    assert leaks([(cell, answer)]) == {}
    assert _of({cell.case_id}, before) == _of({cell.case_id}, await every_row(town.database))


async def test_the_list_of_a_coordinator_whose_role_has_ended_opens_nothing(
    database: Database,
) -> None:
    ours = await make.stored_authority(database)
    clock = Clock()
    chat = Chat(router(database, clock))
    await make.stored_cases(database, ours, chat, 11)
    former = await make.with_role(database, colleague(chat, 31), ours, until=make.TODAY)
    listed = await former.says("nya ärenden")
    assert "M-2026-0001" in listed.card.text

    clock.goes(days=1)
    opened = await former.presses(text("sv", "case_list.open", number="M-2026-0001"), listed)
    turned = await former.presses(text("sv", "case_list.on"), listed)

    assert opened.card.heading == text("sv", NO_CASE)
    assert turned.card.heading == text("sv", NOT_ALLOWED)
    assert "Parkskolan" not in opened.card.text + turned.card.text


async def test_the_question_before_a_withdrawal_asks_in_vain_once_the_case_is_assessed(
    database: Database,
) -> None:
    ours = await make.stored_authority(database)
    chat = Chat(router(database))
    case = await make.stored_case(database, ours, chat)
    question = await chat.says(f"dra tillbaka {case.number}")
    await make.change(database, case, state=State.ASSESSED)

    answer = await chat.presses(text("sv", "withdraw.yes"), question)

    assert answer.card.heading == text("sv", "error.withdraw_too_late", number=case.number)
    assert await make.log_of(database, case) == ["submit"]


async def test_a_form_for_a_comment_says_why_and_loses_no_words_once_the_case_is_closed(
    database: Database,
) -> None:
    ours = await make.stored_authority(database)
    chat = Chat(router(database))
    case = await make.stored_case(database, ours, chat)
    form = await chat.says(f"komplettera {case.number}")
    await make.change(database, case, state=State.CLOSED)

    answer = await chat.presses(text("sv", "complete.send"), form, text="En sak till.")

    shown = f"{answer.card.text} {answer.card.content}"
    assert text("sv", "error.case_ended", number=case.number) in shown
    # A toast leaves the card with what was typed on it where it is.
    assert answer.toast or "En sak till." in shown
    assert await make.comments_on(database, case) == []


@pytest.mark.parametrize("written", ["dra tillbaka {}", "komplettera {} mer", "status {}"])
async def test_a_channel_learns_nothing_of_a_case_not_even_why_something_was_refused(
    written: str, database: Database
) -> None:
    ours = await make.stored_authority(database)
    chat = Chat(router(database))
    case = await make.stored_case(database, ours, chat)
    await make.change(database, case, state=State.CLOSED)
    await chat.says("hej")

    answer = await replace(chat, kind="channel").says(written.format(case.number))

    assert answer.private is not None
    assert case.number in answer.private.text
    assert case.number not in answer.card.text

"""Who may do what by every step there is, and that nobody learns more (H4, H5). The table is in
rights.py, and what becomes of forged and stray cards in test_forged.py."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.router import Answer
from dialogs import STEPS
from locales.text import text
from storage.database import Database
from tests import make
from tests.cards.case_form_cards import FORMS
from tests.dialogs.case_moves import MADE, Made
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says
from tests.promises.rights import (
    CARD,
    MAY,
    NAMES,
    NEVER,
    NONE,
    READS,
    ROLES,
    TABLE,
    Grid,
)  # fmt: skip
from tests.promises.rows import Rows, every_row
from tests.promises.town import (
    REPORT,
    REPORTER,
    SECRET_PLACE,
    SECRET_WORDS,
    Cell,
    Town,
    confidential,
    founded,
    meaning,
    shown,
)  # fmt: skip

MOVED = {"case", "case_action", "case_comment", "case_notification", "log", "outbox"}
# Steps that move a case, with what they are filled in with, and those that show their forms.
SENDS = {event: FORMS[made.form].step for event, made in MADE.items()}
ASKS = {event: f"{made.form}.ask" for event, made in MADE.items()}
OTHERS = sorted(set(TABLE) - {*SENDS.values(), *ASKS.values()})
# What the other steps are sent.
TYPED = {**make.TYPED, "identity": "named", "field": "place", "language": "sv", "plain": "false"}

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
    cells = await town.cells()
    before = await every_row(town.database)

    answers = [(cell, await town.presses(cell, step, typed)) for cell in cells]

    assert grid_of(answers) == TABLE[step]
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

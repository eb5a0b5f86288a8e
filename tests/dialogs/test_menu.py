"""The menu is whole: every button and every written word leads to a step, and to the same one."""

import ast
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

import dialogs
import storage
from cards.card import STEP, Card
from dialogs import MEANINGS, REFUSALS, STEPS, commands
from dialogs.turn import Step
from domain.access import RIGHTS
from locales.text import LANGUAGES, text
from tests.cards.case_form_cards import FORMS
from tests.cards.every_card import CARDS
from tests.cards.walk import Node, buttons, named, written_commands
from understanding.intents import Intent
from understanding.understand import understand

YEAR = 2026
# Words that stand in quotation marks but are not written alone, and by what they are preceded.
PARTS_OF_COMMANDS = {"igår": "när", "yesterday": "when"}
# What a case, a page or a choice is named by, on a button and in writing.
SUBJECTS = (
    "case", "code", "page", "language", "meeting", "number", "item", "task", "by", "search",
    "of_step", "year",
)  # fmt: skip
# Steps that nothing but a meaning, a file or the router itself leads to.
WITHOUT_A_WORD = {
    "help.not_understood", "help.thanks", "help.which", "help.meant",
    "help.left_alone", "other_doors.misconduct", "other_doors.names",
    # One's own words lead there.
    "report_round.meant",
    # A file leads there.
    "attach_file.attach", "attach_file.elsewhere", "import_workbook.look",
}  # fmt: skip
# A number that means what the card asked, and nothing anywhere else.
BY_CONTEXT = {"help.meant"}


@cache
def shown() -> dict[str, Card]:
    """Return every card in every language."""
    return {
        f"{name} ({language})": builder(language)
        for name, builder in CARDS.items()
        for language in LANGUAGES
    }


@cache
def pressed() -> dict[str, tuple[Card, Node]]:
    """Return every button, with the card it is on."""
    return {
        f"{name}: {named(button)}": (card, button)
        for name, card in shown().items()
        for button in buttons(card.content)
    }


def read(written: str, language: str) -> tuple[str, dict[str, str]]:
    """Return the step that *written* leads to, as the router finds it, and what it works on."""
    if asked := commands.read(written, YEAR):
        return asked.step, dict(asked.data)
    return MEANINGS[understand(written, language).intent], {}


# --- buttons --------------------------------------------------------------------------------------


def test_every_button_leads_to_a_step() -> None:
    lost = {
        name
        for name, (_, button) in pressed().items()
        if button.values["verb"] not in STEPS or button.values["data"][STEP] not in STEPS
    }

    assert len(pressed()) > 200
    assert lost == set()


def test_what_may_be_written_instead_of_a_button_does_the_same() -> None:
    different = {}
    for name, (card, button) in pressed().items():
        [written] = written_commands(card.text, named(button))
        verb, carried = button.values["verb"], button.values["data"]
        step, data = read(written, card.content["lang"])
        wanted = (verb, *(carried.get(one, "") for one in SUBJECTS))
        if verb in BY_CONTEXT:
            assert written.isdecimal()
            continue
        if (step, *(data.get(one, "") for one in SUBJECTS)) != wanted:
            different[name] = (written, step, data)

    assert different == {}


def test_every_button_to_a_step_that_stores_carries_a_nonce_and_no_other_does() -> None:
    wrong = {
        name
        for name, (_, button) in pressed().items()
        if bool(button.values["data"].get("nonce"))
        is not (STEPS[button.values["verb"]].again is not None)
    }

    assert wrong == set()


def test_every_button_carries_plain_text_only() -> None:
    carried = [value for _, one in pressed().values() for value in one.values["data"].values()]

    assert {type(value) for value in carried} == {str}


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_a_card_teaches_is_understood(language: str) -> None:
    taught = {
        words
        for card in shown().values()
        if card.content["lang"] == language
        for words in re.findall("”(.+?)”" if language == "sv" else '"(.+?)"', card.text)
    }

    unknown = {
        words
        for words in taught
        if read(f"{PARTS_OF_COMMANDS.get(words, '')} {words}".strip(), language)[0]
        == "help.not_understood"
        and not is_field(words, language)
    }
    assert len(taught) > 30
    assert unknown == set()


def is_field(words: str, language: str) -> bool:
    """Return whether *words* fill in a field, on a line after the case: what they do there is
    tested in tests/understanding/test_written_form.py."""
    known = {text(language, one.word) for form in FORMS.values() for one in form.fields}
    return ":" in words and words.partition(":")[0] in known


@pytest.mark.parametrize("command", commands.COMMANDS, ids=lambda command: command.words[0])
def test_every_command_leads_to_a_step(command: commands.Command) -> None:
    assert command.step in STEPS
    assert command.with_text in ("", *STEPS)


def test_every_step_can_be_reached_by_writing() -> None:
    reached = {step for command in commands.COMMANDS for step in (command.step, command.with_text)}

    assert set(STEPS) - reached == WITHOUT_A_WORD


def test_every_meaning_has_a_step() -> None:
    assert set(MEANINGS.values()) <= set(STEPS)
    assert set(MEANINGS) == set(Intent)


def test_every_refusal_has_a_step() -> None:
    assert set(REFUSALS.values()) <= set(STEPS)


# --- steps ----------------------------------------------------------------------------------------


def test_a_step_is_named_after_its_file_and_function() -> None:
    for name, step in STEPS.items():
        assert isinstance(step.run, FunctionType)
        assert f"{step.run.__module__}.{step.run.__name__}" == f"dialogs.{name}"


def test_a_step_says_who_may() -> None:
    assert {name for name, step in STEPS.items() if step.act not in RIGHTS} == set()


def test_a_step_that_answers_a_form_twice_is_one_that_writes() -> None:
    for name, step in STEPS.items():
        assert step.writes or (step.again is None and step.form is None), name


def test_a_step_is_said_to_write_exactly_if_it_does() -> None:
    assert {name for name, step in STEPS.items() if step.writes is not writes(step.run)} == set()


def test_showing_a_form_or_a_receipt_again_writes_nothing() -> None:
    shown = {name: _shows(step) for name, step in STEPS.items()}

    assert {name for name, each in shown.items() if any(map(writes, each))} == set()


def _shows(step: Step) -> list[Callable[..., object]]:
    return [show for show in (step.again, step.form) if show is not None]


# Wrong codes are counted wherever a case is looked for; the router opens for writing when there is
# a code in the turn.
COUNTED_ELSEWHERE = "dialogs.find_case"


def writes(function: Callable[..., object]) -> bool:
    """Return whether *function*, or any that it calls in dialogs/, changes what is stored."""
    return any(
        isinstance(node, ast.Attribute) and node.attr in changing_methods()
        for called in _with_all_it_calls(function, set())
        for node in ast.walk(_tree(called))
        if _is_of_storage(node)
    )


@cache
def changing_methods() -> frozenset[str]:
    """Return the names of the methods in storage/ that insert, update or delete."""
    return frozenset(
        node.name
        for path in Path(storage.__path__[0]).glob("*.py")
        for node in _changing(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    )


def _changing(module: ast.Module) -> list[ast.stmt]:
    """Return the functions and statements that change something, by themselves or through
    others of the module."""
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
    parts = [*module.body, *(part for one in classes for part in one.body)]
    named = [(part, _names(part)) for part in parts if not isinstance(part, ast.ClassDef)]
    changing, before = {"insert", "insert_or", "insert_shuffled", "update", "delete"}, set[str]()
    while changing != before:
        before = set(changing)
        for part, names in named:
            if names and _used(part) & changing:
                changing |= names
    return [part for part, names in named if names & changing]


def _names(part: ast.stmt) -> set[str]:
    if isinstance(part, ast.FunctionDef):
        return {part.name}
    if isinstance(part, ast.Assign):
        return {target.id for target in part.targets if isinstance(target, ast.Name)}
    return set()


def _used(part: ast.stmt) -> set[str]:
    """Return the names that *part* speaks of, and its own methods that it calls."""
    used = {node.id for node in ast.walk(part) if isinstance(node, ast.Name)}
    return used | {
        node.attr
        for node in ast.walk(part)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "self"
    }


def _is_of_storage(node: ast.AST) -> bool:
    """Return whether *node* is `storage.things.method`."""
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and isinstance(node.value.value, ast.Name)
        and node.value.value.id == "storage"
    )


def _with_all_it_calls(
    function: Callable[..., object], seen: set[Callable[..., object]]
) -> set[Callable[..., object]]:
    if function not in seen:
        seen.add(function)
        for called in _calls(function):
            _with_all_it_calls(called, seen)
    return seen


def _calls(function: Callable[..., object]) -> Iterator[Callable[..., object]]:
    """Return the functions of dialogs/ that *function* speaks of."""
    module = sys.modules[function.__module__]
    for node in ast.walk(_tree(function)):
        found: object = None
        if isinstance(node, ast.Name):
            found = vars(module).get(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            owner = vars(module).get(node.value.id)
            found = vars(owner).get(node.attr) if isinstance(owner, ModuleType) else None
        if (
            isinstance(found, FunctionType)
            and found.__module__.startswith(f"{dialogs.__name__}.")
            and found.__module__ != COUNTED_ELSEWHERE
        ):
            yield found


def _tree(function: Callable[..., object]) -> ast.AST:
    return ast.parse(inspect.getsource(function))


def test_the_methods_that_change_something_are_found() -> None:
    assert {"add", "save", "comment", "write", "promise", "keep", "drop", "change"} <= (
        changing_methods()
    )
    assert not {"find", "find_by_code", "comments", "in_states", "of", "wrong_today"} & (
        changing_methods()
    )

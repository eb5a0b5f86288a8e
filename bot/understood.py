"""How well sentences are understood, measured on a file of them."""

import csv
import json
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from understanding.intents import Context, Intent, Names
from understanding.understand import understand

# The parameters that a step cannot do without; the others only help.
CORE: Mapping[str, frozenset[str]] = {
    intent: frozenset(names.split())
    for intent, names in {
        "action_status": "commitment_no department focus_area item late name number owner status "
        "step year",
        "case_status": "case_id follow_up_code",
        "digest_settings": "day enabled group time",
        "export": "format what year",
        "list_meetings": "group place year",
        "meeting_results": "group place year",
        "my_cases": "status",
        "rate_meeting": "date place satisfaction usefulness",
        "register_attendance": "date day headcount place response",
        "report_accident": "description ongoing place",
        "report_deviation": "anonymous description ongoing place",
        "set_language": "language",
        "suggest_improvement": "description place",
    }.items()
}
WHOLE_TEXT = "=text"


@dataclass
class Score:
    """What was right, and what was not: by intent, and by what `note` says of the sentence."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    core_right: int = 0
    core_total: int = 0
    sentences_right: int = 0
    sentences_total: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def intents(self) -> float:
        return self.right["all"] / max(self.total["all"], 1)


@cache
def example_names() -> Names:
    """Return the names of an example: what the store would give."""
    text = files("understanding").joinpath("example_names.toml").read_text(encoding="utf-8")
    return Names(**{kind: tuple(names) for kind, names in tomllib.loads(text).items()})


def as_json(text: str, language: str) -> dict[str, Any]:
    """Return what the bot makes of *text*, for a line of JSON."""
    meant = understand(text, language, Context(names=example_names()))
    return {
        "text": text,
        "intent": meant.intent,
        "parameters": dict(meant.parameters),
        "alternatives": list(meant.alternatives),
        "reason": meant.reason,
    }


def score(path: Path, names: Names) -> Score:
    """Understand every sentence of the file (text, lang, intent, and params or note) and count."""
    counted = Score()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            _count(counted, row, names)
    return counted


def _count(counted: Score, row: Mapping[str, str], names: Names) -> None:
    text, wanted = row["text"], row["intent"]
    meant = understand(text, row["lang"], Context(names=names))
    groups = ("all", wanted, *(f"note: {one}" for one in (row.get("note") or "").split(";") if one))
    for group in groups:
        counted.total[group] += 1
        counted.right[group] += meant.intent == wanted
    if meant.intent != wanted:
        counted.misses.append(f"{wanted} taken for {meant.intent}: {text}")
    if "params" not in row:
        return
    expected = {
        name: text if value == WHOLE_TEXT else value
        for name, value in json.loads(row["params"]).items()
    }
    wrong = []
    for name in sorted(CORE.get(wanted, ())):
        if name in expected or name in meant.parameters:
            counted.core_total += 1
            same = meant.intent == wanted and expected.get(name) == meant.parameters.get(name)
            counted.core_right += same
            if not same:
                wrong.append(
                    f"{name} {expected.get(name)!r} read as {meant.parameters.get(name)!r}"
                )
    counted.sentences_total += 1
    counted.sentences_right += not wrong and meant.intent == wanted
    if wrong and meant.intent == wanted:
        counted.misses.append(f"{wanted}, {'; '.join(wrong)}: {text}")


def report(counted: Score, *, hide: bool) -> list[str]:
    """Return the lines of a report; with *hide* no sentence is shown."""
    lines = [_line(group, counted.right[group], counted.total[group]) for group in _order(counted)]
    if counted.sentences_total:
        lines.append(_line("core parameters", counted.core_right, counted.core_total))
        lines.append(
            _line(
                "intent and all core parameters", counted.sentences_right, counted.sentences_total
            )
        )
    return lines if hide else [*lines, *(f"missed: {miss}" for miss in counted.misses)]


def _order(counted: Score) -> list[str]:
    intents = [str(intent) for intent in Intent if counted.total[intent]]
    notes = sorted(group for group in counted.total if group.startswith("note: "))
    return [*intents, *notes, "all"]


def _line(what: str, right: int, total: int) -> str:
    return f"{what:32} {right:4} of {total:4}  {right / max(total, 1):6.1%}"

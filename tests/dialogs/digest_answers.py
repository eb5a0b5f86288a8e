"""What answers each line of the weekly digest in the chat: the figures of both are the same.

A row whose line has a `count` and a button needs nothing here: the count is how many there are in
the list that its button leads to. Of any other row, and where the count is of something else,
`ANSWERS` has

    "name_of_the_row": Answer(whether what is said holds what the line says, what is asked)

What is asked is a function of the line, and left out where it is the command of the line's button.
`_says("{held} av {planned} planerade")` is true of what says that, with the values of the line.

`WITHOUT_ANSWER` has those that nothing in the chat answers, and why. A row that is in none of these
fails `test_digest_figures.py`, and so does one that nobody in its first town is told: what the line
is about is added to that town.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.digest import Line, Row
from domain.periods import monday_of
from locales.text import day, text
from storage.digest_sections import ROWS
from storage.digest_sections.repeats import LATELY
from storage.digest_sections.silent import LONG
from storage.digest_sections.trend import WEEKS
from tests.cards.digest_cards import VALUES
from tests.make import TODAY


def of_button(line: Line) -> str:
    assert line.row.leads_to is not None, f"what does one ask to see {line.row.name}?"
    about = line.values.get(line.row.leads_to.about, "")
    command = f"command.{line.row.leads_to.command}"
    return text("sv", command, number=str(about), year=str(about))


@dataclass(frozen=True)
class Answer:
    holds: Callable[[Line, str], bool]
    asks: Callable[[Line], str] = of_button


def _says(*words: str) -> Callable[[Line, str], bool]:
    def holds(line: Line, said: str) -> bool:
        values = {name: _written(value) for name, value in line.values.items()}
        return all(one.format(**values) in said for one in words)

    return holds


def _written(value: int | str | date) -> str:
    return day("sv", value) if isinstance(value, date) else str(value)


def _shows(pattern: str, value: str) -> Callable[[Line, str], bool]:
    """Return whether it is shown as many times as the line's *value* says."""
    return lambda line, said: len(re.findall(pattern, said)) == line.values[value]


def _cases(first: date, last: date, divided: str = "") -> Callable[[Line], str]:
    return lambda _: f"antal ärenden {first} – {last} {divided}"


_YESTERDAY, _MONDAY = TODAY - timedelta(days=1), monday_of(TODAY)
# The list that its button leads to may have it on a later page.
_CASE = Answer(_says("{number}"), lambda line: f"status {line.values['number']}")
_MEETING = Answer(_says("{day}", "{group}"))

ANSWERS: Mapping[str, Answer] = {
    "red_late": _CASE,
    "red_acute": _CASE,
    "red_serious": _CASE,
    "red_to_notify": _CASE,
    "new": Answer(
        _says("Rapporterade: {count}", "Olyckor: {accidents}"),
        _cases(TODAY - timedelta(days=7), _YESTERDAY),
    ),
    "repeats": Answer(_says("inom 12 månader): {count}"), _cases(TODAY - LATELY, TODAY)),
    "trend": Answer(
        _says("Rapporterade: {count}"),
        _cases(_MONDAY - timedelta(weeks=WEEKS), _MONDAY - timedelta(days=1)),
    ),
    "silent": Answer(_shows(r": 0\b", "count"), _cases(TODAY - LONG, TODAY, "per förvaltning")),
    "environmental_rounds": Answer(_says("{done} av {all} är gjorda")),
    "round_share": Answer(_says("{reported} av {all} är rapporterade")),
    # Of some it cannot be told, so the list is of more than the line knows of.
    "off_target": Answer(
        lambda line, said: bool(
            re.search(rf"^{line.values['off']} av \d+: mål som inte är nådda", said, re.MULTILINE)
        )
    ),
    "documents": Answer(_says("Utgångna: {expired}.", "inom 30 dagar: {soon}.")),
    "milestone": Answer(_says("{name}", "{day}")),
    # There is one, so it is asked of at once; the town calls it by its day.
    "to_rate": Answer(_says("{day}")),
    "next_meeting": _MEETING,
    "uncounted": _MEETING,
    "rated": _MEETING,
    # Of several on one day it is asked which.
    "registered": Answer(
        lambda line, said: (
            _says("{yes} kommer, {maybe} kanske")(line, said) or not said.startswith("Möte ")
        ),
        lambda line: f"möte {line.values['group']} {_written(line.values['day'])}",
    ),
    "meeting_result": Answer(_says("{day}")),
    "meeting_documents": Answer(_says("{day}")),
    "evaluated": Answer(
        lambda line, said: _says(
            "ett utvärderat" if line.values["evaluated"] == 1 else "{evaluated} utvärderade"
        )(line, said)
    ),
    "held": Answer(
        _says("{held} av {planned} planerade"), lambda line: f"resultat {line.values['year']}"
    ),
}
WITHOUT_ANSWER: Mapping[str, str] = {
    "audits_undated": "is told where nothing from an audit has a day, instead of `audits`",
    "milestone_in_month": "is told where no day was decided, instead of `milestone`",
    "lesson": "says of which category and cause a case was, and never which case",
}
EVERY_ROW: tuple[Row, ...] = tuple(row for rows in ROWS.values() for row in rows)
# How many there are of these is how long a list is.
COUNTED = frozenset(
    row.name
    for row in EVERY_ROW
    if row.leads_to
    and "count" in VALUES[row.name]
    and row.name not in ANSWERS.keys() | WITHOUT_ANSWER.keys()
)

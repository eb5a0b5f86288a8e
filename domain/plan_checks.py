"""What is wrong in rows of plans that a workbook brings, beside what is there already."""

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from typing import Any

from domain.authority_checks import is_link, same
from domain.errors import RuleBroken, complaints
from domain.imported import complaint, repeated
from domain.plan_rows import (
    LIST_OF,
    TASKS,
    Activity,
    Adoption,
    Aspect,
    Document,
    Indicator,
    Item,
    Milestone,
    PlanAction,
    Report,
    Round,
    Row,
    StatusWord,
    Topic,
    TopicKind,
    of,
)
from domain.plan_settling import Known
from domain.plan_status import Forecast, Progress, check_report

GOALS = range(1, 18)
YEARS = range(1990, 2101)
LONGEST_TEXT = 2000
LONGEST = {
    "code": 64,
    "number": 16,
    "name": 300,
    "strategy": 300,
    "partner": 300,
    "followed_up_in": 200,
    "link": 500,
    "place": 200,
    "category": 200,
    "word": 100,
    "unit": 64,
    "kpi": 64,
    "result": 64,
    "target_printed": 64,
    "result_printed": 64,
    "lowest": 64,
    "highest": 64,
    "target": LONGEST_TEXT,
    "own_text": LONGEST_TEXT,
    "comment": LONGEST_TEXT,
}
LONGEST_IN: Mapping[tuple[type[Row], str], int] = {
    (Round, "name"): 100,
    (Indicator, "target"): 64,
}
# What is named that a row cannot be without.
NEEDED: Mapping[type[Row], Collection[str]] = {
    PlanAction: ("plan",),
    Adoption: ("action", "department"),
    Activity: ("adoption",),
    Item: ("commitment",),
    Report: ("task",),
}
_DECIMAL = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")
_DECIMALS = ("target", "result", "lowest", "highest")
# Between several names in one cell.
_BETWEEN = ";"


def check(
    rows: Collection[Row], wanted: Collection[Row], known: Known, today: date
) -> list[RuleBroken]:
    """Return what is wrong with *rows*, which are settled, and of which those *wanted* are new or
    change something."""
    return [
        *_twice(rows),
        *_taken(rows, known),
        *_parents(rows, known),
        *(one for row in wanted for one in _row(row, today)),
    ]


def longest(kind: type[Row], field: str) -> int | None:
    """Return how many signs may stand in a field; None where it holds no text."""
    return LONGEST_IN.get((kind, field), LONGEST.get(field))


def _twice(rows: Collection[Row]) -> Iterator[RuleBroken]:
    for keys in (_code, _alone):
        keyed = ((key, row) for row in rows if (key := keys(row)))
        for row, first in repeated(keyed):
            yield complaint(row.origin, "import.row_twice", first=str(first.origin.row))


def _taken(rows: Collection[Row], known: Known) -> Iterator[RuleBroken]:
    """Complain of what is there already under another code, or as something else."""
    brings = {_code(row) for row in rows}
    left = [row for row in known.rows if _code(row) not in brings]
    there = {key: row.code for row in left if (key := _alone(row))}
    kinds = {_code(row): type(row) for row in known.rows}
    for row in rows:
        if code := there.get(_alone(row)):
            yield complaint(row.origin, "import.there_already", code=code)
        if kinds.get(_code(row), type(row)) is not type(row):
            yield complaint(row.origin, "import.code_taken", code=row.code)


def _code(row: Row) -> Hashable:
    kind = LIST_OF[type(row)]
    code = same(row.code)
    return ("task" if kind in TASKS else kind, code) if code else ()


def _alone(row: Row) -> Hashable:
    """Return what there is one of, whatever its code."""
    match row:
        case Topic():
            return ("topic", same(row.name))
        case Adoption():
            return ("adoption", row.action, row.department)
        case Item():
            return ("item", row.commitment, row.number)
        case StatusWord():
            return ("word", same(row.word))
        case _:
            return ()


def _parents(rows: Collection[Row], known: Known) -> Iterator[RuleBroken]:
    """Complain of topics that belong to something else than a priority."""
    brings = {_code(row) for row in rows}
    topics = of(Topic, [row for row in known.rows if _code(row) not in brings]) + of(Topic, rows)
    kinds = {same(one.name): one.kind for one in topics}
    for row in of(Topic, rows):
        kind = kinds.get(same(row.parent))
        if kind and (kind != TopicKind.PRIORITY or row.kind == TopicKind.PRIORITY):
            yield complaint(row.origin, "import.parent_wrong", written=row.parent)


def _row(row: Row, today: date) -> Iterator[RuleBroken]:
    kind = type(row)
    for one in fields(row):
        value = getattr(row, one.name)
        most = longest(kind, one.name)
        if value == "" and _is_needed(kind, one):
            yield complaint(row.origin, "import.cell_empty", what=one.name)
        if most and isinstance(value, str) and len(value) > most:
            begins = value[:40]
            yield complaint(row.origin, "import.value_long", written=begins, most=most)
    if _BETWEEN in row.code or (isinstance(row, Topic) and _BETWEEN in row.name):
        yield complaint(row.origin, "import.semicolon")
    link = getattr(row, "link", "")
    if link and not is_link(link):
        yield complaint(row.origin, "import.link_wrong", written=link[:200])
    if getattr(row, "year", YEARS[0]) not in YEARS:
        yield complaint(row.origin, "import.year_wrong", first=str(YEARS[0]), last=str(YEARS[-1]))
    for rule in _RULES.get(kind, ()):
        yield from rule(row, today)


def _is_needed(kind: type[Row], one: Field[Any]) -> bool:
    # Of a code that is missing it has been said what to write.
    has_none = one.default is MISSING and one.name != "code"
    return has_none or one.name in NEEDED.get(kind, ())


def _days(row: Row, _: date) -> Iterable[RuleBroken]:
    match row:
        case Milestone():
            first, last = row.first_on, row.last_on
        case Round():
            first, last = row.opens_on, row.closes_on
        case Document() if row.valid_from and row.valid_until:
            first, last = row.valid_from, row.valid_until
        case _:
            return
    if last < first:
        yield complaint(row.origin, "import.days_reversed")


def _goals(row: Row, _: date) -> Iterable[RuleBroken]:
    assert isinstance(row, PlanAction)
    if any(goal not in GOALS for goal in row.goals):
        yield complaint(row.origin, "import.goal_wrong", first=GOALS[0], last=GOALS[-1])


def _figures(row: Row, _: date) -> Iterable[RuleBroken]:
    for value in (getattr(row, one) for one in _DECIMALS):
        if value and not _DECIMAL.fullmatch(value):
            yield complaint(row.origin, "import.decimal_wrong", written=value[:200])


def _points(row: Row, _: date) -> Iterable[RuleBroken]:
    assert isinstance(row, Aspect)
    points = (one for one in (row.negative, row.positive) if one is not None)
    if not 0 < row.most <= 1000 or any(not 0 <= one <= row.most for one in points):
        yield complaint(row.origin, "import.points_wrong", most=row.most)


def _reported(row: Row, today: date) -> Iterable[RuleBroken]:
    assert isinstance(row, Report)
    if today < row.reported_on < date.max:
        yield complaint(row.origin, "import.day_to_come", written=row.reported_on.isoformat())
    try:
        check_report(Progress(row.progress), Forecast(row.forecast), row.comment)
    except RuleBroken as broken:
        for one in complaints(broken):
            yield complaint(row.origin, _OF_COMMENT[one.key], **one.values)


# What a form says of a comment, and what is said of a row.
_OF_COMMENT = {
    "error.text_long": "import.comment_long",
    "error.status_comment_short": "import.comment_short",
}
_Rule = Callable[[Row, date], Iterable[RuleBroken]]
_RULES: Mapping[type[Row], tuple[_Rule, ...]] = {
    Milestone: (_days,),
    Round: (_days,),
    Document: (_days,),
    PlanAction: (_goals,),
    Indicator: (_figures,),
    Aspect: (_points,),
    Report: (_reported,),
}

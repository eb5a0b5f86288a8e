"""Rows of a workbook of plans, put as they are stored: what they name is called as it is called
here, and each has a code of its own."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from domain.authority_checks import same
from domain.errors import RuleBroken
from domain.imported import MOST_SUGGESTIONS, Note, Origin, complaint, lines, one_line, unknown
from domain.plan_rows import (
    LISTS,
    TASKS,
    Adoption,
    Item,
    Report,
    Row,
    StatusWord,
    To,
    Topic,
    by_list,
    of,
    refers,
)
from domain.plan_status import Forecast, Progress

LONGEST_CODE = 64
_DIGEST = 8


@dataclass(frozen=True)
class Brought:
    """What a workbook brings, as far as it could be read, and what is wrong in it or worth saying.

    A report's progress may be a word of the authority's own; *words* are those that everybody has.
    """

    rows: tuple[Row, ...] = ()
    complaints: tuple[RuleBroken, ...] = ()
    notes: tuple[Note, ...] = ()
    words: Collection[str] = ()


@dataclass(frozen=True)
class Known:
    """What is there: the plans, and what else their rows may name. *locked* are rounds that say for
    ever what they said."""

    rows: tuple[Row, ...] = ()
    departments: Collection[str] = ()
    people: Collection[str] = ()
    cases: Collection[str] = ()
    locked: Collection[str] = ()


def settled(brought: Brought, known: Known) -> tuple[tuple[Row, ...], list[RuleBroken]]:
    """Return the rows in the order in which they need one another, and what they name that is not
    there."""
    settling = _Settling(brought, known)
    found = [settling.row(row) for rows in by_list(brought.rows).values() for row in rows]
    return tuple(found), settling.wrong


def names_of(rows: Collection[Row], known: Known) -> dict[str, dict[str, str]]:
    """Return what may be named, by list, as names are compared: of *rows* and of what is there."""
    named: dict[str, dict[str, str]] = {
        To.DEPARTMENT: {same(one): one for one in known.departments},
        # As a workbook can hold them.
        To.PERSON: {same(one_line(one)): one for one in known.people},
        To.CASE: {same(one): one for one in known.cases},
        "task": {},
    }
    brings, there = by_list(rows), by_list(known.rows)
    for name in LISTS:
        mine = {same(row.code) for row in brings[name]}
        # One that the workbook gives another name is not called what it was called any more.
        left = [row for row in there[name] if same(row.code) not in mine]
        named[name] = {same(one): one for row in (*left, *brings[name]) if (one := _name(row))}
    for name in TASKS:
        named["task"] |= named[name]
    return named


@dataclass
class _Settling:
    brought: Brought
    known: Known
    wrong: list[RuleBroken] = field(default_factory=list)

    def __post_init__(self) -> None:
        lists = by_list(self.known.rows)
        self._codes = {
            name: {same(row.code): row.code for row in rows} for name, rows in lists.items()
        }
        rows = [
            _with(row, {"code": self._codes[name].get(same(row.code), row.code)})
            for name, rows in by_list(self.brought.rows).items()
            for row in rows
        ]
        self._named = names_of(rows, self.known)
        self._words = {
            same(one.word): one
            for one in (*of(StatusWord, self.known.rows), *of(StatusWord, self.brought.rows))
        }
        self._there = {key: row.code for row in self.known.rows if (key := _apart(row))}

    def row(self, row: Row) -> Row:
        changes: dict[str, Any] = {}
        for one, to in refers(type(row)).items():
            value = getattr(row, one)
            if isinstance(value, tuple):
                changes[one] = tuple(sorted({self._called(row.origin, to, each) for each in value}))
            else:
                changes[one] = self._called(row.origin, to, value)
        found = _with(row, changes)
        if isinstance(found, Report):
            found = self._standing(found)
        return self._coded(found)

    def _called(self, origin: Origin, to: str, written: str) -> str:
        """Return what is *written* as it is called here."""
        known = self._named[to]
        if written and same(written) not in known:
            self._complain(origin, f"import.{to}_not_there", written, list(known.values()))
        return known.get(same(written), written)

    def _complain(self, origin: Origin, key: str, written: str, known: Collection[str]) -> None:
        # Comparing takes time.
        near = known if len(self.wrong) < MOST_SUGGESTIONS else ()
        self.wrong.append(unknown(origin, key, written, near))

    def _standing(self, row: Report) -> Report:
        if row.progress in set(Progress):
            return replace(row, forecast=row.forecast or Forecast.UNKNOWN)
        word = self._words.get(same(row.progress))
        if word is None:
            words = [*(one.word for one in self._words.values()), *self.brought.words]
            if row.progress:
                self._complain(row.origin, "import.status_unknown", row.progress, words)
            return replace(row, progress=Progress.NOT_STARTED, forecast=Forecast.UNKNOWN)
        return replace(
            row,
            progress=word.progress,
            forecast=row.forecast or word.forecast,
            word=row.word or word.word,
            scale=row.scale or word.scale,
        )

    def _coded(self, row: Row) -> Row:
        name = next(name for name, kind in LISTS.items() if isinstance(row, kind))
        code = row.code
        if not code and (apart := _apart(row)):
            code = self._there.get(apart, "") or derived(*apart[1:3])
        if not code:
            self.wrong.append(complaint(row.origin, "import.code_missing", list=name))
        code = self._codes[name].get(same(code), code)
        if name in TASKS and code:
            self._named["task"][same(code)] = self._named[name][same(code)] = code
        return _with(row, {"code": code})


def _with(row: Row, changes: Mapping[str, Any]) -> Row:
    """Return *row* with the *changes*; most change nothing, and a new row for each takes time."""
    different = {one: value for one, value in changes.items() if getattr(row, one) != value}
    return replace(row, **different) if different else row


def derived(*parts: str) -> str:
    """Return a code made of *parts*, no longer than a code may be and always the same."""
    code = "/".join(parts)
    if len(code) <= LONGEST_CODE:
        return code
    digest = hashlib.sha256(code.encode()).hexdigest()[:_DIGEST]
    return f"{code[: LONGEST_CODE - _DIGEST - 1]}~{digest}"


def _name(row: Row) -> str:
    """Return what others name *row* by."""
    return row.name if isinstance(row, Topic) else row.code


def _apart(row: Row) -> tuple[str, ...]:
    """Return what tells a row apart that needs no code of its own; its code is made of the second
    and third."""
    match row:
        case Adoption():
            return ("adoption", row.action, row.department)
        case Item():
            return ("item", row.commitment, row.number)
        case Report():
            day = row.reported_on.isoformat()
            return ("report", row.task, day, row.progress, row.forecast, lines(row.comment))
        case _:
            return ()

"""The annual survey of a network: four questions that are asked in the same words every year."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from typing import Protocol

from domain.errors import RuleBroken
from domain.rating import MARKS
from domain.results import Block, Result, result
from domain.seal import Seal

OPEN_FOR = timedelta(weeks=3)
REMINDED_AFTER = (timedelta(weeks=1), timedelta(weeks=2))
# One more when the words of a question change: no line is drawn from one wording to another.
WORDING = 1
# From how much, of how many answers each year, a change is worth a remark.
LEAST_CHANGE = Decimal("0.3")
SURE_FROM = 30
# What is written for a question that is skipped.
SKIPPED = frozenset({"-", "–"})


class Asked(StrEnum):
    COORDINATION = "coordination"
    ROLE = "role"
    EXCHANGE = "exchange"
    COLLABORATION = "collaboration"


# What those figures are called that were published.
PUBLISHED = {question: f"survey_{question}" for question in Asked}
ANSWERS = "survey_answers"
Given = Mapping[Asked, int]
# How many gave each mark, by survey and question.
Counted = Mapping[tuple[int, Asked], Mapping[int, int]]


@dataclass(frozen=True)
class Survey:
    """The survey of one year, with how many were *invited* when it began."""

    id: int
    network_id: int
    network: str
    authority_id: int
    year: int
    wording: int
    opens_on: date
    closes_on: date
    invited: int
    closed: bool = False


@dataclass(frozen=True)
class Change:
    """An answer more, or one less, with a mark on a question."""

    question: Asked
    mark: int
    by: int


def is_open(survey: Survey, today: date) -> bool:
    return not survey.closed and survey.opens_on <= today <= survey.closes_on


def reminders_due(survey: Survey, today: date) -> int:
    """Return how many times everybody should have been reminded by now."""
    return sum(survey.opens_on + after <= today for after in REMINDED_AFTER)


def read_line(written: str) -> dict[Asked, str]:
    """Return the four marks of a line, as they are written: "5 4 - 6"."""
    marks = [one.strip(",;") for one in written.split()]
    if len(marks) != len(Asked):
        raise RuleBroken("error.survey_line", field=Asked.COORDINATION.value)
    return {
        question: "" if mark in SKIPPED else mark
        for question, mark in zip(Asked, marks, strict=True)
    }


# --- receipts -------------------------------------------------------------------------------------


def digest(seal: Seal, secret: str, survey_id: int, question: Asked, mark: int) -> str:
    """Return the digest of what a receipt says of one question: each stands by itself, so that the
    database joins no two marks."""
    return seal.digest("survey", secret, str(survey_id), question, str(mark))


def every_digest(seal: Seal, secret: str, survey_id: int) -> dict[str, tuple[Asked, int]]:
    return {
        digest(seal, secret, survey_id, question, mark): (question, mark)
        for question in Asked
        for mark in MARKS
    }


def changes(before: Given, after: Given) -> list[Change]:
    """Return what changes in the counts when what somebody gave becomes something else."""
    return [
        Change(question, mark, by)
        for question in Asked
        for mark, by in ((before.get(question), -1), (after.get(question), 1))
        if mark is not None and before.get(question) != after.get(question)
    ]


# --- results --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Year:
    """A year of one question. *mean* is None where too few answered; *source* says where a mean was
    published that is not computed here, and is printed as it was."""

    year: int
    mean: str | None
    answers: int | None = None
    source: str = ""
    wording: int = WORDING


def computed(survey: Survey, counts: Mapping[int, int], least: int) -> Year:
    """Return what is shown of a question of a survey that is closed."""
    shown: Result | None = None
    if survey.closed and sum(counts.values()) >= least:
        shown = result([Block(frozenset({survey.id}), counts)])
    if shown is None:
        return Year(survey.year, None, wording=survey.wording)
    return Year(survey.year, shown.mean, shown.answers, wording=survey.wording)


class Published(Protocol):
    """A figure as a report printed it."""

    @property
    def year(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def source(self) -> str: ...


def years(
    surveys: Collection[Survey], counts: Counted, published: Collection[Published], least: int
) -> dict[Asked, list[Year]]:
    """Return the years of each question: those that were asked here, and before those the ones that
    were published."""
    answers = {one.year: int(one.value) for one in published if one.name == ANSWERS}
    here = {one.year for one in surveys}
    return {
        question: [
            *(
                Year(one.year, one.value, answers.get(one.year), one.source)
                for one in published
                if one.name == name and one.year not in here
            ),
            *(
                computed(one, counts.get((one.id, question), {}), least)
                for one in surveys
                if one.closed
            ),
        ]
        for question, name in PUBLISHED.items()
    }


def lines(of: Iterable[Year]) -> Iterator[Sequence[Year]]:
    """Return the years of each wording, oldest first: they are compared with nothing else."""
    in_order = sorted(of, key=lambda one: (one.wording, one.year))
    for _, alike in groupby(in_order, key=lambda one: one.wording):
        yield list(alike)


def change(before: Year, after: Year) -> Decimal | None:
    """Return how much a mean has changed, where that is worth a remark."""
    if before.mean is None or after.mean is None or before.wording != after.wording:
        return None
    difference = _number(after.mean) - _number(before.mean)
    sure = min(before.answers or 0, after.answers or 0) >= SURE_FROM
    return difference if sure and abs(difference) >= LEAST_CHANGE else None


def _number(mean: str) -> Decimal:
    return Decimal(mean.replace(",", "."))

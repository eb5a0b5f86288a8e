"""The annual survey of a network: four questions that are asked in the same words every year."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import MAXYEAR, date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from typing import Protocol

from domain.errors import RuleBroken
from domain.filled_in import LONGEST_LINE, FilledIn
from domain.meeting import Network
from domain.rating import MARKS
from domain.results import Block, Result, result
from domain.seal import Seal

OPEN_FOR = timedelta(weeks=3)
REMINDED_AFTER = (timedelta(weeks=1), timedelta(weeks=2))
# One more when the words of a question change: no line is drawn from one wording to another.
# What was published is printed with short names only: nobody knows that the words were ours.
PUBLISHED_WORDING, WORDING = 0, 1
# From how much, of how many answers each year, a change is worth a remark.
LEAST_CHANGE = Decimal("0.3")
SURE_FROM = 30
LONGEST_TAG = 60
# Nobody asked before.
FIRST_YEAR = 1990
_MEAN = re.compile(r"[1-6][.,][0-9]{1,2}")
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
                Year(one.year, one.value, answers.get(one.year), one.source, PUBLISHED_WORDING)
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


# --- earlier years --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Earlier:
    """A year that was asked before, as a report printed it: *figures* are the means, and how many
    answered, by the names under which they are kept."""

    year: int
    figures: Mapping[str, str]
    source: str


def read_earlier_line(written: str) -> dict[str, str]:
    """Return the fields of "2019; 4,9 4,9 5,1 3,7; 62; årsrapport 2022"."""
    parts = [one.strip() for one in written.split(";")]
    if len(parts) != 4:
        raise RuleBroken("error.earlier_line", field="year")
    year, means, answers, source = parts
    read = {question.value: mean for question, mean in read_line(means).items()}
    return {"year": year, **read, "answers": answers, "source": source}


def earlier(typed: Mapping[str, str], asked_here: Collection[int], today: date) -> Earlier:
    """Return the year that is filled in, or raise `FormRefused`. A mean stays as it is printed."""
    filled = FilledIn()
    written = typed.get("year", "").strip()
    year = int(written) if re.fullmatch("[0-9]{4}", written) else 0
    if not FIRST_YEAR <= year <= today.year:
        filled.wrong("error.earlier_year", field="year", first=str(FIRST_YEAR))
    elif year in asked_here:
        filled.wrong("error.earlier_asked_here", field="year", year=written)
    figures = {}
    for question, name in PUBLISHED.items():
        mean = typed.get(question, "").strip()
        if mean and not (_MEAN.fullmatch(mean) and _number(mean) <= MARKS[-1]):
            filled.wrong("error.earlier_mean", field=question.value, written=mean[:20])
        if mean:
            figures[name] = mean
    if not figures:
        filled.wrong("error.earlier_empty", field=Asked.COORDINATION.value)
    answers = typed.get("answers", "").strip()
    if answers and not re.fullmatch("[1-9][0-9]{0,4}", answers):
        filled.wrong("error.earlier_answers", field="answers")
    if answers:
        figures[ANSWERS] = answers
    source = filled.line("source", typed.get("source", ""), missing="error.earlier_source")
    filled.refuse_if_wrong()
    return Earlier(year, figures, source[:LONGEST_LINE])


# --- what was of most use -------------------------------------------------------------------------


@dataclass(frozen=True)
class Benefit:
    """What somebody had most use of, in their own words, and the coordinator's *tag* for it."""

    key: str
    survey_id: int
    text: str
    tag: str
    approved: bool
    waits: bool


@dataclass(frozen=True)
class Benefits:
    """What is told of them: each tag with how often, or None for fewer than may be counted, and
    the texts that were approved."""

    year: int
    tags: Sequence[tuple[str, int | None]]
    texts: Sequence[str]


@dataclass(frozen=True)
class OfNetwork:
    """All that is shown of the surveys of a network."""

    network: Network
    years: Mapping[Asked, Sequence[Year]]
    surveys: Sequence[Survey] = ()
    benefits: Benefits | None = None


@dataclass(frozen=True)
class Known:
    """What is kept of surveys and of what was published of them, by network."""

    surveys: Sequence[Survey]
    counts: Counted
    published: Mapping[int, Sequence[Published]]
    benefits: Sequence[Benefit] = field(default=())


def of_network(network: Network, known: Known, first: int = 0, last: int = MAXYEAR) -> OfNetwork:
    """Return what is shown of the years from the *first* to the *last*."""
    own = [
        one for one in known.surveys if one.network_id == network.id and first <= one.year <= last
    ]
    published = [one for one in known.published.get(network.id, ()) if first <= one.year <= last]
    shown = [one for one in own if enough(one, known.counts, network.min_answers)]
    latest = _told(shown[-1], known.benefits, network.min_answers) if shown else None
    return OfNetwork(network, years(own, known.counts, published, network.min_answers), own, latest)


def enough(survey: Survey, counts: Counted, least: int) -> bool:
    """Whether anything of the survey is shown: it is closed, and enough have answered one of the
    questions."""
    return survey.closed and any(
        sum(counts.get((survey.id, question), {}).values()) >= least for question in Asked
    )


def _told(survey: Survey, benefits: Iterable[Benefit], least: int) -> Benefits | None:
    of_survey = [one for one in benefits if one.survey_id == survey.id]
    counted = Counter(one.tag for one in of_survey if one.tag)
    many = [(tag, count) for tag, count in counted.most_common() if count >= least]
    few = sorted(tag for tag, count in counted.items() if count < least)
    texts = [one.text for one in of_survey if one.approved]
    if not counted and not texts:
        return None
    return Benefits(survey.year, [*many, *((tag, None) for tag in few)], texts)

"""Nothing that is shown of answers depends on what is hidden.

The attacker of these tests sees every view, as it is put into words, before and after every answer
and whenever a window closes. Beside each world there is another that differs only in what nobody
may learn: who gave which mark, what was answered about meetings that were too few, which of the
meetings that are shown together each answer is of, which marks make up a mean of few, and what
nobody has read. Whoever cannot tell the two apart has nothing to add and subtract either.

For each rule there are bots that break it, and are found out. Two rules are of what is stored, not
of what is shown: that no answer lies beside a user id, a time or an order, and no receipt beside an
identity. tests/promises/test_who_answered.py and test_ratings.py look for those in the tables.
"""

import os
import re
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from sqlalchemy import Connection, func, select, update

from cards.card import Card, card, said
from dialogs import (
    digest,
    keep_network,
    meeting_results,
    review_benefits,
    review_comments,
    survey_results,
)
from dialogs.turn import Reply, Run, Turn
from domain import attendance, results, survey
from domain.authority import Authority
from domain.errors import RuleBroken
from domain.meeting import Group, Meeting, Network, Sight
from domain.person import Person, Role, RoleName
from domain.rating import MARKS, Delta, Marks, Question, deltas
from domain.results import Block, Waiting
from domain.seal import Seal
from domain.survey import WORDING, Asked, Counted, Survey
from jobs import annual_report, close_ratings, meeting_letters
from sheets import annual_report as report_workbook
from sheets.annual_report import Mean, Report
from storage import tables
from storage.database import Database, open_database
from storage.digest_section import Told
from storage.digest_sections.meetings import RESULT, Meetings
from storage.ratings import APPROVED, WAITS, Ratings, ToRead
from storage.storage import Storage
from storage.surveys import Surveys
from tests import make
from tests.chat import NOW, SECRET
from tests.dialogs import network
from tests.dialogs.network import NATURE, STRATEGY, TODAY, days, meeting, wanted

LEAST, FEW, MANY = 6, 10, 30
TRIES = int(os.environ.get("HALLKOLL_HIDDEN_ANSWERS", "8"))
# How many worlds it takes, at most, to find out a bot that breaks a rule.
TRIES_OF_A_BOT = 12
GROUPS = (STRATEGY, NATURE, STRATEGY, STRATEGY, NATURE)
PEOPLE, THERE = 40, 14
# When the weekly digest tells of the results of all of the meetings.
RESULTS_ARE_NEWS = NOW + days(7)
# A mean and of how many, on a card and in the cells of a workbook.
_MEANS = (re.compile(r"[1-6],([0-9]+) \(([0-9]+) svar"), re.compile(r"[1-6]\.([0-9]+), ([0-9]+)"))
# The marks that people gave, meeting by meeting or question by question.
Answers = Sequence[Sequence[int]]


class Undone(Exception):
    """Takes back what was tried."""


@dataclass(frozen=True)
class Year:
    """What people answered: the marks that they gave both questions about each meeting, and each
    question of the survey. The words that were *approved* are of a meeting each, or of what in the
    network was of most *use*, and nobody has read what is *unread*; about each meeting that nobody
    is told the mean of there are so many *more* of that."""

    meetings: Answers
    survey: Answers
    approved: Sequence[str]
    use: str
    unread: str
    more: int


@dataclass(frozen=True)
class Looks:
    """All that was shown while people could answer, and after each window closed."""

    live: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)


@dataclass
class World:
    """A year of meetings that anything may be answered about."""

    database: Database
    authority: Authority
    meetings: list[Meeting]
    people: list[int]

    async def looks(self, year: Year, *, often: bool = False, frozen: bool = True) -> Looks:
        """Return all that is shown when people answer so; *often* after each answer, and not only
        after all about a meeting. A bot that is not *frozen* shows what is answered before
        everybody has."""
        seen = Looks()
        shown = decided(year.meetings)
        rated = {at for at in shown if list(shown.values()).count(shown[at]) == 1}
        unrated = [one for at, one in enumerate(self.meetings) if at not in rated]

        def live(storage: Storage) -> None:
            asked = self._open_survey(storage)
            for about in self.meetings:
                storage.ratings.add_comment(f"{about.id:032}", about.id, year.unread)
            for about in unrated:
                for at in range(year.more):
                    storage.ratings.add_comment(f"{about.id:030}b{at}", about.id, year.unread)
            seen.live.append(self._all(storage, unrated))
            for about, marks, words in zip(
                self.meetings, year.meetings, year.approved, strict=True
            ):
                for _ in self._rate(storage, about, marks, frozen=frozen):
                    if often:
                        seen.live.append(self._all(storage, unrated))
                storage.ratings.add_comment(f"{about.id:031}a", about.id, words)
                seen.live.append(self._all(storage, unrated))
            storage.surveys.add_benefit("0", asked, year.unread)
            storage.surveys.add_benefit("1", asked, year.use)
            self._answer_survey(storage, asked, year.survey)
            seen.live.append(self._all(storage, unrated))
            for about in self.meetings:
                close_ratings.close(storage, about.last_on + days(8))
                storage.ratings.review(about.id, f"{about.id:031}a", APPROVED)
                seen.closed.append(self._all(storage, unrated))
            storage.surveys.close(asked)
            storage.surveys.review_benefit([asked], "1", APPROVED, f"Etikett: {year.use}")
            seen.closed.append(self._all(storage, unrated))
            if not told_of_survey(year):
                seen.closed.append(self._seen(review_benefits.show, {}, storage))
            raise Undone

        with pytest.raises(Undone):
            await self.database.write(live)
        return seen

    def _rate(
        self, storage: Storage, about: Meeting, marks: Sequence[int], *, frozen: bool
    ) -> Iterator[int]:
        for person, mark in zip(self.people, marks, strict=False):
            if not frozen and person == self.people[len(marks) - 1]:
                close_ratings.close(storage, about.last_on + days(8))
            given = deltas(Marks(), Marks(mark, mark))
            storage.ratings.give(about.id, person, f"{about.id}/{person}", given)
            yield person

    def _answer_survey(self, storage: Storage, asked: int, answers: Answers) -> None:
        for question, marks in zip(Asked, answers, strict=True):
            for mark in marks:
                given = survey.changes({}, {question: mark})
                storage.surveys.count_answers(asked, given, (), ())

    def _open_survey(self, storage: Storage) -> int:
        network_id = self.meetings[0].network.id
        open_for = (TODAY, TODAY + survey.OPEN_FOR)
        return storage.surveys.open(network_id, TODAY.year, WORDING, open_for, PEOPLE)

    def _all(self, storage: Storage, unrated: Sequence[Meeting]) -> str:
        """Return every view that there is, for a coordinator, who sees most, the letter about each
        result, and the workbook. Comments on meetings that are shown are there to be read by the
        coordinator; of those that are *unrated* not even they may."""
        asked: list[tuple[Run, dict[str, str]]] = [
            *((meeting_results.show, {"meeting": str(one.id)}) for one in self.meetings),
            *((meeting_results.year, {"group": group}) for group in ("", STRATEGY, NATURE)),
            *((review_comments.show, {"meeting": str(one.id)}) for one in unrated),
            *((meeting_results.comments, {"meeting": str(one.id)}) for one in self.meetings),
            (survey_results.benefits, {}),
            (review_comments.waiting, {}),
            (keep_network.show, {}),
            (survey_results.show, {}),
            (digest.show, {}),
        ]
        views = [self._seen(show, data, storage) for show, data in asked]
        views.append(self._seen(digest.show, {}, storage, RESULTS_ARE_NEWS))
        letters = [self._letter(storage, one) for one in self.meetings]
        report = annual_report.gather(storage, self.meetings[0].network, TODAY.year, NOW)
        cells = [str(row) for sheet in report_workbook.sheets(report) for row in sheet.rows]
        return "\n".join([*views, *letters, *cells])

    def _seen(self, show: Run, data: dict[str, str], storage: Storage, now: datetime = NOW) -> str:
        try:
            return show(self._turn(data, now), storage).card.text
        except RuleBroken as broken:
            return broken.key

    def _letter(self, storage: Storage, about: Meeting) -> str:
        sight = Sight(self.authority.id, 0, TODAY)
        who = Person(self.people[0], "Person 0")
        letter = meeting_letters.card(storage, meeting_letters.RESULTS, about.id, who, "sv", sight)
        return letter.text if letter else ""

    def _turn(self, data: dict[str, str], now: datetime) -> Turn:
        coordinator = make.person(make.role(authority_id=self.authority.id))
        # Somebody in the groups who answers nothing: what is left to rate is one's own.
        own = replace(coordinator, id=self.people[-1], authority_id=self.authority.id)
        return Turn(own, self.authority, "sv", now, Seal(SECRET), data=data)


@pytest.fixture
async def world(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[World]:
    # What is shown does not depend on the database; where it is stored does, and is tested on both.
    path = tmp_path / "world.db"
    shutil.copy(sqlite_template, path)
    database = open_database(f"sqlite+aiosqlite:///{path}")
    authority = await make.stored_authority(database)
    on = [TODAY - days(len(GROUPS) - at) for at in range(len(GROUPS))]
    rows = [
        (meeting(f"M-{at}", day, group=group), day)
        for at, (group, day) in enumerate(zip(GROUPS, on, strict=True))
    ]
    planned = wanted(authority, *rows)
    second = [replace(one, on=one.on - days(20)) for one in planned.days]
    counted = [replace(one, head_count=12) for one in planned.days]
    await network.bring(database, replace(planned, days=(*second, *counted)))
    meetings = await network.every_meeting(database, authority)
    people = await database.write(lambda storage: come(storage, authority, meetings))
    yield World(database, authority, meetings, people)
    await database.close()


def come(storage: Storage, authority: Authority, meetings: Sequence[Meeting]) -> list[int]:
    """Add people of several organisations, some with a role, some of them there on each day."""
    of = [storage.networks.organisation(name, "municipality") for name in ("Vara", "Ale", "Hjo")]
    people = storage.people.add_many(
        [Person(0, f"Person {at}", organisation_id=of[at % len(of)]) for at in range(PEOPLE)]
    )
    for person in people[::2]:
        storage.people.give_role(person, Role(RoleName.HANDLER, authority.id))
    for about in meetings:
        storage.networks.set_contact(about.group.id, people[-1])
        for at, day in enumerate(about.days):
            storage.attendances.attend(day.id, people[at:THERE:2], attendance.Source.SELF)
    return people


# --- worlds that must look the same ---------------------------------------------------------------


def some(random: Random) -> Year:
    """Return answers about few meetings with many and many with few."""

    def marks(of: Sequence[int]) -> list[int]:
        return [random.choice(MARKS) for _ in range(random.choice(of))]

    return Year(
        meetings=[marks((0, 1, 2, 3, 4, 5, 6, 8, 12)) for _ in GROUPS],
        survey=[marks(random.choice(((0, 3, 5), (3, 6, 12)))) for _ in Asked],
        approved=["Bra om vatten."] * len(GROUPS),
        use="Kollegor att fråga.",
        unread="Ove pratade.",
        more=1,
    )


def decided(answers: Answers) -> dict[int, int]:
    """Return which meetings are shown together, by the rules: written here once more, so that a bot
    that breaks them is not asked."""
    found: dict[int, int] = {}
    for group in set(GROUPS):
        pool: list[int] = []
        for at, marks in enumerate(answers):
            if GROUPS[at] != group or not marks:
                continue
            if len(marks) >= LEAST:
                found[at] = at
                continue
            pool.append(at)
            if sum(len(answers[one]) for one in pool) >= LEAST:
                found |= dict.fromkeys(pool, at)
                pool = []
    return found


def told_of_survey(year: Year) -> bool:
    """Whether enough have answered one of the questions."""
    return any(len(marks) >= LEAST for marks in year.survey)


def another(year: Year, random: Random) -> Year:
    """Return a year that differs from *year* in nothing but what is hidden."""
    shown = decided(year.meetings)
    alone = {at for at in shown if list(shown.values()).count(shown[at]) == 1}
    return Year(
        meetings=_answered_otherwise(year.meetings, random),
        survey=[_survey_otherwise(marks, random) for marks in year.survey],
        approved=[
            words if at in alone else "Bra om vind." for at, words in enumerate(year.approved)
        ],
        use=year.use if told_of_survey(year) else "Kurser att gå.",
        unread="Eva skrev.",
        more=3,
    )


def _answered_otherwise(answers: Answers, random: Random) -> Answers:
    shown = decided(answers)
    found = [list(marks) for marks in answers]
    for at, marks in enumerate(found):
        if at not in shown:
            found[at] = [random.choice(MARKS) for _ in marks]
        elif list(shown.values()).count(shown[at]) == 1 and len(marks) < FEW:
            _with_the_same_mean(marks)
    for last in set(shown.values()):
        among = [at for at, its in shown.items() if its == last]
        if len(among) > 1:
            pooled = [mark for at in among for mark in found[at]]
            if len(pooled) < FEW:
                _with_the_same_mean(pooled)
            random.shuffle(pooled)
            for at in among:
                found[at] = [pooled.pop() for _ in found[at]]
    moved = _with_one_more_or_less(found, random)
    found = moved if decided(moved) == shown else found
    for marks in found:
        random.shuffle(marks)  # who gave which
    return found


def _survey_otherwise(marks: Sequence[int], random: Random) -> list[int]:
    if len(marks) < LEAST:
        return [random.choice(MARKS) for _ in range(random.randrange(LEAST))]
    found = list(marks)
    _with_the_same_mean(found)
    return found


def _with_the_same_mean(marks: list[int]) -> None:
    for up, down in ((0, 1), (1, 0)):
        if marks[up] < max(MARKS) and marks[down] > min(MARKS):
            marks[up] += 1
            marks[down] -= 1
            return


def _with_one_more_or_less(answers: Answers, random: Random) -> list[list[int]]:
    """Let one hidden meeting have another number of answers, and of those that are shown together
    one have an answer more and another one less."""
    shown = decided(answers)
    found = [list(marks) for marks in answers]
    for last in {*shown.values()}:
        among = [at for at, its in shown.items() if its == last]
        if len(among) > 1 and len(found[among[0]]) > 1:
            found[among[1]].append(found[among[0]].pop())
    hidden = [at for at in range(len(found)) if found[at] and at not in shown]
    if hidden:
        found[random.choice(hidden)].append(random.choice(MARKS))
    return found


def told(looks: Looks, beside: Looks) -> list[str]:
    """Return how the two worlds can be told apart, or what else breaks a rule."""
    found = []
    if len({*looks.live, *beside.live}) > 1:
        found.append("something changed while people answered")
    if looks.closed != beside.closed:
        found.append("something hidden was seen")
    if any(
        len(decimals) > 1 and int(count) < MANY
        for look in looks.closed
        for means in _MEANS
        for decimals, count in means.findall(look)
    ):
        found.append("a mean of few has two decimals")
    return found


@pytest.mark.parametrize(("often", "tries"), [(True, TRIES // 4), (False, TRIES)])
async def test_two_years_that_differ_in_hidden_answers_cannot_be_told_apart(
    world: World, often: bool, tries: int
) -> None:
    random = Random(44)
    different, means, news = 0, 0, 0
    for _ in range(tries):
        year = some(random)
        beside = another(year, random)
        looks = await world.looks(year, often=often)

        assert told(looks, await world.looks(beside, often=often)) == []

        different += beside.meetings != year.meetings
        means += any(_MEANS[0].search(look) for look in looks.closed)
        news += any("Resultatet från mötet" in look for look in looks.closed)
    assert different == tries
    assert min(means, news) > tries / 2


# --- bots that break a rule -----------------------------------------------------------------------

Break = Callable[[pytest.MonkeyPatch], None]


def marks_of(ratings: Ratings, meeting_id: int) -> dict[int, int]:
    """Return how many were satisfied with the meeting by which mark, whether it may be shown or
    not."""
    table = tables.rating_count.c
    rows = ratings._connection.execute(
        select(table.mark, func.sum(table.answers))
        .where(table.meeting_id == meeting_id, table.question == Question.SATISFACTION)
        .group_by(table.mark)
    )
    return {mark: int(answers) for mark, answers in rows}


def mean_of(counts: Mapping[int, int]) -> str:
    shown = results.result([Block(frozenset(), counts)])
    return f"{shown.mean} av {shown.answers}" if shown else "inga"


def saying_more(module: Any, name: str, more: Callable[[Turn, Storage], str]) -> Break:
    """Return a bot whose card says *more*."""

    def breaks(patch: pytest.MonkeyPatch) -> None:
        right: Run = getattr(module, name)

        def show(turn: Turn, storage: Storage) -> Reply:
            shown = right(turn, storage).card.text
            return Reply(card(turn.language, shown, said(more(turn, storage))))

        patch.setattr(module, name, show)

    return breaks


def answers_of(turn: Turn, storage: Storage) -> str:
    return str(sum(marks_of(storage.ratings, int(turn.data["meeting"])).values()))


def latest_means(_: Turn, storage: Storage) -> str:
    ids = storage.ratings._connection.scalars(select(tables.meeting.c.id))
    return ", ".join(mean_of(marks_of(storage.ratings, one)) for one in ids)


# Nothing of fewer answers than six.


def show_every_meeting(patch: pytest.MonkeyPatch) -> None:
    right = results.blocks
    patch.setattr(results, "blocks", lambda waiting, _: right(waiting, 1))


def show_every_question_of_the_survey(patch: pytest.MonkeyPatch) -> None:
    right = survey.computed
    patch.setattr(survey, "computed", lambda one, counts, _: right(one, counts, 1))


def show_bars_of_few(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(results, "BARS_FROM", 1)


def every_meeting(_: object) -> set[int]:
    return set(range(100))


def show_comments_of_few(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(meeting_results, "alone", every_meeting)


def count_comments_of_few(patch: pytest.MonkeyPatch) -> None:
    comment, about = tables.meeting_comment.c, tables.meeting.c

    def to_read(self: Ratings, _: Sequence[int]) -> list[ToRead]:
        rows = self._connection.execute(
            select(about.id, func.count().label("comments"))
            .join(tables.meeting_comment, comment.meeting_id == about.id)
            .where(comment.state == WAITS)
            .group_by(about.id)
            .order_by(about.id)
        )
        group = Group(1, 1, "")
        return [
            ToRead(Network(1, 1, "", LEAST), group, row.id, "", TODAY, row.comments) for row in rows
        ]

    patch.setattr(Ratings, "to_read", to_read)


def write_comments_of_few_into_the_workbook(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(annual_report, "alone", every_meeting)


def let_comments_of_few_be_reviewed(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(review_comments, "alone", every_meeting)


def write_means_of_few_into_the_workbook(patch: pytest.MonkeyPatch) -> None:
    right = annual_report.gather

    def gather(storage: Storage, *rest: Any) -> Report:
        def means(about: Meeting, *_: Any, **__: Any) -> dict[Question, Mean]:
            counts = marks_of(storage.ratings, about.id)
            shown = results.result([Block(frozenset(), counts)])
            return dict.fromkeys(Question, Mean(result=shown))

        patch.setattr(annual_report, "_means", means)
        return right(storage, *rest)

    patch.setattr(annual_report, "gather", gather)


def tell_means_of_few_in_the_letter(patch: pytest.MonkeyPatch) -> None:
    right = meeting_letters.card

    def letter(storage: Storage, purpose: str, meeting_id: int, *rest: Any) -> Card:
        shown = right(storage, purpose, meeting_id, *rest)
        assert shown is not None
        mean = mean_of(marks_of(storage.ratings, meeting_id))
        return card("sv", shown.text, said(mean))

    patch.setattr(meeting_letters, "card", letter)


def tell_how_many_answered_in_the_digest(patch: pytest.MonkeyPatch) -> None:
    right = Meetings.lines

    def lines(self: Meetings, connection: Connection, *rest: Any) -> Iterator[Told]:
        for reader, line in right(self, connection, *rest):
            if line.row is RESULT:
                answers = sum(
                    marks_of(Ratings(connection), int(str(line.values["meeting"]))).values()
                )
                line = replace(line, values={**line.values, "group": f"{answers} svar"})
            yield reader, line

    patch.setattr(Meetings, "lines", lines)


# One decimal of fewer answers than thirty.


def show_two_decimals_of_few(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(results, "TWO_DECIMALS_FROM", 1)


# Frozen until the window closes, and the same at every look after it.


def show_live_means_of_the_survey(patch: pytest.MonkeyPatch) -> None:
    of, table = Surveys.of, tables.survey_count

    def counts(self: Surveys, _: Sequence[int]) -> Counted:
        found: dict[tuple[int, Asked], dict[int, int]] = {}
        for row in self._connection.execute(select(table)):
            found.setdefault((row.survey_id, Asked(row.question)), {})[row.mark] = row.answers
        return found

    def closed(self: Surveys, network_ids: Sequence[int]) -> list[Survey]:
        return [replace(one, closed=True) for one in of(self, network_ids)]

    patch.setattr(Surveys, "counts", counts)
    patch.setattr(Surveys, "of", closed)


def pool_anew_each_time(patch: pytest.MonkeyPatch) -> None:
    """The difference between two looks is the meeting that came last."""
    table = tables.rating_block

    def waiting(self: Ratings, group_id: int, year: int, question: Question) -> list[Waiting]:
        of_group = select(table.c.meeting_id).where(
            table.c.group_id == group_id, table.c.year == year, table.c.question == question
        )
        ids = sorted(self._connection.scalars(of_group))
        return [Waiting(one, sum(marks_of(self, one).values())) for one in ids]

    def pooled(waiting: Sequence[Waiting], least: int) -> dict[int, int]:
        few = [one for one in waiting if 0 < one.answers < least]
        enough = {one.meeting_id: one.meeting_id for one in waiting if one.answers >= least}
        if sum(one.answers for one in few) < least:
            return enough
        return enough | {one.meeting_id: few[-1].meeting_id for one in few}

    def set_blocks(self: Ratings, question: Question, blocks: Mapping[int, int]) -> None:
        for meeting_id, block in blocks.items():
            its = (table.c.meeting_id == meeting_id) & (table.c.question == question)
            self._connection.execute(update(table).where(its).values(block=block))

    patch.setattr(Ratings, "waiting", waiting)
    patch.setattr(results, "blocks", pooled)
    patch.setattr(Ratings, "set_blocks", set_blocks)


# No hidden meeting by subtraction.


def pool_less_than_enough(patch: pytest.MonkeyPatch) -> None:
    def pooled(waiting: Sequence[Waiting], least: int) -> dict[int, int]:
        few = [one.meeting_id for one in waiting if 0 < one.answers < least]
        enough = {one.meeting_id: one.meeting_id for one in waiting if one.answers >= least}
        return enough | dict.fromkeys(few, max(few, default=0))

    patch.setattr(results, "blocks", pooled)


def count_hidden_meetings_in_the_group(patch: pytest.MonkeyPatch) -> None:
    """Less the meetings that are shown, the group's mean tells the rest."""
    right = Ratings.blocks

    def blocks(self: Ratings, meeting_ids: Sequence[int]) -> dict[Question, list[Block]]:
        if len(meeting_ids) == 1:
            return right(self, meeting_ids)
        closed = [one for one in meeting_ids if self.is_frozen(one)]
        every = [Block(frozenset({one}), marks_of(self, one)) for one in closed]
        return dict.fromkeys(Question, every)

    patch.setattr(Ratings, "blocks", blocks)


# No cut by municipality, role or day.


def cut(by: Callable[[Connection, int, int], object]) -> Break:
    """Return a bot that keeps and shows what people with something in common answered."""

    def breaks(patch: pytest.MonkeyPatch) -> None:
        kept: WeakKeyDictionary[Connection, dict[tuple[int, object], Counter[int]]]
        kept = WeakKeyDictionary()
        give = Ratings.give

        def keep(
            self: Ratings, meeting_id: int, person_id: int, digest: str, given: Sequence[Delta]
        ) -> None:
            give(self, meeting_id, person_id, digest, given)
            of = kept.setdefault(self._connection, {})
            part = by(self._connection, meeting_id, person_id)
            of.setdefault((meeting_id, part), Counter())[given[0].mark] += 1

        def parts(turn: Turn, storage: Storage) -> str:
            about = int(turn.data["meeting"])
            if not storage.ratings.is_frozen(about):
                return ""
            of = kept.get(storage.ratings._connection, {})
            return "; ".join(
                f"{part}: {mean_of(counts)}"
                for (meeting_id, part), counts in of.items()
                if meeting_id == about
            )

        patch.setattr(Ratings, "give", keep)
        saying_more(meeting_results, "show", parts)(patch)

    return breaks


def municipality(connection: Connection, _: int, person_id: int) -> object:
    person = tables.person.c
    return connection.scalar(select(person.organisation_id).where(person.id == person_id))


def role(connection: Connection, _: int, person_id: int) -> object:
    held = tables.role.c
    return connection.scalar(select(held.name).where(held.person_id == person_id))


def day(connection: Connection, meeting_id: int, person_id: int) -> object:
    was_there, of = tables.attendance.c, tables.meeting_day.c
    return connection.scalar(
        select(of.held_on)
        .join_from(tables.attendance, tables.meeting_day, of.id == was_there.day_id)
        .where(of.meeting_id == meeting_id, was_there.person_id == person_id)
    )


# Comments read before they are shown, and beside no mark.


def show_comments_unread(patch: pytest.MonkeyPatch) -> None:
    right = Ratings.comments
    patch.setattr(Ratings, "comments", lambda self, meeting_id, _: right(self, meeting_id, WAITS))


def show_uses_unread(patch: pytest.MonkeyPatch) -> None:
    right = Surveys.benefits
    patch.setattr(
        Surveys,
        "benefits",
        lambda self, ids: [replace(one, approved=True) for one in right(self, ids)],
    )


def show_uses_of_few(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(survey, "enough", lambda one, *_: one.closed)


def let_uses_of_few_be_reviewed(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(review_benefits, "enough", lambda one, *_: one.closed)


def show_the_mark_beside_the_comment(patch: pytest.MonkeyPatch) -> None:
    latest: WeakKeyDictionary[Connection, int] = WeakKeyDictionary()
    give, add = Ratings.give, Ratings.add_comment

    def keep(self: Ratings, meeting_id: int, *rest: Any) -> None:
        give(self, meeting_id, *rest)
        latest[self._connection] = rest[-1][0].mark

    def with_mark(self: Ratings, key: str, meeting_id: int, words: str) -> None:
        add(self, key, meeting_id, f"{words} ({latest.get(self._connection)})")

    patch.setattr(Ratings, "give", keep)
    patch.setattr(Ratings, "add_comment", with_mark)


BREAKS = {
    "a mean of few": show_every_meeting,
    "a question of the survey that few have answered": show_every_question_of_the_survey,
    "bars of few": show_bars_of_few,
    "comments of few": show_comments_of_few,
    "how many comments there are of few": count_comments_of_few,
    "comments of few, in the workbook": write_comments_of_few_into_the_workbook,
    "comments of few, to the coordinator": let_comments_of_few_be_reviewed,
    "means of few, in the workbook": write_means_of_few_into_the_workbook,
    "means of few, in the letter": tell_means_of_few_in_the_letter,
    "how many were pooled, in the digest": tell_how_many_answered_in_the_digest,
    "how many were too few": saying_more(meeting_results, "show", answers_of),
    "two decimals beside a head count": show_two_decimals_of_few,
    "live means, in the digest": saying_more(digest, "show", latest_means),
    "live means, of the survey": show_live_means_of_the_survey,
    "two looks at a pool that grows": pool_anew_each_time,
    "a pool of too few": pool_less_than_enough,
    "the group less what is shown": count_hidden_meetings_in_the_group,
    "a cut by municipality": cut(municipality),
    "a cut by role": cut(role),
    "a cut by day": cut(day),
    "comments that nobody has read": show_comments_unread,
    "uses that nobody has read": show_uses_unread,
    "uses told by few": show_uses_of_few,
    "uses told by few, to the coordinator": let_uses_of_few_be_reviewed,
    "a comment beside its mark": show_the_mark_beside_the_comment,
}


async def found_out(world: World, **how: bool) -> bool:
    random = Random(44)
    for _ in range(TRIES_OF_A_BOT):
        year = some(random)
        looks = await world.looks(year, **how)
        if told(looks, await world.looks(another(year, random), **how)):
            return True
    return False


@pytest.mark.parametrize("breaks", BREAKS.values(), ids=BREAKS.keys())
async def test_a_bot_that_breaks_a_rule_is_found_out(
    world: World, monkeypatch: pytest.MonkeyPatch, breaks: Break
) -> None:
    breaks(monkeypatch)

    assert await found_out(world)


async def test_a_bot_that_shows_results_before_the_window_closes_is_found_out(
    world: World,
) -> None:
    assert await found_out(world, frozen=False)

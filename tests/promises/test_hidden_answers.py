"""Nothing that is shown of ratings depends on what is hidden.

The attacker of these tests sees every view, as it is put into words, before and after every answer
and whenever a window closes. Beside each world there is another that differs only in what nobody
may learn: what was answered about meetings that were too few, which of the meetings that are shown
together each answer is of, and which marks make up a mean of few. Whoever cannot tell the two apart
has nothing to add and subtract either.
"""

import os
import re
import shutil
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from dialogs import meeting_results
from dialogs.turn import Run, Turn
from domain import results
from domain.authority import Authority
from domain.meeting import Meeting
from domain.person import Person
from domain.rating import MARKS, Marks, deltas
from domain.results import Waiting
from domain.seal import Seal
from jobs import annual_report, close_ratings
from sheets import annual_report as report_workbook
from storage.database import Database, open_database
from storage.ratings import WAITS, Ratings
from storage.storage import Storage
from tests import make
from tests.chat import NOW, SECRET
from tests.dialogs import network
from tests.dialogs.network import NATURE, STRATEGY, TODAY, days, meeting, wanted

LEAST, FEW, MANY = 6, 10, 30
TRIES = int(os.environ.get("HALLKOLL_HIDDEN_ANSWERS", "12"))
GROUPS = (STRATEGY, NATURE, STRATEGY, STRATEGY, NATURE)
_MEAN = re.compile(r"[1-6],([0-9]+) \(([0-9]+) svar")
# The marks that people gave both questions, meeting by meeting.
Answers = Sequence[Sequence[int]]


class Undone(Exception):
    """Takes back what was tried."""


@dataclass(frozen=True)
class Looks:
    """All that was shown while the windows were open, and after each closed."""

    live: list[str]
    closed: list[str]


@dataclass
class World:
    """A year of meetings that anything may be answered about."""

    database: Database
    authority: Authority
    meetings: list[Meeting]
    people: list[int]

    async def looks(self, answers: Answers, unread: str = "", *, frozen: bool = True) -> Looks:
        """Return all that is shown when people answer so, and somebody has written *unread*. A bot
        that is not *frozen* shows what is answered before everybody has."""
        seen = Looks([], [])

        def live(storage: Storage) -> None:
            for about in self.meetings:
                storage.ratings.add_comment(f"{about.id:032}", about.id, unread)
            seen.live.append(self._all(storage))
            for about, marks in zip(self.meetings, answers, strict=True):
                for person, mark in zip(self.people, marks, strict=False):
                    if not frozen and person == self.people[len(marks) - 1]:
                        close_ratings.close(storage, about.last_on + days(8))
                    given = deltas(Marks(), Marks(mark, mark))
                    storage.ratings.give(about.id, person, f"{about.id}/{person}", given)
                seen.live.append(self._all(storage))
            for about in self.meetings:
                close_ratings.close(storage, about.last_on + days(8))
                seen.closed.append(self._all(storage))
            raise Undone

        with pytest.raises(Undone):
            await self.database.write(live)
        return seen

    def _all(self, storage: Storage) -> str:
        """Return every view that there is, for a coordinator, who sees most, and the workbook."""
        asked: list[tuple[Run, dict[str, str]]] = [
            *((meeting_results.show, {"meeting": str(one.id)}) for one in self.meetings),
            *((meeting_results.year, {"group": group}) for group in ("", STRATEGY, NATURE)),
        ]
        views = [show(self._turn(data), storage).card.text for show, data in asked]
        report = annual_report.gather(storage, self.meetings[0].network, TODAY.year, NOW)
        cells = [str(row) for sheet in report_workbook.sheets(report) for row in sheet.rows]
        return "\n".join([*views, *cells])

    def _turn(self, data: dict[str, str]) -> Turn:
        coordinator = make.person(make.role(authority_id=self.authority.id))
        own = replace(coordinator, authority_id=self.authority.id)
        return Turn(own, self.authority, "sv", NOW, Seal(SECRET), data=data)


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
    await network.bring(database, wanted(authority, *rows))
    people = await database.write(
        lambda storage: storage.people.add_many([Person(0, f"Person {n}") for n in range(40)])
    )
    yield World(database, authority, await network.every_meeting(database, authority), people)
    await database.close()


# --- worlds that must look the same ---------------------------------------------------------------


def some(random: Random) -> Answers:
    """Return answers about few meetings with many and many with few."""
    return [
        [random.choice(MARKS) for _ in range(random.choice((0, 1, 2, 3, 4, 5, 6, 8, 12)))]
        for _ in GROUPS
    ]


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


def another(answers: Answers, random: Random) -> Answers:
    """Return answers that differ from *answers* in nothing but what is hidden."""
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
    return moved if decided(moved) == shown else found


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
        for decimals, count in _MEAN.findall(look)
    ):
        found.append("a mean of few has two decimals")
    return found


async def told_of(world: World, answers: Answers, random: Random, **how: bool) -> list[str]:
    looks = await world.looks(answers, "Ove pratade.", **how)
    beside = await world.looks(another(answers, random), "Eva skrev.", **how)
    return told(looks, beside)


async def test_two_years_that_differ_in_hidden_answers_cannot_be_told_apart(world: World) -> None:
    random = Random(44)
    different, means = 0, 0
    for _ in range(TRIES):
        answers = some(random)
        beside = another(answers, random)
        looks = await world.looks(answers, "Ove pratade.")

        assert told(looks, await world.looks(beside, "Eva skrev.")) == []

        different += beside != answers
        means += any(_MEAN.search(look) for look in looks.closed)
    assert different == TRIES
    assert means > TRIES / 2


# --- bots that break a rule -----------------------------------------------------------------------


def show_every_meeting(patch: pytest.MonkeyPatch) -> None:
    right = results.blocks
    patch.setattr(results, "blocks", lambda waiting, _: right(waiting, 1))


def count_hidden_meetings_in_the_group(patch: pytest.MonkeyPatch) -> None:
    def pooled(waiting: Sequence[Waiting], least: int) -> dict[int, int]:
        few = [one.meeting_id for one in waiting if 0 < one.answers < least]
        enough = {one.meeting_id: one.meeting_id for one in waiting if one.answers >= least}
        return enough | dict.fromkeys(few, max(few, default=0))

    patch.setattr(results, "blocks", pooled)


def show_bars_of_few(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(results, "BARS_FROM", 1)


def show_two_decimals_of_few(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(results, "TWO_DECIMALS_FROM", 1)


def show_comments_unread(patch: pytest.MonkeyPatch) -> None:
    right = Ratings.comments
    patch.setattr(Ratings, "comments", lambda self, meeting_id, _: right(self, meeting_id, WAITS))


@pytest.mark.parametrize(
    "breaks",
    [
        show_every_meeting,
        count_hidden_meetings_in_the_group,
        show_bars_of_few,
        show_two_decimals_of_few,
        show_comments_unread,
    ],
)
async def test_a_bot_that_breaks_a_rule_is_found_out(
    world: World, monkeypatch: pytest.MonkeyPatch, breaks: Callable[[pytest.MonkeyPatch], None]
) -> None:
    breaks(monkeypatch)
    random = Random(44)

    assert any([await told_of(world, some(random), random) for _ in range(4)])


async def test_a_bot_that_shows_results_before_the_window_closes_is_found_out(
    world: World,
) -> None:
    random = Random(44)

    assert any([await told_of(world, some(random), random, frozen=False) for _ in range(4)])

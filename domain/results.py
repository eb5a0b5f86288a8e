"""What is shown of ratings, so that nobody's own answer can be computed from it.

Answers are shown in blocks, each of at least so many answers: a meeting with enough of its own is a
block, and meetings with fewer wait until they are enough together. Every mean of a meeting, a group
or a year is a sum over whole blocks, and a block never changes. So whatever is added or subtracted,
between views or between two looks at the same one, what comes out is again whole blocks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from domain.rating import Question

# How many answers before two decimals, and before the marks one by one, are shown.
TWO_DECIMALS_FROM = 30
BARS_FROM = 10
Counts = Mapping[int, int]


@dataclass(frozen=True)
class Waiting:
    """A meeting whose window has closed, with how many have answered a question."""

    meeting_id: int
    answers: int


def blocks(waiting: Sequence[Waiting], least: int) -> dict[int, int]:
    """Return the block of each meeting that can be shown now, alone or together; a block is named
    after its last meeting. *waiting* are of one group and year, in the order in which they closed;
    those that are left wait on."""
    found: dict[int, int] = {}
    pool: list[Waiting] = []
    for one in waiting:
        if one.answers >= least:
            found[one.meeting_id] = one.meeting_id
        elif one.answers:
            pool.append(one)
            if sum(each.answers for each in pool) >= least:
                found |= {each.meeting_id: one.meeting_id for each in pool}
                pool = []
    return found


@dataclass(frozen=True)
class Block:
    """What some meetings' answers to one question are together."""

    meetings: frozenset[int]
    counts: Counts

    @property
    def answers(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True)
class Result:
    """A mean, of how many answers; *counts* by mark only where there are enough of them."""

    mean: str
    answers: int
    counts: Counts | None = None


def alone(blocks: Mapping[Question, Iterable[Block]]) -> set[int]:
    """Return the meetings that have a mean of their own: enough have answered one of the questions
    about them."""
    return {
        meeting_id
        for each in blocks.values()
        for block in each
        if len(block.meetings) == 1
        for meeting_id in block.meetings
    }


def result(of: Iterable[Block]) -> Result | None:
    """Return what is shown of whole blocks; None where there are none."""
    shown = list(of)
    answers = sum(block.answers for block in shown)
    if not answers:
        return None
    marks: dict[int, int] = {}
    for block in shown:
        for mark, count in block.counts.items():
            marks[mark] = marks.get(mark, 0) + count
    total = sum(mark * count for mark, count in marks.items())
    return Result(
        rounded(Fraction(total, answers), 2 if answers >= TWO_DECIMALS_FROM else 1),
        answers,
        marks if answers >= BARS_FROM else None,
    )


def rounded(mean: Fraction, decimals: int) -> str:
    exact = Decimal(mean.numerator) / Decimal(mean.denominator)
    return str(exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


# --- beside what was published --------------------------------------------------------------------


@dataclass(frozen=True)
class Beside:
    """A published figure beside the one that is computed. *at_least* says that the published one
    is a lower bound, and so is the *difference*. There is none where nothing is computed, and where
    what is computed *agrees* with the bound."""

    value: str
    difference: int | Decimal | None
    at_least: bool = False
    about: bool = False
    agrees: bool = False


def beside(value: str, computed: int | Decimal | None) -> Beside:
    """Compare "22", "över 730", "cirka 250" or "5,2" with what was computed."""
    word, _, number = value.rpartition(" ")
    over, about = word == "över", word == "cirka"
    if computed is None:
        return Beside(value, None, at_least=over, about=about)
    published = Decimal(number.replace(",", "."))
    if over and computed > published:
        return Beside(value, None, at_least=True, agrees=True)
    # More than 730 is 731 or more.
    return Beside(value, published + over - computed, at_least=over, about=about)

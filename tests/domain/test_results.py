"""What is shown of ratings, and that nothing that is hidden can be computed from it.

The attacker of these tests sees every view at every time, and adds and subtracts what they like:
a hidden sum of answers is learned when it lies in the span of what was shown.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.results import Beside, Block, Waiting, beside, blocks, result, rounded

LEAST = 6
# A view is a sum over some meetings' answers; a look is every view at one time.
View = frozenset[int]
Looks = Callable[[Sequence[int], int], Iterator[View]]


def as_it_is(answers: Sequence[int], least: int) -> Iterator[View]:
    """Close one meeting after the other, and yield each meeting's, the group's and half of the
    year's view after each."""
    decided: dict[int, int] = {}
    for closed in range(1, len(answers) + 1):
        waiting = [
            Waiting(meeting, answers[meeting])
            for meeting in range(closed)
            if meeting not in decided
        ]
        decided |= blocks(waiting, least)
        shown = views_of(decided)
        yield from shown
        yield frozenset().union(*shown)
        yield frozenset().union(*(view for view in shown if min(view) % 2 == 0))


def views_of(decided: dict[int, int]) -> list[View]:
    return [
        frozenset(meeting for meeting, its in decided.items() if its == block)
        for block in set(decided.values())
    ]


# --- bots that would leak -------------------------------------------------------------------------


def without_a_threshold(answers: Sequence[int], least: int) -> Iterator[View]:
    yield from as_it_is(answers, 1)


def with_hidden_meetings_in_the_group(answers: Sequence[int], least: int) -> Iterator[View]:
    """The mean of the group is of every answer: less what is shown, it tells the rest."""
    yield from as_it_is(answers, least)
    yield frozenset(range(len(answers)))


def with_a_pool_that_grows(answers: Sequence[int], least: int) -> Iterator[View]:
    """Those that are too few are pooled anew each time: two looks tell the newest."""
    for closed in range(1, len(answers) + 1):
        few = frozenset(one for one in range(closed) if answers[one] < least)
        if sum(answers[one] for one in few) >= least:
            yield few


def with_one_number_and_then_another(answers: Sequence[int], least: int) -> Iterator[View]:
    """The least number of answers is changed, and everything decided anew."""
    yield from as_it_is(answers, least)
    yield from as_it_is(answers, least - 3)


LEAKS = (
    without_a_threshold,
    with_hidden_meetings_in_the_group,
    with_a_pool_that_grows,
    with_one_number_and_then_another,
)


def learned(looks: Looks, answers: Sequence[int]) -> list[View]:
    """Return the sets of meetings with fewer answers than may be shown whose sum is learned."""
    span = reduced([[Fraction(one in view) for one in range(len(answers))]
                    for view in looks(answers, LEAST) if view])  # fmt: skip
    hidden = [
        frozenset(some)
        for size in range(1, len(answers) + 1)
        for some in combinations(range(len(answers)), size)
        if 0 < sum(answers[one] for one in some) < LEAST and all(answers[one] for one in some)
    ]
    # Meetings without an answer add nothing, whatever they are multiplied by.
    silent = [
        [Fraction(one == meeting) for one in range(len(answers))]
        for meeting in range(len(answers))
        if not answers[meeting]
    ]
    span = reduced([*span, *silent])
    return [
        some
        for some in hidden
        if len(reduced([*span, [Fraction(one in some) for one in range(len(answers))]]))
        == len(span)
    ]


def reduced(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    """Return independent rows that span the same."""
    found: list[list[Fraction]] = []
    for row in rows:
        rest = row
        for one in found:
            lead = next(at for at, value in enumerate(one) if value)
            rest = [a - rest[lead] / one[lead] * b for a, b in zip(rest, one, strict=True)]
        if any(rest):
            found.append(rest)
    return found


many_answers = st.lists(st.integers(0, 9), min_size=1, max_size=8)


@settings(max_examples=150, deadline=None)
@given(many_answers)
def test_no_hidden_answers_can_be_computed_from_all_that_is_ever_shown(answers: list[int]) -> None:
    assert learned(as_it_is, answers) == []


@pytest.mark.parametrize("leak", LEAKS)
def test_a_bot_that_breaks_one_of_the_rules_is_found_out(leak: Looks) -> None:
    random = Random(8)

    tries = ([random.randint(0, 9) for _ in range(6)] for _ in range(100))

    assert any(learned(leak, answers) for answers in tries)


@settings(max_examples=100, deadline=None)
@given(many_answers)
def test_every_view_is_of_enough_answers_or_is_not_there(answers: list[int]) -> None:
    for view in as_it_is(answers, LEAST):
        count = sum(answers[meeting] for meeting in view)
        assert count == 0 or count >= LEAST


@settings(max_examples=100, deadline=None)
@given(many_answers)
def test_what_is_shown_together_does_not_depend_on_how_late_it_is_decided(
    answers: list[int],
) -> None:
    one_by_one = {view for view in as_it_is(answers, LEAST) if view}

    at_once = blocks([Waiting(at, count) for at, count in enumerate(answers)], LEAST)

    assert set(views_of(at_once)) <= one_by_one


# --- means ----------------------------------------------------------------------------------------


def test_a_mean_has_two_decimals_only_where_they_tell_nothing() -> None:
    few = result([Block(frozenset({1}), {4: 9, 5: 20})])
    many = result([Block(frozenset({1}), {4: 10, 5: 20})])

    assert few is not None
    assert many is not None
    assert (few.mean, many.mean) == ("4.7", "4.67")


def test_marks_one_by_one_are_shown_from_ten_answers() -> None:
    nine, ten = result([Block(frozenset({1}), {5: 9})]), result([Block(frozenset({1}), {5: 10})])

    assert nine is not None
    assert ten is not None
    assert nine.counts is None
    assert ten.counts == {5: 10}


def test_blocks_are_weighed_by_their_answers() -> None:
    shown = result([Block(frozenset({1}), {6: 6}), Block(frozenset({2}), {3: 12})])

    assert shown is not None
    assert (shown.mean, shown.answers) == ("4.0", 18)
    assert result([]) is None


@pytest.mark.parametrize(("mean", "written"), [("21/4", "5.3"), ("5", "5.0"), ("209/40", "5.2")])
def test_means_are_rounded_as_people_round(mean: str, written: str) -> None:
    assert rounded(Fraction(mean), 1) == written


def test_a_published_figure_stands_beside_the_one_that_is_counted() -> None:
    assert beside("22", 21) == Beside("22", 1)
    assert beside("över 730", 679) == Beside("över 730", 52, at_least=True)
    assert beside("cirka 250", 240) == Beside("cirka 250", 10, about=True)
    assert beside("5,4", Decimal("5.21")) == Beside("5,4", Decimal("0.19"))


def test_more_than_a_bound_agrees_with_it() -> None:
    assert beside("över 730", 730) == Beside("över 730", 1, at_least=True)
    assert beside("över 730", 800) == Beside("över 730", None, at_least=True, agrees=True)


def test_where_nothing_is_computed_a_published_figure_stands_alone() -> None:
    assert beside("5,4", None) == Beside("5,4", None)

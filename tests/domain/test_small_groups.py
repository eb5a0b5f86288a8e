"""Small counts: none is shown, and none can be worked out from what is."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.small_groups import LEAST, Shown, kept_apart

counts = st.dictionaries(st.integers(0, 20), st.integers(0, 30), max_size=8)


@pytest.mark.parametrize(
    ("counted", "shown"),
    [
        ({"a": 9, "b": 7}, Shown({"a": 9, "b": 7})),
        ({"a": 9, "b": 0}, Shown({"a": 9, "b": 0})),
        # The second smallest goes along, or subtraction would tell the smallest.
        ({"a": 9, "b": 7, "c": 2}, Shown({"a": 9}, ("b", "c"), 9)),
        ({"a": 9, "b": 3, "c": 4}, Shown({"a": 9}, ("b", "c"), 7)),
        # Too few together to be told.
        ({"a": 9, "b": 8, "c": 1, "d": 1}, Shown({"a": 9}, ("b", "c", "d"), 10)),
        # Six of one each would be told by their sum.
        (dict.fromkeys("abcdef", 1) | {"g": 8, "h": 9}, Shown({"h": 9}, tuple("abcdefg"), 14)),
        # Nothing else is left: that zero of them was reported is not told either.
        ({"a": 3, "b": 0}, Shown({}, ("a", "b"), 3)),
    ],
)
def test_small_counts_are_pooled(counted: dict[str, int], shown: Shown[str]) -> None:
    assert kept_apart(counted, 6) == shown


@given(counts, st.integers(0, 9))
def test_nothing_small_is_shown_and_nothing_is_lost(counted: dict[int, int], least: int) -> None:
    shown = kept_apart(counted, least)

    assert all(count == 0 or count >= max(least, LEAST) for count in shown.each.values())
    assert sum(shown.each.values()) + shown.pooled == sum(counted.values())
    assert set(shown.each) | set(shown.pool) == set(counted)


def test_nobody_can_work_out_a_pooled_count_from_the_total_and_the_others() -> None:
    for several in (2, 3, 4):
        for counted in product(range(8), repeat=several):
            shown = kept_apart(dict(enumerate(counted)), LEAST)
            if not shown.pool or not sum(counted):
                continue
            # Whoever knows that a zero is shown knows that none is in the pool, or all are.
            fewest = 0 if not shown.each else 1
            possible = defaultdict(set)
            for values in product(range(fewest, shown.pooled + 1), repeat=len(shown.pool)):
                if sum(values) == shown.pooled:
                    for key, value in zip(shown.pool, values, strict=True):
                        possible[key].add(value)
            assert all(len(possible[key]) > 1 for key in shown.pool), counted

"""Marks from 1 to 6, as people write them."""

import pytest

from understanding.scores import Scores, find


@pytest.mark.parametrize(
    ("text", "satisfaction", "usefulness"),
    [
        ("nöjd 5, nytta 4", 5, 4),
        ("5 på nöjdhet och 4 på nytta", 5, 4),
        ("nojdhet: 6", 6, None),
        ("nytta 2", None, 2),
        ("satisfaction 3 usefulness 5", 3, 5),
        ("4 av 6", 4, None),
        ("fyra av sex", 4, None),
        ("5 och 6", 5, 6),
        ("fem och fyra", 5, 4),
        ("nöjd 5,5", "invalid:5,5", None),
        ("7 av 6", "invalid:7", None),
        ("nytta 0", None, "invalid:0"),
        ("det var bra", None, None),
        ("vi var 20 personer", None, None),
    ],
)
def test_marks_are_found(
    text: str, satisfaction: int | str | None, usefulness: int | str | None
) -> None:
    found = find(text)

    assert (found.satisfaction, found.usefulness) == (satisfaction, usefulness)


@pytest.mark.parametrize("text", ["dag 2", "den 5 maj", "åtgärd 4", "vecka 3", "kl 5", "2022"])
def test_other_numbers_are_no_marks_even_when_marks_are_asked_for(text: str) -> None:
    assert find(text, asked=True) == Scores()


def test_one_number_is_a_mark_only_where_one_is_spoken_of() -> None:
    assert find("4") == Scores()
    assert find("4", asked=True) == Scores(satisfaction=4)
    assert find("jag ger mötet 4", rated=True) == Scores(satisfaction=4)

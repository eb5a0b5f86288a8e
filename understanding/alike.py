"""Whether two places are the same, however they are written."""

from rapidfuzz import fuzz

from domain.folding import fold

LEAST_ALIKE = 88
# Of less than this, one letter more or less is another place.
SHORT = 5


def same_place(one: str, other: str) -> bool:
    """Whether *one* and *other* are spelt nearly the same, or one of them only says more:
    "Parkskolan" and "parkskolan, miljörummet"."""
    first, second = fold(one), fold(other)
    if first == second or min(len(first), len(second)) < SHORT:
        return first == second
    return fuzz.token_set_ratio(first, second) >= LEAST_ALIKE

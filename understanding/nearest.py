"""The names that are most like something that nothing is called, for somebody to choose among."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from domain.folding import fold

MOST = 3


def nearest(written: str, names: Iterable[str], most: int = MOST) -> tuple[str, ...]:
    """Return those of *names* that are the most like what was *written*, the likest first."""
    folded = {name: fold(name) for name in dict.fromkeys(names)}
    found = process.extract(fold(written), folded, scorer=fuzz.WRatio, limit=most)
    return tuple(name for _, _, name in found)

"""The names that somebody may mean by words that nothing is called: those that hold the words, or
else those that are the most like them."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from domain.folding import fold
from understanding.tokens import stem

MOST = 3
# Shorter words are "på" and "för", and say nothing of what is meant.
_SHORTEST = 4


def holding(written: str, names: Iterable[str], language: str) -> tuple[str, ...]:
    """Return those of *names* in which every word that is *written* stands, in any form of it."""
    wanted = _stems(written, language)
    if not wanted:
        return ()
    return tuple(
        name
        for name in dict.fromkeys(names)
        if all(
            any(one.startswith(other) or other.startswith(one) for other in _stems(name, language))
            for one in wanted
        )
    )


def nearest(written: str, names: Iterable[str], most: int = MOST) -> tuple[str, ...]:
    """Return those of *names* that are the most like what was *written*, the likest first."""
    folded = {name: fold(name) for name in dict.fromkeys(names)}
    found = process.extract(fold(written), folded, scorer=fuzz.WRatio, limit=most)
    return tuple(name for _, _, name in found)


def _stems(words: str, language: str) -> list[str]:
    return [stem(word, language) for word in fold(words).split() if len(word) >= _SHORTEST]

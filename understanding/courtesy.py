"""What is asked for, without what stands around it: "kan du visa nya ärenden tack"."""

from functools import cache

from domain.folding import fold
from understanding.words import written_under


def bare(text: str) -> str:
    """Return *text* as folded, without the words of courtesy before and after it."""
    words = fold(text).split()
    while words and (count := _courteous(words)):
        words = words[count:]
    words.reverse()
    while words and (count := _courteous(words, after=True)):
        words = words[count:]
    return " ".join(reversed(words))


def _courteous(words: list[str], *, after: bool = False) -> int:
    """Return how many of the first *words* are one of the phrases; the longest counts."""
    phrases = _phrases(after=after)
    return next((n for n in range(len(words), 0, -1) if tuple(words[:n]) in phrases), 0)


@cache
def _phrases(*, after: bool) -> frozenset[tuple[str, ...]]:
    """Return the phrases, word by word; those that stand *after* begin with their last word."""
    listed = written_under("courtesy", "after" if after else "before")
    return frozenset(tuple(fold(one).split()[:: -1 if after else 1]) for one in listed)

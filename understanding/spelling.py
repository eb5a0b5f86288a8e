"""Words as they should have been spelt: letters that sound alike, then letters that are wrong."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from domain.folding import fold
from understanding.tokens import MOST_REMEMBERED

# Letters that may be wrong in a word of at least so many, as it sounds.
WRONG_LETTERS = ((8, 2), (4, 1))
# A word that is as long as this is hardly another word.
LONG = 8
SHORTEST = 3
# The parts of a compound are at least so long.
LEAST_BEFORE, LEAST_PART = 4, 5
_VOWELS = frozenset("aeiouy")

_SOUNDS = (
    (re.compile(r"ck|q|c(?![eiyh])"), "k"),
    (re.compile(r"c(?=[eiy])|z"), "s"),
    (re.compile(r"w"), "v"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(\w)\1+"), r"\1"),
)
_E = str.maketrans("äé", "ee")


class Spelling:
    """Known words by how they sound; of two as near, the one that stands first is meant. The first
    letter is seldom wrong, so only words that share it are looked through."""

    def __init__(self, known: Iterable[str]) -> None:
        self._words: dict[str, str] = {}
        for word in dict.fromkeys(known):
            # Those without dots come last: they are said as they are written.
            for key in (sound(word.translate(_E)), sound(word)):
                self._words.setdefault(key, word)
        self._alike: dict[tuple[str, int], list[tuple[int, str]]] = {}
        for order, key in enumerate(self._words):
            if len(key) >= SHORTEST:
                self._alike.setdefault((key[0], len(key)), []).append((order, key))

    def nearest(self, word: str) -> str:
        """Return the known word that *word* is a misspelling of; "" if of none."""
        return self.alike(word) or self._nearly(word, sound(word))

    def alike(self, word: str) -> str:
        """Return the known word that sounds like *word*."""
        keys = (sound(word), sound(word.translate(_E)))
        return next(
            (self._words[key] for key in keys if key in self._words and len(key) >= SHORTEST), ""
        )

    def last_part(self, word: str) -> str:
        """Return the longest known word that *word* ends in: the last part of a compound says
        what it is."""
        key = sound(word)
        parts = (key[at:] for at in range(LEAST_BEFORE, len(key) - LEAST_PART + 1))
        return next((self._words[part] for part in parts if part in self._words), "")

    def _nearly(self, word: str, key: str) -> str:
        most = next((wrong for least, wrong in WRONG_LETTERS if len(word) >= least), 0)
        if not most or not key:
            return ""
        found = (
            (OSA.distance(key, other, score_cutoff=most), order, other)
            for length in range(len(key) - most, len(key) + most + 1)
            for order, other in self._alike.get((key[0], length), ())
            if len(word) >= LONG or _may_be_meant(key, other)
        )
        best = min((one for one in found if one[0] <= most), default=None)
        return self._words[best[2]] if best else ""


def _may_be_meant(key: str, other: str) -> bool:
    """Whether short words that differ in a letter may be one word: with another consonant in its
    place it is mostly another ("sent" is not "sett"), and so it is with the last one."""
    if len(key) != len(other):
        return len(key) > SHORTEST + 1 or key[-1] == other[-1]
    wrong = [(one, two) for one, two in zip(key, other, strict=True) if one != two]
    return len(wrong) > 1 or all(one in _VOWELS and two in _VOWELS for one, two in wrong)


@lru_cache(maxsize=MOST_REMEMBERED)
def sound(word: str) -> str:
    """Return a key that words share when they sound alike: "avikelse" and "avvikelse"."""
    key = fold(word).replace(" ", "")
    for letters, same in _SOUNDS:
        key = letters.sub(same, key)
    return key

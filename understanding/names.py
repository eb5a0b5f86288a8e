"""Names of things in the store, as people write them: misspelt, shortened, in the genitive."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from math import log

from understanding.spelling import Spelling, sound
from understanding.tokens import Token, tokenise
from understanding.words import written_under

SHORT_NAME = 4
SHORTEST_SHARED = 5
# A misspelt beginning is heard in a word if it is at least so long.
SHORTEST_HEARD = 8
# A shortened word must be this much of the whole: "social" of "socialförvaltningen".
LEAST_SHARED = 0.35
# Words at the end of names that also are said of much else.
_SMALL = frozenset(written_under("small", "words"))
# How much a name must be like what is written, and how much more than the next one.
LEAST_COVERED = 0.22
CLEARLY_BETTER = 1.15


@dataclass(frozen=True)
class Named:
    """A *name* that was found, with the words it was *written* in; "" when several fit as well.
    *whole* says that all of its words were."""

    name: str
    written: str
    positions: frozenset[int]
    whole: bool = False


class Index:
    """Names, ready to be looked up by any of their words."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._words = [
            {token.stem for token in tokenise(name, "sv", str) if token.folded not in _SMALL}
            for name in names
        ]
        self._with: dict[str, list[int]] = {}
        for number, found in enumerate(self._words):
            for word in found:
                self._with.setdefault(word, []).append(number)
        self._sorted = sorted(self._with)
        self._sounds = sorted((sound(word), word) for word in self._sorted)
        self._spelling = Spelling(self._with)
        # What stands in few names, and is long, says more.
        self._weight = {
            word: min(len(word), 12) * log(1 + len(names) / len(holders))
            for word, holders in self._with.items()
        }
        self._whole = [sum(self._weight[word] for word in found) or 1 for found in self._words]

    def find(self, tokens: tuple[Token, ...]) -> Named | None:
        """Return the name that *tokens* speak of, if they do."""
        scores: dict[int, float] = {}
        places: dict[int, set[int]] = {}
        for at, token in enumerate(tokens):
            # Vara, Ale and Mark are common words too.
            if len(token.kept) <= SHORT_NAME and not token.capital:
                continue
            for word, alike in self._alike(token.stem):
                for number in self._with[word]:
                    scores[number] = scores.get(number, 0) + self._weight[word] * alike
                    places.setdefault(number, set()).add(at)
        self._told_apart(tokens, scores, places)
        best = sorted(
            (
                (score * min(score / self._whole[number], 1), -number)
                for number, score in scores.items()
                if score / self._whole[number] >= LEAST_COVERED
            ),
            reverse=True,
        )
        if not best:
            return None
        number = -best[0][1]
        positions = frozenset(places[number])
        written = " ".join(tokens[at].written for at in sorted(positions))
        alone = len(best) == 1 or best[0][0] >= CLEARLY_BETTER * best[1][0]
        whole = alone and scores[number] >= self._whole[number]
        return Named(self._names[number] if alone else "", written, positions, whole)

    def _told_apart(
        self, tokens: tuple[Token, ...], scores: dict[int, float], places: dict[int, set[int]]
    ) -> None:
        """Count short words too, for names that something longer speaks of: "res hållbart"."""
        for at, token in enumerate(tokens):
            for number in self._with.get(token.stem, ()):
                if number in scores and at not in places[number]:
                    scores[number] += self._weight[token.stem]
                    places[number].add(at)

    def _alike(self, stem: str) -> list[tuple[str, float]]:
        """Return the words of names that *stem* may stand for, and how surely."""
        if stem in _SMALL or len(stem) < 3:
            return []
        if stem in self._with:
            return [(stem, 1.0)]
        if len(stem) < SHORTEST_SHARED:
            return []
        found = [(word, 0.9) for word in self._begun_by(stem)]
        found = found or [(word, 0.8) for word in self._sounding_begun_by(sound(stem))]
        found += [
            (stem[:length], 0.8)
            for length in range(max(SHORTEST_SHARED, len(stem) - 4), len(stem))
            if stem[:length] in self._with
        ]
        if not found and len(stem) > SHORTEST_SHARED and (nearest := self._spelling.nearest(stem)):
            found = [(nearest, 0.8)]
        return found

    def _begun_by(self, stem: str) -> list[str]:
        found = []
        for word in self._sorted[bisect_left(self._sorted, stem) :]:
            if not word.startswith(stem):
                break
            if len(stem) / len(word) >= LEAST_SHARED:
                found.append(word)
        return found

    def _sounding_begun_by(self, key: str) -> list[str]:
        """Return the words that begin as a shortened and misspelt one sounds."""
        if len(key) < SHORTEST_HEARD:
            return []
        found = []
        for heard, word in self._sounds[bisect_left(self._sounds, (key, "")) :]:
            if not heard.startswith(key):
                break
            found.append(word)
        return sorted(found)


@lru_cache(maxsize=64)
def index(names: tuple[str, ...]) -> Index:
    return Index(names)

"""Names of things in the store, as people write them: misspelt, shortened, in the genitive."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from math import log

from understanding.spelling import Spelling
from understanding.tokens import Token, tokenise

SHORT_NAME = 4
SHORTEST_SHARED = 5
# A shortened word must be this much of the whole: "social" of "socialförvaltningen".
LEAST_SHARED = 0.35
# Words at the end of names that also are said of much else.
_SMALL = frozenset(
    [
        "och",
        "i",
        "for",
        "pa",
        "av",
        "till",
        "kring",
        "vid",
        "samt",
        "som",
        "en",
        "ett",
        "den",
        "det",
        "the",
        "of",
        "and",
        "for",
        "a",
        "in",
    ]
)
# How much a name must be like what is written, and how much more than the next one.
LEAST_COVERED = 0.22
CLEARLY_BETTER = 1.15


@dataclass(frozen=True)
class Named:
    """A *name* that was found, with the words it was *written* in; "" when several fit as well."""

    name: str
    written: str
    positions: frozenset[int]


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
        return Named(self._names[number] if alone else "", written, positions)

    def _alike(self, stem: str) -> list[tuple[str, float]]:
        """Return the words of names that *stem* may stand for, and how surely."""
        if stem in _SMALL or len(stem) < 3:
            return []
        if stem in self._with:
            return [(stem, 1.0)]
        if len(stem) < SHORTEST_SHARED:
            return []
        found = [(word, 0.9) for word in self._begun_by(stem)]
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


@lru_cache(maxsize=64)
def index(names: tuple[str, ...]) -> Index:
    return Index(names)

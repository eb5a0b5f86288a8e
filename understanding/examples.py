"""Sentences of which it is known what they mean: what is written like them means the same."""

import csv
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from heapq import nlargest
from importlib.resources import files
from io import StringIO
from itertools import pairwise
from math import log, sqrt

from understanding.tokens import Token

# Letters in a row that are compared, so that misspelt and inflected words are alike too.
IN_A_ROW = 4
# Later words say what happened rather than what is wanted.
LONGEST_COMPARED = 300
NEAREST = 5
# Sentences less alike than this share a few letters by chance.
LEAST_ALIKE = 0.15
# Part of a word counts less than a whole one.
PART = 0.5

Features = Mapping[str, float]


class Examples:
    """Sentences, ready to be compared with: of each feature, the sentences that have it and how
    much it weighs in them, one feature after the other."""

    def __init__(self, known: Iterable[tuple[str, tuple[Token, ...]]]) -> None:
        told = list(known)
        self._meanings = [meaning for meaning, _ in told]
        # Worked out twice rather than held all at once: there are a hundred for each sentence.
        holders = Counter(feature for _, tokens in told for feature in features(tokens))
        self._begin: dict[str, int] = {}
        postings = 0
        for feature, count in holders.items():
            self._begin[feature] = postings
            postings += count
        self._counts = holders
        self._numbers = array("H", bytes(2 * postings))
        self._weights = array("f", bytes(4 * postings))
        filled = dict(self._begin)
        for number, (_, tokens) in enumerate(told):
            for feature, weight in self._weighed(features(tokens)).items():
                self._numbers[filled[feature]] = number
                self._weights[filled[feature]] = weight
                filled[feature] += 1

    def like(self, tokens: tuple[Token, ...]) -> Mapping[str, float]:
        """Return how much *tokens* are like the nearest sentences of each meaning."""
        alike = [0.0] * len(self._meanings)
        for feature, weight in self._weighed(features(tokens)).items():
            begin = self._begin[feature]
            end = begin + self._counts[feature]
            for number, its in zip(self._numbers[begin:end], self._weights[begin:end], strict=True):
                alike[number] += weight * its
        near = [number for number, much in enumerate(alike) if much > LEAST_ALIKE]
        found: dict[str, float] = {}
        for number in nlargest(NEAREST, near, key=alike.__getitem__):
            meaning = self._meanings[number]
            found[meaning] = found.get(meaning, 0) + alike[number]
        return found

    def _weighed(self, one: Features) -> dict[str, float]:
        # What stands in few sentences says more.
        weighed = {
            feature: count * log(1 + len(self._meanings) / self._counts[feature])
            for feature, count in one.items()
            if feature in self._begin
        }
        length = sqrt(sum(weight * weight for weight in weighed.values())) or 1
        return {feature: weight / length for feature, weight in weighed.items()}


def features(tokens: tuple[Token, ...]) -> Features:
    """Return the words, pairs of words and parts of words of a sentence, with their counts."""
    stems = [token.stem for token in tokens]
    letters = f" {' '.join(token.folded for token in tokens)} "[:LONGEST_COMPARED]
    found = Counter[str](f"={stem}" for stem in stems[:LONGEST_COMPARED])
    found.update(f"={one} {two}" for one, two in pairwise(stems))
    parts = Counter(letters[n : n + IN_A_ROW] for n in range(len(letters) - IN_A_ROW + 1))
    return {
        **{feature: 1 + log(count) for feature, count in found.items()},
        **{feature: 1 + log(count) if count > 1 else PART for feature, count in parts.items()},
    }


@cache
def examples() -> Examples:
    from understanding.words import LANGUAGES, words

    return Examples(
        (meaning, words(language).tokens(text))
        for language in LANGUAGES
        for meaning, text in read(language)
    )


def read(language: str) -> list[tuple[str, str]]:
    """Return the examples of *language*: what each means, and how it was written."""
    table = files("understanding").joinpath(f"examples.{language}.csv").read_text(encoding="utf-8")
    return [(row["meaning"], row["text"]) for row in csv.DictReader(StringIO(table))]

"""What cases somebody looks for, as they write it: "kemikalier på Skolförvaltningen i fjol".

The words that say it stand in searches.toml. What is left, and no word of that kind, is looked for
in the cases themselves.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from domain.case import Category, Kind, State
from domain.case_listing import Listing
from domain.case_search import MOST_WORDS, Search
from domain.folding import fold
from domain.organisation import Organisation, Place
from domain.person import Named
from understanding import names as known_names
from understanding import spans
from understanding.tokens import Token, plain, stem, tokenise
from understanding.words import read_file

LONGEST = 200
# How many letters a word is cut down to at the least: its forms are looked for with it.
SHORTEST_STEM = 4
PLAIN, DIVISIONS = "plain", "divisions"
PLACES, OWNERS, PERIOD, WORDS = "places", "owners", "period", "words"

_CASES = re.compile(r"s?(?:arenden|arendena|arende|arendet)")
_LED = frozenset({"hos", "for", "av", "handlaggare", "ansvarig", "by", "with", "handler"})
_MINE = re.compile(r"\b(?:min|mitt|mina|jag|mig|my|mine|me|i (?:have|handle|own|reported))\b")


@dataclass(frozen=True)
class Asked:
    """What is looked for, and what of the text each part of it stands in. *division* is what
    figures are to be divided by."""

    search: Search
    said: Mapping[str, Collection[int]] = field(default_factory=dict)
    division: str = ""
    tokens: tuple[Token, ...] = ()
    text: str = ""

    @property
    def words(self) -> list[str]:
        """The words that are looked for, as they are written."""
        return self.words_of(WORDS)

    def words_of(self, part: str) -> list[str]:
        """Return the words that say *part*, as they are written."""
        return [self.tokens[at].written for at in sorted(self.said.get(part, ()))]

    def without(self, part: str) -> str:
        """Return the text without what it says of *part*."""
        gone = self.said.get(part, ())
        return " ".join(token.written for at, token in enumerate(self.tokens) if at not in gone)


def read(text: str, today: date, organisation: Organisation, owners: Sequence[Named] = ()) -> Asked:
    """Return what *text* looks for; *owners* are those who handle cases."""
    text = " ".join(text.split())[:LONGEST]
    reading = _Reading(text, today)
    reading.take_whole_places(organisation)
    reading.take_words()
    reading.take_owners(owners)
    reading.take_near_places(organisation)
    reading.take_rest()
    return reading.asked()


def is_about_oneself(text: str) -> bool:
    """Whether it is their own cases that somebody speaks of: those have a list of their own."""
    return bool(_MINE.search(fold(text)))


class _Reading:
    """Takes one part after the other out of a text; what is taken says nothing more."""

    def __init__(self, text: str, today: date) -> None:
        self._text = text
        self._tokens = tokenise(text, "sv", str)
        self._left = dict(enumerate(self._tokens))
        self._found: dict[str, list[str]] = {}
        self._said: dict[str, set[int]] = {}
        self._places: set[Place] = set()
        self._owners: set[int] = set()
        self._words: list[str] = []
        self._span = spans.find(text, today)
        if self._span:
            start, end = self._span.start, self._span.end
            within = [at for at, one in self._left.items() if start <= one.start < end]
            self._take(PERIOD, within)

    def take_whole_places(self, organisation: Organisation) -> None:
        """Take the names of departments and units that are written out."""
        for name, places in _by_name(organisation).items():
            words = tuple(name.split())
            for at in list(self._left):
                if self._stand_at(at, words):
                    self._places |= places
                    self._take(PLACES, range(at, at + len(words)))

    def take_words(self) -> None:
        """Take the words of searches.toml, the longest first."""
        for words, meanings in _table():
            for at in list(self._left):
                if self._stand_at(at, words):
                    for part, value in meanings:
                        self._found.setdefault(part, []).append(value)
                        self._take(part, range(at, at + len(words)))
        for at, token in list(self._left.items()):
            # "kemikalieärenden": what the cases are about stands before them.
            if (found := _CASES.search(token.folded)) and found.end() == len(token.folded):
                meanings = dict(_table()).get((token.folded[: found.start()],), ())
                for part, value in meanings:
                    self._found.setdefault(part, []).append(value)
                    self._take(part, [at])

    def take_owners(self, owners: Sequence[Named]) -> None:
        """Take the names of those who handle cases: "Sams", "hos Sam", "Sam Samordnare"."""
        for owner in owners:
            names = fold(owner.name).split()
            for at in list(self._left):
                length = next(
                    (n for n in range(len(names), 0, -1) if self._is_named(at, names[:n])), 0
                )
                if length:
                    self._owners.add(owner.id)
                    self._said.setdefault(OWNERS, set()).update(range(at, at + length))
        for at in self._said.get(OWNERS, ()):
            self._left.pop(at, None)

    def take_near_places(self, organisation: Organisation) -> None:
        """Take the name of a department or unit that is shortened, misspelt or in the genitive."""
        if self._places or not organisation.departments:
            return
        by_name = _by_name(organisation)
        left = [(at, one) for at, one in self._left.items() if one.folded not in _plain()]
        found = known_names.index(tuple(by_name)).find(tuple(one for _, one in left))
        if found and found.name:
            self._places |= by_name[found.name]
            self._take(PLACES, [left[at][0] for at in found.positions])

    def take_rest(self) -> None:
        for at, token in list(self._left.items()):
            if token.folded in _plain() or len(token.folded) < 2:
                continue
            if len(self._words) == MOST_WORDS:
                break
            self._words.append(_beginning(token))
            self._take(WORDS, [at])

    def asked(self) -> Asked:
        found = self._found
        return Asked(
            Search(
                listings=frozenset(map(Listing, found.get("listings", ()))),
                states=frozenset(map(State, found.get("states", ()))),
                kinds=frozenset(map(Kind, found.get("kinds", ()))),
                severities=frozenset(
                    int(one) for several in found.get("severities", ()) for one in several.split()
                ),
                categories=frozenset(map(Category, found.get("categories", ()))),
                places=frozenset(self._places),
                owners=frozenset(self._owners),
                first=self._span.first if self._span else None,
                last=self._span.last if self._span else None,
                words=tuple(dict.fromkeys(self._words)),
            ),
            self._said,
            next(iter(found.get(DIVISIONS, ())), ""),
            self._tokens,
            self._text,
        )

    def _take(self, part: str, places: Iterable[int]) -> None:
        for at in places:
            self._left.pop(at, None)
            self._said.setdefault(part, set()).add(at)

    def _stand_at(self, at: int, words: Sequence[str]) -> bool:
        return all(
            at + n in self._left and self._left[at + n].folded == word
            for n, word in enumerate(words)
        )

    def _is_named(self, at: int, names: Sequence[str]) -> bool:
        """Whether *names*, the last perhaps in the genitive, stand at *at*; a first name alone only
        where it cannot be anything else."""
        if not all(at + n in self._left for n in range(len(names))):
            return False
        written = [self._left[at + n].folded for n in range(len(names))]
        genitive = written[-1] == f"{names[-1]}s"
        if written[:-1] != list(names[:-1]) or not (genitive or written[-1] == names[-1]):
            return False
        before = self._tokens[at - 1].folded if at else ""
        return len(names) > 1 or genitive or before in _LED or self._tokens[at].capital


def _beginning(token: Token) -> str:
    """Return what all forms of a word begin with."""
    cut = plain(stem(token.kept, "sv"))
    return cut if len(cut) >= SHORTEST_STEM else token.folded


def _by_name(organisation: Organisation) -> dict[str, frozenset[Place]]:
    found: dict[str, set[Place]] = {}
    for place in organisation.places():
        for name in {organisation.place_name(place), organisation.short_name(place)}:
            found.setdefault(fold(name), set()).add(place)
    longest_first = sorted(found, key=lambda name: -len(name))
    return {name: frozenset(found[name]) for name in longest_first if name}


@cache
def _table() -> tuple[tuple[tuple[str, ...], tuple[tuple[str, str], ...]], ...]:
    """Return what each word or phrase says: the part of a search and its value."""
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for part, values in read_file("searches.toml").items():
        if part == PLAIN:
            continue
        for value, listed in values.items():
            for words in _entries(listed):
                found.setdefault(words, []).append((part, value))
    return tuple(
        (words, tuple(meanings))
        for words, meanings in sorted(found.items(), key=lambda pair: -len(pair[0]))
    )


@cache
def _plain() -> frozenset[str]:
    return frozenset(
        word for words in _entries(read_file("searches.toml")[PLAIN][PLAIN]) for word in words
    )


def _entries(listed: str) -> list[tuple[str, ...]]:
    return [tuple(fold(one).split()) for one in listed.split(",") if one.strip()]

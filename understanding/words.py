"""What words are signs of, as words.sv.toml and words.en.toml say: "träff", of a meeting."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from typing import Any

from domain.folding import fold
from understanding.spelling import LEAST_PART, Spelling
from understanding.tokens import MOST_REMEMBERED, Token, plain, small, stem, tokenise

LANGUAGES = ("sv", "en")
# How an entry is written: *end of a compound, beginning of one*, =exactly so.
PART, EXACT = "*", "="
# The sign of words that are signs of nothing, so that they are not taken for others misspelt.
PLAIN = "plain"
SHORTEST_PART = 3

Signs = frozenset[str]
NONE: Signs = frozenset()
Table = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that are a *sign* together; *words* only where their forms matter."""

    stems: tuple[str, ...]
    words: tuple[str, ...]
    sign: str


@dataclass(frozen=True)
class Words:
    """The words of one language, ready to be looked up. Values are signs. *stems* have their dots
    and rings, *folded_stems* not."""

    language: str
    spellings: Mapping[str, str]
    exact: Mapping[str, Signs]
    stems: Mapping[str, Signs]
    folded_stems: Mapping[str, Signs]
    beginnings: Mapping[str, Signs]
    endings: Mapping[str, Signs]
    phrases: Mapping[str, tuple[Phrase, ...]]
    in_phrases: frozenset[str]
    stems_in_phrases: frozenset[str]
    spelling: Spelling

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return the words of *text*, those that are misspelt as they should have been spelt."""
        return tokenise(text, self.language, self.spell)

    def spell(self, kept: str) -> str:
        return _spelt(self.language, kept)

    def signs(self, token: Token) -> Signs:
        """Return what the word alone is a sign of."""
        return _signs_of(self.language, token.kept) - {PLAIN}

    def knows(self, written: str) -> bool:
        """Whether the word is in the file, in some form, and not only something like it."""
        kept = small(written)
        return (
            kept in self.spellings
            or kept in self.exact
            or plain(stem(kept, self.language)) in self.stems_in_phrases
            or bool(_signs_of(self.language, kept))
        )

    def said_together(self, tokens: tuple[Token, ...], at: int) -> Iterable[tuple[str, int]]:
        """Return the signs of the phrases that begin with the word *at*, with their lengths."""
        for phrase in self.phrases.get(tokens[at].stem, ()):
            said = tokens[at : at + len(phrase.stems)]
            if tuple(token.stem for token in said) == phrase.stems and (
                not phrase.words or tuple(token.folded for token in said) == phrase.words
            ):
                yield phrase.sign, len(said)


@cache
def words(language: str) -> Words:
    """Return the words of *language*, read from its file when first asked for."""
    return put_together(language, read_file(f"words.{language}.toml"))


@cache
def read_file(name: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("understanding").joinpath(name).read_text(encoding="utf-8"))


def entries(table: Table) -> Iterable[tuple[str, str]]:
    """Return every sign with each of its words and phrases."""
    for sign, words_of_sign in table["signs"].items():
        for entry in listed(words_of_sign):
            yield sign, entry


def listed(written: str) -> list[str]:
    """Return the words and phrases of a list with commas between them."""
    return [" ".join(entry.split()) for entry in written.split(",") if entry.strip()]


@cache
def meant_by(section: str) -> Mapping[str, str]:
    """Return what each word of a *section* means, in both languages; words as folded."""
    values = {value for table in _tables(section) for value in table}
    return {fold(word): value for value in values for word in written_under(section, value)}


def written_under(section: str, name: str) -> list[str]:
    """Return what stands under *name* in a *section*, in both languages."""
    return [entry for table in _tables(section) for entry in listed(table.get(name, ""))]


def _tables(section: str) -> Iterable[Mapping[str, str]]:
    return (read_file(f"words.{language}.toml").get(section, {}) for language in LANGUAGES)


def put_together(language: str, table: Table) -> Words:
    spelt = _spellings(table)
    exact: dict[str, set[str]] = defaultdict(set)
    stems: dict[str, set[str]] = defaultdict(set)
    beginnings: dict[str, set[str]] = defaultdict(set)
    endings: dict[str, set[str]] = defaultdict(set)
    phrases: dict[str, list[Phrase]] = defaultdict(list)
    for sign, entry in entries(table):
        if " " in entry:
            for phrase in _phrases(entry, sign, language, spelt):
                phrases[phrase.stems[0]].append(phrase)
        elif entry.startswith(PART):
            for end in {plain(stem(entry[1:], language)), plain(entry[1:])}:
                endings[end].add(sign)
        elif entry.endswith(PART):
            beginnings[plain(entry[:-1])].add(sign)
        else:
            exact[entry.lstrip(EXACT)].add(sign)
            if not entry.startswith(EXACT):
                stems[stem(entry, language)].add(sign)
    folded_stems: dict[str, set[str]] = defaultdict(set)
    for word, signs in stems.items():
        folded_stems[plain(word)] |= signs
    spelling = Spelling(_in_order(table, exact, stems))
    for word in tuple(exact):
        # Written without dots, unless that is another word: möt is not mot.
        exact.setdefault(plain(word), exact[word])
    return Words(
        language=language,
        spellings={written: rights[0] for written, rights in spelt.items() if len(rights) == 1},
        exact=_frozen(exact),
        stems=_frozen(stems),
        folded_stems=_frozen(folded_stems),
        beginnings=_frozen(beginnings),
        endings=_frozen(endings),
        phrases={first: tuple(found) for first, found in phrases.items()},
        in_phrases=frozenset(_words_of_phrases(table)),
        stems_in_phrases=frozenset(
            part for found in phrases.values() for one in found for part in one.stems
        ),
        spelling=spelling,
    )


def _spellings(table: Table) -> Mapping[str, list[str]]:
    """Return what each way of writing is spelt as; some stand for several words."""
    spelt: dict[str, list[str]] = {}
    for right, written in table["spellings"].items():
        for one in written.split():
            spelt.setdefault(one, []).append(right)
    return spelt


def _phrases(
    entry: str, sign: str, language: str, spelt: Mapping[str, list[str]]
) -> Iterable[Phrase]:
    """Return the phrase, also as it is written with words that may stand for two: "va"."""
    unclear = {
        right: (right, written)
        for written, rights in spelt.items()
        if len(rights) > 1
        for right in rights
    }
    parts = entry.lstrip(EXACT).split()
    for said in product(*(unclear.get(part, (part,)) for part in parts)):
        stems = tuple(plain(stem(part, language)) for part in said)
        yield Phrase(stems, tuple(map(plain, said)) if entry.startswith(EXACT) else (), sign)


def _words_of_phrases(table: Table) -> list[str]:
    return [
        part.strip(EXACT) for _, entry in entries(table) if " " in entry for part in entry.split()
    ]


def _in_order(
    table: Table, exact: Mapping[str, set[str]], stems: Mapping[str, set[str]]
) -> list[str]:
    """Return every known word: those that say something first, as they are what is meant."""
    ordered = sorted(exact, key=lambda word: PLAIN in exact[word])
    parts = [entry.strip(PART) for _, entry in entries(table) if PART in entry]
    return [*ordered, *_words_of_phrases(table), *parts, *stems]


def _frozen(table: Mapping[str, set[str]]) -> dict[str, Signs]:
    return {word: frozenset(signs) for word, signs in table.items()}


@lru_cache(maxsize=MOST_REMEMBERED)
def _signs_of(language: str, kept: str) -> Signs:
    known, folded = words(language), plain(kept)
    whole = known.exact.get(kept, NONE)
    if PLAIN in whole:
        return whole
    stemmed = stem(kept, language)
    # What is written with dots is compared with them.
    stems = known.stems if kept != folded else known.folded_stems
    found = whole | stems.get(stemmed, NONE)
    begun = [n for n in range(SHORTEST_PART, len(folded) + 1) if folded[:n] in known.beginnings]
    if begun and not found:
        found = _rest(language, folded[begun[-1] :])
    return found.union(
        *(known.beginnings[folded[:n]] for n in begun),
        *(
            known.endings.get(form[-n:], NONE)
            for form in {folded, plain(stemmed)}
            for n in range(SHORTEST_PART, len(form) + 1)
        ),
    )


def _rest(language: str, last: str) -> Signs:
    """Return what the *last* part of a compound is a sign of, also when it is misspelt."""
    if len(last) < LEAST_PART:
        return NONE
    known = words(language)
    whole = known.exact.get(last) or known.folded_stems.get(plain(stem(last, language)))
    return (whole or known.exact.get(known.spelling.nearest(last), NONE)) - {PLAIN}


@lru_cache(maxsize=MOST_REMEMBERED)
def _spelt(language: str, kept: str) -> str:
    """Return *kept* as it should have been spelt, if it is like a known word."""
    known = words(language)
    if kept in known.spellings:
        return known.spellings[kept]
    if kept.isdecimal() or kept in known.exact or kept in known.in_phrases:
        return kept
    if _signs_of(language, kept) - {PLAIN}:
        return kept
    if alike := known.spelling.alike(kept):
        return alike
    stemmed = stem(kept, language)
    if plain(stemmed) in known.stems_in_phrases or _signs_of(language, kept):
        return kept
    near = known.spelling.nearest
    return near(kept) or near(stemmed) or known.spelling.last_part(kept) or kept

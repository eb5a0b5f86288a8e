"""Text as words: spelt as in the books, and as stems, so that forms and misspellings meet."""

import re
import threading
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from domain.folding import fold

# What is longer is still stored whole; only what it means is read from its beginning.
LONGEST_READ = 2000
MOST_TOKENS = 100
LONGEST_WORD = 40
# Words whose forms are not worked out again.
MOST_REMEMBERED = 4096
LONG = 6

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DRAWN_OUT = re.compile(r"(\w)\1{2,}")
_STEMMERS = {"sv": "swedish", "en": "english"}
# A stemmer keeps its place in a word within itself, and turns run in several threads.
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Token:
    """A word: *written*, *kept* (small letters, spelt as in the books) and *folded* (no dots and
    rings either); *stem* is folded too. It stands from *start* to *end* in the text."""

    written: str
    kept: str
    folded: str
    stem: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.written[:1].isupper()


def tokenise(text: str, language: str, spell: Callable[[str], str]) -> tuple[Token, ...]:
    """Return the first words of *text*; each as *spell* spells it."""
    tokens = []
    for found in WORD.finditer(text[:LONGEST_READ]):
        kept = spell(small(found[0][:LONGEST_WORD]))
        tokens.append(
            Token(
                found[0], kept, plain(kept), plain(stem(kept, language)), found.start(), found.end()
            )
        )
        if len(tokens) == MOST_TOKENS:
            break
    return tuple(tokens)


@lru_cache(maxsize=MOST_REMEMBERED)
def small(word: str) -> str:
    """Return *word* in small letters, composed, and not drawn out: "Heeej" is "hej"."""
    word = word.replace("'", "").replace("’", "")
    return _DRAWN_OUT.sub(r"\1", unicodedata.normalize("NFC", word).casefold())


@lru_cache(maxsize=MOST_REMEMBERED)
def plain(word: str) -> str:
    """Return *word* without dots and rings."""
    return fold(word).replace(" ", "")


@lru_cache(maxsize=MOST_REMEMBERED)
def stem(word: str, language: str) -> str:
    """Return the stem of *word*: "träffarna" and "träffen" are both "träff"."""
    with _one_at_a_time:
        found: str = _stemmer(language).stemWord(word)
    # The Swedish stemmer leaves some definite nouns as they are: ärendet, fordonsflottan.
    definite = language == "sv" and len(found) >= LONG and found.endswith(("an", "en", "et"))
    return found[:-2] if definite else found


@cache
def _stemmer(language: str) -> Any:
    import snowballstemmer  # at first use: nothing is loaded at start

    return snowballstemmer.stemmer(_STEMMERS[language])

"""The names that somebody may mean by words that nothing is called: those that hold the words, or
else those that are the most like them."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from domain.folding import fold
from understanding.tokens import stem

MOST = 3
# Shorter words are "på" and "för", and say nothing of what is meant.
_SHORTEST = 4
# Shorter ones begin too many others, and stand within them: "över".
_SHORTEST_SHARED = 5
# Words that ask for a list, and say nothing of which of those on it.
_OF_LISTS = re.compile(
    r"[0-9]+|vilk\w*|visa\w*|lista?|alla|finns|utan|saknar|inte|snart|hogst\w*|mest|flest\w*|vara|har|"
    r"indikator\w*|nyckeltal\w*|mal(?:en|et)?|utfall\w*|resultat\w*|poang\w*|styrdokument\w*|styrande|"
    r"dokument\w*|miljo\w*aspekt\w*|aspekt\w*|miljo|betydande|gall\w*|giltig\w*|gatt|langre|ersatt\w*|"
    r"kommande|negativ\w*|positiv\w*|direkt\w*|indirekt\w*|rader|rada|delvis|fortfarande|which|show|what|"
    r"have|with|without|goals?|targets?|indicators?|reach\w*|governing|documents?|valid|expire\w*|soon|"
    r"significant|environmental|aspects?|control|replaced"
)


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


def sharing(written: str, names: Iterable[str], language: str) -> tuple[str, ...]:
    """Return those of *names* that share the most words with what is *written*, or have them within
    longer ones; none where that says nothing of which is meant."""
    said = (one for one in fold(written).split() if not _OF_LISTS.fullmatch(one))
    wanted = [stem(one, language) for one in said if len(one) >= _SHORTEST_SHARED]
    every = tuple(dict.fromkeys(names))
    shared = {
        name: sum(_stands_in(one, _stems(name, language)) for one in wanted) for name in every
    }
    most = max(shared.values(), default=0)
    found = tuple(name for name in every if most and shared[name] == most)
    return found if len(found) < len(every) or len(every) == 1 else ()


def _stands_in(wanted: str, stems: Iterable[str]) -> bool:
    within = len(wanted) >= _SHORTEST_SHARED
    return any(
        one.startswith(wanted) or wanted.startswith(one) or (within and wanted in one)
        for one in stems
    )


def nearest(written: str, names: Iterable[str], most: int = MOST) -> tuple[str, ...]:
    """Return those of *names* that are the most like what was *written*, the likest first."""
    folded = {name: fold(name) for name in dict.fromkeys(names)}
    found = process.extract(fold(written), folded, scorer=fuzz.WRatio, limit=most)
    return tuple(name for _, _, name in found)


def _stems(words: str, language: str) -> list[str]:
    return [stem(word, language) for word in fold(words).split() if len(word) >= _SHORTEST]

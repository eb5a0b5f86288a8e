"""How people write what they wish for of the weekly digest: the words after "veckobrev".

"fredag kl 8 varannan vecka utan trend". Words that mean none of it make the whole no such command.
"""

import re
from collections.abc import Mapping
from functools import cache

from domain.folding import fold
from understanding.tokens import tokenise

_DAYS = (
    ("mandag", "monday"),
    ("tisdag", "tuesday"),
    ("onsdag", "wednesday"),
    ("torsdag", "thursday"),
    ("fredag", "friday"),
    ("lordag", "saturday"),
    ("sondag", "sunday"),
)
_PHRASES: dict[str, tuple[str, str]] = {
    **{word: ("weekday", str(day)) for day, words in enumerate(_DAYS, 1) for word in words},
    **{
        f"{word}{ending}": ("weekday", str(day))
        for day, words in enumerate(_DAYS, 1)
        for word, ending in zip(words, ("ar", "s"), strict=True)
    },
    **dict.fromkeys(("av", "off"), ("wanted", "false")),
    **dict.fromkeys(("pa", "on"), ("wanted", "true")),
    **dict.fromkeys(("varje vecka", "every week"), ("weeks", "1")),
    **dict.fromkeys(("varannan vecka", "every other week"), ("weeks", "2")),
    **dict.fromkeys(("var fjarde vecka", "every fourth week"), ("weeks", "4")),
    **dict.fromkeys(("aven tomt", "even if empty"), ("even_if_nothing", "true")),
    **dict.fromkeys(("inte tomt", "not if empty"), ("even_if_nothing", "false")),
}
_FOR_A_WHILE = re.compile(
    r"\b(?:paus|sommar|semester|ledig|tills?\b|summer|holiday|vacation|until\b|"
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b|"
    r"(?:en|tva|tre|fyra|nagra|[0-9]+|a|two|three|some|few) "
    r"(?:manad|vecka\b|veckor\b|month|weeks?\b))"
)
_NOTHING_ELSE = re.compile(r"\b(?:bara|endast|enbart|only|just|nothing but)\b")
_LEFT_OUT = re.compile(
    r"\b(?:inte|ej|utan|bort|slipp\w*|ing(?:a|en|et)|sluta|without|not?|dont|don t|remove|skip|"
    r"stop|leave out|drop)\b"
)
_PUT_IN = re.compile(r"\b(?:med|lagg|ha|igen|with|add|include|want|again)\b")
# There are every week, every second and every fourth.
_OTHERWISE = re.compile(
    r"\b(?:kvartal\w*|halvar\w*|aret?|arligen|quarter\w*|year\w*|"
    r"var(?:t|je)? (?:tredje|femte|sjatte|attonde|tionde)|every (?:third|three|five|six|sixth)|"
    r"(?:varannan|tredje|every other) (?:manad|month))\b"
)
_FEWER = re.compile(
    r"\b(?:sallan|farre|glesare|for (?:manga|ofta)|sa ofta|mindre ofta|less often|fewer|"
    r"too (?:many|often)|so often|(?:inte|not)\b.* (?:varje|every) (?:vecka|week))\b"
)
_VALUES = tuple(_PHRASES.values())
_AND = frozenset({"och", "and"})
_OF = frozenset({"for"})


def read(written: str, sections: Mapping[str, str]) -> dict[str, str] | None:
    """Return what is wished for, or None when *written* is something else or nothing. *sections*
    are those that there are, by their words."""
    named = {fold(word): section for word, section in sections.items()}
    said_by = _said(frozenset(named))
    rest = " ".join(word for word in fold(written).split() if word not in _AND)
    said: dict[str, str] = {}
    while rest:
        found = said_by.match(rest)
        if found is None:
            return None
        said |= _meaning(found, named)
        rest = rest[found.end() :].lstrip()
    return said or None


def only_for_a_while(written: str) -> bool:
    """Whether somebody who wants no digest says that they will want it again."""
    return _FOR_A_WHILE.search(fold(written)) is not None


def meant(written: str, sections: Mapping[str, str]) -> dict[str, str]:
    """Return what a sentence about the digest says of its content and of how seldom it is to come;
    *unclear* where it names a part and does not say what of it, and *seldom* "fewer" or, for what
    there is no choice of, "other"."""
    named = _named(written, sections)
    words = fold(written)
    if named:
        parts = ",".join(sorted(named))
        # "Bara trend" would leave out everything else, which is a lot to guess.
        if _NOTHING_ELSE.search(words):
            return {"unclear": parts}
        if _LEFT_OUT.search(words):
            return {"without": parts}
        return {"with": parts} if _PUT_IN.search(words) else {"unclear": parts}
    if _OTHERWISE.search(words):
        return {"seldom": "other"}
    return {"seldom": "fewer"} if _FEWER.search(words) else {}


def _named(written: str, sections: Mapping[str, str]) -> set[str]:
    """Return the sections that are named, in any form of the word: "trenden", "mötena"."""
    found = set()
    for language in ("sv", "en"):
        names: dict[str, str] = {}
        for word, section in sections.items():
            [token] = tokenise(word, language, str)
            names |= {token.stem: section, token.folded: section}
        stems = (token.stem for token in tokenise(written, language, str))
        found |= {names[stem] for stem in stems if stem in names}
    return found


def read_for_channel(written: str, sections: Mapping[str, str]) -> dict[str, str] | None:
    """Return what is wished for in a channel: "för Skola fredag kl 8", or nothing but "here"."""
    words = written.split()
    for count in range(len(words) + 1):
        place, wish = words[:count], " ".join(words[count:])
        said = read(wish, sections) if wish else {}
        if said is not None and not place:
            return said
        if said is not None and len(place) > 1 and fold(place[0]) in _OF:
            return {"department": " ".join(place[1:]), **said}
    return None


@cache
def _said(sections: frozenset[str]) -> re.Pattern[str]:
    named = "|".join(sorted(sections))
    return re.compile(
        "|".join(
            [
                *(rf"(?P<p{n}>{phrase})\b" for n, phrase in enumerate(_PHRASES)),
                rf"(?P<without>utan|without) (?P<left>{named})\b",
                rf"(?P<with>med|with) (?P<kept>{named})\b",
                r"(?:klockan |kl |at )?(?P<at>[0-2]?[0-9](?: [0-5][0-9])?)\b",
            ]
        )
    )


def _meaning(found: re.Match[str], sections: Mapping[str, str]) -> dict[str, str]:
    if found["left"]:
        return {"without": sections[found["left"]]}
    if found["kept"]:
        return {"with": sections[found["kept"]]}
    if found["at"]:
        hour, _, minute = found["at"].partition(" ")
        return {"at": f"{int(hour):02}:{minute or '00'}"}
    field, value = _VALUES[int(str(found.lastgroup)[1:])]
    return {field: value}

"""Where something is, in what people write: "i miljörummet på Parkskolan"."""

from itertools import count

from understanding.signs import Reading
from understanding.tokens import Token

LONGEST = 5
# How the neuter article is clipped in dialects.
_CLIPPED = ("köke", "rumme", "huse", "förråde")


def find(reading: Reading, without: frozenset[str] = frozenset()) -> str:
    """Return where it is, as it is written; the house before the room. "" if it is not said, or
    only after one of the words *without*."""
    found = [
        phrase
        for at, token in enumerate(reading.tokens)
        if token.kept not in without and (phrase := _place_after(reading, at))
    ]
    if not found:
        return _owner_of_something(reading)
    outermost = found[-1]
    if len(found) > 1 and _is_room(reading, found[-2]):
        return f"{_words(reading, outermost)}, {_words(reading, found[-2])}"
    return _words(reading, outermost)


def _place_after(reading: Reading, at: int) -> range | None:
    """Return the words of the place that the word *at* leads to, if it does."""
    if not _is(reading, at, "before_place"):
        return None
    start = at + 1
    while _is(reading, start, "within_place") or _is(reading, start, "before_place"):
        start += 1
    # "the yard" and "the depot" keep their article.
    first = start
    while first > at + 1 and not _is(reading, first - 1, "before_place"):
        first -= 1
    end = next(n for n in count(start) if not _belongs(reading, n, start))
    named = [n for n in range(start, end) if _is_place(reading, n) or _is_name(reading, n)]
    return range(first, named[-1] + 1) if named else None


def _is(reading: Reading, at: int, sign: str) -> bool:
    return at in reading.at.get(sign, ())


def _belongs(reading: Reading, at: int, start: int) -> bool:
    """Whether the word *at* may be part of a place that begins at *start*."""
    if at >= len(reading.tokens) or at - start >= LONGEST:
        return False
    if at > start and not _together(reading, at):
        return False
    token = reading.tokens[at]
    number = token.kept.isdecimal() and at > start
    return number or _is_place(reading, at) or _is_name(reading, at) or _before_place(reading, at)


def _before_place(reading: Reading, at: int) -> bool:
    """Whether *at* is a word that only belongs because a place follows: "sports hall"."""
    following = at + 1
    return (
        reading.language == "en"
        and following < len(reading.tokens)
        and _together(reading, following)
        and _is_place(reading, following)
        and not _is(reading, at, "before_place")
    )


def _is_place(reading: Reading, at: int) -> bool:
    return _is(reading, at, "place") and not _is(reading, at, "no_place")


def _is_name(reading: Reading, at: int) -> bool:
    """Whether *at* has a capital, and no other reason for it: LED is no place."""
    token = reading.tokens[at]
    named = token.capital and len(token.kept) > 1 and not token.written.isupper()
    return at > 0 and named and not _is(reading, at, "no_name")


def _is_room(reading: Reading, phrase: range) -> bool:
    return _is(reading, phrase[-1], "room")


def _together(reading: Reading, at: int) -> bool:
    """Whether nothing but a blank or a dash stands before the word *at*."""
    before, word = reading.tokens[at - 1], reading.tokens[at]
    return reading.text[before.end : word.start].strip() in ("", "-")


def _words(reading: Reading, phrase: range) -> str:
    first, last = reading.tokens[phrase[0]], reading.tokens[phrase[-1]]
    return reading.text[first.start : last.end - len(last.written)] + _definite(last)


def _definite(token: Token) -> str:
    """Return the word as it is spelt: "köke" is "köket" in dialects."""
    return f"{token.written}t" if token.written.endswith(_CLIPPED) else token.written


def _owner_of_something(reading: Reading) -> str:
    """Return the place whose something it is: "bilpoolens laddstolpe"."""
    for at in reading.at.get("place", ()):
        word = reading.tokens[at].written
        if (
            reading.language == "sv"
            and word.endswith(("ens", "ans", "ets"))
            and _is_place(reading, at)
        ):
            return word[:-1]
    return ""

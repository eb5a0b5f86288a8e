"""Whom somebody means: by name, by e-mail or by number, near misses too, but never a guess."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from domain.folding import fold
from domain.person import Named

MOST_NEAR = 5
LEAST_ALIKE = 78

_NUMBER = re.compile(r"(?:nr|no|#)\s*([0-9]{1,12})", re.IGNORECASE)
_ENTRA_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_EMAIL = re.compile(r"[^\s,;<>]+@[^\s,;<>]+\.[^\s,;<>]+")


@dataclass(frozen=True)
class Found:
    """The *one* who is meant; or else those who may be, the likeliest first."""

    one: Named | None = None
    near: tuple[Named, ...] = ()


def find(written: str, people: Sequence[Named]) -> Found:
    if number := _NUMBER.fullmatch(written.strip()):
        return Found(next((one for one in people if one.id == int(number[1])), None))
    if email := read_email(written):
        return Found(next((one for one in people if one.email == email), None))
    folded = fold(written)
    if not folded:
        return Found()
    exact = tuple(one for one in people if fold(one.name) == folded)
    if len(exact) == 1:
        return Found(exact[0])
    return Found(near=exact[:MOST_NEAR] or _near(folded, people))


def is_picked(written: str) -> bool:
    """Return whether a list was chosen from: an id in the directory, or a number."""
    return bool(_NUMBER.fullmatch(written.strip()) or read_entra_id(written))


def read_entra_id(written: str) -> str:
    """Return the Entra id that *written* is, or nothing."""
    bare = written.strip().lower()
    return bare if _ENTRA_ID.fullmatch(bare) else ""


def read_email(written: str) -> str:
    """Return the e-mail address that stands in *written*, or nothing."""
    found = _EMAIL.search(written)
    return found[0].strip("<>").casefold() if found else ""


def without_email(written: str) -> str:
    return " ".join(_EMAIL.sub(" ", written).split())


def _near(folded: str, people: Sequence[Named]) -> tuple[Named, ...]:
    scored = [(_alike(folded, fold(one.name)), one) for one in people]
    alike = [pair for pair in scored if pair[0] >= LEAST_ALIKE]
    return tuple(one for _, one in sorted(alike, key=lambda pair: -pair[0])[:MOST_NEAR])


def _alike(written: str, name: str) -> float:
    """Return how alike they are, of 100; a first or last name alone, or one with an s after it, is
    as good as the whole."""
    shorter = written.removesuffix("s")
    words = [name, *name.split()] if " " not in written else [name]
    return max(fuzz.ratio(one, word) for one in (written, shorter) for word in words)

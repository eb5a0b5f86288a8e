"""Words that mean somebody may need 112 before they need a form: those of the word files."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from understanding.tokens import plain, small
from understanding.words import EXACT, PART, written_under

# Between words, and where a sentence or a part of it ends.
_GAP, _END = " ", " . "
_BETWEEN = re.compile(r"[\W_]+")
_ENDS = re.compile(r"[.,;:!?()\n]")
# So many words may stand between a smell and what it is of: "a strong smell of old petrol".
MOST_BETWEEN = 2
# "can't" is one word.
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")


def is_dangerous(text: str) -> bool:
    """Return whether *text* speaks of danger to life, health or the environment right now."""
    return bool(_danger().search(_harmless().sub(_END, _words(text))))


def _words(text: str) -> str:
    """Return the words of *text* in small letters, with a full stop where a part of it ends."""
    composed = _APOSTROPHE.sub("", unicodedata.normalize("NFC", text))
    parted = _BETWEEN.sub(lambda gap: _END if _ENDS.search(gap[0]) else _GAP, composed)
    return _GAP.join(small(word) for word in parted.split())


@cache
def _danger() -> re.Pattern[str]:
    hurt, after = _either(_entries("of_somebody")), _either(_entries("after_somebody"))
    somebody = rf"{hurt}(?=$| \.| {after}(?!\S))"
    first = rf"(?:{_either(_entries('first'))}|{_smell()})(?!\S)"
    return re.compile(rf"(?<!\S)(?:{somebody}|{first})")


def _smell() -> str:
    """Return what finds a smell of something that burns, explodes or poisons."""
    smells, of = _either(_entries("smells")), _either(_entries("of"))
    between = rf" (?:[^ .]+ ){{0,{MOST_BETWEEN}}}"
    return f"(?:{smells}{between}{of}|{of}{between}{smells})"


@cache
def _harmless() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){_either(_entries('harmless'))}(?!\S)")


def _entries(name: str) -> list[str]:
    # In both languages: it is dangerous whoever writes it.
    return written_under("danger", name)


def _either(entries: Iterable[str]) -> str:
    patterns = {pattern for entry in entries for pattern in _patterns(entry)}
    return f"(?:{'|'.join(sorted(patterns, key=len, reverse=True))})"


def _patterns(entry: str) -> Iterable[str]:
    """Return the entry as it is matched: also without its dots, unless it is only so."""
    written = entry.removeprefix(EXACT).split()
    yield _GAP.join(map(_pattern, written))
    if not entry.startswith(EXACT):
        yield _GAP.join(_pattern(_undotted(word)) for word in written)


def _undotted(word: str) -> str:
    begins, ends = PART * word.startswith(PART), PART * word.endswith(PART)
    return f"{begins}{plain(word)}{ends}"


def _pattern(word: str) -> str:
    any_begin = r"\S+" if word.startswith(PART) else ""
    any_end = r"\S*" if word.endswith(PART) else ""
    return f"{any_begin}{re.escape(word.strip(PART))}{any_end}"

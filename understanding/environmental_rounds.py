"""How people write that an environmental round is done: "på Parkenheten 12 oktober; energi".

It is the rest of a command, after "miljöronden är gjord" and the like. A rest of another shape is
no such command: "miljöronden är gjord men oljan rinner" is a report.
"""

import re

from understanding.dates import MONTHS

LONGEST_PLACE = 10  # words: more than that is a sentence
# What is in no name, and makes it something else that is told.
_TELLING = frozenset({"men", "but", "inte", "ej", "not", "aldrig", "never"})
_DONE = re.compile(
    r"(?P<where>.+?) (?:(?:är|blev|is|was) )?(?:gjord|gjordes|genomförd|genomfördes|klar|done)"
    r"(?P<when>\b.*)",
    re.IGNORECASE,
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = (
    rf"(?:den )?\d{{1,2}}(?::?[ea])? (?:{_MONTH})(?: \d{{4}})?|(?:{_MONTH}) \d{{1,2}}(?: \d{{4}})?"
    r"|(?:den )?\d{1,2}/\d{1,2}(?:[/ -]\d{4})?|\d{4}-\d{2}-\d{2}"
    r"|i ?dag|i ?går|i ?förrgår|today|yesterday|(?:i|förra|last) \w+dag(?:s|en)?|last \w+day"
)
_AT = r"(?:på|i|hos|vid|för|at|in|for|on)"
_FOCUS = r"(?:\s*;\s*(?P<focus>.*))?"
_SHAPES = tuple(
    re.compile(shape + _FOCUS, re.IGNORECASE)
    for shape in (
        rf"(?:(?:on )?(?P<day>{_DAY}))(?: {_AT} (?P<place>[^;]+?))?",
        rf"(?:{_AT} (?P<place>[^;]+?)(?: (?P<year>20\d\d))?)?(?:(?:^| )(?:on )?(?P<day>{_DAY}))?",
    )
)


def read(written: str) -> dict[str, str] | None:
    """Return where it was done, when (as `text`, as without it there is a form to fill in) and what
    it looked at, as far as it is said; None when *written* has another shape."""
    line = " ".join(written.split()).rstrip(".!")
    found = next((one for shape in _SHAPES if (one := shape.fullmatch(line))), None)
    if found is None or line.endswith("?"):
        return None
    parts = {name: value for name, value in found.groupdict().items() if value}
    place = parts.get("place", "").casefold().split()
    if len(place) > LONGEST_PLACE or not _TELLING.isdisjoint(place):
        return None
    day = parts.pop("day", "")
    return {**parts, "text": day}


def read_done(written: str) -> dict[str, str] | None:
    """Return the same of what begins with where, and says then that it is done: "på Parkenheten är
    gjord 12 oktober"."""
    found = _DONE.fullmatch(" ".join(written.split()))
    return found and read(found["where"] + found["when"])

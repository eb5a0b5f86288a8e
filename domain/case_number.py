"""How a case is numbered, and how people write the number."""

import re


def format_number(year: int, serial: int) -> str:
    """`M-2026-0042`: one series per authority and year for all kinds, since the kind may change."""
    return f"M-{year}-{serial:04d}"


_NUMBER = re.compile(r"(?:m[\s–-]*)?(\d{4})\s*[-–\s]\s*(\d{1,7})", re.IGNORECASE)


def read_number(text: str, this_year: int) -> str | None:
    """Return the case number in *text* as it is written in full, or None.

    A bare serial ("42") is taken to be of *this_year*.
    """
    bare = text.strip().strip(".!?,:")
    if found := _NUMBER.fullmatch(bare):
        return format_number(int(found[1]), int(found[2]))
    if re.fullmatch(r"[0-9]{1,7}", bare):
        return format_number(this_year, int(bare))
    return None


def find_number(text: str) -> str | None:
    """Return the first full case number that stands in *text*, or None."""
    found = re.search(r"\bm[\s–-]*(\d{4})\s*[-–\s]\s*(\d{1,7})\b", text, re.IGNORECASE)
    return format_number(int(found[1]), int(found[2])) if found else None

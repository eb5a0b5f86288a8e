"""What several of the others look for."""

from collections.abc import Iterator

from understanding.signs import Reading

Found = Iterator[tuple[str, str | int | bool]]
KINDS = {
    "suggest_word": "improvement",
    "near_miss": "near_miss",
    "deviation_word": "deviation",
    "accident_word": "accident",
}


def year(reading: Reading) -> Found:
    if reading.when.year:
        yield "year", reading.when.year
    elif reading.when.period.endswith("_year"):
        yield "year", reading.when.period


def kind(reading: Reading) -> Found:
    """The kind of case that is named, if one is."""
    named = next((kind for sign, kind in KINDS.items() if reading.says(sign)), "")
    if named:
        yield "kind", named

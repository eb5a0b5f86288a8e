"""Which cases are asked for, and what about them."""

import re

from understanding import numbers
from understanding.parameters.found import Found, kind
from understanding.signs import Reading


def my_cases(reading: Reading) -> Found:
    yield from kind(reading)
    if reading.says("on_me"):
        yield "role", "handler"
        yield "status", "open"
    elif reading.says("open"):
        yield "status", "open"
    elif re.search(r"\b(?:alla|all|samtliga)\b", reading.folded):
        yield "status", "all"
    if reading.when.period.endswith("_year") or reading.when.period.endswith("_month"):
        yield "period", reading.when.period
    elif reading.when.year:
        yield "period", str(reading.when.year)


_ABOUT = re.compile(
    r"\b(?:om|about|angående|ang|gällande|regarding)\s+(?!mig\b|me\b|min\b|mitt\b|mina\b|my\b)([^?!.,;]+)",
    re.IGNORECASE,
)


def case_status(reading: Reading) -> Found:
    named = numbers.case_number(reading.text)
    code = numbers.code(reading.text)
    number = named or numbers.bare(reading.text)
    if code:
        yield "follow_up_code", code
    elif number:
        yield "case_id", number
    if reading.says("handler_asked"):
        yield "field", "handler"
    elif reading.says("due_asked"):
        yield "field", "due_date"
    if code or number:
        return
    if reading.says("mine", "reported"):
        yield "mine", True
    if found := _ABOUT.search(reading.text):
        yield "query", found[1].strip()

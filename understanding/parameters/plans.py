"""Which round is asked for, and what about it; and which year's milestones or indicators."""

import re

from understanding.parameters.found import Found
from understanding.signs import Reading

# What is done with a round, those that say more first.
_DONE_WITH_IT = (("change_days", "change"), ("starts", "open"), ("left_out", "missing"),
                 ("not_reported", "missing"))  # fmt: skip
_NAMED = re.compile(
    r"\b(?:helar|halvar|delar(?: [12])?|full year|half year|interim(?: [12])?)\b(?: 20\d\d)?"
    r"|\b(?<=omgang )20\d\d\b|\b(?<=omgangen )20\d\d\b|\b(?<=round )20\d\d\b"
)


def round_status(reading: Reading) -> Found:
    yield from round_named(reading)
    if done := next((what for sign, what in _DONE_WITH_IT if reading.says(sign)), ""):
        yield "wish", done
    if reading.when.day:
        yield "last_day", reading.when.day


def round_named(reading: Reading) -> Found:
    if named := _NAMED.search(reading.folded):
        yield "round", named[0]


def of_year(reading: Reading) -> Found:
    if reading.when.year:
        yield "year", reading.when.year

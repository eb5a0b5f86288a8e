"""Which round is asked for, and what about it; which year's milestones or indicators; and which
indicators, environmental aspects and governing documents."""

import re
from collections.abc import Mapping

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


# Each with what it says, those that say more first.
_MET = {
    "unknown": r"(?:utan|saknar) (?:utfall|resultat)|without (?:a )?results?",
    "no": r"inte|ej|missa\w*|not|dont|doesnt|miss(?:ed)?|off target",
    "yes": r"nadda|uppnadda|uppfyllda|vilka (?:mal|indikatorer) (?:nar|klarar) vi"
    r"|are (?:reached|met)|which (?:goals|targets|indicators) (?:do )?we (?:reach|meet)",
}
_VALIDITY = {
    "to_renew": r"snart|(?:gar|loper) ut|att fornya|behover fornyas|soon|expires?|to renew",
    "expired": r"gatt ut|gick ut|utgangna?|upphort|galler inte langre|inte langre galler|expired",
    "until_replaced": r"tills (?:de|den|det|nagot) ersatts|until replaced|until they are replaced",
    "coming": r"galler inte an|inte galler an|kommande|not yet",
    "valid": r"galler|gallande|giltiga?|valid|in force",
}
_SIGN = {"negative": r"negativ\w*|negative", "positive": r"positiv\w*|positive"}
_CONTROL = {
    "no": r"(?:rader (?:vi )?inte|inte rader)|no control|(?:dont|not) control",
    "partly": r"rader (?:vi )?delvis|delvis rader|partly",
    "yes": r"(?:vi rader|rader vi)|(?:we|in our) control",
}
_DIRECT = {"no": r"indirekt\w*|indirect", "yes": r"direkt\w*|direct"}
_MOST = {"points": r"(?:hogst|mest|flest|storst)(?:a|e)?|highest|most|largest"}


def indicators(reading: Reading) -> Found:
    yield from of_year(reading)
    yield from _one_of("met", _MET, reading)


def documents(reading: Reading) -> Found:
    yield from _one_of("validity", _VALIDITY, reading)


def aspects(reading: Reading) -> Found:
    yield from _one_of("sign", _SIGN, reading)
    yield from _one_of("control", _CONTROL, reading)
    yield from _one_of("direct", _DIRECT, reading)
    yield from _one_of("by", _MOST, reading)


def _one_of(name: str, meanings: Mapping[str, str], reading: Reading) -> Found:
    found = (
        one for one, words in meanings.items() if re.search(rf"\b(?:{words})\b", reading.folded)
    )
    yield from ((name, one) for one in [next(found, "")] if one)

"""A form filled in by writing, each field after its word: "typ: avvikelse; allvar: 2"."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import cache

from rapidfuzz import fuzz, process

from domain.errors import RuleBroken
from domain.folding import fold
from domain.form import NOTHING_CHOSEN, Asks, Field, Form
from locales.text import LANGUAGES, text
from understanding import fields, organising
from understanding import whom as naming

# What is read of a written line; on a card no field is called that.
LINE = "text"
ANYWAY = "anyway"

LEAST_ALIKE = 80
NO = frozenset({"nej", "no", "false", ""})

_NAMED = re.compile(r"(?:^|[;,.!?\n])\s*([^;:,.!?\n]{1,40}?)\s*:\s*")
_ANYWAY = re.compile(r"\s*[,(]?\s*(?:ändå|anyway)\)?$", re.IGNORECASE)
_BETWEEN = re.compile(r",| och | and ")
_WITH_NUMBER = re.compile(r"\s+[–-]\s+")


def read(form: Form, data: Mapping[str, str], today: date) -> dict[str, str]:
    """Return *data* with every field as its card would send it, whether a card or words filled it
    in. What cannot be read is left as it was written; words that belong to no field stay in `LINE`.
    """
    named, left = _apart(form, data.get(LINE, ""))
    filled = {**data, **named, LINE: left}
    for one in form.fields:
        if filled.get(one.name) == NOTHING_CHOSEN:
            del filled[one.name]
        elif one.name in filled:
            filled |= _value(one, filled[one.name], today)
    return filled


def _apart(form: Form, written: str) -> tuple[dict[str, str], str]:
    """Return the words of each field, and those that belong to none."""
    running = {one.name for one in form.fields if one.asks is Asks.TEXT}
    named: dict[str, str] = {}
    left: list[str] = []
    for name, words in _pieces(form, written):
        # Only in running text is a semicolon part of what is said.
        said, _, more = (words, "", "") if name in running else words.partition(";")
        if name and name not in named:
            named[name] = said
        else:
            left.append(said)
        left.append(more.strip())
    return named, "; ".join(one for one in left if one)


def _pieces(form: Form, written: str) -> Iterator[tuple[str, str]]:
    """Return the line in pieces, each with the name of its field."""
    name, since = form.rest, 0
    for found in _NAMED.finditer(written):
        if (called := _field_called(form, found[1])) is not None:
            yield from _piece(name, written[since : found.start()])
            name, since = called, found.end()
    yield from _piece(name, written[since:])


def _piece(name: str, words: str) -> Iterator[tuple[str, str]]:
    if bare := words.strip().strip(";,").strip():
        yield name, bare


def _field_called(form: Form, words: str) -> str | None:
    """Return the field that is called so, in either language or nearly."""
    called = {
        fold(text(language, key)): one.name
        for one in form.fields
        for language in LANGUAGES
        for key in (one.word, one.label)
    }
    near = process.extractOne(
        fold(words), list(called), scorer=fuzz.ratio, score_cutoff=LEAST_ALIKE
    )
    return None if near is None else called[near[0]]


def _value(field: Field, words: str, today: date) -> dict[str, str]:
    match field.asks:
        case Asks.ONE_OF:
            return {field.name: _choice(field, words)}
        case Asks.SEVERAL_OF:
            chosen = (_choice(field, one) for one in _BETWEEN.split(words))
            return {field.name: ",".join(one for one in chosen if one)}
        case Asks.DAY:
            return _day(field, words, today)
        case Asks.PAST_DAY:
            return _past_day(field, words, today)
        case Asks.YES:
            return {field.name: "false" if fold(words) in NO else "true"}
        case Asks.PERSON if words.strip() and not naming.is_picked(words):
            return {field.name: "", f"{field.name}_name": words.strip()}
        case _:
            return {}


def _choice(field: Field, words: str) -> str:
    titles, folded = _titles(field), fold(words)
    if not folded or not titles:
        return words.strip()
    return _nearest(folded, titles) or words.strip()


def _nearest(folded: str, called: Mapping[str, str]) -> str | None:
    near = process.extractOne(folded, list(called), scorer=fuzz.ratio, score_cutoff=LEAST_ALIKE)
    return None if near is None else called[near[0]]


@cache
def _titles(field: Field) -> Mapping[str, str]:
    """Return what each choice may be called: its value, its title, and a part of one that has a
    number before it."""
    called = {fold(one): one for one in field.choices}
    for one in field.choices:
        for language in LANGUAGES:
            title = text(language, field.title(one))
            for part in (title, *_WITH_NUMBER.split(title)):
                called.setdefault(fold(part), one)
    return called


def _day(field: Field, words: str, today: date) -> dict[str, str]:
    bare = _ANYWAY.sub("", words)
    filled = {field.name: bare.strip()}
    with suppress(RuleBroken):
        read_day = organising.read_coming_day(bare, today, field.name)
        filled[field.name] = read_day.isoformat() if read_day else ""
    return filled if bare == words else {**filled, ANYWAY: filled[field.name]}


def _past_day(field: Field, words: str, today: date) -> dict[str, str]:
    with suppress(RuleBroken):
        return {field.name: fields.read_day(words, today).isoformat()}
    return {field.name: words.strip()}

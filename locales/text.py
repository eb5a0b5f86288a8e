"""Words for keys, and days and numbers as people write them."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

LANGUAGES = ("sv", "en")

_BABEL = {"sv": "sv_SE", "en": "en_GB"}


def text(language: str, key: str, **values: str | int) -> str:
    """Return the words of *key*; `-` in a file's keys stands for the `.` and `_` of ours.

    Raises `KeyError` when there are none: a text that is missing is a bug, and tests find it.
    """
    if not values:
        return _constant(language, key)
    numbers = [value for value in values.values() if not isinstance(value, str)]
    # From a thousand on a number is written as the language has it: 1 000.
    if all(-1000 < number < 1000 for number in numbers) and (simple := _simple(language, key)):
        return simple.format_map(values)
    if len(numbers) == len(values):
        return _counted(language, key, *values.items())
    return _formatted(language, key, values)


def has(language: str, key: str) -> bool:
    return bool(_bundle(language).has_message(_identifier(key)))


@lru_cache(maxsize=1000)
def day(language: str, when: date) -> str:
    """Return a day in words: "21 november 2026"."""
    return format_date(when, "d MMMM yyyy", locale=_BABEL[language])


def yearly(language: str, when: str) -> str:
    """Return a day of every year in words: "4 april" for 04-04."""
    leap = date.fromisoformat(f"2028-{when}")
    return format_date(leap, "d MMMM", locale=_BABEL[language])


@lru_cache(maxsize=1000)
def weekday(language: str, when: date) -> str:
    """Return a day near at hand: "tisdag 24 november"."""
    return format_date(when, "EEEE d MMMM", locale=_BABEL[language])


def number(language: str, value: float) -> str:
    """Return "2,5"."""
    return str(format_decimal(value, locale=_BABEL[language]))


def month(language: str, when: date) -> str:
    """Return "november 2026"."""
    return format_date(when, "MMMM yyyy", locale=_BABEL[language])


def moment(language: str, local: datetime) -> str:
    """Return a local time as its clock shows it: "21 november 2026 kl. 08:15"."""
    pattern = "d MMMM yyyy 'kl.' HH:mm" if language == "sv" else "d MMMM yyyy, HH:mm"
    return format_datetime(local, pattern, locale=_BABEL[language])


@cache
def _constant(language: str, key: str) -> str:
    return _formatted(language, key, {})


@lru_cache(maxsize=1000)
def _counted(language: str, key: str, *numbers: tuple[str, int]) -> str:
    return _formatted(language, key, dict(numbers))


def _formatted(language: str, key: str, values: Mapping[str, str | int]) -> str:
    bundle = _bundle(language)
    pattern = bundle.get_message(_identifier(key)).value
    if pattern is None:
        raise KeyError(key)
    words, errors = bundle.format_pattern(pattern, dict(values))
    if errors:
        raise KeyError(f"{key}: {errors[0]}")
    return str(words)


@cache
def _identifier(key: str) -> str:
    return key.replace(".", "-").replace("_", "-")


@cache
def _bundle(language: str) -> FluentBundle:
    # Isolation marks around values would show as boxes in some Teams clients.
    bundle = FluentBundle([_BABEL[language]], use_isolating=False)
    bundle.add_resource(_resource(language))
    return bundle


@cache
def _resource(language: str) -> ast.Resource:
    source = (Path(__file__).parent / f"{language}.ftl").read_text(encoding="utf-8")
    # Where each part of it stands in the file is 2 MB for each language, and nobody asks.
    return FluentParser(with_spans=False).parse(source)


@cache
def _simple(language: str, key: str) -> str | None:
    """Return the text as a Python format if it is only words and values: a list of cases needs
    dozens, and Fluent takes ten times as long for each."""
    wanted = _identifier(key)
    for entry in _resource(language).body:
        if isinstance(entry, ast.Message) and entry.id.name == wanted and entry.value is not None:
            return _format(entry.value)
    return None


def _format(pattern: ast.Pattern) -> str | None:
    parts = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append(element.value.replace("{", "{{").replace("}", "}}"))
        elif isinstance(element.expression, ast.VariableReference):
            parts.append(f"{{{element.expression.id.name}}}")
        else:
            return None
    return "".join(parts)

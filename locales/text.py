"""Words for keys, and days and numbers as people write them."""

from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path

from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("sv", "en")

_BABEL = {"sv": "sv_SE", "en": "en_GB"}


def text(language: str, key: str, **values: str | int) -> str:
    """Return the words of *key*; `-` in a file's keys stands for the `.` and `_` of ours.

    Raises `KeyError` when there are none: a text that is missing is a bug, and tests find it.
    """
    return _formatted(language, key, values) if values else _constant(language, key)


def has(language: str, key: str) -> bool:
    return bool(_bundle(language).has_message(_identifier(key)))


@lru_cache(maxsize=1000)
def day(language: str, when: date) -> str:
    """Return a day in words: "21 november 2026"."""
    return format_date(when, "d MMMM yyyy", locale=_BABEL[language])


def weekday(language: str, when: date) -> str:
    """Return a day near at hand: "tisdag 24 november"."""
    return format_date(when, "EEEE d MMMM", locale=_BABEL[language])


def moment(language: str, local: datetime) -> str:
    """Return a local time as its clock shows it: "21 november 2026 kl. 08:15"."""
    pattern = "d MMMM yyyy 'kl.' HH:mm" if language == "sv" else "d MMMM yyyy, HH:mm"
    return format_datetime(local, pattern, locale=_BABEL[language])


@cache
def _constant(language: str, key: str) -> str:
    return _formatted(language, key, {})


def _formatted(language: str, key: str, values: dict[str, str | int]) -> str:
    bundle = _bundle(language)
    pattern = bundle.get_message(_identifier(key)).value
    if pattern is None:
        raise KeyError(key)
    words, errors = bundle.format_pattern(pattern, values)
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
    source = (Path(__file__).parent / f"{language}.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(source))
    return bundle

"""The files that anybody may change: what cannot be right in them is found."""

import csv
from collections import Counter
from pathlib import Path

import pytest

import understanding
from domain.folding import fold
from understanding import examples, meanings
from understanding.intents import Intent, Reason
from understanding.signs import MADE_HERE, read
from understanding.understand import NOTHING_ASKED
from understanding.words import (
    EXACT,
    LANGUAGES,
    PART,
    PLAIN,
    entries,
    meant_by,
    read_file,
    words,
    written_under,
)

FOLDER = Path(understanding.__path__[0])
MEANINGS = {*Intent, *(f"unknown.{reason}" for reason in Reason)}
# Signs that only parameters look for.
OF_PARAMETERS = {
    "before_place", "within_place", "no_name",
    "account", "best", "focus_word", "physical", "satisfaction", "usefulness", "biweekly",
    "daily", "green", "monthly", "place", "no_place", "red", "room", "unit", "weekly", "worst",
    "yellow", "filler", "yes", "no", "dont_know", "no_longer", "question_word", PLAIN,
    "was_not_there",
}  # fmt: skip

each_language = pytest.mark.parametrize("language", LANGUAGES)


def signs_of_files() -> set[str]:
    return {sign for language in LANGUAGES for sign, _ in entries(table(language))}


def table(language: str) -> dict[str, dict[str, str]]:
    return read_file(f"words.{language}.toml")


def looked_for() -> set[str]:
    """Return every sign that a row of meanings.toml looks for."""
    signs = {sign for row in meanings.rows() for sign in row.signs | row.without}
    return {sign.lstrip("^") for sign in signs}


# --- meanings -------------------------------------------------------------------------------------


def test_every_meaning_is_known() -> None:
    assert {row.meaning for row in meanings.rows()} <= MEANINGS


def test_every_sign_that_is_looked_for_is_one_of_a_file_or_of_the_code() -> None:
    known = signs_of_files() | MADE_HERE | set(meanings.groups())

    assert looked_for() - known == set()
    assert {sign for members in meanings.groups().values() for sign in members} - known == set()


def test_every_sign_of_the_files_is_looked_for() -> None:
    members = {sign for group in meanings.groups().values() for sign in group}

    assert signs_of_files() - looked_for() - members - OF_PARAMETERS == set()


def test_both_files_have_the_same_signs() -> None:
    swedish, english = ({sign for sign, _ in entries(table(one))} for one in LANGUAGES)

    assert swedish == english


# --- words ----------------------------------------------------------------------------------------


@each_language
def test_no_word_stands_twice_for_the_same_sign(language: str) -> None:
    counted = Counter(entries(table(language)))

    assert [entry for entry, count in counted.items() if count > 1] == []


@each_language
def test_words_are_written_in_small_letters(language: str) -> None:
    assert [entry for _, entry in entries(table(language)) if entry != entry.casefold()] == []


@each_language
def test_every_word_is_found_when_it_is_written(language: str) -> None:
    """A word that spelling or folding turns into another can never be hit."""
    lost = [
        (sign, entry)
        for sign, entry in entries(table(language))
        if sign != PLAIN and sign not in hit(language, entry)
    ]

    assert lost == []


def hit(language: str, entry: str) -> set[str]:
    spoken = words(language)
    written = entry.strip(PART + EXACT)
    # The beginning or the end of a compound is tried as one.
    written = f"{written}xyz" if entry.endswith(PART) else written
    written = f"xyz{written}" if entry.startswith(PART) else written
    tokens = spoken.tokens(written)
    found = {sign for token in tokens for sign in spoken.signs(token)}
    return found | {
        sign for at in range(len(tokens)) for sign, _ in spoken.said_together(tokens, at)
    }


@each_language
def test_what_is_spelt_otherwise_leads_to_a_word_and_not_to_itself(language: str) -> None:
    for right, written in table(language)["spellings"].items():
        assert written.split(), right
        assert len(set(written.split())) == len(written.split()), right


SECTIONS = (
    "counts", "order", "marks", "weekdays", "months", "times", "kinds", "ongoing", "choices",
)  # fmt: skip


@pytest.mark.parametrize("section", SECTIONS)
def test_no_word_of_a_section_means_two_things(section: str) -> None:
    tables = [table(language).get(section, {}) for language in LANGUAGES]
    meant = Counter(
        word
        for value in {value for found in tables for value in found}
        for word in {fold(word) for word in written_under(section, value)}
    )

    assert [word for word, count in meant.items() if count > 1] == []
    assert set(meant) == set(meant_by(section))


def test_no_month_is_a_time_of_the_year_too() -> None:
    assert set(meant_by("months")) & set(meant_by("times")) == set()


# --- examples -------------------------------------------------------------------------------------


@each_language
def test_every_example_has_a_known_meaning_and_stands_once(language: str) -> None:
    known = examples.read(language)

    assert {meaning for meaning, _ in known} <= MEANINGS | {"unknown"}
    assert [text for text, count in Counter(text for _, text in known).items() if count > 1] == []


def test_the_examples_are_no_part_of_what_understanding_is_measured_on() -> None:
    """Some short sentences can only be written in one way; there are few of them."""
    with (Path(__file__).parent / "other_sentences.csv").open(encoding="utf-8") as file:
        measured = {row["text"].strip().casefold() for row in csv.DictReader(file)}
    known = {text.casefold() for language in LANGUAGES for _, text in examples.read(language)}

    assert len(known) > 1000
    assert len(known & measured) < 10


# --- reading --------------------------------------------------------------------------------------


def test_the_language_of_a_text_is_seen_whatever_the_client_speaks() -> None:
    assert read("hur går det med mitt ärende", "en", NOTHING_ASKED).language == "sv"
    assert read("what happened to my case", "sv", NOTHING_ASKED).language == "en"

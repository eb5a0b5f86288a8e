"""Folding: what is written differently and compared as the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.folding import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Mina Ärenden", "mina arenden"),
        ("HJÄLP!", "hjalp"),
        ("  fel \t ställe\n", "fel stalle"),
        ("ja, dra tillbaka", "ja dra tillbaka"),
        ("café", "cafe"),
        ("Straße", "strasse"),
        ("don't", "don t"),
        ("M-2026-0042", "m 2026 0042"),
        ("?", ""),
        ("🌱", ""),
        ("", ""),
    ],
)
def test_text_is_compared_without_capitals_accents_and_signs(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_a_letter_with_a_loose_accent_is_the_same_letter() -> None:
    assert fold("a\N{COMBINING RING ABOVE}r") == fold("år")


@given(st.text())
def test_what_is_folded_stays_as_it_is_when_folded_again(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_words_are_parted_by_single_spaces(text: str) -> None:
    folded = fold(text)

    assert folded == " ".join(folded.split())


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäöéü 0123456789-.,!?"))
def test_capitals_make_no_difference(text: str) -> None:
    assert fold(text.upper()) == fold(text)

"""Whom somebody means: never a guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.person import Named
from understanding.whom import find, is_picked, read_email, without_email

ASA = Named(1, "Åsa Exempel", "asa@example.com")
ASTA = Named(2, "Asta Exempel")
KIM = Named(3, "Kim Exempel")
NAMESAKE = Named(4, "Kim Exempel")
LARS = Named(5, "Lars Larsson")
PEOPLE = (ASA, ASTA, KIM, NAMESAKE, LARS)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("Åsa Exempel", ASA),
        ("  åsa  exempel ", ASA),
        ("asa exempel", ASA),
        ("asa@example.com", ASA),
        ("Åsa <ASA@example.com>", ASA),
        ("nr 4", NAMESAKE),
        ("#4", NAMESAKE),
        ("no 4", NAMESAKE),
    ],
)
def test_a_whole_name_an_address_or_a_number_is_somebody(written: str, wanted: Named) -> None:
    assert find(written, PEOPLE).one == wanted


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("Kim Exempel", {KIM, NAMESAKE}),
        ("Kim", {KIM, NAMESAKE}),
        ("Åsas", {ASA}),
        ("Åssa Exempl", {ASA}),
        ("Lars", {LARS}),
        ("larsson", {LARS}),
    ],
)
def test_anything_less_is_asked_about(written: str, first: set[Named]) -> None:
    found = find(written, PEOPLE)

    assert found.one is None
    assert set(found.near[: len(first)]) == first


@pytest.mark.parametrize("written", ["", "Zlatko", "nr 99", "ny@example.com", "???"])
def test_nobody_is_nobody(written: str) -> None:
    assert find(written, PEOPLE).one is None
    assert find(written, PEOPLE).near == ()


@given(st.text(max_size=60))
def test_any_text_names_somebody_several_or_nobody(written: str) -> None:
    found = find(written, PEOPLE)

    assert found.one is None or not found.near
    assert len(found.near) <= 5


def test_an_address_stands_beside_a_name() -> None:
    assert read_email("Ny Person <NY@example.com>") == "ny@example.com"
    assert without_email("Ny Person ny@example.com") == "Ny Person"
    assert read_email("Ny Person") == ""


def test_what_a_list_sends_is_told_from_what_is_written() -> None:
    assert is_picked("00000000-0000-0000-0000-00000000ABCD")
    assert is_picked("nr 4")
    assert not is_picked("Kim Exempel")

"""Follow-up codes: made from chance, read as people copy them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.follow_up_code import ALPHABET, from_bytes, read_code

CHANCE = st.binary(min_size=8, max_size=32)


@given(CHANCE)
def test_a_code_has_two_groups_of_three_signs_that_are_not_mistaken(random: bytes) -> None:
    code = from_bytes(random)

    assert len(code) == 7
    assert code[3] == "-"
    assert set(code.replace("-", "")) <= set(ALPHABET)


@pytest.mark.parametrize("sign", list("01ILOU"))
def test_signs_that_look_like_others_are_left_out(sign: str) -> None:
    assert sign not in ALPHABET


@given(CHANCE)
def test_a_code_is_read_as_it_was_shown(random: bytes) -> None:
    code = from_bytes(random)

    assert read_code(code) == code


@given(CHANCE, st.sampled_from(["{}", " {} ", "{}.", "{}!", "{}?", "{},"]))
def test_a_code_is_read_in_small_letters_and_in_a_sentence(random: bytes, around: str) -> None:
    code = from_bytes(random)

    assert read_code(around.format(code.lower())) == code


@pytest.mark.parametrize(
    "written", ["KX7-49Q", "kx7 49q", "kx749q", "KX7–49Q", " KX7-49Q.", "kx7-49q?"]
)
def test_a_code_may_be_written_in_several_ways(written: str) -> None:
    assert read_code(written) == "KX7-49Q"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "KX7",
        "KX7-49",
        "KX7-49QQ",
        "KX7--49Q",
        "KX7-49O",
        "KX7-491",
        "M-2026-0042",
        "2026-0042",
        "KÅ7-49Q",
        "mina ärenden",
        "mer nya",
    ],
)
def test_what_has_another_shape_is_no_code(written: str) -> None:
    assert read_code(written) is None


@given(
    st.text(alphabet=[s for s in ALPHABET if s.isalpha()], min_size=6, max_size=6),
    st.sampled_from(["{}", "{}.", "{}!", "{}?", " {} "]),
)
def test_a_word_of_six_letters_is_no_code(word: str, around: str) -> None:
    assert read_code(around.format(word)) is None


@given(st.text())
def test_whatever_is_written_gives_a_code_or_nothing(text: str) -> None:
    code = read_code(text)

    assert code is None or read_code(code) == code

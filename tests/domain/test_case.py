"""Cases: what they are, and which take comments."""

import pytest

from domain.case import ENDED, OPEN, Identity, State, check_comment
from domain.errors import RuleBroken
from tests import make


def test_only_a_case_without_a_name_is_anonymous() -> None:
    assert make.anonymous_case().anonymous
    assert not make.case(identity=Identity.NAMED).anonymous
    assert not make.case(identity=Identity.CONFIDENTIAL).anonymous


def test_every_state_is_either_open_or_ended() -> None:
    assert frozenset(State) == OPEN | ENDED
    assert not OPEN & ENDED


@pytest.mark.parametrize("state", sorted(OPEN))
def test_an_open_case_takes_a_comment(state: State) -> None:
    case = make.case(state=state)

    assert check_comment(case, "  Nu är det uppstädat.\n") == "Nu är det uppstädat."


@pytest.mark.parametrize("state", sorted(ENDED))
def test_an_ended_case_takes_no_comment(state: State) -> None:
    with pytest.raises(RuleBroken) as refused:
        check_comment(make.case(state=state), "Nu är det uppstädat.")

    assert refused.value.key == "error.case_ended"
    assert refused.value.values == {"number": "M-2026-0042"}


@pytest.mark.parametrize(
    ("comment", "key"),
    [
        ("", "error.comment_missing"),
        (" \n ", "error.comment_missing"),
        ("å" * 2001, "error.comment_long"),
    ],
)
def test_a_comment_must_say_something_in_2000_characters(comment: str, key: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        check_comment(make.case(), comment)

    assert (refused.value.key, refused.value.field) == (key, "text")


def test_a_comment_may_have_2000_characters() -> None:
    assert check_comment(make.case(), f" {'å' * 2000} ") == "å" * 2000

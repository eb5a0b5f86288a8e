"""What a person did: the day, the page, and who a card is for."""

from datetime import UTC, date, datetime

import pytest

from dialogs.turn import Turn
from domain.errors import RuleBroken
from domain.seal import Seal
from tests import make
from tests.chat import NOW, SECRET


def turn(**changes: object) -> Turn:
    whole = {"person": make.person(id=20), "authority": make.authority(), "language": "sv"}
    return Turn(**{**whole, "now": NOW, "seal": Seal(SECRET), **changes})  # type: ignore[arg-type]


def test_today_is_the_day_in_stockholm() -> None:
    late = datetime(2026, 12, 31, 23, tzinfo=UTC)

    assert turn(now=late).today == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("asked", "page"),
    [("1", 1), ("12", 12), ("99999", 99999), ("100000", 1), ("", 1), ("x", 1), ("-2", 1), ("²", 1)],
)
def test_a_page_is_a_number_or_the_first(asked: str, page: int) -> None:
    assert turn(data={"page": asked}).page == page


def test_a_nonce_is_for_one_person_in_one_authority() -> None:
    mine = turn()
    nonce = mine.nonce()

    mine.seal.check(nonce, turn().owner, NOW)
    for other in (turn(person=make.person(id=21)), turn(authority=make.authority(2))):
        with pytest.raises(RuleBroken):
            mine.seal.check(nonce, other.owner, NOW)

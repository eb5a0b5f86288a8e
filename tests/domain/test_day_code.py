"""Codes of meeting days: how they look, how they are read, and whose they are."""

from datetime import date, timedelta

import pytest

from domain import day_code, follow_up_code
from domain.meeting import HeldDay
from tests.chat import SEAL
from tests.make import TODAY

CODES = [day_code.of_day(SEAL, number, TODAY) for number in range(2000)]


def test_a_code_is_easy_to_say_and_nothing_else_that_the_bot_knows() -> None:
    for code in CODES:
        assert len(code) == 5
        assert not set(code) & set("01ILOU")
        assert "".join(sign for sign in code if sign.isdecimal()) == code[1] + code[3]
        assert follow_up_code.read_code(code) is None
        assert day_code.is_code(code)


def test_another_day_has_another_code() -> None:
    tomorrow = TODAY + timedelta(days=1)

    assert len(set(CODES)) > 0.99 * len(CODES)
    assert day_code.of_day(SEAL, 7, TODAY) == CODES[7]
    assert day_code.of_day(SEAL, 7, tomorrow) != CODES[7]


@pytest.mark.parametrize(
    "written", ["K7X4P", "k7x4p", " k7 x4 p", "K-7-X-4-P", "k7x4p!", "k\N{NO-BREAK SPACE}7x4p"]
)
def test_a_code_is_read_in_any_case_and_spacing(written: str) -> None:
    assert day_code.read(written) == "K7X4P"


@pytest.mark.parametrize("written", ["K7X4", "kx74p", "B0X4P", "k7x4pp"])
def test_a_code_that_was_heard_wrong_is_still_meant_as_one(written: str) -> None:
    assert day_code.read(written) == written.upper()


@pytest.mark.parametrize("written", ["", "17", "17 dag 2", "dag 12", "i Skövde", "nu", "kl 9.30"])
def test_other_words_are_no_code(written: str) -> None:
    assert day_code.read(written) is None


def test_a_code_is_that_of_today_before_one_that_is_over() -> None:
    def held(number: int, on: date) -> HeldDay:
        return HeldDay(1, number, on)

    days = [held(3, TODAY - timedelta(days=1)), held(4, TODAY), held(5, TODAY - timedelta(days=8))]
    old, now, too_old = (day_code.of_day(SEAL, one.day_id, one.on) for one in days)

    assert day_code.find(SEAL, days, now, TODAY) == days[1]
    assert day_code.find(SEAL, days, old, TODAY) == days[0]
    assert day_code.find(SEAL, days, too_old, TODAY) is None
    assert day_code.find(SEAL, days, "K7X4P", TODAY) is None
    assert day_code.find(SEAL, [days[1], days[1]], now, TODAY) is None

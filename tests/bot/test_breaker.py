"""When Teams is not there nobody storms it, and nobody waits long once it is back (C7)."""

from itertools import pairwise

import pytest

from bot.breaker import LONGEST_PAUSE, SICK, Breaker
from bot.outcome import NotSent, Outcome

AWAY = NotSent(Outcome.NOT_ACCEPTED, "ClientConnectorError")


class Ticking:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def breaker(clock: Ticking) -> Breaker:
    return Breaker(clock)


def fail(breaker: Breaker, count: int = SICK, error: NotSent = AWAY) -> None:
    for number in range(count):
        breaker.failed(f"a:{number}", error)


def test_several_different_chats_that_fail_in_a_row_open_it(breaker: Breaker) -> None:
    fail(breaker, SICK - 1)
    assert not breaker.open

    breaker.failed("a:another", AWAY)

    assert breaker.open


def test_one_sick_chat_never_opens_it(breaker: Breaker) -> None:
    for _ in range(100):
        breaker.failed("a:sick", AWAY)

    assert not breaker.open


def test_one_that_arrives_in_between_keeps_it_closed(breaker: Breaker) -> None:
    for _ in range(10):
        fail(breaker, SICK - 1)
        breaker.sent()

    assert not breaker.open


@pytest.mark.parametrize(
    ("outcome", "opens"),
    [
        (Outcome.NOT_ACCEPTED, True),
        (Outcome.AMBIGUOUS, True),
        (Outcome.CREDENTIAL, True),
        (Outcome.HOSTILE, True),
        (Outcome.PERMANENT, False),
        (Outcome.REFUSED, False),
    ],
)
def test_only_what_says_nothing_of_the_chat_opens_it(
    breaker: Breaker, outcome: Outcome, opens: bool
) -> None:
    fail(breaker, error=NotSent(outcome, "code"))

    assert breaker.open is opens


def test_our_own_limits_say_nothing_of_teams(breaker: Breaker) -> None:
    fail(breaker, error=NotSent(Outcome.NOT_ACCEPTED, "own_limit", 11.0))

    assert not breaker.open


def test_open_it_asks_at_growing_pauses_and_never_more_than_once_a_second(
    breaker: Breaker, clock: Ticking
) -> None:
    fail(breaker)
    asked = []
    while clock.seconds < 600:
        clock.seconds += breaker.asks_in
        asked.append(clock.seconds)
        breaker.answered(yes=False)

    assert asked[:6] == [1, 3, 7, 15, 31, 61]
    assert {after - before for before, after in pairwise(asked[5:])} == {LONGEST_PAUSE}
    assert LONGEST_PAUSE <= 60


def test_several_processes_ask_no_more_often_together_than_one(
    breaker: Breaker, clock: Ticking
) -> None:
    breaker.processes = 20
    fail(breaker)

    assert breaker.asks_in == 20


def test_a_busy_teams_is_asked_no_sooner_than_it_wants(breaker: Breaker) -> None:
    fail(breaker, error=NotSent(Outcome.NOT_ACCEPTED, "429", 17.0))

    assert breaker.asks_in == 17


def test_once_it_answers_one_message_is_tried_and_then_all_are_sent(breaker: Breaker) -> None:
    fail(breaker)

    breaker.answered(yes=True)
    assert (breaker.open, breaker.trying) == (False, True)
    breaker.sent()

    assert (breaker.open, breaker.trying) == (False, False)
    fail(breaker, SICK - 1)
    assert not breaker.open


def test_if_the_message_that_is_tried_fails_it_opens_again_for_longer(
    breaker: Breaker, clock: Ticking
) -> None:
    fail(breaker)
    clock.seconds += breaker.asks_in
    breaker.answered(yes=True)

    breaker.failed("a:1", AWAY)

    assert breaker.open
    assert breaker.asks_in == 2


def test_what_was_under_way_when_it_opened_makes_the_pause_no_longer(breaker: Breaker) -> None:
    fail(breaker)

    fail(breaker, 50)

    assert breaker.asks_in == 1

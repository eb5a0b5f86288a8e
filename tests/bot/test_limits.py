"""How fast the bot sends: under Teams' limits, alone and together with others of its kind (C3)."""

import asyncio
import itertools
from bisect import bisect_left
from collections import deque

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.limits import CONVERSATION, Limits, free_at, in_turn
from bot.outcome import NotSent, Outcome

# What Teams takes from a bot in one conversation.
TEAMS = ((7, 1), (8, 2), (60, 30), (1800, 3600))


def most_within(times: list[float], seconds: float) -> int:
    """Return the most of *times* that lie within any stretch that long."""
    times = sorted(times)
    return max((i + 1 - bisect_left(times, at - seconds + 1e-9)) for i, at in enumerate(times))


def sent_by(processes: int, wishes: list[float]) -> list[float]:
    """Return when messages to one conversation leave that are to leave at the times *wishes*,
    dealt out to so many processes."""
    limits = Limits()
    limits.processes = processes
    times: list[float] = []
    for nth in range(processes):
        sent: deque[float] = deque(maxlen=1700)
        for wish in sorted(wishes)[nth::processes]:
            at = free_at(sent, limits.windows, wish)
            sent.append(in_turn(at, limits.apart, nth, processes) if limits.apart else at)
            times.append(sent[-1])
    return times


@pytest.mark.parametrize("processes", [1, 2, 3, 5, 6, 7, 8, 20, 60])
def test_a_conversation_that_gets_all_it_can_stays_under_each_limit_of_teams(
    processes: int,
) -> None:
    times = sent_by(processes, [0.0] * 4000)

    assert {
        window: most_within(times, window[1]) <= window[0] for window in TEAMS
    } == dict.fromkeys(TEAMS, True)


@given(
    st.lists(st.floats(0, 120), min_size=1, max_size=200),
    st.integers(1, 30),
)
def test_whenever_messages_are_to_leave_a_conversation_stays_under_each_limit_of_teams(
    wishes: list[float], processes: int
) -> None:
    times = sent_by(processes, wishes)

    assert [most_within(times, seconds) <= most for most, seconds in TEAMS] == [True] * 4


def test_an_idle_conversation_gets_its_message_at_once() -> None:
    assert free_at([], CONVERSATION, 100.0) == 100.0
    assert free_at([1.0, 2.0], CONVERSATION, 100.0) == 100.0


async def test_a_crowded_conversation_waits_alone() -> None:
    limits = Limits(10_000, [(2, 100)], patience=0.05)
    await limits.wait("a:crowded", "tenant")
    await limits.wait("a:crowded", "tenant")

    with pytest.raises(NotSent) as missed:
        await limits.wait("a:crowded", "tenant")

    assert (missed.value.outcome, missed.value.code) == (Outcome.NOT_ACCEPTED, "own_limit")
    assert missed.value.retry_after == pytest.approx(100, abs=1)
    await limits.wait("a:another", "tenant")


async def _seconds_for(limits: Limits, places: list[tuple[str, str]]) -> float:
    loop = asyncio.get_running_loop()
    started = loop.time()
    await asyncio.gather(*(limits.wait(*place) for place in places))
    return loop.time() - started


async def test_the_conversations_of_a_tenant_keep_an_even_pace_together() -> None:
    took = await _seconds_for(Limits(200), [(f"a:{n}", "tenant") for n in range(11)])

    assert took >= 0.049, "ten waits of a two-hundredth of a second"


async def test_one_tenant_does_not_wait_for_another() -> None:
    took = await _seconds_for(Limits(50), [(f"a:{n}", f"tenant {n}") for n in range(100)])

    assert took < 0.5


async def test_each_of_several_processes_takes_its_share() -> None:
    limits = Limits(200)
    limits.processes = 4

    took = await _seconds_for(limits, [(f"a:{n}", "tenant") for n in range(6)])

    assert took >= 0.099, "five waits of a fiftieth of a second"


@pytest.mark.parametrize("processes", [8, 20])
def test_more_processes_than_messages_a_second_take_turns_that_never_meet(processes: int) -> None:
    limits = Limits()
    limits.processes = processes
    wished = 1_795_000_000.123

    turns = sorted(in_turn(wished, limits.apart, nth, processes) for nth in range(processes))

    assert min(turns) >= wished
    assert turns[-1] - wished <= processes * limits.apart
    gaps = [later - earlier for earlier, later in itertools.pairwise(turns)]
    assert gaps == pytest.approx([2 / 7] * (processes - 1), abs=1e-3)


async def test_who_waits_for_the_turn_of_their_process_is_not_turned_away() -> None:
    limits = Limits(patience=0.01)
    limits.processes = 8

    async with asyncio.timeout(8 * limits.apart + 1):
        await limits.wait("a:idle", "tenant")


async def test_only_so_many_conversations_and_tenants_are_remembered() -> None:
    limits = Limits(10_000, remember=3)

    for number in range(10):
        await limits.wait(f"a:{number}", "tenant")

    assert list(limits._sent) == ["chat a:8", "chat a:9", "tenant tenant"]

"""Two bots on one PostgreSQL send the digests of a town: each once (B5, C1, C2).

When one is killed in mid-send, nobody is left without, and no more get theirs twice than were
under way. `HALLKOLL_DIGESTS` says how many people there are; `make crash` asks for more, and the
more there are, the more often a bot is killed.
"""

import asyncio
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.test_outbox_under_stress import share
from tests.crash.bugs import RELEASES_WHAT_OTHERS_SEND, SELECTS_AND_THEN_SENDS
from tests.crash.digests import DEAD_AFTER, TOGETHER, Sending, Sent, Teams, sent
from tests.postgres import Postgres

PEOPLE = int(os.environ.get("HALLKOLL_DIGESTS", "60"))
KILLS = max(1, PEOPLE // 50)
# Enough for a bug to show.
FEW = 150


@pytest.fixture
def url(postgres: Postgres, postgres_template: str) -> Iterator[str]:
    name = postgres.create(postgres_template)
    yield postgres.url(name)
    postgres.drop(name)


def _report(found: Sent, what: str) -> None:
    logging.getLogger(__name__).warning("%s: %s", what, found)  # pytest -rP shows it


@pytest.mark.timeout(60 + PEOPLE // 5)
async def test_two_bots_that_race_send_each_digest_once(tmp_path: Path, url: str) -> None:
    found = await sent(tmp_path, url, PEOPLE)

    _report(found, f"{PEOPLE} people")
    assert found == Sent(0, 0, {"sent": PEOPLE})


@pytest.mark.crash
async def test_two_bots_keep_to_what_teams_takes_in_a_second(tmp_path: Path, url: str) -> None:
    """Over sockets, with the limits as they are: a quarter of a minute at full pace."""
    teams, people = Teams(most=30), 375

    found = await sent(tmp_path, url, people, teams=teams)

    peak = share(teams.times)
    took = teams.times[-1] - teams.times[0]
    told = f"{people} in {took:.1f} s, at most {peak} in one, {teams.refused} refused"
    logging.getLogger(__name__).warning(told)
    assert found == Sent(0, 0, {"sent": people})
    # They leave 25 a second; on a busy machine some come early or late, and Teams takes thirty.
    assert (peak <= 30, teams.refused) == (True, 0)
    assert took < people / 25 * 1.2 + 2, "and the pace is used"


@pytest.mark.timeout(60 + PEOPLE // 2 + 10 * KILLS)
async def test_when_bots_are_killed_in_mid_send_nobody_is_left_without(
    tmp_path: Path, url: str
) -> None:
    found = await sent(tmp_path, url, PEOPLE, lambda sending: sending.kills(KILLS))

    _report(found, f"{PEOPLE} people, {KILLS} kills")
    assert (found.missing, found.states) == (0, {"sent": PEOPLE})
    assert found.duplicates <= TOGETHER * KILLS


async def test_a_bot_that_sleeps_until_it_is_taken_for_dead_sends_nothing_of_the_others(
    tmp_path: Path, url: str
) -> None:
    async def sleeps(sending: Sending) -> None:
        await sending.has_come_to(sending.people // 3)
        sending.bots[0].pause()
        await asyncio.sleep(2 * DEAD_AFTER)
        sending.bots[0].resume()

    people = min(PEOPLE, 3 * FEW)
    found = await sent(tmp_path, url, people, sleeps)

    _report(found, "slept")
    assert (found.missing, found.states) == (0, {"sent": people})
    assert found.duplicates <= TOGETHER


@pytest.mark.crash
async def test_a_bot_that_selects_and_then_sends_is_found_out(tmp_path: Path, url: str) -> None:
    found = await sent(tmp_path, url, FEW, bug=SELECTS_AND_THEN_SENDS)

    _report(found, "selects and then sends")
    assert found.duplicates > 0


@pytest.mark.crash
async def test_a_bot_that_releases_what_others_send_is_found_out(tmp_path: Path, url: str) -> None:
    """With no more kills than the bot as it is goes through."""
    found = await sent(
        tmp_path, url, FEW, lambda sending: sending.kills(1), bug=RELEASES_WHAT_OTHERS_SEND
    )

    _report(found, "releases what others send")
    assert found.duplicates > TOGETHER

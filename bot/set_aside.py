"""What an operator does with messages that were set aside: see why, and send them again."""

from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta

from domain.calendar import local
from jobs.notices import WORTH_TELLING_LATE
from storage.database import Database
from storage.outbox import Entry, Redriven, State

SET_ASIDE = (State.PARKED, State.DEAD)
MOST_LISTED = 200
# For how long a message that is sent again is worth sending, unless it is of a day or a week.
LIVES_AGAIN = timedelta(days=3)


async def print_outbox(database: Database, states: Collection[State]) -> None:
    entries = await database.read(lambda storage: storage.outbox.entries(states, MOST_LISTED))
    counts = await database.read(lambda storage: storage.outbox.counts())
    for entry in entries:
        print(_line(entry))
    total = sum(counts.get(state, 0) for state in states)
    if total > len(entries):
        print(f"... and {total - len(entries)} more.")
    print(", ".join(f"{state}: {counts.get(state, 0)}" for state in State))


async def redrive(
    database: Database,
    ids: Collection[int],
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Redriven:
    """Send those of the messages again that were set aside, all of them where there are no *ids*,
    and say how many."""
    now = clock()
    done = await database.write(
        lambda storage: storage.outbox.redrive(
            ids, SET_ASIDE, now, WORTH_TELLING_LATE, now + LIVES_AGAIN
        )
    )
    print(f"To be sent again: {done.count}")
    if done.left:
        left = ", ".join(f"{count} {purpose}" for purpose, count in done.left.items())
        print(f"Left, as their day or week is over: {left}")
    return done


def _line(entry: Entry) -> str:
    when = entry.settled_on or f"due {local(entry.due_at):%Y-%m-%d %H:%M}"
    doubt = f", perhaps shown {entry.in_doubt} times" if entry.in_doubt else ""
    cause = f": {entry.cause}" if entry.cause else ""
    tries = f"{entry.attempts} tries{doubt}"
    return f"{entry.id}  {entry.state}  {entry.purpose}  {when}  {tries}{cause}"

"""What the clock starts: a name, the times, and what is done."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from domain.periods import Regular, Slot
from storage.database import Database
from storage.storage import Storage

# Called in the transaction that saves what was done: it is done there and then, or not at all.
Finish = Callable[[Storage], None]


@dataclass(frozen=True)
class Job:
    """*times* says when it is due, and *run* does it for one slot."""

    name: str
    times: Callable[[Storage], Collection[Regular]]
    run: Callable[[Database, Slot, datetime, Finish], Awaitable[None]]

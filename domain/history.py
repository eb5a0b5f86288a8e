"""What has happened to a case, and what has been added to it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Entry:
    """A change: *old* and *new* are values of *field*; an unknown actor is None."""

    what: str
    at: datetime
    actor_id: int | None = None
    field: str | None = None
    old: str | None = None
    new: str | None = None


@dataclass(frozen=True)
class Comment:
    text: str
    written_at: datetime
    author_id: int | None = None

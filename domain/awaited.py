"""What the bot asked last in a private chat, and waits for an answer to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

LIVES = timedelta(days=1)
# A picture or a sentence that comes later may be of something else.
SOON = timedelta(minutes=30)


class Expected(StrEnum):
    """The kind of answer: a yes, the number of a case, marks, one of several meanings, a field of
    the open form, a file, or free text about a case, which a file may be as well."""

    NOTHING = ""
    YES = "yes"
    CASE = "case"
    RATING = "rating"
    CHOICE = "choice"
    FIELD = "field"
    FILE = "file"
    TEXT = "text"


@dataclass(frozen=True)
class Awaited:
    """*step* is where the answer leads, with *data*; a no leads to *if_no*, or to nothing."""

    expected: Expected
    step: str = ""
    data: Mapping[str, str] = field(default_factory=dict)
    if_no: tuple[str, Mapping[str, str]] | None = None

    @property
    def lives(self) -> timedelta:
        """How long the answer is waited for."""
        return SOON if self.expected in (Expected.FILE, Expected.TEXT) else LIVES

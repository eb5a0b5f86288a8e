"""Cases that belong together, and those that may: the same place and category within a month."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.case import Category, Kind, State

NEAR = timedelta(days=30)
# After closing, somebody is asked whether it has happened again: from the first, until the last.
ASKED_FROM, ASKED_UNTIL = timedelta(days=30), timedelta(days=90)


class LinkKind(StrEnum):
    """How one case belongs to another: it is like it, is the same event, or came after it."""

    ALIKE = "alike"
    DUPLICATE = "duplicate"
    AGAIN = "again"


@dataclass(frozen=True)
class Near:
    """A case that was received near another in time."""

    number: str
    kind: Kind
    state: State
    place: str
    place_folded: str
    category: Category | None
    received_at: datetime


def may_be_alike(category: Category | None, near: Near) -> bool:
    """Whether the categories do not set them apart: one that is not assessed has none yet."""
    return category is None or near.category is None or category is near.category

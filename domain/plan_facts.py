"""What else a plan has beside actions: whether an indicator is met, and a document still valid."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from domain.plan_rows import Aspect, Better, Document, Indicator, Milestone, Precision

# What is further away is counted in months.
_MOST_IN_WEEKS = 70
# So long before the last day of a document there should be something to come after it.
RENEWED_BEFORE = timedelta(days=30)


class Met(StrEnum):
    """Whether a target is reached; of some nobody can tell, as a number is missing."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Validity(StrEnum):
    VALID = "valid"
    COMING = "coming"
    EXPIRED = "expired"
    UNTIL_REPLACED = "until_replaced"
    UNKNOWN = "unknown"


class Wanted(StrEnum):
    """Which governing documents are asked for: by their validity, those that are to be renewed, or
    what goes for now, until replaced or not."""

    IN_FORCE = "valid"
    TO_RENEW = "to_renew"
    EXPIRED = "expired"
    UNTIL_REPLACED = "until_replaced"
    COMING = "coming"


class Unit(StrEnum):
    """What is left to a milestone is counted in: no more exactly than its days were decided."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    THIS_MONTH = "this_month"


@dataclass(frozen=True)
class Left:
    unit: Unit
    count: int


@dataclass(frozen=True)
class Weight:
    """The points of aspects, for the worse and for the better: never one against the other."""

    negative: int
    positive: int


def met(indicator: Indicator) -> Met:
    """Whether the result is at least as good as the target. Of what may be both good and bad it is
    met by what was aimed for."""
    target, result = _number(indicator.target), _number(indicator.result)
    if target is None or result is None:
        return Met.UNKNOWN
    if indicator.better == Better.LOWER:
        return Met.YES if result <= target else Met.NO
    if indicator.better == Better.HIGHER:
        return Met.YES if result >= target else Met.NO
    return Met.YES if result == target else Met.NO


def validity(document: Document, today: date) -> Validity:
    """Whether it is valid today; some are until they are replaced, whatever their last day. Of what
    has neither a first nor a last day nobody can tell."""
    if document.valid_from is not None and document.valid_from > today:
        return Validity.COMING
    if document.until_replaced:
        return Validity.UNTIL_REPLACED
    if document.valid_until is None:
        return Validity.UNKNOWN if document.valid_from is None else Validity.VALID
    return Validity.EXPIRED if document.valid_until < today else Validity.VALID


def is_to_renew(document: Document, today: date) -> bool:
    """Whether it has expired, or soon will. What is valid until it is replaced never does."""
    state = validity(document, today)
    soon = document.valid_until is not None and document.valid_until <= today + RENEWED_BEFORE
    return state is Validity.EXPIRED or (state is Validity.VALID and soon)


def is_wanted(document: Document, wanted: Wanted, today: date) -> bool:
    state = validity(document, today)
    if wanted is Wanted.TO_RENEW:
        return is_to_renew(document, today)
    if wanted is Wanted.IN_FORCE:
        return state not in (Validity.EXPIRED, Validity.COMING)
    return state == wanted.value


def weight(aspects: Iterable[Aspect]) -> Weight:
    several = tuple(aspects)
    return Weight(
        sum(one.negative or 0 for one in several), sum(one.positive or 0 for one in several)
    )


def coming(milestones: Iterable[Milestone], today: date) -> list[Milestone]:
    """Return those that have not been, the first first."""
    return [one for one in milestones if one.last_on >= today]


def left(milestone: Milestone, today: date) -> Left | None:
    """Return how long it is to the last day of a milestone; None once it has been."""
    last = milestone.last_on
    days = (last - today).days
    if days < 0:
        return None
    if milestone.precision != Precision.MONTH:
        return Left(Unit.DAYS, days)
    if (last.year, last.month) == (today.year, today.month):
        return Left(Unit.THIS_MONTH, 0)
    if days <= _MOST_IN_WEEKS:
        return Left(Unit.WEEKS, round(days / 7))
    return Left(Unit.MONTHS, round(days / 30.44))


def _number(written: str) -> Decimal | None:
    try:
        return Decimal(written.replace(",", ".")) if written else None
    except InvalidOperation:
        return None

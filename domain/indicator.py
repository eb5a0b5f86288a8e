"""Whether an indicator has come where it should."""

from decimal import Decimal

from domain.plan_rows import Better, Indicator


def met(indicator: Indicator) -> bool | None:
    """Whether the result reaches the target; None as long as either is missing. Of what may be both
    good and bad, only what was expected will do."""
    if not indicator.target or not indicator.result:
        return None
    target, result = Decimal(indicator.target), Decimal(indicator.result)
    match indicator.better:
        case Better.HIGHER:
            return result >= target
        case Better.LOWER:
            return result <= target
        case _:
            return result == target

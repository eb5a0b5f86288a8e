"""What only an accident needs to be known of: asked for after the receipt, or by the handler."""

from dataclasses import dataclass

from domain.filled_in import FilledIn


@dataclass(frozen=True)
class Accident:
    """As much as is known, in the order an authority's form asks for it; also the form as typed.

    *site* is the activity or facility, *time* the hour and minute that it happened.
    """

    site: str = ""
    time: str = ""
    substance: str = ""
    amount: str = ""
    how_found: str = ""
    consequences: str = ""
    samples: str = ""


def check(typed: Accident) -> Accident:
    """Return what was typed in order, or raise `FormRefused`. Nothing in it must be known."""
    form = FilledIn()
    known = Accident(
        site=form.line("site", typed.site),
        time=form.clock("time", typed.time) if typed.time.strip() else "",
        substance=form.line("substance", typed.substance),
        amount=form.line("amount", typed.amount),
        how_found=form.text("how_found", typed.how_found),
        consequences=form.text("consequences", typed.consequences),
        samples=form.text("samples", typed.samples),
    )
    form.refuse_if_wrong()
    return known

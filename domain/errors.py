"""Rules that were broken, as keys: the words for them live in locales/."""


class RuleBroken(Exception):
    """A rule said no.

    *key* names the text that tells the reader why; *values* fill its gaps; *field* is the form
    field it is about, if any.
    """

    def __init__(self, key: str, *, field: str = "", **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.values = values


class FormRefused(RuleBroken):
    """Several rules at once: everything that is wrong in a form, so it is mended in one go."""

    def __init__(self, *complaints: RuleBroken) -> None:
        super().__init__("error.form")
        self.complaints = complaints


def complaints(broken: RuleBroken) -> tuple[RuleBroken, ...]:
    """Return the single rules behind *broken*."""
    return broken.complaints if isinstance(broken, FormRefused) else (broken,)

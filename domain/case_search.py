"""What somebody looks for among the cases: every part narrows it, and what is empty does not."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.case import Category, Kind, State
from domain.case_listing import Listing
from domain.organisation import Place

# More would be a sentence, and each is looked for in every case.
MOST_WORDS = 5


@dataclass(frozen=True)
class Search:
    """*first* and *last* are days that a case was received between, *owners* those who handle it,
    and *words* stand in what was reported or where: folded, and perhaps only their beginnings."""

    listings: frozenset[Listing] = frozenset()
    states: frozenset[State] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    severities: frozenset[int] = frozenset()
    categories: frozenset[Category] = frozenset()
    places: frozenset[Place] = frozenset()
    owners: frozenset[int] = frozenset()
    first: date | None = None
    last: date | None = None
    words: tuple[str, ...] = ()

    def of_own(self) -> "Search":
        """Return what narrows the list of one's own cases: which, of what kind, and when."""
        return replace(self, severities=_ANY, places=_ANY, owners=_ANY, words=())


_ANY: frozenset[Any] = frozenset()
EVERYTHING = Search()

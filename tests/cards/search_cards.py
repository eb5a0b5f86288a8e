"""The cards of searches and statistics."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from cards import case_figures as case_figures_cards
from cards import case_search as case_search_cards
from cards.card import Card
from cards.case_figures import About
from dialogs.find_cases import MAY_BE_TOO_MUCH
from domain.case import Category, Kind, State
from domain.case_figures import Counts, Days, Division, Figures, Measure
from domain.case_line import CaseLine
from domain.case_listing import Listing
from domain.case_search import Search
from domain.figures_shown import Outside, divided, shown
from domain.page import Page
from tests import make

SEARCH = Search(
    listings=frozenset({Listing.LATE}),
    kinds=frozenset({Kind.ACCIDENT, Kind.NEAR_MISS}),
    severities=frozenset({3, 4}),
    states=frozenset({State.INVESTIGATING}),
    categories=frozenset({Category.CHEMICALS}),
    first=date(2026, 10, 1),
    last=date(2026, 10, 31),
    words=("diesel",),
)
NAMED = {"places": ["Skola"], "owners": ["Eva Exempel"], "words": ["diesel"]}
WRITTEN = "försenade allvarliga olyckor och tillbud som utreds om kemikalier i oktober"


def listed(number: int) -> CaseLine:
    case = make.case()
    return CaseLine(
        f"M-2026-{number:04}", Kind.ACCIDENT, State.INVESTIGATING, case.description, case.place,
        case.occurred_on,
    )  # fmt: skip


_found = partial(case_search_cards.found, search=SEARCH, named=NAMED, written=WRITTEN, without={})
_own = partial(case_search_cards.own, search=SEARCH.of_own(), written=WRITTEN)
_LIKE = Counts(
    received=12, closed=9, open=4, late=1, anonymous=3, cause_asked=8, with_cause=6,
    effect_asked=7, with_effect=7, with_feedback=9, suggested=6, adopted=2, declined=1, done=1,
)  # fmt: skip
FIGURES = Figures(
    total=_LIKE,
    divided={
        Division.KIND: {
            Kind.DEVIATION: Counts(received=7, closed=6, open=2, late=1),
            Kind.ACCIDENT: Counts(received=5, closed=3, open=2),
            Kind.NEAR_MISS: Counts(),
        },
        Division.DEPARTMENT: {
            1: Counts(received=8, closed=6, open=2, late=1),
            2: Counts(received=3, closed=3, open=1),
            3: Counts(),
            None: Counts(received=1, open=1),
        },
        Division.ASPECT: {
            "Avfall *från* _kök_": Counts(received=11, closed=9, open=4, late=1),
            "": Counts(received=1),
        },
        Division.CATEGORY: {None: Counts(received=12, closed=9, open=4, late=1)},
        Division.SEVERITY: {1: _LIKE, 2: Counts(), None: Counts()},
        Division.SOURCE: {"staff": _LIKE},
    },
    series=((date(2026, 1, 1), 4), (date(2026, 2, 1), 0), (date(2026, 3, 1), 8)),
    to_assess=Days(1.5, 11),
    to_close=Days(18, 9),
    repeats=2,
)
NONE = Figures(
    Counts(), {one: {} for one in FIGURES.divided}, ((date(2026, 1, 1), 0),), None, None, 0
)
OUTSIDE = Outside(frozenset(Measure), 6)
ABOUT = About((), date(2026, 1, 1), date(2026, 3, 20), "statistik i år", "i år")
OF_CHEMICALS = replace(ABOUT, passed_over=["kemikalier"])
OF_SCHOOL = About(("Skola",), date(2026, 1, 1), date(2026, 12, 31), "Skola 2026", "Skola 2026")
DEPARTMENTS = {1: "Skola", 2: "Gata", 3: "Kultur"}


_shown = partial(case_figures_cards.shown, about=ABOUT)


def _divided(division: Division, *, outside: bool = False) -> partial[Card]:
    parts = divided(FIGURES, division, OUTSIDE if outside else None, least=6)
    return partial(
        case_figures_cards.divided,
        about=ABOUT,
        division=division,
        parts=parts,
        departments=DEPARTMENTS,
        least=6,
    )


SEARCH_CARDS: Mapping[str, partial[Card]] = {
    "case_search.found": partial(
        _found, page=Page(tuple(listed(one) for one in range(11, 21)), number=2, total=25)
    ),
    "case_search.found, everything": partial(
        case_search_cards.found, page=Page((listed(1),), 1, 1), search=Search(), named={},
        written="", without={},
    ),
    "case_search.found, none": partial(
        _found, page=Page((), 1, 0),
        without=dict.fromkeys(MAY_BE_TOO_MUCH, "försenade olyckor"),
    ),
    "case_search.own": partial(
        _own, page=Page(tuple(listed(one) for one in range(11, 21)), number=2, total=25)
    ),
    "case_search.own, none": partial(_own, page=Page((), 1, 0)),
    "case_figures.shown": partial(_shown, about=ABOUT, figures=shown(FIGURES, None)),
    "case_figures.shown, of more than was asked": partial(
        _shown, about=OF_CHEMICALS, figures=shown(FIGURES, None)
    ),
    "case_figures.shown, from outside": partial(
        _shown, about=OF_SCHOOL, figures=shown(FIGURES, OUTSIDE)
    ),
    "case_figures.shown, nothing": partial(
        _shown, about=ABOUT, figures=shown(NONE, None)
    ),
    **{
        f"case_figures.divided, {division}": _divided(division)
        for division in FIGURES.divided
    },
    "case_figures.divided, from outside": _divided(Division.KIND, outside=True),
}  # fmt: skip

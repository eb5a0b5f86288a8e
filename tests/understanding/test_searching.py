"""What cases somebody looks for, in words, and the span of days."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.authority import Department, Unit
from domain.case import Category, Kind, State
from domain.case_figures import Division
from domain.case_listing import Listing
from domain.case_search import MOST_WORDS, Search
from domain.organisation import Organisation, Place
from domain.person import Named, Scope
from understanding import spans
from understanding.searching import read
from understanding.words import read_file

# A Friday.
TODAY = date(2026, 11, 20)
SCHOOL, WASTE, KITCHEN = (
    Place(Scope.DEPARTMENT, 1),
    Place(Scope.DEPARTMENT, 2),
    Place(Scope.UNIT, 5),
)
ORGANISATION = Organisation(
    1,
    TODAY,
    (Department(1, 1, "Skolförvaltningen"), Department(2, 1, "Avfall och vatten")),
    (Unit(5, 1, 1, "Köket"),),
)
SAM, EVA = Named(7, "Sam Samordnare"), Named(8, "Eva Exempel")


def looked_for(text: str) -> dict[str, Any]:
    """Return the parts of the search that *text* is, without those that are empty."""
    found = read(text, TODAY, ORGANISATION, (SAM, EVA)).search
    return {name: value for name, value in vars(found).items() if value}


def year(number: int) -> dict[str, date]:
    return {"first": date(number, 1, 1), "last": date(number, 12, 31)}


VALUES: dict[str, set[str]] = {
    "listings": set(Listing),
    "states": set(State),
    "kinds": set(Kind),
    "severities": {"1", "2", "3", "4"},
    "categories": set(Category),
    "divisions": set(Division),
}
OCTOBER = {"first": date(2026, 10, 1), "last": date(2026, 10, 31)}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", {}),
        ("alla ärenden", {}),
        ("öppna ärenden", {"listings": {Listing.OPEN}}),
        ("forsenade arenden", {"listings": {Listing.LATE}}),
        (
            "ärenden kemikalier på Skolförvaltningen i fjol",
            {"categories": {Category.CHEMICALS}, "places": {SCHOOL}, **year(2025)},
        ),
        (
            "allvarliga olyckor i oktober",
            {"severities": {3, 4}, "kinds": {Kind.ACCIDENT}, **OCTOBER},
        ),
        ("Sams ärenden", {"owners": {7}}),
        ("ärenden hos eva", {"owners": {8}}),
        ("öppna tillbud Sam Samordnare", {"listings": {Listing.OPEN}, "kinds": {Kind.NEAR_MISS},
                                          "owners": {7}}),
        ("kemikalieärenden", {"categories": {Category.CHEMICALS}}),
        ("avfall", {"categories": {Category.WASTE}}),
        # A name that is written out is no category.
        ("ärenden avfall och vatten", {"places": {WASTE}}),
        ("ärenden skolförv", {"places": {SCHOOL}}),
        ("ärenden på köket", {"places": {KITCHEN}}),
        ("ärenden om batterier på Parkskolan", {"words": ("batteri", "parkskol")}),
        ("avslutade avvikelser 2025", {"states": {State.CLOSED}, "kinds": {Kind.DEVIATION},
                                       **year(2025)}),
        ("ärenden som utreds, allvar 4", {"states": {State.INVESTIGATING}, "severities": {4}}),
        ("serious accidents in October", {"severities": {3, 4}, "kinds": {Kind.ACCIDENT},
                                          **OCTOBER}),
        ("late cases handled by Sam", {"listings": {Listing.LATE}, "owners": {7}}),
    ],
)  # fmt: skip
def test_a_search_is_understood(text: str, parts: dict[str, Any]) -> None:
    assert looked_for(text) == parts


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("i år", date(2026, 1, 1), date(2026, 12, 31)),
        ("oktober 2025", date(2025, 10, 1), date(2025, 10, 31)),
        # A month to come is last year's.
        ("i december", date(2025, 12, 1), date(2025, 12, 31)),
        ("i november", date(2026, 11, 1), date(2026, 11, 30)),
        ("sedan mars", date(2026, 3, 1), None),
        ("since 2024", date(2024, 1, 1), None),
        ("senaste 30 dagarna", date(2026, 10, 22), TODAY),
        ("senaste året", date(2025, 11, 21), TODAY),
        ("förra veckan", date(2026, 11, 9), date(2026, 11, 15)),
        ("v 50", date(2025, 12, 8), date(2025, 12, 14)),
        ("kvartal 3", date(2026, 7, 1), date(2026, 9, 30)),
        ("Q4 2025", date(2025, 10, 1), date(2025, 12, 31)),
        ("2026-02-01 till 2026-03-15", date(2026, 2, 1), date(2026, 3, 15)),
        ("igår", date(2026, 11, 19), date(2026, 11, 19)),
        ("3 maj", date(2026, 5, 3), date(2026, 5, 3)),
        ("den 24:e december 2025", date(2025, 12, 24), date(2025, 12, 24)),
        ("3/5", date(2026, 5, 3), date(2026, 5, 3)),
        ("från 3 maj", date(2026, 5, 3), None),
        ("3–7 maj", date(2026, 5, 3), date(2026, 5, 7)),
        ("från 2026-02-01 till 2026-03-15", date(2026, 2, 1), date(2026, 3, 15)),
        ("mellan 2026-02-01 och 2026-03-15", date(2026, 2, 1), date(2026, 3, 15)),
        ("från 3 maj till 7 juni", date(2026, 5, 3), date(2026, 6, 7)),
        ("between 3 May and 7 June", date(2026, 5, 3), date(2026, 6, 7)),
        ("från maj till 7 juni", date(2026, 5, 1), date(2026, 6, 7)),
        ("mellan maj och augusti", date(2026, 5, 1), date(2026, 8, 31)),
        ("maj till juni 2025", date(2025, 5, 1), date(2025, 6, 30)),
        ("mellan november och februari", date(2025, 11, 1), date(2026, 2, 28)),
        ("2023–2025", date(2023, 1, 1), date(2025, 12, 31)),
        ("från 2024 till i fjol", date(2024, 1, 1), date(2025, 12, 31)),
        ("vecka 40 till vecka 42", date(2026, 9, 28), date(2026, 10, 18)),
        # One after the other is no span: the first is taken.
        ("i maj och i juni", date(2026, 5, 1), date(2026, 5, 31)),
    ],
)
def test_a_span_of_days_is_found(text: str, first: date, last: date | None) -> None:
    found = spans.find(f"olyckor {text}", TODAY)

    assert found is not None
    assert (found.first, found.last) == (first, last)


def test_a_part_can_be_left_out_of_what_was_written() -> None:
    asked = read("Sams ärenden om batterier i fjol", TODAY, ORGANISATION, (SAM,))

    assert asked.without("words") == "Sams ärenden om i fjol"
    assert asked.without("period") == "Sams ärenden om batterier"
    assert asked.without("owners") == "ärenden om batterier i fjol"


@pytest.mark.parametrize("part", sorted(VALUES))
def test_every_value_of_the_table_of_words_is_known(part: str) -> None:
    written = {one for value in read_file("searches.toml")[part] for one in value.split()}

    assert written <= VALUES[part]
    # What is not in the table can be asked for by no word.
    assert VALUES[part] - written <= {Listing.SERIOUS, Listing.RED}


@given(st.text())
def test_any_text_is_some_search(text: str) -> None:
    found = read(text, TODAY, ORGANISATION, (SAM, EVA)).search

    assert isinstance(found, Search)
    assert len(found.words) <= MOST_WORDS
    # Nothing that means something to LIKE.
    assert all(word.isalnum() for word in found.words)

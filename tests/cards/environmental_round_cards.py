"""Cards about environmental rounds."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from cards import environmental_round as round_cards
from cards.card import Card
from domain.environmental_round import Area, EnvironmentalRound
from domain.errors import RuleBroken
from domain.organisation import Place
from domain.person import Scope
from tests.make import TODAY


def area(number: int, name: str, held_on: date | None = None, focus: str = "") -> Area:
    """Return a unit of the department of roads."""
    noted = EnvironmentalRound(number, held_on, focus) if held_on else None
    return Area(Place(Scope.UNIT, number), 3, "Gata", name, noted)


DEPARTMENT = Area(Place(Scope.DEPARTMENT, 3), 3, "Gata")
PARKS = area(8, "Parkenheten", date(2026, 10, 12), "energi, vatten")
ROADS = area(9, "Driftenheten", date(2026, 11, 3))
AREAS = (DEPARTMENT, ROADS, PARKS)
EVERY_PLACE = {one.place for one in AREAS}
MANY = [area(number, f"Enhet {number}") for number in range(1, 24)]

ENVIRONMENTAL_ROUND_CARDS: Mapping[str, partial[Card]] = {
    "environmental_round.listed": partial(
        round_cards.listed, areas=AREAS, notable=EVERY_PLACE, year=2026, today=TODAY
    ),
    "environmental_round.listed, none": partial(
        round_cards.listed, areas=(), notable=(), year=2026, today=TODAY
    ),
    "environmental_round.listed, last year, as an auditor": partial(
        round_cards.listed, areas=AREAS, notable=(), year=2025, today=TODAY
    ),
    "environmental_round.listed, second page": partial(
        round_cards.listed,
        areas=MANY,
        notable={one.place for one in MANY},
        year=2025,
        today=TODAY,
        number=2,
        note="environmental_rounds.taken_back",
    ),
    "environmental_round.form": partial(
        round_cards.form, areas=AREAS, area=None, typed={"held_on": "2026-11-20"}, today=TODAY
    ),
    "environmental_round.form, changed": partial(
        round_cards.form,
        areas=AREAS,
        area=PARKS,
        typed={"held_on": "2026-12-24", "focus": "energi"},
        today=TODAY,
        wrong=[
            RuleBroken("error.which_area", field="place"),
            RuleBroken("error.date_in_future", field="held_on"),
        ],
    ),
    "environmental_round.noted": partial(
        round_cards.noted,
        area=PARKS,
        held_on=date(2026, 10, 12),
        focus="energi, vatten",
        today=TODAY,
    ),
    "environmental_round.noted, last year": partial(
        round_cards.noted, area=DEPARTMENT, held_on=date(2025, 12, 18), focus="", today=TODAY
    ),
}

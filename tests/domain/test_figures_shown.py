"""What somebody is shown of others' departments: nothing small, and nothing that tells it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.access import Followed
from domain.authority import Department, Unit
from domain.case import Kind
from domain.case_figures import Cell, Counts, Days, Division, Figures, Measure, narrowed
from domain.case_numbers import Place
from domain.figures_shown import Outside, divided, shown, view_from_outside
from domain.organisation import Organisation
from domain.organisation import Place as Where
from domain.person import Scope
from domain.small_groups import is_small

LEAST = 6
ABOVE = Followed(everywhere=True, unplaced=True, spared=True)
ORGANISATION = Organisation(
    1,
    date(2026, 11, 20),
    tuple(Department(number, 1, f"D{number}") for number in (1, 2, 3)),
    (Unit(11, 1, 1, "U11"), Unit(12, 1, 1, "U12")),
)
EVERY = Outside(frozenset(Measure), LEAST)


def cell(department: int | None, unit: int | None, count: int) -> Cell:
    place = Place(department, unit, avoids_manager=False)
    return Cell(place, Kind.DEVIATION, None, None, "staff", "", Counts(received=count))


def known(cells: list[Cell], *places: Where) -> bool:
    """Return whether the number received in *places* is told to somebody above them."""
    view = view_from_outside(cells, ABOVE, places, ORGANISATION, LEAST)
    return Measure.RECEIVED in view.may_know


def figures(total: Counts, kinds: dict[str | int | None, Counts]) -> Figures:
    return Figures(total, {Division.KIND: kinds}, (), Days(2, 9), Days(9, 9), 0)


@given(st.lists(st.integers(0, 15), min_size=4, max_size=4))
def test_departments_asked_for_one_by_one_tell_no_more_than_all_of_them_together(
    counts: list[int],
) -> None:
    cells = [cell(one, None, count) for one, count in zip((1, 2, 3, None), counts, strict=True)]
    places = {one: Where(Scope.DEPARTMENT, one) for one in (1, 2, 3)}

    hidden = [one for one, place in places.items() if not known(cells, place)]

    small = [one for one in (1, 2, 3) if is_small(counts[one - 1], LEAST)]
    assert set(small) <= set(hidden)
    # The whole is known, so one alone that is hidden would be what the others leave of it; those
    # of no department are never told alone.
    if hidden:
        assert len(hidden) > 1 or counts[3] > 0
    for one in hidden:
        assert not known(cells, places[one], *places.values())


def test_a_unit_is_hidden_with_the_one_beside_it() -> None:
    cells = [cell(1, 11, 20), cell(1, 12, 2), cell(2, None, 9)]

    assert known(cells, Where(Scope.DEPARTMENT, 1))
    assert not known(cells, Where(Scope.UNIT, 12))
    assert not known(cells, Where(Scope.UNIT, 11))


def test_suggestions_and_shares_do_not_tell_what_the_kinds_hide() -> None:
    kinds: dict[str | int | None, Counts] = {
        Kind.IMPROVEMENT: Counts(received=7, closed=1),
        Kind.ACCIDENT: Counts(received=2),
        Kind.DEVIATION: Counts(received=20, closed=9),
    }
    total = Counts(received=29, closed=10, cause_asked=9, with_cause=9, suggested=7, anonymous=1)

    seen = shown(figures(total, kinds), EVERY)

    assert seen.kinds.pool == (Kind.IMPROVEMENT, Kind.ACCIDENT)
    assert seen.counts["suggested"] is None
    assert "with_cause" not in seen.shares
    assert "anonymous" not in seen.shares


def test_what_may_not_be_known_as_a_whole_is_not_known_in_parts_either() -> None:
    kinds: dict[str | int | None, Counts] = {Kind.DEVIATION: Counts(received=20, closed=9)}
    view = Outside(frozenset({Measure.CLOSED}), LEAST)
    found = figures(Counts(received=20, closed=9), kinds)

    seen = shown(found, view)

    assert seen.counts["received"] is None
    assert seen.kinds.each == {}
    assert seen.to_assess is None
    assert Measure.RECEIVED not in divided(found, Division.KIND, view)


def test_only_what_somebody_follows_of_a_department_is_counted() -> None:
    of_unit = Followed(units=frozenset({11}), spared=True)

    everything = narrowed(ABOVE, [Where(Scope.DEPARTMENT, 1)], ORGANISATION)
    part = narrowed(of_unit, [Where(Scope.DEPARTMENT, 1)], ORGANISATION)
    nothing = narrowed(of_unit, [Where(Scope.DEPARTMENT, 2)], ORGANISATION)

    assert everything.departments == {1}
    assert part.units == {11}
    assert not part.departments
    assert not nothing.departments
    assert not nothing.units

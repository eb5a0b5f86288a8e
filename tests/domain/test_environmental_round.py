"""Which managerial areas somebody follows, and which of them is meant."""

import pytest

from domain.access import Act, Followed, followed
from domain.environmental_round import Area, EnvironmentalRound, done, lacking_first, meant, within
from domain.errors import RuleBroken
from domain.organisation import Place
from domain.person import RoleName, Scope
from tests import make
from tests.make import TODAY

ROADS = Area(Place(Scope.DEPARTMENT, 3), 3, "Gata", round=EnvironmentalRound(1, TODAY))
PARKS = Area(Place(Scope.UNIT, 8), 3, "Gata", "Parkenheten")
# Its number is that of a unit too.
SCHOOL = Area(Place(Scope.DEPARTMENT, 8), 8, "Skola")
AREAS = [ROADS, PARKS, SCHOOL]


@pytest.mark.parametrize(
    ("sees", "areas"),
    [
        (Followed(everywhere=True), AREAS),
        (Followed(departments=frozenset({3})), [ROADS, PARKS]),
        (Followed(units=frozenset({8})), [PARKS]),
        (Followed(unplaced=True), []),
    ],
)
def test_a_department_has_its_units_in_it_and_a_unit_nothing_else(
    sees: Followed, areas: list[Area]
) -> None:
    assert within(AREAS, sees) == areas


def test_a_role_that_only_reads_gives_no_right_to_note() -> None:
    auditor = make.person(make.role(RoleName.AUDITOR, scope=Scope.AUTHORITY))

    assert followed(auditor, 1, Act.SEE_ENVIRONMENTAL_ROUNDS).everywhere
    assert not followed(auditor, 1, Act.NOTE_ENVIRONMENTAL_ROUNDS).everywhere


def test_those_that_lack_one_come_first_and_the_others_are_counted() -> None:
    assert lacking_first(AREAS) == [PARKS, SCHOOL, ROADS]
    assert done(AREAS) == 1


def test_the_only_area_need_not_be_named() -> None:
    assert meant([PARKS], Place()) == PARKS
    assert meant(AREAS, SCHOOL.place) == SCHOOL
    for areas, place, key in (
        (AREAS, Place(), "error.which_area"),
        ([], Place(), "error.which_area"),
        ([PARKS], ROADS.place, "error.no_area_of_yours"),
    ):
        with pytest.raises(RuleBroken) as refused:
            meant(areas, place)
        assert refused.value.key == key

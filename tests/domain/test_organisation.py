"""Whose a case is that nobody has been given, and what lies where."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.authority import Department, Unit
from domain.case import Kind
from domain.meeting import Network
from domain.organisation import (
    EVERYWHERE,
    OWNING,
    DefaultOwner,
    Organisation,
    Place,
    Substitute,
    gaps,
    owner,
)
from domain.person import Held, Role, RoleName, Scope

TODAY = date(2026, 11, 20)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
SCHOOL, ROADS = Place(Scope.DEPARTMENT, 1), Place(Scope.DEPARTMENT, 2)
KITCHEN, PARK = Place(Scope.UNIT, 1), Place(Scope.UNIT, 2)
BARE = Organisation(
    authority_id=1,
    today=TODAY,
    departments=(Department(1, 1, "Skola"), Department(2, 1, "Gata")),
    units=(Unit(1, 1, 1, "Köket"), Unit(2, 1, 2, "Park")),
)


def held(
    person_id: int,
    name: RoleName = RoleName.HANDLER,
    place: Place = EVERYWHERE,
    since: date | None = None,
    until: date | None = None,
) -> Held:
    role = Role(name, 1, place.scope, place.id, since, until)
    return Held(person_id * 10, person_id, role)


def default(person_id: int, place: Place = EVERYWHERE, kind: Kind | None = None) -> DefaultOwner:
    return DefaultOwner(person_id, place, kind, person_id)


# In the order in which they are asked; each is a person of its own.
ORDER = (
    default(1, KITCHEN, Kind.DEVIATION),
    default(2, SCHOOL, Kind.DEVIATION),
    default(3, KITCHEN),
    default(4, SCHOOL),
    default(5, EVERYWHERE, Kind.DEVIATION),
    default(6, EVERYWHERE),
)
RESERVE = (
    held(11, RoleName.COORDINATOR, KITCHEN),
    held(12, RoleName.COORDINATOR, SCHOOL),
    held(13, RoleName.COORDINATOR),
    held(14, RoleName.MANAGEMENT_REPRESENTATIVE),
    held(15, RoleName.ADMINISTRATOR),
)
WHOLE = replace(
    BARE,
    default_owners=ORDER,
    held=(*(held(one.person_id) for one in ORDER), *RESERVE),
    administrators=(16,),
)


def test_what_is_near_and_of_the_kind_comes_first_and_administrators_last() -> None:
    organisation, found = WHOLE, []
    while (whose := owner(organisation, 1, 1, Kind.DEVIATION)) is not None:
        found.append(whose.person_id)
        organisation = replace(
            organisation,
            held=tuple(one for one in organisation.held if one.person_id != whose.person_id),
            administrators=tuple(
                one for one in organisation.administrators if one != whose.person_id
            ),
        )

    assert found == [1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16]


@pytest.mark.parametrize(
    ("department_id", "unit_id", "kind", "wanted"),
    [
        pytest.param(1, None, Kind.DEVIATION, 2, id="of the department, of the kind"),
        pytest.param(1, None, Kind.ACCIDENT, 4, id="of the department, of another kind"),
        pytest.param(1, 1, Kind.ACCIDENT, 3, id="of the unit, of another kind"),
        pytest.param(2, 2, Kind.DEVIATION, 5, id="of another department"),
        pytest.param(None, None, Kind.DEVIATION, 5, id="placed nowhere"),
        pytest.param(None, None, Kind.NEAR_MISS, 6, id="placed nowhere, of another kind"),
    ],
)
def test_a_default_owner_is_found_by_place_and_kind(
    department_id: int | None, unit_id: int | None, kind: Kind, wanted: int
) -> None:
    whose = owner(WHOLE, department_id, unit_id, kind)

    assert whose is not None
    assert whose.person_id == wanted
    assert whose.skipped == ()


def test_who_has_left_is_skipped_and_told_of() -> None:
    first, *others = WHOLE.held
    ended = replace(first, role=replace(first.role, until=YESTERDAY))
    organisation = replace(WHOLE, held=(ended, *others))

    whose = owner(organisation, 1, 1, Kind.DEVIATION)

    assert whose is not None
    assert whose.person_id == 2
    assert whose.skipped == (ORDER[0],)
    assert gaps(organisation) == (ORDER[0],)


@pytest.mark.parametrize("name", sorted(set(RoleName) - OWNING))
def test_a_role_that_takes_no_cases_does_not_make_an_owner_of_somebody(name: RoleName) -> None:
    organisation = replace(BARE, default_owners=(default(1),), held=(held(1, name), held(2)))

    assert gaps(organisation) == (default(1),)


def test_whose_role_has_not_begun_is_not_there_yet() -> None:
    organisation = replace(BARE, default_owners=(default(1),), held=(held(1, since=TOMORROW),))

    assert owner(organisation, None, None, Kind.DEVIATION) is None


def test_a_coordinator_of_another_department_is_not_asked_before_the_representative() -> None:
    other = held(1, RoleName.COORDINATOR, ROADS)
    organisation = replace(BARE, held=(other, held(2, RoleName.MANAGEMENT_REPRESENTATIVE)))

    whose = owner(organisation, 1, None, Kind.DEVIATION)

    assert whose is not None
    assert whose.person_id == 2


def test_the_one_who_came_first_is_taken_of_several() -> None:
    late = held(1, RoleName.COORDINATOR, since=YESTERDAY)
    early = held(2, RoleName.COORDINATOR, since=date(2020, 1, 1))

    whose = owner(replace(BARE, held=(late, early)), None, None, Kind.DEVIATION)

    assert whose is not None
    assert whose.person_id == 2


def test_a_substitute_acts_for_the_owner_who_is_away() -> None:
    organisation = replace(
        BARE,
        default_owners=(default(1),),
        held=(held(1),),
        substitutes=(
            Substitute(7, 1, 2, YESTERDAY, TODAY),
            Substitute(8, 1, 3, TOMORROW, TOMORROW),
        ),
    )

    whose = owner(organisation, None, None, Kind.DEVIATION)

    assert whose is not None
    assert (whose.person_id, whose.acting_id) == (1, 2)


PLACES = (EVERYWHERE, SCHOOL, ROADS, KITCHEN, PARK)


@given(
    people=st.lists(
        st.builds(
            held,
            person_id=st.integers(1, 5),
            name=st.sampled_from(
                [
                    RoleName.COORDINATOR,
                    RoleName.MANAGEMENT_REPRESENTATIVE,
                    RoleName.ADMINISTRATOR,
                    RoleName.HANDLER,
                    RoleName.AUDITOR,
                ]
            ),
            place=st.sampled_from(PLACES),
            until=st.sampled_from([None, YESTERDAY, TODAY]),
        ),
        max_size=6,
    ),
    owners=st.dictionaries(
        st.tuples(st.sampled_from(PLACES), st.sampled_from([None, *Kind])),
        st.integers(1, 8),
        max_size=6,
    ),
    kind=st.sampled_from(Kind),
    where=st.sampled_from([(None, None), (1, None), (1, 1), (2, 2)]),
)
def test_a_case_is_never_without_an_owner_while_somebody_can_give_it_one(
    people: list[Held],
    owners: dict[tuple[Place, Kind | None], int],
    kind: Kind,
    where: tuple[int | None, int | None],
) -> None:
    organisation = replace(
        BARE,
        held=tuple(people),
        default_owners=tuple(
            DefaultOwner(number, place, of, person_id)
            for number, ((place, of), person_id) in enumerate(owners.items())
        ),
        administrators=(99,),
    )

    whose = owner(organisation, *where, kind)

    assert whose is not None
    there = {one.person_id for one in people if organisation.is_held(one)} | {99}
    assert whose.person_id in there
    assert all(one in gaps(organisation) for one in whose.skipped)


def test_a_unit_lies_in_its_department_and_that_in_the_authority() -> None:
    assert BARE.around(KITCHEN) == (KITCHEN, SCHOOL, EVERYWHERE)
    assert BARE.around(SCHOOL) == (SCHOOL, EVERYWHERE)
    assert BARE.around(EVERYWHERE) == (EVERYWHERE,)
    assert BARE.reaches(SCHOOL, KITCHEN)
    assert not BARE.reaches(ROADS, KITCHEN)
    assert not BARE.reaches(KITCHEN, SCHOOL)


def test_a_place_is_called_by_all_that_tells_it_apart() -> None:
    assert [BARE.place_name(one) for one in PLACES] == [
        "", "Skola", "Gata", "Skola, Köket", "Gata, Park",
    ]  # fmt: skip
    assert BARE.place_name(Place(Scope.UNIT, 99)) == ""
    assert BARE.places() == (SCHOOL, KITCHEN, ROADS, PARK)


def test_a_lent_role_ends_with_the_absence_or_before_with_the_role() -> None:
    organisation = replace(
        BARE,
        held=(held(1, RoleName.COORDINATOR), held(1, until=TODAY), held(1, until=YESTERDAY)),
        substitutes=(Substitute(7, 1, 2, TODAY, TOMORROW), Substitute(8, 2, 3, TODAY, TOMORROW)),
    )

    lent = list(organisation.lent_to(2))

    assert [(one.name, one.until, one.instead_of) for one in lent] == [
        (RoleName.COORDINATOR, TOMORROW, 1),
        (RoleName.HANDLER, TODAY, 1),
    ]
    # Nobody lends on what they have borrowed.
    assert list(organisation.lent_to(3)) == []


def test_who_coordinates_a_network_has_no_part_in_a_department_of_the_same_number() -> None:
    network = Place(Scope.NETWORK, 1)
    organisation = replace(
        BARE,
        networks=(Network(1, 1, "Nätverket", 6),),
        held=(held(1, RoleName.COORDINATOR, network),),
    )

    assert organisation.place_name(network) == "Nätverket"
    assert not organisation.reaches(SCHOOL, network)
    assert not organisation.reaches(network, SCHOOL)
    assert owner(organisation, 1, None, Kind.DEVIATION) is None

"""Roles: from when, until when, and where."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.person import Role, RoleName
from tests import make

SINCE, UNTIL = date(2026, 1, 1), date(2026, 6, 30)


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 3, 15), True),
        (date(2026, 6, 30), True),
        (date(2026, 7, 1), False),
    ],
)
def test_a_role_is_held_from_its_first_day_to_its_last(day: date, *, held: bool) -> None:
    role = Role(RoleName.COORDINATOR, 1, since=SINCE, until=UNTIL)

    assert role.holds_on(day) is held


@given(st.dates())
def test_a_role_without_days_is_always_held(day: date) -> None:
    role = Role(RoleName.COORDINATOR, 1)

    assert role.holds_on(day)


@given(st.dates())
def test_a_role_with_one_day_only_is_open_in_the_other_direction(day: date) -> None:
    begun, ending = Role(RoleName.AUDITOR, 1, since=SINCE), Role(RoleName.AUDITOR, 1, until=SINCE)

    assert begun.holds_on(day) is (day >= SINCE)
    assert ending.holds_on(day) is (day <= SINCE)


def test_roles_are_those_of_one_authority() -> None:
    here, there = make.role(authority_id=1), make.role(RoleName.AUDITOR, authority_id=2)
    person = make.person(here, there)

    assert person.roles_in(1) == (here,)
    assert person.roles_in(2) == (there,)
    assert person.roles_in(3) == ()


def test_roles_are_not_shown_when_a_person_is_printed() -> None:
    person = make.person(make.role(RoleName.AUDITOR))

    assert "auditor" not in repr(person)

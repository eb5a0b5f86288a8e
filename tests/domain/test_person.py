"""People and the roles they hold."""

from domain.person import RoleName
from tests import make


def test_roles_are_those_of_one_authority() -> None:
    here, there = make.role(authority_id=1), make.role(RoleName.AUDITOR, authority_id=2)
    person = make.person(here, there)

    assert person.roles_in(1) == (here,)
    assert person.roles_in(2) == (there,)
    assert person.roles_in(3) == ()


def test_roles_are_not_shown_when_a_person_is_printed() -> None:
    person = make.person(make.role(RoleName.AUDITOR))

    assert "auditor" not in repr(person)

"""Who may do what, and who sees which case."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.access import (
    RIGHTS,
    Act,
    departments_followed,
    may,
    may_comment,
    may_see,
    may_see_reporter,
)
from domain.case import Case
from domain.person import Role, RoleName, Scope
from tests import make

HERE, ELSEWHERE = 1, 2
FOLLOWERS = (RoleName.COORDINATOR, RoleName.MANAGEMENT_REPRESENTATIVE, RoleName.AUDITOR)
OTHERS = tuple(name for name in RoleName if name not in FOLLOWERS)
NARROW = (Scope.NETWORK, Scope.GROUP, Scope.PLAN)

# A case that someone else reported.
CASE = make.case(reporter_id=99)

ROLES = st.builds(
    Role,
    name=st.sampled_from([RoleName.COORDINATOR, RoleName.AUDITOR, RoleName.HANDLER]),
    authority_id=st.sampled_from([HERE, ELSEWHERE]),
    scope=st.sampled_from([Scope.AUTHORITY, Scope.DEPARTMENT, Scope.NETWORK]),
    scope_id=st.sampled_from([None, 1, 2]),
)
CASES = st.builds(
    make.case,
    reporter_id=st.sampled_from([None, 1, 99]),
    department_id=st.sampled_from([None, 1, 2]),
    authority_id=st.just(HERE),
)


@pytest.mark.parametrize("act", [Act.GET_HELP, Act.CHOOSE, Act.REPORT, Act.FOLLOW_OWN])
def test_everyone_may(act: Act) -> None:
    assert may(make.person(), HERE, act)


@pytest.mark.parametrize("name", FOLLOWERS)
def test_those_who_follow_cases_may_list_them(name: RoleName) -> None:
    assert may(make.person(make.role(name)), HERE, Act.LIST_CASES)


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_may_list_cases(name: RoleName) -> None:
    assert not may(make.person(make.role(name)), HERE, Act.LIST_CASES)


@pytest.mark.parametrize("name", RoleName)
def test_only_an_administrator_may_move_data(name: RoleName) -> None:
    person = make.person(make.role(name))

    assert may(person, HERE, Act.MOVE_DATA) is (name is RoleName.ADMINISTRATOR)


@pytest.mark.parametrize("act", [Act.LIST_CASES, Act.MOVE_DATA])
def test_a_role_counts_for_nothing_in_another_authority(act: Act) -> None:
    everything = [make.role(name, ELSEWHERE) for name in RoleName]

    assert not may(make.person(*everything), HERE, act)


def test_every_act_says_who_may() -> None:
    assert set(RIGHTS) == set(Act)


def test_a_reporter_sees_and_adds_to_an_own_case() -> None:
    person = make.person(id=99)

    assert may_see(person, CASE)
    assert may_comment(person, CASE)
    assert may_see_reporter(person, CASE)


def test_somebody_without_a_role_sees_nothing_of_others() -> None:
    person = make.person(id=1)

    assert not may_see(person, CASE)
    assert not may_comment(person, CASE)
    assert not may_see_reporter(person, CASE)


def test_a_case_without_a_name_is_nobodys_own() -> None:
    nameless = make.anonymous_case()

    assert not may_see(make.person(id=99), nameless)
    assert not may_comment(make.person(id=99), nameless)
    assert not may_see_reporter(make.person(make.role(), id=99), nameless)


@pytest.mark.parametrize("name", RoleName)
def test_only_those_who_follow_cases_see_what_others_reported(name: RoleName) -> None:
    assert may_see(make.person(make.role(name)), CASE) is (name in FOLLOWERS)


@pytest.mark.parametrize("name", RoleName)
def test_only_a_coordinator_adds_to_what_others_reported(name: RoleName) -> None:
    assert may_comment(make.person(make.role(name)), CASE) is (name is RoleName.COORDINATOR)


@pytest.mark.parametrize("name", RoleName)
def test_only_a_coordinator_sees_who_reported(name: RoleName) -> None:
    assert may_see_reporter(make.person(make.role(name)), CASE) is (name is RoleName.COORDINATOR)


@pytest.mark.parametrize(
    ("department", "seen"),
    [
        pytest.param(1, True, id="of the own department"),
        pytest.param(2, False, id="of another department"),
        pytest.param(None, True, id="that nobody has placed yet"),
    ],
)
def test_a_coordinator_of_a_department_follows_a_case(
    department: int | None, *, seen: bool
) -> None:
    person = make.person(make.role(scope=Scope.DEPARTMENT, scope_id=1))
    case = replace(CASE, department_id=department)

    assert may_see(person, case) is seen
    assert may_comment(person, case) is seen
    assert may_see_reporter(person, case) is seen


@pytest.mark.parametrize("scope", NARROW)
def test_a_role_over_something_else_than_cases_shows_none(scope: Scope) -> None:
    person = make.person(make.role(scope=scope, scope_id=1))

    assert not may_see(person, CASE)
    assert not may_comment(person, CASE)
    assert not may_see_reporter(person, CASE)


def test_an_auditor_of_all_who_coordinates_one_department_only_reads_the_others() -> None:
    person = make.person(make.role(RoleName.AUDITOR), make.role(scope=Scope.DEPARTMENT, scope_id=1))
    of_others = replace(CASE, department_id=2)

    assert may_see(person, of_others)
    assert not may_comment(person, of_others)
    assert not may_see_reporter(person, of_others)


def test_a_coordinator_of_the_authority_follows_every_department() -> None:
    person = make.person(make.role(scope=Scope.DEPARTMENT, scope_id=1), make.role())

    assert departments_followed(person, HERE) is None


def test_a_coordinator_of_departments_follows_those() -> None:
    departments = [make.role(scope=Scope.DEPARTMENT, scope_id=n) for n in (1, 2)]

    assert departments_followed(make.person(*departments), HERE) == frozenset({1, 2})


def test_a_department_of_another_authority_is_not_followed_here() -> None:
    person = make.person(make.role(authority_id=ELSEWHERE, scope=Scope.DEPARTMENT, scope_id=1))

    assert departments_followed(person, HERE) == frozenset()


@given(st.lists(ROLES, max_size=3), CASES)
def test_a_list_holds_a_case_exactly_when_it_may_be_opened(roles: list[Role], case: Case) -> None:
    person = make.person(*roles, id=7)
    followed = departments_followed(person, case.authority_id)

    listed = may(person, case.authority_id, Act.LIST_CASES) and (
        followed is None or case.department_id is None or case.department_id in followed
    )

    assert listed is may_see(person, case)


@given(st.lists(ROLES, max_size=3), CASES)
def test_nobody_adds_to_or_learns_the_name_behind_a_case_that_they_may_not_see(
    roles: list[Role], case: Case
) -> None:
    person = make.person(*roles, id=7)

    if not may_see(person, case):
        assert not may_comment(person, case)
        assert not may_see_reporter(person, case)


@given(st.lists(ROLES, max_size=3), CASES)
def test_those_who_may_add_to_a_case_may_also_see_who_reported_it(
    roles: list[Role], case: Case
) -> None:
    person = make.person(*roles, id=7)

    if case.reporter_id is not None:
        assert may_comment(person, case) is may_see_reporter(person, case)

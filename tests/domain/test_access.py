"""Who may do what, and who sees which case: the table of the rules, written by hand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.access import (
    RIGHTS,
    Act,
    Part,
    followed,
    is_barred,
    may,
    may_comment,
    may_do,
    may_see,
    may_see_actor,
    may_see_reporter,
    may_settle,
    may_unmask_reporter,
    parts_in,
    settleable,
)
from domain.case import Answer, Case, Identity, Kind, Ongoing
from domain.case_action import ActionState
from domain.person import Person, Role, RoleName, Scope
from tests import make

HERE, ELSEWHERE = 1, 2
SCHOOL, ROADS = 1, 2
KITCHEN, GYM = 11, 12
FOLLOWERS = (
    RoleName.COORDINATOR,
    RoleName.MANAGER,
    RoleName.MANAGEMENT_REPRESENTATIVE,
    RoleName.AUDITOR,
)
NARROW = (Scope.NETWORK, Scope.GROUP, Scope.PLAN)

REPORTER, OWNER, HANDLER, OUTSIDER = 99, 98, 97, 7
CASE = make.case(reporter_id=REPORTER, handler_id=HANDLER, department_id=SCHOOL)
ACTIONS = [make.action(owner_id=OWNER)]
NAMELESS = make.anonymous_case(handler_id=HANDLER, department_id=SCHOOL)
CONFIDENTIAL = replace(CASE, identity=Identity.CONFIDENTIAL)
SPARED = replace(CASE, avoids_manager=True)


def at_school(name: RoleName, id: int = OUTSIDER) -> Person:  # noqa: A002
    return make.person(make.role(name, scope=Scope.DEPARTMENT, scope_id=SCHOOL), id=id)


PEOPLE = {
    "reporter": make.person(id=REPORTER),
    "owner": make.person(id=OWNER),
    "handler": make.person(id=HANDLER),
    "coordinator": at_school(RoleName.COORDINATOR),
    "manager": at_school(RoleName.MANAGER),
    "representative": at_school(RoleName.MANAGEMENT_REPRESENTATIVE),
    "auditor": at_school(RoleName.AUDITOR),
    "administrator": make.person(make.role(RoleName.ADMINISTRATOR), id=OUTSIDER),
    "duty officer": at_school(RoleName.DUTY_OFFICER),
    "handlers' pool": at_school(RoleName.HANDLER),
    "colleague": make.person(id=OUTSIDER),
}
PARTS = ("reporter", "owner", "handler")

# Who may do what with a case of the own unit; of a case that is not urgent.
TABLE: dict[Act, set[str]] = {
    Act.SEE_CASE: {
        "reporter", "owner", "handler", "coordinator", "manager", "representative", "auditor",
    },
    Act.SEE_REPORTER: {"reporter", "coordinator", "manager"},
    Act.UNMASK_REPORTER: {"handler", "coordinator"},
    Act.READ_LOG: {"coordinator", "auditor"},
    Act.COMMENT: {"reporter", "handler", "coordinator"},
    Act.DESCRIBE_ACCIDENT: {"reporter", "handler", "coordinator"},
    Act.WITHDRAW: {"reporter"},
    Act.ASSESS: {"coordinator", "manager", "representative"},
    Act.RECLASSIFY: {"handler", "coordinator"},
    Act.ASSIGN: {"coordinator", "manager", "representative"},
    Act.PLAN_ACTIONS: {"handler"},
    Act.ADD_ACTION: {"handler", "coordinator"},
    Act.COMPLETE_ACTIONS: {"owner", "handler"},
    Act.ANSWER_REMINDER: {"owner", "handler", "coordinator", "manager", "representative"},
    Act.VERIFY_EFFECT: {"coordinator", "manager", "representative"},
    Act.CLOSE: {"coordinator", "manager", "representative"},
    Act.ASK_TO_REOPEN: {"reporter"},
    Act.REOPEN: {"coordinator"},
    Act.RECORD_NOTIFICATION: {"coordinator", "manager"},
}  # fmt: skip
# Acts that are not about one case: a step asks for them before it looks for anything.
ALWAYS = {
    Act.GET_HELP, Act.CHOOSE, Act.REPORT, Act.FOLLOW_OWN, Act.SET_SUBSTITUTES, Act.MEET,
    Act.ASK_PLANS,
}  # fmt: skip
ORGANISATION = {
    Act.SEE_ROLES, Act.GIVE_ROLES, Act.SET_OWNERS, Act.HAND_OVER, Act.KEEP_DEPARTMENTS,
    Act.KEEP_SETTINGS, Act.IMPORT_PLANS, Act.ADD_NETWORKS,
}  # fmt: skip

ROLES = st.builds(
    Role,
    name=st.sampled_from([*FOLLOWERS, RoleName.HANDLER, RoleName.ADMINISTRATOR]),
    authority_id=st.sampled_from([HERE, ELSEWHERE]),
    scope=st.sampled_from([Scope.AUTHORITY, Scope.DEPARTMENT, Scope.UNIT, Scope.NETWORK]),
    scope_id=st.sampled_from([None, SCHOOL, ROADS, KITCHEN]),
)
PLACES = st.sampled_from([(None, None), (SCHOOL, None), (SCHOOL, KITCHEN), (ROADS, None)])
CASES = st.builds(
    lambda place, reporter, identity, avoids: make.case(
        department_id=place[0],
        unit_id=place[1],
        reporter_id=None if identity is Identity.ANONYMOUS else reporter,
        identity=identity,
        avoids_manager=avoids,
    ),
    PLACES,
    st.sampled_from([OUTSIDER, REPORTER]),
    st.sampled_from(Identity),
    st.booleans(),
)


def allowed(act: Act, case: Case, people: dict[str, Person] | None = None) -> set[str]:
    return {who for who, person in (people or PEOPLE).items() if may_do(person, act, case, ACTIONS)}


# --- the table ------------------------------------------------------------------------------------


def test_every_act_has_a_row_here_and_a_right() -> None:
    assert set(RIGHTS) == set(Act)
    rest = {
        Act.LIST_CASES, Act.TELL_CHANNELS, Act.REPORT_FOR, Act.REPORT_STATUS, Act.ASK_PLANS,
        Act.KEEP_PLANS, Act.SEE_PLAN_OWNERS, Act.SEE_ENVIRONMENTAL_ROUNDS,
        Act.NOTE_ENVIRONMENTAL_ROUNDS,
    }  # fmt: skip
    assert set(TABLE) | ALWAYS | ORGANISATION | rest == set(Act)


@pytest.mark.parametrize("act", TABLE)
def test_with_a_case_of_the_own_unit(act: Act) -> None:
    assert allowed(act, CASE) == TABLE[act]


@pytest.mark.parametrize("act", TABLE)
def test_with_a_case_of_another_department_only_those_with_a_part_in_it(act: Act) -> None:
    of_roads = replace(CASE, department_id=ROADS)

    assert allowed(act, of_roads) == TABLE[act] & set(PARTS)


@pytest.mark.parametrize("act", TABLE)
def test_with_a_case_of_another_authority_no_role_counts(act: Act) -> None:
    of_others = replace(CASE, authority_id=ELSEWHERE)

    assert allowed(act, of_others) == TABLE[act] & set(PARTS)


@pytest.mark.parametrize("act", TABLE)
def test_when_the_roles_are_gone_so_are_the_rights(act: Act) -> None:
    former = {who: replace(person, roles=()) for who, person in PEOPLE.items()}

    assert allowed(act, CASE, former) == TABLE[act] & set(PARTS)


@pytest.mark.parametrize("act", TABLE)
@pytest.mark.parametrize("scope", NARROW)
@pytest.mark.parametrize(
    "place",
    [
        pytest.param((SCHOOL, None), id="a department with its number"),
        pytest.param((None, SCHOOL), id="a unit with its number"),
        pytest.param((None, None), id="nowhere"),
    ],
)
def test_a_role_over_something_else_than_cases_counts_for_nothing(
    act: Act, scope: Scope, place: tuple[int | None, int | None]
) -> None:
    case = replace(CASE, department_id=place[0], unit_id=place[1])
    roles = [make.role(name, scope=scope, scope_id=SCHOOL) for name in RoleName]

    assert not may_do(make.person(*roles, id=OUTSIDER), act, case, ACTIONS)


@pytest.mark.parametrize("scope", NARROW)
def test_a_role_over_something_else_than_cases_lists_none(scope: Scope) -> None:
    person = make.person(*(make.role(name, scope=scope, scope_id=SCHOOL) for name in RoleName))

    assert not may(person, HERE, Act.LIST_CASES)
    assert not followed(person, HERE).unplaced


@pytest.mark.parametrize("act", sorted(ALWAYS))
def test_everyone_may(act: Act) -> None:
    assert may(make.person(), HERE, act)


@pytest.mark.parametrize("name", RoleName)
def test_only_those_who_follow_cases_may_list_them(name: RoleName) -> None:
    assert may(make.person(make.role(name)), HERE, Act.LIST_CASES) is (name in FOLLOWERS)


@pytest.mark.parametrize("act", [Act.LIST_CASES, Act.ASSESS])
def test_a_role_counts_for_nothing_in_another_authority(act: Act) -> None:
    everything = [make.role(name, ELSEWHERE) for name in RoleName]

    assert not may(make.person(*everything), HERE, act)


@given(st.lists(ROLES, max_size=3), CASES, st.sampled_from(sorted(TABLE)))
def test_whoever_may_do_something_with_a_case_may_begin_to(
    roles: list[Role], case: Case, act: Act
) -> None:
    person = make.person(*roles, id=OUTSIDER)

    if may_do(person, act, case, ACTIONS):
        assert may(person, case.authority_id, act)


@given(st.lists(ROLES, max_size=3), CASES, st.sampled_from(sorted(TABLE)))
def test_nobody_may_do_anything_with_a_case_that_they_may_not_see(
    roles: list[Role], case: Case, act: Act
) -> None:
    person = make.person(*roles, id=OUTSIDER)

    if not may_see(person, case, ACTIONS):
        assert not may_do(person, act, case, ACTIONS)
        assert not may_see_reporter(person, case)
        assert not may_unmask_reporter(person, case)


# --- places ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("department", "unit", "seen"),
    [
        pytest.param(SCHOOL, KITCHEN, {"school", "kitchen"}, id="in the kitchen of the school"),
        pytest.param(SCHOOL, GYM, {"school"}, id="in another unit of the school"),
        pytest.param(SCHOOL, None, {"school"}, id="in the school, in no unit"),
        pytest.param(ROADS, None, set(), id="in another department"),
        pytest.param(None, None, {"school", "kitchen"}, id="that nobody has placed yet"),
    ],
)
def test_a_coordinator_of_a_place_follows_a_case(
    department: int | None, unit: int | None, seen: set[str]
) -> None:
    case = replace(CASE, department_id=department, unit_id=unit)
    coordinators = {
        "school": make.person(make.role(scope=Scope.DEPARTMENT, scope_id=SCHOOL), id=OUTSIDER),
        "kitchen": make.person(make.role(scope=Scope.UNIT, scope_id=KITCHEN), id=OUTSIDER),
    }

    assert {who for who, person in coordinators.items() if may_see(person, case)} == seen


def test_a_case_that_nobody_has_placed_is_not_yet_any_managers() -> None:
    nowhere = replace(CASE, department_id=None)

    assert not may_see(PEOPLE["manager"], nowhere)
    assert may_see(make.person(make.role(RoleName.MANAGER), id=OUTSIDER), nowhere)


def test_an_auditor_of_all_who_coordinates_one_department_only_reads_the_others() -> None:
    person = make.person(
        make.role(RoleName.AUDITOR),
        make.role(scope=Scope.DEPARTMENT, scope_id=SCHOOL),
        id=OUTSIDER,
    )
    of_others = replace(CASE, department_id=ROADS)

    assert may_see(person, of_others)
    assert not may_comment(person, of_others)
    assert not may_see_reporter(person, of_others)


# --- parts ----------------------------------------------------------------------------------------


def test_what_somebody_is_to_a_case() -> None:
    everything = make.case(reporter_id=OUTSIDER, handler_id=OUTSIDER)
    own = [make.action(owner_id=OUTSIDER)]

    assert parts_in(make.person(id=OUTSIDER), everything, own) == frozenset(Part) - {Part.OWNER}
    assert parts_in(make.person(id=OUTSIDER), CASE, ACTIONS) == frozenset()


def test_a_case_is_its_owners_until_it_has_a_handler() -> None:
    owner = make.person(id=OUTSIDER)
    case = make.case(reporter_id=None, owner_id=OUTSIDER)

    assert parts_in(owner, case) == {Part.OWNER}
    assert parts_in(owner, replace(case, handler_id=HANDLER)) == frozenset()
    assert may_do(owner, Act.ASSESS, case)
    assert not may_do(owner, Act.ASSESS, replace(case, handler_id=HANDLER))


def test_a_manager_owns_no_case_whose_reporter_avoids_managers() -> None:
    manager = make.person(make.role(RoleName.MANAGER, HERE), id=OUTSIDER)
    case = make.case(authority_id=HERE, reporter_id=None, owner_id=OUTSIDER, avoids_manager=True)

    assert parts_in(manager, case) == frozenset()
    assert not may_see(manager, case)


def test_who_stands_in_for_a_handler_handles_but_nobody_stands_in_for_a_reporter() -> None:
    stand_in = replace(
        make.person(id=OUTSIDER), stands_in_for=frozenset({(HERE, HANDLER), (HERE, REPORTER)})
    )

    assert parts_in(stand_in, CASE, ACTIONS) == {Part.HANDLER}
    assert parts_in(stand_in, replace(CASE, authority_id=ELSEWHERE), ACTIONS) == frozenset()


def test_a_case_without_a_name_is_nobodys_own() -> None:
    assert Part.REPORTER not in parts_in(PEOPLE["reporter"], NAMELESS)
    assert not may_see(PEOPLE["reporter"], NAMELESS)


@pytest.mark.parametrize("name", ["coordinator", "manager", "representative"])
def test_nobody_verifies_the_effect_of_an_action_of_their_own(name: str) -> None:
    person = PEOPLE[name]
    own = [make.action(owner_id=OWNER), make.action(owner_id=person.id)]

    assert may_do(person, Act.VERIFY_EFFECT, CASE, ACTIONS)
    assert not may_do(person, Act.VERIFY_EFFECT, CASE, own)
    assert may_do(person, Act.CLOSE, CASE, own)


def test_who_stands_in_for_an_owner_does_not_verify_either() -> None:
    coordinator = replace(PEOPLE["coordinator"], stands_in_for=frozenset({(HERE, OWNER)}))

    assert not may_do(coordinator, Act.VERIFY_EFFECT, CASE, ACTIONS)


def test_an_action_is_settled_by_its_own_owner_or_the_handler() -> None:
    mine, others = make.action(owner_id=OWNER), make.action(owner_id=OUTSIDER)

    assert may_settle(PEOPLE["owner"], CASE, mine)
    assert not may_settle(PEOPLE["owner"], CASE, others)
    assert may_settle(PEOPLE["handler"], CASE, others)
    assert not may_settle(PEOPLE["coordinator"], CASE, mine)


# --- duty officers --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "urgent"),
    [
        pytest.param({"ongoing": Ongoing.YES}, True, id="that goes on"),
        pytest.param({"kind": Kind.ACCIDENT}, True, id="where something was released or harmed"),
        pytest.param({"severity": 3}, True, id="that is serious"),
        pytest.param({"notification": Answer.YES}, True, id="to tell an authority of"),
        pytest.param({"notification": Answer.UNCLEAR}, True, id="perhaps to tell an authority of"),
        pytest.param({"notification": Answer.NO, "severity": 2}, False, id="that is none of it"),
    ],
)
def test_a_duty_officer_has_to_do_with_a_case(changes: dict[str, object], *, urgent: bool) -> None:
    case = replace(CASE, **changes)  # type: ignore[arg-type]
    officer = PEOPLE["duty officer"]

    assert may_see(officer, case) is urgent
    assert may_do(officer, Act.RECORD_NOTIFICATION, case) is urgent
    assert not may_do(officer, Act.ASSESS, case)
    assert not may_see_reporter(officer, case)


def test_the_actions_to_settle_are_ones_own_and_open_under_their_numbers() -> None:
    done = make.action(owner_id=OWNER, state=ActionState.COMPLETED)
    others, own = make.action(owner_id=55), make.action(owner_id=OWNER)
    actions = [done, others, own]

    assert settleable(PEOPLE["owner"], CASE, actions) == {"3": own}
    assert settleable(PEOPLE["handler"], CASE, actions) == {"2": others, "3": own}
    assert settleable(PEOPLE["coordinator"], CASE, actions) == {}


def test_only_whoever_owns_an_action_is_barred_and_only_from_the_check() -> None:
    barred = {
        (who, act)
        for who, person in PEOPLE.items()
        for act in Act
        if is_barred(person, act, CASE, ACTIONS)
    }

    assert barred == {("owner", Act.VERIFY_EFFECT)}


# --- names ----------------------------------------------------------------------------------------


def names(case: Case) -> tuple[set[str], set[str]]:
    """Return who is shown the reporter's name, and who may ask for it."""
    shown = {who for who, person in PEOPLE.items() if may_see_reporter(person, case)}
    asks = {who for who, person in PEOPLE.items() if may_unmask_reporter(person, case)}
    return shown, asks


def test_the_name_behind_a_case_with_a_name() -> None:
    assert names(CASE) == ({"reporter", "coordinator", "manager"}, {"handler"})


def test_the_name_behind_a_confidential_case_is_only_for_the_coordinator_who_asks() -> None:
    assert names(CONFIDENTIAL) == ({"reporter"}, {"coordinator"})


def test_there_is_no_name_behind_an_anonymous_case() -> None:
    assert names(NAMELESS) == (set(), set())


def test_a_manager_who_is_a_coordinator_too_never_learns_a_confidential_name() -> None:
    both = make.person(make.role(), make.role(RoleName.MANAGER), id=OUTSIDER)

    assert not may_see_reporter(both, CONFIDENTIAL)
    assert not may_unmask_reporter(both, CONFIDENTIAL)
    assert may_see_reporter(both, CASE)


@pytest.mark.parametrize(
    ("who", "named"), [("auditor", False), ("coordinator", True), ("reporter", True)]
)
def test_the_log_names_the_reporter_only_to_whom_the_case_does(who: str, *, named: bool) -> None:
    assert may_see_actor(PEOPLE[who], CASE, REPORTER) is named
    assert may_see_actor(PEOPLE[who], CASE, HANDLER)
    assert may_see_actor(PEOPLE[who], CASE, None)


# --- not to my manager ----------------------------------------------------------------------------


@pytest.mark.parametrize("act", TABLE)
def test_a_case_that_avoids_managers_is_the_same_to_all_others(act: Act) -> None:
    assert allowed(act, SPARED) == TABLE[act] - {"manager"}


@pytest.mark.parametrize("place", [SCHOOL, ROADS])
def test_no_manager_sees_it_whatever_else_they_are(place: int) -> None:
    manages = make.role(RoleName.MANAGER, scope=Scope.DEPARTMENT, scope_id=place)

    assert not may_see(make.person(make.role(), manages, id=OUTSIDER), SPARED)
    assert may_see(make.person(make.role(), manages, id=OUTSIDER), CASE)


def test_a_manager_who_reported_or_handles_it_sees_it() -> None:
    manages = make.role(RoleName.MANAGER)

    assert may_see(make.person(manages, id=REPORTER), SPARED)
    assert may_see(make.person(manages, id=HANDLER), SPARED)


# --- lists ----------------------------------------------------------------------------------------


def test_a_coordinator_of_the_authority_follows_every_place() -> None:
    person = make.person(make.role(scope=Scope.DEPARTMENT, scope_id=SCHOOL), make.role())

    assert followed(person, HERE).everywhere


def test_a_coordinator_of_places_follows_those_and_what_is_placed_nowhere() -> None:
    person = make.person(
        *(make.role(scope=Scope.DEPARTMENT, scope_id=n) for n in (SCHOOL, ROADS)),
        make.role(scope=Scope.UNIT, scope_id=KITCHEN),
    )

    found = followed(person, HERE)

    assert (found.everywhere, found.unplaced, found.spared) == (False, True, True)
    assert found.departments == {SCHOOL, ROADS}
    assert found.units == {KITCHEN}


def test_a_place_in_another_authority_is_not_followed_here() -> None:
    elsewhere = make.role(authority_id=ELSEWHERE, scope=Scope.DEPARTMENT, scope_id=SCHOOL)

    assert followed(make.person(elsewhere), HERE).departments == frozenset()


@given(st.lists(ROLES, max_size=3), CASES)
def test_a_list_holds_a_case_exactly_when_it_may_be_opened(roles: list[Role], case: Case) -> None:
    person = make.person(*roles, id=8)
    all_ = followed(person, case.authority_id)

    listed = may(person, case.authority_id, Act.LIST_CASES) and (
        (
            all_.everywhere
            or case.department_id in all_.departments
            or case.unit_id in all_.units
            or (all_.unplaced and not case.placed)
        )
        and (all_.spared or not case.avoids_manager)
    )

    assert listed is may_see(person, case)

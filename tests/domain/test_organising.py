"""Changes of the organisation: who may make which, and what each must hold."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.case import Kind
from domain.errors import FormRefused, RuleBroken, complaints
from domain.organisation import EVERYWHERE, Organisation, Place, Substitute
from domain.organising import (
    Absence,
    Giving,
    Reach,
    be_away,
    check_name,
    end,
    give,
    hand_over,
    own,
    received,
)
from domain.person import Person, Role, RoleName, Scope
from domain.role_rights import may_be_away, may_give, may_keep
from tests.domain.test_organisation import (
    BARE,
    KITCHEN,
    PARK,
    PLACES,
    ROADS,
    SCHOOL,
    TODAY,
    TOMORROW,
    YESTERDAY,
    default,
    held,
)

KIM, SAM, ANN = 1, 2, 3
SUNDAY = date(2026, 11, 22)


def actor(name: RoleName, place: Place = EVERYWHERE, id: int = SAM) -> Person:  # noqa: A002
    return Person(id, "Sam", roles=(Role(name, 1, place.scope, place.id),))


ADMINISTRATOR = actor(RoleName.ADMINISTRATOR, id=ANN)
OF_SCHOOL = actor(RoleName.COORDINATOR, SCHOOL)


def refused(broken: pytest.ExceptionInfo[RuleBroken]) -> list[str]:
    return [one.key for one in complaints(broken.value)]


# --- who may --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", RoleName)
@pytest.mark.parametrize("place", PLACES)
def test_an_administrator_gives_every_role_everywhere(name: RoleName, place: Place) -> None:
    assert may_give(ADMINISTRATOR, BARE, name, place)


@pytest.mark.parametrize("name", RoleName)
@pytest.mark.parametrize("place", PLACES)
def test_a_coordinator_gives_handlers_within_the_own_part(name: RoleName, place: Place) -> None:
    within = place in (SCHOOL, KITCHEN)

    assert may_give(OF_SCHOOL, BARE, name, place) is (within and name is RoleName.HANDLER)


@pytest.mark.parametrize("place", PLACES)
def test_a_coordinator_keeps_the_own_part(place: Place) -> None:
    assert may_keep(OF_SCHOOL, BARE, place) is (place in (SCHOOL, KITCHEN))
    assert may_keep(actor(RoleName.COORDINATOR, KITCHEN), BARE, place) is (place == KITCHEN)
    assert may_keep(actor(RoleName.COORDINATOR), BARE, place)


@pytest.mark.parametrize(
    "name", sorted(set(RoleName) - {RoleName.ADMINISTRATOR, RoleName.COORDINATOR})
)
def test_nobody_else_changes_anything(name: RoleName) -> None:
    assert not any(may_give(actor(name), BARE, role, EVERYWHERE) for role in RoleName)
    assert not may_keep(actor(name), BARE, SCHOOL)


@pytest.mark.parametrize("scope", [Scope.NETWORK, Scope.GROUP, Scope.PLAN])
def test_a_role_in_a_network_a_group_or_a_plan_is_none_here(scope: Scope) -> None:
    for name in (RoleName.ADMINISTRATOR, RoleName.COORDINATOR):
        assert not may_give(actor(name, Place(scope, 1)), BARE, RoleName.HANDLER, SCHOOL)


def test_a_role_in_another_authority_is_none_here() -> None:
    elsewhere = Person(SAM, "Sam", roles=(Role(RoleName.ADMINISTRATOR, 2),))

    assert not may_give(elsewhere, BARE, RoleName.HANDLER, SCHOOL)
    assert not may_be_away(elsewhere, 1, KIM)


def test_everyone_but_an_administrator_sets_a_substitute_for_themselves_only() -> None:
    assert may_be_away(OF_SCHOOL, 1, SAM)
    assert not may_be_away(OF_SCHOOL, 1, KIM)
    assert may_be_away(ADMINISTRATOR, 1, KIM)


# --- roles ----------------------------------------------------------------------------------------


def test_a_role_is_given_from_a_day_to_a_day() -> None:
    wanted = Giving(RoleName.HANDLER, KITCHEN, TODAY, SUNDAY)

    role = give(OF_SCHOOL, BARE, KIM, wanted)

    assert role == Role(RoleName.HANDLER, 1, Scope.UNIT, 1, TODAY, SUNDAY)


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        pytest.param(Giving(RoleName.HANDLER, ROADS), ["error.role_not_yours"], id="elsewhere"),
        pytest.param(Giving(RoleName.MANAGER, SCHOOL), ["error.role_not_yours"], id="another"),
        pytest.param(
            Giving(RoleName.HANDLER, SCHOOL, None, YESTERDAY), ["error.day_past"], id="over"
        ),
        pytest.param(
            Giving(RoleName.MANAGER, SCHOOL, SUNDAY, TODAY),
            ["error.role_not_yours", "error.ends_before_start"],
            id="all that is wrong at once",
        ),
    ],
)
def test_a_role_is_not_given(wanted: Giving, keys: list[str]) -> None:
    with pytest.raises(FormRefused) as broken:
        give(OF_SCHOOL, BARE, KIM, wanted)

    assert refused(broken) == keys


def test_a_role_is_not_given_twice_for_the_same_days() -> None:
    organisation = replace(BARE, held=(held(KIM, until=SUNDAY),))

    with pytest.raises(FormRefused) as broken:
        give(ADMINISTRATOR, organisation, KIM, Giving(RoleName.HANDLER, since=SUNDAY))

    assert refused(broken) == ["error.role_already"]
    after = Giving(RoleName.HANDLER, since=SUNDAY + timedelta(days=1))
    assert give(ADMINISTRATOR, organisation, KIM, after)
    assert give(ADMINISTRATOR, organisation, KIM, Giving(RoleName.HANDLER, SCHOOL))
    assert give(ADMINISTRATOR, organisation, SAM, Giving(RoleName.HANDLER))


def test_a_role_that_is_ended_is_gone_today() -> None:
    assert end(ADMINISTRATOR, BARE, held(KIM, RoleName.MANAGER)) == YESTERDAY


def test_a_coordinator_ends_no_role_of_others_part() -> None:
    assert end(OF_SCHOOL, BARE, held(KIM, place=KITCHEN)) == YESTERDAY
    for other in (held(KIM, place=PARK), held(KIM, RoleName.COORDINATOR, SCHOOL)):
        with pytest.raises(RuleBroken, match=r"error\.role_not_yours"):
            end(OF_SCHOOL, BARE, other)


def test_the_last_administrator_stays() -> None:
    last = held(ANN, RoleName.ADMINISTRATOR)
    to_come = held(KIM, RoleName.ADMINISTRATOR, since=TOMORROW)

    with pytest.raises(RuleBroken, match=r"error\.last_administrator"):
        end(ADMINISTRATOR, replace(BARE, held=(last, to_come)), last)

    two = replace(BARE, held=(last, held(SAM, RoleName.ADMINISTRATOR)))
    assert end(ADMINISTRATOR, two, last) == YESTERDAY


# --- substitutes ----------------------------------------------------------------------------------


def test_an_absence_begins_today_when_nothing_else_is_said() -> None:
    assert be_away(OF_SCHOOL, BARE, Absence(SAM, KIM, until=SUNDAY)) == (TODAY, SUNDAY)


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        pytest.param(
            Absence(KIM, ANN, until=SUNDAY), ["error.substitute_not_yours"], id="for another"
        ),
        pytest.param(Absence(SAM, SAM, until=SUNDAY), ["error.substitute_self"], id="oneself"),
        pytest.param(Absence(SAM, KIM), ["error.until_missing"], id="without an end"),
        pytest.param(Absence(SAM, KIM, until=YESTERDAY), ["error.day_past"], id="over"),
        pytest.param(
            Absence(SAM, KIM, TODAY, date(2028, 1, 1)), ["error.absence_long"], id="too long"
        ),
        pytest.param(
            Absence(SAM, SAM, SUNDAY, TODAY),
            ["error.substitute_self", "error.ends_before_start"],
            id="all that is wrong at once",
        ),
    ],
)
def test_an_absence_is_refused(wanted: Absence, keys: list[str]) -> None:
    with pytest.raises(FormRefused) as broken:
        be_away(OF_SCHOOL, BARE, wanted)

    assert refused(broken) == keys


def test_nobody_has_two_substitutes_on_one_day() -> None:
    organisation = replace(BARE, substitutes=(Substitute(7, SAM, ANN, SUNDAY, SUNDAY),))

    with pytest.raises(FormRefused) as broken:
        be_away(OF_SCHOOL, organisation, Absence(SAM, KIM, TODAY, SUNDAY))

    assert refused(broken) == ["error.substitute_already"]
    saturday = SUNDAY - timedelta(days=1)
    assert be_away(OF_SCHOOL, organisation, Absence(SAM, KIM, TODAY, saturday))


# --- default owners -------------------------------------------------------------------------------


def test_an_owner_holds_a_role_that_can_take_cases() -> None:
    organisation = replace(
        BARE, held=(held(KIM), held(ANN, RoleName.AUDITOR)), default_owners=(default(KIM, SCHOOL),)
    )

    assert own(OF_SCHOOL, organisation, KITCHEN, Kind.ACCIDENT, KIM) is None
    assert own(OF_SCHOOL, organisation, SCHOOL, None, KIM) == default(KIM, SCHOOL)
    with pytest.raises(FormRefused) as broken:
        own(OF_SCHOOL, organisation, ROADS, None, ANN)
    assert refused(broken) == ["error.place_not_yours", "error.owner_without_role"]


# --- names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        (" ", ["error.name_missing"]),
        ("  skola ", ["error.name_taken"]),
        ("å" * 201, ["error.text_long"]),
    ],
)
def test_a_name_is_refused(typed: str, keys: list[str]) -> None:
    with pytest.raises(FormRefused) as broken:
        check_name(typed, ["Skola"])

    assert refused(broken) == keys


def test_a_name_is_put_on_one_line() -> None:
    assert check_name("  Gata\n och  park ", ["Skola"]) == "Gata och park"


# --- handovers ------------------------------------------------------------------------------------

GIVER, RECEIVER = 8, 9
GIVING = replace(
    BARE,
    held=(
        held(GIVER, place=KITCHEN),
        held(GIVER, RoleName.MANAGER, ROADS),
        held(RECEIVER, place=SCHOOL),
    ),
    default_owners=(default(GIVER, SCHOOL), replace(default(GIVER, ROADS), id=7)),
)


def test_an_administrator_moves_all_of_it() -> None:
    found = hand_over(ADMINISTRATOR, GIVING, GIVER, RECEIVER, roles=True)

    assert found.owners == GIVING.default_owners
    assert found.roles == GIVING.held[:2]
    assert found.staying == 0


def test_a_coordinator_moves_what_lies_in_the_own_part() -> None:
    found = hand_over(OF_SCHOOL, GIVING, GIVER, RECEIVER, roles=True)

    assert found.reach == Reach(departments=frozenset({1}))
    assert found.owners == GIVING.default_owners[:1]
    assert found.roles == GIVING.held[:1]
    assert found.staying == 2


def test_roles_stay_unless_they_are_asked_for() -> None:
    found = hand_over(ADMINISTRATOR, GIVING, GIVER, RECEIVER, roles=False)

    assert (found.roles, found.staying) == ((), 0)


def test_whoever_takes_over_can_take_cases() -> None:
    for receiver, roles, keys in (
        (GIVER, False, ["error.handover_self"]),
        (77, False, ["error.receiver_without_role"]),
    ):
        with pytest.raises(FormRefused) as broken:
            hand_over(ADMINISTRATOR, GIVING, GIVER, receiver, roles=roles)
        assert refused(broken) == keys
    assert hand_over(ADMINISTRATOR, GIVING, GIVER, 77, roles=True)


def test_a_case_whose_reporter_avoids_managers_does_not_go_to_one() -> None:
    spared = hand_over(ADMINISTRATOR, GIVING, GIVER, RECEIVER, roles=False)
    with_the_managers_role = hand_over(ADMINISTRATOR, GIVING, GIVER, RECEIVER, roles=True)

    assert spared.reach.spared
    assert not with_the_managers_role.reach.spared


def test_a_role_goes_on_from_today_and_is_not_given_twice() -> None:
    handover = hand_over(ADMINISTRATOR, GIVING, GIVER, RECEIVER, roles=True)
    to_come = held(GIVER, RoleName.AUDITOR, since=SUNDAY, until=SUNDAY)

    def got(organisation: Organisation, one: int) -> Role | None:
        return received(organisation, handover, GIVING.held[one])

    assert got(GIVING, 0) == Role(RoleName.HANDLER, 1, Scope.UNIT, 1, since=TODAY)
    assert received(GIVING, handover, to_come) == to_come.role
    there = replace(GIVING, held=(*GIVING.held, held(RECEIVER, place=KITCHEN)))
    assert got(there, 0) is None

from dataclasses import replace
from datetime import date

import pytest

from domain.authority import Authority, Department, Settings
from domain.authority_checks import check
from domain.authority_import import Current, Plan, find, plan
from domain.authority_wanted import Fact, Wanted, WantedDepartment, WantedPerson, WantedRole
from domain.imported import Origin
from domain.person import Held, Person, Role, RoleName, Scope

TODAY = date(2026, 11, 21)
TENANT = "11111111-1111-1111-1111-111111111111"
KIM_ID = "00000000-0000-0000-0000-000000000020"

DEFAULTS = Settings()
EMPTY = Current()
KIM = WantedPerson("Kim Exempel", "kim@example.com", KIM_ID)
STORED_KIM = Person(
    id=7,
    name="Kim Exempel",
    tenant_id=TENANT,
    entra_id=KIM_ID,
    email="kim@example.com",
    authority_id=1,
)


def wanted(
    *facts: Fact,
    departments: tuple[WantedDepartment, ...] = (),
    people: tuple[WantedPerson, ...] = (),
    roles: tuple[WantedRole, ...] = (),
) -> Wanted:
    return Wanted(
        (Fact("name", "Exempelkommunen"), Fact("tenant_id", TENANT), *facts),
        departments,
        people,
        roles,
    )


def stored(*people: Person, roles: tuple[Held, ...] = (), settings: Settings = DEFAULTS) -> Current:
    authority = Authority(1, TENANT, "Exempelkommunen", settings)
    return Current(authority, (authority,), (Department(5, 1, "Skola"),), people, roles)


def planned(wanted: Wanted, current: Current) -> Plan:
    return plan(current, check(wanted), TODAY)


def changes(wanted: Wanted, current: Current) -> list[tuple[str, dict[str, str | int]]]:
    found = planned(wanted, current)
    assert [broken.key for broken in found.complaints] == []
    return [(one.key.removeprefix("import.change."), one.values) for one in found.changes]


def complaints(wanted: Wanted, current: Current = EMPTY) -> list[tuple[str, dict[str, str | int]]]:
    return [
        (one.key.removeprefix("import."), one.values) for one in planned(wanted, current).complaints
    ]


def held(since: date | None = None, until: date | None = None, scope_id: int | None = None) -> Held:
    scope = Scope.DEPARTMENT if scope_id else Scope.AUTHORITY
    return Held(3, STORED_KIM.id, Role(RoleName.MANAGER, 1, scope, scope_id, since, until))


def manager(
    since: date | None = None, until: date | None = None, department: str = ""
) -> WantedRole:
    return WantedRole(KIM_ID, RoleName.MANAGER, department, since, until, Origin("Roller", 2))


MANAGER = {"person": "Kim Exempel", "role": "manager", "department": "none"}


def test_a_new_authority_is_added_with_all_that_belongs_to_it() -> None:
    told = wanted(
        Fact("it_link", "https://example.com/it"),
        departments=(WantedDepartment("Skola"),),
        people=(KIM,),
        roles=(manager(department="skola"),),
    )

    assert changes(told, EMPTY) == [
        ("authority_added", {"name": "Exempelkommunen"}),
        (
            "setting_changed",
            {"field": "it_link", "old": "none", "new": "https://example.com/it"},
        ),
        ("department_added", {"name": "Skola"}),
        (
            "person_added",
            {"name": "Kim Exempel", "email": "kim@example.com", "entra_id": KIM_ID},
        ),
        ("role_given", MANAGER | {"department": "skola", "since": "none", "until": "none"}),
    ]


def test_what_is_there_already_is_left() -> None:
    told = wanted(
        Fact("assessment_working_days", "2"),
        departments=(WantedDepartment("SKOLA"),),
        people=(replace(KIM, email="Kim@Example.com", entra_id=KIM_ID.upper()),),
        roles=(manager(department="skola"),),
    )

    assert changes(told, stored(STORED_KIM, roles=(held(scope_id=5),))) == []


def test_a_setting_that_is_not_mentioned_stays_and_an_empty_one_goes_back() -> None:
    current = stored(settings=Settings(it_link="https://example.com", assessment_working_days=5))

    assert changes(wanted(), current) == []
    assert changes(wanted(Fact("assessment_working_days", ""), Fact("it_link", "")), current) == [
        ("setting_changed", {"field": "assessment_working_days", "old": "5", "new": "none"}),
        ("setting_changed", {"field": "it_link", "old": "https://example.com", "new": "none"}),
    ]


def test_a_department_or_person_that_is_not_mentioned_stays() -> None:
    found = planned(wanted(), stored(STORED_KIM))

    assert found.changes == ()
    assert [(note.key, note.values) for note in found.notes] == [
        ("import.note.department_stays", {"name": "Skola"})
    ]


def test_an_authority_changes_name_only_when_the_former_one_is_told() -> None:
    old = Authority(1, TENANT, "Gamla kommunen")
    told = wanted(Fact("former_name", "gamla  Kommunen"))

    assert find([old], wanted()) is None
    assert find([old], told) is old
    assert changes(told, Current(old, (old,))) == [
        ("authority_renamed", {"old": "Gamla kommunen", "new": "Exempelkommunen"})
    ]


def test_a_second_authority_in_the_tenant_is_noted() -> None:
    found = planned(wanted(), Current(None, (Authority(1, TENANT, "Nämnden"),)))

    assert [note.values for note in found.notes] == [{"others": "Nämnden"}]


def test_a_former_name_that_nobody_has_is_told() -> None:
    told = wanted(Fact("former_name", "Nämden", Origin("Myndighet", 3)))
    current = Current(None, (Authority(1, TENANT, "Nämnden"),))

    assert complaints(told, current) == [
        (
            "former_name_unknown_but_near",
            {"sheet": "Myndighet", "row": "3", "written": "Nämden", "suggestion": "Nämnden"},
        )
    ]


def test_a_person_known_by_email_alone_gets_the_rest() -> None:
    listed = Person(id=7, name="Kim", email="kim@example.com")

    assert changes(wanted(people=(replace(KIM, language="sv"),)), stored(listed)) == [
        ("person_changed", {"name": "Kim", "field": "name", "old": "Kim", "new": "Kim Exempel"}),
        ("person_changed", {"name": "Kim", "field": "entra_id", "old": "none", "new": KIM_ID}),
        ("person_changed", {"name": "Kim", "field": "tenant_id", "old": "none", "new": TENANT}),
        ("person_changed", {"name": "Kim", "field": "language", "old": "none", "new": "sv"}),
        ("person_joined", {"name": "Kim"}),
    ]


def test_an_empty_cell_takes_nothing_from_a_person_and_a_chosen_language_stands() -> None:
    current = stored(replace(STORED_KIM, language="en"))

    assert changes(wanted(people=(WantedPerson("Kim Exempel", entra_id=KIM_ID),)), current) == []
    assert changes(wanted(people=(replace(KIM, language="sv"),)), current) == []


@pytest.mark.parametrize(
    "owner",
    [
        replace(STORED_KIM, entra_id="00000000-0000-0000-0000-000000000099"),
        replace(STORED_KIM, tenant_id="22222222-2222-2222-2222-222222222222"),
    ],
    ids=["another Entra id", "another tenant"],
)
def test_an_email_that_someone_else_has_is_told(owner: Person) -> None:
    assert [key for key, _ in complaints(wanted(people=(KIM,)), stored(owner))] == ["email_taken"]


def test_two_rows_are_never_one_person() -> None:
    told = wanted(people=(replace(KIM, email=""), WantedPerson("Kim", "kim@example.com")))

    assert [key for key, _ in complaints(told, stored(STORED_KIM))] == ["email_taken"]


def test_a_role_that_is_not_mentioned_ended_yesterday() -> None:
    assert changes(wanted(), stored(STORED_KIM, roles=(held(),))) == [
        ("role_ended", MANAGER | {"last_day": "2026-11-20"})
    ]


def test_a_role_with_other_dates_is_dated_anew() -> None:
    told = wanted(people=(KIM,), roles=(manager(until=date(2026, 12, 31)),))

    assert changes(told, stored(STORED_KIM, roles=(held(),))) == [
        ("role_dated", MANAGER | {"since": "none", "until": "2026-12-31"})
    ]


def test_a_role_that_is_over_is_history() -> None:
    over = held(until=date(2026, 11, 20))

    assert changes(wanted(), stored(STORED_KIM, roles=(over,))) == []
    assert changes(
        wanted(people=(KIM,), roles=(manager(),)), stored(STORED_KIM, roles=(over,))
    ) == [("role_given", MANAGER | {"since": "none", "until": "none"})]


def test_a_role_in_a_network_is_not_the_workbooks_to_end() -> None:
    role = Role(RoleName.MANAGER, 1, Scope.NETWORK, 4)

    assert changes(wanted(), stored(STORED_KIM, roles=(Held(3, 7, role),))) == []


def test_with_a_complaint_no_role_is_said_to_end() -> None:
    told = wanted(people=(KIM,), roles=(manager(department="Skolan"),))

    found = planned(told, stored(STORED_KIM, roles=(held(scope_id=5),)))

    assert found.changes == ()
    assert found.complaints[0].values["suggestion"] == "Skola"

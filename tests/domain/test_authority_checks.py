from dataclasses import replace
from datetime import date

import pytest

from domain.authority_checks import check, read_channel
from domain.authority_wanted import Fact, Wanted, WantedDepartment, WantedPerson, WantedRole
from domain.errors import RuleBroken
from domain.imported import Origin
from domain.person import RoleName

TENANT = "11111111-1111-1111-1111-111111111111"
KIM_ID = "00000000-0000-0000-0000-000000000020"
CHANNEL = "19:a1_B-2@thread.tacv2"
KIM = WantedPerson("Kim Exempel", "kim@example.com", KIM_ID)
MANAGER = WantedRole(KIM_ID, RoleName.MANAGER, origin=Origin("Roller", 2))
NAMED = (Fact("name", "Exempelkommunen"), Fact("tenant_id", TENANT))


def complaints(told: Wanted) -> list[tuple[str, dict[str, str | int]]]:
    return [
        (broken.key.removeprefix("import."), broken.values) for broken in check(told).complaints
    ]


def test_a_role_of_nobody_is_told_with_who_may_be_meant() -> None:
    told = Wanted(
        NAMED,
        people=(KIM,),
        roles=(
            WantedRole("kim@exampel.com", RoleName.MANAGER),
            WantedRole("", RoleName.MANAGER),
            replace(MANAGER, since=date(2026, 2, 1), until=date(2026, 1, 31)),
        ),
    )

    assert [(key, values.get("suggestion")) for key, values in complaints(told)] == [
        ("person_unknown_but_near", "kim@example.com"),
        ("person_missing", None),
        ("ends_before_start", None),
    ]


def test_a_role_of_someone_who_is_complained_of_is_not_complained_of_too() -> None:
    told = Wanted(NAMED, people=(replace(KIM, name=""),), roles=(MANAGER,))

    assert [key for key, _ in complaints(told)] == ["name_missing"]


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [("1/7", "15/8", []), ("", "", []), ("1/7", "", ["pause_half"]), ("", "15/8", ["pause_half"])],
)
def test_a_summer_pause_has_both_of_its_days(since: str, until: str, told: list[str]) -> None:
    facts = (*NAMED, Fact("pause_from", since), Fact("pause_until", until))

    assert [key for key, _ in complaints(Wanted(facts))] == told


def test_rows_that_stand_twice_are_told() -> None:
    told = Wanted(
        NAMED,
        departments=(
            WantedDepartment("Skola", Origin("Förvaltningar", 2)),
            WantedDepartment("SKOLA ", Origin("Förvaltningar", 3)),
        ),
        people=(
            replace(KIM, origin=Origin("Personer", 2)),
            replace(KIM, email="KIM@example.com", origin=Origin("Personer", 3)),
        ),
        roles=(MANAGER, replace(MANAGER, person="kim@example.com")),
    )

    assert complaints(told) == [
        ("department_twice", {"sheet": "Förvaltningar", "row": "3", "first": "2"}),
        ("email_twice", {"sheet": "Personer", "row": "3", "first": "2"}),
        ("entra_id_twice", {"sheet": "Personer", "row": "3", "first": "2"}),
        ("role_twice", {"sheet": "Roller", "row": "2", "first": "2"}),
    ]


def test_the_same_role_twice_is_right_when_its_times_are_apart() -> None:
    told = Wanted(
        NAMED,
        people=(KIM,),
        roles=(replace(MANAGER, until=date(2026, 6, 30)), replace(MANAGER, since=date(2026, 7, 1))),
    )

    assert complaints(told) == []


WRONG = [
    (Fact("name", ""), "fact_empty"),
    (Fact("name", "x" * 201), "name_long"),
    (Fact("tenant_id", "1111"), "guid_wrong"),
    (Fact("environment_office_phone", "ring oss"), "phone_wrong"),
    (Fact("environment_office_phone", "313900610"), "phone_wrong"),
    (Fact("it_link", "http://example.com"), "link_wrong"),
    (Fact("it_link", "javascript:alert(1)"), "link_wrong"),
    (Fact("it_link", "https://kim@example.com"), "link_wrong"),
    (Fact("it_link", "https://[example"), "link_wrong"),
    (Fact("case_channel", "Miljö"), "channel_wrong"),
    (Fact("assessment_working_days", "0"), "days_wrong"),
    (Fact("assessment_working_days", "två"), "days_wrong"),
    (Fact("min_group", "4"), "group_wrong"),
    (Fact("min_group", "fem"), "group_wrong"),
]


@pytest.mark.parametrize(("fact", "key"), WRONG)
def test_a_fact_that_cannot_be_right_is_told(fact: Fact, key: str) -> None:
    told = Wanted((*(one for one in NAMED if one.name != fact.name), fact))

    assert [key for key, _ in complaints(told)] == [key]


def test_name_and_tenant_must_be_there() -> None:
    assert complaints(Wanted()) == [
        ("fact_missing", {"fact": "name"}),
        ("fact_missing", {"fact": "tenant_id"}),
    ]


@pytest.mark.parametrize(
    ("person", "key"),
    [
        (replace(KIM, email="", entra_id=""), "person_without_key"),
        (replace(KIM, email="kim"), "email_wrong"),
        (replace(KIM, email="kim@@example.com"), "email_wrong"),
        (replace(KIM, entra_id="kim"), "guid_wrong"),
    ],
)
def test_a_person_that_cannot_be_right_is_told(person: WantedPerson, key: str) -> None:
    assert [key for key, _ in complaints(Wanted(NAMED, people=(person,)))] == [key]


@pytest.mark.parametrize(
    "text",
    [
        CHANNEL,
        "https://teams.microsoft.com/l/channel/19%3aa1_B-2%40thread.tacv2/Milj%C3%B6?groupId=1",
        "https://teams.cloud.microsoft/l/channel/19%3Aa1_B-2%40thread.tacv2/x",
    ],
)
def test_a_channel_is_read_as_an_id_or_a_link(text: str) -> None:
    assert read_channel(text) == CHANNEL


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com/l/channel/19%3aa%40thread.tacv2/x",
        "https://teams.microsoft.com/l/chat/19%3aa%40thread.tacv2/x",
        "https://teams.microsoft.com",
        "19:a b@thread.tacv2",
        "https://[teams",
    ],
)
def test_what_is_no_channel_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken):
        read_channel(text)

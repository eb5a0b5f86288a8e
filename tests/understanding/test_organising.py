"""How people write about roles, substitutes, owners and handovers."""

from datetime import date

import pytest

from dialogs import commands
from domain.case import Kind
from domain.errors import RuleBroken
from domain.organisation import EVERYWHERE, Place
from domain.person import RoleName, Scope
from tests.domain.test_organisation import BARE, KITCHEN, SCHOOL
from understanding.organising import (
    is_naming,
    read,
    read_coming_day,
    read_kind,
    read_place,
    read_role,
)

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("shape", "written", "wanted"),
    [
        ("role", "handläggare till Kim", {"role": "handläggare", "person": "Kim"}),
        (
            "role",
            "ledningens representant till Kim Exempel i Gata, Park från 1/7 till 31/7.",
            {
                "role": "ledningens representant",
                "person": "Kim Exempel",
                "place": "Gata, Park",
                "since": "1/7",
                "until": "31/7",
            },
        ),
        (
            "role",
            "Case handler to Kim in School from 2027-07-01 until 2027-07-31",
            {
                "role": "Case handler",
                "person": "Kim",
                "place": "School",
                "since": "2027-07-01",
                "until": "2027-07-31",
            },
        ),
        (
            "role",
            "chef till Kim fr.o.m. idag t.o.m. 31/12",
            {"role": "chef", "person": "Kim", "since": "idag", "until": "31/12"},
        ),
        ("held", "chef för Kim på Skola", {"role": "chef", "person": "Kim", "place": "Skola"}),
        (
            "substitute",
            "Kim för Alva från 1/7 till 31/7",
            {"person": "Kim", "away": "Alva", "since": "1/7", "until": "31/7"},
        ),
        ("substitute", "Kim till 31/7", {"person": "Kim", "until": "31/7"}),
        ("owner", "Kim för allt i Skola", {"person": "Kim", "kind": "allt", "place": "Skola"}),
        ("owner", "nr 4 for all cases", {"person": "nr 4", "kind": "all cases"}),
        ("ownership", "allt i Skola", {"kind": "allt", "place": "Skola"}),
        (
            "handover",
            "Kim Exempel till mig med roller",
            {"giver": "Kim Exempel", "person": "mig", "roles": "true"},
        ),
        ("unit", "Köket i Skola", {"name": "Köket", "department": "Skola"}),
        ("renaming", "Skola till Barn och unga", {"place": "Skola", "name": "Barn och unga"}),
        ("number", "nr 17", {"id": "17"}),
    ],
)  # fmt: skip
def test_a_command_is_taken_apart(shape: str, written: str, wanted: dict[str, str]) -> None:
    assert read(shape, written) == wanted


@pytest.mark.parametrize(
    ("shape", "written"),
    [
        ("role", "handläggare"),
        ("substitute", "Kim"),
        ("substitute", "behövs på förskolan"),
        ("owner", "chef för fastigheten har dumpat avfall"),
        ("ownership", "fastigheten"),
        ("handover", "Kim"),
        ("number", "sju"),
    ],
)
def test_a_sentence_of_another_shape_is_no_command(shape: str, written: str) -> None:
    assert read(shape, written) is None


@pytest.mark.parametrize(
    "report",
    [
        "ansvariga har spillt olja",
        "ersättaren dumpade färg i dagvattnet bakom skolan",
        "roller med färg ligger i skogen bakom Parkskolan",
        "ny förvaltare behövs, det ligger batterier överallt",
    ],
)
def test_a_report_that_begins_like_a_command_is_a_report(report: str) -> None:
    assert commands.read(report, 2026) is None


def test_a_name_is_a_few_words_and_no_question() -> None:
    assert is_naming("Kim von Exempel")
    assert not is_naming("")
    assert not is_naming("Kim som var här i går")
    assert not is_naming("Kim?")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Handläggare", RoleName.HANDLER),
        ("case handler", RoleName.HANDLER),
        ("handler", RoleName.HANDLER),
        ("miljosamordnare", RoleName.COORDINATOR),
        ("management_representative", RoleName.MANAGEMENT_REPRESENTATIVE),
    ],
)
def test_a_role_is_read_in_both_languages_and_from_a_card(words: str, wanted: RoleName) -> None:
    assert read_role(words) is wanted


def test_a_role_that_there_is_not_is_refused() -> None:
    with pytest.raises(RuleBroken, match=r"error\.role_unknown"):
        read_role("kung")


def test_a_kind_is_read_and_all_of_them_are_none_of_them() -> None:
    assert read_kind("olyckor") is Kind.ACCIDENT
    assert read_kind("near miss") is Kind.NEAR_MISS
    assert read_kind("near_miss") is Kind.NEAR_MISS
    assert read_kind("allt") is None
    with pytest.raises(RuleBroken, match=r"error\.kind_unknown"):
        read_kind("")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", EVERYWHERE),
        ("hela myndigheten", EVERYWHERE),
        ("authority", EVERYWHERE),
        ("skola", SCHOOL),
        ("köket", KITCHEN),
        ("Skola, Köket", KITCHEN),
        ("unit:1", KITCHEN),
        ("department:1", Place(Scope.DEPARTMENT, 1)),
    ],
)
def test_a_place_is_read(words: str, wanted: Place) -> None:
    assert read_place(words, BARE) == wanted


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("skla", "error.where_unknown_but_near"),
        ("Räddningstjänsten", "error.where_unknown"),
        ("department:99", "error.where_unknown"),
    ],
)
def test_a_place_that_there_is_not_is_refused(words: str, key: str) -> None:
    with pytest.raises(RuleBroken, match=rf"^{key}$"):
        read_place(words, BARE)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", None),
        ("idag", FRIDAY),
        ("imorgon", date(2026, 11, 21)),
        ("2027-01-31", date(2027, 1, 31)),
        ("20/11", FRIDAY),
        ("19/11", date(2027, 11, 19)),
        ("19/11 2028", date(2028, 11, 19)),
    ],
)
def test_a_day_to_come_is_read(words: str, wanted: date | None) -> None:
    assert read_coming_day(words, FRIDAY, "since") == wanted


@pytest.mark.parametrize("words", ["snart", "31/2", "2026-02-30", "29/2"])
def test_a_day_that_there_is_not_is_refused(words: str) -> None:
    with pytest.raises(RuleBroken, match=r"error\.day_unreadable"):
        read_coming_day(words, FRIDAY, "since")

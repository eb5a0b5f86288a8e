"""What the log holds of a change."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from domain.accident import Accident
from domain.case import Case, Flag, Kind
from domain.history import as_logged, brought, changes
from tests import make


@pytest.mark.parametrize(
    ("value", "logged"),
    [
        (None, None),
        ("", None),
        ("ord", "ord"),
        (3, "3"),
        (True, "true"),
        (False, "false"),
        (Kind.NEAR_MISS, "near_miss"),
        (date(2026, 11, 20), "2026-11-20"),
        (datetime(2026, 11, 20, 8, 15, tzinfo=UTC), "2026-11-20T08:15:00+00:00"),
        (frozenset({Flag.RELEASE, Flag.DANGER}), "danger,release"),
        (frozenset(), None),
    ],
)
def test_a_value_is_logged_as_text(value: object, logged: str | None) -> None:
    assert as_logged(value) == logged


def test_what_is_as_it_was_is_not_logged() -> None:
    assert changes(make.case(), make.case()) == ()


def test_a_field_within_another_is_named_after_both() -> None:
    before = make.case(accident=Accident(substance="olja"))
    after = replace(before, accident=Accident(substance="diesel", amount="5 liter"))

    assert [(one.field, one.old, one.new) for one in changes(before, after)] == [
        ("accident.substance", "olja", "diesel"),
        ("accident.amount", None, "5 liter"),
    ]


@pytest.mark.parametrize(
    ("change", "personal"),
    [
        ({"root_cause": "Kim glömde."}, True),
        ({"handler_id": 5}, True),
        ({"checked_by_id": 5}, True),
        ({"severity": 3}, False),
        ({"kind": Kind.ACCIDENT}, False),
        ({"due_on": date(2026, 12, 1)}, False),
    ],
)
def test_what_may_name_somebody_is_marked(change: dict[str, object], *, personal: bool) -> None:
    [logged] = changes(make.case(), replace(make.case(), **change))  # type: ignore[arg-type]

    assert logged.personal is personal


def test_what_is_new_is_logged_as_changes_from_nothing() -> None:
    found = brought(make.action(id=7, resource_need=""), "action.7.")

    assert {one.field: one.new for one in found} == {
        "action.7.round": "1",
        "action.7.kind": "corrective",
        "action.7.text": "Ställ ut en batteriholk i miljörummet.",
        "action.7.owner_id": "5",
        "action.7.due_on": "2026-12-04",
    }
    assert {one.field for one in found if one.personal} == {"action.7.text", "action.7.owner_id"}


def test_no_name_of_a_field_is_too_long_for_the_log() -> None:
    longest = max(len(one.name) for kind in (Case, type(make.action())) for one in fields(kind))

    assert len("action.9999999999.") + longest <= 64

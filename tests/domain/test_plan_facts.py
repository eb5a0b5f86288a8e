"""Whether an indicator is met and a document still valid, in the example and at the edges."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from domain.plan_facts import Left, Met, Unit, Validity, Weight, coming, left, met, validity, weight
from domain.plan_rows import Aspect, Better, Document, Indicator, Milestone, Precision, of
from sheets import example_plan

TODAY = date(2026, 11, 20)
EXAMPLE = example_plan.rows(TODAY, ("kim@example.com",))
ENERGY = Indicator("e", 2023, "Energi", better=Better.LOWER, target="-1", result="0.9")


def test_four_of_the_examples_eight_targets_are_met() -> None:
    assert Counter(met(one) for one in of(Indicator, EXAMPLE)) == {Met.YES: 4, Met.NO: 4}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, Met.NO),
        ({"result": "-1"}, Met.YES),
        ({"result": "-1,5"}, Met.YES),
        ({"better": Better.HIGHER}, Met.YES),
        ({"better": Better.AMBIGUOUS}, Met.NO),
        ({"result": ""}, Met.UNKNOWN),
        ({"target": "fler än i fjol"}, Met.UNKNOWN),
    ],
)
def test_a_target_is_met_in_the_direction_that_is_better(
    changes: dict[str, str], found: Met
) -> None:
    assert met(replace(ENERGY, **changes)) is found  # type: ignore[arg-type]


def test_the_sums_of_aspects_are_never_set_against_one_another() -> None:
    assert weight(of(Aspect, EXAMPLE)) == Weight(negative=120, positive=345)


@pytest.mark.parametrize(
    ("since", "until", "replaced", "found"),
    [
        (None, date(2026, 11, 19), False, Validity.EXPIRED),
        (None, date(2026, 11, 20), False, Validity.VALID),
        (None, date(2021, 12, 31), True, Validity.UNTIL_REPLACED),
        (None, None, False, Validity.UNKNOWN),
        (date(2026, 11, 20), None, False, Validity.VALID),
        (date(2026, 11, 21), None, False, Validity.COMING),
        (date(2027, 1, 1), date(2030, 12, 31), False, Validity.COMING),
        (date(2027, 1, 1), None, True, Validity.COMING),
    ],
)
def test_a_document_is_valid_from_its_first_day_to_its_last_or_until_it_is_replaced(
    since: date | None, until: date | None, replaced: bool, found: Validity
) -> None:
    plan = Document("k", "Kemikalieplan", since, until, replaced)

    assert validity(plan, TODAY) is found


def test_a_milestone_is_to_come_until_its_last_day_has_been() -> None:
    names = [one.name for one in coming(of(Milestone, EXAMPLE), date(2025, 10, 31))]

    assert names == ["Förankring och beslut", "Sista dag att lämna in", "Redaktion", "Signering"]


@pytest.mark.parametrize(
    ("last_on", "precision", "found"),
    [
        (date(2026, 11, 19), Precision.DAY, None),
        (date(2026, 11, 20), Precision.DAY, Left(Unit.DAYS, 0)),
        (date(2026, 12, 21), Precision.DAY, Left(Unit.DAYS, 31)),
        (date(2026, 11, 30), Precision.MONTH, Left(Unit.THIS_MONTH, 0)),
        (date(2026, 12, 31), Precision.MONTH, Left(Unit.WEEKS, 6)),
        (date(2027, 10, 31), Precision.MONTH, Left(Unit.MONTHS, 11)),
    ],
)
def test_what_is_left_is_counted_to_the_last_day_as_exactly_as_it_was_decided(
    last_on: date, precision: Precision, found: Left | None
) -> None:
    milestone = Milestone("m", "Förankring", date(2026, 8, 1), last_on, precision)

    assert left(milestone, TODAY) == found

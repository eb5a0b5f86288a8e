"""When what comes next in a case must have been done."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import deadlines
from domain.authority import Settings
from domain.case import State
from domain.case_action import ActionState
from domain.working_days import is_working_day
from tests import make
from tests.make import TODAY

SETTINGS = Settings()
MOMENTS = st.integers(1_420_000_000, 2_240_000_000).map(lambda s: datetime.fromtimestamp(s, UTC))


@pytest.mark.parametrize(
    ("received", "severity", "by"),
    [
        pytest.param("2026-11-20T08:15", None, "2026-11-24", id="over a weekend"),
        pytest.param("2026-12-22T08:15", None, "2026-12-28", id="over Christmas"),
        pytest.param("2026-11-22T23:30", None, "2026-11-25", id="a Monday in Stockholm already"),
        pytest.param("2026-11-20T08:15", 3, "2026-11-24", id="serious"),
        pytest.param("2026-11-20T08:15", 4, "2026-11-20", id="acute, so at once"),
        pytest.param("2026-11-21T08:15", 4, "2026-11-21", id="acute on a Saturday"),
    ],
)
def test_a_case_is_assessed_by(received: str, severity: int | None, by: str) -> None:
    at = datetime.fromisoformat(received).replace(tzinfo=UTC)
    case = make.case(received_at=at, severity=severity)

    assert deadlines.assessment(case, SETTINGS) == date.fromisoformat(by)


def test_an_investigation_takes_twenty_working_days() -> None:
    assert deadlines.investigation(TODAY, SETTINGS) == date(2026, 12, 18)
    assert deadlines.investigation(date(2026, 12, 1), SETTINGS) == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("settled", "check"),
    [
        pytest.param("2026-11-20", "2027-01-19", id="sixty days on"),
        pytest.param("2026-11-02", "2027-01-01", id="sixty days on, New Year's Day"),
        pytest.param("2026-06-01", "2026-11-20", id="long ago, so now"),
    ],
)
def test_the_effect_is_checked_sixty_days_after_the_last_action(settled: str, check: str) -> None:
    last = date.fromisoformat(settled)
    actions = [
        make.action(state=ActionState.COMPLETED, settled_on=last),
        make.action(state=ActionState.CANCELLED, settled_on=date(2026, 5, 1)),
    ]
    wanted = date.fromisoformat(check)

    found = deadlines.effect_check(actions, TODAY, SETTINGS)

    # On New Year's Day nobody works, nor on the Saturday and Sunday after it.
    assert found == (wanted if is_working_day(wanted) else date(2027, 1, 4))


def test_where_nothing_was_to_be_done_the_days_are_counted_from_now() -> None:
    assert deadlines.effect_check([], TODAY, SETTINGS) == date(2027, 1, 19)


def test_an_authority_sets_its_own_days() -> None:
    own = replace(
        SETTINGS,
        assessment_working_days=1,
        investigation_working_days=5,
        effect_check_days=7,
        reopen_days=10,
    )

    assert deadlines.assessment(make.case(), own) == date(2026, 11, 23)
    assert deadlines.investigation(TODAY, own) == date(2026, 11, 27)
    assert deadlines.effect_check([], TODAY, own) == date(2026, 11, 27)
    assert deadlines.reopening(TODAY, own) == date(2026, 11, 30)


def test_a_reporter_has_thirty_days_to_ask_for_a_closed_case() -> None:
    assert deadlines.reopening(TODAY, SETTINGS) == date(2026, 12, 20)


EARLIER, LATER = date(2026, 11, 19), date(2026, 12, 1)
DUE: dict[State, dict[str, Any]] = {
    State.INVESTIGATING: {"due_on": EARLIER},
    State.AWAITING_VERIFICATION: {"check_on": EARLIER},
    State.PARKED: {"parked_until": EARLIER},
}


@pytest.mark.parametrize("state", DUE)
def test_what_comes_next_is_due_by_the_state(state: State) -> None:
    case = make.case(state=state, **DUE[state])

    assert deadlines.next_due(case, [], SETTINGS) == EARLIER
    assert deadlines.is_overdue(case, [], SETTINGS, TODAY)
    assert not deadlines.is_overdue(case, [], SETTINGS, EARLIER)


def test_what_is_under_way_is_due_when_its_first_open_action_is() -> None:
    case = make.case(state=State.IN_PROGRESS)
    actions = [
        make.action(due_on=EARLIER, state=ActionState.COMPLETED),
        make.action(due_on=LATER),
        make.action(due_on=date(2026, 12, 24)),
    ]

    assert deadlines.next_due(case, actions, SETTINGS) == LATER
    assert deadlines.next_due(case, actions[:1], SETTINGS) is None


def test_a_new_case_is_due_to_be_assessed() -> None:
    assert deadlines.next_due(make.case(), [], SETTINGS) == date(2026, 11, 24)


@pytest.mark.parametrize(
    "state", [State.ASSESSED, State.CLOSED, State.DISMISSED, State.REFERRED, State.WITHDRAWN]
)
def test_nothing_is_due(state: State) -> None:
    case = make.case(state=state, due_on=EARLIER, check_on=EARLIER, parked_until=EARLIER)

    assert deadlines.next_due(case, [make.action(due_on=EARLIER)], SETTINGS) is None
    assert not deadlines.is_overdue(case, [], SETTINGS, TODAY)


@given(MOMENTS)
def test_nothing_is_proposed_for_a_day_that_nobody_works(moment: datetime) -> None:
    day = moment.date()

    assert is_working_day(deadlines.investigation(day, SETTINGS))
    assert is_working_day(deadlines.effect_check([], day, SETTINGS))
    assert is_working_day(deadlines.assessment(make.case(received_at=moment), SETTINGS))

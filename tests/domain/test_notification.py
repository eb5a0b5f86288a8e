"""Duties to tell an authority: what the bot reminds of, and the draft it makes."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cards import notification as notification_cards
from domain.accident import Accident
from domain.case import Answer, Case, Flag, Kind, Ongoing
from domain.case_action import ActionState
from domain.notification import Duty, Notification, drafted, duties, needs_recording
from tests import make
from tests.chat import NOW

PLAIN = make.case(kind=Kind.DEVIATION, severity=1)
RECORDED = Notification(1, 42, "Miljönämnden", NOW, "telefon", "Dnr 1", by_id=1)
SPILL = make.case(
    kind=Kind.ACCIDENT,
    description="En slang sprack när tanken fylldes.",
    place="Förrådet, gården",
    immediate_action="Vallade in med absol.",
    root_cause="Slangen var för gammal.",
    accident=Accident(
        site="Centralförrådet",
        time="08:05",
        substance="diesel",
        amount="20 liter",
        how_found="Vaktmästaren kände lukten.",
        consequences="Två kvadratmeter grus är förorenade.",
        samples="Inga än.",
    ),
)


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        pytest.param({}, [], id="light"),
        pytest.param({"severity": 2}, [], id="moderate"),
        pytest.param({"severity": 3}, [Duty.DISTURBANCE], id="serious"),
        pytest.param({"severity": 4}, [Duty.SERIOUS_HARM, Duty.DISTURBANCE], id="acute"),
        pytest.param(
            {"severity": 4, "ongoing": Ongoing.YES},
            [Duty.RESCUE_SERVICE, Duty.SERIOUS_HARM, Duty.DISTURBANCE],
            id="acute and going on",
        ),
        pytest.param(
            {"kind": Kind.ACCIDENT}, [Duty.DISTURBANCE, Duty.INVESTIGATE_CAUSE], id="an accident"
        ),
        pytest.param(
            {"kind": Kind.ACCIDENT, "ongoing": Ongoing.YES},
            [Duty.RESCUE_SERVICE, Duty.DISTURBANCE, Duty.INVESTIGATE_CAUSE],
            id="an accident that goes on",
        ),
        pytest.param({"kind": Kind.NEAR_MISS}, [], id="a near miss"),
        pytest.param(
            {"kind": Kind.NEAR_MISS, "severity": 3},
            [Duty.DISTURBANCE, Duty.WORK_ENVIRONMENT, Duty.INVESTIGATE_CAUSE],
            id="a serious near miss",
        ),
        pytest.param({"flags": {Flag.RELEASE}}, [Duty.DISTURBANCE], id="something was released"),
        pytest.param({"flags": {Flag.CONTAMINATION}}, [Duty.CONTAMINATION], id="in the ground"),
        pytest.param({"flags": {Flag.DANGER}}, [Duty.RESCUE_SERVICE], id="danger"),
        pytest.param({"flags": {Flag.INJURY}}, [Duty.WORK_ENVIRONMENT], id="somebody was hurt"),
        pytest.param({"flags": {Flag.DATA_BREACH}}, [Duty.DATA_BREACH], id="personal data"),
        pytest.param({"flags": {Flag.CYBER_INCIDENT}}, [Duty.CYBER_INCIDENT], id="an intrusion"),
        pytest.param({"kind": Kind.IMPROVEMENT, "severity": 4}, [], id="a suggestion"),
        pytest.param({"severity": None, "ongoing": Ongoing.YES}, [], id="not assessed yet"),
    ],
)
def test_the_bot_reminds_of(changes: dict[str, Any], wanted: list[Duty]) -> None:
    assert list(duties(replace(PLAIN, **changes))) == wanted


@pytest.mark.parametrize(
    ("answer", "recorded", "needed"),
    [
        (Answer.YES, [], True),
        (Answer.YES, [RECORDED], False),
        (Answer.UNCLEAR, [], False),
        (Answer.NO, [], False),
        (None, [], False),
    ],
)
def test_what_must_be_told_and_is_not_recorded_is_noticed(
    answer: Answer | None, recorded: list[Notification], *, needed: bool
) -> None:
    assert needs_recording(replace(PLAIN, notification=answer), recorded) is needed


def _draft(case: Case) -> dict[str, str]:
    actions = [
        make.action(text="Byt slangen.", due_on=date(2026, 12, 4)),
        make.action(text="Köp absol.", state=ActionState.COMPLETED),
    ]
    return {line.key: line.value for line in drafted(case, actions, "Hallstorps kommun")}


def test_the_draft_has_its_fields_in_the_order_of_the_form() -> None:
    assert list(_draft(SPILL).items()) == [
        ("notification.site", "Centralförrådet"),
        ("notification.place", "Förrådet, gården"),
        ("notification.time", "2026-11-19 08:05"),
        ("notification.what_happened", "En slang sprack när tanken fylldes."),
        ("notification.released", "diesel, 20 liter"),
        ("notification.done", "Vallade in med absol."),
        ("notification.how_found", "Vaktmästaren kände lukten."),
        ("notification.causes", "Slangen var för gammal."),
        ("notification.consequences", "Två kvadratmeter grus är förorenade."),
        ("notification.planned", "Byt slangen. (2026-12-04)"),
        ("notification.samples", "Inga än."),
    ]


def test_what_is_not_known_is_left_to_whoever_sends_it() -> None:
    bare = replace(SPILL, accident=Accident(), root_cause="")

    draft = _draft(bare)

    assert draft["notification.site"] == "Hallstorps kommun"
    assert draft["notification.time"] == "2026-11-19"
    left = {key for key, value in draft.items() if not value}
    assert left == {
        "notification.released", "notification.how_found", "notification.causes",
        "notification.consequences", "notification.samples",
    }  # fmt: skip


def test_the_draft_is_text_to_copy() -> None:
    bare = replace(SPILL, accident=Accident(substance="diesel"))

    text = notification_cards.drafted("sv", drafted(bare, [], "Hallstorps kommun"))

    lines = text.splitlines()
    assert lines[0] == "Verksamhet: Hallstorps kommun"
    assert lines[4] == "Vad släpptes ut och hur mycket: diesel"
    assert lines[-1] == "Prover: (fyll i)"
    assert len(lines) == 11

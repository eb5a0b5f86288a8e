"""Duties to tell an authority of an event: reminded of, drafted and recorded, never decided and
never sent by the bot."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from domain.calendar import STOCKHOLM
from domain.case import Answer, Case, Flag, Kind, Ongoing
from domain.case_action import Action, open_actions
from domain.filled_in import FilledIn

ACUTE = 4


class Duty(StrEnum):
    RESCUE_SERVICE = "rescue_service"
    SERIOUS_HARM = "serious_harm"
    DISTURBANCE = "disturbance"
    CONTAMINATION = "contamination"
    WORK_ENVIRONMENT = "work_environment"
    INVESTIGATE_CAUSE = "investigate_cause"
    DATA_BREACH = "data_breach"
    CYBER_INCIDENT = "cyber_incident"


def duties(case: Case) -> tuple[Duty, ...]:
    """Return the duties there may be, the most urgent first. A person decides which there are."""
    return tuple(duty for duty in Duty if _may_apply(duty, case))


def _may_apply(duty: Duty, case: Case) -> bool:
    flags, ongoing = case.flags, case.ongoing is Ongoing.YES
    acute = case.severity == ACUTE and not case.suggestion
    near_accident = case.kind is Kind.NEAR_MISS and case.serious
    applies = {
        Duty.RESCUE_SERVICE: Flag.DANGER in flags
        or (ongoing and (acute or case.kind is Kind.ACCIDENT)),
        Duty.SERIOUS_HARM: acute,
        Duty.DISTURBANCE: Flag.RELEASE in flags
        or case.kind is Kind.ACCIDENT
        or (case.serious and not case.suggestion),
        Duty.CONTAMINATION: Flag.CONTAMINATION in flags,
        Duty.WORK_ENVIRONMENT: Flag.INJURY in flags or near_accident,
        Duty.INVESTIGATE_CAUSE: case.kind is Kind.ACCIDENT or near_accident,
        Duty.DATA_BREACH: Flag.DATA_BREACH in flags,
        Duty.CYBER_INCIDENT: Flag.CYBER_INCIDENT in flags,
    }
    return applies[duty]


def needs_recording(case: Case, recorded: Iterable["Notification"]) -> bool:
    """Whether an authority must be told, and nobody has recorded that it was."""
    return case.notification is Answer.YES and not any(True for _ in recorded)


@dataclass(frozen=True)
class Notification:
    """That a person told an authority: which, when, how, and what to refer to."""

    id: int
    case_id: int
    authority: str
    notified_at: datetime
    channel: str
    reference: str
    by_id: int | None


@dataclass(frozen=True)
class NewNotification:
    """A notification as filled in: *on* and *at* are the day and the time of day."""

    authority: str = ""
    on: str = ""
    at: str = ""
    channel: str = ""
    reference: str = ""


def read(typed: NewNotification, case: Case, by_id: int, now: datetime) -> Notification:
    """Return the notification that was filled in, or raise `FormRefused`."""
    form = FilledIn()
    recorded = Notification(
        id=0,
        case_id=case.id,
        authority=form.line("authority", typed.authority, "error.notified_whom_missing"),
        notified_at=_moment(form, typed, now),
        channel=form.line("channel", typed.channel, "error.notified_how_missing"),
        reference=form.line("reference", typed.reference, "error.notified_reference_missing"),
        by_id=by_id,
    )
    form.refuse_if_wrong()
    return recorded


def _moment(form: FilledIn, typed: NewNotification, now: datetime) -> datetime:
    try:
        day = date.fromisoformat(typed.on.strip())
    except ValueError:
        form.wrong("error.date_unreadable", "on")
        return now
    clock = form.clock("at", typed.at)
    moment = datetime.combine(day, time.fromisoformat(clock), STOCKHOLM)
    if moment > now:
        form.wrong("error.notified_in_future", "on")
    return moment


@dataclass(frozen=True)
class Line:
    """A row of the drafted message: *key* names its label; an empty *value* is for whoever sends
    it to fill in."""

    key: str
    value: str


def drafted(case: Case, actions: Iterable[Action], authority_name: str) -> tuple[Line, ...]:
    """Return the message in the order of an authority's form. Nobody who reported is named."""
    return tuple(_drafted(case, actions, authority_name))


def _drafted(case: Case, actions: Iterable[Action], authority_name: str) -> Iterator[Line]:
    known = case.accident
    planned = "; ".join(f"{one.text} ({one.due_on})" for one in open_actions(actions))
    yield Line("notification.site", known.site or authority_name)
    yield Line("notification.place", case.place)
    yield Line("notification.time", f"{case.occurred_on} {known.time}".rstrip())
    yield Line("notification.what_happened", case.description)
    yield Line("notification.released", ", ".join(filter(None, (known.substance, known.amount))))
    yield Line("notification.done", case.immediate_action)
    yield Line("notification.how_found", known.how_found)
    yield Line("notification.causes", case.root_cause)
    yield Line("notification.consequences", known.consequences)
    yield Line("notification.planned", planned)
    yield Line("notification.samples", known.samples)

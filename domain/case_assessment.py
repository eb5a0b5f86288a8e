"""Assessment: what a case is, how serious, and whether it is a case at all."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.case import (
    Answer,
    Case,
    Category,
    Dismissal,
    Door,
    Flag,
    Kind,
    Source,
)
from domain.case_gates import begin
from domain.case_moves import Event, Moved
from domain.filled_in import FilledIn
from domain.notification import NewNotification
from domain.notification import read as read_notification

MOST_SEVERE = 4
MOST_LIKELY = 5


@dataclass(frozen=True)
class Assessment:
    """As filled in; *flags* with commas between."""

    kind: str = ""
    severity: str = ""
    notification: str = ""
    category: str = ""
    flags: str = ""
    department_id: int | None = None
    unit_id: int | None = None
    aspect: str = ""
    source: str = Source.STAFF
    likelihood: str = ""
    consequence: str = ""


@dataclass(frozen=True)
class Dismissing:
    """As filled in. *door* and *door_name* say where the matter belongs, if anywhere."""

    reason: str = ""
    door: str = ""
    door_name: str = ""
    feedback: str = ""


@dataclass(frozen=True)
class Referral:
    door: str = ""
    door_name: str = ""
    feedback: str = ""


def assess(case: Case, typed: Assessment, now: datetime) -> Moved:
    """Kind confirmed or changed, severity set, the question of notification answered. A suggestion
    has neither severity nor anything to notify of, unless they are filled in."""
    state = begin(Event.ASSESS, case)
    form = FilledIn()
    kind = form.one_of("kind", typed.kind, Kind, "error.kind_unknown")
    optional = kind is Kind.IMPROVEMENT
    assessed = replace(
        case,
        state=state,
        kind=kind,
        severity=None
        if optional and not typed.severity
        else form.number("severity", typed.severity, MOST_SEVERE, "error.severity_missing"),
        notification=None
        if optional and not typed.notification
        else form.one_of("notification", typed.notification, Answer, "error.notification_missing"),
        category=form.one_of("category", typed.category, Category, "error.category_missing"),
        flags=form.several("flags", typed.flags, Flag),
        department_id=typed.department_id,
        unit_id=typed.unit_id,
        aspect=form.line("aspect", typed.aspect),
        source=form.one_of("source", typed.source, Source, "error.choice_unknown"),
        likelihood=form.number_or_none("likelihood", typed.likelihood, MOST_LIKELY),
        consequence=form.number_or_none("consequence", typed.consequence, MOST_LIKELY),
        assessed_at=now,
    )
    form.refuse_if_wrong()
    return Moved(Event.ASSESS, case, assessed)


def dismiss(case: Case, typed: Dismissing, now: datetime) -> Moved:
    state = begin(Event.DISMISS, case)
    form = FilledIn()
    dismissed = replace(
        case,
        state=state,
        dismissal=form.one_of("reason", typed.reason, Dismissal, "error.dismissal_reason_missing"),
        door=form.one_or_none("door", typed.door, Door),
        door_name=_door_name(form, typed.door, typed.door_name),
        feedback=form.text("feedback", typed.feedback),
        closed_at=now,
    )
    form.refuse_if_wrong()
    return Moved(Event.DISMISS, case, dismissed)


def refer(case: Case, typed: Referral, now: datetime) -> Moved:
    """Sent to where it belongs, which is named."""
    state = begin(Event.REFER, case)
    form = FilledIn()
    referred = replace(
        case,
        state=state,
        door=form.one_of("door", typed.door, Door, "error.door_missing"),
        door_name=_door_name(form, typed.door, typed.door_name),
        feedback=form.text("feedback", typed.feedback),
        closed_at=now,
    )
    form.refuse_if_wrong()
    return Moved(Event.REFER, case, referred)


def reclassify(case: Case, kind: str, reason: str) -> Moved:
    """The kind was another. The number stays, and the log keeps the old one."""
    begin(Event.RECLASSIFY, case)
    form = FilledIn()
    new = form.one_of("kind", kind, Kind, "error.kind_unknown")
    why = form.text("reason", reason, "error.reason_missing")
    if kind == case.kind:
        form.wrong("error.kind_same", "kind")
    form.refuse_if_wrong()
    return Moved(Event.RECLASSIFY, case, replace(case, kind=new), why)


def change_severity(case: Case, severity: str, reason: str) -> Moved:
    begin(Event.CHANGE_SEVERITY, case)
    form = FilledIn()
    new = form.number("severity", severity, MOST_SEVERE, "error.severity_missing")
    why = form.text("reason", reason, "error.reason_missing")
    if severity.strip() == str(case.severity):
        form.wrong("error.severity_same", "severity")
    form.refuse_if_wrong()
    return Moved(Event.CHANGE_SEVERITY, case, replace(case, severity=new), why)


def notify_authority(case: Case, typed: NewNotification, by_id: int, now: datetime) -> Moved:
    """A person has told an authority, and records it."""
    begin(Event.NOTIFY_AUTHORITY, case)
    recorded = read_notification(typed, case, by_id, now)
    return Moved(Event.NOTIFY_AUTHORITY, case, case, notification=recorded)


def _door_name(form: FilledIn, door: str, name: str) -> str:
    return form.line("door_name", name, "error.door_name_missing" if door == Door.OTHER else "")

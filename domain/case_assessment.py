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
    State,
)
from domain.case_gates import begin
from domain.case_moves import Event, Moved
from domain.errors import RuleBroken
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


@dataclass(frozen=True)
class Reclassification:
    """As filled in; what is empty stays as it is. *flags* None is nothing said of them."""

    reason: str = ""
    kind: str = ""
    severity: str = ""
    notification: str = ""
    category: str = ""
    flags: str | None = None
    department_id: int | None = None
    unit_id: int | None = None


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
        flags=form.several("flags", typed.flags, [*Flag]),
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


def reclassify(case: Case, typed: Reclassification) -> Moved:
    """The kind was another, or what was answered when the case was assessed. The number stays, and
    the log keeps the old answers. A suggestion that turns out to be none is assessed as the others
    are: it gets a severity, and the question of notification is answered."""
    begin(Event.RECLASSIFY, case)
    form = FilledIn()
    kind = form.one_of("kind", typed.kind or case.kind, Kind, "error.kind_unknown")
    if case.state is not State.RECEIVED and case.suggestion and kind is not Kind.IMPROVEMENT:
        if case.severity is None and not typed.severity:
            form.wrong("error.severity_missing", "severity")
        if case.notification is None and not typed.notification:
            form.wrong("error.notification_missing", "notification")
    changed = replace(
        case,
        kind=kind,
        severity=form.number_or_none("severity", typed.severity, MOST_SEVERE) or case.severity,
        notification=form.one_or_none("notification", typed.notification, Answer)
        or case.notification,
        category=form.one_or_none("category", typed.category, Category) or case.category,
        flags=case.flags if typed.flags is None else form.several("flags", typed.flags, [*Flag]),
        department_id=typed.department_id,
        unit_id=typed.unit_id,
    )
    why = form.text("reason", typed.reason, "error.reason_missing")
    form.refuse_if_wrong()
    if changed == case:
        raise RuleBroken("error.nothing_changed", field="kind")
    return Moved(Event.RECLASSIFY, case, changed, why)


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
    """A person has told an authority, and records it. By that the question whether one must be told
    is answered, whatever was thought when the case was assessed."""
    begin(Event.NOTIFY_AUTHORITY, case)
    recorded = read_notification(typed, case, by_id, now)
    told = case if case.notification is None else replace(case, notification=Answer.YES)
    return Moved(Event.NOTIFY_AUTHORITY, case, told, notification=recorded)


def _door_name(form: FilledIn, door: str, name: str) -> str:
    return form.line("door_name", name, "error.door_name_missing" if door == Door.OTHER else "")

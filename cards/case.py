"""One case, as those see it who reported it, work with it or follow it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cards import attachment, case_moves, case_words, look_alikes, notification, plan
from cards.card import (
    MOST_CARRIED,
    Button,
    Card,
    Part,
    button,
    card,
    fact,
    in_line,
    link,
    quoted,
    said,
    small,
    together,
)
from domain.calendar import local
from domain.case import Case, State
from domain.case_action import Action, ActionState
from domain.case_link import LinkKind
from domain.case_moves import Event
from domain.history import Comment, Entry
from domain.notification import Duty, Notification
from domain.plan_asked import Numbered
from locales.text import day, moment, text, weekday

# A case has one card on a phone; what is longer than this is cut.
LONGEST_SHOWN = 200
LONGEST_COMMENT = 500
MOST_ACTIONS = 6


@dataclass(frozen=True)
class Planned:
    """An action, its *number* in the case, and whether the reader may settle it."""

    number: str
    action: Action
    owner: str
    settles: bool = False


@dataclass(frozen=True)
class View:
    """What may be shown of a case to one person, and what they *can* do with it now.

    *reporter* is empty when it may not be shown. Those who work with the case or *follow* it see
    more than its reporter. *due* is the day by which somebody must do what comes next.
    """

    case: Case
    due: date | None = None
    overdue: bool = False
    can: tuple[Event, ...] = ()
    log: bool = False
    happened: tuple[Entry, ...] = ()
    comments: tuple[Comment, ...] = ()
    reporter: str = ""
    own: bool = False
    code: str = ""
    written: str = ""
    door_link: str = ""
    follows: bool = False
    place: str = ""
    owner: str = ""
    handler: str = ""
    actions: tuple[Planned, ...] = ()
    duties: tuple[Duty, ...] = ()
    notified: tuple[Notification, ...] = ()
    linked: tuple[tuple[Case, LinkKind, bool], ...] = ()
    planned: tuple[Numbered, ...] = ()
    files: tuple[attachment.Shown, ...] = ()


def shown(language: str, view: View, note: str = "", beside: Sequence[Part] = ()) -> Card:
    """The whole case; *note* is the key of a line about what was just done, and *beside* stands
    after it."""
    case = view.case
    return card(
        language,
        text(language, "case.heading", number=case.number),
        said(text(language, note, number=case.number)) if note else None,
        _written(language, view),
        _stands(language, view),
        _outcome(language, view),
        _about(language, view),
        quoted(case.description),
        _optional(language, "case.immediate_action", case.immediate_action),
        # A message holds only so much, and what was typed must not be lost.
        *(() if view.written else attachment.listed(language, case, view.files)),
        _duties(language, view),
        _assessed(language, view) if view.follows else None,
        *(_actions(language, view) if view.follows else ()),
        _comments(language, view),
        _happened(language, view),
        look_alikes.linked(language, view.linked),
        _planned(language, view),
        *beside,
        buttons=case_moves.buttons(language, _leads(view), case.number, view.code),
    )


def followed(language: str, case: Case) -> Card:
    """How it goes with a case, to one who reported the same event after somebody else had: nothing
    of what that one said."""
    return card(
        language,
        text(language, "case.heading", number=case.number),
        said(text(language, "case.followed")),
        together(
            fact(text(language, "case.kind"), text(language, f"kind.{case.kind}")),
            fact(text(language, "case.state"), case_words.state(language, case)),
        ),
        _optional(language, "case.feedback", case.feedback),
    )


def more(language: str, view: View) -> Card:
    """What can be done with the case that there is no room for on its card."""
    number = view.case.number
    rest = case_moves.rest(language, _leads(view), number, view.code)
    return card(
        language,
        text(language, "more.heading", number=number),
        *(rest or [said(text(language, "more.none"))]),
    )


def _leads(view: View) -> list[case_moves.Leads]:
    beside = {Event.NOTIFY_AUTHORITY} if view.duties else set()
    if view.case.state is State.RECEIVED:
        # There is nothing to change before it has been assessed, though it may be written.
        beside |= {Event.RECLASSIFY, Event.CHANGE_SEVERITY}
    return case_moves.leading([one for one in view.can if one not in beside], log=view.log)


def _written(language: str, view: View) -> Part | None:
    words = view.written[:MOST_CARRIED]
    return fact(text(language, "case.you_wrote"), words) if words else None


def _stands(language: str, view: View) -> Part:
    case, named = view.case, case_words.named(view.case)
    next_day = weekday(language, view.due) if view.due else ""
    return together(
        fact(text(language, "case.state"), text(language, f"state.{named}")),
        fact(text(language, "case.with"), case_words.held_by(language, case, view.owner)),
        fact(text(language, "case.next"), text(language, f"next.{named}", day=next_day)),
        *_facts(language, {"case.handler": view.handler, "case.due": _due(language, view)}),
    )


def _due(language: str, view: View) -> str:
    if view.due is None or not view.follows or view.case.state is State.RECEIVED:
        return ""
    when = day(language, view.due)
    return text(language, "case.late", day=when) if view.overdue else when


def _outcome(language: str, view: View) -> Part | None:
    """What the reporter is answered, and where the matter went instead."""
    case = view.case
    door = text(language, f"door.{case.door}") if case.door else ""
    feedback = _shortened(case.feedback) if view.follows else case.feedback
    answer = [fact(text(language, "case.feedback"), feedback)] if feedback else []
    facts = _facts(
        language,
        {
            "case.dismissal": text(language, f"dismissal.{case.dismissal}")
            if case.dismissal
            else "",
            "case.door": case.door_name or door,
            "case.planning_round": case.planning_round,
            "case.parked_until": day(language, case.parked_until) if case.parked_until else "",
        },
    )
    there = [in_line(link(door, view.door_link))] if view.door_link else []
    return together(*answer, *facts, *there) if answer or facts else None


def _about(language: str, view: View) -> Part:
    case = view.case
    return together(
        fact(text(language, "case.kind"), text(language, f"kind.{case.kind}")),
        fact(text(language, "case.place"), case.place),
        fact(text(language, "case.ongoing"), text(language, f"ongoing.{case.ongoing}")),
        fact(text(language, "case.occurred_on"), day(language, case.occurred_on)),
        fact(text(language, "case.reporter"), _reporter(language, view)),
        *(
            [small(text(language, "case.avoids_manager"))]
            if view.follows and case.avoids_manager
            else []
        ),
    )


def _reporter(language: str, view: View) -> str:
    if view.own and not view.code:
        return text(language, "case.reporter_you")
    return view.reporter or text(language, f"identity.{view.case.identity}")


def _assessed(language: str, view: View) -> Part | None:
    """What has been found out, for those who work with the case."""
    case = view.case
    facts = _facts(
        language,
        {
            "case.severity": text(language, f"severity.{case.severity}") if case.severity else "",
            "case.category": text(language, f"category.{case.category}") if case.category else "",
            "case.belongs_to": view.place,
            "case.notification": text(language, f"answer.{case.notification}")
            if case.notification
            else "",
            "case.root_cause": case.root_cause,
            "case.no_action_reason": case.no_action_reason,
            "case.evidence": case.evidence,
            **{f"case.accident_{name}": value for name, value in vars(case.accident).items()},
        },
    )
    told = [
        fact(text(language, "case.notified"), _notified(language, one)) for one in view.notified
    ]
    return together(*facts, *told) if facts or told else None


def _notified(language: str, one: Notification) -> str:
    when = moment(language, local(one.notified_at))
    return f"{one.authority}, {when}, {one.channel}, {one.reference}"


def _duties(language: str, view: View) -> Part | None:
    """What an authority may have to be told, and the button to do something about it."""
    if not view.duties:
        return None
    notify = case_moves.MOVES_TO[Event.NOTIFY_AUTHORITY]
    return together(
        *notification.reminder(language, view.duties),
        in_line(case_moves.lead(language, notify, view.case.number)),
    )


def _actions(language: str, view: View) -> tuple[Part, ...]:
    """What is to be done, what is left of it first, each with its button."""
    order = sorted(view.actions, key=lambda one: not one.action.open)
    left = len(order) - MOST_ACTIONS
    parts = [_action(language, view, one) for one in order[:MOST_ACTIONS]]
    if left > 0:
        parts.append(small(text(language, "case.more_actions", count=left)))
    return tuple(parts)


def _action(language: str, view: View, one: Planned) -> Part:
    action = one.action
    words = fact(
        text(language, "case.action", action=one.number),
        f"{_shortened(action.text)} ({one.owner}, {_settled(language, action)})",
    )
    return together(words, in_line(_settling(language, view, one))) if one.settles else words


def _settled(language: str, action: Action) -> str:
    if action.state is ActionState.OPEN:
        return text(language, "case.action_due", day=day(language, action.due_on))
    when = day(language, action.settled_on) if action.settled_on else ""
    return text(language, f"case.action_{action.state}", day=when)


def _settling(language: str, view: View, one: Planned) -> Button:
    return button(
        language,
        text(language, "do.settle_action", action=one.number),
        "settle_action.ask",
        text(language, "command.settle_this_action", case=view.case.number, action=one.number),
        {"case": view.case.number, "action": one.number},
        keeps=True,
    )


def _comments(language: str, view: View) -> Part | None:
    if not view.comments:
        return None
    label = text(language, "case.added")
    return together(
        *(
            fact(
                f"{label} {_when(language, view, comment)}",
                _shortened(comment.text, LONGEST_COMMENT),
            )
            for comment in view.comments
        )
    )


def _happened(language: str, view: View) -> Part | None:
    if not view.happened:
        return None
    lines = [
        fact(_when(language, view, entry), text(language, f"happened.{entry.what}"))
        for entry in view.happened
    ]
    return together(said(text(language, "case.happened")), *lines)


def _planned(language: str, view: View) -> Part | None:
    """The actions of plans that the case belongs to."""
    if not view.planned:
        return None
    named = ", ".join(
        text(language, "plan.action_named", number=one.number, name=one.name)
        for one in view.planned[:MOST_ACTIONS]
    )
    opens = in_line(*(plan.action_button(language, one) for one in view.planned[:MOST_ACTIONS]))
    return together(fact(text(language, "case.planned"), named), opens)


def _when(language: str, view: View, what: Entry | Comment) -> str:
    at = what.at if isinstance(what, Entry) else what.written_at
    # Of an anonymous case only days are stored; a made-up hour would look like a real one.
    return day(language, local(at).date()) if view.case.anonymous else moment(language, local(at))


def _optional(language: str, label: str, value: str) -> Part | None:
    return fact(text(language, label), _shortened(value)) if value else None


def _facts(language: str, values: dict[str, str]) -> list[Part]:
    """Return *values* by the keys of their labels; those that are empty are left out."""
    found = (_optional(language, label, value) for label, value in values.items())
    return [one for one in found if one is not None]


def _shortened(words: str, most: int = LONGEST_SHOWN) -> str:
    return words if len(words) <= most else f"{words[:most]}…"

"""One case, as the reporter and those who follow cases see it."""

from dataclasses import dataclass
from datetime import date

from cards.card import Button, Card, Part, button, card, fact, quoted, said, together
from domain.calendar import local
from domain.case import Case, State
from domain.history import Comment, Entry
from locales.text import day, moment, text, weekday


@dataclass(frozen=True)
class View:
    """What may be shown of a case to one person; *reporter* is empty when it may not be."""

    case: Case
    assessed_by: date
    happened: tuple[Entry, ...] = ()
    comments: tuple[Comment, ...] = ()
    reporter: str = ""
    own: bool = False
    comments_allowed: bool = False
    code: str = ""


def shown(language: str, view: View, note: str = "") -> Card:
    """The whole case; *note* is the key of a line about what was just done."""
    case = view.case
    return card(
        language,
        text(language, "case.heading", number=case.number),
        said(text(language, note, number=case.number)) if note else None,
        together(
            fact(text(language, "case.state"), text(language, f"state.{case.state}")),
            fact(text(language, "case.with"), text(language, f"with.{case.state}")),
            fact(text(language, "case.next"), _next(language, view)),
        ),
        together(
            fact(text(language, "case.kind"), text(language, f"kind.{case.kind}")),
            fact(text(language, "case.place"), case.place),
            fact(text(language, "case.ongoing"), text(language, f"ongoing.{case.ongoing}")),
            fact(text(language, "case.occurred_on"), day(language, case.occurred_on)),
            fact(text(language, "case.reporter"), _reporter(language, view)),
        ),
        quoted(case.description),
        _action(language, case),
        _comments(language, view),
        _happened(language, view),
        buttons=_buttons(language, view),
    )


def _buttons(language: str, view: View) -> tuple[Button, ...]:
    subject = {"code": view.code} if view.code else {"case": view.case.number}
    named = view.code or view.case.number
    buttons = []
    if view.comments_allowed:
        command = text(language, "command.complete", case=named)
        title = text(language, "complete.button")
        buttons.append(button(language, title, "complete_case.ask", command, subject, keeps=True))
    if view.own and view.case.state is State.RECEIVED:
        command = text(language, "command.withdraw", case=named)
        title = text(language, "withdraw.button")
        buttons.append(button(language, title, "withdraw_case.ask", command, subject, keeps=True))
    return tuple(buttons)


def _next(language: str, view: View) -> str:
    return text(language, f"next.{view.case.state}", day=weekday(language, view.assessed_by))


def _reporter(language: str, view: View) -> str:
    if view.own and not view.code:
        return text(language, "case.reporter_you")
    return view.reporter or text(language, f"identity.{view.case.identity}")


def _action(language: str, case: Case) -> Part | None:
    if not case.immediate_action:
        return None
    return fact(text(language, "case.immediate_action"), case.immediate_action)


def _comments(language: str, view: View) -> Part | None:
    if not view.comments:
        return None
    label = text(language, "case.added")
    return together(
        *(
            fact(f"{label} {_when(language, view, comment)}", comment.text)
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


def _when(language: str, view: View, what: Entry | Comment) -> str:
    at = what.at if isinstance(what, Entry) else what.written_at
    # Of an anonymous case only days are stored; a made-up hour would look like a real one.
    return day(language, local(at).date()) if view.case.anonymous else moment(language, local(at))

"""The buttons of a case: where everything that can be done with it is begun."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from cards.card import Button, Part, button, in_line
from domain.case_moves import Event
from locales.text import text

# Teams shows no more on a card.
MOST_BUTTONS = 6


class Leads(NamedTuple):
    """A step, and the keys of its button's title and of what may be written instead."""

    step: str
    title: str
    command: str


# What comes first here stands first on the card. Actions have their buttons beside them, and files
# are just sent.
MOVES_TO: Mapping[Event, Leads] = {
    Event.ASSESS: Leads("assess_case.ask", "do.assess", "command.assess_case"),
    Event.ASSIGN: Leads("assign_case.ask", "do.assign", "command.assign_case"),
    Event.ASSIGN_ACTION: Leads("assign_action.ask", "do.assign_action", "command.assign_action"),
    Event.CLOSE_AS_HANDLED: Leads("close_case.ask", "do.close_as_handled", "command.close_case"),
    Event.ADOPT: Leads("adopt_suggestion.ask", "do.adopt", "command.adopt_suggestion"),
    Event.DECLINE: Leads("decline_suggestion.ask", "do.decline", "command.decline_suggestion"),
    Event.PARK: Leads("park_suggestion.ask", "do.park", "command.park_suggestion"),
    Event.PLAN_ACTIONS: Leads("plan_actions.ask", "do.plan_actions", "command.plan_actions"),
    Event.COMPLETE_ACTIONS: Leads(
        "complete_actions.ask", "do.complete_actions", "command.complete_actions"
    ),
    Event.COMPLETE_WITHOUT_CHECK: Leads(
        "finish_case.ask", "do.complete_without_check", "command.finish_case"
    ),
    Event.VERIFY_EFFECTIVE: Leads("verify_effect.ask", "do.verify_effect", "command.verify_effect"),
    Event.REOPEN: Leads("reopen_case.ask", "do.reopen", "command.reopen_case"),
    Event.ASK_TO_REOPEN: Leads("ask_to_reopen.ask", "do.ask_to_reopen", "command.ask_to_reopen"),
    Event.COMMENT: Leads("complete_case.ask", "complete.button", "command.complete"),
    Event.DESCRIBE_ACCIDENT: Leads(
        "describe_accident.ask", "do.describe_accident", "command.describe_accident"
    ),
    Event.DISMISS: Leads("dismiss_case.ask", "do.dismiss", "command.dismiss_case"),
    Event.REFER: Leads("refer_case.ask", "do.refer", "command.refer_case"),
    Event.WITHDRAW: Leads("withdraw_case.ask", "withdraw.button", "command.withdraw"),
    Event.ADD_ACTION: Leads("add_action.ask", "do.add_action", "command.add_action"),
    Event.CHANGE_DUE: Leads("change_due.ask", "do.change_due", "command.change_due"),
    Event.PASS_ON: Leads("pass_on.ask", "do.pass_on", "command.pass_on"),
    Event.SNOOZE: Leads("snooze_reminder.ask", "do.snooze", "command.snooze_reminder"),
    Event.RECLASSIFY: Leads("reclassify_case.ask", "do.reclassify", "command.reclassify_case"),
    Event.CHANGE_SEVERITY: Leads(
        "change_severity.ask", "do.change_severity", "command.change_severity"
    ),
    Event.NOTIFY_AUTHORITY: Leads(
        "notify_authority.ask", "do.notify_authority", "command.notify_authority"
    ),
    Event.UNMASK_REPORTER: Leads("unmask_case.ask", "do.unmask_reporter", "command.unmask_case"),
}
LOG = Leads("show_log.show", "do.show_log", "command.show_log")
MORE = Leads("show_case.more", "do.more", "command.more")


def leading(events: Collection[Event], *, log: bool = False) -> list[Leads]:
    """Return where *events* are begun, and the *log* after them where it may be read."""
    return [
        *(leads for event, leads in MOVES_TO.items() if event in events),
        *([LOG] if log else []),
    ]


def buttons(language: str, leads: list[Leads], number: str, code: str = "") -> list[Button]:
    """Return the buttons of a case, the last one for all that there is no room for."""
    fits = len(leads) <= MOST_BUTTONS
    shown = leads if fits else [*leads[: MOST_BUTTONS - 1], MORE]
    return [lead(language, one, number, code) for one in shown]


def rest(language: str, leads: list[Leads], number: str, code: str = "") -> list[Part]:
    """Return the buttons that there is no room for, as rows."""
    left = leads[MOST_BUTTONS - 1 :] if len(leads) > MOST_BUTTONS else []
    return [in_line(lead(language, one, number, code)) for one in left]


def lead(language: str, to: Leads, number: str, code: str = "") -> Button:
    return button(
        language,
        text(language, to.title),
        to.step,
        text(language, to.command, case=code or number),
        {"code": code} if code else {"case": number},
        keeps=True,
    )

"""The whole menu: every step that a button may lead to, and where a meaning leads.

A step's name is `file.function`, the same string that the button carries. The commands that may be
written stand in commands.py.
"""

from collections.abc import Mapping

from dialogs import (
    choose_authority,
    complete_case,
    help,  # noqa: A004 - the file is named after what the person wants
    list_cases,
    my_cases,
    other_doors,
    preferences,
    report_case,
    show_case,
    withdraw_case,
)
from dialogs.turn import Step
from domain.access import Act
from understanding.intents import Intent

STEPS: Mapping[str, Step] = {
    "help.show": Step(help.show, Act.GET_HELP, public=True),
    "help.not_understood": Step(help.not_understood, Act.GET_HELP, public=True),
    "help.thanks": Step(help.thanks, Act.GET_HELP, public=True),
    "other_doors.show": Step(other_doors.show, Act.GET_HELP, public=True),
    "choose_authority.ask": Step(choose_authority.ask, Act.CHOOSE),
    "choose_authority.choose": Step(choose_authority.choose, Act.CHOOSE, writes=True),
    "preferences.language": Step(preferences.language, Act.CHOOSE, writes=True),
    "preferences.plain": Step(preferences.plain, Act.CHOOSE, writes=True),
    "report_case.start": Step(report_case.start, Act.REPORT, writes=True),
    "report_case.resume": Step(report_case.resume, Act.REPORT),
    "report_case.fill": Step(
        report_case.fill, Act.REPORT, writes=True, form=report_case.form_again
    ),
    "report_case.submit": Step(
        report_case.submit,
        Act.REPORT,
        writes=True,
        again=report_case.receipt_again,
        form=report_case.form_again,
    ),
    "report_case.cancel": Step(report_case.cancel, Act.REPORT, writes=True),
    "my_cases.show": Step(my_cases.show, Act.FOLLOW_OWN),
    "show_case.show": Step(show_case.show, Act.FOLLOW_OWN),
    "complete_case.ask": Step(complete_case.ask, Act.FOLLOW_OWN),
    "complete_case.add": Step(
        complete_case.add,
        Act.FOLLOW_OWN,
        writes=True,
        again=complete_case.add_again,
        form=complete_case.form_again,
    ),
    "withdraw_case.ask": Step(withdraw_case.ask, Act.FOLLOW_OWN),
    "withdraw_case.withdraw": Step(
        withdraw_case.withdraw, Act.FOLLOW_OWN, writes=True, again=withdraw_case.withdraw_again
    ),
    "list_cases.new": Step(list_cases.new, Act.LIST_CASES),
    "list_cases.open_cases": Step(list_cases.open_cases, Act.LIST_CASES),
}

# Meanings that have no row here have no step yet, and are answered with help.
MEANINGS: Mapping[Intent, str] = {
    Intent.HELP: "help.show",
    Intent.GREETING: "help.show",
    Intent.THANKS: "help.thanks",
    Intent.CANCEL: "report_case.cancel",
    Intent.REPORT_DEVIATION: "report_case.start",
    Intent.REPORT_ACCIDENT: "report_case.start",
    Intent.SUGGEST_IMPROVEMENT: "report_case.start",
    Intent.MY_CASES: "my_cases.show",
    Intent.CASE_STATUS: "show_case.show",
}

"""Lists of cases, ten at a time."""

from collections.abc import Callable

from cards import withdraw
from cards.begin_report import begin_report
from cards.card import Button, Card, Part, button, card, fact, in_line, said, together
from domain.case_line import CaseLine
from domain.page import Page
from locales.text import day, text

LONGEST_LINE = 80


def mine(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "my_cases")


def moved(language: str, page: Page[CaseLine]) -> Card:
    """Those of the person's own that others have moved on lately."""
    return _listed(language, page, "moved_cases")


def to_withdraw(language: str, page: Page[CaseLine]) -> Card:
    """Those of the person's own that can still be taken back, each with a button that asks."""
    return _listed(language, page, "cases_to_withdraw", _withdraw)


def new(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "new_cases")


def open_cases(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "open_cases")


def late(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "late_cases")


def serious(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "serious_cases")


def to_notify(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "cases_to_notify")


def to_check(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "cases_to_check")


def to_decide(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "cases_to_decide")


def red(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "red_cases")


def from_audit(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "cases_from_audits")


def without_cause(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "cases_without_cause")


def waiting(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "waiting_cases")


def my_checks(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "my_checks")


def handled(language: str, page: Page[CaseLine]) -> Card:
    return _listed(language, page, "handled_cases")


def open_button(language: str, number: str) -> Button:
    return button(
        language,
        text(language, "case_list.open", number=number),
        "show_case.show",
        text(language, "command.status", case=number),
        {"case": number},
        keeps=True,
    )


_STEPS = {
    "my_cases": "my_cases.show",
    "moved_cases": "my_cases.moved",
    "cases_to_withdraw": "withdraw_case.which",
    "handled_cases": "handled_cases.show",
    "new_cases": "list_cases.new",
    "open_cases": "list_cases.open_cases",
    "late_cases": "list_cases.late",
    "serious_cases": "list_cases.serious",
    "cases_to_notify": "list_cases.to_notify",
    "cases_to_check": "list_cases.to_check",
    "cases_to_decide": "list_cases.to_decide",
    "red_cases": "list_cases.red",
    "cases_from_audits": "list_cases.from_audit",
    "cases_without_cause": "handled_cases.without_cause",
    "waiting_cases": "handled_cases.waiting",
    "my_checks": "handled_cases.to_check",
}


def _withdraw(language: str, number: str) -> Button:
    return withdraw.asks(language, number, named=True)


def _listed(
    language: str,
    page: Page[CaseLine],
    name: str,
    lead: Callable[[str, str], Button] = open_button,
) -> Card:
    if not page.total:
        return card(
            language,
            text(language, f"{name}.heading"),
            said(text(language, f"{name}.none")),
            buttons=(begin_report(language),) if name == "my_cases" else (),
        )
    return card(
        language,
        text(language, f"{name}.heading"),
        said(text(language, "case_list.count", total=page.total, page=page.number, last=page.last)),
        *(line(language, case, lead) for case in page.things),
        buttons=_turning(language, page, name),
    )


def line(language: str, case: CaseLine, lead: Callable[[str, str], Button] = open_button) -> Part:
    short = shortened(case.description)
    state = text(language, f"state.{case.state}")
    kind = text(language, f"kind.{case.kind}")
    about = f"{kind}, {state.lower()}, {day(language, case.occurred_on)}. {case.place}: {short}"
    return together(fact(case.number, about), in_line(lead(language, case.number)))


def shortened(words: str) -> str:
    """Return the beginning of *words* on one line."""
    start = " ".join(words.split())
    return start if len(start) <= LONGEST_LINE else f"{start[:LONGEST_LINE]}…"


def _turning(language: str, page: Page[CaseLine], name: str) -> tuple[Button, ...]:
    """Buttons to the pages before and after, where there are any."""
    wanted = {"case_list.back": page.number - 1, "case_list.on": page.number + 1}
    return tuple(
        button(
            language,
            text(language, title),
            _STEPS[name],
            f"{text(language, f'command.{name}')} {number}",
            {"page": str(number)},
        )
        for title, number in wanted.items()
        if 1 <= number <= page.last
    )

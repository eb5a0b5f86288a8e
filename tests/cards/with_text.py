"""Every card that shows what somebody wrote, with any text in every place where one may stand."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from bot.incoming import LONGEST_FIELD
from cards import authority as authority_cards
from cards import case as case_cards
from cards import case_list as case_list_cards
from cards import complete as complete_cards
from cards import help as help_cards
from cards import report as report_cards
from cards import withdraw as withdraw_cards
from cards.card import Card
from dialogs.show_case import LATEST
from domain.case import LONGEST_PLACE, LONGEST_TEXT, Draft
from domain.case_line import CaseLine
from domain.page import SIZE, Page
from tests import make
from tests.cards.every_card import ASSESSED_BY, AUTHORITY, COMMENT, COMPLAINTS, SUBMITTED
from tests.make import CODE, NONCE, TODAY

LONGEST_NAME = 200


def cards_with(text: Callable[[int], str]) -> Mapping[str, partial[Card]]:
    """Return the cards; *text* gives what somebody wrote, of up to so many characters."""
    case = make.case(
        description=text(LONGEST_TEXT),
        place=text(LONGEST_PLACE),
        immediate_action=text(LONGEST_TEXT),
        reporter_id=99,
    )
    anonymous = replace(make.anonymous_case(), description=case.description, place=case.place)
    view = case_cards.View(
        case=case,
        assessed_by=ASSESSED_BY,
        happened=(SUBMITTED,) * LATEST,
        comments=(replace(COMMENT, text=text(LONGEST_TEXT)),) * LATEST,
        reporter=text(LONGEST_NAME),
        own=True,
        comments_allowed=True,
    )
    allowed = Draft(
        kind="deviation",
        description=text(LONGEST_TEXT),
        place=text(LONGEST_PLACE),
        occurred_on="2026-11-19",
        immediate_action=text(LONGEST_TEXT),
    )
    typed = Draft(
        kind=text(20),
        description=text(LONGEST_FIELD),
        place=text(LONGEST_FIELD),
        ongoing=text(20),
        occurred_on=text(20),
        immediate_action=text(LONGEST_FIELD),
    )
    line = CaseLine(
        case.number, case.kind, case.state, case.description, case.place, case.occurred_on
    )
    page = Page((line,) * SIZE, number=2, total=SIZE * 3)
    form = partial(report_cards.form, authority=AUTHORITY, nonce=NONCE, today=TODAY)
    receipt = partial(
        report_cards.receipt,
        authority=AUTHORITY,
        assessed_by=ASSESSED_BY,
        danger_first=True,
        changed=True,
    )
    complete = partial(complete_cards.form, case=case, nonce=NONCE, code="")
    return {
        "report.form": partial(form, draft=allowed, wrong=()),
        "report.form, too long": partial(form, draft=typed, wrong=COMPLAINTS),
        "report.receipt": partial(receipt, case=case, code=""),
        "report.receipt, anonymous": partial(receipt, case=anonymous, code=CODE),
        "case.shown": partial(case_cards.shown, view=view),
        "case.shown, to a coordinator": partial(case_cards.shown, view=replace(view, own=False)),
        "case_list.mine": partial(case_list_cards.mine, page=page),
        "case_list.new": partial(case_list_cards.new, page=page),
        "case_list.open_cases": partial(case_list_cards.open_cases, page=page),
        "complete.form": partial(complete, written=text(LONGEST_TEXT)),
        "complete.form, too long": partial(
            complete, written=text(LONGEST_FIELD), wrong=COMPLAINTS[:1]
        ),
        "withdraw.question": partial(withdraw_cards.question, case=case, nonce=NONCE, code=""),
        "help.not_understood": partial(
            help_cards.not_understood, words=text(LONGEST_FIELD), lists=True
        ),
        "authority.which": partial(
            authority_cards.which,
            authorities=[AUTHORITY] * 3,
            written=text(LONGEST_FIELD),
            danger_first=True,
        ),
        "authority.chosen": partial(
            authority_cards.chosen, authority=AUTHORITY, written=text(LONGEST_FIELD)
        ),
    }

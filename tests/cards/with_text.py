"""Every card that shows what somebody wrote, with any text in every place where one may stand."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from bot.incoming import LONGEST_FIELD
from cards import action_list as action_list_cards
from cards import authority as authority_cards
from cards import case_list as case_list_cards
from cards import complete as complete_cards
from cards import help as help_cards
from cards import report as report_cards
from cards import withdraw as withdraw_cards
from cards.card import Card
from domain.case_line import CaseLine
from domain.filled_in import LONGEST_TEXT
from domain.organisation import Organisation
from domain.page import SIZE, Page
from domain.plan_asked import ToDo
from domain.plan_status import Standing
from domain.report import LONGEST_PLACE, Draft
from tests import make
from tests.cards import (
    attachment_cards,
    case_cards,
    case_form_cards,
    digest_cards,
    meeting_cards,
    member_cards,
    organisation_cards,
    plan_cards,
)
from tests.cards.case_cards import ASSESSED_BY, AUTHORITY
from tests.cards.every_card import COMPLAINTS
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
    action = make.action(text=text(LONGEST_TEXT))
    to_do = ToDo("case", 0, case.number, action.text, "", Standing(due_on=action.due_on))
    actions = Page((to_do,) * SIZE, number=2, total=SIZE * 3)
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
        **attachment_cards.with_text(text),
        **case_cards.with_text(text),
        "case_list.mine": partial(case_list_cards.mine, page=page),
        "case_list.new": partial(case_list_cards.new, page=page),
        "case_list.open_cases": partial(case_list_cards.open_cases, page=page),
        "case_list.handled": partial(case_list_cards.handled, page=page),
        "case_list.late": partial(case_list_cards.late, page=page),
        "action_list.mine": partial(action_list_cards.mine, page=actions, today=TODAY),
        "complete.form": partial(complete, written=text(LONGEST_TEXT)),
        "complete.form, too long": partial(
            complete, written=text(LONGEST_FIELD), wrong=COMPLAINTS[:1]
        ),
        **case_form_cards.with_text(text),
        **meeting_cards.with_text(text),
        **member_cards.with_text(text),
        **plan_cards.with_text(text),
        **digest_cards.with_text(text),
        **organisation_cards.rows(_called(text)),
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


def _called(text: Callable[[int], str]) -> Organisation:
    """Return the organisation, everyone in it called as *text* says."""
    whole = organisation_cards.ORGANISATION
    people = {
        id_: replace(one, name=text(LONGEST_NAME), email=text(LONGEST_NAME))
        for id_, one in whole.people.items()
    }
    return replace(whole, people=people)

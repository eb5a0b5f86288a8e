"""Every card the bot can show, by name: `file.function`, then what is special about it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

from cards import authority as authority_cards
from cards import case as case_cards
from cards import case_list as case_list_cards
from cards import complete as complete_cards
from cards import danger as danger_cards
from cards import help as help_cards
from cards import message as message_cards
from cards import notice as notice_cards
from cards import other_doors as other_doors_cards
from cards import preferences as preferences_cards
from cards import report as report_cards
from cards import withdraw as withdraw_cards
from cards.card import Card
from domain.calendar import day_only
from domain.case import Case, Draft, Identity, Kind, Ongoing, State
from domain.case_line import CaseLine
from domain.errors import RuleBroken
from domain.history import Comment, Entry
from domain.page import Page
from tests import make
from tests.make import CODE, NONCE, TODAY

MONDAY = date(2026, 11, 23)
ASSESSED_BY = date(2026, 11, 24)
AUTHORITY = make.authority()
TWO = (AUTHORITY, make.authority(2, "Bergslagens miljöförbund"))
BARE = make.bare_authority()
WRITTEN = "batterier ligger i restavfallet på Parkskolan"

SUBMITTED = Entry("submit", datetime(2026, 11, 20, 8, 15, tzinfo=UTC))
COMMENTED = Entry("comment", datetime(2026, 11, 20, 23, 30, tzinfo=UTC))
WITHDRAWN = Entry("withdraw", datetime(2026, 11, 21, 7, 0, tzinfo=UTC))
COMMENT = Comment("Nu ligger det två till där.", COMMENTED.at)
DAY_ONLY = day_only(SUBMITTED.at)

# Everything that may be wrong in a report, in the order of the form.
COMPLAINTS = (
    RuleBroken("error.kind_unknown", field="kind"),
    RuleBroken("error.description_long", field="description", most=2000, length=2345),
    RuleBroken("error.place_long", field="place", most=200),
    RuleBroken("error.ongoing_unknown", field="ongoing"),
    RuleBroken("error.date_in_future", field="occurred_on"),
    RuleBroken("error.action_long", field="immediate_action", most=2000),
)


def _view(
    case: Case, *, own: bool = False, comments_allowed: bool = False, code: str = ""
) -> case_cards.View:
    return case_cards.View(
        case, ASSESSED_BY, (SUBMITTED,), own=own, comments_allowed=comments_allowed, code=code
    )


def listed(number: int) -> CaseLine:
    """Return one of many cases, of any kind and in any state."""
    kinds, states = list(Kind), [State.RECEIVED, State.ASSESSED, State.IN_PROGRESS, State.PARKED]
    like = make.case()
    return CaseLine(
        number=f"M-2026-{number:04}",
        kind=kinds[number % len(kinds)],
        state=states[number % len(states)],
        description=like.description,
        place=f"Parkskolan, rum {number}",
        occurred_on=like.occurred_on,
    )


def page(number: int, total: int) -> Page[CaseLine]:
    first, after = (number - 1) * 10, min(number * 10, total)
    return Page(tuple(listed(one + 1) for one in range(first, after)), number, total)


OWN = case_cards.View(
    case=make.case(),
    assessed_by=ASSESSED_BY,
    happened=(SUBMITTED, COMMENTED),
    comments=(COMMENT,),
    own=True,
    comments_allowed=True,
)
DONE = make.draft(
    kind="accident",
    description="Diesel har runnit ut på gården.",
    place="Förrådet, Verkstadsgatan 2",
    ongoing="yes",
    anonymous=True,
)
_form = partial(
    report_cards.form, authority=AUTHORITY, draft=Draft(), nonce=NONCE, today=TODAY, wrong=()
)
_receipt = partial(
    report_cards.receipt,
    authority=AUTHORITY,
    case=make.case(),
    assessed_by=ASSESSED_BY,
    code="",
    danger_first=False,
    changed=False,
)

CARDS: Mapping[str, partial[Card]] = {
    "authority.which": partial(
        authority_cards.which,
        authorities=TWO,
        written=WRITTEN,
        danger_first=False,
    ),
    "authority.which, nothing written": partial(
        authority_cards.which, authorities=TWO, written="", danger_first=False
    ),
    "authority.which, danger first": partial(
        authority_cards.which,
        authorities=TWO,
        written="diesel läcker ut på gården",
        danger_first=True,
    ),
    "authority.chosen": partial(authority_cards.chosen, authority=AUTHORITY, written=WRITTEN),
    "authority.chosen, nothing written": partial(
        authority_cards.chosen, authority=AUTHORITY, written=""
    ),
    "case.shown, own": partial(case_cards.shown, view=OWN),
    "case.shown, just added to": partial(case_cards.shown, view=OWN, note="case.completed"),
    "case.shown, sent again": partial(case_cards.shown, view=OWN, note="case.already_sent"),
    "case.shown, to a coordinator": partial(
        case_cards.shown, view=replace(OWN, own=False, reporter="Kim Exempel")
    ),
    "case.shown, to an auditor": partial(
        case_cards.shown, view=replace(OWN, own=False, comments_allowed=False)
    ),
    "case.shown, confidential": partial(
        case_cards.shown, view=_view(make.case(identity=Identity.CONFIDENTIAL))
    ),
    "case.shown, by code": partial(
        case_cards.shown,
        view=case_cards.View(
            case=make.anonymous_case(),
            assessed_by=ASSESSED_BY,
            happened=(replace(SUBMITTED, at=DAY_ONLY),),
            comments=(replace(COMMENT, written_at=DAY_ONLY),),
            own=True,
            comments_allowed=True,
            code=CODE,
        ),
    ),
    "case.shown, withdrawn": partial(
        case_cards.shown,
        view=replace(
            OWN,
            case=make.case(state=State.WITHDRAWN),
            happened=(SUBMITTED, WITHDRAWN),
            comments_allowed=False,
        ),
        note="case.withdrawn",
    ),
    **{
        f"case.shown, {state}": partial(case_cards.shown, view=_view(make.case(state=state)))
        for state in State
        if state not in (State.RECEIVED, State.WITHDRAWN)
    },
    "case_list.mine": partial(case_list_cards.mine, page=page(1, 25)),
    "case_list.mine, in the middle": partial(case_list_cards.mine, page=page(2, 25)),
    "case_list.mine, one": partial(case_list_cards.mine, page=page(1, 1)),
    "case_list.mine, none": partial(case_list_cards.mine, page=page(1, 0)),
    "case_list.new": partial(case_list_cards.new, page=page(2, 11)),
    "case_list.new, none": partial(case_list_cards.new, page=page(1, 0)),
    "case_list.open_cases": partial(case_list_cards.open_cases, page=page(1, 12)),
    "case_list.open_cases, none": partial(case_list_cards.open_cases, page=page(1, 0)),
    "complete.form": partial(complete_cards.form, case=make.case(), nonce=NONCE, code=""),
    "complete.form, by code": partial(
        complete_cards.form, case=make.anonymous_case(), nonce=NONCE, code=CODE
    ),
    "complete.form, refused": partial(
        complete_cards.form,
        case=make.case(),
        nonce=NONCE,
        code="",
        written="å" * 100,
        wrong=[RuleBroken("error.comment_long", field="text", most=2000)],
    ),
    "danger.first_112": partial(danger_cards.first_112, authority=AUTHORITY, goes_on=True),
    "danger.first_112, no phone": partial(danger_cards.first_112, authority=BARE, goes_on=True),
    "danger.first_112, in a channel": partial(
        danger_cards.first_112, authority=AUTHORITY, goes_on=False
    ),
    "help.welcome": partial(help_cards.welcome, authority=AUTHORITY),
    "help.welcome, no authority": partial(help_cards.welcome, authority=None),
    "help.welcome_in_channel": partial(help_cards.welcome_in_channel),
    "help.shown": partial(help_cards.shown, lists=False),
    "help.shown, to a coordinator": partial(help_cards.shown, lists=True),
    "help.not_understood": partial(help_cards.not_understood, words=WRITTEN, lists=False),
    "help.not_understood, nothing written": partial(
        help_cards.not_understood, words="", lists=False
    ),
    "help.not_understood, to a coordinator": partial(
        help_cards.not_understood, words=WRITTEN, lists=True
    ),
    "help.you_are_welcome": partial(help_cards.you_are_welcome),
    "help.guest": partial(help_cards.guest),
    "help.not_set_up": partial(help_cards.not_set_up),
    "message.refused": partial(message_cards.refused, key="error.no_such_case"),
    "message.no_such_case": partial(message_cards.no_such_case, written="En sak till."),
    "message.broken": partial(message_cards.broken, wrong=COMPLAINTS),
    "message.went_wrong": partial(message_cards.went_wrong, reference="0a1b2c3d"),
    "message.goes_on_in_private": partial(message_cards.goes_on_in_private),
    "message.not_reached_in_private": partial(message_cards.not_reached_in_private),
    **{
        f"notice.shown, {purpose}": partial(notice_cards.shown, case=make.case(), purpose=purpose)
        for purpose in ("case_received", "case_commented", "case_withdrawn")
    },
    "other_doors.shown": partial(other_doors_cards.shown, authority=AUTHORITY),
    "other_doors.shown, no links": partial(other_doors_cards.shown, authority=BARE),
    "preferences.language_chosen": partial(preferences_cards.language_chosen),
    "preferences.plain_chosen, text": partial(preferences_cards.plain_chosen, plain=True),
    "preferences.plain_chosen, cards": partial(preferences_cards.plain_chosen, plain=False),
    "report.form": partial(_form, draft=Draft(description=WRITTEN, place="Parkskolan")),
    "report.form, no links": partial(_form, authority=BARE),
    "report.form, filled in": partial(_form, draft=DONE),
    "report.form, refused": partial(
        _form,
        draft=Draft("olycka", "å" * 60, "ö" * 60, "kanske", "2026-11-21", "ä" * 60),
        wrong=COMPLAINTS,
    ),
    "report.form, cut": partial(_form, draft=make.draft(description="lång text " * 600)),
    "report.receipt": partial(_receipt),
    "report.receipt, nothing done yet": partial(_receipt, case=make.case(immediate_action="")),
    "report.receipt, danger first": partial(
        _receipt, case=make.case(ongoing=Ongoing.YES), danger_first=True
    ),
    "report.receipt, danger first, no phone": partial(
        _receipt, authority=BARE, case=make.case(ongoing=Ongoing.YES), danger_first=True
    ),
    "report.receipt, sent again": partial(_receipt, changed=True),
    "report.receipt, anonymous": partial(_receipt, case=make.anonymous_case(), code=CODE),
    "report.receipt, code gone": partial(_receipt, case=make.anonymous_case()),
    "report.cancelled": partial(report_cards.cancelled),
    "withdraw.question": partial(withdraw_cards.question, case=make.case(), nonce=NONCE, code=""),
    "withdraw.question, by code": partial(
        withdraw_cards.question, case=make.anonymous_case(), nonce=NONCE, code=CODE
    ),
}

"""Every card the bot can show, by name: `file.function`, then what is special about it."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from cards import action_list as action_list_cards
from cards import authority as authority_cards
from cards import case_list as case_list_cards
from cards import complete as complete_cards
from cards import danger as danger_cards
from cards import help as help_cards
from cards import message as message_cards
from cards import other_doors as other_doors_cards
from cards import preferences as preferences_cards
from cards import report as report_cards
from cards import report_for as report_for_cards
from cards import withdraw as withdraw_cards
from cards.card import Card
from domain.case import Identity, Kind, Ongoing, State
from domain.case_action import Due
from domain.case_line import CaseLine
from domain.errors import RuleBroken
from domain.page import Page
from domain.person import Named
from domain.plan_asked import ToDo
from domain.plan_status import Forecast, Progress, Standing
from domain.report import Draft
from tests import make
from tests.cards.attachment_cards import ATTACHMENT_CARDS
from tests.cards.case_cards import ASSESSED_BY, AUTHORITY, CASE_CARDS
from tests.cards.case_form_cards import CASE_FORM_CARDS
from tests.cards.digest_cards import DIGEST_CARDS
from tests.cards.environmental_round_cards import ENVIRONMENTAL_ROUND_CARDS
from tests.cards.link_cards import LINK_CARDS
from tests.cards.meeting_cards import MEETING_CARDS
from tests.cards.member_cards import MEMBER_CARDS
from tests.cards.organisation_cards import ORGANISATION_CARDS
from tests.cards.plan_cards import PLAN_CARDS
from tests.cards.plan_import_cards import PLAN_IMPORT_CARDS
from tests.cards.reminder_cards import REMINDER_CARDS
from tests.cards.round_cards import ROUND_CARDS
from tests.cards.search_cards import SEARCH_CARDS
from tests.make import CODE, NONCE, TODAY

MONDAY = date(2026, 11, 23)
TWO = (AUTHORITY, make.authority(2, "Bergslagens miljöförbund"))
BARE = make.bare_authority()
WRITTEN = "batterier ligger i restavfallet på Parkskolan"

# Everything that may be wrong in a report, in the order of the form.
COMPLAINTS = (
    RuleBroken("error.kind_unknown", field="kind"),
    RuleBroken("error.description_long", field="description", most=2000, length=2345),
    RuleBroken("error.place_long", field="place", most=200),
    RuleBroken("error.ongoing_unknown", field="ongoing"),
    RuleBroken("error.date_in_future", field="occurred_on"),
    RuleBroken("error.action_long", field="immediate_action", most=2000),
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


def to_do(
    kind: str,
    id: int,  # noqa: A002
    number: str,
    name: str,
    due_on: date | None,
    department: str = "",
) -> ToDo:
    standing = Standing(Progress.IN_PROGRESS, Forecast.ON_TRACK, due_on)
    return ToDo(kind, id, number, name, department, standing, 2025, f"2025-{number}")


DONE = make.draft(
    kind="accident",
    description="Diesel har runnit ut på gården.",
    place="Förrådet, Verkstadsgatan 2",
    ongoing="yes",
    identity="anonymous",
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

ACTIONS = Page(
    (
        to_do("case", 0, "M-2026-0007", "Byt slangen i förrådet.", date(2026, 11, 13)),
        to_do("case", 0, "M-2026-0042", "Ställ ut en batteriholk i miljörummet.", MONDAY),
        to_do("adoption", 31, "9", "Återvinningslyft Borlänge", MONDAY, "Hushagen"),
        to_do("activity", 67, "9", "Märk upp miljörummen", None, "Hushagen"),
        to_do("item", 71, "3.10", "Finansiera och investera", date(2026, 11, 1)),
    ),
    number=2,
    total=12,
)

CARDS: Mapping[str, partial[Card]] = {
    "action_list.mine": partial(action_list_cards.mine, page=ACTIONS, today=TODAY),
    "action_list.mine, none": partial(action_list_cards.mine, page=Page((), 1, 0), today=TODAY),
    **{
        f"action_list.due, {due}{special}": partial(
            action_list_cards.due, page=shown, due=due, today=TODAY
        )
        for due in Due
        for special, shown in (("", ACTIONS), (", none", Page((), 1, 0)))
    },
    **ATTACHMENT_CARDS,
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
    **CASE_CARDS,
    **SEARCH_CARDS,
    **ENVIRONMENTAL_ROUND_CARDS,
    **LINK_CARDS,
    "case_list.mine": partial(case_list_cards.mine, page=page(1, 25)),
    "case_list.mine, in the middle": partial(case_list_cards.mine, page=page(2, 25)),
    "case_list.mine, one": partial(case_list_cards.mine, page=page(1, 1)),
    "case_list.mine, none": partial(case_list_cards.mine, page=page(1, 0)),
    "case_list.moved": partial(case_list_cards.moved, page=page(1, 2)),
    "case_list.moved, none": partial(case_list_cards.moved, page=page(1, 0)),
    "case_list.new": partial(case_list_cards.new, page=page(2, 11)),
    "case_list.new, none": partial(case_list_cards.new, page=page(1, 0)),
    "case_list.open_cases": partial(case_list_cards.open_cases, page=page(1, 12)),
    "case_list.open_cases, none": partial(case_list_cards.open_cases, page=page(1, 0)),
    **{
        f"case_list.{name}{special}": partial(getattr(case_list_cards, name), page=shown)
        for name in (
            "late",
            "serious",
            "to_notify",
            "to_check",
            "to_decide",
            "red",
            "from_audit",
            "without_cause",
            "waiting",
            "my_checks",
            "to_withdraw",
        )
        for special, shown in (("", page(1, 12)), (", none", page(1, 0)))
    },
    "case_list.handled": partial(case_list_cards.handled, page=page(1, 12)),
    "case_list.handled, none": partial(case_list_cards.handled, page=page(1, 0)),
    "complete.form": partial(complete_cards.form, case=make.case(), nonce=NONCE, code=""),
    "complete.form, written": partial(
        complete_cards.form, case=make.case(), nonce=NONCE, code="", written="Det var ca 3 liter."
    ),
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
    "complete.form, misconduct": partial(
        complete_cards.form,
        case=make.case(),
        nonce=NONCE,
        code="",
        written="chefen tar mutor",
        wrong=[RuleBroken("error.misconduct", field="text")],
    ),
    "danger.first_112": partial(danger_cards.first_112, authority=AUTHORITY, goes_on=True),
    "danger.first_112, no phone": partial(danger_cards.first_112, authority=BARE, goes_on=True),
    "danger.first_112, in a channel": partial(
        danger_cards.first_112, authority=AUTHORITY, goes_on=False
    ),
    # What stands below has a language of its own; it is the number of a case here.
    "danger.above": partial(
        danger_cards.above,
        authority=AUTHORITY,
        shown=Card("M-2026-0042", {"body": [], "actions": []}, "M-2026-0042"),
    ),
    "help.welcome": partial(help_cards.welcome, authority=AUTHORITY),
    "help.welcome, no authority": partial(help_cards.welcome, authority=None),
    "help.welcome_in_channel": partial(help_cards.welcome_in_channel),
    "help.shown": partial(help_cards.shown, groups=help_cards.FOR_ALL),
    "help.shown, to whoever may all": partial(help_cards.shown, groups=list(help_cards.Group)),
    "help.not_understood": partial(help_cards.not_understood, words=WRITTEN, lists=False),
    "help.not_understood, nothing written": partial(
        help_cards.not_understood, words="", lists=False
    ),
    "help.not_understood, to a coordinator": partial(
        help_cards.not_understood, words=WRITTEN, lists=True
    ),
    "help.which": partial(
        help_cards.which, words="läget med elbilarna", meanings=("action_status", "case_status")
    ),
    "help.which, three": partial(
        help_cards.which, words="", meanings=("help", "my_cases", "report_deviation")
    ),
    "help.which, a place or not": partial(
        help_cards.which, words="Kvarnen", meanings=("place", "report_deviation")
    ),
    "help.left_alone": partial(help_cards.left_alone),
    "help.you_are_welcome": partial(help_cards.you_are_welcome),
    "help.guest": partial(help_cards.guest),
    "help.not_set_up": partial(help_cards.not_set_up),
    "message.refused": partial(message_cards.refused, key="error.no_such_case"),
    "message.no_such_case": partial(message_cards.no_such_case, written="En sak till."),
    "message.broken": partial(message_cards.broken, wrong=COMPLAINTS),
    "message.went_wrong": partial(message_cards.went_wrong, reference="0a1b2c3d"),
    "message.goes_on_in_private": partial(message_cards.goes_on_in_private),
    "message.not_reached_in_private": partial(message_cards.not_reached_in_private),
    "other_doors.shown": partial(other_doors_cards.shown, authority=AUTHORITY),
    "other_doors.shown, no links": partial(other_doors_cards.shown, authority=BARE),
    **{
        f"other_doors.shown, about {door}": partial(
            other_doors_cards.shown, authority=AUTHORITY, door=door, words="skrivaren är trasig"
        )
        for door in other_doors_cards.ABOUT
    },
    "other_doors.misconduct": partial(other_doors_cards.misconduct, authority=AUTHORITY),
    "other_doors.misconduct, no links": partial(other_doors_cards.misconduct, authority=BARE),
    "other_doors.names": partial(other_doors_cards.names),
    "preferences.language_chosen": partial(preferences_cards.language_chosen),
    "preferences.plain_chosen, text": partial(preferences_cards.plain_chosen, plain=True),
    "preferences.plain_chosen, cards": partial(preferences_cards.plain_chosen, plain=False),
    "report.form": partial(_form, draft=Draft(description=WRITTEN, place="Parkskolan")),
    "report.form, for somebody else": partial(
        _form, draft=Draft(description=WRITTEN, for_id=7, for_name="Vera Exempel")
    ),
    "report_for.form": partial(
        report_for_cards.form, known=[Named(7, "Vera Exempel", "vera@example.com")], typed={}
    ),
    "report_for.form, refused": partial(
        report_for_cards.form,
        known=[],
        typed={"person_name": "Nisse Finnsinte"},
        wrong=[RuleBroken("error.person_unknown", field="person")],
    ),
    "report.form, no links": partial(_form, authority=BARE),
    "report.form, filled in": partial(_form, draft=DONE),
    "report.form, refused": partial(
        _form,
        draft=Draft("olycka", "å" * 60, "ö" * 60, "kanske", "2026-11-21", "ä" * 60),
        wrong=COMPLAINTS,
    ),
    "report.form, described anew": partial(
        _form, draft=Draft(description=WRITTEN), replaced="batterier bland soporna"
    ),
    "report.form, added to": partial(
        _form, draft=make.draft(description=f"Hej. {WRITTEN}"), added=WRITTEN
    ),
    "report.form, cut": partial(_form, draft=make.draft(description="lång text " * 600)),
    "report.receipt": partial(_receipt),
    "report.receipt, for somebody else": partial(_receipt, for_name="Vera Exempel"),
    "report.receipt, confidential": partial(
        _receipt, case=make.case(identity=Identity.CONFIDENTIAL, avoids_manager=True)
    ),
    "report.receipt, an accident": partial(_receipt, case=make.case(kind=Kind.ACCIDENT)),
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
    "report.cancelled": partial(report_cards.cancelled, begun=False),
    "report.cancelled, something begun": partial(report_cards.cancelled, begun=True),
    "report.discarded": partial(report_cards.discarded),
    "report.nothing_begun": partial(report_cards.nothing_begun, sent=None),
    "report.nothing_begun, one just sent": partial(report_cards.nothing_begun, sent=make.case()),
    **CASE_FORM_CARDS,
    **DIGEST_CARDS,
    **MEETING_CARDS,
    **PLAN_CARDS,
    **MEMBER_CARDS,
    **ORGANISATION_CARDS,
    **PLAN_IMPORT_CARDS,
    **REMINDER_CARDS,
    **ROUND_CARDS,
    "withdraw.question": partial(withdraw_cards.question, case=make.case(), nonce=NONCE, code=""),
    "withdraw.question, by code": partial(
        withdraw_cards.question, case=make.anonymous_case(), nonce=NONCE, code=CODE
    ),
}

"""The cards of cases that belong together."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from cards import again as again_cards
from cards import case as case_cards
from cards import case_form as case_form_cards
from cards import look_alikes as look_alike_cards
from cards import notice as notice_cards
from cards import report as report_cards
from cards.card import Card, Part
from cards.case import View
from cards.case_form import Filling
from domain.case import Category, Kind, State
from domain.case_forms import ASSESS
from domain.case_link import LinkKind, Near
from domain.case_moves import Event
from tests import make
from tests.cards.case_cards import ASSESSED_BY, AUTHORITY
from tests.chat import NOW
from tests.make import NONCE, TODAY

NEAR = tuple(
    Near(number, Kind.DEVIATION, state, "Parkskolan", "parkskolan", category, NOW)
    for number, state, category in (
        ("M-2026-0007", State.INVESTIGATING, Category.WASTE),
        ("M-2026-0031", State.RECEIVED, None),
    )
)
FIRST = make.case(number="M-2026-0007", state=State.CLOSED, feedback="Tack, det är ordnat.")
LINKS = tuple(
    (make.case(number=f"M-2026-000{number}"), kind, outgoing)
    for number, (kind, outgoing) in enumerate(
        ((kind, outgoing) for kind in LinkKind for outgoing in (True, False)), start=1
    )
)


def alike(language: str) -> tuple[Part, ...]:
    parts = look_alike_cards.pointed_out(language, "M-2026-0042", NEAR, lambda: NONCE, waits=True)
    return tuple(parts)


LINK_CARDS: Mapping[str, partial[Card]] = {
    "case.followed": partial(case_cards.followed, case=FIRST),
    "case.followed, open": partial(
        case_cards.followed, case=replace(FIRST, state=State.INVESTIGATING, feedback="")
    ),
    "case.shown, linked": partial(
        case_cards.shown, view=View(make.case(), due=ASSESSED_BY, follows=True, linked=LINKS)
    ),
    "notice.how_it_stands": partial(notice_cards.how_it_stands, case=make.case()),
    "notice.followed": partial(notice_cards.followed, case=FIRST, event=Event.CLOSE_AS_HANDLED),
    **{
        f"case_form.shown, assess_case, alike, in {language}": partial(
            case_form_cards.shown,
            form=ASSESS,
            case=make.case(),
            nonce=NONCE,
            filling=Filling({}, above=alike(language)),
        )
        # What stands above the fields comes in the language that it was made in.
        for language in ("sv",)
    },
    "again.asked": partial(again_cards.asked, case=FIRST, reopens=True),
    "again.asked, no coordinator": partial(again_cards.asked, case=FIRST, reopens=False),
    "again.thanks": partial(again_cards.thanks, case=FIRST),
    "report.form, again": partial(
        report_cards.form,
        authority=AUTHORITY,
        draft=make.draft(again="M-2026-0007"),
        nonce=NONCE,
        today=TODAY,
    ),
}

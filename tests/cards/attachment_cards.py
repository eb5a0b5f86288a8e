"""The cards of photos and files, as rows of every_card.py."""

from collections.abc import Callable, Mapping
from functools import partial

from cards import attachment as attachment_cards
from cards.card import Card
from domain.attachment import MOST, Attachment, FileType, NotTaken
from domain.calendar import day_only
from domain.errors import RuleBroken
from tests import make
from tests.chat import NOW
from tests.make import CODE

SITE = "https://hallkoll.example.se"
AUTHORITY = make.authority()


def attached(serial: int, kind: FileType = FileType.PICTURE, name: str = "") -> Attachment:
    return Attachment(serial, 42, serial, f"{serial:032x}", kind, 1000, name, NOW, 1)


PICTURE, REPORT_OF_PUPILS = attached(1), attached(2, FileType.PDF, "skyddsrond.pdf")
WITHOUT_A_NAME = Attachment(1, 42, 1, "0" * 32, FileType.PICTURE, 1000, "", day_only(NOW))

_saved = partial(attachment_cards.saved, authority=AUTHORITY, case=make.case())
_TOO_BIG = NotTaken(RuleBroken("file.big", most=10), "film.mp4")

ATTACHMENT_CARDS: Mapping[str, partial[Card]] = {
    "attachment.ask": partial(attachment_cards.ask, case=make.case(), code=""),
    "attachment.ask, by code": partial(attachment_cards.ask, case=make.anonymous_case(), code=CODE),
    "attachment.which": partial(
        attachment_cards.which, numbers=["M-2026-0042", "M-2026-0007"], sent=True
    ),
    "attachment.which, nothing sent": partial(
        attachment_cards.which, numbers=["M-2026-0042"], sent=False
    ),
    "attachment.which, no cases": partial(attachment_cards.which, numbers=[], sent=True),
    "attachment.in_private": partial(attachment_cards.in_private),
    "attachment.saved": partial(_saved, count=1),
    "attachment.saved, several and words, in danger": partial(
        _saved, count=3, added_text=True, danger_first=True
    ),
    "attachment.saved, some refused": partial(
        _saved, count=1, refused=[_TOO_BIG, NotTaken(RuleBroken("file.sticker"))]
    ),
    "attachment.saved, none": partial(_saved, count=0, refused=[_TOO_BIG]),
    "attachment.saved, by code": partial(_saved, case=make.anonymous_case(), count=1, code=CODE),
}


def with_text(text: Callable[[int], str]) -> Mapping[str, partial[Card]]:
    """Return the cards with *text* wherever somebody may have written."""
    refused = [NotTaken(RuleBroken("file.kind"), text(60))] * MOST
    return {"attachment.saved": partial(_saved, count=0, refused=refused)}

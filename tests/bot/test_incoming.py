"""What files a message brings, read from whatever it says."""

from typing import Any

import pytest

from bot.incoming import MOST_FILES, SentFile, read
from tests import shelf

COPY = {"contentType": "text/html", "content": "<p>Se bilden</p>"}
STICKER = {"contentType": "text/html", "content": "<p><IMG src='https://x.example/a.gif'></p>"}
CARD = {"contentType": "application/vnd.microsoft.card.adaptive", "content": {}}
PICTURE = shelf.picture("https://smba.trafficmanager.net/a")
UPLOADED = shelf.file("https://kommunen.sharepoint.com/a", "lista.xlsx")


@pytest.mark.parametrize(
    ("attachments", "files"),
    [
        (None, ()),
        ("nonsense", ()),
        ([], ()),
        ([None, 7, "x", [], {}], ()),
        ([COPY], ()),
        ([CARD], ()),
        ([PICTURE, COPY], (SentFile(PICTURE["contentUrl"]),)),
        # What is seen in the text is the same picture.
        ([PICTURE, STICKER], (SentFile(PICTURE["contentUrl"]),)),
        ([STICKER], (SentFile(),)),
        ([UPLOADED, COPY], (SentFile(UPLOADED["contentUrl"], "lista.xlsx", opened=True),)),
        ([{**UPLOADED, "content": "x", "name": 7}], (SentFile("", "", opened=True),)),
        ([{"contentType": "video/mp4", "contentUrl": "https://a"}], (SentFile("https://a"),)),
        ([{"contentType": "image/*", "contentUrl": "a" * 9000}], (SentFile(),)),
        ([PICTURE] * 50, (SentFile(PICTURE["contentUrl"]),) * MOST_FILES),
    ],
)
def test_only_what_can_be_kept_counts_as_a_file(
    attachments: Any, files: tuple[SentFile, ...]
) -> None:
    assert read({"type": "message", "attachments": attachments}).files == files


def test_a_pressed_button_brings_none() -> None:
    pressed = {"type": "message", "value": {"step": "help.show"}, "attachments": [PICTURE]}

    assert read(pressed).files == ()

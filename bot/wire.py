"""Cards as Teams wants them on the wire."""

from typing import Any

import orjson

from cards.card import Card

CARD = "application/vnd.microsoft.card.adaptive"
TOAST = "application/vnd.microsoft.activity.message"


def message(card: Card, *, plain: bool) -> dict[str, Any]:
    """Return a message with the card, or with its text form."""
    if plain:
        return {"type": "message", "text": card.text, "textFormat": "plain"}
    attachment = {"contentType": CARD, "content": card.content}
    return {"type": "message", "summary": card.heading, "attachments": [attachment]}


def changed_card(card: Card) -> dict[str, Any]:
    """Return the answer to a pressed button that changes the card it sits on."""
    return {"statusCode": 200, "type": CARD, "value": card.content}


def toast(words: str) -> dict[str, Any]:
    """Return the answer to a pressed button that leaves the card as it is."""
    return {"statusCode": 200, "type": TOAST, "value": words}


def encode(body: dict[str, Any]) -> bytes:
    """Return *body* as UTF-8: Teams counts a card's size, so å must not become six signs."""
    return orjson.dumps(body)

"""Cards as Teams wants them on the wire."""

from typing import Any

from cards.card import Card

CARD = "application/vnd.microsoft.card.adaptive"
TOAST = "application/vnd.microsoft.activity.message"


def content(card: Card) -> dict[str, Any]:
    shown: dict[str, Any] = card.content.model_dump(by_alias=True, exclude_none=True)
    return shown


def message(card: Card, *, plain: bool) -> dict[str, Any]:
    """Return a message with the card, or with its text form."""
    if plain:
        return {"type": "message", "text": card.text, "textFormat": "plain"}
    attachment = {"contentType": CARD, "content": content(card)}
    return {"type": "message", "summary": card.heading, "attachments": [attachment]}


def changed_card(card: Card) -> dict[str, Any]:
    """Return the answer to a pressed button that changes the card it sits on."""
    return {"statusCode": 200, "type": CARD, "value": content(card)}


def toast(words: str) -> dict[str, Any]:
    """Return the answer to a pressed button that leaves the card as it is."""
    return {"statusCode": 200, "type": TOAST, "value": words}

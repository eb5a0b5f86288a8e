"""What Teams sent, read leniently: a field of an unexpected type counts as missing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.attendance_report import addresses_in

# A submitted form has seven fields; the rest is somebody trying things out.
MOST_FIELDS = 40
LONGEST_FIELD = 30_000
# Twice what a case may hold.
MOST_FILES = 20
LONGEST_URL = 8_000
MOST_ATTENDEES = 1_000

_DOWNLOAD = "application/vnd.microsoft.teams.file.download.info"
_CARDS = "application/vnd.microsoft.card"
_PICTURE = re.compile(r"<img\b", re.IGNORECASE)
_MENTION = re.compile(r"<at>.*?</at>", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class SentFile:
    """A file that was sent along, and where it lies. *opened* says that its address needs no token
    to be opened; a sticker has none."""

    url: str = ""
    name: str = ""
    opened: bool = False


@dataclass(frozen=True)
class Attendee:
    """Somebody who came into a call or left it; nobody vouches for one without an id."""

    entra_id: str = ""
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Incoming:
    """One activity. *conversation_kind* is personal, group or channel; a missing text is ""."""

    type: str
    name: str = ""
    id: str = ""
    text: str = ""
    locale: str = ""
    tenant_id: str = ""
    service_url: str = ""
    bot_id: str = ""
    sender_id: str = ""
    sender_name: str = ""
    entra_id: str = ""
    conversation_id: str = ""
    conversation_kind: str = "personal"
    channel_id: str = ""
    team_id: str = ""
    event: str = ""
    action: str = ""
    step: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    from_card: bool = False
    bot_added: bool = False
    bot_removed: bool = False
    files: tuple[SentFile, ...] = ()
    attendees: tuple[Attendee, ...] = ()

    @property
    def is_private(self) -> bool:
        return self.conversation_kind == "personal"

    @property
    def place_id(self) -> str:
        """The conversation without the thread within it: what the bot is installed in."""
        return self.conversation_id.partition(";")[0]


def read(raw: Mapping[str, Any]) -> Incoming:
    """Return the activity *raw*; never raises."""
    channel_data = _object(raw, "channelData")
    conversation = _object(raw, "conversation")
    sender = _object(raw, "from")
    bot_id = _id(_object(raw, "recipient"), "id", 200)
    value = _object(raw, "value")
    card_action = _object(value, "action")
    is_card = _text(raw, "name") == "adaptiveCard/action"
    # A client without Action.Execute sends a message that holds the data and no text.
    data = _object(card_action, "data") if is_card else value
    fields = {
        key: shown
        for key, given in list(data.items())[:MOST_FIELDS]
        if isinstance(key, str) and (shown := _field(given)) is not None
    }
    return Incoming(
        type=_text(raw, "type"),
        name=_text(raw, "name"),
        id=_text(raw, "id"),
        text=_written(raw, bot_id),
        locale=_text(raw, "locale"),
        tenant_id=tenant_of(raw),
        service_url=_id(raw, "serviceUrl", 500),
        bot_id=bot_id,
        sender_id=_id(sender, "id", 200),
        sender_name=_text(sender, "name")[:200],
        entra_id=_id(sender, "aadObjectId", 64).casefold(),
        conversation_id=_id(conversation, "id", 300),
        conversation_kind=_kind(conversation, channel_data),
        channel_id=_text(_object(channel_data, "channel"), "id"),
        team_id=_id(_object(channel_data, "team"), "id", 150),
        event=_text(channel_data, "eventType"),
        action=_text(raw, "action"),
        step=(_text(card_action, "verb") or fields.get("step", "")) if data else "",
        fields=fields,
        from_card=is_card or bool(fields),
        bot_added=_holds(raw, "membersAdded", bot_id),
        bot_removed=_holds(raw, "membersRemoved", bot_id),
        files=_files(raw) if not is_card and not fields else (),
        attendees=_attendees(value),
    )


def tenant_of(raw: Mapping[str, Any]) -> str:
    """Return the tenant that the activity says it is of; "" where it says two."""
    of_channel = _id(_object(_object(raw, "channelData"), "tenant"), "id", 64).casefold()
    of_conversation = _id(_object(raw, "conversation"), "tenantId", 64).casefold()
    if of_channel and of_conversation and of_channel != of_conversation:
        return ""
    return of_channel or of_conversation


def _kind(conversation: Mapping[str, Any], channel_data: Mapping[str, Any]) -> str:
    kind = _text(conversation, "conversationType")
    if kind == "channel" or (not kind and _object(channel_data, "team")):
        return "channel"
    return "group" if kind == "groupChat" or conversation.get("isGroup") is True else "personal"


def _written(raw: Mapping[str, Any], bot_id: str) -> str:
    """Return the text without the mentions of the bot itself."""
    text = _text(raw, "text")
    entities = raw.get("entities")
    for entity in entities if isinstance(entities, list) else []:
        if not isinstance(entity, dict) or entity.get("type") != "mention":
            continue
        words = _text(entity, "text")
        if _text(_object(entity, "mentioned"), "id") == bot_id and _MENTION.fullmatch(words):
            text = text.replace(words, " ", 1)
    return text.replace("\xa0", " ").strip()


def _files(raw: Mapping[str, Any]) -> tuple[SentFile, ...]:
    """Return the files of a message. Its text stands once more among them, as HTML, and in that any
    picture that has no file of its own."""
    attachments = raw.get("attachments")
    if not isinstance(attachments, list):
        return ()
    sent: list[SentFile] = []
    stickers = 0
    for one in attachments[: 2 * MOST_FILES]:
        if not isinstance(one, dict):
            continue
        kind = _text(one, "contentType").casefold()
        if kind.startswith("text/html"):
            stickers += bool(_PICTURE.search(_text(one, "content")))
        elif kind == _DOWNLOAD:
            url = _id(_object(one, "content"), "downloadUrl", LONGEST_URL)
            sent.append(SentFile(url, _text(one, "name")[:300], opened=True))
        elif kind and not kind.startswith(_CARDS):
            url = _id(one, "contentUrl", LONGEST_URL)
            sent.append(SentFile(url, _text(one, "name")[:300]))
    return tuple(sent[:MOST_FILES]) if sent or not stickers else (SentFile(),)


def _attendees(value: Mapping[str, Any]) -> tuple[Attendee, ...]:
    """Return who came into a call or left it."""
    members = value.get("members")
    users = [
        _object(one, "user")
        for one in (members[:MOST_ATTENDEES] if isinstance(members, list) else [])
        if isinstance(one, dict)
    ]
    return tuple(
        Attendee(
            (_id(user, "aadObjectId", 64) or _id(user, "objectId", 64)).casefold(),
            tuple(
                address
                for name in ("email", "userPrincipalName")
                for address in addresses_in(_id(user, name, 320))
            ),
        )
        for user in users
    )


def _holds(raw: Mapping[str, Any], key: str, wanted: str) -> bool:
    members = raw.get(key)
    return isinstance(members, list) and any(
        isinstance(member, dict) and wanted and member.get("id") == wanted for member in members
    )


def _object(raw: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = raw.get(key)
    return found if isinstance(found, dict) else {}


def _text(raw: Mapping[str, Any], key: str) -> str:
    found = raw.get(key)
    return found[:LONGEST_FIELD] if isinstance(found, str) else ""


def _id(raw: Mapping[str, Any], key: str, longest: int) -> str:
    """Return an id; one that is longer than any that Teams gives is none, rather than cut."""
    found = _text(raw, key)
    return found if len(found) <= longest else ""


def _field(given: Any) -> str | None:
    """Return a card's field as text: clients send numbers and booleans for some of them."""
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, int | float):
        return str(given)
    return given[:LONGEST_FIELD] if isinstance(given, str) else None

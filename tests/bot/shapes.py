"""Activities in the shapes that Teams sends them in: our own bodies, nobody's real ids."""

from typing import Any

from tests.chat import TENANT

BOT = "28:5e8d7a10-0000-4000-8000-00000000b07a"
PERSON = "29:1Lovisa-Lindgren"
ENTRA_ID = "10000000-0000-4000-8000-000000000011"
PERSONAL = "a:1Lovisas-own-chat"
GROUP = "19:4f0000000000000000000000000000b1@thread.v2"
MEETING = "19:meeting_TG92aXNhcyBtw7Z0ZQ@thread.v2"
TEAM = "19:team00000000000000000000000000@thread.tacv2"
CHANNEL = "19:channel0000000000000000000000@thread.tacv2"
THREAD = f"{CHANNEL};messageid=1790000000001"
MEETING_ID = "MCMxOTptZWV0aW5nX0xvdmlzYSMw"

Activity = dict[str, Any]


def personal(type: str, service_url: str, **fields: Any) -> Activity:  # noqa: A002
    """What comes from a person's own chat."""
    return {
        **_common(type, service_url),
        "conversation": {"id": PERSONAL, "conversationType": "personal", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}},
        **fields,
    }


def group(type: str, service_url: str, **fields: Any) -> Activity:  # noqa: A002
    """What comes from a group chat."""
    chat = {"id": GROUP, "isGroup": True, "conversationType": "groupChat", "tenantId": TENANT}
    return {
        **_common(type, service_url),
        "conversation": chat,
        "channelData": {"tenant": {"id": TENANT}},
        **fields,
    }


def meeting(type: str, service_url: str, **fields: Any) -> Activity:  # noqa: A002
    """What comes from the chat of a meeting."""
    chat = {"id": MEETING, "isGroup": True, "conversationType": "groupChat", "tenantId": TENANT}
    data = {"tenant": {"id": TENANT}, "source": None, "meeting": {"id": MEETING_ID}}
    return {
        **_common(type, service_url),
        "conversation": chat,
        "channelData": data,
        **fields,
    }


def channel(type: str, service_url: str, **fields: Any) -> Activity:  # noqa: A002
    """What comes from a thread in a channel."""
    return {
        **_common(type, service_url),
        "conversation": {
            "id": THREAD,
            "isGroup": True,
            "conversationType": "channel",
            "tenantId": TENANT,
        },
        "channelData": {
            "teamsChannelId": CHANNEL,
            "teamsTeamId": TEAM,
            "channel": {"id": CHANNEL},
            "team": {"id": TEAM},
            "tenant": {"id": TENANT},
        },
        **fields,
    }


def of_team(service_url: str, event: str, **fields: Any) -> Activity:
    """What Teams tells of a team: in the older shape, with no locale, no tenant on the
    conversation and no Entra id on whoever did it."""
    return {
        "type": "conversationUpdate",
        "timestamp": "2026-11-20T08:15:00.825Z",
        "localTimestamp": "2026-11-20T09:15:00.825+01:00",
        "id": "f:7e000001",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": PERSON},
        "conversation": {"isGroup": True, "conversationType": "channel", "id": TEAM},
        "recipient": {"id": BOT, "name": "Hållkoll"},
        "channelData": {
            "team": {"id": TEAM, "name": "Miljögruppen"},
            "eventType": event,
            "tenant": {"id": TENANT},
        },
        **fields,
    }


def of_channel(service_url: str, event: str) -> Activity:
    """What Teams tells of a channel in a team."""
    activity = of_team(service_url, event)
    about = {"channel": {"id": CHANNEL, "name": "Källsortering"}, "team": {"id": TEAM}}
    return {**activity, "channelData": {**activity["channelData"], **about}}


def installed_in_channel(service_url: str, action: str) -> Activity:
    """The installation of the app in a team, told in the channel that was chosen for it."""
    return {
        **_common("installationUpdate", service_url),
        "from": {"id": PERSON, "aadObjectId": ENTRA_ID},
        "conversation": {
            "isGroup": True,
            "id": CHANNEL,
            "name": "Källsortering",
            "conversationType": "channel",
            "tenantId": TENANT,
        },
        "channelData": {
            "settings": {"selectedChannel": {"id": CHANNEL}},
            "channel": {"id": CHANNEL},
            "team": {
                "aadGroupId": "20000000-0000-4000-8000-000000000001",
                "name": "Miljögruppen",
                "id": TEAM,
            },
            "tenant": {"id": TENANT},
            "source": {"name": "message"},
        },
        "action": action,
    }


def invoke(service_url: str, name: str, value: Any, **fields: Any) -> Activity:
    """An invoke in the personal chat."""
    return personal("invoke", service_url, id="f:inv1", name=name, value=value, **fields)


def pressed(service_url: str, verb: str | None, data: Any, **fields: Any) -> Activity:
    """A pressed Action.Execute in the personal chat."""
    action = {"type": "Action.Execute", "title": "Tryck", "data": data}
    action |= {"verb": verb} if verb is not None else {}
    value = {"action": action, "trigger": "manual"}
    return invoke(service_url, "adaptiveCard/action", value, replyToId="1790000000000", **fields)


def mention(text: str) -> list[dict[str, Any]]:
    return [
        {"type": "mention", "text": text, "mentioned": {"id": BOT, "name": "Hållkoll"}},
        *_CLIENT,
    ]


def _common(type: str, service_url: str) -> Activity:  # noqa: A002
    return {
        "type": type,
        "id": "1790000000001",
        "timestamp": "2026-11-20T08:15:00.89Z",
        "localTimestamp": "2026-11-20T09:15:00.89+01:00",
        "localTimezone": "Europe/Stockholm",
        "locale": "sv-SE",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": PERSON, "name": "Lovisa Lindgren", "aadObjectId": ENTRA_ID},
        "recipient": {"id": BOT, "name": "Hållkoll"},
        "entities": _CLIENT,
    }


_CLIENT: list[dict[str, Any]] = [
    {
        "type": "clientInfo",
        "locale": "sv-SE",
        "country": "SE",
        "platform": "Web",
        "timezone": "Europe/Stockholm",
    }
]

"""What each kind of body that Teams sends leads to: the answer, what is sent, what is counted."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import web
from sqlalchemy import event
from sqlalchemy.util import await_only

from bot import people
from bot.incoming import read
from bot.wire import CARD, TOAST
from locales.text import text
from storage.conversations import Conversation
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.bot import shapes
from tests.bot.shapes import (
    BOT,
    CHANNEL,
    ENTRA_ID,
    GROUP,
    MEETING,
    MEETING_ID,
    PERSON,
    PERSONAL,
    TEAM,
    THREAD,
    Activity,
)
from tests.chat import TENANT
from tests.fake_teams import FakeTeams, fake_teams
from tests.promises.rows import engines_of
from tests.serving import Bot, bot_in_process, counting

IN_PRIVATE = f"a:with-{PERSON}"
NOT_HERE = text("sv", "not_here")


@pytest.fixture
async def teams() -> AsyncIterator[FakeTeams]:
    async with fake_teams() as served:
        yield served


@pytest.fixture
async def bot(database: Database) -> AsyncIterator[Bot]:
    await make.stored_authority(database)
    async with bot_in_process(database) as served:
        yield served


# --- one row for each shape -----------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """*says* is what is put before people: the conversation, and the key of the heading. *body* is
    what the HTTP answer holds: nothing, {} or a function that recognises it."""

    shape: str
    activity: Callable[[str], Activity]
    counted: str
    says: tuple[tuple[str, str], ...] = ()
    body: Any = None
    language: str = "sv"


def the_card(key: str) -> Callable[[Any], None]:
    def recognise(body: Any) -> None:
        assert body["statusCode"] == 200
        assert body["type"] == CARD
        assert body["value"]["type"] == "AdaptiveCard"
        assert body["value"]["body"][0]["text"] == text("sv", key)

    return recognise


def ignored(shape: str, activity: Callable[[str], Activity]) -> Row:
    return Row(shape, activity, counted="ignored")


def of_team(event: str, **fields: Any) -> Callable[[str], Activity]:
    return lambda url: shapes.of_team(url, event, **fields)


def of_channel(event: str) -> Callable[[str], Activity]:
    return lambda url: shapes.of_channel(url, event)


def personal(type: str, **fields: Any) -> Callable[[str], Activity]:  # noqa: A002
    return lambda url: shapes.personal(type, url, **fields)


def group(type: str, **fields: Any) -> Callable[[str], Activity]:  # noqa: A002
    return lambda url: shapes.group(type, url, **fields)


def meeting(type: str, **fields: Any) -> Callable[[str], Activity]:  # noqa: A002
    return lambda url: shapes.meeting(type, url, **fields)


def channel(type: str, **fields: Any) -> Callable[[str], Activity]:  # noqa: A002
    return lambda url: shapes.channel(type, url, **fields)


def invoke(name: str, value: Any) -> Callable[[str], Activity]:
    return lambda url: shapes.invoke(url, name, value)


def pressed(verb: str | None, data: Any, **fields: Any) -> Callable[[str], Activity]:
    return lambda url: shapes.pressed(url, verb, data, **fields)


def not_here(shape: str, activity: Callable[[str], Activity], body: Any) -> Row:
    return Row(shape, activity, counted="not_here", body=body)


IN_COMPOSE = {"composeExtension": {"type": "message", "text": NOT_HERE}}
IN_DIALOG = {"task": {"type": "message", "value": NOT_HERE}}
NOTHING_FOUND = {
    "statusCode": 200,
    "type": "application/vnd.microsoft.search.searchResponse",
    "value": {"results": []},
}
PREVIEW = {
    "commandId": "newDeviation",
    "commandContext": "compose",
    "context": {"theme": "default"},
    "botActivityPreview": [
        {
            "type": "message/card",
            "attachments": [
                {
                    "contentType": CARD,
                    "content": {
                        "type": "AdaptiveCard",
                        "version": "1.4",
                        "body": [{"type": "TextBlock", "text": "Läckande fat", "wrap": True}],
                    },
                }
            ],
            "context": {"theme": "default"},
        }
    ],
}
BOT_MEMBER = [{"id": BOT}]
WELCOME_HERE = ((PERSONAL, "welcome.heading"),)

ROWS = [
    # The bot comes and goes.
    Row(
        "installationUpdate.add.personal",
        personal("installationUpdate", id="f:1", action="add"),
        "welcomed",
        WELCOME_HERE,
    ),
    Row(
        "installationUpdate.add-upgrade.personal",
        personal("installationUpdate", id="f:1", action="add-upgrade"),
        "welcomed",
        WELCOME_HERE,
    ),
    Row(
        "installationUpdate.remove.personal",
        personal("installationUpdate", id="f:2", action="remove"),
        "removed",
    ),
    ignored(
        "installationUpdate.remove-upgrade.personal",
        personal("installationUpdate", id="f:2", action="remove-upgrade"),
    ),
    Row(
        "installationUpdate.add.channel",
        lambda url: shapes.installed_in_channel(url, "add"),
        "welcomed",
        ((CHANNEL, "welcome.heading"),),
    ),
    Row(
        "installationUpdate.remove.channel",
        lambda url: shapes.installed_in_channel(url, "remove"),
        "removed",
    ),
    Row(
        "conversationUpdate.bot_added_personal",
        personal("conversationUpdate", membersAdded=BOT_MEMBER),
        "welcomed",
        WELCOME_HERE,
    ),
    Row(
        "conversationUpdate.bot_added_groupChat",
        group("conversationUpdate", membersAdded=BOT_MEMBER),
        "welcomed",
        ((GROUP, "welcome.heading"),),
    ),
    Row(
        "conversationUpdate.bot_added_to_team",
        of_team("teamMemberAdded", membersAdded=BOT_MEMBER),
        "welcomed",
        ((TEAM, "welcome.heading"),),
    ),
    Row("conversationUpdate.teamDeleted", of_team("teamDeleted"), "removed"),
    Row("conversationUpdate.teamHardDeleted", of_team("teamHardDeleted"), "removed"),
    Row(
        "conversationUpdate.bot_removed_from_team",
        of_team("teamMemberRemoved", membersRemoved=BOT_MEMBER),
        "removed",
    ),
    # Others come and go, and teams change: nobody is greeted, nothing is said.
    ignored(
        "conversationUpdate.user_added_to_team",
        of_team("teamMemberAdded", membersAdded=[{"id": "29:1somebody-new"}]),
    ),
    ignored(
        "conversationUpdate.user_removed_from_team",
        of_team("teamMemberRemoved", membersRemoved=[{"id": "29:1somebody-old"}]),
    ),
    ignored("conversationUpdate.channelCreated", of_channel("channelCreated")),
    Row("conversationUpdate.channelDeleted", of_channel("channelDeleted"), "removed"),
    ignored("conversationUpdate.channelRenamed", of_channel("channelRenamed")),
    ignored("conversationUpdate.channelRestored", of_channel("channelRestored")),
    ignored("conversationUpdate.channelShared", of_channel("channelShared")),
    ignored("conversationUpdate.channelUnshared", of_channel("channelUnshared")),
    ignored("conversationUpdate.channelMemberAdded", of_channel("channelMemberAdded")),
    ignored("conversationUpdate.channelMemberRemoved", of_channel("channelMemberRemoved")),
    ignored("conversationUpdate.teamArchived", of_team("teamArchived")),
    ignored("conversationUpdate.teamUnarchived", of_team("teamUnarchived")),
    ignored("conversationUpdate.teamRenamed", of_team("teamRenamed")),
    ignored("conversationUpdate.teamRestored", of_team("teamRestored")),
    ignored("conversationUpdate.edge.unknown_eventType", of_team("somethingNew")),
    # What people write.
    Row(
        "message.personal",
        personal(
            "message",
            text="hjälp",
            textFormat="plain",
            attachments=[{"contentType": "text/html", "content": "<p>hjälp</p>"}],
        ),
        "answered",
        ((PERSONAL, "help.heading"),),
    ),
    Row(
        "message.edge.empty_text",
        personal("message", text="", textFormat="plain"),
        "answered",
        ((PERSONAL, "help.heading"),),
    ),
    Row(
        "message.file_download_info",
        personal(
            "message",
            text="",
            attachments=[
                {
                    "contentType": "application/vnd.microsoft.teams.file.download.info",
                    "contentUrl": "https://kommun.sharepoint.example/lista.xlsx",
                    "name": "lista.xlsx",
                    "content": {
                        "downloadUrl": "https://kommun.sharepoint.example/hamta",
                        "uniqueId": "30000000-0000-4000-8000-000000000001",
                        "fileType": "xlsx",
                        "etag": "1",
                    },
                },
                {"contentType": "text/html", "content": "<div></div>"},
            ],
        ),
        "answered",
        ((PERSONAL, "files.which"),),
    ),
    Row(
        "message.sticker",
        personal(
            "message",
            text="",
            attachments=[{"contentType": "text/html", "content": "<p><img src='x'></p>"}],
        ),
        "answered",
        ((PERSONAL, "files.which"),),
    ),
    Row(
        "message.channel.picture",
        channel("message", text="", attachments=[{"contentType": "image/*", "contentUrl": "x"}]),
        "answered",
        ((THREAD, "files.in_private"),),
    ),
    Row(
        "message.channel.new_thread",
        channel(
            "message",
            text="<at>Hållkoll</at> status",
            textFormat="plain",
            entities=shapes.mention("<at>Hållkoll</at>"),
        ),
        "answered",
        ((IN_PRIVATE, "my_cases.heading"), (THREAD, "private.goes_on")),
    ),
    Row(
        "message.channel.thread_reply.mention",
        channel(
            "message",
            locale="en-US",
            text="<at>Hållkoll</at>\xa0reply to thread",
            entities=shapes.mention("<at>Hållkoll</at>"),
        ),
        "answered",
        ((THREAD, "not_understood.heading"),),
        language="en",
    ),
    Row(
        "message.edge.anonymous_guest",
        meeting("message", text="hej", **{"from": {"id": "29:1gast", "name": "Gäst"}}),
        "guest",
        ((MEETING, "guest.heading"),),
    ),
    ignored(
        "messageUpdate.editMessage",
        personal(
            "messageUpdate",
            text="ändrad text",
            channelData={"eventType": "editMessage", "tenant": {"id": TENANT}},
        ),
    ),
    ignored(
        "messageUpdate.undeleteMessage",
        personal(
            "messageUpdate",
            text="återställd",
            channelData={"eventType": "undeleteMessage", "tenant": {"id": TENANT}},
        ),
    ),
    ignored(
        "messageDelete.softDeleteMessage",
        personal(
            "messageDelete",
            channelData={"eventType": "softDeleteMessage", "tenant": {"id": TENANT}},
        ),
    ),
    ignored(
        "messageReaction.added",
        channel("messageReaction", reactionsAdded=[{"type": "like"}], replyToId="1790000000000"),
    ),
    ignored(
        "messageReaction.removed",
        channel("messageReaction", reactionsRemoved=[{"type": "like"}], replyToId="1790000000000"),
    ),
    ignored("typing", personal("typing")),
    ignored("edge.unknown_type", personal("somethingNew", value={"a": 1})),
    ignored("edge.no_type", personal("")),
    # What people press, on our cards and on others'.
    Row(
        "message.action_submit.personal",
        personal(
            "message",
            value={"verb": "rate", "score": "4", "comment": "Bra möte"},
            replyToId="1790000000000",
        ),
        "answered",
        ((PERSONAL, "not_understood.heading"),),
    ),
    Row(
        "message.action_submit.our_own",
        personal("message", value={"step": "help.show"}, replyToId="1790000000000"),
        "answered",
        ((PERSONAL, "help.heading"),),
    ),
    Row(
        "message.message_back",
        personal(
            "message",
            text="Någon tryckte på knappen",
            value={"property": "värde"},
            replyToId="1790000000000",
        ),
        "answered",
        ((PERSONAL, "not_understood.heading"),),
    ),
    Row(
        "invoke.adaptiveCard_action.no_verb",
        pressed(None, {"feedback": "prova"}),
        "answered",
        body=the_card("not_understood.heading"),
    ),
    Row(
        "invoke.adaptiveCard_action.with_state",
        invoke(
            "adaptiveCard/action",
            {
                "action": {"type": "Action.Execute", "verb": "x", "data": {}},
                "trigger": "manual",
                "state": "987654",
                "authentication": None,
            },
        ),
        "answered",
        body=the_card("not_understood.heading"),
    ),
    Row(
        "invoke.adaptiveCard_action.our_own",
        pressed("help.show", {"step": "help.show"}),
        "answered",
        body=the_card("help.heading"),
    ),
    Row(
        "invoke.adaptiveCard_action.automatic",
        invoke(
            "adaptiveCard/action",
            {
                "action": {
                    "type": "Action.Execute",
                    "verb": "help.show",
                    "data": {"step": "help.show"},
                },
                "trigger": "automatic",
            },
        ),
        "answered",
        body=the_card("help.heading"),
    ),
    Row(
        "invoke.adaptiveCard_action.that_keeps_its_card",
        pressed("help.show", {"step": "help.show", "keeps": "true"}),
        "answered",
        ((PERSONAL, "help.heading"),),
        body={"statusCode": 200, "type": TOAST, "value": text("sv", "private.below")},
    ),
    Row(
        "invoke.adaptiveCard_action.guest",
        pressed("help.show", {"step": "help.show"}, **{"from": {"id": "29:1gast", "name": "Gäst"}}),
        "guest",
        body={"statusCode": 200, "type": TOAST, "value": text("sv", "guest.heading")},
    ),
    # What this bot has nothing for, in the shape that each expects.
    not_here(
        "invoke.application_search",
        invoke(
            "application/search",
            {
                "queryText": "par",
                "queryOptions": {"skip": 0, "top": 15},
                "dataset": "places",
                "data": {"department": "Skola"},
            },
        ),
        NOTHING_FOUND,
    ),
    not_here(
        "invoke.composeExtension_query",
        invoke(
            "composeExtension/query",
            {
                "commandId": "search",
                "parameters": [{"name": "q", "value": "olja"}],
                "queryOptions": {"skip": 0, "count": 25},
            },
        ),
        IN_COMPOSE,
    ),
    not_here(
        "invoke.composeExtension_query.initialRun",
        invoke(
            "composeExtension/query",
            {
                "commandId": "search",
                "parameters": [{"name": "initialRun", "value": "true"}],
                "queryOptions": {"skip": 0, "count": 25},
            },
        ),
        IN_COMPOSE,
    ),
    not_here(
        "invoke.composeExtension_queryLink",
        invoke("composeExtension/queryLink", {"url": "https://hallkoll.example.se/17"}),
        IN_COMPOSE,
    ),
    not_here(
        "invoke.composeExtension_anonymousQueryLink",
        invoke("composeExtension/anonymousQueryLink", {"url": "https://hallkoll.example.se/17"}),
        IN_COMPOSE,
    ),
    not_here(
        "invoke.composeExtension_fetchTask.compose",
        invoke(
            "composeExtension/fetchTask",
            {"commandId": "new", "commandContext": "compose", "context": {"theme": "default"}},
        ),
        IN_COMPOSE,
    ),
    not_here(
        "invoke.composeExtension_submitAction",
        invoke(
            "composeExtension/submitAction",
            {
                "commandId": "new",
                "commandContext": "compose",
                "data": {"title": "Läckande fat"},
                "context": {"theme": "default"},
            },
        ),
        IN_COMPOSE,
    ),
    *(
        not_here(
            f"invoke.composeExtension_submitAction.preview_{action}",
            channel(
                "invoke",
                name="composeExtension/submitAction",
                value={**PREVIEW, "botMessagePreviewAction": action},
            ),
            IN_COMPOSE,
        )
        for action in ("edit", "send")
    ),
    not_here("invoke.task_fetch", invoke("task/fetch", {"data": {}}), IN_DIALOG),
    not_here("invoke.task_submit", invoke("task/submit", {"data": {}}), IN_DIALOG),
    not_here(
        "invoke.fileConsent.accept",
        invoke(
            "fileConsent/invoke",
            {
                "type": "fileUpload",
                "action": "accept",
                "context": {"resultId": "1"},
                "uploadInfo": {
                    "contentUrl": "https://kommun.sharepoint.example/lista.xlsx",
                    "name": "lista.xlsx",
                    "uploadUrl": "https://kommun.sharepoint.example/lamna",
                    "uniqueId": "30000000-0000-4000-8000-000000000002",
                    "fileType": "xlsx",
                    "etag": "1",
                },
            },
        ),
        {},
    ),
    not_here(
        "invoke.fileConsent.decline",
        invoke("fileConsent/invoke", {"type": "fileUpload", "action": "decline", "context": {}}),
        {},
    ),
    not_here(
        "invoke.signin_tokenExchange",
        invoke("signin/tokenExchange", {"id": "1", "connectionName": "sso", "token": "en token"}),
        {},
    ),
    not_here("invoke.signin_verifyState", invoke("signin/verifyState", {"state": "745254"}), {}),
    not_here(
        "invoke.signin_failure",
        invoke("signin/failure", {"code": "installedappnotfound", "message": "…"}),
        {},
    ),
    not_here("invoke.edge.unknown", invoke("some/newInvoke", {}), {}),
    # The calls of meetings: tests/bot/test_calls.py. This one is of no network meeting.
    ignored(
        "event.meetingStart",
        meeting(
            "event",
            name="application/vnd.microsoft.meetingStart",
            value={
                "MeetingType": "Scheduled",
                "Title": "Pulsmöte",
                "Id": MEETING_ID,
                "JoinUrl": "https://teams.example/l/meetup-join/1",
                "StartTime": "2026-11-20T08:15:00.123Z",
            },
        ),
    ),
    ignored(
        "event.meetingParticipantLeave",
        meeting(
            "event",
            name="application/vnd.microsoft.meetingParticipantLeave",
            value={
                "members": [
                    {
                        "user": {
                            "tenantId": TENANT,
                            "objectId": ENTRA_ID,
                            "id": PERSON,
                            "name": "Lovisa Lindgren",
                            "email": "lovisa@kommun.example",
                            "aadObjectId": ENTRA_ID,
                            "userRole": "user",
                        },
                        "meeting": {"inMeeting": False, "role": "Organizer"},
                    }
                ]
            },
        ),
    ),
    ignored(
        "event.edge.unknown",
        personal("event", name="application/vnd.microsoft.somethingNew", value={}),
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.shape)
async def test_each_shape_has_an_outcome_of_its_own(row: Row, bot: Bot, teams: FakeTeams) -> None:
    with counting("activities") as counted, counting("refused") as refused:
        answer = await bot.sends(row.activity(teams.service_url))
        await bot.has_sent_all()

    assert answer.status == 200
    if callable(row.body):
        row.body(answer.body)
    else:
        assert answer.body == row.body
    assert sorted(_place_and_heading(teams)) == sorted(
        (where, text(row.language, key)) for where, key in row.says
    )
    assert counted == {row.counted: 1}
    assert refused == {}


def _place_and_heading(teams: FakeTeams) -> list[tuple[str, str]]:
    """Where each thing was said; a new thread is said in the channel it is begun in."""
    return [
        (call.to[0] if call.to else call.body["channelData"]["channel"]["id"], call.heading)
        for call in teams.said
    ]


def test_each_shape_has_one_row() -> None:
    shapes_with_rows = [row.shape for row in ROWS]

    assert len(shapes_with_rows) == len(set(shapes_with_rows))


# --- a sign of work -------------------------------------------------------------------------------


async def test_who_sends_a_file_sees_at_once_that_the_bot_works_on_it(
    bot: Bot, teams: FakeTeams
) -> None:
    sent = [{"contentType": "image/*", "contentUrl": "https://smba.trafficmanager.net/a"}]

    await bot.sends(shapes.personal("message", teams.service_url, text="", attachments=sent))
    await bot.sends(shapes.channel("message", teams.service_url, text="", attachments=sent))

    kinds = [call.message.get("type") for call in teams.calls if call.method == "POST"]
    assert kinds == ["typing", "message", "message"]


# --- one welcome ----------------------------------------------------------------------------------

INSTALLED: Activity = {"type": "installationUpdate", "id": "f:1", "action": "add"}
MET: Activity = {"type": "conversationUpdate", "id": "f:2", "membersAdded": BOT_MEMBER}


@pytest.mark.parametrize("order", [(INSTALLED, MET), (MET, INSTALLED)], ids=["as told", "turned"])
async def test_one_installation_that_is_told_of_twice_is_welcomed_once(
    order: tuple[Activity, Activity], bot: Bot, teams: FakeTeams
) -> None:
    with counting("activities") as counted:
        for one in order:
            await bot.sends(shapes.personal(service_url=teams.service_url, **one))
        await bot.has_sent_all()

    assert teams.headings == [text("sv", "welcome.heading")]
    assert counted == {"welcomed": 1, "known": 1}


async def test_one_installation_that_is_told_of_twice_at_once_is_welcomed_once(
    bot: Bot, teams: FakeTeams
) -> None:
    told = [INSTALLED, MET] * 5

    with counting("activities") as counted:
        await asyncio.gather(
            *(bot.sends(shapes.personal(service_url=teams.service_url, **one)) for one in told)
        )
        await bot.has_sent_all()

    assert teams.headings == [text("sv", "welcome.heading")]
    assert counted == {"welcomed": 1, "known": 9}


@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
async def test_a_telling_that_falls_between_two_looks_of_another_is_not_welcomed_too(
    database: Database,
) -> None:
    """Two transactions at once: the second is over before the first looks for the second time."""
    await make.stored_authority(database)
    incoming = read(shapes.personal(service_url="http://127.0.0.1:9/", **INSTALLED))
    meanwhile: list[Conversation | None] = []

    def add(storage: Storage) -> Conversation | None:
        return people.added(storage, incoming, "sv", make.TODAY, "")

    @event.listens_for(engines_of(database)[0], "after_cursor_execute")
    def looked(_: Any, __: Any, statement: str, *rest: Any) -> None:
        if "FROM conversation" in statement and not meanwhile:
            meanwhile.append(None)  # what the other asks is not to be heard again
            meanwhile[0] = await_only(database.write(add))

    first = await database.write(add)

    assert [place for place in (first, *meanwhile) if place is not None] == [meanwhile[0]]


async def test_who_takes_the_bot_away_and_back_is_welcomed_again(
    bot: Bot, teams: FakeTeams
) -> None:
    url = teams.service_url
    for one in (INSTALLED, MET, {**INSTALLED, "action": "remove"}, INSTALLED, MET):
        await bot.sends(shapes.personal(service_url=url, **one))
        await bot.has_sent_all()

    assert teams.headings == [text("sv", "welcome.heading")] * 2


async def test_an_upgrade_is_no_reason_for_a_second_welcome(bot: Bot, teams: FakeTeams) -> None:
    url = teams.service_url
    await bot.sends(shapes.personal("installationUpdate", url, action="add"))
    await bot.has_sent_all()

    await bot.sends(shapes.personal("installationUpdate", url, action="remove-upgrade"))
    await bot.sends(shapes.personal("installationUpdate", url, action="add-upgrade"))
    await bot.has_sent_all()

    assert teams.headings == [text("sv", "welcome.heading")]


async def test_somebody_who_wrote_first_is_welcomed_when_the_bot_is_added(
    bot: Bot, teams: FakeTeams
) -> None:
    await bot.sends(shapes.personal("message", teams.service_url, text="hjälp"))

    await bot.sends(shapes.personal("installationUpdate", teams.service_url, action="add"))
    await bot.has_sent_all()

    assert teams.headings == [text("sv", "help.heading"), text("sv", "welcome.heading")]


async def test_a_team_gets_one_short_card_and_its_members_none(bot: Bot, teams: FakeTeams) -> None:
    """Teams tells of the installation in the chosen channel, and of the new member in General."""
    url = teams.service_url
    members = [{"id": BOT}, *({"id": f"29:1member{number}"} for number in range(20))]

    await bot.sends(shapes.of_team(url, "teamMemberAdded", membersAdded=members))
    await bot.sends(shapes.installed_in_channel(url, "add"))
    await bot.has_sent_all()

    assert teams.headings == [text("sv", "welcome.heading")]
    assert text("sv", "welcome.in_channel") in str(teams.said[0].card)
    assert not [call for call in teams.calls if "members" in call.body]


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        (of_team("teamDeleted"), set()),
        (of_team("teamMemberRemoved", membersRemoved=BOT_MEMBER), set()),
        (lambda url: shapes.installed_in_channel(url, "remove"), set()),
        (of_channel("channelDeleted"), {TEAM}),
    ],
)
async def test_a_team_that_is_gone_takes_all_its_channels_with_it(
    bot: Bot, database: Database, teams: FakeTeams, gone: Callable[[str], Activity], left: set[str]
) -> None:
    url = teams.service_url
    mentioned = shapes.mention("<at>Hållkoll</at>")
    words = {"text": "<at>Hållkoll</at> hjälp", "entities": mentioned}
    await bot.sends(shapes.of_team(url, "teamMemberAdded", membersAdded=BOT_MEMBER))
    await bot.sends(shapes.channel("message", url, **words))

    await bot.sends(gone(url))

    def open_channels(storage: Storage) -> set[str]:
        known = [storage.conversations.by_teams_id(one) for one in (TEAM, CHANNEL)]
        return {one.teams_id for one in known if one is not None and one.open}

    assert await database.read(open_channels) == left
    await bot.sends(shapes.channel("message", url, **words))
    assert CHANNEL in await database.read(open_channels), "what is said there revives it"


async def test_a_group_chat_gets_one_short_card(bot: Bot, teams: FakeTeams) -> None:
    url = teams.service_url
    for _ in range(2):
        await bot.sends(shapes.group("conversationUpdate", url, membersAdded=BOT_MEMBER))
        await bot.sends(shapes.group("installationUpdate", url, action="add"))
    await bot.has_sent_all()

    [said] = teams.said
    assert said.to[0] == GROUP
    assert text("sv", "welcome.in_channel") in str(said.card)


async def test_the_welcome_of_a_person_has_four_buttons_and_says_where_the_data_goes(
    bot: Bot, teams: FakeTeams
) -> None:
    await bot.sends(shapes.personal("installationUpdate", teams.service_url, action="add"))
    await bot.has_sent_all()

    [said] = teams.said
    assert len(said.card["actions"]) <= 4
    assert text("sv", "welcome.data") in str(said.card)
    assert "bot" in said.card["body"][0]["text"]


async def test_the_language_is_the_clients_until_another_is_chosen(
    bot: Bot, teams: FakeTeams
) -> None:
    for words, locale in [("help", "en-GB"), ("svenska", "en-GB"), ("help", "en-GB")]:
        message = shapes.personal("message", teams.service_url, text=words, id=words + locale)
        await bot.sends({**message, "locale": locale})

    assert teams.headings == [
        text("en", "help.heading"),
        text("sv", "language.chosen"),
        text("sv", "help.heading"),
    ]


async def test_a_report_begun_in_a_channel_goes_on_in_the_chat_that_is_already_there(
    bot: Bot, teams: FakeTeams
) -> None:
    url = teams.service_url
    await bot.sends(shapes.personal("message", url, text="hjälp"))
    words = "<at>Hållkoll</at> batterier ligger i restavfallet på Parkskolan"

    mentioned = shapes.mention("<at>Hållkoll</at>")
    await bot.sends(shapes.channel("message", url, text=words, entities=mentioned))

    [_, form, public] = teams.said
    assert (form.to[0], form.heading) == (PERSONAL, text("sv", "report.heading"))
    assert "batterier ligger i restavfallet" in str(form.card)
    assert (public.to[0], public.heading) == (THREAD, text("sv", "private.goes_on"))
    assert "batterier" not in str(public.card)


async def test_who_cannot_be_reached_in_private_is_told_so_and_nothing_more(
    bot: Bot, teams: FakeTeams
) -> None:
    refused = {"error": {"code": "ForbiddenOperationException", "message": "not installed"}}
    teams.faults.append(web.json_response(refused, status=403))
    mentioned = shapes.mention("<at>Hållkoll</at>")

    await bot.sends(
        shapes.channel(
            "message", teams.service_url, text="<at>Hållkoll</at> mina ärenden", entities=mentioned
        )
    )

    assert teams.said[-1].to[0] == THREAD
    assert teams.said[-1].heading == text("sv", "private.not_reached")


async def test_somebody_new_is_found_on_the_authoritys_list_by_the_address_teams_has(
    bot: Bot, database: Database, teams: FakeTeams
) -> None:
    listed = await database.write(
        lambda storage: storage.people.add("Lovisa på listan", email="lovisa@kommun.example")
    )
    teams.members[PERSON] = {"aadObjectId": ENTRA_ID, "email": "Lovisa@kommun.example"}

    await bot.sends(shapes.personal("message", teams.service_url, text="hjälp"))

    found = await database.read(
        lambda storage: storage.people.by_entra_id(TENANT, ENTRA_ID, make.TODAY)
    )
    assert found is not None
    assert found.id == listed

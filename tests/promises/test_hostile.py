"""Whatever is sent, nothing gives 5xx, and nothing that a store chokes on gets that far (H1-H3).

`HALLKOLL_FUZZ` says how many activities; `make soak` asks for more.
"""

import asyncio
import contextlib
import gzip
import io
import json
import os
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import app as bot_app
from bot.calls import CAME
from dialogs import STEPS, commands
from domain.authority import Authority
from domain.seal import Seal
from storage.database import Database
from tests import make
from tests.bot import shapes
from tests.chat import NOW, SECRET, TENANT
from tests.fake_teams import FakeTeams, fake_teams
from tests.serving import Answered, Bot, bot_in_process, counting

CASES = int(os.environ.get("HALLKOLL_FUZZ", "2000"))
HERE = "{where the fake Teams listens}"
# Deterministic, so that a failure comes again; HealthCheck does not like fixtures, ours are stable.
FUZZ = settings(
    max_examples=CASES,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
SHORT = settings(FUZZ, max_examples=200)


@pytest.fixture
async def teams() -> AsyncIterator[FakeTeams]:
    async with fake_teams() as served:
        yield served


@pytest.fixture
async def bot(database: Database) -> AsyncIterator[Bot]:
    await make.stored_authority(database)
    async with bot_in_process(database) as served:
        yield served


# --- what is sent ---------------------------------------------------------------------------------

NASTY = st.sampled_from(
    [
        "", " ", "\0", "a\0b", "\ud800", "\udfff\ud800", "\U0001f600", "\u202e\u2066", "\ufeff",
        "x" * 70, "å" * 400, "x" * 30_001, "\r\n\x1b[2J", "'; DROP TABLE person; --", "{}", "null",
        "M-2026-0001", "M-2026-9999999", "KX7-49Q", "-1", "0", "1" * 400, "1e999", "NaN", "true",
        "../..", "..", "?", "http://127.0.0.1/", "https://smba.trafficmanager.net/", "<at></at>",
        "2026-11-20", "0001-01-01", "9999-12-31", "20261-1-1", "skicka", "rapportera", "status",
    ]
)  # fmt: skip


def _often(common: Any, rare: Any) -> Any:
    """Three of the one for each of the other: hypothesis by itself likes text best."""
    return st.sampled_from([common, common, common, rare]).flatmap(lambda one: one)


TEXTS = st.one_of(NASTY, st.text(max_size=60))
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.sampled_from([10**300, -0.0, 1e308]),
    TEXTS,
)
JUNK = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=12,
)
DEEP = st.integers(1, 80).map(lambda depth: json.loads("[" * depth + "]" * depth))
ANYTHING = st.one_of(JUNK, JUNK, JUNK, DEEP)

FIELDS = st.one_of(
    st.sampled_from([*make.TYPED, "text", "code", "case", "field", "page", "authority"]), TEXTS
)
COMMANDS = st.sampled_from(
    [
            "hjälp", "rapportera olja rinner ut", "vad något annat", "plats Parkskolan", "när igår",
            "skicka", "skicka utan mitt namn", "mina ärenden 99999", "status M-2026-0001",
            "status KX7-49Q", "komplettera 1 mer", "dra tillbaka 1", "ja dra tillbaka 1",
            "nya ärenden", "svenska", "svara med text", "myndighet x", "pågår vet ej", "avbryt",
            "möten", "tidigare möten 2", "hitta möte x", "möte 1", "jag är här 1", "roller",
            "betygsätt 1 nöjd 5", "nytt möte x; y", "nytt möte",
            "antal 1 29", "resultat", "resultat 1", "resultat år 2022",
            "ändra möte 1 tema y", "årsenkät 5 4 - 6", "öppna årsenkät", "årsenkätens resultat",
            "ge roll", "förvaltningar", "ansvariga", "veckobrev", "statistik", "ärenden",
            "närvarorapport", "närvarorapport 1 dag 1", "ja närvarorapport", "koppla möte 1",
            "kasta närvarorapport", "annat möte för närvarorapport", "koppla bort möte 1",
            # Every command there is, alone and with what may be a number.
            *(f"{one.words[0]}{rest}" for one in commands.COMMANDS for rest in ("", " 1")),
    ]
)  # fmt: skip
WORDS = _often(COMMANDS, TEXTS)


def _nonce() -> str:
    return Seal(SECRET).mint("1/1", NOW)


def _pressed(verb: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    data = {**make.TYPED, "nonce": _nonce(), "step": verb, "case": "M-2026-0001", **fields}
    return shapes.pressed(HERE, verb, data)


MEMBERS = [{"id": shapes.BOT}]
WRITTEN = st.one_of(
    WORDS.map(lambda words: shapes.personal("message", HERE, text=words)),
    WORDS.map(lambda words: shapes.channel("message", HERE, text=f"<at>H</at> {words}")),
    WORDS.map(lambda words: shapes.group("message", HERE, text=words)),
)
PRESSED = st.builds(
    _pressed, st.sampled_from(sorted(STEPS)), st.dictionaries(FIELDS, JUNK, max_size=3)
)
TOLD = st.sampled_from(
    [
        shapes.personal("installationUpdate", HERE, action="add"),
        shapes.personal("installationUpdate", HERE, action="remove"),
        shapes.installed_in_channel(HERE, "add"),
        shapes.of_team(HERE, "teamMemberAdded", membersAdded=MEMBERS),
        shapes.of_team(HERE, "teamDeleted"),
        shapes.group("conversationUpdate", HERE, membersAdded=MEMBERS),
        shapes.invoke(HERE, "composeExtension/query", {}),
        shapes.invoke(HERE, "task/fetch", {}),
        shapes.meeting("event", HERE, name="application/vnd.microsoft.meetingStart", value={}),
        shapes.meeting(
            "event", HERE, name=CAME, value={"members": [{"user": {"email": "a@b.se"}}]}
        ),
    ]
)
VALID = _often(st.one_of(PRESSED, PRESSED, WRITTEN), TOLD)


def _paths(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    pairs: list[tuple[Any, Any]] = []
    if isinstance(node, dict):
        pairs = list(node.items())
    elif isinstance(node, list):
        pairs = list(enumerate(node))
    return [found for key, value in pairs for found in ((*path, key), *_paths(value, (*path, key)))]


def _with(node: Any, path: tuple[Any, ...], change: Any) -> Any:
    """Return a copy of *node* with *change* made at *path*: a function of what is there."""
    if not path:
        return change(node)
    copy = node.copy() if isinstance(node, (dict, list)) else node
    # An earlier change may have taken the place away.
    with contextlib.suppress(KeyError, IndexError, TypeError):
        copy[path[0]] = _with(copy[path[0]], path[1:], change)
    return copy


@st.composite
def activities(draw: st.DrawFn) -> Any:
    """A valid activity of some shape, with up to four things in it replaced by anything at all."""
    activity = draw(VALID)
    for _ in range(draw(st.sampled_from([0, 0, 1, 1, 2, 4]))):
        path = draw(st.sampled_from(_paths(activity) or [()]))
        junk = draw(ANYTHING)
        activity = _with(activity, path, lambda _, junk=junk: junk)
    return activity


def _on_the_wire(activity: Any, teams: FakeTeams) -> bytes:
    return json.dumps(activity).replace(json.dumps(HERE), json.dumps(teams.service_url)).encode()


@dataclass
class Found:
    """How often each status came back, and the invokes that got 200 without an answer."""

    statuses: Counter[int] = field(default_factory=Counter)
    unanswered: list[Any] = field(default_factory=list)

    def note(self, activity: Any, answered: Answered) -> None:
        self.statuses[answered.status] += 1
        if answered.status == 200 and answered.body is None and _is_invoke(activity):
            self.unanswered.append(activity)


async def _each_of_many(bot: Bot, teams: FakeTeams, budget: settings) -> Found:
    """Send as many activities as *budget* says."""
    loop = asyncio.get_running_loop()
    found = Found()

    @budget
    @given(activity=activities())
    def send(activity: Any) -> None:
        sending = bot.sends(None, raw=_on_the_wire(activity, teams))
        answered = asyncio.run_coroutine_threadsafe(sending, loop).result(30)
        found.note(activity, answered)
        teams.calls.clear()  # a hundred thousand would fill the memory

    await asyncio.to_thread(send)
    return found


# --- H1 -------------------------------------------------------------------------------------------


@pytest.mark.timeout(120 + CASES / 20)
async def test_no_activity_gives_5xx_and_every_invoke_is_answered(
    bot: Bot, teams: FakeTeams
) -> None:
    with counting("activities") as outcomes, counting("turns") as turns:
        found = await _each_of_many(bot, teams, FUZZ)

    assert found.statuses.total() >= CASES
    assert set(found.statuses) <= {200, 400, 403, 413}
    assert found.statuses[200] > CASES / 2  # most get past the door
    assert found.unanswered == []
    assert {"answered", "welcomed", "removed", "not_here", "guest", "ignored"} <= set(outcomes)
    assert len(set(STEPS) - {name.partition("/")[0] for name in turns}) <= len(STEPS) // 2
    assert outcomes.get("lost", 0) == 0
    assert [name for name in turns if name.endswith("/failed")] == []


@pytest.mark.parametrize("length", [900, 2400, 2600, 29_000])
@pytest.mark.parametrize(
    "before",
    [
        "", "rapportera ", "olja rinner ut ", "vad ", "plats ", "när ", "gjort ", "myndighet ",
        "status ", "komplettera M-2026-0001 ", "komplettera KX7-49Q ", "mina ärenden ", "hej ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_text_of_any_length_gets_an_answer_that_teams_takes(
    before: str, length: int, bot: Bot, teams: FakeTeams
) -> None:
    url = teams.service_url
    await bot.sends(shapes.personal("message", url, text="rapportera", id="0"))

    with counting("turns") as turns:
        words = before + "lång text " * (length // 10)
        await bot.sends(shapes.personal("message", url, text=words, id="1"))

    assert [name for name in turns if name.endswith("/failed")] == []
    [_, answer] = teams.said
    assert len(json.dumps(answer.body, ensure_ascii=False).encode()) < 28_000


ID_FIELDS = [
    ("id",), ("from", "id"), ("from", "aadObjectId"), ("from", "name"), ("recipient", "id"),
    ("conversation", "id"), ("channelData", "team"), ("locale",),
]  # fmt: skip


@pytest.mark.parametrize("path", ID_FIELDS, ids=".".join)
async def test_an_id_longer_than_any_is_answered_the_same_on_both_databases(
    path: tuple[str, ...], bot: Bot, teams: FakeTeams
) -> None:
    """PostgreSQL refuses a text that is too long for its column, SQLite would keep it."""
    url = teams.service_url
    bodies = [
        shapes.personal("message", url, text="hjälp"),
        shapes.pressed(url, "my_cases.show", {"step": "my_cases.show"}),
        shapes.personal("installationUpdate", url, action="add"),
        shapes.of_team(url, "teamMemberAdded", membersAdded=MEMBERS),
    ]

    with counting("activities") as outcomes, counting("turns") as turns:
        for body in bodies:
            for length in (70, 210, 310, 29_000):
                changed = _with(body, path, lambda _, n=length: "å" * n)
                answered = await bot.sends(changed)
                assert answered.status == 200
                assert answered.body is not None or not _is_invoke(body)

    assert outcomes.get("lost", 0) == 0
    assert [name for name in turns if name.endswith("/failed")] == []


def _is_invoke(activity: Any) -> bool:
    return isinstance(activity, dict) and activity.get("type") == "invoke"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_bot_that_trusts_what_is_sent_would_be_found_out(
    bot: Bot, teams: FakeTeams, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def trusting(self: Any, request: Any, raw: Any) -> None:
        raw["conversation"]["tenantId"].casefold()

    monkeypatch.setattr(bot_app.App, "_check", trusting)
    found = await _each_of_many(bot, teams, SHORT)

    assert found.statuses[500] > 0


# --- H2, wired ------------------------------------------------------------------------------------

OBJECT = json.dumps(shapes.personal("message", "http://127.0.0.1:9/", text="hej")).encode()
REFUSED = {
    "nothing": (b"", 400),
    "not JSON": (b"{", 400),
    "not an object": (b"[]", 400),
    "a word": (b'"hej"', 400),
    "300 kB": (b'{"text": "' + b"x" * 300_000 + b'"}', 413),
    "a depth of 100,000": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, 413),
    "a depth of 100,000 lists": (b"[" * 100_000 + b"]" * 100_000, 400),
    "a depth of 50": (b'{"a":' * 50 + b"1" + b"}" * 50, 400),
    "a number of 100,000 digits": (b'{"a": ' + b"1" * 100_000 + b"}", 400),
    "a number of 1,000,000 digits": (b'{"a": ' + b"1" * 1_000_000 + b"}", 413),
    "not a number": (b'{"a": NaN}', 400),
    "infinity": (b'{"a": 1e999}', 400),
    "bad UTF-8": (OBJECT.replace(b"hej", b"he\xff"), 400),
    "half of a character in UTF-8": (OBJECT.replace(b"hej", b"\xed\xa0\x80"), 400),
    "UTF-16": (OBJECT.decode().encode("utf-16"), 400),
}


@pytest.mark.parametrize("what", REFUSED)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_body_that_is_no_activity_is_refused_before_any_turn(what: str, bot: Bot) -> None:
    raw, status = REFUSED[what]

    with counting("activities") as outcomes, counting("turns") as turns:
        answered = await bot.sends(None, raw=raw)

    assert answered == Answered(status, None)
    assert outcomes == turns == {}


async def ten_megabytes() -> AsyncIterator[bytes]:
    for _ in range(160):
        yield b" " * 65_536


@pytest.mark.parametrize("announced", [True, False], ids=["announced", "in chunks"])
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_ten_megabytes_are_refused_unread(announced: bool, bot: Bot) -> None:
    data = io.BytesIO(b" " * 10_000_000) if announced else ten_megabytes()

    async with bot.session.post(f"{bot.url}api/messages", data=data) as got:
        assert (got.status, await got.read()) == (413, b"")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_packed_body_is_refused_unread(bot: Bot) -> None:
    headers = {"Content-Encoding": "gzip"}
    packed = gzip.compress(OBJECT)

    async with bot.session.post(f"{bot.url}api/messages", data=packed, headers=headers) as got:
        assert (got.status, await got.read()) == (415, b"")


# --- H3 -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (r"Fat\u0000 läcker vid\u0000 ladan", "Fat läcker vid ladan"),
        (r"Fat läcker \ud83d vid ladan", "Fat läcker \ufffd vid ladan"),
        (r"Fat läcker \ude00\ud83d vid ladan", "Fat läcker \ufffd\ufffd vid ladan"),
        (r"Fat läcker \ud83d\ude00 vid ladan", "Fat läcker \U0001f600 vid ladan"),
        (r"\u0000\u0000Fat läcker vid ladan", "Fat läcker vid ladan"),
        ("Fat läcker \u202e vid \u2066 ladan", "Fat läcker \u202e vid \u2066 ladan"),
    ],
    ids=["NUL", "half a character", "halves turned", "a whole character", "NUL first", "direction"],
)
async def test_what_cannot_be_stored_is_cleaned_and_the_rest_is_stored_as_written(
    written: str, kept: str, bot: Bot, teams: FakeTeams, database: Database
) -> None:
    await bot.sends(shapes.personal("message", teams.service_url, text="hjälp"))
    rows = await database.read(
        lambda storage: storage.people.by_entra_id(TENANT, shapes.ENTRA_ID, make.TODAY)
    )
    assert rows is not None
    nonce = Seal(SECRET).mint(f"{rows.id}/1", NOW)
    typed = {**make.TYPED, "description": "WRITTEN", "place": "PLATS", "nonce": nonce}
    body = shapes.pressed(teams.service_url, "report_case.submit", typed)
    raw = json.dumps(body).replace("WRITTEN", written).replace("PLATS", written).encode()

    answered = await bot.sends(None, raw=raw)

    [case] = await make.cases_of(database, await _authority(database))
    assert (case.description, case.place) == (kept, kept)
    assert case.number in answered.body["value"]["body"][0]["text"]
    assert kept in json.dumps(answered.body, ensure_ascii=False)


@pytest.mark.parametrize("field", ["nonce", "step", "case", "code", "page", "kind", "occurred_on"])
async def test_the_same_in_a_field_that_is_looked_up_is_answered(
    field: str, bot: Bot, teams: FakeTeams
) -> None:
    for verb in STEPS:
        data = {**make.TYPED, "step": verb, "case": "M-2026-0001", field: "\0\ud800x"}
        answered = await bot.sends(shapes.pressed(teams.service_url, verb, data))
        assert answered.status == 200
        assert answered.body["statusCode"] == 200


async def _authority(database: Database) -> Authority:
    [found] = await database.read(lambda storage: storage.authorities.of_tenant(TENANT))
    return found

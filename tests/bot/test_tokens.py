"""Tokens: no forged one passes, keys may turn over, and a dead key endpoint stops nobody."""

import asyncio
import base64
import hashlib
import hmac
import json
import math
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp import ClientSession
from cryptography.hazmat.primitives import serialization
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.refused import Refused
from bot.settings import WrongSettings
from bot.tokens import Keys, Tokens
from tests.bot.signing import (
    APP_ID,
    SERVICE_URL,
    KeyServer,
    jwk,
    key_server,
    private_key,
    token,
)

ACTIVITY = {"type": "message", "channelId": "msteams", "serviceUrl": SERVICE_URL}
EMULATOR = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"
NOW = 1_800_000_000
TENANT_V2 = "https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0"


class Clock:
    """Time that the test moves."""

    def __init__(self) -> None:
        self.time = float(NOW)

    def __call__(self) -> float:
        return self.time


@pytest.fixture
async def teams() -> AsyncIterator[KeyServer]:
    async with key_server() as server:
        yield server


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def keys(teams: KeyServer, clock: Clock) -> AsyncIterator[Keys]:
    async with ClientSession() as session:
        keys = Keys(session, teams.openid_url, clock=clock)
        yield keys
        await keys.close()


@pytest.fixture
def tokens(keys: Keys, clock: Clock) -> Tokens:
    return Tokens(keys, APP_ID, clock=clock)


async def verdict(tokens: Tokens, authorization: str | None, **activity: Any) -> str:
    """Why it was refused, or "good"; None leaves a field of the activity out."""
    fields = {**ACTIVITY, **activity}
    try:
        await tokens.check(authorization, {k: v for k, v in fields.items() if v is not None})
    except Refused as refused:
        return refused.reason if refused.status == 401 else f"status {refused.status}"
    return "good"


def good(*, now: float = NOW, **claims: Any) -> str:
    """The header of a request with a good token, but for the claims given."""
    return "Bearer " + token(now=now, **claims)


def forged(header: dict[str, Any], secret: bytes | None = None) -> str:
    """A token made by hand, as no library will; signed by HMAC when there is a secret."""

    def part(data: bytes) -> str:
        return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

    claims = token().split(".")[1]
    said = f"{part(json.dumps(header).encode())}.{claims}"
    signature = hmac.digest(secret, said.encode(), hashlib.sha256) if secret else b""
    return f"{said}.{part(signature)}"


def public_pem(name: str) -> bytes:
    return (
        private_key(name)
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )


def tampered() -> str:
    head, claims, signature = token().split(".")
    return ".".join([head, claims[:-4] + "AAAA", signature])


def said(**claims: Any) -> Callable[[], str]:
    return lambda: good(**claims)


def by_hand(header: dict[str, Any], hmac_with: str = "") -> Callable[[], str]:
    return lambda: "Bearer " + forged(header, public_pem(hmac_with) if hmac_with else None)


BATTERY: list[tuple[str, str, Callable[[], str | None], dict[str, Any]]] = [
    # what is sent, the wanted verdict, the Authorization header, what differs in the activity
    ("a good token", "good", said(), {}),
    ("bearer in lower case", "good", lambda: good().replace("Bearer", "bearer"), {}),
    ("no header", "no_token", lambda: None, {}),
    ("an empty header", "no_token", lambda: "", {}),
    ("only the word", "no_token", lambda: "Bearer", {}),
    ("only the word and spaces", "no_token", lambda: "Bearer   ", {}),
    ("not Bearer", "no_token", lambda: good().replace("Bearer", "Basic"), {}),
    ("no scheme", "no_token", token, {}),
    ("garbage", "malformed", lambda: "Bearer garbage", {}),
    ("two words", "malformed", lambda: good() + " and more", {}),
    ("dots", "malformed", lambda: "Bearer ..", {}),
    ("not ASCII", "no_token", lambda: "Bearer å.ä.ö", {}),
    ("undecodable bytes", "no_token", lambda: "Bearer \udcff.\udcff.\udcff", {}),
    ("two parts", "malformed", lambda: good().rsplit(".", 1)[0], {}),
    ("a header that is a list", "malformed", lambda: "Bearer W10.e30.AA", {}),
    ("no signature", "signature", lambda: good().rsplit(".", 1)[0] + ".", {}),
    ("claims changed", "signature", lambda: f"Bearer {tampered()}", {}),
    ("alg none", "algorithm", by_hand({"alg": "none", "kid": "first"}), {}),
    ("alg NONE", "algorithm", by_hand({"alg": "NONE", "kid": "first"}), {}),
    ("alg missing", "algorithm", by_hand({"kid": "first"}), {}),
    ("alg a list", "algorithm", by_hand({"alg": ["RS256"], "kid": "first"}), {}),
    ("alg RS512", "algorithm", by_hand({"alg": "RS512", "kid": "first"}), {}),
    ("alg PS256", "algorithm", by_hand({"alg": "PS256", "kid": "first"}), {}),
    (
        "HS256 with the public key as secret",
        "algorithm",
        by_hand({"alg": "HS256", "kid": "first"}, hmac_with="first"),
        {},
    ),
    (
        "RS256 said, HMAC done",
        "signature",
        by_hand({"alg": "RS256", "kid": "first"}, hmac_with="first"),
        {},
    ),
    (
        "a key of its own in the header",
        "kid_unknown",
        by_hand({"alg": "RS256", "kid": "own", "jwk": {"kty": "oct", "k": "AA"}}),
        {},
    ),
    ("wrong key", "signature", said(key="stranger", kid="first"), {}),
    ("unknown kid", "kid_unknown", said(key="stranger"), {}),
    ("no kid", "kid_missing", by_hand({"alg": "RS256"}), {}),
    ("kid a number", "malformed", by_hand({"alg": "RS256", "kid": 7}), {}),
    ("wrong iss", "issuer", said(iss="https://evil.example"), {}),
    ("iss with a slash", "issuer", said(iss="https://api.botframework.com/"), {}),
    ("iss a list", "issuer", said(iss=["https://api.botframework.com"]), {}),
    ("iss missing", "issuer", said(iss=None), {}),
    ("emulator issuer", "issuer", said(iss=EMULATOR), {}),
    ("issuer of our own tenant", "issuer", said(iss=TENANT_V2), {}),
    ("wrong aud", "audience", said(aud="another-bot"), {}),
    ("aud as api://", "audience", said(aud=f"api://{APP_ID}"), {}),
    ("aud a list", "audience", said(aud=[APP_ID]), {}),
    ("aud missing", "audience", said(aud=None), {}),
    ("aud empty", "audience", said(aud=""), {}),
    ("expired", "expired", said(exp=NOW - 310), {}),
    ("expired within leeway", "good", said(exp=NOW - 200), {}),
    ("no exp", "time", said(exp=None), {}),
    ("exp text", "time", said(exp=str(NOW + 3600)), {}),
    ("exp true", "time", said(exp=True), {}),
    ("exp NaN", "time", said(exp=math.nan), {}),
    ("exp infinite", "time", said(exp=math.inf), {}),
    ("exp of 400 digits", "time", said(exp=10**400), {}),
    ("nbf in the future", "not_yet_valid", said(nbf=NOW + 400), {}),
    ("nbf within leeway", "good", said(nbf=NOW + 200), {}),
    ("nbf text", "time", said(nbf="soon"), {}),
    ("no nbf", "good", said(nbf=None), {}),
    (
        "wrong serviceurl",
        "service_url",
        said(serviceurl="https://smba.trafficmanager.net/amer/"),
        {},
    ),
    ("no serviceurl", "service_url", said(serviceurl=None), {}),
    ("serviceurl a number", "service_url", said(serviceurl=1), {}),
    ("claim serviceUrl", "good", said(serviceurl=None, serviceUrl=SERVICE_URL), {}),
    ("a slash less in the claim", "good", said(serviceurl=SERVICE_URL.rstrip("/")), {}),
    ("a slash less in the activity", "good", said(), {"serviceUrl": SERVICE_URL.rstrip("/")}),
    ("two slashes more", "service_url", said(), {"serviceUrl": SERVICE_URL + "//"}),
    ("another serviceUrl", "service_url", said(), {"serviceUrl": "https://evil.example/"}),
    ("no serviceUrl", "service_url_missing", said(), {"serviceUrl": None}),
    ("empty serviceUrl", "service_url_missing", said(), {"serviceUrl": ""}),
    ("serviceUrl a list", "service_url_missing", said(), {"serviceUrl": []}),
    ("no channelId", "channel", said(), {"channelId": None}),
    ("channel emulator", "channel", said(), {"channelId": "emulator"}),
    ("channelId an object", "channel", said(), {"channelId": {}}),
    ("key endorsed for others", "endorsement", said(key="webchat"), {}),
    ("key endorsed for none", "endorsement", said(key="unendorsed"), {}),
    ("key without endorsements", "kid_unknown", said(key="bare"), {}),
    ("key for encryption", "kid_unknown", said(key="stranger", kid="enc"), {}),
]


@pytest.mark.parametrize(
    ("wanted", "authorization", "activity"),
    [pytest.param(wanted, header, activity, id=name) for name, wanted, header, activity in BATTERY],
)
async def test_a_token_passes_only_when_all_of_it_is_right(
    teams: KeyServer,
    tokens: Tokens,
    wanted: str,
    authorization: Callable[[], str | None],
    activity: dict[str, Any],
) -> None:
    teams.listed = [
        jwk("first"),
        jwk("webchat", endorsements=["webchat"]),
        jwk("unendorsed", endorsements=[]),
        {name: value for name, value in jwk("bare").items() if name != "endorsements"},
        {**jwk("stranger", kid="enc"), "use": "enc"},
    ]

    assert await verdict(tokens, authorization(), **activity) == wanted


@given(st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
async def test_nothing_in_the_header_makes_more_than_a_refusal(
    tokens: Tokens, data: st.DataObject
) -> None:
    odd = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
        max_leaves=5,
    )
    header = data.draw(
        st.fixed_dictionaries(
            {},
            optional={
                "alg": st.just("RS256") | odd,
                "kid": st.just("first") | odd,
                "b64": st.just(False) | odd,
                "crit": st.just(["b64"]) | odd,
            },
        )
    )

    assert await verdict(tokens, f"Bearer {forged(header)}") != "good"
    assert await verdict(tokens, data.draw(st.text(max_size=40).map("Bearer ".__add__))) != "good"


def test_without_an_app_id_no_token_is_checked(keys: Keys) -> None:
    with pytest.raises(WrongSettings):
        Tokens(keys, "")


# Keys that turn over


async def test_a_new_key_is_accepted_within_half_a_minute(
    teams: KeyServer, tokens: Tokens, clock: Clock
) -> None:
    await verdict(tokens, good())
    teams.listed = [jwk("first"), jwk("second")]

    at_once = await verdict(tokens, good(key="second"))
    clock.time += 30
    soon = await verdict(tokens, good(key="second"))

    assert (at_once, soon) == ("kid_unknown", "good")
    assert teams.fetches == 2


async def test_two_thousand_bogus_key_ids_cause_no_extra_fetch(
    teams: KeyServer, tokens: Tokens
) -> None:
    await verdict(tokens, good())
    bogus = [forged({"alg": "RS256", "kid": f"bogus{number}"}) for number in range(2000)]

    found = await asyncio.gather(*(verdict(tokens, f"Bearer {each}") for each in bogus))

    assert set(found) == {"kid_unknown"}
    assert teams.fetches == 1


async def test_all_who_come_before_the_first_keys_wait_for_one_fetch(
    teams: KeyServer, tokens: Tokens
) -> None:
    found = await asyncio.gather(*(verdict(tokens, good()) for _ in range(50)))

    assert set(found) == {"good"}
    assert teams.fetches == 1


async def test_one_who_gives_up_does_not_take_the_fetch_from_the_others(
    teams: KeyServer, tokens: Tokens
) -> None:
    teams.gate.clear()
    impatient = asyncio.create_task(verdict(tokens, good()))
    patient = asyncio.create_task(verdict(tokens, good()))
    await teams.reached.wait()

    impatient.cancel()
    teams.gate.set()

    assert await patient == "good"


# A key endpoint that is dead, slow or wrong


async def test_a_hanging_endpoint_stops_nobody_whose_key_is_known(
    teams: KeyServer, tokens: Tokens, clock: Clock
) -> None:
    await verdict(tokens, good())
    clock.time += 25 * 3600
    teams.gate.clear()
    teams.reached.clear()

    stranger = asyncio.create_task(verdict(tokens, good(key="second")))
    await teams.reached.wait()
    known = [await verdict(tokens, good(now=clock.time, jti=str(number))) for number in range(20)]

    assert known == ["good"] * 20
    assert not stranger.done(), "still waiting, while the others were served"
    teams.gate.set()
    assert await stranger == "kid_unknown"


async def test_old_keys_serve_while_new_ones_are_fetched_behind(
    teams: KeyServer, keys: Keys, tokens: Tokens, clock: Clock
) -> None:
    await verdict(tokens, good())
    teams.listed = [jwk("second")]
    clock.time += 24 * 3600 + 1
    teams.gate.clear()
    teams.reached.clear()

    meanwhile = await verdict(tokens, good(now=clock.time))
    async with asyncio.timeout(5):
        await teams.reached.wait()
    teams.gate.set()
    await keys.refresh()  # waits for the fetch under way

    assert meanwhile == "good"
    assert await verdict(tokens, good(key="second", now=clock.time)) == "good"
    assert await verdict(tokens, good(now=clock.time)) == "kid_unknown"
    assert teams.fetches == 2


async def test_known_keys_serve_for_as_long_as_the_endpoint_is_dead(
    teams: KeyServer, tokens: Tokens, clock: Clock
) -> None:
    await verdict(tokens, good())
    teams.status = 503

    for _ in range(3):
        clock.time += 7 * 24 * 3600
        assert await verdict(tokens, good(now=clock.time)) == "good"
        assert await verdict(tokens, good(key="second", now=clock.time)) != "good"


async def test_after_a_failed_fetch_it_waits_before_the_next(
    teams: KeyServer, tokens: Tokens, clock: Clock
) -> None:
    teams.status = 500

    first = await verdict(tokens, good())
    teams.status = 200
    at_once = await verdict(tokens, good())
    clock.time += 30
    later = await verdict(tokens, good())

    assert (first, at_once, later) == ("kid_unknown", "kid_unknown", "good")
    assert teams.fetches == 2


async def test_an_endpoint_that_never_answers_is_given_up(teams: KeyServer) -> None:
    teams.gate.clear()
    async with ClientSession() as session:
        keys = Keys(session, teams.openid_url, timeout=0.05)

        assert await keys.refresh() is False


async def test_a_fetch_under_way_ends_when_the_bot_does(teams: KeyServer) -> None:
    teams.gate.clear()
    async with ClientSession() as session:
        keys = Keys(session, teams.openid_url)
        waiting = asyncio.create_task(keys.refresh())
        await teams.reached.wait()

        await keys.close()

    with pytest.raises(asyncio.CancelledError):
        await waiting


WEAK = {"kty": "RSA", "kid": "weak", "endorsements": ["msteams"], "e": "AQAB", "n": "AQAB" * 16}


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param([], id="no key"),
        pytest.param([None, 1, "first", []], id="no objects"),
        pytest.param([{"kty": "oct", "k": "AA", **jwk("first", kty="oct")}], id="symmetric"),
        pytest.param([{k: v for k, v in jwk("first").items() if k != "kid"}], id="no kid"),
        pytest.param([jwk("first", n="å", e=7)], id="not a number"),
        pytest.param([jwk("first", n=None)], id="no number"),
        pytest.param([WEAK], id="too short"),
        pytest.param([jwk("first", kid="other", x="x" * 1024 * 1024)], id="over a megabyte"),
    ],
)
async def test_a_key_set_without_a_usable_key_changes_nothing(
    teams: KeyServer, keys: Keys, clock: Clock, listed: list[Any]
) -> None:
    await keys.refresh()
    clock.time += 30
    teams.listed = listed

    await keys.refresh()

    assert teams.fetches == 2
    assert await keys.get("first"), "the old key still serves"


@pytest.mark.parametrize(
    "jwks_uri",
    ["http://keys.example/keys", "file:///etc/passwd", "//keys.example/keys", "", "http://["],
)
async def test_keys_are_fetched_over_https_only(
    teams: KeyServer, keys: Keys, jwks_uri: str
) -> None:
    teams.jwks_uri = jwks_uri

    assert await keys.refresh() is False


async def test_a_redirect_to_other_keys_is_not_followed(teams: KeyServer, keys: Keys) -> None:
    async with key_server() as other:
        teams.status, teams.headers = 302, {"Location": other.openid_url}

        assert await keys.refresh() is False
        assert other.fetches == 0


@pytest.mark.parametrize("url", ["http://login.botframework.com/", "ftp://127.0.0.1/", "keys"])
async def test_an_openid_url_that_is_not_https_refuses_to_start(url: str) -> None:
    async with ClientSession() as session:
        with pytest.raises(WrongSettings):
            Keys(session, url)


# Tokens that are remembered


async def test_a_remembered_token_goes_when_its_key_does(
    teams: KeyServer, keys: Keys, tokens: Tokens, clock: Clock
) -> None:
    usual = good()
    await verdict(tokens, usual)
    teams.listed = [jwk("second")]
    clock.time += 30

    await keys.refresh()

    assert await verdict(tokens, usual) == "kid_unknown"


async def test_a_remembered_token_goes_when_its_key_id_means_another_key(
    teams: KeyServer, keys: Keys, tokens: Tokens, clock: Clock
) -> None:
    usual = good()
    await verdict(tokens, usual)
    teams.listed = [jwk("second", kid="first")]
    clock.time += 30

    await keys.refresh()

    assert await verdict(tokens, usual) == "signature"


async def test_a_remembered_token_goes_when_its_key_is_no_longer_endorsed(
    teams: KeyServer, keys: Keys, tokens: Tokens, clock: Clock
) -> None:
    usual = good()
    await verdict(tokens, usual)
    teams.listed = [jwk("first", endorsements=["webchat"])]
    clock.time += 30

    await keys.refresh()

    assert await verdict(tokens, usual) == "endorsement"


async def test_a_remembered_token_still_expires(tokens: Tokens, clock: Clock) -> None:
    usual = good()
    await verdict(tokens, usual)

    clock.time += 3600 + 299
    before = await verdict(tokens, usual)
    clock.time += 2
    after = await verdict(tokens, usual)

    assert (before, after) == ("good", "expired")


async def test_a_remembered_token_still_goes_with_one_service_url_and_channel(
    tokens: Tokens,
) -> None:
    usual = good()
    await verdict(tokens, usual)

    assert await verdict(tokens, usual, serviceUrl="https://evil.example/") == "service_url"
    assert await verdict(tokens, usual, serviceUrl=None) == "service_url_missing"
    assert await verdict(tokens, usual, channelId="webchat") == "channel"
    assert await verdict(tokens, usual) == "good"


async def test_only_so_many_tokens_are_remembered(keys: Keys, clock: Clock) -> None:
    tokens = Tokens(keys, APP_ID, clock=clock, remember=3)

    for number in range(10):
        assert await verdict(tokens, good(jti=str(number))) == "good"

    assert len(tokens._seen) == 3


async def test_what_was_refused_is_not_remembered(tokens: Tokens) -> None:
    for bad in (good(exp=NOW - 400), good(aud="x"), good(serviceurl="https://x.example/")):
        assert await verdict(tokens, bad) != "good"

    assert not tokens._seen

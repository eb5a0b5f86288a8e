"""Bodies: what is read, what is cleaned, what is refused."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bot.body import DEPTH, LIMIT, parse, read_activity
from bot.refused import Refused


def nested(depth: int) -> bytes:
    """An object with lists in it, *depth* levels in all."""
    return b'{"a":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param(b"", "not_json", id="empty"),
        pytest.param(b"hello", "not_json", id="plain text"),
        pytest.param(b'{"a":1', "not_json", id="cut short"),
        pytest.param(b'{"a":1}{"b":2}', "not_json", id="two objects"),
        pytest.param(b'{"a":NaN}', "not_json", id="NaN"),
        pytest.param(b'{"a":Infinity}', "not_json", id="Infinity"),
        pytest.param(b'{"a":-Infinity}', "not_json", id="minus Infinity"),
        pytest.param(b'{"a":1e999}', "not_json", id="a float that becomes infinite"),
        pytest.param(b'{"a":' + b"9" * 5000 + b"}", "not_json", id="5000 digits"),
        pytest.param(b"[" * 100_000, "not_json", id="100000 open brackets"),
        pytest.param(b'{"a":' * 100_000, "not_json", id="100000 open objects"),
        pytest.param(b'{"a":"\x00"}', "not_json", id="raw NUL"),
        pytest.param(b'{"a":"\xff"}', "not_utf8", id="bad UTF-8"),
        pytest.param(b'{"a":"\xed\xa0\x80"}', "not_utf8", id="a surrogate as bytes"),
        pytest.param('{"a":1}'.encode("utf-16"), "not_utf8", id="UTF-16"),
        pytest.param(b"[]", "not_an_object", id="a list"),
        pytest.param(b"null", "not_an_object", id="null"),
        pytest.param(b'"text"', "not_an_object", id="a string"),
        pytest.param(nested(DEPTH + 1), "too_deep", id="one level too deep"),
        pytest.param(nested(900), "too_deep", id="900 levels"),
    ],
)
def test_what_is_not_a_decent_json_object_is_refused(body: bytes, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        parse(body)

    assert (refused.value.status, refused.value.reason) == (400, reason)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param(b"{}", {}, id="an empty object"),
        pytest.param(b'\xef\xbb\xbf{"a":1}', {"a": 1}, id="a byte order mark"),
        pytest.param(b'{"a":1,"a":2}', {"a": 2}, id="a name twice"),
        pytest.param('{"a":"Åsa 🌱"}'.encode(), {"a": "Åsa 🌱"}, id="Swedish and an emoji"),
        pytest.param(rb'{"a":"\ud83c\udf31"}', {"a": "🌱"}, id="a whole surrogate pair"),
        pytest.param(rb'{"a":"x\ud83cy"}', {"a": "x\ufffdy"}, id="half a pair"),
        pytest.param(rb'{"a":"x\udf31"}', {"a": "x\ufffd"}, id="the other half"),
        pytest.param(rb'{"a":"x\u0000y"}', {"a": "xy"}, id="NUL"),
        pytest.param(rb'{"x\u0000\ud800":1}', {"x\ufffd": 1}, id="in a name"),
        pytest.param(rb'{"a":[["\u0000"],{"b":"\ud800"}]}', {"a": [[""], {"b": "\ufffd"}]}),
        pytest.param(rb'{"a":[1,null,true,2.5,"\u0041"]}', {"a": [1, None, True, 2.5, "A"]}),
    ],
)
def test_text_is_made_safe_to_store_and_to_send(body: bytes, wanted: dict[str, Any]) -> None:
    assert parse(body) == wanted


def test_forty_levels_and_brackets_in_text_are_fine() -> None:
    assert parse(nested(DEPTH).replace(b"a", rb"\u0061"))
    assert parse(json.dumps({"text": "[{" * 500, "rows": [[]] * 500}).encode())


@pytest.fixture
async def port() -> AsyncIterator[int]:
    """A server that answers as the guard does, with the reason in a header for the tests."""

    async def answer(request: web.Request) -> web.Response:
        try:
            return web.json_response(await read_activity(request, deadline=0.1))
        except Refused as refused:
            return web.Response(status=refused.status, headers={"Reason": refused.reason})

    app = web.Application()
    app.router.add_post("/", answer)
    # Not aiohttp's test server: it cancels handlers, which a real one does not.
    runner = web.AppRunner(app, lingering_time=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield runner.addresses[0][1]
    await runner.cleanup()


async def answered(port: int, *parts: bytes, pause: float = 0) -> str:
    """Send the *parts* of a request as they are, hold the line, and read what comes back."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"POST / HTTP/1.1\r\nHost: bot\r\n")
    for part in parts:
        writer.write(part)
        await asyncio.sleep(pause)
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    writer.close()
    reason = next((line for line in head.splitlines() if line.startswith("Reason: ")), "")
    return f"{head.split()[1]} {reason.removeprefix('Reason: ')}".strip()


async def test_a_body_in_one_piece_or_in_chunks_is_read(port: int) -> None:
    body = '{"text":"Å"}'.encode()

    whole = await answered(port, b"Content-Length: 13\r\n\r\n", body)
    chunks = await answered(
        port,
        b"Transfer-Encoding: chunked\r\nContent-Encoding: identity\r\n\r\n",
        b"5\r\n" + body[:5] + b"\r\n8\r\n" + body[5:] + b"\r\n0\r\n\r\n",
    )

    assert (whole, chunks) == ("200", "200")


async def test_a_body_that_says_it_is_too_large_is_not_read(port: int) -> None:
    header = f"Content-Length: {LIMIT + 1}\r\n\r\n".encode()

    assert await answered(port, header) == "413 body_too_large"


async def test_a_body_that_turns_out_too_large_is_cut_off(port: int) -> None:
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"

    found = await answered(port, b"Transfer-Encoding: chunked\r\n\r\n", chunk * 5)

    assert found == "413 body_too_large", "five chunks of 64 kB, and no end in sight"


async def test_the_largest_body_is_read(port: int) -> None:
    body = b'{"a":"' + b"x" * (LIMIT - 8) + b'"}'

    assert await answered(port, b"Content-Length: %d\r\n\r\n" % LIMIT, body) == "200"


@pytest.mark.parametrize("coding", [b"gzip", b"deflate", b"identity, gzip", b"x"])
async def test_a_compressed_body_is_not_unpacked(port: int, coding: bytes) -> None:
    body = gzip.compress(b"{}")
    headers = b"Content-Encoding: %s\r\nContent-Length: %d\r\n\r\n" % (coding, len(body))

    assert await answered(port, headers, body) == "415 content_encoding"


@pytest.mark.parametrize("coding", [b"br", b"zstd"])
async def test_nor_is_one_that_aiohttp_itself_may_refuse(port: int, coding: bytes) -> None:
    headers = b"Content-Encoding: %s\r\nContent-Length: 2\r\n\r\n" % coding

    found = await answered(port, headers, b"{}")

    assert found in {"400", "415 content_encoding"}, "by whether its unpacker is installed"


async def test_a_body_that_stops_coming_is_cut(port: int) -> None:
    assert await answered(port, b"Content-Length: 13\r\n\r\n", b'{"te') == "408 body_too_slow"


async def test_a_slow_drip_does_not_win_time(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"POST / HTTP/1.1\r\nHost: bot\r\nContent-Length: 1000\r\n\r\n")

    async def drip() -> None:
        while True:
            writer.write(b" ")
            await asyncio.sleep(0.01)

    dripping = asyncio.create_task(drip())
    head = await reader.readuntil(b"\r\n\r\n")
    dripping.cancel()
    writer.close()

    assert b" 408 " in head


async def test_a_body_with_broken_chunks_is_refused(port: int) -> None:
    parts = b"Transfer-Encoding: chunked\r\n\r\n", b"zz\r\n{}\r\n"

    at_once = await answered(port, b"".join(parts))
    later = await answered(port, *parts, pause=0.02)

    assert (at_once, later) == ("400", "408 body_too_slow"), "aiohttp's answer, and ours"


async def test_a_sender_who_hangs_up_is_no_error_of_ours(
    port: int, caplog: pytest.LogCaptureFixture
) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"POST / HTTP/1.1\r\nHost: bot\r\nContent-Length: 13\r\n\r\n{")
    await asyncio.sleep(0.02)
    writer.close()
    await writer.wait_closed()

    assert await answered(port, b"Content-Length: 2\r\n\r\n{}") == "200"
    assert not [each for each in caplog.records if each.levelname == "ERROR"]

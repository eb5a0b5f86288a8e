"""The body of a request, read within limits and made into one clean JSON object."""

import asyncio
import json
import math
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from aiohttp import web

from bot.refused import Refused

LIMIT = 256 * 1024
DEADLINE = 5.0
DEPTH = 40

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


async def read_activity(request: web.Request, *, deadline: float = DEADLINE) -> dict[str, Any]:
    """The JSON object that was sent, or `Refused`; the whole body has *deadline* seconds."""
    # aiohttp unpacks a compressed body while it is read, so it is refused before that.
    for coding in request.headers.getall("Content-Encoding", ()):
        if coding.strip().lower() != "identity":
            raise Refused(415, "content_encoding")
    if (request.content_length or 0) > LIMIT:
        raise Refused(413, "body_too_large")
    try:
        async with asyncio.timeout(deadline):
            body = await _read(request)
    except TimeoutError:
        raise Refused(408, "body_too_slow") from None
    except (web.RequestPayloadError, ConnectionError):
        raise Refused(400, "body_broken") from None
    return parse(body)


async def _read(request: web.Request) -> bytes:
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > LIMIT:
            raise Refused(413, "body_too_large")
    return bytes(body)


def parse(body: bytes) -> dict[str, Any]:
    """The object in *body*, with no text in it that a database or a client would choke on."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(400, "not_utf8") from None
    try:
        found = json.loads(text, parse_constant=_no_constant, parse_float=_finite)
    except (ValueError, RecursionError):
        raise Refused(400, "not_json") from None
    if not isinstance(found, dict):
        raise Refused(400, "not_an_object")
    # Only an escape can bring in NUL or half a character, and only brackets bring depth, so most
    # bodies need no walk.
    if b"\\u" in body or body.count(b"{") + body.count(b"[") > DEPTH:
        _clean(found)
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValueError("too large for a float")
    return number


def _clean(root: dict[str, Any]) -> None:
    """Clean every string in place; too deep is `Refused`."""
    # Level by level: the sender chooses the depth, and recursion would let them exhaust the stack.
    level: list[Any] = [root]
    for _ in range(DEPTH):
        below: list[Any] = []
        for node in level:
            if isinstance(node, dict):
                pairs = [(_clean_text(key), _clean_text(value)) for key, value in node.items()]
                node.clear()
                node.update(pairs)
                values: Iterable[Any] = node.values()
            else:
                values = node[:] = [_clean_text(value) for value in node]
            below += [value for value in values if isinstance(value, (dict, list))]
        if not below:
            return
        level = below
    raise Refused(400, "too_deep")


def _clean_text(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    # PostgreSQL refuses NUL in text, and half a surrogate pair cannot be written as UTF-8.
    return _LONE_SURROGATE.sub("\ufffd", value.replace("\0", ""))

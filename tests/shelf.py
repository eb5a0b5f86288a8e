"""Where Teams keeps what people send: a server on loopback that notes who asks."""

import io
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer
from PIL import Image

from bot import files
from bot.credentials import NoCredential
from bot.files import Files, Hosts
from bot.settings import LOOPBACK
from storage.folder import Folder
from tests.chat import Chat, Clock

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]

LOCAL = Hosts(LOOPBACK, LOOPBACK, local=True)
DOWNLOAD = "application/vnd.microsoft.teams.file.download.info"
# Where a picture says that it was taken, and by whose phone.
GPS = {1: "N", 2: (58.0, 41.0, 9.0), 3: "E", 4: (14.0, 7.0, 21.0)}
PHONE, ARTIST, COMMENT = "Zentinelphone 17", "Zentinella Qvarnhjelm", b"Zentinel Qvarnhjelm comment"


@dataclass
class Shelf:
    """*asked* holds the path and the Authorization of every request."""

    url: str = ""
    things: dict[str, bytes | Answer] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def put(self, data: bytes | Answer) -> str:
        """Lay *data* there, and return where it is."""
        name = f"thing-{len(self.things)}"
        self.things[name] = data
        return f"{self.url}{name}"

    async def _give(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.path, request.headers.get("Authorization", "")))
        thing = self.things.get(request.path.strip("/"))
        if thing is None:
            return web.Response(status=404)
        return web.Response(body=thing) if isinstance(thing, bytes) else await thing(request)


@asynccontextmanager
async def shelf() -> AsyncIterator[Shelf]:
    kept = Shelf()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", kept._give)
    async with TestServer(app, host="127.0.0.1") as server:
        kept.url = str(server.make_url("/"))
        yield kept


@asynccontextmanager
async def local_files(clock: Clock, folder: Folder | None = None) -> AsyncIterator[Files]:
    """What fetches files, as AUTH=local has it."""
    async with files.open_session(local=True) as session:
        yield Files(session, NoCredential(), LOCAL, clock, folder)


# --- what is sent ---------------------------------------------------------------------------------


def picture(url: str) -> dict[str, Any]:
    """A picture that was pasted into the message."""
    return {"contentType": "image/*", "contentUrl": url}


def file(url: str, name: str) -> dict[str, Any]:
    """A file that was uploaded with it."""
    return {
        "contentType": DOWNLOAD,
        "contentUrl": url,
        "name": name,
        "content": {"downloadUrl": url},
    }


async def send(chat: Chat, *attachments: dict[str, Any], text: str = "", id: str = "") -> Any:  # noqa: A002
    given = {"id": id} if id else {}
    return await chat.sends(
        {"type": "message", "text": text, "attachments": list(attachments), **given}
    )


def photo(format: str = "JPEG", size: tuple[int, int] = (60, 40), **kwargs: Any) -> bytes:  # noqa: A002
    """A picture as a phone takes it: with the place, the phone and the owner in it."""
    shot = Image.new("RGB", size, (30, 120, 60))
    exif = shot.getexif()
    exif[0x0110], exif[0x013B] = PHONE, ARTIST
    exif.get_ifd(0x8825).update(GPS)
    out = io.BytesIO()
    extra = {"comment": COMMENT} if format in ("JPEG", "GIF") else {}
    shot.save(out, format, exif=exif, **extra, **kwargs)
    return out.getvalue()


def zipped(entries: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as packed:
        for name, data in entries.items():
            packed.writestr(name, data)
    return out.getvalue()


def document(
    more: Mapping[str, bytes] = MappingProxyType({}), kind: str = "wordprocessingml.document"
) -> bytes:
    """A document of Word's, or another's of the house; nothing of anybody's is in it."""
    named = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
    types = f'<Override ContentType="{named}"/>'.encode()
    return zipped({"[Content_Types].xml": types, "word/document.xml": b"<w/>", **more})


PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"

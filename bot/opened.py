"""`GET /files/{token}`: a file of a case, for whoever the link was made for, as long as they may
see the case."""

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from aiohttp import web

from domain import access
from domain.attachment import Attachment
from domain.calendar import local_day
from domain.case import Case
from domain.seal import Seal
from storage import file_links
from storage.database import Database
from storage.file_links import FileLink
from storage.folder import Folder
from storage.storage import Storage

# Nothing in a file may run, be kept by a browser, or be taken for something that it is not.
HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


@dataclass(frozen=True)
class _Found:
    case: Case
    attachment: Attachment
    content: bytes | None


class OpenedFiles:
    def __init__(
        self,
        database: Database,
        seal: Seal,
        now: Callable[[], datetime],
        tenants: Collection[str],
        folder: Folder | None = None,
    ) -> None:
        self._database = database
        self._seal = seal
        self._now = now
        self._tenants = tenants
        self._folder = folder

    async def answer(self, token: str) -> web.Response:
        """Return the file; the same 404 for all that is missing, over or not theirs."""
        link = file_links.read(self._seal, token, self._now())
        if link is None:
            return nothing()
        found = await self._database.read(partial(self._find, link))
        if found is None:
            return nothing()
        content = found.content
        if content is None and self._folder is not None:
            content = await asyncio.to_thread(
                self._folder.read, found.attachment.key, preview=link.preview
            )
        if not content:
            return nothing()
        one = found.attachment
        shown = "inline" if one.is_picture else "attachment"
        name = f"{found.case.number}-{one.serial}.{one.type}"
        return web.Response(
            body=content,
            headers={
                **HEADERS,
                "Content-Type": one.type.mime,
                "Content-Disposition": f'{shown}; filename="{name}"',
            },
        )

    def _find(self, link: FileLink, storage: Storage) -> _Found | None:
        stored = storage.attachments.get(link.attachment_id, preview=link.preview)
        case = storage.cases.get(stored.attachment.case_id) if stored else None
        if stored is None or case is None or not self._may(storage, case, link):
            return None
        return _Found(case, stored.attachment, stored.content)

    def _may(self, storage: Storage, case: Case, link: FileLink) -> bool:
        if link.person_id is None:
            return case.anonymous
        person = storage.people.get(link.person_id, local_day(self._now()))
        if person is None or (self._tenants and person.tenant_id not in self._tenants):
            return False
        return access.may_see(person, case, storage.case_actions.of(case))


def nothing() -> web.Response:
    return web.Response(status=404, headers=HEADERS)

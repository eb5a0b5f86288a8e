"""`GET /files/made/{token}`: a file that the bot makes when it is opened, for whoever the link was
made for, as long as they may have it."""

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from aiohttp import web

from bot.opened import HEADERS, nothing
from cards import day_code as code_cards
from dialogs import export_network
from domain import day_code, deep_link
from domain.access import Act, may
from domain.calendar import local, local_day
from domain.handout import Handout
from domain.meeting import Meeting, MeetingStatus, may_keep, may_keep_network, sight
from domain.network_wanted import WantedNetwork
from domain.person import Person
from domain.seal import Seal
from files import calendar_file, qr_code
from storage import handout_links
from storage.database import Database
from storage.handout_links import HandoutLink
from storage.storage import Storage

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class _Made:
    """How the file is made, without the database: that may take a while."""

    make: Callable[[], bytes]
    mime: str
    name: str
    inline: bool = False


class Handouts:
    def __init__(
        self,
        database: Database,
        seal: Seal,
        now: Callable[[], datetime],
        tenants: Collection[str],
    ) -> None:
        self._database = database
        self._seal = seal
        self._now = now
        self._tenants = tenants
        self._workbooks = {
            Handout.REPORT: self._report,
            Handout.PLANS: self._plans,
            Handout.ROUND: self._round,
            Handout.NETWORK: self._network,
            Handout.EMPTY_NETWORK: self._empty_network,
        }

    async def answer(self, token: str) -> web.Response:
        """Return the file; the same 404 for all that is missing, over or not theirs."""
        link = handout_links.read(self._seal, token, self._now())
        if link is None:
            return nothing()
        if link.handout in self._workbooks:
            # Excel is loaded when the first workbook is written.
            await asyncio.to_thread(_excel_is_loaded)
        made = await self._database.read(partial(self._find, link))
        if made is None:
            return nothing()
        shown = "inline" if made.inline else "attachment"
        return web.Response(
            body=await asyncio.to_thread(made.make),
            headers={
                **HEADERS,
                "Content-Type": made.mime,
                "Content-Disposition": f'{shown}; filename="{made.name}"',
            },
        )

    def _find(self, link: HandoutLink, storage: Storage) -> _Made | None:
        person = storage.people.get(link.person_id, local_day(self._now()))
        if person is None or (self._tenants and person.tenant_id not in self._tenants):
            return None
        if find := self._workbooks.get(link.handout):
            return find(link, person, storage)
        meeting = self._meeting(link.about_id, person, storage)
        if meeting is None:
            return None
        if link.handout is Handout.CALENDAR:
            make = partial(calendar_file.write, meeting, link.language, self._seal, self._now())
            return _Made(make, "text/calendar; charset=utf-8", f"mote-{meeting.id}.ics")
        return self._code(link, meeting, person, storage)

    def _meeting(self, meeting_id: int, person: Person, storage: Storage) -> Meeting | None:
        """Return the meeting, if the person may still see it."""
        meeting = storage.meetings.get(meeting_id)
        if meeting is None:
            return None
        owner = storage.authorities.get(meeting.network.authority_id)
        person = replace(person, organisation_id=storage.people.organisation_of(person))
        seen = sight(person, owner.id, owner.tenant_id, local_day(self._now()))
        return storage.meetings.find(meeting_id, seen)

    def _code(
        self, link: HandoutLink, meeting: Meeting, person: Person, storage: Storage
    ) -> _Made | None:
        today = local_day(self._now())
        day = next((one for one in meeting.days if one.id == link.part), None)
        place = storage.conversations.personal_of(person.id)
        cancelled = meeting.status is MeetingStatus.CANCELLED
        if not may_keep(person, meeting) or cancelled or place is None:
            return None
        if day is None or day.on != today:
            return None
        code = day_code.of_day(self._seal, day.id, day.on)
        draft = code_cards.draft(link.language, code)
        chat = deep_link.chat_with(place.bot_id, draft)
        if link.handout is Handout.CODE_PICTURE:
            make = partial(qr_code.picture, chat)
            return _Made(make, "image/png", f"kod-{meeting.id}.png", inline=True)
        make = partial(qr_code.page, chat, draft)
        return _Made(make, "image/svg+xml", f"kod-{meeting.id}.svg", inline=True)

    def _report(self, link: HandoutLink, person: Person, storage: Storage) -> _Made | None:
        from jobs import annual_report
        from sheets import annual_report as workbook

        network = storage.networks.get(link.about_id)
        if network is None or not may_keep_network(person, network):
            return None
        now = local(self._now())
        report = annual_report.gather(storage, network, link.part, now, person.name)
        return _Made(partial(workbook.write, report), _XLSX, f"arsrapport-{link.part}.xlsx")

    def _network(self, link: HandoutLink, person: Person, storage: Storage) -> _Made | None:
        from sheets import network_writing

        network = storage.networks.get(link.about_id)
        if network is None or not may_keep_network(person, network):
            return None
        wanted = export_network.described(storage, network)
        return _Made(partial(network_writing.write, wanted), _XLSX, f"natverk-{network.id}.xlsx")

    def _empty_network(self, link: HandoutLink, person: Person, storage: Storage) -> _Made | None:
        from sheets import network_writing

        if not may(person, link.about_id, Act.ADD_NETWORKS):
            return None
        wanted = WantedNetwork(authority=storage.authorities.get(link.about_id).name)
        return _Made(partial(network_writing.write, wanted), _XLSX, "natverk.xlsx")

    def _plans(self, link: HandoutLink, person: Person, storage: Storage) -> _Made | None:
        from sheets import plan_writing

        if not may(person, link.about_id, Act.IMPORT_PLANS):
            return None
        rows = storage.plans.rows(link.about_id)
        return _Made(partial(plan_writing.write, rows), _XLSX, "planer.xlsx")

    def _round(self, link: HandoutLink, person: Person, storage: Storage) -> _Made | None:
        from sheets import round_workbook

        one = storage.report_rounds.get(link.about_id)
        if one is None or not may(person, one.authority_id, Act.KEEP_PLANS):
            return None
        now, ours = self._now(), one.authority_id
        areas = storage.environmental_rounds.areas([ours], one.year, local_day(now))[ours]
        lines = storage.report_rounds.lines(one)
        make = partial(round_workbook.write, one, lines, areas, local(now))
        return _Made(make, _XLSX, f"omgang-{one.id}.xlsx")


def _excel_is_loaded() -> None:
    # Loaded here, so that the loop does not wait.
    from jobs import annual_report  # noqa: F401
    from sheets import network_writing, plan_writing  # noqa: F401

"""A network with meetings, a member in another tenant, and who takes part."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from dialogs import import_network
from domain.authority import Authority
from domain.meeting import Meeting, MeetingKind, MeetingStatus
from domain.network_wanted import (
    WantedContact,
    WantedDay,
    WantedGroup,
    WantedMeeting,
    WantedMember,
    WantedNetwork,
)
from sheets.network_workbook import NetworkWorkbook
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import NOW, Chat, colleague

OTHER_TENANT = "22222222-2222-2222-2222-222222222222"
STRATEGY, NATURE = "Miljöstrategigruppen", "Naturvårdsgruppen"
TODAY = make.TODAY


def meeting(code: str, on: date, **changes: Any) -> WantedMeeting:
    made = WantedMeeting(code, STRATEGY, f"Tema {code}", MeetingKind.DIGITAL)
    status = MeetingStatus.HELD if on < TODAY else MeetingStatus.PLANNED
    return replace(made, **{"status": status, **changes})


def wanted(authority: Authority, *meetings: tuple[WantedMeeting, date]) -> WantedNetwork:
    return WantedNetwork(
        name="Nätverket",
        authority=authority.name,
        groups=(WantedGroup(STRATEGY), WantedGroup(NATURE)),
        members=(WantedMember("Vara kommun", "municipality"), WantedMember("Ale kommun", "other")),
        contacts=(
            WantedContact("Vera Exempel", "vera@example.com", "Vara kommun"),
            WantedContact("Ulf Exempel", "ulf@example.com", "Ale kommun", NATURE),
        ),
        meetings=tuple(one for one, _ in meetings),
        days=tuple(WantedDay(one.code, on, "09:00", "12:00") for one, on in meetings),
    )


async def bring(database: Database, network: WantedNetwork) -> None:
    def work(storage: Storage) -> None:
        owner = import_network.owner_of(storage, network)
        assert owner is not None
        plan = import_network.look_at(storage, owner, NetworkWorkbook(network), TODAY)
        assert plan.complaints == ()
        import_network.carry_out(storage, owner, plan, NOW)

    await database.write(work)


async def stored(database: Database, authority: Authority, on: date, **changes: Any) -> Meeting:
    """Store a network with one meeting that day."""
    await bring(database, wanted(authority, (meeting("M-1", on, **changes), on)))
    [found] = await every_meeting(database, authority)
    return found


async def every_meeting(database: Database, authority: Authority) -> list[Meeting]:
    def read(storage: Storage) -> list[Meeting]:
        [network] = storage.networks.of(authority.id)
        return storage.meetings.of_network(network.id)

    return await database.read(read)


async def is_member(database: Database, chat: Chat, organisation: str = "Vara kommun") -> Chat:
    """Let the one who chats belong to a member of the network; return the chat."""
    person = await make.person_id(database, chat)

    def join(storage: Storage) -> None:
        id_ = storage.networks.organisation(organisation, "municipality")
        storage.people.change(person, organisation_id=id_)

    await database.write(join)
    return chat


async def member_elsewhere(database: Database, like: Chat, number: int = 51) -> Chat:
    """Return somebody at a member whose own authority is not here."""
    chat = replace(
        like,
        name=f"Vera {number}",
        entra_id=f"vera-{number}",
        tenant_id=OTHER_TENANT,
        latest=None,
    )
    return await is_member(database, chat)


async def there(held: Meeting, chat: Chat, numbers: Iterable[int]) -> list[Chat]:
    """Return people who were at the meeting."""
    people = [colleague(chat, number, f"Person {number}") for number in numbers]
    for one in people:
        await one.says(f"jag var med {held.id}")
    return people


def days(count: int) -> timedelta:
    return timedelta(days=count)

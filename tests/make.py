"""Ready-made things: values for rules and cards, and people and cases in a real database."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from domain.attachment import FileType, Taken
from domain.authority import Authority, Settings
from domain.calendar import day_only
from domain.case import Case, Identity, Kind, Ongoing, State
from domain.case_action import Action, ActionKind
from domain.person import Person, Role, RoleName, Scope
from domain.report import Draft, Report
from storage.database import Database
from storage.storage import Storage
from tests.chat import NOW, TENANT, Chat

TODAY = date(2026, 11, 20)
NONCE = "69158b73.0123456789abcdef.0123456789abcdef0123456789abcdef"
CODE = "KX7-49Q"
LINKS = {
    "fault_report_link": "https://fel.example.se",
    "work_injury_link": "https://arbetsskada.example.se",
    "whistleblowing_link": "https://visselblasare.example.se",
    "it_link": "https://it.example.se",
    "citizen_feedback_link": "https://synpunkt.example.se",
    "privacy_link": "https://example.se/personuppgifter",
}
SETTINGS = replace(Settings(environment_office_phone="0220-240 00"), **LINKS)  # type: ignore[arg-type]
# What a form holds that nothing is wrong with.
TYPED = {
    "kind": "deviation",
    "description": "Batterier ligger i restavfallet igen.",
    "place": "Parkskolan, miljörummet",
    "ongoing": "no",
    "occurred_on": "2026-11-19",
    "immediate_action": "Tog upp dem och ställde dem åt sidan.",
    "identity": "named",
    "avoids_manager": "false",
}
REPORT = Report(
    kind=Kind.DEVIATION,
    description=TYPED["description"],
    place=TYPED["place"],
    ongoing=Ongoing.NO,
    occurred_on=date(2026, 11, 19),
    immediate_action=TYPED["immediate_action"],
    identity=Identity.NAMED,
)


# --- values ---------------------------------------------------------------------------------------


def authority(id: int = 1, name: str = "Hallstorps kommun", **settings: Any) -> Authority:  # noqa: A002
    return Authority(id, TENANT, name, replace(SETTINGS, **settings))


def bare_authority() -> Authority:
    """An authority that has set nothing."""
    return Authority(1, TENANT, "Hallstorps kommun")


def person(*roles: Role, id: int = 1, name: str = "Kim Exempel") -> Person:  # noqa: A002
    return Person(id, name, tenant_id=TENANT, roles=roles)


def role(
    name: RoleName = RoleName.COORDINATOR,
    authority_id: int = 1,
    scope: Scope = Scope.AUTHORITY,
    scope_id: int | None = None,
) -> Role:
    return Role(name, authority_id, scope, scope_id)


def draft(**changes: Any) -> Draft:
    whole = Draft(**{**TYPED, "avoids_manager": False})  # type: ignore[arg-type]
    return replace(whole, **changes)


def case(**changes: Any) -> Case:
    whole = Case(
        id=42,
        authority_id=1,
        number="M-2026-0042",
        version=1,
        kind=Kind.DEVIATION,
        state=State.RECEIVED,
        description=TYPED["description"],
        place=TYPED["place"],
        ongoing=Ongoing.NO,
        occurred_on=date(2026, 11, 19),
        immediate_action=TYPED["immediate_action"],
        identity=Identity.NAMED,
        received_at=NOW,
        reporter_id=1,
    )
    return replace(whole, **changes)


def action(**changes: Any) -> Action:
    whole = Action(
        id=7,
        case_id=42,
        version=1,
        round=1,
        kind=ActionKind.CORRECTIVE,
        text="Ställ ut en batteriholk i miljörummet.",
        owner_id=5,
        due_on=date(2026, 12, 4),
    )
    return replace(whole, **changes)


def taken(**changes: Any) -> Taken:
    whole = Taken(key="0" * 32, type=FileType.TEXT, size=3, content=b"Ja.")
    return replace(whole, **changes)


def anonymous_case(**changes: Any) -> Case:
    nameless = case(identity=Identity.ANONYMOUS, reporter_id=None, received_at=day_only(NOW))
    return replace(nameless, **changes)


# --- in the database ------------------------------------------------------------------------------


async def stored_authority(
    database: Database, name: str = "Hallstorps kommun", tenant_id: str = TENANT, **settings: str
) -> Authority:
    def add(storage: Storage) -> Authority:
        added = storage.authorities.add(tenant_id, name)
        for setting, value in settings.items():
            storage.authorities.set(added, setting, value)
        return storage.authorities.get(added)

    return await database.write(add)


async def stored_department(database: Database, authority: Authority, name: str) -> int:
    return await database.write(
        lambda storage: storage.authorities.add_department(authority.id, name)
    )


async def stored_channel(database: Database, teams_id: str, tenant_id: str = TENANT) -> None:
    """Let the bot be in a channel."""
    url = "https://smba.trafficmanager.net/emea/"
    await database.write(
        lambda storage: storage.conversations.add(
            teams_id, "channel", tenant_id, None, "sv", url, "28:bot"
        )
    )


async def person_id(database: Database, chat: Chat) -> int:
    """Return the id of the one who chats, whom the bot may not have met yet."""

    def find_or_add(storage: Storage) -> int:
        known = storage.people.by_entra_id(chat.tenant_id, chat.entra_id, TODAY)
        if known is not None:
            return known.id
        return storage.people.add(
            chat.name, chat.tenant_id, chat.entra_id, teams_id=f"29:{chat.entra_id}"
        )

    return await database.write(find_or_add)


async def with_role(
    database: Database,
    chat: Chat,
    authority: Authority,
    name: RoleName = RoleName.COORDINATOR,
    scope: Scope = Scope.AUTHORITY,
    scope_id: int | None = None,
    until: date | None = None,
) -> Chat:
    """Give the one who chats a role, and return the chat."""
    holder = await person_id(database, chat)
    held = Role(name, authority.id, scope, scope_id, until=until)
    await database.write(lambda storage: storage.people.give_role(holder, held))
    return chat


async def stored_cases(
    database: Database,
    authority: Authority,
    reporter: Chat,
    count: int,
    report: Report = REPORT,
    **changes: Any,
) -> list[Case]:
    """Store *count* cases, with *changes* that came after they were received."""
    reporter_id = await person_id(database, reporter)

    def add(storage: Storage) -> Case:
        number = storage.cases.next_number(authority.id, TODAY.year)
        case = storage.cases.add(authority.id, number, report, NOW, reporter_id)
        storage.log.write("case", case.id, "submit", NOW, actor_id=reporter_id)
        return storage.cases.save(replace(case, **changes)) if changes else case

    return await database.write(lambda storage: [add(storage) for _ in range(count)])


async def stored_case(
    database: Database,
    authority: Authority,
    reporter: Chat,
    report: Report = REPORT,
    **changes: Any,
) -> Case:
    [case] = await stored_cases(database, authority, reporter, 1, report, **changes)
    return case


async def change(database: Database, case: Case, **changes: Any) -> None:
    """Change a stored case behind the back of those who have it before them."""

    def save(storage: Storage) -> None:
        newest = storage.cases.get(case.id)
        assert newest is not None
        storage.cases.save(replace(newest, **changes))

    await database.write(save)


async def cases_of(database: Database, authority: Authority) -> list[Case]:
    """Return every case of the authority, oldest first, as another transaction sees them."""

    def read(storage: Storage) -> list[Case]:
        numbers: list[str] = []
        first = storage.case_lists.in_states(authority.id, _ALL, 1, oldest_first=True)
        for number in range(1, first.last + 1):
            page = storage.case_lists.in_states(authority.id, _ALL, number, oldest_first=True)
            numbers += [line.number for line in page.things]
        found = [storage.cases.find(authority.id, number) for number in numbers]
        return [case for case in found if case is not None]

    return await database.read(read)


async def comments_on(database: Database, case: Case) -> list[str]:
    found = await database.read(lambda storage: storage.cases.comments(case, most=100))
    return [comment.text for comment in found]


async def log_of(database: Database, case: Case) -> list[str]:
    found = await database.read(lambda storage: storage.log.of("case", case.id, most=100))
    return [entry.what for entry in found]


async def waiting_notices(database: Database) -> int:
    counts = await database.read(lambda storage: storage.outbox.counts())
    return counts.get("waiting", 0)


_ALL: Collection[State] = list(State)

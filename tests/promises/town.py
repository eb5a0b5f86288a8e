"""An authority where somebody holds every role, with a case for each to try what they may."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.router import Answer
from domain.authority import Authority
from domain.case import Identity, Kind, Ongoing
from domain.person import Role, RoleName, Scope
from domain.report import Report
from domain.seal import Seal
from locales.text import text
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import NOW, SECRET, TENANT, Chat, Clock, router
from tests.dialogs.case_moves import DONE, Made
from tests.promises.rights import CARD, COLUMNS, MAY, NEVER, NONE, READS, ROLES

SECRET_WORDS = "Hemliga tunnor bakom ladan vid Tallbacken"
SECRET_PLACE = "Tallbacken 7 vid ladan"
REPORTER = "Ottilia Ägarsdotter"
# Urgent, so that a duty officer has to do with it.
REPORT = replace(
    make.REPORT,
    kind=Kind.ACCIDENT,
    description=SECRET_WORDS,
    place=SECRET_PLACE,
    ongoing=Ongoing.YES,
)
YESTERDAY = make.TODAY - timedelta(days=1)
# Whom an action or a case belongs to that is nobody's here; forms name her too.
EVA = "Eva Exempel"
# Whom forms name where Eva has it already.
ROBIN = "Robin Exempel"

_PLACED = {"coordinator": RoleName.COORDINATOR, "manager": RoleName.MANAGER}
_EVERYWHERE = {
    "representative": RoleName.MANAGEMENT_REPRESENTATIVE,
    "duty": RoleName.DUTY_OFFICER,
    "auditor": RoleName.AUDITOR,
    "administrator": RoleName.ADMINISTRATOR,
}
# Of each role there is one who holds it, one who does in another authority, and one who did.
HOLDS, ELSEWHERE, HELD = "holds", "holds elsewhere", "held"
_WHO = {"other": ELSEWHERE, "removed": HELD}


@dataclass(frozen=True)
class Cell:
    """Somebody with a *role*, the case that they try it on, and whose card they press."""

    role: str
    column: str
    chat: Chat
    case_id: int
    number: str
    nonce_of: int


@dataclass(frozen=True)
class Town:
    database: Database
    ours: Authority
    others: Authority
    school: int
    roads: int
    people: Mapping[tuple[str, str], int]
    chats: Mapping[tuple[str, str], Chat]
    reporter: int
    eva: int

    async def cells(
        self,
        made: Made | None = None,
        report: Report = REPORT,
        columns: Collection[str] = COLUMNS,
    ) -> list[Cell]:
        """Return a cell for each role and column, with a case that *made* can be made of."""
        return await self.database.write(
            lambda storage: [
                self._cell(storage, role, column, made, report)
                for role in ROLES
                for column in columns
            ]
        )

    def _cell(
        self, storage: Storage, role: str, column: str, made: Made | None, report: Report
    ) -> Cell:
        who = role, _WHO.get(column, HOLDS)
        holder = self.people[who]
        has_part = who[1] == HOLDS
        reporter = holder if column == "own" else self.reporter
        number = storage.cases.next_number(self.ours.id, make.TODAY.year)
        case = storage.cases.add(self.ours.id, number, report, NOW, reporter)
        before = dict(made.before) if made else {}
        case = storage.cases.save(
            replace(
                case,
                **before,
                department_id=self.roads if column == "elsewhere" else self.school,
                handler_id=holder if role == "handler" and has_part else self.eva,
            )
        )
        owner = holder if role == "owner" and has_part else self.eva
        planned = [more for _, more in made.actions] if made else []
        storage.case_actions.add(
            case, [make.action(owner_id=owner, **more) for more in planned or [DONE]]
        )
        nonce_of = self.eva if column == "replay" else holder
        return Cell(role, column, self.chats[who], case.id, number, nonce_of)

    async def presses(self, cell: Cell, step: str, typed: Mapping[str, str]) -> Answer:
        """Press a button of the case, with somebody else's name all over its data."""
        nonce = Seal(SECRET).mint(f"{cell.nonce_of}/{self.ours.id}", NOW)
        data = {**self._forged(), **typed, "step": step, "nonce": nonce, "case": cell.number}
        action = {"type": "Action.Execute", "verb": step, "data": data}
        return await cell.chat.sends(
            {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": action}}
        )

    def _forged(self) -> dict[str, str]:
        """Fields that name somebody who may, for a bot that would believe a card."""
        may = str(self.people["coordinator", HOLDS])
        return {
            **dict.fromkeys(("person_id", "reporter_id", "handler_id", "owner_id", "actor"), may),
            "authority_id": str(self.ours.id),
            "tenantId": TENANT,
            "aadObjectId": self.chats["coordinator", HOLDS].entra_id,
            "roles": "coordinator",
        }


async def founded(database: Database) -> Town:
    ours = await make.stored_authority(database, "Hallstorps kommun")
    others = await make.stored_authority(database, "Alfta bolag")
    school = await make.stored_department(database, ours, "Skola")
    roads = await make.stored_department(database, ours, "Gata")
    here = Chat(router(database, Clock()))
    chats = {
        (role, who): replace(here, name=f"{role} {who}", entra_id=f"{role}-{who}")
        for role in ROLES
        for who in (HOLDS, ELSEWHERE, HELD)
    }

    def settle(storage: Storage) -> Town:
        def person(chat: Chat) -> int:
            added = storage.people.add(chat.name, TENANT, chat.entra_id)
            storage.people.change(added, authority_id=ours.id)
            return added

        people = {who: person(chat) for who, chat in chats.items()}
        for (role, who), id_ in people.items():
            if held := _role(role, who, ours.id, others.id, school):
                storage.people.give_role(id_, held)
        reporter = person(replace(here, name=REPORTER, entra_id="reporter"))
        eva = person(replace(here, name=EVA, entra_id="eva"))
        person(replace(here, name=ROBIN, entra_id="robin"))
        # Of those who have a part in a case of the other authority.
        number = storage.cases.next_number(others.id, make.TODAY.year)
        theirs = storage.cases.add(others.id, number, REPORT, NOW, reporter)
        theirs = storage.cases.save(replace(theirs, handler_id=people["handler", ELSEWHERE]))
        owned = make.action(owner_id=people["owner", ELSEWHERE])
        storage.case_actions.add(theirs, [owned])
        # No case here has the number of theirs.
        storage.cases.next_number(ours.id, make.TODAY.year)
        return Town(database, ours, others, school, roads, people, chats, reporter, eva)

    return await database.write(settle)


def _role(role: str, who: str, ours: int, others: int, school: int) -> Role | None:
    name = {**_PLACED, **_EVERYWHERE}.get(role)
    if name is None:
        return None
    if who == ELSEWHERE:
        return Role(name, others)
    until = YESTERDAY if who == HELD else None
    if role in _PLACED:
        return Role(name, ours, Scope.DEPARTMENT, school, until=until)
    return Role(name, ours, until=until)


def meaning(answer: Answer, number: str) -> str:
    """Return what of rights.py the answer is."""
    # Where the case may be seen, it stands below the reason.
    said = answer.card.text.split("\n\n")[:2]
    keys = {
        NEVER: ("error.not_allowed",),
        NONE: ("error.no_such_case",),
        CARD: ("error.card_not_yours",),
        READS: ("error.not_yours_to_do", "error.own_action"),
    }
    for word, possible in keys.items():
        if any(text("sv", key, number=number) in said for key in possible):
            return word
    apology = text("sv", "error.unexpected", reference="\0").partition("\0")[0]
    return "fails" if said[0].startswith(apology) else MAY


def shown(answer: Answer) -> dict[str, Any]:
    """Return all that the answer says."""
    return {"content": answer.card.content, "text": answer.card.text}


def confidential(report: Report, identity: str) -> Report:
    return replace(report, identity=Identity(identity))

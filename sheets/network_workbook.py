"""The workbook that sets up a network: its sheets and words, and how it is read. What writes one is
in network_writing.py, which needs Excel's library."""

import re
from dataclasses import dataclass

from domain.errors import RuleBroken
from domain.imported import Note, complaint
from domain.meeting import MeetingKind, MeetingStatus, OrganisationKind
from domain.network_wanted import (
    TARGETS,
    WantedContact,
    WantedDay,
    WantedFigure,
    WantedGroup,
    WantedMeeting,
    WantedMember,
    WantedNetwork,
)
from domain.survey import ANSWERS, PUBLISHED, Asked
from sheets.forms import Filled, Form, Row, key
from sheets.safely import Cells

READ_ME = "Läs mig"
_EXPLAINS = "Anmärkning"

NETWORK = Form("Nätverk", {"name": "Namn", "authority": "Myndighet"}, _EXPLAINS)
GROUPS = Form("Grupper", {"name": "Namn"}, _EXPLAINS)
MEMBERS = Form(
    "Medlemmar",
    {"name": "Namn", "kind": "Slag", "through": "Deltar genom", "since": "Från", "until": "Till"},
    _EXPLAINS,
)
CONTACTS = Form(
    "Kontakter",
    {"name": "Namn", "email": "E-post", "organisation": "Organisation", "group": "Grupp"},
    _EXPLAINS,
)
MEETINGS = Form(
    "Möten",
    {
        "code": "Nr",
        "group": "Grupp",
        "theme": "Tema",
        "kind": "Form",
        "place": "Plats",
        "link": "Länk",
        "docs_link": "Dokumentation",
        "status": "Läge",
    },
    _EXPLAINS,
)
DAYS = Form(
    "Mötesdagar",
    {
        "meeting": "Möte",
        "on": "Datum",
        "starts": "Börjar",
        "ends": "Slutar",
        "head_count": "Deltagare",
        "organisations": "Organisationer",
    },
    _EXPLAINS,
)
FIGURES = Form(
    "Publicerat",
    {"year": "År", "meeting": "Möte", "name": "Uppgift", "value": "Värde", "source": "Källa"},
    _EXPLAINS,
)
FORMS = (NETWORK, GROUPS, MEMBERS, CONTACTS, MEETINGS, DAYS, FIGURES)
# Of each sheet. A contact may be one of every group.
MOST_ROWS, MOST_GROUPS = 2_000, 50

KIND_WORDS: dict[str, str] = {
    "kommun": OrganisationKind.MUNICIPALITY,
    "kommunalförbund": OrganisationKind.ASSOCIATION,
    "länsstyrelse": OrganisationKind.COUNTY_BOARD,
    "region": OrganisationKind.REGION,
    "universitet": OrganisationKind.UNIVERSITY,
    "annan": OrganisationKind.OTHER,
}
MEETING_WORDS: dict[str, str] = {
    "fysiskt": MeetingKind.PHYSICAL,
    "digitalt": MeetingKind.DIGITAL,
    "hybrid": MeetingKind.HYBRID,
}
STATUS_WORDS: dict[str, str] = {
    "planerat": MeetingStatus.PLANNED,
    "genomfört": MeetingStatus.HELD,
    "inställt": MeetingStatus.CANCELLED,
}
FIGURE_WORDS: dict[str, str] = {
    "möten": "meetings",
    "deltagartillfällen": "participations",
    "unika deltagare": "people",
    "nöjdhet": "satisfaction",
    "kommuner": "municipalities",
    "nytta": "usefulness",
    "mål möten": TARGETS["meetings"],
    "mål deltagartillfällen": TARGETS["participations"],
    "mål unika deltagare": TARGETS["people"],
    "mål kommuner": TARGETS["municipalities"],
    "mål nöjdhet": TARGETS["satisfaction"],
    "årsenkät samordning": PUBLISHED[Asked.COORDINATION],
    "årsenkät min roll": PUBLISHED[Asked.ROLE],
    "årsenkät utbyte": PUBLISHED[Asked.EXCHANGE],
    "årsenkät samverkan": PUBLISHED[Asked.COLLABORATION],
    "årsenkät antal svar": ANSWERS,
}


@dataclass(frozen=True)
class NetworkWorkbook:
    """What is wanted, as far as it could be read, and what is wrong or worth saying."""

    wanted: WantedNetwork
    complaints: tuple[RuleBroken, ...] = ()
    notes: tuple[Note, ...] = ()


def from_cells(cells: Cells) -> NetworkWorkbook:
    _refuse_long(cells)
    filled = Filled(cells)
    filled.only(FORMS, explains=READ_ME)
    first = next(filled.rows(NETWORK), None)
    wanted = WantedNetwork(
        name=first.text("name") if first else "",
        authority=first.text("authority") if first else "",
        groups=tuple(WantedGroup(row.text("name"), row.origin) for row in filled.rows(GROUPS)),
        members=tuple(
            WantedMember(
                row.text("name"),
                filled.word(row, "kind", KIND_WORDS, "import.kind_unknown"),
                row.text("through"),
                filled.day(row, "since"),
                filled.day(row, "until"),
                row.origin,
            )
            for row in filled.rows(MEMBERS)
        ),
        contacts=tuple(
            WantedContact(
                row.text("name"),
                row.text("email").casefold(),
                row.text("organisation"),
                row.text("group"),
                row.origin,
            )
            for row in filled.rows(CONTACTS)
        ),
        meetings=tuple(_meeting(filled, row) for row in filled.rows(MEETINGS)),
        days=tuple(day for row in filled.rows(DAYS) if (day := _day(filled, row))),
        figures=tuple(one for row in filled.rows(FIGURES) if (one := _figure(filled, row))),
    )
    return NetworkWorkbook(wanted, tuple(filled.complaints), tuple(filled.notes))


def _refuse_long(cells: Cells) -> None:
    for form in FORMS:
        most = MOST_GROUPS if form is GROUPS else MOST_ROWS
        for name, rows in cells.items():
            if key(name) == key(form.sheet) and len(rows) > most + 1:
                raise RuleBroken("import.sheet_long", sheet=form.sheet, most=most)


def _meeting(filled: Filled, row: Row) -> WantedMeeting:
    return WantedMeeting(
        code=row.text("code"),
        group=row.text("group"),
        theme=row.text("theme"),
        kind=filled.word(row, "kind", MEETING_WORDS, "import.kind_unknown"),
        place=row.text("place"),
        link=row.text("link"),
        docs_link=row.text("docs_link"),
        status=filled.word(row, "status", STATUS_WORDS, "import.status_unknown"),
        origin=row.origin,
    )


def _day(filled: Filled, row: Row) -> WantedDay | None:
    before = len(filled.complaints)
    on = filled.day(row, "on")
    if on is None:
        if len(filled.complaints) == before:
            filled.complaints.append(complaint(row.origin, "import.cell_missing"))
        return None
    return WantedDay(
        meeting=row.text("meeting"),
        on=on,
        starts=_clock(row.text("starts")),
        ends=_clock(row.text("ends")),
        head_count=_number(filled, row, "head_count"),
        organisations=_number(filled, row, "organisations"),
        origin=row.origin,
    )


def _figure(filled: Filled, row: Row) -> WantedFigure | None:
    year = _number(filled, row, "year")
    name = filled.word(row, "name", FIGURE_WORDS, "import.figure_unknown")
    value, source = row.text("value"), row.text("source")
    return WantedFigure(year or 0, name, value, source, row.text("meeting"), row.origin)


def _number(filled: Filled, row: Row, column: str) -> int | None:
    written = row.text(column)
    if not written:
        return None
    if re.fullmatch(r"[0-9]{1,5}", written):
        return int(written)
    filled.complaints.append(complaint(row.origin, "import.number_wrong", written=written[:200]))
    return None


def _clock(written: str) -> str:
    """Return Excel's "09:30:00" and a written "9:30" as "09:30"."""
    found = re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})(?::00)?", written)
    return f"{int(found[1]):02}:{found[2]}" if found else written

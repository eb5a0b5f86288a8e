"""The workbook that sets up a network: its sheets and words; read, and written."""

import re
from collections.abc import Mapping
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
from sheets import writing
from sheets.forms import Filled, Form, Row, key
from sheets.safely import Cell, Cells

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

# A paragraph for each cell of the first sheet.
READ_ME_TEXT = f"""
Läs mig: så fyller du i arbetsboken

En arbetsbok beskriver ett nätverk. Myndighet är namnet på den myndighet som äger nätverket och
redan finns i Hållkoll.

Grupper, Medlemmar, Kontakter, Möten och Mötesdagar: en rad för var och en. En rad som finns sedan
tidigare men inte står här blir kvar som den är.

Kontakter är de som bjuds in. Tom ruta under Grupp betyder alla grupper.

Ett möte känns igen på sitt Nr. Varje möte har minst en rad i bladet Mötesdagar. Deltagare är det
antal som räknades på plats den dagen; tomt betyder att ingen har räknat.

Slag är ett av: {", ".join(KIND_WORDS)}. Form är ett av: {", ".join(MEETING_WORDS)}. Läge är ett av:
{", ".join(STATUS_WORDS)}.

Publicerat: det som står i en tryckt berättelse, precis som det står. Det visas bredvid det som
Hållkoll räknar ut, till exempel 22, över 730 eller 5,75. Tom ruta under Möte betyder hela året.
Tidigare års enkäter står också här, med sin källa. Årets mål, till exempel mål möten, står sedan
bredvid utfallet i underlaget till årsrapporten.
Uppgift är ett av:
{", ".join(FIGURE_WORDS)}.

Provkör först: hallkoll import FIL.xlsx --dry-run visar vad som skulle ändras och vad som är fel. Är
något fel ändras ingenting.
"""
READ_ME_PARAGRAPHS = [" ".join(part.split()) for part in READ_ME_TEXT.strip().split("\n\n")]


@dataclass(frozen=True)
class NetworkWorkbook:
    """What is wanted, as far as it could be read, and what is wrong or worth saying."""

    wanted: WantedNetwork
    complaints: tuple[RuleBroken, ...] = ()
    notes: tuple[Note, ...] = ()


def is_network(cells: Cells) -> bool:
    """Whether the workbook describes a network, and not an authority."""
    return any(key(name) == key(NETWORK.sheet) for name in cells)


def from_cells(cells: Cells) -> NetworkWorkbook:
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


def write(wanted: WantedNetwork) -> bytes:
    """Return a workbook that `from_cells` makes *wanted* of again."""
    return writing.workbook(_sheets(wanted))


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


def _sheets(wanted: WantedNetwork) -> list[writing.Sheet]:
    kinds, forms, statuses, figures = (
        {meaning: word for word, meaning in words.items()}
        for words in (KIND_WORDS, MEETING_WORDS, STATUS_WORDS, FIGURE_WORDS)
    )
    read_me: list[list[Cell]] = [[paragraph] for paragraph in READ_ME_PARAGRAPHS]
    return [
        writing.Sheet(READ_ME, read_me, [100]),
        _sheet(NETWORK, [[wanted.name, wanted.authority]], [40, 40]),
        _sheet(GROUPS, [[one.name] for one in wanted.groups], [40]),
        _sheet(
            MEMBERS,
            [
                [one.name, kinds.get(one.kind, ""), one.through, one.since, one.until]
                for one in wanted.members
            ],
            [32, 18, 36, 14, 14],
            {"Slag": list(kinds.values())},
        ),
        _sheet(
            CONTACTS,
            [[one.name, one.email, one.organisation, one.group] for one in wanted.contacts],
            [32, 36, 32, 32],
        ),
        _sheet(
            MEETINGS,
            [
                [
                    one.code,
                    one.group,
                    one.theme,
                    forms.get(one.kind, ""),
                    one.place,
                    one.link,
                    one.docs_link,
                    statuses.get(one.status, ""),
                ]
                for one in wanted.meetings
            ],
            [12, 28, 60, 12, 20, 30, 30, 14],
            {"Form": list(forms.values()), "Läge": list(statuses.values())},
        ),
        _sheet(
            DAYS,
            [
                [one.meeting, one.on, one.starts, one.ends, one.head_count, one.organisations]
                for one in wanted.days
            ],
            [12, 14, 10, 10, 12, 16],
        ),
        _sheet(
            FIGURES,
            [
                [one.year, one.meeting, figures.get(one.name, ""), one.value, one.source]
                for one in wanted.figures
            ],
            [8, 12, 20, 12, 40],
            {"Uppgift": list(figures.values())},
        ),
    ]


def _sheet(
    form: Form,
    rows: list[list[Cell]],
    widths: list[int],
    choices: Mapping[str, list[str]] | None = None,
) -> writing.Sheet:
    headings: list[Cell] = [*form.headings.values(), form.explains]
    return writing.Sheet(form.sheet, [headings, *rows], [*widths, 24], choices)

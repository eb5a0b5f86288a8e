"""Writes the workbook of a network."""

from collections.abc import Collection, Mapping

from domain.imported import one_line
from domain.network_wanted import WantedNetwork
from sheets import writing
from sheets.forms import Form
from sheets.network_workbook import (
    CONTACTS,
    DAYS,
    FIGURE_WORDS,
    FIGURES,
    GROUPS,
    KIND_WORDS,
    MEETING_WORDS,
    MEETINGS,
    MEMBERS,
    NETWORK,
    READ_ME,
    STATUS_WORDS,
)
from sheets.safely import Cell

# A paragraph for each cell of the first sheet.
READ_ME_TEXT = f"""
Läs mig: så fyller du i arbetsboken

En arbetsbok beskriver ett nätverk. Myndighet är namnet på den myndighet som äger nätverket och
redan finns i Hållkoll.

Grupper, Medlemmar, Kontakter, Möten och Mötesdagar: en rad för var och en. En rad som finns sedan
tidigare men inte står här blir kvar som den är.

Kontakter är de som bjuds in. Tom ruta under Grupp betyder alla grupper.

Ett möte känns igen på sitt Nr. Varje möte har minst en rad i bladet Mötesdagar. Står mötet här får
det just de dagar som står här; en dag där någon är noterad eller räknad tas aldrig bort. Deltagare
är det antal som räknades på plats den dagen; tomt betyder att ingen har räknat.

Slag är ett av: {", ".join(KIND_WORDS)}. Form är ett av: {", ".join(MEETING_WORDS)}. Läge är ett av:
{", ".join(STATUS_WORDS)}.

Publicerat: det som står i en tryckt berättelse, precis som det står. Det visas bredvid det som
Hållkoll räknar ut, till exempel 22, över 730 eller 5,75. Tom ruta under Möte betyder hela året.
Tidigare års enkäter står också här, med sin källa. Årets mål, till exempel mål möten, står sedan
bredvid utfallet i underlaget till årsrapporten.
Uppgift är ett av:
{", ".join(FIGURE_WORDS)}.

Skicka filen till Hållkoll i den privata chatten. Du får först se vad som skulle ändras och vad som
är fel. Inget ändras förrän du godkänner, och är något fel ändras ingenting.
"""
READ_ME_PARAGRAPHS = [" ".join(part.split()) for part in READ_ME_TEXT.strip().split("\n\n")]


def write(wanted: WantedNetwork) -> bytes:
    """Return a workbook that `network_workbook.from_cells` makes *wanted* of again."""
    return writing.workbook(sheets(wanted))


def sheets(wanted: WantedNetwork) -> list[writing.Sheet]:
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
            ("Nr",),
        ),
        _sheet(
            DAYS,
            [
                [one.meeting, one.on, one.starts, one.ends, one.head_count, one.organisations]
                for one in wanted.days
            ],
            [12, 14, 10, 10, 12, 16],
            texts=("Möte",),
        ),
        _sheet(
            FIGURES,
            [
                [one.year, one.meeting, figures.get(one.name, ""), one.value, one.source]
                for one in wanted.figures
            ],
            [8, 12, 20, 12, 40],
            {"Uppgift": list(figures.values())},
            ("Möte",),
        ),
    ]


def _sheet(
    form: Form,
    rows: list[list[Cell]],
    widths: list[int],
    choices: Mapping[str, list[str]] | None = None,
    texts: Collection[str] = (),
) -> writing.Sheet:
    headings: list[Cell] = [*form.headings.values(), form.explains]
    filled: list[list[Cell]] = [
        [one_line(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
    ]
    return writing.Sheet(form.sheet, [headings, *filled], [*widths, 24], choices, texts)

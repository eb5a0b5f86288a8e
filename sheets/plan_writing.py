"""Writes a workbook of plans that plan_workbook.py reads again."""

from collections.abc import Collection, Mapping, Sized
from datetime import date

from domain.imported import lines, one_line
from domain.plan_rows import Row, by_list
from sheets import example_plan, writing
from sheets.child import MOST_ROWS
from sheets.forms import Form
from sheets.plan_forms import (
    DECIMALS,
    EXPLAINS,
    FORMS,
    LABELS,
    MANY_LINES,
    PROGRESS_WORDS,
    READ_ME,
    WORDS,
    YES_NO,
)
from sheets.safely import Cell

INVENTED = "Exempel"
_WIDE, _NARROW = 44, 18
_LONG = frozenset({"name", "own_text", "comment", "target", "topics", "strategy", "link"})

# A paragraph for each cell of the first sheet.
READ_ME_TEXT = f"""
Läs mig: så fyller du i arbetsboken

Arbetsboken innehåller era handlingsplaner och åtaganden, ett blad för varje lista. Ändra, lägg till
rader och skicka filen till Hållkoll i den privata chatten. Du får först se vad som skulle ändras
och vad som är fel. Inget ändras förrän du godkänner.

En rad känns igen på sitt Id. Ändra aldrig ett Id. En rad som du tar bort här blir kvar i Hållkoll
som den är. Du behöver inte ha med alla blad, men i ett blad ska alla rubriker finnas.

Nya rader får ett Id som du hittar på, till exempel 2026-18. I bladen Antaganden, Punkter och
Rapporter får Id vara tomt: då blir det åtgärdens Id och förvaltningen, åtagandets Id och numret,
eller det som rapporten gäller och dagen.

Fokusområden och förvaltningar skrivs med namn, personer med e-postadress och allt annat med sitt
Id. Den som saknar e-postadress i Hållkoll står med namn och nummer, till exempel Kim Exempel
(person 17): skriv av det precis som det står. Flera i samma ruta skiljs med semikolon.

Nummer och Id är text. Skriver du 3.10 i en ruta som inte är text gör Excel om det till 3,1 eller
ett datum. Formatera rutan som text först.

Globala mål är nummer från 1 till 17, skrivna så: 7; 13. Datum skrivs så: 2026-01-31. Länkar börjar
med https://

Läge i en rapport är ett av: {", ".join(PROGRESS_WORDS)}. Det kan också vara ett av era egna ord,
som står i bladet Lägesord. Prognos är ett av:
{", ".join(WORDS["report", "forecast"])}. Gult, rött och avfört behöver en kommentar på minst 20
tecken.

En rapport som finns ändras aldrig. Hur det står senare är en ny rad.
"""
READ_ME_PARAGRAPHS = [" ".join(part.split()) for part in READ_ME_TEXT.strip().split("\n\n")]


def write(rows: Collection[Row], explained: str = "") -> bytes:
    """Return the workbook of *rows*; *explained* is said of each."""
    lists = by_list(rows)
    return writing.workbook(
        [
            writing.Sheet(READ_ME, [[paragraph] for paragraph in read_me(lists)], [100]),
            *(_sheet(name, form, lists[name], explained) for name, form in FORMS.items()),
        ]
    )


def read_me(lists: Mapping[str, Sized]) -> list[str]:
    """Return how the workbook is filled in, and what in it is more than can be sent back."""
    long = [form.sheet for name, form in FORMS.items() if len(lists[name]) > MOST_ROWS]
    return [*READ_ME_PARAGRAPHS, *map(_too_long, long)]


def _too_long(sheet: str) -> str:
    return (
        f"Bladet {sheet} har fler än {MOST_ROWS} rader, och så många tar Hållkoll inte emot. Ta "
        "bort bladet, eller de rader som du inte ändrar, innan du skickar filen. De blir kvar som "
        "de är."
    )


def template(today: date) -> bytes:
    """Return the workbook to begin with; all that it holds is an example."""
    return write(example_plan.rows(today, example_plan.OWNERS), INVENTED)


def _sheet(name: str, form: Form, rows: Collection[Row], explained: str) -> writing.Sheet:
    headings: list[Cell] = [*form.headings.values(), EXPLAINS]
    filled: list[list[Cell]] = [
        [*(_cell(name, column, getattr(row, column)) for column in form.headings), explained]
        for row in rows
    ]
    return writing.Sheet(
        form.sheet,
        [headings, *filled],
        [*(_WIDE if one in _LONG else _NARROW for one in form.headings), _NARROW],
        {
            heading: list(words)
            for column, heading in form.headings.items()
            if (words := WORDS.get((name, column)))
        },
        [heading for column, heading in form.headings.items() if (name, column) in LABELS],
    )


def _cell(name: str, column: str, value: object) -> Cell:
    if isinstance(value, bool):
        return _said(YES_NO, "yes" if value else "no")
    if value is None or isinstance(value, int | date):
        return value
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    written = str(value)
    if (words := WORDS.get((name, column))) is not None:
        return _said(words, written)
    if (name, column) in DECIMALS:
        return written.replace(".", ",")
    return lines(written) if (name, column) in MANY_LINES else one_line(written)


def _said(words: Mapping[str, str], meaning: str) -> str:
    return next((word for word, meant in words.items() if meant == meaning), "")

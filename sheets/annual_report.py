"""The workbook that a network's annual report is written from: what has been counted, and nothing
that the chat would not show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.meeting import Group, Meeting
from domain.rating import Question
from domain.results import Beside, Result
from domain.survey import Asked, Benefits, Year
from domain.yearly import Held, Summary
from sheets import writing
from sheets.network_workbook import MEETING_WORDS
from sheets.safely import Cell

_KINDS = {kind: word for word, kind in MEETING_WORDS.items()}
FEW, TOGETHER, OPEN = "för få svar", "visas ihop med andra möten", "visas när tiden är slut"
_ASKED = {
    Asked.COORDINATION: "Nöjd med samordningen",
    Asked.ROLE: "Utvecklat och stärkt mig i min roll",
    Asked.EXCHANGE: "Underlättat utbyte av kompetens och erfarenhet",
    Asked.COLLABORATION: "Stärkt samverkan med andra aktörer",
}
_INDICATORS = {
    "meetings": "Genomförda möten",
    "satisfaction": "Nöjdhet (1–6)",
    "members": "Organisationer som var med",
    "participations": "Deltagartillfällen",
    "people": "Unika deltagare",
}


@dataclass(frozen=True)
class Mean:
    """What is said of one question about a meeting: a mean of how many, one that was *published*,
    or why there is none."""

    words: str = ""
    result: Result | None = None
    published: str = ""


@dataclass(frozen=True)
class Row:
    held: Held
    means: Mapping[Question, Mean]


@dataclass(frozen=True)
class Member:
    name: str
    through: str
    since: date | None
    meetings: int


@dataclass(frozen=True)
class Indicator:
    """A figure of the year, the one of the year before, and what was published of it."""

    name: str
    value: Cell
    before: Cell
    published: Beside | None = None


@dataclass(frozen=True)
class Report:
    network: str
    year: int
    rows: Sequence[Row]
    groups: Mapping[Group, Summary]
    indicators: Sequence[Indicator]
    survey: Mapping[Asked, Sequence[Year]]
    benefits: Benefits | None
    members: Sequence[Member]
    comments: Sequence[tuple[Meeting, str]]
    least: int
    made_at: datetime


def write(report: Report) -> bytes:
    return writing.workbook(sheets(report))


def sheets(report: Report) -> list[writing.Sheet]:
    return [
        _meetings(report),
        _groups(report),
        _indicators(report),
        _survey(report),
        _benefits(report),
        writing.Sheet(
            "Kommuner",
            [
                ("Organisation", "Deltar genom", "Med sedan", "Möten med någon på plats"),
                *((one.name, one.through, one.since, one.meetings) for one in report.members),
            ],
            [36, 36, 14, 24],
        ),
        writing.Sheet(
            "Kommentarer",
            [
                ("Datum", "Möte", "Kommentar"),
                *((about.first_on, about.theme, words) for about, words in report.comments),
            ],
            [14, 50, 80],
        ),
        writing.Sheet("Läs mig", [[one] for one in _read_me(report)], [100]),
    ]


def _meetings(report: Report) -> writing.Sheet:
    headings: list[Cell] = [
        "Nr", "Första dag", "Sista dag", "Grupp", "Form", "Plats", "Tema", "Läge", "Dag 1",
        "Dag 2", "Alla dagar", "Nöjdhet", "Svar", "Nytta", "Svar", "Utvärderat",
    ]  # fmt: skip
    rows: list[list[Cell]] = []
    for row in report.rows:
        about, counts = row.held.meeting, [one.reported for one in row.held.counts]
        rows.append(
            [
                about.code,
                about.first_on,
                about.last_on,
                about.group.name,
                _KINDS[about.kind],
                about.place,
                about.theme,
                _STATUS[about.status],
                counts[0] if counts else None,
                counts[1] if len(counts) > 1 else None,
                row.held.participations,
                *(cell for question in Question for cell in _mean(row.means[question])),
                "ja" if row.held.evaluated else "nej",
            ]
        )
    return writing.Sheet(
        "Möten", [headings, *rows], [10, 12, 12, 26, 12, 18, 50, 14, 8, 8, 12, 26, 8, 26, 8, 12]
    )


_STATUS = {"planned": "planerat", "held": "genomfört", "cancelled": "inställt"}


def _mean(of: Mean) -> tuple[Cell, Cell]:
    if of.result:
        return float(of.result.mean), of.result.answers
    return (f"{of.published} (publicerat)" if of.published else of.words), None


def _groups(report: Report) -> writing.Sheet:
    headings: list[Cell] = [
        "Grupp", "Möten", "Varav digitala", "Planerade", "Deltagartillfällen", "Utvärderade",
        "Nöjdhet", "Svar", "Nytta", "Svar",
    ]  # fmt: skip
    rows: list[list[Cell]] = [
        [
            group.name,
            of.meetings,
            of.digital,
            of.planned,
            of.participations,
            of.evaluated,
            *(cell for one in Question for cell in _mean(Mean(FEW, of.results.get(one)))),
        ]
        for group, of in report.groups.items()
    ]
    return writing.Sheet("Per grupp", [headings, *rows], [28, 8, 14, 10, 18, 12, 14, 8, 14, 8])


def _indicators(report: Report) -> writing.Sheet:
    headings: list[Cell] = [
        "Indikator", "Mål (fylls i)", str(report.year), str(report.year - 1), "Publicerat",
        "Skillnad", "Hur säker",
    ]  # fmt: skip
    rows: list[list[Cell]] = [
        [
            _INDICATORS[one.name],
            None,
            one.value,
            one.before,
            one.published.value if one.published else "",
            one.published.difference if one.published else None,
            _sure(one.published),
        ]
        for one in report.indicators
    ]
    return writing.Sheet("Indikatorer", [headings, *rows], [30, 14, 12, 12, 16, 10, 12])


def _sure(of: Beside | None) -> str:
    if of is None:
        return ""
    return "minst" if of.at_least else "omkring" if of.about else "exakt"


def _survey(report: Report) -> writing.Sheet:
    years = sorted({one.year for each in report.survey.values() for one in each})
    rows: list[list[Cell]] = []
    for question, each in report.survey.items():
        by_year = {one.year: one for one in each}
        found = [by_year.get(year) for year in years]
        rows.append([_ASKED[question], *(_survey_mean(one) for one in found)])
        rows.append(["  antal svar", *(one.answers if one else None for one in found)])
    return writing.Sheet(
        "Årsenkät", [["Fråga", *map(str, years)], *rows], [36, *(18 for _ in years)]
    )


def _benefits(report: Report) -> writing.Sheet:
    told = report.benefits
    rows: list[list[Cell]] = []
    if told:
        few = f"färre än {report.least}"
        rows = [[told.year, tag, few if count is None else count, ""] for tag, count in told.tags]
        rows += [[told.year, "", None, words] for words in told.texts]
    headings: list[Cell] = ["År", "Etikett", "Antal svar", "Svar som får visas"]
    return writing.Sheet("Störst nytta", [headings, *rows], [8, 36, 14, 80])


def _survey_mean(one: Year | None) -> Cell:
    if one is None:
        return None
    if one.mean is None:
        return FEW
    return f"{one.mean} (publicerat)" if one.source else float(one.mean)


def _read_me(report: Report) -> list[str]:
    return [
        f"Läs mig: underlag till årsrapporten {report.year} för {report.network}",
        f"Skrivet av Hållkoll {report.made_at:%Y-%m-%d %H:%M}.",
        (
            "Deltagartillfällen är summan över dagarna av dem som redovisas: det större av antalet "
            "namn och det antal som räknades på plats."
        ),
        "Ett möte är utvärderat om det har ett eget medelvärde, räknat här eller publicerat.",
        (
            f"Ett medelvärde visas först när minst {report.least} har svarat på frågan. Möten med "
            "färre svar läggs ihop inom gruppen och året tills de tillsammans är så många. Det "
            "beslutas när tiden att svara är slut, och ändras aldrig, så att ingens svar går att "
            "räkna ut genom att jämföra siffror."
        ),
        "En decimal visas när färre än 30 har svarat, annars två.",
        (
            "Årsenkätens frågor har samma ord varje år här. Om publicerade år är det bara känt vad "
            "frågorna kallades: de jämförs inte med år som räknats här."
        ),
        "Publicerat betyder att siffran står så i en tidigare berättelse. Den är inte räknad här.",
        "Kommentarer visas bara när den som samordnar har läst och godkänt dem.",
        "Hur många som kom från varje kommun visas inte: i en liten grupp pekar det ut någon.",
    ]

"""The workbook that a network's annual report is written from: what has been counted, and nothing
that the chat would not show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from domain.meeting import Group, Meeting, OrganisationKind
from domain.rating import Question
from domain.results import Beside, Result
from domain.survey import Asked, Benefits, Year
from domain.yearly import Held, Summary
from sheets import writing
from sheets.network_workbook import KIND_WORDS, MEETING_WORDS
from sheets.safely import Cell
from sheets.writing import Written

_KINDS = {kind: word for word, kind in MEETING_WORDS.items()}
_ORGANISATIONS = {kind: word for word, kind in KIND_WORDS.items()}
NOT_SHOWN = "visas inte"
FEW, TOGETHER, OPEN = "för få svar", "visas ihop med andra möten", "visas när tiden är slut"
_ASKED = {
    Asked.COORDINATION: "Nöjd med samordningen",
    Asked.ROLE: "Utvecklat och stärkt mig i min roll",
    Asked.EXCHANGE: "Underlättat utbyte av kompetens och erfarenhet",
    Asked.COLLABORATION: "Stärkt samverkan med andra aktörer",
}
_INDICATORS = {
    "meetings": "Genomförda möten",
    "participations": "Deltagartillfällen",
    "people": "Unika deltagare",
    "municipalities": "Kommuner som var med",
    "others": "Andra organisationer som var med",
    "satisfaction": "Nöjdhet (1–6)",
    "usefulness": "Nytta (1–6)",
}
_MEANS = frozenset({"satisfaction", "usefulness"})


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
    """*people* are how many different ones were at a meeting; None where that is not told."""

    name: str
    kind: OrganisationKind
    through: str
    since: date | None
    meetings: int
    people: int | None


@dataclass(frozen=True)
class Indicator:
    """A figure of the year, the one of the year before, and what was published of it; a mean is
    None where too few have answered. *target* is what was aimed at, as it is written."""

    name: str
    value: int | Decimal | None
    before: int | Decimal | None
    published: Beside | None = None
    target: str = ""


@dataclass(frozen=True)
class Report:
    network: str
    year: int
    rows: Sequence[Row]
    groups: Mapping[Group, Summary]
    indicators: Sequence[Indicator]
    survey: Mapping[Asked, Sequence[Year]]
    invited: Mapping[int, int]
    benefits: Benefits | None
    members: Sequence[Member]
    comments: Sequence[tuple[Meeting, str]]
    least: int
    made_at: datetime
    made_by: str = ""


def write(report: Report) -> bytes:
    return writing.workbook(sheets(report))


def sheets(report: Report) -> list[writing.Sheet]:
    return [
        _meetings(report),
        _groups(report),
        _indicators(report),
        _survey(report),
        _benefits(report),
        _members(report),
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
        "Dag 2", "Alla dagar", "Nöjdhet", "Svar", "Publicerat", "Nytta", "Svar", "Publicerat",
        "Utvärderat",
    ]  # fmt: skip
    rows: list[list[Written]] = []
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
                *(cell for question in Question for cell in _known(row.means[question])),
                "ja" if row.held.evaluated else "nej",
            ]
        )
    return writing.Sheet(
        "Möten",
        [headings, *rows],
        [10, 12, 12, 26, 12, 18, 50, 14, 8, 8, 12, 26, 8, 11, 26, 8, 11, 12],
    )


_STATUS = {"planned": "planerat", "held": "genomfört", "cancelled": "inställt"}


def _known(of: Mean) -> tuple[Written, Cell, Cell]:
    """Return a mean, of how many, and whether it is one that was published."""
    if of.published and not of.result:
        return _printed(of.published), None, "ja"
    return *_mean(of), None


def _mean(of: Mean) -> tuple[Cell, Cell]:
    return (float(of.result.mean), of.result.answers) if of.result else (of.words, None)


def _members(report: Report) -> writing.Sheet:
    headings: list[Cell] = [
        "Organisation", "Slag", "Deltar genom", "Med sedan", "Möten med någon på plats",
        "Antal personer",
    ]  # fmt: skip
    rows: list[list[Cell]] = [
        [
            one.name,
            _ORGANISATIONS[one.kind],
            one.through,
            one.since,
            one.meetings,
            NOT_SHOWN if one.people is None else one.people,
        ]
        for one in report.members
    ]
    return writing.Sheet("Kommuner", [headings, *rows], [36, 16, 36, 14, 24, 16])


def _groups(report: Report) -> writing.Sheet:
    headings: list[Cell] = [
        "Grupp", "Möten", "Varav fysiska", "Varav hybrid", "Varav digitala", "Planerade",
        "Deltagartillfällen", "Utvärderade", "Nöjdhet", "Svar", "Nytta", "Svar",
    ]  # fmt: skip
    rows: list[list[Cell]] = [
        [
            group.name,
            of.meetings,
            of.physical,
            of.hybrid,
            of.digital,
            of.planned,
            of.participations,
            of.evaluated,
            *(cell for one in Question for cell in _mean(Mean(FEW, of.results.get(one)))),
        ]
        for group, of in report.groups.items()
    ]
    return writing.Sheet(
        "Per grupp", [headings, *rows], [28, 8, 14, 14, 14, 10, 18, 12, 14, 8, 14, 8]
    )


def _indicators(report: Report) -> writing.Sheet:
    headings: list[Cell] = [
        "Indikator", "Mål", str(report.year), str(report.year - 1), "Publicerat", "Skillnad",
        "Hur säker",
    ]  # fmt: skip
    rows: list[list[Written]] = [
        [
            _INDICATORS[one.name],
            _printed(one.target),
            _figure(one.name, one.value),
            _figure(one.name, one.before),
            one.published.value if one.published else "",
            _number(one.published.difference) if one.published else None,
            _sure(one.published),
        ]
        for one in report.indicators
    ]
    return writing.Sheet("Indikatorer", [headings, *rows], [34, 12, 12, 12, 16, 10, 12])


def _figure(name: str, value: int | Decimal | None) -> Cell:
    return FEW if value is None and name in _MEANS else _number(value)


def _number(value: int | Decimal | None) -> Cell:
    if value is None or value == int(value):
        return None if value is None else int(value)
    return float(value)


def _printed(written: str) -> Written:
    """Return what is printed as a number where it is one, with its decimals: "över 730" is none."""
    if not written:
        return None
    digits = written.replace(",", ".")
    return Decimal(digits) if digits.replace(".", "", 1).isdecimal() else written


def _sure(of: Beside | None) -> str:
    if of is None or (of.difference is None and not of.agrees):
        return ""
    if of.agrees:
        return "stämmer"
    return "minst" if of.at_least else "omkring" if of.about else "exakt"


def _survey(report: Report) -> writing.Sheet:
    every = [one for each in report.survey.values() for one in each]
    years = sorted({one.year for one in every})
    answers = {year: _most(one for one in every if one.year == year) for year in years}
    sources = {one.year: one.source for one in every if one.source}
    rows: list[list[Cell]] = []
    for question, each in report.survey.items():
        by_year = {one.year: one for one in each}
        found = [by_year.get(year) for year in years]
        rows.append([_ASKED[question], *(_survey_mean(one) for one in found)])
        rows.append(["  antal svar", *(one.answers if one else None for one in found)])
    rows += [
        ["Inbjudna", *(report.invited.get(year) for year in years)],
        ["Svarsfrekvens, %", *(_share(answers[year], report.invited.get(year)) for year in years)],
        ["Publicerat i", *(sources.get(year, "") for year in years)],
    ]
    return writing.Sheet(
        "Årsenkät", [["Fråga", *map(str, years)], *rows], [46, *(18 for _ in years)]
    )


def _most(of: Iterable[Year]) -> int:
    """Return how many answered the question that most answered, of those that may be told."""
    return max((one.answers or 0 for one in of), default=0)


def _share(answers: int, invited: int | None) -> Cell:
    return round(100 * answers / invited) if answers and invited else None


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
    return float(one.mean.replace(",", "."))


def _written_by(report: Report) -> str:
    asked = f", hämtat av {report.made_by}" if report.made_by else ""
    return f"Skrivet av Hållkoll {report.made_at:%Y-%m-%d %H:%M}{asked}."


def _read_me(report: Report) -> list[str]:
    return [
        f"Läs mig: underlag till årsrapporten {report.year} för {report.network}",
        _written_by(report),
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
        (
            "Hur många personer som kom från en organisation visas om de var minst "
            f"{report.least}. Annars visas det inte, och inte heller om det skulle gå att räkna ut "
            "av summan."
        ),
        (
            "Årsenkätens svarsfrekvens räknas på den fråga som flest har svarat på. År som är "
            "publicerade någon annanstans har sin källa på den undre raden."
        ),
    ]

"""A round of reports as a workbook: what the annual follow-up is written from."""

from collections.abc import Sequence
from datetime import datetime

from domain.environmental_round import Area, done
from domain.plan_status import Forecast, Progress, Scale, scale_of
from domain.report_round import ReportRound, RoundLine, RoundState, shares, total
from locales.text import text
from sheets import writing
from sheets.safely import Cell

_SCALE = {Scale.NOT_RELEVANT: "ej relevant"}
_STATES = {
    RoundState.PLANNED: "planerad",
    RoundState.OPEN: "öppen: det kan komma fler svar",
    RoundState.LOCKED: "låst",
}


def write(
    one: ReportRound, lines: Sequence[RoundLine], areas: Sequence[Area], made_at: datetime
) -> bytes:
    """Return the workbook; *areas* are those that make environmental rounds, with that of the year,
    and *made_at* is as the clock in Stockholm shows it."""
    return writing.workbook(sheets(one, lines, areas, made_at))


def sheets(
    one: ReportRound, lines: Sequence[RoundLine], areas: Sequence[Area], made_at: datetime
) -> list[writing.Sheet]:
    walked = [_environmental_rounds(areas)] if areas else []
    return [_lines(lines), _shares(lines), *walked, _read_me(one, made_at, walked=bool(areas))]


def _lines(lines: Sequence[RoundLine]) -> writing.Sheet:
    headings: list[Cell] = [
        "Id", "Åtgärd, aktivitet eller punkt", "Förvaltning", "Läge", "Prognos", "Skala",
        "Kommentar", "Rapporterat", "I omgången", "Ska vara klart", "Ansvarig", "Fokusområden",
        "Följs upp i", "Länk",
    ]  # fmt: skip
    rows = [_line(one) for one in lines]
    widths = [22, 50, 28, 20, 20, 10, 60, 14, 12, 14, 28, 40, 24, 40]
    return writing.Sheet("Läget", [headings, *rows], widths)


def _line(one: RoundLine) -> list[Cell]:
    return [
        one.code,
        one.title,
        one.place,
        _progress(one),
        _forecast(one),
        _scale(one),
        one.comment,
        one.reported_on,
        "ja" if one.reported else "nej",
        one.standing.due_on,
        one.owner,
        "; ".join(one.focus),
        one.followed_up_in,
        one.link,
    ]


def _progress(one: RoundLine) -> str:
    if one.standing.progress is None:
        return text("sv", "standing.not_reported")
    return one.word or text("sv", f"progress.{one.standing.progress}")


def _forecast(one: RoundLine) -> str:
    forecast = one.standing.forecast
    unknown = one.standing.progress is None or forecast is Forecast.UNKNOWN
    return "" if unknown else text("sv", f"forecast.{forecast}")


def _scale(one: RoundLine) -> str:
    if one.standing.progress is None:
        return ""
    letter = Scale(one.scale) if one.scale else scale_of(one.standing.progress)
    return _SCALE.get(letter, letter) if letter else ""


def _shares(lines: Sequence[RoundLine]) -> writing.Sheet:
    whole = total(lines)
    words = [text("sv", f"progress.{one}") for one in Progress]
    headings: list[Cell] = [
        "Förvaltning", "Rapporterade", "Av alla", *words, text("sv", "standing.not_reported"),
    ]  # fmt: skip
    rows: list[list[Cell]] = [
        [
            share.place or "Utan förvaltning",
            share.reported,
            share.all,
            *_counts([one for one in lines if one.place == share.place]),
        ]
        for share in shares(lines)
    ]
    last: list[Cell] = ["Alla", whole.reported, whole.all, *_counts(lines)]
    widths = [30, 14, 10, *(14 for _ in headings[3:])]
    return writing.Sheet("Per förvaltning", [headings, *rows, last], widths)


def _counts(lines: Sequence[RoundLine]) -> list[int]:
    progress: list[Progress | None] = [one.standing.progress for one in lines]
    return [progress.count(one) for one in (*Progress, None)]


def _environmental_rounds(areas: Sequence[Area]) -> writing.Sheet:
    rows: list[list[Cell]] = [
        [one.name, one.round.held_on, one.round.focus] if one.round else [one.name, None, ""]
        for one in areas
    ]
    last: list[Cell] = ["Gjorda", done(areas), f"av {len(areas)}"]
    headings: list[Cell] = ["Chefsområde", "Dag", "Tittade på"]
    return writing.Sheet("Miljöronder", [headings, *rows, last], [40, 14, 60])


def _read_me(one: ReportRound, made_at: datetime, *, walked: bool) -> writing.Sheet:
    paragraphs = [
        f"Läs mig: omgång {one.title}",
        f"Skrivet av Hållkoll {made_at:%Y-%m-%d %H:%M}. Omgången är {_STATES[one.state]}.",
        (
            f"Läget gäller {one.as_of}. Omgången är öppen från {one.opens_on} till och "
            f"med {one.closes_on}."
        ),
        (
            "Läge och Prognos är två olika saker: hur långt något har kommit, och om det blir "
            "klart i tid. Det som inte är rapporterat i omgången står som det stod innan."
        ),
        (
            "Skala är bokstäverna i länsstyrelsernas nationella uppföljning: G genomförd, H "
            "hälften eller mer, P påbörjad, E ej påbörjad. Det som är pausat eller avfört har "
            "ingen bokstav."
        ),
        (
            "Ansvarig är den som skulle rapportera, och inte alltid den som gjorde det. Ta bort "
            "kolumnen om arbetsboken ska spridas utan personuppgifter."
        ),
    ]
    if walked:
        paragraphs.append(
            f"Miljöronder {one.year} står som de är noterade när arbetsboken skrevs, också när "
            "omgången är låst."
        )
    return writing.Sheet("Läs mig", [[words] for words in paragraphs], [100])

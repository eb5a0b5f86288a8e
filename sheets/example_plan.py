"""The example plans that `hallkoll demo` sets up. The structure is public facts: the actions of one
municipality's plan for 2023 and who adopted them, the numbers of a climate contract of 2025, and a
department's indicators and aspects. Owners, days and how it stands are invented, and say so."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from domain.plan_rows import (
    Activity,
    Adoption,
    Aspect,
    Commitment,
    Document,
    Indicator,
    Item,
    Milestone,
    Plan,
    PlanAction,
    Report,
    Round,
    Row,
    Topic,
)
from domain.plan_status import Forecast, Progress

_HERE = Path(__file__).parent
_KEPT_IN = "Hypergene"
_INVENTED = "Påhittat exempel:"
OWNERS = ("kim@example.com", "robin@example.com", "alva@example.com")
DEPARTMENTS = (
    "Bildningssektorn",
    "Borlänge Energi",
    "Hushagen",
    "Samhällsbyggnadssektorn",
    "Sektorn för verksamhetsstöd",
    "Sociala sektorn",
    "Tunabyggen",
)
# How the invented reports go on, one adoption after another; nothing was reported of the last.
_STANDINGS = (
    (Progress.IN_PROGRESS, Forecast.ON_TRACK, ""),
    (Progress.IN_PROGRESS, Forecast.ON_TRACK, ""),
    (Progress.COMPLETED, Forecast.ON_TRACK, ""),
    (Progress.IN_PROGRESS, Forecast.AT_RISK, "upphandlingen drar ut på tiden."),
    (Progress.ONGOING, Forecast.ON_TRACK, ""),
    (Progress.NOT_STARTED, Forecast.ON_TRACK, ""),
    (Progress.IN_PROGRESS, Forecast.DELAYED, "det saknas pengar till nästa del."),
    None,
)


def rows(today: date, owners: tuple[str, ...]) -> tuple[Row, ...]:
    """Return everything, with invented days around *today* and things to do for *owners*, who are
    e-mail addresses."""
    adoptions = tuple(_adoptions(today, owners))
    rounds = _rounds(today)
    return (
        Plan(
            "plan-2023",
            "Handlingsplan 2023",
            2023,
            "Miljöstrategi 2021–2030",
            followed_up_in=_KEPT_IN,
        ),
        *(
            Topic(f"{row['kind']}-{at}", row["kind"], row["name"])
            for at, row in _numbered("topics")
        ),
        *(
            PlanAction(
                f"2023-{row['number']}",
                row["number"],
                row["name"],
                "plan-2023",
                tuple(sorted(_listed(row["topics"]))),
                followed_up_in=_KEPT_IN,
            )
            for _, row in _numbered("actions")
        ),
        *adoptions,
        *_activities(today, owners),
        *_commitments(today),
        *_items(today, owners),
        *_milestones(),
        *_indicators(),
        *_aspects(),
        *_documents(),
        *rounds,
        *_reports(today, adoptions, rounds),
    )


def _adoptions(today: date, owners: tuple[str, ...]) -> Iterator[Adoption]:
    at = 0
    for _, row in _numbered("actions"):
        for department in _listed(row["departments"]):
            action = f"2023-{row['number']}"
            due_on = today + timedelta(days=14 * (at % 16) - 42)
            owner = owners[at % len(owners)]
            yield Adoption(f"{action}/{department}", action, department, owner, due_on, _KEPT_IN)
            at += 1


def _activities(today: date, owners: tuple[str, ...]) -> Iterator[Activity]:
    invented = (
        ("2023-1/Tunabyggen", "byt två bensinbilar mot elbilar"),
        ("2023-1/Hushagen", "sätt upp två laddstolpar"),
        ("2023-9/Hushagen", "märk upp miljörummen på nytt"),
        ("2023-16/Hushagen", "ordna en testperiod med elcyklar"),
    )
    for at, (adoption, name) in enumerate(invented):
        due_on = today + timedelta(days=21 * at - 14)
        owner = owners[at % len(owners)]
        yield Activity(f"aktivitet-{at + 1}", f"{_INVENTED} {name}", adoption, owner, due_on)


def _commitments(today: date) -> list[Commitment]:
    found = {row["commitment"]: row for _, row in _numbered("items")}
    return [
        Commitment(
            f"2025-{number}",
            2025,
            number,
            row["name"],
            basic=row["basic"] == "yes",
            taken_on=today - timedelta(days=100) if row["basic"] == "yes" else None,
        )
        for number, row in found.items()
    ]


def _items(today: date, owners: tuple[str, ...]) -> Iterator[Item]:
    for at, row in _numbered("items"):
        basic = row["basic"] == "yes"
        yield Item(
            f"2025-{row['commitment']}/{row['number']}",
            row["number"],
            row["step"],
            f"2025-{row['commitment']}",
            owner=owners[at % len(owners)] if basic and at % 3 else "",
            due_on=today + timedelta(days=9 * at) if basic else None,
            actions=("2023-14",) if row["number"] == "1.1" else (),
        )


def _milestones() -> list[Milestone]:
    return [
        Milestone(
            f"klimatkontrakt-2025-{at}",
            row["name"],
            date.fromisoformat(row["first_on"]),
            date.fromisoformat(row["last_on"]),
            row["precision"],
            row["kind"],
            row["place"],
        )
        for at, row in _numbered("milestones")
    ]


def _indicators() -> list[Indicator]:
    return [
        Indicator(
            f"2023-{at}",
            2023,
            row["name"],
            unit=row["unit"],
            better=row["better"],
            target=row["target"],
            result=row["result"],
            target_printed=row["target_printed"],
            result_printed=row["result_printed"],
        )
        for at, row in _numbered("indicators")
    ]


def _aspects() -> list[Aspect]:
    return [
        Aspect(
            f"aspekt-{at}",
            row["category"],
            row["name"],
            control=row["control"],
            direct=row["direct"] == "yes",
            negative=int(row["negative"]) if row["negative"] else None,
            positive=int(row["positive"]) if row["positive"] else None,
        )
        for at, row in _numbered("aspects")
    ]


def _documents() -> tuple[Document, ...]:
    return (
        Document("klimatplan", "Klimatplan", followed_up_in=_KEPT_IN),
        Document("avfallsplan", "Avfallsplan", followed_up_in=_KEPT_IN),
        Document("gronplan", "Grönplan", followed_up_in=_KEPT_IN),
        Document(
            "inriktning",
            "Strategisk inriktning 2020–2023",
            date(2020, 1, 1),
            date(2023, 12, 31),
            followed_up_in=_KEPT_IN,
        ),
        Document("resor", "Riktlinjer för resor", followed_up_in="Resvaneundersökning"),
        Document(
            "kemikalieplan",
            "Kemikalieplan 2019–2021",
            date(2019, 1, 1),
            date(2021, 12, 31),
            until_replaced=True,
        ),
        Document("vattenplan", "Vattenplan 2015–2021", date(2015, 1, 1), date(2021, 12, 31)),
    )


def _rounds(today: date) -> tuple[Round, ...]:
    before, year = today.year - 1, today.year
    return (
        Round(
            f"{before}-helar",
            before,
            "helår",
            date(before, 12, 31),
            date(before, 12, 1),
            date(year, 1, 31),
        ),
        Round(
            f"{year}-helar",
            year,
            "helår",
            date(year, 12, 31),
            today + timedelta(days=7),
            today + timedelta(days=20),
        ),
    )


def _reports(
    today: date, adoptions: tuple[Adoption, ...], rounds: tuple[Round, ...]
) -> Iterator[Report]:
    for at, adoption in enumerate(adoptions):
        standing = _STANDINGS[at % len(_STANDINGS)]
        if standing is None:
            continue
        progress, forecast, comment = standing
        yield Report(
            f"exempel-{at + 1}",
            today - timedelta(days=60 + at % 5),
            adoption.code,
            rounds[0].code,
            progress,
            forecast,
            comment=f"{_INVENTED} {comment}" if comment else "",
        )


def _listed(names: str) -> list[str]:
    return [name.strip() for name in names.split(";") if name.strip()]


def _numbered(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    with (_HERE / f"example_{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from enumerate(csv.DictReader(file), start=1)

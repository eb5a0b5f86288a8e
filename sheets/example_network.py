"""The example network that `hallkoll demo` sets up: meetings and members are public facts of 2022
from a network's annual report, with no person in them; contacts, and meetings to come, are
invented."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from domain.network_wanted import (
    WantedContact,
    WantedDay,
    WantedFigure,
    WantedGroup,
    WantedMeeting,
    WantedMember,
    WantedNetwork,
)

_HERE = Path(__file__).parent
_SOURCE = "årsrapport 2022 (exempeldata)"
_STRATEGY, _NATURE, _TRADE = "Miljöstrategigruppen", "Naturvårdsgruppen", "Rättvis handel-gruppen"
_OURS = "Exempelkommunen"


def network(authority: str, today: date) -> WantedNetwork:
    """Return the network of 2022, owned by *authority*, with an invented meeting in three weeks."""
    meetings, days, figures = [], [], []
    for row in _rows("example_meetings.csv"):
        code, first = row["code"], date.fromisoformat(row["first_on"])
        meetings.append(
            WantedMeeting(
                code, row["group"], row["theme"], row["kind"], row["place"], status="held"
            )
        )
        days.append(WantedDay(code, first, head_count=int(row["day_1"])))
        if row["day_2"]:
            last = date.fromisoformat(row["last_on"])
            days.append(WantedDay(code, last, head_count=int(row["day_2"])))
        figures += [
            WantedFigure(first.year, name, row[name], _SOURCE, code)
            for name in ("satisfaction", "usefulness")
            if row[name]
        ]
    for row in _rows("example_survey.csv"):
        year = int(row.pop("year"))
        figures += [WantedFigure(year, name, value, _SOURCE) for name, value in row.items()]
    soon = today + timedelta(weeks=3)
    meetings.append(
        WantedMeeting("EX-01", _STRATEGY, "Påhittat exempel: klimatbudget", "hybrid", "Skövde")
    )
    days.append(WantedDay("EX-01", soon, "09:00", "15:00"))
    return WantedNetwork(
        name="Exempelnätverket för hållbar utveckling",
        authority=authority,
        groups=tuple(WantedGroup(name) for name in (_STRATEGY, _NATURE, _TRADE)),
        members=(
            *(
                WantedMember(
                    row["name"],
                    "municipality",
                    row["through"],
                    date.fromisoformat(row["since"]) if row["since"] else None,
                )
                for row in _rows("example_members.csv")
            ),
            WantedMember(_OURS, "municipality", since=today.replace(month=1, day=1)),
        ),
        contacts=(
            WantedContact("Nima Nätverk", "nima@example.com", _OURS),
            WantedContact("Kim Exempel", "kim@example.com", _OURS, _STRATEGY),
        ),
        meetings=tuple(meetings),
        days=tuple(days),
        figures=(
            *figures,
            WantedFigure(2022, "meetings", "22", _SOURCE),
            WantedFigure(2022, "participations", "över 730", _SOURCE),
            WantedFigure(2022, "people", "cirka 250", _SOURCE),
        ),
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)

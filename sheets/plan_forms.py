"""The workbook of plans: a sheet for each list, its headings, and the words in its cells."""

from collections.abc import Mapping
from itertools import chain

from domain.plan_rows import (
    LISTS,
    Better,
    Control,
    Dimension,
    MilestoneKind,
    Precision,
    Step,
    TopicKind,
    refers,
)
from domain.plan_status import Forecast, Progress, Scale
from sheets.forms import Form

READ_ME = "Läs mig"
EXPLAINS = "Anmärkning"

_FOLLOWED = {"followed_up_in": "Följs upp i", "link": "Länk"}
_CODE = {"code": "Id"}
_OWNED = {"owner": "Ansvarig", "due_on": "Klart senast"}
_STANDS = {"progress": "Läge", "forecast": "Prognos"}
FORMS: Mapping[str, Form] = {
    name: Form(sheet, _CODE | headings, EXPLAINS)
    for name, sheet, headings in (
        (
            "plan",
            "Planer",
            {"name": "Namn", "year": "År", "strategy": "Strategi", "valid_until": "Gäller till"}
            | _FOLLOWED,
        ),
        ("topic", "Fokusområden", {"kind": "Slag", "name": "Namn", "parent": "Hör till"}),
        (
            "action",
            "Åtgärder",
            {
                "number": "Nummer",
                "name": "Titel",
                "plan": "Plan",
                "topics": "Fokusområden",
                "target": "Mål",
                "goals": "Globala mål",
                "dimension": "Dimension",
                "partner": "Samarbetar med",
                "cases": "Ärenden",
            }
            | _FOLLOWED,
        ),
        (
            "adoption",
            "Antaganden",
            {"action": "Åtgärd", "department": "Förvaltning"} | _OWNED | _FOLLOWED,
        ),
        (
            "activity",
            "Aktiviteter",
            {"name": "Aktivitet", "adoption": "Antagande"} | _OWNED | _FOLLOWED,
        ),
        (
            "commitment",
            "Åtaganden",
            {
                "year": "År",
                "number": "Nummer",
                "name": "Namn",
                "basic": "Grundåtagande",
                "taken_on": "Antaget",
                "own_text": "Egen lydelse",
            }
            | _FOLLOWED,
        ),
        (
            "item",
            "Punkter",
            {
                "commitment": "Åtagande",
                "number": "Nummer",
                "step": "Steg",
                "name": "Beskrivning",
                "actions": "Åtgärder",
                "kpi": "Nyckeltal",
            }
            | _OWNED
            | _FOLLOWED,
        ),
        (
            "milestone",
            "Milstolpar",
            {
                "name": "Namn",
                "first_on": "Första dag",
                "last_on": "Sista dag",
                "precision": "Noggrannhet",
                "kind": "Slag",
                "place": "Plats",
                "owner": "Ansvarig",
                "link": "Länk",
            },
        ),
        (
            "indicator",
            "Indikatorer",
            {
                "year": "År",
                "name": "Namn",
                "department": "Förvaltning",
                "unit": "Enhet",
                "better": "Bäst är",
                "target": "Målvärde",
                "result": "Utfall",
                "target_printed": "Målvärde som tryckt",
                "result_printed": "Utfall som tryckt",
                "lowest": "Lägst",
                "highest": "Högst",
                "comment": "Kommentar",
            }
            | _FOLLOWED,
        ),
        (
            "aspect",
            "Miljöaspekter",
            {
                "category": "Område",
                "name": "Aspekt",
                "department": "Förvaltning",
                "control": "Rådighet",
                "direct": "Direkt",
                "negative": "Negativ poäng",
                "positive": "Positiv poäng",
                "most": "Högsta poäng",
            }
            | _FOLLOWED,
        ),
        (
            "document",
            "Styrdokument",
            {
                "name": "Namn",
                "valid_from": "Gäller från",
                "valid_until": "Gäller till",
                "until_replaced": "Gäller tills det ersätts",
            }
            | _FOLLOWED,
        ),
        (
            "round",
            "Rapportomgångar",
            {
                "year": "År",
                "name": "Namn",
                "as_of": "Läget den",
                "opens_on": "Öppnar",
                "closes_on": "Stänger",
            },
        ),
        ("word", "Lägesord", {"word": "Ord"} | _STANDS | {"scale": "Nationell skala"}),
        (
            "report",
            "Rapporter",
            {"task": "Gäller", "reported_on": "Datum", "round": "Omgång"}
            | _STANDS
            | {
                "word": "Eget ord",
                "scale": "Nationell skala",
                "comment": "Kommentar",
                "link": "Länk",
            },
        ),
    )
}

PROGRESS_WORDS: Mapping[str, str] = {
    "ej påbörjad": Progress.NOT_STARTED,
    "pågår": Progress.IN_PROGRESS,
    "klar": Progress.COMPLETED,
    "pågår kontinuerligt": Progress.ONGOING,
    "pausad": Progress.ON_HOLD,
    "avförd": Progress.CANCELLED,
    "ej relevant": Progress.NOT_APPLICABLE,
}
_FORECAST_WORDS: Mapping[str, str] = {
    "enligt plan": Forecast.ON_TRACK,
    "risk för försening": Forecast.AT_RISK,
    "försenad": Forecast.DELAYED,
    "okänd": Forecast.UNKNOWN,
}
_SCALE_WORDS: Mapping[str, str] = {
    "G": Scale.DONE,
    "H": Scale.HALF,
    "P": Scale.BEGUN,
    "E": Scale.NOT_BEGUN,
    "ej relevant": Scale.NOT_RELEVANT,
}
# What may stand in a cell, and what it means.
WORDS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("topic", "kind"): {
        "prioritering": TopicKind.PRIORITY,
        "fokusområde": TopicKind.FOCUS_AREA,
        "arbetssätt": TopicKind.METHOD,
    },
    ("action", "dimension"): {
        "social": Dimension.SOCIAL,
        "miljömässig": Dimension.ENVIRONMENTAL,
        "ekonomisk": Dimension.ECONOMIC,
    },
    ("item", "step"): {
        "initiera": Step.INITIATE,
        "etablera": Step.ESTABLISH,
        "transformera": Step.TRANSFORM,
    },
    ("milestone", "precision"): {"dag": Precision.DAY, "månad": Precision.MONTH},
    ("milestone", "kind"): {
        "milstolpe": MilestoneKind.MILESTONE,
        "period": MilestoneKind.PERIOD,
        "händelse": MilestoneKind.EVENT,
        "sista dag": MilestoneKind.DEADLINE,
    },
    ("indicator", "better"): {
        "högre": Better.HIGHER,
        "lägre": Better.LOWER,
        "både och": Better.AMBIGUOUS,
    },
    ("aspect", "control"): {"ja": Control.YES, "delvis": Control.PARTLY, "nej": Control.NO},
    ("word", "progress"): PROGRESS_WORDS,
    ("word", "forecast"): _FORECAST_WORDS,
    ("word", "scale"): _SCALE_WORDS,
    ("report", "progress"): PROGRESS_WORDS,
    ("report", "forecast"): _FORECAST_WORDS,
    ("report", "scale"): _SCALE_WORDS,
}
YES_NO = {"ja": "yes", "nej": "no"}
# Text with lines of its own.
MANY_LINES = frozenset({("action", "target"), ("commitment", "own_text")}) | {
    (name, "comment") for name in ("indicator", "report")
}
DECIMALS = frozenset(("indicator", one) for one in ("target", "result", "lowest", "highest"))
# Excel makes another number of 3.10, and a day of 2023-1.
LABELS = frozenset(
    (name, field) for name, row in LISTS.items() for field in chain(("code", "number"), refers(row))
)

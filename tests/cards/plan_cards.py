"""The cards of action plans and commitments."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from cards import commitment as commitment_cards
from cards import plan as plan_cards
from cards import plan_list as list_cards
from cards import plan_overview as overview_cards
from cards.card import Card
from cards.plan import Seen
from domain.page import Page
from domain.plan_asked import (
    ActionLine,
    Asked,
    Divided,
    Division,
    NextRound,
    Numbered,
    Reported,
    Tally,
    TaskLine,
    Topical,
    WholeAction,
    WholeCommitment,
)
from domain.plan_status import Forecast, Light, Progress, Standing
from tests.make import TODAY

LATE = date(2026, 6, 30)
SOON = date(2026, 12, 12)
ON_TRACK = Standing(Progress.IN_PROGRESS, Forecast.ON_TRACK, SOON)
PAST_DUE = Standing(Progress.IN_PROGRESS, Forecast.ON_TRACK, LATE)
DELAYED = Standing(Progress.IN_PROGRESS, Forecast.DELAYED, SOON)
AT_RISK = Standing(Progress.NOT_STARTED, Forecast.AT_RISK, SOON)
DONE = Standing(Progress.COMPLETED, Forecast.ON_TRACK, LATE)
SILENT = Standing(due_on=LATE)
ROBIN, OTHER = 5, 6


def task(id: int, kind: str, standing: Standing, **changes: object) -> TaskLine:  # noqa: A002
    values: dict[str, object] = {
        "id": id,
        "kind": kind,
        "title": "",
        "number": "9",
        "standing": standing,
        "action_id": 9,
        "action": "Återvinningslyft Borlänge",
        "owner_id": OTHER,
        "followed_up_in": "Hypergene",
    }
    if standing.reported:
        values |= {"reported_on": date(2026, 9, 15), "round": "helår 2025"}
    return TaskLine(**{**values, **changes})  # type: ignore[arg-type]


ADOPTED = task(
    1,
    "adoption",
    PAST_DUE,
    department="Hushagen",
    owner_id=ROBIN,
    comment="Påhittat exempel: kärlen är beställda.",
    link="https://example.se/9",
)
ACTIVITY = task(2, "activity", DELAYED, title="Märk upp miljörummen på nytt", department="Hushagen")
TASKS = (
    ADOPTED,
    ACTIVITY,
    task(3, "adoption", SILENT, department="Tunabyggen", owner_id=None),
    task(4, "adoption", AT_RISK, department="Borlänge Energi"),
    task(5, "adoption", DONE, department="Bildningssektorn"),
)
ITEM = task(
    7,
    "item",
    ON_TRACK,
    number="3.4",
    title="Gröna investeringar",
    step="initiate",
    commitment_id=3,
    commitment="Finansiera och investera i klimatomställningen",
    kpi="K-12",
    action_id=None,
    action="",
)
NINE = Numbered(9, "9", "Återvinningslyft Borlänge", 2023)
THREE = Numbered(3, "3", "Finansiera och investera i klimatomställningen", 2025)
FOUR = Numbered(4, "4", "Social hållbarhet och en rättvis klimatomställning", 2025)
ACTION = WholeAction(
    id=9,
    number="9",
    name="Återvinningslyft Borlänge",
    plan="Handlingsplan 2023",
    year=2023,
    topics=(
        Topical(1, "focus_area", "Bygg och bo hållbart"),
        Topical(2, "priority", "Skapa en cirkulär ekonomi"),
        Topical(3, "method", "Kommunen går före"),
    ),
    tasks=TASKS,
    items=(ITEM,),
    target="Hälften så mycket restavfall",
    goals=(12, 13),
    dimension="environmental",
    partner="Hyresgästerna",
    followed_up_in="Hypergene",
    link="https://example.se/hypergene",
    next_round=NextRound("helår", 2026, date(2026, 11, 19), date(2026, 12, 10)),
)
BARE = WholeAction(id=17, number="17", name="Utveckla våra arbetssätt", plan="Plan", year=2023)
SEEN = Seen(TODAY, {ROBIN: "Robin Exempel"}, frozenset({ROBIN}), ("M-2026-0042",))
HISTORY = (
    Reported(date(2026, 9, 15), "helår 2025", PAST_DUE, "", "Kärlen är beställda.", ""),
    Reported(date(2026, 3, 1), "", Standing(Progress.NOT_STARTED), "Inte igång", "", ""),
)
COMMITMENT = WholeCommitment(
    3,
    2025,
    "3",
    "Finansiera och investera i klimatomställningen",
    True,
    date(2026, 8, 12),
    "Vi lånar grönt.",
    "Stratsys",
    "https://example.se/stratsys",
    (ITEM, task(8, "item", SILENT, number="3.10", step="transform")),
)
TALLIES = (Tally(ON_TRACK, False, 4), Tally(DELAYED, True, 1), Tally(SILENT, False, 1))
LINES = tuple(
    ActionLine(n, str(n), f"Åtgärd nummer {n}", 2023, 6, TALLIES, ("Hushagen",))
    for n in range(1, 11)
)
NAMED = {"department": "Hushagen", "topic": "Res hållbart"}
EVERYTHING = Asked(
    year=2023,
    department_id=1,
    topic_id=2,
    goal=13,
    late=True,
    not_done=True,
    unreported=True,
    light=Light.RED,
    progress=Progress.ON_HOLD,
    due_before=SOON,
    unfocused=True,
    owners=frozenset({ROBIN}),
)

PLAN_CARDS: Mapping[str, partial[Card]] = {
    "plan.action": partial(plan_cards.action, action=ACTION, seen=SEEN),
    "plan.action, nothing known": partial(plan_cards.action, action=BARE, seen=Seen(TODAY)),
    "plan.action, also another year": partial(
        plan_cards.action,
        action=ACTION,
        seen=Seen(TODAY, others=(Numbered(1, "9", "Återbruk", 2022),)),
    ),
    "plan.task": partial(
        plan_cards.task, task=ADOPTED, activities=(ACTIVITY,), reports=HISTORY, seen=SEEN
    ),
    "plan.task, an activity": partial(
        plan_cards.task, task=ACTIVITY, activities=(), reports=(), seen=Seen(TODAY)
    ),
    "plan_list.actions": partial(
        list_cards.actions,
        page=Page(LINES, 1, 17),
        asked=Asked(year=2023),
        named={},
        written="",
    ),
    "plan_list.actions, as asked": partial(
        list_cards.actions,
        page=Page(LINES[:2], 2, 12),
        asked=EVERYTHING,
        named=NAMED,
        written="försenade hushagen",
        unfocused=2,
        items=3,
        no_round=True,
    ),
    "plan_list.actions, none": partial(
        list_cards.actions,
        page=Page((), 1, 0),
        asked=Asked(year=2023, progress=Progress.IN_PROGRESS),
        named={},
        written="pågår",
    ),
    "plan_list.items": partial(
        list_cards.items,
        page=Page((ITEM,), 1, 1),
        asked=Asked(late=True, step="initiate"),
        named={},
        written="försenade åtaganden",
        today=TODAY,
    ),
    "plan_list.items, none": partial(
        list_cards.items,
        page=Page((), 1, 0),
        asked=Asked(late=True),
        named={},
        written="försenade åtaganden",
        today=TODAY,
    ),
    "plan_list.tasks": partial(
        list_cards.tasks,
        page=Page((ADOPTED, ACTIVITY, ITEM), 1, 3),
        asked=Asked(owners=frozenset({ROBIN}), late=True),
        named={},
        written="mina försenade åtgärder",
        today=TODAY,
    ),
    "plan_list.tasks, none": partial(
        list_cards.tasks,
        page=Page((), 1, 0),
        asked=Asked(owners=frozenset({ROBIN})),
        named={},
        written="mina försenade åtgärder",
        today=TODAY,
    ),
    "plan_list.my_items": partial(list_cards.my_items, page=Page((ITEM,), 2, 11), today=TODAY),
    "plan_list.my_items, none": partial(list_cards.my_items, page=Page((), 1, 0), today=TODAY),
    "plan_list.which": partial(
        list_cards.which,
        written="status solenergi",
        nearest=("Producera mer förnybar energi", "Res hållbart", "Tunabyggen"),
    ),
    "plan_list.which, nothing there": partial(
        list_cards.which, written="status solenergi", nearest=()
    ),
    "plan_list.several": partial(
        list_cards.several, actions=(NINE, Numbered(10, "9", "Återbruk", 2023))
    ),
    **{
        f"plan_overview.shown, by {division}": partial(
            overview_cards.shown,
            division=division,
            parts=(
                Divided("initiate" if division is Division.STEP else "Hushagen", TALLIES),
                Divided("transform" if division is Division.STEP else "", TALLIES[2:]),
            ),
            year=2023,
        )
        for division in Division
    },
    "plan_overview.shown, nothing there": partial(
        overview_cards.shown, division=Division.STATUS, parts=(), year=None
    ),
    "commitment.shown": partial(
        commitment_cards.shown,
        commitment=COMMITMENT,
        seen=Seen(TODAY, others=(Numbered(1, "3", "Finansiera", 2024),)),
    ),
    "commitment.shown, one step": partial(
        commitment_cards.shown, commitment=COMMITMENT, seen=SEEN, step="initiate"
    ),
    "commitment.item": partial(
        commitment_cards.item,
        item=ITEM,
        of=THREE,
        actions=(NINE,),
        reports=HISTORY,
        seen=SEEN,
        also=FOUR,
    ),
    "commitment.item, bare": partial(
        commitment_cards.item,
        item=task(8, "item", SILENT, number="3.10", step="transform", owner_id=None),
        of=THREE,
        actions=(),
        reports=(),
        seen=Seen(TODAY),
    ),
    "commitment.at_step": partial(
        commitment_cards.at_step,
        step="establish",
        year=2025,
        commitments=((THREE, TALLIES), (FOUR, TALLIES[2:])),
    ),
    "commitment.every": partial(
        commitment_cards.every, year=2025, commitments=((THREE, TALLIES), (FOUR, TALLIES[2:]))
    ),
}

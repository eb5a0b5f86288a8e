"""The cards of action plans and commitments."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from cards import commitment as commitment_cards
from cards import plan as plan_cards
from cards import plan_facts as facts_cards
from cards import plan_list as list_cards
from cards import plan_overview as overview_cards
from cards.card import Card
from cards.plan import Seen
from cards.plan_facts import Narrowed
from domain.page import Page
from domain.person import Role, RoleName
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
from domain.plan_facts import is_to_renew
from domain.plan_rows import Aspect, Document, Indicator, Milestone, of
from domain.plan_status import Forecast, Light, Progress, Standing
from sheets import example_plan
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


def task(id: int, kind: str, standing: Standing, **changes: Any) -> TaskLine:  # noqa: A002
    values: dict[str, Any] = {
        "id": id,
        "kind": kind,
        "title": "",
        "number": "9",
        "standing": standing,
        "action_id": 9,
        "action": "Återvinningslyft Borlänge",
        "owner_id": OTHER,
        "followed_up_in": "Hypergene",
        "year": 2023,
        "code": f"2023-9/{id}",
    }
    if standing.reported:
        values |= {"reported_on": date(2026, 9, 15), "round": "helår 2025"}
    return TaskLine(**{**values, **changes})


ADOPTED = task(
    1,
    "adoption",
    PAST_DUE,
    department="Hushagen",
    owner_id=ROBIN,
    comment="Påhittat exempel: kärlen är beställda.",
    link="https://example.se/9",
)
ACTIVITY = task(
    2,
    "activity",
    DELAYED,
    title="Märk upp miljörummen på nytt",
    department="Hushagen",
    adoption_id=1,
)
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
    year=2025,
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
SEEN = Seen(
    TODAY,
    {ROBIN: "Robin Exempel"},
    frozenset({ROBIN}),
    ("M-2026-0042",),
    more="https://example.se/karl",
    roles={
        ROBIN: Role(RoleName.MANAGER, 1),
        OTHER: Role(RoleName.HANDLER, 1),
    },
)
HISTORY = (
    Reported(
        date(2026, 9, 15),
        "helår 2025",
        PAST_DUE,
        "",
        "Kärlen är beställda.",
        "https://example.se/karl",
    ),
    Reported(
        date(2026, 3, 1),
        "",
        Standing(Progress.NOT_STARTED),
        "Inte igång",
        "",
        "https://example.se/plan",
    ),
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
    (ITEM, task(8, "item", SILENT, number="3.10", step="transform", year=2025)),
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
    dimension="economic",
    late=True,
    not_done=True,
    unreported=True,
    light=Light.RED,
    progress=Progress.ON_HOLD,
    due_before=SOON,
    unfocused=True,
    unadopted=True,
    unowned=True,
    changed_since=date(2026, 11, 13),
    owners=frozenset({ROBIN}),
)

EXAMPLE = example_plan.rows(TODAY, ("kim@example.com",))
MILESTONES = tuple(of(Milestone, EXAMPLE))
THERE = "https://example.se/uppfoljning"
AHEAD = (
    Milestone("1", "Förankring", TODAY, date(2026, 12, 31), "month", "period"),
    Milestone("2", "Redaktion", TODAY, date(2026, 12, 21), "day", "period"),
    Milestone("3", "Signering", date(2027, 10, 1), date(2027, 10, 31), "month", link=THERE),
    Milestone("4", "Lämna in", TODAY, TODAY, "day", "deadline"),
    Milestone("5", "Slutspurt", date(2026, 11, 2), TODAY, "day", "period"),
    Milestone("6", "Träff", date(2026, 11, 21), date(2026, 11, 21), kind="event", place="Borlänge"),
)
INDICATORS = (
    *of(Indicator, EXAMPLE),
    Indicator("x", 2022, "Utan utfall", target="3", lowest="1", highest="9", comment="Saknas."),
)
ASPECTS = tuple(of(Aspect, EXAMPLE))
DOCUMENTS = tuple(of(Document, EXAMPLE))
FOLLOWED: dict[str, Any] = {"followed_up_in": "Hypergene", "link": THERE}

PLAN_CARDS: Mapping[str, partial[Card]] = {
    "plan.action": partial(plan_cards.action, action=ACTION, seen=SEEN),
    "plan.action, nothing known": partial(plan_cards.action, action=BARE, seen=Seen(TODAY)),
    "plan.action, many have adopted it": partial(
        plan_cards.action,
        action=replace(
            ACTION,
            tasks=tuple(
                task(n, "adoption", SILENT, department=f"Förvaltning {n}") for n in range(1, 13)
            ),
        ),
        seen=Seen(TODAY),
    ),
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
    ),
    "plan_list.actions, not in a round": partial(
        list_cards.actions,
        page=Page(LINES[:2], 1, 2),
        asked=Asked(year=2023, unreported=True, round_id=1),
        named={"round": "helår 2026"},
        written="vilka har inte rapporterat helår",
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
        written="försenade punkter i åtagandena",
        today=TODAY,
    ),
    "plan_list.items, none": partial(
        list_cards.items,
        page=Page((), 1, 0),
        asked=Asked(late=True),
        named={},
        written="försenade punkter i åtagandena",
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
    "plan_list.tasks, activities, none": partial(
        list_cards.tasks,
        page=Page((), 1, 0),
        asked=Asked(department_id=1),
        named=NAMED,
        written="aktiviteter på hushagen",
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
        list_cards.several,
        page=Page((NINE, Numbered(10, "9", "Återbruk", 2023)), 1, 2),
        written="9",
    ),
    "plan_list.several, more": partial(
        list_cards.several,
        page=Page(
            tuple(Numbered(n, str(n), f"Återvinning {n}", 2023) for n in range(1, 11)), 1, 12
        ),
        written="status återvinning",
        names=("Återvinning för alla",),
    ),
    **{
        f"plan_overview.shown, by {division}": partial(
            overview_cards.shown,
            division=division,
            parts=(
                Divided("initiate" if division is Division.STEP else "Hushagen", TALLIES),
                Divided("transform" if division is Division.STEP else "", TALLIES[2:]),
            ),
            asked=Asked(year=2023),
            named={},
            years=(2023,),
            beside=None,
        )
        for division in Division
    },
    "plan_overview.shown, as asked": partial(
        overview_cards.shown,
        division=Division.DEPARTMENT,
        parts=(Divided("Hushagen", TALLIES),),
        asked=Asked(year=2023, topic_id=1, late=True),
        named={"topic": "Res hållbart"},
        years=(2023,),
        beside=2023,
    ),
    **{
        f"plan_overview.shown, {name}": partial(
            overview_cards.shown,
            division=division,
            parts=(),
            asked=asked,
            named={},
            years=years,
            beside=None,
        )
        for name, division, asked, years in (
            ("nothing there", Division.STATUS, Asked(), ()),
            ("nothing so", Division.DEPARTMENT, Asked(year=2023, late=True), (2023,)),
            ("no such plan", Division.STATUS, Asked(year=2019), (2023, 2022)),
            ("no such contract", Division.STEP, Asked(year=2019), (2025,)),
        )
    },
    "plan_facts.milestones": partial(
        facts_cards.milestones, every=MILESTONES, today=date(2025, 10, 6)
    ),
    "plan_facts.milestones, ahead": partial(facts_cards.milestones, every=AHEAD, today=TODAY),
    "plan_facts.milestones, none": partial(facts_cards.milestones, every=(), today=TODAY),
    "plan_facts.milestones, of a year": partial(
        facts_cards.milestones, every=MILESTONES[:1] * 11, today=TODAY, year=2025
    ),
    "plan_facts.indicators, of a year": partial(facts_cards.indicators, every=(), year=2019),
    "plan_facts.indicators": partial(facts_cards.indicators, every=INDICATORS),
    "plan_facts.indicators, followed up": partial(
        facts_cards.indicators,
        every=(replace(INDICATORS[0], department="Tunabyggen", comment="Saknas.", **FOLLOWED),),
    ),
    "plan_facts.indicators, none": partial(facts_cards.indicators, every=()),
    "plan_facts.aspects": partial(facts_cards.aspects, every=ASPECTS),
    "plan_facts.aspects, followed up": partial(
        facts_cards.aspects, every=(replace(ASPECTS[0], department="Tunabyggen", **FOLLOWED),)
    ),
    "plan_facts.aspects, none": partial(facts_cards.aspects, every=()),
    "plan_facts.documents": partial(facts_cards.documents, every=DOCUMENTS, today=TODAY),
    "plan_facts.documents, followed up": partial(
        facts_cards.documents,
        every=(
            replace(DOCUMENTS[0], **FOLLOWED),
            Document("k", "Kemikalieplan", date(2027, 1, 1), link="https://example.se/kemikalier"),
            Document("v", "Vattenplan", date(2026, 1, 1)),
        ),
        today=TODAY,
    ),
    "plan_facts.documents, none": partial(facts_cards.documents, every=(), today=TODAY),
    "plan_facts.to_renew": partial(
        facts_cards.to_renew,
        documents=(
            Document("s", "Resepolicy", None, TODAY + timedelta(days=30)),
            *(one for one in DOCUMENTS if is_to_renew(one, TODAY)),
        ),
        today=TODAY,
    ),
    "plan_facts.to_renew, none": partial(facts_cards.to_renew, documents=(), today=TODAY),
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
        item=task(8, "item", SILENT, number="3.10", step="transform", owner_id=None, year=2025),
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
    "commitment.shown, many items": partial(
        commitment_cards.shown,
        commitment=replace(
            COMMITMENT,
            items=tuple(
                task(n, "item", SILENT, number=f"3.{n}", step=step, year=2025)
                for n, step in enumerate(
                    ("initiate",) * 4 + ("establish",) * 4 + ("transform",) * 6, 1
                )
            ),
        ),
        seen=Seen(TODAY),
    ),
    "commitment.behind": partial(
        commitment_cards.behind, year=2025, commitments=((THREE, TALLIES), (FOUR, TALLIES[2:]))
    ),
    "commitment.behind, none": partial(
        commitment_cards.behind, year=2025, commitments=((FOUR, TALLIES[2:]),), step="establish"
    ),
    "plan_facts.indicators, narrowed": partial(
        facts_cards.indicators,
        every=INDICATORS[:2],
        year=2023,
        narrowed=Narrowed("som vi inte når 2023", ("met_no",), 8),
    ),
    "plan_facts.aspects, narrowed": partial(
        facts_cards.aspects,
        every=ASPECTS[:2],
        narrowed=Narrowed("negativa", ("sign_negative", "control_partly"), 9),
    ),
    "plan_facts.aspects, narrowed to none": partial(
        facts_cards.aspects, every=(), narrowed=Narrowed("direkta", ("direct_yes",), 9)
    ),
    "plan_facts.documents, narrowed": partial(
        facts_cards.documents,
        every=DOCUMENTS * 2,
        today=TODAY,
        number=2,
        narrowed=Narrowed("som gäller", ("validity_valid",), 20),
    ),
}


def with_text(text: Callable[[int], str]) -> Mapping[str, partial[Card]]:
    """Return the cards with *text* wherever a workbook or a report may bring any."""
    names: dict[str, Any] = {
        "department": text(200),
        "action": text(300),
        "commitment": text(300),
        "comment": text(1000),
        "round": text(100),
        "word": text(100),
        "kpi": text(64),
        "followed_up_in": text(200),
    }
    adopted = replace(ADOPTED, **names)
    doing = replace(ACTIVITY, title=text(300), **names)
    item = replace(ITEM, title=text(300), **names)
    action = replace(
        ACTION,
        name=text(300),
        plan=text(300),
        topics=tuple(replace(one, name=text(300)) for one in ACTION.topics),
        tasks=(
            *[replace(adopted, id=n) for n in range(10, 30)],
            *[replace(doing, adoption_id=10)] * 9,
        ),
        items=(item,),
        target=text(2000),
        partner=text(300),
        followed_up_in=text(200),
        next_round=NextRound(text(100), 2026, SOON, SOON),
    )
    commitment = replace(
        COMMITMENT,
        name=text(300),
        own_text=text(2000),
        followed_up_in=text(200),
        items=(item,) * 11,
    )
    seen = replace(SEEN, owners={ROBIN: text(200)})
    line = replace(LINES[0], name=text(300), departments=(text(200),) * 6)
    named = {"department": text(200), "topic": text(300), "round": text(100)}
    reports = (replace(HISTORY[0], word=text(100), round=text(100), comment=text(1000)),) * 5
    three = replace(THREE, name=text(300))
    return {
        "plan.action": partial(plan_cards.action, action=action, seen=seen),
        "plan.task": partial(
            plan_cards.task, task=doing, activities=(doing,) * 3, reports=reports, seen=seen
        ),
        "plan_list.actions": partial(
            list_cards.actions,
            page=Page((line,) * 10, 2, 30),
            asked=Asked(year=2023, late=True),
            named=named,
            written=text(300),
        ),
        "plan_list.items": partial(
            list_cards.items,
            page=Page((item,) * 10, 1, 10),
            asked=Asked(late=True),
            named=named,
            written="",
            today=TODAY,
        ),
        "plan_list.tasks": partial(
            list_cards.tasks,
            page=Page((adopted, doing, item), 1, 3),
            asked=Asked(late=True),
            named=named,
            written="",
            today=TODAY,
        ),
        "plan_list.which": partial(list_cards.which, written=text(2000), nearest=(text(300),)),
        "plan_list.several": partial(
            list_cards.several,
            page=Page((replace(NINE, name=text(300)),) * 10, 2, 30),
            written=text(300),
            names=(text(300),) * 3,
        ),
        "plan_facts.milestones": partial(
            facts_cards.milestones,
            every=(replace(MILESTONES[0], name=text(300), place=text(200)),) * 10,
            today=TODAY,
        ),
        "plan_facts.indicators": partial(
            facts_cards.indicators,
            every=(
                replace(
                    INDICATORS[0],
                    name=text(300),
                    unit=text(64),
                    comment=text(1000),
                    target_printed=text(64),
                    result_printed=text(64),
                ),
            )
            * 10,
        ),
        "plan_facts.aspects": partial(
            facts_cards.aspects,
            every=(replace(ASPECTS[0], name=text(300), category=text(200)),) * 10,
        ),
        "plan_facts.documents": partial(
            facts_cards.documents,
            every=(replace(DOCUMENTS[0], name=text(300), followed_up_in=text(200)),) * 10,
            today=TODAY,
        ),
        "plan_facts.to_renew": partial(
            facts_cards.to_renew,
            documents=(replace(DOCUMENTS[3], name=text(300), followed_up_in=text(200), link=THERE),)
            * 11,
            today=TODAY,
        ),
        "plan_overview.shown": partial(
            overview_cards.shown,
            division=Division.DEPARTMENT,
            parts=(Divided(text(200), TALLIES),) * 20,
            asked=Asked(year=2023),
            named=named,
            years=(2023,),
            beside=None,
        ),
        "commitment.shown": partial(commitment_cards.shown, commitment=commitment, seen=seen),
        "commitment.item": partial(
            commitment_cards.item,
            item=item,
            of=three,
            actions=(NINE,),
            reports=reports,
            seen=seen,
            also=three,
        ),
        "commitment.at_step": partial(
            commitment_cards.at_step,
            step="establish",
            year=2025,
            commitments=((three, TALLIES),) * 10,
        ),
        "commitment.every": partial(
            commitment_cards.every, year=2025, commitments=((three, TALLIES),) * 10
        ),
    }

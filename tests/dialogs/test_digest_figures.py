"""Whatever there is, and whoever asks: each figure of the weekly digest is the length of the list
that its button leads to.

`HALLKOLL_FIGURES` says in how many towns; `make soak` asks for more.
"""

import os
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

import pytest

from domain import planning, survey
from domain.attendance import Coming, Registration
from domain.authority import Authority
from domain.case import Answer, Case, Category, Kind, Source, State
from domain.case_action import ActionState
from domain.case_moves import Event
from domain.digest import Line, Reader
from domain.history import Change
from domain.meeting import Day, Group, Network
from domain.organisation import Place
from domain.page import SIZE
from domain.person import RoleName, Scope
from domain.plan_rows import Adoption, Report, Round, of
from domain.plan_status import Progress
from domain.rating import MARKS, Marks, deltas
from domain.report_round import RoundState
from jobs import close_ratings
from locales.text import text
from sheets import example_plan
from storage.database import Database
from storage.digest_sections import ROWS
from storage.digest_sections.environmental_rounds import DONE
from storage.sections import Sections
from storage.storage import Storage
from tests import chat, make
from tests.cards.digest_cards import VALUES
from tests.chat import NOW, Chat
from tests.dialogs.seen import says
from tests.make import TODAY

TOWNS = int(os.environ.get("HALLKOLL_FIGURES", "1"))
CASES = 150
LISTS = ("case_list", "action_list", "to_report", "to_read", "benefits", "meeting_list")
# Of a milestone the days are counted that are left.
NO_LENGTH = frozenset({"milestone"})
# Where everything from an audit has its day, nothing has none.
COUNTING = {
    row.name
    for rows in ROWS.values()
    for row in rows
    if row.leads_to
    and "count" in VALUES[row.name]
    and row.name not in {"audits_undated", *NO_LENGTH}
}
C, M, R = RoleName.COORDINATOR, RoleName.MANAGER, RoleName.MANAGEMENT_REPRESENTATIVE


@pytest.mark.parametrize("seed", range(TOWNS))
async def test_each_figure_is_the_length_of_the_list_that_its_button_leads_to(
    database: Database, authority: Authority, kim: Chat, school: int, seed: int
) -> None:
    gata = await make.stored_department(database, authority, "Gata")
    roles: Mapping[int, Sequence[tuple[RoleName, Scope, int | None]]] = {
        40: [],
        41: [(C, Scope.AUTHORITY, None)],
        42: [(M, Scope.DEPARTMENT, school)],
        43: [(R, Scope.AUTHORITY, None)],
        44: [
            (C, Scope.DEPARTMENT, gata),
            (M, Scope.DEPARTMENT, school),
            (R, Scope.AUTHORITY, None),
        ],
    }
    chats = {number: chat.colleague(kim, number, f"P{number}") for number in roles}
    for number, held in roles.items():
        for name, scope, where in held:
            await make.with_role(database, chats[number], authority, name, scope, where)
    ids = {number: await make.person_id(database, one) for number, one in chats.items()}
    dice = random.Random(seed)
    await database.write(
        lambda s: _fill(s, authority, list(ids.values()), [school, gata, None], dice)
    )
    compared, walked = set(), set()

    for number, one in chats.items():
        for line in await _told(database, authority, ids[number]):
            if line.row == DONE:
                listed = await one.says("miljöronder")
                told_of = {name: int(str(count)) for name, count in line.values.items()}
                assert says(listed, "environmental_rounds.count", **told_of), line
                walked.add(told_of["done"])
            told = line.row.leads_to and line.row.name not in NO_LENGTH
            if not told or "count" not in line.values:
                continue
            assert line.row.leads_to is not None
            count = int(str(line.values["count"]))
            listed = await one.says(text("sv", f"command.{line.row.leads_to.command}"))
            assert _says_how_many(listed.card.text, count), (line, listed.card.text)
            compared.add(line.row.name)

    assert walked == {0, 1}, "of the whole authority, and of one department"
    if seed == 0:
        assert compared == COUNTING, "a line that nobody in the first town is told"


def _says_how_many(said: str, count: int) -> bool:
    pages = {"total": count, "page": 1, "last": ceil(count / SIZE)}
    return any(text("sv", f"{name}.count", **pages) in said for name in LISTS)


async def _told(database: Database, authority: Authority, person_id: int) -> Sequence[Line]:
    def compose(storage: Storage) -> Sequence[Line]:
        reader = Reader(storage.people.many([person_id], TODAY)[person_id], authority)
        return storage.digests.compose([reader], NOW, Sections())[person_id].lines

    return await database.read(compose)


def _fill(
    storage: Storage,
    authority: Authority,
    people: list[int],
    departments: list[int | None],
    dice: random.Random,
) -> None:
    """Add cases in any state, with actions, checks and moves; and one stands in for another."""
    storage.organisations.add_substitute(authority.id, people[0], people[1], TODAY, TODAY)
    storage.environmental_rounds.note(
        authority.id, Place(Scope.DEPARTMENT, departments[1]), TODAY, "", people[0]
    )
    _plan(storage, authority, people, dice)
    _meet(storage, authority, people, dice)
    for number in range(CASES):
        added = _added(storage, authority, number, people, departments, dice)
        _follow(storage, added, people, dice)


def _plan(storage: Storage, authority: Authority, people: list[int], dice: random.Random) -> None:
    """Add plans that the people own something of, and an open round that is partly reported in."""
    owners = tuple(f"p{number}@example.com" for number in people)
    for person, email in zip(people, owners, strict=True):
        storage.people.change(person, email=email, authority_id=authority.id)
    for department in example_plan.DEPARTMENTS:
        storage.authorities.add_department(authority.id, department)
    rows = example_plan.rows(TODAY, owners)
    [this_year] = [one for one in of(Round, rows) if one.year == TODAY.year]
    adopted = of(Adoption, rows)
    answers = [
        Report(f"svar-{n}", TODAY, one.code, this_year.code, dice.choice(list(Progress)))
        for n, one in enumerate(dice.sample(adopted, len(adopted) // 3))
    ]
    storage.plans.save(authority.id, [*rows, *answers])
    for one in storage.report_rounds.of(authority.id):
        if one.year == TODAY.year:
            storage.report_rounds.save(replace(one, state=RoundState.OPEN))


def _meet(storage: Storage, authority: Authority, people: list[int], dice: random.Random) -> None:
    """Add meetings and a survey that some have told what they thought of, enough or not."""
    network = Network(storage.networks.add(authority.id, "Nätverket", 5), authority.id, "", 5)
    group = Group(storage.networks.add_group(network.id, "Vattengruppen"), network.id, "")
    for number in range(len(people) + 1):
        meeting = planning.new_in(network, group, f"M-{number}")
        day = Day(0, TODAY - timedelta(days=20 + number))
        added = storage.networks.add_meeting(replace(meeting, theme="Vatten", days=(day,)))
        for person in people[:number]:
            given = deltas(Marks(), Marks(dice.choice(MARKS), dice.choice(MARKS)))
            storage.ratings.give(added, person, f"{added}/{person}", given)
            storage.ratings.add_comment(f"{added}/{person}", added, "Bra om vatten.")
    for number, person in enumerate(people):
        storage.networks.set_contact(group.id, person)
        meeting = planning.new_in(network, group, f"K-{number}")
        day = Day(0, TODAY + timedelta(days=dice.randint(0, 40)))
        added = storage.networks.add_meeting(replace(meeting, theme="Vatten", days=(day,)))
        answer = Registration(dice.choice(list(Coming)))
        storage.attendances.register(added, dice.choice(people), answer)
    close_ratings.close(storage, TODAY)
    opened = (TODAY - timedelta(weeks=4), TODAY - timedelta(weeks=1))
    asked = storage.surveys.open(network.id, TODAY.year, survey.WORDING, opened, len(people))
    for person in people:
        marks = survey.changes({}, dict.fromkeys(survey.Asked, dice.choice(MARKS)))
        storage.surveys.count_answers(asked, marks, (), ())
        storage.surveys.add_benefit(f"{person}", asked, "Kollegor att fråga.")
    storage.surveys.close(asked)


def _added(
    storage: Storage,
    authority: Authority,
    number: int,
    people: list[int],
    departments: list[int | None],
    dice: random.Random,
) -> Case:
    report = replace(make.REPORT, kind=dice.choice(list(Kind)), avoids_manager=dice.random() < 0.1)
    at = NOW - timedelta(days=dice.randint(0, 20))
    by = dice.choice([None, *people])
    added = storage.cases.add(authority.id, f"M-2026-{number:04}", report, at, by)
    return storage.cases.save(
        replace(
            added,
            state=dice.choice(list(State)),
            department_id=dice.choice(departments),
            severity=dice.choice([None, 1, 2, 3, 4]),
            notification=dice.choice([None, *Answer]),
            source=dice.choice(list(Source)),
            category=dice.choice(list(Category)),
            handler_id=dice.choice([None, *people]),
            keeper_id=dice.choice([None, *people]),
            root_cause=dice.choice(["", "Hål"]),
            due_on=dice.choice([None, _near(dice)]),
            check_on=_near(dice),
            parked_until=_near(dice),
        )
    )


def _follow(storage: Storage, case: Case, people: list[int], dice: random.Random) -> None:
    """Add what came after the case was received."""
    actions = [
        make.action(
            owner_id=dice.choice(people), due_on=_near(dice), state=dice.choice(list(ActionState))
        )
        for _ in range(dice.randint(0, 3))
    ]
    storage.case_actions.add(case, actions)
    for _ in range(dice.randint(0, 3)):
        at = NOW - timedelta(days=dice.randint(0, 12))
        event = dice.choice([Event.ADOPT, Event.ASSESS, Event.COMMENT])
        change = None if event is Event.COMMENT else Change("state", State.RECEIVED, case.state)
        actor = dice.choice([None, *people])
        storage.log.write_event("case", case.id, event, at, change, [], actor_id=actor)


def _near(dice: random.Random) -> date:
    return TODAY + timedelta(days=dice.randint(-20, 30))

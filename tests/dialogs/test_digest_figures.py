"""Whatever there is, and whoever asks: each figure of the weekly digest is the length of the list
that its button leads to, or else what is answered who asks, as `digest_answers.py` has it.

`HALLKOLL_FIGURES` says in how many towns; `make soak` asks for more.
"""

import os
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import ceil
from typing import Any

import pytest

from domain import planning, survey
from domain.attendance import Coming, Registration
from domain.attendance import Source as AttendedBy
from domain.authority import Authority
from domain.case import Answer, Case, Category, Kind, Source, State
from domain.case_action import ActionState
from domain.case_moves import Event
from domain.digest import Line, Reader
from domain.history import Change
from domain.meeting import Day, Group, Meeting, Network
from domain.organisation import Place
from domain.page import SIZE
from domain.person import RoleName, Scope
from domain.plan_rows import Adoption, Item, Milestone, Report, Round, of
from domain.plan_status import Progress
from domain.rating import MARKS, Marks, deltas
from domain.report_round import RoundState
from jobs import close_ratings
from locales.text import day, text
from sheets import example_plan
from storage.database import Database
from storage.sections import Sections
from storage.storage import Storage
from tests import chat, make
from tests.chat import NOW, Chat
from tests.dialogs.digest_answers import ANSWERS, COUNTED, EVERY_ROW, WITHOUT_ANSWER, of_button
from tests.make import TODAY

TOWNS = int(os.environ.get("HALLKOLL_FIGURES", "1"))
CASES = 150
LISTS = (
    "case_list", "action_list", "plan_list", "to_report", "to_read", "benefits", "meeting_list",
)  # fmt: skip
C, M, R = RoleName.COORDINATOR, RoleName.MANAGER, RoleName.MANAGEMENT_REPRESENTATIVE


@pytest.mark.parametrize("seed", range(TOWNS))
async def test_each_figure_is_the_length_of_the_list_of_its_button_or_what_is_answered(
    database: Database, authority: Authority, kim: Chat, school: int, seed: int
) -> None:
    gata = await make.stored_department(database, authority, "Gata")
    calm = await make.stored_department(database, authority, "Kultur")
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
        45: [(M, Scope.DEPARTMENT, calm)],
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
    await database.write(lambda s: _red_in(s, authority, calm))
    compared = set()

    for number, one in chats.items():
        for line in await _told(database, authority, ids[number]):
            told = line.row.name
            if told in ANSWERS:
                said = (await one.says(ANSWERS[told].asks(line))).card.text
                assert ANSWERS[told].holds(line, said), (line, said)
            elif told in COUNTED:
                said = (await one.says(of_button(line))).card.text
                assert _says_how_many(said, int(str(line.values["count"]))), (line, said)
            compared.add(told)

    if seed == 0:
        expected = COUNTED | ANSWERS.keys()
        assert compared & expected == expected, "a line that nobody in the first town is told"


def test_each_line_is_held_against_an_answer_or_has_a_reason_why_not() -> None:
    held = [*COUNTED, *ANSWERS, *WITHOUT_ANSWER]

    assert sorted(held) == sorted(row.name for row in EVERY_ROW), "see digest_answers.py"


def _says_how_many(said: str, count: int) -> bool:
    pages = {"total": count, "page": 1, "last": ceil(count / SIZE)}
    return any(text("sv", f"{name}.count", **pages) in said for name in LISTS) or (
        text("sv", "plan_list.all", total=count) in said
    )


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
    begun = [
        Report(f"punkt-{n}", TODAY, one.code, progress=Progress.IN_PROGRESS)
        for n, one in enumerate(of(Item, rows)[:2])
    ]
    soon = Milestone("snart", "Kommunerna skickar in", TODAY, TODAY + timedelta(days=20))
    storage.plans.save(authority.id, [*rows, *answers, *begun, soon])
    for one in storage.report_rounds.of(authority.id):
        if one.year == TODAY.year:
            storage.report_rounds.save(replace(one, state=RoundState.OPEN))


def _meet(storage: Storage, authority: Authority, people: list[int], dice: random.Random) -> None:
    """Add meetings and a survey that some have told what they thought of, enough or not."""
    network = Network(storage.networks.add(authority.id, "Nätverket", 5), authority.id, "", 5)
    group = Group(storage.networks.add_group(network.id, "Vattengruppen"), network.id, "")
    for number in range(len(people) + 1):
        meeting = planning.new_in(network, group, f"M-{number}")
        on = Day(0, TODAY - timedelta(days=20 + number))
        added = storage.meetings.add(replace(meeting, theme="Vatten", days=(on,)))
        for person in people[:number]:
            given = deltas(Marks(), Marks(dice.choice(MARKS), dice.choice(MARKS)))
            storage.ratings.give(added, person, f"{added}/{person}", given)
            storage.ratings.add_comment(f"{added}/{person}", added, "Bra om vatten.")
    for number, person in enumerate(people):
        storage.networks.set_contact(group.id, person)
        meeting = planning.new_in(network, group, f"K-{number}")
        day = Day(0, TODAY + timedelta(days=dice.randint(0, 40)))
        added = storage.meetings.add(replace(meeting, theme="Vatten", days=(day,)))
        answer = Registration(dice.choice(list(Coming)))
        storage.attendances.register(added, dice.choice(people), answer)
    _meet_now(storage, network, group, people)
    close_ratings.close(storage, TODAY)
    opened = (TODAY - timedelta(weeks=4), TODAY - timedelta(weeks=1))
    asked = storage.surveys.open(network.id, TODAY.year, survey.WORDING, opened, len(people))
    for person in people:
        marks = survey.changes({}, dict.fromkeys(survey.Asked, dice.choice(MARKS)))
        storage.surveys.count_answers(asked, marks, (), ())
        storage.surveys.add_benefit(f"{person}", asked, "Kollegor att fråga.")
    storage.surveys.close(asked)


def _meet_now(storage: Storage, network: Network, group: Group, people: list[int]) -> None:
    """Add a meeting whose results are new, one that can be rated and has documents, one where
    nobody is noted, and one to come."""
    closed, rated, _, coming = (
        _on(storage, planning.new_in(network, group, f"M{on}"), on)
        for on in (TODAY + timedelta(days=days) for days in (-9, -3, -5, 9))
    )
    for meeting in (closed, rated):
        storage.attendances.attend(meeting.days[0].id, people, AttendedBy.SELF)
    for person in people:
        given = deltas(Marks(), Marks(MARKS[0], MARKS[0]))
        storage.ratings.give(closed.id, person, f"{closed.id}/{person}", given)
        storage.attendances.register(coming.id, person, Registration(Coming.YES))


def _on(storage: Storage, meeting: Meeting, on: date) -> Meeting:
    """Add a meeting on that day, which its theme says too: it stands on every card about it."""
    there = replace(
        meeting,
        theme=f"Vatten den {day('sv', on)}",
        days=(Day(0, on),),
        docs_link="https://example.com/dokument",
    )
    return storage.meetings.get(storage.meetings.add(there)) or there


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


def _red_in(storage: Storage, authority: Authority, department: int) -> None:
    """Add cases that are red, each for another reason than that it is late."""
    whys: Sequence[Mapping[str, Any]] = (
        {"severity": 4},
        {"severity": 3},
        {"notification": Answer.UNCLEAR},
    )
    for number, why in enumerate(whys, CASES):
        added = storage.cases.add(authority.id, f"M-2026-{number:04}", make.REPORT, NOW, None)
        ours = replace(added, department_id=department, state=State.ASSESSED)
        storage.cases.save(replace(ours, **why))


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

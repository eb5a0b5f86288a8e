"""Figures of cases are a plain recount of the log, whatever has happened to the cases."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from statistics import median
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain import case_assessment, case_ending, case_figures, case_handling, suggestion
from domain.access import Followed
from domain.calendar import local_day
from domain.case import Case, Category, Identity, Kind, Source, State
from domain.case_action import NewAction
from domain.case_assessment import Assessment, Dismissing
from domain.case_ending import Closing, Verification
from domain.case_figures import Division, Figures
from domain.case_handling import NEED_A_CAUSE, Assignment, KnownCause, Plan
from domain.case_listing import horizon
from domain.case_moves import Moved
from domain.errors import RuleBroken
from domain.folding import fold
from domain.periods import moment
from domain.working_days import working_days_after, working_days_between
from storage.case_counts import YEAR
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import TENANT
from tests.make import TODAY

FIRST, LAST = date(2026, 3, 1), date(2026, 10, 31)
PLACES = ("Parkskolan", "Ishallen")


@dataclass(frozen=True)
class Story:
    """What happens to one case: *moves* by name, some days apart."""

    kind: Kind
    place: str
    identity: Identity
    received: date
    severity: int
    category: Category
    source: Source
    aspect: str
    department: int
    moves: tuple[str, ...]
    apart: int


WAYS: tuple[tuple[str, ...], ...] = (
    (),
    ("dismiss",),
    ("withdraw",),
    ("assess",),
    ("assess", "close", "decline"),
    ("assess", "close", "reopen"),
    ("assess", "decline", "adopt"),
    ("assess", "adopt", "finish"),
    ("assess", "decide", "finish"),
    ("assess", "assign", "plan", "check", "verify"),
    ("assess", "assign", "plan", "check", "verify", "reopen"),
)
stories = st.lists(
    st.builds(
        Story,
        kind=st.sampled_from(Kind),
        place=st.sampled_from(PLACES),
        identity=st.sampled_from(Identity),
        received=st.dates(date(2025, 8, 1), date(2026, 11, 1)),
        severity=st.integers(1, 4),
        category=st.sampled_from([Category.WASTE, Category.AIR]),
        source=st.sampled_from([Source.STAFF, Source.ROUND]),
        aspect=st.sampled_from(["", "Avfall", "Utsläpp"]),
        department=st.integers(0, 2),
        moves=st.sampled_from(WAYS),
        apart=st.integers(0, 20),
    ),
    min_size=4,
    max_size=25,
)  # fmt: skip


def moved(story: Story, case: Case, name: str, departments: Sequence[int], at: datetime) -> Moved:
    """Return what the move makes of the case, as the rules say."""
    person, day = case.handler_id or 1, local_day(at)
    due = str(working_days_after(day, 10))
    assignment = Assignment(person, due)
    action = NewAction("Byt slangen.", person, due)
    known = KnownCause("Sliten.", action=action)
    if name == "assess":
        department = [None, *departments][story.department]
        typed = Assessment(
            kind=case.kind, severity=str(story.severity), category=story.category,
            notification="no", aspect=story.aspect, source=story.source, department_id=department,
        )  # fmt: skip
        return case_assessment.assess(case, typed, at)
    moves: dict[str, Callable[[], Moved]] = {
        "dismiss": lambda: case_assessment.dismiss(case, Dismissing("unintelligible"), at),
        "withdraw": lambda: case_ending.withdraw(case, at),
        "close": lambda: case_ending.close_as_handled(case, Closing("Tack.", False, "Gjort."), at),
        "decline": lambda: suggestion.decline(case, "För dyrt.", at),
        "adopt": lambda: suggestion.adopt(case, action, day),
        "decide": lambda: case_handling.assign_action(case, known, day),
        "finish": lambda: case_ending.complete_without_check(case, (), Closing("Klart."), at),
        "reopen": lambda: case_ending.reopen(case, "Igen.", assignment, day),
        "plan": lambda: case_handling.plan_actions(
            case,
            Plan(root_cause="Gammal.", cause_category="equipment", no_action_reason="Bytt."),
            day,
        ),
        "check": lambda: case_handling.complete_actions(case, (), due, day),
        "verify": lambda: case_ending.verify_effective(
            case, (), Verification("good", "Sett.", "Tack."), person, at
        ),
        "assign": lambda: case_handling.assign(case, assignment, day),
    }
    return moves[name]()


def lived(storage: Storage, authority_id: int, people: Sequence[int], story: Story,
          departments: Sequence[int]) -> None:  # fmt: skip
    """Let what can happen of the story happen to a case."""
    at = moment(story.received, time(9))
    nameless = story.identity is Identity.ANONYMOUS
    report = replace(
        make.REPORT, kind=story.kind, place=story.place, identity=story.identity,
        occurred_on=story.received,
    )  # fmt: skip
    number = storage.cases.next_number(authority_id, story.received.year)
    case = storage.cases.add(authority_id, number, report, at, None if nameless else people[0])
    storage.log.write("case", case.id, "submit", at, authority_id=authority_id, field="state",
                      new=case.state)  # fmt: skip
    for name in story.moves:
        at += timedelta(days=story.apart)
        try:
            done = moved(story, replace(case, handler_id=people[0]), name, departments, at)
        except RuleBroken:
            continue  # nothing that may happen to it now
        case = storage.cases.move(done, at, people[0])


@dataclass
class Told:
    """A case as its log tells of it."""

    fields: dict[str, Any]
    received_at: datetime
    assessed_at: datetime | None = None
    closed_at: datetime | None = None
    state: str = "received"

    def __getattr__(self, name: str) -> Any:
        return self.fields.get(name)


def told(storage: Storage, authority_id: int, numbers: Sequence[str]) -> list[Told]:
    found = []
    for number in numbers:
        case = storage.cases.find(authority_id, number)
        assert case is not None
        # What the reporter said is in the case only.
        said = {"identity": case.identity, "place": fold(case.place), "source": "staff"}
        one = Told(said, case.received_at)
        one.fields["kind"] = str(case.kind)
        for entry in storage.log.of("case", case.id, 500):
            if entry.field == "state":
                one.state = str(entry.new)
                one.closed_at = entry.at if one.state == State.CLOSED else None
            elif entry.field:
                one.fields[entry.field] = entry.new
            if entry.what == "assess":
                one.assessed_at = entry.at
        found.append(one)
    return found


def recounted(cases: Sequence[Told]) -> dict[str, Any]:
    since, until = moment(FIRST, time.min), moment(LAST + timedelta(days=1), time.min)

    def within(at: datetime | None) -> bool:
        return at is not None and since <= at < until

    received = [one for one in cases if within(one.received_at)]
    closed = [one for one in cases if within(one.closed_at)]
    asked = [one for one in closed if one.kind in NEED_A_CAUSE]
    checked = [one for one in closed if one.kind != "improvement" and int(one.severity or 0) > 1]
    ideas = [one for one in received if one.kind == "improvement"]
    adopted = [one for one in ideas if one.decision == "adopted"]
    return {
        "received": len(received),
        "closed": len(closed),
        "open": sum(one.state not in ("closed", "dismissed", "withdrawn") for one in cases),
        "anonymous": sum(one.identity == "anonymous" for one in received),
        "cause_asked": len(asked),
        "with_cause": sum(bool(one.root_cause) for one in asked),
        "effect_asked": len(checked),
        "with_effect": sum(bool(one.effect) for one in checked),
        "with_feedback": sum(bool(one.feedback) for one in closed),
        "suggested": len(ideas),
        "adopted": len(adopted),
        "declined": sum(one.decision == "declined" for one in ideas),
        "done": sum(one.state == "closed" for one in adopted),
    }


def took(cases: Sequence[Told], name: str) -> tuple[float, int] | None:
    ends = [(one.received_at, getattr(one, name)) for one in cases if getattr(one, name)]
    since, until = moment(FIRST, time.min), moment(LAST + timedelta(days=1), time.min)
    days = [
        working_days_between(local_day(begun), local_day(end))
        for begun, end in ends
        if since <= end < until
    ]
    return (median(days), len(days)) if days else None


def again(cases: Sequence[Told]) -> int:
    window = moment(LAST - YEAR, time.min), moment(LAST + timedelta(days=1), time.min)
    near = [one for one in cases if window[0] <= one.received_at < window[1] and one.category]
    many = Counter((one.place, one.category) for one in near)
    new = {(one.place, one.category) for one in near if local_day(one.received_at) >= FIRST}
    return sum(count > 1 and where in new for where, count in many.items())


def counted(storage: Storage, authority_id: int, departments: Sequence[int]) -> Figures:
    counts, seen = storage.case_counts, horizon(TODAY, make.SETTINGS)
    since, until = moment(FIRST, time.min), moment(LAST + timedelta(days=1), time.min)
    steps = case_figures.steps(FIRST, LAST)
    return case_figures.figures(
        counts.cells(authority_id, seen, since, until),
        counts.took(authority_id, since, until),
        counts.kept(authority_id, moment(LAST - YEAR, time.min), until),
        counts.received(authority_id, [moment(one, time.min) for one in steps], until),
        counts.on_lists(authority_id, seen),
        Followed(everywhere=True, unplaced=True, spared=True),
        (since, until),
        steps,
        departments,
    )


@dataclass
class Run:
    figures: Figures
    cases: list[Told] = field(default_factory=list)


@given(told_of=stories)
@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_the_figures_are_a_recount_of_the_log(
    told_of: list[Story], database: Database
) -> None:
    def run(storage: Storage) -> Run:
        # Each history has an authority of its own: nothing is counted over two.
        number = len(storage.authorities.all()) + 1
        mine = storage.authorities.add(TENANT, f"Kommun {number}")
        departments = [storage.authorities.add_department(mine, name) for name in ("A", "B")]
        people = [storage.people.add("Rebecka")]
        for story in told_of:
            lived(storage, mine, people, story, departments)
        every = storage.case_lists.in_states(mine, list(State))
        numbers = [
            line.number
            for page in range(1, every.last + 1)
            for line in storage.case_lists.in_states(mine, list(State), page).things
        ]
        return Run(counted(storage, mine, departments), told(storage, mine, numbers))

    done = await database.write(run)

    figures, cases = done.figures, done.cases
    plain = recounted(cases)
    total = figures.total._asdict()
    assert {name: total[name] for name in plain} == plain
    # However it is divided, the parts make the whole.
    for parts in figures.divided.values():
        for measure in ("received", "closed", "open", "late"):
            assert sum(getattr(one, measure) for one in parts.values()) == total[measure]
    for division in (Division.KIND, Division.CATEGORY, Division.SOURCE, Division.ASPECT):
        by = Counter(
            getattr(one, division) or ("" if division is Division.ASPECT else None)
            for one in cases
            if FIRST <= local_day(one.received_at) <= LAST
        )
        parts = figures.divided[division]
        assert {key: one.received for key, one in parts.items() if one.received} == dict(by)
    months = Counter(local_day(one.received_at).month for one in cases
                     if FIRST <= local_day(one.received_at) <= LAST)  # fmt: skip
    assert {day.month: count for day, count in figures.series if count} == dict(months)
    assert figures.to_assess == took(cases, "assessed_at")
    assert figures.to_close == took(cases, "closed_at")
    assert figures.repeats == again(cases)

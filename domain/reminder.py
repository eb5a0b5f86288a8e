"""Reminders: of what, when, and whom. Nothing here asks a clock or a database: a bot that was down
comes to the same answers a few days later."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from domain import access, deadlines
from domain.access import Act
from domain.authority import Settings
from domain.calendar import local_day
from domain.case import Case, State
from domain.case_action import Action
from domain.deadlines import AT_ONCE
from domain.periods import Hourly
from domain.person import Person, Role, RoleName, Scope
from domain.working_days import working_day_from, working_days_after

HOURS = Hourly(first=8, last=16)

# Days from the due date; after the last of them, monthly.
SOON = timedelta(days=7)
STEPS = (-SOON.days, 0, 7, 14, 30)
MONTH = 30
# Two reminders of one thing are at least so far apart.
APART = timedelta(days=5)
# Whoever has just done something about it need not be reminded.
FRESH = timedelta(days=7)
# So many without an answer, and the coordinators are told.
ENOUGH = 4


class Matter(StrEnum):
    """What is reminded of, and, of the last four, what the coordinators are told once."""

    ACTION = "action"
    INVESTIGATION = "investigation"
    EFFECT_CHECK = "effect_check"
    PARKED = "parked"

    UNANSWERED_ACTION = "unanswered_action"
    UNANSWERED_INVESTIGATION = "unanswered_investigation"
    NOT_ASSESSED = "not_assessed"
    NOBODYS = "nobodys"


_UNANSWERED = {
    Matter.ACTION: Matter.UNANSWERED_ACTION,
    Matter.INVESTIGATION: Matter.UNANSWERED_INVESTIGATION,
}
_ANSWERED = {told: about for about, told in _UNANSWERED.items()}
OF_ACTIONS = frozenset({Matter.ACTION, Matter.UNANSWERED_ACTION})
# What somebody must be able to do about it to be one of those who are told.
_ACTS = {Matter.EFFECT_CHECK: Act.VERIFY_EFFECT, Matter.NOT_ASSESSED: Act.ASSESS}
# What a summer pause does not stop: that nobody has even looked at a case.
_DUTIES = frozenset({Matter.NOT_ASSESSED, Matter.NOBODYS})


@dataclass(frozen=True)
class Item:
    """Something with a due date in a case: one of its *actions*, or what comes next in it.

    *updated_on* is the day that somebody last did something about it.
    """

    case: Case
    action: Action | None = None
    actions: tuple[Action, ...] = field(default=(), repr=False)
    updated_on: date | None = None

    @property
    def matter(self) -> Matter | None:
        """What is reminded of; None for a case that has no day."""
        if self.action is not None:
            return Matter.ACTION
        return {
            State.INVESTIGATING: Matter.INVESTIGATION,
            State.AWAITING_VERIFICATION: Matter.EFFECT_CHECK,
            State.PARKED: Matter.PARKED,
        }.get(self.case.state)

    @property
    def id(self) -> int:
        return self.case.id if self.action is None else self.action.id

    @property
    def due_on(self) -> date | None:
        if self.action is not None:
            return self.action.due_on
        match self.case.state:
            case State.INVESTIGATING:
                return self.case.due_on
            case State.AWAITING_VERIFICATION:
                return self.case.check_on
            case State.PARKED:
                return self.case.parked_until
            case _:
                return None

    @property
    def owner_id(self) -> int | None:
        """Whose it is to do; None when it is the coordinators'."""
        if self.action is not None:
            return self.action.owner_id
        if self.case.state is State.INVESTIGATING:
            return self.case.handler_id
        return self.case.keeper_id if self.matter is not None else None


@dataclass(frozen=True)
class Key:
    """What is told: once for each *step*, in days from the day *due_on*."""

    matter: Matter
    id: int
    due_on: date
    step: int = 0


@dataclass(frozen=True)
class Told:
    """What one person was told on one day."""

    key: Key
    case_id: int
    person_id: int
    on: date


@dataclass(frozen=True)
class History:
    """What was told already (a step each, to however many), and until when somebody wants to hear
    no more of it."""

    told: Mapping[Key, date] = field(default_factory=dict)
    snoozed_until: date | None = None

    def of(self, item: Item) -> dict[int, date]:
        """Return by step the days on which the item was reminded of with its present due date."""
        return {
            key.step: on
            for key, on in self.told.items()
            if (key.matter, key.id, key.due_on) == (item.matter, item.id, item.due_on)
        }

    def last_of(self, item: Item) -> date | None:
        """Return when the item was last reminded of, whatever its due date was."""
        of_it = (on for key, on in self.told.items() if (key.matter, key.id) == _whose(item))
        return max(of_it, default=None)


@dataclass(frozen=True)
class Staff:
    """Who may be told today. *people* hold a role that may decide over cases; *absent* says who
    stands in for whom; *reached* have a chat with the bot, and *left* have no role any more."""

    people: tuple[Person, ...] = ()
    absent: Mapping[int, int] = field(default_factory=dict)
    reached: Collection[int] = frozenset()
    left: Collection[int] = frozenset()


def tellings(
    item: Item, history: History, staff: Staff, settings: Settings, today: date
) -> list[Told]:
    """Return what is to be told of the item today, and to whom."""
    keys = [*_reminder(item, history, today), *_alarms(item, history, staff, settings, today)]
    resting = is_paused(settings, today)
    return [
        Told(key, item.case.id, person_id, today)
        for key in keys
        if not resting or key.matter in _DUTIES or item.case.severity == AT_ONCE
        for person_id in recipients(key.matter, item, staff)
    ]


def still_holds(key: Key, item: Item, left: Collection[int]) -> bool:
    """Whether what was to be told is still so; *left* are those who are not there any more."""
    match key.matter:
        case Matter.NOT_ASSESSED:
            return item.case.state is State.RECEIVED
        case Matter.NOBODYS:
            return item.case.state is State.ASSESSED or _is_left_alone(item.case, left)
        case _:
            about = _ANSWERED.get(key.matter, key.matter)
            return (item.matter, item.due_on) == (about, key.due_on)


def recipients(matter: Matter, item: Item, staff: Staff) -> list[int]:
    """Return who is told: the one whose it is, or their substitute; where neither can be reached,
    or it is nobody's, the coordinators."""
    if matter is item.matter and (does_it := _doing(item, staff)) is not None:
        return [does_it]
    owner = item.owner_id
    act = _ACTS.get(matter, Act.ASSIGN)
    others = [one for one in staff.people if one.id != owner]
    return nearest(others, item, act, staff)


def _doing(item: Item, staff: Staff) -> int | None:
    """Return whose it is to do today, if they can be reached."""
    owner = item.owner_id
    does_it = owner if owner is None else staff.absent.get(owner, owner)
    return does_it if does_it in staff.reached and does_it not in staff.left else None


def nearest(people: Iterable[Person], item: Item, act: Act, staff: Staff) -> list[int]:
    """Return those who can do *act* in the case and are nearest to it: coordinators before the
    management representative and managers, those of the unit before those of the authority."""
    able = [
        one
        for one in people
        if one.id in staff.reached
        and one.id not in staff.absent
        and access.may_do(one, act, item.case, item.actions)
    ]
    for name in (RoleName.COORDINATOR, RoleName.MANAGEMENT_REPRESENTATIVE, RoleName.MANAGER):
        for scope in (Scope.UNIT, Scope.DEPARTMENT, Scope.AUTHORITY):
            found = [
                one.id
                for one in able
                if any(_is(role, name, scope) for role in access.roles_over(one, item.case))
            ]
            if found:
                return sorted(found)
    return []


def is_paused(settings: Settings, day: date) -> bool:
    """Whether *day* is within the summer pause; one that ends before it begins spans New Year."""
    since, until = settings.pause_from, settings.pause_until
    if not since or not until:
        return False
    today = f"{day:%m-%d}"
    if since <= until:
        return since <= today <= until
    return today >= since or today <= until


def _whose(item: Item) -> tuple[Matter | None, int]:
    return item.matter, item.id


def _is(role: Role, name: RoleName, scope: Scope) -> bool:
    return role.name is name and role.scope is scope


def _reminder(item: Item, history: History, today: date) -> list[Key]:
    step = due_step(item, history, today)
    if step is None or item.matter is None or item.due_on is None:
        return []
    return [Key(item.matter, item.id, item.due_on, step)]


def due_step(item: Item, history: History, today: date) -> int | None:
    """Return the step that is due today, in days from the due date; None when there is none.

    Only the last one that has come counts, so that a bot that was down for a month reminds once.
    """
    due_on, snoozed = item.due_on, history.snoozed_until
    if due_on is None or (snoozed is not None and today < snoozed):
        return None
    first = 0 if item.matter is Matter.PARKED else -SOON.days
    passed = _last_step((today - due_on).days, first)
    asked = (snoozed - due_on).days if snoozed is not None else None
    step = max((one for one in (passed, asked) if one is not None), default=None)
    if step is None or step <= max(history.of(item), default=step - 1):
        return None
    # Who asked to hear of it on a day hears of it then, whatever else holds.
    if step == asked or not _too_soon(item, history.last_of(item), due_on, step, today):
        return step
    return None


def _too_soon(item: Item, last: date | None, due_on: date, step: int, today: date) -> bool:
    """Whether the last reminder was a few days ago, or the item was fresh as the step came."""
    came_on = working_day_from(due_on + timedelta(days=step))
    fresh = item.updated_on is not None and item.updated_on > came_on - FRESH
    return fresh or (last is not None and today - last < APART)


def _last_step(days: int, first: int) -> int | None:
    """Return the last step that has come *days* after the due date."""
    if days >= STEPS[-1]:
        return days - days % MONTH
    return max((one for one in STEPS if first <= one <= days), default=None)


def _alarms(
    item: Item, history: History, staff: Staff, settings: Settings, today: date
) -> list[Key]:
    """Return what the coordinators have to know of the item and have not been told."""
    found: list[Key] = []
    # Where nobody can be reached, the reminders have gone to the coordinators all along.
    asked = _UNANSWERED.get(item.matter) if item.matter and _doing(item, staff) else None
    if asked and item.due_on and _is_unanswered(item, history, today):
        found.append(Key(asked, item.id, item.due_on, ENOUGH))
    if item.action is None:
        # Once a case, whatever becomes of its dates.
        received_on = local_day(item.case.received_at)
        if _is_late(item.case, settings, today):
            found.append(Key(Matter.NOT_ASSESSED, item.id, received_on))
        if _is_nobodys(item.case, staff, settings, today):
            found.append(Key(Matter.NOBODYS, item.id, received_on))
    return [one for one in found if one not in history.told]


def _is_unanswered(item: Item, history: History, today: date) -> bool:
    """Whether as many reminders as are enough have gone without any sign that they were read."""
    if item.matter is None or (history.snoozed_until and today < history.snoozed_until):
        return False
    updated, asked = item.updated_on or date.min, history.snoozed_until or date.min
    days = sorted(on for on in history.of(item).values() if on > updated and on >= asked)
    return len(days) >= ENOUGH and today - days[ENOUGH - 1] >= APART


def _is_late(case: Case, settings: Settings, today: date) -> bool:
    return case.state is State.RECEIVED and deadlines.assessment(case, settings) < today


def _is_nobodys(case: Case, staff: Staff, settings: Settings, today: date) -> bool:
    """Whether it was assessed and given to nobody in as long as an assessment may take, or whoever
    investigates it has left."""
    if case.state is State.ASSESSED and case.assessed_at is not None:
        assessed_on = local_day(case.assessed_at)
        return working_days_after(assessed_on, settings.assessment_working_days) < today
    return _is_left_alone(case, staff.left)


def _is_left_alone(case: Case, left: Collection[int]) -> bool:
    return case.state is State.INVESTIGATING and (
        case.handler_id is None or case.handler_id in left
    )


def one_message_a_day(told: Iterable[Told], had_one: Collection[int]) -> list[Told]:
    """Return what is told today. What concerns somebody who had their message waits for the next
    day, so that all whom it concerns are told together."""
    every = list(told)
    waits = {one.key for one in every if one.person_id in had_one}
    return [one for one in every if one.key not in waits]

"""Who may do what. Asked at every click, of roles read from the database in the same turn."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.case import Answer, Case, Identity, Kind, Ongoing
from domain.case_action import Action, numbered
from domain.organisation import OWNING
from domain.person import Person, Role, RoleName, Scope


class Act(StrEnum):
    """What a step does, as far as rights go."""

    GET_HELP = "get_help"
    CHOOSE = "choose"
    REPORT = "report"
    REPORT_FOR = "report_for"
    FOLLOW_OWN = "follow_own"
    LIST_CASES = "list_cases"
    TELL_CHANNELS = "tell_channels"
    # Of which meetings is said in domain/meeting.py: it does not end with the authority.
    MEET = "meet"
    # Of what is said in domain/plan_report.py: whoever owns it, or answers for it.
    REPORT_STATUS = "report_status"
    ASK_PLANS = "ask_plans"
    KEEP_PLANS = "keep_plans"
    # Plans are public documents; who owns what in them is for those who work with them.
    SEE_PLAN_OWNERS = "see_plan_owners"
    SEE_ENVIRONMENTAL_ROUNDS = "see_environmental_rounds"
    NOTE_ENVIRONMENTAL_ROUNDS = "note_environmental_rounds"

    # With the organisation: domain/role_rights.py says how far each reaches.
    SEE_ROLES = "see_roles"
    GIVE_ROLES = "give_roles"
    SET_SUBSTITUTES = "set_substitutes"
    SET_OWNERS = "set_owners"
    HAND_OVER = "hand_over"
    KEEP_DEPARTMENTS = "keep_departments"
    KEEP_SETTINGS = "keep_settings"
    IMPORT_PLANS = "import_plans"
    ADD_NETWORKS = "add_networks"

    # With one case
    SEE_CASE = "see_case"
    SEE_REPORTER = "see_reporter"
    UNMASK_REPORTER = "unmask_reporter"
    READ_LOG = "read_log"
    COMMENT = "comment"
    DESCRIBE_ACCIDENT = "describe_accident"
    WITHDRAW = "withdraw"
    ASSESS = "assess"
    RECLASSIFY = "reclassify"
    ASSIGN = "assign"
    PLAN_ACTIONS = "plan_actions"
    ADD_ACTION = "add_action"
    COMPLETE_ACTIONS = "complete_actions"
    ANSWER_REMINDER = "answer_reminder"
    VERIFY_EFFECT = "verify_effect"
    CLOSE = "close"
    ASK_TO_REOPEN = "ask_to_reopen"
    REOPEN = "reopen"
    RECORD_NOTIFICATION = "record_notification"


class Part(StrEnum):
    """What somebody is to one case, whatever roles they hold."""

    REPORTER = "reporter"
    OWNER = "owner"
    HANDLER = "handler"
    ACTION_OWNER = "action_owner"


@dataclass(frozen=True)
class Right:
    """Held by everyone, or by those with one of *roles* over the case, and those with one of
    *parts* in it; *never* by those with that part, whatever else they are. *whole* asks for a
    role over the whole authority."""

    roles: frozenset[RoleName] = frozenset()
    parts: frozenset[Part] = frozenset()
    never: frozenset[Part] = frozenset()
    everyone: bool = False
    whole: bool = False


def right(*who: RoleName | Part, never: Iterable[Part] = (), whole: bool = False) -> Right:
    return Right(
        roles=frozenset(one for one in who if isinstance(one, RoleName)),
        parts=frozenset(one for one in who if isinstance(one, Part)),
        never=frozenset(never),
        whole=whole,
    )


EVERYONE = Right(everyone=True)

_PLACES = frozenset({Scope.AUTHORITY, Scope.DEPARTMENT, Scope.UNIT})
_LISTING = (
    RoleName.COORDINATOR,
    RoleName.MANAGER,
    RoleName.MANAGEMENT_REPRESENTATIVE,
    RoleName.AUDITOR,
)
_ORGANISING = (RoleName.COORDINATOR, RoleName.ADMINISTRATOR)
_DECIDING = (RoleName.COORDINATOR, RoleName.MANAGER, RoleName.MANAGEMENT_REPRESENTATIVE)

# No row, no right: an act that is missing here is allowed to nobody.
RIGHTS: dict[Act, Right] = {
    Act.GET_HELP: EVERYONE,
    Act.CHOOSE: EVERYONE,
    Act.REPORT: EVERYONE,
    Act.REPORT_FOR: right(RoleName.COORDINATOR),
    Act.FOLLOW_OWN: EVERYONE,
    Act.LIST_CASES: right(*_LISTING),
    Act.TELL_CHANNELS: right(*_DECIDING),
    Act.MEET: EVERYONE,
    Act.REPORT_STATUS: EVERYONE,
    # What an authority plans is public, and everybody in it is to know.
    Act.ASK_PLANS: EVERYONE,
    Act.KEEP_PLANS: right(RoleName.COORDINATOR, whole=True),
    Act.SEE_PLAN_OWNERS: right(*_LISTING, RoleName.ADMINISTRATOR),
    Act.SEE_ENVIRONMENTAL_ROUNDS: right(*_LISTING),
    Act.NOTE_ENVIRONMENTAL_ROUNDS: right(*_DECIDING),
    Act.SEE_ROLES: right(*_ORGANISING),
    Act.GIVE_ROLES: right(*_ORGANISING),
    # One's own: whoever is away says who stands in. For others only administrators do.
    Act.SET_SUBSTITUTES: EVERYONE,
    Act.SET_OWNERS: right(*_ORGANISING),
    Act.HAND_OVER: right(*_ORGANISING),
    Act.KEEP_DEPARTMENTS: right(RoleName.ADMINISTRATOR),
    Act.KEEP_SETTINGS: right(RoleName.ADMINISTRATOR),
    # All departments' plans lie in one workbook.
    Act.IMPORT_PLANS: right(*_ORGANISING, whole=True),
    # It is the whole authority's; domain/meeting.py says who keeps one that is there.
    Act.ADD_NETWORKS: right(RoleName.COORDINATOR, whole=True),
    Act.SEE_CASE: right(
        *_LISTING,
        RoleName.DUTY_OFFICER,
        Part.REPORTER,
        Part.OWNER,
        Part.HANDLER,
        Part.ACTION_OWNER,
    ),
    # Only of a case with a name: `may_see_reporter` and `may_unmask_reporter` know the others.
    Act.SEE_REPORTER: right(RoleName.COORDINATOR, RoleName.MANAGER, Part.REPORTER),
    Act.UNMASK_REPORTER: right(RoleName.COORDINATOR, Part.OWNER, Part.HANDLER),
    Act.READ_LOG: right(RoleName.COORDINATOR, RoleName.AUDITOR),
    Act.COMMENT: right(RoleName.COORDINATOR, Part.OWNER, Part.HANDLER, Part.REPORTER),
    Act.DESCRIBE_ACCIDENT: right(RoleName.COORDINATOR, Part.OWNER, Part.HANDLER, Part.REPORTER),
    Act.WITHDRAW: right(Part.REPORTER),
    # A default owner has the case as its coordinator does, until it has a handler.
    Act.ASSESS: right(*_DECIDING, Part.OWNER),
    Act.RECLASSIFY: right(RoleName.COORDINATOR, Part.OWNER, Part.HANDLER),
    Act.ASSIGN: right(*_DECIDING, Part.OWNER),
    Act.PLAN_ACTIONS: right(Part.HANDLER),
    Act.ADD_ACTION: right(RoleName.COORDINATOR, Part.HANDLER),
    Act.COMPLETE_ACTIONS: right(Part.HANDLER, Part.ACTION_OWNER),
    # Another day, somebody else, or not now: `may_answer` knows whose an action is.
    Act.ANSWER_REMINDER: right(*_DECIDING, Part.HANDLER, Part.ACTION_OWNER),
    Act.VERIFY_EFFECT: right(*_DECIDING, never=[Part.ACTION_OWNER]),
    Act.CLOSE: right(*_DECIDING, Part.OWNER),
    Act.ASK_TO_REOPEN: right(Part.REPORTER),
    Act.REOPEN: right(RoleName.COORDINATOR),
    Act.RECORD_NOTIFICATION: right(
        RoleName.COORDINATOR, RoleName.MANAGER, RoleName.DUTY_OFFICER, Part.OWNER
    ),
}


def may(person: Person, authority_id: int, act: Act) -> bool:
    """Whether *person* may begin to: of an act on a case, `may_do` says whether they may on it."""
    allowed = RIGHTS[act]
    # A role in a network or a plan gives no right over the authority's cases.
    held = {
        role.name
        for role in _roles(person, authority_id)
        if role.scope is Scope.AUTHORITY or not allowed.whole
    }
    roles = allowed.roles | (OWNING if Part.OWNER in allowed.parts else frozenset())
    return allowed.everyone or bool(allowed.parts - {Part.OWNER}) or bool(roles & held)


def may_do(person: Person, act: Act, case: Case, actions: Iterable[Action] = ()) -> bool:
    """Whether *person* may do *act* on *case*, which *actions* belong to."""
    allowed = RIGHTS[act]
    parts = parts_in(person, case, actions)
    if parts & allowed.never:
        return False
    return allowed.everyone or bool(
        parts & allowed.parts or _roles_over(person, case) & allowed.roles
    )


def is_barred(person: Person, act: Act, case: Case, actions: Iterable[Action] = ()) -> bool:
    """Whether it is what *person* is to the case that keeps them from *act*."""
    return bool(parts_in(person, case, actions) & RIGHTS[act].never)


def parts_in(person: Person, case: Case, actions: Iterable[Action] = ()) -> frozenset[Part]:
    """Return what *person* is to the case, also where they stand in for somebody; a reporter is
    nobody but themselves."""
    acting = person.acts_as(case.authority_id)
    owns = case.handler_id is None and case.owner_id in acting
    parts = {
        Part.REPORTER: case.reporter_id is not None and case.reporter_id == person.id,
        # Whose manager the reporter avoids is not known, so it is every manager.
        Part.OWNER: owns and not (case.avoids_manager and _is_manager(person, case.authority_id)),
        Part.HANDLER: case.handler_id in acting,
        Part.ACTION_OWNER: any(action.owner_id in acting for action in actions),
    }
    return frozenset(part for part, has in parts.items() if has)


def may_see(person: Person, case: Case, actions: Iterable[Action] = ()) -> bool:
    """The reporter, the handler and the owners of its actions see the case; those who follow
    cases see the ones of their scope; a duty officer those that may be urgent."""
    return may_do(person, Act.SEE_CASE, case, actions)


def may_follow(person: Person, case: Case, actions: Iterable[Action] = ()) -> bool:
    """Whether *person* sees the case as somebody who works with it or follows it, and not only as
    its reporter."""
    sees = RIGHTS[Act.SEE_CASE]
    parts = parts_in(person, case, actions) - {Part.REPORTER}
    return bool(parts & sees.parts or _roles_over(person, case) & sees.roles)


def may_follow_first(person: Person, case: Case) -> bool:
    """Whether *person*, who reported the same event as the case, may know how it goes."""
    return not (case.avoids_manager and _is_manager(person, case.authority_id))


def is_spared(person: Person, authority_id: int) -> bool:
    """Whether cases whose reporter avoids managers may be listed for *person*."""
    return not _is_manager(person, authority_id)


def may_by_code(act: Act) -> bool:
    """Whether whoever has the follow-up code may: they are the reporter, and nobody else."""
    return Part.REPORTER in RIGHTS[act].parts


def may_comment(person: Person, case: Case) -> bool:
    """The reporter on an own case, its handler, and the coordinators who follow it."""
    return may_do(person, Act.COMMENT, case)


def may_settle(person: Person, case: Case, action: Action) -> bool:
    """Whether *person* may say that the action is completed or cancelled."""
    return may_do(person, Act.COMPLETE_ACTIONS, case, [action])


def may_answer(person: Person, case: Case, action: Action | None = None) -> bool:
    """Whether *person* may put off or pass on the action, or what else comes next in the case."""
    return may_do(person, Act.ANSWER_REMINDER, case, [action] if action else ())


def answerable(person: Person, case: Case, actions: Iterable[Action]) -> dict[str, Action]:
    """Return the open ones of the case's *actions* that *person* may put off or pass on."""
    return {
        number: action
        for number, action in numbered(actions).items()
        if action.open and may_answer(person, case, action)
    }


def settleable(person: Person, case: Case, actions: Iterable[Action]) -> dict[str, Action]:
    """Return the open ones of the case's *actions* that *person* may settle, by number."""
    return {
        number: action
        for number, action in numbered(actions).items()
        if action.open and may_settle(person, case, action)
    }


def may_see_reporter(person: Person, case: Case) -> bool:
    """Whether the reporter's name may be shown to *person* together with the case."""
    if case.identity is Identity.CONFIDENTIAL:
        return Part.REPORTER in parts_in(person, case)
    return case.identity is Identity.NAMED and may_do(person, Act.SEE_REPORTER, case)


def may_unmask_reporter(person: Person, case: Case) -> bool:
    """Whether *person* may ask for a name that is not shown, and have it logged that they did: a
    coordinator that of a confidential reporter, the handler any other that is needed."""
    if may_see_reporter(person, case) or not may_do(person, Act.UNMASK_REPORTER, case):
        return False
    if case.identity is Identity.CONFIDENTIAL:
        coordinates = RoleName.COORDINATOR in _roles_over(person, case)
        return coordinates and not _is_manager(person, case.authority_id)
    return case.identity is Identity.NAMED


def may_see_actor(person: Person, case: Case, actor_id: int | None) -> bool:
    """Whether the log and the comments may name *actor_id*: they would give the reporter away."""
    return actor_id is None or actor_id != case.reporter_id or may_see_reporter(person, case)


@dataclass(frozen=True)
class Followed:
    """The cases of an authority that somebody may list: *everywhere*, or those of *departments*
    and *units*, and the *unplaced*. *spared* are those whose reporter avoids managers."""

    everywhere: bool = False
    departments: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()
    unplaced: bool = False
    spared: bool = False


EVERY_CASE = Followed(everywhere=True, spared=True)


def followed(person: Person, authority_id: int, act: Act = Act.LIST_CASES) -> Followed:
    """Return where somebody has a role that gives the right to *act*."""
    roles = [role for role in _roles(person, authority_id) if role.name in RIGHTS[act].roles]
    return Followed(
        everywhere=any(role.scope is Scope.AUTHORITY for role in roles),
        departments=_scope_ids(roles, Scope.DEPARTMENT),
        units=_scope_ids(roles, Scope.UNIT),
        unplaced=any(role.name is not RoleName.MANAGER for role in roles),
        spared=not _is_manager(person, authority_id),
    )


def followed_in_plans(person: Person, authority_id: int) -> Followed:
    """Return what somebody follows of the plans: all, also where they coordinate one."""
    roles = ((role.name, role.scope) for role in person.roles_in(authority_id))
    of_plan = (RoleName.COORDINATOR, Scope.PLAN) in roles
    return EVERY_CASE if of_plan else followed(person, authority_id)


def _scope_ids(roles: Iterable[Role], scope: Scope) -> frozenset[int]:
    return frozenset(
        role.scope_id for role in roles if role.scope is scope and role.scope_id is not None
    )


def _roles(person: Person, authority_id: int) -> list[Role]:
    return [role for role in person.roles_in(authority_id) if role.scope in _PLACES]


def _is_manager(person: Person, authority_id: int) -> bool:
    return any(role.name is RoleName.MANAGER for role in _roles(person, authority_id))


def roles_over(person: Person, case: Case) -> tuple[Role, ...]:
    """Return the roles by which *person* reaches the case."""
    # Whose manager the reporter avoids is not known, so it is every manager.
    if case.avoids_manager and _is_manager(person, case.authority_id):
        return ()
    roles = _roles(person, case.authority_id)
    return tuple(role for role in roles if _reaches(role, case))


def _roles_over(person: Person, case: Case) -> frozenset[RoleName]:
    return frozenset(role.name for role in roles_over(person, case))


def _reaches(role: Role, case: Case) -> bool:
    if role.name is RoleName.DUTY_OFFICER and not may_be_urgent(case):
        return False
    if role.scope is Scope.AUTHORITY:
        return True
    if not case.placed:
        # Everyone's to place; but not yet any manager's own.
        return role.name is not RoleName.MANAGER
    placed = case.department_id if role.scope is Scope.DEPARTMENT else case.unit_id
    return placed is not None and placed == role.scope_id


def may_be_urgent(case: Case) -> bool:
    """Whether a duty officer has to do with the case: it goes on, something was released or harmed,
    it is serious, or an authority may have to be told."""
    return (
        case.ongoing is Ongoing.YES
        or (case.dangerous and case.ongoing is not Ongoing.NO)
        or case.kind is Kind.ACCIDENT
        or case.serious
        or case.notification in (Answer.YES, Answer.UNCLEAR)
    )

"""Cases: what is known of one through its whole life, and in which words."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from domain.accident import Accident
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_TEXT


class Kind(StrEnum):
    DEVIATION = "deviation"
    ACCIDENT = "accident"
    NEAR_MISS = "near_miss"
    OBSERVATION = "observation"
    IMPROVEMENT = "improvement"


class State(StrEnum):
    RECEIVED = "received"
    ASSESSED = "assessed"
    INVESTIGATING = "investigating"
    IN_PROGRESS = "in_progress"
    AWAITING_VERIFICATION = "awaiting_verification"
    PARKED = "parked"
    CLOSED = "closed"
    DISMISSED = "dismissed"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"


ENDED = frozenset({State.CLOSED, State.DISMISSED, State.REFERRED, State.WITHDRAWN})
OPEN = frozenset(State) - ENDED


class Identity(StrEnum):
    """How much of the reporter is stored: all, all but hidden, or nothing."""

    NAMED = "named"
    CONFIDENTIAL = "confidential"
    ANONYMOUS = "anonymous"


class Ongoing(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Answer(StrEnum):
    """To a question that must be answered, but need not be settled yet."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class Source(StrEnum):
    """Where the knowledge of the event came from."""

    STAFF = "staff"
    ROUND = "round"
    INTERNAL_AUDIT = "internal_audit"
    EXTERNAL_AUDIT = "external_audit"
    INSPECTION = "inspection"
    CONTRACTOR = "contractor"
    CITIZEN = "citizen"


AUDITS = frozenset({Source.INTERNAL_AUDIT, Source.EXTERNAL_AUDIT})


class Category(StrEnum):
    WASTE = "waste"
    CHEMICALS = "chemicals"
    WATER_AND_SEWAGE = "water_and_sewage"
    ENERGY = "energy"
    TRANSPORT = "transport"
    PURCHASING = "purchasing"
    NATURE = "nature"
    NOISE = "noise"
    AIR = "air"
    TRAINING = "training"
    ROUTINE = "routine"
    OTHER = "other"


class Flag(StrEnum):
    """What makes it a duty to tell an authority of an event."""

    RELEASE = "release"
    CONTAMINATION = "contamination"
    DANGER = "danger"
    # That somebody was hurt, and no more: the rest belongs in the system for work injuries.
    INJURY = "injury"
    DATA_BREACH = "data_breach"
    CYBER_INCIDENT = "cyber_incident"


class Cause(StrEnum):
    ROUTINE_MISSING = "routine_missing"
    ROUTINE_NOT_KNOWN = "routine_not_known"
    ROUTINE_NOT_FOLLOWED = "routine_not_followed"
    TRAINING = "training"
    EQUIPMENT = "equipment"
    CONTRACTOR = "contractor"
    PLANNING = "planning"
    COMMUNICATION = "communication"
    OUTSIDE_EVENT = "outside_event"
    OTHER = "other"


class Effect(StrEnum):
    """Whether the actions helped."""

    GOOD = "good"
    PARTIAL = "partial"
    NONE = "none"


class Dismissal(StrEnum):
    """Why a case is none."""

    DUPLICATE = "duplicate"
    NOT_ENVIRONMENTAL = "not_environmental"
    UNINTELLIGIBLE = "unintelligible"


class Door(StrEnum):
    """Where to go with what is not an environmental matter."""

    FAULT_REPORT = "fault_report"
    WORK_INJURY = "work_injury"
    WHISTLEBLOWING = "whistleblowing"
    IT = "it"
    CITIZEN_FEEDBACK = "citizen_feedback"
    OTHER = "other"


class Decision(StrEnum):
    """What became of a suggestion."""

    ADOPTED = "adopted"
    DECLINED = "declined"


@dataclass(frozen=True)
class Case:
    """One case. An anonymous one has no reporter, and of its time only the day (its start).

    *avoids_manager* says that the reporter wants no manager to see it, and *dangerous* that what
    was reported speaks of danger. *owner_id* is whose it is: the handler, and before there is one
    the default owner of its place and kind, if any. *notification* answers whether an authority
    must be told. *round* counts how many times it has been investigated,
    *check_on* is the day to see whether the actions helped, and *door* with *door_name* says where
    the matter belongs when it is no case here.
    """

    id: int
    authority_id: int
    number: str
    version: int
    kind: Kind
    state: State
    description: str
    place: str
    ongoing: Ongoing
    occurred_on: date
    immediate_action: str
    identity: Identity
    received_at: datetime
    reporter_id: int | None = None
    avoids_manager: bool = False
    dangerous: bool = False
    source: Source = Source.STAFF
    accident: Accident = field(default_factory=Accident)

    # Assessment
    department_id: int | None = None
    unit_id: int | None = None
    category: Category | None = None
    aspect: str = ""
    severity: int | None = None
    likelihood: int | None = None
    consequence: int | None = None
    notification: Answer | None = None
    flags: frozenset[Flag] = frozenset()
    assessed_at: datetime | None = None

    owner_id: int | None = None

    # Investigation and actions
    handler_id: int | None = None
    due_on: date | None = None
    round: int = 1
    root_cause: str = ""
    cause_category: Cause | None = None
    similar_elsewhere: Answer | None = None
    similar_where: str = ""
    no_action_reason: str = ""

    # The check of the effect
    check_on: date | None = None
    effect: Effect | None = None
    evidence: str = ""
    checked_by_id: int | None = None
    # Who sees to the check, or to a parked suggestion; nobody: those who coordinate.
    keeper_id: int | None = None

    # The end
    feedback: str = ""
    lesson: bool = False
    closed_at: datetime | None = None
    dismissal: Dismissal | None = None
    door: Door | None = None
    door_name: str = ""

    # Suggestions
    decision: Decision | None = None
    planning_round: str = ""
    parked_until: date | None = None

    @property
    def anonymous(self) -> bool:
        return self.identity is Identity.ANONYMOUS

    @property
    def suggestion(self) -> bool:
        return self.kind is Kind.IMPROVEMENT

    @property
    def serious(self) -> bool:
        return self.severity is not None and self.severity >= 3

    @property
    def placed(self) -> bool:
        """Whether somebody has said which department or unit it belongs to."""
        return self.department_id is not None or self.unit_id is not None


def require_open(case: Case) -> None:
    """Raise `RuleBroken` when the case has ended."""
    if case.state in ENDED:
        raise RuleBroken("error.case_ended", number=case.number)


def check_comment(case: Case, text: str) -> str:
    """Return *text* trimmed, or raise `RuleBroken` when it is no comment or comes too late."""
    require_open(case)
    comment = text.strip()
    if not comment:
        raise RuleBroken("error.comment_missing", field="text")
    if len(comment) > LONGEST_TEXT:
        raise RuleBroken("error.comment_long", field="text", most=LONGEST_TEXT)
    return comment

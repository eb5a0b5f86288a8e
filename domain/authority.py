"""An authority (a municipality, committee, company or association) and what it has set."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Settings:
    """What an authority may set; the defaults serve until it does. Phone numbers and links are
    shown as written. The summer pause lasts from one day of the year to another, as 07-01."""

    environment_office_phone: str = ""
    fault_report_link: str = ""
    work_injury_link: str = ""
    whistleblowing_link: str = ""
    it_link: str = ""
    citizen_feedback_link: str = ""
    privacy_link: str = ""
    case_channel: str = ""
    assessment_working_days: int = 2
    investigation_working_days: int = 20
    effect_check_days: int = 60
    reopen_days: int = 30
    feedback_days: int = 30
    min_group: int = 6
    pause_from: str = ""
    pause_until: str = ""


@dataclass(frozen=True)
class Authority:
    """*organisation_id* is the organisation of its name, where a network has such a member."""

    id: int
    tenant_id: str
    name: str
    settings: Settings = field(default_factory=Settings)
    organisation_id: int | None = None


@dataclass(frozen=True)
class Department:
    id: int
    authority_id: int
    name: str


@dataclass(frozen=True)
class Unit:
    id: int
    authority_id: int
    department_id: int
    name: str

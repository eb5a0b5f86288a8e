"""What people may want, and what is understood of what they wrote."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.awaited import Expected


class Intent(StrEnum):
    HELP = "help"
    REPORT_DEVIATION = "report_deviation"
    REPORT_ACCIDENT = "report_accident"
    SUGGEST_IMPROVEMENT = "suggest_improvement"
    MY_CASES = "my_cases"
    FIND_CASES = "find_cases"
    CASE_FIGURES = "case_figures"
    CASE_STATUS = "case_status"
    ACTION_STATUS = "action_status"
    TO_REPORT = "to_report"
    ROUND_STATUS = "round_status"
    MILESTONES = "milestones"
    INDICATORS = "indicators"
    ASPECTS = "aspects"
    DOCUMENTS = "documents"
    LIST_MEETINGS = "list_meetings"
    REGISTER_ATTENDANCE = "register_attendance"
    RATE_MEETING = "rate_meeting"
    MEETING_RESULTS = "meeting_results"
    DIGEST_NOW = "digest_now"
    DIGEST_SETTINGS = "digest_settings"
    EXPORT = "export"
    SET_LANGUAGE = "set_language"
    CANCEL = "cancel"
    GREETING = "greeting"
    THANKS = "thanks"
    UNKNOWN = "unknown"


# All of these begin the same form, where the kind can be changed.
REPORTS = frozenset({Intent.REPORT_DEVIATION, Intent.REPORT_ACCIDENT, Intent.SUGGEST_IMPROVEMENT})


class Reason(StrEnum):
    """Why something is not for the bot: another door, or a refusal."""

    FAULT_REPORT = "fault_report"
    IT = "it"
    HR = "hr"
    ROOM = "room"
    FOOD = "food"
    OFF_TOPIC = "off_topic"
    CITIZEN_FEEDBACK = "citizen_feedback"
    MISCONDUCT = "misconduct"
    NAMES = "names"


# That a text may be the place that the open form lacks, among the meanings that are asked about.
PLACE = "place"


@dataclass(frozen=True)
class Names:
    """What things in the store are called."""

    actions: tuple[str, ...] = ()
    focus_areas: tuple[str, ...] = ()
    commitments: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True)
class Context:
    """What the bot asked last, and what is in the store. *form* says that a report is open, and
    *field* which field of it is still empty."""

    expected: Expected = Expected.NOTHING
    field: str = ""
    form: bool = False
    names: Names = Names()


Parameters = Mapping[str, str | int | bool]


@dataclass(frozen=True)
class Understood:
    """*alternatives* are the other likely meanings when the bot should ask instead of guess.
    *answers* says that the text answers what was asked. *reason* is why it is nothing for the
    bot. What fills a field says which `field`, and the `value` that it gets."""

    intent: Intent
    parameters: Parameters = field(default_factory=dict)
    alternatives: tuple[Intent, ...] = ()
    answers: Expected = Expected.NOTHING
    reason: Reason | None = None

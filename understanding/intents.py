"""What people may want, and what is understood of what they wrote."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Intent(StrEnum):
    HELP = "help"
    REPORT_DEVIATION = "report_deviation"
    REPORT_ACCIDENT = "report_accident"
    SUGGEST_IMPROVEMENT = "suggest_improvement"
    MY_CASES = "my_cases"
    CASE_STATUS = "case_status"
    ACTION_STATUS = "action_status"
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


@dataclass(frozen=True)
class Context:
    """What the bot asked last, if anything: the name of the step that waits for an answer."""

    awaiting: str = ""


@dataclass(frozen=True)
class Understood:
    """*alternatives* are the other likely meanings when the bot should ask instead of guess."""

    intent: Intent
    parameters: Mapping[str, str | int | bool] = field(default_factory=dict)
    alternatives: tuple[Intent, ...] = ()

"""What somebody wants to know or say, beside what they want: the parameters of each intent."""

from collections.abc import Callable, Mapping

from understanding.intents import Intent, Parameters
from understanding.parameters import actions, cases, meetings, others, plans, reports
from understanding.parameters.found import Found
from understanding.signs import Reading


def find(intent: Intent, reading: Reading) -> Parameters:
    """Return the parameters of *intent* that stand in the text; what is not said is left out."""
    finder = _FINDERS.get(intent)
    return dict(finder(reading)) if finder else {}


_FINDERS: Mapping[Intent, Callable[[Reading], Found]] = {
    Intent.HELP: others.help_topic,
    Intent.REPORT_DEVIATION: reports.deviation,
    Intent.REPORT_ACCIDENT: reports.accident,
    Intent.SUGGEST_IMPROVEMENT: reports.suggestion,
    Intent.MY_CASES: cases.my_cases,
    Intent.CASE_STATUS: cases.case_status,
    Intent.ACTION_STATUS: actions.action_status,
    Intent.ROUND_STATUS: plans.round_status,
    Intent.MILESTONES: plans.of_year,
    Intent.INDICATORS: plans.indicators,
    Intent.ASPECTS: plans.aspects,
    Intent.DOCUMENTS: plans.documents,
    Intent.LIST_MEETINGS: meetings.meetings,
    Intent.REGISTER_ATTENDANCE: meetings.attendance,
    Intent.RATE_MEETING: meetings.rating,
    Intent.MEETING_RESULTS: meetings.results,
    Intent.DIGEST_NOW: others.digest,
    Intent.DIGEST_SETTINGS: others.digest_settings,
    Intent.EXPORT: others.export,
    Intent.SET_LANGUAGE: others.language,
}

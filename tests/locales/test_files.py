"""The files of texts: both languages say the same things, and only what is asked for."""

import ast
import dataclasses
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

import locales
from cards.help import Group
from cards.other_doors import ABOUT, DOORS
from cards.reminder import MAY_BE_LATE
from cards.report_round import DAYS
from dialogs.find_cases import MAY_BE_TOO_MUCH
from domain import plan_asked
from domain.accident import Accident
from domain.attendance import Coming
from domain.case import (
    Answer,
    Case,
    Category,
    Decision,
    Dismissal,
    Door,
    Identity,
    Kind,
    Ongoing,
    State,
)
from domain.case_action import Action, ActionKind, ActionState
from domain.case_figures import Division, Measure
from domain.case_link import LinkKind
from domain.case_listing import Listing
from domain.case_moves import TELLING, Event, hearers
from domain.figures_shown import SHARES
from domain.form import Asks
from domain.meeting import MeetingKind, MeetingStatus, OrganisationKind
from domain.network_import import KINDS
from domain.notification import Duty
from domain.person import RoleName
from domain.plan_facts import Met, Unit, Validity, Wanted
from domain.plan_rows import LISTS as PLAN_LISTS
from domain.plan_rows import (
    TASKS,
    Better,
    Control,
    Dimension,
    MilestoneKind,
    Precision,
    Step,
    TopicKind,
    columns,
)
from domain.plan_status import Forecast, Light, Progress
from domain.rating import Question
from domain.reminder import Matter
from domain.report_round import RoundState
from domain.survey import Asked
from locales.text import LANGUAGES, _formatted, has, text
from sheets.network_workbook import FIGURE_WORDS
from storage.digest_sections import ROWS
from tests.cards.case_form_cards import FORMS
from understanding.intents import PLACE, Intent

FOLDER = Path(locales.__file__).parent
ROOT = FOLDER.parent
ROOMS = (
    "bot",
    "cards",
    "dialogs",
    "domain",
    "files",
    "jobs",
    "locales",
    "sheets",
    "storage",
    "understanding",
)
# Texts for moving data in and out have tests of their own.
ELSEWHERE = ("import-", "export-")

FIELDS = tuple(dict.fromkeys(one for form in FORMS.values() for one in form.fields))
NEED_AN_EXAMPLE = (Asks.LINE, Asks.TEXT, Asks.PERSON, Asks.PAST_DAY)
LISTS = (
    "my_actions",
    "my_cases", "moved_cases", "cases_to_withdraw", "handled_cases", "new_cases", "open_cases",
    "late_cases", "serious_cases",
    "cases_to_notify", "cases_to_check", "cases_to_decide", "red_cases", "cases_from_audits",
    "cases_without_cause", "waiting_cases", "my_checks", "my_late_actions", "my_next_actions",
)  # fmt: skip
SETTINGS = ("wanted", "weekday", "at", "weeks", "sections", "even_if_nothing")
SUGGESTION = tuple(
    f"suggestion_{one}" for one in ("assessed", "in_progress", "adopted", "declined")
)
ACCIDENT = tuple(one.name for one in dataclasses.fields(Accident))
# What the log holds of a case by itself, or never: what the reporter said does not change.
NOT_LOGGED = {
    "id", "authority_id", "number", "version", "description", "place", "ongoing", "occurred_on",
    "identity", "received_at", "reporter_id", "avoids_manager", "dangerous", "accident",
    "assessed_at", "closed_at",
}  # fmt: skip
LOGGED = (
    "reason",
    "link",
    "files",
    *(one.name for one in dataclasses.fields(Case) if one.name not in NOT_LOGGED),
    *(f"accident_{one}" for one in ACCIDENT),
    *(f"notification_{one}" for one in ("authority", "notified_at", "channel", "reference")),
    *(
        f"action_{one.name}"
        for one in dataclasses.fields(Action)
        if one.name not in {"id", "case_id", "version"}
    ),
)
# The keys that are put together, by the code that does so.
LEADS = tuple(row.leads_to.command for rows in ROWS.values() for row in rows if row.leads_to)
ROUND_BUTTONS = ("open", "missing", "export", "lock", "reopen", "change", "remove")
MEETING_BUTTONS = (
    "count",
    "rate",
    "results",
    "cancel_meeting",
    "change_meeting",
    "calendar",
    "day_code",
)
MEETING_LISTS = ("upcoming_meetings", "past_meetings", "my_meetings")
PLAN_WORDS = (
    *(f"topic_kind.{one}" for one in TopicKind),
    *(f"milestone_kind.{one}" for one in MilestoneKind),
    *(f"aspect_control.{one}" for one in Control),
    *(
        f"{kind.__name__.lower()}.{one}"
        for kind in (Dimension, Step, Precision, Better)
        for one in kind
    ),
    *(
        f"{field}.{said}"
        for field in ("basic", "direct", "until_replaced")
        for said in ("yes", "no")
    ),
    "forecast.unknown",
    "scale.not_relevant",
)
FAMILIES = {
    "digest.{}": tuple(row.name for rows in ROWS.values() for row in rows),
    "digest.open_{}": LEADS,
    "help.{}": tuple(Group),
    "help.{}_words": tuple(Group),
    "section.{}": tuple(ROWS),
    "section.{}_word": tuple(ROWS),
    "weekday.{}": tuple("12345"),
    "weekdays.{}": tuple("12345"),
    "digest_settings.{}": SETTINGS,
    "digest_settings.{}_how": SETTINGS,
    "digest_settings.unmet_{}": ("group", "only_if", "often", "seldom", "pause"),
    "kind.{}": tuple(Kind),
    "kind.{}_asked": tuple(Kind),
    "kind.{}_many": tuple(Kind),
    "role.{}": tuple(RoleName),
    "organised.{}": ("person", "away", "giver", "receiver", "since", "until"),
    "organised.{}_name": ("person", "away", "giver", "receiver"),
    "handover.{}_count": ("cases", "actions", "tasks", "owners", "roles"),
    "ongoing.{}": tuple(Ongoing),
    "identity.{}": tuple(Identity),
    "happened.{}": tuple(Event),
    "state.{}": (*State, *SUGGESTION),
    "with.{}": (*State, *SUGGESTION),
    "next.{}": (*State, *SUGGESTION),
    "notice.{}": (
        *TELLING,
        *(f"{event}_{part}" for event in TELLING for part in hearers(event)),
    ),
    "identity.{}_asked": tuple(Identity),
    "answer.{}": tuple(Answer),
    "dismissal.{}": tuple(Dismissal),
    "door.{}": tuple(Door),
    "severity.{}": ("1", "2", "3", "4"),
    "category.{}": tuple(Category),
    "duty.{}": tuple(Duty),
    "case.accident_{}": ACCIDENT,
    "case.action_{}": (ActionState.COMPLETED, ActionState.CANCELLED),
    "action_state.{}": tuple(ActionState),
    "decision.{}": tuple(Decision),
    "logged.{}": LOGGED,
    "{}.heading": (*LISTS, *FORMS, *MEETING_LISTS),
    "{}.send": tuple(FORMS),
    "{}.explained": tuple(one for one in FORMS if has("sv", f"{one}.explained")),
    "{}": tuple(key for one in FIELDS for key in (one.label, one.word)),
    "example.{}": tuple(one.key or one.name for one in FIELDS if one.asks in NEED_AN_EXAMPLE),
    "{}_yes": tuple(one.label for one in FIELDS if one.asks is Asks.YES),
    **{f"{one.titles}.{{}}": one.choices for one in FIELDS if one.choices},
    "action_kind.{}": tuple(ActionKind),
    "moved.{}": tuple(one for one in Event if has("sv", f"moved.{one}")),
    "find_cases.{}": ("places", "owners", "words"),
    "find_cases.without_{}": MAY_BE_TOO_MUCH,
    "listing.{}": tuple(Listing),
    "division.{}": tuple(Division),
    "measure.{}": tuple(Measure),
    "figures.{}": ("to_assess", "to_close", *SHARES, "suggested", "adopted", "declined", "done"),
    "figures.no_{}": ("category", "severity", "department", "aspect"),
    "plan_list.{}": tuple(PLAN_LISTS),
    "plan_field.{}": tuple({one for row in PLAN_LISTS.values() for one in columns(row)}),
    "plan_word.{}": PLAN_WORDS,
    "network.new_{}": ("name", "group"),
    "network_list.{}": tuple(KINDS.values()),
    "network_figure.{}": tuple(FIGURE_WORDS.values()),
    "network_field.{}": (
        "through", "since", "until", "organisation", "group", "theme", "kind", "place", "link",
        "docs_link", "status", "starts", "ends", "head_count", "organisations", "value", "source",
    ),
    "linked.{}": tuple(key for one in LinkKind for key in (one, f"{one}_of")),
    "{}.none": (*LISTS, *MEETING_LISTS),
    "figure.{}": ("meetings", "participations", "people", "municipalities", *Question),
    "results.difference_{}": ("exact", "about", "at_least"),
    "review.{}": ("approve", "refuse", "approved", "refused"),
    "command.{}_comment": ("approve", "refuse"),
    "members.{}": ("change", "end", "new_contact"),
    "command.{}_member": ("change", "end", "new_contact"),
    "member_field.{}": ("name", "through", "since", "until", "contact", "email", "group_name"),
    "organisation_kind.{}": tuple(OrganisationKind),
    "benefits.{}": ("approve", "refuse", "approved", "refused"),
    "command.{}_benefit": ("approve", "refuse"),
    "earlier_survey.{}": ("year", "answers", "source"),
    "meeting_notice.{}": (
        "invitation", "reminder", "question", "question_again", "results", "cancelled", "changed",
    ),
    "survey.asked_{}": tuple(Asked),
    "survey.short_{}": tuple(Asked),
    "plan_meeting.{}": (
        "theme", "place", "on", "until", "starts", "ends", "link", "docs_link",
    ),
    "rating.{}_asked": tuple(Question),
    "rating.{}_mark": tuple(Question),
    "registered.{}": tuple(Coming),
    "coming.{}": tuple(Coming),
    "attendance_report.{}": ("new", "by_name", "already", "unknown", "brief"),
    "command.coming_{}": tuple(Coming),
    "count.{}": ("head_count", "organisations"),
    "{}.button": MEETING_BUTTONS,
    "command.{}": (
        "adoption", "activity",
        *LEADS, *LISTS, *FORMS, *MEETING_LISTS, *MEETING_BUTTONS, *Question,
    ),
    "meeting_kind.{}": tuple(MeetingKind),
    "meeting_status.{}": tuple(MeetingStatus),
    "other_doors.{}": DOORS,
    "other_doors.{}_without_link": DOORS[:4],
    "other_doors.about_{}": ABOUT,
    "meaning.{}": (*Intent, PLACE),
    "report.{}": (
        "kind", "description", "place", "ongoing", "occurred_on", "immediate_action", "identity",
        "avoids_manager",
    ),
    "report.{}_written": (
        "kind", "description", "place", "ongoing", "occurred_on", "immediate_action", "identity",
        "avoids_manager",
    ),
    "reminder.{}": (*Matter, *(f"{one}_late" for one in MAY_BE_LATE)),
    "progress.{}": (*Progress, "half"),
    "round_state.{}": tuple(RoundState),
    "round.{}": ROUND_BUTTONS,
    "round.{}_yes": ("open", "lock", "remove"),
    "round.{}_no": ("open", "lock", "remove"),
    "command.{}_round_yes": ("open", "lock", "remove"),
    "round.{}_asked": ("name", "year", *DAYS),
    "command.round_{}": ROUND_BUTTONS,
    "report_status.{}": (*TASKS, "comment", "link", "button", "next", "change"),
    "forecast.{}": tuple(Forecast),
    "light.{}": tuple(Light),
    "milestone_kind.{}": tuple(MilestoneKind),
    "met.{}": tuple(Met),
    "milestones.left_{}": tuple(Unit),
    "validity.{}": tuple(Validity),
    "facts.{}": (
        "named",
        "by_points",
        *(f"met_{one}" for one in Met),
        *(f"validity_{one}" for one in Wanted),
        *(f"sign_{one}" for one in ("negative", "positive")),
        *(f"control_{one}" for one in Control),
        *(f"direct_{one}" for one in ("yes", "no")),
    ),
    "command.find_{}": ("indicators", "aspects", "documents"),
    "aspects.{}": ("negative", "positive"),
    "aspects.control_{}": tuple(Control),
    "goal.{}": tuple(map(str, plan_asked.GOALS)),
    "dimension.{}": tuple(Dimension),
    "step.{}": tuple(Step),
    "plan.many_{}": tuple(plan_asked.Word),
    "plan.{}_heading": ("adoption", "activity"),
    "plan_list.{}_heading": ("tasks", "activities"),
    "plan_list.no_{}": ("tasks", "activities"),
    "plan_list.of_{}": tuple(Dimension),
    "plan_list.{}_asked": (
        "unfocused", "unadopted", "unowned", "not_done", "late", "unreported",
    ),
    "plan_overview.by_{}": tuple(plan_asked.Division),
    "plan_overview.{}_heading": tuple(plan_asked.Division),
    "plan_overview.{}_counted": tuple(plan_asked.Division),
    "plan_overview.no_{}": ("department", "focus_area"),
    "command.status_by_{}": tuple(plan_asked.Division),
    "{}_change_back": ("plain.on", "plain.off"),
}  # fmt: skip


@cache
def messages(language: str) -> dict[str, ftl.Pattern]:
    """Return every text in the language's file, by its key there."""
    source = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    entries = FluentParser().parse(source).body
    assert not [one for one in entries if isinstance(one, ftl.Junk)]
    found = [one for one in entries if isinstance(one, ftl.Message)]
    assert all(one.value for one in found)
    return {one.id.name: one.value for one in found if one.value}


def parts(node: object) -> Iterator[ftl.BaseNode]:
    if isinstance(node, ftl.BaseNode):
        yield node
        for value in vars(node).values():
            yield from parts(value)
    elif isinstance(node, list):
        for one in node:
            yield from parts(one)


def gaps(pattern: ftl.Pattern) -> set[str]:
    return {one.id.name for one in parts(pattern) if isinstance(one, ftl.VariableReference)}


def words(pattern: ftl.Pattern) -> str:
    return " ".join(one.value for one in parts(pattern) if isinstance(one, ftl.TextElement))


def as_in_file(key: str) -> str:
    return key.replace(".", "-").replace("_", "-")


@cache
def strings_in_code() -> frozenset[str]:
    """Return every piece of text that stands in the program."""
    found: set[str] = set()
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found.update(
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            )
    return frozenset(found)


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Return the calls of the functions *names*, with the file that each stands in."""
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in names:
                    yield path.name, node


def keys_of_families() -> set[str]:
    return {as_in_file(shape.format(one)) for shape, all_ in FAMILIES.items() for one in all_}


def literals(node: ast.expr) -> Iterator[str]:
    """Return the whole texts that *node* may be, and the shape of one that is put together."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(
            str(one.value) if isinstance(one, ast.Constant) else "{}" for one in node.values
        )


@cache
def asked_for() -> dict[str, str]:
    """Return the keys and shapes of keys that the code asks for, and where."""
    found: dict[str, str] = {}
    for file, call in calls("text"):
        if len(call.args) > 1:
            found.update(dict.fromkeys(literals(call.args[1]), file))
    for file, call in calls("RuleBroken"):
        if call.args:
            found.update(dict.fromkeys(literals(call.args[0]), file))
    for file, call in calls("refused"):
        if len(call.args) > 1:
            found.update(dict.fromkeys(literals(call.args[1]), file))
    for file, call in calls("shown"):
        for note in (*call.args[3:], *(k.value for k in call.keywords if k.arg == "note")):
            found.update(dict.fromkeys(literals(note), file))
    return found


# --- both languages -------------------------------------------------------------------------------


def test_both_languages_have_the_same_texts() -> None:
    assert list(messages("sv")) == list(messages("en"))


def test_a_text_has_the_same_gaps_in_both_languages() -> None:
    swedish, english = messages("sv"), messages("en")

    assert {key for key in swedish if gaps(swedish[key]) != gaps(english[key])} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_stands_twice_in_a_file(language: str) -> None:
    source = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")

    keys = re.findall(r"^([a-z][a-z0-9-]*) *=", source, re.MULTILINE)
    assert len(keys) == len(set(keys))


def test_swedish_and_english_are_not_the_same_words() -> None:
    same = {
        key
        for key, pattern in messages("sv").items()
        # Invented people are called the same in both.
        if not key.startswith((*ELSEWHERE, "example-"))
        and words(pattern) == words(messages("en")[key])
        and re.search(r"[^\W\d]{2}", words(pattern))
    }

    assert same <= {
        "kind-observation", "command-status", "section-trend-word", "organisation-kind-region",
        "plan-field-plan", "plan-field-code", "network-field-organisation", "network-field-kind",
        "plan-field-dimension", "plan-word-dimension-social", "plan-word-milestone-kind-period",
    }  # fmt: skip


# --- what the code asks for -----------------------------------------------------------------------


def test_every_text_that_is_asked_for_by_its_whole_key_is_there() -> None:
    missing = {
        f"{key} ({file})"
        for key, file in asked_for().items()
        if "{}" not in key and as_in_file(key) not in messages("sv")
    }

    assert missing == set()


def test_every_error_that_stands_in_the_code_has_its_words() -> None:
    errors = {string for string in strings_in_code() if re.fullmatch(r"error\.[a-z_0-9]+", string)}

    assert {error for error in errors if as_in_file(error) not in messages("sv")} == set()


def test_every_key_that_is_put_together_is_of_a_known_family() -> None:
    shapes = {key for key in asked_for() if "{}" in key}

    assert shapes - {"{}"} <= set(FAMILIES)


def test_every_member_of_a_family_has_its_text() -> None:
    assert keys_of_families() - set(messages("sv")) == set()


def test_every_change_that_is_logged_of_a_case_can_be_told() -> None:
    logged = {
        call.args[2].value
        for _, call in calls("write")
        if len(call.args) > 2
        and isinstance(call.args[0], ast.Constant)
        and call.args[0].value == "case"
        and isinstance(call.args[2], ast.Constant)
    }

    assert logged <= set(Event)


def test_no_text_is_left_that_nobody_asks_for() -> None:
    used = {as_in_file(string) for string in strings_in_code()} | keys_of_families()

    assert {key for key in messages("sv") if not key.startswith(ELSEWHERE)} <= used


# --- how they are written -------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("value", ["{ordet} %s", 7, 999, 1000, 123456])
def test_the_short_way_to_a_text_ends_where_fluents_own_does(
    language: str, value: str | int
) -> None:
    for key, pattern in messages(language).items():
        values = dict.fromkeys(gaps(pattern), value)

        assert text(language, key, **values) == _formatted(language, key, values), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_neatly_spaced(language: str) -> None:
    lines = {
        key: line
        for key, pattern in messages(language).items()
        for one in parts(pattern)
        if isinstance(one, ftl.TextElement)
        for line in one.value.splitlines()
        if "  " in line or "\t" in line
    }

    assert lines == {}
    assert all(words(pattern).strip() for pattern in messages(language).values())


def test_swedish_has_the_quotation_marks_of_swedish() -> None:
    said = {key: words(pattern) for key, pattern in messages("sv").items()}

    assert {key for key in said if '"' in said[key] or "“" in said[key]} == set()
    assert {key for key in said if said[key].count("”") % 2} == set()


def test_english_has_quotation_marks_in_pairs() -> None:
    said = {key: words(pattern) for key, pattern in messages("en").items()}

    assert {key for key in said if said[key].count('"') % 2} == set()
    assert {key for key in said if said[key].count("“") != said[key].count("”")} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_a_file_ends_in_blanks(language: str) -> None:
    lines = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_keep_clear_of_markdown(language: str) -> None:
    markup = re.compile(r"\*\*|__|\]\(|<at>|`")

    assert [key for key, said in messages(language).items() if markup.search(words(said))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bot_never_says_that_it_raises_an_alarm(language: str) -> None:
    promise = re.compile(r"\b(?:vi|jag) (?:har )?larma|\b(?:we|i) (?:have )?(?:called|alert|raise)")

    for pattern in messages(language).values():
        assert not promise.search(words(pattern).casefold())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_is_told_in_the_right_number(language: str) -> None:
    def counted(total: int) -> str:
        return text(language, "case_list.count", total=total, page=1, last=2)

    assert counted(1) == {"sv": "Ett ärende.", "en": "One case."}[language]
    assert counted(11).startswith({"sv": "11 ärenden.", "en": "11 cases."}[language])

"""The sections of the weekly digest are wired to all that they name: a new one is one file in
storage/digest_sections/ and its texts, and what it lacks is told here."""

import pytest

from dialogs import STEPS
from dialogs.commands import read
from domain import access
from domain.digest import Rank, Reader, Row, wanted
from domain.person import RoleName, Scope
from locales.text import LANGUAGES, text
from storage.digest_sections import ROWS, SECTIONS
from tests import make
from tests.cards.digest_cards import VALUES

EVERY_ROW = [row for rows in ROWS.values() for row in rows]
LEADING = [row for row in EVERY_ROW if row.leads_to is not None]


def named(row: Row) -> str:
    return row.name


def for_whom(*roles: RoleName) -> set[str]:
    person = make.person(*(make.role(one, scope=Scope.AUTHORITY) for one in roles))
    return {row.name for row in wanted(Reader(person, make.authority()), ROWS)}


FOR_EVERYBODY = {
    "actions_late", "actions_soon", "my_checks", "handled", "cause_missing", "waiting", "moved",
    "to_rate", "next_meeting", "meeting_result", "meeting_documents", "lesson", "round_left",
}  # fmt: skip


@pytest.mark.parametrize(
    ("role", "rows"),
    [
        (
            RoleName.COORDINATOR,
            {
                "to_assess", "serious", "late", "to_notify", "to_check", "new", "silent",
                "round_share", "milestone", "registered", "uncounted", "held", "evaluated",
                "comments_to_read", "benefits_to_read",
                "rated", "ownerless", "environmental_rounds", "milestone_in_month", "documents",
                "plans_late", "items_changed",
            },
        ),
        (
            RoleName.MANAGER,
            {"red", "red_late", "red_acute", "red_serious", "red_to_notify", "to_decide"}
            | {"new", "open", "environmental_rounds", "plans_late"},
        ),
        (
            RoleName.MANAGEMENT_REPRESENTATIVE,
            {"trend", "serious", "repeats", "audits", "audits_undated", "off_target"}
            | {"environmental_rounds"},
        ),
        (RoleName.HANDLER, set()),
        (RoleName.AUDITOR, set()),
        (RoleName.DUTY_OFFICER, set()),
        (RoleName.ADMINISTRATOR, set()),
    ],
)  # fmt: skip
def test_each_role_is_told_its_own_lines_beside_those_for_everybody(
    role: RoleName, rows: set[str]
) -> None:
    assert for_whom(role) == FOR_EVERYBODY | rows


def test_a_channel_is_told_nothing_about_a_single_person() -> None:
    assert FOR_EVERYBODY & {row.name for row in EVERY_ROW if row.in_channels} == {"lesson"}


def test_every_line_that_asks_for_something_has_its_button() -> None:
    asking = [row for row in EVERY_ROW if row.rank <= Rank.TO_DO]

    assert [row.name for row in asking if row.leads_to is None] == []


def test_no_two_lines_have_the_same_name() -> None:
    assert len({row.name for row in EVERY_ROW}) == len(EVERY_ROW)
    assert all(section.rows for section in SECTIONS.values())


@pytest.mark.parametrize("row", LEADING, ids=named)
def test_whoever_is_told_a_line_may_do_what_its_button_leads_to(row: Row) -> None:
    assert row.leads_to is not None
    act = STEPS[row.leads_to.step].act

    for role in row.roles or (None,):
        roles = [make.role(role, scope=Scope.AUTHORITY)] if role else []
        assert access.may(make.person(*roles), make.authority().id, act)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", LEADING, ids=named)
def test_the_command_beside_a_button_leads_where_the_button_does(row: Row, language: str) -> None:
    assert row.leads_to is not None
    about = row.leads_to.about
    value = str(VALUES[row.name][about]) if about else ""
    named = {"number": value, about: value}
    asked = read(text(language, f"command.{row.leads_to.command}", **named), 2026)

    assert asked is not None
    assert asked.step == row.leads_to.step
    assert not about or asked.data[about] == value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ROWS)
def test_each_section_can_be_left_out_and_put_in_again_by_its_word(
    section: str, language: str
) -> None:
    word = text(language, f"section.{section}_word")
    command = text(language, "command.digest")

    said = [read(f"{command} {how} {word}", 2026) for how in ("without", "with")]

    assert [one and one.data for one in said] == [{"without": section}, {"with": section}]

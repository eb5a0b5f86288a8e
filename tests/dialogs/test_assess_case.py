"""Assessing a case; what is true of every such form is in test_case_forms.py."""

import pytest

from domain.authority import Authority
from domain.case import Answer, Category, Flag, Kind, Source, State
from domain.person import RoleName, Scope
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.seen import fields, says
from tests.promises.rows import every_row, news

LINE = "typ: avvikelse; allvar: 2; kategori: avfall; anmälan: nej"


async def test_the_form_says_what_the_case_is_and_proposes_what_the_reporter_said(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    form = await sam.says("bedöm 1")

    assert case.place in form.card.text
    assert case.description in form.card.text
    assert fields(form) == {"kind": "deviation", "source": "staff"}


async def test_everything_in_the_form_is_kept(
    kim: Chat, sam: Chat, database: Database, authority: Authority, school: int
) -> None:
    case = await make.stored_case(database, authority, kim)
    form = await sam.says(f"bedöm {case.number}")

    await sam.presses(
        "Spara bedömningen",
        form,
        kind="accident",
        severity="4",
        category="chemicals",
        notification="unclear",
        place=f"department:{school}",
        flags="release,danger",
        source="round",
        aspect="Kemikalier",
        likelihood="2",
        consequence="5",
    )

    assessed = await now(database, case)
    assert (assessed.kind, assessed.severity) == (Kind.ACCIDENT, 4)
    assert (assessed.category, assessed.notification) == (Category.CHEMICALS, Answer.UNCLEAR)
    assert (assessed.department_id, assessed.unit_id) == (school, None)
    assert assessed.flags == {Flag.RELEASE, Flag.DANGER}
    assert (assessed.source, assessed.aspect) == (Source.ROUND, "Kemikalier")
    assert (assessed.likelihood, assessed.consequence) == (2, 5)
    assert assessed.number == case.number


async def test_a_unit_is_named_in_writing_and_its_department_comes_with_it(
    kim: Chat, ann: Chat, sam: Chat, database: Database, authority: Authority, school: int
) -> None:
    await ann.says("ny enhet Köket i Skola")
    case = await make.stored_case(database, authority, kim)

    await sam.says(f"bedöm {case.number} {LINE}; enhet: Köket")

    assessed = await now(database, case)
    assert assessed.department_id == school
    assert assessed.unit_id is not None


async def test_a_coordinator_of_one_department_assesses_it_as_its_own(
    kim: Chat, eva: Chat, database: Database, authority: Authority, school: int
) -> None:
    await make.with_role(database, eva, authority, RoleName.COORDINATOR, Scope.DEPARTMENT, school)
    case = await make.stored_case(database, authority, kim)

    form = await eva.says(f"bedöm {case.number}")
    await eva.says(f"bedöm {case.number} {LINE}")

    assert fields(form)["place"] == f"department:{school}"
    assert (await now(database, case)).department_id == school


async def test_a_suggestion_needs_no_severity(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, kind=Kind.IMPROVEMENT)

    await sam.says(f"bedöm {case.number} typ: förbättringsförslag; kategori: energi")

    assessed = await now(database, case)
    assert (assessed.state, assessed.severity) == (State.ASSESSED, None)


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("allvar: 2; kategori: avfall; anmälan: nej", "error.kind_unknown"),
        ("typ: avvikelse; allvar: 5; kategori: avfall; anmälan: nej", "error.severity_missing"),
        ("typ: avvikelse; allvar: 2; anmälan: nej", "error.category_missing"),
        ("typ: avvikelse; allvar: 2; kategori: avfall", "error.notification_missing"),
        (f"{LINE}; enhet: Ingenstans", "error.where_unknown"),
        (f"{LINE}; färg: röd", "error.form_unread"),
        ("det är inte så farligt", "error.form_unread"),
    ],
)
async def test_what_is_missing_or_not_understood_is_told_and_nothing_is_stored(
    kim: Chat, sam: Chat, database: Database, authority: Authority, written: str, wrong: str
) -> None:
    case = await make.stored_case(database, authority, kim)
    await sam.says("hej")
    before = await every_row(database)

    answer = await sam.says(f"bedöm {case.number} {written}")

    assert says(answer, wrong)
    assert says(answer, "assess_case.heading", number=case.number)
    assert news(before, await every_row(database)) == {}


async def test_of_two_who_assess_at_once_the_second_is_shown_what_the_first_decided(
    kim: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority)
    case = await make.stored_case(database, authority, kim)
    forms = [await one.says(f"bedöm {case.number}") for one in (sam, eva)]
    typed = {"category": "waste", "notification": "no"}

    await sam.presses("Spara bedömningen", forms[0], severity="1", **typed)
    answer = await eva.presses("Spara bedömningen", forms[1], severity="4", **typed)

    assert says(answer, "moved.on_meanwhile")
    assert (await now(database, case)).severity == 1


async def test_the_fields_are_read_in_english_too(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await sam.says(
        f"assess {case.number} kind: near miss; severity: serious; category: noise; "
        "notification: unclear; concerns: release and danger to life"
    )

    assessed = await now(database, case)
    assert (assessed.kind, assessed.severity) == (Kind.NEAR_MISS, 3)
    assert assessed.flags == {Flag.RELEASE, Flag.DANGER}

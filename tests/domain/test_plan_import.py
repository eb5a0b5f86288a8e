"""What a workbook of plans would change, what is wrong in it, and what undoes it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.errors import FormRefused
from domain.imported import Origin
from domain.plan_import import Proposal, RowAdded, RowChanged, holds, propose, undoing
from domain.plan_rows import (
    Activity,
    Adoption,
    Aspect,
    Commitment,
    Document,
    Indicator,
    Item,
    Milestone,
    Plan,
    PlanAction,
    Report,
    Round,
    Row,
    StatusWord,
    Topic,
    TopicKind,
    of,
)
from domain.plan_settling import LONGEST_CODE, Brought, Known, derived
from domain.plan_status import Forecast, Progress, Scale

TODAY = date(2026, 11, 20)
PLAN = Plan("plan-2026", "Handlingsplan", 2026)
CLIMATE = Topic("t1", TopicKind.PRIORITY, "Hejda klimatförändringarna")
TRAVEL = Topic("t2", TopicKind.FOCUS_AREA, "Res hållbart", CLIMATE.name)
ACTION = PlanAction("2026-1", "1", "Fler laddstolpar", "plan-2026", ("Res hållbart",))
ADOPTION = Adoption("2026-1/Hushagen", "2026-1", "Hushagen", "kim@example.com")
COMMITMENT = Commitment("2025-3", 2025, "3", "Åtagande 3")
ITEM = Item("2025-3/3.10", "3.10", "initiate", "2025-3")
REPORT = Report("r1", TODAY, "2026-1/Hushagen", progress=Progress.IN_PROGRESS)
THERE = (PLAN, CLIMATE, TRAVEL, ACTION, ADOPTION, COMMITMENT, ITEM, REPORT)
KNOWN = Known(
    THERE, ("Hushagen", "Tunabyggen"), ("kim@example.com", "eva@example.com"), ("M-2026-0001",)
)
LONG_COMMENT = "Anbuden blev dyrare än väntat."


def proposed(*rows: Row, known: Known = KNOWN) -> Proposal:
    found = propose(Brought(rows, words=("pågår",)), known, TODAY)
    assert [one.key for one in found.complaints] == []
    return found


def wrong(*rows: Row, known: Known = KNOWN) -> list[str]:
    return [one.key for one in propose(Brought(rows), known, TODAY).complaints]


# --- what would change ----------------------------------------------------------------------------


def test_what_is_there_already_changes_nothing() -> None:
    found = proposed(*THERE)

    assert (found.wanted, found.before, found.notes) == ((), (), ())


def test_what_is_new_and_what_is_different_is_told_field_by_field() -> None:
    new = replace(ADOPTION, code="", department="Tunabyggen")
    changed = replace(ACTION, name="Laddstolpar", goals=(7, 13))

    found = proposed(changed, new)

    assert found.changes == (
        RowChanged(changed, "name", "Fler laddstolpar", "Laddstolpar"),
        RowChanged(changed, "goals", "", "7; 13"),
        RowAdded(replace(new, code="2026-1/Tunabyggen")),
    )
    assert found.before == (ACTION,)
    assert [note.values for note in found.notes] == [{"count": 7}]


def test_names_and_codes_may_be_written_in_any_case() -> None:
    found = proposed(
        replace(ACTION, code="2026-1 ", topics=("RES  hållbart",), plan="PLAN-2026"),
        replace(ADOPTION, department="hushagen", owner="Kim@Example.com"),
    )

    assert found.changes == ()


def test_what_has_no_code_is_known_by_what_it_is_about() -> None:
    kept = replace(ADOPTION, code="A-17")
    known = replace(KNOWN, rows=(PLAN, CLIMATE, TRAVEL, ACTION, kept, COMMITMENT, ITEM))

    found = proposed(
        replace(ADOPTION, code="", owner="eva@example.com"),
        replace(ITEM, code=""),
        Activity("akt", "Gräv", "a-17"),
        Report("", TODAY, "2025-3/3.10", progress=Progress.COMPLETED),
        known=known,
    )

    assert [row.code for row in found.wanted] == ["A-17", "akt", "2025-3/3.10/2026-11-20"]
    assert of(Activity, found.wanted)[0].adoption == "A-17"


def test_a_derived_code_is_never_too_long_and_always_the_same() -> None:
    long, other = derived("2026-1", "Å" * 100), derived("2026-1", "Å" * 101)

    assert len(long) == len(other) == LONGEST_CODE
    assert long == derived("2026-1", "Å" * 100) != other


def test_a_topic_that_gets_another_name_is_named_by_it() -> None:
    renamed = replace(TRAVEL, name="Res smart")

    assert proposed(renamed, replace(ACTION, topics=("Res smart",))).before == (TRAVEL, ACTION)
    assert wrong(renamed, replace(ACTION, name="x")) == ["import.topic_not_there_but_near"]


def test_a_word_of_the_authoritys_own_is_mapped_and_kept() -> None:
    word = StatusWord("w", "På gång", Progress.IN_PROGRESS, Forecast.ON_TRACK, Scale.HALF)
    told = Report("r2", TODAY, ADOPTION.code, progress="på gång", forecast="")

    [_, report] = proposed(word, told).wanted

    assert report == replace(
        told,
        progress=Progress.IN_PROGRESS,
        forecast=Forecast.ON_TRACK,
        word="På gång",
        scale=Scale.HALF,
    )


def test_signs_that_no_workbook_can_hold_are_no_change() -> None:
    typed = replace(REPORT, code="r2", comment="Klart\x07 nu 👩\u200d🔧")
    known = replace(KNOWN, rows=(*THERE, typed))

    assert proposed(replace(typed, comment="Klart nu 👩🔧"), known=known).changes == ()


# --- what is wrong --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (replace(ACTION, plan="plan-2025"), "import.plan_not_there_but_near"),
        (replace(ACTION, topics=("Res hållbar",)), "import.topic_not_there_but_near"),
        (replace(ACTION, cases=("M-2026-0009",)), "import.case_not_there_but_near"),
        (replace(ACTION, plan=""), "import.cell_empty"),
        (replace(ACTION, name=""), "import.cell_empty"),
        (replace(ACTION, code=""), "import.code_missing"),
        (replace(ACTION, goals=(18,)), "import.goal_wrong"),
        (replace(ACTION, link="http://osäkert.se"), "import.link_wrong"),
        (replace(ACTION, name="å" * 301), "import.value_long"),
        (replace(ACTION, code="a;b"), "import.semicolon"),
        (replace(ADOPTION, department="Tunabygge"), "import.department_not_there_but_near"),
        (replace(ADOPTION, owner="kim@exempel.se"), "import.person_not_there_but_near"),
        (replace(ADOPTION, code="annan"), "import.there_already"),
        (replace(ADOPTION, code="2025-3/3.10", department="Tunabyggen"), "import.code_taken"),
        (Activity("akt", "Gräv", "2026-9/Hushagen"), "import.adoption_not_there_but_near"),
        (replace(ITEM, commitment="Nio"), "import.commitment_not_there"),
        (replace(TRAVEL, parent="Res hållbart"), "import.parent_wrong"),
        (replace(CLIMATE, parent=CLIMATE.name), "import.parent_wrong"),
        (replace(TRAVEL, code="t9"), "import.there_already"),
        (replace(PLAN, year=202), "import.year_wrong"),
        (Milestone("m", "M", TODAY, TODAY - timedelta(days=1)), "import.days_reversed"),
        (Round("r", 2026, "R", TODAY, TODAY, date(2026, 1, 1)), "import.days_reversed"),
        (Document("d", "D", TODAY, date(2026, 1, 1)), "import.days_reversed"),
        (Indicator("i", 2026, "I", target="cirka 5"), "import.decimal_wrong"),
        (Aspect("a", "Energi", "El", negative=126), "import.points_wrong"),
        (replace(REPORT, comment="ändrad"), "import.report_kept"),
        (Report("x", TODAY, "okänd"), "import.task_not_there"),
        (Report("x", TODAY, ADOPTION.code, round="delår"), "import.round_not_there"),
        (Report("x", TODAY, ADOPTION.code, progress="snart"), "import.status_unknown"),
        (Report("x", TODAY, ADOPTION.code, progress="cancelled"), "import.comment_short"),
        (
            Report("x", TODAY, ADOPTION.code, progress="completed", comment="å" * 1001),
            "import.comment_long",
        ),
        (Report("x", TODAY + timedelta(days=1), ADOPTION.code), "import.day_to_come"),
    ],
)
def test_what_is_wrong_is_said(row: Row, key: str) -> None:
    assert wrong(row) == [key]


def test_the_same_thing_twice_is_said_of_the_second_row() -> None:
    first = replace(ADOPTION, origin=Origin("Antaganden", 2))
    second = replace(ADOPTION, code="2026-1/HUSHAGEN", origin=Origin("Antaganden", 3))

    found = propose(Brought((first, second)), KNOWN, TODAY).complaints

    assert {(one.key, one.values["row"], one.values["first"]) for one in found} == {
        ("import.row_twice", "3", "2")
    }


def test_a_comment_is_asked_for_where_the_light_is_not_green() -> None:
    late = Report("x", TODAY, ADOPTION.code, "", Progress.IN_PROGRESS, Forecast.DELAYED)

    assert wrong(late) == ["import.comment_short"]
    assert wrong(replace(late, comment=LONG_COMMENT)) == []


def test_a_locked_round_takes_no_more_reports_and_stays_as_it_was() -> None:
    closed = Round("helar", 2026, "helår", TODAY, TODAY, TODAY)
    known = replace(KNOWN, rows=(*THERE, closed), locked=("helar",))
    later = Report("r9", TODAY, ADOPTION.code, "helar", Progress.COMPLETED)

    assert wrong(later, known=known) == ["import.round_locked"]
    assert wrong(replace(closed, name="delår"), known=known) == ["import.round_locked"]
    assert wrong(closed, later, known=replace(known, locked=())) == []


def test_what_is_there_and_does_not_change_is_not_found_fault_with() -> None:
    old = replace(ACTION, name="å" * 400)

    assert wrong(old, known=replace(KNOWN, rows=(PLAN, CLIMATE, TRAVEL, old))) == []


# --- approving and undoing ------------------------------------------------------------------------


def test_a_proposal_holds_as_long_as_nothing_else_has_changed() -> None:
    found = proposed(replace(ACTION, name="Laddstolpar"), Plan("ny", "Ny", 2027))
    meanwhile = replace(KNOWN, rows=(PLAN, CLIMATE, TRAVEL, replace(ACTION, number="2")))

    assert holds(found, KNOWN, TODAY)
    assert not holds(found, meanwhile, TODAY)
    assert not holds(found, replace(KNOWN, rows=(*THERE, Plan("ny", "Ny", 2027))), TODAY)


def test_what_undoes_an_import_gives_back_and_takes_away() -> None:
    changed, new = replace(ACTION, name="Laddstolpar"), Plan("ny", "Ny", 2027)
    done = proposed(changed, new)

    found = undoing(done, (PLAN, changed, new))

    assert (found.restored, found.removed) == ((ACTION,), (new,))


@pytest.mark.parametrize(
    ("since", "key"),
    [
        (replace(ACTION, code="ny", plan="plan-2027"), "plans.named_since"),
        (Plan("plan-2027", "Ett annat namn", 2027), "plans.changed_since"),
    ],
)
def test_an_import_is_not_undone_under_what_came_after(since: Row, key: str) -> None:
    new = Plan("plan-2027", "Ny", 2027)
    done = proposed(new)

    with pytest.raises(FormRefused) as refused:
        undoing(done, (*THERE, *([] if isinstance(since, Plan) else [new]), since))

    assert [one.key for one in refused.value.complaints] == [key]

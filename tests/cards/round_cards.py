"""Cards about reports of plans, rounds and milestones."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from cards import plan_round as plan_round_cards
from cards import report_round as round_cards
from cards import round_letter as letter_cards
from cards import status_report as report_cards
from cards import status_words as word_cards
from cards.card import Card
from domain.errors import RuleBroken
from domain.page import Page
from domain.plan_report import Reportable, Told
from domain.plan_rows import Milestone, MilestoneKind, Precision, StatusWord
from domain.plan_status import Forecast, Progress, Standing
from domain.report_round import ReportRound, RoundLine, RoundState, Share
from tests.make import NONCE, TODAY

ADOPTION = Reportable(
    id=7,
    authority_id=1,
    code="2023-1/Hushagen",
    kind="adoption",
    title="1. Ställ om fordonsflottan",
    place="Hushagen",
    department_id=3,
    owner_id=5,
    owner="Robin Exempel",
    due_on=date(2026, 10, 9),
    standing=Standing(Progress.IN_PROGRESS, Forecast.AT_RISK, date(2026, 10, 9)),
    comment="Anbuden blev dyrare än väntat.",
    reported_on=date(2026, 9, 15),
    round="delår 2 2026",
)
ACTIVITY = replace(
    ADOPTION,
    id=8,
    code="aktivitet-1",
    kind="activity",
    title="Byt två bensinbilar mot elbilar",
    due_on=date(2026, 12, 18),
    standing=Standing(due_on=date(2026, 12, 18)),
    comment="",
    reported_on=None,
    round="",
)
ITEM = replace(ACTIVITY, id=9, code="2025-3/3.10", kind="item", title="3.10 Finansiering", place="")
WORDS = (
    StatusWord("1", "Igång", "in_progress", "unknown", "P"),
    StatusWord("2", "Mer än halvvägs", "in_progress", "on_track", "H"),
)
OPEN = ReportRound(
    1, 1, "2026-helar", 2026, "helår", date(2026, 12, 31), date(2026, 11, 16),
    date(2026, 12, 10), RoundState.OPEN,
)  # fmt: skip


def line(number: int, *, reported: bool, place: str = "Hushagen") -> RoundLine:
    standings = (
        Standing(Progress.IN_PROGRESS, Forecast.ON_TRACK),
        Standing(),
        Standing(Progress.COMPLETED),
        Standing(Progress.IN_PROGRESS, Forecast.DELAYED),
    )
    return RoundLine(
        number,
        f"2023-{number}/{place}",
        f"{number}. Åtgärd nummer {number}",
        place,
        5 if number % 2 else None,
        "Robin Exempel" if number % 2 else "",
        standings[number % 4],
        reported=reported,
    )


LINES = [
    *(line(number, reported=True) for number in range(1, 4)),
    *(line(number, reported=number < 7, place="Tunabyggen") for number in range(4, 10)),
    line(10, reported=False, place=""),
]
MANY = [line(number, reported=False, place=f"Förvaltning {number:02}") for number in range(1, 16)]
DEADLINE = Milestone(
    "m", "Sista dag att lämna in", date(2026, 11, 27), date(2026, 11, 27),
    kind=MilestoneKind.DEADLINE, place="Karlstad", link="https://example.com/kontrakt",
)  # fmt: skip
MONTHS = replace(
    DEADLINE,
    name="Förankring och beslut",
    first_on=date(2026, 8, 1),
    last_on=date(2026, 11, 30),
    precision=Precision.MONTH,
    place="",
    link="",
)
_form = partial(report_cards.form, task=ADOPTION, words=(), nonce=NONCE, told=Told())
_shown = partial(round_cards.shown, one=OPEN, lines=LINES, today=TODAY, keeps=True)
DAYS = {"as_of": "2026-12-31", "opens_on": "2026-11-16", "closes_on": "2026-12-10"}
_new = partial(round_cards.new_form, nonce=NONCE)

THEN = [
    replace(
        LINES[2],
        comment="Det saknas pengar.",
        reported_on=date(2026, 1, 15),
        by_id=5,
        reported=True,
    ),
    replace(LINES[0], reported_on=date(2025, 9, 15), reported=False),
    LINES[9],
]

ROUND_CARDS: Mapping[str, partial[Card]] = {
    "plan_round.shown": partial(
        plan_round_cards.shown,
        one=OPEN,
        share=Share("", 1, 23),
        page=Page(tuple(THEN), 2, 23),
        written="försenade i helår 2026",
        names={5: "Robin Exempel"},
    ),
    "plan_round.shown, none": partial(
        plan_round_cards.shown,
        one=OPEN,
        share=Share("", 0, 0),
        page=Page((), 1, 0),
        written="röda i helår 2026",
        names={},
    ),
    "plan_round.no_such": partial(
        plan_round_cards.no_such, written="åtgärd 9 i helår 2019", rounds=[OPEN]
    ),
    "plan_round.no_such, none": partial(
        plan_round_cards.no_such, written="åtgärd 9 i helår 2019", rounds=[]
    ),
    "status_report.mine": partial(
        report_cards.mine,
        page=Page((ADOPTION, ACTIVITY, ITEM), 1, 12),
        within=OPEN,
        today=TODAY,
    ),
    "status_report.mine, between rounds": partial(
        report_cards.mine, page=Page((ADOPTION,), 1, 1), within=None, today=TODAY
    ),
    "status_report.mine, all reported": partial(
        report_cards.mine, page=Page((), 1, 0), within=OPEN, today=TODAY
    ),
    "status_report.mine, none": partial(
        report_cards.mine, page=Page((), 1, 0), within=None, today=TODAY
    ),
    "status_report.form": _form,
    "status_report.form, own words": partial(_form, task=ACTIVITY, words=WORDS),
    "status_report.form, all wrong": partial(
        _form,
        told=Told("nästan", "", "Dyrt.", "http://example.com"),
        wrong=(
            RuleBroken("error.progress_missing", field="progress"),
            RuleBroken("error.forecast_missing", field="forecast"),
            RuleBroken("error.status_comment_short", field="comment", least=20),
            RuleBroken("error.link_wrong", field="link"),
        ),
    ),
    "status_report.receipt": partial(report_cards.receipt, task=ADOPTION),
    "status_report.receipt, more left": partial(
        report_cards.receipt, task=ADOPTION, left=Page((ACTIVITY, ITEM), 1, 21)
    ),
    "status_report.receipt, nothing left": partial(
        report_cards.receipt, task=ADOPTION, left=Page((), 1, 0)
    ),
    "report_round.shown": _shown,
    "report_round.shown, to who owns something": partial(_shown, keeps=False),
    "report_round.shown, planned": partial(
        _shown, one=replace(OPEN, state=RoundState.PLANNED), note="round.added"
    ),
    "report_round.shown, locked": partial(
        _shown, one=replace(OPEN, state=RoundState.LOCKED), note="round.locked"
    ),
    "report_round.shown, over": partial(_shown, today=date(2026, 12, 11), lines=MANY),
    "report_round.shown, nothing": partial(_shown, lines=[]),
    "status_words.shown": partial(
        word_cards.shown, words=(*WORDS, StatusWord("3", "Ute", "on_hold")), removed="Klart"
    ),
    "status_words.shown, none": partial(word_cards.shown, words=()),
    "report_round.shown, has been": partial(
        _shown, one=replace(OPEN, state=RoundState.PLANNED), today=date(2026, 12, 11)
    ),
    "report_round.shown, planned and nothing reported": partial(
        _shown, one=replace(OPEN, state=RoundState.PLANNED), lines=MANY
    ),
    "report_round.days_form": partial(
        round_cards.days_form, one=replace(OPEN, state=RoundState.PLANNED), typed=DAYS, nonce=NONCE
    ),
    "report_round.days_form, open and wrong": partial(
        round_cards.days_form,
        one=OPEN,
        typed={**DAYS, "closes_on": "torsdag"},
        nonce=NONCE,
        wrong=[RuleBroken("error.round_day_missing", field="closes_on")],
    ),
    "report_round.remove_question": partial(round_cards.remove_question, one=OPEN),
    "report_round.removed": partial(round_cards.removed, one=OPEN),
    "report_round.none": partial(round_cards.none, keeps=True),
    "report_round.none, to others": partial(round_cards.none, keeps=False),
    "report_round.missing": partial(
        round_cards.missing, one=OPEN, page=Page(tuple(LINES[6:]), 1, 14)
    ),
    "report_round.missing, none": partial(round_cards.missing, one=OPEN, page=Page((), 1, 0)),
    "report_round.new_form": partial(_new, typed={"year": "2026", "opens_on": "2026-11-20"}),
    "report_round.new_form, all wrong": partial(
        _new,
        typed={"year": "26", "opens_on": "i jul"},
        wrong=(
            RuleBroken("error.round_year", field="year"),
            RuleBroken("error.round_name_missing", field="name"),
            RuleBroken("error.round_day_missing", field="as_of"),
        ),
    ),
    "report_round.open_question": partial(
        round_cards.open_question, one=OPEN, people=14, tasks=56, ownerless=3
    ),
    "report_round.open_question, to nobody": partial(
        round_cards.open_question, one=OPEN, people=0, tasks=0, ownerless=1
    ),
    "report_round.lock_question": partial(
        round_cards.lock_question, one=OPEN, left=81, today=TODAY
    ),
    "report_round.lock_question, all reported and over": partial(
        round_cards.lock_question, one=OPEN, left=0, today=date(2026, 12, 11)
    ),
    "report_round.exported": partial(
        round_cards.exported, one=OPEN, url="https://hallkoll.example.se/files/made/t"
    ),
    "report_round.exported, no address": partial(round_cards.exported, one=OPEN, url=""),
    "round_letter.opened": partial(letter_cards.opened, one=OPEN, left=5),
    "round_letter.reminder": partial(letter_cards.reminder, one=OPEN, left=1),
    "round_letter.over": partial(letter_cards.over, one=OPEN, whole=Share("", 52, 56)),
    "round_letter.milestone": partial(letter_cards.milestone, one=DEADLINE, today=TODAY),
    "round_letter.milestone, months": partial(
        letter_cards.milestone, one=MONTHS, today=date(2026, 11, 29)
    ),
}

"""Cards about meetings."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import partial

from cards import attendance as attendance_cards
from cards import attendance_report as report_cards
from cards import day_code as code_cards
from cards import help as help_cards
from cards import meeting as meeting_cards
from cards import meeting_calendar as calendar_cards
from cards import meeting_call as call_cards
from cards import meeting_count as count_cards
from cards import meeting_list as list_cards
from cards import meeting_notice as notice_cards
from cards import meeting_plan as plan_cards
from cards import network as hub_cards
from cards import network_report as network_cards
from cards import rating as rating_cards
from cards import results as result_cards
from cards import survey as survey_cards
from cards import survey_kept as kept_cards
from cards.attendance_report import View as Previewed
from cards.card import Card
from cards.meeting import Note, View
from cards.network import View as HubView
from cards.results import OfMeeting, OfYear, Unread
from domain import deep_link
from domain.attendance import Coming, Count, Registration
from domain.attendance_import import Sorted
from domain.attendance_report import Report
from domain.errors import RuleBroken
from domain.meeting import (
    Active,
    Day,
    Group,
    Meeting,
    MeetingKind,
    MeetingLine,
    MeetingStatus,
    Network,
)
from domain.page import Page
from domain.person import Named
from domain.planning import filled
from domain.rating import Marks, Question
from domain.results import Block, Result, beside, result
from domain.survey import (
    ANSWERS,
    PUBLISHED,
    PUBLISHED_WORDING,
    WORDING,
    Asked,
    Benefit,
    Benefits,
    Earlier,
    OfNetwork,
    Survey,
    Year,
)
from domain.yearly import Summary
from tests.chat import NOW
from tests.make import NONCE

MEETING = Meeting(
    id=17,
    network=Network(1, 1, "Nätverket", 6),
    group=Group(1, 1, "Miljöstrategigruppen"),
    code="MSG-04",
    theme="Sotenäs Symbioscentrum",
    kind=MeetingKind.PHYSICAL,
    place="Kungshamn",
    link="",
    docs_link="",
    status=MeetingStatus.PLANNED,
    days=(Day(1, date(2026, 12, 2), "09:00", "15:00"), Day(2, date(2026, 12, 3), "08:30")),
)
ONLINE = replace(
    MEETING,
    kind=MeetingKind.DIGITAL,
    place="",
    link="https://example.com/mote",
    docs_link="https://example.com/dokument",
    status=MeetingStatus.HELD,
    days=(Day(1, date(2026, 11, 19)),),
)
SECOND_DAY = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)
COUNTS = (
    Count(Day(1, date(2026, 11, 19), head_count=29, organisations=15), 24, 12),
    Count(MEETING.days[1], 1, 1),
)
# Everybody in it is invented.
PEOPLE = Sorted(
    new=(Named(1, "Vera Exempel"), Named(2, "Ulf Exempel")),
    by_name=frozenset({2}),
    already=(Named(3, "Sten Exempel"),),
    unknown=("Gäst (Unverified)", "Bo Ek (Extern)"),
    brief=("Någon Annan",),
)
REPORT = Report(
    "Pulsmöte",
    (date(2026, 11, 19), date(2026, 11, 20)),
    time(9, 2),
    time(11, 58),
    people=(),
    unread=1,
)
LINE = MeetingLine(
    17,
    "Miljöstrategigruppen",
    "Medborgardialog",
    MeetingKind.HYBRID,
    "Trollhättan",
    MeetingStatus.PLANNED,
    date(2026, 12, 2),
    date(2026, 12, 2),
)
CANCELLED = replace(LINE, id=18, status=MeetingStatus.CANCELLED, last_on=date(2026, 12, 3))
MANY = tuple(replace(LINE, id=number) for number in range(17, 27))
NONE: Page[MeetingLine] = Page((), 1, 0)


def shown_of(meetings: set[int], counts: dict[int, int]) -> tuple[Block, Result]:
    block = Block(frozenset(meetings), counts)
    shown = result([block])
    assert shown is not None
    return block, shown


SUMMARY = Summary(
    planned=22,
    meetings=21,
    days=23,
    participations=679,
    physical=7,
    hybrid=1,
    digital=13,
    digital_participations=400,
    evaluated=8,
    digital_evaluated=0,
    results={Question.SATISFACTION: Result("5.21", 43), Question.USEFULNESS: None},
)
YEAR = OfYear(
    "Nätverket",
    groups={ONLINE.group: replace(SUMMARY, meetings=8, planned=8, participations=281)},
    whole=SUMMARY,
    people=250,
    members=Active(38, 2),
    published=[
        ("meetings", beside("22", 21), "årsrapport 2022"),
        ("participations", beside("över 730", 679), "årsrapport 2022"),
        ("people", beside("cirka 250", 0), "årsrapport 2022"),
        ("municipalities", beside("över 30", 38), "årsrapport 2022"),
        ("satisfaction", beside("5,1", Decimal("5.21")), "årsrapport 2022"),
        ("usefulness", beside("5,4", None), "årsrapport 2022"),
    ],
)

_ONE = replace(
    SUMMARY,
    planned=1,
    meetings=1,
    days=1,
    participations=1,
    physical=0,
    hybrid=0,
    digital=1,
    digital_participations=1,
    evaluated=1,
    digital_evaluated=1,
)
ONE_MEETING = OfYear("Nätverket", {ONLINE.group: _ONE}, _ONE, people=1, members=Active(1, 1))
SURVEY = Survey(
    4, 1, "Nätverket", 1, 2026, WORDING, date(2026, 12, 1), date(2026, 12, 22), invited=60
)
_SATISFIED = ((2019, "4,9", 62), (2020, "5,2", 52), (2021, "5,6", 40), (2022, "5,2", 53))
TREND = OfNetwork(
    MEETING.network,
    {
        one: [
            *(
                Year(year, mean, count, "årsrapport 2022", PUBLISHED_WORDING)
                for year, mean, count in _SATISFIED
            ),
            Year(2025, None),
            Year(2026, "5.35", 43),
        ]
        for one in Asked
    },
    [replace(SURVEY, closed=True)],
    Benefits(
        2026,
        [("Omvärldsbevakning", 12), ("Kollegor", None)],
        ["Att veta hur andra kommuner gör.", "Kollegor att fråga."],
    ),
)
UNREAD = Unread(17, "Medborgardialog", date(2026, 11, 12), 2)
BENEFITS = [
    Benefit("0a1b", 4, "Att veta hur andra kommuner gör.", "", approved=False, waits=True),
    Benefit("2c3d", 4, "Kollegor att fråga.", "", approved=False, waits=True),
]
EARLIER = Earlier(2019, {PUBLISHED[Asked.COORDINATION]: "4,9", ANSWERS: "62"}, "årsrapport 2022")

HANDOUTS = "https://hallkoll.example.se/files/made"
OF_DAY = code_cards.Shown(
    "K7X4P",
    MEETING.days[0],
    chat=deep_link.chat_with("28:00000000-0000-0000-0000-000000000011", "Jag är här K7X4P"),
    picture=f"{HANDOUTS}/bild",
    screen=f"{HANDOUTS}/skarm",
)

REPORTS = [network_cards.Report("Nätverket", year, f"{HANDOUTS}/{year}") for year in (2026, 2025)]

MEETING_CARDS: Mapping[str, partial[Card]] = {
    "help.member": partial(help_cards.member),
    "meeting.shown": partial(meeting_cards.shown, view=View(MEETING, NOW)),
    "meeting.shown, registered": partial(
        meeting_cards.shown,
        view=View(
            MEETING,
            NOW,
            Registration(Coming.YES, 2),
            {Coming.YES: 14, Coming.MAYBE: 1},
            note=Note("registered.yes"),
        ),
    ),
    "meeting.shown, with links": partial(
        meeting_cards.shown,
        view=View(ONLINE, NOW, open_days=ONLINE.days, counts=COUNTS[:1], keeps=True),
    ),
    "meeting.shown, on its second day": partial(
        meeting_cards.shown,
        view=View(
            MEETING,
            SECOND_DAY,
            open_days=MEETING.days,
            attended=frozenset({1}),
            counts=COUNTS,
            note=Note("attended.self_day", {"day": date(2026, 12, 3)}),
        ),
    ),
    "meeting.shown, of two days": partial(
        meeting_cards.shown,
        view=View(
            MEETING,
            SECOND_DAY + timedelta(days=2),
            open_days=MEETING.days,
            note=Note("attended.which"),
        ),
    ),
    "meeting.shown, before its second day opens": partial(
        meeting_cards.shown,
        view=View(
            MEETING,
            SECOND_DAY,
            open_days=MEETING.days[:1],
            note=Note("attended.later", {"at": datetime(2026, 12, 3, 7, 0, tzinfo=UTC)}),
        ),
    ),
    "attendance.which_person": partial(
        attendance_cards.which_person,
        step=attendance_cards.NOTE,
        meeting=MEETING,
        people=[Named(1, "Vera Exempel", "vera@example.com"), Named(5, "Vera Exempel")],
        number="2",
    ),
    "attendance.which_day": partial(
        attendance_cards.which_day,
        step=attendance_cards.NOTE,
        meeting=MEETING,
        who=PEOPLE.new[0],
        days=MEETING.days,
    ),
    "attendance.which_day, none left": partial(
        attendance_cards.which_day,
        step=attendance_cards.NOTE,
        meeting=MEETING,
        who=PEOPLE.new[0],
        days=(),
    ),
    "attendance.which_day, to take back": partial(
        attendance_cards.which_day,
        step=attendance_cards.REMOVE,
        meeting=MEETING,
        who=PEOPLE.new[0],
        days=MEETING.days,
    ),
    "meeting.shown, refused": partial(
        meeting_cards.shown,
        view=View(ONLINE, NOW, wrong=[RuleBroken("error.meeting_closed")]),
    ),
    "attendance_report.explained": partial(report_cards.explained),
    "attendance_report.refused": partial(
        report_cards.refused, why=RuleBroken("attendance_report.no_table")
    ),
    "attendance_report.which": partial(
        report_cards.which,
        report=REPORT,
        offered=[(ONLINE, ONLINE.days[0]), (MEETING, MEETING.days[1])],
        fits=True,
    ),
    "attendance_report.which, none fits": partial(
        report_cards.which, report=replace(REPORT, title=""), offered=[], fits=False
    ),
    "attendance_report.preview": partial(
        report_cards.preview,
        view=Previewed("0123abc", REPORT, ONLINE, ONLINE.days[0], PEOPLE, counted=5),
        nonce=NONCE,
    ),
    "attendance_report.preview, of another day": partial(
        report_cards.preview,
        view=Previewed("0123abc", REPORT, MEETING, MEETING.days[0], Sorted(already=PEOPLE.already)),
        nonce=NONCE,
    ),
    "attendance_report.saved": partial(
        report_cards.saved, meeting=ONLINE, counts=report_cards.Saved(24, 3, 2)
    ),
    "attendance_report.saved, nothing new": partial(
        report_cards.saved, meeting=ONLINE, counts=report_cards.Saved(0, 1, 0)
    ),
    "attendance_report.discarded": partial(report_cards.discarded, was_there=True),
    "attendance_report.discarded, nothing there": partial(report_cards.discarded, was_there=False),
    "meeting_call.linked": partial(call_cards.linked, meeting=ONLINE),
    "meeting_call.unlinked": partial(call_cards.unlinked, meeting=ONLINE),
    "help.welcome_in_meeting": partial(help_cards.welcome_in_meeting),
    "meeting_count.form": partial(count_cards.form, meeting=MEETING, typed={}),
    "meeting_count.form, refused": partial(
        count_cards.form,
        meeting=MEETING,
        typed={"day": "2", "head_count": "många", "organisations": "12"},
        wrong=[RuleBroken("error.count_wrong", field="head_count", most=9999)],
    ),
    "meeting.shown, to be rated": partial(
        meeting_cards.shown,
        view=View(ONLINE, NOW, attended=frozenset({1}), may_rate=True, keeps=True),
    ),
    "meeting_notice.invitation": partial(notice_cards.invitation, meeting=MEETING),
    "meeting_notice.reminder": partial(
        notice_cards.reminder,
        meeting=replace(ONLINE, status=MeetingStatus.PLANNED),
        mine=Registration(Coming.MAYBE),
    ),
    "meeting_notice.reminder, not answered": partial(
        notice_cards.reminder, meeting=MEETING, mine=None
    ),
    "meeting_notice.question": partial(notice_cards.question, meeting=ONLINE, again=False),
    "meeting_notice.question, again": partial(notice_cards.question, meeting=ONLINE, again=True),
    "meeting_notice.results": partial(notice_cards.results, meeting=ONLINE),
    "meeting_notice.results, to a coordinator": partial(
        notice_cards.results, meeting=ONLINE, to_read=2
    ),
    "meeting_notice.cancelled": partial(notice_cards.cancelled, meeting=MEETING),
    "meeting.cancel_question": partial(meeting_cards.cancel_question, meeting=MEETING),
    "meeting.shown, ended today": partial(
        meeting_cards.shown,
        view=View(
            MEETING,
            SECOND_DAY.replace(hour=16),
            Registration(Coming.YES),
            open_days=MEETING.days,
            keeps=True,
        ),
    ),
    "meeting.shown, to a coordinator": partial(
        meeting_cards.shown, view=View(MEETING, NOW, keeps=True)
    ),
    "meeting.shown, to a coordinator on the day": partial(
        meeting_cards.shown,
        view=View(MEETING, SECOND_DAY - timedelta(days=1), open_days=MEETING.days[:1], keeps=True),
    ),
    "meeting_calendar.shown": partial(
        calendar_cards.shown, meeting=MEETING, url=f"{HANDOUTS}/kalender"
    ),
    "meeting_calendar.shown, without an address": partial(
        calendar_cards.shown, meeting=MEETING, url=""
    ),
    "day_code.shown": partial(code_cards.shown, meeting=MEETING, of=OF_DAY),
    "day_code.shown, without an address": partial(
        code_cards.shown, meeting=MEETING, of=replace(OF_DAY, picture="", screen="")
    ),
    "network_report.shown": partial(network_cards.shown, reports=REPORTS),
    "network_report.shown, without an address": partial(
        network_cards.shown, reports=[replace(REPORTS[0], url="")]
    ),
    "network_report.none": partial(network_cards.none),
    "day_code.wrong": partial(code_cards.wrong, code="K7X4Q"),
    "day_code.over": partial(code_cards.over, meeting=MEETING, on=date(2026, 12, 2)),
    "day_code.not_a_member": partial(code_cards.not_a_member),
    "results.of_meeting": partial(
        result_cards.of_meeting,
        view=OfMeeting(
            ONLINE,
            29,
            together={
                Question.SATISFACTION: shown_of({17}, {4: 2, 5: 10, 6: 5}),
                Question.USEFULNESS: shown_of({17, 18}, {5: 4, 6: 3}),
            },
            published={"satisfaction": ("5,18", "årsrapport 2022")},
            comments=["Bra exempel från andra kommuner."],
        ),
    ),
    "results.of_meeting, too few": partial(
        result_cards.of_meeting, view=OfMeeting(ONLINE, 29, together={})
    ),
    "results.of_meeting, published": partial(
        result_cards.of_meeting,
        view=OfMeeting(
            ONLINE, 29, together={}, published={"usefulness": ("4.88", "årsrapport 2022")}
        ),
    ),
    "results.of_meeting, still open": partial(
        result_cards.of_meeting, view=OfMeeting(ONLINE, 29, closes_on=date(2026, 11, 26))
    ),
    "results.of_meeting, many comments": partial(
        result_cards.of_meeting,
        view=OfMeeting(ONLINE, 29, together={}, comments=["Bra exempel."] * 12),
    ),
    "results.comments": partial(
        result_cards.comments, meeting=ONLINE, page=Page(("Bra exempel.", "Mer om energi."), 2, 12)
    ),
    "results.comments, none": partial(result_cards.comments, meeting=ONLINE, page=Page((), 1, 0)),
    "survey.benefit_texts": partial(
        survey_cards.benefit_texts, page=Page(("Kollegor att fråga.",), 2, 11)
    ),
    "survey.benefit_texts, none": partial(survey_cards.benefit_texts, page=Page((), 1, 0)),
    "survey.unopened": partial(survey_cards.unopened, network=MEETING.network, year=2026),
    "survey.trend, with many answers and different numbers": partial(
        survey_cards.trend,
        networks=[
            replace(
                TREND,
                years={
                    one: [Year(2026, "5.35" if count else None, count)]
                    for one, count in zip(Asked, (43, 41, 43, None), strict=True)
                },
                benefits=Benefits(2026, [], ["Kollegor att fråga."] * 6),
            )
        ],
    ),
    "results.of_meeting, to a coordinator": partial(
        result_cards.of_meeting, view=OfMeeting(ONLINE, 29, together={}, to_read=2)
    ),
    "results.all_to_review": partial(result_cards.all_to_review, waiting=[UNREAD]),
    "results.all_to_review, many": partial(
        result_cards.all_to_review,
        waiting=[replace(UNREAD, meeting_id=number, comments=1) for number in range(17, 28)],
    ),
    "results.all_to_review, none": partial(result_cards.all_to_review, waiting=[]),
    "network.shown": partial(
        hub_cards.shown,
        view=HubView(
            {MEETING.network: [MEETING.group]},
            2026,
            [MEETING.network],
            comments=2,
            answers=1,
            may_add=True,
        ),
    ),
    "network.none": partial(hub_cards.none),
    "network.new_form": partial(hub_cards.new_form, least=6, nonce=NONCE, typed={}),
    "network.new_form, refused": partial(
        hub_cards.new_form,
        least=6,
        nonce=NONCE,
        typed={"name": "Klimat*nätverket*"},
        wrong=[
            RuleBroken("error.name_taken", field="name"),
            RuleBroken("error.group_missing", field="group"),
        ],
    ),
    "network.added": partial(hub_cards.added, network=MEETING.network, groups=["Vattengruppen"]),
    "network.shown, of a group": partial(
        hub_cards.shown, view=HubView({MEETING.network: [MEETING.group]}, 2026)
    ),
    "network.shown, without groups": partial(
        hub_cards.shown,
        view=HubView({MEETING.network: []}, 2026, [MEETING.network], opened={MEETING.network.id}),
    ),
    "results.of_year": partial(result_cards.of_year, year=2022, networks=[YEAR]),
    "results.of_year, to a coordinator": partial(
        result_cards.of_year, year=2022, networks=[ONE_MEETING], keeps=True
    ),
    "results.of_year, of two networks": partial(
        result_cards.of_year,
        year=2022,
        networks=[YEAR, replace(ONE_MEETING, network="Klimatnätverket")],
    ),
    "results.of_year, no meetings": partial(result_cards.of_year, year=2022, networks=[]),
    "meeting_plan.new_form": partial(
        plan_cards.new_form, groups=[MEETING.group], nonce=NONCE, typed={}
    ),
    "meeting_plan.new_form, refused": partial(
        plan_cards.new_form,
        groups=[MEETING.group, Group(2, 1, "Naturvårdsgruppen")],
        nonce=NONCE,
        typed={"theme": "Klimatbudget", "on": "i vår", "starts": "nio"},
        wrong=[RuleBroken("error.which_group"), RuleBroken("error.time_unreadable")],
    ),
    "meeting_plan.change_form": partial(
        plan_cards.change_form, meeting=MEETING, typed=filled(MEETING)
    ),
    "meeting_notice.changed": partial(
        notice_cards.changed, meeting=MEETING, mine=Registration(Coming.YES)
    ),
    "survey.form": partial(survey_cards.form, view=survey_cards.View(SURVEY, NONCE)),
    "survey.form, answered": partial(
        survey_cards.form,
        view=survey_cards.View(SURVEY, NONCE, {Asked.COORDINATION: 5}, "survey.thanks"),
    ),
    "survey.form, refused": partial(
        survey_cards.form,
        view=survey_cards.View(SURVEY, NONCE, wrong=[RuleBroken("error.survey_line")]),
    ),
    "survey.letter": partial(survey_cards.letter, asked=SURVEY, again=False),
    "survey.letter, again": partial(survey_cards.letter, asked=SURVEY, again=True),
    "survey.given_before": partial(survey_cards.given_before, asked=SURVEY),
    "survey.to_open": partial(
        survey_cards.to_open, year=2026, networks=[MEETING.network], until=date(2026, 12, 22)
    ),
    "survey.opened": partial(
        survey_cards.opened,
        network=MEETING.network,
        year=2026,
        until=date(2026, 12, 22),
        invited=60,
    ),
    "survey.refused": partial(survey_cards.refused, wrong=[RuleBroken("error.no_survey_open")]),
    "survey.trend": partial(survey_cards.trend, networks=[TREND]),
    "survey.results": partial(survey_cards.results, asked=SURVEY, view=TREND),
    "survey.benefit_form": partial(survey_cards.benefit_form, asked=SURVEY),
    "survey.benefit_form, refused": partial(
        survey_cards.benefit_form, asked=SURVEY, wrong=[RuleBroken("error.comment_missing")]
    ),
    "survey.benefit_told": partial(survey_cards.benefit_told, asked=SURVEY),
    "survey_kept.earlier_form": partial(
        kept_cards.earlier_form, networks=[MEETING.network], typed={}
    ),
    "survey_kept.earlier_form, refused": partial(
        kept_cards.earlier_form,
        networks=[MEETING.network, Network(2, 1, "Klimatnätverket", 6)],
        typed={"year": "2019", "coordination": "49", "source": "årsrapport 2022"},
        wrong=[
            RuleBroken("error.which_network"),
            RuleBroken("error.earlier_mean", written="49"),
        ],
    ),
    "survey_kept.entered": partial(kept_cards.entered, network=MEETING.network, year=EARLIER),
    "survey_kept.to_review": partial(
        kept_cards.to_review, benefits=BENEFITS, tags=["Omvärldsbevakning"]
    ),
    "survey_kept.to_review, none": partial(
        kept_cards.to_review, benefits=[], tags=[], note="benefits.approved"
    ),
    "survey_kept.to_review, refused": partial(
        kept_cards.to_review,
        benefits=BENEFITS,
        tags=[],
        wrong=[RuleBroken("error.tag_long", most=60)],
    ),
    "survey_kept.refused": partial(kept_cards.refused, wrong=[RuleBroken("error.no_network_kept")]),
    "survey.trend, none": partial(survey_cards.trend, networks=[]),
    "results.to_review": partial(
        result_cards.to_review,
        meeting=ONLINE,
        comments=[("0a1b", "Bra exempel."), ("2c3d", "Mer om energi.")],
        unread=7,
    ),
    "results.to_review, none": partial(
        result_cards.to_review, meeting=ONLINE, comments=(), unread=0, note="review.approved"
    ),
    "results.refused": partial(result_cards.refused, wrong=[RuleBroken("error.review_not_yet")]),
    "rating.form": partial(rating_cards.form, view=rating_cards.View(ONLINE, NONCE)),
    "rating.form, answered": partial(
        rating_cards.form,
        view=rating_cards.View(ONLINE, NONCE, Marks(5), "rating.thanks"),
    ),
    "rating.form, refused": partial(
        rating_cards.form,
        view=rating_cards.View(
            ONLINE, NONCE, wrong=[RuleBroken("error.mark_wrong", written="5,5")]
        ),
    ),
    "rating.given_before": partial(rating_cards.given_before, meeting=ONLINE),
    "rating.comment_form": partial(rating_cards.comment_form, meeting=ONLINE),
    "rating.comment_form, refused": partial(
        rating_cards.comment_form, meeting=ONLINE, wrong=[RuleBroken("error.comment_missing")]
    ),
    "rating.commented": partial(rating_cards.commented, meeting=ONLINE),
    "rating.nothing_to_rate": partial(rating_cards.nothing_to_rate),
    "rating.refused": partial(
        rating_cards.refused, meeting=ONLINE, wrong=[RuleBroken("error.rating_not_there")]
    ),
    "meeting_list.upcoming": partial(list_cards.upcoming, page=Page((LINE, CANCELLED), 2, 12)),
    "meeting_list.upcoming, none": partial(list_cards.upcoming, page=NONE),
    "meeting_list.upcoming, to a coordinator": partial(
        list_cards.upcoming, page=Page((LINE,), 1, 1), keeps=True
    ),
    "meeting_list.mine": partial(list_cards.mine, page=Page((LINE,), 1, 1)),
    "meeting_list.mine, none": partial(list_cards.mine, page=NONE),
    "meeting_list.past": partial(list_cards.past, page=Page((LINE,), 1, 1)),
    "meeting_list.past, to a coordinator": partial(list_cards.past, page=NONE, keeps=True),
    "meeting_list.past, none": partial(list_cards.past, page=NONE),
    "meeting_list.found": partial(list_cards.found, page=Page((LINE, CANCELLED), 1, 2)),
    "meeting_list.found, many": partial(list_cards.found, page=Page(MANY, 1, 21)),
    "meeting_list.found, none": partial(list_cards.found, page=NONE),
}


def with_text(text: Callable[[int], str]) -> Mapping[str, partial[Card]]:
    """Return the cards with *text* wherever somebody's own words stand."""
    written = replace(
        MEETING,
        theme=text(300),
        place=text(200),
        group=Group(1, 1, text(200)),
    )
    line = replace(LINE, theme=text(300), place=text(200), group=text(200))
    page = Page((line,) * 10, 2, 30)
    return {
        "meeting.shown": partial(meeting_cards.shown, view=View(written, NOW)),
        "rating.form": partial(rating_cards.form, view=rating_cards.View(written, NONCE)),
        "rating.comment_form": partial(
            rating_cards.comment_form,
            meeting=written,
            written=text(3000),
            wrong=[RuleBroken("error.comment_long", most=1000)],
        ),
        "rating.refused": partial(rating_cards.refused, meeting=written, wrong=[]),
        "meeting_notice.invitation": partial(notice_cards.invitation, meeting=written),
        "meeting_notice.reminder": partial(notice_cards.reminder, meeting=written, mine=None),
        "meeting_notice.cancelled": partial(notice_cards.cancelled, meeting=written),
        "meeting.cancel_question": partial(meeting_cards.cancel_question, meeting=written),
        "meeting_calendar.shown": partial(calendar_cards.shown, meeting=written, url=HANDOUTS),
        "network_report.shown": partial(
            network_cards.shown, reports=[network_cards.Report(text(200), 2026, HANDOUTS)] * 4
        ),
        "day_code.shown": partial(code_cards.shown, meeting=written, of=OF_DAY),
        "meeting_notice.question": partial(notice_cards.question, meeting=written, again=True),
        "meeting_notice.results": partial(notice_cards.results, meeting=written),
        "results.of_meeting": partial(
            result_cards.of_meeting,
            view=OfMeeting(written, 29, together={}, comments=[text(1000)] * 30),
        ),
        "results.all_to_review": partial(
            result_cards.all_to_review, waiting=[replace(UNREAD, theme=text(300))] * 11
        ),
        "network.shown": partial(
            hub_cards.shown,
            view=HubView(
                {
                    replace(MEETING.network, name=text(200), id=at): [MEETING.group]
                    for at in range(4)
                },
                2026,
                [MEETING.network],
            ),
        ),
        "results.comments": partial(
            result_cards.comments, meeting=ONLINE, page=Page((text(1000),) * 10, 2, 30)
        ),
        "survey.benefit_texts": partial(
            survey_cards.benefit_texts, page=Page((text(1000),) * 10, 2, 30)
        ),
        "results.to_review": partial(
            result_cards.to_review, meeting=ONLINE, comments=[("0a1b", text(1000))] * 5, unread=5
        ),
        "survey_kept.to_review": partial(
            kept_cards.to_review,
            benefits=[replace(one, text=text(1000)) for one in (*BENEFITS, *BENEFITS)],
            tags=[text(60)],
        ),
        "survey_kept.earlier_form": partial(
            kept_cards.earlier_form,
            networks=[MEETING.network],
            typed={"year": text(30), "coordination": text(30), "source": text(300)},
        ),
        "survey_kept.entered": partial(
            kept_cards.entered, network=MEETING.network, year=replace(EARLIER, source=text(200))
        ),
        "survey.trend": partial(
            survey_cards.trend,
            networks=[replace(TREND, benefits=Benefits(2026, [(text(60), 7)], [text(1000)] * 5))],
        ),
        "survey.benefit_form": partial(survey_cards.benefit_form, asked=SURVEY, written=text(3000)),
        "meeting_list.upcoming": partial(list_cards.upcoming, page=page),
        "meeting_list.past": partial(list_cards.past, page=page),
        "meeting_list.found": partial(list_cards.found, page=page),
    }

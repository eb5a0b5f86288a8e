"""What an attendance report means for a meeting: which it is of, and who was there."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.attendance_import import head_count, held_days, nearest, running, sort
from domain.attendance_report import Participant, Report
from domain.meeting import Day, Meeting, MeetingKind, MeetingStatus
from domain.person import Named
from tests.cards.meeting_cards import MEETING

TUESDAY, WEDNESDAY = date(2026, 11, 17), date(2026, 11, 18)
ANNA, BO = Named(1, "Anna Exempel", "anna@example.se"), Named(2, "Bo Exempel", "bo@example.se")


def meeting(id: int, *days: Day, **changes: object) -> Meeting:  # noqa: A002
    return replace(MEETING, id=id, kind=MeetingKind.DIGITAL, days=days, **changes)  # type: ignore[arg-type]


def report(*days: date, starts: time = time(9, 2), ends: time = time(11, 58)) -> Report:
    return Report("Pulsmöte", days, starts, ends, ())


def someone(name: str, *addresses: str, minutes: int = 60) -> Participant:
    return Participant(name, addresses, 60 * minutes)


MORNING = meeting(1, Day(1, TUESDAY, "09:00", "12:00"))
AFTERNOON = meeting(2, Day(2, TUESDAY, "13:00", "15:00"))
NO_TIME = meeting(3, Day(3, WEDNESDAY))
TWO_DAYS = meeting(4, Day(4, TUESDAY, "09:00"), Day(5, WEDNESDAY, "09:00"))


# --- which meeting --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("of", "meetings", "found"),
    [
        (report(TUESDAY), [MORNING, NO_TIME], [1]),
        (report(TUESDAY), [MORNING, AFTERNOON], [1]),
        (report(TUESDAY, starts=time(12, 55), ends=time(15, 4)), [MORNING, AFTERNOON], [1, 2]),
        (report(TUESDAY, starts=time(13, 5), ends=time(15, 4)), [MORNING, AFTERNOON], [2]),
        (report(TUESDAY, starts=time(20), ends=time(21)), [MORNING, AFTERNOON], [1, 2]),
        (report(TUESDAY, starts=time(8, 10), ends=time(8, 30)), [MORNING, AFTERNOON], [1]),
        (report(TUESDAY, starts=time(23), ends=time(1)), [MORNING], [1]),
        (report(WEDNESDAY), [MORNING, TWO_DAYS], [5]),
        (report(WEDNESDAY, TUESDAY), [MORNING, NO_TIME], [1, 3]),
        (report(WEDNESDAY), [MORNING], []),
        (report(TUESDAY), [replace(MORNING, status=MeetingStatus.CANCELLED)], []),
    ],
)
def test_a_report_is_of_the_meeting_at_its_time(
    of: Report, meetings: list[Meeting], found: list[int]
) -> None:
    assert [day.id for _, day in held_days(of, meetings)] == found


def test_the_nearest_that_have_been_are_offered_otherwise() -> None:
    offered = nearest(report(date(2026, 11, 16)), [NO_TIME, MORNING, TWO_DAYS], TUESDAY)

    assert [day.id for _, day in offered] == [1, 4]


@pytest.mark.parametrize(
    ("clock", "meetings", "found"),
    [
        ("09:10", [MORNING], 1),
        ("20:00", [MORNING], 1),
        ("09:10", [MORNING, AFTERNOON], 1),
        ("12:30", [MORNING, AFTERNOON], None),
        ("20:00", [MORNING, AFTERNOON], None),
        ("09:10", [NO_TIME], None),
        ("09:10", [], None),
    ],
)
def test_a_call_is_of_the_meeting_that_day(
    clock: str, meetings: list[Meeting], found: int | None
) -> None:
    now = datetime.combine(TUESDAY, time.fromisoformat(clock))

    day = running(meetings, now)

    assert (day and day[1].id) == found


# --- who ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "new", "by_name", "unknown"),
    [
        ([someone("Anna på jobbet", "anna@example.se")], [1], [], []),
        ([someone("Anna", "x#EXT#@e.se", "anna@example.se")], [1], [], []),
        ([someone("anna exempel (Gäst)")], [1], [1], []),
        ([someone("Anna Exempel (Extern) (Vara)", "other@example.org")], [1], [1], []),
        ([someone("Anna E")], [], [], ["Anna E"]),
        # The same person from the meeting and from a telephone.
        ([someone("Anna Exempel", "anna@example.se"), someone("Anna Exempel")], [1], [], []),
        # Two of one name, with addresses of their own.
        (
            [someone("Anna Exempel", "anna@example.org"), someone("Anna", "anna@example.se")],
            [1],
            [],
            ["Anna Exempel"],
        ),
    ],
)
def test_people_are_known_by_their_addresses_and_else_by_their_names(
    people: list[Participant], new: list[int], by_name: list[int], unknown: list[str]
) -> None:
    found = sort(people, [ANNA, BO], ())

    assert [one.id for one in found.new] == new
    assert sorted(found.by_name) == by_name
    assert list(found.unknown) == unknown
    assert found.present == len(new) + len(unknown)


def test_a_name_that_two_have_is_nobodys() -> None:
    twin = Named(3, "Anna Exempel", "anna@example.com")

    assert sort([someone("Anna Exempel")], [ANNA, twin], ()).unknown == ("Anna Exempel",)


def test_who_is_noted_is_counted_apart() -> None:
    found = sort([someone("Anna", "anna@example.se"), someone("Bo Exempel")], [ANNA, BO], {1})

    assert (found.already, found.new, found.present) == ((ANNA,), (BO,), 2)


def test_who_looks_in_for_less_than_five_minutes_has_not_taken_part() -> None:
    people = [
        someone("Anna", "anna@example.se", minutes=4),
        someone("Bo", "bo@example.se", minutes=3),
        someone("Bo Exempel", minutes=2),
        someone("Någon", minutes=4),
    ]

    found = sort(people, [ANNA, BO], ())

    assert found.new == (BO,)
    assert (found.brief, found.unknown, found.present) == (("Anna", "Någon"), (), 1)


@given(
    st.lists(
        st.builds(
            someone,
            st.sampled_from(["Anna Exempel", "Bo Exempel (Gäst)", "Någon", "bo"]),
            st.sampled_from(["anna@example.se", "bo@example.se", "x@example.org"]),
            minutes=st.integers(0, 9),
        )
        | st.builds(someone, st.sampled_from(["Anna Exempel", "Någon"]), minutes=st.integers(0, 9))
    ),
    st.sets(st.sampled_from([1, 2])),
)
def test_nobody_is_lost_or_counted_twice_and_what_was_noted_adds_nothing(
    people: list[Participant], attended: set[int]
) -> None:
    first = sort(people, [ANNA, BO], attended)
    noted = attended | {one.id for one in first.new}
    again = sort(people, [ANNA, BO], noted)

    ids = [one.id for one in (*first.new, *first.already)]
    assert len(set(ids)) == len(ids)
    assert {one.id for one in first.new} & attended == set()
    assert (again.new, again.present, again.unknown) == ((), first.present, first.unknown)


@pytest.mark.parametrize(
    ("kind", "before", "becomes"),
    [
        (MeetingKind.DIGITAL, None, 29),
        (MeetingKind.DIGITAL, 12, 29),
        (MeetingKind.DIGITAL, 29, None),
        (MeetingKind.DIGITAL, 40, None),
        (MeetingKind.HYBRID, None, None),
        (MeetingKind.PHYSICAL, 12, None),
    ],
)
def test_only_a_digital_meeting_is_counted_by_its_report(
    kind: MeetingKind, before: int | None, becomes: int | None
) -> None:
    day = Day(1, TUESDAY, head_count=before)

    assert head_count(replace(MORNING, kind=kind), day, 29) == becomes

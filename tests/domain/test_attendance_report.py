"""Attendance reports are read by their structure, whatever language and program they passed."""

from contextlib import suppress
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from domain.attendance_report import MOST_BYTES, MOST_LINES, Participant, Report, read
from domain.errors import RuleBroken
from domain.folding import fold
from tests.reports import (
    AMERICAN,
    BRITISH,
    DAY,
    DOTS,
    ENGLISH,
    GERMAN,
    ISO,
    SWEDISH,
    One,
    rows,
    teams,
    written,
)  # fmt: skip

ASA, BO = One("Åsa Exempel", "asa@example.se", 22), One("Bo Ek (Extern)", "bo@example.org", 15, 2)
GUEST = One("Gäst (Unverified)", "", 5, 9)


def refusal(data: bytes) -> str:
    with pytest.raises(RuleBroken) as refused:
        read(data)
    return refused.value.key.removeprefix("attendance_report.")


# --- every form of the same -----------------------------------------------------------------------

# With or without a byte order mark, and as older Windows programs save.
ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-8", "cp1252")
# Of what the oldest of the encodings has, and what separates and quotes.
SIGNS = "abcdefghijklmnopqrstuvwxyzåäöüéABCÅÄÖ '\"-,;.()&0123456789"
WORD = st.text(SIGNS, min_size=1, max_size=20).map(lambda word: " ".join(word.split()))
NAMES = WORD.filter(lambda name: len(fold(name)) > 1 and fold(name)[0].isalpha())
PEOPLE = st.lists(
    st.builds(One, NAMES, st.just(""), st.integers(0, 300), st.integers(0, 90)),
    min_size=1,
    max_size=12,
    unique_by=lambda one: fold(one.name),
)
LANGUAGES = st.sampled_from([ENGLISH, GERMAN, SWEDISH]) | st.tuples(*[WORD] * len(ENGLISH))


@given(
    PEOPLE,
    LANGUAGES,
    st.sampled_from(ENCODINGS),
    st.sampled_from("\t;,"),
    st.sampled_from([ISO, BRITISH, DOTS, AMERICAN]),
    st.booleans(),
)
def test_the_same_is_read_in_every_encoding_separator_language_and_order_of_dates(
    people: list[One],
    words: tuple[str, ...],
    encoding: str,
    separator: str,
    dates: str,
    some_are_guests: bool,
) -> None:
    known = [
        One(
            one.name,
            "" if some_are_guests and n % 3 == 2 else f"p{n}@example.se",
            one.minutes,
            one.after,
        )
        for n, one in enumerate(people)
    ]

    found = read(written(rows(known, words=words, dates=dates), encoding, separator))

    assert [(one.name, one.addresses, one.seconds) for one in found.people] == [
        (one.name, (one.email,) if one.email else (), 60 * one.minutes) for one in known
    ]
    assert (found.days, found.unread) == ((DAY.date(),), 0)
    assert Report.of(found.plain()) == found


@pytest.mark.parametrize("hours", ["h m s", " Std. Min. Sek.", " tim min sek", "ч мин с"])
def test_how_long_somebody_stayed_is_read_in_any_language(hours: str) -> None:
    found = read(teams(One("Åsa Exempel", minutes=95), hours=hours))

    assert found.people == (Participant("Åsa Exempel", (), 95 * 60),)


def test_what_the_meeting_was_called_and_when_it_was_is_told() -> None:
    found = read(teams(ASA, BO, GUEST, title='Klimat; budget, och "annat"'))

    assert found.title == 'Klimat; budget, och "annat"'
    assert (found.starts, found.ends) == (time(9, 2), time(9, 24))
    assert [one.name for one in found.people] == [ASA.name, BO.name, GUEST.name]


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (AMERICAN, ["2026-10-08", "2026-08-10"]),
        (BRITISH, ["2026-10-08", "2026-08-10"]),
        (ISO, ["2026-10-08"]),
    ],
)
def test_a_date_that_can_be_read_in_two_orders_is_both(dates: str, days: list[str]) -> None:
    begins = datetime.combine(date(2026, 10, 8), time(9, 30))

    found = read(teams(ASA, begins=begins, dates=dates))

    assert [day.isoformat() for day in found.days] == days


def test_a_meeting_over_midnight_is_of_the_day_that_it_began() -> None:
    found = read(
        teams(
            ASA,
            One("Bo", minutes=5, after=100),
            begins=datetime.combine(date(2026, 10, 31), time(23)),
        )
    )

    assert found.days == (date(2026, 10, 31),)


def test_the_report_of_2021_has_one_table() -> None:
    found = read(
        written(
            [
                ["Meeting Summary"],
                ["Total Number of Participants", "2"],
                ["Meeting Title", "Weekly"],
                ["Meeting Start Time", "9/27/2021, 9:59:10 AM"],
                [],
                ["Full Name", "Join Time", "Leave Time", "Duration", "Email", "Role", "ID (UPN)"],
                [
                    *("Ada Exempel", "9/27/2021, 9:59:10 AM", "9/27/2021, 10:31:12 AM"),
                    *("32m 2s", "ada@example.com", "Organizer", "ada@example.com"),
                ],
                ["Bo", "9/27/2021, 10:01:00 AM", "10:01:05 AM", "5s", "", "Presenter", ""],
            ]
        )
    )

    assert (found.title, found.days) == ("Weekly", (date(2021, 9, 27),))
    assert found.people == (
        Participant("Ada Exempel", ("ada@example.com",), 1922),
        Participant("Bo", (), 5),
    )


def test_the_report_of_2020_has_a_line_for_each_coming_and_going() -> None:
    acts = [("Ada", "Kom", 0), ("Bo", "Kom", 1), ("Bo", "Gick", 3), ("Bo", "Kom", 20)]
    acts.append(("Ada", "Gick", 30))
    table = [[who, what, (DAY + timedelta(minutes=at)).strftime(ISO)] for who, what, at in acts]

    found = read(written([["Namn", "Vad", "När"], *table]))

    assert [(one.name, one.seconds) for one in found.people] == [("Ada", 1800), ("Bo", 720)]


def test_whoever_is_still_there_stays_until_the_last_that_the_report_knows() -> None:
    table = rows([ASA, BO])
    table[9][2:4] = ["", ""]

    found = read(written(table))

    assert found.people[0].seconds == 17 * 60


def test_somebody_on_two_lines_is_one_with_the_time_of_both() -> None:
    twice = [One(ASA.name, ASA.email, 3), One("Asa på telefonen", ASA.email, 4, 5)]

    assert read(teams(*twice)).people == (Participant(ASA.name, (ASA.email,), 420),)


def test_a_guests_address_at_home_is_read_from_the_one_where_they_visit() -> None:
    visiting = "vera.ek_vara.example#EXT#@kommunen.onmicrosoft.com"

    [one] = read(teams(One("Vera Ek (Gäst)", visiting))).people

    assert "vera.ek@vara.example" in one.addresses


def test_a_quote_that_is_never_closed_swallows_nobody_else() -> None:
    whole = written(rows([ASA, BO]), "utf-8").decode()

    found = read(whole.replace(ASA.name, f'"{ASA.name}').encode())

    assert [one.name for one in found.people] == [f'"{ASA.name}', BO.name]


def test_lines_that_nothing_can_be_made_of_are_counted() -> None:
    table = rows([ASA, BO, GUEST])
    table[10][1:4] = ["i går", "?", "?"]

    found = read(written(table))

    assert ([one.name for one in found.people], found.unread) == ([ASA.name, GUEST.name], 1)


def test_signs_that_are_not_seen_are_left_out_of_names() -> None:
    found = read(teams(One("Åsa\u202e \u200bExempel\u2028")))

    assert found.people[0].name == "Åsa Exempel"


# --- what is none ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\xff\xfe", "empty"),
        (b" \r\n\t", "empty"),
        (b"PK\x03\x04 a bomb named rapport.csv", "workbook"),
        (b"%PDF-1.7\x00\x01", "no_text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no_text"),
        (teams(One("Åsa\x1b[31m")), "no_text"),
        (b"Namn;Ort\nKim;Vara\nAlex;Ale", "no_table"),
        (teams(), "no_table"),
        ("hej på dig".encode(), "no_table"),
        (teams(One("=cmd|' /C calc'!A0")), "formula"),
        (teams(One('=HYPERLINK("https://example.com")')), "formula"),
        (b"x" * (MOST_BYTES + 1), "big"),
        (b"a\n" * (MOST_LINES + 1), "long"),
        (b'"' * 20_000, "long"),
        (teams(*(One(f"Person {n}") for n in range(5_001))), "crowd"),
        (teams(One("Åsa", minutes=60 * 24 * 400)), ""),
        (
            written([["Namn", "In", "Ut"], ["Åsa", "99/99/26, 09:00", "99/99/26, 10:00"]]),
            "no_times",
        ),
    ],
)
def test_what_is_no_report_is_refused_with_a_plain_reason(data: bytes, why: str) -> None:
    if why:
        assert refusal(data) == why
    else:
        read(data)


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda words: words.encode("utf-16")))
@example(teams(ASA)[:-1])
@example(b"\xff\xfe\x00\xd8")
def test_nothing_does_more_than_be_refused(data: bytes) -> None:
    with suppress(RuleBroken):
        assert read(data).people


@given(st.data())
def test_nor_does_a_report_that_somebody_changed(data: st.DataObject) -> None:
    table = rows([ASA, BO, GUEST])
    row = data.draw(st.integers(0, len(table) - 1))
    assume(table[row])
    cell = data.draw(st.integers(0, len(table[row]) - 1))
    table[row][cell] = data.draw(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
        | st.from_regex(r"\d{1,4}[./-]\d\d[./-]\d{1,4} \d\d:\d\d", fullmatch=True)
    )
    table = data.draw(st.permutations(table))

    with suppress(RuleBroken):
        assert read(written(table, "utf-8", data.draw(st.sampled_from("\t;,")))).people

"""What people write after "veckobrev"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.digest_wishes import meant, read, read_for_channel

SECTIONS = {"trend": "trend", "egna": "own_cases", "lessons": "lesson"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("av", {"wanted": "false"}),
        ("på", {"wanted": "true"}),
        ("off", {"wanted": "false"}),
        ("fredag", {"weekday": "5"}),
        ("på fredagar", {"wanted": "true", "weekday": "5"}),
        ("Söndagar", {"weekday": "7"}),
        ("on Fridays", {"wanted": "true", "weekday": "5"}),
        ("kl 8", {"at": "08:00"}),
        ("klockan 16.45", {"at": "16:45"}),
        ("07:30", {"at": "07:30"}),
        ("at 9", {"at": "09:00"}),
        ("varannan vecka", {"weeks": "2"}),
        ("every fourth week", {"weeks": "4"}),
        ("utan trend", {"without": "trend"}),
        ("med egna", {"with": "own_cases"}),
        ("without lessons", {"without": "lesson"}),
        ("även tomt", {"even_if_nothing": "true"}),
        (
            "fredag kl 8 varannan vecka utan trend",
            {"weekday": "5", "at": "08:00", "weeks": "2", "without": "trend"},
        ),
        ("tisdag och kl 10", {"weekday": "2", "at": "10:00"}),
    ],
)
def test_a_wish_is_read(written: str, said: dict[str, str]) -> None:
    assert read(written, SECTIONS) == said


@pytest.mark.parametrize(
    "written",
    ["", "och", "har spillt olja", "fredag på gården", "utan allt", "31", "om batterierna", "avet"],
)
def test_other_words_are_no_wish(written: str) -> None:
    assert read(written, SECTIONS) is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", {}),
        ("fredag", {"weekday": "5"}),
        ("för Skola", {"department": "Skola"}),
        ("för Kultur och fritid fredag kl 8",
         {"department": "Kultur och fritid", "weekday": "5", "at": "08:00"}),
        ("for School on Friday", {"department": "School", "wanted": "true", "weekday": "5"}),
    ],
)  # fmt: skip
def test_in_a_channel_a_department_may_be_named(written: str, said: dict[str, str]) -> None:
    assert read_for_channel(written, SECTIONS) == said


@pytest.mark.parametrize("written", ["för", "Skola", "ligger det batterier"])
def test_in_a_channel_other_words_are_no_wish_either(written: str) -> None:
    assert read_for_channel(written, SECTIONS) is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("jag vill inte ha trenden i veckobrevet", {"without": "trend"}),
        ("ta bort trend och egna ur veckobrevet", {"without": "own_cases,trend"}),
        ("no lesson in the weekly digest", {"without": "lesson"}),
        ("lägg till trenden i veckobrevet igen", {"with": "trend"}),
        ("jag vill bara ha trend i veckobrevet", {"unclear": "trend"}),
        ("trend i veckobrevet", {"unclear": "trend"}),
        ("färre veckobrev", {"seldom": "fewer"}),
        ("inte varje vecka tack", {"seldom": "fewer"}),
        ("too many weekly digests", {"seldom": "fewer"}),
        ("veckobrevet en gång i kvartalet", {"seldom": "other"}),
        ("veckobrev var tredje vecka", {"seldom": "other"}),
        ("en gång om året räcker", {"seldom": "other"}),
        ("stäng av veckobrevet", {}),
        ("veckobrevet kl 9 varje vecka", {}),
        ("kortare veckobrev", {}),
    ],
)
def test_a_sentence_tells_what_is_wanted_in_it_and_how_seldom(
    written: str, said: dict[str, str]
) -> None:
    assert meant(written, SECTIONS) == said


@given(st.text(max_size=60))
def test_any_text_is_read_or_not(written: str) -> None:
    assert meant(written, SECTIONS) == meant(written, SECTIONS)
    assert read(written, SECTIONS) == read(written, SECTIONS)
    assert read_for_channel(written, SECTIONS) == read_for_channel(written, SECTIONS)

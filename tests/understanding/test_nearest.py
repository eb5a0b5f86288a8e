"""What somebody may mean by words that nothing is called."""

import pytest

from understanding.nearest import holding, nearest, sharing

NAMES = ("Solceller på skolor", "Solceller på äldreboenden", "Producera mer förnybar energi")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("solcellerna", NAMES[:2]),
        ("solceller på skolorna", NAMES[:1]),
        ("förnybara energin", NAMES[2:]),
        ("solceller på taket", ()),
        ("på", ()),
        ("", ()),
    ],
)
def test_every_word_stands_in_the_name_in_some_form(written: str, found: tuple[str, ...]) -> None:
    assert holding(written, NAMES, "sv") == found


def test_the_nearest_are_the_likest_first() -> None:
    assert nearest("solenergi", NAMES, 1) == (NAMES[2],)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("gäller vattenplanen", ["Vattenplan 2015–2021"]),
        ("vilka regler för resor", ["Riktlinjer för resor"]),
        ("hur är det med planen", []),
        ("vad är det över 2015", []),
        ("policyer om buller", []),
        ("styrdokument", []),
    ],
)
def test_the_names_that_share_the_most_with_what_is_written_are_meant(
    written: str, found: list[str]
) -> None:
    names = ("Vattenplan 2015–2021", "Kemikalieplan", "Riktlinjer för resor", "Överenskommelse")

    assert list(sharing(written, names, "sv")) == found

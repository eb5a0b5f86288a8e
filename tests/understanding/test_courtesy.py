"""What is asked for, without the words of courtesy around it."""

import pytest

from understanding.courtesy import bare


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("visa nya ärenden tack", "nya arenden"),
        ("Kan du visa öppna ärenden?", "oppna arenden"),
        ("finns det några försenade ärenden", "forsenade arenden"),
        ("ja skicka", "skicka"),
        ("jag vill rapportera nåt", "rapportera"),
        ("show me new cases please", "new cases"),
        ("tack", ""),
        ("", ""),
    ],
)
def test_what_is_asked_for_is_left(written: str, asked: str) -> None:
    assert bare(written) == asked

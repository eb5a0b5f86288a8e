"""How people write that an environmental round is done."""

import pytest

from understanding.environmental_rounds import read, read_done


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", {}),
        ("på Parkenheten", {"place": "Parkenheten"}),
        ("på Parkenheten 12 oktober", {"place": "Parkenheten", "text": "12 oktober"}),
        ("på Parkenheten den 12:e okt.", {"place": "Parkenheten", "text": "den 12:e okt"}),
        ("hos Gata, Parkenheten 12/10", {"place": "Gata, Parkenheten", "text": "12/10"}),
        ("i fredags på Kultur och fritid", {"place": "Kultur och fritid", "text": "i fredags"}),
        ("på Parkenheten 2025", {"place": "Parkenheten", "year": "2025"}),
        ("på Parkenheten 12 oktober 2025", {"place": "Parkenheten", "text": "12 oktober 2025"}),
        ("idag", {"text": "idag"}),
        ("2026-10-12; energi, vatten", {"text": "2026-10-12", "focus": "energi, vatten"}),
        ("på Parkenheten; energi", {"place": "Parkenheten", "focus": "energi"}),
        ("at Parks on 12 October", {"place": "Parks", "text": "12 October"}),
        ("on October 12 at Parks", {"place": "Parks", "text": "October 12"}),
    ],
)
def test_where_and_when_are_read_in_either_order(written: str, said: dict[str, str]) -> None:
    assert read(written) == {"text": "", **said}


@pytest.mark.parametrize(
    "written",
    [
        "men en dunk läcker",
        "på Parkenheten men en dunk läcker",
        "på Parkenheten idag?",
        "i dag och då såg vi att det ligger batterier i restavfallet",
        "på gården bakom skolan ligger det batterier i soporna och det luktar illa",
        "på Parkenheten inte i år",
    ],
)
def test_what_tells_of_something_else_is_no_round(written: str) -> None:
    assert read(written) is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("på Parkenheten är gjord", {"place": "Parkenheten"}),
        ("på Gata, Parkenheten gjordes i går", {"place": "Gata, Parkenheten", "text": "i går"}),
        ("på Parkenheten blev klar 12/10", {"place": "Parkenheten", "text": "12/10"}),
        ("at Parks was done on 12 October", {"place": "Parks", "text": "12 October"}),
        ("på Parkenheten är inte gjord", None),
        ("på Parkenheten är gjord men en dunk läcker", None),
        ("på Parkenheten", None),
        ("på Parkenheten gjordes i går?", None),
    ],
)
def test_that_it_is_done_may_be_said_after_where(written: str, said: dict[str, str] | None) -> None:
    assert read_done(written) == (said if said is None else {"text": "", **said})

"""What is suggested for a name that is not there."""

import pytest

from domain.imported import Origin, unknown

DEPARTMENTS = (
    "Bildningsförvaltningen", "Socialförvaltningen", "Tekniska kontoret", "Kultur och fritid",
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("Tekniska förvaltningen", "Tekniska kontoret"),
        ("Tekniska", "Tekniska kontoret"),
        ("Bildning", "Bildningsförvaltningen"),
        ("Social", "Socialförvaltningen"),
        ("fritid", "Kultur och fritid"),
        ("Bildningsförvaltnigen", "Bildningsförvaltningen"),
        ("Räddningstjänsten", None),
        ("och", None),
    ],
)
def test_a_name_is_suggested_that_is_spelt_nearly_so_or_begins_so(
    written: str, suggested: str | None
) -> None:
    found = unknown(Origin("Antaganden", 7), "import.department_not_there", written, DEPARTMENTS)

    assert found.values.get("suggestion") == suggested


def test_nothing_is_suggested_where_two_begin_so() -> None:
    known = ("Energi och miljö", "Energirådgivningen")

    found = unknown(Origin(), "import.department_not_there", "Energi", known)

    assert "suggestion" not in found.values

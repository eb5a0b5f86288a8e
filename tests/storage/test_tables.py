"""Every column says whether it holds personal data, so that a new one cannot be forgotten (J4)."""

from storage import tables

COLUMNS = [column for table in tables.METADATA.sorted_tables for column in table.columns]
# Names of columns that hold somebody, whatever table they stand in.
ALWAYS_PERSONAL = {
    "person_id", "actor_id", "reporter_id", "author_id", "handler_id", "owner", "asker",
    "entra_id", "teams_id", "email", "description", "text", "content", "immediate_action",
}  # fmt: skip
# These are digests under a key, and say nothing of whose they are.
KEYED_DIGESTS = {"submission.content"}


def test_there_are_columns_to_look_at() -> None:
    assert len(COLUMNS) > 100


def test_every_table_is_among_the_others_by_its_name() -> None:
    missing = [
        one.name
        for one in tables.METADATA.sorted_tables
        if getattr(tables, one.name, None) is not one
    ]

    assert missing == []


def test_each_column_says_whether_it_is_personal() -> None:
    assert [str(one) for one in COLUMNS if not isinstance(one.info.get("personal"), bool)] == []


def test_a_column_that_holds_somebody_says_so() -> None:
    holding = [one for one in COLUMNS if one.name in ALWAYS_PERSONAL]
    silent = {str(one) for one in holding if not one.info["personal"]}

    assert silent == KEYED_DIGESTS


def test_a_key_that_points_to_a_person_is_personal() -> None:
    pointing = [
        one for one in COLUMNS if any(key.column.table.name == "person" for key in one.foreign_keys)
    ]

    assert len(pointing) > 5
    assert [str(one) for one in pointing if not one.info["personal"]] == []

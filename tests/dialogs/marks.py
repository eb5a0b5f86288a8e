"""Marks for the tests of this folder."""

import pytest

# For long tables of what people write: the words are the point, and one database is enough.
on_one_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

"""Pages of a longer list."""

import pytest

from domain.page import Page


@pytest.mark.parametrize(("total", "last"), [(0, 1), (1, 1), (9, 1), (10, 1), (11, 2), (25, 3)])
def test_there_are_as_many_pages_as_it_takes(total: int, last: int) -> None:
    page: Page[str] = Page((), 1, total)

    assert page.last == last

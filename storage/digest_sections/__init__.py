"""What a weekly digest may hold: one file a section, and one table of them.

A section finds its lines for many readers at once. What it has counted for an authority it keeps,
so one set of them serves a whole run, and no longer than that.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Protocol

from sqlalchemy import Connection

from domain.digest import Line, Reader, Section
from storage.digest_sections.followed import Followed
from storage.digest_sections.handled import Handled
from storage.digest_sections.lesson import Lesson
from storage.digest_sections.my_actions import MyActions
from storage.digest_sections.own_cases import OwnCases
from storage.digest_sections.repeats import Repeats
from storage.digest_sections.silent import Silent
from storage.digest_sections.trend import Trend


class Finds(Protocol):
    def lines(
        self, connection: Connection, readers: Sequence[Reader], today: date
    ) -> Iterator[tuple[int, Line]]:
        """Return lines, each with the id of the person it is for."""
        ...


SECTIONS: dict[Section, Callable[[], Finds]] = {
    Section.MY_ACTIONS: MyActions,
    Section.HANDLED: Handled,
    Section.FOLLOWED: Followed,
    Section.SILENT: Silent,
    Section.REPEATS: Repeats,
    Section.TREND: Trend,
    Section.OWN_CASES: OwnCases,
    Section.LESSON: Lesson,
}

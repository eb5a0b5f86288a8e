"""A case as a list shows it."""

from datetime import date
from typing import NamedTuple

from domain.case import Kind, State


class CaseLine(NamedTuple):
    number: str
    kind: Kind
    state: State
    description: str
    place: str
    occurred_on: date

"""A case as a row: its columns are named as its fields are."""

from dataclasses import asdict, fields
from enum import StrEnum
from typing import Any

from sqlalchemy import Row

from domain.accident import Accident
from domain.case import (
    Answer,
    Case,
    Category,
    Cause,
    Decision,
    Dismissal,
    Door,
    Effect,
    Flag,
    Identity,
    Kind,
    Ongoing,
    Source,
    State,
)

_WORDS: dict[str, type[StrEnum]] = {
    "kind": Kind,
    "state": State,
    "ongoing": Ongoing,
    "identity": Identity,
    "source": Source,
    "category": Category,
    "notification": Answer,
    "cause_category": Cause,
    "similar_elsewhere": Answer,
    "effect": Effect,
    "dismissal": Dismissal,
    "door": Door,
    "decision": Decision,
}
_ACCIDENT = tuple(one.name for one in fields(Accident))
_AS_THEY_ARE = tuple(
    one.name for one in fields(Case) if one.name not in {*_WORDS, "accident", "flags"}
)
# What the reporter said and what the case is known by; nobody changes it.
_FIXED = frozenset(
    {
        "id",
        "authority_id",
        "number",
        "version",
        "description",
        "place",
        "ongoing",
        "occurred_on",
        "identity",
        "received_at",
        "reporter_id",
        "avoids_manager",
        "dangerous",
        "accident",
        "flags",
    }
)
_CHANGING = tuple(one.name for one in fields(Case) if one.name not in _FIXED)


def read_case(row: Row[Any]) -> Case:
    values = {name: getattr(row, name) for name in _AS_THEY_ARE}
    for name, words in _WORDS.items():
        value = getattr(row, name)
        values[name] = None if value is None else words(value)
    values["flags"] = frozenset(Flag(one) for one in row.flags.split(",") if one)
    values["accident"] = Accident(*(getattr(row, name) for name in _ACCIDENT))
    return Case(**values)


def changing(case: Case) -> dict[str, Any]:
    """Return the columns that moves may change."""
    return {
        **{name: getattr(case, name) for name in _CHANGING},
        **asdict(case.accident),
        # Whoever handles it owns it: one column says whose a case is.
        "owner_id": case.handler_id or case.owner_id,
        "flags": ",".join(sorted(case.flags)),
    }

"""The organisation as the steps that change it read it, and what they have in common."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from cards import organised as words
from cards import whom as whom_cards
from cards.card import Card
from dialogs.turn import Turn
from dialogs.whom import Unsure
from domain.case_moves import Moved
from domain.errors import FormRefused, RuleBroken, complaints
from domain.filled_in import LONGEST_LINE
from domain.organisation import Organisation, Place, default_owner
from domain.report import Report
from domain.role_rights import places_kept
from locales.text import text
from storage.storage import Storage
from understanding import organising
from understanding import whom as naming

T = TypeVar("T")
Command = Callable[[Mapping[str, str]], str]

# What the forms about people hold.
PEOPLE = ("giver", "person", "away")
FIELDS = (*PEOPLE, "role", "kind", "place", "since", "until", "roles")
_ON_CARDS = (*FIELDS, *(f"{name}_name" for name in PEOPLE))


def load(turn: Turn, storage: Storage) -> Organisation:
    return storage.organisations.of(turn.authority.id, turn.today, turn.administrators)


def owner_of_new(turn: Turn, storage: Storage, report: Report) -> int | None:
    """Return whose a new case is until somebody has said where it belongs."""
    if not storage.organisations.has_default_owners(turn.authority.id):
        return None
    organisation = load(turn, storage)
    return default_owner(
        organisation, None, None, report.kind, avoids_manager=report.avoids_manager
    )


def with_owner(moved: Moved, organisation: Organisation) -> Moved:
    """Return the move with whose the case is now that its place or kind may be another."""
    case = moved.case
    if case.handler_id is not None:
        return moved
    owner_id = default_owner(
        organisation,
        case.department_id,
        case.unit_id,
        case.kind,
        avoids_manager=case.avoids_manager,
    )
    return replace(moved, case=replace(case, owner_id=owner_id))


def places(turn: Turn, organisation: Organisation, *, circles: bool = False) -> tuple[Place, ...]:
    """Return the places that the person keeps, the widest first; with *circles* the networks and
    groups too."""
    kept = places_kept(turn.person, organisation)
    every = (Place(), *organisation.places(), *(organisation.circles() if circles else ()))
    return tuple(one for one in every if any(organisation.reaches(outer, one) for outer in kept))


def place(turn: Turn, organisation: Organisation) -> Place:
    """Return the place that is meant; where none is said, the one part that the person keeps."""
    said, kept = turn.data.get("place", ""), places_kept(turn.person, organisation)
    if not said and len(kept) == 1:
        return kept[0]
    return organising.read_place(said, organisation)


def place_or_circle(turn: Turn, organisation: Organisation) -> Place:
    """Return the same, where a network or a group may be meant."""
    said = turn.data.get("place", "")
    circle = organising.read_circle(said, organisation)
    return circle or place(turn, organisation)


def as_on_card(turn: Turn, organisation: Organisation) -> dict[str, str]:
    """Return the fields as a card holds them, whether it was a card or words that filled them in;
    what cannot be read is left as it was written."""
    filled = {name: turn.data.get(name, "")[:LONGEST_LINE] for name in _ON_CARDS}
    readers: dict[str, Callable[[str], str]] = {
        "role": organising.read_role,
        "kind": lambda said: organising.read_kind(said) or "all",
        "place": lambda said: words.place_value(
            organising.read_circle(said, organisation) or organising.read_place(said, organisation)
        ),
        "since": lambda said: str(organising.read_coming_day(said, turn.today, "since")),
        "until": lambda said: str(organising.read_coming_day(said, turn.today, "until")),
    }
    for name, read in readers.items():
        if filled[name]:
            with suppress(RuleBroken):
                filled[name] = str(read(filled[name]))
    for name in PEOPLE:
        if filled[name] and not naming.is_picked(filled[name]):
            filled[f"{name}_name"], filled[name] = filled[name], ""
    return {name: value for name, value in filled.items() if value}


class Typed:
    """Reads the fields of a form or a command one by one; `refuse_if_wrong` comes last."""

    def __init__(self) -> None:
        self._wrong: list[RuleBroken] = []

    def tried(self, read: Callable[[], T], instead: T) -> T:
        try:
            return read()
        except Unsure:
            # Whom it is about is asked before all else.
            raise
        except RuleBroken as broken:
            self._wrong += complaints(broken)
            return instead

    def refuse_if_wrong(self) -> None:
        if self._wrong:
            raise FormRefused(*self._wrong)


def ask_whom(turn: Turn, step: str, unsure: Unsure, command: Command, **carried: str) -> Card:
    """Ask which person was meant; each answer is *step* again with that one. *command* puts the
    fields into the words that do the same; *carried* goes along."""
    data = {name: turn.data[name][:LONGEST_LINE] for name in FIELDS if name in turn.data}
    commands = {
        one.id: command({**data, unsure.field: words.numbered(turn.language, one.id)})
        for one in unsure.near
    }
    return whom_cards.which(
        turn.language,
        unsure.written[:LONGEST_LINE],
        unsure.near,
        step,
        unsure.field,
        {**data, **carried},
        commands,
    )


def in_place(turn: Turn, data: Mapping[str, str]) -> str:
    """Return the end of a command that says where, or nothing."""
    place = data.get("place", "")
    return f" {text(turn.language, 'command.in_place', place=place)}" if place else ""


def days(turn: Turn, data: Mapping[str, str]) -> str:
    """Return the end of a command that says from when and until when, or nothing."""
    ends = {"since": "command.from_day", "until": "command.until_day"}
    return "".join(
        f" {text(turn.language, key, day=data[name])}"
        for name, key in ends.items()
        if data.get(name)
    )

"""The log of a case in words: who, when, what, from what to what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from cards import organised
from cards.card import Card, Part, card, fact, said, together
from domain.calendar import local
from domain.case import Case
from domain.history import Entry, Logged, is_person
from domain.organisation import Organisation, Place
from domain.page import Page
from domain.person import Scope
from locales.text import day, has, moment, text

# Of a text before and after it was changed.
LONGEST_SHOWN = 120

# What a value is called: the keys of its words begin so.
_TITLES = {
    "state": "state",
    "kind": "kind",
    "severity": "severity",
    "category": "category",
    "source": "source",
    "likelihood": "likelihood",
    "consequence": "consequence",
    "notification": "answer",
    "flags": "flag",
    "cause_category": "cause",
    "similar_elsewhere": "answer",
    "effect": "effect",
    "dismissal": "dismissal",
    "door": "door",
    "decision": "decision",
    "action_kind": "action_kind",
    "action_state": "action_state",
}
_PLACES = {"department_id": Scope.DEPARTMENT, "unit_id": Scope.UNIT}
_DAYS = frozenset({"due_on", "check_on", "parked_until", "action_due_on", "action_settled_on"})
_MOMENTS = frozenset({"notification_notified_at"})
_YES = frozenset({"lesson"})


@dataclass(frozen=True)
class Known:
    """What the log holds only the ids of. *actions* have the numbers that they have on the case's
    card; *named* says of each event whether the name of who did it may be shown."""

    people: Mapping[int, str]
    organisation: Organisation
    actions: Mapping[int, str]
    named: tuple[bool, ...]


def shown(language: str, case: Case, page: Page[Logged], known: Known) -> Card:
    return card(
        language,
        text(language, "log.heading", number=case.number),
        said(text(language, "log.count", total=page.total, page=page.number, last=page.last)),
        *(
            _event(language, case, one, known, named=named)
            for one, named in zip(page.things, known.named, strict=True)
        ),
        buttons=organised.turning(
            language, page, "show_log.show", "command.show_log", case=case.number
        ),
    )


def _event(language: str, case: Case, one: Logged, known: Known, *, named: bool) -> Part:
    entry = one.entry
    who = _who(language, entry, known) if named else text(language, "log.hidden")
    what = text(language, f"happened.{entry.what}")
    changed = [_change(language, change, known) for change in (entry, *one.changed) if change.field]
    return together(
        fact(_when(language, case, entry), text(language, "log.by", who=who, what=what)), *changed
    )


def _who(language: str, entry: Entry, known: Known) -> str:
    if entry.actor_id is None:
        return text(language, "log.nobody")
    return known.people.get(entry.actor_id, "")


def _when(language: str, case: Case, entry: Entry) -> str:
    at = local(entry.at)
    # A time of day could be held against the chat of whoever reported without a name.
    return day(language, at.date()) if case.anonymous else moment(language, at)


def _change(language: str, entry: Entry, known: Known) -> Part:
    name, action = _named(entry.field or "")
    label = text(language, f"logged.{name}")
    if action is not None:
        number = known.actions.get(action, "")
        label = text(language, "log.action", action=number, field=label)
    new = _value(language, name, entry.new, known)
    if entry.old is None:
        return fact(label, new)
    return fact(label, f"{_value(language, name, entry.old, known)} → {new}")


def _named(field: str) -> tuple[str, int | None]:
    """Return what a field is called in the keys of texts, and the action that it is of."""
    within, _, rest = field.partition(".")
    if within != "action":
        return field.replace(".", "_"), None
    id_, _, name = rest.partition(".")
    return f"action_{name}", int(id_)


def _value(language: str, name: str, value: str | None, known: Known) -> str:
    if value is None:
        return text(language, "log.nothing")
    if name in _TITLES:
        return ", ".join(_title(language, _TITLES[name], one) for one in value.split(","))
    if name in _PLACES:
        return known.organisation.short_name(Place(_PLACES[name], int(value)))
    if is_person(name.removeprefix("action_")):
        return known.people.get(int(value), "")
    if name in _DAYS:
        return day(language, date.fromisoformat(value))
    if name in _MOMENTS:
        return moment(language, local(datetime.fromisoformat(value)))
    if name in _YES:
        return text(language, "yes" if value == "true" else "no")
    return value if len(value) <= LONGEST_SHOWN else f"{value[:LONGEST_SHOWN]}…"


def _title(language: str, titles: str, value: str) -> str:
    """Return a value in words; one that has none any more stays as it was logged."""
    key = f"{titles}.{value}"
    return text(language, key) if has(language, key) else value

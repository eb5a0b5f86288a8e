"""A workbook of plans: each change in words, what came of it, and how it is undone."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from cards.card import Button, Card, button, card, fact, said
from domain.calendar import local
from domain.errors import RuleBroken
from domain.plan_import import Change, RowAdded, named
from domain.plan_rows import LIST_OF, LISTS
from locales.text import has, moment, text

# Of a value before and after.
LONGEST_SHOWN = 120
# What two lists call by the same word and mean different things by.
_OWN_WORDS = frozenset({("topic", "kind"), ("milestone", "kind"), ("aspect", "control")})


def done(language: str, count: int) -> Card:
    return card(
        language,
        text(language, "plans.done", count=count),
        buttons=[_ask_undo(language)],
    )


def undo_question(language: str, at: datetime, by: str, count: int, nonce: str) -> Card:
    when = moment(language, local(at))
    return card(
        language,
        text(language, "plans.undo_heading"),
        said(text(language, "plans.undo_what", count=count)),
        fact(text(language, "plans.imported_at"), when),
        fact(text(language, "plans.imported_by"), by) if by else None,
        buttons=[
            button(
                language,
                text(language, "plans.undo"),
                "import_plans.undo",
                text(language, "command.undo_import"),
                {"nonce": nonce},
            )
        ],
    )


def undone(language: str) -> Card:
    return card(language, text(language, "plans.undone"))


def line(language: str, change: Change) -> str:
    """Return what changes in one row, on one line."""
    kind = LIST_OF[type(change.row)]
    if isinstance(change, RowAdded):
        return text(language, "plans.row_added", list=kind, name=named(change.row))
    old, new = (_value(language, kind, change.field, one) for one in (change.old, change.new))
    what = text(language, f"plan_field.{change.field}")
    return text(
        language,
        "plans.row_changed",
        list=kind,
        name=named(change.row),
        field=what,
        old=old,
        new=new,
    )


def complained(language: str, broken: RuleBroken) -> str:
    """Return what is wrong; a field that it is about is called as on a card."""
    values = dict(broken.values)
    if "what" in values:
        values["what"] = text(language, f"plan_field.{values['what']}")
    return text(language, broken.key, **values)


def _ask_undo(language: str) -> Button:
    return button(
        language,
        text(language, "plans.undo"),
        "import_plans.ask_undo",
        text(language, "command.ask_undo_import"),
        keeps=True,
    )


def counts(language: str, changes: Sequence[Change]) -> dict[str, dict[str, int]]:
    """Return how many rows are new and how many change, list by list."""
    added = Counter(LIST_OF[type(one.row)] for one in changes if isinstance(one, RowAdded))
    altered = {one.row for one in changes if not isinstance(one, RowAdded)}
    changed = Counter(LIST_OF[type(row)] for row in altered)
    return {
        text(language, f"plan_list.{name}"): {
            "workbook.added": added[name],
            "workbook.changed": changed[name],
        }
        for name in LISTS
    }


def _value(language: str, kind: str, field: str, value: str) -> str:
    if not value:
        return text(language, "workbook.empty")
    within = f"{kind}_{field}" if (kind, field) in _OWN_WORDS else field
    keys = [f"plan_word.{within}.{value}"]
    if field in ("progress", "forecast"):
        keys.append(f"{field}.{value}")
    for key in keys:
        if has(language, key):
            return text(language, key).casefold()
    return value if len(value) <= LONGEST_SHOWN else f"{value[:LONGEST_SHOWN]}…"

"""A workbook of plans: what it would change, what is wrong in it, and what came of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from cards import organised
from cards.card import (
    Button,
    Card,
    Part,
    button,
    card,
    fact,
    quoted,
    said,
    small,
    together,
    warning,
)
from domain.calendar import local
from domain.errors import RuleBroken
from domain.imported import Note
from domain.page import Page
from domain.plan_import import Change, Proposal, RowAdded, named
from domain.plan_rows import LIST_OF, LISTS
from locales.text import has, moment, text

# Of what is wrong; the rest is told of when these are mended.
MOST_COMPLAINTS = 15
# Of a value before and after.
LONGEST_SHOWN = 120
# What two lists call by the same word and mean different things by.
_OWN_WORDS = frozenset({("topic", "kind"), ("milestone", "kind"), ("aspect", "control")})


def proposed(language: str, id_: str, proposal: Proposal, page: Page[Change], nonce: str) -> Card:
    """What would change, a page at a time, and buttons to approve it and to throw it away."""
    about = {"import": id_}
    return card(
        language,
        text(language, "plans.proposed", count=page.total),
        said(text(language, "plans.nothing_yet")),
        together(*_counts(language, proposal.changes)) if page.number == 1 else None,
        *(_note(language, note) for note in proposal.notes if page.number == 1),
        small(text(language, "plans.page", page=page.number, last=page.last))
        if page.last > 1
        else None,
        together(*(quoted(line(language, change)) for change in page.things)),
        buttons=(
            button(
                language,
                text(language, "plans.approve"),
                "import_plans.approve",
                text(language, "command.approve_import"),
                {**about, "nonce": nonce},
            ),
            button(
                language,
                text(language, "plans.discard"),
                "import_plans.discard",
                text(language, "command.discard_import"),
                about,
            ),
            *organised.turning(language, page, "import_plans.show", "command.show_import", **about),
        ),
    )


def wrong(language: str, complaints: Sequence[RuleBroken]) -> Card:
    """Everything that is wrong, row by row; nothing has been changed."""
    left = len(complaints) - MOST_COMPLAINTS
    return card(
        language,
        text(language, "plans.wrong", count=len(complaints)),
        warning(text(language, "plans.mend")),
        *(quoted(complained(language, one)) for one in complaints[:MOST_COMPLAINTS]),
        small(text(language, "plans.more_wrong", count=left)) if left > 0 else None,
    )


def nothing(language: str, notes: Sequence[Note]) -> Card:
    return card(
        language, text(language, "plans.no_change"), *(_note(language, note) for note in notes)
    )


def done(language: str, count: int) -> Card:
    return card(
        language,
        text(language, "plans.done", count=count),
        buttons=[_ask_undo(language)],
    )


def discarded(language: str) -> Card:
    return card(language, text(language, "plans.discarded"))


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


def _counts(language: str, changes: Sequence[Change]) -> Iterator[Part]:
    """Return how many rows are new and how many change, list by list."""
    added = Counter(LIST_OF[type(one.row)] for one in changes if isinstance(one, RowAdded))
    altered = {one.row for one in changes if not isinstance(one, RowAdded)}
    changed = Counter(LIST_OF[type(row)] for row in altered)
    for name in LISTS:
        counts = (("plans.added", added[name]), ("plans.changed", changed[name]))
        words = [text(language, key, count=count) for key, count in counts if count]
        if words:
            yield fact(text(language, f"plan_list.{name}"), ", ".join(words))


def _note(language: str, note: Note) -> Part:
    # It may name a sheet as somebody has called it.
    return quoted(text(language, note.key, **note.values))


def _value(language: str, kind: str, field: str, value: str) -> str:
    if not value:
        return text(language, "plans.empty")
    within = f"{kind}_{field}" if (kind, field) in _OWN_WORDS else field
    keys = [f"plan_word.{within}.{value}"]
    if field in ("progress", "forecast"):
        keys.append(f"{field}.{value}")
    for key in keys:
        if has(language, key):
            return text(language, key).casefold()
    return value if len(value) <= LONGEST_SHOWN else f"{value[:LONGEST_SHOWN]}…"

"""A workbook that was sent in the chat, of plans or of a network: what it would change, and what is
wrong in it."""

from collections.abc import Iterator, Sequence

from cards import network_import, organised, plan_import
from cards.card import Card, Part, button, card, fact, quoted, said, small, together, warning
from domain.errors import RuleBroken
from domain.imported import Note
from domain.network_import import NetworkPlan
from domain.page import Page, cut
from domain.plan_import import Proposal
from locales.text import text

# Of what is wrong; the rest is told of when these are mended.
MOST_COMPLAINTS = 15


def proposed(
    language: str,
    id_: str,
    proposal: Proposal | NetworkPlan,
    number: int,
    nonce: str,
    *,
    changed: bool = False,
) -> Card:
    """What would change, a page at a time, and buttons to approve it and to throw it away.
    *changed* says that it was something else when it was shown before."""
    about = {"import": id_}
    page = _page(language, proposal, number)
    return card(
        language,
        _heading(language, proposal),
        warning(text(language, "workbook.changed_meanwhile")) if changed else None,
        said(text(language, "workbook.nothing_yet")),
        together(*_counts(language, proposal)) if page.number == 1 else None,
        *(_note(language, note) for note in proposal.notes if page.number == 1),
        small(text(language, "workbook.page", page=page.number, last=page.last))
        if page.last > 1
        else None,
        together(*map(quoted, page.things)),
        buttons=(
            button(
                language,
                text(language, "workbook.approve"),
                "import_workbook.approve",
                text(language, "command.approve_import"),
                {**about, "nonce": nonce},
            ),
            button(
                language,
                text(language, "workbook.discard"),
                "import_workbook.discard",
                text(language, "command.discard_import"),
                about,
            ),
            *organised.turning(
                language, page, "import_workbook.show", "command.show_import", **about
            ),
        ),
    )


def wrong(language: str, complaints: Sequence[RuleBroken]) -> Card:
    """Everything that is wrong, row by row; nothing has been changed."""
    left = len(complaints) - MOST_COMPLAINTS
    return card(
        language,
        text(language, "workbook.wrong", count=len(complaints)),
        warning(text(language, "workbook.mend")),
        *(quoted(plan_import.complained(language, one)) for one in complaints[:MOST_COMPLAINTS]),
        small(text(language, "workbook.more_wrong", count=left)) if left > 0 else None,
    )


def nothing(language: str, notes: Sequence[Note]) -> Card:
    return card(
        language, text(language, "workbook.no_change"), *(_note(language, note) for note in notes)
    )


def discarded(language: str) -> Card:
    return card(language, text(language, "workbook.discarded"))


def _heading(language: str, proposal: Proposal | NetworkPlan) -> str:
    count = len(proposal.changes)
    if isinstance(proposal, NetworkPlan):
        name = proposal.wanted.name
        return text(language, "network_import.proposed", count=count, name=name)
    return text(language, "plans.proposed", count=count)


def _page(language: str, proposal: Proposal | NetworkPlan, number: int) -> Page[str]:
    if isinstance(proposal, NetworkPlan):
        changes = cut(proposal.changes, number)
        return changes.showing(network_import.line(language, one) for one in changes.things)
    rows = cut(proposal.changes, number)
    return rows.showing(plan_import.line(language, one) for one in rows.things)


def _counts(language: str, proposal: Proposal | NetworkPlan) -> Iterator[Part]:
    """Return how many rows are new, change and go away, list by list."""
    counts = (
        network_import.counts(language, proposal.changes)
        if isinstance(proposal, NetworkPlan)
        else plan_import.counts(language, proposal.changes)
    )
    for name, of in counts.items():
        words = [text(language, key, count=count) for key, count in of.items() if count]
        if words:
            yield fact(name, ", ".join(words))


def _note(language: str, note: Note) -> Part:
    # It may name a sheet as somebody has called it.
    return quoted(text(language, note.key, **note.values))

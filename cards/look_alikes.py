"""Cases that may be the same event as another, pointed out to whoever assesses it; and those that
belong together."""

from collections.abc import Callable, Sequence

from cards import case_list
from cards.card import Button, Part, button, fact, in_line, said, together
from domain.calendar import local_day
from domain.case import Case
from domain.case_link import LinkKind, Near
from locales.text import day, text


def pointed_out(
    language: str, number: str, near: Sequence[Near], nonce: Callable[[], str], *, waits: bool
) -> list[Part]:
    """Each with what can be done about it; a case that no longer *waits* for its assessment is
    linked and no duplicate."""
    if not near:
        return []
    return [
        said(text(language, "look_alikes.explained")),
        *(_near(language, number, one, nonce, waits=waits) for one in near),
    ]


def _near(language: str, number: str, near: Near, nonce: Callable[[], str], *, waits: bool) -> Part:
    kind, state = text(language, f"kind.{near.kind}"), text(language, f"state.{near.state}").lower()
    parts = [kind, state, day(language, local_day(near.received_at)), near.place]
    if near.category:
        parts.insert(1, text(language, f"category.{near.category}").lower())
    return together(
        fact(near.number, ", ".join(parts)),
        in_line(case_list.open_button(language, near.number)),
        in_line(_link(language, number, near.number, nonce())),
        *([in_line(_duplicate(language, number, near.number, nonce()))] if waits else ()),
    )


def linked(language: str, links: Sequence[tuple[Case, LinkKind, bool]]) -> Part | None:
    """The cases that belong to one, and how."""
    if not links:
        return None
    rows = []
    for case, kind, outgoing in links:
        way = f"{kind}_of" if outgoing else kind
        rows.append(
            together(
                fact(text(language, f"linked.{way}"), case.number),
                in_line(case_list.open_button(language, case.number)),
            )
        )
    return together(*rows)


def _link(language: str, number: str, other: str, nonce: str) -> Button:
    return button(
        language,
        text(language, "look_alikes.link", other=other),
        "link_cases.link",
        text(language, "command.link_cases", case=number, other=other),
        {"case": number, "other": other, "nonce": nonce},
        keeps=True,
    )


def _duplicate(language: str, number: str, other: str, nonce: str) -> Button:
    return button(
        language,
        text(language, "look_alikes.duplicate", other=other),
        "dismiss_case.dismiss",
        text(language, "command.duplicate", case=number, other=other),
        {"case": number, "reason": "duplicate", "same_as": other, "nonce": nonce},
        keeps=True,
    )

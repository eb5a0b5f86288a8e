"""Whose a new case is before it has a handler, by place and kind."""

from collections.abc import Iterable, Mapping, Sequence

from cards import organised
from cards.card import (
    Card,
    Part,
    button,
    card,
    complaint,
    fact,
    in_line,
    said,
    small,
    together,
    warning,
)
from domain.errors import RuleBroken
from domain.organisation import DefaultOwner, Organisation, Place
from domain.page import Page
from locales.text import text


def listed(
    language: str,
    organisation: Organisation,
    page: Page[DefaultOwner],
    gaps: Sequence[DefaultOwner],
    kept: frozenset[int],
    note: str = "",
) -> Card:
    """*gaps* are those whose owner has left; *kept* the ids of those the reader may change."""
    return card(
        language,
        text(language, "owners.heading"),
        said(text(language, note)) if note else None,
        warning(text(language, "owners.gaps", count=len(gaps))) if gaps else None,
        said(text(language, "owners.none")) if not page.total else None,
        *(
            _line(language, organisation, at, one, left=one in gaps, changes=one.id in kept)
            for at, one in enumerate(page.things, start=1)
        ),
        small(text(language, "owners.explained")),
        buttons=(
            *organised.turning(language, page, "set_owner.show", "command.owners"),
            organised.shown_below(
                language, "set_owner.button", "set_owner.ask", "command.set_owner"
            ),
            organised.shown_below(
                language, "departments.button", "keep_departments.show", "command.departments"
            ),
        ),
    )


def form(
    language: str,
    organisation: Organisation,
    places: Sequence[Place],
    nonce: str,
    typed: Mapping[str, str],
    wrong: Iterable[RuleBroken] = (),
) -> Card:
    example = text(language, "command.set_owner_example")
    return card(
        language,
        text(language, "set_owner.heading"),
        *(complaint(language, broken) for broken in wrong),
        organised.person_fields(language, "person", organisation.people.values(), typed, example),
        organised.kind_field(language, typed, example),
        organised.place_field(language, organisation, places, typed, example),
        buttons=(
            button(
                language,
                text(language, "set_owner.send"),
                "set_owner.appoint",
                example,
                {"nonce": nonce},
                sends=True,
            ),
        ),
    )


def _line(
    language: str,
    organisation: Organisation,
    at: int,
    one: DefaultOwner,
    *,
    left: bool,
    changes: bool,
) -> Part:
    place = organised.place_name(language, organisation, one.place)
    kind = organised.kind_name(language, one.kind)
    name = organisation.name(one.person_id)
    shown = fact(
        f"{at}. {place}, {kind.lower()}",
        text(language, "owners.left", name=name) if left else name,
    )
    if not changes:
        return shown
    what = f"{kind.lower()}{organised.in_place(language, organisation, one.place)}"
    drop = button(
        language,
        text(language, "drop_owner.button", at=at),
        "set_owner.drop",
        text(language, "command.drop_owner", what=what),
        {"kind": str(one.kind or "all"), "place": organised.place_value(one.place)},
    )
    return together(shown, in_line(drop))

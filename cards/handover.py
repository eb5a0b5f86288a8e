"""Handing over all that is open from one person to another: asked, then done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cards import organised
from cards.card import (
    Card,
    Part,
    button,
    card,
    complaint,
    fact,
    said,
    small,
    together,
    toggle_input,
    warning,
)
from domain.errors import RuleBroken
from domain.organisation import Organisation
from domain.person import Named
from locales.text import text


@dataclass(frozen=True)
class Amount:
    """How much there is of each; *staying* is what the reader may not move."""

    cases: int = 0
    actions: int = 0
    tasks: int = 0
    owners: int = 0
    roles: int = 0
    staying: int = 0


def form(
    language: str,
    organisation: Organisation,
    typed: Mapping[str, str],
    wrong: Iterable[RuleBroken] = (),
) -> Card:
    example = text(language, "command.hand_over_example")
    with_roles = text(language, "command.hand_over_roles_example")
    known = organisation.people.values()
    label = text(language, "handover.roles")
    return card(
        language,
        text(language, "handover.heading"),
        *(complaint(language, broken) for broken in wrong),
        organised.person_fields(language, "giver", known, typed, example),
        organised.person_fields(language, "person", known, typed, example, "receiver"),
        toggle_input(
            "roles",
            label,
            text(language, "handover.roles_title"),
            on=typed.get("roles") == "true",
            words=organised.written(language, label, "", with_roles),
        ),
        small(text(language, "handover.explained")),
        buttons=(
            button(
                language,
                text(language, "handover.look"),
                "hand_over.look",
                example,
                sends=True,
            ),
        ),
    )


def question(
    language: str, giver: Named, receiver: Named, amount: Amount, nonce: str, *, roles: bool
) -> Card:
    """What would move; nothing has yet."""
    data = {
        "giver": organised.numbered(language, giver.id),
        "person": organised.numbered(language, receiver.id),
        "roles": "true" if roles else "false",
    }
    name = "command.hand_over_roles_yes" if roles else "command.hand_over_yes"
    return card(
        language,
        text(language, "handover.question"),
        _people(language, giver, receiver),
        _amount(language, amount),
        warning(text(language, "handover.staying", count=amount.staying))
        if amount.staying
        else None,
        buttons=(
            button(
                language,
                text(language, "handover.yes"),
                "hand_over.hand_over",
                text(language, name, giver=data["giver"], person=data["person"]),
                {"nonce": nonce, **data},
            ),
        ),
    )


def done(language: str, giver: Named, receiver: Named, amount: Amount) -> Card:
    return card(
        language,
        text(language, "handover.done"),
        _people(language, giver, receiver),
        _amount(language, amount),
        said(text(language, "handover.both_told")),
    )


def _people(language: str, giver: Named, receiver: Named) -> Part:
    return together(
        fact(text(language, "organised.giver"), giver.name),
        fact(text(language, "organised.receiver"), receiver.name),
    )


def _amount(language: str, amount: Amount) -> Part:
    kinds = ("cases", "actions", "tasks", "owners", "roles")
    return together(
        *(fact(text(language, f"handover.{one}_count"), str(getattr(amount, one))) for one in kinds)
    )

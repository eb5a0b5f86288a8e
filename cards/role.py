"""Who holds which role; the form that gives one, and the question before one ends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cards import organised
from cards.card import (
    Button,
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
)
from domain.errors import RuleBroken
from domain.organisation import EVERYWHERE, Organisation, Place
from domain.page import Page
from domain.person import Held, Named, Role, RoleName
from locales.text import text

# In an example of what may be written.
A_DAY = "2027-07-01"


@dataclass(frozen=True)
class Holder:
    """Somebody with their own roles and those *lent* to them as a substitute; *ending* are ids of
    those that the reader may end."""

    person: Named
    held: tuple[Held, ...] = ()
    lent: tuple[Role, ...] = ()
    ending: frozenset[int] = frozenset()

    @property
    def roles(self) -> tuple[Role, ...]:
        return (*(one.role for one in self.held), *self.lent)


def listed(language: str, organisation: Organisation, page: Page[Holder]) -> Card:
    """Everyone with a role, and ways on."""
    return card(
        language,
        text(language, "roles.heading"),
        said(text(language, "roles.count", total=page.total, page=page.number, last=page.last)),
        *(
            _line(language, organisation, at, holder)
            for at, holder in enumerate(page.things, start=1)
        ),
        buttons=(
            *organised.turning(language, page, "see_roles.show", "command.roles"),
            *_ways_on(language),
        ),
    )


def held_by(language: str, organisation: Organisation, holder: Holder) -> Card:
    """The roles of one person."""
    return card(
        language,
        text(language, "roles.of_heading"),
        _person(language, holder.person),
        said(text(language, "roles.none")) if not holder.roles else None,
        *(
            _own(language, organisation, at, one, ends=one.id in holder.ending)
            for at, one in enumerate(holder.held, start=1)
        ),
        *(
            fact(text(language, "organised.role"), organised.role(language, organisation, role))
            for role in holder.lent
        ),
        buttons=(_give(language, {"person": organised.numbered(language, holder.person.id)}),),
    )


def form(
    language: str,
    organisation: Organisation,
    names: Sequence[RoleName],
    places: Sequence[Place],
    nonce: str,
    typed: Mapping[str, str],
    wrong: Iterable[RuleBroken] = (),
) -> Card:
    """*names* and *places* are what the reader may choose among."""
    example = text(language, "command.give_role_example")
    return card(
        language,
        text(language, "give_role.heading"),
        *(complaint(language, broken) for broken in wrong),
        organised.person_fields(language, "person", organisation.people.values(), typed, example),
        organised.role_field(language, names, typed, example),
        organised.place_field(language, organisation, places, typed, example),
        organised.day_field(
            language,
            "organised.since",
            "since",
            typed,
            f"{example} {text(language, 'command.from_day', day=A_DAY)}",
        ),
        organised.day_field(
            language,
            "organised.until",
            "until",
            typed,
            f"{example} {text(language, 'command.until_day', day=A_DAY)}",
        ),
        small(text(language, "give_role.explained")),
        buttons=(
            button(
                language,
                text(language, "give_role.send"),
                "give_role.give",
                example,
                {"nonce": nonce},
                sends=True,
            ),
        ),
    )


def given(language: str, organisation: Organisation, person: Named, role: Role) -> Card:
    return card(
        language,
        text(language, "give_role.given"),
        _person(language, person),
        fact(text(language, "organised.role"), organised.role(language, organisation, role)),
        said(text(language, "give_role.opened_once")),
        buttons=_ways_on(language)[:1],
    )


def end_question(
    language: str, organisation: Organisation, person: Named, held: Held, nonce: str
) -> Card:
    ends = text(language, "command.end_role_yes", what=_named(language, organisation, held))
    return card(
        language,
        text(language, "end_role.heading"),
        _person(language, person),
        fact(text(language, "organised.role"), organised.role(language, organisation, held.role)),
        said(text(language, "end_role.explained")),
        buttons=(
            button(
                language,
                text(language, "end_role.yes"),
                "end_role.end",
                ends,
                {"nonce": nonce, "held": str(held.id)},
            ),
            button(
                language,
                text(language, "end_role.no"),
                "see_roles.show",
                text(language, "command.roles"),
            ),
        ),
    )


def ended(language: str, organisation: Organisation, person: Named, role: Role) -> Card:
    return card(
        language,
        text(language, "end_role.ended"),
        _person(language, person),
        fact(text(language, "organised.role"), organised.role(language, organisation, role)),
        buttons=_ways_on(language),
    )


def _line(language: str, organisation: Organisation, at: int, holder: Holder) -> Part:
    roles = "; ".join(organised.role(language, organisation, role) for role in holder.roles)
    number = organised.numbered(language, holder.person.id)
    opened = button(
        language,
        text(language, "roles.open", at=at),
        "see_roles.person",
        f"{text(language, 'command.roles')} {number}",
        {"person": number},
        keeps=True,
    )
    return together(fact(f"{at}. {holder.person.name}", roles), in_line(opened))


def _person(language: str, person: Named) -> Part:
    told = f"{person.name}, {person.email}" if person.email else person.name
    return fact(text(language, "organised.person_shown"), told)


def _own(language: str, organisation: Organisation, at: int, held: Held, *, ends: bool) -> Part:
    shown = fact(
        text(language, "organised.role"), organised.role(language, organisation, held.role)
    )
    if not ends:
        return shown
    end = button(
        language,
        text(language, "end_role.button", at=at, role=organised.role_name(language, held.role)),
        "end_role.ask",
        text(language, "command.end_role", what=_named(language, organisation, held)),
        {"held": str(held.id)},
        keeps=True,
    )
    return together(shown, in_line(end))


def _named(language: str, organisation: Organisation, held: Held) -> str:
    """Return a role as a command names it: "handläggare för nr 17 i Skola"."""
    what = text(
        language,
        "command.held_role",
        role=organised.role_name(language, held.role).lower(),
        person=organised.numbered(language, held.person_id),
    )
    place = Place(held.role.scope, held.role.scope_id)
    where = organised.place_name(language, organisation, place)
    where = where.lower() if place == EVERYWHERE else where
    return f"{what} {text(language, 'command.in_place', place=where)}"


def _give(language: str, data: Mapping[str, str]) -> Button:
    return button(
        language,
        text(language, "give_role.button"),
        "give_role.ask",
        text(language, "command.give_role"),
        data,
        keeps=True,
    )


def _ways_on(language: str) -> tuple[Button, ...]:
    return (
        _give(language, {}),
        organised.shown_below(
            language, "substitutes.button", "set_substitute.show", "command.substitutes"
        ),
        organised.shown_below(language, "owners.button", "set_owner.show", "command.owners"),
        organised.shown_below(language, "handover.button", "hand_over.ask", "command.hand_over"),
    )

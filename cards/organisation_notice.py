"""What the bot says of the organisation on its own initiative."""

from collections.abc import Sequence

from cards import organised
from cards.card import Card, card, fact, said
from domain.organisation import DefaultOwner, Organisation, Substitute
from domain.person import Role
from locales.text import text


def role_given(language: str, organisation: Organisation, role: Role) -> Card:
    return card(
        language,
        text(language, "notice.role_given"),
        fact(text(language, "organised.role"), organised.role(language, organisation, role)),
    )


def substitute_set(language: str, organisation: Organisation, substitute: Substitute) -> Card:
    return card(
        language,
        text(language, "notice.substitute_set"),
        fact(text(language, "organised.away_shown"), organisation.name(substitute.person_id)),
        fact(
            text(language, "organised.span"),
            organised.days(language, substitute.since, substitute.until),
        ),
        said(text(language, "notice.substitute_explained")),
    )


def handed_over(language: str, giver: str, receiver: str, *, to_reader: bool) -> Card:
    """*to_reader* tells the one who has it now, else the one who had it."""
    heading = "notice.handed_over_to_you" if to_reader else "notice.handed_over_from_you"
    return card(
        language,
        text(language, heading),
        fact(text(language, "organised.giver"), giver),
        fact(text(language, "organised.receiver"), receiver),
    )


def owners_missing(language: str, organisation: Organisation, gaps: Sequence[DefaultOwner]) -> Card:
    """*gaps* are there when it is sent, whatever they were when it was promised."""
    return card(
        language,
        text(language, "notice.owners_missing"),
        said(text(language, "owners.gaps", count=len(gaps))),
        *(
            fact(
                organised.place_name(language, organisation, one.place),
                organised.kind_name(language, one.kind),
            )
            for one in gaps
        ),
        buttons=(
            organised.shown_below(language, "owners.button", "set_owner.show", "command.owners"),
        ),
    )

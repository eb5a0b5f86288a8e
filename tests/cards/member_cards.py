"""Cards about the members of a network."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from cards import member as member_cards
from cards.card import Card
from cards.member import View
from domain.errors import RuleBroken
from domain.meeting import Group, Network, OrganisationKind
from domain.membership import Contact, MemberLine, Membership, filled
from domain.page import Page
from tests.make import NONCE, TODAY

NETWORK = Network(2, 1, "Nätverket", 6)
OTHER = Network(3, 1, "Klimatnätverket", 6)
GROUPS = [Group(1, 2, "Miljöstrategigruppen"), Group(2, 2, "Naturvårdsgruppen")]
BENGTSFORS = MemberLine(
    NETWORK,
    12,
    Membership(
        "Bengtsfors kommun",
        OrganisationKind.MUNICIPALITY,
        "Dalslands miljö- och energiförbund",
        date(2022, 9, 1),
        date(2027, 12, 31),
    ),
    contacts=2,
)
REGION = MemberLine(NETWORK, 13, Membership("Exempelregionen", OrganisationKind.REGION))
CONTACTS = [
    Contact(5, "Vera Exempel", "vera@example.com", "Bengtsfors kommun", 1),
    Contact(5, "Vera Exempel", "vera@example.com", "Bengtsfors kommun", 2),
    Contact(6, "Ulf Exempel", "", "Bengtsfors kommun", 2),
]

MEMBER_CARDS: Mapping[str, partial[Card]] = {
    "member.listed": partial(
        member_cards.listed, page=Page((BENGTSFORS, REGION), 2, 38), groups=GROUPS
    ),
    "member.listed, of two networks": partial(
        member_cards.listed,
        page=Page((BENGTSFORS, replace(REGION, network=OTHER)), 1, 2),
        groups=GROUPS,
    ),
    "member.listed, none": partial(member_cards.listed, page=Page((), 1, 0), groups=[]),
    "member.shown": partial(
        member_cards.shown,
        view=View(BENGTSFORS, CONTACTS, GROUPS, whole=True, note="members.changed"),
    ),
    "member.shown, without contacts": partial(
        member_cards.shown,
        view=View(REGION, [], GROUPS, whole=True, wrong=[RuleBroken("error.no_such_contact")]),
    ),
    "member.listed, to whoever coordinates a group": partial(
        member_cards.listed, page=Page((BENGTSFORS,), 1, 1), groups=GROUPS[:1], whole=False
    ),
    "member.shown, to whoever coordinates a group": partial(
        member_cards.shown, view=View(BENGTSFORS, CONTACTS[:1], GROUPS[:1])
    ),
    "member.contact_form, of one group": partial(
        member_cards.contact_form, one=BENGTSFORS, groups=GROUPS[:1], typed={}, whole=False
    ),
    "member.contact_form, of two groups": partial(
        member_cards.contact_form, one=BENGTSFORS, groups=GROUPS, typed={}, whole=False
    ),
    "member.new_form": partial(member_cards.new_form, networks=[NETWORK], nonce=NONCE, typed={}),
    "member.new_form, refused": partial(
        member_cards.new_form,
        networks=[NETWORK, OTHER],
        nonce=NONCE,
        typed={"name": "Vara kommun", "kind": "klubb", "since": "i våras"},
        wrong=[
            RuleBroken("error.which_network"),
            RuleBroken("error.organisation_kind_unknown"),
        ],
    ),
    "member.change_form": partial(
        member_cards.change_form, one=BENGTSFORS, typed=filled(BENGTSFORS.membership)
    ),
    "member.change_form, refused": partial(
        member_cards.change_form,
        one=BENGTSFORS,
        typed=filled(BENGTSFORS.membership),
        wrong=[RuleBroken("error.member_line"), RuleBroken("error.organisation_shared")],
    ),
    "member.end_form": partial(member_cards.end_form, one=BENGTSFORS, last=TODAY),
    "member.contact_form": partial(
        member_cards.contact_form, one=BENGTSFORS, groups=GROUPS, typed={}
    ),
    "member.contact_form, refused": partial(
        member_cards.contact_form,
        one=BENGTSFORS,
        groups=GROUPS,
        typed={"name": "Vera Exempel", "email": "vera", "group": "2"},
        wrong=[RuleBroken("error.contact_email"), RuleBroken("error.contact_elsewhere")],
    ),
    "member.group_form": partial(
        member_cards.group_form, networks=[NETWORK], nonce=NONCE, typed={}
    ),
    "member.group_form, refused": partial(
        member_cards.group_form,
        networks=[NETWORK, OTHER],
        nonce=NONCE,
        typed={"name": "Naturvårdsgruppen"},
        wrong=[RuleBroken("error.name_taken")],
    ),
    "member.group_added": partial(member_cards.group_added, network=NETWORK, name="Vattengruppen"),
}


def with_text(text: Callable[[int], str]) -> Mapping[str, partial[Card]]:
    """Return the cards with *text* wherever somebody's own words stand."""
    network = replace(NETWORK, name=text(200))
    groups = [Group(number, 2, text(200)) for number in (1, 2, 3)]
    named = replace(BENGTSFORS.membership, name=text(200), through=text(200))
    line = replace(BENGTSFORS, network=network, membership=named)
    contacts = [
        Contact(number, text(200), f"{number}@example.com", text(200), 1) for number in range(9)
    ]
    typed = {"name": text(300), "through": text(300), "email": text(300), "since": text(300)}
    return {
        "member.listed": partial(
            member_cards.listed, page=Page((line,) * 10, 2, 38), groups=groups
        ),
        "member.shown": partial(member_cards.shown, view=View(line, contacts, groups)),
        "member.new_form": partial(
            member_cards.new_form, networks=[network, OTHER], nonce=NONCE, typed=typed
        ),
        "member.change_form": partial(member_cards.change_form, one=line, typed=typed),
        "member.end_form": partial(member_cards.end_form, one=line, last=TODAY),
        "member.contact_form": partial(
            member_cards.contact_form, one=line, groups=groups, typed=typed
        ),
        "member.group_form": partial(
            member_cards.group_form, networks=[network, OTHER], nonce=NONCE, typed=typed
        ),
        "member.group_added": partial(member_cards.group_added, network=network, name=text(200)),
    }

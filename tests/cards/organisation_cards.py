"""The cards about the organisation, as rows of every_card.py."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from cards import department as department_cards
from cards import handover as handover_cards
from cards import organisation_notice as notice_cards
from cards import owner as owner_cards
from cards import role as role_cards
from cards import substitute as substitute_cards
from cards import whom as whom_cards
from cards.card import Card
from cards.handover import Amount
from cards.role import Holder
from domain.authority import Department, Unit
from domain.case import Kind
from domain.errors import RuleBroken
from domain.organisation import DefaultOwner, Organisation, Place, Substitute
from domain.page import cut
from domain.person import Held, Named, Role, RoleName, Scope
from tests.make import NONCE, TODAY

SCHOOL, KITCHEN = Place(Scope.DEPARTMENT, 1), Place(Scope.UNIT, 1)
JULY = (date(2027, 7, 1), date(2027, 7, 31))
ROBIN, SAM, ALVA = (
    Named(2, "Robin Handläggare", "robin@example.com"),
    Named(3, "Sam Samordnare"),
    Named(4, "Alva Chef", "alva@example.com"),
)
HANDLER = Held(11, 2, Role(RoleName.HANDLER, 1, Scope.UNIT, 1, TODAY, JULY[1]))
COORDINATOR = Held(12, 3, Role(RoleName.COORDINATOR, 1))
MANAGER = Held(13, 4, Role(RoleName.MANAGER, 1, Scope.DEPARTMENT, 1))
LENT = replace(COORDINATOR.role, until=JULY[1], instead_of=3)
ORGANISATION = Organisation(
    authority_id=1,
    today=TODAY,
    departments=(Department(1, 1, "Skola"), Department(2, 1, "Gata och park")),
    units=(Unit(1, 1, 1, "Köket"),),
    people={one.id: one for one in (ALVA, ROBIN, SAM)},
    held=(HANDLER, COORDINATOR, MANAGER),
    substitutes=(Substitute(21, 3, 2, *JULY), Substitute(22, 4, 3, *JULY)),
    default_owners=(
        DefaultOwner(31, SCHOOL, Kind.DEVIATION, 2),
        DefaultOwner(32, KITCHEN, None, 4),
        DefaultOwner(33, Place(), None, 3),
    ),
)
EMPTY = Organisation(authority_id=1, today=TODAY)
PLACES = (Place(), *ORGANISATION.places())
TYPED = {"person": "nr 2", "role": "handler", "place": "unit:1", "since": "2027-07-01"}
WRONG = (
    RuleBroken("error.person_unknown", field="person"),
    RuleBroken("error.ends_before_start", field="until"),
)


def holders(organisation: Organisation) -> list[Holder]:
    return [
        Holder(
            person,
            tuple(one for one in organisation.held if one.person_id == person.id),
            (LENT,) if person.id == ROBIN.id else (),
            frozenset({HANDLER.id}),
        )
        for person in organisation.people.values()
    ]


def rows(organisation: Organisation) -> Mapping[str, partial[Card]]:
    """Return the cards that show people, those of *organisation*."""
    people = organisation.people
    robin, sam, alva = people[2], people[3], people[4]
    named = partial(
        whom_cards.which,
        written="Rob",
        near=(robin, sam),
        step="give_role.give",
        field="person",
        data={"role": "handler", "nonce": NONCE},
        command={
            2: "ge roll handläggare till nr 2",
            3: "ge roll handläggare till nr 3",
        },
    )
    return {
        "role.listed": partial(
            role_cards.listed, organisation=organisation, page=cut(holders(organisation), 1)
        ),
        "role.held_by": partial(
            role_cards.held_by, organisation=organisation, holder=holders(organisation)[1]
        ),
        "role.form": partial(
            role_cards.form,
            organisation=organisation,
            names=tuple(RoleName),
            places=PLACES,
            nonce=NONCE,
            typed={},
        ),
        "role.given": partial(
            role_cards.given, organisation=organisation, person=robin, role=HANDLER.role
        ),
        "role.end_question": partial(
            role_cards.end_question,
            organisation=organisation,
            person=robin,
            held=HANDLER,
            nonce=NONCE,
        ),
        "role.ended": partial(
            role_cards.ended, organisation=organisation, person=robin, role=HANDLER.role
        ),
        "whom.which": named,
        "substitute.listed": partial(
            substitute_cards.listed,
            organisation=organisation,
            page=cut(organisation.substitutes, 1),
            may_end=frozenset({21}),
            note="set_substitute.done",
        ),
        "substitute.form": partial(
            substitute_cards.form,
            organisation=organisation,
            nonce=NONCE,
            typed={},
            for_others=True,
        ),
        "owner.listed": partial(
            owner_cards.listed,
            organisation=organisation,
            page=cut(organisation.default_owners, 1),
            gaps=organisation.default_owners[1:2],
            kept=frozenset({31, 32, 33}),
            note="set_owner.done",
        ),
        "owner.form": partial(
            owner_cards.form, organisation=organisation, places=PLACES, nonce=NONCE, typed={}
        ),
        "handover.form": partial(handover_cards.form, organisation=organisation, typed={}),
        "handover.question": partial(
            handover_cards.question,
            giver=robin,
            receiver=alva,
            amount=Amount(3, 2, 5, 1, 0, staying=4),
            nonce=NONCE,
            roles=False,
        ),
        "handover.done": partial(
            handover_cards.done, giver=robin, receiver=alva, amount=Amount(3, 2, 5, 1, 1)
        ),
        "organisation_notice.substitute_set": partial(
            notice_cards.substitute_set,
            organisation=organisation,
            substitute=organisation.substitutes[0],
        ),
        "organisation_notice.handed_over": partial(
            notice_cards.handed_over, giver=robin.name, receiver=alva.name, to_reader=True
        ),
    }


WITH_PEOPLE = rows(ORGANISATION)
ORGANISATION_CARDS: Mapping[str, partial[Card]] = {
    **WITH_PEOPLE,
    "role.held_by, none": partial(
        role_cards.held_by, organisation=ORGANISATION, holder=Holder(ALVA)
    ),
    "role.listed, many": partial(
        role_cards.listed,
        organisation=ORGANISATION,
        page=cut([holders(ORGANISATION)[1]] * 25, 2),
    ),
    "role.form, refused": partial(
        WITH_PEOPLE["role.form"],
        typed={**TYPED, "person": "", "person_name": "Kim", "until": "imorgon"},
        wrong=WRONG,
    ),
    "role.form, to a coordinator": partial(
        WITH_PEOPLE["role.form"], names=(RoleName.HANDLER,), places=PLACES[1:3], typed=TYPED
    ),
    "substitute.listed, none": partial(
        substitute_cards.listed,
        organisation=EMPTY,
        page=cut((), 1),
        may_end=frozenset(),
    ),
    "substitute.form, for oneself": partial(
        WITH_PEOPLE["substitute.form"], typed=TYPED, wrong=WRONG[1:], for_others=False
    ),
    "owner.listed, none": partial(
        owner_cards.listed, organisation=EMPTY, page=cut((), 1), gaps=(), kept=frozenset()
    ),
    "owner.form, refused": partial(
        WITH_PEOPLE["owner.form"],
        typed={"person": "nr 2", "kind": "accident", "place": "Skla"},
        wrong=WRONG[:1],
    ),
    "department.listed": partial(department_cards.listed, organisation=ORGANISATION),
    "department.listed, to a coordinator": partial(
        department_cards.listed, organisation=ORGANISATION, changes=False
    ),
    "department.listed, none": partial(
        department_cards.listed, organisation=EMPTY, note="add_department.done"
    ),
    "department.new_form": partial(
        department_cards.new_form, organisation=ORGANISATION, nonce=NONCE, typed={}
    ),
    "department.new_form, refused": partial(
        department_cards.new_form,
        organisation=ORGANISATION,
        nonce=NONCE,
        typed={"department": "department:1", "name": "Köket"},
        wrong=[RuleBroken("error.name_taken", field="name")],
    ),
    "department.name_form": partial(
        department_cards.name_form, organisation=ORGANISATION, nonce=NONCE, typed={}
    ),
    "handover.form, refused": partial(
        WITH_PEOPLE["handover.form"],
        typed={"giver": "nr 2", "person_name": "Alva", "roles": "true"},
        wrong=[RuleBroken("error.receiver_without_role", field="person")],
    ),
    "handover.question, with roles": partial(
        WITH_PEOPLE["handover.question"], amount=Amount(3, 2, 5, 1, 2), roles=True
    ),
    "organisation_notice.role_given": partial(
        notice_cards.role_given, organisation=ORGANISATION, role=MANAGER.role
    ),
    "organisation_notice.handed_over, from the reader": partial(
        WITH_PEOPLE["organisation_notice.handed_over"], to_reader=False
    ),
    "organisation_notice.owners_missing": partial(
        notice_cards.owners_missing,
        organisation=ORGANISATION,
        gaps=ORGANISATION.default_owners[:2],
    ),
}

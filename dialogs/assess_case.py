"""Assess a case: what it is, how serious, and whether an authority must be told of it."""

from collections.abc import Sequence

from cards import organised as words
from dialogs import filling, link_cases, moving, organised
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_assessment
from domain.access import Act
from domain.case_assessment import Assessment
from domain.case_forms import ASSESS
from domain.case_moves import Event
from domain.errors import RuleBroken
from domain.organisation import EVERYWHERE
from domain.person import Scope
from domain.role_rights import places_kept
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def assess(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.ASSESS)
    organisation = organised.load(turn, storage)
    filled = Filled(turn, storage, ASSESS)
    around = {one.scope: one.id for one in organisation.around(filled.place(organisation))}
    typed = moving.typed(
        Assessment,
        filled.turn,
        department_id=around.get(Scope.DEPARTMENT),
        unit_id=around.get(Scope.UNIT),
    )
    moved = filled.decide(lambda: case_assessment.assess(held.case, typed, turn.now))
    moved = organised.with_owner(moved, organisation)
    return moving.save(turn, storage, moved, link_cases.alike)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.ASSESS, Event.ASSESS)
    organisation = organised.load(turn, storage)
    form = ASSESS.optional("severity", "notification") if case.suggestion else ASSESS
    if not organisation.departments:
        form = form.without("place")
    kept = next(iter(places_kept(turn.person, organisation)), EVERYWHERE)
    proposed = {"kind": case.kind, "source": case.source, "place": words.place_value(kept)}
    places = filling.places(turn, organisation)
    alike = link_cases.alike(turn, storage, case)
    return filling.form(turn, form, case, wrong, proposed, offered={"place": places}, above=alike)

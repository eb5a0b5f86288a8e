"""Change what a case is, or what was answered when it was assessed; its number stays."""

from collections.abc import Sequence

from cards import organised as words
from dialogs import filling, moving, organised
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_assessment
from domain.access import Act
from domain.case import Case, State
from domain.case_assessment import Reclassification
from domain.case_forms import RECLASSIFY
from domain.case_moves import Event
from domain.errors import RuleBroken
from domain.form import Form
from domain.organisation import EVERYWHERE, Organisation, Place
from domain.person import Scope
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def reclassify(turn: Turn, storage: Storage) -> Reply:
    case = moving.load(turn, storage, Act.RECLASSIFY).case
    organisation = organised.load(turn, storage)
    filled = Filled(turn, storage, RECLASSIFY)
    place = filled.place(organisation) if filled["place"] else _place(case)
    around = {one.scope: one.id for one in organisation.around(place)}
    typed = moving.typed(
        Reclassification,
        filled.turn,
        department_id=around.get(Scope.DEPARTMENT),
        unit_id=around.get(Scope.UNIT),
    )
    moved = filled.decide(lambda: case_assessment.reclassify(case, typed))
    return moving.save(turn, storage, organised.with_owner(moved, organisation))


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.RECLASSIFY, Event.RECLASSIFY)
    organisation = organised.load(turn, storage)
    proposed = {
        "kind": case.kind,
        "category": case.category or "",
        "notification": case.notification or "",
        "flags": ",".join(sorted(case.flags)),
        "place": words.place_value(_place(case)),
    }
    places = filling.places(turn, organisation)
    form = _asked_of(case, organisation)
    known = {name: value for name, value in proposed.items() if value}
    return filling.form(turn, form, case, wrong, known, offered={"place": places})


def _asked_of(case: Case, organisation: Organisation) -> Form:
    """Return the form without what is not asked of this case: a severity has a form of its own, and
    what nobody has answered yet is asked when the case is assessed."""
    if case.state is State.RECEIVED:
        return RECLASSIFY.without("severity", "category", "notification", "place", "flags")
    form = RECLASSIFY if case.suggestion else RECLASSIFY.without("severity")
    return form if organisation.departments else form.without("place")


def _place(case: Case) -> Place:
    if case.unit_id is not None:
        return Place(Scope.UNIT, case.unit_id)
    if case.department_id is not None:
        return Place(Scope.DEPARTMENT, case.department_id)
    return EVERYWHERE

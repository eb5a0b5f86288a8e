"""A form about a case: shown, and read as it was filled in on its card or written on one line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from cards import case_form as case_form_cards
from cards import organised as words
from cards.card import Part
from cards.case_form import Filling
from dialogs import link_cases, moving, organised, whom
from dialogs.turn import Reply, Turn
from dialogs.whom import Unsure
from domain.access import Act
from domain.case import Case
from domain.case_action import ActionKind, NewAction
from domain.case_gates import begin
from domain.case_moves import Event
from domain.errors import FormRefused, RuleBroken, complaints
from domain.form import Form
from domain.organisation import Organisation, Place
from domain.person import Named
from storage.storage import Storage
from understanding import written_form

T = TypeVar("T")
Show = Callable[[Turn, Storage, Sequence[RuleBroken]], Reply]


class Filled:
    """What was filled in. What cannot be read is noted, and told together with what the rules say
    is wrong."""

    def __init__(self, turn: Turn, storage: Storage, form: Form) -> None:
        self.turn = _read(turn, form)
        self._storage = storage
        self._wrong = list(_unread(self.turn))

    def __getitem__(self, field: str) -> str:
        return self.turn.data.get(field, "")

    def yes(self, field: str) -> bool:
        return self[field] == "true"

    def somebody(self, field: str, instead: int | None = None) -> int | None:
        """Return the person in the field, stored if they were new; where there is nobody,
        *instead*. Whoever has left is noted as wrong."""
        try:
            found = moving.somebody(self.turn, self._storage, field)
            named = None if found is None else whom.remember(self.turn, self._storage, found)
            person_id = instead if named is None else named.id
            self._require_here(field, person_id)
        except RuleBroken as broken:
            self._wrong.append(broken)
            return None
        return person_id

    def place(self, organisation: Organisation) -> Place:
        try:
            return organised.place(self.turn, organisation)
        except RuleBroken as broken:
            self._wrong.append(broken)
            return Place()

    def action(self) -> NewAction:
        """Return the action in the fields of `case_forms.ACTION`."""
        return NewAction(
            text=self["what"],
            owner_id=self.somebody("owner"),
            due_on=self["due_on"],
            kind=self.turn.data.get("action_kind", ActionKind.CORRECTIVE),
            resource_need=self["resource_need"],
            anyway=self["anyway"],
        )

    def another(self, field: str, case: Case) -> Case | None:
        """Return the other case that the field names; where there is none, nothing."""
        if not self[field]:
            return None
        try:
            return link_cases.another(self.turn, self._storage, case, self[field])
        except RuleBroken as broken:
            self._wrong.append(broken)
            return None

    def decide(self, rule: Callable[[], T]) -> T:
        """Return what *rule* makes of what was filled in, or raise all that is wrong with it."""
        wrong = self._wrong
        try:
            decided = rule()
        except FormRefused as refused:
            unread = {one.field.removesuffix("_name") for one in wrong}
            rest = (one for one in refused.complaints if one.field not in unread - {""})
            raise FormRefused(*wrong, *rest) from None
        if wrong:
            raise FormRefused(*wrong)
        return decided

    def _require_here(self, field: str, person_id: int | None) -> None:
        if person_id is None:
            return
        last_day = self._storage.people.last_day(self.turn.authority.id, person_id)
        if last_day is not None and last_day < self.turn.today:
            raise RuleBroken("error.person_left", field=field)


def begun(turn: Turn, storage: Storage, act: Act, event: Event) -> Case:
    """Return the case that a form is shown for, or raise `RuleBroken` when *event* cannot happen to
    it now."""
    held = moving.load(turn, storage, act)
    begin(event, held.case, held.actions)
    return held.case


def ask(turn: Turn, storage: Storage, show: Show) -> Reply:
    """Show a form that nothing was sent of yet."""
    return _shown(turn, storage, show, ())


def again(turn: Turn, storage: Storage, show: Show, broken: RuleBroken) -> Reply:
    """Show the form with all that was typed and what is wrong in it; or the case as it is now, when
    it is no longer as the form showed it."""
    return moving.moved_on(turn, storage, broken) or _shown(turn, storage, show, complaints(broken))


def form(
    turn: Turn,
    form: Form,
    case: Case,
    wrong: Sequence[RuleBroken],
    proposed: Mapping[str, str] | None = None,
    organisation: Organisation | None = None,
    offered: Mapping[str, Sequence[tuple[str, str]]] | None = None,
    above: Sequence[Part] = (),
) -> Reply:
    """Return the form with what was filled in, and in the other fields what is *proposed*. The
    people and places of an *organisation* can be chosen. *above* stands before the fields."""
    typed = {**(proposed or {}), **_read(turn, form).data}
    people: Sequence[Named] = list(organisation.people.values()) if organisation else ()
    near = {one.field: one.near for one in wrong if isinstance(one, Unsure)}
    filling = Filling(typed, wrong, offered or {}, people, near, turn.code, above)
    shown = case_form_cards.shown(turn.language, form, case, turn.nonce(), filling)
    return Reply(shown)


def is_unread(turn: Turn, form: Form) -> bool:
    """Whether something was written on a line that fills in nothing of *form*."""
    return bool(_unread(_read(turn, form)))


def places(turn: Turn, organisation: Organisation) -> list[tuple[str, str]]:
    """Return the whole authority and its parts, for a list to choose in."""
    return [
        (words.place_value(place), words.place_name(turn.language, organisation, place))
        for place in (Place(), *organisation.places())
    ]


def _shown(turn: Turn, storage: Storage, show: Show, wrong: Sequence[RuleBroken]) -> Reply:
    try:
        return show(turn, storage, wrong)
    except RuleBroken as broken:
        now = moving.moved_on(turn, storage, broken) or moving.instead(turn, storage, broken)
        if now is None:
            raise
        return now


def _read(turn: Turn, form: Form) -> Turn:
    return replace(turn, data=written_form.read(form, turn.data, turn.today))


def _unread(turn: Turn) -> Sequence[RuleBroken]:
    left = turn.data.get(written_form.LINE, "").strip()
    return [RuleBroken("error.form_unread", field=written_form.LINE)] if left else []

"""The log of a case: who did what, when, from what to what."""

from cards import case_log as case_log_cards
from dialogs import moving, organised
from dialogs.turn import Reply, Turn
from domain.access import Act
from domain.case import Case
from domain.case_action import numbered
from domain.case_moves import Event, may_see_who
from domain.history import Logged, people_in
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.READ_LOG)
    page = storage.log.page("case", held.case.id, turn.page)
    known = case_log_cards.Known(
        people=storage.people.names(people_in(page.things)),
        organisation=organised.load(turn, storage),
        actions={action.id: number for number, action in numbered(held.actions).items()},
        named=tuple(_may_name(turn, held.case, one) for one in page.things),
    )
    return Reply(case_log_cards.shown(turn.language, held.case, page, known))


def _may_name(turn: Turn, case: Case, one: Logged) -> bool:
    return may_see_who(turn.person, case, Event(one.entry.what), one.entry.actor_id)

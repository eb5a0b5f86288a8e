"""The person's own cases, newest first: all, or those that others have moved on lately."""

from cards import case_list as case_list_cards
from dialogs.turn import Reply, Turn
from domain import access
from domain.case_listing import lately
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    spared = access.is_spared(turn.person, turn.authority.id)
    page = storage.case_lists.of_reporter(
        turn.authority.id, turn.person.id, turn.page, spared=spared
    )
    only_some = any(turn.data.get(name, "all") != "all" for name in ("kind", "status", "period"))
    return Reply(case_list_cards.mine(turn.language, page, only_some=only_some))


def moved(turn: Turn, storage: Storage) -> Reply:
    since = lately(turn.today)
    page = storage.case_lists.moved(turn.authority.id, turn.person.id, since, turn.page)
    return Reply(case_list_cards.moved(turn.language, page))

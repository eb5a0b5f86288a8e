"""The person's own cases, newest first: all, some of them, or those that others have moved on
lately."""

from cards import case_list as case_list_cards
from cards import case_search as case_search_cards
from dialogs.turn import Reply, Turn
from domain import access
from domain.case_listing import horizon, lately
from domain.case_search import EVERYTHING
from domain.organisation import Organisation
from storage.storage import Storage
from understanding import searching


def show(turn: Turn, storage: Storage) -> Reply:
    authority = turn.authority
    # One's own cases are few enough that nobody looks for them by department.
    nowhere = Organisation(authority.id, turn.today)
    written = turn.data.get("search") or turn.data.get("text", "")
    asked = searching.read(written, turn.today, nowhere)
    search = asked.search.of_own()
    page = storage.case_lists.of_reporter(
        authority.id,
        turn.person.id,
        horizon(turn.today, authority.settings),
        search,
        turn.page,
        spared=access.is_spared(turn.person, authority.id),
    )
    if search == EVERYTHING:
        return Reply(case_list_cards.mine(turn.language, page))
    return Reply(case_search_cards.own(turn.language, page, search, asked.text))


def moved(turn: Turn, storage: Storage) -> Reply:
    since = lately(turn.today)
    page = storage.case_lists.moved(turn.authority.id, turn.person.id, since, turn.page)
    return Reply(case_list_cards.moved(turn.language, page))

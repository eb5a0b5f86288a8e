"""Find cases by what is said of them, among those that the person follows."""

from cards import case_search as case_search_cards
from dialogs import organised
from dialogs.turn import Reply, Turn
from domain.access import followed
from domain.case_listing import horizon
from domain.case_search import Search
from domain.organisation import Organisation
from domain.person import Named
from storage.storage import Storage
from understanding import searching
from understanding.searching import OWNERS, PERIOD, PLACES, WORDS, Asked

# Teams shows six buttons; these are the parts that are most often too much, the likeliest first.
MAY_BE_TOO_MUCH = (WORDS, PERIOD, PLACES, OWNERS, "categories", "severities")


def show(turn: Turn, storage: Storage) -> Reply:
    authority = turn.authority
    organisation = organised.load(turn, storage)
    owners = storage.case_lists.handlers(authority.id)
    written = turn.data.get("search", "") or turn.data.get("text", "")
    asked = searching.read(written, turn.today, organisation, owners)
    page = storage.case_lists.found(
        asked.search,
        authority.id,
        horizon(turn.today, authority.settings),
        followed(turn.person, authority.id),
        turn.page,
    )
    return Reply(
        case_search_cards.found(
            turn.language,
            page,
            asked.search,
            _named(asked, organisation, owners),
            asked.text,
            _without(asked),
        )
    )


def _named(asked: Asked, organisation: Organisation, owners: list[Named]) -> dict[str, list[str]]:
    search: Search = asked.search
    return {
        PLACES: sorted(organisation.place_name(one) for one in search.places),
        OWNERS: [one.name for one in owners if one.id in search.owners],
        WORDS: asked.words,
    }


def _without(asked: Asked) -> dict[str, str]:
    """Return what to look for instead, with one part less."""
    return {
        part: asked.without(part)
        for part in MAY_BE_TOO_MUCH
        if part in asked.said and len(asked.said) > 1
    }

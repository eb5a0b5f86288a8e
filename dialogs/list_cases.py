"""The authority's cases, for those who follow them."""

from cards import case_list as case_list_cards
from dialogs.turn import Reply, Turn
from domain.access import followed
from domain.case_line import CaseLine
from domain.case_listing import Listing, horizon
from domain.page import Page
from storage.storage import Storage


def new(turn: Turn, storage: Storage) -> Reply:
    """Cases that wait for assessment."""
    return Reply(case_list_cards.new(turn.language, _page(turn, storage, Listing.NEW)))


def open_cases(turn: Turn, storage: Storage) -> Reply:
    """All cases that are not ended."""
    return Reply(case_list_cards.open_cases(turn.language, _page(turn, storage, Listing.OPEN)))


def late(turn: Turn, storage: Storage) -> Reply:
    """Cases of which the day for what comes next has passed."""
    return Reply(case_list_cards.late(turn.language, _page(turn, storage, Listing.LATE)))


def serious(turn: Turn, storage: Storage) -> Reply:
    return Reply(case_list_cards.serious(turn.language, _page(turn, storage, Listing.SERIOUS)))


def to_notify(turn: Turn, storage: Storage) -> Reply:
    """Cases of which an authority may have to be told, and nobody has said that it was."""
    return Reply(case_list_cards.to_notify(turn.language, _page(turn, storage, Listing.TO_NOTIFY)))


def to_check(turn: Turn, storage: Storage) -> Reply:
    """Cases whose effect is to be checked this week."""
    return Reply(case_list_cards.to_check(turn.language, _page(turn, storage, Listing.TO_CHECK)))


def to_decide(turn: Turn, storage: Storage) -> Reply:
    """Suggestions that wait for a decision."""
    return Reply(case_list_cards.to_decide(turn.language, _page(turn, storage, Listing.TO_DECIDE)))


def red(turn: Turn, storage: Storage) -> Reply:
    """Cases that are late, serious, or to be told to an authority."""
    return Reply(case_list_cards.red(turn.language, _page(turn, storage, Listing.RED)))


def from_audit(turn: Turn, storage: Storage) -> Reply:
    """Cases that an audit brought up."""
    found = _page(turn, storage, Listing.FROM_AUDIT)
    return Reply(case_list_cards.from_audit(turn.language, found))


def _page(turn: Turn, storage: Storage, listing: Listing) -> Page[CaseLine]:
    authority = turn.authority
    return storage.case_lists.listed(
        listing,
        authority.id,
        horizon(turn.today, authority.settings),
        followed(turn.person, authority.id),
        turn.page,
    )

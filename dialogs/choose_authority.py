"""Ask once which authority a person belongs to, where a tenant holds several."""

from cards import authority as authority_cards
from dialogs.turn import Reply, Turn
from storage.storage import Storage
from understanding.danger import is_dangerous


def ask(turn: Turn, storage: Storage) -> Reply:
    authorities = storage.authorities.of_tenant(turn.authority.tenant_id)
    written = turn.data.get("text", "")
    card = authority_cards.which(
        turn.language, authorities, written, danger_first=is_dangerous(written)
    )
    return Reply(card)


def choose(turn: Turn, storage: Storage) -> Reply:
    """Remember the authority; the router has taken the one that was chosen, of the person's own
    tenant, to be the turn's."""
    storage.people.change(turn.person.id, authority_id=turn.authority.id)
    written = turn.data.get("text", "")
    return Reply(authority_cards.chosen(turn.language, turn.authority, written))

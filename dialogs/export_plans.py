"""The action plans as the workbook that can be changed and sent back."""

from cards import plan_export as export_cards
from dialogs import handouts
from dialogs.turn import Reply, Turn
from domain.handout import Handout
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    authority_id = turn.authority.id
    storage.log.write(
        "authority",
        authority_id,
        "exported",
        turn.now,
        authority_id=authority_id,
        actor_id=turn.person.id,
        field="plans",
    )
    url = handouts.link(turn, Handout.PLANS, authority_id)
    return Reply(export_cards.shown(turn.language, url))

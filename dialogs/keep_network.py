"""What whoever coordinates a network, or a group of one, may do with it: the way there."""

from cards import network as network_cards
from cards.network import View
from dialogs import meetings
from dialogs.turn import Reply, Turn
from domain.meeting import may_keep_group, may_keep_network
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    kept = meetings.kept_groups(turn, storage)
    whole = [one for one in kept if may_keep_network(turn.person, one)]
    here = [turn.authority.id]
    view = View(
        kept,
        year=turn.today.year,
        whole=whole,
        comments=sum(
            one.comments
            for one in storage.ratings.to_read(here)
            if may_keep_group(turn.person, one.network, one.group)
        ),
        answers=sum(
            count for network, count in storage.surveys.benefits_to_read(here) if network in whole
        ),
        opened={
            one.network_id
            for one in storage.surveys.of([one.id for one in whole])
            if one.year == turn.today.year
        },
    )
    return Reply(network_cards.shown(turn.language, view))

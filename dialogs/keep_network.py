"""What whoever coordinates a network, or a group of one, may do with it: the way there."""

from cards import network as network_cards
from cards.network import View
from dialogs import meetings
from dialogs.turn import Reply, Turn
from domain.access import Act, may
from domain.meeting import may_keep_group, may_keep_network
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    may_add = may(turn.person, turn.authority.id, Act.ADD_NETWORKS)
    if may_add and not storage.networks.of(turn.authority.id):
        return Reply(network_cards.none(turn.language))
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
        may_add=may_add,
    )
    return Reply(network_cards.shown(turn.language, view))

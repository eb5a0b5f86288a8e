"""What a network's annual report is written from, as a workbook: for those who coordinate the whole
network; and for those who keep the plans, those and their rounds. Nothing else leaves the chat as a
file."""

from cards import network_report as report_cards
from dialogs import export_plans, handouts, list_meetings, report_round
from dialogs.meetings import seen
from dialogs.turn import Reply, Turn
from domain.access import Act, may
from domain.handout import Handout
from domain.meeting import Network, may_keep_network
from storage.storage import Storage

# What may be asked for that the workbook answers; "" is a file of anything.
_ANSWERED = frozenset({"", "meetings", "attendance"})


def show(turn: Turn, storage: Storage) -> Reply:
    """The workbook of the plans or of a round, to those who keep them; or that of the year that is
    asked for, or else of this and the last. To others, and of everything else, what there is
    instead."""
    what = turn.data.get("what", "")
    if what == "actions" and may(turn.person, turn.authority.id, Act.IMPORT_PLANS):
        return export_plans.show(turn, storage)
    if what == "round" and may(turn.person, turn.authority.id, Act.KEEP_PLANS):
        return report_round.export(turn, storage)
    kept = [one for one in storage.networks.seen(seen(turn)) if may_keep_network(turn.person, one)]
    if not kept or what not in _ANSWERED:
        return Reply(report_cards.none(turn.language))
    asked = list_meetings.year_of(turn)
    years = [asked] if asked else [turn.today.year, turn.today.year - 1]
    reports = [_report(turn, storage, network, year) for network in kept for year in years]
    return Reply(report_cards.shown(turn.language, reports))


def _report(turn: Turn, storage: Storage, network: Network, year: int) -> report_cards.Report:
    storage.log.write(
        "network",
        network.id,
        "exported",
        turn.now,
        authority_id=network.authority_id,
        actor_id=turn.person.id,
        field="annual_report",
        new=str(year),
    )
    url = handouts.link(turn, Handout.REPORT, network.id, year)
    return report_cards.Report(network.name, year, url)

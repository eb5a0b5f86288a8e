"""Report on behalf of somebody else, who has called or been met: a coordinator writes it, and the
case is theirs."""

from dataclasses import replace

from cards import report_for as report_for_cards
from cards.card import Card
from dialogs import organised, report_case, whom
from dialogs.turn import Reply, Turn
from dialogs.whom import Unsure
from domain.errors import RuleBroken, complaints
from locales.text import text
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Ask for whom."""
    return Reply(_form(turn, storage))


def start(turn: Turn, storage: Storage) -> Reply:
    """Begin a report for the person, with the form that everybody has."""
    try:
        found = whom.find(turn, storage, "person")
    except Unsure as unsure:
        return Reply(organised.ask_whom(turn, "report_for.start", unsure, _command(turn)))
    except RuleBroken as broken:
        return Reply(_form(turn, storage, *complaints(broken)))
    person = whom.remember(turn, storage, found)
    begun = report_case.begun_for(turn, storage)
    draft = replace(begun, for_id=person.id, for_name=person.name)
    storage.drafts.keep(turn.seal, turn.owner, draft, turn.now)
    return report_case.resume(turn, storage)


def _command(turn: Turn) -> organised.Command:
    return lambda data: text(turn.language, "command.report_for", name=data.get("person", ""))


def _form(turn: Turn, storage: Storage, *wrong: RuleBroken) -> Card:
    known = storage.people.named(turn.authority.tenant_id, turn.authority.id)
    return report_for_cards.form(turn.language, known, turn.data, wrong)

"""Whether something has happened again after its case was closed."""

from dataclasses import replace

from cards import again as again_cards
from cards import message as message_cards
from dialogs import report_case
from dialogs.find_case import find
from dialogs.turn import Reply, Turn
from domain.case import Case
from storage.storage import Storage


def start(turn: Turn, storage: Storage) -> Reply:
    """Begin a report of what has happened again, which will be linked to the case."""
    case = _closed(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    known = {"kind": case.kind, "place": case.place, "again": case.number}
    written = {"text": turn.data.get("text", "")}
    return report_case.start(replace(turn, data={**known, **written}), storage)


def not_again(turn: Turn, storage: Storage) -> Reply:
    """Thank for the answer; the case stays as it is."""
    case = _closed(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    return Reply(again_cards.thanks(turn.language, case))


def _closed(turn: Turn, storage: Storage) -> Case | None:
    """Return the case that is meant. By its code nobody has it here: what is begun would tie the
    one who knows the code to it."""
    return None if turn.by_code else find(turn, storage)

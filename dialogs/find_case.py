"""The one way to a case. Missing and forbidden look the same from outside."""

from dialogs.turn import Turn
from domain import access
from domain.case import Case
from domain.errors import RuleBroken
from domain.follow_up_code import GUESSES_A_DAY
from storage.storage import Storage


def find(turn: Turn, storage: Storage) -> Case | None:
    """Return the case that the turn is about, by number or follow-up code, if it may be seen.

    Whoever has the code sees the case. Wrong codes are counted, so a turn with one must be allowed
    to write and must not raise; past the limit `RuleBroken` is raised, also for the right code.
    """
    if turn.by_code:
        return _by_code(turn, storage, turn.code)
    case = storage.cases.find(turn.authority.id, turn.data.get("case", ""))
    if case is None or access.may_see(turn.person, case):
        return case
    # Whoever owns an action of the case sees it too.
    actions = storage.case_actions.of(case)
    return case if access.may_see(turn.person, case, actions) else None


def hash_code(turn: Turn, code: str) -> str:
    return turn.seal.digest("follow-up", str(turn.authority.id), code)


def _by_code(turn: Turn, storage: Storage, code: str) -> Case | None:
    asker = turn.seal.digest("asker", str(turn.person.id))
    if storage.guesses.wrong_today(asker, turn.today) >= GUESSES_A_DAY:
        raise RuleBroken("error.too_many_guesses")
    case = storage.cases.find_by_code(turn.authority.id, hash_code(turn, code))
    if case is None:
        storage.guesses.count_wrong(asker, turn.today)
    return case

"""Show one case: how it stands, who has it, what has happened and what comes next."""

from cards import case as case_cards
from cards import message as message_cards
from cards.card import Card
from dialogs.find_case import find
from dialogs.turn import Reply, Turn
from domain import access, calendar
from domain.case import OPEN, Case
from storage.storage import Storage

LATEST = 5


def show(turn: Turn, storage: Storage) -> Reply:
    case = find(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    return Reply(shown(turn, storage, case))


def shown(turn: Turn, storage: Storage, case: Case, note: str = "") -> Card:
    """Return the case as *turn*'s person may see it; *note* is the key of a line above it."""
    reporter = None
    if case.reporter_id is not None and access.may_see_reporter(turn.person, case):
        reporter = storage.people.get(case.reporter_id, turn.today)
    view = case_cards.View(
        case=case,
        assessed_by=calendar.working_days_after(
            calendar.local_day(case.received_at), turn.authority.settings.assessment_working_days
        ),
        happened=tuple(storage.log.of("case", case.id, LATEST)),
        comments=tuple(storage.cases.comments(case, LATEST)),
        reporter=reporter.name if reporter else "",
        own=case.reporter_id == turn.person.id or turn.by_code,
        comments_allowed=case.state in OPEN
        and (access.may_comment(turn.person, case) or turn.by_code),
        code=turn.code,
    )
    return case_cards.shown(turn.language, view, note)

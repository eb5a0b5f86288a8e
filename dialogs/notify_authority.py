"""Tell an authority of a case: a person does, and the bot reminds, drafts and records."""

from collections.abc import Sequence

from cards import notification as notification_cards
from dialogs import filling, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_assessment, notification
from domain.access import Act
from domain.calendar import local
from domain.case_forms import NOTIFY
from domain.case_moves import Event
from domain.errors import RuleBroken
from domain.notification import NewNotification
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show what there may be a duty to do, and the form for when it is done."""
    return filling.ask(turn, storage, _form)


def draft(turn: Turn, storage: Storage) -> Reply:
    """Show the draft as plain text, which can be copied on a phone as well."""
    held = moving.load(turn, storage, Act.RECORD_NOTIFICATION)
    lines = notification.drafted(held.case, held.actions, turn.authority.name)
    return Reply(notification_cards.draft(turn.language, held.case, lines), plain=True)


def record(turn: Turn, storage: Storage) -> Reply:
    case = moving.load(turn, storage, Act.RECORD_NOTIFICATION).case
    filled = Filled(turn, storage, NOTIFY)
    typed = moving.typed(NewNotification, filled.turn)
    moved = filled.decide(
        lambda: case_assessment.notify_authority(case, typed, turn.person.id, turn.now)
    )
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.RECORD_NOTIFICATION, Event.NOTIFY_AUTHORITY)
    now = local(turn.now)
    proposed = {"on": now.date().isoformat(), "at": f"{now:%H.%M}"}
    above = notification_cards.above(turn.language, case, notification.duties(case))
    return filling.form(turn, NOTIFY, case, wrong, proposed, above=above)

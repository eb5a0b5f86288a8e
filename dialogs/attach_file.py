"""Add photos and files to a case. They are fetched between two looks at it: only for a case that is
there, that the person may add to and that has room, and with no transaction open."""

from cards import attachment as attachment_cards
from cards import message as message_cards
from cards.card import Card
from dialogs import tell
from dialogs.find_case import find
from dialogs.turn import FilesWanted, Reply, Turn
from domain import access
from domain import attachment as attachment_rules
from domain import case as case_rules
from domain.attachment import NotTaken, Taken
from domain.awaited import SOON, Awaited, Expected
from domain.case import OPEN, Case
from domain.case_moves import Event
from storage.storage import Storage
from understanding.danger import is_dangerous

ATTACH = "attach_file.attach"
# Where the bot waits for something to one case: a picture is for the same.
_ABOUT_ONE_CASE = frozenset(
    {ATTACH, "complete_case.ask", "complete_case.add", "describe_accident.ask"}
)
MOST_OFFERED = 5


def ask(turn: Turn, storage: Storage) -> Reply:
    """Say how a file is sent to the case; for half an hour it then needs no number."""
    if not _names_a_case(turn):
        return Reply(_which(turn, storage, sent=False))
    case = _case(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    attachment_rules.require_room(case, storage.attachments.count(case))
    return Reply(attachment_cards.ask(turn.language, case, turn.code), awaits=awaited(case))


def attach(turn: Turn, storage: Storage) -> Reply:
    """Keep what was sent, file by file, and the words beside it as a comment."""
    if not _names_a_case(turn):
        return Reply(_which(turn, storage, sent=True))
    case = _case(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language, turn.data.get("text", "")))
    already = storage.attachments.count(case)
    attachment_rules.require_room(case, already)
    words = turn.data.get("text", "").strip()
    comment = case_rules.check_comment(case, words) if words else ""
    if turn.files is None:
        raise FilesWanted
    if not turn.files:
        return ask(turn, storage)
    unnamed = attachment_rules.is_unnamed(case, turn.person.id, by_code=turn.by_code)
    sent = [one for one in turn.files if isinstance(one, Taken | NotTaken)]
    kept, refused = attachment_rules.sort(sent, case, already, unnamed=unnamed)
    if kept:
        # By code nothing ties them to who sent them: nobody, and no more than the day.
        storage.attachments.add(case, kept, already, turn.at, turn.actor_id)
        _log(turn, storage, case, Event.ATTACH, "files", str(len(kept)))
    if comment:
        storage.cases.comment(case, comment, turn.at, turn.actor_id)
        _log(turn, storage, case, Event.COMMENT)
    if kept or comment:
        tell.of_addition(turn, storage, Event.ATTACH if kept else Event.COMMENT, case)
    card = attachment_cards.saved(
        turn.language,
        turn.authority,
        case,
        len(kept),
        refused,
        code=turn.code,
        added_text=bool(comment),
        danger_first=is_dangerous(comment),
    )
    stored = f"{case.number} {len(kept)}" if kept or comment else ""
    return Reply(card, stored=stored, awaits=awaited(case))


def attach_again(turn: Turn, storage: Storage, result: str, changed: bool) -> Reply:
    """Say once more what was kept: the files are not fetched again."""
    number, _, count = result.partition(" ")
    case = find(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    card = attachment_cards.saved(
        turn.language, turn.authority, case, int(count), code=turn.code, added_text=changed
    )
    return Reply(card, stored=number, awaits=awaited(case))


def elsewhere(turn: Turn, _: Storage) -> Reply:
    """Nothing is taken where others see it."""
    return Reply(attachment_cards.in_private(turn.language))


def awaited(case: Case) -> Awaited:
    """Return what lets the next file find its case."""
    return Awaited(Expected.FILE, ATTACH, {"case": case.number})


def meant(turn: Turn, storage: Storage, asked: Awaited | None) -> str:
    """Return the number of the case that a file without one belongs to, "" when that is not sure:
    the one that was asked for, or else the person's own, of which the receipt has just come.

    Whoever has just reported without a name is not known. So when such a case came in after the
    person's own, theirs is not taken for granted: the picture may be meant for the other.
    """
    if asked is not None and asked.step in _ABOUT_ONE_CASE:
        return asked.data["case"]
    since = turn.now - SOON
    found = storage.cases.latest_of(turn.authority.id, turn.person.id, since)
    if found is None:
        return ""
    case, unsure = found
    return "" if unsure or case.state not in OPEN else case.number


def _names_a_case(turn: Turn) -> bool:
    return turn.by_code or bool(turn.data.get("case"))


def _case(turn: Turn, storage: Storage) -> Case | None:
    """Return the case, if the person may add to it. Raises `RuleBroken` once it has ended."""
    case = find(turn, storage)
    if case is None or not (turn.by_code or access.may_comment(turn.person, case)):
        return None
    case_rules.require_open(case)
    return case


def _which(turn: Turn, storage: Storage, *, sent: bool) -> Card:
    numbers = storage.cases.open_of(turn.authority.id, turn.person.id, MOST_OFFERED)
    return attachment_cards.which(turn.language, numbers, sent=sent)


def _log(
    turn: Turn,
    storage: Storage,
    case: Case,
    event: Event,
    field: str | None = None,
    new: str | None = None,
) -> None:
    storage.log.write(
        "case",
        case.id,
        event,
        turn.at,
        authority_id=case.authority_id,
        actor_id=turn.actor_id,
        field=field,
        new=new,
    )

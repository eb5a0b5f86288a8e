"""Show one case: how it stands, who has it, what has happened and what can be done with it now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from cards import attachment as attachment_cards
from cards import case as case_cards
from cards import message as message_cards
from cards.card import Card, Part
from cards.case import Planned, View
from dialogs.find_case import find
from dialogs.turn import Reply, Turn
from domain import access, deadlines
from domain.access import Act
from domain.attachment import Attachment
from domain.calendar import local_day
from domain.case import Case
from domain.case_action import Action, numbered
from domain.case_gates import available
from domain.case_link import LinkKind
from domain.case_moves import Event
from domain.history import Comment, Entry
from domain.notification import Notification, duties
from domain.plan_asked import Numbered
from storage import file_links
from storage.case_links import Linked
from storage.file_links import FileLink
from storage.storage import Storage

LATEST = 5


def show(turn: Turn, storage: Storage) -> Reply:
    case = find(turn, storage)
    if case is None:
        first = None if turn.by_code else _first(turn, storage)
        if first is None:
            return Reply(message_cards.no_such_case(turn.language))
        return Reply(case_cards.followed(turn.language, first))
    # A code ties nothing to the chat that it was written in.
    return Reply(shown(turn, storage, case))


def more(turn: Turn, storage: Storage) -> Reply:
    """Show what can be done with the case that there is no room for on its card."""
    case = find(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    return Reply(case_cards.more(turn.language, view(turn, case, load(storage, case))))


def shown(
    turn: Turn,
    storage: Storage,
    case: Case,
    note: str = "",
    written: str = "",
    *,
    unmasked: bool = False,
    beside: Sequence[Part] = (),
) -> Card:
    """Return the case as *turn*'s person may see it; *note* is the key of a line above it, and
    *written* what the person had typed and must not lose. *unmasked* shows the reporter's name to
    one who has said why they need it, and *beside* is shown after the case."""
    seen = view(turn, case, load(storage, case), written, unmasked=unmasked)
    return case_cards.shown(turn.language, seen, note, beside)


def _first(turn: Turn, storage: Storage) -> Case | None:
    """Return the case, if the person reported the same event after somebody else had."""
    number = turn.data.get("case", "")
    case = storage.case_links.followed_by(turn.authority.id, number, turn.person.id)
    return case if case is not None and access.may_follow_first(turn.person, case) else None


@dataclass(frozen=True)
class Loaded:
    """What there is to see of a case, for those who may: *names* of people by id."""

    actions: tuple[Action, ...] = ()
    notified: tuple[Notification, ...] = ()
    happened: tuple[Entry, ...] = ()
    comments: tuple[Comment, ...] = ()
    files: tuple[Attachment, ...] = ()
    names: Mapping[int, str] = field(default_factory=dict)
    place: str = ""
    linked: tuple[Linked, ...] = ()
    planned: tuple[Numbered, ...] = ()


def load(storage: Storage, case: Case) -> Loaded:
    """Return all that is stored about the case, in the same statements for everybody."""
    actions = storage.case_actions.of(case)
    others = (case.owner_id, case.handler_id, case.reporter_id)
    people = {*(one.owner_id for one in actions), *others}
    return Loaded(
        actions=actions,
        notified=storage.case_actions.notifications(case),
        happened=tuple(storage.log.events("case", case.id, LATEST)),
        comments=tuple(storage.cases.comments(case, LATEST)),
        files=storage.attachments.of(case),
        names=storage.people.names([one for one in people if one is not None]),
        place=storage.organisations.place_name(case.department_id, case.unit_id),
        linked=tuple(storage.case_links.of(case)),
        planned=storage.plan_details.actions_of_case(case.id),
    )


def view(
    turn: Turn, case: Case, loaded: Loaded, written: str = "", *, unmasked: bool = False
) -> View:
    """Return what of it *turn*'s person may see, and what they can do."""
    person, settings, actions = turn.person, turn.authority.settings, loaded.actions
    follows = not turn.by_code and access.may_follow(person, case, actions)
    can = available(
        case, actions, person, _reopen_until(turn, case), turn.today, by_code=turn.by_code
    )
    sees_reporter = unmasked or (follows and access.may_see_reporter(person, case))
    common = View(
        case=case,
        due=deadlines.next_due(case, actions, settings),
        overdue=deadlines.is_overdue(case, actions, settings, turn.today),
        can=can,
        happened=loaded.happened,
        comments=loaded.comments,
        files=tuple(_file(turn, one) for one in loaded.files),
        own=turn.by_code or case.reporter_id == person.id,
        code=turn.code,
        written=written,
        linked=tuple(one for one in loaded.linked if _may_see_link(turn, case, one)),
        planned=loaded.planned,
        door_link=str(getattr(settings, f"{case.door}_link", "")),
        reporter=loaded.names.get(case.reporter_id or 0, "") if sees_reporter else "",
    )
    if not follows:
        return common
    reminds = Event.NOTIFY_AUTHORITY in can and not loaded.notified
    return replace(
        common,
        follows=True,
        log=access.may_do(person, Act.READ_LOG, case, actions),
        place=loaded.place,
        owner=loaded.names.get(case.owner_id or 0, ""),
        handler=loaded.names.get(case.handler_id or 0, ""),
        actions=tuple(
            Planned(
                number,
                one,
                loaded.names.get(one.owner_id, ""),
                settles=Event.COMPLETE_ACTION in can
                and one.open
                and access.may_settle(person, case, one),
            )
            for number, one in numbered(actions).items()
        ),
        duties=duties(case) if reminds else (),
        notified=loaded.notified,
    )


def _may_see_link(turn: Turn, case: Case, linked: Linked) -> bool:
    """Whoever may see both cases sees that they belong together; and a reporter which case theirs
    is the same event as."""
    if turn.by_code:
        return False
    same = linked.kind is LinkKind.DUPLICATE and linked.outgoing
    if same and case.reporter_id == turn.person.id:
        return access.may_follow_first(turn.person, linked.case)
    return access.may_see(turn.person, linked.case)


def _file(turn: Turn, one: Attachment) -> attachment_cards.Shown:
    return attachment_cards.Shown(
        serial=one.serial,
        type=one.type,
        is_picture=one.is_picture,
        name=one.name,
        day=local_day(one.added_at),
        url=_link(turn, one, preview=False),
        preview=_link(turn, one, preview=True) if one.is_picture else "",
    )


def _link(turn: Turn, one: Attachment, *, preview: bool) -> str:
    """Return where the reader opens the file, for a day; by code it tells nobody who that is."""
    if not turn.site:
        return ""
    link = FileLink(one.id, None if turn.by_code else turn.person.id, preview)
    return f"{turn.site}/files/{file_links.write(turn.seal, link, turn.now)}"


def _reopen_until(turn: Turn, case: Case) -> date | None:
    if case.closed_at is None:
        return None
    return deadlines.reopening(local_day(case.closed_at), turn.authority.settings)

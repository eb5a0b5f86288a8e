"""Report an event or a suggestion: one form, one receipt."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict

from cards import danger as danger_cards
from cards import report as report_cards
from cards.card import Card
from dialogs import find_case, link_cases, organised, tell
from dialogs.turn import Reply, Turn
from domain import access, calendar, deadlines
from domain.access import Act
from domain.case import Case, Identity, Ongoing, State
from domain.case_link import LinkKind
from domain.errors import RuleBroken, complaints
from domain.report import LONGEST_PLACE, Draft, check
from storage.storage import Storage
from understanding import dates, fields
from understanding.danger import is_dangerous
from understanding.understand import is_misconduct, kind_of

# Two cases could get the same code by chance; then the next one is tried.
CODES_TRIED = 20
# Who wants to stop so soon after a report may mean that one.
JUST_SENT = timedelta(hours=1)


class Form(BaseModel):
    """The fields of the card, as typed."""

    model_config = ConfigDict(extra="ignore")

    kind: str = ""
    description: str = ""
    place: str = ""
    ongoing: str = ""
    occurred_on: str = ""
    immediate_action: str = ""
    identity: str = ""
    avoids_manager: str = ""
    again: str = ""

    def draft(self) -> Draft:
        values = self.model_dump(exclude={"avoids_manager"})
        return Draft(**values, avoids_manager=self.avoids_manager == "true")


def start(turn: Turn, storage: Storage) -> Reply:
    """Begin with what the person wrote, or with what they began to write within a day."""
    text = turn.data.get("text", "").strip()
    kept = storage.drafts.find(turn.seal, turn.owner, turn.now)
    again = turn.data.get("again", "")
    goes_on = kept is not None and bool(kept.description) and "kind" in turn.data and not again
    if kept is not None and not text and not again:
        draft = kept
    elif kept is not None and goes_on:
        # One more sentence, not asked for as a new report: what was begun is not thrown away.
        told = replace(kept, description=f"{kept.description}\n{text}")
        draft = replace(told, ongoing=_ongoing(turn, text, kept.ongoing))
    else:
        draft = _begun(turn, text)
    storage.drafts.keep(turn.seal, turn.owner, draft, turn.now)
    if is_dangerous(text) or _goes_on(turn):
        return _first_112(turn)
    return Reply(_form(turn, draft, added=text if goes_on else ""))


def resume(turn: Turn, storage: Storage) -> Reply:
    """Show the form with what is already written, after the 112 text."""
    draft = begun_for(turn, storage)
    if draft.left:
        draft = replace(draft, left=False)
        storage.drafts.keep(turn.seal, turn.owner, draft, turn.now)
    return Reply(_form(turn, draft))


def fill(turn: Turn, storage: Storage) -> Reply:
    """Set one field of the draft by writing."""
    field, words = turn.data.get("field", ""), turn.data.get("text", "")
    before = _draft(turn, storage)
    draft = fields.fill(before, field, words, turn.today)
    draft = replace(draft, left=False)
    if field != "ongoing":
        draft = replace(draft, ongoing=_ongoing(turn, words, draft.ongoing))
    storage.drafts.keep(turn.seal, turn.owner, draft, turn.now)
    if is_dangerous(words) or (field == "ongoing" and draft.ongoing == Ongoing.YES):
        return _first_112(turn)
    replaced = next(
        (
            getattr(before, one)
            for one in ("description", "place", "immediate_action")
            if getattr(draft, one) != getattr(before, one)
        ),
        "",
    )
    spared = "receipt.avoids_manager" if field == "avoids_manager" and draft.avoids_manager else ""
    return Reply(_form(turn, draft, note=spared, replaced=replaced))


def submit(turn: Turn, storage: Storage) -> Reply:
    """Store what the card's fields hold, or else what was written so far."""
    if _is_card(turn):
        return _store(turn, storage, _typed(turn, storage))
    draft = _draft(turn, storage)
    # "utan mitt namn" may be said at the same time.
    draft = replace(draft, identity=_identity_said(turn, draft.identity))
    if draft.left:
        draft = replace(draft, left=False)
        storage.drafts.keep(turn.seal, turn.owner, draft, turn.now)
        return Reply(_form(turn, draft, note="report.was_cancelled"))
    return _store(turn, storage, draft)


def receipt_again(turn: Turn, storage: Storage, number: str, changed: bool) -> Reply:
    """Show the receipt of what was already sent."""
    case = storage.cases.find(turn.authority.id, number)
    if case is None:
        raise RuleBroken("error.no_such_case")
    return Reply(_receipt(turn, storage, case, changed=changed), stored=number)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    """Show the form with what was typed and what is wrong in it."""
    if _is_card(turn):
        draft = _typed(turn, storage)
    else:
        draft = storage.drafts.find(turn.seal, turn.owner, turn.now) or _begun(turn, "")
    return Reply(_form(turn, draft, *complaints(broken)))


def cancel(turn: Turn, storage: Storage) -> Reply:
    """Leave the report, which is kept for the rest of the day it has to live."""
    draft = storage.drafts.find(turn.seal, turn.owner, turn.now)
    if draft is None:
        return _nothing_begun(turn, storage)
    storage.drafts.keep(turn.seal, turn.owner, replace(draft, left=True), turn.now)
    return Reply(report_cards.cancelled(turn.language, begun=bool(draft.description)))


def discard(turn: Turn, storage: Storage) -> Reply:
    """Throw the draft away."""
    if not storage.drafts.drop(turn.seal, turn.owner):
        return _nothing_begun(turn, storage)
    return Reply(report_cards.discarded(turn.language))


def _nothing_begun(turn: Turn, storage: Storage) -> Reply:
    """Say that there is nothing to leave; what was sent a moment ago can be taken back."""
    latest = storage.cases.latest_of(turn.authority.id, turn.person.id, turn.now - JUST_SENT)
    # What came in later without a name may be theirs too, and be what they mean.
    sent = latest[0] if latest is not None and not latest[1] else None
    can_be_withdrawn = sent is not None and sent.state is State.RECEIVED
    return Reply(report_cards.nothing_begun(turn.language, sent if can_be_withdrawn else None))


def begun_for(turn: Turn, storage: Storage) -> Draft:
    """Return the report that is begun already, or a new one."""
    return storage.drafts.find(turn.seal, turn.owner, turn.now) or _begun(turn, "")


def _typed(turn: Turn, storage: Storage) -> Draft:
    """Return what the card's fields hold; for whom it is written is not for a card to say."""
    draft = Form.model_validate(turn.data).draft()
    if not access.may(turn.person, turn.authority.id, Act.REPORT_FOR):
        return draft
    kept = storage.drafts.find(turn.seal, turn.owner, turn.now)
    return replace(draft, for_id=kept.for_id, for_name=kept.for_name) if kept else draft


def _store(turn: Turn, storage: Storage, draft: Draft) -> Reply:
    written = (draft.description, draft.place, draft.immediate_action)
    if any(is_misconduct(words, turn.language) for words in written):
        raise RuleBroken("error.misconduct", field="description")
    if draft.for_id and not access.may(turn.person, turn.authority.id, Act.REPORT_FOR):
        raise RuleBroken("error.not_allowed")
    reporter_id = draft.for_id or turn.person.id
    report = check(draft, turn.today)
    report = replace(report, dangerous=any(is_dangerous(words) for words in written))
    number = storage.cases.next_number(turn.authority.id, turn.today.year)
    anonymous = draft.anonymous
    # Without a name there is no exact time either: it could be held against the chat.
    at = calendar.day_only(turn.now) if anonymous else turn.now
    case = storage.cases.add(
        turn.authority.id,
        number,
        report,
        received_at=at,
        reporter_id=None if anonymous else reporter_id,
        follow_up_hash=_new_code_hash(turn, storage) if anonymous else None,
        owner_id=organised.owner_of_new(turn, storage, report),
    )
    storage.log.write(
        "case",
        case.id,
        "submit",
        at,
        authority_id=case.authority_id,
        actor_id=None if anonymous else turn.person.id,
        field="state",
        new=case.state,
    )
    # Whoever was asked whether it has happened again could be known by the answer.
    if draft.again and not anonymous:
        _link(turn, storage, case, draft.again)
    tell.of_new_case(turn, storage, case)
    storage.drafts.drop(turn.seal, turn.owner)
    return Reply(_receipt(turn, storage, case, for_name=draft.for_name), stored=number)


def _link(turn: Turn, storage: Storage, case: Case, earlier: str) -> None:
    """Note that the case came after the *earlier* one, if the person may see that."""
    before = storage.cases.find(turn.authority.id, earlier)
    if before is not None and access.may_see(turn.person, before):
        storage.case_links.add(case.id, before.id, LinkKind.AGAIN)
        link_cases.log(turn, storage, case, before)


def _receipt(
    turn: Turn, storage: Storage, case: Case, *, changed: bool = False, for_name: str = ""
) -> Card:
    return report_cards.receipt(
        turn.language,
        turn.authority,
        case,
        assessed_by=deadlines.assessment(case, turn.authority.settings),
        code=_code_of(turn, storage, case) if case.anonymous else "",
        danger_first=case.ongoing is Ongoing.YES or is_dangerous(case.description),
        changed=changed,
        for_name="" if case.anonymous else for_name,
    )


def _is_card(turn: Turn) -> bool:
    return "nonce" in turn.data


def _begun(turn: Turn, text: str) -> Draft:
    if bare := fields.bare_kind(text):
        turn, text = replace(turn, data={**turn.data, "kind": bare}), ""
    return Draft(
        kind=turn.data.get("kind") or (kind_of(text) if text else ""),
        description=text,
        # Never from an earlier report: it is seldom the same, and could tell who is nameless here.
        place=turn.data.get("place", "")[:LONGEST_PLACE],
        ongoing=_ongoing(turn, text, Ongoing.NO),
        occurred_on=_day_said(turn).isoformat(),
        immediate_action=turn.data.get("immediate_action", ""),
        identity=_identity_said(turn, Identity.NAMED),
        again=turn.data.get("again", ""),
    )


def _identity_said(turn: Turn, otherwise: str) -> str:
    return Identity.ANONYMOUS if turn.data.get("anonymous") == "true" else otherwise


def _ongoing(turn: Turn, text: str, otherwise: str) -> str:
    """Return whether it goes on, as *text* says; where there may be danger, "no" is not taken for
    granted."""
    if _goes_on(turn):
        return Ongoing.YES
    return "" if is_dangerous(text) and otherwise == Ongoing.NO else otherwise


def _goes_on(turn: Turn) -> bool:
    """Whether the text says so; the form has other words for it."""
    return turn.data.get("ongoing") == "true"


def _day_said(turn: Turn) -> date:
    """Return the day that the text names as when it happened; today if it names none."""
    said = dates.resolve(turn.data.get("when", ""), turn.today)
    return min(said.first, turn.today) if said else turn.today


def _draft(turn: Turn, storage: Storage) -> Draft:
    draft = storage.drafts.find(turn.seal, turn.owner, turn.now)
    if draft is None:
        raise RuleBroken("error.no_draft")
    return draft


def _form(
    turn: Turn,
    draft: Draft,
    *wrong: RuleBroken,
    note: str = "",
    replaced: str = "",
    added: str = "",
) -> Card:
    return report_cards.form(
        turn.language, turn.authority, draft, turn.nonce(), turn.today, wrong, note, replaced, added
    )


def _first_112(turn: Turn) -> Reply:
    return Reply(
        danger_cards.first_112(turn.language, turn.authority, goes_on=True),
        public=danger_cards.first_112(turn.language, turn.authority, goes_on=False),
    )


def _new_code_hash(turn: Turn, storage: Storage) -> str:
    hashes = (find_case.hash_code(turn, code) for code in _codes(turn))
    return next(h for h in hashes if storage.cases.find_by_code(turn.authority.id, h) is None)


def _code_of(turn: Turn, storage: Storage, case: Case) -> str:
    """Return the case's code, which only the turn that made it can make again."""
    for code in _codes(turn):
        found = storage.cases.find_by_code(turn.authority.id, find_case.hash_code(turn, code))
        if found is None:
            break
        if found.id == case.id:
            return code
    return ""


def _codes(turn: Turn) -> Iterator[str]:
    return (turn.seal.follow_up_code(turn.key, attempt) for attempt in range(CODES_TRIED))

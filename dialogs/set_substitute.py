"""Who stands in for whom: for those days a substitute has all the roles of the other."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from cards import substitute as substitute_cards
from cards.card import Card
from dialogs import organised, tell_organisation, whom
from dialogs.turn import Reply, Turn
from dialogs.whom import Unsure, Whom
from domain import access, organising
from domain.access import Act
from domain.errors import RuleBroken, complaints
from domain.organisation import Organisation, Substitute
from domain.organising import Absence
from domain.page import cut
from domain.person import Named
from domain.role_rights import is_administrator, may_be_away
from locales.text import text
from storage.storage import Storage
from understanding import organising as written


def show(turn: Turn, storage: Storage) -> Reply:
    return Reply(_listed(turn, storage))


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return Reply(_form(turn, storage))


def begin(turn: Turn, storage: Storage) -> Reply:
    """Set the substitute."""
    organisation = organised.load(turn, storage)
    found, wanted = _read(turn, storage)
    since, until = organising.be_away(turn.person, organisation, wanted)
    substitute = whom.remember(turn, storage, found)
    added = storage.organisations.add_substitute(
        turn.authority.id, wanted.away_id, substitute.id, since, until
    )
    _log(turn, storage, added, "added", "", f"{since}/{until}")
    tell_organisation.somebody(turn, storage, substitute.id, "substitute_set", added)
    return Reply(_listed(turn, storage, "set_substitute.done"), stored=str(added))


def begun_again(turn: Turn, storage: Storage, _: str, changed: bool) -> Reply:  # noqa: ARG001 - the list tells what was set
    return Reply(_listed(turn, storage, "set_substitute.done"))


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    if isinstance(broken, Unsure):
        nonce = turn.nonce()
        asked = organised.ask_whom(
            turn, "set_substitute.begin", broken, _command(turn), nonce=nonce
        )
        return Reply(asked)
    return Reply(_form(turn, storage, *complaints(broken)))


def end(turn: Turn, storage: Storage) -> Reply:
    """End an absence: yesterday becomes its last day, so that the rights are gone at once."""
    organisation = organised.load(turn, storage)
    asked = turn.data.get("id", "")
    one = next((one for one in organisation.substitutes if str(one.id) == asked), None)
    if one is None or not may_be_away(turn.person, turn.authority.id, one.person_id):
        raise RuleBroken("error.substitute_gone")
    last_day = turn.today - timedelta(days=1)
    storage.organisations.date_substitute(one.id, min(one.since, last_day), last_day)
    _log(turn, storage, one.id, "ended", f"{one.since}/{one.until}", f"{one.since}/{last_day}")
    return Reply(_listed(turn, storage, "end_substitute.done"))


def _read(turn: Turn, storage: Storage) -> tuple[Whom, Absence]:
    typed, data = organised.Typed(), turn.data
    me = Whom(Named(turn.person.id, turn.person.name))
    found = typed.tried(lambda: whom.find(turn, storage, "person"), me)
    asked = data.get("away") or data.get("away_name")
    away = typed.tried(lambda: whom.find(turn, storage, "away"), me) if asked else me
    if away.new is not None:
        # Somebody the bot has never met has no roles to stand in for.
        typed.tried(_nobody, None)
    wanted = Absence(
        away.named.id,
        found.named.id,
        since=typed.tried(
            lambda: written.read_coming_day(data.get("since", ""), turn.today, "since"), None
        ),
        until=typed.tried(
            lambda: written.read_coming_day(data.get("until", ""), turn.today, "until"), None
        ),
    )
    typed.refuse_if_wrong()
    return found, wanted


def _nobody() -> None:
    raise RuleBroken("error.person_unknown", field="away")


def _listed(turn: Turn, storage: Storage, note: str = "") -> Card:
    organisation = organised.load(turn, storage)
    mine = frozenset(
        one.id
        for one in organisation.substitutes
        if may_be_away(turn.person, turn.authority.id, one.person_id)
    )
    page = cut(_seen(turn, organisation), turn.page)
    return substitute_cards.listed(turn.language, organisation, page, mine, note)


def _seen(turn: Turn, organisation: Organisation) -> Sequence[Substitute]:
    """Return every substitute for those who keep the organisation, and to others their own."""
    if access.may(turn.person, turn.authority.id, Act.SEE_ROLES):
        return organisation.substitutes
    own = turn.person.id
    return [one for one in organisation.substitutes if own in (one.person_id, one.substitute_id)]


def _form(turn: Turn, storage: Storage, *wrong: RuleBroken) -> Card:
    organisation = organised.load(turn, storage)
    return substitute_cards.form(
        turn.language,
        organisation,
        turn.nonce(),
        organised.as_on_card(turn, organisation),
        wrong,
        for_others=is_administrator(turn.person, turn.authority.id),
    )


def _log(turn: Turn, storage: Storage, substitute_id: int, what: str, old: str, new: str) -> None:
    storage.log.write(
        "substitute",
        substitute_id,
        what,
        turn.now,
        authority_id=turn.authority.id,
        actor_id=turn.person.id,
        field="days",
        old=old,
        new=new,
        personal=True,
    )


def _command(turn: Turn) -> organised.Command:
    def command(data: Mapping[str, str]) -> str:
        said = text(turn.language, "command.substitute", person=data.get("person", ""))
        if data.get("away"):
            said += f" {text(turn.language, 'command.for_person', person=data['away'])}"
        return said + organised.days(turn, data)

    return command

"""Hand over all that is open from one person to another: shown first, then done at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from cards import handover as handover_cards
from cards.card import Card
from cards.handover import Amount
from dialogs import organised, tell, tell_organisation, whom
from dialogs.turn import Reply, Turn
from dialogs.whom import Unsure, Whom
from domain import organising
from domain.errors import RuleBroken, complaints
from domain.organisation import Organisation
from domain.organising import EVERY_CASE, Handover
from domain.person import Named
from locales.text import text
from storage.storage import Storage


@dataclass(frozen=True)
class Asked:
    giver: Named
    receiver: Named
    handover: Handover


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return Reply(_form(turn, storage))


def look(turn: Turn, storage: Storage) -> Reply:
    """Show what would move, and ask."""
    organisation = organised.load(turn, storage)
    try:
        asked = _read(turn, storage, organisation)
    except Unsure as unsure:
        return Reply(organised.ask_whom(turn, "hand_over.look", unsure, _command(turn)))
    except RuleBroken as broken:
        return Reply(_form(turn, storage, *complaints(broken)))
    card = handover_cards.question(
        turn.language,
        asked.giver,
        asked.receiver,
        _amount(turn, storage, asked),
        turn.nonce(),
        roles=turn.data.get("roles") == "true",
    )
    return Reply(card)


def hand_over(turn: Turn, storage: Storage) -> Reply:
    organisation = organised.load(turn, storage)
    asked = _read(turn, storage, organisation)
    giver, receiver, what = asked.giver, asked.receiver, asked.handover
    moved = storage.handovers.move(turn.authority.id, giver.id, receiver.id, what.reach)
    cases, owned, actions, tasks = moved
    _log(turn, storage, "case", cases, "handler_id", asked)
    _log(turn, storage, "case", owned, "owner_id", asked)
    _log(turn, storage, "plan_task", tasks, "owner_id", asked)
    about = {"authority_id": turn.authority.id, "actor_id": turn.person.id, "personal": True}
    pair = {"old": str(giver.id), "new": str(receiver.id)}
    storage.log.write_for_actions(actions, "hand_over", turn.now, "owner_id", **about, **pair)
    owners = [one.id for one in what.owners]
    storage.organisations.give_owners(owners, receiver.id)
    _log(turn, storage, "default_owner", owners, "person_id", asked)
    _move_roles(turn, storage, organisation, asked)
    amount = Amount(len(cases) + len(owned), len(actions), len(tasks), len(owners), len(what.roles))
    _log(turn, storage, "person", [giver.id], "open", asked)
    tell.of_hand_over(turn, storage, cases)
    tell_organisation.handed_over(turn, storage, giver.id, receiver.id)
    tell_organisation.gaps(turn, storage, organised.load(turn, storage))
    moved_in_all = (amount.cases, amount.actions, amount.tasks, amount.owners, amount.roles)
    counts = "/".join(map(str, moved_in_all))
    done = handover_cards.done(turn.language, giver, receiver, amount)
    return Reply(done, stored=f"{giver.id}/{receiver.id}/{counts}")


def handed_over_again(turn: Turn, storage: Storage, result: str, changed: bool) -> Reply:  # noqa: ARG001 - there is no content to change
    giver_id, receiver_id, *counts = map(int, result.split("/"))
    people = storage.people.named(turn.authority.tenant_id, turn.authority.id)
    names = {one.id: one for one in people}
    giver = names.get(giver_id, Named(giver_id, ""))
    receiver = names.get(receiver_id, Named(receiver_id, ""))
    done = handover_cards.done(turn.language, giver, receiver, Amount(*counts))
    return Reply(done, stored=result)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    if isinstance(broken, Unsure):
        return Reply(organised.ask_whom(turn, "hand_over.look", broken, _command(turn)))
    return Reply(_form(turn, storage, *complaints(broken)))


def _read(turn: Turn, storage: Storage, organisation: Organisation) -> Asked:
    typed = organised.Typed()
    nobody = Whom(Named(0, ""))
    giver = typed.tried(lambda: whom.find(turn, storage, "giver"), nobody).named
    receiver = typed.tried(lambda: whom.find(turn, storage, "person"), nobody).named
    typed.refuse_if_wrong()
    handover = organising.hand_over(
        turn.person, organisation, giver.id, receiver.id, roles=turn.data.get("roles") == "true"
    )
    return Asked(giver, receiver, handover)


def _amount(turn: Turn, storage: Storage, asked: Asked) -> Amount:
    giver, what = asked.giver, asked.handover
    every = storage.handovers.count(turn.authority.id, giver.id, EVERY_CASE)
    ours = storage.handovers.count(turn.authority.id, giver.id, what.reach)
    return Amount(
        *ours,
        owners=len(what.owners),
        roles=len(what.roles),
        staying=what.staying + sum(every) - sum(ours),
    )


def _move_roles(turn: Turn, storage: Storage, organisation: Organisation, asked: Asked) -> None:
    last_day = turn.today - timedelta(days=1)
    for held in asked.handover.roles:
        storage.people.date_role(held.id, held.role.since, last_day)
    got = [
        role
        for held in asked.handover.roles
        if (role := organising.received(organisation, asked.handover, held))
    ]
    storage.people.give_roles([(asked.receiver.id, role) for role in got])
    _log(turn, storage, "role", [held.id for held in asked.handover.roles], "person_id", asked)


def _log(
    turn: Turn, storage: Storage, entity: str, ids: Iterable[int], field: str, asked: Asked
) -> None:
    storage.log.write_for_each(
        entity,
        ids,
        "hand_over",
        turn.now,
        authority_id=turn.authority.id,
        actor_id=turn.person.id,
        field=field,
        old=str(asked.giver.id),
        new=str(asked.receiver.id),
        personal=True,
    )


def _form(turn: Turn, storage: Storage, *wrong: RuleBroken) -> Card:
    organisation = organised.load(turn, storage)
    filled = organised.as_on_card(turn, organisation)
    return handover_cards.form(turn.language, organisation, filled, wrong)


def _command(turn: Turn) -> organised.Command:
    def command(data: Mapping[str, str]) -> str:
        name = (
            "command.hand_over_roles_to" if data.get("roles") == "true" else "command.hand_over_to"
        )
        giver = data.get("giver", "")
        return text(turn.language, name, giver=giver, person=data.get("person", ""))

    return command

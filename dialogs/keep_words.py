"""The authority's own words for how something stands: what they are, and taking one away."""

from cards import status_words as cards
from dialogs.turn import Reply, Turn
from domain.authority_checks import same
from domain.errors import RuleBroken
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    return Reply(cards.shown(turn.language, storage.plan_reports.words(turn.authority.id)))


def remove(turn: Turn, storage: Storage) -> Reply:
    """Take a word away; what was reported with it keeps it."""
    storage.authorities.hold(turn.authority.tenant_id)
    words = storage.plan_reports.words(turn.authority.id)
    wanted = same(turn.data.get("word", ""))
    word = next((one for one in words if same(one.word) == wanted), None)
    if word is None:
        raise RuleBroken("error.no_such_word")
    storage.plans.remove(turn.authority.id, [word])
    storage.log.write(
        "status_word",
        turn.authority.id,
        "removed",
        turn.now,
        authority_id=turn.authority.id,
        actor_id=turn.person.id,
        old=word.word,
    )
    left = storage.plan_reports.words(turn.authority.id)
    return Reply(cards.shown(turn.language, left, removed=word.word))

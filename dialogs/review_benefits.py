"""Reading what was of most use before others see it, and giving it tags: for coordinators of the
network."""

from collections.abc import Sequence

from cards import survey_kept as kept_cards
from dialogs import meetings
from dialogs.turn import Reply, Turn
from domain.errors import RuleBroken, complaints
from domain.survey import LONGEST_TAG, Survey, enough
from storage.ratings import APPROVED, REFUSED
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    """Answers that nobody has reviewed."""
    return _listed(turn, storage, _readable(turn, storage))


def approve(turn: Turn, storage: Storage) -> Reply:
    """Let an answer be shown with the results."""
    return _reviewed(turn, storage, APPROVED)


def refuse(turn: Turn, storage: Storage) -> Reply:
    """Show only its tag."""
    return _reviewed(turn, storage, REFUSED)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    wrong = complaints(broken)
    if broken.key != "error.tag_long":
        return Reply(kept_cards.refused(turn.language, wrong))
    return _listed(turn, storage, _readable(turn, storage), wrong=wrong)


def _reviewed(turn: Turn, storage: Storage, state: str) -> Reply:
    surveys = _readable(turn, storage)
    key, _, written = turn.data.get("text", "").strip().partition(" ")
    tag = " ".join((turn.data.get("tag", "") or written).split())
    if len(tag) > LONGEST_TAG:
        raise RuleBroken("error.tag_long", field="tag", most=LONGEST_TAG)
    ids = [one.id for one in surveys]
    storage.surveys.review_benefit(ids, (turn.data.get("benefit", "") or key)[:32], state, tag)
    return _listed(turn, storage, surveys, f"benefits.{state}")


def _listed(
    turn: Turn,
    storage: Storage,
    surveys: Sequence[Survey],
    note: str = "",
    wrong: Sequence[RuleBroken] = (),
) -> Reply:
    every = storage.surveys.benefits([one.id for one in surveys])
    waiting = [one for one in every if one.waits]
    tags = sorted({one.tag for one in every if one.tag})
    return Reply(kept_cards.to_review(turn.language, waiting, tags, note, wrong))


def _readable(turn: Turn, storage: Storage) -> list[Survey]:
    """Return the surveys that the person may read the answers of: those that are closed and that
    enough have answered."""
    networks = {one.id: one for one in meetings.kept(turn, storage)}
    surveys = storage.surveys.of(networks)
    counts = storage.surveys.counts([one.id for one in surveys])
    return [one for one in surveys if enough(one, counts, networks[one.network_id].min_answers)]

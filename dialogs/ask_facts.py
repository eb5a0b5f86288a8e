"""What else the plans hold: milestones, indicators, environmental aspects and governing
documents. They are tens, so each list is read whole, and narrowed by what is asked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from cards import plan_facts as plan_facts_cards
from cards.plan_facts import Narrowed
from dialogs.turn import Reply, Turn
from domain.digest import Lead
from domain.plan_facts import Met, Wanted, is_to_renew, is_wanted, met
from domain.plan_rows import Aspect, Document, Indicator
from storage.storage import Storage
from understanding.intents import Intent
from understanding.nearest import sharing
from understanding.understand import understand_as

T = TypeVar("T", Indicator, Aspect, Document)


def milestones(turn: Turn, storage: Storage) -> Reply:
    every, year = storage.plan_facts.milestones(turn.authority.id), turn.year
    of_year = tuple(
        one for one in every if year is None or one.first_on.year <= year <= one.last_on.year
    )
    return Reply(plan_facts_cards.milestones(turn.language, of_year, turn.today, turn.page, year))


def indicators(turn: Turn, storage: Storage) -> Reply:
    said = _said(turn, Intent.INDICATORS)
    year = int(said.get("year", 0)) or turn.year
    of_year, latest = _indicators(turn, storage, year)
    wanted = Met(said["met"]) if "met" in said else None
    found, narrowed = _narrow(
        turn,
        latest if wanted else of_year,
        [f"met_{wanted}"] if wanted else [],
        lambda: [one for one in latest if met(one) is wanted],
    )
    return Reply(plan_facts_cards.indicators(turn.language, found, turn.page, year, narrowed))


def off_target(turn: Turn, storage: Storage) -> Reply:
    """Show the indicators whose targets are not reached, whatever they are called."""
    _, latest = _indicators(turn, storage, turn.year)
    found = tuple(one for one in latest if met(one) is Met.NO)
    lead = Lead("ask_facts.off_target", "off_target")
    narrowed = Narrowed(lead, (f"met_{Met.NO}",), len(latest))
    return Reply(plan_facts_cards.indicators(turn.language, found, turn.page, turn.year, narrowed))


def _indicators(
    turn: Turn, storage: Storage, year: int | None
) -> tuple[tuple[Indicator, ...], tuple[Indicator, ...]]:
    """Return those of the *year*, or of all, and of them the latest year's: whether targets are
    reached is asked of that, where none is said."""
    every = storage.plan_facts.indicators(turn.authority.id)
    of_year = tuple(one for one in every if year in (None, one.year))
    return of_year, tuple(one for one in of_year if one.year == of_year[0].year)


def aspects(turn: Turn, storage: Storage) -> Reply:
    said = _said(turn, Intent.ASPECTS)
    every = storage.plan_facts.aspects(turn.authority.id)
    keys = [f"{name}_{said[name]}" for name in ("sign", "control", "direct", "by") if name in said]
    found, narrowed = _narrow(turn, every, keys, lambda: _as_said(every, said))
    return Reply(plan_facts_cards.aspects(turn.language, found, turn.page, narrowed))


def _as_said(every: Iterable[Aspect], said: Mapping[str, str]) -> list[Aspect]:
    sign = said.get("sign", "")
    found = [
        one
        for one in every
        if (not sign or getattr(one, sign) is not None)
        and said.get("control") in (None, one.control)
        and said.get("direct") in (None, "yes" if one.direct else "no")
    ]
    if "by" not in said:
        return found
    return sorted(found, key=lambda one: -_points(one, sign))


def _points(one: Aspect, sign: str) -> int:
    points = {"negative": one.negative or 0, "positive": one.positive or 0}
    return points.get(sign, max(points.values()))


def documents(turn: Turn, storage: Storage) -> Reply:
    said = _said(turn, Intent.DOCUMENTS)
    every = storage.plan_facts.documents(turn.authority.id)
    wanted = Wanted(said["validity"]) if "validity" in said else None
    found, narrowed = _narrow(
        turn,
        every,
        [f"validity_{wanted}"] if wanted else [],
        lambda: [one for one in every if wanted and is_wanted(one, wanted, turn.today)],
    )
    return Reply(plan_facts_cards.documents(turn.language, found, turn.today, turn.page, narrowed))


def to_renew(turn: Turn, storage: Storage) -> Reply:
    every = storage.plan_facts.documents(turn.authority.id)
    ending = [one for one in every if is_to_renew(one, turn.today)]
    return Reply(plan_facts_cards.to_renew(turn.language, ending, turn.today, turn.page))


def _narrow(
    turn: Turn,
    every: tuple[T, ...],
    asked: Sequence[str],
    those: Callable[[], list[T]],
) -> tuple[tuple[T, ...], Narrowed | None]:
    """Return those that are named, or else *those* that are as *asked*; or every one where neither
    is said. Of one that is named its line says the rest."""
    written = _written(turn)
    names = {one.code: _called(one) for one in every}
    named = sharing(written, names.values(), turn.language)
    if named:
        found = tuple(one for one in every if names[one.code] in named)
        return found, Narrowed(written, ("named",), len(every))
    if not asked:
        return every, None
    return tuple(those()), Narrowed(written, tuple(asked), len(every))


def _called(one: Indicator | Aspect | Document) -> str:
    """Return the words that it may be meant by."""
    match one:
        case Indicator():
            return f"{one.name} {one.department}"
        case Aspect():
            return f"{one.category} {one.name} {one.department}"
        case Document():
            return one.name


def _written(turn: Turn) -> str:
    return (turn.data.get("search", "") or turn.data.get("text", "")).strip()


def _said(turn: Turn, intent: Intent) -> dict[str, str]:
    written = _written(turn)
    meant = understand_as(written, turn.language, intent) if written else None
    return {name: str(value) for name, value in meant.parameters.items()} if meant else {}

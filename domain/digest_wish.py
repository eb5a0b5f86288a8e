"""What somebody says that they wish for of the weekly digest, read and checked."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, time

from domain.digest import Wish
from domain.errors import RuleBroken
from domain.filled_in import FilledIn
from domain.periods import check_time

# Nobody works on the others: a digest wished for on a Sunday would come on Friday.
WEEKDAYS = range(1, 6)
EVERY_WEEKS = (1, 2, 4)


def changed(wish: Wish, said: Mapping[str, str], sections: Collection[str]) -> Wish:
    """Return *wish* with what was *said* of it, and the rest as it was; raises `FormRefused`. Only
    the *sections* that there are can be chosen.

    A form says everything: what is *chosen* of the sections *offered* is kept, and the others are
    left out. In words a single one is put in *with* or left *without*.
    """
    form = FilledIn()
    without = set(wish.without)
    if "offered" in said:
        offered = form.several("offered", said["offered"], sections)
        without = without - offered | (
            offered - form.several("chosen", said.get("chosen", ""), sections)
        )
    without -= form.several("with", said.get("with", ""), sections)
    without |= form.several("without", said.get("without", ""), sections)
    new = replace(
        wish,
        # Who chooses a day or an hour wants one.
        wanted=said.get("wanted", "true") == "true",
        weekday=_weekday(form, said, wish.weekday),
        at=_time(form, said.get("at", ""), wish.at),
        weeks=_number(form, said, "weeks", EVERY_WEEKS, wish.weeks),
        without=frozenset(without),
        even_if_nothing=said.get("even_if_nothing", str(wish.even_if_nothing)).lower() == "true",
    )
    form.refuse_if_wrong()
    return new


def begun(wish: Wish, before: Wish | None, now: datetime) -> Wish:
    """Return *wish*, which is to be kept instead of the one *before*, with since when its time of
    the week is chosen."""
    if before is not None and before.wanted and before.slot == wish.slot:
        return replace(wish, since=before.since)
    return replace(wish, since=now)


def fewer(wish: Wish) -> int | None:
    """Return how many weeks there are between two when somebody wants fewer; None when there is
    nothing more seldom."""
    return next((weeks for weeks in EVERY_WEEKS if weeks > wish.weeks), None)


def _weekday(form: FilledIn, said: Mapping[str, str], is_: int) -> int:
    if said.get("weekday") in ("6", "7"):
        form.wrong("error.weekday_not_worked", "weekday")
        return is_
    return _number(form, said, "weekday", WEEKDAYS, is_)


def _number(
    form: FilledIn, said: Mapping[str, str], field: str, allowed: range | tuple[int, ...], is_: int
) -> int:
    typed = said.get(field, "")
    if typed and typed not in map(str, allowed):
        form.wrong("error.choice_unknown", field)
    return int(typed) if typed in map(str, allowed) else is_


def _time(form: FilledIn, typed: str, is_: time) -> time:
    if not typed.strip():
        return is_
    at = time.fromisoformat(form.clock("at", typed))
    try:
        return check_time(at)
    except RuleBroken as broken:
        form.wrong(broken.key, "at")
        return is_

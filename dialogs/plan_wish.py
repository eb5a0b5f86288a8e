"""What of plans somebody's own words are about, looked up among what the authority has."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from dialogs.turn import Turn
from domain.folding import fold
from domain.plan_asked import Asked, Division, Known, Numbered, chosen_year, news_since
from domain.plan_rows import Step
from domain.plan_status import Light, Progress
from storage.storage import Storage
from understanding import dates, numbers
from understanding.intents import Context, Intent, Names
from understanding.numbers import STEPS
from understanding.understand import understand_as

# A month, perhaps with its year.
_MONTH = re.compile("(?:(20[0-9]{2})-)?(0[1-9]|1[0-2])")
_LAST = "last"
_NOT_DONE = "not_done"
# That all of them are wanted, and not how it stands with them as a whole.
_LISTS = re.compile(r"\b(?:alla|samtliga|vilka|vilke|lista|visa|all|every|which|list|show)\b")
# That commitments are asked for, and not the items of them.
_COMMITMENTS = re.compile(r"\b(?:atagand\w*|commitments?)\b")
_ITEMS = re.compile(r"\b(?:punkt\w*|items?)\b")
# What it is asked how it goes with, and the words there that name nothing in particular.
_ABOUT = re.compile(
    r"\b(?:gar (?:det|d|de|arbetet)|hander|status|laget|going|doing)"
    r"(?: (?:med|me|for|pa|i|with|on|of))+ (?P<what>.+)"
)
_ANYTHING = frozenset(
    {"handlingsplanen", "handlingsplan", "planen", "planerna", "plan", "plans", "atgarder"}
    | {"atgarderna", "klimatkontraktet", "actions", "allt", "alla", "det", "oss", "everything"}
    | {"the", "our", "all", "it", "us"}
)
# What a round is called where somebody says only that it was in the middle of the year, or at its
# end.
_ROUNDS = {"half_year": "delar", "full_year": "helar"}


@dataclass(frozen=True)
class Wish:
    """What is asked for: one action, commitment or item by its number or *name*; else all that
    *asked* says, whose names are in *named*.

    *unknown* is called like nothing there is, and *no_round* says that a round was named that there
    is not; *last_round*, that it was only said that it was the last one. Whoever *lists* wants to
    see each of several, and not how they stand as a whole; whoever *tells* says how something
    stands. *whole* commitments are asked for, and not their items.
    """

    written: str
    known: Known
    called: Names
    asked: Asked
    year: int | None = None
    number: str = ""
    name: str = ""
    item: str = ""
    task: int = 0
    commitment: str = ""
    of_commitments: bool = False
    of_activities: bool = False
    whole: bool = False
    division: Division | None = None
    named: Mapping[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    no_round: bool = False
    last_round: bool = False
    tells: bool = False
    lists: bool = False


def names(turn: Turn, storage: Storage, known: Known) -> Names:
    """Return what there is a name for, as understanding looks for them."""
    return Names(
        actions=storage.plan_names.action_names(turn.authority.id),
        focus_areas=tuple(dict.fromkeys(one.name for one in known.topics)),
        commitments=tuple(dict.fromkeys(one.name for one in known.commitments)),
        departments=tuple(dict.fromkeys(name for _, name in known.departments)),
    )


def read(turn: Turn, storage: Storage) -> Wish:
    written = (turn.data.get("search", "") or turn.data.get("text", "")).strip()
    known = storage.plan_names.known(turn.authority.id)
    called = names(turn, storage, known)
    meant = understand_as(written, turn.language, Intent.ACTION_STATUS, Context(names=called))
    said = {name: str(value) for name, value in meant.parameters.items()}
    unknown: list[str] = []
    department = _found(said.get("department", ""), known.departments, unknown)
    topic = _found(
        said.get("focus_area", ""), ((one.id, one.name) for one in known.topics), unknown
    )
    year = int(said["year"]) if "year" in said else None
    round_ = _round(said.get("round", ""), known, year)
    step = said.get("step", "")
    status = said.get("status", "")
    light = said.get("light", "")
    asked = Asked(
        year=year or chosen_year(known.years, turn.today),
        topic_id=topic,
        unfocused=_is_unfocused(written),
        goal=int(said["goal"]) if "goal" in said else None,
        dimension=said.get("dimension", ""),
        unadopted=said.get("without") == "adoption",
        unowned=said.get("without") == "owner",
        owners=turn.person.acts_as(turn.authority.id) if "owner" in said else frozenset(),
        department_id=department,
        progress=Progress(status) if status in set(Progress) else None,
        not_done=status == _NOT_DONE,
        late="late" in said,
        light=Light(light) if light in set(Light) else None,
        unreported="reported" in said,
        round_id=round_[0] if round_ else None,
        due_before=_too_late(said.get("due_before", ""), turn.today)
        or _too_late(said.get("due_by", ""), turn.today, included=True),
        changed_since=news_since(turn.today) if "changed" in said else None,
        step=list(Step)[STEPS.index(step)] if step in STEPS else "",
    )
    if not said:
        unknown += _about(written)
    return Wish(
        written=written,
        known=known,
        called=called,
        asked=asked,
        year=year,
        # A year alone is what somebody wants to see all of.
        number=said.get("number", "") or ("" if year else numbers.only(written)),
        name=said.get("name", ""),
        item=said.get("item", ""),
        task=int(said.get("task", "0")),
        commitment=said.get("commitment_no", "") or _number_of(said.get("commitment", ""), known),
        of_commitments=said.get("type") == "commitment",
        of_activities=said.get("type") == "activity",
        whole=_asks_for_whole(fold(written)),
        division=Division(said["group_by"]) if said.get("group_by") in set(Division) else None,
        named={
            "department": said.get("department", "") if department else "",
            "topic": said.get("focus_area", "") if topic else "",
            "round": round_[1] if round_ else "",
        },
        unknown=tuple(unknown),
        no_round=said.get("round", _LAST) != _LAST and round_ is None,
        last_round=said.get("round") == _LAST,
        tells="told" in said or "told" in turn.data,
        lists=bool(_LISTS.search(fold(written))),
    )


def one_of_year(
    of: Iterable[Numbered], year: int | None, today: date
) -> tuple[Numbered | None, list[Numbered]]:
    """Return the one of that year, or of what goes on where none is said; and the others."""
    several = list(of)
    wanted = year or chosen_year({one.year for one in several}, today)
    chosen = next((one for one in several if one.year == wanted), None)
    return chosen, [one for one in several if one.year != wanted]


def _asks_for_whole(folded: str) -> bool:
    return bool(_COMMITMENTS.search(folded)) and not _ITEMS.search(folded)


def _about(written: str) -> list[str]:
    """Return what somebody asks how it goes with, if that is anything in particular."""
    found = _ABOUT.search(fold(written))
    what = [word for word in found["what"].split() if word not in _ANYTHING] if found else []
    return [" ".join(what)] if what else []


def _found(name: str, known: Iterable[tuple[int, str]], unknown: list[str]) -> int | None:
    if not name:
        return None
    found = next((id_ for id_, one in known if fold(one) == fold(name)), None)
    if found is None:
        unknown.append(name)
    return found


def _number_of(name: str, known: Known) -> str:
    return next((one.number for one in known.commitments if one.name == name), "")


def _round(said: str, known: Known, year: int | None) -> tuple[int, str] | None:
    """Return the latest round of that name, and what it is called."""
    if not said:
        return None
    folded = _ROUNDS.get(said, fold(said))
    return next(
        (
            (one.id, f"{one.name} {one.year}")
            for one in known.rounds
            if fold(one.name).startswith(folded) and year in (None, one.year)
        ),
        None,
    )


def _too_late(said: str, today: date, *, included: bool = False) -> date | None:
    """Return the first day that is too late: that which is *said*, or the one after it where it is
    *included*."""
    if month := _MONTH.fullmatch(said):
        number = int(month[2])
        year = int(month[1] or today.year + (number <= today.month - included))
        return dates.month_after(date(year, number, 1), int(included))
    period = dates.resolve(said, today, ahead=True) if said else None
    if period is None:
        return None
    return period.last + timedelta(days=1) if included else period.first


def _is_unfocused(written: str) -> bool:
    folded = fold(written)
    return "utan fokusomrade" in folded or "without focus area" in folded

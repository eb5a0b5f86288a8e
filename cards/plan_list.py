"""Lists of what is in plans, ten at a time, and what to ask instead where nothing was found."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from cards.card import (
    Button,
    Card,
    Part,
    button,
    card,
    fact,
    in_line,
    quoted,
    said,
    small,
    together,
)
from cards.organised import turning
from cards.plan import action_button, item_button, of_year, open_task
from cards.plan_words import called, light_sign, shortened, stands_today, with_late
from domain.digest import Lead
from domain.page import Page
from domain.plan_asked import ActionLine, Asked, Numbered, TaskLine, stands, summed
from locales.text import day, text

# Of so many departments the names are written out.
MOST_NAMED = 4
_OVERVIEW = "ask_status.overview"


def actions(
    language: str,
    page: Page[ActionLine],
    asked: Asked,
    named: Mapping[str, str],
    written: str | Lead,
    unfocused: int = 0,
    items: int = 0,
    items_year: int | None = None,
) -> Card:
    """The actions of which something is as *asked* for, by names that are *named*. *written* is how
    it was asked: in words, or by a command of its own. *unfocused* is how many more there would be,
    had they a focus area, and *items* how many items of that year's commitments are as asked
    for."""
    return card(
        language,
        text(language, "plan_list.heading"),
        understood(language, asked, named),
        said(_count(language, page) if page.total else text(language, "plan_list.none")),
        *(_action(language, one, asked) for one in page.things),
        small(text(language, "plan_list.undivided"))
        if asked.dimension and not page.total
        else None,
        small(text(language, "plan_list.unfocused", many=unfocused)) if unfocused else None,
        small(text(language, "plan_list.items", many=items)) if items else None,
        buttons=(
            *_turning(language, page, written),
            search_button(language, "plan_list.see_unfocused", "command.unfocused", asked.year)
            if unfocused
            else None,
            search_button(language, "plan_list.see_items", "command.late_items", items_year)
            if items and asked.late
            else None,
            overview_button(language, year=asked.year),
        ),
    )


def items(
    language: str,
    page: Page[TaskLine],
    asked: Asked,
    named: Mapping[str, str],
    written: str | Lead,
    today: date,
) -> Card:
    """Items of commitments that are as asked for."""
    return card(
        language,
        text(language, "plan_list.items_heading"),
        understood(language, asked, named),
        said(_count(language, page) if page.total else text(language, "plan_list.no_items")),
        *(_item(language, one, today) for one in page.things),
        small(text(language, "plan_list.unowned_items")) if asked.unowned else None,
        buttons=(
            *_turning(language, page, written),
            overview_button(language, "step", asked.year),
        ),
    )


def my_items(language: str, page: Page[TaskLine], today: date) -> Card:
    """The items of commitments that somebody has."""
    return card(
        language,
        text(language, "my_items.heading"),
        said(_count(language, page) if page.total else text(language, "my_items.none")),
        *(_item(language, one, today) for one in page.things),
        buttons=turning(language, page, "ask_status.my_commitments", "command.my_items"),
    )


def tasks(
    language: str,
    page: Page[TaskLine],
    asked: Asked,
    named: Mapping[str, str],
    written: str,
    today: date,
) -> Card:
    """What somebody has to do in plans, and is as asked for; or such activities, whosever."""
    what = "tasks" if asked.owners else "activities"
    return card(
        language,
        text(language, f"plan_list.{what}_heading"),
        understood(language, asked, named),
        said(_count(language, page) if page.total else text(language, f"plan_list.no_{what}")),
        *(_task(language, one, today) for one in page.things),
        buttons=(
            *_turning(language, page, written),
            overview_button(language, year=asked.year),
        ),
    )


def which(language: str, written: str, nearest: Sequence[str], year: int | None = None) -> Card:
    """Nothing is called that; what is called nearly that."""
    return card(
        language,
        text(language, "plan_list.which"),
        quoted(f"”{written[:100]}”"),
        said(text(language, "plan_list.which_nearest" if nearest else "plan_list.nothing_there")),
        buttons=(
            *(_name_button(language, name, year) for name in nearest),
            overview_button(language, year=year),
        ),
    )


def several(language: str, page: Page[Numbered], written: str, names: Sequence[str] = ()) -> Card:
    """Actions that may be meant, to choose among, and the *names* of other things that may."""
    years = {one.year for one in page.things}
    return card(
        language,
        text(language, "plan_list.several"),
        said(_count(language, page)),
        *(
            together(
                fact(str(one.year), text(language, "plan.action_named", **_of(one))),
                in_line(_exactly(language, one)),
            )
            for one in page.things
        ),
        buttons=(
            *_turning(language, page, written),
            *(_name_button(language, name, max(years, default=None)) for name in names),
        ),
    )


def overview_button(language: str, division: str = "status", year: int | None = None) -> Button:
    """A button to the overview of that *year*, or of what goes on where none is said."""
    return button(
        language,
        text(language, f"plan_overview.by_{division}"),
        _OVERVIEW,
        of_year(text(language, f"command.status_by_{division}"), year),
        {"by": division, **({"year": str(year)} if year else {})},
        keeps=True,
    )


def search_button(language: str, title: str, search: str, year: int | None = None) -> Button:
    """A button to what the words under the key *search* ask for, of that *year*."""
    words = of_year(text(language, search), year)
    return button(
        language,
        text(language, title),
        "ask_status.show",
        text(language, "command.find_status", search=words),
        {"search": words},
        keeps=True,
    )


def _name_button(language: str, name: str, year: int | None) -> Button:
    words = of_year(name, year)
    return button(
        language,
        name,
        "ask_status.show",
        text(language, "command.find_status", search=words),
        {"search": words},
        keeps=True,
    )


def _exactly(language: str, one: Numbered) -> Button:
    """A button to one of several that have the same number, or nearly the same name."""
    return button(
        language,
        text(language, "plan_list.open_named", number=one.number, name=shortened(one.name, 60)),
        "ask_status.action",
        text(language, "command.action_id", id=str(one.id)),
        {"action_id": str(one.id)},
        keeps=True,
    )


def _of(one: Numbered) -> dict[str, str]:
    return {"number": one.number, "name": one.name}


def _count(language: str, page: Page[Any]) -> str:
    if page.last == 1:
        return text(language, "plan_list.all", total=page.total)
    return text(language, "plan_list.count", total=page.total, page=page.number, last=page.last)


def _turning(language: str, page: Page[Any], written: str | Lead) -> tuple[Button, ...]:
    if isinstance(written, Lead):
        return turning(language, page, written.step, f"command.{written.command}")
    if not written:
        return turning(language, page, "ask_status.show", "command.actions")
    return turning(language, page, "ask_status.show", "command.find_status", search=written)


def _action(language: str, one: ActionLine, asked: Asked) -> Part:
    summary = summed(one.tallies)
    if not one.tallies:
        words = text(language, "plan.not_adopted")
    elif asked.of_tasks:
        said_of_it = with_late(language, summary)
        if asked.unreported and asked.round_id is not None:
            # How it stood before is not what was asked for.
            said_of_it = text(language, "plan_list.not_in_round", many=summary.many)
        where = _where(language, one)
        words = f"{where}: {said_of_it}" if where else said_of_it
    else:
        adopted = text(language, "plan.adopted", many=one.adopted)
        whole = stands(one.tallies, one.activities)
        words = f"{light_sign(whole.light)} {adopted}: {with_late(language, whole.adopted)}"
        if whole.doing.many:
            doing = text(language, "plan.activities_stand")
            words += f". {doing}: {with_late(language, whole.doing)}"
    button = action_button(language, Numbered(one.id, one.number, one.name, one.year))
    return together(fact(f"{one.number}. {one.name}", words), in_line(button))


def _where(language: str, one: ActionLine) -> str:
    departments = [name for name in one.departments if name]
    names = ", ".join(departments[:MOST_NAMED])
    if len(departments) <= MOST_NAMED:
        return names
    more = len(departments) - MOST_NAMED
    return text(language, "plan_list.and_more", names=names, more=more)


def _item(language: str, one: TaskLine, today: date) -> Part:
    label = f"{one.number} {one.title}".strip()
    step = text(language, f"step.{one.step}")
    words = (
        f"{one.commitment}, {step.lower()}. {stands_today(language, one.standing, today, one.word)}"
    )
    return together(fact(label, words), in_line(item_button(language, one)))


def _task(language: str, one: TaskLine, today: date) -> Part:
    if one.kind == "item":
        return _item(language, one, today)
    label = f"{one.number}. {one.title or one.action}, {one.department}"
    words = stands_today(language, one.standing, today, one.word)
    return together(fact(label, words), in_line(open_task(language, one)))


def understood(language: str, asked: Asked, named: Mapping[str, str]) -> Part | None:
    """How the question was understood."""
    parts = ", ".join(part for part in _parts(language, asked, named) if part)
    return quoted(parts) if parts else None


def _parts(language: str, asked: Asked, named: Mapping[str, str]) -> Iterator[str]:
    yield str(asked.year) if asked.year else ""
    yield named.get("department", "")
    yield named.get("topic", "")
    yield text(language, "plan_list.goal", goal=str(asked.goal)) if asked.goal else ""
    yield text(language, f"plan_list.of_{asked.dimension}") if asked.dimension else ""
    yield (
        text(language, "plan_list.step", step=text(language, f"step.{asked.step}"))
        if (asked.step)
        else ""
    )
    for name in ("unfocused", "unadopted", "unowned", "not_done", "late", "unreported"):
        yield text(language, f"plan_list.{name}_asked") if getattr(asked, name) else ""
    yield named.get("round", "")
    if asked.changed_since:
        since = day(language, asked.changed_since)
        yield text(language, "plan_list.changed_since", day=since)
    yield called(language, asked.progress) if asked.progress else ""
    yield text(language, f"light.{asked.light}").lower() if asked.light else ""
    if asked.due_before:
        yield text(language, "plan_list.due_before", day=day(language, asked.due_before))
    yield text(language, "plan_list.mine") if asked.owners else ""

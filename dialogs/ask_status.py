"""How it stands with action plans and commitments, for everybody: plans are public documents."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from cards import commitment as commitment_cards
from cards import message as message_cards
from cards import plan as plan_cards
from cards import plan_list as list_cards
from cards import plan_overview as overview_cards
from cards import status_report as report_cards
from cards.card import Button
from cards.plan import Seen
from dialogs import ask_round, my_actions, organised, plan_wish, report_status
from dialogs.plan_wish import Wish, one_of_year
from dialogs.turn import Reply, Turn
from domain import access, plan_report
from domain.access import Act
from domain.digest import Lead
from domain.page import cut
from domain.plan_asked import (
    Asked,
    Division,
    Numbered,
    TaskLine,
    also_commitment,
    chosen_year,
    latest_told,
    news_since,
)
from domain.plan_rows import TASKS, Step
from storage.storage import Storage
from understanding.intents import Names
from understanding.nearest import MOST, holding, nearest

# The present report, and so many of the earlier ones.
LATEST = 1 + 5


def show(turn: Turn, storage: Storage) -> Reply:
    """Answer what is asked in somebody's own words."""
    wish = plan_wish.read(turn, storage)
    if wish.tells and (form := report_status.begin(turn, storage, wish)):
        return form
    if wish.task and (found := storage.plan_details.task(turn.authority.id, wish.task)):
        return show_task(turn, storage, found)
    if wish.no_round or wish.last_round or wish.asked.round_id is not None:
        return ask_round.show(turn, storage, wish)
    return _as_wished(turn, storage, wish)


def _as_wished(turn: Turn, storage: Storage, wish: Wish) -> Reply:
    if wish.item:
        return _item(turn, storage, wish.item, wish.year)
    if wish.commitment and not _narrows(wish):
        return _commitment(turn, storage, wish.commitment, wish.asked.step, wish.year)
    if wish.number and not wish.of_commitments:
        return _numbered(turn, storage, wish.number, wish.year, department=wish.named["department"])
    if wish.name or wish.unknown:
        return _named(turn, storage, wish)
    if wish.division:
        return _overview(turn, storage, wish.division, wish.year, wish.asked, wish.named)
    if wish.of_commitments or wish.commitment or (wish.asked.step and not _narrows(wish)):
        return _commitments(turn, storage, wish)
    if wish.asked == Asked(year=wish.asked.year) and not wish.of_activities:
        return _everything(turn, storage, wish)
    if wish.asked.owners or wish.of_activities:
        return _own(turn, storage, wish)
    return _actions(turn, storage, wish)


def action(turn: Turn, storage: Storage) -> Reply:
    """Show one action by its number, of the year that is said or else of the plan that goes on: or
    exactly that which a button leads to."""
    number, action_id = turn.data.get("number", ""), _number(turn.data.get("action_id", ""))
    if action_id and not number:
        return show_action(turn, storage, action_id)
    return _numbered(turn, storage, number, _year(turn), action_id)


def commitment(turn: Turn, storage: Storage) -> Reply:
    step = turn.data.get("of_step", "")
    known = step if step in set(Step) else ""
    return _commitment(turn, storage, turn.data.get("number", ""), known, _year(turn))


def item(turn: Turn, storage: Storage) -> Reply:
    return _item(turn, storage, turn.data.get("item", ""), _year(turn))


def overview(turn: Turn, storage: Storage) -> Reply:
    """Show how everything stands, divided by one thing."""
    by = turn.data.get("by", "")
    division = Division(by) if by in set(Division) else Division.STATUS
    return _overview(turn, storage, division, _year(turn), Asked())


def late(turn: Turn, storage: Storage) -> Reply:
    """Show the actions that something is late of: in the departments that the person follows, where
    those are not all."""
    followed = access.followed_in_plans(turn.person, turn.authority.id)
    departments = frozenset[int]() if followed.everywhere else followed.departments
    known = storage.plan_names.known(turn.authority.id)
    year = chosen_year(known.years, turn.today)
    asked = Asked(year=year, late=True, departments=departments)
    named = {"department": _names_of(turn, storage, departments)} if departments else {}
    wish = Wish("", known, Names(), asked, named=named)
    return _actions(turn, storage, wish, Lead("ask_status.late", "late_in_plans"))


def unowned(turn: Turn, storage: Storage) -> Reply:
    """Show the items that are left to do and that nobody is responsible for."""
    return _items(turn, storage, Asked(unowned=True), Lead("ask_status.unowned", "unowned_items"))


def changed(turn: Turn, storage: Storage) -> Reply:
    """Show the items that have come another way lately."""
    asked = Asked(changed_since=news_since(turn.today))
    return _items(turn, storage, asked, Lead("ask_status.changed", "changed_items"))


def my_commitments(turn: Turn, storage: Storage) -> Reply:
    """Show the items that are the person's, or of those whom they stand in for."""
    asked = Asked(owners=turn.person.acts_as(turn.authority.id))
    page = storage.plan_lists.tasks(turn.authority.id, asked, turn.today, turn.page)
    return Reply(list_cards.my_items(turn.language, page, turn.today))


def task(turn: Turn, storage: Storage) -> Reply:
    """Show one adoption or activity, or the item that it is."""
    task_id = _number(turn.data.get("task", ""))
    found = storage.plan_details.task(turn.authority.id, task_id) if task_id else None
    if found is None:
        return Reply(message_cards.refused(turn.language, "plan.no_such"))
    return show_task(turn, storage, found)


def show_task(turn: Turn, storage: Storage, found: TaskLine) -> Reply:
    reports = storage.plan_details.reports(found.id, LATEST)
    seen = _seen(turn, storage, [found])
    buttons = _buttons(turn, storage, found.id)
    if found.kind == "item":
        known = storage.plan_names.known(turn.authority.id)
        of = next(one for one in known.commitments if one.id == found.commitment_id)
        meant = also_commitment(found.number)
        also = next(
            (one for one in known.commitments if (one.number, one.year) == (meant, of.year)), None
        )
        actions = storage.plan_details.actions_of_item(found.id)
        return Reply(
            commitment_cards.item(turn.language, found, of, actions, reports, seen, also, buttons)
        )
    activities = storage.plan_details.activities(found.id)
    return Reply(plan_cards.task(turn.language, found, activities, reports, seen, buttons))


def _buttons(turn: Turn, storage: Storage, task_id: int) -> list[Button]:
    """Return the button that reports of it, for those who may."""
    task = storage.plan_reports.get(turn.authority.id, task_id)
    if task is None or not plan_report.may_report(turn.person, task):
        return []
    return [report_cards.report_button(turn.language, task.code, report_cards.named(task))]


def show_action(
    turn: Turn, storage: Storage, action_id: int, others: Collection[Numbered] = ()
) -> Reply:
    action = storage.plan_details.action(turn.authority.id, action_id, turn.today)
    if action is None:
        return Reply(message_cards.refused(turn.language, "plan.no_such"))
    cases = [
        case.number
        for case in storage.plan_details.cases(turn.authority.id, action_id)
        if access.may_see(turn.person, case)
    ]
    told = latest_told(action.tasks)
    latest = storage.plan_details.reports(told.id, 1) if told else ()
    seen = replace(
        _seen(turn, storage, action.tasks),
        cases=tuple(cases),
        others=tuple(others),
        page=turn.page,
        more=latest[0].link if latest else "",
    )
    return Reply(plan_cards.action(turn.language, action, seen))


def _numbered(
    turn: Turn,
    storage: Storage,
    number: str,
    year: int | None,
    action_id: int = 0,
    department: str = "",
) -> Reply:
    found = storage.plan_names.numbered(turn.authority.id, number)
    exact = next((one.year for one in found if one.id == action_id), None)
    chosen, others = one_of_year(found, exact or year, turn.today)
    if chosen is None:
        return Reply(message_cards.refused(turn.language, "plan.no_such_action", number=number))
    if exact:
        return show_action(turn, storage, action_id, others)
    if department and (adopted := _adopted_by(turn, storage, chosen.id, department)):
        return show_task(turn, storage, adopted)
    return _one_of(turn, storage, [one for one in found if one not in others], number, others)


def _adopted_by(turn: Turn, storage: Storage, action_id: int, department: str) -> TaskLine | None:
    action = storage.plan_details.action(turn.authority.id, action_id, turn.today)
    tasks = action.tasks if action else ()
    of = (one for one in tasks if one.kind == "adoption" and one.department == department)
    return next(of, None)


def _named(turn: Turn, storage: Storage, wish: Wish) -> Reply:
    """Show the action of that name, those that may be meant, or what is called nearly that."""
    names = wish.called
    words = wish.unknown[0] if wish.unknown else wish.name
    exact = wish.name in names.actions and not wish.unknown
    called = (wish.name,) if exact else holding(words, names.actions, turn.language)
    found = storage.plan_names.called(turn.authority.id, called)
    _, others = one_of_year(found, wish.year, turn.today)
    meant = [one for one in found if one not in others]
    every = (*names.focus_areas, *names.commitments, *names.departments)
    also = () if exact else holding(words, every, turn.language)[:MOST]
    if meant:
        return _one_of(turn, storage, meant, wish.written, others, also)
    likely = also or nearest(words, (*names.actions, *every))
    return Reply(list_cards.which(turn.language, wish.written, likely, wish.year))


def _one_of(
    turn: Turn,
    storage: Storage,
    meant: Sequence[Numbered],
    written: str,
    others: Collection[Numbered],
    also: Sequence[str] = (),
) -> Reply:
    """Show the one that is *meant*, or all that may be."""
    if len(meant) == 1 and not also:
        return show_action(turn, storage, meant[0].id, others)
    page = cut(meant, turn.page)
    return Reply(list_cards.several(turn.language, page, written, also))


def _item(turn: Turn, storage: Storage, number: str, year: int | None) -> Reply:
    found = storage.plan_names.item(turn.authority.id, number)
    wanted = year or chosen_year({one for _, one in found}, turn.today)
    chosen = next((id_ for id_, one in found if one == wanted), None)
    line = storage.plan_details.task(turn.authority.id, chosen) if chosen else None
    if line is None:
        return Reply(message_cards.refused(turn.language, "item.no_such", number=number))
    return show_task(turn, storage, line)


def _commitment(turn: Turn, storage: Storage, number: str, step: str, year: int | None) -> Reply:
    known = storage.plan_names.known(turn.authority.id)
    of = [one for one in known.commitments if one.number == number]
    chosen, others = one_of_year(of, year, turn.today)
    found = storage.plan_details.commitment(turn.authority.id, chosen.id) if chosen else None
    if found is None:
        return Reply(message_cards.refused(turn.language, "commitment.no_such", number=number))
    seen = replace(_seen(turn, storage, found.items), others=tuple(others))
    return Reply(commitment_cards.shown(turn.language, found, seen, step))


def _commitments(turn: Turn, storage: Storage, wish: Wish) -> Reply:
    """Show all commitments, how far they have come with one step, or items that are as asked."""
    years = {one.year for one in wish.known.commitments}
    year = wish.year or chosen_year(years, turn.today)
    if wish.whole and not wish.commitment and year and wish.asked == _late_of(wish.asked):
        step = wish.asked.step
        found = storage.plan_counts.commitments_at(turn.authority.id, year, step, turn.today)
        return Reply(commitment_cards.behind(turn.language, year, found, step))
    if _narrows(wish):
        of = [one for one in wish.known.commitments if one.number == wish.commitment]
        chosen, _ = one_of_year(of, year, turn.today)
        asked = replace(wish.asked, year=year, commitment_id=chosen.id if chosen else None)
        page = storage.plan_lists.tasks(turn.authority.id, asked, turn.today, turn.page)
        return Reply(
            list_cards.items(turn.language, page, asked, wish.named, wish.written, turn.today)
        )
    if year is None:
        return _overview(turn, storage, Division.STEP, wish.year, Asked())
    step = wish.asked.step
    found = storage.plan_counts.commitments_at(turn.authority.id, year, step, turn.today)
    if step:
        return Reply(commitment_cards.at_step(turn.language, step, year, found))
    plan_year = year if year in wish.known.years else None
    return Reply(commitment_cards.every(turn.language, year, found, plan_year))


def _late_of(asked: Asked) -> Asked:
    """Return the same, if it is asked for nothing but what is late."""
    return Asked(year=asked.year, step=asked.step, late=True)


def _items(turn: Turn, storage: Storage, asked: Asked, lead: Lead) -> Reply:
    """Show the items as *asked* of the contract that goes on; *lead* asks for them again."""
    known = storage.plan_names.known(turn.authority.id)
    year = chosen_year({one.year for one in known.commitments}, turn.today)
    asked = replace(asked, year=year)
    page = storage.plan_lists.tasks(turn.authority.id, asked, turn.today, turn.page)
    return Reply(list_cards.items(turn.language, page, asked, {}, lead, turn.today))


def _names_of(turn: Turn, storage: Storage, departments: Collection[int]) -> str:
    known = organised.load(turn, storage).departments
    return ", ".join(sorted(one.name for one in known if one.id in departments))


def _everything(turn: Turn, storage: Storage, wish: Wish) -> Reply:
    """Show every action where that was asked; else how it stands as a whole."""
    if wish.lists or "search" in turn.data:
        return _actions(turn, storage, wish)
    return _overview(turn, storage, Division.STATUS, wish.year, wish.asked, wish.named)


def _own(turn: Turn, storage: Storage, wish: Wish) -> Reply:
    """Show what the person has to do in plans, or all activities, each by itself."""
    if wish.asked == Asked(year=wish.asked.year, owners=wish.asked.owners) and not wish.year:
        return my_actions.show(turn, storage)
    asked = replace(wish.asked, year=wish.year)
    kinds = ("activity",) if wish.of_activities else TASKS
    page = storage.plan_lists.tasks(turn.authority.id, asked, turn.today, turn.page, kinds)
    return Reply(list_cards.tasks(turn.language, page, asked, wish.named, wish.written, turn.today))


def _actions(turn: Turn, storage: Storage, wish: Wish, lead: Lead | None = None) -> Reply:
    """Show the actions that are as asked, and say what the question leaves out without wanting
    to: those that have no focus area, and items of commitments. *lead* asks for them again."""
    authority_id, asked = turn.authority.id, wish.asked
    page = storage.plan_lists.actions(authority_id, asked, turn.today, turn.page)
    if page.total == 1 and asked.of_tasks is False:
        return show_action(turn, storage, page.things[0].id)
    unfocused = items = 0
    items_year = None
    if asked.topic_id is not None:
        without = replace(asked, topic_id=None, unfocused=True)
        unfocused = storage.plan_lists.count_actions(authority_id, without, turn.today)
    elif asked.of_tasks and not (
        asked.department_id or asked.departments or asked.goal or asked.dimension
    ):
        years = {one.year for one in wish.known.commitments}
        items_year = wish.year or chosen_year(years, turn.today)
        of_items = replace(asked, year=items_year)
        items = storage.plan_lists.count_tasks(authority_id, of_items, turn.today)
    return Reply(
        list_cards.actions(
            turn.language,
            page,
            asked,
            wish.named,
            lead or wish.written,
            unfocused,
            items,
            items_year,
        )
    )


def _overview(
    turn: Turn,
    storage: Storage,
    division: Division,
    year: int | None,
    asked: Asked,
    named: Mapping[str, str] = MappingProxyType({}),
) -> Reply:
    """Show how what is *asked* for stands, of that year, or of what goes on where none is said:
    plans and contracts have years of their own."""
    known = storage.plan_names.known(turn.authority.id)
    years = {"plan": {*known.years}, "contract": {one.year for one in known.commitments}}
    of, beside = ("contract", "plan") if division is Division.STEP else ("plan", "contract")
    chosen = year or chosen_year(years[of], turn.today)
    asked = replace(asked, year=chosen)
    if division is Division.STEP:
        # Items have none of these.
        asked = replace(asked, topic_id=None, unfocused=False, goal=None, dimension="")
        named = {**named, "topic": ""}
    parts = sorted(
        storage.plan_counts.divided(turn.authority.id, division, asked, turn.today),
        key=lambda part: (
            not part.name,
            list(Step).index(Step(part.name)) if division is Division.STEP else 0,
            part.name.casefold(),
        ),
    )
    there = tuple(sorted(years[of], reverse=True))
    other = chosen if chosen in years[beside] else None
    return Reply(overview_cards.shown(turn.language, division, parts, asked, named, there, other))


def _narrows(wish: Wish) -> bool:
    """Whether it is asked how something stands, and not only for a commitment or a step of it."""
    return replace(wish.asked, step="").of_tasks


def _year(turn: Turn) -> int | None:
    written = turn.data.get("year", "")
    return _number(written) if len(written) == 4 else None


def _number(written: str) -> int:
    """Return the number that a button or a command carries; 0 if it is none."""
    known = written.isascii() and written.isdecimal() and len(written) <= 15
    return int(written) if known else 0


def _seen(turn: Turn, storage: Storage, tasks: Iterable[TaskLine]) -> Seen:
    """Return what *turn*'s person sees beside what everybody does."""
    acting = turn.person.acts_as(turn.authority.id)
    names = access.may(turn.person, turn.authority.id, Act.SEE_PLAN_OWNERS)
    wanted = {one.owner_id for one in tasks if one.owner_id is not None}
    owners = storage.people.many(wanted, turn.today)
    return Seen(
        turn.today,
        {id_: one.name for id_, one in owners.items() if names or id_ in acting},
        acting,
        roles={
            id_: role
            for id_, one in owners.items()
            if (role := plan_report.role_of_owner(one, turn.authority.id))
        },
    )

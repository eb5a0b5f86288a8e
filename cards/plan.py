"""One action of a plan, and what one department has taken on of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cards import case_list
from cards.card import (
    Button,
    Card,
    Part,
    button,
    card,
    fact,
    in_line,
    link,
    quoted,
    said,
    small,
    together,
)
from cards.organised import role_name, turning
from cards.plan_words import (
    as_of,
    one_light,
    shortened,
    standing,
    stands_today,
    with_late,
)
from cards.status_report import report_button
from domain.page import Page, cut
from domain.person import Role
from domain.plan_asked import (
    Numbered,
    Reported,
    TaskLine,
    ToDo,
    WholeAction,
    latest_told,
    stands,
    tallied,
)
from domain.plan_rows import TopicKind
from domain.plan_status import is_late
from locales.text import day, text

# Of what a department does there is room for so much on a phone; of the rest is said how many.
MOST_ACTIVITIES, MOST_SHOWN = 3, 20
# Teams shows six buttons in a row.
MOST_OPENED = 6
MOST_CASES = 3
# What more there is to report of is reached by its own card.
MOST_REPORTED = 5
_LABELS = {
    TopicKind.FOCUS_AREA: "plan.focus_areas",
    TopicKind.PRIORITY: "plan.priorities",
    TopicKind.METHOD: "plan.methods",
}


@dataclass(frozen=True)
class Seen:
    """What one person sees of a plan: *owners* are the people whose names they may know, *roles*
    those that owners have, which everybody may know as they name nobody, and *acting* those whose
    tasks are theirs to do. *cases* are the numbers of those that they may see, and *others* the
    same number in other years. *page* is that of those who have adopted an action, and *more* the
    link that was reported with its latest comment."""

    today: date
    owners: Mapping[int, str] = field(default_factory=dict)
    acting: frozenset[int] = frozenset()
    cases: Sequence[str] = ()
    others: Sequence[Numbered] = ()
    page: int = 1
    more: str = ""
    roles: Mapping[int, Role] = field(default_factory=dict)


def action(
    language: str, action: WholeAction, seen: Seen, buttons: Sequence[Button | None] = ()
) -> Card:
    """The whole action; *buttons* are what else the reader can do with it."""
    adoptions = [one for one in action.tasks if one.kind == "adoption"]
    # One's own first, or else somebody has to turn pages for them.
    page = cut(sorted(adoptions, key=lambda one: one.owner_id not in seen.acting), seen.page)
    return card(
        language,
        text(language, "plan.open_action", number=action.number),
        quoted(action.name),
        _stands(language, action, adoptions, seen),
        *_tasks(language, page, action, seen),
        _latest(language, action.tasks, seen.more),
        _about(language, action),
        _tied(language, action, seen),
        buttons=(
            *buttons,
            *turning(
                language,
                page,
                "ask_status.action",
                "command.action_of",
                number=action.number,
                year=str(action.year),
            ),
            kept_in(language, action.link),
            *(action_button(language, one, with_year=True) for one in seen.others[:1]),
            list_button(language, action.year),
        ),
    )


def task(
    language: str,
    task: TaskLine,
    activities: Sequence[TaskLine],
    reports: Sequence[Reported],
    seen: Seen,
    buttons: Sequence[Button | None] = (),
) -> Card:
    """An adoption or an activity, with the latest of what was reported of it."""
    return card(
        language,
        text(language, f"plan.{task.kind}_heading", number=task.number),
        quoted(task.title) if task.title else None,
        together(
            *_facts(
                language,
                {
                    "plan.action": text(
                        language, "plan.action_named", number=task.number, name=task.action
                    ),
                    "plan.department": task.department,
                    "plan.stands": stands_today(language, task.standing, seen.today, task.word),
                    "plan.late": late(language, task, seen.today),
                    "plan.owner": owner(language, task, seen),
                    "plan.comment": shortened(task.comment),
                },
            ),
        ),
        _copy(language, [task]),
        read_more(language, reports[0].link) if reports else None,
        _activities(language, activities, seen),
        history(language, reports[1:]),
        _followed_up(language, task.followed_up_in),
        buttons=(
            *buttons,
            kept_in(language, task.link),
            action_button(
                language, Numbered(task.action_id or 0, task.number, task.action, task.year)
            ),
        ),
    )


def action_button(language: str, one: Numbered, *, with_year: bool = False) -> Button:
    """A button to exactly that action: the plan of another year may have one of the same number,
    and so may another plan of the same year. *with_year* says which year it is."""
    title = text(language, "plan.open_action", number=one.number)
    return button(
        language,
        f"{title} ({one.year})" if with_year else title,
        "ask_status.action",
        of_year(text(language, "command.action", number=one.number), one.year),
        {"number": one.number, "year": str(one.year), "action_id": str(one.id)},
        keeps=True,
    )


def of_year(words: str, year: int | None) -> str:
    """Return the *words* of a command with the year of the plan that they are of, where one is
    known."""
    return f"{words} {year}" if year else words


def open_task(language: str, task: TaskLine, title: str = "") -> Button:
    """A button to one adoption or activity: "Öppna" beside its name, unless it has another
    *title*."""
    command = text(language, f"command.{task.kind}", id=str(task.id))
    return button(
        language,
        title or text(language, "plan.open"),
        "ask_status.task",
        command,
        {"task": str(task.id)},
        keeps=True,
        named="" if title else text(language, "plan.open_task", task=command),
    )


def list_button(language: str, year: int | None = None) -> Button:
    return button(
        language,
        text(language, "plan.every_action"),
        "ask_status.show",
        of_year(text(language, "command.actions"), year),
        {"search": str(year or "")},
        keeps=True,
    )


def owner(language: str, task: TaskLine, seen: Seen) -> str:
    """Return who has it: by role, and by name only to those who may know."""
    if task.owner_id is None:
        return text(language, "plan.no_owner")
    role = seen.roles.get(task.owner_id)
    called = role_name(language, role).lower() if role else ""
    if task.owner_id in seen.owners:
        name = seen.owners[task.owner_id]
        return f"{name} ({called})" if called else name
    if task.owner_id in seen.acting:
        return text(language, "plan.owner_you")
    return called or text(language, "plan.some_owner")


def late(language: str, task: TaskLine, today: date) -> str:
    return text(language, "plan.late_yes") if is_late(task.standing, today) else ""


def history(language: str, reports: Sequence[Reported]) -> Part | None:
    """The reports before the present one."""
    if not reports:
        return None
    lines: list[Part] = []
    for one in reports:
        when = f"{day(language, one.reported_on)}{f', {one.round}' if one.round else ''}"
        words = f"{standing(language, one.standing, one.word)}. {shortened(one.comment)}"
        lines.append(fact(when, words.strip(" .")))
        lines += [more] if (more := read_more(language, one.link)) else []
    return together(said(text(language, "plan.history")), *lines)


def read_more(language: str, url: str) -> Part | None:
    """What was linked to in a report."""
    pressed = kept_in(language, url, "plan.read_more")
    return in_line(pressed) if pressed else None


def _stands(language: str, action: WholeAction, adoptions: Sequence[TaskLine], seen: Seen) -> Part:
    if not adoptions:
        return said(text(language, "plan.not_adopted"))
    adopted = text(language, "plan.adopted", many=len(adoptions))
    doing = [one for one in action.tasks if one.kind == "activity"]
    whole = stands(
        tallied((one.standing for one in adoptions), seen.today),
        tallied((one.standing for one in doing), seen.today),
    )
    values = {
        "plan.light": one_light(language, whole.light),
        "plan.stands": f"{adopted}: {with_late(language, whole.adopted)}",
        "plan.activities_stand": with_late(language, whole.doing) if doing else "",
    }
    return together(*_facts(language, values))


def _tasks(language: str, page: Page[TaskLine], action: WholeAction, seen: Seen) -> Iterator[Part]:
    """Each adopter with what it does under it, and a button to each."""
    if not page.things:
        return
    if page.last > 1:
        count = text(
            language, "plan_list.count", total=page.total, page=page.number, last=page.last
        )
        yield said(count)
    left = MOST_REPORTED
    for one in page.things:
        doing = [activity for activity in action.tasks if activity.adoption_id == one.id]
        lines = []
        for each in (one, *doing[:MOST_ACTIVITIES]):
            reports = each.owner_id in seen.acting and left > 0
            left -= reports
            lines.append(_task(language, each, seen, reports=reports))
        if len(doing) > MOST_ACTIVITIES:
            more = text(language, "plan.more_tasks", many=len(doing) - MOST_ACTIVITIES)
            lines.append(small(more))
        yield together(*lines)
    if any(one.owner_id and one.owner_id not in seen.owners for one in action.tasks):
        yield small(text(language, "plan.owners_hidden"))
    opened = [open_task(language, one, shortened(one.department, 60)) for one in page.things]
    for at in range(0, len(opened), MOST_OPENED):
        yield in_line(*opened[at : at + MOST_OPENED])


def _task(language: str, task: TaskLine, seen: Seen, *, reports: bool) -> Part:
    """*reports* is for what the reader has to report of, with a button to."""
    label = task.department or text(language, "plan.no_department")
    if task.kind == "activity":
        label = f"{label}, {text(language, 'plan.activity').lower()}"
    words = stands_today(language, task.standing, seen.today, task.word)
    if task.title:
        words = f"{shortened(task.title, 100)}. {words}"
    known = task.owner_id is None or task.owner_id in {*seen.owners, *seen.acting, *seen.roles}
    owned = f"{text(language, 'plan.owner')}: {owner(language, task, seen)}"
    line = fact(label, f"{words}. {owned}" if known else words)
    if not reports:
        return line
    named = f"{shortened(task.title or task.action, 60)}, {label}"
    return together(line, in_line(report_button(language, task.code, named)))


def _latest(language: str, tasks: Sequence[TaskLine], more: str) -> Part | None:
    """The latest comment with what it linked to, and how old what is shown is."""
    parts: list[Part] = []
    if (one := latest_told(tasks)) and one.reported_on:
        label = text(
            language,
            "plan.latest_comment",
            department=one.department,
            day=day(language, one.reported_on),
        )
        parts.append(fact(label, shortened(one.comment)))
        parts += [told] if (told := read_more(language, more)) else []
    parts += [copy] if (copy := _copy(language, tasks)) else []
    return together(*parts) if parts else None


def _copy(language: str, tasks: Sequence[TaskLine]) -> Part | None:
    reported = [one for one in tasks if one.reported_on]
    if not reported:
        return small(text(language, "plan.never_reported")) if tasks else None
    latest = max(reported, key=lambda one: (one.reported_on or date.min, one.id))
    return as_of(language, latest)


def _about(language: str, action: WholeAction) -> Part:
    goals = ", ".join(f"{goal} {text(language, f'goal.{goal}')}" for goal in action.goals)
    coming = action.next_round
    topics = {
        label: ", ".join(one.name for one in action.topics if one.kind == kind)
        for kind, label in _LABELS.items()
    }
    values = {
        "plan.plan": action.plan,
        **topics,
        "plan.focus_areas": topics["plan.focus_areas"] or text(language, "plan.no_focus_area"),
        "plan.target": shortened(action.target),
        "plan.goals": goals,
        "plan.dimension": text(language, f"dimension.{action.dimension}")
        if action.dimension
        else "",
        "plan.partner": action.partner,
        "plan.next_round": text(
            language,
            "plan.round_closes",
            round=f"{coming.name} {coming.year}",
            day=day(language, coming.closes_on),
        )
        if coming
        else text(language, "plan.no_round"),
        "plan.followed_up_in": action.followed_up_in,
    }
    return together(*_facts(language, values))


def _tied(language: str, action: WholeAction, seen: Seen) -> Part | None:
    """Items of commitments and cases that belong to the action, those that the reader may see."""
    items = [item_button(language, one) for one in action.items[:MOST_CASES]]
    cases = [case_list.open_button(language, number) for number in seen.cases[:MOST_CASES]]
    if not items and not cases:
        return None
    values = {
        "plan.items": ", ".join(one.number for one in action.items),
        "plan.cases": ", ".join(seen.cases),
    }
    return together(*_facts(language, values), in_line(*items, *cases))


def item_button(language: str, one: TaskLine | ToDo) -> Button:
    return button(
        language,
        text(language, "plan.open_item", number=one.number),
        "ask_status.item",
        of_year(text(language, "command.item", number=one.number), one.year),
        {"item": one.number, "year": str(one.year)},
        keeps=True,
    )


def _activities(language: str, activities: Sequence[TaskLine], seen: Seen) -> Part | None:
    if not activities:
        return None
    lines = [
        fact(one.title, f"{stands_today(language, one.standing, seen.today, one.word)}")
        for one in activities[:MOST_SHOWN]
    ]
    pressed = [
        open_task(language, one, shortened(one.title, 60)) for one in activities[:MOST_SHOWN]
    ]
    opened = [
        in_line(*pressed[at : at + MOST_OPENED]) for at in range(0, len(pressed), MOST_OPENED)
    ]
    return together(said(text(language, "plan.activities")), *lines, *opened)


def _followed_up(language: str, where: str) -> Part | None:
    return fact(text(language, "plan.followed_up_in"), where) if where else None


def kept_in(language: str, url: str, title: str = "plan.open_there") -> Button | None:
    """A button to where the truth is kept."""
    if not url.startswith(("https://", "http://")):
        return None
    return link(text(language, title), url)


def _facts(language: str, values: Mapping[str, str]) -> list[Part]:
    return [fact(text(language, label), value) for label, value in values.items() if value]

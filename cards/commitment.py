"""Commitments of a climate contract, their steps, and one item of them."""

from collections.abc import Iterator, Sequence

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
from cards.plan import (
    MOST_OPENED,
    Seen,
    action_button,
    history,
    item_button,
    kept_in,
    late,
    of_year,
    owner,
    read_more,
)
from cards.plan_list import overview_button, search_button
from cards.plan_words import as_of, shortened, stands_today, with_late
from domain.page import SIZE
from domain.plan_asked import (
    Numbered,
    Reported,
    Tally,
    TaskLine,
    WholeCommitment,
    summary,
    summed,
)
from domain.plan_rows import Step
from locales.text import day, text


def shown(language: str, commitment: WholeCommitment, seen: Seen, step: str = "") -> Card:
    """The whole commitment, or one *step* of it with its items. Where there are many in the whole,
    they are opened step by step."""
    steps = [Step(step)] if step else list(Step)
    many = len(commitment.items) > SIZE
    opened = bool(step) or not many
    return card(
        language,
        text(language, "commitment.open", number=commitment.number),
        quoted(commitment.name),
        *_about(language, commitment),
        *(part for one in steps for part in _step(language, commitment, one, seen, opened=opened)),
        buttons=(
            *(_step_button(language, commitment, one) for one in Step if step or many),
            _whole(language, commitment) if step else None,
            kept_in(language, commitment.link),
            *(_other_year(language, one) for one in seen.others[:1]),
            overview_button(language, "step", commitment.year),
        )[:MOST_OPENED],
    )


def item(
    language: str,
    item: TaskLine,
    of: Numbered,
    actions: Sequence[Numbered],
    reports: Sequence[Reported],
    seen: Seen,
    also: Numbered | None = None,
    buttons: Sequence[Button | None] = (),
) -> Card:
    """One item of the commitment it is *of*; *also* is the one that its number may mean too."""
    values = {
        "commitment.of": text(language, "plan.action_named", number=of.number, name=of.name),
        "commitment.step": text(language, f"step.{item.step}"),
        "plan.stands": stands_today(language, item.standing, seen.today, item.word),
        "plan.late": late(language, item, seen.today),
        "plan.owner": owner(language, item, seen),
        "plan.comment": shortened(item.comment),
        "commitment.kpi": item.kpi,
        "plan.followed_up_in": item.followed_up_in,
    }
    return card(
        language,
        text(language, "plan.open_item", number=item.number),
        quoted(item.title) if item.title else None,
        together(*(fact(text(language, label), value) for label, value in values.items() if value)),
        as_of(language, item),
        read_more(language, reports[0].link) if reports else None,
        together(
            fact(text(language, "item.actions"), ", ".join(one.number for one in actions)),
            in_line(*(action_button(language, one) for one in actions[:MOST_OPENED])),
        )
        if actions
        else None,
        history(language, reports[1:]),
        fact(
            text(language, "item.also"),
            text(language, "commitment.named", number=also.number, name=also.name),
        )
        if also
        else None,
        buttons=(
            *buttons,
            commitment_button(language, also) if also and also.id != of.id else None,
            commitment_button(language, of),
            kept_in(language, item.link),
        ),
    )


def at_step(
    language: str,
    step: str,
    year: int,
    commitments: Sequence[tuple[Numbered, Sequence[Tally]]],
) -> Card:
    """How far each commitment has come with one step: those that have begun first."""
    named = text(language, f"step.{step}")
    begun = [one for one in commitments if _has_begun(one[1])]
    rest = [one for one in commitments if one not in begun]
    return card(
        language,
        text(language, "commitment.at_step", step=named, year=str(year)),
        said(text(language, "commitment.begun", many=len(begun), of=len(commitments))),
        together(*(_line(language, *one) for one in begun)) if begun else None,
        said(text(language, "commitment.not_begun")) if rest else None,
        together(*(_line(language, *one) for one in rest)) if rest else None,
        buttons=(
            *(commitment_button(language, one) for one, _ in begun[: MOST_OPENED - 1]),
            overview_button(language, "step", year),
        ),
    )


def every(
    language: str,
    year: int,
    commitments: Sequence[tuple[Numbered, Sequence[Tally]]],
    plan_year: int | None = None,
) -> Card:
    """All commitments of a contract's year, each with how its items stand; *plan_year* is that of
    the plan beside it."""
    return card(
        language,
        text(language, "commitment.every", year=str(year)),
        said(
            text(
                language,
                "commitment.counted",
                many=len(commitments),
                items=sum(summed(tallies).many for _, tallies in commitments),
            )
        ),
        together(*(_line(language, *one) for one in commitments)),
        small(text(language, "commitment.how_to_open")),
        buttons=(
            overview_button(language, "step", year),
            overview_button(language, year=plan_year),
        ),
    )


def behind(
    language: str,
    year: int,
    commitments: Sequence[tuple[Numbered, Sequence[Tally]]],
    step: str = "",
) -> Card:
    """Those of all commitments that have items that are late, in one *step* or in any."""
    late = [one for one in commitments if summed(one[1]).late]
    counted = text(language, "commitment.behind", many=len(late), of=len(commitments))
    return card(
        language,
        text(language, "commitment.behind_heading", year=str(year)),
        said(text(language, "plan_list.step", step=text(language, f"step.{step}")))
        if step
        else None,
        said(counted),
        together(*(_line(language, *one) for one in late)) if late else None,
        buttons=(
            *(commitment_button(language, one) for one, _ in late[: MOST_OPENED - 2]),
            search_button(language, "plan_list.see_items", "command.late_items", year)
            if late
            else None,
            overview_button(language, "step", year),
        ),
    )


def commitment_button(language: str, one: Numbered) -> Button:
    return button(
        language,
        text(language, "commitment.open", number=one.number),
        "ask_status.commitment",
        of_year(text(language, "command.commitment", number=one.number), one.year),
        {"number": one.number, "year": str(one.year)},
        keeps=True,
    )


def _has_begun(tallies: Sequence[Tally]) -> bool:
    return any(
        one.standing.reported and one.standing.progress not in ("not_started", "not_applicable")
        for one in tallies
    )


def _line(language: str, of: Numbered, tallies: Sequence[Tally]) -> Part:
    total = summed(tallies)
    words = text(language, "commitment.items", many=total.many)
    label = text(language, "plan.action_named", number=of.number, name=of.name)
    return fact(label, f"{words}: {with_late(language, total)}")


def _about(language: str, commitment: WholeCommitment) -> Iterator[Part]:
    basic = text(language, "commitment.basic" if commitment.basic else "commitment.chosen")
    taken = (
        text(language, "commitment.taken_on", day=day(language, commitment.taken_on))
        if commitment.taken_on
        else text(language, "commitment.not_taken_on")
    )
    parts = [fact(text(language, "commitment.year"), f"{commitment.year}. {basic}. {taken}")]
    if commitment.own_text:
        parts.append(fact(text(language, "commitment.own_text"), shortened(commitment.own_text)))
    if commitment.followed_up_in:
        parts.append(fact(text(language, "plan.followed_up_in"), commitment.followed_up_in))
    reported = [one for one in commitment.items if one.reported_on]
    if reported:
        latest = max(reported, key=lambda one: (str(one.reported_on), one.id))
        parts.append(as_of(language, latest))
    yield together(*parts)


def _step(
    language: str, commitment: WholeCommitment, step: Step, seen: Seen, *, opened: bool
) -> Iterator[Part]:
    items = [one for one in commitment.items if one.step == step]
    total = summary((one.standing for one in items), seen.today)
    many = text(language, "commitment.items", many=len(items))
    named = text(language, f"step.{step}")
    if not items:
        yield fact(named, many)
        return
    head = fact(named, f"{many}: {with_late(language, total)}")
    lines = [
        fact(
            f"{one.number} {one.title}".strip(),
            stands_today(language, one.standing, seen.today, one.word),
        )
        for one in items
    ]
    yield together(head, *lines)
    if opened:
        yield in_line(*(item_button(language, one) for one in items[:MOST_OPENED]))


def _step_button(language: str, commitment: WholeCommitment, step: Step) -> Button:
    return button(
        language,
        text(language, f"step.{step}"),
        "ask_status.commitment",
        of_year(
            text(
                language,
                "command.commitment_step",
                number=commitment.number,
                step=str(list(Step).index(step) + 1),
            ),
            commitment.year,
        ),
        {
            "number": commitment.number,
            "of_step": step.value,
            "year": str(commitment.year),
        },
        keeps=True,
    )


def _whole(language: str, commitment: WholeCommitment) -> Button:
    of = Numbered(commitment.id, commitment.number, commitment.name, commitment.year)
    return commitment_button(language, of)


def _other_year(language: str, one: Numbered) -> Button:
    return button(
        language,
        text(language, "commitment.open_year", number=one.number, year=str(one.year)),
        "ask_status.commitment",
        of_year(text(language, "command.commitment", number=one.number), one.year),
        {"number": one.number, "year": str(one.year)},
        keeps=True,
    )

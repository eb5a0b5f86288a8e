"""A form about a case: what the case is, the fields, and one button with what may be written
instead. What each form asks for stands in domain/case_forms.py."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cards import organised
from cards.card import (
    MOST_SHOWN,
    Card,
    Part,
    button,
    card,
    choice_input,
    complaint,
    date_input,
    fact,
    quoted,
    small,
    text_input,
    together,
    toggle_input,
)
from domain.case import Case
from domain.case_action import Action
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_LINE, LONGEST_TEXT
from domain.form import NOTHING_CHOSEN, Asks, Field, Form
from domain.person import Named
from locales.text import day, has, text

# Of the case above the fields, and of what stands in them when they are read out.
MOST_READ_OUT = 300
MOST_IN_A_CHOICE = 80
ANYWAY = "anyway"
A_DAY = "2027-03-01"
# Days that are asked about: nobody works then, or they have been.
ASKED = frozenset({"error.day_free", "error.day_over"})


@dataclass(frozen=True)
class Filling:
    """What stands in a form, and what may: *offered* are values and titles of the lists that are
    not the same for all, *people* those who can be picked. *near* are the fields where one of a few
    was meant, and which those are. By *code* the case is asked for, where it has no name. *above*
    stands before the fields."""

    typed: Mapping[str, str] = field(default_factory=dict)
    wrong: Collection[RuleBroken] = ()
    offered: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    people: Collection[Named] = ()
    near: Mapping[str, Sequence[Named]] = field(default_factory=dict)
    code: str = ""
    above: Sequence[Part] = ()


def shown(language: str, form: Form, case: Case, nonce: str, filling: Filling) -> Card:
    hint = f"{form.name}.explained"
    subject = {"code": filling.code} if filling.code else {"case": case.number}
    return card(
        language,
        text(language, f"{form.name}.heading", number=case.number),
        *(complaint(language, broken) for broken in filling.wrong),
        _case(language, case),
        *filling.above,
        *(_field(language, one, filling) for one in form.fields),
        _anyway(language, form, filling),
        small(text(language, hint)) if has(language, hint) else None,
        buttons=(
            button(
                language,
                text(language, f"{form.name}.send"),
                form.step,
                command(language, form, case, filling),
                {"nonce": nonce, **subject},
                sends=True,
            ),
        ),
    )


def command(language: str, form: Form, case: Case, filling: Filling) -> str:
    """Return the line that fills in what must be, as an example to change and send."""
    parts = "; ".join(part(language, one, filling) for one in form.exemplary)
    return f"{text(language, f'command.{form.name}', case=filling.code or case.number)} {parts}"


def part(language: str, one: Field, filling: Filling) -> str:
    """Return how a field is written: "allvar: måttlig"."""
    return f"{text(language, one.word)}: {_example(language, one, filling)}"


def offered_actions(actions: Mapping[str, Action]) -> list[tuple[str, str]]:
    """Return values and titles of *actions*, by number, for a list to choose in."""
    return [
        (number, f"{number}. {_shortened(action.text, MOST_IN_A_CHOICE)}")
        for number, action in actions.items()
    ]


def _case(language: str, case: Case) -> Part:
    """What it is about, in two lines, so that nobody must look for it further up."""
    where = f"{case.place}, {day(language, case.occurred_on)}"
    return together(
        fact(text(language, f"kind.{case.kind}"), where), quoted(_shortened(case.description))
    )


def _field(language: str, one: Field, filling: Filling) -> Part:
    label, value = text(language, one.label), filling.typed.get(one.name, "")
    required = text(language, one.required) if one.required else ""
    words = _words(language, one, filling)
    match one.asks:
        case Asks.ONE_OF | Asks.SEVERAL_OF:
            several = one.asks is Asks.SEVERAL_OF
            choices = list(_choices(language, one, filling))
            known = [each for each in value.split(",") if each in dict(choices)]
            if one.choices and not required and not several:
                choices.insert(0, (NOTHING_CHOSEN, text(language, "form.nothing")))
            return choice_input(
                one.name,
                label,
                choices,
                ",".join(known) if several or len(known) == 1 else "",
                required=required,
                several=several,
                words=words,
            )
        case Asks.DAY | Asks.PAST_DAY:
            return date_input(one.name, label, value if organised.is_day(value) else "", words)
        case Asks.YES:
            title = text(language, f"{one.label}_yes")
            return toggle_input(one.name, label, title, on=value == "true", words=words)
        case Asks.PERSON:
            return _person(language, one, filling)
        case _:
            many = one.asks is Asks.TEXT
            return text_input(
                one.name,
                label,
                value[:MOST_SHOWN],
                required=required,
                most=LONGEST_TEXT if many else LONGEST_LINE,
                many_lines=many,
                words=words,
            )


def _person(language: str, one: Field, filling: Filling) -> Part:
    """Two fields: one to pick in, and one to write a name in. Where it is not certain who was
    meant, those who may be are all that is offered."""
    typed, near = filling.typed, filling.near.get(one.name, ())
    label, by_name = text(language, one.label), text(language, "organised.person_name")
    picked, name = typed.get(one.name, ""), typed.get(f"{one.name}_name", "")
    offered = organised.offered_people(language, near or filling.people)
    if near:
        meant = "; ".join(f"{title}, {number}" for number, title in offered)
        listed = choice_input(
            one.name, label, offered, "", words=_written(language, one, label, meant, filling)
        )
    else:
        element = organised.directory_input(one.name, label, offered, picked)
        value = dict(offered).get(picked, picked)
        listed = Part((element,), _written(language, one, label, value, filling))
    named = text_input(
        f"{one.name}_name",
        by_name,
        name[:MOST_SHOWN],
        most=LONGEST_LINE,
        words=_written(language, one, by_name, name, filling),
    )
    return together(listed, named)


def _anyway(language: str, form: Form, filling: Filling) -> Part | None:
    """The question whether an unlikely day is wanted, if one was filled in."""
    unlikely = next((one for one in filling.wrong if one.key in ASKED), None)
    asked = next((one for one in form.fields if unlikely and one.name == unlikely.field), None)
    if unlikely is None or asked is None:
        return None
    wanted = str(unlikely.values["day"])
    label = text(language, "form.anyway")
    return toggle_input(
        ANYWAY,
        label,
        text(language, "form.anyway_yes", day=day(language, date.fromisoformat(wanted))),
        on=False,
        means=wanted,
        words=text(
            language,
            "form.written",
            label=label,
            value=text(language, "no"),
            part=f"{text(language, asked.word)}: {wanted} {text(language, 'word.anyway')}",
        ),
    )


def _words(language: str, one: Field, filling: Filling) -> str:
    """Return the field in words: what stands in it, and how it is written."""
    value = filling.typed.get(one.name, "")
    if one.asks is Asks.YES:
        value = text(language, "yes" if value == "true" else "no")
    elif one.asks in (Asks.ONE_OF, Asks.SEVERAL_OF):
        titles = dict(_choices(language, one, filling))
        value = ", ".join(titles.get(each, each) for each in value.split(","))
        if not value and not one.choices:
            # What there is to choose among stands nowhere else.
            value = "; ".join(titles.values())
    return _written(language, one, text(language, one.label), _shortened(value), filling)


def _written(language: str, one: Field, label: str, value: str, filling: Filling) -> str:
    asked = label if label.endswith("?") else f"{label}:"
    shown = part(language, one, filling)
    return text(language, "form.written", label=asked, value=value or "–", part=shown)


def _example(language: str, one: Field, filling: Filling) -> str:
    """Return what may be written in the field: what was chosen there, or else an example."""
    value = filling.typed.get(one.name, "")
    if one.asks in (Asks.ONE_OF, Asks.SEVERAL_OF):
        titles = dict(_choices(language, one, filling))
        chosen = [each for each in value.split(",") if each in titles] or list(titles)[:1]
        return ", ".join(_called(one, each, titles[each]) for each in chosen)
    if one.asks is Asks.DAY:
        return value if organised.is_day(value) else A_DAY
    if near := filling.near.get(one.name):
        return organised.numbered(language, near[0].id)
    return text(language, "yes" if one.asks is Asks.YES else one.example)


def _called(one: Field, value: str, title: str) -> str:
    """Return what a choice is called in writing: its title without the number before it, or the
    number alone of what was numbered for this form."""
    numbered = value.isdecimal() and not one.choices
    return value if numbered else title.rpartition(" – ")[2].lower()


def _choices(language: str, one: Field, filling: Filling) -> Sequence[tuple[str, str]]:
    if not one.choices:
        return filling.offered.get(one.name, ())
    return [(each, text(language, one.title(each))) for each in one.choices]


def _shortened(words: str, most: int = MOST_READ_OUT) -> str:
    return words if len(words) <= most else f"{words[:most]}…"

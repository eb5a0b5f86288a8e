"""The forms about a case, as rows of every_card.py."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from cards import case_form as case_form_cards
from cards.card import Card
from cards.case_form import Filling, offered_actions
from domain import case_forms
from domain.case import Case, Kind
from domain.case_action import numbered
from domain.errors import RuleBroken
from domain.form import Asks, Form
from tests import make
from tests.cards.organisation_cards import ALVA, ROBIN, SAM
from tests.make import NONCE

# Every form there is, by the name of its dialog.
FORMS: Mapping[str, Form] = {
    form.name: form for form in vars(case_forms).values() if isinstance(form, Form)
}
PLACES = [("authority", "Hela myndigheten"), ("department:1", "Skola"), ("unit:1", "Skola, Köket")]
SUGGESTION = make.case(
    kind=Kind.IMPROVEMENT, description="Rörelsevakter i korridorerna.", place="Stadshuset"
)
DUE = {"due_on": "2026-12-18"}
ACTIONS = offered_actions(numbered([make.action(), make.action(text="Skriv en ny rutin.")]))
OFFERED = {"place": PLACES, "action": ACTIONS}
PEOPLE = (ALVA, ROBIN, SAM)


def shown(form: Form, case: Case, filling: Filling) -> partial[Card]:
    return partial(case_form_cards.shown, form=form, case=case, nonce=NONCE, filling=filling)


def case_for(form: Form) -> Case:
    return SUGGESTION if form.name.endswith("_suggestion") else make.case()


def filled(form: Form, text: Callable[[int], str]) -> Filling:
    """Return the form with *text* in every field where somebody writes, as card and words fill it
    in at the worst."""
    typed = {}
    for one in form.fields:
        typed[one.name] = text(200 if one.asks in (Asks.LINE, Asks.PERSON) else 2000)
        if one.asks is Asks.PERSON:
            typed[f"{one.name}_name"] = text(200)
    people = tuple(replace(one, name=text(200)) for one in PEOPLE)
    return Filling(typed, offered=OFFERED, people=people)


def with_text(text: Callable[[int], str]) -> Mapping[str, partial[Card]]:
    case = make.case(description=text(2000), place=text(200))
    return {
        f"case_form.shown, {name}": shown(form, case, filled(form, text))
        for name, form in FORMS.items()
    }


CASE_FORM_CARDS: Mapping[str, partial[Card]] = {
    **{
        f"case_form.shown, {name}": shown(
            form, case_for(form), Filling(offered=OFFERED, people=PEOPLE)
        )
        for name, form in FORMS.items()
    },
    "case_form.shown, assess_case, refused": shown(
        case_forms.ASSESS,
        make.case(),
        Filling(
            {"kind": "accident", "severity": "7", "flags": "release,danger", "place": "unit:1"},
            [
                RuleBroken("error.severity_missing", field="severity"),
                RuleBroken("error.category_missing", field="category"),
                RuleBroken("error.form_unread", field="text"),
            ],
            OFFERED,
        ),
    ),
    "case_form.shown, assess_case, a suggestion": shown(
        case_forms.ASSESS.without("place").optional("severity", "notification"),
        SUGGESTION,
        Filling({"kind": "improvement", "source": "staff"}),
    ),
    "case_form.shown, assign_case, nobody works that day": shown(
        case_forms.ASSIGN,
        make.case(),
        Filling(
            {"handler": "nr 2", "due_on": "2026-12-24"},
            [
                RuleBroken(
                    "error.day_free",
                    field="due_on",
                    day=date(2026, 12, 24).isoformat(),
                    following=date(2026, 12, 28).isoformat(),
                )
            ],
            people=PEOPLE,
        ),
    ),
    "case_form.shown, assign_case, one of two": shown(
        case_forms.ASSIGN,
        make.case(),
        Filling(
            {"handler_name": "Rob", **DUE},
            [RuleBroken("error.person_unsure", field="handler")],
            people=PEOPLE,
            near={"handler": (ROBIN, SAM)},
        ),
    ),
}

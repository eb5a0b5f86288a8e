"""Departments and their units; the forms that add one and give one another name."""

from collections.abc import Iterable, Mapping

from cards import organised
from cards.card import (
    Card,
    button,
    card,
    choice_input,
    complaint,
    fact,
    said,
    text_input,
)
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_LINE
from domain.organisation import EVERYWHERE, Organisation, Place
from domain.person import Scope
from locales.text import text


def listed(
    language: str, organisation: Organisation, note: str = "", *, changes: bool = True
) -> Card:
    """*changes* offers what only administrators may."""
    return card(
        language,
        text(language, "departments.heading"),
        said(text(language, note)) if note else None,
        said(text(language, "departments.none")) if not organisation.departments else None,
        *(
            fact(
                department.name,
                ", ".join(unit.name for unit in organisation.units_of(department))
                or text(language, "departments.no_units"),
            )
            for department in organisation.departments
        ),
        buttons=(
            organised.shown_below(
                language,
                "add_department.button",
                "keep_departments.ask_new",
                "command.add_department",
            ),
            organised.shown_below(
                language, "rename.button", "keep_departments.ask_name", "command.rename"
            ),
        )
        if changes
        else (),
    )


def new_form(
    language: str,
    organisation: Organisation,
    nonce: str,
    typed: Mapping[str, str],
    wrong: Iterable[RuleBroken] = (),
) -> Card:
    """A department, or a unit of one."""
    example = text(language, "command.add_unit_example")
    label = text(language, "add_department.where")
    choices = [
        (organised.place_value(EVERYWHERE), text(language, "add_department.department")),
        *(
            (
                organised.place_value(Place(Scope.DEPARTMENT, one.id)),
                text(language, "add_department.unit_in", name=one.name),
            )
            for one in organisation.departments
        ),
    ]
    value = typed.get("department", "")
    return card(
        language,
        text(language, "add_department.heading"),
        *(complaint(language, broken) for broken in wrong),
        choice_input(
            "department",
            label,
            choices,
            value if value in dict(choices) else choices[0][0],
            required=text(language, "error.where_unknown"),
            words=organised.written(language, label, "", example),
        ),
        text_input(
            "name",
            text(language, "add_department.name"),
            typed.get("name", ""),
            required=text(language, "error.name_missing"),
            most=LONGEST_LINE,
            words=organised.written(
                language, text(language, "add_department.name"), typed.get("name", ""), example
            ),
        ),
        buttons=(
            button(
                language,
                text(language, "add_department.send"),
                "keep_departments.add",
                text(language, "command.add_department_example"),
                {"nonce": nonce},
                sends=True,
            ),
        ),
    )


def name_form(
    language: str,
    organisation: Organisation,
    nonce: str,
    typed: Mapping[str, str],
    wrong: Iterable[RuleBroken] = (),
) -> Card:
    """Another name for a department or a unit."""
    example = text(language, "command.rename_example")
    label, where = text(language, "rename.name"), text(language, "rename.which")
    choices = [
        (organised.place_value(one), organised.place_name(language, organisation, one))
        for one in organisation.places()
    ]
    return card(
        language,
        text(language, "rename.heading"),
        *(complaint(language, broken) for broken in wrong),
        choice_input(
            "place",
            where,
            choices,
            typed["place"]
            if typed.get("place") in dict(choices)
            else next(iter(dict(choices)), ""),
            required=text(language, "error.where_unknown"),
            words=organised.written(language, where, "", example),
        ),
        text_input(
            "name",
            label,
            typed.get("name", ""),
            required=text(language, "error.name_missing"),
            most=LONGEST_LINE,
            words=organised.written(language, label, typed.get("name", ""), example),
        ),
        buttons=(
            button(
                language,
                text(language, "rename.send"),
                "keep_departments.rename",
                example,
                {"nonce": nonce},
                sends=True,
            ),
        ),
    )

"""The organisation in words, and the fields of the forms that change it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from cards.card import Button, Json, Part, button, choice_input, date_input, text_input, together
from domain.case import Kind
from domain.filled_in import LONGEST_LINE
from domain.meeting import Network
from domain.organisation import CIRCLES, EVERYWHERE, Organisation, Place
from domain.page import Page
from domain.person import Named, Role, RoleName
from locales.text import day, text

# Offered where the whole directory cannot be searched; others are found by writing the name.
MOST_OFFERED = 30
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
DIRECTORY = "graph.microsoft.com/users"


def role_name(language: str, role: Role) -> str:
    return text(language, "role.of_circle" if role.scope in CIRCLES else f"role.{role.name}")


def role(language: str, organisation: Organisation, role: Role) -> str:
    """Return "Handläggare, Skola, till 31 december 2026"."""
    place = place_name(language, organisation, Place(role.scope, role.scope_id))
    span = " ".join(_span(language, role.since, role.until))
    words = [role_name(language, role), place, *([span] if span else [])]
    if role.instead_of is not None:
        away = organisation.name(role.instead_of)
        words.append(text(language, "organised.instead_of", name=away))
    return ", ".join(words)


def days(language: str, since: date, until: date) -> str:
    return text(language, "organised.days", since=day(language, since), until=day(language, until))


def role_field(
    language: str, names: Sequence[RoleName], typed: Mapping[str, str], example: str
) -> Part:
    """*names* are those to choose among; none is chosen beforehand where there are several."""
    label = text(language, "organised.role")
    choices = [(str(name), text(language, f"role.{name}")) for name in names]
    value = typed.get("role", "") or (choices[0][0] if len(choices) == 1 else "")
    return choice_input(
        "role",
        label,
        choices,
        value if value in dict(choices) else "",
        required=text(language, "error.role_unknown"),
        words=written(language, label, dict(choices).get(value, value), example),
    )


def network_field(
    language: str, key: str, networks: Sequence[Network], typed: Mapping[str, str], example: str
) -> Part:
    """*key* is the text of the label; none is chosen beforehand."""
    label = text(language, key)
    choices = [(str(one.id), one.name) for one in networks]
    chosen = typed.get("network", "")
    chosen = chosen if chosen in dict(choices) else ""
    return choice_input(
        "network",
        label,
        choices,
        chosen,
        required=text(language, "error.which_network"),
        words=written(language, label, dict(choices).get(chosen, ""), example),
    )


def place_name(language: str, organisation: Organisation, place: Place) -> str:
    name = organisation.place_name(place)
    return name if place != EVERYWHERE and name else text(language, "organised.everywhere")


def kind_name(language: str, kind: Kind | None) -> str:
    return text(language, f"kind.{kind}_many" if kind else "organised.every_kind")


def numbered(language: str, person_id: int) -> str:
    """Return how somebody is named who may have a namesake: "nr 17"."""
    return text(language, "organised.numbered", id=str(person_id))


def in_place(language: str, organisation: Organisation, place: Place) -> str:
    """Return the end of a command that names *place*: nothing, or " i Skola"."""
    name = organisation.place_name(place)
    return f" {text(language, 'command.in_place', place=name)}" if name else ""


def person_fields(
    language: str,
    field: str,
    known: Iterable[Named],
    typed: Mapping[str, str],
    example: str,
    asks: str = "",
) -> Part:
    """Two fields for one person: one that searches the directory in Teams (other clients offer
    those who are *known* already), and one to write a name in. *asks* is what they are asked for,
    where that is not the *field*."""
    asked = asks or field
    label, name = text(language, f"organised.{asked}"), text(language, f"organised.{asked}_name")
    offered = offered_people(language, known)
    picked, typed_name = typed.get(field, ""), typed.get(f"{field}_name", "")
    search = directory_input(field, label, offered, picked)
    named = text_input(
        f"{field}_name",
        name,
        typed_name,
        most=LONGEST_LINE,
        words=written(language, name, typed_name, example),
    )
    shown = written(language, label, dict(offered).get(picked, picked), example)
    return together(Part((search,), shown), named)


def offered_people(language: str, known: Iterable[Named]) -> list[tuple[str, str]]:
    return [(numbered(language, one.id), one.name) for one in known][:MOST_OFFERED]


def directory_input(
    field: str, label: str, offered: Iterable[tuple[str, str]], picked: str
) -> Json:
    """A list that searches the directory in Teams; other clients show what is *offered*."""
    search: Json = {
        "type": "Input.ChoiceSet",
        "id": field,
        "label": label,
        "style": "filtered",
        "choices": [{"value": value, "title": title} for value, title in offered],
        "choices.data": {"type": "Data.Query", "dataset": DIRECTORY},
        "spacing": "Small",
    }
    return {**search, "value": picked} if picked else search


def place_field(
    language: str,
    organisation: Organisation,
    places: Iterable[Place],
    typed: Mapping[str, str],
    example: str,
) -> Part:
    """*example* is a command that says nothing of the place."""
    label = text(language, "organised.place")
    choices = [(place_value(one), place_name(language, organisation, one)) for one in places]
    value = typed.get("place", "") or next(iter(dict(choices)), "")
    there = next(iter(organisation.places()), EVERYWHERE)
    return choice_input(
        "place",
        label,
        choices,
        value if value in dict(choices) else "",
        required=text(language, "error.where_unknown"),
        words=written(
            language,
            label,
            dict(choices).get(value, value),
            example + in_place(language, organisation, there),
        ),
    )


def place_value(place: Place) -> str:
    return f"{place.scope}:{place.id}" if place != EVERYWHERE else str(place.scope)


def kind_field(language: str, typed: Mapping[str, str], example: str) -> Part:
    label = text(language, "organised.kind")
    choices = [("all", text(language, "organised.every_kind"))]
    choices += [(str(kind), text(language, f"kind.{kind}_many")) for kind in Kind]
    value = typed.get("kind", "") or "all"
    return choice_input(
        "kind",
        label,
        choices,
        value if value in dict(choices) else "",
        required=text(language, "error.kind_unknown"),
        words=written(language, label, dict(choices).get(value, value), example),
    )


def day_field(language: str, key: str, field: str, typed: Mapping[str, str], example: str) -> Part:
    """*key* is the text of the label."""
    label, value = text(language, key), typed.get(field, "")[:LONGEST_LINE]
    # A client shows nothing at all of a day that is none.
    day_typed = value if is_day(value) else ""
    return date_input(field, label, day_typed, written(language, label, value, example))


def is_day(value: str) -> bool:
    return bool(_DAY.fullmatch(value))


def written(language: str, label: str, value: str, example: str) -> str:
    """Return a field in words: what stands in it, and how it is filled in by writing."""
    asked = label if label.endswith("?") else f"{label}:"
    return text(language, "organised.written", label=asked, value=value, command=example).replace(
        "  ", " "
    )


def shown_below(
    language: str,
    title: str,
    step: str,
    command: str,
    data: Mapping[str, str] = MappingProxyType({}),
) -> Button:
    """A button that leaves its card as it is; *title* and *command* are keys."""
    return button(language, text(language, title), step, text(language, command), data, keeps=True)


def turning(
    language: str, page: Page[Any], step: str, command: str, **about: str
) -> tuple[Button, ...]:
    """Return buttons to the pages before and after, where there are any; *command* is a key, and
    *about* what the pages are about, for the words and the button."""
    written = text(language, command, **about)
    wanted = {"case_list.back": page.number - 1, "case_list.on": page.number + 1}
    return tuple(
        button(
            language,
            text(language, title),
            step,
            text(language, "command.page", command=written, page=str(number)),
            {**about, "page": str(number)},
        )
        for title, number in wanted.items()
        if 1 <= number <= page.last
    )


def _span(language: str, since: date | None, until: date | None) -> Iterable[str]:
    if since is not None:
        yield text(language, "organised.from_day", day=day(language, since))
    if until is not None:
        yield text(language, "organised.until_day", day=day(language, until))

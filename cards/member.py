"""Members of a network with their contacts, and its groups."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cards.card import (
    Button,
    Card,
    Part,
    button,
    card,
    choice_input,
    complaint,
    date_input,
    fact,
    in_line,
    said,
    small,
    text_input,
    together,
)
from cards.organised import day_field, network_field, numbered, shown_below, turning, written
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_LINE
from domain.meeting import Group, Network, OrganisationKind
from domain.membership import Contact, Field, MemberLine
from domain.page import Page
from locales.text import day, text


@dataclass(frozen=True)
class View:
    """A member with its *contacts* in the *groups* that the reader coordinates; *whole* says that
    it is the whole network. With a *note* (a key) of what was just done, or what was wrong."""

    member: MemberLine
    contacts: Sequence[Contact] = ()
    groups: Sequence[Group] = ()
    whole: bool = False
    note: str = ""
    wrong: Sequence[RuleBroken] = ()


def listed(
    language: str, page: Page[MemberLine], groups: Sequence[Group], *, whole: bool = True
) -> Card:
    """*groups* are those that the reader coordinates, of the *whole* network or not."""
    networks = {one.network.name for one in page.things}
    whole_network = (
        shown_below(language, "members.new", "keep_members.ask_new", "command.new_member"),
        shown_below(language, "members.new_group", "keep_groups.ask", "command.new_group"),
    )
    return card(
        language,
        text(language, "members.heading"),
        said(text(language, "members.count", count=page.total)),
        fact(text(language, "members.groups"), ", ".join(one.name for one in groups))
        if groups
        else None,
        *(_line(language, one, named=len(networks) > 1) for one in page.things),
        buttons=[
            *turning(language, page, "keep_members.show", "command.members"),
            *(whole_network if whole else ()),
        ],
    )


def _line(language: str, one: MemberLine, *, named: bool) -> Part:
    words = [_kind(language, one.membership.kind), *_through(language, one), *_span(language, one)]
    if named:
        words.append(one.network.name)
    words.append(text(language, "members.contacts_count", count=one.contacts))
    words.append(one.number)
    opens = button(
        language,
        text(language, "members.open", number=one.number),
        "keep_members.member",
        text(language, "command.member", number=one.number),
        {"member": one.number},
        keeps=True,
    )
    return together(fact(one.name, ", ".join(words)), in_line(opens))


def _kind(language: str, kind: OrganisationKind) -> str:
    return text(language, f"organisation_kind.{kind}")


def _through(language: str, one: MemberLine) -> list[str]:
    through = one.membership.through
    return [text(language, "members.through", name=through)] if through else []


def _span(language: str, one: MemberLine) -> list[str]:
    ends = {"members.since": one.membership.since, "members.until": one.membership.until}
    return [text(language, key, day=day(language, on)) for key, on in ends.items() if on]


def shown(language: str, view: View) -> Card:
    one = view.member
    return card(
        language,
        text(language, "members.one_heading", number=one.number),
        *(complaint(language, broken) for broken in view.wrong),
        said(text(language, view.note)) if view.note else None,
        *_about(language, one),
        said(text(language, "members.contacts" if view.contacts else "members.no_contacts")),
        *_contacts(language, view),
        buttons=[
            _of(language, one, "change", "keep_members.ask_change") if view.whole else None,
            _of(language, one, "end", "keep_members.ask_end") if view.whole else None,
            _of(language, one, "new_contact", "keep_contacts.ask"),
        ],
    )


def _about(language: str, one: MemberLine) -> list[Part]:
    facts = {
        "members.organisation": [one.name],
        "members.network": [one.network.name],
        "members.kind": [_kind(language, one.membership.kind)],
        "members.part": _through(language, one),
        "members.period": _span(language, one),
    }
    return [fact(text(language, key), ", ".join(words)) for key, words in facts.items() if words]


def _contacts(language: str, view: View) -> list[Part]:
    names = {group.id: group.name for group in view.groups}
    by_person: dict[int, list[Contact]] = {}
    for contact in view.contacts:
        by_person.setdefault(contact.person_id, []).append(contact)
    return [
        _contact(language, view.member, of, names, whole=view.whole) for of in by_person.values()
    ]


def _contact(
    language: str, one: MemberLine, of: Sequence[Contact], names: Mapping[int, str], *, whole: bool
) -> Part:
    first = of[0]
    every = whole and len(of) == len(names)
    groups = [text(language, "members.every_group")] if every else [names[c.group_id] for c in of]
    number = str(first.person_id)
    removes = button(
        language,
        text(language, "members.remove", person=number),
        "keep_contacts.remove",
        text(language, "command.remove_contact", number=one.number, person=number),
        {"member": one.number, "person": number},
    )
    words = ", ".join(
        [*([first.email] if first.email else []), *groups, numbered(language, first.person_id)]
    )
    return together(fact(first.name, words), in_line(removes))


def _of(language: str, one: MemberLine, name: str, step: str) -> Button:
    return button(
        language,
        text(language, f"members.{name}"),
        step,
        text(language, f"command.{name}_member", number=one.number),
        {"member": one.number},
        keeps=True,
    )


# --- forms ----------------------------------------------------------------------------------------


def new_form(
    language: str,
    networks: Sequence[Network],
    nonce: str,
    typed: Mapping[str, str],
    wrong: Sequence[RuleBroken] = (),
) -> Card:
    example = text(language, "command.new_member_example")
    name = _text(language, Field.NAME, typed, example, "error.member_name_missing")
    return card(
        language,
        text(language, "members.new_heading"),
        *(complaint(language, one) for one in wrong),
        network_field(language, "members.network", networks, typed, example)
        if len(networks) > 1
        else None,
        name,
        *_fields(language, typed, example),
        buttons=[
            button(
                language,
                text(language, "members.send_new"),
                "keep_members.add",
                example,
                {"nonce": nonce},
                sends=True,
            )
        ],
    )


def change_form(
    language: str, one: MemberLine, typed: Mapping[str, str], wrong: Sequence[RuleBroken] = ()
) -> Card:
    example = text(language, "command.change_member_example", number=one.number)
    return card(
        language,
        text(language, "members.change_heading", number=one.number),
        *(complaint(language, broken) for broken in wrong),
        fact(text(language, "members.organisation"), one.name),
        *_fields(language, typed, example),
        buttons=[
            button(
                language,
                text(language, "members.send_change"),
                "keep_members.change",
                example,
                {"member": one.number},
                sends=True,
            )
        ],
    )


def end_form(language: str, one: MemberLine, last: date, wrong: Sequence[RuleBroken] = ()) -> Card:
    """*last* is the day that is proposed."""
    label = text(language, "members.last_day")
    command = text(language, "command.end_member_on", number=one.number, day=last.isoformat())
    return card(
        language,
        text(language, "members.end_heading", number=one.number),
        *(complaint(language, broken) for broken in wrong),
        fact(text(language, "members.organisation"), one.name),
        said(text(language, "members.end_what")),
        date_input(
            Field.UNTIL.value,
            label,
            last.isoformat(),
            written(language, label, day(language, last), command),
        ),
        buttons=[
            button(
                language,
                text(language, "members.send_end"),
                "keep_members.end",
                command,
                {"member": one.number},
                sends=True,
            )
        ],
    )


def contact_form(
    language: str,
    one: MemberLine,
    groups: Sequence[Group],
    typed: Mapping[str, str],
    wrong: Sequence[RuleBroken] = (),
    *,
    whole: bool = True,
) -> Card:
    """*groups* are those that the reader coordinates, of the *whole* network or not."""
    example = text(language, "command.new_contact_example", number=one.number)
    label = text(language, "members.group")
    choices = [(str(group.id), group.name) for group in groups]
    if whole or len(groups) > 1:
        every = text(language, "members.every_group" if whole else "members.own_groups")
        choices = [("", every), *choices]
    chosen = typed.get("group", "")
    chosen = chosen if chosen in dict(choices) else choices[0][0]
    return card(
        language,
        text(language, "members.contact_heading", number=one.number),
        *(complaint(language, broken) for broken in wrong),
        fact(text(language, "members.organisation"), one.name),
        said(text(language, "members.contact_what")),
        _text(language, "contact", typed, example, "error.contact_name", field="name"),
        _text(language, "email", typed, example, "error.contact_email"),
        choice_input(
            "group",
            label,
            choices,
            chosen,
            words=written(language, label, dict(choices)[chosen], example),
        ),
        buttons=[
            button(
                language,
                text(language, "members.send_contact"),
                "keep_contacts.add",
                example,
                {"member": one.number},
                sends=True,
            )
        ],
    )


def group_form(
    language: str,
    networks: Sequence[Network],
    nonce: str,
    typed: Mapping[str, str],
    wrong: Sequence[RuleBroken] = (),
) -> Card:
    example = text(language, "command.new_group_example")
    return card(
        language,
        text(language, "members.group_heading"),
        *(complaint(language, one) for one in wrong),
        network_field(language, "members.network", networks, typed, example)
        if len(networks) > 1
        else None,
        _text(language, "group_name", typed, example, "error.name_missing", field="name"),
        buttons=[
            button(
                language,
                text(language, "members.send_group"),
                "keep_groups.add",
                example,
                {"nonce": nonce},
                sends=True,
            )
        ],
    )


def group_added(language: str, network: Network, name: str) -> Card:
    return card(
        language,
        text(language, "members.group_added"),
        fact(text(language, "meeting.group"), name),
        fact(text(language, "members.network"), network.name),
        small(text(language, "members.group_added_what")),
        buttons=[
            shown_below(language, "members.button", "keep_members.show", "command.members"),
        ],
    )


def _fields(language: str, typed: Mapping[str, str], example: str) -> list[Part]:
    label = text(language, "members.kind")
    kinds = [(kind.value, _kind(language, kind)) for kind in OrganisationKind]
    chosen = typed.get(Field.KIND, "")
    chosen = chosen if chosen in dict(kinds) else ""
    return [
        choice_input(
            Field.KIND.value,
            label,
            kinds,
            chosen,
            required=text(language, "error.organisation_kind_unknown"),
            words=written(language, label, dict(kinds).get(chosen, ""), example),
        ),
        _text(language, Field.THROUGH, typed, example),
        *(
            day_field(language, f"member_field.{field}", field.value, typed, example)
            for field in (Field.SINCE, Field.UNTIL)
        ),
    ]


def _text(
    language: str,
    name: str,
    typed: Mapping[str, str],
    example: str,
    required: str = "",
    field: str = "",
) -> Part:
    label = text(language, f"member_field.{name}")
    value = typed.get(field or name, "")[:LONGEST_LINE]
    return text_input(
        field or str(name),
        label,
        value,
        required=text(language, required) if required else "",
        most=LONGEST_LINE,
        words=written(language, label, value, example),
    )

"""The forms that add a meeting and change one."""

from collections.abc import Mapping, Sequence

from cards.card import (
    Card,
    Part,
    button,
    card,
    choice_input,
    complaint,
    said,
    text_input,
)
from cards.organised import day_field, written
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_LINE, LONGEST_LINK
from domain.meeting import Group, Meeting, MeetingKind
from locales.text import text

# Such fields as hold one line each, with how long it may be.
_LINES = {"place": LONGEST_LINE, "starts": 5, "ends": 5, "link": LONGEST_LINK}


def new_form(
    language: str,
    groups: Sequence[Group],
    nonce: str,
    typed: Mapping[str, str],
    wrong: Sequence[RuleBroken] = (),
) -> Card:
    example = text(language, "command.new_meeting_example", group=groups[0].name)
    choices = [(str(one.id), one.name) for one in groups]
    chosen = typed.get("group", "")
    if chosen not in dict(choices):
        chosen = choices[0][0] if len(choices) == 1 else ""
    label = text(language, "meeting.group")
    group = choice_input(
        "group",
        label,
        choices,
        chosen,
        required=text(language, "error.which_group"),
        words=written(language, label, dict(choices).get(chosen, ""), example),
    )
    return card(
        language,
        text(language, "plan_meeting.new_heading"),
        *(complaint(language, one) for one in wrong),
        group,
        *_fields(language, typed, example),
        said(text(language, "plan_meeting.explained")),
        buttons=[
            button(
                language,
                text(language, "plan_meeting.send_new"),
                "plan_meeting.add",
                example,
                {"nonce": nonce},
                sends=True,
            )
        ],
    )


def change_form(
    language: str,
    meeting: Meeting,
    typed: Mapping[str, str],
    wrong: Sequence[RuleBroken] = (),
) -> Card:
    number = str(meeting.id)
    example = text(language, "command.change_meeting_example", number=number)
    return card(
        language,
        text(language, "plan_meeting.change_heading", number=number),
        *(complaint(language, one) for one in wrong),
        *_fields(language, typed, example),
        _line(language, "docs_link", LONGEST_LINK, typed, example),
        said(text(language, "plan_meeting.told")),
        buttons=[
            button(
                language,
                text(language, "plan_meeting.send_change"),
                "plan_meeting.change",
                example,
                {"meeting": number},
                sends=True,
            )
        ],
    )


def _fields(language: str, typed: Mapping[str, str], example: str) -> list[Part]:
    kinds = [(kind.value, text(language, f"meeting_kind.{kind}")) for kind in MeetingKind]
    kind = typed.get("kind", "")
    kind = kind if kind in dict(kinds) else ""
    form = text(language, "meeting.form")
    return [
        _line(language, "theme", LONGEST_LINE, typed, example, "error.theme_missing"),
        choice_input(
            "kind",
            form,
            kinds,
            kind,
            required=text(language, "error.form_missing"),
            words=written(language, form, dict(kinds).get(kind, ""), example),
        ),
        *(
            day_field(language, f"plan_meeting.{name}", name, typed, example)
            for name in ("on", "until")
        ),
        *(_line(language, name, most, typed, example) for name, most in _LINES.items()),
    ]


def _line(
    language: str,
    name: str,
    most: int,
    typed: Mapping[str, str],
    example: str,
    required: str = "",
) -> Part:
    label, value = text(language, f"plan_meeting.{name}"), typed.get(name, "")[:LONGEST_LINK]
    return text_input(
        name,
        label,
        value,
        required=text(language, required) if required else "",
        most=most,
        words=written(language, label, value, example),
    )

"""The form for how many were there."""

from collections.abc import Mapping, Sequence

from cards.card import Card, button, card, choice_input, complaint, said, text_input
from cards.meeting import day_and_time
from cards.organised import written
from domain.errors import RuleBroken
from domain.meeting import Meeting
from locales.text import text


def form(
    language: str, meeting: Meeting, typed: Mapping[str, str], wrong: Sequence[RuleBroken] = ()
) -> Card:
    number = str(meeting.id)
    days = [(str(at), day_and_time(language, day)) for at, day in enumerate(meeting.days, start=1)]
    day = typed.get("day", "")
    chosen = day if day in dict(days) else "1"
    example = text(language, "command.count_example", number=number, day=chosen)
    before = meeting.days[int(chosen) - 1]
    shown = {"head_count": before.head_count, "organisations": before.organisations}
    values = {
        name: typed.get(name, "" if count is None else str(count)) for name, count in shown.items()
    }
    return card(
        language,
        text(language, "count.heading", number=number),
        *(complaint(language, one) for one in wrong),
        said(text(language, "count.explained")),
        choice_input(
            "day",
            text(language, "count.day"),
            days,
            chosen,
            required=text(language, "error.no_such_day", most=len(days)),
            words=written(language, text(language, "count.day"), dict(days)[chosen], example),
        ),
        *(
            text_input(
                name,
                text(language, f"count.{name}"),
                value,
                most=5,
                words=written(language, text(language, f"count.{name}"), value, example),
            )
            for name, value in values.items()
        ),
        buttons=[
            button(
                language,
                text(language, "count.send"),
                "count_meeting.save",
                example,
                {"meeting": number},
                sends=True,
            ),
            button(
                language,
                text(language, "attendance_report.button"),
                "import_attendance.look",
                text(language, "command.attendance_report_of", number=number),
                {"meeting": number},
                keeps=True,
            ),
        ],
    )

"""A network for whoever coordinates it: what waits for them, and what they may do."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from cards.card import Button, Card, button, card, fact, in_line, said
from cards.organised import shown_below
from domain.meeting import Group, Network
from locales.text import text


@dataclass(frozen=True)
class View:
    """The networks that somebody coordinates, or a group of, each with the groups that they do;
    *whole* are those that they coordinate as a whole. *comments* and *answers* are how many wait to
    be read; of those *opened* the year's survey has been opened."""

    networks: Mapping[Network, Sequence[Group]]
    year: int
    whole: Collection[Network] = ()
    comments: int = 0
    answers: int = 0
    opened: Collection[int] = ()


def shown(language: str, view: View) -> Card:
    unread = {"review.waits": view.comments, "benefits.waits": view.answers}
    return card(
        language,
        text(language, "network.heading"),
        *(
            fact(
                network.name,
                ", ".join(one.name for one in groups) or text(language, "network.empty"),
            )
            for network, groups in view.networks.items()
        ),
        *(said(text(language, key, count=count)) for key, count in unread.items() if count),
        in_line(*reading) if (reading := _reading(language, view)) else None,
        in_line(*_meetings(language, view)),
        in_line(*_survey(language, view)) if view.whole else None,
    )


def _reading(language: str, view: View) -> list[Button]:
    comments = shown_below(
        language, "comments.button", "review_comments.waiting", "command.comments_to_read"
    )
    answers = shown_below(
        language, "benefits.button", "review_benefits.show", "command.benefits_to_read"
    )
    return [*([comments] if view.comments else []), *([answers] if view.answers else [])]


def _meetings(language: str, view: View) -> list[Button]:
    year = str(view.year)
    return [
        shown_below(language, "new_meeting.button", "plan_meeting.ask_new", "command.new_meeting"),
        shown_below(language, "members.button", "keep_members.show", "command.members"),
        button(
            language,
            text(language, "network.results_of", year=year),
            "meeting_results.year",
            text(language, "command.results_of_year", year=year),
            {"year": year},
            keeps=True,
        ),
    ]


def _survey(language: str, view: View) -> list[Button]:
    opens = shown_below(language, "network.open_survey", "open_survey.ask", "command.open_survey")
    left = {network.id for network in view.whole} - set(view.opened)
    return [
        *([opens] if left else []),
        shown_below(language, "network.earlier", "enter_survey.ask", "command.earlier_survey"),
        shown_below(language, "network.report", "export_report.show", "command.export_report"),
    ]

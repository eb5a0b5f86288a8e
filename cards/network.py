"""A network for whoever coordinates it: what waits for them, and what they may do."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from cards.card import (
    Button,
    Card,
    button,
    card,
    complaint,
    fact,
    in_line,
    said,
    text_input,
)
from cards.organised import shown_below, written
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_LINE
from domain.meeting import Group, Network
from locales.text import text


@dataclass(frozen=True)
class View:
    """The networks that somebody coordinates, or a group of, each with the groups that they do;
    *whole* are those that they coordinate as a whole. *comments* and *answers* are how many wait to
    be read; of those *opened* the year's survey has been opened. *may_add* says that the reader may
    add another."""

    networks: Mapping[Network, Sequence[Group]]
    year: int
    whole: Collection[Network] = ()
    comments: int = 0
    answers: int = 0
    opened: Collection[int] = ()
    may_add: bool = False


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
        in_line(*_whole(language, view)) if view.whole else None,
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


def _whole(language: str, view: View) -> list[Button]:
    return [_workbook(language), *([_new(language)] if view.may_add else [])]


def none(language: str) -> Card:
    """To whoever may add one, where there is none."""
    return card(
        language,
        text(language, "network.none"),
        said(text(language, "network.none_what")),
        buttons=[_new(language), _workbook(language)],
    )


def new_form(
    language: str,
    least: int,
    nonce: str,
    typed: Mapping[str, str],
    wrong: Sequence[RuleBroken] = (),
) -> Card:
    """*least* is how many must have answered before anybody sees what they thought."""
    example = text(language, "command.new_network_example")
    needed = {"name": "error.name_missing", "group": "error.group_missing"}
    return card(
        language,
        text(language, "network.new_heading"),
        *(complaint(language, one) for one in wrong),
        said(text(language, "network.new_what", least=least)),
        *(
            text_input(
                field,
                label,
                typed.get(field, ""),
                required=text(language, missing),
                most=LONGEST_LINE,
                words=written(language, label, typed.get(field, ""), example),
            )
            for field, missing in needed.items()
            for label in (text(language, f"network.new_{field}"),)
        ),
        buttons=[
            button(
                language,
                text(language, "network.send_new"),
                "add_network.add",
                example,
                {"nonce": nonce},
                sends=True,
            )
        ],
    )


def added(language: str, network: Network, groups: Sequence[str]) -> Card:
    """Receipt, with what comes next."""
    return card(
        language,
        text(language, "network.added"),
        fact(text(language, "members.network"), network.name),
        fact(text(language, "members.groups"), ", ".join(groups)),
        said(text(language, "network.added_what")),
        in_line(
            shown_below(language, "members.new", "keep_members.ask_new", "command.new_member"),
            shown_below(language, "members.new_group", "keep_groups.ask", "command.new_group"),
            shown_below(
                language, "new_meeting.button", "plan_meeting.ask_new", "command.new_meeting"
            ),
            shown_below(language, "network.button", "keep_network.show", "command.network"),
        ),
    )


def _workbook(language: str) -> Button:
    return shown_below(
        language, "network_export.button", "export_network.show", "command.export_network"
    )


def _new(language: str) -> Button:
    return shown_below(language, "network.new", "add_network.ask", "command.new_network")

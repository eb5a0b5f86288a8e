"""What the bot says of rounds and milestones on its own initiative: names of what is planned, and
never a comment."""

from datetime import date

from cards.card import Card, Part, button, card, fact, link, said, together
from cards.organised import shown_below
from cards.plan_facts import how_long, span
from domain.plan_rows import Milestone
from domain.report_round import ReportRound, Share
from locales.text import day, text


def opened(language: str, one: ReportRound, left: int) -> Card:
    """To somebody who has *left* to report."""
    return _asking(language, "round_letter.opened", one, left)


def reminder(language: str, one: ReportRound, left: int) -> Card:
    return _asking(language, "round_letter.reminder", one, left)


def over(language: str, one: ReportRound, whole: Share) -> Card:
    """To who coordinates the plans, once the last day has been and not all have answered."""
    about = {"round": one.title}
    return card(
        language,
        text(language, "round_letter.over", **about),
        said(text(language, "round.reported", reported=whole.reported, all=whole.all)),
        buttons=[
            button(
                language,
                text(language, "round.missing"),
                "report_round.missing",
                text(language, "command.round_missing", **about),
                about,
                keeps=True,
            ),
            button(
                language,
                text(language, "round_letter.show"),
                "report_round.show",
                text(language, "command.round", **about),
                about,
                keeps=True,
            ),
        ],
    )


def milestone(language: str, one: Milestone, today: date) -> Card:
    left = how_long(language, one, today)
    return card(
        language,
        text(language, "milestone_letter.heading", left=left, name=one.name),
        together(
            fact(text(language, "milestone_letter.when"), span(language, one)),
            *([fact(text(language, "milestone_letter.place"), one.place)] if one.place else []),
        ),
        buttons=[link(text(language, "milestone_letter.link"), one.link) if one.link else None],
    )


def _asking(language: str, heading: str, one: ReportRound, left: int) -> Card:
    about: list[Part] = [
        said(text(language, "round_letter.left", count=left)),
        fact(text(language, "round_letter.last_day"), day(language, one.closes_on)),
    ]
    return card(
        language,
        text(language, heading, round=one.title),
        *about,
        buttons=[
            shown_below(language, "to_report.button", "report_status.mine", "command.to_report")
        ],
    )

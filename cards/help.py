"""What the bot can do, and what it says when it did not understand."""

from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum, auto

from cards.begin_report import begin_report
from cards.card import MOST_CARRIED, Button, Card, Part, button, card, fact, quoted, said, small
from domain.authority import Authority
from locales.text import text

LONGEST_ECHO = 200


class Group(StrEnum):
    """What belongs together of all that may be asked for, in the order in which it is shown."""

    REPORTING = auto()
    OWN = auto()
    TO_DO = auto()
    PLANS = auto()
    MEETINGS = auto()
    FOLLOWED = auto()
    ROUNDS = auto()
    NETWORKS = auto()
    NEW_NETWORK = auto()
    ORGANISED = auto()
    SETTINGS = auto()


FOR_ALL = frozenset(
    {Group.REPORTING, Group.OWN, Group.TO_DO, Group.PLANS, Group.MEETINGS, Group.SETTINGS}
)


def welcome(language: str, authority: Authority | None) -> Card:
    """Shown once when the bot is added by a person: what it does, and where the data goes."""
    link = authority.settings.privacy_link if authority else ""
    return card(
        language,
        text(language, "welcome.heading"),
        said(text(language, "welcome.what")),
        said(text(language, "welcome.data")),
        said(text(language, "welcome.data_link", link=link)) if link else None,
        small(text(language, "welcome.not_an_alarm")),
        buttons=tuple(_buttons(language, lists=False)),
    )


def welcome_in_channel(language: str) -> Card:
    return card(
        language,
        text(language, "welcome.heading"),
        said(text(language, "welcome.in_channel")),
        small(text(language, "welcome.not_an_alarm")),
    )


def welcome_in_meeting(language: str) -> Card:
    """The same in the chat of a Teams meeting, which may be that of a network meeting."""
    return card(
        language,
        text(language, "welcome.heading"),
        said(text(language, "welcome.in_meeting")),
        said(text(language, "welcome.in_channel")),
        small(text(language, "welcome.not_an_alarm")),
    )


def shown(language: str, groups: Collection[Group]) -> Card:
    """What may be asked for, by what it is about; buttons for what is asked for most."""
    return card(
        language,
        text(language, "help.heading"),
        said(text(language, "help.what")),
        *(_phrases(language, group) for group in Group if group in groups),
        small(text(language, "welcome.not_an_alarm")),
        buttons=tuple(_buttons(language, lists=Group.FOLLOWED in groups)),
    )


def not_understood(language: str, words: str, *, lists: bool) -> Card:
    """What was written is carried along to the form, so that nothing is written twice."""
    return card(
        language,
        text(language, "not_understood.heading"),
        quoted(f"”{words[:LONGEST_ECHO]}”") if words else None,
        said(text(language, "not_understood.what")),
        buttons=tuple(_buttons(language, lists=lists, words=words)),
    )


def which(language: str, words: str, meanings: Sequence[str]) -> Card:
    """Ask which of the *meanings* is meant; each carries the words along."""
    return card(
        language,
        text(language, "not_understood.heading"),
        quoted(f"”{words[:LONGEST_ECHO]}”") if words else None,
        said(text(language, "which.what")),
        buttons=[
            button(
                language,
                text(language, f"meaning.{meaning}"),
                "help.meant",
                str(number),
                {"intent": meaning, "text": words[:MOST_CARRIED]},
                keeps=True,
            )
            for number, meaning in enumerate(meanings, start=1)
        ],
    )


def left_alone(language: str) -> Card:
    return card(language, text(language, "left_alone.heading"))


def you_are_welcome(language: str) -> Card:
    return card(language, text(language, "thanks.heading"), said(text(language, "thanks.what")))


def guest(language: str) -> Card:
    """For someone whom Teams names, but nobody can vouch for."""
    return card(language, text(language, "guest.heading"), said(text(language, "guest.what")))


def member(language: str) -> Card:
    """For a member of a network whose own authority is not here: what there is for them."""
    return card(
        language,
        text(language, "member.heading"),
        said(text(language, "member.what")),
        small(text(language, "welcome.not_an_alarm")),
        buttons=[
            button(
                language,
                text(language, "upcoming_meetings.button"),
                "list_meetings.upcoming",
                text(language, "command.upcoming_meetings"),
                keeps=True,
            )
        ],
    )


def not_set_up(language: str) -> Card:
    return card(
        language, text(language, "not_set_up.heading"), said(text(language, "not_set_up.what"))
    )


def _phrases(language: str, group: Group) -> Part:
    return fact(text(language, f"help.{group}"), text(language, f"help.{group}_words"))


def _buttons(language: str, *, lists: bool, words: str = "") -> Iterator[Button]:
    yield begin_report(language, words)
    yield button(
        language,
        text(language, "my_cases.button"),
        "my_cases.show",
        text(language, "command.my_cases"),
        keeps=True,
    )
    if lists:
        yield button(
            language,
            text(language, "new_cases.button"),
            "list_cases.new",
            text(language, "command.new_cases"),
            keeps=True,
        )
    else:
        yield button(
            language,
            text(language, "other_doors.button"),
            "other_doors.show",
            text(language, "command.wrong_place"),
            keeps=True,
        )
    other = "sv" if language == "en" else "en"
    yield button(
        language,
        text(other, "language.switch_to_this"),
        "preferences.language",
        text(other, "command.language"),
        {"language": other},
        keeps=True,
    )

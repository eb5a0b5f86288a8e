"""What people thought of meetings, and what a year of them was."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cards.card import (
    Button,
    Card,
    Part,
    bars,
    card,
    complaint,
    fact,
    in_line,
    quoted,
    said,
    small,
    together,
)
from cards.card import button as step_button
from cards.meeting import numbered, span
from cards.meeting_list import network_button, open_button
from cards.organised import turning
from domain.errors import RuleBroken
from domain.meeting import Active, Group, Meeting
from domain.page import Page
from domain.rating import MARKS, Question
from domain.results import Beside, Block, Result
from domain.yearly import Summary
from locales.text import day, text


@dataclass(frozen=True)
class OfMeeting:
    """*closes_on* while people may still answer: then nothing is shown. *together* are the blocks
    that the meeting is shown in, with what they come to; *published* are means as they were
    printed, and *comments* those that were reviewed; *to_read* are how many are not, for whoever
    may."""

    meeting: Meeting
    reported: int
    closes_on: date | None = None
    together: Mapping[Question, tuple[Block, Result]] | None = None
    published: Mapping[str, tuple[str, str]] | None = None
    comments: Sequence[str] = ()
    to_read: int = 0


@dataclass(frozen=True)
class Unread:
    """A meeting with so many comments that nobody has reviewed."""

    meeting_id: int
    theme: str
    last_on: date
    comments: int


@dataclass(frozen=True)
class OfYear:
    """A year of a network."""

    network: str
    groups: Mapping[Group, Summary]
    whole: Summary
    people: int
    members: Active
    published: Sequence[tuple[str, Beside, str]] = ()


def of_meeting(language: str, view: OfMeeting) -> Card:
    meeting = view.meeting
    return card(
        language,
        text(language, "results.heading", day=day(language, meeting.last_on)),
        numbered(language, meeting),
        fact(text(language, "meeting.theme"), meeting.theme),
        fact(text(language, "meeting.when"), span(language, meeting)),
        said(text(language, "results.open", day=day(language, view.closes_on)))
        if view.closes_on
        else None,
        *(() if view.closes_on else _questions(language, view)),
        *(
            fact(
                text(language, f"figure.{name}"),
                text(language, "results.published", value=value, source=source),
            )
            for name, (value, source) in (view.published or {}).items()
        ),
        *_comments(language, meeting.id, view.comments),
        *to_read(language, meeting.id, view.to_read),
        in_line(open_button(language, meeting.id)),
    )


def of_year(language: str, year: int, networks: Sequence[OfYear], *, keeps: bool = False) -> Card:
    """*keeps* is for whoever coordinates some of it."""
    heading = text(language, "results.year_heading", year=str(year))
    held = [one for one in networks if one.whole.planned]
    if not held:
        return card(language, heading, said(text(language, "results.no_meetings")))
    return card(
        language,
        heading,
        *(part for one in held for part in _of_network(language, one, named=len(held) > 1)),
        small(text(language, "results.rules")),
        buttons=[network_button(language)] if keeps else [],
    )


def _of_network(language: str, of: OfYear, *, named: bool) -> Iterable[Part]:
    if named:
        yield fact(text(language, "survey.network"), of.network)
    yield fact(text(language, "results.all"), _counted(language, of.whole))
    if of.whole.digital:
        yield said(_digital(language, of.whole))
    yield small(_people(language, of))
    yield from _means(language, of.whole)
    for name, beside, source in of.published:
        yield fact(text(language, f"figure.{name}"), _beside(language, beside, source))
    for group, each in of.groups.items():
        yield from _group(language, group, each)


def _digital(language: str, of: Summary) -> str:
    return text(
        language,
        "results.digital",
        meetings=of.digital,
        participations=of.digital_participations,
        evaluated=of.digital_evaluated,
    )


def _people(language: str, of: OfYear) -> str:
    words = [
        text(language, "results.people", people=of.people),
        text(language, "results.municipalities", count=of.members.municipalities),
    ]
    if of.members.others:
        words.append(text(language, "results.others", count=of.members.others))
    return " ".join(words)


def comments(language: str, meeting: Meeting, page: Page[str]) -> Card:
    """All the comments that may be shown, ten at a time."""
    number = str(meeting.id)
    count = text(
        language, "results.comments_count", total=page.total, page=page.number, last=page.last
    )
    step, command = "meeting_results.comments", "command.every_comment"
    turned = turning(language, page, step, command, meeting=number)
    return card(
        language,
        text(language, "review.heading", number=number),
        said(count if page.total else text(language, "results.no_comments")),
        *(quoted(one) for one in page.things),
        buttons=turned,
    )


def all_to_review(language: str, waiting: Sequence[Unread]) -> Card:
    total = sum(one.comments for one in waiting)
    return card(
        language,
        text(language, "to_read.heading"),
        said(text(language, "to_read.count" if total else "to_read.none", total=total)),
        *(_unread(language, one) for one in waiting[:MOST_LISTED]),
        small(text(language, "to_read.more")) if len(waiting) > MOST_LISTED else None,
    )


# More at once would be a heavier card than Teams takes; the first are read first.
MOST_LISTED = 10


def _unread(language: str, one: Unread) -> Part:
    words = text(language, "to_read.of_meeting", count=one.comments, theme=one.theme)
    return together(
        fact(day(language, one.last_on), words), in_line(read_button(language, one.meeting_id))
    )


def to_read(language: str, meeting_id: int, count: int) -> list[Part]:
    """Return that so many comments wait to be read, and the way to them."""
    if not count:
        return []
    waits = said(text(language, "review.waits", count=count))
    return [waits, in_line(read_button(language, meeting_id))]


def read_button(language: str, meeting_id: int) -> Button:
    number = str(meeting_id)
    return step_button(
        language,
        text(language, "to_read.button", number=number),
        "review_comments.show",
        text(language, "command.comments", number=number),
        {"meeting": number},
        keeps=True,
    )


def to_review(
    language: str,
    meeting: Meeting,
    comments: Sequence[tuple[str, str]],
    unread: int,
    note: str = "",
) -> Card:
    """*comments* are keys and texts of the first of those that nobody has reviewed."""
    number = str(meeting.id)
    lines: list[Part] = []
    for at, (key, written) in enumerate(comments, start=1):
        lines += [
            quoted(written),
            in_line(
                *(
                    step_button(
                        language,
                        text(language, f"review.{step}", at=at),
                        f"review_comments.{step}",
                        text(language, f"command.{step}_comment", number=number, comment=key),
                        {"meeting": number, "comment": key},
                    )
                    for step in ("approve", "refuse")
                )
            ),
        ]
    return card(
        language,
        text(language, "review.heading", number=number),
        said(text(language, note)) if note else None,
        said(text(language, "review.what" if comments else "review.none")),
        small(text(language, "review.more", shown=len(comments), unread=unread))
        if unread > len(comments)
        else None,
        *lines,
    )


def refused(language: str, wrong: Sequence[RuleBroken]) -> Card:
    return card(
        language,
        text(language, "results.refused"),
        *(complaint(language, one) for one in wrong),
    )


def mean(language: str, value: str) -> str:
    return value.replace(".", ",") if language == "sv" else value


def _questions(language: str, view: OfMeeting) -> Iterable[Part]:
    for question in Question:
        name = text(language, f"figure.{question}")
        found = (view.together or {}).get(question)
        if found is None and question in (view.published or {}):
            continue  # the published one stands alone
        if found is None:
            least = view.meeting.network.min_answers
            yield fact(name, text(language, "results.too_few", least=least))
            continue
        block, shown = found
        others = len(block.meetings) - 1
        if others:
            words = text(
                language,
                "results.pooled",
                mean=mean(language, shown.mean),
                answers=shown.answers,
                others=others,
            )
        else:
            words = text(
                language,
                "results.mean",
                mean=mean(language, shown.mean),
                answers=shown.answers,
                reported=max(view.reported, shown.answers),
            )
        yield fact(name, words)
        if shown.counts and not others:
            marks = [(str(mark), shown.counts.get(mark, 0)) for mark in MARKS]
            yield bars(text(language, "results.bars", question=name), marks)


def _comments(language: str, meeting_id: int, comments: Sequence[str]) -> Iterable[Part]:
    if comments:
        yield said(text(language, "results.comments"))
        yield from (quoted(one) for one in comments[:MOST_QUOTED])
    if len(comments) > MOST_QUOTED:
        number, total = str(meeting_id), len(comments)
        yield small(text(language, "results.some_comments", shown=MOST_QUOTED, total=total))
        yield in_line(
            step_button(
                language,
                text(language, "results.every_comment"),
                "meeting_results.comments",
                text(language, "command.every_comment", meeting=number),
                {"meeting": number},
                keeps=True,
            )
        )


# More at once would be a heavier card than Teams takes.
MOST_QUOTED = 5


def _group(language: str, group: Group, each: Summary) -> Iterable[Part]:
    yield fact(group.name, _counted(language, each))
    yield from _means(language, each)


def _counted(language: str, of: Summary) -> str:
    return text(
        language,
        "results.counted",
        meetings=of.meetings,
        planned=of.planned,
        days=of.days,
        participations=of.participations,
        evaluated=of.evaluated,
    )


def _means(language: str, of: Summary) -> Iterable[Part]:
    for question, shown in of.results.items():
        if shown:
            words = text(
                language,
                "results.mean_of_many",
                mean=mean(language, shown.mean),
                answers=shown.answers,
            )
            yield fact(text(language, f"figure.{question}"), words)


def _beside(language: str, beside: Beside, source: str) -> str:
    published = text(language, "results.published", value=beside.value, source=source)
    if beside.agrees:
        return f"{published}. {text(language, 'results.agrees')}"
    if beside.difference is None:
        return published
    key = "at_least" if beside.at_least else "about" if beside.about else "exact"
    number = mean(language, str(beside.difference)).replace("-", "−")
    difference = text(language, f"results.difference_{key}", difference=number)
    return f"{published}. {difference}"

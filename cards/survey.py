"""The annual survey: its questions, and what was answered over the years."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from cards.card import (
    MOST_CARRIED,
    Card,
    Part,
    button,
    card,
    choice_input,
    complaint,
    fact,
    in_line,
    quoted,
    said,
    small,
    text_input,
)
from cards.organised import shown_below, turning, written
from cards.results import mean
from domain import survey as rules
from domain.errors import RuleBroken
from domain.meeting import Network
from domain.page import Page
from domain.rating import LONGEST_COMMENT, MARKS
from domain.survey import PUBLISHED_WORDING, Asked, Benefits, Given, OfNetwork, Survey, Year
from locales.text import day, text


@dataclass(frozen=True)
class View:
    """*marks* are those that were given; *secret* is what only this card carries. A letter carries
    none: the card that answers does."""

    survey: Survey
    secret: str = ""
    marks: Given = field(default_factory=dict)
    note: str = ""
    wrong: Sequence[RuleBroken] = ()


def form(language: str, view: View, heading: str = "survey.heading") -> Card:
    asked = view.survey
    return card(
        language,
        text(language, heading, year=str(asked.year)),
        *(complaint(language, one) for one in view.wrong),
        said(text(language, view.note)) if view.note else None,
        fact(text(language, "survey.network"), asked.network),
        small(text(language, "survey.scale")),
        *(_question(language, view, question) for question in Asked),
        small(text(language, "survey.without_name", day=day(language, asked.closes_on))),
        buttons=[
            button(
                language,
                text(language, "survey.send"),
                "answer_survey.answer",
                text(language, "command.survey_example"),
                {"survey": str(asked.id), "secret": view.secret},
                sends=True,
            ),
            button(
                language,
                text(language, "survey.to_benefit"),
                "answer_survey.ask_benefit",
                text(language, "command.benefit"),
                {"survey": str(asked.id)},
                keeps=True,
            ),
        ],
    )


def letter(language: str, asked: Survey, *, again: bool) -> Card:
    """The survey itself, sent to everybody: it can be answered where it is read."""
    heading = "survey.reminder_heading" if again else "survey.invitation_heading"
    return form(language, View(asked), heading)


def benefit_form(
    language: str, asked: Survey, written: str = "", wrong: Sequence[RuleBroken] = ()
) -> Card:
    """The open question stands apart from the others: nothing joins its answer to a mark."""
    question = text(language, "survey.benefit")
    return card(
        language,
        text(language, "survey.benefit_heading", year=str(asked.year)),
        *(complaint(language, one) for one in wrong),
        fact(text(language, "survey.network"), asked.network),
        text_input(
            "text",
            question,
            written[:MOST_CARRIED],
            most=LONGEST_COMMENT,
            many_lines=True,
            placeholder=text(language, "rating.no_names"),
            words=text(language, "survey.benefit_written", question=question),
        ),
        small(text(language, "survey.benefit_without_name", day=day(language, asked.closes_on))),
        buttons=[
            button(
                language,
                text(language, "survey.send"),
                "answer_survey.tell_benefit",
                text(language, "command.benefit_example"),
                {"survey": str(asked.id)},
                sends=True,
            )
        ],
    )


def benefit_told(language: str, asked: Survey) -> Card:
    return card(
        language,
        text(language, "survey.benefit_told", year=str(asked.year)),
        said(text(language, "survey.benefit_told_what")),
    )


def given_before(language: str, asked: Survey) -> Card:
    """For whoever has answered and does not come with the receipt: it alone can change it."""
    return card(
        language,
        text(language, "survey.given_heading", year=str(asked.year)),
        said(text(language, "survey.given_what")),
    )


def to_open(language: str, year: int, networks: Sequence[Network], until: date) -> Card:
    return card(
        language,
        text(language, "survey.open_heading", year=str(year)),
        said(text(language, "survey.open_what", day=day(language, until))),
        *(fact(str(at), text(language, f"survey.asked_{one}")) for at, one in enumerate(Asked, 1)),
        fact(str(len(Asked) + 1), text(language, "survey.benefit")),
        in_line(
            *(
                button(
                    language,
                    text(language, "survey.open", network=one.name),
                    "open_survey.open_now",
                    text(language, "command.open_survey_yes", number=str(one.id)),
                    {"id": str(one.id)},
                )
                for one in networks[:MOST_NETWORKS]
            )
        ),
    )


# More buttons than that are not shown together.
MOST_NETWORKS = 6


def opened(language: str, network: Network, year: int, until: date, invited: int) -> Card:
    return card(
        language,
        text(language, "survey.opened_heading", year=str(year)),
        fact(text(language, "survey.network"), network.name),
        said(text(language, "survey.opened_what", invited=invited, day=day(language, until))),
    )


def benefit_texts(language: str, page: Page[str]) -> Card:
    """All the answers that may be shown, ten at a time."""
    count = text(language, "survey.texts_count", total=page.total, page=page.number, last=page.last)
    return card(
        language,
        text(language, "survey.texts_heading"),
        said(count if page.total else text(language, "survey.no_texts")),
        *(quoted(one) for one in page.things),
        buttons=turning(language, page, "survey_results.benefits", "command.benefit_texts"),
    )


def unopened(language: str, network: Network, year: int) -> Card:
    """For whoever coordinates it: it is time, and nobody has opened it."""
    return card(
        language,
        text(language, "survey.unopened_heading", year=str(year)),
        fact(text(language, "survey.network"), network.name),
        said(text(language, "survey.unopened_what")),
        buttons=[
            shown_below(language, "network.open_survey", "open_survey.ask", "command.open_survey")
        ],
    )


def refused(language: str, wrong: Sequence[RuleBroken]) -> Card:
    return card(
        language,
        text(language, "results.refused"),
        *(complaint(language, one) for one in wrong),
    )


def results(language: str, asked: Survey, view: OfNetwork) -> Card:
    """The letter when a survey is over: what it came to, beside the years before."""
    return card(
        language,
        text(language, "survey.results_heading", year=str(asked.year)),
        *_of_network(language, view),
        small(text(language, "survey.trend_rules")),
        buttons=[
            button(
                language,
                text(language, "survey.trend"),
                "survey_results.show",
                text(language, "command.survey_results"),
                keeps=True,
            )
        ],
    )


def trend(language: str, networks: Sequence[OfNetwork]) -> Card:
    return card(
        language,
        text(language, "survey.trend_heading"),
        *(part for one in networks for part in _of_network(language, one)),
        said(text(language, "survey.no_trend")) if not networks else None,
        small(text(language, "survey.trend_rules")) if networks else None,
    )


def _of_network(language: str, view: OfNetwork) -> Iterable[Part]:
    yield fact(text(language, "survey.network"), view.network.name)
    differing = _differing(view)
    for question in Asked:
        for line in rules.lines(view.years[question]):
            name = text(language, f"survey.short_{question}")
            told = ", ".join(_year(language, one, counted=one.year in differing) for one in line)
            if line[0].wording == PUBLISHED_WORDING:
                told = text(language, "survey.published", years=told)
            yield fact(name, told)
            for before, after in pairwise(line):
                if changed := rules.change(before, after):
                    sign = "+" if changed > 0 else "−"
                    yield small(
                        text(
                            language,
                            "survey.changed",
                            before=str(before.year),
                            after=str(after.year),
                            difference=sign + mean(language, str(abs(changed))),
                        )
                    )
    yield from _answers(language, view)
    if view.benefits:
        yield from _benefits(language, view.benefits, view.network.min_answers)


def _benefits(language: str, benefits: Benefits, least: int) -> Iterable[Part]:
    if benefits.tags:
        tags = (
            text(language, "survey.tag_many", tag=tag, count=count)
            if count
            else text(language, "survey.tag_few", tag=tag, least=least)
            for tag, count in benefits.tags
        )
        name = text(language, "survey.benefits", year=str(benefits.year))
        yield fact(name, ", ".join(tags))
    if benefits.texts:
        yield said(text(language, "survey.benefit_texts"))
        yield from (quoted(one) for one in benefits.texts[:MOST_QUOTED])
    if len(benefits.texts) > MOST_QUOTED:
        shown, total = MOST_QUOTED, len(benefits.texts)
        yield small(text(language, "survey.some_texts", shown=shown, total=total))
        yield in_line(
            shown_below(
                language, "survey.every", "survey_results.benefits", "command.benefit_texts"
            )
        )


# More at once would be a heavier card than Teams takes.
MOST_QUOTED = 5


def _year(language: str, one: Year, *, counted: bool) -> str:
    """*counted* is a year of which each question has its own number of answers."""
    if one.mean is None:
        return f"{one.year} {text(language, 'survey.too_few')}"
    shown = mean(language, one.mean)
    if counted and one.answers:
        shown = text(language, "results.mean_of_many", mean=shown, answers=one.answers)
    return f"{one.year} {shown}"


def _numbers(view: OfNetwork) -> dict[int, set[int]]:
    """Return how many have answered the questions of each year, of those that may be told."""
    found: dict[int, set[int]] = {}
    for one in (year for years in view.years.values() for year in years):
        if one.answers:
            found.setdefault(one.year, set()).add(one.answers)
    return found


def _differing(view: OfNetwork) -> set[int]:
    """Return the years of which some questions have more answers than others."""
    few = {year.year for years in view.years.values() for year in years if year.mean is None}
    numbers = _numbers(view)
    return {year for year, of in numbers.items() if len(of) > 1 or year in few}


def _answers(language: str, view: OfNetwork) -> Iterable[Part]:
    """Say how many answered each year, where that may be said, and where each year is from."""
    invited = {one.year: one.invited for one in view.surveys}
    numbers = sorted(_numbers(view).items())
    sources = dict.fromkeys(
        one.source for years in view.years.values() for one in years if one.source
    )
    if numbers:
        told = (_of_invited(language, year, of, invited.get(year, 0)) for year, of in numbers)
        yield fact(text(language, "survey.answers"), ", ".join(told))
    if sources:
        yield small(text(language, "survey.sources", sources=", ".join(sources)))


def _of_invited(language: str, year: int, numbers: Collection[int], invited: int) -> str:
    least, most = min(numbers), max(numbers)
    answers = str(most) if least == most else f"{least}–{most}"
    if not invited:
        return f"{year} {answers}"
    share = round(100 * most / invited)
    return text(
        language,
        "survey.of_invited",
        year=str(year),
        answers=answers,
        invited=invited,
        share=share,
    )


def _question(language: str, view: View, question: Asked) -> Part:
    asked = text(language, f"survey.asked_{question}")
    given = str(view.marks.get(question, ""))
    return choice_input(
        question.value,
        asked,
        [(str(mark), str(mark)) for mark in MARKS],
        given,
        words=written(language, asked, given, text(language, "command.survey_example")),
    )

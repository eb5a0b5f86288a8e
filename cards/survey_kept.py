"""What coordinators keep of annual surveys: years asked before, and what was of most use."""

from collections.abc import Mapping, Sequence

from cards.card import (
    Card,
    Part,
    button,
    card,
    complaint,
    fact,
    quoted,
    said,
    small,
    text_input,
)
from cards.organised import network_field, written
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_LINE
from domain.meeting import Network
from domain.survey import ANSWERS, LONGEST_TAG, PUBLISHED, Asked, Benefit, Earlier
from locales.text import text

_LINES: Mapping[str, int] = {
    "year": 4,
    **{question.value: 4 for question in Asked},
    "answers": 5,
    "source": LONGEST_LINE,
}
_NEEDED = {"year": "error.earlier_year_missing", "source": "error.earlier_source"}


def earlier_form(
    language: str,
    networks: Sequence[Network],
    typed: Mapping[str, str],
    wrong: Sequence[RuleBroken] = (),
) -> Card:
    example = text(language, "command.earlier_survey_example")
    return card(
        language,
        text(language, "earlier_survey.heading"),
        *(complaint(language, one) for one in wrong),
        said(text(language, "earlier_survey.explained")),
        network_field(language, "survey.network", networks, typed, example)
        if len(networks) > 1
        else None,
        *(_line(language, name, most, typed, example) for name, most in _LINES.items()),
        buttons=[
            button(
                language,
                text(language, "earlier_survey.send"),
                "enter_survey.save",
                example,
                sends=True,
            )
        ],
    )


def _line(language: str, name: str, most: int, typed: Mapping[str, str], example: str) -> Part:
    asked = name in set(Asked)
    label = text(language, f"survey.short_{name}" if asked else f"earlier_survey.{name}")
    value = typed.get(name, "")[:LONGEST_LINE]
    needed = text(language, _NEEDED[name]) if name in _NEEDED else ""
    return text_input(
        name,
        label,
        value,
        required=needed,
        most=most,
        words=written(language, label, value, example),
    )


def entered(language: str, network: Network, year: Earlier) -> Card:
    means = {
        text(language, f"survey.short_{one}"): year.figures[name]
        for one, name in PUBLISHED.items()
        if name in year.figures
    }
    answers = year.figures.get(ANSWERS)
    return card(
        language,
        text(language, "earlier_survey.entered", year=str(year.year)),
        fact(text(language, "survey.network"), network.name),
        *(fact(name, mean) for name, mean in means.items()),
        fact(text(language, "survey.answers"), answers) if answers else None,
        fact(text(language, "earlier_survey.source"), year.source),
        buttons=[
            button(
                language,
                text(language, "survey.trend"),
                "survey_results.show",
                text(language, "command.survey_results"),
                keeps=True,
            ),
            button(
                language,
                text(language, "earlier_survey.more"),
                "enter_survey.ask",
                text(language, "command.earlier_survey"),
                keeps=True,
            ),
        ],
    )


def to_review(
    language: str,
    benefits: Sequence[Benefit],
    tags: Sequence[str],
    note: str = "",
    wrong: Sequence[RuleBroken] = (),
) -> Card:
    """Ask about the first of the *benefits* that nobody has reviewed; *tags* are those in use."""
    said_before = said(text(language, note)) if note else None
    complaints = [complaint(language, one) for one in wrong]
    if not benefits:
        none = said(text(language, "benefits.none"))
        return card(language, text(language, "benefits.heading"), *complaints, said_before, none)
    first = benefits[0]
    label = text(language, "benefits.tag")
    example = text(language, "command.approve_benefit", answer=first.key)
    tag = next(iter(tags), text(language, "benefits.tag_example"))
    return card(
        language,
        text(language, "benefits.heading"),
        *complaints,
        said_before,
        small(text(language, "benefits.count", total=len(benefits))),
        quoted(first.text),
        said(text(language, "benefits.what")),
        text_input(
            "tag", label, most=LONGEST_TAG, words=written(language, label, "", f"{example} {tag}")
        ),
        fact(text(language, "benefits.tags"), ", ".join(tags)) if tags else None,
        buttons=[
            button(
                language,
                text(language, f"benefits.{step}"),
                f"review_benefits.{step}",
                text(language, f"command.{step}_benefit", answer=first.key),
                {"benefit": first.key},
                sends=True,
            )
            for step in ("approve", "refuse")
        ],
    )


def refused(language: str, wrong: Sequence[RuleBroken]) -> Card:
    return card(
        language,
        text(language, "results.refused"),
        *(complaint(language, one) for one in wrong),
    )

"""What somebody reports of, the form that reports how it stands, and the receipt."""

from collections.abc import Iterator, Sequence
from datetime import date

from cards import plan_words
from cards.card import (
    Button,
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
    together,
)
from cards.organised import shown_below, turning, written
from domain.authority_checks import same
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_LINK
from domain.page import Page
from domain.plan_report import HALF, Reportable, Told, words_by_progress
from domain.plan_rows import StatusWord
from domain.plan_status import LONGEST_COMMENT, SHORTEST_COMMENT, Forecast, Progress, is_past_due
from domain.report_round import ReportRound
from locales.text import day, text

# So much of what something is called is said of a button.
LONGEST_NAMED = 100


def mine(language: str, page: Page[Reportable], within: ReportRound | None, today: date) -> Card:
    """*within* is the round that is open, of which only what is left is shown."""
    heading = text(language, "to_report.heading")
    if not page.total:
        key = "to_report.all_reported" if within else "to_report.none"
        return card(language, heading, said(text(language, key)))
    count = text(language, "to_report.count", total=page.total, page=page.number, last=page.last)
    return card(
        language,
        heading,
        _asked(language, within),
        said(count),
        *(_line(language, one, today) for one in page.things),
        buttons=turning(language, page, "report_status.mine", "command.to_report"),
    )


def form(
    language: str,
    task: Reportable,
    words: Sequence[StatusWord],
    nonce: str,
    told: Told,
    wrong: Sequence[RuleBroken] = (),
) -> Card:
    """*words* are the authority's own, which stand instead of ours where it has any."""
    example = text(language, "command.report_status_example", code=task.code)
    return card(
        language,
        text(language, "report_status.heading"),
        *(complaint(language, one) for one in wrong),
        _about(language, task),
        _progress(language, task, words, told, example),
        _forecast(language, task, told, example),
        _typed(language, "comment", told.comment, LONGEST_COMMENT, example, many_lines=True),
        _typed(language, "link", told.link, LONGEST_LINK, example),
        small(text(language, "report_status.explained")),
        buttons=[
            button(
                language,
                text(language, "report_status.send"),
                "report_status.report",
                example,
                {"task_code": task.code, "nonce": nonce},
                sends=True,
            )
        ],
    )


def receipt(language: str, task: Reportable, left: Page[Reportable] | None = None) -> Card:
    """*left* is what the person has left in the round, where one is open and it is asked of
    them."""
    following = left.things[0] if left and left.things else None
    return card(
        language,
        text(language, "report_status.saved"),
        _about(language, task),
        quoted(task.comment) if task.comment else None,
        said(text(language, "to_report.all_reported")) if left and not left.total else None,
        _next(language, following, left.total) if left and following else None,
        buttons=[
            _begins(language, following.code, "next", named(following)) if following else None,
            shown_below(language, "to_report.button", "report_status.mine", "command.to_report"),
            _begins(language, task.code, "change"),
        ],
    )


def report_button(language: str, code: str, name: str) -> Button:
    """Return the button that begins a report of what has that *code*; *name* is what it is called,
    which stands beside the button."""
    return _begins(language, code, "button", name)


def named(task: Reportable) -> str:
    """Return what is to be done, and where."""
    return f"{task.title} ({task.place})" if task.place else task.title


def _begins(language: str, code: str, title: str, name: str = "") -> Button:
    shown = text(language, f"report_status.{title}")
    return button(
        language,
        shown,
        "report_status.ask",
        text(language, "command.report_status", code=code),
        {"task_code": code},
        keeps=True,
        named=f"{shown}: {plan_words.shortened(name, LONGEST_NAMED)}" if name else "",
    )


def _next(language: str, task: Reportable, left: int) -> Part:
    return fact(text(language, "to_report.next", left=left), named(task))


def standing(language: str, task: Reportable) -> str:
    """Return "▲ Pågår, risk för försening (helår 2026, 15 september 2026)"."""
    word = text(language, "progress.half") if task.half else task.word
    shown = plan_words.standing(language, task.standing, word)
    if task.reported_on is None:
        return shown
    when = day(language, task.reported_on)
    return f"{shown} ({task.round}, {when})" if task.round else f"{shown} ({when})"


def _asked(language: str, one: ReportRound | None) -> Part | None:
    if one is None:
        return None
    closes = day(language, one.closes_on)
    return said(text(language, "to_report.asked", round=one.title, closes=closes))


def _line(language: str, task: Reportable, today: date) -> Part:
    title = named(task)
    pressed = [report_button(language, task.code, title)]
    if task.activity:
        pressed.append(_done(language, task))
    return together(
        fact(title, standing(language, task)), *_due(language, task, today), in_line(*pressed)
    )


def _done(language: str, task: Reportable) -> Button:
    return button(
        language,
        text(language, "report_status.done"),
        "report_status.done",
        text(language, "command.activity_done", code=task.code),
        {"task_code": task.code},
        named=text(language, "report_status.done_named", title=named(task)),
    )


def _due(language: str, task: Reportable, today: date) -> Iterator[Part]:
    if task.due_on is not None:
        late = is_past_due(task.standing, today)
        key = "to_report.was_due" if late else "to_report.due"
        yield small(text(language, key, day=day(language, task.due_on)))


def _about(language: str, task: Reportable) -> Part:
    return together(
        fact(text(language, f"report_status.{task.kind}"), task.title),
        *([fact(text(language, "report_status.place"), task.place)] if task.place else []),
        fact(text(language, "report_status.standing"), standing(language, task)),
    )


def _progress(
    language: str, task: Reportable, words: Sequence[StatusWord], told: Told, example: str
) -> Part:
    choices = list(_choices(language, words))
    known = {same(value): value for value, _ in choices}
    before = HALF if task.half else task.word or str(task.standing.progress or "")
    chosen = known.get(same(told.progress)) or known.get(same(before), "")
    label = text(language, "report_status.progress")
    return choice_input(
        "progress",
        label,
        choices,
        chosen,
        required=text(language, "error.progress_missing"),
        words=written(language, label, dict(choices).get(chosen, ""), example),
    )


def _choices(language: str, words: Sequence[StatusWord]) -> Iterator[tuple[str, str]]:
    for progress, own in words_by_progress(words):
        yield from ((one.word, one.word) for one in own)
        if not own:
            yield str(progress), text(language, f"progress.{progress}")
            if progress is Progress.IN_PROGRESS:
                yield HALF, text(language, "progress.half")


def _forecast(language: str, task: Reportable, told: Told, example: str) -> Part:
    choices = [
        (str(one), text(language, f"forecast.{one}").capitalize())
        for one in Forecast
        if one is not Forecast.UNKNOWN
    ]
    chosen = told.forecast if told.forecast in dict(choices) else str(task.standing.forecast)
    chosen = chosen if chosen in dict(choices) else ""
    label = text(language, "report_status.forecast")
    shown = written(language, label, dict(choices).get(chosen, ""), example)
    return choice_input("forecast", label, choices, chosen, words=shown)


def _typed(
    language: str, name: str, value: str, most: int, example: str, *, many_lines: bool = False
) -> Part:
    label = text(language, f"report_status.{name}", least=SHORTEST_COMMENT)
    shown = written(language, label, value, example)
    return text_input(name, label, value, most=most, many_lines=many_lines, words=shown)

"""How it stood with plans in a round that somebody names."""

from collections.abc import Iterator, Mapping, Sequence

from cards import plan_words
from cards.card import Button, Card, Part, button, card, fact, quoted, said, small, together
from cards.organised import turning
from domain.page import Page
from domain.report_round import ReportRound, RoundLine, Share
from locales.text import day, text

# So many rounds are offered where none is called as somebody wrote.
MOST_OFFERED = 5


def shown(
    language: str,
    one: ReportRound,
    share: Share,
    page: Page[RoundLine],
    written: str,
    names: Mapping[int, str],
) -> Card:
    """What somebody *written* asks for of a round, as it was reported in it: *share* of it was.
    *names* are those of reporters whom they may know."""
    return card(
        language,
        text(language, "plan_round.heading", round=one.title),
        quoted(f"”{written[:100]}”"),
        said(_count(language, share, page) if page.total else text(language, "plan_round.none")),
        *(_line(language, line, names) for line in page.things),
        buttons=(
            *turning(language, page, "ask_status.show", "command.find_status", search=written),
            _round(language, one),
        ),
    )


def no_such(language: str, written: str, rounds: Sequence[ReportRound]) -> Card:
    """No round is called so; the latest that there are."""
    return card(
        language,
        text(language, "plan_round.no_such"),
        quoted(f"”{written[:100]}”"),
        said(text(language, "plan_round.which" if rounds else "rounds.none")),
        buttons=[_round(language, one) for one in rounds[:MOST_OFFERED]],
    )


def _count(language: str, share: Share, page: Page[RoundLine]) -> str:
    count = text(language, "round.reported", reported=share.reported, all=share.all)
    if page.last == 1:
        return count
    return f"{count} {text(language, 'plan_round.page', page=page.number, last=page.last)}"


def _line(language: str, line: RoundLine, names: Mapping[int, str]) -> Part:
    title = f"{line.title} ({line.place})" if line.place else line.title
    stood = plan_words.standing(language, line.standing, line.word)
    return together(fact(title, stood), *_reported(language, line, names))


def _reported(language: str, line: RoundLine, names: Mapping[int, str]) -> Iterator[Part]:
    if not line.reported:
        known = line.reported_on is not None
        yield small(text(language, "plan_round.before" if known else "plan_round.never"))
        return
    if line.comment:
        yield quoted(plan_words.shortened(line.comment))
    assert line.reported_on is not None
    when, by = day(language, line.reported_on), names.get(line.by_id or 0, "")
    key = "plan_round.reported_by" if by else "plan_round.reported"
    yield small(text(language, key, day=when, by=by))


def _round(language: str, one: ReportRound) -> Button:
    return button(
        language,
        text(language, "round.heading", round=one.title),
        "report_round.show",
        text(language, "command.round", round=one.title),
        {"round": one.title},
        keeps=True,
    )

"""A round of reports: how far it has come, who is missing, and the forms that begin and end one."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cards import plan_words
from cards.card import (
    Button,
    Card,
    Part,
    bars,
    button,
    card,
    complaint,
    fact,
    link,
    said,
    small,
    text_input,
    together,
)
from cards.organised import day_field, shown_below, turning, written
from cards.spans import days
from domain.errors import RuleBroken
from domain.page import Page
from domain.plan_status import light
from domain.report_round import (
    LONGEST_NAME,
    ReportRound,
    RoundLine,
    RoundState,
    Share,
    counted,
    has_been,
    shares,
    total,
)
from locales.text import day, text

# So many departments have a line of their own; the rest are counted together.
MOST_PLACES = 12
DAYS = ("as_of", "opens_on", "closes_on")


def shown(
    language: str,
    one: ReportRound,
    lines: Sequence[RoundLine],
    today: date,
    *,
    keeps: bool,
    note: str = "",
) -> Card:
    """*keeps* is for those who open and lock it."""
    return card(
        language,
        text(language, "round.heading", round=one.title),
        said(text(language, note)) if note else None,
        together(
            fact(text(language, "round.state"), _state(language, one, today)),
            fact(text(language, "round.days"), _days(language, one)),
            fact(text(language, "round.as_of"), day(language, one.as_of)),
        ),
        *(
            _figures(language, one, lines, today)
            if lines
            else [said(text(language, "round.nothing"))]
        ),
        said(_left(language, one, today)) if one.state is RoundState.OPEN else None,
        said(text(language, "round.has_been")) if has_been(one, today) else None,
        buttons=[
            shown_below(language, "to_report.button", "report_status.mine", "command.to_report"),
            *(_keeping(language, one, lines, today) if keeps else ()),
        ],
    )


def none(language: str, *, keeps: bool) -> Card:
    return card(
        language,
        text(language, "rounds.heading"),
        said(text(language, "rounds.none")),
        buttons=[_new(language)] if keeps else [],
    )


def missing(language: str, one: ReportRound, page: Page[RoundLine]) -> Card:
    heading = text(language, "round.missing_heading", round=one.title)
    if not page.total:
        return card(language, heading, said(text(language, "round.missing_none")))
    count = text(
        language, "round.missing_count", total=page.total, page=page.number, last=page.last
    )
    return card(
        language,
        heading,
        said(count),
        *(_missing(language, line) for line in page.things),
        buttons=turning(
            language, page, "report_round.missing", "command.round_missing", round=one.title
        ),
    )


def new_form(
    language: str, typed: Mapping[str, str], nonce: str, wrong: Sequence[RuleBroken] = ()
) -> Card:
    example = text(language, "command.new_round_example", year=typed.get("year", ""))
    return card(
        language,
        text(language, "round.new_heading"),
        *(complaint(language, broken) for broken in wrong),
        _line(language, "name", typed, LONGEST_NAME, example, "error.round_name_missing"),
        _line(language, "year", typed, 4, example, "error.round_year"),
        *(day_field(language, f"round.{name}_asked", name, typed, example) for name in DAYS),
        small(text(language, "round.new_explained")),
        buttons=[
            button(
                language,
                text(language, "round.send_new"),
                "report_round.add",
                example,
                {"nonce": nonce},
                sends=True,
            )
        ],
    )


def days_form(
    language: str,
    one: ReportRound,
    typed: Mapping[str, str],
    nonce: str,
    wrong: Sequence[RuleBroken] = (),
) -> Card:
    """The days of a round, to change; of one that is open the first has been."""
    example = text(language, "command.change_round_example", round=one.title)
    fields = DAYS if one.state is RoundState.PLANNED else ("as_of", "closes_on")
    return card(
        language,
        text(language, "round.change_heading", round=one.title),
        *(complaint(language, broken) for broken in wrong),
        *(day_field(language, f"round.{name}_asked", name, typed, example) for name in fields),
        small(text(language, "round.change_explained")),
        buttons=[
            button(
                language,
                text(language, "round.send_change"),
                "report_round.change",
                example,
                {"round": one.title, "nonce": nonce},
                sends=True,
            )
        ],
    )


def remove_question(language: str, one: ReportRound) -> Card:
    return card(
        language,
        text(language, "round.remove_heading", round=one.title),
        said(text(language, "round.remove_what")),
        buttons=_yes_or_no(language, one, "remove", "report_round.remove"),
    )


def removed(language: str, one: ReportRound) -> Card:
    return card(
        language, text(language, "round.removed", round=one.title), buttons=[_new(language)]
    )


def open_question(language: str, one: ReportRound, people: int, tasks: int, ownerless: int) -> Card:
    """*people* would get a card, about *tasks* together; *ownerless* are nobody's."""
    return card(
        language,
        text(language, "round.open_heading", round=one.title),
        said(text(language, "round.open_asks", people=people, tasks=tasks)),
        said(text(language, "round.open_ownerless", count=ownerless)) if ownerless else None,
        fact(text(language, "round.days"), _days(language, one)),
        buttons=_yes_or_no(language, one, "open", "report_round.open_now"),
    )


def lock_question(language: str, one: ReportRound, left: int, today: date) -> Card:
    """*left* are not reported of."""
    return card(
        language,
        text(language, "round.lock_heading", round=one.title),
        said(text(language, "round.lock_left" if left else "round.missing_none", count=left)),
        said(_left(language, one, today)) if today <= one.closes_on else None,
        said(text(language, "round.lock_what")),
        buttons=_yes_or_no(language, one, "lock", "report_round.lock"),
    )


def exported(language: str, one: ReportRound, url: str) -> Card:
    """*url* is where the workbook is opened; "" where the bot has no address."""
    return card(
        language,
        text(language, "round.exported", round=one.title),
        said(text(language, "round.exported_what")),
        small(text(language, "network_report.lives" if url else "handout.no_site")),
        buttons=[link(text(language, "plan_export.open"), url) if url else None],
    )


def _figures(
    language: str, one: ReportRound, lines: Sequence[RoundLine], today: date
) -> Iterator[Part]:
    whole, places = total(lines), shares(lines)
    yield said(text(language, "round.reported", reported=whole.reported, all=whole.all))
    yield together(*(_share(language, one) for one in places[:MOST_PLACES]))
    if len(places) > MOST_PLACES:
        rest = places[MOST_PLACES:]
        yield small(text(language, "round.more_places", count=len(rest)))
    # What nobody has reported of in it stands there as it was last known.
    over = one.state is RoundState.LOCKED or has_been(one, today)
    heading = text(language, "round.standings" if over else "round.latest")
    colours = {
        plan_words.standing(language, each): plan_words.COLOURS[light(each)]
        for each in counted(lines)
        if light(each) in plan_words.COLOURS
    }
    yield bars(heading, _standings(language, lines), colours=colours)


def _share(language: str, one: Share) -> Part:
    words = text(language, "round.share", reported=one.reported, all=one.all)
    place = one.place or text(language, "round.no_place")
    return fact(place, f"✓ {words}" if one.whole else words)


def _standings(language: str, lines: Sequence[RoundLine]) -> list[tuple[str, int]]:
    """Return how many stand how; the most first."""
    found: dict[str, int] = {}
    for standing, count in counted(lines).items():
        name = plan_words.standing(language, standing)
        found[name] = found.get(name, 0) + count
    return sorted(found.items(), key=lambda one: (-one[1], one[0]))


def _missing(language: str, line: RoundLine) -> Part:
    title = f"{line.title} ({line.place})" if line.place else line.title
    owner = line.owner or text(language, "round.nobodys")
    before = plan_words.standing(language, line.standing, line.word)
    words = text(language, "round.missing_line", owner=owner, standing=before)
    return fact(title, words)


def _state(language: str, one: ReportRound, today: date) -> str:
    if has_been(one, today):
        return text(language, "round_state.has_been")
    return text(language, f"round_state.{one.state}")


def _days(language: str, one: ReportRound) -> str:
    return days(language, one.opens_on, one.closes_on)


def _left(language: str, one: ReportRound, today: date) -> str:
    left = (one.closes_on - today).days
    if left < 0:
        return text(language, "round.over")
    return text(language, "round.left", days=left)


def _keeping(
    language: str, one: ReportRound, lines: Sequence[RoundLine], today: date
) -> Iterator[Button]:
    about = {"round": one.title}
    planned, been = one.state is RoundState.PLANNED, has_been(one, today)
    if planned and not been:
        yield _of(language, "open", "report_round.ask_open", about)
    if not planned or been:
        yield _of(language, "export", "report_round.export", about, keeps=True)
    if one.state is RoundState.OPEN and any(not line.reported for line in lines):
        yield _of(language, "missing", "report_round.missing", about, keeps=True)
    if one.state is RoundState.OPEN or been:
        yield _of(language, "lock", "report_round.ask_lock", about)
    if one.state is not RoundState.LOCKED:
        yield _of(language, "change", "report_round.ask_change", about, keeps=True)
    if planned and not any(line.reported for line in lines):
        yield _of(language, "remove", "report_round.ask_remove", about, keeps=True)
    if one.state is RoundState.LOCKED:
        yield _of(language, "reopen", "report_round.reopen", about)
        yield _new(language)


def _yes_or_no(language: str, one: ReportRound, name: str, step: str) -> list[Button]:
    """Return the two answers to whether *step* is to be taken; a no shows the round as it is."""
    about = {"round": one.title}
    command = text(language, f"command.{name}_round_yes", **about)
    back = text(language, "command.round", **about)
    return [
        button(language, text(language, f"round.{name}_yes"), step, command, about),
        button(language, text(language, f"round.{name}_no"), "report_round.show", back, about),
    ]


def _of(
    language: str, name: str, step: str, about: Mapping[str, str], *, keeps: bool = False
) -> Button:
    command = text(language, f"command.round_{name}", **about)
    return button(language, text(language, f"round.{name}"), step, command, about, keeps=keeps)


def _new(language: str) -> Button:
    return shown_below(language, "round.new", "report_round.ask_new", "command.new_round")


def _line(
    language: str, name: str, typed: Mapping[str, str], most: int, example: str, required: str
) -> Part:
    label, value = text(language, f"round.{name}_asked"), typed.get(name, "")[: most + 1]
    return text_input(
        name,
        label,
        value,
        required=text(language, required),
        most=most,
        words=written(language, label, value, example),
    )

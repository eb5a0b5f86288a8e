"""The weekly digest, and what somebody wishes for of it. Figures, days and names of things only:
digests are passed on and read on lock screens."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from cards.card import (
    Button,
    Card,
    Part,
    bars,
    button,
    card,
    choice_input,
    complaint,
    in_line,
    quoted,
    said,
    small,
    text_input,
    together,
    toggle_input,
)
from cards.organised import turning
from domain.digest import Digest, Line, Reader, Wish
from domain.digest_wish import EVERY_WEEKS, WEEKDAYS
from domain.errors import RuleBroken
from domain.page import cut
from locales.text import day, month, text


def shown(
    language: str, readers: Sequence[Reader], digest: Digest, today: date, page: int = 1
) -> Card:
    """Ten lines at a time, each with where it leads."""
    lines = cut(digest.lines, page)
    here = readers[0].person.authority_id
    return card(
        language,
        _heading(language, _whose(language, readers), today),
        *_leading(language, lines.things, here),
        said(text(language, "digest.none")) if not digest.lines else None,
        buttons=(
            *turning(language, lines, "digest.show", "command.digest"),
            _settings(language),
        ),
    )


def in_channel(language: str, place: str, digest: Digest, today: date) -> Card:
    """Figures that anybody in a channel may see; what they lead to, only some may."""
    return card(
        language,
        _heading(language, place, today),
        *_lines(language, digest.lines),
        said(text(language, "digest.none")) if not digest.lines else None,
        small(text(language, "digest.in_channel")),
    )


def settings(
    language: str,
    wish: Wish,
    sections: Sequence[str],
    at: str = "",
    wrong: Collection[RuleBroken] = (),
    unmet: Collection[str] = (),
) -> Card:
    """What the reader gets, to be changed; *at* is what was typed there and cannot be, and *unmet*
    is what was wished for and cannot be."""
    kept = [section for section in sections if section not in wish.without]
    titles = {section: text(language, f"section.{section}") for section in sections}
    named = ", ".join(titles[section] for section in kept)
    return card(
        language,
        text(language, "digest_settings.heading"),
        *(complaint(language, broken) for broken in wrong),
        *_unmet(language, unmet),
        said(_wished(language, wish)),
        toggle_input(
            "wanted",
            text(language, "digest_settings.wanted"),
            text(language, "digest_settings.wanted_title"),
            on=wish.wanted,
            words=_written(language, "wanted", _yes_or_no(language, yes=wish.wanted)),
        ),
        choice_input(
            "weekday",
            text(language, "digest_settings.weekday"),
            [(str(one), text(language, f"weekday.{one}")) for one in WEEKDAYS],
            str(wish.weekday),
            words=_written(language, "weekday", text(language, f"weekday.{wish.weekday}")),
        ),
        text_input(
            "at",
            text(language, "digest_settings.at"),
            at or f"{wish.at:%H:%M}",
            most=5,
            words=_written(language, "at", at or f"{wish.at:%H:%M}"),
        ),
        choice_input(
            "weeks",
            text(language, "digest_settings.weeks"),
            [(str(one), _every(language, one)) for one in EVERY_WEEKS],
            str(wish.weeks),
            words=_written(language, "weeks", _every(language, wish.weeks)),
        ),
        choice_input(
            "chosen",
            text(language, "digest_settings.sections"),
            list(titles.items()),
            ",".join(kept),
            several=True,
            words=_sections_written(language, sections, named),
        ),
        toggle_input(
            "even_if_nothing",
            text(language, "digest_settings.even_if_nothing"),
            text(language, "digest_settings.even_if_nothing_title"),
            on=wish.even_if_nothing,
            words=_written(
                language, "even_if_nothing", _yes_or_no(language, yes=wish.even_if_nothing)
            ),
        ),
        buttons=(
            button(
                language,
                text(language, "digest_settings.save"),
                "digest.change",
                text(language, "command.digest_change_example"),
                {"offered": ",".join(sections)},
                sends=True,
            ),
            _show(language),
        ),
    )


def wish_kept(language: str, wish: Wish, unmet: Collection[str] = ()) -> Card:
    return card(
        language,
        text(language, "digest_settings.kept"),
        said(_wished(language, wish)),
        *_unmet(language, unmet),
        buttons=(_show(language), _settings(language)),
    )


def _unmet(language: str, wishes: Collection[str]) -> list[Part]:
    return [said(text(language, f"digest_settings.unmet_{wish}")) for wish in wishes]


def channel_kept(language: str, place: str, wish: Wish) -> Card:
    key = "channel_digest.wished_always" if wish.even_if_nothing else "channel_digest.wished"
    return card(
        language,
        text(language, "channel_digest.kept"),
        said(text(language, key, place=place, when=_when(language, wish))),
        _left_out(language, wish),
        small(text(language, "channel_digest.how_to_end")),
    )


def _left_out(language: str, wish: Wish) -> Part | None:
    if not wish.without:
        return None
    named = ", ".join(text(language, f"section.{one}") for one in sorted(wish.without))
    return said(text(language, "channel_digest.left_out", sections=named))


def channel_ended(language: str) -> Card:
    return card(language, text(language, "channel_digest.ended"))


def _heading(language: str, place: str, today: date) -> str:
    return text(language, "digest.heading", week=str(today.isocalendar().week), place=place)


def _whose(language: str, readers: Sequence[Reader]) -> str:
    if readers[0].visiting:
        return text(language, "digest.of_meetings")
    name = readers[0].authority.name
    return text(language, "digest.of_several", name=name) if len(readers) > 1 else name


def _lines(language: str, lines: Sequence[Line]) -> list[Part]:
    return [_line(language, line) for line in lines]


def _leading(language: str, lines: Sequence[Line], here: int | None) -> Iterator[Part]:
    """Return each line with its button below; of those that lead to the same the last has it."""
    leads = [_lead(language, line, here) for line in lines]
    for place, (line, lead) in enumerate(zip(lines, leads, strict=True), 1):
        shown = _line(language, line)
        yield shown if lead is None or lead in leads[place:] else together(shown, in_line(lead))


def _lead(language: str, line: Line, here: int | None) -> Button | None:
    """Return where the line leads. What is of another authority than the one that the reader is in
    is seen only there."""
    lead = line.row.leads_to
    if lead is None:
        return None
    if line.of is not None and line.of.id != here:
        name = line.of.name
        return button(
            language,
            text(language, "digest.go_to", name=name),
            "choose_authority.choose",
            f"{text(language, 'command.authority')} {name}",
            {"authority": str(line.of.id)},
            keeps=True,
        )
    about = {lead.about: str(line.values[lead.about])} if lead.about else {}
    named = {**about, "number": about.get("meeting", "")}
    return button(
        language,
        text(language, f"digest.open_{lead.command}", **named),
        lead.step,
        text(language, f"command.{lead.command}", **named),
        about,
        keeps=True,
    )


def _line(language: str, line: Line) -> Part:
    values = {name: _value(language, name, value) for name, value in line.values.items()}
    words = text(language, f"digest.{line.row.name}", **values)
    if line.of is not None:
        words = text(language, "digest.of_one", name=line.of.name, line=words)
    if not line.series:
        return quoted(words)  # what departments and groups are called is anybody's text
    marks = [(text(language, "digest.week", week=week), count) for week, count in line.series]
    return bars(words, marks)


def _value(language: str, name: str, value: int | str | date) -> int | str:
    if isinstance(value, date):
        return month(language, value) if name == "month" else day(language, value)
    if name == "days" and isinstance(value, int):
        return text(language, "digest.days", count=value)
    if name == "category":
        return text(language, f"category.{value}").lower()
    return text(language, f"cause.{value}").lower() if name == "cause" else value


def _show(language: str) -> Button:
    return button(
        language,
        text(language, "digest.show"),
        "digest.show",
        text(language, "command.digest"),
        keeps=True,
    )


def _settings(language: str) -> Button:
    return button(
        language,
        text(language, "digest_settings.button"),
        "digest.settings",
        text(language, "command.digest_settings"),
        keeps=True,
    )


def _wished(language: str, wish: Wish) -> str:
    if not wish.wanted:
        return text(language, "digest_settings.off")
    key = "digest_settings.wished_always" if wish.even_if_nothing else "digest_settings.wished"
    holiday = text(language, "digest_settings.holiday", weekday=wish.weekday)
    return text(language, key, when=_when(language, wish), holiday=holiday)


def _when(language: str, wish: Wish) -> str:
    every = _every(language, wish.weeks).lower()
    weekdays = text(language, f"weekdays.{wish.weekday}")
    return text(
        language, "digest_settings.when", weekdays=weekdays, at=f"{wish.at:%H:%M}", every=every
    )


def _every(language: str, weeks: int) -> str:
    return text(language, "digest_settings.every", weeks=weeks)


def _yes_or_no(language: str, *, yes: bool) -> str:
    return text(language, "yes" if yes else "no")


def _sections_written(language: str, sections: Sequence[str], kept: str) -> str:
    words = [text(language, f"section.{section}_word") for section in sections]
    how = {"words": ", ".join(words), "example": words[-1]}
    return _written(language, "sections", kept or text(language, "digest_settings.nothing"), **how)


def _written(language: str, name: str, value: str, **words: str) -> str:
    """Return a field in words, and how it is changed by writing."""
    label = text(language, f"digest_settings.{name}")
    how = text(language, f"digest_settings.{name}_how", **words)
    return text(language, "digest_settings.written", label=label, value=value, how=how)

"""Photos and files: how they are sent, what became of them, and how a case shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cards import danger
from cards.begin_report import begin_report
from cards.card import (
    Button,
    Card,
    Part,
    button,
    card,
    fact,
    in_line,
    link,
    picture,
    said,
    small,
    together,
    warning,
)
from domain.attachment import MOST, MOST_BYTES, NotTaken
from domain.authority import Authority
from domain.case import Case
from locales.text import day, text

# More pictures than these are opened by their links: a card must fit on a phone.
MOST_PICTURES = 4


@dataclass(frozen=True)
class Shown:
    """A file of a case, and where it can be opened by the one who reads the card; "" where files
    cannot be opened at all."""

    serial: int
    type: str
    is_picture: bool
    name: str
    day: date
    url: str = ""
    preview: str = ""


def ask(language: str, case: Case, code: str) -> Card:
    """How a file is sent to the case."""
    return card(
        language,
        text(language, "files.ask", number=case.number),
        said(how(language, code)),
        _limits(language),
        small(text(language, "report.nothing_sensitive")),
    )


def how(language: str, code: str) -> str:
    """Return how the next file finds its case."""
    return text(language, "files.with_code", code=code) if code else text(language, "files.soon")


def _more(language: str, code: str) -> str:
    if code:
        return text(language, "files.more_with_code", code=code)
    return text(language, "files.more_soon")


def which(language: str, numbers: Sequence[str], *, sent: bool) -> Card:
    """Ask which case a file is for; *sent* says that there was one, which was not kept."""
    return card(
        language,
        text(language, "files.which"),
        said(text(language, "files.not_kept")) if sent else None,
        said(text(language, "files.with_number")),
        said(text(language, "files.choose")) if numbers else None,
        _limits(language),
        buttons=[_to(language, number) for number in numbers]
        or [begin_report(language, keeps=False)],
    )


def in_private(language: str) -> Card:
    """Said in a channel, where anybody would see the file."""
    return card(
        language, text(language, "files.in_private"), said(text(language, "files.in_private_why"))
    )


def saved(
    language: str,
    authority: Authority,
    case: Case,
    count: int,
    refused: Sequence[NotTaken] = (),
    *,
    code: str = "",
    added_text: bool = False,
    danger_first: bool = False,
) -> Card:
    """What became of the files that were sent: *count* are in the case, and each of *refused* is
    said why it is not."""
    found = "files.saved" if count else "files.none_saved"
    many = count or len(refused)
    return card(
        language,
        text(language, found, count=many, number=case.number),
        warning(danger.words(language, authority)) if danger_first else None,
        said(text(language, "case.completed")) if added_text else None,
        *(_refused(language, one) for one in refused),
        said(_more(language, code)) if count else None,
        small(text(language, "files.made_anew")) if count else None,
        buttons=(
            button(
                language,
                text(language, "notice.open"),
                "show_case.show",
                text(language, "command.status", case=code or case.number),
                {"code": code} if code else {"case": case.number},
                keeps=True,
            ),
        ),
    )


def listed(language: str, case: Case, files: Sequence[Shown]) -> tuple[Part, ...]:
    """The files of a case, among the parts of its card."""
    if not files:
        return ()
    first = [one.serial for one in files if one.is_picture][:MOST_PICTURES]
    opened = any(one.url for one in files)
    return (
        said(text(language, "files.heading")),
        *(
            _picture(language, case, one)
            if one.url and one.serial in first
            else _file(language, one)
            for one in files
        ),
        *([small(text(language, "files.links_live"))] if opened else []),
    )


def _picture(language: str, case: Case, file: Shown) -> Part:
    when = day(language, file.day)
    seen = text(language, "files.picture", serial=file.serial, number=case.number, day=when)
    return picture(file.preview, seen, _link(language, file))


def _file(language: str, file: Shown) -> Part:
    kind = "files.name_picture" if file.is_picture else "files.name_file"
    label = text(language, kind, serial=file.serial, type=file.type)
    about = fact(label, ", ".join(filter(None, (file.name, day(language, file.day)))))
    return together(about, in_line(_link(language, file))) if file.url else about


def _link(language: str, file: Shown) -> Button:
    title = "files.open_picture" if file.is_picture else "files.open_file"
    return link(text(language, title, serial=file.serial), file.url)


def _refused(language: str, one: NotTaken) -> Part:
    named = one.name or text(language, "files.unnamed")
    return fact(named, text(language, one.why.key, **one.why.values))


def _limits(language: str) -> Part:
    megabytes = MOST_BYTES // 1024 // 1024
    return small(text(language, "files.limits", most=MOST, megabytes=megabytes))


def _to(language: str, number: str) -> Button:
    title = text(language, "files.to", number=number)
    command = text(language, "command.attach", case=number)
    return button(language, title, "attach_file.ask", command, {"case": number}, keeps=True)

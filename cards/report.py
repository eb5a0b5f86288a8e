"""The report: the form that is filled in, and the receipt."""

from collections.abc import Iterable
from datetime import date

from cards import attachment, case_list, case_moves, danger, withdraw
from cards.begin_report import begin_report
from cards.card import (
    MOST_SHOWN,
    Button,
    Card,
    Part,
    button,
    card,
    choice_input,
    complaint,
    date_input,
    fact,
    folded,
    in_line,
    said,
    small,
    small_with_link,
    text_input,
    together,
    toggle_input,
    warning,
)
from domain.authority import Authority
from domain.case import Case, Identity, Kind, Ongoing
from domain.case_moves import Event
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_TEXT
from domain.report import LONGEST_PLACE, Draft
from locales.text import day, text, weekday

MOST_READ_OUT = 300


def form(
    language: str,
    authority: Authority,
    draft: Draft,
    nonce: str,
    today: date,
    wrong: Iterable[RuleBroken] = (),
    note: str = "",
    replaced: str = "",
    added: str = "",
) -> Card:
    """The seven fields of a report, with what is already written in them; *note* is the key of a
    line about that, *replaced* the text that a new one took the place of, and *added* one that was
    put to the report, and may be about something else."""

    def label(field: str) -> str:
        return text(language, f"report.{field}")

    def words(field: str, value: str) -> str:
        return text(language, f"report.{field}_written", value=value or "–")

    kinds = [(kind.value, text(language, f"kind.{kind}_asked")) for kind in Kind]
    ongoing = [(one.value, text(language, f"ongoing.{one}")) for one in Ongoing]
    cut = len(draft.description) > LONGEST_TEXT
    return card(
        language,
        text(language, "report.heading"),
        *(complaint(language, broken) for broken in wrong),
        small(text(language, note)) if note else None,
        _added(language, added) if added else None,
        fact(text(language, "report.replaced"), _shortened(replaced)) if replaced else None,
        small(text(language, "report.cut")) if cut else None,
        small(text(language, "again.linked")) if draft.again else None,
        said(text(language, "report_for.whom", name=draft.for_name)) if draft.for_name else None,
        choice_input(
            "kind",
            label("kind"),
            kinds,
            draft.kind,
            required=text(language, "error.kind_unknown"),
            words=words("kind", _kind(language, draft.kind)),
        ),
        text_input(
            "description",
            label("description"),
            draft.description[:MOST_SHOWN],
            required=text(language, "error.description_missing"),
            most=LONGEST_TEXT,
            many_lines=True,
            words=words("description", _shortened(draft.description)),
        ),
        text_input(
            "place",
            label("place"),
            draft.place[:MOST_READ_OUT],
            required=text(language, "error.place_missing"),
            most=LONGEST_PLACE,
            placeholder=text(language, "report.place_example"),
            words=words("place", _shortened(draft.place)),
        ),
        choice_input(
            "ongoing",
            label("ongoing"),
            ongoing,
            draft.ongoing,
            required=text(language, "error.ongoing_unknown"),
            words=words("ongoing", _ongoing(language, draft.ongoing)),
        ),
        date_input(
            "occurred_on",
            label("occurred_on"),
            _iso(draft.occurred_on) or today.isoformat(),
            words("occurred_on", _iso(draft.occurred_on) or today.isoformat()),
        ),
        text_input(
            "immediate_action",
            label("immediate_action"),
            draft.immediate_action[:MOST_SHOWN],
            most=LONGEST_TEXT,
            words=words("immediate_action", _shortened(draft.immediate_action)),
        ),
        choice_input(
            "identity",
            label("identity"),
            [(one.value, text(language, f"identity.{one}_asked")) for one in Identity],
            draft.identity,
            required=text(language, "error.identity_unknown"),
            words=words("identity", _identity(language, draft.identity)),
        ),
        toggle_input(
            "avoids_manager",
            "",
            label("avoids_manager"),
            on=draft.avoids_manager,
            words=words("avoids_manager", text(language, "yes" if draft.avoids_manager else "no")),
        ),
        _honest_words(language, authority),
        buttons=(
            button(
                language,
                text(language, "report.send"),
                "report_case.submit",
                text(language, "command.send"),
                {"nonce": nonce, **({"again": draft.again} if draft.again else {})},
                sends=True,
            ),
            button(
                language,
                text(language, "other_doors.button"),
                "other_doors.show",
                text(language, "command.wrong_place"),
                keeps=True,
            ),
            button(
                language,
                text(language, "cancel"),
                "report_case.cancel",
                text(language, "command.cancel"),
            ),
        ),
    )


def _added(language: str, words: str) -> Part:
    something_else = begin_report(language, words, title="report.something_else", keeps=False)
    return together(small(text(language, "report.added")), in_line(something_else))


def receipt(
    language: str,
    authority: Authority,
    case: Case,
    *,
    assessed_by: date,
    code: str,
    danger_first: bool,
    changed: bool,
    for_name: str = "",
) -> Card:
    """What was stored, and what happens next. *code* is the follow-up code of an anonymous case,
    *changed* says that a card already sent was sent again with something else in it, and *for_name*
    for whom it was written."""
    after = "receipt.next_for" if for_name else "receipt.next"
    number = case.number
    subject = {"code": code} if code else {"case": number}
    named = code or number
    return card(
        language,
        text(language, "receipt.heading", number=number),
        warning(danger.words(language, authority)) if danger_first else None,
        said(text(language, "receipt.already_sent")) if changed else None,
        _code(language, code) if case.anonymous else None,
        together(
            fact(text(language, "case.kind"), text(language, f"kind.{case.kind}")),
            fact(text(language, "case.description"), _shortened(case.description)),
            fact(text(language, "case.place"), case.place),
            fact(text(language, "case.ongoing"), text(language, f"ongoing.{case.ongoing}")),
            fact(text(language, "case.occurred_on"), day(language, case.occurred_on)),
            *_optional(text(language, "case.immediate_action"), case.immediate_action),
            *_spared(language, case),
        ),
        said(
            text(
                language,
                "receipt.next_anonymous" if case.anonymous else after,
                day=weekday(language, assessed_by),
                name=for_name,
            )
        ),
        _files(language, case, code),
        buttons=(
            button(
                language,
                text(language, "complete.button"),
                "complete_case.ask",
                text(language, "command.complete", case=named),
                subject,
                keeps=True,
            ),
            _tell_more(language, case, code),
            withdraw.asks(language, number, code),
            button(
                language,
                text(language, "my_cases.button"),
                "my_cases.show",
                text(language, "command.my_cases"),
                keeps=True,
            ),
        ),
    )


def cancelled(language: str, *, begun: bool) -> Card:
    """The report is left; *begun* says that something of it is kept."""
    go_on = button(
        language,
        text(language, "report.go_on"),
        "report_case.resume",
        text(language, "command.go_on"),
    )
    throw_away = button(
        language,
        text(language, "report.discard"),
        "report_case.discard",
        text(language, "command.discard"),
    )
    return card(
        language,
        text(language, "report.cancelled"),
        said(text(language, "report.kept")) if begun else None,
        buttons=(go_on, throw_away) if begun else (begin_report(language, keeps=False),),
    )


def discarded(language: str) -> Card:
    return card(
        language, text(language, "report.discarded"), buttons=(begin_report(language, keeps=False),)
    )


def nothing_begun(language: str, sent: Case | None) -> Card:
    """There is no report to leave; *sent* is one that can still be taken back."""
    if sent is None:
        explained = said(text(language, "report.none_begun_what"))
        return card(
            language,
            text(language, "report.none_begun"),
            explained,
            buttons=(begin_report(language, keeps=False),),
        )
    return card(
        language,
        text(language, "report.none_begun"),
        said(text(language, "report.just_sent", number=sent.number)),
        buttons=(
            withdraw.asks(language, sent.number),
            case_list.open_button(language, sent.number),
        ),
    )


def _spared(language: str, case: Case) -> tuple[Part, ...]:
    """Whom the reporter has kept their name or the case from."""
    protected = case.identity is Identity.CONFIDENTIAL
    said_so = {"receipt.confidential": protected, "receipt.avoids_manager": case.avoids_manager}
    return tuple(said(text(language, key)) for key, true in said_so.items() if true)


def _tell_more(language: str, case: Case, code: str) -> Button | None:
    """An accident has more to it, which need not be known at once."""
    if case.kind is not Kind.ACCIDENT:
        return None
    more = case_moves.MOVES_TO[Event.DESCRIBE_ACCIDENT]
    return case_moves.lead(language, more, case.number, code)


def _files(language: str, case: Case, code: str) -> Part | None:
    """How a picture is sent, which of an anonymous case only goes with its code."""
    if case.anonymous and not code:
        return None
    have_one = text(language, "receipt.files")
    return said(f"{have_one} {attachment.how(language, code)}")


def _code(language: str, code: str) -> Part:
    if not code:
        return said(text(language, "receipt.code_gone"))
    return together(
        fact(text(language, "receipt.code"), code),
        said(text(language, "receipt.code_explained", code=code)),
    )


def _honest_words(language: str, authority: Authority) -> Part:
    """That a name may be asked for, in one line: the button that sends must not be pushed down."""
    kept = text(language, "report.name_kept")
    more = text(language, "report.about_name")
    return folded(kept, more, _rest_of_it(language, authority), "about_name")


def _rest_of_it(language: str, authority: Authority) -> Part:
    link = authority.settings.whistleblowing_link
    honest = text(language, "report.honest")
    nothing_sensitive = text(language, "report.nothing_sensitive")
    if not link:
        return small(f"{honest} {nothing_sensitive}")
    before = f"{honest} {text(language, 'report.whistleblowing')}"
    return small_with_link(before, text(language, "report.channel"), link, nothing_sensitive)


def _optional(label: str, value: str) -> tuple[Part, ...]:
    return (fact(label, _shortened(value)),) if value else ()


def _shortened(value: str) -> str:
    return value if len(value) <= MOST_READ_OUT else f"{value[:MOST_READ_OUT]}…"


def _kind(language: str, kind: str) -> str:
    return text(language, f"kind.{kind}") if kind in set(Kind) else ""


def _ongoing(language: str, ongoing: str) -> str:
    return text(language, f"ongoing.{ongoing}") if ongoing in set(Ongoing) else ""


def _identity(language: str, identity: str) -> str:
    return text(language, f"identity.{identity}_asked") if identity in set(Identity) else ""


def _iso(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return ""

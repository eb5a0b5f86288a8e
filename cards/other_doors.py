"""Where to go with what is not an environmental matter, and what is not answered here."""

from cards.begin_report import begin_report
from cards.card import Card, card, link, said
from domain.authority import Authority
from locales.text import text

DOORS = ("fault_report", "work_injury", "whistleblowing", "it", "citizen_feedback")
# What people write about, though the bot is not for it.
ABOUT = ("fault_report", "it", "hr", "room", "food", "off_topic", "citizen_feedback")
FITS = {"hr": "work_injury"}


def shown(language: str, authority: Authority, door: str = "", words: str = "") -> Card:
    """Every door; first what fits *words*, when they are about *door*. They can be reported still,
    as the guess may be wrong."""
    links = {one: getattr(authority.settings, f"{one}_link") for one in DOORS}
    first = FITS.get(door, door)
    ordered = sorted(links, key=lambda one: one != first)
    return card(
        language,
        text(language, "other_doors.heading"),
        said(text(language, f"other_doors.about_{door}")) if door in ABOUT else None,
        said(text(language, "other_doors.what")),
        *(
            said(text(language, f"other_doors.{one}_without_link"))
            for one in ordered
            if one != "citizen_feedback" and not links[one]
        ),
        said(text(language, "other_doors.danger")),
        buttons=[
            *(
                link(text(language, f"other_doors.{one}"), links[one])
                for one in ordered
                if links[one]
            ),
            begin_report(language, words, title="other_doors.report_anyway") if words else None,
        ],
    )


def misconduct(language: str, authority: Authority) -> Card:
    """Bribes and harassment: where they may be told. Nothing was stored."""
    whistleblowing = authority.settings.whistleblowing_link
    injury = authority.settings.work_injury_link
    return card(
        language,
        text(language, "misconduct.heading"),
        said(text(language, "misconduct.not_stored")),
        said(text(language, "misconduct.whistleblowing")),
        said(text(language, "misconduct.hr")),
        buttons=[
            link(text(language, "other_doors.whistleblowing"), whistleblowing)
            if whistleblowing
            else None,
            link(text(language, "other_doors.work_injury"), injury) if injury else None,
        ],
    )


def names(language: str) -> Card:
    """Who has reported is not told."""
    return card(language, text(language, "names.heading"), said(text(language, "names.what")))

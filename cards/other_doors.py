"""Where to go with what is not an environmental matter."""

from cards.card import Card, card, link, said
from domain.authority import Authority
from locales.text import text

DOORS = ("fault_report", "work_injury", "whistleblowing", "it", "citizen_feedback")


def shown(language: str, authority: Authority) -> Card:
    links = {door: getattr(authority.settings, f"{door}_link") for door in DOORS}
    return card(
        language,
        text(language, "other_doors.heading"),
        said(text(language, "other_doors.what")),
        *(
            said(text(language, f"other_doors.{door}_without_link"))
            for door in DOORS[:4]
            if not links[door]
        ),
        said(text(language, "other_doors.danger")),
        buttons=[
            link(text(language, f"other_doors.{door}"), url) for door, url in links.items() if url
        ],
    )

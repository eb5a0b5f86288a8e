"""The cards of the weekly digest, as rows of every_card.py."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time
from functools import partial

from cards import digest as digest_cards
from cards.card import Card
from domain.digest import (
    Digest,
    Line,
    Reader,
    Row,
    Wish,
    for_channels,
    put_together,
    sections_of,
    wanted,
)
from domain.errors import RuleBroken
from domain.person import RoleName, Scope
from storage.digest_sections import ROWS
from storage.digest_sections.followed import LATE, NEW, TO_ASSESS
from storage.digest_sections.meetings import NEXT_MEETING
from storage.digest_sections.own_cases import MOVED
from storage.digest_sections.silent import SILENT
from tests import make
from tests.make import TODAY

AUTHORITY = make.authority()
TREND = tuple((str(week), count) for week, count in zip(range(35, 47), (3, 1) * 6, strict=True))

# Every line there is, each with several and each with one.
VALUES: Mapping[str, Mapping[str, int | str | date]] = {
    "actions_late": {"count": 2, "number": "M-2026-0031", "day": date(2026, 11, 12)},
    "late": {"count": 3, "number": "M-2026-0012", "day": date(2026, 11, 12)},
    "red": {"count": 4, "more": 1},
    "red_late": {"number": "M-2026-0012", "day": date(2026, 11, 12)},
    "red_acute": {"number": "M-2026-0033"},
    "red_serious": {"number": "M-2026-0027"},
    "red_to_notify": {"number": "M-2026-0019"},
    "serious": {"count": 2},
    "to_notify": {"count": 2},
    "to_assess": {"count": 2, "days": 4},
    "to_check": {"count": 2},
    "to_decide": {"count": 5},
    "handled": {"count": 4, "days": 12},
    "cause_missing": {"count": 2},
    "actions_soon": {"count": 3},
    "waiting": {"count": 2},
    "my_checks": {"count": 2},
    "audits": {"count": 2, "number": "M-2026-0008", "day": date(2026, 12, 18)},
    "audits_undated": {"count": 2},
    "to_rate": {"group": "Miljöstrategigruppen", "day": date(2026, 11, 12)},
    "registered": {
        "group": "Naturvårdsgruppen",
        "day": date(2026, 11, 27),
        "yes": 12,
        "maybe": 3,
    },
    "comments_to_read": {"count": 2},
    "benefits_to_read": {"count": 2},
    "uncounted": {"group": "Miljöstrategigruppen", "day": date(2026, 11, 12)},
    "rated": {
        "group": "Miljöstrategigruppen",
        "day": date(2026, 11, 17),
        "until": date(2026, 11, 24),
    },
    "off_target": {"off": 4, "known": 8, "year": "2026"},
    "documents": {"expired": 2, "soon": 1},
    "plans_late": {"count": 12, "reach": "whole"},
    "ownerless": {"count": 11},
    "items_changed": {"count": 2},
    "held": {"held": 17, "planned": 21, "year": "2026"},
    "evaluated": {"evaluated": 8, "held": 17, "year": "2026"},
    "next_meeting": {
        "group": "Naturvårdsgruppen",
        "day": date(2026, 12, 4),
        "count": 3,
        "more": 2,
    },
    "meeting_result": {
        "group": "Miljöstrategigruppen",
        "day": date(2026, 11, 5),
        "meeting": 17,
    },
    "meeting_documents": {"group": "Naturvårdsgruppen", "day": date(2026, 11, 17), "meeting": 18},
    "moved": {"count": 3, "answered": 1, "others": 2},
    "new": {"count": 3, "accidents": 2, "before": 5},
    "open": {"count": 12},
    "repeats": {"count": 2},
    "environmental_rounds": {"done": 6, "all": 7},
    "round_left": {"count": 5, "round": "helår 2026", "day": date(2026, 12, 10)},
    "round_share": {"reported": 52, "all": 83, "round": "helår 2026", "day": date(2026, 12, 10)},
    "milestone": {"count": 12, "name": "Signering", "day": date(2026, 12, 5)},
    "milestone_in_month": {
        "count": 6,
        "unit": "weeks",
        "name": "Förankring",
        "month": date(2026, 12, 31),
    },
    "silent": {"count": 4, "names": "Fritid, Gata, Kultur"},
    "trend": {"count": 24, "weeks": 12, "last": 1},
    "lesson": {"category": "waste", "cause": "routine_not_known"},
}


def _line(row: Row) -> Line:
    return Line(row, VALUES[row.name], TREND if row.name == "trend" else ())


EVERY_ROW = tuple(row for rows in ROWS.values() for row in rows)
MANY = [_line(row) for row in EVERY_ROW]
ONE = [
    replace(
        line,
        values={
            **line.values,
            "count": 1,
            "accidents": 0,
            "days": 1,
            "more": 0,
            "reach": "part",
            "names": "Gata",
            "answered": 1,
            "others": 0,
        }
        if "count" in line.values
        else line.values,
    )
    for line in MANY
]


def _for(*roles: RoleName) -> Digest:
    """Return a digest with every line that the roles may have."""
    return put_together(MANY, wanted(_reader(*roles), ROWS))


def _reader(*roles: RoleName) -> Reader:
    whoever = make.person(*(make.role(role, scope=Scope.AUTHORITY) for role in roles))
    return Reader(replace(whoever, authority_id=AUTHORITY.id), AUTHORITY)


_shown = partial(digest_cards.shown, readers=[_reader()], today=TODAY)
SAM = (RoleName.COORDINATOR, RoleName.MANAGER, RoleName.MANAGEMENT_REPRESENTATIVE)
ALL_OF_ONE = put_together(ONE, sorted(EVERY_ROW, key=lambda row: row.rank))
ELSEWHERE = make.authority(2, "Hallstorps Energi AB")
OF_TWO = (
    (LATE, AUTHORITY), (TO_ASSESS, ELSEWHERE), (TO_ASSESS, AUTHORITY), (NEW, AUTHORITY),
    (NEW, ELSEWHERE), (MOVED, ELSEWHERE),
)  # fmt: skip
SECTIONS = sections_of([_reader(*SAM)], ROWS)

DIGEST_CARDS: Mapping[str, partial[Card]] = {
    "digest.shown": partial(_shown, digest=Digest((_line(MOVED),))),
    "digest.shown, to a handler": partial(_shown, digest=_for()),
    "digest.shown, to a coordinator": partial(_shown, digest=_for(RoleName.COORDINATOR)),
    "digest.shown, to a manager": partial(_shown, digest=_for(RoleName.MANAGER)),
    "digest.shown, to a representative": partial(
        _shown, digest=_for(RoleName.MANAGEMENT_REPRESENTATIVE)
    ),
    "digest.shown, everything": partial(_shown, digest=_for(*SAM)),
    "digest.shown, the rest": partial(_shown, digest=_for(*SAM), page=2),
    "digest.shown, one of each": partial(_shown, digest=ALL_OF_ONE),
    "digest.shown, one of the rest": partial(_shown, digest=ALL_OF_ONE, page=2),
    "digest.shown, of two authorities": partial(
        _shown,
        readers=[_reader(), replace(_reader(), authority=ELSEWHERE, main=False)],
        digest=Digest(tuple(replace(_line(row), of=of) for row, of in OF_TWO)),
    ),
    "digest.shown, to a visitor": partial(
        _shown,
        readers=[replace(_reader(), visiting=True)],
        digest=put_together(MANY, wanted(replace(_reader(), visiting=True), ROWS)),
    ),
    "digest.shown, nothing": partial(_shown, digest=Digest()),
    "digest.in_channel": partial(
        digest_cards.in_channel,
        place="Skola",
        digest=put_together(MANY, for_channels(ROWS)),
        today=TODAY,
    ),
    "digest.settings": partial(digest_cards.settings, wish=Wish(), sections=SECTIONS),
    "digest.settings, off": partial(
        digest_cards.settings,
        wish=Wish(False, 5, time(16, 45), 4, frozenset({"trend"}), True),
        sections=sections_of([_reader()], ROWS),
    ),
    "digest.settings, refused": partial(
        digest_cards.settings,
        wish=Wish(),
        sections=SECTIONS,
        at="02:30",
        wrong=[RuleBroken("error.time_at_night", field="at")],
    ),
    "digest.wish_kept": partial(digest_cards.wish_kept, wish=Wish(weekday=5, weeks=2)),
    "digest.wish_kept, not all of it": partial(
        digest_cards.wish_kept, wish=Wish(), unmet=("group", "only_if", "often", "seldom", "pause")
    ),
    "digest.wish_kept, off": partial(digest_cards.wish_kept, wish=Wish(wanted=False)),
    "digest.wish_kept, always": partial(digest_cards.wish_kept, wish=Wish(even_if_nothing=True)),
    "digest.channel_kept": partial(digest_cards.channel_kept, place="Skola", wish=Wish()),
    "digest.channel_kept, otherwise": partial(
        digest_cards.channel_kept,
        place="Naturvårdsgruppen",
        wish=Wish(weekday=5, weeks=2, without=frozenset({"lesson"}), even_if_nothing=True),
    ),
    "digest.channel_ended": partial(digest_cards.channel_ended),
}


def with_text(text: Callable[[int], str]) -> Mapping[str, partial[Card]]:
    """Return the digest of somebody whose departments and groups are called as *text* says."""
    silent = Line(SILENT, {"count": 1, "names": text(200)})
    asked = Line(NEXT_MEETING, {"group": text(200), "day": TODAY, "more": 0})
    return {"digest.shown": partial(_shown, digest=Digest((asked, silent)))}

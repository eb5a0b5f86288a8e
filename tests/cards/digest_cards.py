"""The cards of the weekly digest, as rows of every_card.py."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from functools import partial

from cards import digest as digest_cards
from cards.card import Card
from domain.digest import IN_CHANNELS, ROWS, Digest, Line, Section, What, Wish
from domain.errors import RuleBroken
from domain.person import RoleName
from tests import make
from tests.make import TODAY

AUTHORITY = make.authority()
TREND = tuple((str(week), count) for week, count in zip(range(35, 47), (3, 1) * 6, strict=True))
W = What

# Every line there is, each with several and each with one.
MANY = {
    W.ACTIONS_LATE: Line(
        W.ACTIONS_LATE, {"count": 2, "number": "M-2026-0031", "day": date(2026, 11, 12)}
    ),
    W.LATE: Line(W.LATE, {"count": 3, "number": "M-2026-0012"}),
    W.SERIOUS: Line(W.SERIOUS, {"count": 2}),
    W.TO_NOTIFY: Line(W.TO_NOTIFY, {"count": 2}),
    W.TO_ASSESS: Line(W.TO_ASSESS, {"count": 2, "days": 4}),
    W.TO_CHECK: Line(W.TO_CHECK, {"count": 2}),
    W.TO_DECIDE: Line(W.TO_DECIDE, {"count": 5}),
    W.HANDLED: Line(W.HANDLED, {"count": 4, "days": 12}),
    W.CAUSE_MISSING: Line(W.CAUSE_MISSING, {"count": 2}),
    W.ACTIONS_SOON: Line(W.ACTIONS_SOON, {"count": 3}),
    W.ANSWERED: Line(W.ANSWERED, {"count": 2}),
    W.MOVED: Line(W.MOVED, {"count": 2}),
    W.NEW: Line(W.NEW, {"count": 3, "accidents": 2, "before": 5}),
    W.OPEN: Line(W.OPEN, {"count": 12}),
    W.REPEATS: Line(W.REPEATS, {"count": 2}),
    W.SILENT: Line(W.SILENT, {"count": 4, "names": "Fritid, Gata, Kultur"}),
    W.TREND: Line(W.TREND, {"count": 24, "weeks": 12, "last": 1}, TREND),
    W.LESSON: Line(W.LESSON, {"category": "waste", "cause": "routine_not_known"}),
}
ONE = {
    what: replace(
        line,
        values={**line.values, "count": 1, "accidents": 0, "days": 1, "names": "Gata"}
        if "count" in line.values
        else line.values,
    )
    for what, line in MANY.items()
}


def _for(*roles: RoleName) -> Digest:
    """Return a digest with every line that the roles may have."""
    mine = [what for what, row in ROWS.items() if not row.roles or row.roles & set(roles)]
    return Digest(tuple(MANY[what] for what in mine))


_shown = partial(digest_cards.shown, authority=AUTHORITY, today=TODAY)
SAM = (RoleName.COORDINATOR, RoleName.MANAGER, RoleName.MANAGEMENT_REPRESENTATIVE)
SECTIONS = tuple(Section)

DIGEST_CARDS: Mapping[str, partial[Card]] = {
    "digest.shown": partial(_shown, digest=Digest((MANY[W.MOVED],))),
    "digest.shown, to a handler": partial(_shown, digest=_for()),
    "digest.shown, to a coordinator": partial(_shown, digest=_for(RoleName.COORDINATOR)),
    "digest.shown, to a manager": partial(_shown, digest=_for(RoleName.MANAGER)),
    "digest.shown, to a representative": partial(
        _shown, digest=_for(RoleName.MANAGEMENT_REPRESENTATIVE)
    ),
    "digest.shown, everything": partial(_shown, digest=_for(*SAM)),
    "digest.shown, the rest": partial(_shown, digest=_for(*SAM), page=2),
    "digest.shown, one of each": partial(_shown, digest=Digest(tuple(ONE.values()))),
    "digest.shown, one of the rest": partial(_shown, digest=Digest(tuple(ONE.values())), page=2),
    "digest.shown, nothing": partial(_shown, digest=Digest()),
    "digest.in_channel": partial(
        digest_cards.in_channel,
        place="Skola",
        digest=Digest(tuple(MANY[what] for what in IN_CHANNELS)),
        today=TODAY,
    ),
    "digest.settings": partial(digest_cards.settings, wish=Wish(), sections=SECTIONS),
    "digest.settings, off": partial(
        digest_cards.settings,
        wish=Wish(False, 5, time(16, 45), 4, frozenset({Section.TREND}), True),
        sections=SECTIONS[:2],
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
        digest_cards.wish_kept, wish=Wish(), unmet=("group", "only_if", "often", "pause")
    ),
    "digest.wish_kept, off": partial(digest_cards.wish_kept, wish=Wish(wanted=False)),
    "digest.wish_kept, always": partial(digest_cards.wish_kept, wish=Wish(even_if_nothing=True)),
    "digest.channel_kept": partial(digest_cards.channel_kept, place="Skola", wish=Wish()),
    "digest.channel_ended": partial(digest_cards.channel_ended),
}

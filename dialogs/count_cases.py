"""Figures of the cases that the person follows: of a time, of a department, or divided."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from cards import case_figures as case_figures_cards
from cards import message as message_cards
from dialogs import organised
from dialogs.turn import Reply, Turn
from domain import case_figures, figures_shown
from domain.access import Followed, followed
from domain.case_figures import Cell, Division, Figures
from domain.case_listing import horizon
from domain.case_search import Search
from domain.errors import RuleBroken
from domain.organisation import Organisation, Place
from domain.periods import moment
from domain.person import Scope
from storage.case_counts import YEAR
from storage.storage import Storage
from understanding import searching

# What cases can be looked for by, and figures not be narrowed by; kinds and lists stand apart.
UNDIVIDED_BY = ("categories", "severities", "states")


def show(turn: Turn, storage: Storage) -> Reply:
    written = turn.data.get("search", "") or turn.data.get("text", "")
    organisation = organised.load(turn, storage)
    asked = searching.read(written, turn.today, organisation)
    first, last = _time(asked.search, turn.today)
    everything = followed(turn.person, turn.authority.id)
    seen = case_figures.narrowed(everything, asked.search.places, organisation)
    if asked.search.places and not (seen.departments or seen.units):
        broken = RuleBroken("error.not_followed")
        return Reply(message_cards.broken(turn.language, [broken]))
    since, until = moment(first, time.min), moment(last + timedelta(days=1), time.min)
    now = horizon(turn.today, turn.authority.settings)
    cells = storage.case_counts.cells(turn.authority.id, now, since, until)
    counted = _count(turn, storage, organisation, seen, cells, first, last)
    least = turn.authority.settings.min_group
    outside = (
        figures_shown.view_from_outside(cells, everything, asked.search.places, organisation, least)
        if case_figures.is_outside(everything, asked.search.places, organisation)
        else None
    )
    about = case_figures_cards.About(
        _names(seen, organisation),
        first,
        last,
        asked.text,
        asked.without(searching.DIVISIONS),
        [word for part in UNDIVIDED_BY for word in asked.words_of(part)],
    )
    division = Division(asked.division) if asked.division else None
    if division is None or division is Division.MONTH:
        shown = figures_shown.shown(counted, outside)
        return Reply(case_figures_cards.shown(turn.language, about, shown))
    parts = figures_shown.divided(counted, division, outside, everything.departments, least)
    names = {one.id: one.name for one in organisation.departments}
    return Reply(case_figures_cards.divided(turn.language, about, division, parts, names, least))


def _time(search: Search, today: date) -> tuple[date, date]:
    """Return the days that are asked of; where none are said, this year until now."""
    first = search.first or date(today.year, 1, 1)
    return first, max(first, min(search.last or today, today))


def _count(
    turn: Turn,
    storage: Storage,
    organisation: Organisation,
    seen: Followed,
    cells: Sequence[Cell],
    first: date,
    last: date,
) -> Figures:
    authority, counts = turn.authority, storage.case_counts
    since, until = moment(first, time.min), moment(last + timedelta(days=1), time.min)
    steps = case_figures.steps(first, last)
    return case_figures.figures(
        cells,
        counts.took(authority.id, since, until),
        counts.kept(authority.id, moment(last - YEAR, time.min), until),
        counts.received(authority.id, [moment(one, time.min) for one in steps], until),
        counts.on_lists(authority.id, horizon(turn.today, authority.settings)),
        seen,
        (since, until),
        steps,
        [
            one.id
            for one in organisation.departments
            if seen.everywhere or one.id in seen.departments
        ],
    )


def _names(seen: Followed, organisation: Organisation) -> list[str]:
    """Return what the figures are of; nothing stands for the whole authority."""
    if seen.everywhere:
        return []
    departments = [Place(Scope.DEPARTMENT, one) for one in seen.departments]
    units = [
        Place(Scope.UNIT, one.id)
        for one in organisation.units
        if one.id in seen.units and one.department_id not in seen.departments
    ]
    return sorted(organisation.place_name(place) for place in (*departments, *units))

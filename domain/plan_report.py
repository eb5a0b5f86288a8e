"""Reporting how an adoption, an activity or an item stands: by whoever owns it, in two dimensions,
with a comment where the light is not green."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from domain import plan_status
from domain.authority_checks import same
from domain.errors import FormRefused, RuleBroken, complaints
from domain.filled_in import FilledIn
from domain.organisation import CIRCLES
from domain.person import Person, Role, RoleName, Scope
from domain.plan_rows import StatusWord
from domain.plan_status import Forecast, Progress, Scale, Standing

NOT_REPORTED = Standing()
# Said instead of a progress: that something is under way, and half of it or more is done.
HALF = "half"
# Roles that say why somebody owns something of a plan, those that say more first.
_OWNING = (
    RoleName.MANAGER,
    RoleName.MANAGEMENT_REPRESENTATIVE,
    RoleName.COORDINATOR,
    RoleName.HANDLER,
)
_DECIDING = (RoleName.COORDINATOR, RoleName.MANAGER, RoleName.MANAGEMENT_REPRESENTATIVE)


@dataclass(frozen=True)
class Reportable:
    """What is reported of. *title* is what is to be done: an action, an activity or an item's
    commitment; *place* the department that has adopted it. *word*, *scale*, *comment*,
    *reported_on* and *round* are those of the latest report."""

    id: int
    authority_id: int
    code: str
    kind: str
    title: str
    place: str = ""
    department_id: int | None = None
    owner_id: int | None = None
    owner: str = ""
    due_on: date | None = None
    standing: Standing = NOT_REPORTED
    word: str = ""
    scale: str = ""
    comment: str = ""
    reported_on: date | None = None
    round: str = ""

    @property
    def half(self) -> bool:
        """Whether half of it or more is done, said by none of the authority's own words."""
        return self.scale == Scale.HALF and not self.word

    @property
    def activity(self) -> bool:
        return self.kind == "activity"


@dataclass(frozen=True)
class Told:
    """A report as it was filled in. *progress* is one of ours, or `HALF`, or a word
    of the authority's own."""

    progress: str = ""
    forecast: str = ""
    comment: str = ""
    link: str = ""


@dataclass(frozen=True)
class Reported:
    """A report as it is stored; *word* and *scale* are those of an authority's own word."""

    progress: Progress
    forecast: Forecast
    word: str = ""
    scale: str = ""
    comment: str = ""
    link: str = ""


def role_of_owner(person: Person, authority_id: int) -> Role | None:
    """Return the role of their own in which somebody owns something of a plan, if they have any."""
    own = [
        one
        for one in person.roles_in(authority_id)
        if one.name in _OWNING and one.scope not in CIRCLES and one.instead_of is None
    ]
    return min(own, key=lambda one: _OWNING.index(one.name), default=None)


def may_report(person: Person, task: Reportable) -> bool:
    """Its owner, who stands in for them, and who answers for the department or all of it."""
    if task.owner_id is not None and task.owner_id in person.acts_as(task.authority_id):
        return True
    return any(
        role.name in _DECIDING
        and (
            role.scope is Scope.AUTHORITY
            or (role.scope is Scope.DEPARTMENT and role.scope_id == task.department_id)
        )
        for role in person.roles_in(task.authority_id)
    )


def read(told: Told, words: Sequence[StatusWord]) -> Reported:
    """Return the report, or raise `FormRefused` with all that is wrong in it."""
    form = FilledIn()
    own = next((one for one in words if same(one.word) == same(told.progress)), None)
    if own is None and told.progress == HALF:
        progress, word = Progress.IN_PROGRESS, ""
        scale = str(plan_status.scale_of(progress, half=True))
    elif own is None:
        progress = form.one_of("progress", told.progress, Progress, "error.progress_missing")
        word = scale = ""
    else:
        progress, word, scale = Progress(own.progress), own.word, own.scale
    forecast = _forecast(form, told, own)
    if progress in plan_status.ENDED:
        forecast = Forecast.UNKNOWN
    elif forecast is Forecast.UNKNOWN:
        form.wrong("error.forecast_missing", "forecast")
    comment = told.comment.strip()
    link = form.link("link", told.link)
    wrong: list[RuleBroken] = []
    try:
        plan_status.check_report(progress, forecast, comment)
    except RuleBroken as broken:
        wrong += complaints(broken)
    try:
        form.refuse_if_wrong()
    except RuleBroken as broken:
        wrong += complaints(broken)
    if wrong:
        raise FormRefused(*wrong)
    return Reported(progress, forecast, word, scale, comment, link)


def words_by_progress(
    words: Iterable[StatusWord],
) -> Iterator[tuple[Progress, list[StatusWord]]]:
    """Return how far something may have come, and the authority's own words for each; where it has
    none, ours are said."""
    several = list(words)
    for one in Progress:
        yield one, [word for word in several if word.progress == one]


def done() -> Reported:
    """Return the report that an activity is done, for one tap."""
    return Reported(Progress.COMPLETED, Forecast.UNKNOWN)


def _forecast(form: FilledIn, told: Told, own: StatusWord | None) -> Forecast:
    # A word that says by itself whether it will be in time is asked no more.
    if own is not None and own.forecast != Forecast.UNKNOWN:
        return Forecast(own.forecast)
    if not told.forecast:
        return Forecast.UNKNOWN
    return form.one_of("forecast", told.forecast, Forecast, "error.forecast_missing")

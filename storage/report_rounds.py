"""Rounds of reports: what one asks of, who has answered, and how it stood when it was locked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    Date,
    Integer,
    Row,
    bindparam,
    case,
    cast,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from domain.calendar import local_day
from domain.periods import end_of
from domain.plan_asked import Asked
from domain.plan_rows import TopicKind
from domain.plan_status import Forecast, Progress, Standing
from domain.report_round import ReportRound, RoundLine, RoundState, Share
from storage import tables
from storage.outbox import Promise
from storage.plan_conditions import ABOUT_TASK, asked_for, within
from storage.plan_reports import tasks, title_of
from storage.reminders import Reminders
from storage.round_conditions import asked_in, left_in, reported_in

# What the letter is called that asks for reports.
OPENED = "round_opened"
# What is said of a round that is over is news for as long as that.
LIVES = timedelta(days=7)
_EVERYTHING = Asked()
# What is asked for of these is the same in every round.
_ABOUT = ("topic_id", "unfocused", "goal", "dimension", "commitment_id", "step")


@dataclass(frozen=True)
class Left:
    """How much somebody has left to report in an open round."""

    round_id: int
    person_id: int
    tasks: int


class ReportRounds:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, authority_id: int) -> list[ReportRound]:
        """Return every round of the authority, the one that closes last first."""
        rows = self._connection.execute(_OF, {"authority_id": authority_id})
        return [_round(row) for row in rows]

    def get(self, round_id: int) -> ReportRound | None:
        row = self._connection.execute(_BY_ID, {"id": round_id}).first()
        return _round(row) if row else None

    def open_of(self, authority_id: int, *, hold: bool = False) -> ReportRound | None:
        """Return the round that is open. With *hold* it stays so until the transaction ends."""
        wanted = {"authority_id": authority_id}
        row = self._connection.execute(_OPEN_HELD if hold else _OPEN, wanted).first()
        return _round(row) if row else None

    def planned(self, today: date) -> list[ReportRound]:
        """Return every authority's rounds that are to be open by *today* and are not yet."""
        return [_round(row) for row in self._connection.execute(_PLANNED, {"today": today})]

    def running(self) -> list[ReportRound]:
        """Return every authority's open round."""
        return [_round(row) for row in self._connection.execute(_RUNNING)]

    def hold(self, authority_id: int) -> None:
        """Let nobody else change a round of the authority, nor report in one, before this
        transaction ends."""
        self._connection.execute(_HOLD, {"authority_id": authority_id})

    def add(self, authority_id: int, one: ReportRound) -> int:
        added: int = self._connection.execute(
            insert(_ROUND)
            .values(
                authority_id=authority_id,
                code=one.code,
                year=one.year,
                name=one.name,
                as_of=one.as_of,
                opens_on=one.opens_on,
                closes_on=one.closes_on,
                state=one.state,
            )
            .returning(_ROUND.c.id)
        ).scalar_one()
        return added

    def save(self, one: ReportRound) -> None:
        self._connection.execute(
            update(_ROUND)
            .where(_ROUND.c.id == one.id)
            .values(
                state=one.state,
                as_of=one.as_of,
                opens_on=one.opens_on,
                closes_on=one.closes_on,
            )
        )

    def has_reports(self, round_id: int) -> bool:
        return self._connection.scalar(_HAS_REPORTS, {"id": round_id}) is not None

    def remove(self, round_id: int) -> None:
        """Take away a round that nothing was reported in."""
        self._connection.execute(delete(_ROUND).where(_ROUND.c.id == round_id))

    def lines(self, one: ReportRound, asked: Asked = _EVERYTHING) -> list[RoundLine]:
        """Return how everything stands in the round; of a locked one how it stood then, and of one
        that is over what was reported by its last day. Of *asked* only what it is about narrows
        this, and not how it stands."""
        about = asked_for(Asked(**{name: getattr(asked, name) for name in _ABOUT}))
        values = {"authority_id": one.authority_id, "round": one.id, **about}
        where = [*within(about, ABOUT_TASK)]
        if one.state is RoundState.LOCKED:
            kept = self._connection.execute(_KEPT_LINES.where(*where), values)
            return [_line(row, row.title) for row in kept]
        values |= {"as_of": one.as_of, "closes_on": one.closes_on}
        found = self._connection.execute(_LINES.where(*where), values)
        return [_line(row, title_of(row)) for row in found]

    def keep_lines(self, one: ReportRound, lines: Collection[RoundLine]) -> None:
        """Keep how everything stands, instead of what may have been kept before."""
        self._connection.execute(delete(_KEPT).where(_KEPT.c.round_id == one.id))
        rows = [
            {
                "round_id": one.id,
                "task_id": line.task_id,
                "action": line.title,
                "department": line.place,
                "progress": line.standing.progress,
                "forecast": line.standing.forecast,
                "word": line.word,
                "scale": line.scale,
                "comment": line.comment,
                "reported_on": line.reported_on,
                "reported": line.reported,
                "owner_id": line.owner_id,
                "due_on": line.standing.due_on,
                "focus": _BETWEEN.join(line.focus),
                "followed_up_in": line.followed_up_in,
                "link": line.link,
            }
            for line in lines
        ]
        if rows:
            self._connection.execute(insert(_KEPT), rows)

    def left(self, round_ids: Collection[int]) -> list[Left]:
        """Return who has something left to report in the open rounds, and how much."""
        rows = self._connection.execute(_LEFT, {"ids": list(round_ids)})
        return [Left(row.round_id, row.owner_id, row.tasks) for row in rows]

    def shares(self, round_ids: Collection[int]) -> dict[int, Share]:
        """Return how much is reported of all in each of the rounds, which are open."""
        rows = self._connection.execute(_SHARES, {"ids": list(round_ids)})
        return {row.id: Share("", row.reported, row.tasks) for row in rows}

    def asking(
        self, rounds: Collection[ReportRound], purpose: str, now: datetime, step: str = ""
    ) -> list[Promise]:
        """Return a letter to each who has something left to report, and to whoever stands in for
        them; *step* tells letters of one purpose apart."""
        by_id = {one.id: one for one in rounds}
        found = self.left(list(by_id))
        today = local_day(now)
        authorities = {by_id[one.round_id].authority_id for one in found}
        absent: dict[int, int] = {}
        for authority_id in sorted(authorities):
            absent |= Reminders(self._connection).absent(authority_id, today)
        return [
            letter(by_id[one.round_id], purpose, person_id, now, step)
            for one in found
            for person_id in (one.person_id, absent.get(one.person_id))
            if person_id is not None
        ]


def letter(
    one: ReportRound, purpose: str, person_id: int, now: datetime, step: str = ""
) -> Promise:
    """Return what is promised to one person about the round, once for each *purpose* and *step*.
    What is said of its last day is said anew when that day is another."""
    last_day = "" if purpose == OPENED else f"/{one.closes_on}"
    return Promise(
        once=f"{purpose}{step}/{one.id}{last_day}/{person_id}",
        purpose=purpose,
        due_at=now,
        expires_at=max(end_of(one.closes_on), now + LIVES),
        authority_id=one.authority_id,
        person_id=person_id,
        about_id=one.id,
        bulk=True,
    )


def _round(row: Row[Any]) -> ReportRound:
    return ReportRound(
        row.id,
        row.authority_id,
        row.code,
        row.year,
        row.name,
        row.as_of,
        row.opens_on,
        row.closes_on,
        RoundState(row.state),
    )


def _line(row: Any, title: str) -> RoundLine:
    progress = Progress(row.stood_progress) if row.stood_progress else None
    forecast = Forecast(row.stood_forecast) if progress else Forecast.UNKNOWN
    return RoundLine(
        row.id,
        row.code,
        title,
        row.department or "",
        row.owner_id,
        row.owner or "",
        Standing(progress, forecast, row.stood_due_on),
        row.stood_word or "",
        row.stood_scale or "",
        row.stood_comment or "",
        row.stood_reported_on,
        reported=bool(row.reported),
        focus=tuple(sorted(one for one in (row.focus or "").split(_BETWEEN) if one)),
        followed_up_in=row.its_followed_up_in,
        link=row.its_link,
        by_id=row.by_id,
        action_id=row.action_id,
    )


# No name of a focus area has lines.
_BETWEEN = "\n"
_ROUND, _TASK, _KEPT, _REPORT = (
    tables.report_round,
    tables.plan_task,
    tables.round_line,
    tables.status_report,
)
_AUTHORITY: Any = bindparam("authority_id")
_OF = (
    select(_ROUND)
    .where(_ROUND.c.authority_id == _AUTHORITY)
    .order_by(_ROUND.c.closes_on.desc(), _ROUND.c.id.desc())
)
_BY_ID = select(_ROUND).where(_ROUND.c.id == bindparam("id"))
_HAS_REPORTS = select(_REPORT.c.id).where(_REPORT.c.round_id == bindparam("id")).limit(1)
_OPEN = select(_ROUND).where(_ROUND.c.authority_id == _AUTHORITY, _ROUND.c.state == RoundState.OPEN)
_OPEN_HELD = _OPEN.with_for_update(read=True)
_HOLD = (
    select(_ROUND.c.id)
    .where(_ROUND.c.authority_id == _AUTHORITY)
    .order_by(_ROUND.c.id)
    .with_for_update()
)
_PLANNED = (
    select(_ROUND)
    .where(_ROUND.c.state == RoundState.PLANNED, _ROUND.c.opens_on <= bindparam("today"))
    .order_by(_ROUND.c.authority_id, _ROUND.c.opens_on, _ROUND.c.id)
)
_RUNNING = select(_ROUND).where(_ROUND.c.state == RoundState.OPEN).order_by(_ROUND.c.id)

_THIS: Any = bindparam("round")
_TOPIC, _TIED = tables.plan_topic.c, tables.plan_action_topic.c
_FOCUS = (
    select(func.aggregate_strings(_TOPIC.name, _BETWEEN))
    .join(tables.plan_action_topic, _TIED.topic_id == _TOPIC.id)
    .where(_TIED.action_id == _TASK.c.action_id, _TOPIC.kind == TopicKind.FOCUS_AREA)
    .correlate(_TASK)
    .scalar_subquery()
)


def _followed_up(name: str) -> Any:
    """Return that column of the task, or of the nearest that it is part of and that says where it
    is followed up."""
    levels = (_TASK, tables.plan_action, tables.commitment, tables.plan)
    says = [(or_(one.c.followed_up_in != "", one.c.link != ""), one.c[name]) for one in levels]
    return case(*says, else_="").label(f"its_{name}")


_IN_IT = _REPORT.c.round_id == _THIS
_LATEST_FIRST = (_REPORT.c.reported_on.desc(), _REPORT.c.id.desc())
# What counts in the round: what was reported in it last, or else before its last day had been.
_COUNTS = (
    select(_REPORT.c.id)
    .where(
        _REPORT.c.task_id == _TASK.c.id,
        or_(_IN_IT, _REPORT.c.reported_on <= bindparam("closes_on")),
    )
    .order_by(case((_IN_IT, 0), else_=1), *_LATEST_FIRST)
    .limit(1)
    .correlate(_TASK)
    .scalar_subquery()
)
_BY = (
    select(_REPORT.c.by_id)
    .where(_REPORT.c.task_id == _TASK.c.id, _IN_IT)
    .order_by(*_LATEST_FIRST)
    .limit(1)
    .correlate(_TASK)
    .scalar_subquery()
    .label("by_id")
)
_THAT = tables.status_report.alias("that")
_STOOD = ("progress", "forecast", "word", "scale", "comment", "reported_on")


def _stood(table: Any) -> list[Any]:
    return [table.c[one].label(f"stood_{one}") for one in _STOOD]


_LINES = (
    tasks(
        *_stood(_THAT),
        _TASK.c.due_on.label("stood_due_on"),
        reported_in(_THIS).label("reported"),
        _BY,
        _FOCUS.label("focus"),
        _followed_up("followed_up_in"),
        _followed_up("link"),
    )
    .outerjoin(_THAT, _THAT.c.id == _COUNTS)
    .outerjoin(tables.plan, tables.plan.c.id == tables.plan_action.c.plan_id)
    .where(asked_in(_THIS, bindparam("as_of", type_=Date)))
    .order_by(
        # What has no department comes last, on both databases.
        tables.department.c.name.is_(None),
        tables.department.c.name,
        tables.plan_action.c.id,
        _TASK.c.id,
    )
)
_KEPT_LINES = (
    select(
        _TASK.c.id,
        _TASK.c.code,
        _TASK.c.action_id,
        *_stood(_KEPT),
        _KEPT.c.due_on.label("stood_due_on"),
        _KEPT.c.action.label("title"),
        _KEPT.c.department,
        _KEPT.c.owner_id,
        tables.person.c.name.label("owner"),
        _KEPT.c.reported,
        _BY,
        _KEPT.c.focus,
        _KEPT.c.followed_up_in.label("its_followed_up_in"),
        _KEPT.c.link.label("its_link"),
    )
    .join(_TASK, _TASK.c.id == _KEPT.c.task_id)
    .outerjoin(tables.person, tables.person.c.id == _KEPT.c.owner_id)
    .where(_KEPT.c.round_id == _THIS, _TASK.c.authority_id == _AUTHORITY)
    .order_by(_KEPT.c.department == "", _KEPT.c.department, _TASK.c.action_id, _TASK.c.id)
)
_SHARES = (
    select(
        _ROUND.c.id,
        func.count().label("tasks"),
        func.sum(cast(reported_in(_ROUND.c.id), Integer)).label("reported"),
    )
    .join(_TASK, _TASK.c.authority_id == _ROUND.c.authority_id)
    .where(
        _ROUND.c.id.in_(bindparam("ids", expanding=True)),
        asked_in(_ROUND.c.id, _ROUND.c.as_of),
    )
    .group_by(_ROUND.c.id)
)
_LEFT = (
    select(
        _ROUND.c.id.label("round_id"),
        _TASK.c.owner_id,
        func.count().label("tasks"),
    )
    .join(_TASK, _TASK.c.authority_id == _ROUND.c.authority_id)
    .where(
        _ROUND.c.id.in_(bindparam("ids", expanding=True)),
        _TASK.c.owner_id.is_not(None),
        left_in(_ROUND.c.id, _ROUND.c.as_of),
    )
    .group_by(_ROUND.c.id, _TASK.c.owner_id)
    .order_by(_ROUND.c.id, _TASK.c.owner_id)
)

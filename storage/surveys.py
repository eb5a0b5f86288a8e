"""Annual surveys: how many gave each mark, who has answered, and nothing that joins the two."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    Connection,
    Date,
    Row,
    Select,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    union,
    update,
)

from domain.meeting import Network
from domain.rating import MARKS
from domain.survey import Asked, Benefit, Change, Counted, Known, Published, Survey
from storage import tables
from storage.insert_or import insert_or
from storage.insert_shuffled import insert_shuffled
from storage.ratings import APPROVED, WAITS


class Surveys:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, survey_id: int) -> Survey | None:
        row = self._connection.execute(_BY_ID, {"id": survey_id}).first()
        return _survey(row) if row else None

    def of(self, network_ids: Collection[int]) -> list[Survey]:
        """Return every survey of the networks, oldest first."""
        rows = self._connection.execute(_OF_NETWORKS, {"ids": list(network_ids)})
        return [_survey(row) for row in rows]

    def known(
        self, network_ids: Collection[int], published: Mapping[int, Sequence[Published]]
    ) -> Known:
        """Return all that is kept of the networks' surveys, beside what was *published* of them."""
        surveys = self.of(network_ids)
        ids = [one.id for one in surveys]
        return Known(surveys, self.counts(ids), published, self.benefits(ids))

    def asked(self, person_id: int, today: date) -> list[Survey]:
        """Return the surveys that are open and that the person is invited to, first those that
        they have not answered."""
        wanted = {"person_id": person_id, "today": today}
        return [_survey(row) for row in self._connection.execute(_ASKED, wanted)]

    def running(self, today: date) -> list[Survey]:
        """Return the surveys that are open."""
        return [_survey(row) for row in self._connection.execute(_RUNNING, {"today": today})]

    def over(self, today: date) -> list[Survey]:
        """Return the surveys whose time is over, and that are not closed."""
        return [_survey(row) for row in self._connection.execute(_OVER, {"today": today})]

    def invited(self, network_id: int, today: date) -> list[int]:
        """Return everybody who is a contact of a group of the network, and whose organisation has
        not left it."""
        wanted = {"network_id": network_id, "today": today}
        return list(self._connection.scalars(_INVITED, wanted))

    def unopened(self, year: int, today: date) -> list[Network]:
        """Return the networks with somebody to invite, whose survey of the year nobody has opened
        yet."""
        rows = self._connection.execute(_UNOPENED, {"year": year, "today": today})
        return [Network(row.id, row.authority_id, row.name, row.min_answers) for row in rows]

    def open(
        self, network_id: int, year: int, wording: int, days: tuple[date, date], invited: int
    ) -> int:
        opens_on, closes_on = days
        added: int = self._connection.execute(
            insert(tables.survey)
            .values(
                network_id=network_id,
                year=year,
                wording=wording,
                opens_on=opens_on,
                closes_on=closes_on,
                invited=invited,
                closed=False,
            )
            .returning(tables.survey.c.id)
        ).scalar_one()
        return added

    def hold(self, survey_id: int) -> None:
        """Let no one else answer before this transaction ends."""
        self._connection.execute(_HOLD, {"id": survey_id})

    def has_answered(self, survey_id: int, person_id: int) -> bool:
        wanted = {"survey_id": survey_id, "person_id": person_id}
        return bool(self._connection.scalar(_HAS_ANSWERED, wanted))

    def receipts(self, digests: Collection[str]) -> set[str]:
        """Return which of *digests* are those of receipts."""
        return set(self._connection.scalars(_RECEIPTS, {"digests": list(digests)}))

    def give(self, survey_id: int, person_id: int) -> None:
        """Note that the person has answered."""
        self._connection.execute(
            insert(tables.survey_given), {"survey_id": survey_id, "person_id": person_id}
        )

    def count_answers(
        self,
        survey_id: int,
        changes: Collection[Change],
        added: Collection[str],
        removed: Collection[str],
    ) -> None:
        """Count what was answered; receipts are *added* for it, and those *removed* are worth
        nothing any more."""
        receipt, table = tables.survey_receipt, tables.survey_count
        if removed:
            self._connection.execute(delete(receipt).where(receipt.c.digest.in_(removed)))
        rows = [{"survey_id": survey_id, "digest": one} for one in sorted(added)]
        if rows:
            self._connection.execute(insert(receipt), rows)
        empty = insert_or(self._connection.dialect.name, table).on_conflict_do_nothing()
        self._connection.execute(
            empty,
            [
                {"survey_id": survey_id, "question": question, "mark": mark, "answers": 0}
                for question in Asked
                for mark in MARKS
            ],
        )
        by: Any = 0
        for one in changes:
            here = (table.c.question == one.question) & (table.c.mark == one.mark)
            by = by + case((here, one.by), else_=0)
        # All rows, changed or not, as for the ratings of meetings.
        self._connection.execute(
            update(table).where(table.c.survey_id == survey_id).values(answers=table.c.answers + by)
        )

    def add_benefit(self, key: str, survey_id: int, text: str) -> None:
        table = tables.survey_benefit
        row = {"key": key, "survey_id": survey_id, "text": text, "state": WAITS, "tag": ""}
        of_survey = table.c.survey_id == survey_id
        insert_shuffled(self._connection, table, of_survey, **row)

    def benefits(self, survey_ids: Collection[int]) -> list[Benefit]:
        """Return what was of most use, in no order that tells when it was written."""
        rows = self._connection.execute(_BENEFITS, {"ids": list(survey_ids)})
        return [
            Benefit(
                row.key,
                row.survey_id,
                row.text,
                row.tag,
                approved=row.state == APPROVED,
                waits=row.state == WAITS,
            )
            for row in rows
        ]

    def benefits_to_read(self, authority_ids: Collection[int]) -> list[tuple[Network, int]]:
        """Return the networks of the authorities, and how many answers of each nobody has read and
        somebody may: those of surveys that are closed and that enough have answered."""
        rows = self._connection.execute(_BENEFITS_TO_READ, {"ids": list(authority_ids)})
        return [
            (Network(row.id, row.authority_id, row.name, row.min_answers), row.answers)
            for row in rows
        ]

    def review_benefit(self, survey_ids: Collection[int], key: str, state: str, tag: str) -> None:
        table = tables.survey_benefit
        self._connection.execute(
            update(table)
            .where(table.c.survey_id.in_(survey_ids), table.c.key == key)
            .values(state=state, tag=tag)
        )

    def count_invited(self, survey_id: int, today: date) -> None:
        """Note how many were invited in the end: contacts come, also while it is open, and go."""
        [found] = self._connection.execute(_EVER_INVITED, {"id": survey_id, "today": today}).one()
        self._connection.execute(
            update(tables.survey).where(_SURVEY.id == survey_id).values(invited=found)
        )

    def close(self, survey_id: int) -> None:
        """Close the survey for answers, and forget who gave one."""
        self._connection.execute(
            update(tables.survey).where(tables.survey.c.id == survey_id).values(closed=True)
        )
        for table in (tables.survey_given, tables.survey_receipt):
            self._connection.execute(delete(table).where(table.c.survey_id == survey_id))

    def counts(self, survey_ids: Collection[int]) -> Counted:
        """Return how many gave each mark, of those that are closed."""
        found: dict[tuple[int, Asked], dict[int, int]] = defaultdict(dict)
        for row in self._connection.execute(_COUNTS, {"ids": list(survey_ids)}):
            found[row.survey_id, Asked(row.question)][row.mark] = row.answers
        return found


def _survey(row: Row[Any]) -> Survey:
    return Survey(
        id=row.id,
        network_id=row.network_id,
        network=row.network,
        authority_id=row.authority_id,
        year=row.year,
        wording=row.wording,
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        invited=row.invited,
        closed=row.closed,
    )


# Built once: putting a statement together costs more than running it.
_SURVEY = tables.survey.c
_TODAY = bindparam("today", type_=Date)
_WHOLE = (
    select(tables.survey, tables.network.c.name.label("network"), tables.network.c.authority_id)
    .join(tables.network, tables.network.c.id == _SURVEY.network_id)
    .order_by(_SURVEY.year, _SURVEY.id)
)
_BY_ID = _WHOLE.where(_SURVEY.id == bindparam("id"))
_OF_NETWORKS = _WHOLE.where(_SURVEY.network_id.in_(bindparam("ids", expanding=True)))
_IS_OPEN = (_SURVEY.closes_on >= _TODAY) & (_SURVEY.opens_on <= _TODAY) & ~_SURVEY.closed
_RUNNING = _WHOLE.where(_IS_OPEN)
_OVER = _WHOLE.where(_SURVEY.closes_on < _TODAY, ~_SURVEY.closed)
_GIVEN_BY = exists().where(
    tables.survey_given.c.survey_id == _SURVEY.id,
    tables.survey_given.c.person_id == bindparam("person_id"),
)
# Who belongs to no organisation, or to one that was never a member, is a contact all the same.
_IS_MEMBER = and_(
    or_(tables.network_member.c.since.is_(None), tables.network_member.c.since <= _TODAY),
    or_(tables.network_member.c.until.is_(None), tables.network_member.c.until >= _TODAY),
)
_HAS_LEFT = exists().where(
    tables.network_member.c.network_id == tables.network_group.c.network_id,
    tables.network_member.c.organisation_id == tables.person.c.organisation_id,
    ~_IS_MEMBER,
)
_CONTACTS = (
    select(tables.group_contact.c.person_id)
    .distinct()
    .join(tables.network_group, tables.network_group.c.id == tables.group_contact.c.group_id)
    .join(tables.person, tables.person.c.id == tables.group_contact.c.person_id)
    .where(~_HAS_LEFT)
)
_ASKED = (
    select(tables.survey, tables.network.c.name.label("network"), tables.network.c.authority_id)
    .join(tables.network, tables.network.c.id == _SURVEY.network_id)
    .where(
        _IS_OPEN,
        _SURVEY.network_id.in_(
            _CONTACTS.with_only_columns(tables.network_group.c.network_id).where(
                tables.group_contact.c.person_id == bindparam("person_id")
            )
        ),
    )
    .order_by(case((_GIVEN_BY, 1), else_=0), _SURVEY.closes_on, _SURVEY.id)
)
_INVITED = _CONTACTS.where(tables.network_group.c.network_id == bindparam("network_id")).order_by(
    tables.group_contact.c.person_id
)
_UNOPENED = (
    select(tables.network)
    .where(
        tables.network.c.id.in_(_CONTACTS.with_only_columns(tables.network_group.c.network_id)),
        ~exists().where(
            _SURVEY.network_id == tables.network.c.id, _SURVEY.year == bindparam("year")
        ),
    )
    .order_by(tables.network.c.id)
)
# Those who were sent a letter, those who may answer on the last day, and whoever has answered.
_EVER_INVITED = select(func.count()).select_from(
    union(
        select(tables.outbox.c.person_id).where(
            tables.outbox.c.purpose.in_(("survey_invitation", "survey_reminder")),
            tables.outbox.c.about_id == bindparam("id"),
        ),
        _CONTACTS.join(
            tables.survey, _SURVEY.network_id == tables.network_group.c.network_id
        ).where(_SURVEY.id == bindparam("id")),
        select(tables.survey_given.c.person_id).where(
            tables.survey_given.c.survey_id == bindparam("id")
        ),
    ).subquery()
)
_BENEFITS = (
    select(tables.survey_benefit)
    .where(tables.survey_benefit.c.survey_id.in_(bindparam("ids", expanding=True)))
    .order_by(tables.survey_benefit.c.key)
)
# As `enough` in domain/survey.py.
_IS_ENOUGH = exists(
    select(tables.survey_count.c.question)
    .where(tables.survey_count.c.survey_id == _SURVEY.id)
    .group_by(tables.survey_count.c.question)
    .having(func.sum(tables.survey_count.c.answers) >= tables.network.c.min_answers)
    .correlate(tables.survey, tables.network)
)
_BENEFITS_TO_READ: Select[Any] = (
    select(tables.network, func.count().label("answers"))
    .join_from(
        tables.survey_benefit, tables.survey, _SURVEY.id == tables.survey_benefit.c.survey_id
    )
    .join(tables.network, tables.network.c.id == _SURVEY.network_id)
    .where(
        tables.network.c.authority_id.in_(bindparam("ids", expanding=True)),
        tables.survey_benefit.c.state == WAITS,
        _SURVEY.closed,
        _IS_ENOUGH,
    )
    .group_by(*tables.network.c)
    .order_by(tables.network.c.name, tables.network.c.id)
)
_HOLD = select(_SURVEY.id).where(_SURVEY.id == bindparam("id")).with_for_update()
_HAS_ANSWERED = select(
    exists().where(
        tables.survey_given.c.survey_id == bindparam("survey_id"),
        tables.survey_given.c.person_id == bindparam("person_id"),
    )
)
_RECEIPTS = select(tables.survey_receipt.c.digest).where(
    tables.survey_receipt.c.digest.in_(bindparam("digests", expanding=True))
)
_COUNTS = (
    select(tables.survey_count)
    .join(tables.survey, _SURVEY.id == tables.survey_count.c.survey_id)
    .where(tables.survey_count.c.survey_id.in_(bindparam("ids", expanding=True)), _SURVEY.closed)
)

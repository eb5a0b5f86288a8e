"""Letters about meetings: an invitation three weeks before, a reminder two days before, the
question what people thought when it is over, once more on the third day, and that there are
results.

Each is promised as soon as it is due and once to each: who becomes a contact late, or says late
that they were there, is written to then.
"""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from cards import meeting_notice as notice_cards
from cards.card import Card
from domain.attendance import INVITED_BEFORE, WINDOW, Coming, ended_on
from domain.awaited import Awaited, Expected
from domain.calendar import local_day
from domain.meeting import Meeting, MeetingStatus, Sight, keepers, may_keep
from domain.periods import Daily, Regular, Slot, end_of
from domain.person import Person, RoleName
from jobs.job import Finish
from storage.database import Database
from storage.meeting_letters import CANCELLED, CHANGED, Rated, Told
from storage.outbox import Promise
from storage.storage import Storage

INVITATION, REMINDER = "meeting_invitation", "meeting_reminder"
QUESTION, AGAIN, RESULTS = "meeting_question", "meeting_question_again", "meeting_results"
REMINDED_BEFORE = timedelta(days=2)
ASKED_AGAIN_AFTER = timedelta(days=3)
# The results are news for as long as that.
RESULTS_LIVE = timedelta(days=7)
# In the morning; and through the day, as a question is best answered on the way home.
TIMES = (time(8), time(12, 15), time(15, 15), time(17, 15))


def times(_: Storage) -> Collection[Regular]:
    return [Daily(at) for at in TIMES]


async def run(database: Database, _: Slot, now: datetime, finish: Finish) -> None:
    def work(storage: Storage) -> None:
        storage.outbox.promise([*invitations(storage, now), *questions(storage, now)])
        finish(storage)

    await database.write(work)


def invitations(storage: Storage, now: datetime) -> list[Promise]:
    """Return what is promised to those who may come: the reminder to all but those who cannot."""
    today = local_day(now)
    promises = []
    for one in storage.meeting_letters.invited(today, today + INVITED_BEFORE):
        soon = one.first_on <= today + REMINDED_BEFORE
        if soon and one.answer is not Coming.NO:
            purpose = REMINDER
        elif not soon and one.answer is None:
            purpose = INVITATION
        else:
            continue
        starts = end_of(one.first_on)
        # Who was reminded of one day is reminded again of another.
        day = f"/{one.first_on.isoformat()}" if purpose == REMINDER else ""
        promises.append(
            _promise(purpose, one.meeting_id, one.authority_id, one.person_id, now, starts, day)
        )
    return promises


def questions(storage: Storage, now: datetime) -> list[Promise]:
    """Return what is promised to those who were there: the question, and once more on the third day
    to those who have not answered."""
    today = local_day(now)
    promises = []
    for one in storage.meeting_letters.present(today - WINDOW, today):
        if one.answered or ended_on(one.last_on, one.ends) > now:
            continue
        closes = end_of(one.last_on + WINDOW)
        # Who says on the third day that they were there is asked once.
        purpose = AGAIN if today >= one.last_on + ASKED_AGAIN_AFTER else QUESTION
        promises.append(
            _promise(purpose, one.meeting_id, one.authority_id, one.person_id, now, closes)
        )
    return promises


def told_of_results(storage: Storage, rated: Collection[Rated], today: date) -> list[Told]:
    """Return who is told once the results are decided: those who were there, the other contacts of
    the group, and whoever coordinates it."""
    people = {
        one: storage.people.with_role(one, [RoleName.COORDINATOR], today)
        for one in sorted({each.authority_id for each in rated})
    }
    return [
        Told(one.meeting_id, one.authority_id, person_id)
        for one in rated
        for person_id in sorted(
            {*one.people, *keepers(people[one.authority_id], one.network, one.group)}
        )
    ]


def of_results(told: Collection[Told], now: datetime) -> list[Promise]:
    return [
        _promise(RESULTS, one.meeting_id, one.authority_id, one.person_id, now, now + RESULTS_LIVE)
        for one in told
    ]


def _promise(
    purpose: str,
    meeting_id: int,
    authority_id: int,
    person_id: int,
    now: datetime,
    expires_at: datetime,
    day: str = "",
) -> Promise:
    return Promise(
        once=f"{purpose}/{meeting_id}/{person_id}{day}",
        purpose=purpose,
        due_at=now,
        expires_at=expires_at,
        authority_id=authority_id,
        person_id=person_id,
        about_id=meeting_id,
        bulk=True,
    )


def card(
    storage: Storage, purpose: str, meeting_id: int, person: Person, language: str, now_on: Sight
) -> Card | None:
    """Return the letter in words; None where it no longer concerns the person."""
    meeting = storage.meetings.find(meeting_id, now_on)
    if meeting is None or (meeting.status is MeetingStatus.CANCELLED) != (purpose == CANCELLED):
        return None
    if purpose == CANCELLED:
        return notice_cards.cancelled(language, meeting)
    if purpose == RESULTS:
        keeps = may_keep(person, meeting)
        to_read = storage.ratings.to_read_of(meeting.id) if keeps else 0
        return notice_cards.results(language, meeting, to_read)
    if purpose in (QUESTION, AGAIN):
        if storage.ratings.has_answered(meeting.id, person.id):
            return None
        return notice_cards.question(language, meeting, again=purpose == AGAIN)
    return _before(storage, purpose, meeting, person, language, now_on)


def awaits(purpose: str, meeting_id: int) -> Awaited | None:
    """Return what a bare answer to the letter means: marks, or whether the person comes."""
    about = {"meeting": str(meeting_id)}
    if purpose in (QUESTION, AGAIN):
        return Awaited(Expected.RATING, "rate_meeting.rate", about)
    if purpose == INVITATION:
        comes, stays = ({**about, "answer": str(one)} for one in (Coming.YES, Coming.NO))
        return Awaited(
            Expected.YES, "attend_meeting.answer", comes, if_no=("attend_meeting.answer", stays)
        )
    return None


def _before(
    storage: Storage, purpose: str, meeting: Meeting, person: Person, language: str, now_on: Sight
) -> Card | None:
    mine = storage.attendances.registration(meeting.id, person.id)
    if meeting.last_on < now_on.today:
        return None
    if purpose == INVITATION:
        return None if mine else notice_cards.invitation(language, meeting)
    if mine and mine.answer is Coming.NO:
        return None
    if purpose == CHANGED:
        return notice_cards.changed(language, meeting, mine)
    return notice_cards.reminder(language, meeting, mine)

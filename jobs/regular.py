"""Every job that the clock starts, in one table."""

from jobs import (
    close_ratings,
    feedback,
    happened_again,
    meeting_letters,
    reminders,
    round_letters,
    surveys,
    tidy,
    weekly_digest,
)
from jobs.job import Job

JOBS: tuple[Job, ...] = (
    Job("tidy", tidy.times, tidy.run),
    Job("happened_again", happened_again.times, happened_again.run),
    Job("feedback", feedback.times, feedback.run),
    Job("close_ratings", close_ratings.times, close_ratings.run),
    Job("meeting_letters", meeting_letters.times, meeting_letters.run),
    Job("surveys", surveys.times, surveys.run),
    Job("round_letters", round_letters.times, round_letters.run),
    Job("weekly_digest", weekly_digest.times, weekly_digest.run),
    Job("reminders", reminders.times, reminders.run),
)

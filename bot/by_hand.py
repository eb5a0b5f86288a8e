"""A job that an operator starts, as the clock would."""

from datetime import datetime

from bot.clock import Clock
from bot.presence import Presence
from domain.calendar import STOCKHOLM
from jobs.regular import JOBS
from storage.database import Database

NAMES = tuple(job.name for job in JOBS)


async def do_job(database: Database, name: str, at: datetime) -> bool:
    """Do what is due of the job when the clock in Stockholm shows *at*, and say what became of
    it; return whether nothing failed. What is over already stays over."""
    now = at.replace(tzinfo=STOCKHOLM)
    job = next(one for one in JOBS if one.name == name)
    presence = Presence(database)
    await presence.keep()
    try:
        became = await Clock(database, presence, lambda: now).do(job)
    finally:
        await presence.leave()
    for slot, what in became.items():
        print(f"{name} {slot}: {what}")
    if not became:
        print(f"{name}: nothing was due that is not over already")
    return "failed" not in became.values()

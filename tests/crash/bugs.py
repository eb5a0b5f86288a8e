"""Bots with a bug, to show that the tests would see it."""

ANSWERS_BEFORE_COMMIT = """
import asyncio, time
from storage.database import SqliteDatabase

write = SqliteDatabase.write

async def early(self, job):
    loop = asyncio.get_running_loop()
    answer = loop.create_future()

    def say(how, what):
        if not answer.done():
            how(what)

    def work(storage):
        loop.call_soon_threadsafe(say, answer.set_result, job(storage))
        time.sleep(0.05)

    def end(committing):
        if broken := committing.exception():
            say(answer.set_exception, broken)

    asyncio.ensure_future(write(self, work)).add_done_callback(end)
    return await answer

SqliteDatabase.write = early
from bot.__main__ import main
main()
"""
FORGETS_WHAT_WAS_SENT = """
import asyncio
from storage.submissions import Submissions

Submissions.find = lambda self, key: None
Submissions.add = lambda self, key, submission, today: None
from bot import router
answer = router.Router.answer

async def slowly(self, incoming):
    said = await answer(self, incoming)
    await asyncio.sleep(0.05)
    return said

router.Router.answer = slowly
from bot.__main__ import main
main()
"""
SYNCS_SELDOM = """
from sqlalchemy import event
from storage import database

engine = database._sqlite_engine

def careless(url):
    made = engine(url)

    @event.listens_for(made, "connect")
    def prepare(raw, _):
        raw.execute("PRAGMA synchronous = NORMAL")

    return made

async def never_mind(_):
    return ""

database._sqlite_engine = careless
from bot import app
app.durability = never_mind
from bot.__main__ import main
main()
"""
# The bot as it is, but with a list and a digest that want more memory than there is.
WANTS_TOO_MUCH_MEMORY = """
import resource
from dataclasses import replace
from bot import clock
from dialogs import STEPS
from domain.periods import Slot, Weekly
from storage.digests import Digests
from understanding.understand import understand

understand("hej", "sv")  # the tables of words, which take a second, are there already
MEGABYTE = 1024 * 1024
resource.setrlimit(resource.RLIMIT_DATA, (256 * MEGABYTE,) * 2)

def hoard(*_):
    heap = []
    while True:
        heap.append(bytes(16 * MEGABYTE))

STEPS["my_cases.show"] = replace(STEPS["my_cases.show"], run=hoard)
Digests.compose = hoard
Weekly.latest = lambda self, now: Slot("now", now, self)
clock.LOOKS_EVERY = 0.1
from bot.__main__ import main
main()
"""
# What follows is put into a bot that starts by itself: see tests/crash/digests.py.
SELECTS_AND_THEN_SENDS = """
import time
from sqlalchemy import select, update
from storage import outbox, tables

_COLUMNS = tables.outbox.c

def claim(self, now, worker, most):
    waiting = select(tables.outbox).where(_COLUMNS.state == "waiting").limit(most)
    rows = self._connection.execute(waiting.order_by(_COLUMNS.id)).all()
    time.sleep(0.1)  # on a busy machine too, the other looks meanwhile
    mark = update(tables.outbox).where(_COLUMNS.id.in_([row.id for row in rows]))
    news = {"state": "sending", "worker": worker, "attempts": _COLUMNS.attempts + 1}
    marked = self._connection.execute(mark.values(news).returning(tables.outbox))
    return [outbox._claimed(row) for row in marked]

outbox.Outbox.claim = claim
"""
RELEASES_WHAT_OTHERS_SEND = """
from sqlalchemy import update
from storage import outbox, tables

def recover(self, worker, under_way, again, now):
    everything = update(tables.outbox).where(tables.outbox.c.state == "sending")
    news = {"state": "waiting", "worker": None, "in_doubt": tables.outbox.c.in_doubt + 1}
    released = self._connection.execute(everything.values(news)).rowcount
    return outbox.Recovered(again=released, parked=0)

outbox.Outbox.recover = recover
"""

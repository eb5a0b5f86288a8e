"""Our bot, as `hallkoll serve` runs it, with what the benchmark must change. Settings come from its
environment, and tokens are checked.

- What it sends goes to a fake connector on loopback over http, as the other bots' does, with a
  token as long as a real one but got from nobody.
- 25 messages a second in all is Teams' limit for a bot, and would be all that is measured. What one
  conversation may get stays limited.
- With BENCH_ONE_THREAD set, SQLite's jobs run on the event loop, where a profiler sees them whole.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from bot import app
from bot.connector import Connector
from bot.limits import Limits
from bot.settings import LOOPBACK
from storage.database import SqliteDatabase, _Turn


class LoopbackConnector(Connector):
    def __init__(self, session, credential, hosts, local, *, limits):  # noqa: ARG002
        super().__init__(session, credential, LOOPBACK, True, limits=Limits(per_second=1e6))


class FixedToken:
    async def token(self, refresh=False):  # noqa: ARG002
        return "x" * 1200

    async def close(self):
        pass


allowed = app.allowed_service_url
app.allowed_service_url = lambda url, _, local: allowed(url, LOOPBACK, local=True)  # noqa: ARG005
app.credential = lambda _: FixedToken()
app.Connector = LoopbackConnector

if os.environ.get("BENCH_ONE_THREAD"):

    async def read(self, job):
        turn = _Turn(job)
        self._read(turn)
        return await turn.done

    async def write(self, job):
        turn = _Turn(job)
        self._write_together([turn])
        return await turn.done

    SqliteDatabase.read, SqliteDatabase.write = read, write

if __name__ == "__main__":
    from bot.__main__ import main

    main()

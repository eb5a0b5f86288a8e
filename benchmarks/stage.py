"""What stands around the bots: the connector, Teams' signing keys, and filled databases."""

import contextlib
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.activities import Sender
from benchmarks.load import FakeConnector
from benchmarks.processes import DATABASE_CORE, RUN, Bot, on_core, start_ours
from benchmarks.store import TENANT, Filled, fill
from domain.seal import Seal
from tests.bot import signing
from tests.postgres import Postgres

SECRET = "a secret that only benchmarks know, and that is long enough"
# As a real server has them: a receipt is on disk before it is sent.
SAFE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}


@dataclass(frozen=True)
class Stage:
    connector: FakeConnector
    sender: Sender
    openid_url: str
    folder: Path
    postgres: Postgres | None

    @property
    def databases(self) -> tuple[str, ...]:
        return ("SQLite", "PostgreSQL") if self.postgres else ("SQLite",)

    async def ours(self, database: str, cases: int, **environment: str) -> tuple[Bot, Filled]:
        """Start our bot on a new *database* with so many *cases* in it."""
        if database == "PostgreSQL":
            assert self.postgres is not None
            url = self.postgres.url(self.postgres.create())
        else:
            url = f"sqlite+aiosqlite:///{tempfile.mkdtemp(dir=self.folder)}/hallkoll.db"
        filled = await fill(url, cases, self.sender.service_url)
        bot = start_ours(
            database,
            url,
            HALLKOLL_AUTH="teams",
            HALLKOLL_APP_ID=signing.APP_ID,
            HALLKOLL_ALLOWED_TENANTS=TENANT,
            HALLKOLL_SECRET_KEY=SECRET,
            HALLKOLL_OPENID_URL=self.openid_url,
            **environment,
        )
        return bot, filled


@contextlib.asynccontextmanager
async def stage(*, with_postgres: bool = True) -> AsyncIterator[Stage]:
    connector = FakeConnector()
    RUN.mkdir(exist_ok=True)
    async with connector.listening(), signing.key_server() as keys:
        token = signing.token(serviceurl=connector.service_url)
        sender = Sender(connector.service_url, token, Seal(SECRET))
        with contextlib.ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench", dir=RUN)))
            postgres = _postgres(stack) if with_postgres else None
            yield Stage(connector, sender, keys.openid_url, folder, postgres)


def _postgres(stack: contextlib.ExitStack) -> Postgres | None:
    try:
        with on_core(DATABASE_CORE):
            postgres = Postgres(SAFE)
    except RuntimeError as error:
        print(f"bench: PostgreSQL is left out: {error}")
        return None
    stack.callback(postgres.stop)
    return postgres

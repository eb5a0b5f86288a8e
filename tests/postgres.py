"""A PostgreSQL for the tests: its own process, in a temporary folder, gone when they end."""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

UNSAFE_BUT_FAST: Mapping[str, str] = MappingProxyType(
    {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
)


class Postgres:
    """A server on a port of its own. It refuses root, so root steps down to another user.

    One that is made *beside* another is its standby, until it is told to take over.
    """

    def __init__(
        self, options: Mapping[str, str] = UNSAFE_BUT_FAST, beside: "Postgres | None" = None
    ) -> None:
        self._binaries = _binaries()
        self._options = options
        # Short, because a socket's path may hold 107 bytes.
        self._folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
        self._as_user: dict[str, Any] = {}
        if os.geteuid() == 0:
            user = _unprivileged()
            os.chown(self._folder, user.pw_uid, user.pw_gid)
            self._as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        # By database: to start one each time would take as long as what it is told.
        self._shells: dict[str, subprocess.Popen[str]] = {}
        self.port = _free_port()
        locale = ("--locale=C.UTF-8", "-E", "UTF8")
        if beside is None:
            self._run("initdb", "-A", "trust", "-U", "tests", "--no-sync", *locale)
        else:
            where = ("-h127.0.0.1", f"-p{beside.port}", "-Utests")
            self._run("pg_basebackup", "-R", "--checkpoint=fast", "--no-sync", *where)
        self.start()

    def start(self) -> None:
        options = [f"-c{name}={value}" for name, value in self._options.items()]
        where = [f"-p{self.port}", "-clisten_addresses=127.0.0.1", f"-k{self._folder}"]
        with (self._folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                [self._binaries / "postgres", "-D", self._data, *where, *options],
                cwd=self._folder,
                stdout=log,
                stderr=log,
                **self._as_user,
            )
        deadline = time.monotonic() + 30
        ready: list[str | Path] = [
            self._binaries / "pg_isready",
            "-q",
            "-h127.0.0.1",
            f"-p{self.port}",
        ]
        while subprocess.run(ready, check=False).returncode != 0:
            if self._server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((self._folder / "log").read_text())
            time.sleep(0.02)

    def kill(self) -> None:
        """Stop at once, as a power cut would: no shutdown, no checkpoint."""
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait(30)

    def waits_for_standby(self) -> None:
        """Acknowledge no commit from now on that the standby has not written to its disk."""
        self._sql("ALTER SYSTEM SET synchronous_standby_names = '*'")
        self._sql("SELECT pg_reload_conf()")
        deadline = time.monotonic() + 30
        # It divides by zero until there is a standby that is waited for.
        while self._sql("SELECT 1 / count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"):
            assert time.monotonic() < deadline, "the standby does not follow"
            time.sleep(0.02)

    def stops_following(self) -> None:
        """Hear no more of the server that this is the standby of, as if the line were down."""
        self._sql("ALTER SYSTEM SET primary_conninfo = ''")
        self._sql("SELECT pg_reload_conf()")

    def take_over(self) -> None:
        """Let a standby become a server in its own right."""
        assert self._sql("SELECT pg_promote()") == 0

    def stop(self) -> None:
        for shell in self._shells.values():
            _close(shell)
        if self._server.poll() is None:
            self._server.send_signal(signal.SIGINT)
            self._server.wait(30)
        shutil.rmtree(self._folder)

    def url(self, name: str = "postgres") -> str:
        return f"postgresql+asyncpg://tests@127.0.0.1:{self.port}/{name}"

    def create(self, template: str = "template1") -> str:
        """Return the name of a new database made like *template*."""
        name = f"t{secrets.token_hex(6)}"
        self._sql(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return name

    def empty(self, name: str, tables: Iterable[str]) -> bool:
        """Empty the tables of a database; False when some are not there any more.

        TRUNCATE would make each table's files anew, which takes ten times as long.
        """
        deletes = " ".join(f'DELETE FROM "{table}";' for table in tables)
        ids = "SELECT setval(format('%I', sequencename)::regclass, 1, false) FROM pg_sequences;"
        unchecked = "SET session_replication_role = replica;"
        shell = self._shells.get(name) or self._open_shell(name)
        assert shell.stdin is not None
        assert shell.stdout is not None
        try:
            shell.stdin.write(f"{unchecked} BEGIN; {deletes} {ids} COMMIT;\n\\echo emptied\n")
            shell.stdin.flush()
        except BrokenPipeError:
            return False
        # It ends at the first mistake.
        return any(line == "emptied\n" for line in iter(shell.stdout.readline, ""))

    def drop(self, name: str) -> None:
        if shell := self._shells.pop(name, None):
            _close(shell)
        self._sql(f"DROP DATABASE {name} WITH (FORCE)")

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def _sql(self, statement: str, database: str = "postgres") -> int:
        command = [*self._psql(database), "-c", statement]
        return subprocess.run(command, check=False, capture_output=True).returncode

    def _open_shell(self, database: str) -> subprocess.Popen[str]:
        shell = subprocess.Popen(
            self._psql(database),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            # A test that left a transaction open must not hold up the next.
            env={**os.environ, "PGOPTIONS": "-c lock_timeout=2s"},
        )
        self._shells[database] = shell
        return shell

    def _psql(self, database: str) -> list[str | Path]:
        where = ["-h127.0.0.1", f"-p{self.port}", "-Utests", f"-d{database}"]
        return [self._binaries / "psql", "-Xqt", "-vON_ERROR_STOP=1", *where]

    def _run(self, command: str, *arguments: str) -> None:
        subprocess.run(
            [self._binaries / command, "-D", self._data, *arguments],
            check=True,
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
            **self._as_user,
        )


def _close(shell: subprocess.Popen[str]) -> None:
    shell.kill()
    shell.communicate()


def _binaries() -> Path:
    on_path = shutil.which("initdb")
    from_debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    from_wheel = sorted(Path(sys.prefix).glob("lib/python*/site-packages/*pgserver/**/bin/initdb"))
    found = [Path(on_path)] if on_path else [*from_debian[::-1], *from_wheel]
    if not found:
        raise RuntimeError("no PostgreSQL for the tests: pip install -r requirements/postgres.txt")
    return found[0].resolve().parent


def _unprivileged() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("no user to run PostgreSQL as")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port

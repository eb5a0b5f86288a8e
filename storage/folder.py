"""A folder for the bytes of files, for those who want no large database."""

import os
import re
from collections.abc import Collection
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex

from domain.calendar import day_only

# Nothing but our own names: no name of anybody else's ever becomes a path.
_KEY = re.compile(r"[0-9a-f]{32}")
_PREVIEW = "-preview"
# A file is written before its row: one without a row after so long never gets it.
ROWLESS = timedelta(days=2)


class Folder:
    def __init__(self, path: Path) -> None:
        self._path = path

    def require_usable(self) -> None:
        """Make the folder if need be; raise `OSError` unless it can be written in."""
        self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = self._path / f"{token_hex(16)}.new"
        probe.touch(mode=0o600)
        probe.unlink()

    def write(self, key: str, content: bytes, preview: bytes, now: datetime) -> None:
        """Keep both under *key*, on the disk when this returns."""
        for name, data in ((key, content), (f"{key}{_PREVIEW}", preview)):
            if data:
                self._write(self._at(key).with_name(name), data, now)
        self._sync()

    def read(self, key: str, *, preview: bool) -> bytes | None:
        path = self._at(key)
        path = path.with_name(f"{key}{_PREVIEW}") if preview else path
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None

    def sweep(self, keys: Collection[str], now: datetime) -> None:
        """Remove what was written and never got a row."""
        before = (now - ROWLESS).timestamp()
        for path in self._path.iterdir():
            key = path.name.partition("-")[0].partition(".")[0]
            if _KEY.fullmatch(key) and key not in keys and path.stat().st_mtime < before:
                path.unlink()

    def _at(self, key: str) -> Path:
        if not _KEY.fullmatch(key):
            raise ValueError("no name of ours")
        return self._path / key

    def _write(self, path: Path, data: bytes, now: datetime) -> None:
        new = path.with_name(f"{path.name}.{token_hex(4)}.new")
        with new.open("xb") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # The minute could be held against a chat, where the sender is not to be known.
        day = day_only(now).timestamp()
        os.utime(new, (day, day))
        new.replace(path)

    def _sync(self) -> None:
        folder = os.open(self._path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

"""Commands of the program, each in a process of its own that has all it imports already: most of a
short command's time goes to importing."""

import multiprocessing
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(
    ["bot.__main__", "bot.app", "bot.doctor", "bot.importing", "bot.package", "tests.forked"]
)
_PATIENCE = 30


@dataclass(frozen=True)
class Ended:
    """What a command printed, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


def run(arguments: tuple[str, ...], folder: Path, environment: Mapping[str, str]) -> Ended:
    """Run `python -m bot` with *arguments* to its end, in *folder* and with no other settings."""
    with TemporaryDirectory() as printed:
        stdout, stderr = Path(printed, "stdout"), Path(printed, "stderr")
        process = _PROCESSES.Process(
            target=_main, args=(arguments, folder, dict(environment), stdout, stderr)
        )
        process.start()
        process.join(_PATIENCE)
        if process.exitcode is None:
            process.kill()
            process.join()
        ended = Ended(process.exitcode or 0, stdout.read_text("utf-8"), stderr.read_text("utf-8"))
        process.close()
    return ended


def _main(
    arguments: tuple[str, ...],
    folder: Path,
    environment: dict[str, str],
    stdout: Path,
    stderr: Path,
) -> None:
    from bot.__main__ import main

    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    for stream, path in ((sys.stdout, stdout), (sys.stderr, stderr)):
        with path.open("wb") as file:
            os.dup2(file.fileno(), stream.fileno())
    sys.argv = ["bot", *arguments]
    main()

"""Fetch Microsoft's schema of the app package from npm, for tests/manifest. `make test` runs it."""

# ruff: noqa: INP001, S603, T201 - a folder of files for the app package, not of code

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "playground"))

import node  # noqa: E402 - it is found where the line above says


def main() -> int:
    print("Fetching Microsoft's schema of the app package from npm.")
    command = [*node.find().npm, "ci", "--ignore-scripts", "--loglevel=error"]
    done = subprocess.run(command, cwd=HERE, check=False)
    if done.returncode == 0:
        # npm may leave the file as old as the package it came with
        (HERE / "node_modules" / ".package-lock.json").touch()
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main())

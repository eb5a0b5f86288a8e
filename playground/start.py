"""Start the bot and two local Teams clients beside it: a member of staff's and a coordinator's.

`make run` runs this with the virtualenv's Python. Everything it leaves behind is in `.run/`.
"""

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from types import FrameType
from typing import NamedTuple, NoReturn

import node

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PATIENCE = 60  # seconds for a part to come up; a first start on a slow disk takes a while
# Never through a proxy: everything asked here is on this machine.
LOOPBACK = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Failed(Exception):
    """One of the parts does not work; the message is what the person should read."""


class Part(NamedTuple):
    """A started process, by the name the person knows it by."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    def require_alive(self) -> None:
        code = self.process.poll()
        if code is not None:
            said = self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:]
            last = "\n".join(f"    {line}" for line in said)
            raise Failed(f"{self.name} stopped (exit code {code}). The end of {self.log}:\n{last}")


def main() -> int:
    wanted = _arguments()
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGHUP, _stop)
    parts: list[Part] = []
    try:
        _run(wanted, parts)
    except KeyboardInterrupt:
        print("\nStopping.")
        return 0
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failed:
        print(f"This did not work: {' '.join(map(str, failed.cmd))}", file=sys.stderr)
        return 1
    finally:
        _stop_all(parts)


def _run(wanted: argparse.Namespace, parts: list[Part]) -> NoReturn:
    clients = {"staff": wanted.staff_port, "coordinator": wanted.coordinator_port}
    _require_free(*clients.values(), *([] if wanted.no_bot else [wanted.bot_port]))
    found = node.find()
    node.install(found)
    wanted.folder.mkdir(parents=True, exist_ok=True)

    if not wanted.no_bot:
        _prepare_and_start_bot(parts, wanted)
    # A Playground that starts before the bot answers never connects to it.
    for who, port in clients.items():
        _start_playground(parts, found, wanted, who, port)

    print(
        "\nHållkoll runs. Open these in a browser:\n\n"
        f"  member of staff   http://127.0.0.1:{wanted.staff_port}\n"
        f"  coordinator       http://127.0.0.1:{wanted.coordinator_port}\n\n"
        "Open the coordinator's too: the bot can only write to those who have opened it once.\n"
        "These local clients listen on ALL of this machine's network addresses and ask for no\n"
        "password, so run them on a network you trust. Everyone in them is invented.\n\n"
        "Ctrl+C stops everything.",
        flush=True,
    )
    while True:
        for part in parts:
            part.require_alive()
        time.sleep(0.5)


def _prepare_and_start_bot(parts: list[Part], wanted: argparse.Namespace) -> None:
    environment = os.environ | {
        "HALLKOLL_AUTH": "local",
        "HALLKOLL_HOST": "127.0.0.1",
        "HALLKOLL_PORT": str(wanted.bot_port),
        "HALLKOLL_DATABASE_URL": f"sqlite+aiosqlite:///{wanted.folder}/hallkoll.db",
        "HALLKOLL_ALLOWED_TENANTS": "",
    }
    bot = [sys.executable, "-m", "bot"]
    for step in ("migrate", "demo"):
        subprocess.run([*bot, step], cwd=ROOT, env=environment, check=True)
    started = _start("The bot", [*bot, "serve"], ROOT, environment, wanted.folder / "bot.log")
    parts.append(started)
    _wait(started, f"http://127.0.0.1:{wanted.bot_port}/readyz")


def _start_playground(
    parts: list[Part], found: node.Node, wanted: argparse.Namespace, who: str, port: int
) -> None:
    own = wanted.folder / who  # it reads its config from, and writes its logs to, where it starts
    own.mkdir(exist_ok=True)
    shutil.copyfile(HERE / f"{who}.yml", own / ".m365agentsplayground.yml")
    program = str(HERE / "node_modules" / ".bin" / "agentsplayground")
    bot, itself = f"http://127.0.0.1:{wanted.bot_port}", f"http://127.0.0.1:{port}"
    command = [*found.node, program, "start", "--disable-telemetry", "-c", "msteams"]
    command += ["-p", str(port), "-e", f"{bot}/api/messages"]
    command += ["--service-url", f"{itself}/_connector"]
    environment = os.environ | {
        "APPLICATION_INSIGHTS_NO_STATSBEAT": "1",  # telemetry that the flag leaves on
        "BROWSER": "none",  # it would open one by itself
    }
    log = wanted.folder / f"{who}.log"
    started = _start(f"The local client ({who})", command, own, environment, log)
    parts.append(started)
    _wait(started, f"{itself}/_debug/ping")
    if f"Listening on {port}" not in log.read_text(encoding="utf-8"):
        raise Failed(f"Port {port} was taken while {started.name.lower()} started. Try again.")


def _start(name: str, command: list[str], cwd: Path, env: dict[str, str], log: Path) -> Part:
    # A session of its own: Ctrl+C comes to this program only, which then stops them in order.
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=cwd, env=env, stdout=output, stderr=output, start_new_session=True
        )
    return Part(name, process, log)


def _wait(part: Part, url: str) -> None:
    """Return when *url* answers 200."""
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        part.require_alive()
        try:
            if LOOPBACK.open(url, timeout=2).status == 200:
                return
        except OSError:  # not there yet, or not well yet
            time.sleep(0.1)
    raise Failed(f"{part.name} did not answer at {url} in {PATIENCE} s. See {part.log}")


def _require_free(*ports: int) -> None:
    for port in ports:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("", port))
            except OSError:
                raise Failed(f"Port {port} is taken: stop what uses it and try again.") from None


def _stop_all(parts: list[Part]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl+C leaves nothing behind either
    for part in reversed(parts):
        part.process.terminate()
    for part in parts:
        try:
            part.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            part.process.kill()


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-bot", action="store_true", help="the bot runs already")
    parser.add_argument("--bot-port", type=int, default=3978)
    parser.add_argument("--staff-port", type=int, default=56150)
    parser.add_argument("--coordinator-port", type=int, default=56151)
    parser.add_argument("--folder", type=Path, default=ROOT / ".run", help="for logs and data")
    wanted = parser.parse_args()
    wanted.folder = wanted.folder.resolve()
    return wanted


if __name__ == "__main__":
    raise SystemExit(main())

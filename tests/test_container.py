"""What is written for containers fits the program, as far as that shows without building one."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.app import FAREWELL_SECONDS, LAST_SECONDS, LEAVING_SECONDS
from bot.settings import Settings
from tests.serving import BotProcess

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
LET_IN = re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE)
WITH_SETTINGS = [ROOT / "Dockerfile", ROOT / "compose.yaml", ROOT / "README.md"]


def test_every_package_is_let_into_the_image_and_nothing_that_is_not_there() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = project["tool"]["setuptools"]["packages"]["find"]["include"]

    assert {name.rstrip("*") for name in packages} <= set(LET_IN)
    assert [name for name in LET_IN if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("file", [*WITH_SETTINGS, *ROOT.glob("docs/**/*.md")], ids=lambda p: p.name)
def test_every_setting_that_is_named_is_one(file: Path) -> None:
    named = set(re.findall(r"HALLKOLL_([A-Z_]*[A-Z])", file.read_text(encoding="utf-8")))

    assert named <= {name.upper() for name in Settings.model_fields}


def test_the_health_check_asks_the_bot_itself_on_its_own_port(
    tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [command] = re.findall(r"^ +CMD (\[.+\])$", DOCKERFILE, re.MULTILINE)
    check = [sys.executable, *json.loads(command)[1:]]
    bot = BotProcess(tmp_path, f"sqlite+aiosqlite:///{sqlite_template}")
    monkeypatch.setenv("HALLKOLL_PORT", str(bot.port))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")

    bot.start()
    alive = subprocess.run(check, check=False, capture_output=True).returncode
    bot.kill()
    dead = subprocess.run(check, check=False, capture_output=True).returncode

    assert (alive, dead) == (0, 1)


@pytest.mark.parametrize(
    ("file", "pattern"),
    [
        ("compose.yaml", r"stop_grace_period: (\d+)s"),
        ("docs/install-in-teams.md", r"TimeoutStopSec=(\d+)"),
    ],
)
def test_the_bot_is_given_the_time_that_it_takes_to_leave(file: str, pattern: str) -> None:
    [given] = re.findall(pattern, (ROOT / file).read_text(encoding="utf-8"))

    assert int(given) > 2 * FAREWELL_SECONDS + LAST_SECONDS + LEAVING_SECONDS

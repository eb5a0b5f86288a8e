"""The documents tell the truth where a test can see it: files, commands, settings and metrics."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from azure.identity import AzureAuthorityHosts
from prometheus_client.metrics import MetricWrapperBase

from bot import metrics, package
from bot.__main__ import app
from bot.settings import Settings
from dialogs import commands
from tests.chat import SECRET

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *ROOT.glob("docs/**/*.md")])
INSTALLING = (ROOT / "docs/install-in-teams.md").read_text(encoding="utf-8")
ROOMS = (
    "bot|dialogs|jobs|cards|sheets|files|understanding|storage|locales|domain|tests|docs|playground"
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_is_named_is_there(document: Path) -> None:
    named = re.findall(rf"`((?:{ROOMS})/[\w./-]*\w)`", document.read_text(encoding="utf-8"))

    missing = [name for name in named if not (ROOT / name).exists() and "noun" not in name]

    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_table_is_torn_apart_by_an_empty_line(document: Path) -> None:
    lines = document.read_text(encoding="utf-8").splitlines()

    torn = [
        line
        for before, line, after in zip(lines, lines[1:], [*lines[2:], ""], strict=False)
        if not before and line.startswith("|") and not after.startswith("|--")
    ]

    assert torn == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_between_documents_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8"))

    missing = [link for link in links if not (document.parent / link).exists()]

    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_test_that_is_named_is_there(document: Path) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", document.read_text(encoding="utf-8"))

    missing = [(file, name) for file, name in named if not _has_test(ROOT / file, name)]

    assert missing == []


def test_the_promises_name_tests() -> None:
    """Without this the search above could find none and say nothing."""
    assert (ROOT / "docs/promises.md").read_text(encoding="utf-8").count(".py::test_") > 50


def _has_test(file: Path, name: str) -> bool:
    return file.exists() and f"def {name}(" in file.read_text(encoding="utf-8")


def test_every_setting_is_explained_to_operators_and_none_that_is_not_there() -> None:
    explained = set(re.findall(r"HALLKOLL_([A-Z_]+)", (ROOT / "docs/operate.md").read_text()))

    assert explained == {name.upper() for name in Settings.model_fields}


def test_the_settings_of_the_example_installation_are_good_but_for_its_secret(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    [example] = re.findall(r"```\n(HALLKOLL_APP_ID=.+?)```", INSTALLING, re.DOTALL)
    file = tmp_path / ".env"
    file.write_text(example.replace("HALLKOLL_SECRET_KEY=…", f"HALLKOLL_SECRET_KEY={SECRET}"))
    for name in [name for name in os.environ if name.startswith("HALLKOLL_")]:
        monkeypatch.delenv(name)

    settings = Settings(_env_file=file)  # type: ignore[call-arg]

    settings.require_safe()
    assert settings.administrators
    assert package.filled_in(settings)["id"] == settings.app_id


def test_the_hosts_that_must_be_reached_are_those_that_the_bot_asks() -> None:
    [sentence] = re.findall(r"port 443 out to (.+?) \(or", INSTALLING, re.DOTALL)
    usual = {name: field.default for name, field in Settings.model_fields.items()}

    told = set(re.findall(r"`([\w.]+)`", sentence))

    asked = {urlsplit(usual["openid_url"]).hostname, usual["service_hosts"].split(",")[0]}
    assert told == asked | {AzureAuthorityHosts.AZURE_PUBLIC_CLOUD}


def test_the_port_behind_the_reverse_proxy_is_the_bots() -> None:
    ports = set(re.findall(r"127\.0\.0\.1:(\d{4})", INSTALLING))

    assert ports == {str(Settings.model_fields["port"].default)}


def test_what_is_installed_is_what_is_pinned() -> None:
    wanted = "install --require-hashes -r requirements/run.txt"

    for file in ("docs/install-in-teams.md", "Dockerfile"):
        assert wanted in (ROOT / file).read_text(encoding="utf-8")


def test_every_command_is_explained_to_operators_and_none_that_is_not_there() -> None:
    text = "\n".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)

    named = set(re.findall(r"`?hallkoll ([a-z]+)", text))

    there = {(command.name or command.callback.__name__) for command in app.registered_commands}  # type: ignore[union-attr]
    there |= {str(group.name) for group in app.registered_groups}
    assert named == there


def test_every_make_target_that_is_named_is_there() -> None:
    text = "\n".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)
    named = set(re.findall(r"`make ([a-z0-9-]+)`", text))

    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    assert named <= targets


def test_whatever_make_test_leaves_out_is_run_by_make_crash() -> None:
    makefile = (ROOT / "Makefile").read_text()
    left_out = [
        path.relative_to(ROOT)
        for path in (ROOT / "tests").rglob("test_*.py")
        if path.parent.name == "crash" or re.search(r"pytest\.mark\.crash", path.read_text())
    ]

    assert left_out
    assert [str(path) for path in left_out if str(path) not in makefile] == []


def test_every_metric_that_is_named_is_counted() -> None:
    named = set(re.findall(r"`(hallkoll_[a-z_]+)", (ROOT / "docs/operate.md").read_text()))

    counted = [one for one in vars(metrics).values() if isinstance(one, MetricWrapperBase)]
    there = {sample.name for metric in counted for sample in metric.collect()}
    assert {name.removesuffix("_total") for name in named} == there


@pytest.mark.parametrize(
    "written",
    re.findall(
        r"^(?:\| [^|]+\| )`([^`]+)`", (ROOT / "docs/anvandare.md").read_text(), re.MULTILINE
    ),
)
def test_every_command_in_the_users_guide_is_understood(written: str) -> None:
    assert commands.read(written, 2026) is not None


def test_the_report_by_text_alone_in_the_users_guide_is_understood_line_by_line() -> None:
    guide = (ROOT / "docs/anvandare.md").read_text(encoding="utf-8")

    lines = guide.split("```")[1].strip().splitlines()

    assert [commands.read(line, 2026) is not None for line in lines] == [True] * 7

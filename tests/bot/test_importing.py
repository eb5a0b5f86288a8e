"""Workbooks by the command line, in a process of its own."""

from pathlib import Path

import pytest

from sheets import authority_workbook
from tests.serving import BotProcess


@pytest.fixture
def bot(tmp_path: Path) -> BotProcess:
    made = BotProcess(tmp_path, f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    made.runs("migrate")
    return made


def test_a_dry_run_says_what_would_change_and_changes_nothing(
    bot: BotProcess, tmp_path: Path
) -> None:
    (tmp_path / "a.xlsx").write_bytes(authority_workbook.demo())

    first = bot.runs("import", "a.xlsx", "--dry-run")
    second = bot.runs("import", "a.xlsx", "--dry-run")

    assert first.returncode == 0
    assert "Ny myndighet: Exempelkommunen" in first.stdout
    assert "Inget är ändrat än" in first.stdout
    assert second.stdout == first.stdout


def test_what_is_exported_can_be_imported_again_and_changes_nothing(
    bot: BotProcess, tmp_path: Path
) -> None:
    (tmp_path / "a.xlsx").write_bytes(authority_workbook.demo())
    bot.runs("import", "a.xlsx")

    exported = bot.runs("export", "authority", "--out", "b.xlsx")
    again = bot.runs("import", "b.xlsx")

    assert exported.returncode == 0
    assert again.returncode == 0
    assert "Inget behövde ändras" in again.stdout


def test_the_template_is_refused_until_the_tenant_is_filled_in(
    bot: BotProcess, tmp_path: Path
) -> None:
    bot.runs("export", "authority-template", "--out", "a.xlsx")

    refused = bot.runs("import", "a.xlsx")

    assert refused.returncode == 1
    assert "tenant-id" in refused.stdout
    assert "Inget är ändrat" in refused.stdout
    assert "Exempelkommunen" not in bot.runs("doctor").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("import", "nowhere.xlsx"), 1, "cannot read nowhere.xlsx"),
        (("export", "authority-template", "--out", "no/where.xlsx"), 1, "cannot write"),
        (("export", "everything", "--out", "a.xlsx"), 2, "There are authority, network"),
        (("export", "authority", "--out", "a.xlsx"), 1, "there are 0 authorities"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(
    bot: BotProcess, arguments: tuple[str, ...], code: int, line: str
) -> None:
    done = bot.runs(*arguments)

    assert done.returncode == code
    assert line in done.stderr
    assert "Traceback" not in done.stderr


def test_the_demo_can_be_loaded_twice_and_its_plans_go_out_and_in_again(bot: BotProcess) -> None:
    bot.runs("demo")

    again = bot.runs("demo")
    exported = bot.runs("export", "plans", "--out", "p.xlsx")
    imported = bot.runs("import", "p.xlsx", "--authority", "exempelkommunen")
    undone, nothing = bot.runs("undo"), bot.runs("undo")
    template = bot.runs("export", "plans-template", "--out", "t.xlsx")
    dry = bot.runs("import", "t.xlsx", "--dry-run")

    assert (again.returncode, exported.returncode, template.returncode) == (0, 0, 0)
    assert "0 changes" in again.stdout
    assert "The example plans are in place." in again.stdout
    assert "Inget behövde ändras." in imported.stdout
    assert "Importen är ångrad." in undone.stdout
    assert nothing.returncode == 1
    assert "Ny åtgärd: 1. Ställ om Borlänges fordonsflotta" in dry.stdout
    assert "Inget är ändrat än" in dry.stdout

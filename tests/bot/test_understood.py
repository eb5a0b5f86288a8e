"""`hallkoll understand`, and how its answers are measured."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app

SENTENCES = """text,lang,intent,params
glas bland soporna,sv,report_deviation,"{""description"": ""=text""}"
åtgärd 4,sv,action_status,"{""number"": 4}"
my cases,en,my_cases,{}
tack,sv,greeting,{}
"""


def run(*arguments: str, stdin: str = "") -> tuple[int, str]:
    ran = CliRunner().invoke(app, ["understand", *arguments], input=stdin)
    return ran.exit_code, ran.output


def test_a_text_becomes_a_line_of_json() -> None:
    code, output = run("åtagande 2 steg 3", "--lang", "sv")

    assert code == 0
    assert json.loads(output) == {
        "text": "åtagande 2 steg 3",
        "intent": "action_status",
        "parameters": {"commitment_no": 2, "step": "Transformera"},
        "alternatives": [],
        "reason": None,
    }


def test_many_lines_are_read_from_standard_input() -> None:
    code, output = run("-", stdin="hej\ntack\n\navbryt\n")

    assert code == 0
    assert [json.loads(line)["intent"] for line in output.splitlines()] == [
        "greeting", "thanks", "unknown", "cancel",
    ]  # fmt: skip


def test_a_name_is_found_among_those_of_the_example() -> None:
    _, output = run("hur går det med kollektivtrafiken")

    assert json.loads(output)["parameters"] == {"name": "Stärka kollektivtrafiken"}


def test_a_file_of_sentences_is_scored_with_its_misses(tmp_path: Path) -> None:
    path = tmp_path / "sentences.csv"
    path.write_text(SENTENCES, encoding="utf-8")

    code, output = run("--score", str(path))

    assert code == 0
    assert "all                                 3 of    4   75.0%" in output
    assert "core parameters                     2 of    2  100.0%" in output
    assert "missed: greeting taken for thanks: tack" in output


def test_sentences_are_hidden_when_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "sentences.csv"
    path.write_text(SENTENCES, encoding="utf-8")

    _, output = run("--score", str(path), "--hide")

    assert "3 of    4" in output
    assert "missed" not in output


@pytest.mark.parametrize(
    ("arguments", "code"),
    [((), 2), (("hej", "--lang", "fi"), 2), (("--score", "no such file.csv"), 1)],
)
def test_what_cannot_be_done_is_refused_in_a_line(arguments: tuple[str, ...], code: int) -> None:
    refused, output = run(*arguments)

    assert refused == code
    assert "Traceback" not in output

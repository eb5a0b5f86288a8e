"""What is written and read as a command."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs import STEPS
from dialogs.commands import COMMANDS, read
from dialogs.takes import Takes

YEAR = 2026
STATUS = "show_case.show"
SETTLE_FORM = "settle_action.ask"


def step_and_data(written: str) -> tuple[str, dict[str, str]] | None:
    asked = read(written, YEAR)
    return None if asked is None else (asked.step, dict(asked.data))


@pytest.mark.parametrize(
    ("written", "step", "data"),
    [
        ("hjälp", "help.show", {}),
        ("HJÄLP!", "help.show", {}),
        ("hjalp", "help.show", {}),
        ("?", "help.show", {}),
        ("vad kan du göra?", "help.show", {}),
        ("rapportera", "report_case.start", {"text": ""}),
        ("Rapportera olja på gården", "report_case.start", {"text": "olja på gården"}),
        ("report  oil\non the yard ", "report_case.start", {"text": "oil\non the yard"}),
        ("anmäl avvikelse", "report_case.start", {"text": ""}),
        ("anmäl", "report_case.start", {}),
        ("typ olycka", "report_case.fill", {"field": "kind", "text": "olycka"}),
        ("när igår", "report_case.fill", {"field": "occurred_on", "text": "igår"}),
        ("med mitt namn", "report_case.fill", {"field": "named", "text": ""}),
        ("skydda mitt namn", "report_case.fill", {"field": "confidential", "text": ""}),
        ("utan mitt namn", "report_case.fill", {"field": "anonymous", "text": ""}),
        ("inte till min chef", "report_case.fill", {"field": "avoids_manager", "text": ""}),
        ("skicka", "report_case.submit", {}),
        ("skicka utan mitt namn", "report_case.submit", {"anonymous": "true"}),
        ("mina ärenden", "my_cases.show", {"page": ""}),
        ("mina arenden 2", "my_cases.show", {"page": "2"}),
        ("my cases page 3", "my_cases.show", {"page": "3"}),
        ("search my cases all open page 2", "my_cases.show", {"search": "all open", "page": "2"}),
        ("status M-2026-0042", STATUS, {"case": "M-2026-0042", "text": ""}),
        ("status 2025-7", STATUS, {"case": "M-2025-0007", "text": ""}),
        ("status 42", STATUS, {"case": "M-2026-0042", "text": ""}),
        ("visa 42", STATUS, {"case": "M-2026-0042", "text": ""}),
        ("status KX7-49Q", STATUS, {"code": "KX7-49Q", "text": ""}),
        ("status kx7-49q.", STATUS, {"code": "KX7-49Q", "text": ""}),
        ("öppna M-2026-0042", STATUS, {"case": "M-2026-0042", "text": ""}),
        ("öppna ärenden", "list_cases.open_cases", {"page": ""}),
        ("komplettera 42", "complete_case.ask", {"case": "M-2026-0042", "text": ""}),
        ("komplettera 42 mer", "complete_case.add", {"case": "M-2026-0042", "text": "mer"}),
        ("add to KX7-49Q more", "complete_case.add", {"code": "KX7-49Q", "text": "more"}),
        ("dra tillbaka 42", "withdraw_case.ask", {"case": "M-2026-0042", "text": ""}),
        ("ja, dra tillbaka 42", "withdraw_case.withdraw", {"case": "M-2026-0042", "text": ""}),
        ("klar 42", SETTLE_FORM, {"outcome": "completed", "case": "M-2026-0042", "text": ""}),
        (
            "åtgärd klar 42 2",
            SETTLE_FORM,
            {"outcome": "completed", "case": "M-2026-0042", "action": "2", "text": ""},
        ),
        (
            "ställ in åtgärd 42 2: Rivs.",
            "settle_action.settle",
            {"outcome": "cancelled", "case": "M-2026-0042", "action": "2", "text": "Rivs."},
        ),
        (
            "klar 42 5 liter torkades upp",
            "settle_action.settle",
            {"outcome": "completed", "case": "M-2026-0042", "text": "5 liter torkades upp"},
        ),
        ("svenska", "preferences.language", {"language": "sv"}),
        ("english", "preferences.language", {"language": "en"}),
        ("svara med text", "preferences.plain", {"plain": "true"}),
        ("byt myndighet", "choose_authority.ask", {}),
        ("myndighet Hallstorps kommun", "choose_authority.choose", {"name": "Hallstorps kommun"}),
    ],
)
def test_it_is_read_as_a_command(written: str, step: str, data: dict[str, str]) -> None:
    assert step_and_data(written) == (step, data)


@pytest.mark.parametrize(
    "written",
    [
        "", " ", "batterier i restavfallet", "hej du", "hjälp mig", "status på ärende 42",
        "status och läge", "mina ärenden tack", "mina ärenden två",
        "komplettera mer",
        "dra tillbaka allt", "ja", "skicka det", "avbryt allt", "svenska flaggan",
        "öppna dörren", "visa kartan", "visa kartan!", "visa mer nya", "anmälan",
    ],
)  # fmt: skip
def test_it_is_not_read_as_a_command(written: str) -> None:
    assert step_and_data(written) is None


def test_status_alone_asks_for_ones_own_cases() -> None:
    asked = read("status", YEAR)

    assert asked is not None
    assert asked.step == "my_cases.show"


@pytest.mark.parametrize("written", ["typ olycka", "var i skolan", "done nothing yet"])
def test_words_about_a_form_wait_for_one(written: str) -> None:
    asked = read(written, YEAR)

    assert asked is not None
    assert asked.with_draft


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.words[0])
def test_a_command_leads_to_a_step(command: Any) -> None:
    assert command.step in STEPS
    assert not command.with_text or command.with_text in STEPS


# Where two commands share their words, what stands after them must tell them apart.
# Nobody is called a page, and a rest with a shape of its own is never empty.
SHAPED = [takes for takes in Takes if isinstance(takes.value, str)]
TOLD_APART = (
    {Takes.NOTHING, Takes.CASE},
    {Takes.NOTHING, Takes.MEETING},
    {Takes.NOTHING, Takes.YEAR},
    # A year stands first: no network holds so many meetings.
    {Takes.NOTHING, Takes.MEETING, Takes.CENTURY},
    {Takes.NOTHING, Takes.MEETING, Takes.DAY_CODE},
    {Takes.PAGE, Takes.PERSON},
    {Takes.NOTHING, Takes.PERSON},
    {Takes.PAGE, Takes.WISH},
    {Takes.YEAR_PAGE, Takes.DONE_SOMEWHERE},
    {Takes.PAGE, Takes.SUBSTITUTE},
    *({Takes.NOTHING, shaped} for shaped in SHAPED),
)


@pytest.mark.parametrize("words", sorted({words for one in COMMANDS for words in one.words}))
def test_no_command_stands_in_the_way_of_another(words: str) -> None:
    takes = [command.takes for command in COMMANDS if words in command.words]

    assert len(takes) == 1 or set(takes) in TOLD_APART


def test_no_two_commands_claim_the_same_words_and_the_same_rest() -> None:
    claims = [(words, command.takes) for command in COMMANDS for words in command.words]

    assert len(claims) == len(set(claims))


@given(st.text())
def test_whatever_is_written_is_a_command_or_not(text: str) -> None:
    asked = read(text, YEAR)

    assert asked is None or asked.step in STEPS


@given(
    st.sampled_from(sorted({words for one in COMMANDS for words in one.words})),
    st.text(max_size=40),
)
def test_whatever_stands_after_a_command_is_no_surprise(words: str, rest: str) -> None:
    asked = read(f"{words} {rest}", YEAR)

    assert asked is None or asked.step in STEPS

"""What people mean by what they write: a table of sentences, misspelt ones too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.awaited import Expected
from understanding.intents import Context, Intent
from understanding.understand import kind_of, understand

SENTENCES = [
    # Something that happened, or that is not as it should be.
    ("det ligger batterier i restavfallet på Parkskolan", Intent.REPORT_DEVIATION),
    ("Batterier bland soporna igen!!", Intent.REPORT_DEVIATION),
    ("någon har slängt lysrör i containern", Intent.REPORT_DEVIATION),
    ("nån har slangt lysror i containern", Intent.REPORT_DEVIATION),
    ("kemikalieskåpet på vaktmästeriet står olåst", Intent.REPORT_DEVIATION),
    ("fel sortering i återvinningen på plan 3", Intent.REPORT_DEVIATION),
    ("fimpar överallt utanför entrén", Intent.REPORT_DEVIATION),
    ("leverantören kom med engångsmuggar fast avtalet säger nej", Intent.REPORT_DEVIATION),
    ("avikelse i städningen av oljeavskiljaren", Intent.REPORT_DEVIATION),
    ("skräp i ån bakom simhallen", Intent.REPORT_DEVIATION),
    ("buller från fläkten hela natten", Intent.REPORT_DEVIATION),
    ("jag vill rapportera en avvikelse", Intent.REPORT_DEVIATION),
    ("jag vill anmäla en miljöavvikelse", Intent.REPORT_DEVIATION),
    ("anmäla tillbud", Intent.REPORT_ACCIDENT),
    ("I want to report a deviation", Intent.REPORT_DEVIATION),
    ("batteries in the general waste again", Intent.REPORT_DEVIATION),
    ("someone dumped chemicals behind the school", Intent.REPORT_DEVIATION),
    ("oil drum without a lid at the depot", Intent.REPORT_DEVIATION),
    # A bin that is full is no spill; a barrel of oil, or a sewer, is.
    ("the waste bins are overflowing", Intent.REPORT_DEVIATION),
    ("soptunnorna svämmar över", Intent.REPORT_DEVIATION),
    ("kärlen vid skolan svammar över igen", Intent.REPORT_DEVIATION),
    ("oljetunnan svämmar över", Intent.REPORT_ACCIDENT),
    ("avloppet svämmar över", Intent.REPORT_ACCIDENT),
    ("containern svämmar över och diesel rinner ut", Intent.REPORT_ACCIDENT),
    # An accident, or nearly one.
    ("diesel har läckt ut på gården", Intent.REPORT_ACCIDENT),
    ("dieselläckage vid pumpen", Intent.REPORT_ACCIDENT),
    ("det läker olja från lastbilen, läcker alltså", Intent.REPORT_ACCIDENT),
    ("spill av hydraulolja vid lastkajen", Intent.REPORT_ACCIDENT),
    ("utsläpp i dagvattnet vid Storgatan", Intent.REPORT_ACCIDENT),
    ("en olycka med klor i simhallen", Intent.REPORT_ACCIDENT),
    ("det brinner i soprummet", Intent.REPORT_ACCIDENT),
    ("brunnen bräddade över efter regnet", Intent.REPORT_ACCIDENT),
    ("tillbud: fatet höll på att välta", Intent.REPORT_ACCIDENT),
    ("en dunk med syra föll nästan från hyllan", Intent.REPORT_ACCIDENT),
    ("fuel spill in the yard, still leaking", Intent.REPORT_ACCIDENT),
    # An idea.
    ("vi borde ha rörelsevakter i arkivet", Intent.SUGGEST_IMPROVEMENT),
    ("förslag: låna ut elcyklar", Intent.SUGGEST_IMPROVEMENT),
    ("det vore bra med fler kärl för papper", Intent.SUGGEST_IMPROVEMENT),
    ("kunde vi inte samåka till mötet i Falun", Intent.SUGGEST_IMPROVEMENT),
    ("hade vart bra med en fimpburk", Intent.SUGGEST_IMPROVEMENT),
    ("jag har en idé om matsvinnet", Intent.SUGGEST_IMPROVEMENT),
    ("suggestion: switch the lights off at night", Intent.SUGGEST_IMPROVEMENT),
    ("could we use reusable cups", Intent.SUGGEST_IMPROVEMENT),
    # The own cases.
    ("mina ärenden", Intent.MY_CASES),
    ("visa mina avvikelser tack", Intent.MY_CASES),
    ("hur går det med mitt ärende", Intent.CASE_STATUS),
    ("hur går det med mitt ärende?", Intent.CASE_STATUS),
    ("Hur ligger det till med min anmälan", Intent.CASE_STATUS),
    ("vilka ärenden har jag", Intent.MY_CASES),
    ("har jag några ärenden ute", Intent.MY_CASES),
    ("show my cases", Intent.MY_CASES),
    ("what happened to my report", Intent.CASE_STATUS),
    # Help.
    ("hjälp", Intent.HELP),
    ("hjalp mig", Intent.HELP),
    ("vad kan du göra?", Intent.HELP),
    ("va kan du", Intent.HELP),
    ("hur rapporterar jag en avvikelse", Intent.HELP),
    ("hur gör man?", Intent.HELP),
    ("vad är skillnaden mellan tillbud och olycka", Intent.HELP),
    ("how do I report something", Intent.HELP),
    ("what can you do", Intent.HELP),
    # Greetings and thanks.
    ("hej", Intent.GREETING),
    ("Hej hej!", Intent.GREETING),
    ("hejsan", Intent.GREETING),
    ("god morgon", Intent.GREETING),
    ("hallå?", Intent.GREETING),
    ("Hello!", Intent.GREETING),
    ("tack", Intent.THANKS),
    ("Tack så mycket för hjälpen!", Intent.THANKS),
    ("tusen tack", Intent.THANKS),
    ("thx", Intent.THANKS),
    ("thanks a lot", Intent.THANKS),
    # Enough.
    ("avbryt", Intent.CANCEL),
    ("Avbryt!", Intent.CANCEL),
    ("stopp, jag skrev fel", Intent.CANCEL),
    ("glöm det", Intent.CANCEL),
    ("never mind", Intent.CANCEL),
    # None of this.
    ("", Intent.UNKNOWN),
    ("?!", Intent.UNKNOWN),
    ("asdfgh", Intent.UNKNOWN),
    ("vad blir det för lunch", Intent.UNKNOWN),
    ("när är nästa möte", Intent.LIST_MEETINGS),
    ("skrivaren är trasig", Intent.UNKNOWN),
    ("var slänger man batterier?", Intent.UNKNOWN),
    ("hur sorterar man lysrör", Intent.UNKNOWN),
    ("finns det batteriholkar på Parkskolan?", Intent.UNKNOWN),
    ("where do batteries go", Intent.UNKNOWN),
    ("🌱", Intent.UNKNOWN),
]


@pytest.mark.parametrize(("text", "intent"), SENTENCES)
def test_it_is_understood(text: str, intent: Intent) -> None:
    assert understand(text, "sv").intent is intent


@pytest.mark.parametrize(("text", "intent"), SENTENCES)
def test_it_is_understood_in_capitals_and_among_blanks(text: str, intent: Intent) -> None:
    assert understand(f"  {text.upper()} ", "sv").intent is intent


def test_what_is_told_comes_along_as_it_was_written() -> None:
    written = "  Batterier ligger i restavfallet, Parkskolan!  "

    understood = understand(written, "sv")

    assert understood.parameters["description"] == "Batterier ligger i restavfallet, Parkskolan!"


def test_a_wish_to_report_tells_nothing_yet() -> None:
    assert understand("jag vill rapportera en avvikelse", "sv").parameters == {}


def test_danger_is_an_accident_though_it_is_put_as_a_question() -> None:
    understood = understand("vad gör jag, det brinner?", "sv")

    assert understood.intent is Intent.REPORT_ACCIDENT
    assert understood.parameters["description"] == "vad gör jag, det brinner?"


def test_danger_comes_before_thanks_and_help() -> None:
    assert understand("hjälp det brinner", "sv").intent is Intent.REPORT_ACCIDENT
    assert understand("tack men det läcker fortfarande", "sv").intent is Intent.REPORT_ACCIDENT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("batterier i restavfallet", "deviation"),
        ("diesel har läckt ut", "accident"),
        ("spill vid pumpen", "accident"),
        ("fatet höll på att välta, det kunde ha läckt", "near_miss"),
        ("dunken ramlade nästan", "near_miss"),
        ("vi borde sortera bättre", "improvement"),
        ("an accident at the depot", "accident"),
        ("the drum almost fell", "near_miss"),
        ("", "deviation"),
    ],
)
def test_the_form_begins_with_a_guess_of_the_kind(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("text", "intent"), SENTENCES[::7])
def test_both_languages_are_understood_whatever_the_client_speaks(
    text: str, intent: Intent, language: str
) -> None:
    assert understand(text, language, Context(Expected.CASE)).intent is intent


@given(st.text())
def test_any_text_means_something_and_nothing_is_made_up(text: str) -> None:
    understood = understand(text, "sv")

    assert understood.intent in Intent
    assert understood.parameters.get("description", text.strip()) == text.strip()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Stopp i avloppet på skolan, vatten på golvet", Intent.REPORT_ACCIDENT),
        ("glöm det, dieseln är på gården", Intent.REPORT_DEVIATION),
        ("tack, men det ligger batterier i soporna", Intent.REPORT_DEVIATION),
        ("hjälp, det ligger oljefat i ån", Intent.REPORT_DEVIATION),
        ("stopp, jag skrev fel", Intent.CANCEL),
        ("tack för hjälpen", Intent.THANKS),
        ("jag tänkte fråga om mötet", Intent.UNKNOWN),
        ("hur går det med M-2026-0042", Intent.CASE_STATUS),
    ],
)
def test_what_happened_comes_before_courtesies(text: str, intent: Intent) -> None:
    assert understand(text, "sv").intent is intent


def test_a_bin_that_is_full_does_not_go_on_as_a_spill_does() -> None:
    full, spilt = (
        understand("soptunnorna svämmar över", "sv"),
        understand("det rinner från tunnan", "sv"),
    )

    assert "ongoing" not in full.parameters
    assert spilt.parameters["ongoing"] is True

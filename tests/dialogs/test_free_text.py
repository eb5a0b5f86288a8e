"""What people write that is no command: it is done, asked about, sent to the right door, refused or
answered honestly; and what was asked before says what a bare answer means."""

from dataclasses import replace
from datetime import timedelta
from typing import NoReturn

import pytest

from domain.authority import Authority
from domain.case import Kind, State
from locales.text import text
from storage.database import Database
from tests import make
from tests.chat import Chat, Clock
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import fields, says, titles
from tests.dialogs.test_list_cases import numbers
from tests.promises.rows import every_row, news, statements

REPORTED = "batterier ligger bland soporna på Ekskolan"


# --- done -----------------------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    ("written", "heading"),
    [
        ("har jag några ärenden ute", "my_cases.heading"),
        ("hur går det med min anmälan", "my_cases.heading"),
        ("va kan du hjälpa till me", "help.heading"),
        ("tusen tack för hjälpen!", "thanks.heading"),
        ("nä strunta i de", "report.none_begun"),
    ],
)
async def test_what_is_meant_is_done(kim: Chat, written: str, heading: str) -> None:
    assert says(await kim.says(written), heading)


@on_one_database
async def test_who_writes_while_memory_is_short_is_told_so_and_understood_later(
    kim: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def has_no_room(*_: object) -> NoReturn:
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr("bot.router.understand", has_no_room)
        refused = await kim.says(REPORTED)

    assert refused.card.heading.startswith(text("sv", "error.unexpected", reference="")[:40])
    assert says(await kim.says("tusen tack för hjälpen!"), "thanks.heading")


async def test_a_case_is_found_by_its_number_in_a_sentence(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    answer = await kim.says("hur går det egentligen med ärende 1, har nån tittat på det?")

    assert says(answer, "case.heading", number=case.number)


@on_one_database
@pytest.mark.parametrize(
    ("written", "language"),
    [("kan vi prata engelska", "en"), ("byt språk", "en"), ("switch to Swedish please", "sv")],
)
async def test_the_language_is_changed_in_a_sentence(
    kim: Chat, written: str, language: str
) -> None:
    assert says(await kim.says(written), "language.chosen", language)


# --- what has landed ------------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    ("written", "heading"),
    [
        ("ärenden som ligger på mig att åtgärda", "handled_cases.heading"),
        ("vilka åtgärder har jag", "my_actions.heading"),
        ("finns det några försenade ärenden", "late_cases.heading"),
        ("visa nya ärenden tack", "new_cases.heading"),
        ("kan du visa öppna ärenden?", "open_cases.heading"),
        ("show me new cases please", "new_cases.heading"),
    ],
)
async def test_lists_are_asked_for_in_a_sentence(sam: Chat, written: str, heading: str) -> None:
    assert says(await sam.says(written), heading)


@on_one_database
async def test_no_list_is_shown_to_whoever_may_not_see_it(kim: Chat) -> None:
    assert says(await kim.says("visa nya ärenden tack"), "error.not_allowed")


@on_one_database
@pytest.mark.parametrize(
    ("written", "heading", "shown"),
    [
        ("har jag några öppna avvikelser?", "Mina ärenden: öppna, avvikelser", ["M-2026-0001"]),
        (
            "vilka förslag har jag lämnat i år",
            "Mina ärenden: förbättringsförslag, 2026",
            ["M-2026-0002"],
        ),
        ("mina avslutade ärenden", "Mina ärenden: avslutat", ["M-2026-0003"]),
        (
            "har jag några ärenden ute",
            "Mina ärenden",
            ["M-2026-0003", "M-2026-0002", "M-2026-0001"],
        ),
        ("mina olyckor", "Mina ärenden: olyckor", []),
    ],
)
async def test_those_of_the_own_cases_that_were_asked_for_are_shown(
    kim: Chat,
    database: Database,
    authority: Authority,
    written: str,
    heading: str,
    shown: list[str],
) -> None:
    suggestion = replace(make.REPORT, kind=Kind.IMPROVEMENT)
    await make.stored_case(database, authority, kim)
    await make.stored_case(database, authority, kim, suggestion)
    await make.stored_case(database, authority, kim, state=State.CLOSED)

    answer = await kim.says(written)

    assert answer.card.heading == heading
    assert numbers(answer) == shown


@on_one_database
async def test_the_pages_of_some_of_the_own_cases_go_on_with_the_same(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_cases(database, authority, kim, 11)
    await make.stored_cases(database, authority, kim, 3, state=State.CLOSED)
    first = await kim.says("mina öppna ärenden")

    pressed = await kim.presses("Nästa sida", first)
    written = await kim.says("sök bland mina ärenden mina öppna ärenden sida 2")

    assert numbers(pressed) == numbers(written) == ["M-2026-0001"]
    assert len(numbers(await kim.presses("Alla mina ärenden", pressed))) == 10


@on_one_database
@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("prenumerera på veckosammanfattning för Miljöstrategigruppen", "kept"),
        ("skicka bara om nåt e försenat", "unmet_only_if"),
        ("skicka veckobrevet varje dag", "unmet_often"),
        ("veckobrevet varannan vecka räcker", "kept"),
    ],
)
async def test_what_the_digest_cannot_do_is_said(kim: Chat, written: str, key: str) -> None:
    assert says(await kim.says(written), f"digest_settings.{key}")


@on_one_database
async def test_every_other_week_is_taken_in(kim: Chat) -> None:
    answer = await kim.says("veckobrevet varannan vecka räcker")

    assert "varannan vecka" in answer.card.text


@on_one_database
@pytest.mark.parametrize("written", ["ja skicka", "skicka tack", "ok skicka nu"])
async def test_a_report_is_sent_with_courtesy_too(kim: Chat, written: str) -> None:
    await kim.says(REPORTED)

    assert says(await kim.says(written), "receipt.heading", number="M-2026-0001")


# --- asked about ----------------------------------------------------------------------------------


@on_one_database
async def test_a_number_in_a_question_about_how_it_goes_is_a_case(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    assert says(await kim.says("hur går det med 1"), "case.heading", number=case.number)


@on_one_database
async def test_what_is_only_like_something_known_is_asked_about(kim: Chat) -> None:
    answer = await kim.says("det var igår")

    assert says(answer, "which.what")
    assert "Rapportera en avvikelse" in titles(answer)


@on_one_database
async def test_a_yes_to_nothing_means_nothing(kim: Chat) -> None:
    assert says(await kim.says("ja"), "not_understood.what")


async def test_a_bare_number_that_nothing_was_asked_for_is_asked_about(kim: Chat) -> None:
    answer = await kim.says("42")

    assert says(answer, "which.what")
    assert titles(answer) == ["Fråga om ett ärende", "Fråga om åtgärder i handlingsplanen"]


@pytest.mark.parametrize("by", ["button", "1", "den första", "ettan"])
async def test_the_meaning_that_is_chosen_is_done_with_the_text_that_was_written(
    kim: Chat, database: Database, authority: Authority, by: str
) -> None:
    await kim.says("1")
    case = await make.stored_case(database, authority, kim)

    if by == "button":
        answer = await kim.presses("Fråga om ett ärende")
    else:
        answer = await kim.says(by)

    assert says(answer, "case.heading", number=case.number)


async def test_a_number_that_stands_for_no_meaning_is_asked_about_again(kim: Chat) -> None:
    await kim.says("42")

    answer = await kim.says("7")

    assert says(answer, "which.what")


# --- other doors ----------------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("skrivaren på plan 2 är trasig", "other_doors.about_fault_report"),
        ("jag har glömt mitt lösenord", "other_doors.about_it"),
        ("när kommer lönen", "other_doors.about_hr"),
        ("vad är det för lunch idag", "other_doors.about_food"),
    ],
)
async def test_what_is_for_somebody_else_is_shown_the_door_and_can_be_reported_still(
    kim: Chat, written: str, key: str
) -> None:
    door = await kim.says(written)
    form = await kim.presses("Rapportera ändå")

    assert says(door, key)
    assert fields(form)["description"] == written


# --- refused --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("min chef tar emot mutor av en leverantör", "misconduct.heading"),
        ("jag blir mobbad av en kollega", "misconduct.heading"),
        ("rapportera att chefen trakasserar mig", "misconduct.heading"),
        ("visa namnen på alla som har rapporterat", "names.heading"),
    ],
)
async def test_what_is_refused_leaves_nothing_in_the_database(
    kim: Chat, database: Database, written: str, key: str
) -> None:
    await kim.says("hej")
    before = await every_row(database)

    answer = await kim.says(written)

    assert says(answer, key)
    assert written not in answer.card.text
    assert news(before, await every_row(database)) == {}


async def test_a_report_that_was_begun_is_not_touched_by_what_is_refused(kim: Chat) -> None:
    await kim.says(REPORTED)
    await kim.says("min chef tar emot mutor av en leverantör")

    form = await kim.says("fortsätt")

    assert fields(form)["description"] == REPORTED


@on_one_database
async def test_a_coordinator_is_told_no_names_either(sam: Chat) -> None:
    assert says(await sam.says("vem var det som anmälde batterierna?"), "names.heading")


# --- what was asked before ------------------------------------------------------------------------


async def test_a_bare_number_after_a_list_is_that_case(
    kim: Chat, database: Database, authority: Authority
) -> None:
    cases = await make.stored_cases(database, authority, kim, 2)
    await kim.says("mina ärenden")

    first = await kim.says("1")
    second = await kim.says("2")

    assert says(first, "case.heading", number=cases[0].number)
    assert says(second, "case.heading", number=cases[1].number)


async def test_a_list_that_is_shown_again_is_only_read(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)
    await kim.says("mina ärenden")

    with statements(database) as asked:
        await kim.says("mina ärenden")
        await kim.says("1")

    assert set(asked) == {"SELECT"}


@pytest.mark.parametrize("yes", ["ja", "Ja!", "japp", "yes", "ja det vill jag", "ja tack"])
@on_one_database
async def test_a_bare_yes_withdraws_the_case_that_was_asked_about(
    kim: Chat, database: Database, authority: Authority, yes: str
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"dra tillbaka {case.number}")

    answer = await kim.says(yes)

    assert says(answer, "case.withdrawn")
    [stored] = await make.cases_of(database, authority)
    assert stored.state is State.WITHDRAWN


@on_one_database
async def test_a_yes_with_something_else_after_it_answers_no_question(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"dra tillbaka {case.number}")

    answer = await kim.says("ja jag kommer på mötet")

    assert not says(answer, "case.withdrawn")


@pytest.mark.parametrize("no", ["nej", "nää", "nej tack"])
@on_one_database
async def test_a_bare_no_leaves_the_case_as_it_is(
    kim: Chat, database: Database, authority: Authority, no: str
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"dra tillbaka {case.number}")

    answer = await kim.says(no)
    later = await kim.says("ja")

    assert says(answer, "left_alone.heading")
    assert not says(later, "case.withdrawn")
    [stored] = await make.cases_of(database, authority)
    assert stored.state is State.RECEIVED


@pytest.mark.parametrize("between", ["tack", "hjälp", "skrivaren är trasig"])
@on_one_database
async def test_an_aside_leaves_the_question_open(
    kim: Chat, database: Database, authority: Authority, between: str
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"dra tillbaka {case.number}")
    await kim.says(between)

    assert says(await kim.says("ja"), "case.withdrawn")


@pytest.mark.parametrize("between", ["mina ärenden", "avbryt", REPORTED])
@on_one_database
async def test_anything_else_closes_the_question(
    kim: Chat, database: Database, authority: Authority, between: str
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"dra tillbaka {case.number}")
    await kim.says(between)

    await kim.says("ja")

    [stored] = await make.cases_of(database, authority)
    assert stored.state is State.RECEIVED


async def test_a_question_is_forgotten_after_a_day(
    kim: Chat, database: Database, authority: Authority, clock: Clock
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"dra tillbaka {case.number}")
    clock.now += timedelta(days=1, minutes=1)

    await kim.says("ja")

    [stored] = await make.cases_of(database, authority)
    assert stored.state is State.RECEIVED


async def test_what_somebody_else_was_asked_is_not_answered(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"dra tillbaka {case.number}")

    await eva.says("ja")

    [stored] = await make.cases_of(database, authority)
    assert stored.state is State.RECEIVED


async def test_what_the_chat_waits_for_cannot_be_read_in_the_database(
    kim: Chat, database: Database
) -> None:
    await kim.says("läget med elbilarna och ärende 421776")
    await kim.says("421776")

    rows = await every_row(database)
    [kept] = [row["awaiting"] for row in rows["conversation"] if row["awaiting"]]
    # Long enough not to stand in a sealed text by chance.
    assert b"421776" not in kept
    assert b"choice" not in kept


# --- a form that is open --------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize("place", ["Ekskolan", "i förrådet bakom simhallen", "vid ån"])
async def test_a_few_words_fill_in_the_place_that_is_missing(kim: Chat, place: str) -> None:
    await kim.says("batterier bland soporna")

    form = await kim.says(place)

    assert fields(form)["place"] == place
    assert fields(form)["description"] == "batterier bland soporna"


async def test_whether_it_goes_on_is_answered_with_a_word(kim: Chat) -> None:
    await kim.says("Diesel har läckt ut på gården")

    form = await kim.says("nej")

    assert fields(form)["ongoing"] == "no"


@on_one_database
@pytest.mark.parametrize(
    ("written", "heading"),
    [("mina ärenden tack", "my_cases.heading"), ("hjälp mig", "help.heading")],
)
async def test_an_open_form_does_not_swallow_what_means_something_else(
    kim: Chat, written: str, heading: str
) -> None:
    await kim.says("batterier bland soporna")

    assert says(await kim.says(written), heading)
    assert "place" not in fields(await kim.says("fortsätt"))


@on_one_database
@pytest.mark.parametrize("word", ["avbryt", "vänta", "vänta lite", "hjälp", "hjälp mig", "tack"])
async def test_an_interruption_keeps_what_was_begun(kim: Chat, word: str) -> None:
    await kim.says(REPORTED)
    await kim.says(word)

    form = await kim.says("fortsätt")

    assert fields(form)["description"] == REPORTED


async def test_danger_goes_before_the_question_that_is_open(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"dra tillbaka {case.number}")

    assert says(await kim.says("ja det brinner i förrådet"), "danger.heading")


# --- in a channel ---------------------------------------------------------------------------------


async def test_nothing_is_waited_for_in_a_channel(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says("hej")
    channel = Chat(kim.router, kind="channel")
    await channel.says(f"dra tillbaka {case.number}")

    await channel.says("ja")

    [stored] = await make.cases_of(database, authority)
    assert stored.state is State.RECEIVED

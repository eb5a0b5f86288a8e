"""Report: what is written becomes a form, the form a case with a number, and nothing is lost."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.router import Router
from domain.authority import Authority
from domain.calendar import day_only
from domain.case import Identity, Kind, Ongoing, State
from locales.text import text
from storage.database import Database
from tests import chat, make
from tests.cards.walk import written_commands
from tests.chat import Chat, Clock
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import fields, on_the_wire, says, send, titles
from tests.make import TYPED

WRITTEN = "Batterier ligger i restavfallet på Parkskolan"
DANGER = "Diesel läcker ut på gården"
NAMELESS = {**TYPED, "identity": "anonymous"}


def code_on(answer: Any) -> str:
    """Return the follow-up code that the receipt shows."""
    found = re.search(r"Din kod: (\S+)", answer.card.text)
    assert found
    return found[1]


# --- from a sentence to a receipt -----------------------------------------------------------------


async def test_what_is_written_stands_in_the_form(kim: Chat) -> None:
    form = await kim.says(WRITTEN)

    assert says(form, "report.heading")
    assert fields(form) == {
        "kind": "deviation",
        "description": WRITTEN,
        "place": "Parkskolan",
        "ongoing": "no",
        "occurred_on": "2026-11-20",
        "identity": "named",
        "avoids_manager": "false",
    }


async def test_what_the_text_tells_of_place_day_and_name_stands_in_the_form(kim: Chat) -> None:
    form = await kim.says("lysrör i soporna på Ekskolan i förrgår, anonymt tack")

    shown = fields(form)
    assert shown["place"] == "Ekskolan"
    assert shown["occurred_on"] == "2026-11-18"
    assert shown["identity"] == "anonymous"


@on_one_database
@pytest.mark.parametrize(
    ("written", "description"),
    [
        ("rapportera", None),
        ("Rapportera Batterier i soporna", "Batterier i soporna"),
        ("anmäl avvikelse batterier i soporna", "batterier i soporna"),
        ("report batteries in the waste", "batteries in the waste"),
        ("jag vill rapportera en avvikelse", None),
    ],
)
async def test_a_report_is_begun_with_a_word(
    kim: Chat, written: str, description: str | None
) -> None:
    form = await kim.says(written)

    assert fields(form).get("description") == description


async def test_the_form_that_is_sent_becomes_a_case_with_a_number(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says(WRITTEN)
    receipt = await send(kim)

    [case] = await make.cases_of(database, authority)
    assert says(receipt, "receipt.heading", number="M-2026-0001")
    assert case.number == "M-2026-0001"
    assert case.state is State.RECEIVED
    assert case.kind is Kind.DEVIATION
    assert case.description == TYPED["description"]
    assert case.place == TYPED["place"]
    assert case.ongoing is Ongoing.NO
    assert case.occurred_on == date(2026, 11, 19)
    assert case.immediate_action == TYPED["immediate_action"]
    assert case.identity is Identity.NAMED
    assert case.received_at == chat.NOW
    assert case.reporter_id == await make.person_id(database, kim)
    assert await make.log_of(database, case) == ["submit"]


async def test_the_receipt_says_what_was_stored_and_what_comes_next(kim: Chat) -> None:
    await kim.says(WRITTEN)
    receipt = await send(kim)

    for typed in ("description", "place", "immediate_action"):
        assert TYPED[typed] in receipt.card.text
    assert says(receipt, "receipt.next", day="tisdag 24 november")
    assert titles(receipt) == ["Komplettera", "Dra tillbaka", "Mina ärenden"]
    assert not receipt.below  # it takes the place of the form


async def test_each_coordinator_is_told_of_a_new_case_and_the_reporter_is_not(
    kim: Chat, sam: Chat, ada: Chat, database: Database
) -> None:
    await kim.says(WRITTEN)
    await send(kim)

    assert await make.waiting_notices(database) == 1


async def test_a_coordinator_who_reports_tells_the_others_only(
    sam: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, chat.colleague(sam, 30, "Siv Samordnare"), authority)

    await sam.says(WRITTEN)
    await send(sam)

    assert await make.waiting_notices(database) == 1


@pytest.mark.parametrize(("tenant", "told"), [(chat.TENANT, 1), ("another-tenant", 0)])
async def test_the_channel_of_the_authority_is_told_if_it_is_of_the_same_tenant(
    router: Router, database: Database, tenant: str, told: int
) -> None:
    channel = "19:cases@thread.tacv2"
    await make.stored_authority(database, case_channel=channel)
    await make.stored_channel(database, channel, tenant)
    kim = Chat(router)

    await kim.says(WRITTEN)
    await send(kim)

    assert await make.waiting_notices(database) == told


# --- what is wrong in a form ----------------------------------------------------------------------

WRONG: dict[str, tuple[dict[str, str], str, dict[str, int]]] = {
    "empty": ({"description": ""}, "error.description_missing", {}),
    "blank": ({"description": " \n "}, "error.description_missing", {}),
    "too short": ({"description": "Sopor."}, "error.description_short", {"least": 10}),
    "over 2000": (
        {"description": "å" * 2001},
        "error.description_long",
        {"most": 2000, "length": 2001},
    ),
    "5000": ({"description": "å" * 5000}, "error.description_long", {"most": 2000, "length": 5000}),
    "no place": ({"place": ""}, "error.place_missing", {}),
    "a long place": ({"place": "å" * 201}, "error.place_long", {"most": 200}),
    "a day to come": ({"occurred_on": "2026-11-21"}, "error.date_in_future", {}),
    "a far day": ({"occurred_on": "9999-12-31"}, "error.date_in_future", {}),
    "over ten years": ({"occurred_on": "2016-11-19"}, "error.date_too_old", {"years": 10}),
    "the year 1": ({"occurred_on": "0001-01-01"}, "error.date_too_old", {"years": 10}),
    "no day": ({"occurred_on": "20 november"}, "error.date_unreadable", {}),
    "no kind": ({"kind": ""}, "error.kind_unknown", {}),
    "an unknown kind": ({"kind": "brand"}, "error.kind_unknown", {}),
    "no answer": ({"ongoing": ""}, "error.ongoing_unknown", {}),
    "an unknown answer": ({"ongoing": "kanske"}, "error.ongoing_unknown", {}),
    "too much done": ({"immediate_action": "å" * 2001}, "error.action_long", {"most": 2000}),
}


@on_one_database
@pytest.mark.parametrize(("typed", "key", "values"), WRONG.values(), ids=WRONG)
async def test_the_form_comes_back_with_what_was_typed_and_why_and_nothing_is_stored(
    kim: Chat,
    database: Database,
    authority: Authority,
    typed: dict[str, str],
    key: str,
    values: dict[str, int],
) -> None:
    await kim.says("rapportera")
    again = await send(kim, **typed)

    back = {"occurred_on": "2026-11-20"} if key == "error.date_unreadable" else {}
    kept = {name: value for name, value in {**TYPED, **typed, **back}.items() if value.strip()}
    assert says(again, key, **values)
    assert {name: value for name, value in fields(again).items() if value.strip()} == kept
    assert await make.cases_of(database, authority) == []
    assert await make.waiting_notices(database) == 0


async def test_all_that_is_wrong_is_told_at_once(kim: Chat) -> None:
    await kim.says("rapportera")
    again = await send(kim, kind="", place="", description="x")

    assert says(again, "error.kind_unknown")
    assert says(again, "error.description_short", least=10)
    assert says(again, "error.place_missing")


async def test_a_kind_that_was_not_chosen_costs_nothing_of_what_was_typed(kim: Chat) -> None:
    await kim.says("rapportera")
    typed = {name: value for name, value in TYPED.items() if name != "kind"}
    again = await kim.presses("Skicka", None, **typed)  # clients leave out what is not chosen

    assert says(again, "error.kind_unknown")
    assert fields(again) == typed


async def test_a_mended_form_can_be_sent_and_no_number_was_used_up(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says("rapportera")
    await send(kim, place="")
    receipt = await kim.presses("Skicka", place="Parkskolan")

    [case] = await make.cases_of(database, authority)
    assert says(receipt, "receipt.heading", number="M-2026-0001")
    assert case.place == "Parkskolan"
    assert case.description == TYPED["description"]


async def test_two_thousand_characters_are_stored_to_the_last(
    kim: Chat, database: Database, authority: Authority
) -> None:
    longest = "Åäö🛢" * 500

    await kim.says("rapportera")
    await send(kim, description=longest, immediate_action=longest)

    [case] = await make.cases_of(database, authority)
    assert case.description == longest
    assert case.immediate_action == longest


@pytest.mark.parametrize("sign", ["ﷺ", "㍿", "🛢", "ß", "%", "\N{ZERO WIDTH JOINER}a"])
async def test_a_place_of_strange_signs_is_stored_as_it_is(
    kim: Chat, database: Database, authority: Authority, sign: str
) -> None:
    place = (sign * 200)[:200]

    await kim.says("rapportera")
    await send(kim, place=place)

    [case] = await make.cases_of(database, authority)
    assert case.place == place


async def test_what_looks_like_markup_is_stored_and_shown_as_it_is(
    kim: Chat, database: Database, authority: Authority
) -> None:
    written = "**fet** [länk](https://evil.example) <at>alla</at> '; DROP TABLE case; --"

    await kim.says("rapportera")
    receipt = await send(kim, description=written)

    [case] = await make.cases_of(database, authority)
    assert case.description == written
    assert written in receipt.card.text


# --- the place ------------------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize("before", ["named", "anonymous"])
@pytest.mark.parametrize("written", ["batterier bland soporna", "rapportera"])
async def test_no_place_is_taken_from_an_earlier_report(
    kim: Chat, before: str, written: str
) -> None:
    await kim.says(WRITTEN)
    await send(kim, place="Förrådet", identity=before)

    form = await kim.says(written)

    assert "place" not in fields(form)


# --- danger ---------------------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize("written", [DANGER, f"rapportera {DANGER}", f"report {DANGER}"])
async def test_danger_brings_112_before_the_form(kim: Chat, written: str) -> None:
    answer = await kim.says(written)

    assert answer.card.heading == "Ring 112 först"
    assert says(answer, "danger.call_with_phone", phone="0220-240 00")
    assert titles(answer) == ["Fortsätt till rapporten"]
    assert fields(answer) == {}


async def test_after_the_112_text_the_form_holds_what_was_written_and_takes_nothing_for_granted(
    kim: Chat,
) -> None:
    await kim.says("Diesel har läckt ut på gården")
    form = await kim.presses("Fortsätt till rapporten")

    assert fields(form)["description"] == "Diesel har läckt ut på gården"
    assert fields(form)["kind"] == "accident"
    assert "ongoing" not in fields(form)


@on_one_database
async def test_an_authority_without_a_phone_number_still_says_112(
    router: Router, database: Database
) -> None:
    await make.stored_authority(database)
    kim = Chat(router)

    answer = await kim.says(DANGER)

    assert says(answer, "danger.call")


async def test_an_event_that_goes_on_shows_112_on_the_receipt(kim: Chat) -> None:
    await kim.says("rapportera")
    receipt = await send(kim, ongoing="yes")

    assert says(receipt, "receipt.heading", number="M-2026-0001")
    assert says(receipt, "danger.call_with_phone", phone="0220-240 00")


async def test_danger_typed_into_the_form_shows_112_on_the_receipt(kim: Chat) -> None:
    await kim.says("rapportera")
    receipt = await send(kim, description=DANGER)

    assert says(receipt, "danger.call_with_phone", phone="0220-240 00")


@on_one_database
@pytest.mark.parametrize("ongoing", ["no", "unknown"])
async def test_where_nothing_goes_on_the_receipt_is_calm(kim: Chat, ongoing: str) -> None:
    await kim.says("rapportera")
    receipt = await send(kim, ongoing=ongoing)

    assert "112" not in receipt.card.text


# --- the draft ------------------------------------------------------------------------------------


async def test_what_was_begun_is_found_again_within_a_day(kim: Chat, clock: Clock) -> None:
    await kim.says(WRITTEN)
    clock.goes(hours=23, minutes=59)

    form = await kim.says("rapportera")

    assert fields(form)["description"] == WRITTEN


async def test_what_was_begun_is_gone_after_a_day(kim: Chat, clock: Clock) -> None:
    await kim.says(WRITTEN)
    clock.goes(hours=24)

    form = await kim.says("rapportera")

    assert "description" not in fields(form)


async def test_what_is_written_anew_takes_the_place_of_what_was_begun(kim: Chat) -> None:
    await kim.says("rapportera batterier i soporna")
    await kim.says("rapportera lysrör i soporna")

    form = await kim.says("fortsätt")

    assert fields(form)["description"] == "lysrör i soporna"


@pytest.mark.parametrize("word", ["fortsätt", "continue"])
async def test_what_was_begun_goes_on_by_a_word(kim: Chat, word: str) -> None:
    await kim.says(DANGER)

    form = await kim.says(word)

    assert fields(form)["description"] == DANGER


async def test_what_somebody_else_began_is_theirs(kim: Chat, eva: Chat) -> None:
    await kim.says(WRITTEN)

    form = await eva.says("rapportera")

    assert "description" not in fields(form)


async def test_a_report_that_is_cancelled_is_not_sent_and_can_be_gone_on_with(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says(WRITTEN)
    cancelled = await kim.presses("Avbryt")
    form = await kim.presses("Fortsätt")

    assert says(cancelled, "report.cancelled")
    assert fields(form)["description"] == WRITTEN
    assert await make.cases_of(database, authority) == []


STOPS = ["avbryt", "kasta", "nej", "cancel"]


@pytest.mark.parametrize("word", STOPS)
async def test_who_stops_just_after_sending_can_take_it_back(
    kim: Chat, database: Database, authority: Authority, word: str
) -> None:
    await kim.says(WRITTEN)
    await send(kim)

    answer = await kim.says(word)
    asked = await kim.presses("Dra tillbaka")

    assert says(answer, "report.none_begun")
    assert says(answer, "report.just_sent", number="M-2026-0001")
    assert says(asked, "withdraw.heading", number="M-2026-0001")


@on_one_database
@pytest.mark.parametrize("word", STOPS)
async def test_who_stops_with_nothing_begun_is_not_told_that_nothing_was_sent(
    kim: Chat, clock: Clock, word: str
) -> None:
    await kim.says("hej")
    before = await kim.says(word)
    await kim.says(WRITTEN)
    await send(kim)
    clock.goes(hours=2)

    long_after = await kim.says(word)

    for answer in (before, long_after):
        assert says(answer, "report.none_begun")
        assert titles(answer) == ["Rapportera"]


@pytest.mark.parametrize("identity", ["named", "anonymous"])
async def test_a_case_is_not_pointed_out_where_a_nameless_one_may_be_meant(
    kim: Chat, identity: str
) -> None:
    for one in ("named", identity):
        await kim.says(WRITTEN)
        await send(kim, identity=one)

    answer = await kim.says("avbryt")

    assert ("M-2026-" in answer.card.text) == (identity == "named")


@pytest.mark.parametrize("word", ["skicka", "skicka utan mitt namn"])
async def test_what_was_cancelled_is_shown_before_it_is_sent(
    kim: Chat, database: Database, authority: Authority, word: str
) -> None:
    await kim.says(WRITTEN)
    await kim.says("avbryt")

    shown = await kim.says(word)
    before = await make.cases_of(database, authority)
    receipt = await kim.says("skicka")

    assert says(shown, "report.was_cancelled")
    assert before == []
    assert says(receipt, "receipt.heading", number="M-2026-0001")


@on_one_database
@pytest.mark.parametrize("goes_on", ["fortsätt", "pågår nej"])
async def test_what_was_cancelled_and_gone_on_with_is_sent_at_once(kim: Chat, goes_on: str) -> None:
    await kim.says(WRITTEN)
    await kim.says("avbryt")
    await kim.says(goes_on)

    receipt = await kim.says("skicka")

    assert says(receipt, "receipt.heading", number="M-2026-0001")


@on_one_database
@pytest.mark.parametrize("by", ["button", "word"])
async def test_a_report_that_is_thrown_away_is_gone(kim: Chat, by: str) -> None:
    await kim.says(WRITTEN)
    await kim.says("avbryt")
    if by == "button":
        gone = await kim.presses("Kasta det jag skrev")
    else:
        gone = await kim.says("kasta")
    form = await kim.says("rapportera")

    assert says(gone, "report.discarded")
    assert "description" not in fields(form)


async def test_there_is_nothing_to_go_on_with_where_nothing_was_begun(kim: Chat) -> None:
    cancelled = await kim.says("avbryt")

    assert says(cancelled, "report.none_begun")
    assert titles(cancelled) == ["Rapportera"]


async def test_what_was_sent_is_no_draft_any_more(kim: Chat) -> None:
    await kim.says(WRITTEN)
    await send(kim)

    form = await kim.says("rapportera")

    assert "description" not in fields(form)


# --- by text alone --------------------------------------------------------------------------------


async def test_a_report_is_written_and_sent_without_a_button(
    kim: Chat, database: Database, authority: Authority
) -> None:
    for words in (
        "svara med text",
        "rapportera batterier i restavfallet",
        "typ tillbud",
        "vad Batterier ligger i restavfallet igen.",
        "plats Parkskolan, miljörummet",
        "pågår vet ej",
        "när igår",
        "gjort Tog upp dem.",
    ):
        form = await kim.says(words)
    receipt = await kim.says("skicka")

    [case] = await make.cases_of(database, authority)
    assert form.plain
    assert "Vad har hänt? Batterier ligger i restavfallet igen. (ändra" in form.card.text
    assert says(receipt, "receipt.heading", number="M-2026-0001")
    assert case.kind is Kind.NEAR_MISS
    assert case.description == "Batterier ligger i restavfallet igen."
    assert case.place == "Parkskolan, miljörummet"
    assert case.ongoing is Ongoing.UNKNOWN
    assert case.occurred_on == date(2026, 11, 19)
    assert case.immediate_action == "Tog upp dem."
    assert case.reporter_id == await make.person_id(database, kim)


async def test_a_report_is_written_and_sent_in_english(
    kim: Chat, database: Database, authority: Authority
) -> None:
    for words in (
        "english",
        "report batteries in the waste",
        "kind accident",
        "what Batteries in the general waste again.",
        "place Parkskolan",
        "ongoing no",
        "when 2026-11-18",
        "done Took them out.",
    ):
        await kim.says(words)
    receipt = await kim.says("send")

    [case] = await make.cases_of(database, authority)
    assert says(receipt, "receipt.heading", "en", number="M-2026-0001")
    assert case.kind is Kind.ACCIDENT
    assert case.description == "Batteries in the general waste again."
    assert case.occurred_on == date(2026, 11, 18)
    assert case.immediate_action == "Took them out."


@on_one_database
@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("typ katastrof", "error.kind_unknown"),
        ("pågår kanske", "error.ongoing_unknown"),
        ("när nyss", "error.date_unreadable"),
    ],
)
async def test_a_word_that_says_nothing_leaves_the_report_as_it_was(
    kim: Chat, words: str, key: str
) -> None:
    before = await kim.says(WRITTEN)
    after = await kim.says(words)

    assert says(after, key)
    assert fields(after) == fields(before)


async def test_what_is_missing_is_told_when_the_report_is_sent_by_a_word(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says("rapportera kort")
    again = await kim.says("skicka")

    assert says(again, "error.description_short", least=10)
    assert says(again, "error.place_missing")
    assert fields(again)["description"] == "kort"
    assert await make.cases_of(database, authority) == []


async def test_danger_written_into_a_field_brings_112_first(kim: Chat) -> None:
    await kim.says("rapportera")

    by_word = await kim.says(f"vad {DANGER}")
    by_answer = await kim.says("pågår ja")

    assert by_word.card.heading == "Ring 112 först"
    assert by_answer.card.heading == "Ring 112 först"


async def test_a_report_is_sent_without_a_name_by_words(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says(f"rapportera {WRITTEN}")
    await kim.says("plats Parkskolan")
    receipt = await kim.says("skicka utan mitt namn")

    [case] = await make.cases_of(database, authority)
    assert case.identity is Identity.ANONYMOUS
    assert case.reporter_id is None
    assert code_on(receipt)


async def test_the_name_is_protected_and_the_case_kept_from_managers_by_words(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says(f"rapportera {WRITTEN}")
    await kim.says("plats Parkskolan")
    await kim.says("skydda mitt namn")
    form = await kim.says("inte till min chef")
    receipt = await kim.says("skicka")

    assert fields(form)["identity"] == "confidential"
    assert fields(form)["avoids_manager"] == "true"
    assert says(receipt, "receipt.confidential")
    assert says(receipt, "receipt.avoids_manager")
    [case] = await make.cases_of(database, authority)
    assert (case.identity, case.avoids_manager) == (Identity.CONFIDENTIAL, True)
    assert case.reporter_id == await make.person_id(database, kim)


async def test_a_confidential_name_is_shown_to_nobody_until_it_is_asked_for(
    kim: Chat, sam: Chat
) -> None:
    await kim.says("rapportera")
    await send(kim, identity="confidential")

    told = (await sam.says("status M-2026-0001")).card.text

    assert "Kim" not in told
    assert "Rapporterat av: Skyddat" in told
    assert "Rapporterat av: dig" in (await kim.says("status M-2026-0001")).card.text


@on_one_database
@pytest.mark.parametrize("chosen", ["", "true", "nobody"])
async def test_who_may_see_the_name_is_asked_again_rather_than_guessed(
    chosen: str, kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says("rapportera")

    answer = await send(kim, identity=chosen)

    assert says(answer, "error.identity_unknown")
    assert await make.cases_of(database, authority) == []


async def test_the_name_is_left_out_and_put_back_by_words(kim: Chat) -> None:
    await kim.says(WRITTEN)
    without = await kim.says("utan mitt namn")
    with_name = await kim.says("utan mitt namn nej")

    assert fields(without)["identity"] == "anonymous"
    assert fields(with_name)["identity"] == "named"


@on_one_database
@pytest.mark.parametrize("word", ["skicka", "send", "skicka utan mitt namn"])
async def test_there_is_nothing_to_send_before_a_report_is_begun(
    kim: Chat, database: Database, authority: Authority, word: str
) -> None:
    answer = await kim.says(word)

    assert says(answer, "error.no_draft")
    assert await make.cases_of(database, authority) == []


@on_one_database
@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("när är nästa möte", "found_meetings.heading"),
        ("vad då alltså", "not_understood.heading"),
        ("vad är klockan", "other_doors.heading"),
    ],
)
async def test_words_that_fill_a_form_mean_something_else_where_there_is_none(
    kim: Chat, words: str, heading: str
) -> None:
    answer = await kim.says(words)

    assert says(answer, heading)


async def test_the_same_message_delivered_twice_makes_one_case(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says(f"rapportera {WRITTEN}")
    await kim.says("plats Parkskolan")
    first = await kim.says("skicka", id="the same message")
    second = await kim.says("skicka", id="the same message")

    assert second.card.text == first.card.text
    assert len(await make.cases_of(database, authority)) == 1


# --- the same card again, and the wrong card ------------------------------------------------------


async def test_a_double_tap_makes_one_case_and_shows_its_receipt_twice(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says(WRITTEN)
    pressed = kim.pressing("Skicka", None, **TYPED)
    first = await kim.sends(pressed)
    second = await kim.sends(pressed)

    assert on_the_wire(second) == on_the_wire(first)
    assert len(await make.cases_of(database, authority)) == 1


async def test_a_card_sent_again_with_something_else_in_it_changes_nothing_and_says_so(
    kim: Chat, database: Database, authority: Authority
) -> None:
    form = await kim.says(WRITTEN)
    await send(kim, form)
    second = await send(kim, form, place="Någon annanstans")

    [case] = await make.cases_of(database, authority)
    assert says(second, "receipt.already_sent")
    assert case.place == TYPED["place"]


async def test_a_second_form_makes_a_second_case(
    kim: Chat, database: Database, authority: Authority
) -> None:
    for _ in range(2):
        await kim.says(WRITTEN)
        await send(kim)

    assert [case.number for case in await make.cases_of(database, authority)] == [
        "M-2026-0001",
        "M-2026-0002",
    ]


async def test_a_card_from_last_month_comes_back_with_what_was_typed(
    kim: Chat, clock: Clock, database: Database, authority: Authority
) -> None:
    await kim.says(WRITTEN)
    clock.goes(days=30)
    again = await send(kim)
    stored_before = await make.cases_of(database, authority)
    receipt = await kim.presses("Skicka")

    assert says(again, "error.card_old")
    assert fields(again) == TYPED
    assert stored_before == []
    assert says(receipt, "receipt.heading", number="M-2026-0001")


async def test_a_card_sent_a_month_ago_still_shows_its_receipt(
    kim: Chat, clock: Clock, database: Database, authority: Authority
) -> None:
    await kim.says(WRITTEN)
    pressed = kim.pressing("Skicka", None, **TYPED)
    await kim.sends(pressed)
    clock.goes(days=30)
    again = await kim.sends(pressed)

    assert says(again, "receipt.heading", number="M-2026-0001")
    assert len(await make.cases_of(database, authority)) == 1


async def test_a_card_of_somebody_else_is_refused(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    form = await kim.says(WRITTEN)
    answer = await send(eva, form)

    assert says(answer, "error.card_not_yours")
    assert answer.toast  # the card stays as it is
    assert await make.cases_of(database, authority) == []


async def test_a_card_of_another_tenant_is_refused(
    kim: Chat, router: Router, database: Database, authority: Authority
) -> None:
    elsewhere = await make.stored_authority(database, "Annan kommun", "another-tenant")
    stranger = Chat(router, tenant_id="another-tenant")

    form = await kim.says(WRITTEN)
    answer = await send(stranger, form)

    assert says(answer, "error.card_not_yours")
    assert await make.cases_of(database, authority) == []
    assert await make.cases_of(database, elsewhere) == []


@on_one_database
@pytest.mark.parametrize("nonce", ["", "1.2.3", "å", "69158b73.0123456789abcdef.0123"])
async def test_a_tampered_card_is_refused(
    kim: Chat, database: Database, authority: Authority, nonce: str
) -> None:
    await kim.says(WRITTEN)
    pressed = kim.pressing("Skicka", None, **TYPED)
    pressed["value"]["action"]["data"]["nonce"] = nonce
    answer = await kim.sends(pressed)

    assert says(answer, "error.card_not_yours")
    assert await make.cases_of(database, authority) == []


# --- without a name -------------------------------------------------------------------------------


async def test_a_card_without_its_nonce_is_refused(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says(f"rapportera {WRITTEN}")
    await kim.says("plats Parkskolan")
    form = await kim.says("fortsätt")
    pressed = kim.pressing("Skicka", form, **TYPED)
    del pressed["value"]["action"]["data"]["nonce"]
    answer = await kim.sends(pressed)

    assert says(answer, "error.card_not_yours")
    assert await make.cases_of(database, authority) == []


async def test_a_report_without_a_name_keeps_neither_the_person_nor_the_hour(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says(WRITTEN)
    receipt = await send(kim, identity="anonymous")

    [case] = await make.cases_of(database, authority)
    assert case.identity is Identity.ANONYMOUS
    assert case.reporter_id is None
    assert case.received_at == day_only(chat.NOW)
    assert kim.name not in receipt.card.text
    assert f"skriv ”status {code_on(receipt)}”" in receipt.card.text


async def test_a_receipt_that_got_lost_shows_the_same_code_again(kim: Chat) -> None:
    await kim.says(WRITTEN)
    pressed = kim.pressing("Skicka", None, **NAMELESS)
    first = await kim.sends(pressed)
    second = await kim.sends(pressed)

    assert code_on(second) == code_on(first)


async def test_a_report_without_a_name_is_not_among_ones_own(kim: Chat) -> None:
    await kim.says(WRITTEN)
    await send(kim, identity="anonymous")

    answer = await kim.says("mina ärenden")

    assert says(answer, "my_cases.none")


# --- numbers and days -----------------------------------------------------------------------------


async def test_each_authority_counts_for_itself(
    kim: Chat, router: Router, database: Database, authority: Authority
) -> None:
    await make.stored_authority(database, "Annan kommun", "another-tenant")
    stranger = Chat(router, tenant_id="another-tenant")

    receipts = []
    for someone in (kim, kim, stranger):
        await someone.says(WRITTEN)
        receipts.append((await send(someone)).card.heading)

    numbers = [heading.rpartition(" ")[2] for heading in receipts]
    assert numbers == ["M-2026-0001", "M-2026-0002", "M-2026-0001"]


async def test_the_numbers_begin_anew_when_the_new_year_comes_to_stockholm(
    kim: Chat, clock: Clock
) -> None:
    numbers = []
    for moment in ("2026-12-31T22:59", "2026-12-31T23:00", "2027-01-01T08:00"):
        clock.now = datetime.fromisoformat(moment).replace(tzinfo=UTC)
        await kim.says(WRITTEN)
        receipt = await send(kim, occurred_on="2026-12-31")
        numbers.append(receipt.card.heading.rpartition(" ")[2])

    assert numbers == ["M-2026-0001", "M-2027-0001", "M-2027-0002"]


async def test_a_number_is_not_used_again_when_a_case_is_taken_back(kim: Chat) -> None:
    await kim.says(WRITTEN)
    await send(kim)
    await kim.says("ja, dra tillbaka M-2026-0001")

    await kim.says(WRITTEN)
    receipt = await send(kim)

    assert says(receipt, "receipt.heading", number="M-2026-0002")


@on_one_database
@pytest.mark.parametrize(
    ("moment", "today"),
    [
        ("2026-11-20T22:59", "2026-11-20"),
        ("2026-11-20T23:00", "2026-11-21"),
        ("2026-06-30T21:59", "2026-06-30"),
        ("2026-06-30T22:00", "2026-07-01"),
    ],
)
async def test_today_is_the_day_in_stockholm(
    kim: Chat, clock: Clock, moment: str, today: str
) -> None:
    clock.now = datetime.fromisoformat(moment).replace(tzinfo=UTC)

    form = await kim.says(WRITTEN)
    receipt = await send(kim, occurred_on=today)

    assert fields(form)["occurred_on"] == today
    assert receipt.card.heading.startswith("Tack!")


async def test_assessment_is_promised_past_christmas(kim: Chat, clock: Clock) -> None:
    clock.now = datetime(2026, 12, 23, 9, tzinfo=UTC)

    await kim.says(WRITTEN)
    receipt = await send(kim, occurred_on="2026-12-23")

    assert says(receipt, "receipt.next", day="tisdag 29 december")


# --- elsewhere than in private --------------------------------------------------------------------


async def test_a_report_begun_in_a_channel_goes_on_in_private(kim: Chat) -> None:
    await kim.says("hej")
    in_channel = chat.colleague(kim, 20, kim.name)
    in_channel.kind = "channel"

    answer = await in_channel.says(WRITTEN)

    assert says(answer, "private.goes_on")
    assert WRITTEN not in answer.card.text
    assert answer.private is not None
    assert WRITTEN in answer.private.text
    assert answer.private_chat is not None
    assert answer.private_chat.teams_id == kim.conversation_id


async def test_danger_told_in_a_channel_is_answered_there_too(kim: Chat) -> None:
    in_channel = chat.colleague(kim, 20, kim.name)
    in_channel.kind = "channel"

    answer = await in_channel.says(DANGER)

    assert answer.card.heading == "Ring 112 först"
    assert says(answer, "danger.report_in_private")
    assert answer.private is not None
    assert "Fortsätt till rapporten" in answer.private.text


async def test_a_question_does_not_change_what_was_begun(kim: Chat) -> None:
    await kim.says("rapportera batterier ligger i restavfallet")
    await kim.says("vad händer med mitt ärende?")
    await kim.says("när är nästa möte")

    form = await kim.says("rapportera")

    assert fields(form)["description"] == "batterier ligger i restavfallet"
    assert fields(form)["occurred_on"] == "2026-11-20"


async def test_one_more_sentence_is_added_to_what_was_begun(kim: Chat) -> None:
    await kim.says("batterier ligger i restavfallet på Parkskolan")
    await kim.says("gjort plockat upp dem")

    form = await kim.says("det ligger några fler batterier bakom förrådet")

    assert fields(form)["description"].splitlines() == [
        "batterier ligger i restavfallet på Parkskolan",
        "det ligger några fler batterier bakom förrådet",
    ]
    assert fields(form)["immediate_action"] == "plockat upp dem"
    assert says(form, "report.added")


@pytest.mark.parametrize("by", ["card", "text"])
async def test_what_was_added_and_is_something_else_becomes_a_report_of_its_own(
    kim: Chat, by: str
) -> None:
    await kim.says("batterier ligger i restavfallet på Parkskolan")
    told = "lysrör ligger bland de vanliga soporna vid förrådet"
    added = await kim.says(told)
    [command] = written_commands(added.card.text, text("sv", "report.something_else"))

    form = await (
        kim.presses(text("sv", "report.something_else")) if by == "card" else kim.says(command)
    )

    assert fields(form)["description"] == told


async def test_a_bare_kind_is_no_description(kim: Chat) -> None:
    form = await kim.says("rapportera en olycka")

    assert fields(form)["kind"] == "accident"
    assert not fields(form).get("description")

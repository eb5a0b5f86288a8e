"""What is written while a report is open: it fills in what is missing when it is that, means what
it means otherwise, and never takes the place of something silently."""

from random import Random

import pytest

from domain.authority import Authority
from locales.text import LANGUAGES, text
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import fields, says, send
from tests.promises.rows import every_row, news
from understanding import examples

WRITTEN = "batterier bland soporna"
MISCONDUCT = "min chef tar mutor av leverantören"


# --- danger ---------------------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    "written",
    [
        "avloppsvatten bräddar i ån sedan i morse",
        "diesel sprutar ut på gården just nu",
        "rapportera avloppsvatten bräddar i ån sedan i morse",
    ],
)
async def test_what_goes_on_brings_112_first_and_stands_in_the_form(
    kim: Chat, written: str
) -> None:
    first = await kim.says(written)
    form = await kim.says("fortsätt")

    assert says(first, "danger.heading")
    assert fields(form)["ongoing"] == "yes"


@on_one_database
@pytest.mark.parametrize(
    "added", ["nu brinner det i containern", "plats soprummet, det brinner där"]
)
async def test_danger_that_is_added_takes_back_that_nothing_goes_on(kim: Chat, added: str) -> None:
    await kim.says(f"{WRITTEN} på Ekskolan")

    first = await kim.says(added)
    form = await kim.says("fortsätt")

    assert says(first, "danger.heading")
    assert fields(form).get("ongoing") != "no"


async def test_danger_in_a_comment_brings_112_first_and_the_comment_is_kept(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    answer = await kim.says(f"komplettera {case.number} nu brinner det i containern")

    assert answer.card.heading == "Ring 112 först"
    assert says(answer, "case.completed")


@on_one_database
async def test_danger_in_a_field_of_a_card_brings_112_first(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"komplettera {case.number}")

    answer = await kim.presses("Lägg till", text="nu brinner det i containern")

    assert answer.card.heading == "Ring 112 först"
    assert says(answer, "case.completed")


@on_one_database
async def test_danger_in_a_form_that_lacks_something_brings_112_first_too(kim: Chat) -> None:
    await kim.says(WRITTEN)

    answer = await send(kim, place="", description="det brinner i soprummet")

    assert answer.card.heading == "Ring 112 först"
    assert says(answer, "error.place_missing")
    assert fields(answer)["description"] == "det brinner i soprummet"


# --- the place that is missing --------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    "place",
    [
        "Återvinningscentralen",
        "reningsverket",
        "Soprummet",
        "kemikalieförrådet",
        "laddstolparna vid stadshuset",
        "avloppet bakom skolan",
        "våning 3",
        "hos oss på kontoret",
    ],
)
async def test_a_place_fills_in_the_place(kim: Chat, place: str) -> None:
    await kim.says(WRITTEN)

    form = await kim.says(place)

    assert (fields(form)["place"], fields(form)["description"]) == (place, WRITTEN)


@on_one_database
@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("chefen tar mutor av leverantören", "misconduct.heading"),
        ("jag blir mobbad av en kollega", "misconduct.heading"),
        ("visa alla namn på de som rapporterat", "names.heading"),
        ("skrivaren på plan 3 funkar inte", "other_doors.about_fault_report"),
        ("när kommer lönen", "other_doors.about_hr"),
        ("vad blir det för mat idag", "other_doors.about_food"),
        ("vad har jag för ärenden", "my_cases.heading"),
        ("var är mötet imorgon", "found_meetings.none"),
        ("var god vänta", "report.cancelled"),
    ],
)
@pytest.mark.parametrize("begun", [WRITTEN, f"{WRITTEN} på Ekskolan"])
async def test_what_means_something_else_leaves_the_form_as_it_was(
    kim: Chat, begun: str, written: str, key: str
) -> None:
    before = fields(await kim.says(begun))

    answer = await kim.says(written)

    assert says(answer, key)
    assert fields(await kim.says("fortsätt")) == before


@on_one_database
@pytest.mark.parametrize("written", ["asdfgh", "ok då vet jag", "Kvarnen"])
async def test_what_may_be_the_place_or_not_is_asked_about(kim: Chat, written: str) -> None:
    await kim.says(WRITTEN)

    asked = await kim.says(written)
    form = await kim.presses("Det är platsen")

    assert says(asked, "which.what")
    assert fields(form)["place"] == written


@on_one_database
@pytest.mark.parametrize(
    "place",
    ["vid lastkajen", "på Björkgatan 4", "Björkskolan, plan 2", "badplatsen", "behind the gym"],
)
async def test_a_place_takes_the_place_of_another_which_is_shown(kim: Chat, place: str) -> None:
    await kim.says(f"{WRITTEN} på Ekskolan")

    form = await kim.says(place)

    assert (fields(form)["place"], fields(form)["description"]) == (
        place,
        f"{WRITTEN} på Ekskolan",
    )
    assert f"{text('sv', 'report.replaced')}: Ekskolan" in form.card.text


@on_one_database
async def test_a_wish_to_be_anonymous_is_one_for_the_open_report(kim: Chat) -> None:
    await kim.says(WRITTEN)

    form = await kim.says("jag vill vara anonym")

    assert fields(form)["identity"] == "anonymous"
    assert fields(form)["description"] == WRITTEN


@on_one_database
@pytest.mark.parametrize(
    "written",
    [
        "inte till chefen",
        "chefen ska inte se det",
        "visa inte för chefen",
        "inte till min chef, tack",
        "enhetschefen får inte veta det",
        "don't show it to my boss",
    ],
)
async def test_that_the_manager_is_not_to_see_it_is_a_wish_for_the_open_report(
    kim: Chat, database: Database, authority: Authority, written: str
) -> None:
    await kim.says(f"{WRITTEN} på Ekskolan")

    form = await kim.says(written)
    await kim.says("skicka")

    assert fields(form)["avoids_manager"] == "true"
    assert fields(form)["description"] == f"{WRITTEN} på Ekskolan"
    assert says(form, "receipt.avoids_manager")
    assert [one.avoids_manager for one in await make.cases_of(database, authority)] == [True]


@on_one_database
@pytest.mark.parametrize("written", ["inte till chefen", "chefen ska inte se det"])
async def test_with_no_report_open_such_a_wish_accuses_nobody(kim: Chat, written: str) -> None:
    answer = await kim.says(written)

    assert says(answer, "not_understood.heading")


@on_one_database
@pytest.mark.parametrize(
    "written", ["det har slutat läcka", "nej inte längre", "no it has stopped"]
)
async def test_that_it_has_stopped_is_taken_in_whenever_it_is_said(kim: Chat, written: str) -> None:
    await kim.says("diesel sprutar ut på gården just nu")

    form = await kim.says(written)

    assert fields(form)["ongoing"] == "no"


@on_one_database
@pytest.mark.parametrize("written", ["vad händer nu", "när skickas den"])
async def test_a_question_that_is_not_understood_changes_nothing(kim: Chat, written: str) -> None:
    before = fields(await kim.says(f"{WRITTEN} på Ekskolan"))

    await kim.says(written)

    assert fields(await kim.says("fortsätt")) == before


@on_one_database
@pytest.mark.parametrize("written", ["det var igår", "igår", "19/11"])
async def test_a_day_alone_is_when_it_happened(kim: Chat, written: str) -> None:
    await kim.says(WRITTEN)

    form = await kim.says(written)

    assert fields(form)["occurred_on"] == "2026-11-19"
    assert "place" not in fields(form)


@on_one_database
async def test_that_it_is_the_place_can_be_answered_with_its_number(kim: Chat) -> None:
    await kim.says(WRITTEN)
    await kim.says("Kvarnen")

    assert fields(await kim.says("1"))["place"] == "Kvarnen"


# --- what is already done, and what kind it is ----------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    ("written", "done"),
    [
        ("jag har lagt på absol", "lagt på absol"),
        ("vi har tätat brunnen", "tätat brunnen"),
        ("vi har redan torkat upp det", "torkat upp det"),
    ],
)
async def test_what_is_done_already_stands_as_that(kim: Chat, written: str, done: str) -> None:
    await kim.says(f"{WRITTEN} på Ekskolan")

    form = await kim.says(written)

    assert fields(form)["immediate_action"] == done
    assert fields(form)["description"] == f"{WRITTEN} på Ekskolan"


@on_one_database
async def test_what_is_done_in_a_sentence_that_tells_more_is_not_all_that_is_kept(
    kim: Chat,
) -> None:
    await kim.says(f"{WRITTEN} på Ekskolan")

    await kim.says("olja på golvet, vi har tätat brunnen")

    assert "olja på golvet" in fields(await kim.says("fortsätt"))["description"]


@on_one_database
async def test_what_was_said_to_be_done_before_is_shown_when_it_is_replaced(kim: Chat) -> None:
    await kim.says(f"{WRITTEN} på Ekskolan")
    await kim.says("gjort stängt locket")

    form = await kim.says("vi har tätat brunnen")

    assert f"{text('sv', 'report.replaced')}: stängt locket" in form.card.text


@on_one_database
@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("det är en olycka", "accident"),
        ("det var ett tillbud", "near_miss"),
        ("ett förslag", "improvement"),
        ("it is an accident", "accident"),
    ],
)
async def test_what_kind_it_is_sets_the_kind(kim: Chat, written: str, kind: str) -> None:
    await kim.says(f"{WRITTEN} på Ekskolan")

    form = await kim.says(written)

    assert fields(form)["kind"] == kind
    assert fields(form)["description"] == f"{WRITTEN} på Ekskolan"


# --- what tells of nothing ------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    "written", ["spärra", "vad saknas i omgången", "var är lysrören", "vad händer med soporna"]
)
async def test_a_question_or_a_stray_word_begins_no_report(kim: Chat, written: str) -> None:
    answer = await kim.says(written)

    assert not says(answer, "report.heading")
    assert says(await kim.says("avbryt"), "report.none_begun")


@on_one_database
@pytest.mark.parametrize("written", ["spärra", "vad saknas i omgången"])
async def test_nor_does_it_change_one_that_is_open(kim: Chat, written: str) -> None:
    before = fields(await kim.says(f"{WRITTEN} på Ekskolan"))

    answer = await kim.says(written)

    assert not says(answer, "report.heading")
    assert fields(await kim.says("fortsätt")) == before


@on_one_database
@pytest.mark.parametrize("written", ["batterier", "läckage", "varför kör vi bil till grannhuset"])
async def test_a_word_of_the_trade_and_an_idea_put_as_a_question_do(
    kim: Chat, written: str
) -> None:
    await kim.says(written)

    assert fields(await kim.says("fortsätt"))["description"] == written


@on_one_database
async def test_to_report_the_status_is_no_report_of_an_event(kim: Chat) -> None:
    answer = await kim.says("rapportera läget")

    assert says(answer, "to_report.heading")


# --- whatever is written --------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize("seed", range(3))
async def test_nothing_that_was_told_is_lost_whatever_is_written_after_it(
    kim: Chat, seed: int
) -> None:
    chance = Random(seed)
    known = [one for language in LANGUAGES for _, one in examples.read(language)]
    told = fields(await kim.says(WRITTEN))["description"]

    for written in chance.choices(known, k=25):
        answer = await kim.says(written)
        now = fields(await kim.says("fortsätt"))["description"]

        assert told in now or f": {told}" in answer.card.text, written
        told = now


# --- words that begin like a field ----------------------------------------------------------------


@on_one_database
async def test_a_description_that_is_replaced_is_shown(kim: Chat) -> None:
    await kim.says(WRITTEN)

    form = await kim.says("vad tjugo blybatterier i restavfallet")

    assert fields(form)["description"] == "tjugo blybatterier i restavfallet"
    assert f"{text('sv', 'report.replaced')}: {WRITTEN}" in form.card.text


# --- whether it goes on ---------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    ("answer", "ongoing"),
    [
        ("nej", "no"),
        ("nä", "no"),
        ("nää", "no"),
        ("nej det har slutat", "no"),
        ("det har slutat", "no"),
        ("vet inte riktigt", "unknown"),
        ("ingen aning", "unknown"),
        ("ja det gör det", "yes"),
        ("japp", "yes"),
        ("tror inte det pågår", "unknown"),
        ("det pågår inte", "no"),
        ("pågår fortfarande", "yes"),
        ("ja fortfarande", "yes"),
        ("don't know", "unknown"),
        ("not any more", "no"),
    ],
)
async def test_whether_it_goes_on_is_answered_as_people_do(
    kim: Chat, answer: str, ongoing: str
) -> None:
    await kim.says("Diesel har läckt ut på gården")

    await kim.says(answer)

    assert fields(await kim.says("fortsätt"))["ongoing"] == ongoing


# --- misconduct -----------------------------------------------------------------------------------


async def test_misconduct_in_a_form_is_not_stored_and_shown_back(
    kim: Chat, database: Database
) -> None:
    await kim.says(WRITTEN)
    before = await every_row(database)

    form = await send(kim, description=MISCONDUCT)

    assert says(form, "error.misconduct")
    assert fields(form)["description"] == MISCONDUCT
    assert news(before, await every_row(database)) == {}


@pytest.mark.parametrize("by", ["card", "words"])
async def test_misconduct_in_a_comment_is_not_stored_and_shown_back(
    kim: Chat, database: Database, authority: Authority, by: str
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"komplettera {case.number}")
    before = await every_row(database)

    if by == "card":
        form = await kim.presses("Lägg till", text=MISCONDUCT)
    else:
        form = await kim.says(f"komplettera {case.number} {MISCONDUCT}")

    assert says(form, "error.misconduct")
    assert fields(form)["text"] == MISCONDUCT
    assert news(before, await every_row(database)) == {}

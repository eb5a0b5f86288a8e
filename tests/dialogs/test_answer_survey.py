"""The annual survey: opened by a coordinator, answered without a name, shown when it is over."""

from datetime import UTC, datetime, time, timedelta

import pytest

from domain.authority import Authority
from domain.meeting import Meeting
from domain.periods import Daily
from jobs import surveys
from sheets import example_network
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import Chat, Clock, colleague
from tests.dialogs import network
from tests.dialogs.network import TODAY, days
from tests.dialogs.seen import fields, says, titles
from tests.jobs import said
from tests.promises.rows import every_row, news, statements

TABLES = {"survey_count", "survey_given", "survey_receipt"}
NUMBERS = range(60, 68)


@pytest.fixture
async def held(database: Database, authority: Authority) -> Meeting:
    return await network.stored(database, authority, TODAY - days(1))


@pytest.fixture
async def members(database: Database, kim: Chat, held: Meeting) -> list[Chat]:
    """Contacts of the group."""
    people = [colleague(kim, number, f"Person {number}") for number in NUMBERS]
    ids = [await make.person_id(database, one) for one in people]

    def invite(storage: Storage) -> None:
        for id_ in ids:
            storage.networks.set_contact(held.group.id, id_)

    await database.write(invite)
    return people


@pytest.fixture
async def opened(sam: Chat, members: list[Chat]) -> None:
    await sam.says("öppna årsenkät")
    await sam.says("ja")
    assert members


async def letters(database: Database, now: datetime) -> list[str]:
    """Run the job; return all that has been promised, by purpose."""
    slot = Daily(time(8, 5)).latest(now)
    await surveys.run(database, slot, now, lambda _: None)
    rows = (await every_row(database))["outbox"]
    return [row["purpose"] for row in rows if row["purpose"].startswith("survey")]


async def close(database: Database, clock: Clock) -> None:
    clock.goes(days=22)
    await database.write(lambda storage: surveys.close(storage, clock.now))


async def test_a_coordinator_opens_it_once_a_year_and_nobody_else_can(
    kim: Chat, sam: Chat, members: list[Chat]
) -> None:
    refused = await kim.says("öppna årsenkät")
    asked = await sam.says("öppna årsenkät")
    opened = await sam.presses("Öppna för Nätverket", asked)
    twice = await sam.presses("Öppna för Nätverket", asked)

    assert says(refused, "error.no_network_kept")
    assert says(asked, "survey.asked_role")
    invited = len(members) + 2  # those of the workbook
    assert says(opened, "survey.opened_what", invited=invited, day="11 december 2026")
    assert says(twice, "error.survey_opened")


async def test_everybody_is_invited_and_reminded_twice_also_those_who_have_answered(
    database: Database, members: list[Chat], opened: None
) -> None:
    await members[0].says("årsenkät 5 5 5 5")
    start = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
    everybody = len(members) + 2

    counts = [
        len(await letters(database, start + timedelta(days=day))) for day in (0, 1, 7, 8, 14, 20)
    ]
    assert opened is None

    assert counts == [everybody * each for each in (1, 1, 2, 2, 3, 3)]


async def test_the_letter_is_the_survey_itself(
    database: Database, members: list[Chat], opened: None
) -> None:
    id_ = await make.person_id(database, members[0])

    def letter(storage: Storage) -> str:
        [survey] = storage.surveys.running(TODAY)
        person = storage.people.many([id_], TODAY)[id_]
        shown = surveys.card(storage, surveys.REMINDER, survey.id, person, "sv", TODAY)
        late = surveys.card(storage, surveys.REMINDER, survey.id, person, "sv", TODAY + days(22))
        assert shown is not None
        assert late is None
        return shown.text

    assert "Har nätverket utvecklat och stärkt dig i din roll?" in await database.read(letter)


async def test_it_is_answered_by_card_or_in_a_line_and_changed_from_the_receipt_only(
    database: Database, members: list[Chat], opened: None
) -> None:
    by_card, in_words = members[:2]

    form = await by_card.says("årsenkät")
    receipt = await by_card.presses("Skicka svar", form, coordination="5", role="4")
    changed = await by_card.presses("Skicka svar", receipt, role="6", exchange="2")
    again = await by_card.says("årsenkät")
    by_old_card = await by_card.presses("Skicka svar", form, coordination="1")
    line = await in_words.says("årsenkät - 4, - 6")
    twice = await in_words.says("årsenkät 1 1 1 1")

    assert says(receipt, "survey.thanks")
    assert fields(changed) == {"coordination": "5", "role": "6", "exchange": "2"}
    assert says(again, "survey.given_what")
    assert fields(by_old_card)["coordination"] == "1"
    assert fields(line) == {"role": "4", "collaboration": "6"}
    assert says(twice, "survey.given_what")
    rows = (await every_row(database))["survey_count"]
    counted = {(row["question"], row["mark"]) for row in rows if row["answers"]}
    assert counted == {
        ("coordination", 1), ("role", 6), ("role", 4), ("exchange", 2),
        ("collaboration", 6),
    }  # fmt: skip
    assert sum(row["answers"] for row in rows) == 5


@pytest.mark.parametrize(
    ("written", "told"),
    [("5,5 4 4 4", "”5,5” kan jag inte räkna in"), ("0 4 4 4", "”0” kan jag inte räkna in"),
     ("7 4 4 4", "”7” kan jag inte räkna in"), ("5 4", "Skriv fyra siffror"),
     ("- - - -", "Svara på minst en fråga")],
)  # fmt: skip
async def test_what_is_no_answer_is_refused_kindly_with_the_form(
    database: Database, members: list[Chat], opened: None, written: str, told: str
) -> None:
    refused = await members[0].says(f"årsenkät {written}")

    assert told in refused.card.text
    assert "Skicka svar" in titles(refused)
    assert not (await every_row(database))["survey_given"]


async def test_an_answer_joins_no_person_to_a_mark(
    database: Database, members: list[Chat], opened: None
) -> None:
    form = await members[0].says("årsenkät")
    before = await every_row(database)
    await members[0].presses("Skicka svar", form, coordination="5")

    after = await every_row(database)

    assert set(news(before, after)) == TABLES
    [given] = after["survey_given"]
    assert set(given) == {"survey_id", "person_id"}
    assert {name for row in after["survey_receipt"] for name in row} == {"digest", "survey_id"}
    assert len(after["survey_count"]) == 4 * 6


async def test_only_those_who_are_invited_may_answer(kim: Chat, opened: None) -> None:
    refused = await kim.says("årsenkät 5 5 5 5")

    assert says(refused, "error.no_survey_open")


async def test_the_result_is_shown_when_it_is_over_and_enough_have_answered(
    kim: Chat, members: list[Chat], opened: None, database: Database, clock: Clock
) -> None:
    for one, line in zip(members[:6], ["5 4 3 6"] * 5 + ["6 4 - 6"], strict=True):
        await one.says(f"årsenkät {line}")
    early = await kim.says("årsenkätens resultat")
    await close(database, clock)

    shown = await kim.says("årsenkätens resultat")

    assert says(early, "survey.no_trend")
    assert "Nöjd med samordningen: 2026 5,2" in shown.card.text
    assert "Underlättat utbyte av kompetens och erfarenhet: 2026 för få svar" in shown.card.text
    assert "Antal svar: 2026 6 av 10 inbjudna (60 %)" in shown.card.text
    rows = await every_row(database)
    assert rows["survey_given"] == rows["survey_receipt"] == []


async def test_earlier_years_stand_as_they_were_published(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await network.bring(database, example_network.network(authority.name, TODAY))

    shown = await kim.says("årsenkätens resultat")
    since = await kim.says("årsenkäten, visa trenden sen 2021")

    trend = "Nöjd med samordningen: 2019 4,9, 2020 5,2, 2021 5,6, 2022 5,2 (publicerat)"
    assert trend in shown.card.text
    assert "2021 till 2022: −0,4" in shown.card.text
    assert "Antal svar: 2019 62, 2020 52, 2021 40, 2022 53" in shown.card.text
    assert "årsrapport 2022" in shown.card.text
    assert "Nöjd med samordningen: 2021 5,6, 2022 5,2" in since.card.text


async def test_the_questions_keep_their_words(sam: Chat, members: list[Chat]) -> None:
    """What is asked in other words can be compared with no other year."""
    asked = await sam.says("öppna årsenkät")

    for at, question in enumerate(
        (
            "Hur nöjd är du med samordningen av nätverket?",
            "Har nätverket utvecklat och stärkt dig i din roll?",
            "Har nätverket underlättat utbyte av kompetens och erfarenhet?",
            "Har nätverket stärkt samverkan med andra aktörer?",
            "Vad har du haft störst nytta av i nätverket?",
        ),
        start=1,
    ):
        assert f"{at}: {question}" in asked.card.text
    assert members


# --- earlier years, entered by hand ---------------------------------------------------------------


async def test_an_earlier_year_is_entered_with_its_source_and_stands_as_it_was_printed(
    sam: Chat, kim: Chat, held: Meeting, database: Database
) -> None:
    form = await sam.says("tidigare årsenkät")
    by_card = await sam.presses(
        "Spara året", form, year="2019", coordination="4,90", answers="62", source="årsrapport 2022"
    )
    line = await sam.says("tidigare årsenkät 2020; 5,2 - 5,3 4,1; 52; årsrapport 2022")
    again = await sam.says("tidigare årsenkät 2020; 5,1 - - 4,1; 53; årsrapport 2022")
    shown = await kim.says("årsenkätens resultat")

    for answered in (by_card, line, again):
        assert says(answered, "earlier_survey.source")
    assert "Nöjd med samordningen: 2019 4,90, 2020 5,1 (publicerat)" in shown.card.text
    assert "Stärkt samverkan med andra aktörer: 2020 4,1 (publicerat)" in shown.card.text
    # What is skipped the second time is not left from the first.
    assert "Underlättat utbyte" not in shown.card.text
    assert "Antal svar: 2019 62, 2020 53" in shown.card.text
    assert says(shown, "survey.sources", sources="årsrapport 2022")
    log = [row for row in (await every_row(database))["log"] if row["field"] == "earlier_survey"]
    assert [row["new"] for row in log] == ["2019", "2020", "2020"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("1019; 4,9 - - -; 62; rapport", "Skriv ett år från 1990"),
        ("2019; 6,5 - - -; 62; rapport", "”6,5” är inget medelvärde"),
        ("2019; 49 - - -; 62; rapport", "”49” är inget medelvärde"),
        ("2019; - - - -; 62; rapport", "Skriv minst ett medelvärde"),
        ("2019; 4,9 - - -; många; rapport", "Skriv antal svar som ett heltal"),
        ("2019; 4,9 - - -; 62;", "Skriv var siffrorna står"),
        ("2026; 4,9 - - -; 62; rapport", "har ställts här"),
        ("2019; 4,9 - - -", "med semikolon mellan"),
    ],
)
async def test_an_earlier_year_that_cannot_be_right_is_refused_kindly_with_the_form(
    sam: Chat, opened: None, database: Database, written: str, told: str
) -> None:
    refused = await sam.says(f"tidigare årsenkät {written}")

    assert told in refused.card.text
    assert "Spara året" in titles(refused)
    assert (await every_row(database))["published_figure"] == []
    assert opened is None


async def test_nobody_else_enters_an_earlier_year(kim: Chat, held: Meeting) -> None:
    refused = await kim.says("tidigare årsenkät 2019; 4,9 - - -; 62; rapport")

    assert says(refused, "error.no_network_kept")
    assert held


# --- what was of most use -------------------------------------------------------------------------


async def tell(members: list[Chat], count: int) -> None:
    """Let so many answer the survey and tell what they had most use of."""
    for number, one in enumerate(members[:count]):
        await one.says("årsenkät 5 5 5 5")
        await one.says(f"störst nytta Text nummer {number}.")


async def test_what_was_of_most_use_is_stored_apart_and_without_a_name(
    database: Database, members: list[Chat], opened: None
) -> None:
    form = await members[0].says("årsenkät")
    before = await every_row(database)

    asked = await members[0].presses("Berätta vad du haft störst nytta av", form)
    empty = await members[0].presses("Skicka svar", asked, text=" ")
    told = await members[0].presses("Skicka svar", empty, text="Kollegor att fråga.")

    assert says(empty, "error.comment_missing")
    assert says(told, "survey.benefit_told_what")
    [row] = news(before, await every_row(database)).pop("survey_benefit")
    assert set(news(before, await every_row(database))) == {"survey_benefit"}
    assert set(row) == {"key", "survey_id", "text", "state", "tag"}


async def test_it_is_read_and_tagged_before_it_is_shown(
    kim: Chat, sam: Chat, members: list[Chat], opened: None, database: Database, clock: Clock
) -> None:
    await tell(members, 8)
    early = await sam.says("enkätsvar")
    await close(database, clock)

    listed = await sam.says("enkätsvar")
    first = await sam.presses("Visa svaret", listed, tag="Kollegor")
    second = await sam.presses("Visa inte svaret", first, tag="Omvärld")
    for _ in range(6):
        second = await sam.presses("Visa inte svaret", second, tag="Omvärld")
    shown = await kim.says("årsenkätens resultat")

    assert says(early, "benefits.none")
    assert says(listed, "benefits.count", total=8)
    assert says(second, "benefits.none")
    assert "Störst nytta 2026: Omvärld (7), Kollegor (färre än 6)" in shown.card.text
    assert shown.card.text.count("Text nummer") == 1


async def test_a_tag_can_be_written_and_is_not_too_long(
    sam: Chat, members: list[Chat], opened: None, database: Database, clock: Clock
) -> None:
    await tell(members, 6)
    await close(database, clock)
    [key, *_] = [row["key"] for row in (await every_row(database))["survey_benefit"]]

    long = await sam.says(f"visa enkätsvar {key} {'x' * 61}")
    written = await sam.says(f"visa enkätsvar {key} kollegor att fråga")

    assert says(long, "error.tag_long", most=60)
    assert says(written, "benefits.approved")
    tags = [row["tag"] for row in (await every_row(database))["survey_benefit"] if row["tag"]]
    assert tags == ["kollegor att fråga"]


async def test_what_few_have_answered_is_read_by_nobody(
    kim: Chat, sam: Chat, members: list[Chat], opened: None, database: Database, clock: Clock
) -> None:
    await tell(members, 5)
    await close(database, clock)
    key = (await every_row(database))["survey_benefit"][0]["key"]

    listed = await sam.says("enkätsvar")
    await sam.says(f"visa enkätsvar {key} kollegor")
    by_member = await kim.says(f"visa enkätsvar {key} kollegor")
    shown = await kim.says("årsenkätens resultat")

    assert says(listed, "benefits.none")
    assert says(by_member, "error.no_network_kept")
    assert "Text nummer" not in listed.card.text + shown.card.text
    assert {row["state"] for row in (await every_row(database))["survey_benefit"]} == {"waiting"}


# --- when it is over ------------------------------------------------------------------------------


async def test_everybody_gets_a_letter_with_the_result_once(
    database: Database, members: list[Chat], opened: None
) -> None:
    for one in members[:6]:
        await one.says("årsenkät 5 5 5 5")
    over = datetime(2026, 12, 12, 7, 10, tzinfo=UTC)
    reader = await make.person_id(database, members[7])

    await letters(database, over)
    sent = await letters(database, over + timedelta(days=1))

    assert sent.count(surveys.RESULTS) == len(members) + 2

    def letter(storage: Storage) -> str:
        person = storage.people.many([reader], TODAY)[reader]
        shown = surveys.card(storage, surveys.RESULTS, 1, person, "sv", over.date())
        assert shown is not None
        return shown.text

    words = await database.read(letter)
    assert words.startswith("Nu finns resultatet av årsenkäten 2026")
    assert "Nöjd med samordningen: 2026 5,0" in words


async def test_a_member_that_has_left_is_neither_invited_nor_counted(
    database: Database, held: Meeting, sam: Chat, members: list[Chat]
) -> None:
    ended = TODAY - days(20)

    def leave(storage: Storage) -> None:
        [vara] = [
            one for one in storage.networks.members(held.network.id) if one.name == "Vara kommun"
        ]
        storage.networks.set_member(held.network.id, vara.organisation_id, "", None, ended)

    await database.write(leave)
    vera = await network.is_member(database, members[0])

    asked = await sam.says("öppna årsenkät")
    opened = await sam.presses("Öppna för Nätverket", asked)
    refused = await vera.says("årsenkät 5 5 5 5")
    sent = await letters(database, datetime(2026, 11, 20, 8, 0, tzinfo=UTC))

    # Neither Vera of the workbook nor the one who has come to her organisation.
    assert says(opened, "survey.opened_what", invited=len(members), day="11 december 2026")
    assert says(refused, "error.no_survey_open")
    assert len(sent) == len(members)


async def test_who_is_invited_late_is_counted_too(
    kim: Chat, database: Database, held: Meeting, members: list[Chat], opened: None, clock: Clock
) -> None:
    late = [colleague(kim, number, f"Person {number}") for number in range(70, 84)]
    ids = [await make.person_id(database, one) for one in late]

    def invite(storage: Storage) -> None:
        for id_ in ids:
            storage.networks.set_contact(held.group.id, id_)

    await database.write(invite)
    for one in late:
        await one.says("årsenkät 5 5 5 5")
    await close(database, clock)

    shown = await kim.says("årsenkätens resultat")

    everybody = len(members) + 2 + len(late)
    assert f"2026 14 av {everybody} inbjudna (58 %)" in shown.card.text


async def test_each_question_has_its_own_number_where_they_differ(
    kim: Chat, database: Database, members: list[Chat], opened: None, clock: Clock
) -> None:
    for one in members[:7]:
        await one.says("årsenkät 5 5 5 -")
    await members[7].says("årsenkät 5 - 5 5")
    await close(database, clock)

    told = (await kim.says("årsenkätens resultat")).card.text

    assert "Nöjd med samordningen: 2026 5,0 (8 svar)" in told
    assert "Utvecklat och stärkt mig i min roll: 2026 5,0 (7 svar)" in told
    assert "Stärkt samverkan med andra aktörer: 2026 för få svar" in told
    assert "Antal svar: 2026 7–8 av 10 inbjudna (80 %)" in told


async def test_in_december_whoever_coordinates_is_told_once_that_it_is_time(
    kim: Chat, sam: Chat, database: Database, held: Meeting
) -> None:
    await sam.says("hej")
    start = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
    counts = [await letters(database, start + timedelta(days=day)) for day in (0, 1, 2)]
    rows = [
        row for row in (await every_row(database))["outbox"] if row["purpose"] == surveys.UNOPENED
    ]
    before = await said.words(database, rows, start + timedelta(days=1))
    await sam.says("öppna årsenkät")
    await sam.says("ja")
    after = await said.words(database, rows, start + timedelta(days=1))

    assert counts == [[], [surveys.UNOPENED], [surveys.UNOPENED]]
    assert [row["person_id"] for row in rows] == [await make.person_id(database, sam)]
    [letter] = before
    assert "öppna årsenkät" in letter
    assert after == []


async def test_a_trend_costs_the_same_however_many_years(
    kim: Chat, database: Database, authority: Authority, held: Meeting
) -> None:
    await kim.says("årsenkätens resultat")
    with statements(database) as few:
        await kim.says("årsenkätens resultat")
    await network.bring(database, example_network.network(authority.name, TODAY))

    with statements(database) as many:
        await kim.says("årsenkätens resultat")

    assert many == few
    assert held

"""What people thought of meetings, and what a year of them was."""

from dataclasses import replace

import pytest

from domain.authority import Authority
from domain.meeting import Meeting
from domain.network_wanted import WantedFigure, WantedMember
from jobs import close_ratings
from locales.text import text
from sheets import example_network
from storage.database import Database
from storage.ratings import APPROVED
from storage.storage import Storage
from tests.chat import Chat, Clock, colleague
from tests.dialogs import network
from tests.dialogs.network import STRATEGY, TODAY, days, meeting, wanted
from tests.dialogs.seen import says, titles
from tests.promises.rows import every_row, statements


@pytest.fixture
async def held(database: Database, authority: Authority) -> Meeting:
    return await network.stored(database, authority, TODAY - days(1), place="Borås")


async def answer(chat: Chat, about: Meeting, *marks: int) -> None:
    """Let as many people as there are marks rate the meeting with them."""
    for number, mark in enumerate(marks, start=60):
        one = colleague(chat, number, f"Person {number}")
        await one.says(f"jag var med {about.id}")
        await one.says(f"betygsätt {about.id} nöjd {mark} nytta {mark}")


async def close(database: Database, clock: Clock) -> None:
    clock.goes(days=8)
    await database.write(lambda storage: close_ratings.close(storage, TODAY + days(8)))


async def test_nothing_is_shown_before_the_window_closes(
    kim: Chat, sam: Chat, held: Meeting
) -> None:
    await answer(kim, held, 5, 5, 5, 5, 5, 5, 5)

    for chat in (kim, sam):
        shown = await chat.says(f"resultat {held.id}")
        year = await chat.says("resultat år 2026")
        assert says(shown, "results.open", day="26 november 2026")
        assert "Nöjdhet" not in shown.card.text
        assert "Nöjdhet" not in year.card.text


async def test_six_answers_are_shown_as_a_mean_of_how_many(
    kim: Chat, sam: Chat, held: Meeting, database: Database, clock: Clock
) -> None:
    await answer(kim, held, 5, 5, 5, 5, 5, 6)
    await sam.says(f"antal {held.id} 29")
    await close(database, clock)

    opened = await kim.says(f"möte {held.id}")
    shown = await kim.presses("Resultat", opened)
    year = await kim.says("resultat år 2026")
    asked = await kim.says("hur nöjda var folk med träffen i Borås")

    for answered in (shown, asked):
        assert "Nöjdhet: 5,2 (6 svar av 29)" in answered.card.text
        assert "så många svarade" not in answered.card.text
    assert "Nöjdhet: 5,2 (6 svar)" in year.card.text
    assert says(
        year, "results.counted", meetings=1, planned=1, days=1, participations=29, evaluated=1
    )


async def test_five_answers_are_shown_nowhere_and_it_is_said_why(
    kim: Chat, sam: Chat, held: Meeting, database: Database, clock: Clock
) -> None:
    await answer(kim, held, 1, 1, 1, 1, 1)
    await close(database, clock)

    for chat in (kim, sam):
        shown = await chat.says(f"resultat {held.id}")
        year = await chat.says("resultat")
        assert says(shown, "results.too_few", least=6)
        for answered in (shown, year):
            for told in ("1,0", "5 svar", "(5"):
                assert told not in answered.card.text
        assert "0 utvärderade" in year.card.text


async def test_the_weekly_digest_counts_as_evaluated_what_the_year_does(
    kim: Chat, sam: Chat, database: Database, authority: Authority, clock: Clock
) -> None:
    on = [TODAY - days(3), TODAY - days(2), TODAY - days(1)]
    rows = [(meeting(f"M-{n}", day), day) for n, day in enumerate(on)]
    printed = WantedFigure(TODAY.year, "satisfaction", "5,2", "årsrapport", "M-2")
    known = replace(wanted(authority, *rows), figures=(printed,))
    await network.bring(database, known)
    few, enough, _ = await network.every_meeting(database, authority)
    await answer(kim, few, 4, 4, 4, 4)
    await answer(kim, enough, 6, 6, 6, 6, 6, 6)
    await close(database, clock)

    digest = await sam.says("veckobrev")
    year = await sam.presses("Resultat 2026", digest)

    assert says(digest, "digest.evaluated", evaluated=2, held=3, year="2026")
    assert says(
        year, "results.counted", meetings=3, planned=3, days=3, participations=10, evaluated=2
    )


async def test_small_meetings_are_shown_together_once_they_are_enough(
    kim: Chat, database: Database, authority: Authority, clock: Clock
) -> None:
    on = [TODAY - days(3), TODAY - days(2), TODAY - days(1)]
    rows = [(meeting(f"M-{n}", day), day) for n, day in enumerate(on)]
    await network.bring(database, wanted(authority, *rows))
    first, second, alone = await network.every_meeting(database, authority)
    await answer(kim, first, 4, 4, 4, 4)
    await answer(kim, second, 6, 6, 6, 6)
    await answer(kim, alone, 2, 2, 2, 2, 2, 2)
    await close(database, clock)

    for one in (first, second):
        shown = await kim.says(f"resultat {one.id}")
        assert says(shown, "results.pooled", mean="5,0", answers=8, others=1)
    group = await kim.says("resultat")

    assert "Nöjdhet: 3,7 (14 svar)" in group.card.text


async def test_only_comments_that_were_reviewed_are_shown_and_none_of_few(
    kim: Chat, sam: Chat, held: Meeting, database: Database, clock: Clock
) -> None:
    await answer(kim, held, 5, 5, 5, 5, 5, 6)
    for words in ("Bra om reservat.", "Ove pratade för länge."):
        await colleague(kim, 60, "Person 60").says(f"kommentar {held.id} {words}")
    early = await sam.says(f"kommentarer {held.id}")
    await close(database, clock)

    listed = await sam.says(f"kommentarer {held.id}")
    at = 1 if listed.card.text.index("reservat") < listed.card.text.index("Ove") else 2
    after = await sam.presses(f"Visa {at}", listed)
    await sam.presses("Visa inte 1", after)
    shown = await kim.says(f"resultat {held.id}")
    refused = await kim.says(f"kommentarer {held.id}")

    assert says(early, "error.review_not_yet")
    assert "Bra om reservat." in shown.card.text
    assert "Ove" not in shown.card.text
    assert says(refused, "error.not_allowed")
    states = {row["text"]: row["state"] for row in (await every_row(database))["meeting_comment"]}
    assert states == {"Bra om reservat.": "approved", "Ove pratade för länge.": "refused"}


async def test_whoever_coordinates_is_shown_the_way_to_comments_that_wait(
    kim: Chat, sam: Chat, held: Meeting, database: Database, clock: Clock
) -> None:
    await answer(kim, held, 5, 5, 5, 5, 5, 6)
    for number in range(60, 66):
        told = f"kommentar {held.id} Bra om reservat {number}."
        await colleague(kim, number, f"Person {number}").says(told)
    before = await sam.says("kommentarer att läsa")
    await close(database, clock)

    waiting = await sam.says("kommentarer att läsa")
    ways = [
        waiting,
        await sam.says(f"möte {held.id}"),
        await sam.says(f"resultat {held.id}"),
        await sam.presses("Nätverk du samordnar", await sam.says("tidigare möten")),
    ]
    listed = await sam.presses(f"Läs om möte {held.id}", waiting)
    others = [await kim.says(f"{asked} {held.id}") for asked in ("möte", "resultat")]

    assert says(before, "to_read.none")
    assert says(waiting, "to_read.count", total=6)
    for way in ways:
        assert {"Läs kommentarer", f"Läs om möte {held.id}"} & set(titles(way))
        assert "reservat" not in way.card.text
    assert says(ways[-1], "review.waits", count=6)
    assert says(listed, "review.more", shown=5, unread=6)
    for other in others:
        assert "Läs kommentarer" not in titles(other)
        assert "väntar" not in other.card.text


async def test_many_comments_are_shown_some_at_a_time(
    kim: Chat, held: Meeting, database: Database, clock: Clock
) -> None:
    await answer(kim, held, 5, 5, 5, 5, 5, 6)

    def approved(storage: Storage) -> None:
        for number in range(30):
            storage.ratings.add_comment(f"{number}", held.id, f"Bra {number}. " + "lång " * 190)
            storage.ratings.review(held.id, f"{number}", APPROVED)

    await database.write(approved)
    await close(database, clock)

    shown = await kim.says(f"resultat {held.id}")
    every = await kim.presses("Visa alla kommentarer", shown)
    third = await kim.says(f"alla kommentarer {held.id} sida 3")

    assert shown.card.text.count("Bra ") == 5
    assert says(shown, "results.some_comments", shown=5, total=30)
    assert says(every, "results.comments_count", total=30, page=1, last=3)
    told = [every, await kim.presses("Nästa sida", every), third]
    assert [one.card.text.count("Bra ") for one in told] == [10, 10, 10]


async def test_comments_of_few_are_read_by_nobody(
    kim: Chat, sam: Chat, held: Meeting, database: Database, clock: Clock
) -> None:
    await answer(kim, held, 5, 5, 5, 5, 5)
    await colleague(kim, 60, "Person 60").says(f"kommentar {held.id} Bra om reservat.")
    await close(database, clock)

    refused = await sam.says(f"kommentarer {held.id}")
    shown = await sam.says(f"resultat {held.id}")
    waiting = await sam.says("kommentarer att läsa")

    assert says(refused, "error.review_too_few", least=6)
    assert says(waiting, "to_read.none")
    for answered in (refused, shown, waiting):
        assert "reservat" not in answered.card.text
        assert "Läs kommentarer" not in titles(answered)


async def test_the_year_2022_is_counted_from_its_rows_with_the_published_beside(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await network.bring(database, example_network.network(authority.name, TODAY))
    await database.write(lambda storage: close_ratings.close(storage, TODAY))

    year = await kim.says("resultat år 2022")
    opened = await kim.says("hitta möte MSG-03")
    one = await kim.presses("Resultat", opened)

    told = year.card.text
    counted = {"planned": 21, "meetings": 21, "days": 23, "participations": 679, "evaluated": 8}
    assert says(year, "results.counted", **counted)
    assert says(year, "results.digital", meetings=13, participations=400, evaluated=0)
    for group, participations in (
        ("Miljöstrategigruppen", 281),
        ("Naturvårdsgruppen", 363),
        ("Rättvis handel-gruppen", 35),
    ):
        [line] = [line for line in told.splitlines() if line.startswith(f"{group}:")]
        assert f"{participations} deltagartillfällen" in line
    assert "Möten: 22 (publicerat" in told
    assert says(year, "results.difference_exact", difference="1")
    assert "Deltagartillfällen: över 730 (publicerat" in told
    assert says(year, "results.difference_at_least", difference="52")
    # Nobody is noted by name, so nothing counted stands beside what was published of them.
    assert says(year, "results.people", people=0)
    [people] = [line for line in told.splitlines() if line.startswith("Unika deltagare:")]
    assert "Skillnad" not in people
    assert says(year, "results.municipalities", count=38)
    assert "Nöjdhet: 5,75 (publicerat" in one.card.text


# As they are printed, also where that is not as anybody would write it.
PUBLISHED = {
    "MSG-03": ("5,75", "5,75"), "MSG-04": ("5,58", "5,50"), "MSG-06": ("5,18", "4.88"),
    "MSG-08": ("5,67", "5,67"), "NVG-04": ("5,4", ""), "NVG-05": ("5,6", ""),
    "NVG-06": ("5,4", ""), "NVG-08": ("5,4", ""),
}  # fmt: skip


async def test_published_means_are_shown_as_they_were_printed_and_marked(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await network.bring(database, example_network.network(authority.name, TODAY))
    await database.write(lambda storage: close_ratings.close(storage, TODAY))
    year = await kim.says("resultat år 2022")

    for language, questions, mark in (
        ("svenska", ("Nöjdhet", "Nytta"), "publicerat"),
        ("engelska", ("Satisfaction", "Usefulness"), "published"),
    ):
        await kim.says(language)
        for about in await network.every_meeting(database, authority):
            shown = await kim.says(f"resultat {about.id}")
            means = PUBLISHED.get(about.code, ("", ""))
            for question, mean in zip(questions, means, strict=True):
                told = f"{question}: {mean} ({mark}, årsrapport 2022"
                assert (told in shown.card.text) is bool(mean), (about.code, told)
            assert shown.card.text.count(mark) == sum(map(bool, means))
    # They are counted as evaluated, and mixed into no mean.
    assert [line.rpartition(", ")[2] for line in year.card.text.splitlines() if "utv" in line] == [
        "8 utvärderade", "0 utvärderade.", "4 utvärderade", "0 utvärderade", "4 utvärderade",
    ]  # fmt: skip
    assert "Nöjdhet" not in year.card.text


async def test_what_was_published_stands_beside_its_own_network(
    kim: Chat, database: Database, authority: Authority
) -> None:
    of_2022 = example_network.network(authority.name, TODAY)
    await network.bring(database, of_2022)
    day = TODAY.replace(year=2022, month=5, day=20)
    other = wanted(authority, (meeting("M-1", day), day))
    figure = WantedFigure(2022, "satisfaction", "5,4", "årsrapport 2022")
    board = WantedMember("Exempellänsstyrelsen", "county_board")
    members = (other.members[0], board)
    await network.bring(database, replace(other, members=members, contacts=(), figures=(figure,)))

    told = (await kim.says("resultat år 2022")).card.text

    first, second = told.split("Nätverk: Nätverket")
    assert f"Nätverk: {of_2022.name}" in first
    assert "679 deltagartillfällen" in first
    assert says_in(first, "results.difference_exact", difference="1")
    assert f"{STRATEGY}: 8 av 8 planerade möten" in first
    assert f"{STRATEGY}: Ett planerat möte, genomfört" in second
    assert "publicerat" not in second.replace("Nöjdhet: 5,4 (publicerat, årsrapport 2022)", "")
    # A county board is no municipality.
    assert says_in(second, "results.municipalities", count=1)
    assert says_in(second, "results.others", count=1)


def says_in(told: str, key: str, **values: str | int) -> bool:
    return text("sv", key, **values) in told


async def test_what_is_asked_for_in_ones_own_words_is_of_that_year(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await network.bring(database, example_network.network(authority.name, TODAY))

    total = await kim.says("hur många deltagare hade vi totalt 2022")
    place = await kim.says("resultat från träffen i Kungshamn")
    two = await kim.says("resultat från träffen i Trollhättan")

    assert "679 deltagartillfällen" in total.card.text
    assert "Sotenäs Symbioscentrum" in place.card.text
    assert says(two, "found_meetings.which", total=2)


async def test_a_year_costs_the_same_however_many_meetings_it_had(
    kim: Chat, database: Database, authority: Authority, held: Meeting
) -> None:
    await kim.says("resultat år 2026")
    with statements(database) as few:
        await kim.says("resultat år 2026")
    rows = [(meeting(f"N-{n}", TODAY - days(n)), TODAY - days(n)) for n in range(1, 30)]
    await network.bring(database, wanted(authority, *rows))

    with statements(database) as many:
        shown = await kim.says("resultat år 2026")

    assert many == few
    assert says(
        shown, "results.counted", meetings=30, planned=30, days=30, participations=0, evaluated=0
    )


async def test_results_go_to_members_and_to_nobody_else(
    kim: Chat, held: Meeting, database: Database, clock: Clock
) -> None:
    vera = await network.member_elsewhere(database, kim)
    nils = replace(kim, entra_id="nils", tenant_id=network.OTHER_TENANT, latest=None)
    await answer(kim, held, 5, 5, 5, 5, 5, 6)
    await close(database, clock)

    member, stranger = [await chat.says(f"resultat {held.id}") for chat in (vera, nils)]

    assert "Nöjdhet: 5,2" in member.card.text
    assert "5,2" not in stranger.card.text
    assert "Resultat" not in titles(stranger)


@pytest.mark.parametrize("later", [1, 9])
async def test_a_planned_meeting_has_been_held_once_somebody_is_counted_however_late(
    sam: Chat, database: Database, authority: Authority, clock: Clock, later: int
) -> None:
    planned = await network.stored(database, authority, TODAY)
    clock.goes(days=later)
    await database.write(lambda storage: close_ratings.close(storage, TODAY + days(later)))

    before = await sam.says("resultat år 2026")
    counted = await sam.says(f"antal {planned.id} 29, 12")
    after = await sam.says("resultat år 2026")

    assert says(
        before, "results.counted", meetings=0, planned=1, days=0, participations=0, evaluated=0
    )
    assert says(counted, "meeting_status.held")
    assert says(
        after, "results.counted", meetings=1, planned=1, days=1, participations=29, evaluated=0
    )


async def test_the_day_itself_is_no_meeting_that_has_been_held(
    sam: Chat, database: Database, authority: Authority
) -> None:
    planned = await network.stored(database, authority, TODAY)

    counted = await sam.says(f"antal {planned.id} 29")

    assert says(counted, "meeting_status.planned")

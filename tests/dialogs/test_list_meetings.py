"""The meetings of the networks that somebody takes part in."""

from dataclasses import replace
from datetime import date

import pytest

from domain.authority import Authority
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs import network
from tests.dialogs.network import NATURE, STRATEGY, TODAY, days, meeting, wanted
from tests.dialogs.seen import says, titles
from tests.promises.rows import statements

OTHER_TENANT = network.OTHER_TENANT


@pytest.fixture
async def known(database: Database, authority: Authority) -> None:
    """Meetings whose names overlap, some past and some to come."""
    rows = [
        (meeting("A-1", date(2025, 12, 8), place="Trollhättan", kind="physical"),),
        (meeting("A-2", date(2026, 11, 10), place="Trollhättan", group=NATURE),),
        (meeting("A-3", date(2026, 12, 6), theme="Fairtrade"),),
        (meeting("A-4", date(2026, 12, 13), group=NATURE, theme="Artportalen"),),
    ]
    dates = [date(2025, 12, 8), date(2026, 11, 10), date(2026, 12, 6), date(2026, 12, 13)]
    pairs = [(one, on) for (one,), on in zip(rows, dates, strict=True)]
    await network.bring(database, wanted(authority, *pairs))


@pytest.mark.usefixtures("known")
async def test_what_comes_first_stands_first_and_what_has_been_newest_first(kim: Chat) -> None:
    upcoming = await kim.says("möten")
    past = await kim.says("tidigare möten")

    assert upcoming.card.text.index("Fairtrade") < upcoming.card.text.index("Artportalen")
    assert "Trollhättan" not in upcoming.card.text
    assert past.card.text.index("10 november 2026") < past.card.text.index("8 december 2025")


@pytest.mark.usefixtures("known")
async def test_names_that_overlap_are_all_shown_newest_first_and_one_alone_is_opened(
    kim: Chat,
) -> None:
    several = await kim.says("hitta möte trollhattan")
    alone = await kim.says("hitta möte artportalen")
    nothing = await kim.says("hitta möte månlandning")

    assert says(several, "found_meetings.which", total=2)
    assert several.card.text.index("10 november 2026") < several.card.text.index("8 december 2025")
    assert "Artportalen" in alone.card.text
    assert "09:00–12:00" in alone.card.text
    assert says(nothing, "found_meetings.none")


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("när är nästa möte", ["Fairtrade"]),
        ("möten i december", ["Fairtrade", "Artportalen"]),
        ("vilka möten har naturvårdsgruppen i december", ["Artportalen"]),
        ("när är träffen i trollhättan", ["A-1", "A-2"]),
    ],
)
async def test_what_is_asked_in_ones_own_words_is_found(
    written: str, found: list[str], kim: Chat
) -> None:
    answer = await kim.says(written)

    every = ["A-1", "A-2", "Fairtrade", "Artportalen"]
    assert [one for one in every if one in answer.card.text] == found


@pytest.mark.usefixtures("known")
async def test_a_meeting_is_opened_from_the_list_and_by_its_number(kim: Chat) -> None:
    listed = await kim.says("kommande möten")
    [first, *_] = titles(listed)

    opened = await kim.presses(first, listed)
    written = await kim.says(first.lower().replace("öppna ", ""))

    assert "Fairtrade" in opened.card.text
    assert written.card.text == opened.card.text


async def test_the_buttons_of_the_weekly_digest_lead_to_ones_own_meetings_and_to_documents(
    kim: Chat, database: Database, authority: Authority
) -> None:
    on = [TODAY + days(number) for number in (-2, 9, 12, 40)]
    link = "https://example.com/dokument"
    rows = [(meeting(f"M-{n}", day, docs_link=link), day) for n, day in enumerate(on)]
    elsewhere = (meeting("N-1", on[1], group=NATURE), on[1])
    await network.bring(database, wanted(authority, *rows, elsewhere))
    person = await make.person_id(database, kim)
    every = await network.every_meeting(database, authority)
    await database.write(lambda s: s.networks.set_contact(every[0].group.id, person))

    digest = await kim.says("veckobrev")
    mine = await kim.presses("Mina möten", digest)
    been = await kim.presses(f"Öppna möte {every[0].id}", digest)

    assert says(digest, "digest.next_meeting", day="29 november 2026", group=STRATEGY, more=1)
    assert link not in digest.card.text
    assert link in been.card.text
    themes = [one.theme for one in every if one.theme in mine.card.text]
    assert themes == ["Tema M-1", "Tema M-2"]


async def test_a_long_list_has_pages_and_asks_the_database_no_more_often(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await network.bring(
        database, wanted(authority, (meeting("N-00", TODAY + days(1)), TODAY + days(1)))
    )
    await kim.says("möten")
    with statements(database) as few:
        await kim.says("möten")
    many = [(meeting(f"N-{n:02}", TODAY + days(n + 1)), TODAY + days(n + 1)) for n in range(25)]
    await network.bring(database, wanted(authority, *many))

    with statements(database) as asked:
        first = await kim.says("möten")
    last = await kim.says("möten sida 9")

    assert asked == few
    assert says(first, "meeting_list.count", total=25, page=1, last=3)
    assert says(last, "meeting_list.count", total=25, page=3, last=3)


async def test_a_member_whose_authority_is_not_here_sees_the_meetings_and_nothing_else(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY + days(20))
    case = await make.stored_case(database, authority, kim)
    vera = await network.member_elsewhere(database, kim)

    listed = await vera.says("möten")
    opened = await vera.says(f"möte {shown.id}")

    assert "Tema M-1" in listed.card.text
    assert "Tema M-1" in opened.card.text
    for words in ("hej", "rapportera", "mina ärenden", f"status {case.number}", "nya ärenden"):
        answer = await vera.says(words)
        assert says(answer, "member.heading"), words
        assert case.number not in answer.card.text


async def test_others_are_told_that_there_is_no_such_meeting_whether_it_is_there_or_not(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY + days(20))
    await make.stored_authority(database, "Alfta bolag", tenant_id=OTHER_TENANT)
    stranger = replace(kim, name="Nils", entra_id="nils", tenant_id=OTHER_TENANT, latest=None)

    there = await stranger.says(f"möte {shown.id}")
    missing = await stranger.says("möte 999999")
    listed = await stranger.says("möten")

    assert there.card.text == missing.card.text
    assert says(there, "error.no_such_meeting")
    assert says(listed, "upcoming_meetings.none")


async def test_who_has_left_the_network_no_longer_sees_its_meetings(
    kim: Chat, database: Database, authority: Authority
) -> None:
    rows = wanted(authority, (meeting("M-1", TODAY + days(20)), TODAY + days(20)))
    left = replace(rows.members[0], until=TODAY - days(1))
    await network.bring(database, replace(rows, members=(left, *rows.members[1:])))
    vera = await network.member_elsewhere(database, kim)

    answer = await vera.says("möten")

    assert says(answer, "not_set_up.heading")


async def test_a_visitor_who_writes_of_danger_sees_112_first(
    database: Database, kim: Chat, authority: Authority
) -> None:
    await network.stored(database, authority, TODAY + days(10))
    vera = await network.member_elsewhere(database, kim)
    await vera.says("möten")

    for words in ("det brinner i lokalen", "hjälp, en person har svimmat på mötet"):
        answered = await vera.says(words)
        assert "112" in answered.card.text.splitlines()[0]

"""The weekly digest on request, and what somebody wishes for of it, by card and by words."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.router import Router
from domain.authority import Authority
from domain.case import State
from domain.case_moves import Event
from domain.digest import Reader, Wish, sections_of
from domain.history import Change
from domain.person import RoleName, Scope
from storage.database import Database
from storage.digest_sections import ROWS
from storage.storage import Storage
from tests import make
from tests.chat import NOW, Chat, Clock
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says, titles


async def wish_of(database: Database, chat: Chat) -> Wish:
    """Return what they wish for, whenever they chose it."""
    person = await make.person_id(database, chat)
    found = await database.read(lambda s: s.digests.wishes_of([person]))
    return replace(found[person], since=None)


# --- to see it ------------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["veckobrev", "Veckobrev!", "weekly digest"])
async def test_whoever_asks_sees_it_now(
    sam: Chat, database: Database, authority: Authority, written: str
) -> None:
    await make.stored_cases(database, authority, sam, 2)

    shown = await sam.says(written)

    assert says(shown, "digest.heading", week="47", place=authority.name)
    assert "2 ärenden väntar på bedömning, det äldsta kom in i dag" in shown.card.text


async def test_to_see_it_counts_as_nothing(sam: Chat, database: Database) -> None:
    await sam.says("veckobrev")

    assert await make.waiting_notices(database) == 0


async def test_who_has_nothing_to_be_told_is_told_so(kim: Chat) -> None:
    shown = await kim.says("veckobrev")

    assert "Inget nytt att berätta just nu." in shown.card.text
    assert titles(shown) == ["Inställningar"]


async def test_its_figures_are_those_of_the_lists_that_its_buttons_lead_to(
    sam: Chat, database: Database, authority: Authority, clock: Clock
) -> None:
    await make.stored_cases(database, authority, sam, 3)
    await make.stored_cases(database, authority, sam, 2, state=State.ASSESSED, severity=4)
    clock.goes(days=7)

    digest = await sam.says("veckobrev")
    assert "■ 3 försenade ärenden" in digest.card.text
    assert "2 öppna ärenden är allvarliga" in digest.card.text
    late = await sam.presses("Försenade ärenden", digest)
    serious = await sam.presses("Allvarliga ärenden", digest)

    assert says(late, "late_cases.heading")
    assert "3 ärenden" in late.card.text
    assert says(serious, "serious_cases.heading")
    assert "2 ärenden" in serious.card.text


async def test_own_cases_that_moved_are_those_that_its_button_leads_to(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    first, second, _ = await make.stored_cases(database, authority, kim, 3)
    by = await make.person_id(database, sam)
    change = Change("state", State.RECEIVED, State.ASSESSED)

    def move(storage: Storage) -> None:
        for one in (first, second):
            storage.log.write_event("case", one.id, Event.ASSESS, NOW, change, [], actor_id=by)

    await database.write(move)

    digest = await kim.says("veckobrev")
    assert "2 av dina ärenden har kommit vidare" in digest.card.text
    listed = await kim.presses("Nytt i mina ärenden", digest)

    assert says(listed, "moved_cases.heading")
    assert "2 ärenden" in listed.card.text


async def test_a_coordinator_of_one_department_counts_what_they_may_list(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    skola = await make.stored_department(database, authority, "Skola")
    gata = await make.stored_department(database, authority, "Gata")
    await make.with_role(
        database, eva, authority, scope=Scope.DEPARTMENT, scope_id=skola, name=RoleName.COORDINATOR
    )
    for department in (skola, skola, gata):
        await make.stored_cases(
            database, authority, kim, 1, state=State.ASSESSED, severity=3, department_id=department
        )

    digest = await eva.says("veckobrev")
    listed = await eva.presses("Allvarliga ärenden", digest)

    assert "2 öppna ärenden är allvarliga eller akuta" in digest.card.text
    assert "2 ärenden" in listed.card.text


@on_one_database
@pytest.mark.parametrize(
    "written",
    ["vad har hänt den här veckan?", "skicka veckobrevet nu", "ge mig veckans sammanfattning"],
)
async def test_in_other_words_it_is_shown_too(sam: Chat, written: str) -> None:
    assert says(await sam.says(written), "digest.heading", week="47", place="Hallstorps kommun")


# --- what is wished for ---------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    "written",
    [
        "kan jag slippa veckobrevet under sommaren",
        "pausa veckobrevet",
        "jag vill inte ha veckobrevet på semestern",
        "stäng av veckobrevet i två veckor",
        "pause the weekly digest",
    ],
)
async def test_who_wants_none_for_a_while_is_not_left_without_for_good(
    kim: Chat, database: Database, written: str
) -> None:
    shown = await kim.says(written)

    assert says(shown, "digest_settings.unmet_pause")
    assert await wish_of(database, kim) == Wish()


@pytest.mark.parametrize(
    ("written", "wish"),
    [
        ("veckobrev av", Wish(wanted=False)),
        ("veckobrev fredag kl 8", Wish(weekday=5, at=time(8))),
        ("veckobrev varannan vecka utan lärdomar",
         Wish(weeks=2, without=frozenset({"lesson"}))),
        ("weekly digest tuesday at 9", Wish(weekday=2, at=time(9))),
        ("veckobrev även tomt", Wish(even_if_nothing=True)),
        # Meanings, not commands:
        ("skicka veckobrevet på tisdagar i stället", Wish(weekday=2)),
        ("stäng av veckobrevet", Wish(wanted=False)),
        ("en gång i månaden räcker med veckobrev", Wish(weeks=4)),
    ],
)  # fmt: skip
async def test_a_wish_in_words_is_kept_and_said_back(
    kim: Chat, database: Database, written: str, wish: Wish
) -> None:
    kept = await kim.says(written)

    assert says(kept, "digest_settings.kept", "sv")
    assert await wish_of(database, kim) == wish


@pytest.mark.parametrize(
    ("written", "wish"),
    [
        ("jag vill inte ha med trend i veckobrevet", Wish(without=frozenset({"trend"}))),
        ("inga lärdomar i veckobrevet tack", Wish(without=frozenset({"lesson"}))),
        ("jag vill slippa lärdomarna i veckobrevet", Wish(without=frozenset({"lesson"}))),
        ("jag vill inte se möten i veckobrevet", Wish(without=frozenset({"meetings"}))),
        ("leave out the trend from the weekly digest", Wish(without=frozenset({"trend"}))),
        ("jag vill ha veckobrevet mer sällan", Wish(weeks=2)),
        ("färre veckobrev", Wish(weeks=2)),
        ("veckobrevet kommer för ofta", Wish(weeks=2)),
        ("jag vill inte ha veckobrevet varje vecka", Wish(weeks=2)),
        ("färre veckobrev, en gång i månaden räcker", Wish(weeks=4)),
        ("I want the weekly digest less often", Wish(weeks=2)),
    ],
)  # fmt: skip
async def test_what_is_said_of_content_and_of_fewer_is_not_taken_for_off_or_on(
    kim: Chat, database: Database, written: str, wish: Wish
) -> None:
    kept = await kim.says(written)

    assert says(kept, "digest_settings.kept", "sv")
    assert await wish_of(database, kim) == wish


async def test_fewer_and_fewer_end_with_every_fourth_week(kim: Chat, database: Database) -> None:
    said = [await kim.says("färre veckobrev") for _ in range(3)]

    assert [says(one, "digest_settings.kept") for one in said] == [True, True, False]
    assert says(said[2], "digest_settings.unmet_seldom")
    assert await wish_of(database, kim) == Wish(weeks=4)


async def test_a_section_that_was_left_out_is_put_in_by_words_too(
    kim: Chat, database: Database
) -> None:
    await kim.says("veckobrev utan åtgärder")

    await kim.says("jag vill ha mina åtgärder i veckobrevet")

    assert await wish_of(database, kim) == Wish()


@pytest.mark.parametrize(
    "written",
    [
        "jag vill ha veckobrevet en gång i kvartalet",
        "jag vill ha veckobrevet en gång om året",
        "veckobrev var tredje vecka",
        "kortare veckobrev",
    ],
)
async def test_where_the_words_are_not_clear_the_form_is_opened_and_nothing_changed(
    kim: Chat, database: Database, written: str
) -> None:
    shown = await kim.says(written)

    assert says(shown, "digest_settings.heading")
    assert await wish_of(database, kim) == Wish()


async def test_what_was_kept_is_said_in_plain_words(kim: Chat) -> None:
    kept = await kim.says("veckobrev fredag kl 8 varannan vecka")

    assert "Veckobrevet kommer på fredagar kl. 08:00, varannan vecka" in kept.card.text


async def test_the_form_shows_what_is_and_keeps_what_is_chosen(
    kim: Chat, database: Database, authority: Authority
) -> None:
    form = await kim.says("veckobrevets inställningar")
    assert says(form, "digest_settings.heading")

    await kim.presses(
        "Spara", form, weekday="3", at="16.45", weeks="2", chosen="own_cases", wanted="true"
    )

    kept = await wish_of(database, kim)
    offered = sections_of([Reader(make.person(), authority)], ROWS)
    assert kept == Wish(
        weekday=3, at=time(16, 45), weeks=2, without=frozenset(offered) - {"own_cases"}
    )
    assert "own_cases" in offered


async def test_the_form_sent_as_it_stands_changes_nothing(kim: Chat, database: Database) -> None:
    await kim.says("veckobrev torsdag kl 9 utan egna")
    before = await wish_of(database, kim)

    await kim.presses("Spara", await kim.says("veckobrevets inställningar"))

    assert await wish_of(database, kim) == before


@pytest.mark.parametrize(
    ("typed", "words"),
    [("25:00", "Skriv klockslaget så här"), ("02:30", "inte är mellan 01 och 04")],
)
async def test_a_time_that_cannot_be_is_told_in_the_form_and_what_was_typed_stays(
    kim: Chat, database: Database, typed: str, words: str
) -> None:
    form = await kim.says("veckobrevets inställningar")

    again = await kim.presses("Spara", form, at=typed)

    assert words in again.card.text
    assert typed in str(again.card.content)
    assert await wish_of(database, kim) == Wish()


async def test_a_time_at_night_is_refused_in_words_too(kim: Chat, database: Database) -> None:
    answer = await kim.says("veckobrev kl 2.30")

    assert "inte är mellan 01 och 04" in answer.card.text
    assert await wish_of(database, kim) == Wish()


@pytest.mark.parametrize("written", ["veckobrev söndag kl 18", "weekly digest saturday"])
async def test_a_day_that_nobody_works_cannot_be_chosen(
    kim: Chat, database: Database, written: str
) -> None:
    """It would come on a Friday, and something else be said."""
    form = await kim.says(written)

    assert says(form, "error.weekday_not_worked")
    assert says(form, "digest_settings.heading")
    assert await wish_of(database, kim) == Wish()


async def test_what_becomes_of_it_on_a_holiday_is_said_as_it_is(kim: Chat) -> None:
    thursday = await kim.says("veckobrev torsdag")
    friday = await kim.says("veckobrev fredag")

    assert "nästa arbetsdag samma vecka, eller sista arbetsdagen före" in thursday.card.text
    assert "Är fredagen röd dag kommer det sista arbetsdagen före." in friday.card.text


async def test_who_left_a_section_out_does_not_see_it(
    sam: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_cases(database, authority, sam, 1)

    await sam.says("veckobrev utan läget")

    assert "väntar på bedömning" not in (await sam.says("veckobrev")).card.text


# --- in a channel ---------------------------------------------------------------------------------


@pytest.fixture
def channel(router: Router) -> Chat:
    return Chat(router, kind="channel", name="Sam", entra_id="00000000-0000-0000-0000-000000000022")


async def _in_channel(database: Database, channel: Chat) -> object:
    def read(storage: object) -> object:
        chat = storage.conversations.by_teams_id(channel.conversation_id)  # type: ignore[attr-defined]
        return storage.digests.channel(chat.id) if chat else None  # type: ignore[attr-defined]

    return await database.read(read)


async def test_a_channel_gets_the_digest_of_a_department(
    sam: Chat, channel: Chat, database: Database, authority: Authority
) -> None:
    skola = await make.stored_department(database, authority, "Skola")

    kept = await channel.says("veckobrev här för skola fredag kl 8")

    assert says(kept, "channel_digest.kept")
    assert "Skola, på fredagar kl. 08:00, varje vecka" in kept.card.text
    wish = await _in_channel(database, channel)
    assert (wish.department_id, wish.wish.weekday) == (skola, 5)  # type: ignore[attr-defined]


async def test_a_channel_that_wants_none_any_more_gets_none(
    sam: Chat, channel: Chat, database: Database
) -> None:
    await channel.says("veckobrev här")
    ended = await channel.says("inget veckobrev här")
    again = await channel.says("inget veckobrev här")

    assert says(ended, "channel_digest.ended")
    assert "Hit kommer inget veckobrev" in again.card.text
    assert await _in_channel(database, channel) is None


async def test_only_of_what_somebody_may_list_a_channel_is_told(
    kim: Chat, channel: Chat, database: Database, authority: Authority
) -> None:
    skola = await make.stored_department(database, authority, "Skola")
    await make.stored_department(database, authority, "Gata")
    lead = make.role(RoleName.MANAGER, authority.id, Scope.DEPARTMENT, skola)
    holder = await make.person_id(database, channel)
    await database.write(lambda s: s.people.give_role(holder, lead))

    refused = [await channel.says(f"veckobrev här{part}") for part in ("", " för Gata", " för Hav")]

    assert [says(one, "error.not_allowed") for one in refused] == [True, True, False]
    assert await _in_channel(database, channel) is None
    assert says(await channel.says("veckobrev här för Skola"), "channel_digest.kept")


async def test_nobody_else_may_choose_for_a_channel(
    kim: Chat, channel: Chat, database: Database
) -> None:
    assert says(await channel.says("veckobrev här"), "error.not_allowed")


async def test_in_private_there_is_no_channel_to_choose_for(sam: Chat) -> None:
    assert "nämn mig där" in (await sam.says("veckobrev här")).card.text


def test_a_week_is_longer_than_the_days_to_assess() -> None:
    """What the tests above take for granted."""
    assert timedelta(days=7) > timedelta(days=make.SETTINGS.assessment_working_days)

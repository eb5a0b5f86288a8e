"""A report is stored exactly once, however often and in whatever order it is sent (A4, A5)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import delete
from sqlalchemy import text as sql

from bot.router import Answer
from domain.authority import Authority
from domain.case import State
from domain.person import RoleName
from locales.text import text
from storage import tables
from storage.database import Database, PostgresDatabase, open_database
from tests import make
from tests.chat import Chat, Clock, colleague, router
from tests.fake_teams import fake_teams
from tests.promises.rows import every_row, news, statements
from tests.serving import bot_in_process

ALREADY_SENT = text("sv", "receipt.already_sent")
SEND = text("sv", "report.send")


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
def chat(database: Database, authority: Authority) -> Chat:
    return Chat(router(database))


async def filled_in(chat: Chat, **typed: str) -> dict[str, Any]:
    """Return what Teams sends when a form that was asked for is filled in and sent."""
    form = await chat.says("rapportera")
    return chat.pressing(SEND, form, **{**make.TYPED, **typed})


def again(body: dict[str, Any], number: int = 2, **typed: str) -> dict[str, Any]:
    """The same press as another layer of Teams sends it again: another id and another time."""
    action = body["value"]["action"]
    data = {**action["data"], **typed}
    return {
        **body,
        "id": f"again{number}",
        "timestamp": f"2026-11-20T08:16:{number:02}Z",
        "value": {"action": {**action, "data": data}},
    }


def shown(answer: Answer) -> dict[str, Any]:
    return answer.card.content


@asynccontextmanager
async def after_restart(chat: Chat, database_url: str, **kwargs: Any) -> AsyncIterator[Chat]:
    """The same person, after the bot was stopped and started on the same database."""
    database = open_database(database_url)
    yield replace(chat, router=router(database, **kwargs))
    await database.close()


# --- the same form, sent again --------------------------------------------------------------------


@pytest.mark.parametrize("times", [1, 2, 5])
async def test_the_very_same_delivery_is_stored_once(
    chat: Chat, database: Database, authority: Authority, times: int
) -> None:
    body = await filled_in(chat)

    answers = [shown(await chat.sends(body)) for _ in range(times)]

    assert len(await make.cases_of(database, authority)) == 1
    assert answers == [answers[0]] * times
    assert "M-2026-0001" in str(answers[0])


@pytest.mark.parametrize("times", [2, 5])
async def test_a_delivery_with_a_new_id_and_time_is_stored_once(
    chat: Chat, database: Database, authority: Authority, times: int
) -> None:
    body = await filled_in(chat)

    answers = [shown(await chat.sends(again(body, n))) for n in range(times)]

    assert len(await make.cases_of(database, authority)) == 1
    assert answers == [answers[0]] * times


@pytest.mark.parametrize("new_ids", [False, True], ids=["same ids", "new ids"])
async def test_deliveries_at_once_are_stored_once(
    chat: Chat, database: Database, authority: Authority, new_ids: bool
) -> None:
    body = await filled_in(chat)

    sent = [again(body, n) if new_ids else body for n in range(8)]
    answers = [shown(one) for one in await asyncio.gather(*(chat.sends(one) for one in sent))]

    assert len(await make.cases_of(database, authority)) == 1
    assert answers == [answers[0]] * 8


async def test_a_delivery_after_a_restart_is_stored_once(
    chat: Chat, database: Database, authority: Authority, database_url: str
) -> None:
    body = await filled_in(chat)
    first = await chat.sends(body)

    async with after_restart(chat, database_url) as restarted:
        second = await restarted.sends(again(body))

    assert len(await make.cases_of(database, authority)) == 1
    assert shown(second) == shown(first)


async def test_a_second_delivery_writes_nothing_at_all(chat: Chat, database: Database) -> None:
    body = await filled_in(chat)
    await chat.sends(body)
    before = await every_row(database)

    await chat.sends(again(body))

    assert news(before, await every_row(database)) == {}


async def test_the_whole_answer_over_http_is_the_same(
    chat: Chat, database: Database, authority: Authority
) -> None:
    body = {**chat.envelope(), **await filled_in(chat)}

    async with fake_teams() as teams, bot_in_process(database) as bot:
        body["serviceUrl"] = teams.service_url
        first, second = await bot.sends(body), await bot.sends(again(body))

    assert first.status == second.status == 200
    assert second.body == first.body
    assert len(await make.cases_of(database, authority)) == 1


async def test_these_tests_would_see_a_report_that_is_stored_twice(
    chat: Chat, database: Database, authority: Authority
) -> None:
    """A bot that forgets what it was sent fails the tests above."""
    body = await filled_in(chat)
    await chat.sends(body)
    await database.on_connection(lambda connection: connection.execute(delete(tables.submission)))

    await chat.sends(again(body))

    assert len(await make.cases_of(database, authority)) == 2


async def test_two_forms_are_two_reports_even_with_the_same_words(
    chat: Chat, database: Database, authority: Authority
) -> None:
    await chat.sends(await filled_in(chat))
    await chat.sends(await filled_in(chat))

    assert len(await make.cases_of(database, authority)) == 2


async def test_a_form_sent_again_long_after_still_gives_its_receipt(
    database: Database, authority: Authority
) -> None:
    clock = Clock()
    chat = Chat(router(database, clock))
    body = await filled_in(chat)
    first = await chat.sends(body)

    clock.goes(days=30)
    second = await chat.sends(again(body))

    assert len(await make.cases_of(database, authority)) == 1
    assert shown(second) == shown(first)


# --- failures before and after --------------------------------------------------------------------


async def test_a_form_that_was_refused_can_be_sent_again_as_it_should_be(
    chat: Chat, database: Database, authority: Authority
) -> None:
    body = await filled_in(chat, description="")
    refused = await chat.sends(body)
    assert text("sv", "error.description_missing") in str(shown(refused))

    accepted = await chat.sends(again(body, description=make.TYPED["description"]))

    assert "M-2026-0001" in accepted.card.heading
    assert ALREADY_SENT not in accepted.card.text
    assert len(await make.cases_of(database, authority)) == 1


async def test_a_form_that_failed_late_left_nothing_and_can_be_sent_again(
    chat: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, colleague(chat, 31), authority)
    body = await filled_in(chat)
    before = await every_row(database)

    # The notices are written last of all, when the case already is.
    await _rename(database, "outbox", "elsewhere")
    failed = await chat.sends(body)
    await _rename(database, "elsewhere", "outbox")

    assert failed.card.heading.startswith(text("sv", "error.unexpected", reference="")[:20])
    assert news(before, await every_row(database)) == {}

    accepted = await chat.sends(again(body))

    assert accepted.card.heading == text("sv", "receipt.heading", number="M-2026-0001")
    assert len(await make.cases_of(database, authority)) == 1
    assert await make.waiting_notices(database) == 1


async def test_a_delivery_that_could_not_be_read_again_after_success_changes_nothing(
    chat: Chat, database: Database, authority: Authority
) -> None:
    body = await filled_in(chat)
    first = await chat.sends(body)

    await _rename(database, "submission", "elsewhere")
    failed = await chat.sends(again(body, 2))
    await _rename(database, "elsewhere", "submission")
    third = await chat.sends(again(body, 3))

    assert "M-2026" not in failed.card.text
    assert shown(third) == shown(first)
    assert len(await make.cases_of(database, authority)) == 1


async def test_a_broken_form_after_a_good_one_gives_the_first_receipt(
    chat: Chat, database: Database, authority: Authority
) -> None:
    body = await filled_in(chat)
    await chat.sends(body)
    before = await every_row(database)

    answer = await chat.sends(again(body, kind="något annat", description=""))

    assert ALREADY_SENT in answer.card.text
    assert "M-2026-0001" in answer.card.heading
    assert news(before, await every_row(database)) == {}


async def test_two_that_fail_at_once_leave_nothing(
    chat: Chat, database: Database, authority: Authority
) -> None:
    body = await filled_in(chat, occurred_on="2027-01-01")
    before = await every_row(database)

    answers = await asyncio.gather(*(chat.sends(again(body, n)) for n in range(5)))

    assert {answer.card.heading for answer in answers} == {text("sv", "report.heading")}
    assert all(text("sv", "error.date_in_future") in str(shown(answer)) for answer in answers)
    assert news(before, await every_row(database)) == {}


# --- the same nonce, other content ----------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        {"description": "Något helt annat har hänt på en annan plats."},
        {"identity": "anonymous"},
        {"kind": "accident"},
        {"place": ""},
        {"something": "new"},
    ],
    ids=lambda typed: next(iter(typed)),
)
async def test_other_content_in_a_form_already_sent_is_not_stored_and_that_is_said(
    chat: Chat, database: Database, authority: Authority, typed: dict[str, str]
) -> None:
    body = await filled_in(chat)
    first = await chat.sends(body)
    before = await every_row(database)

    answer = await chat.sends(again(body, 2, **typed))

    assert answer.card.heading == first.card.heading
    assert make.TYPED["description"] in answer.card.text
    assert ALREADY_SENT in answer.card.text
    assert ALREADY_SENT not in first.card.text
    assert news(before, await every_row(database)) == {}


async def test_of_two_contents_at_once_one_is_stored_and_the_other_is_told_so(
    chat: Chat, database: Database, authority: Authority
) -> None:
    body = await filled_in(chat)
    words = ["Den första texten om det som hänt.", "Den andra texten om det som hänt."]

    answers = await asyncio.gather(
        *(chat.sends(again(body, n, description=one)) for n, one in enumerate(words))
    )

    [case] = await make.cases_of(database, authority)
    told = [ALREADY_SENT in answer.card.text for answer in answers]
    assert sorted(told) == [False, True]
    assert case.description == words[told.index(False)]
    assert all(case.description in answer.card.text for answer in answers)


# --- somebody else's ------------------------------------------------------------------------------


@pytest.mark.parametrize("sent_before", [False, True], ids=["not sent yet", "already sent"])
async def test_a_form_in_the_hands_of_another_is_refused(
    chat: Chat, database: Database, authority: Authority, sent_before: bool
) -> None:
    body = await filled_in(chat)
    if sent_before:
        await chat.sends(body)
    other = colleague(chat, 32, "Robin Annan")
    await other.says("hej")
    before = await every_row(database)

    answer = await other.sends(again(body))

    assert answer.card.heading == text("sv", "error.card_not_yours")
    assert "M-2026" not in answer.card.text
    assert make.TYPED["description"] not in answer.card.text
    assert news(before, await every_row(database)) == {}


async def test_a_form_in_the_hands_of_another_tenant_is_refused(
    chat: Chat, database: Database, authority: Authority
) -> None:
    abroad = "22222222-2222-2222-2222-222222222222"
    await make.stored_authority(database, "Granne kommun", tenant_id=abroad)
    body = await filled_in(chat)
    await chat.sends(body)
    other = replace(chat, tenant_id=abroad)
    await other.says("hej")
    before = await every_row(database)

    answer = await other.sends(again(body))

    assert answer.card.heading == text("sv", "error.card_not_yours")
    assert "M-2026" not in answer.card.text
    assert news(before, await every_row(database)) == {}


async def test_a_nonce_that_nobody_sealed_is_refused(chat: Chat, database: Database) -> None:
    body = await filled_in(chat)
    before = await every_row(database)
    data = body["value"]["action"]["data"]
    head, mac = data["nonce"].rsplit(".", 1)

    for nonce in ("", "x", f"{head}.{'0' * 32}", f"ffffffff{head[8:]}.{mac}", "å" * 40, mac):
        answer = await chat.sends(again(body, nonce=nonce))
        assert answer.card.heading == text("sv", "error.card_not_yours"), nonce

    assert news(before, await every_row(database)) == {}


# --- completing and withdrawing by button ---------------------------------------------------------


async def test_a_comment_sent_at_once_eight_times_is_added_once(
    chat: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, colleague(chat, 31), authority)
    case = await make.stored_case(database, authority, chat)
    form = await chat.says(f"komplettera {case.number}")
    body = chat.pressing(text("sv", "complete.send"), form, text="Nu är det värre.")

    answers = await asyncio.gather(*(chat.sends(again(body, n)) for n in range(8)))

    assert await make.comments_on(database, case) == ["Nu är det värre."]
    assert await make.waiting_notices(database) == 1
    assert all(text("sv", "case.completed") in answer.card.text for answer in answers)


async def test_another_comment_in_a_card_already_sent_is_not_added_and_that_is_said(
    chat: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, chat)
    form = await chat.says(f"komplettera {case.number}")
    body = chat.pressing(text("sv", "complete.send"), form, text="Nu är det värre.")
    await chat.sends(body)

    answer = await chat.sends(again(body, text="Nu är det bättre."))

    assert await make.comments_on(database, case) == ["Nu är det värre."]
    assert text("sv", "case.already_sent") in answer.card.text


async def test_a_withdrawal_sent_at_once_eight_times_is_done_once_and_told_eight_times(
    chat: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, chat)
    question = await chat.says(f"dra tillbaka {case.number}")
    body = chat.pressing(text("sv", "withdraw.yes"), question)

    answers = await asyncio.gather(*(chat.sends(again(body, n)) for n in range(8)))

    [kept] = await make.cases_of(database, authority)
    assert (kept.state, kept.version) == (State.WITHDRAWN, 2)
    assert await make.log_of(database, case) == ["submit", "withdraw"]
    assert [text("sv", "case.withdrawn") in answer.card.text for answer in answers] == [True] * 8


# --- by text --------------------------------------------------------------------------------------


async def by_text(chat: Chat, words: str, id: str, times: int, at_once: bool) -> list[Answer]:  # noqa: A002
    if at_once:
        return list(await asyncio.gather(*(chat.says(words, id) for _ in range(times))))
    return [await chat.says(words, id) for _ in range(times)]


DELIVERIES = pytest.mark.parametrize(
    ("times", "at_once"), [(2, False), (5, False), (5, True)], ids=["twice", "5 times", "at once"]
)


@DELIVERIES
async def test_the_message_that_sends_a_draft_sends_it_once(
    chat: Chat, database: Database, authority: Authority, times: int, at_once: bool
) -> None:
    await chat.says("rapportera batterier ligger i restavfallet")
    await chat.says("plats Parkskolan")

    answers = await by_text(chat, "skicka", "the-one", times, at_once)

    assert len(await make.cases_of(database, authority)) == 1
    assert [shown(answer) for answer in answers] == [shown(answers[0])] * times
    assert answers[0].card.heading == text("sv", "receipt.heading", number="M-2026-0001")


@DELIVERIES
async def test_the_message_that_adds_a_comment_adds_it_once(
    chat: Chat, database: Database, authority: Authority, times: int, at_once: bool
) -> None:
    case = await make.stored_case(database, authority, chat)

    answers = await by_text(
        chat, f"komplettera {case.number} Nu är det värre.", "the-one", times, at_once
    )

    assert await make.comments_on(database, case) == ["Nu är det värre."]
    assert all(text("sv", "case.completed") in answer.card.text for answer in answers)


@DELIVERIES
async def test_the_message_that_withdraws_does_so_once_and_says_so_each_time(
    chat: Chat, database: Database, authority: Authority, times: int, at_once: bool
) -> None:
    case = await make.stored_case(database, authority, chat)

    answers = await by_text(chat, f"ja dra tillbaka {case.number}", "the-one", times, at_once)

    assert await make.log_of(database, case) == ["submit", "withdraw"]
    told = [text("sv", "case.withdrawn") in answer.card.text for answer in answers]
    assert told == [True] * times


async def test_the_message_after_a_restart_is_the_same_message(
    chat: Chat, database: Database, authority: Authority, database_url: str
) -> None:
    await chat.says("rapportera batterier ligger i restavfallet")
    await chat.says("plats Parkskolan")
    first = await chat.says("skicka", "the-one")

    async with after_restart(chat, database_url) as restarted:
        second = await restarted.says("skicka", "the-one")

    assert len(await make.cases_of(database, authority)) == 1
    assert shown(second) == shown(first)


async def test_a_new_message_is_a_new_message(
    chat: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, chat)

    for id in ("one", "two"):  # noqa: A001
        await chat.says(f"komplettera {case.number} Nu är det värre.", id)

    assert await make.comments_on(database, case) == ["Nu är det värre."] * 2


async def test_messages_that_carry_no_id_are_not_taken_for_one_another(
    chat: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, chat)

    for words in ("Det första.", "Det andra."):
        body = {"type": "message", "text": f"komplettera {case.number} {words}"}
        await chat.sends(body)

    assert await make.comments_on(database, case) == ["Det första.", "Det andra."]


async def test_anothers_message_in_the_same_group_and_with_the_same_id_shows_no_receipt(
    chat: Chat, database: Database, authority: Authority
) -> None:
    await chat.says("hej")
    one = replace(chat, kind="group")
    await one.says("rapportera batterier ligger i restavfallet")
    await one.says("plats Parkskolan")
    place = {"conversation": {"id": "19:both@thread.v2", "conversationType": "groupChat"}}
    message = {**place, "type": "message", "text": "skicka", "id": "the-one"}
    await one.sends(message)
    other = replace(colleague(chat, 32), kind="group")
    await other.says("hej")

    answer = await other.sends(message)

    assert "M-2026" not in f"{answer.card.text} {answer.private.text if answer.private else ''}"
    assert len(await make.cases_of(database, authority)) == 1


# --- without a name -------------------------------------------------------------------------------


async def test_an_anonymous_form_sent_again_shows_the_same_code(
    chat: Chat, database: Database, authority: Authority, database_url: str
) -> None:
    body = await filled_in(chat, identity="anonymous")
    first = await chat.sends(body)

    second = await chat.sends(again(body))
    async with after_restart(chat, database_url) as restarted:
        third = await restarted.sends(again(body, 3))

    assert text("sv", "receipt.code") in first.card.text
    assert shown(first) == shown(second) == shown(third)
    assert len(await make.cases_of(database, authority)) == 1


async def test_an_anonymous_message_sent_again_shows_the_same_code(
    chat: Chat, database: Database, authority: Authority
) -> None:
    await chat.says("rapportera batterier ligger i restavfallet")
    await chat.says("plats Parkskolan")

    answers = [await chat.says("skicka utan mitt namn", "the-one") for _ in range(2)]

    assert text("sv", "receipt.code") in answers[0].card.text
    assert shown(answers[0]) == shown(answers[1])
    assert len(await make.cases_of(database, authority)) == 1


async def test_two_anonymous_reports_have_different_codes(chat: Chat) -> None:
    label = text("sv", "receipt.code")

    codes = []
    for _ in range(2):
        answer = await chat.sends(await filled_in(chat, identity="anonymous"))
        codes += [line for line in answer.card.text.splitlines() if line.startswith(label)]

    assert len(set(codes)) == 2


# --- how much is asked of the database ------------------------------------------------------------


async def test_help_asks_the_same_few_things_each_time(chat: Chat, database: Database) -> None:
    await chat.says("hjälp")

    with statements(database) as asked:
        await chat.says("hjälp")

    assert asked == {"SELECT": 3}  # person with roles, conversation, authorities with settings


@pytest.mark.parametrize("count", [1, 50])
async def test_the_list_of_own_cases_asks_as_much_for_one_case_as_for_fifty(
    chat: Chat, database: Database, authority: Authority, count: int
) -> None:
    await chat.says("hjälp")
    await make.stored_cases(database, authority, chat, count)

    with statements(database) as asked:
        answer = await chat.says("mina ärenden")

    assert f"M-2026-{count:04}" in answer.card.text
    assert asked == {"SELECT": 4}  # and how many there are, and the page


@pytest.mark.parametrize("count", [1, 20])
async def test_a_report_asks_as_much_with_one_coordinator_as_with_twenty(
    chat: Chat, database: Database, authority: Authority, count: int
) -> None:
    for number in range(count):
        name = RoleName.COORDINATOR
        await make.with_role(database, colleague(chat, 40 + number), authority, name)
    body = await filled_in(chat)

    with statements(database) as asked:
        await chat.sends(body)

    assert await make.waiting_notices(database) == count
    # Inserted: the counter, the case, the log, the notices (all in one) and the submission.
    assert asked == {"SELECT": 6 + _locks(database), "INSERT": 5, "DELETE": 1}


async def test_a_report_sent_again_only_looks(chat: Chat, database: Database) -> None:
    body = await filled_in(chat)
    await chat.sends(body)

    with statements(database) as asked:
        await chat.sends(again(body))

    assert asked == {"SELECT": 5 + _locks(database)}


def _locks(database: Database) -> int:
    """PostgreSQL is asked for a lock on the form; SQLite has one writer at a time anyhow."""
    return 1 if isinstance(database, PostgresDatabase) else 0


async def _rename(database: Database, old: str, new: str) -> None:
    """Take a table away, or put it back: a real failure in the middle of a real transaction."""
    await database.on_connection(
        lambda connection: connection.execute(sql(f"ALTER TABLE {old} RENAME TO {new}"))
    )

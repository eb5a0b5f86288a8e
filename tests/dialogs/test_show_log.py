"""The log of a case: who, when, what, from what to what, for coordinators and auditors."""

from dataclasses import replace

import pytest

from domain.authority import Authority
from domain.case import Case, Identity
from domain.person import RoleName
from storage.database import Database
from tests import make
from tests.chat import Chat, Clock
from tests.dialogs.seen import says, titles
from tests.promises.rows import statements

NUMBER = "M-2026-0001"
ASSESSMENT = "typ: tillbud; allvar: 2; kategori: avfall; anmälan: nej"


@pytest.fixture
async def case(kim: Chat, database: Database, authority: Authority) -> Case:
    return await make.stored_case(database, authority, kim)


async def test_a_coordinator_reads_who_did_what_from_what_to_what(
    kim: Chat, sam: Chat, eva: Chat, case: Case, clock: Clock
) -> None:
    await eva.says("hej")
    clock.goes(hours=2)
    await sam.says(f"bedöm {NUMBER} {ASSESSMENT}")
    await sam.says(f"utse handläggare {NUMBER} Eva Exempel; klart: 18/12")

    told = (await sam.says(f"logg {NUMBER}")).card.text

    assert told.splitlines()[0] == f"Logg för {case.number}"
    for line in (
        "20 november 2026 kl. 09:15: Kim Exempel: Rapporten kom in",
        "20 november 2026 kl. 11:15: Sam Samordnare: Ärendet bedömdes",
        "läge: Inkommet → Bedömt",
        "typ: Avvikelse → Tillbud",
        "allvar: 2 – måttligt",
        "område: Avfall",
        "ska en myndighet underrättas: Nej",
        "20 november 2026 kl. 11:15: Sam Samordnare: En handläggare utsågs",
        "handläggare: Eva Exempel",
        "klart senast: 18 december 2026",
    ):
        assert line in told.splitlines()
    # The latest comes first.
    assert told.index("En handläggare utsågs") < told.index("Ärendet bedömdes")


async def test_it_is_read_in_the_readers_language(
    sam: Chat, ada: Chat, case: Case, database: Database
) -> None:
    await sam.says(f"bedöm {case.number} {ASSESSMENT}")
    await ada.says("english")

    told = (await ada.says(f"log {NUMBER}")).card.text

    assert "kind: Deviation → Near miss" in told
    assert "must an authority be told: No" in told


async def test_an_auditor_reads_it_without_the_reporters_name(
    kim: Chat, sam: Chat, ada: Chat, case: Case
) -> None:
    await kim.says(f"komplettera {case.number} En sak till.")
    await sam.says(f"bedöm {NUMBER} {ASSESSMENT}")

    told = (await ada.says(f"logg {NUMBER}")).card.text

    assert "20 november 2026 kl. 09:15: Namnet visas inte: Rapporten kom in" in told
    assert "Namnet visas inte: En komplettering kom in" in told
    assert "Sam Samordnare: Ärendet bedömdes" in told
    assert "Kim" not in told


async def test_what_a_confidential_reporter_does_as_a_handler_gives_nobody_away(
    kim: Chat, sam: Chat, ada: Chat, database: Database, authority: Authority
) -> None:
    confidential = replace(make.REPORT, identity=Identity.CONFIDENTIAL)
    await make.stored_case(database, authority, kim, confidential)
    await sam.says(f"bedöm {NUMBER} {ASSESSMENT}")
    await sam.says(f"utse handläggare {NUMBER} Kim Exempel; klart: 18/12")
    await kim.says(f"ändra allvar {NUMBER} allvar: 3; varför: Det var mer.")

    told = (await ada.says(f"logg {NUMBER}")).card.text

    assert "Namnet visas inte: Rapporten kom in" in told
    # Were this hidden too, it would tell that the handler is who reported.
    assert "Kim Exempel: Allvarlighetsgraden ändrades" in told


async def test_of_a_case_without_a_name_only_days_are_told(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await kim.says("rapportera")
    await kim.presses("Skicka", None, **{**make.TYPED, "identity": "anonymous"})
    await sam.says(f"bedöm {NUMBER} {ASSESSMENT}")

    told = (await sam.says(f"logg {NUMBER}")).card.text

    assert "20 november 2026: Utan namn: Rapporten kom in" in told
    assert "20 november 2026: Sam Samordnare: Ärendet bedömdes" in told
    assert "kl." not in told


@pytest.mark.parametrize(
    "role", [RoleName.MANAGER, RoleName.MANAGEMENT_REPRESENTATIVE, RoleName.ADMINISTRATOR]
)
async def test_others_do_not_read_it(
    role: RoleName, eva: Chat, kim: Chat, case: Case, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, role)

    for someone in (eva, kim):
        shown = await someone.says(f"status {case.number}")
        answer = await someone.says(f"logg {case.number}")
        assert "Logg" not in titles(shown)
        assert answer.card.heading != f"Logg för {case.number}"
        assert "Rapporten kom in" not in answer.card.text


async def test_it_has_pages_of_whole_events(sam: Chat, case: Case) -> None:
    for number in range(1, 13):
        await sam.says(
            f"ändra allvar {case.number} allvar: {number % 4 + 1}; varför: Av skäl {number}."
        )

    first = await sam.says(f"logg {NUMBER}")
    last = await sam.presses("Nästa sida", first)
    written = await sam.says(f"logg {NUMBER} sida 2")
    too_far = await sam.says(f"logg {NUMBER} sida 9")

    assert says(first, "log.count", "sv", total=13, page=1, last=2)
    assert "Av skäl 12." in first.card.text
    assert "Av skäl 3." in first.card.text
    assert "Av skäl 2." not in first.card.text
    assert "Av skäl 2." in last.card.text
    assert "Rapporten kom in" in last.card.text
    assert written.card.text == too_far.card.text == last.card.text


async def test_a_code_reads_no_log(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await kim.says("rapportera")
    receipt = await kim.presses("Skicka", None, **{**make.TYPED, "identity": "anonymous"})
    code = receipt.card.text.partition("Din kod: ")[2][:7]

    assert says(await sam.says(f"logg {code}"), "error.no_such_case")


async def test_a_long_log_takes_no_more_statements(
    sam: Chat, case: Case, database: Database
) -> None:
    await sam.says(f"logg {case.number}")
    with statements(database) as few:
        await sam.says(f"logg {case.number}")
    for number in range(1, 13):
        await sam.says(f"ändra allvar {case.number} allvar: {number % 4 + 1}; varför: Av skäl.")

    with statements(database) as many:
        await sam.says(f"logg {case.number}")

    assert many == few

"""The cards of workbooks of plans and networks, in and out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial

from cards import network_export as network_export_cards
from cards import network_import as network_cards
from cards import plan_export as export_cards
from cards import plan_import as import_cards
from cards import workbook_import as workbook_cards
from cards.card import Card
from cards.network_export import Workbook
from domain import network_import
from domain.errors import RuleBroken
from domain.imported import Note
from domain.network_wanted import (
    WantedContact,
    WantedDay,
    WantedFigure,
    WantedGroup,
    WantedMeeting,
    WantedMember,
    WantedNetwork,
)
from domain.plan_import import Proposal
from domain.plan_rows import Adoption, Commitment, Item, PlanAction, Report, Row
from domain.plan_status import Forecast, Progress
from tests.chat import NOW
from tests.make import NONCE, TODAY

ACTION = PlanAction("2026-1", "1", "Fler laddstolpar", "plan-2026", ("Res hållbart",))
ADOPTION = Adoption("2026-1/Hushagen", "2026-1", "Hushagen", "kim@example.com")
COMMITMENT = Commitment("2025-3", 2025, "3", "Åtagande 3", own_text="Vi *minskar* utsläppen.")
WANTED: tuple[Row, ...] = (
    replace(ACTION, name="Fler *laddstolpar*", goals=(7, 13)),
    replace(ADOPTION, owner="robin@example.com", due_on=TODAY),
    replace(COMMITMENT, basic=True, own_text="å" * 200),
    Item("2025-3/3.10", "3.10", "initiate", "2025-3"),
    Report("r-1", TODAY, "2026-1/Hushagen", "", Progress.IN_PROGRESS, Forecast.ON_TRACK),
)
PROPOSAL = Proposal(
    WANTED, (ACTION, ADOPTION, COMMITMENT), (Note("import.note.rows_stay", {"count": 3}),)
)
MANY = replace(
    PROPOSAL,
    wanted=(*WANTED, *(Item(f"i-{one}", f"4.{one}", "establish", "2025-4") for one in range(20))),
)
PLACE = {"sheet": "Antaganden", "row": "7"}
MEETING = WantedMeeting("MSG-03", "Miljögruppen", "Medborgar*dialog*", "digital", "Borås")
DAY = WantedDay("MSG-03", TODAY, "09:00", "12:00")
BEFORE = WantedNetwork(
    "Nätverket",
    "Exempelkommunen",
    groups=(WantedGroup("Miljögruppen"),),
    members=(WantedMember("Ale kommun", "municipality"),),
    meetings=(MEETING,),
    days=(DAY, replace(DAY, on=TODAY - timedelta(days=1))),
)
AFTER = replace(
    BEFORE,
    groups=(*BEFORE.groups, WantedGroup("Vatten*gruppen*")),
    members=(
        replace(BEFORE.members[0], until=TODAY),
        WantedMember("Vara kommun", "municipality", since=TODAY),
    ),
    contacts=(WantedContact("Vera Exempel", "vera@example.com", "Vara kommun"),),
    meetings=(replace(MEETING, kind="physical", place="", status="cancelled"),),
    days=(DAY,),
    figures=(WantedFigure(2025, "people", "cirka 250", "årsrapport 2025 (påhittad)"),),
)
NETWORK = network_import.plan(AFTER, 7, BEFORE, ())
NEW_NETWORK = network_import.plan(BEFORE, None, WantedNetwork(), ())
COMPLAINTS = (
    RuleBroken(
        "import.department_not_there_but_near",
        written="Tekniska",
        suggestion="Tekniska förvaltningen",
        **PLACE,
    ),
    RuleBroken("import.cell_empty", what="owner", **PLACE),
    RuleBroken("import.code_missing", list="action", sheet="Åtgärder", row="3"),
    RuleBroken("import.not_text", heading="Nummer", sheet="Punkter", row="1204"),
    RuleBroken("import.network_not_yours_but_near", written="Nätveket", suggestion="Nätverket"),
)


MADE = "https://hallkoll.example.se/files/made"
_proposed = partial(workbook_cards.proposed, id_="0123456789abcdef", nonce=NONCE, number=1)
PLAN_IMPORT_CARDS: Mapping[str, partial[Card]] = {
    "plan_export.shown": partial(
        export_cards.shown, url="https://hallkoll.example.se/files/made/abc"
    ),
    "network_export.shown": partial(
        network_export_cards.shown,
        workbooks=[Workbook("Nät*verket*", f"{MADE}/abc"), Workbook("Klimatnätverket", MADE)],
        empty=f"{MADE}/def",
    ),
    "network_export.shown, of none": partial(
        network_export_cards.shown, workbooks=[], empty=f"{MADE}/def"
    ),
    "network_export.shown, without an address": partial(
        network_export_cards.shown, workbooks=[Workbook("Nätverket")]
    ),
    "plan_export.shown, without an address": partial(export_cards.shown, url=""),
    "workbook_import.proposed, of plans": partial(_proposed, proposal=PROPOSAL),
    "workbook_import.proposed, of plans, the second page": partial(
        _proposed, proposal=MANY, number=2
    ),
    "workbook_import.proposed, of a network": partial(_proposed, proposal=NETWORK),
    "workbook_import.proposed, of a network, changed": partial(
        _proposed, proposal=NEW_NETWORK, changed=True
    ),
    "workbook_import.wrong": partial(workbook_cards.wrong, complaints=COMPLAINTS),
    "workbook_import.wrong, very": partial(workbook_cards.wrong, complaints=COMPLAINTS * 5),
    "workbook_import.nothing": partial(
        workbook_cards.nothing, notes=[Note("import.note.sheet_ignored", {"sheet": "*Blad1*"})]
    ),
    "workbook_import.discarded": partial(workbook_cards.discarded),
    "network_import.done": partial(network_cards.done, count=12),
    "plan_import.done": partial(import_cards.done, count=12),
    "plan_import.undo_question": partial(
        import_cards.undo_question, at=NOW, by="Sam Samordnare", count=12, nonce=NONCE
    ),
    "plan_import.undo_question, by the command line": partial(
        import_cards.undo_question, at=NOW, by="", count=1, nonce=NONCE
    ),
    "plan_import.undone": partial(import_cards.undone),
}

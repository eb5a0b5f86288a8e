"""The cards of a workbook of plans, in and out."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from cards import plan_export as export_cards
from cards import plan_import as import_cards
from cards.card import Card
from domain.errors import RuleBroken
from domain.imported import Note
from domain.page import cut
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
)


_proposed = partial(import_cards.proposed, id_="0123456789abcdef", nonce=NONCE)
PLAN_IMPORT_CARDS: Mapping[str, partial[Card]] = {
    "plan_export.shown": partial(
        export_cards.shown, url="https://hallkoll.example.se/files/made/abc"
    ),
    "plan_export.shown, without an address": partial(export_cards.shown, url=""),
    "plan_import.proposed": partial(_proposed, proposal=PROPOSAL, page=cut(PROPOSAL.changes, 1)),
    "plan_import.proposed, the second page": partial(
        _proposed, proposal=MANY, page=cut(MANY.changes, 2)
    ),
    "plan_import.wrong": partial(import_cards.wrong, complaints=COMPLAINTS),
    "plan_import.wrong, very": partial(import_cards.wrong, complaints=COMPLAINTS * 5),
    "plan_import.nothing": partial(
        import_cards.nothing, notes=[Note("import.note.sheet_ignored", {"sheet": "*Blad1*"})]
    ),
    "plan_import.done": partial(import_cards.done, count=12),
    "plan_import.discarded": partial(import_cards.discarded),
    "plan_import.undo_question": partial(
        import_cards.undo_question, at=NOW, by="Sam Samordnare", count=12, nonce=NONCE
    ),
    "plan_import.undo_question, by the command line": partial(
        import_cards.undo_question, at=NOW, by="", count=1, nonce=NONCE
    ),
    "plan_import.undone": partial(import_cards.undone),
}

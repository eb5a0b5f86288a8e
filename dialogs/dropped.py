"""Where a file goes that is dropped in the private chat without a word of where it belongs: what
its name ends with decides, for those who keep what such a file is about. All else is for a case."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dialogs import attach_file, import_attendance, import_workbook
from dialogs.commands import Asked
from dialogs.turn import Turn
from domain.awaited import Awaited, Expected
from storage.storage import Storage


@dataclass(frozen=True)
class Taker:
    """*step* takes files whose names end with *ending*, from whoever *may* send it such."""

    ending: str
    step: str
    may: Callable[[Turn, Storage], bool]


TAKERS = (
    Taker(".xlsx", import_workbook.LOOK, import_workbook.brings_in),
    Taker(".csv", import_attendance.LOOK, import_attendance.keeps_meetings),
)


def leads_to(
    turn: Turn, storage: Storage, names: Sequence[str], written: str, awaited: Awaited | None
) -> Asked | None:
    """Return the step that takes the files, with the words *written* beside them; None when they
    are for a case and nobody knows which."""
    asked = awaited if awaited is not None and awaited.expected is Expected.FILE else None
    if asked is not None and _is_taker(asked.step):
        # It was asked for, so it is that, whatever it is called.
        return Asked(asked.step, {**asked.data, "text": written})
    for one in TAKERS if asked is None else ():
        fits = all(name.casefold().endswith(one.ending) for name in names)
        if fits and one.may(turn, storage):
            return Asked(one.step, {"text": written})
    case = attach_file.meant(turn, storage, awaited)
    return Asked(attach_file.ATTACH, {"case": case, "text": written}) if case else None


def takes_files(step: str) -> bool:
    return step.startswith("attach_file.") or _is_taker(step)


def _is_taker(step: str) -> bool:
    return any(one.step == step for one in TAKERS)

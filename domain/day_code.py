"""Codes of meeting days: said aloud in the room, shown on its screen, worth something that day."""

from collections.abc import Sequence
from datetime import date

from domain.attendance import WINDOW
from domain.follow_up_code import DIGITS, LETTERS
from domain.meeting import HeldDay
from domain.seal import Seal

WRONG_A_DAY = 10
# Letter and digit by turns: no word, no number, and no follow-up code, which has six signs.
_SIGNS = (LETTERS, DIGITS, LETTERS, DIGITS, LETTERS)
# A code that was heard wrong is still a code.
_MOST, _LEAST = 6, 4


def of_day(seal: Seal, day_id: int, on: date) -> str:
    """Return the code of the day, such as `K7X4P`: the same each time, and stored nowhere."""
    left = int.from_bytes(seal.key("day code", str(day_id), on.isoformat())[:8])
    code = ""
    for alphabet in _SIGNS:
        left, sign = divmod(left, len(alphabet))
        code += alphabet[sign]
    return code


def read(written: str) -> str | None:
    """Return the code that *written* is meant as, in whatever case and spacing; None where it is
    something else. It may be wrong."""
    code = "".join(sign for sign in written.upper() if sign.isalnum())
    if _has_shape(code):
        return code
    one_word = len(written.split()) == 1
    mixed = any(map(str.isalpha, code)) and any(map(str.isdecimal, code))
    return code if one_word and mixed and _LEAST <= len(code) <= _MOST else None


def is_code(word: str) -> bool:
    """Whether *word* can be nothing else, also without others beside it."""
    return _has_shape(word.strip(".!?,:").upper())


def find(seal: Seal, days: Sequence[HeldDay], code: str, today: date) -> HeldDay | None:
    """Return the day whose code it is: one of *today*, or else one that is over. Codes differ in
    practice; should two be alike, it is nobody's."""
    alike = [one for one in days if of_day(seal, one.day_id, one.on) == code]
    now = [one for one in alike if one.on == today]
    found = now or [one for one in alike if today - WINDOW <= one.on < today]
    return found[0] if len(found) == 1 else None


def _has_shape(code: str) -> bool:
    return len(code) == len(_SIGNS) and all(map(str.__contains__, _SIGNS, code))

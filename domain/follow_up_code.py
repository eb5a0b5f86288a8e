"""Follow-up codes: how someone without a name in the case asks how it goes."""

import re

# No letter or digit that is mistaken for another when read aloud or copied by hand.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
DIGITS = "23456789"
LETTERS = ALPHABET.removeprefix(DIGITS)
GUESSES_A_DAY = 10

_SHAPE = re.compile(r"([A-Z2-9]{3})[\s–-]?([A-Z2-9]{3})")


def from_bytes(random: bytes) -> str:
    """Return a code such as `KX7-49Q` from at least eight random bytes.

    The first sign is a letter and the third a digit: no code is a word, or begins with a number.
    """
    left = int.from_bytes(random[:8])
    signs = ""
    for alphabet in (LETTERS, ALPHABET, DIGITS, ALPHABET, ALPHABET, ALPHABET):
        left, sign = divmod(left, len(alphabet))
        signs += alphabet[sign]
    return f"{signs[:3]}-{signs[3:]}"


def read_code(text: str) -> str | None:
    """Return the code that *text* is, as it is written on the receipt, or None."""
    found = _SHAPE.fullmatch(text.strip().strip(".!?,:").upper())
    signs = set(found[1] + found[2]) if found else set()
    if not found or found[1][0] in DIGITS or not signs <= set(ALPHABET) or signs <= set(LETTERS):
        return None
    return f"{found[1]}-{found[2]}"

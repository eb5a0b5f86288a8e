"""Follow-up codes: how someone without a name in the case asks how it goes."""

import re

# No letter or digit that is mistaken for another when read aloud or copied by hand.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 6
GUESSES_A_DAY = 10

_SHAPE = re.compile(r"([A-Z2-9]{3})[\s–-]?([A-Z2-9]{3})")


def from_bytes(random: bytes) -> str:
    """Return a code such as `KX7-49Q` from at least eight random bytes."""
    left = int.from_bytes(random[:8])
    signs = ""
    for _ in range(LENGTH):
        left, sign = divmod(left, len(ALPHABET))
        signs += ALPHABET[sign]
    return f"{signs[:3]}-{signs[3:]}"


def read_code(text: str) -> str | None:
    """Return the code that *text* is, as it is written on the receipt, or None."""
    written = text.strip().strip(".!?,:").upper()
    found = _SHAPE.fullmatch(written)
    # Six letters are a word, or two, unless there is a dash between them.
    spoken = "".join(written.split()).isalpha()
    if not found or spoken or not set(found[1] + found[2]) <= set(ALPHABET):
        return None
    return f"{found[1]}-{found[2]}"

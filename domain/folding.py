"""Text as written and as compared."""

import unicodedata


def fold(text: str) -> str:
    """Return *text* for comparison: no case, accents, signs or double spaces.

    Never shown and never stored instead of what was written: å and a are different letters.
    """
    # Twice: what is taken apart may be a capital, and what is made small may come apart again.
    small = unicodedata.normalize("NFKD", text).casefold()
    plain = unicodedata.normalize("NFKD", small)
    kept = "".join(sign if sign.isalnum() else " " for sign in plain if not _mark(sign))
    return " ".join(kept.split())


def _mark(sign: str) -> bool:
    return unicodedata.combining(sign) != 0

"""Words that mean somebody may need 112 before they need a form."""

import re

from domain.folding import fold

# Compared as folded, so that they are found without å, ä and ö too.
_DANGER = re.compile(
    r"\b(?:brinner|brand|eldsvada|lack\w*|rinner|gas(?:en|lacka|lukt)?|"
    r"skadad(?:e|es)?|skadat|explo\w+|forgift\w*|"
    r"fire|burning|leak\w*|gushing|injured|hurt|explosion|poison\w*)\b"
)
_NOBODY_HURT = re.compile(
    r"\b(?:ingen|inga|inte|utan|nobody|no one|not)\s+(?:blev\s+|ar\s+|was\s+)?"
    r"(?:skadad\w*|skadat|hurt|injured)\b"
)
# Paint is no leak, though it is folded to the same letters.
_LACQUER = re.compile(r"\black(?:farg\w*|burk\w*|rester|erad\w*|ering\w*|at|er(?=\s+i\s+burk))?\b")


def is_dangerous(text: str) -> bool:
    """Return whether *text* speaks of danger to life, health or the environment right now."""
    folded = _NOBODY_HURT.sub(" ", fold(text))
    if "lack" in text.casefold():
        folded = _LACQUER.sub(" ", folded)
    return _DANGER.search(folded) is not None

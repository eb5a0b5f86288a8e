"""Words that mean somebody may need 112 before they need a form."""

import re
import unicodedata

from domain.folding import fold

# Compared as folded, so that they are found without å, ä and ö too.
_DANGER = re.compile(
    r"\b(?:brin(?:n\w*|er|ar|a|r)|ryker|brann|brunnit|brand|branden|eldsvada|rin(?:ner|er|r)|lak(?:er|te)|gas(?:en|lukt|lack\w*)?|"
    r"klorgas\w*|giftgas\w*|skadad(?:e|es)?|skadat|explo\w+|forgift\w*|"
    r"fire|burning|leak\w*|gushing|injured|hurt|explosion|poison\w*)\b"
    # Leaks stand last in compounds: oljeläckage. Without the dots, lack is a kind of paint.
    r"|(?<![sf])lack(?:er|te|t|a|an|or|age(?!kontroll|sok)\w*|ande)\b"
)
# To put out (släcka) and a stain (fläck) are no leaks.
_LEAK = re.compile(
    r"läckage(?!kontroll|sök)|gasläck|(?<![sf])läck(?!agekontroll|agesök)", re.IGNORECASE
)
_NOBODY_HURT = re.compile(
    r"\b(?:ingen|inga|inte|utan|nobody|no one|not)\s+(?:blev\s+|ar\s+|was\s+)?"
    r"(?:skadad\w*|skadat|hurt|injured)\b"
)


def is_dangerous(text: str) -> bool:
    """Return whether *text* speaks of danger to life, health or the environment right now."""
    composed = unicodedata.normalize("NFC", text)
    folded = _NOBODY_HURT.sub(" ", fold(text))
    return bool(_LEAK.search(composed) or _DANGER.search(folded))

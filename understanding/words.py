"""Tables of words, folded: no capitals, accents or signs."""

import re

LONG = 5


def _starts(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words)})(?:\b|$)")


def _holds(*stems: str) -> re.Pattern[str]:
    """Find a stem at the start of a word, or anywhere in one when it is long: Swedish compounds
    put what matters last, as in oljespill."""
    return re.compile("|".join(stem if len(stem) >= LONG else rf"\b{stem}" for stem in stems))


GREETING = re.compile(
    r"(?:hej(?: hej)?|hejsan|tjena|tjenare|tjenixen|halla|god (?:morgon|kvall)|god ?dag|"
    r"hello|hi|hi there|good morning)"
)
THANKS = re.compile(r"(?:toppen )?(?:tusen )?(?:tack|tackar|thanks|thank you|thx)\b.*")
CANCEL = _starts("avbryt", "stopp", "glom det", "cancel", "never mind", "stop")
HELP = _starts("hjalp", "help")
HELP_WITH = re.compile(
    r"(?:va(?:d)? kan du|what can you|hur (?:anmaler|rapporterar|gor) (?:jag|man)|how do i)\b|"
    r".*\bskillnad\w*\b|.*\bdifference\b"
)
MY_CASES = re.compile(
    r"(?:visa |show )?(?:mina (?:arenden|avvikelser|rapporter|forslag)|my (?:cases|reports))\b|"
    r"vilka (?:arenden|forslag|avvikelser) har jag|har jag nagra\b|"
    r"hur (?:gar|ligger) det (?:med|till med) (?:mitt|mina|min)\b|what happened to my\b"
)
REPORT = re.compile(
    r"(?:jag (?:vill|ska|behover) )?(?:rapportera|anmala?)\b.*\b"
    r"(?:avvikelse|miljoavvikelse|miljoolycka|olycka|tillbud|handelse)|"
    r"(?:i want to )?report (?:a|an)\b"
)
QUESTION = re.compile(
    r"(?:nar|hur|vad|va|var|vem|vilka|vilken|vilket|varfor|finns|when|how|what|where|who|why)\b"
)

EVENT = _holds(
    "avfall", "avlopp", "avikelse", "avvikelse", "batteri", "bensin", "diesel", "dunk", "engangs",
    "fimp", "fororen", "hydraul", "kemikal", "klor", "kompost", "lysror", "malarburk", "miljo",
    "nedskrap", "olja", "oljud", "olycka", "restavfall", "skrap", "slangt", "slanger", "sopor",
    "sorter", "spill", "spola", "olje", "batterisyra", "syra", "tillbud", "utslapp", "olast",
    "bradda", "plast", "koldmedi", "koldioxid", "buller", "dammar", "nedgrav",
    "batter", "chemical", "dump", "fuel", "litter", "oil", "pollut", "recycl", "waste", "sewage",
)  # fmt: skip
ACCIDENT = _holds(
    "olycka", "lack", "rinner", "utslapp", "brinner", "spill", "bradda", "leak", "accident", "gas",
)  # fmt: skip
NEAR_MISS = _holds("tillbud", "nastan", "holl pa att", "holl pa a", "near miss", "almost")
SUGGESTION = _holds(
    "borde", "kunde vi", "kan vi inte", "vore bra", "hade vart", "forslag", "forbattringsforslag",
    "suggestion", "could we", "should we", r"\bide(?:n|er)?\b",
)  # fmt: skip

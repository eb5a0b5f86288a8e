"""Numbers of cases, actions and commitments. Items are text: 3.1 is not 3.10."""

import re

from domain.case_number import find_number, format_number
from domain.follow_up_code import read_code
from understanding.words import meant_by, written_under

_COUNTED, _ORDER = meant_by("counts"), meant_by("order")
_CHOICES = {**_COUNTED, **_ORDER, **meant_by("marks")}
_COUNT = "|".join(_COUNTED)
_AROUND = frozenset(written_under("courtesy", "with_number"))
_NO = r"(?:nr|nummer|no|number)? ?"
_ACTION = re.compile(
    rf"\b(?:atgard(?:en|er)?|atg|action|measure|aktivitet(?:en)?) {_NO}(\d{{1,3}})\b"
)
_TASK = re.compile(rf"\b(?:aktivitet(?:en)?|antagande(?:t)?|activity|adoption) {_NO}(\d{{1,15}})\b")
_COMMITMENT = re.compile(
    rf"\b(?:atagande(?:t|n|na)?|commitments?|klimatlofte) {_NO}(\d{{1,2}}|{_COUNT})\b"
)
_GOAL = re.compile(r"\b(?:mal|malet|globala malet|goal|sdg) (1[0-7]|[1-9])\b")
_STEP = re.compile(r"\b(?:steg(?:et)?|step) (?:nr |nummer )?([123]|ett|tva|tre|one|two|three)\b")
_STEP_NAMES = {"initier": "Initiera", "initiat": "Initiera", "etabler": "Etablera",
               "establish": "Etablera", "transform": "Transformera"}  # fmt: skip
STEPS = ("Initiera", "Etablera", "Transformera")
_ITEM = re.compile(r"(?<![\d.,/-])(10|[1-9])\.(\d{1,2})(?![\d.,/]*\d)")
# In two halves, or with a blank between them, where both hold a figure.
_HALF = r"(?=[A-Z]*[2-9])[A-Z2-9]{3}"
_CODE = re.compile(rf"(?<![\w-])(?:[A-Z2-9]{{3}}[-–][A-Z2-9]{{3}}|{_HALF} {_HALF})(?![\w-])")
_BARE = re.compile(r"(?<![\w.,/:-])#?(\d{1,7})(?![\w/:-]|[.,]\d)")
_WITHOUT_M = re.compile(r"(?<![\w-])(20\d\d)[-–](\d{4})(?![\w-])")
_AMOUNT = re.compile(
    r"(?<![\w-])(\d+(?:[.,]\d+)?(?:\s?[-–]\s?\d+)?)\s*"
    r"(liter|litres?|liters?|lit|l|dl|deciliter|cl|ml|kg|kilo|kilon|ton|m3|kubik(?:meter)?|"
    r"gallons?|hekto)\b",
    re.IGNORECASE,
)
_UNITS = {"lit": "l", "dec": "dl", "kil": "kg", "kub": "m3", "gal": "gallons"}
_HEADCOUNT = re.compile(
    rf"\b(?:ar|vi var|vi va|blir|blir vi|kommer|kom|are|we were|be) "
    rf"(\d{{1,3}}|{_COUNT})\b(?! (?:till|min|gang|dag|vecka|dagar|veckor|av|of|till|moten))|"
    rf"\b(\d{{1,3}}|{_COUNT}) (?:personer|stycken|st|pers|platser|deltagare|people|persons|of us|"
    rf"places|seats|stolar|kollegor)\b"
)
_WITH_ME = re.compile(
    rf"\b(?:jag|ja|mig|me|i) (?:och|o|a|samt|plus|and|with) (\d{{1,2}}|{_COUNT}|a) "
    r"(?:till|andra|kolleg|arbetskamrat|others?|colleague|more)"
)
_DAY_NUMBER = re.compile(r"\b(?:dag|day) (?:nr |nummer )?([1-9]|ett|tva|tre|one|two|three)\b")
_ORDINAL_DAY = re.compile(rf"\b({'|'.join(_ORDER)}) (?:dagen|day)\b")


def case_number(text: str) -> str:
    """Return the full case number in *text*; "" if there is none."""
    found = _WITHOUT_M.search(text)
    return find_number(text) or (format_number(int(found[1]), int(found[2])) if found else "")


def code(text: str) -> str:
    """Return the follow-up code in *text*: with its dash, as the receipt has it."""
    found = (read_code(word) for word in _CODE.findall(text.upper()))
    return next((code for code in found if code), "")


def bare(text: str) -> str:
    """Return the only whole number in *text*, as it is written; "" if there is none or several."""
    found = _BARE.findall(text)
    return found[0] if len(found) == 1 else ""


def only(text: str) -> str:
    """Return the number that is all of *text*."""
    return bare(text) if re.fullmatch(r"(?:nr|nummer|no|number)?[\s.#!?]*\d+[\s.!?]*", text) else ""


def choice(folded: str) -> int:
    """Return which of several is chosen: "2", "den andra", "tvåan"; 0 if the text says more."""
    said = [word for word in folded.split() if word not in _AROUND]
    if len(said) != 1:
        return 0
    number = _CHOICES.get(said[0], said[0])
    return int(number) if number.isdecimal() else 0


def action(folded: str) -> int | None:
    found = _ACTION.search(folded)
    return int(found[1]) if found else None


def task(folded: str) -> int | None:
    """Return the number of an adoption or an activity, as its card is headed."""
    found = _TASK.search(folded)
    return int(found[1]) if found else None


def commitment(folded: str) -> int | None:
    found = _COMMITMENT.search(folded)
    return _count(found[1]) if found else None


def goal(folded: str) -> int | None:
    """Return which of the global goals: "mål 13"."""
    found = _GOAL.search(folded)
    return int(found[1]) if found else None


def step(folded: str) -> str:
    """Return the name of a commitment's step, also where it is called by its number."""
    if found := _STEP.search(folded):
        return STEPS[_count(found[1]) - 1]
    words = folded.split()
    return next(
        (name for start, name in _STEP_NAMES.items() if any(w.startswith(start) for w in words)), ""
    )


def item(text: str) -> str:
    """Return the number of a commitment's item, as text."""
    if found := _ITEM.search(text):
        return f"{found[1]}.{found[2]}"
    return ""


def is_item(text: str) -> bool:
    """Whether *text* is the number of an item and nothing else."""
    return bool(_ITEM.fullmatch(text.strip()))


def amount(text: str) -> str:
    """Return how much, as "10 l"."""
    found = _AMOUNT.search(text)
    if not found:
        return ""
    unit = found[2].casefold()
    return f"{found[1]} {_UNITS.get(unit[:3], unit)}"


def headcount(folded: str) -> int | None:
    if found := _WITH_ME.search(folded):
        return 1 + (1 if found[1] == "a" else _count(found[1]))
    found = _HEADCOUNT.search(folded)
    return _count(found[1] or found[2]) if found else None


def meeting_day(folded: str) -> int | None:
    """Return which day of a meeting: "dag 2", "second day"."""
    if found := _DAY_NUMBER.search(folded):
        return _count(found[1])
    found = _ORDINAL_DAY.search(folded)
    return int(_ORDER[found[1]]) if found else None


def _count(word: str) -> int:
    return int(word if word.isdecimal() else _COUNTED[word])

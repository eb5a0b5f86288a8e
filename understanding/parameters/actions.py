"""Which actions and commitments are asked for, and what about them."""

import re

from domain.folding import fold
from understanding import numbers
from understanding.names import Named
from understanding.parameters.found import Found
from understanding.signs import Reading

_WITHOUT = {
    "owner": re.compile(
        r"\b(?:(?:utan|saknar|ingen|inte nagon|no|without|without an) (?:ansvarig\w*|agare|owner)"
        r"|ingen ansvarar for|nobody owns)\b"
    ),
    "adoption": re.compile(
        r"\b(?:ingen (?:har )?antagit|inte antagits|inte har antagits|inte antagna|ej antagna"
        r"|nobody has adopted|no one has adopted|not adopted)\b"
    ),
}

_CHANGED = re.compile(
    r"\b(?:(?:nytt|nya|andrat|bytt) (?:lage|status)|(?:har |som )*(?:andrats|forandrats)"
    r"|new status|(?:has|have) changed)\b"
)

# "Environmental actions" are what all of them are.
_DIMENSIONS = {
    "social": (r"social\w*", r"atgard\w*|actions?|"),
    "environmental": (r"miljomassig\w*|ekologisk\w*|environmental|ecological", r"atgard\w*|"),
    "economic": (r"ekonomisk\w*|economic", r"atgard\w*|actions?|"),
}
_WITHIN = {
    name: re.compile(
        rf"\b(?:{words}) (?:{things}dimension\w*|hallbarhet\w*|sustainability)\b"
        rf"|\bdimension\w* (?:{words})\b"
    )
    for name, (words, things) in _DIMENSIONS.items()
}


def _dimension(reading: Reading) -> tuple[str, str]:
    """Return the dimension of sustainable development that actions are asked for of, and the words
    that say so."""
    if not reading.says("action") and "dimension" not in reading.folded:
        return "", ""
    found = {name: words.search(reading.folded) for name, words in _WITHIN.items()}
    return next(((name, said[0]) for name, said in found.items() if said), ("", ""))


def action_status(reading: Reading) -> Found:
    folded = reading.folded
    yield from _numbered(reading)
    yield from _named_things(reading)
    yield from _standing(reading)
    if reading.says("own_action") or _asks_of_oneself(reading):
        yield "owner", "me"
    fields = [
        name
        for sign, name in (("owner_asked", "owner"), ("next_asked", "next_follow_up"))
        if reading.says(sign) and not reading.says("own_action")
    ]
    if fields:
        yield "field", ",".join(fields)
    yield from (("without", what) for what, words in _WITHOUT.items() if words.search(folded))
    if _CHANGED.search(folded):
        yield "changed", True
    if reading.when.year and not _year_of_day(reading):
        yield "year", reading.when.year
    if goal := numbers.goal(reading.folded):
        yield "goal", goal
    if dimension := _dimension(reading)[0]:
        yield "dimension", dimension
    if _tells(reading):
        yield "told", True


# "åtgärd 14 är klar", "markera aktivitet 65 som klar": how it stands is told, and not asked.
_TOLD = re.compile(
    r"^(?:markera|satt|rapportera|mark|set|report)\b|"
    r"^(?:atgard(?:en)?|aktivitet(?:en)?|antagande(?:t)?|punkt(?:en)?|action|activity|item)"
    r" (?:nr |nummer )?\d.*? (?:ar|blev|blir|har blivit|is|was)\b"
)


_HOW = ("done", "late", "at_risk", "not_started", "in_progress", "on_hold", "stopped_action")


def _tells(reading: Reading) -> bool:
    of_one = reading.says("action_number", "item") and bool(_TOLD.search(reading.folded))
    return of_one and reading.says(*_HOW) and not reading.says("question")


_ONESELF = re.compile(
    r"\b(?:ansvarar jag|jag ansvarar|ska jag|jag ska|ager jag|jag ager|am i|do i|i own|i have)\b"
)


def _asks_of_oneself(reading: Reading) -> bool:
    stands = reading.says("mine_plural") and reading.says("late", "at_risk")
    of_plans = reading.says("action", "commitment") or "handlingsplan" in reading.folded or stands
    return of_plans and (reading.says("mine") or bool(_ONESELF.search(reading.folded)))


def _numbered(reading: Reading) -> Found:
    named = reading.says("commitment") or numbers.is_item(reading.text)
    item = numbers.item(reading.text) if named else ""
    commitment = int(item.partition(".")[0]) if item else numbers.commitment(reading.folded)
    step = numbers.step(reading.folded)
    action = numbers.action(reading.folded)
    if commitment is not None:
        yield "commitment_no", commitment
    elif reading.says("commitment") and not item and action is None:
        yield "type", "commitment"
    if item:
        yield "item", item
    if step:
        yield "step", step
    if task := numbers.task(reading.folded):
        yield "task", task
    elif action is not None:
        yield "number", action
    elif reading.says("action") and commitment is None and not _says_another_number(reading):
        if _ACTIVITIES.search(reading.folded):
            yield "type", "activity"
        yield from (("number", int(number)) for number in [numbers.bare(reading.text)] if number)


_ACTIVITIES = re.compile(r"\b(?:aktiviteter(?:na)?|activities)\b")


def _says_another_number(reading: Reading) -> bool:
    # The day of a date is no action's number.
    return reading.says("year", "day", "clock") or numbers.goal(reading.folded) is not None


def _named_things(reading: Reading) -> Found:
    department = _named(reading, "department_name")
    focus = _named(reading, "focus_name")
    action = _named(reading, "action_name")
    if department and action and department.positions < action.positions:
        # "Giftfria verksamheter" is an action, and no "Sektorn för verksamhetsstöd".
        department = None
    taken = department.positions if department else frozenset[int]()
    if department:
        yield "department", department.name or department.written
    if (
        focus
        and not focus.positions <= taken
        and (not action or _led_by_focus(reading) or _says_more(focus, action))
    ):
        yield "focus_area", focus.name or focus.written
    elif action and not action.positions <= taken and not reading.says("commitment_number", "item"):
        yield "name", action.name or action.written
    yield from _named_commitment(reading, [one for one in (department, focus, action) if one])


def _named_commitment(reading: Reading, others: list[Named]) -> Found:
    """The commitment that is named, where nothing else is."""
    named = _named(reading, "commitment_name")
    if named and named.name and not others and not reading.says("commitment_number", "item"):
        yield "commitment", named.name


def _named(reading: Reading, kind: str) -> Named | None:
    """Return the name of that *kind*, unless only such a word of it stands there that any of them
    is called by, "åtgärder", or that says of which dimension they are: "sociala"."""
    named = reading.named.get(kind)
    if named and {*fold(named.written).split()} <= {*_dimension(reading)[1].split()}:
        return None
    anyone = {at for sign in ("action", "commitment") for at in reading.at.get(sign, ())}
    return named if named and (named.whole or named.positions - anyone) else None


def _says_more(focus: Named, action: Named) -> bool:
    """Whether the text names the focus area rather than an action that shares words with it."""
    return len(focus.positions) > len(action.positions) or (focus.whole and not action.whole)


def _led_by_focus(reading: Reading) -> bool:
    within = re.search(r"\b(?:inom|under(?! aret)|within|in)\b", reading.folded)
    return bool(within) or reading.says("focus_word")


_STATUSES = ("not_started", "not_done", "in_progress", "on_hold")


def _standing(reading: Reading) -> Found:
    if division := _division(reading.folded):
        yield "group_by", division
    at_risk = reading.says("at_risk")
    if reading.says("late") and not at_risk:
        yield "late", True
    elif not division and _both_done_and_not(reading):
        yield "group_by", "status"
    elif status := _status(reading):
        yield "status", status
    named = next((one for one in ("red", "yellow", "green") if reading.says(one)), "")
    # Yellow is what may be late, and is not yet.
    light = "yellow" if at_risk else named
    if light:
        yield "light", light
    if reading.says("not_reported"):
        yield "reported", False
    if round_ := _round(reading.folded):
        yield "round", round_
    if due := _due(reading):
        yield ("due_by" if _INCLUDED.search(reading.folded) else "due_before"), due


_DIVISIONS = {
    "department": r"forvaltning\w*|sektor\w*|bolag\w*|department\w*",
    "focus_area": r"fokusomrade\w*|focus areas?",
    "step": r"steg\w*|steps?",
}


def _division(folded: str) -> str:
    """Return what an overview is asked to be divided by: "per förvaltning"."""
    return next(
        (
            name
            for name, words in _DIVISIONS.items()
            if re.search(rf"\b(?:per|by|for varje|for each) (?:{words})\b", folded)
        ),
        "",
    )


def _status(reading: Reading) -> str:
    done = reading.says("done")
    if reading.says("not") and reading.says("in_progress"):
        return "not_started"
    if reading.says("not") and done:
        return "not_done"
    if status := next((one for one in _STATUSES if reading.says(one)), ""):
        return status
    if reading.says("stopped_action"):
        return "cancelled"
    return "completed" if done and not _due(reading) else ""


def _both_done_and_not(reading: Reading) -> bool:
    return reading.says("not_done") and len(reading.at.get("done", ())) > 1


def _round(folded: str) -> str:
    if found := re.search(r"\b(?:delar|interim)(?:et|suppfoljning\w*)? ?([12])\b", folded):
        return f"delår {found[1]}"
    if re.search(r"\b(?:forra|foregaende|last|previous) (?:omgang\w*|round)\b", folded):
        return "last"
    if re.search(r"\b(?:halvar\w*|half year|delar\w*|interim|midyear|mid year)\b", folded):
        return "half_year"
    return "full_year" if re.search(r"\b(?:helar\w*|full year)\b", folded) else ""


# "Before the 31st" leaves the day out; "by the 31st" does not.
_INCLUDED = re.compile(r"\b(?:senast|till|by)\b")
_EXCLUDED = re.compile(r"\b(?:fore|innan|before)\b")


def _due(reading: Reading) -> str:
    """Return the day, period or month by which something is due, as a token."""
    if not (_INCLUDED.search(reading.folded) or _EXCLUDED.search(reading.folded)):
        return ""
    when = reading.when
    if when.day or when.period:
        return when.day or when.period
    return f"{when.year}-{when.month}" if when.month and when.year else when.month


def _year_of_day(reading: Reading) -> bool:
    """Whether the year that is said is that of the day or month by which something is due."""
    return _due(reading).startswith(str(reading.when.year))

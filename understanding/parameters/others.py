"""The digest, files, language and help."""

from understanding.parameters.found import KINDS, Found, kind, year
from understanding.parameters.plans import round_named
from understanding.signs import Reading


def digest(reading: Reading) -> Found:
    if reading.says("department_word", "department_name"):
        yield "scope", "department"


_FREQUENCIES = ("biweekly", "monthly", "daily", "weekly")


def digest_settings(reading: Reading) -> Found:
    if group := reading.named.get("group_name"):
        yield "group", group.name or group.written
    frequency = next((one for one in _FREQUENCIES if reading.says(one)), "")
    day, clock = reading.when.weekday, reading.when.clock
    if reading.says("only_if"):
        yield "only_if", "late"
    elif frequency and not day:
        yield "frequency", frequency
    if day:
        yield "day", day
    if clock:
        yield "time", clock
    if not (frequency or day or clock or reading.says("only_if")):
        if reading.says("unsubscribe"):
            yield "enabled", False
        elif reading.says("subscribe"):
            yield "enabled", True


def export(reading: Reading) -> Found:
    if what := _what_to_export(reading):
        yield "what", what
    if what == "cases":
        yield from kind(reading)
    if what == "round":
        yield from round_named(reading)
    if reading.says("per_municipality"):
        yield "group_by", "municipality"
    if reading.says("csv_word"):
        yield "format", "csv"
    elif reading.says("excel_word", "account", "annual_report"):
        yield "format", "xlsx"
    yield from year(reading)


def _what_to_export(reading: Reading) -> str:
    for signs, what in (
        (("my_data",), "my_data"),
        (("account",), "environmental_account"),
        (("attendance",), "attendance"),
        (("round", "plan_round"), "round"),
        (("action", "commitment"), "actions"),
        (("case", "deviation_word", "accident_word", "suggest_word", "near_miss"), "cases"),
        (("meeting", "annual_report", "group_name"), "meetings"),
        (("figures_word",), "figures"),
    ):
        if reading.says(*signs):
            return what
    return ""


def language(reading: Reading) -> Found:
    swedish, english = reading.at.get("swedish", ()), reading.at.get("english", ())
    unwanted = [one for one in ("swedish", "english") if reading.says(f"not_{one}")]
    if unwanted:
        yield "language", "en" if unwanted[0] == "swedish" else "sv"
    elif swedish or english:
        # "from Swedish to English": the last one is wanted.
        yield "language", "sv" if max(swedish, default=-1) > max(english, default=-1) else "en"


def help_topic(reading: Reading) -> Found:
    kinds = sum(reading.says(sign) for sign in KINDS)
    if (kinds > 1 and not reading.says("report_verb")) or (
        reading.says("near_miss", "deviation_word") and "skillnad" in reading.folded
    ):
        yield "topic", "case_kinds"
    elif reading.says("deviation_word", "report_verb", "accident_word"):
        yield "topic", "report_deviation"

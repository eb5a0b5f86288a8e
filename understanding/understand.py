"""Text in, intent and parameters out: always the same for the same text and context."""

from collections.abc import Mapping

from domain.awaited import Expected
from domain.folding import fold
from understanding import meanings, numbers, parameters
from understanding.danger import is_dangerous
from understanding.examples import examples
from understanding.fields import ONGOING
from understanding.intents import REPORTS, Context, Intent, Reason, Understood
from understanding.parameters import reports
from understanding.signs import Reading, read

NOTHING_ASKED = Context()
# Points below which a text means nothing that the bot knows.
LEAST = 3.0
# What is within so much of the likeliest meaning may be meant as well: then the bot asks.
MARGIN = 1.0
MOST_ALTERNATIVES = 2
# Points from which a text is no answer to an empty field, but means something by itself.
CLEARLY = 6.0
# Words of a yes or a no, and of what is written into a field.
LONGEST_ANSWER, LONGEST_FIELD = 3, 8
# What a sentence exactly like five of the examples is worth five times.
AS_THE_EXAMPLES = 6.0


def understand(text: str, language: str, context: Context = NOTHING_ASKED) -> Understood:
    """Return what *text* most likely asks for; danger comes before everything else."""
    reading = read(text, language, context)
    if is_dangerous(text) and not _about_earlier(reading):
        return _meant(reading, text, Intent.REPORT_ACCIDENT)
    if answer := _answer(reading, text):
        return answer
    return _likeliest(reading, text)


def understand_as(
    text: str, language: str, intent: Intent, context: Context = NOTHING_ASKED
) -> Understood:
    """Return what *text* says when it is known to mean *intent*."""
    return _meant(read(text, language, context), text, intent)


def is_misconduct(text: str, language: str) -> bool:
    """Whether *text* tells of bribes or harassment: that is not stored here."""
    return bool(text) and understand(text, language).reason is Reason.MISCONDUCT


def kind_of(text: str) -> str:
    """Return the kind of case that *text* seems to describe: a guess for the form to begin with."""
    reading = read(text, "sv", NOTHING_ASKED)
    if reports.almost(reading):
        return "near_miss"
    points = meanings.score(reading.signs)
    kinds = {
        Intent.REPORT_DEVIATION: "deviation",
        Intent.REPORT_ACCIDENT: "accident",
        Intent.SUGGEST_IMPROVEMENT: "improvement",
    }
    return kinds[max(kinds, key=lambda intent: points.get(intent, 0))]


def _about_earlier(reading: Reading) -> bool:
    """Whether a dangerous word only names what was reported before, and nothing is going on."""
    return not reading.says("ongoing") and (
        reading.says("case_number", "code", "export", "refuse_names")
        or (reading.says("how_goes", "question") and reading.says("mine", "case", "reported"))
    )


def _answer(reading: Reading, text: str) -> Understood | None:
    """Return what *text* means as an answer to what the bot asked, if it is one."""
    expected = reading.context.expected
    number = numbers.only(text.strip().casefold())
    if expected is Expected.CHOICE and number:
        return Understood(Intent.UNKNOWN, {"choice": int(number)}, answers=expected)
    if expected is Expected.CASE and number:
        return Understood(Intent.CASE_STATUS, {"case_id": number}, answers=expected)
    if expected is Expected.RATING and reading.scores:
        return _meant(reading, text, Intent.RATE_MEETING)
    if expected is Expected.YES and (said := _yes_or_no(reading)):
        return Understood(Intent.UNKNOWN, {"yes": said == "yes"}, answers=expected)
    if reading.context.field and _fills(reading, text):
        found = {"field": reading.context.field}
        return Understood(Intent.UNKNOWN, found, answers=Expected.FIELD)
    if number:
        # "42", and nothing asked: a case or an action; the bot asks which.
        return Understood(Intent.CASE_STATUS, {"case_id": number}, (Intent.ACTION_STATUS,))
    return None


def _yes_or_no(reading: Reading) -> str:
    said = {sign for sign in ("yes", "no") if reading.says(sign)}
    return said.pop() if len(said) == 1 and len(reading.tokens) <= LONGEST_ANSWER else ""


def _fills(reading: Reading, text: str) -> bool:
    """Whether *text* is what the empty field of the open form wants: short, no question, and
    clearly nothing else."""
    if reading.context.field == "ongoing":
        return fold(text) in ONGOING
    if not reading.tokens or len(reading.tokens) > LONGEST_FIELD or reading.says("question"):
        return False
    points = _points(reading)
    others = (points[meaning] for meaning in points if not meaning.startswith(Intent.UNKNOWN))
    return max(others, default=0) < CLEARLY


def _likeliest(reading: Reading, text: str) -> Understood:
    points = _points(reading)
    ranked = sorted(points, key=lambda meaning: (-points[meaning], meaning))
    if not ranked or points[ranked[0]] < LEAST:
        return Understood(Intent.UNKNOWN)
    best = ranked[0]
    if best.startswith(Intent.UNKNOWN):
        reason = best.partition(".")[2]
        return Understood(Intent.UNKNOWN, reason=Reason(reason) if reason else None)
    intent = Intent(best)
    others = tuple(
        Intent(meaning)
        for meaning in ranked[1:]
        if points[meaning] >= max(points[best] - MARGIN, LEAST)
        and not meaning.startswith(Intent.UNKNOWN)
        and not {intent, Intent(meaning)} <= REPORTS
    )
    return _meant(reading, text, intent, others[:MOST_ALTERNATIVES])


def _points(reading: Reading) -> Mapping[str, float]:
    """Return how much the signs and the sentences like it speak for each meaning."""
    points = dict(meanings.score(reading.signs))
    for meaning, alike in examples().like(reading.tokens).items():
        points[meaning] = points.get(meaning, 0) + alike * AS_THE_EXAMPLES
    return points


def _meant(
    reading: Reading, text: str, intent: Intent, others: tuple[Intent, ...] = ()
) -> Understood:
    found = dict(parameters.find(intent, reading))
    if "description" in found:
        found["description"] = text.strip()
    return Understood(intent, found, others)

"""Text in, intent and parameters out: always the same for the same text and context."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from fnmatch import fnmatchcase

from domain.awaited import Expected
from understanding import meanings, numbers, parameters
from understanding.danger import is_dangerous
from understanding.examples import examples
from understanding.fields import LONGEST_DAY, ONGOING, bare_kind
from understanding.intents import REPORTS, Context, Intent, Parameters, Reason, Understood
from understanding.parameters import reports
from understanding.signs import Reading, read
from understanding.words import written_under

NOTHING_ASKED = Context()
# Points below which a text means nothing that the bot knows.
LEAST = 3.0
# What is within so much of the likeliest meaning may be meant as well: then the bot asks.
MARGIN = 1.0
MOST_ALTERNATIVES = 2
# Points of the words alone, below which a meaning rests on sentences that are like it.
SAID = 2.0
# Points from which a text is no answer to an empty field, but means something by itself.
CLEARLY = 6.0
# Words of a bare yes or no, of one with more around it, and of what is written into a field.
BARE_ANSWER, LONGEST_ANSWER, LONGEST_FIELD = 3, 5, 8
# What tells that something happened, or should: more than where it was.
TELLS = (
    "happened", "wrong", "release", "falls", "observed", "accident_word", "near_miss",
    "deviation_word", "report_verb", "wish", "suggest_word",
)  # fmt: skip
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


def asks_something(text: str, language: str, *, anew: str = "") -> bool:
    """Whether *text*, which begins with a word like "var", asks for something that the bot knows of
    rather than fills in a form. What it would say *anew* must tell of something."""
    reading = read(text, language, NOTHING_ASKED)
    if 0 not in reading.at.get("question_word", ()):
        return False
    meant = _likeliest(reading, text)
    if meant.reason is not None:
        return True
    if anew and understand(anew, language).intent not in REPORTS:
        return True
    return meant.intent not in _NO_QUESTION and not _rests_on_examples(reading, meant.intent)


def tells(text: str, meant: Understood) -> bool:
    """Whether *text*, which was *meant* so, may be told of the case that the bot has asked about:
    it is no question, nothing that is refused, and means nothing else that is sure."""
    if text.rstrip().endswith("?") or meant.reason in (Reason.MISCONDUCT, Reason.NAMES):
        return False
    fills = meant.answers is Expected.FIELD
    return fills or bool(meant.alternatives) or meant.intent in _NO_QUESTION


def told(text: str, language: str) -> Parameters:
    """Return what *text* tells when it is known to be a report; its kind is left to be guessed."""
    found = understand_as(text, language, _REPORT_OF[kind_of(text)]).parameters
    return {name: value for name, value in found.items() if name not in ("kind", "description")}


_REPORT_OF = {
    "deviation": Intent.REPORT_DEVIATION,
    "accident": Intent.REPORT_ACCIDENT,
    "near_miss": Intent.REPORT_ACCIDENT,
    "improvement": Intent.SUGGEST_IMPROVEMENT,
}


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
    if expected is Expected.CHOICE and (choice := numbers.choice(reading.folded)):
        return Understood(Intent.UNKNOWN, {"choice": choice}, answers=expected)
    if expected is Expected.CASE and number:
        return Understood(Intent.CASE_STATUS, {"case_id": number}, answers=expected)
    if expected is Expected.RATING and reading.scores:
        return _meant(reading, text, Intent.RATE_MEETING)
    if expected is Expected.YES and (said := _yes_or_no(reading)):
        return Understood(Intent.UNKNOWN, {"yes": said == "yes"}, answers=expected)
    if filled := _filled(reading, text):
        return filled
    if number:
        # "42", and nothing asked: a case or an action; the bot asks which.
        return Understood(Intent.CASE_STATUS, {"case_id": number}, (Intent.ACTION_STATUS,))
    return None


def _yes_or_no(reading: Reading) -> str:
    said = [sign for sign in ("yes", "no") if reading.says(sign)]
    first = [sign for sign in said if 0 in reading.at[sign]]
    if len(reading.tokens) <= BARE_ANSWER and len(said) == 1:
        return said[0]
    if not first or len(reading.tokens) > LONGEST_ANSWER:
        return ""
    # "Ja, jag kommer på mötet" is more than a yes.
    return first[0] if _said_most(reading) < LEAST else ""


_COURTESIES = frozenset({Intent.CANCEL, Intent.THANKS, Intent.GREETING})


def _filled(reading: Reading, text: str) -> Understood | None:
    """Return *text* as what it fills in of the open form, if it does: what is asked for, or what it
    can only be. Where nothing says that it is a place, another meaning that it may have as well."""
    field, written = reading.context.field, text.strip()
    is_open = bool(field) or reading.context.form
    if not is_open or not 0 < len(reading.tokens) <= LONGEST_FIELD or reading.says("question"):
        return None
    if (field == "ongoing" or reading.says("no_longer")) and (value := _goes_on(reading)):
        return _fills("ongoing", value)
    if field == "ongoing":
        return None
    if filled := _filled_by_itself(reading):
        return filled
    if reading.when.day and len(reading.tokens) <= LONGEST_DAY and _said_most(reading) < LEAST:
        return _fills("occurred_on", written)
    if _is_else(reading):
        return None
    if field == "description":
        return _fills(field, written)
    if _is_somewhere(reading):
        return _fills("place", written)
    if field != "place":
        return None
    likely = _likeliest(reading, text).intent
    return _fills(field, written, Intent.REPORT_DEVIATION if likely is _UNKNOWN else likely)


def _is_else(reading: Reading) -> bool:
    """Whether a short text clearly means something else than to fill in the open form."""
    if (
        reading.says("place")
        and 0 in reading.at.get("before_place", ())
        and not reading.says(*TELLS)
    ):
        # "Behind the gym" is a place, though gyms are for HR.
        return _most(reading, REPORTS | _DOORS) >= CLEARLY
    return _most(reading, frozenset() if reading.says(*TELLS) else REPORTS) >= CLEARLY


def _filled_by_itself(reading: Reading) -> Understood | None:
    """Return a text as what it can only be, whichever field is empty."""
    if wish := _wish_for_name(reading):
        return _fills(wish, "")
    if kind := bare_kind(reading.text):
        return _fills("kind", kind)
    if done := reports.only_done(reading):
        return _fills("immediate_action", done)
    return None


def _wish_for_name(reading: Reading) -> str:
    """Return the field of a wish for who may see the report; "" if the text is none."""
    if reading.says("anonymous") and not reading.says(*TELLS):
        return "anonymous"
    return "avoids_manager" if _spares_manager(reading) else ""


def _spares_manager(reading: Reading) -> bool:
    """Whether a text says that a manager is not to see the report: "the boss must not see it"."""
    managers = written_under("spared", "manager")
    named = any(fnmatchcase(one.kept, word) for one in reading.tokens for word in managers)
    return named and reading.says("not") and not reading.says("refuse_misconduct")


_DOORS = frozenset(
    f"{Intent.UNKNOWN}.{reason}"
    for reason in Reason
    if reason not in (Reason.MISCONDUCT, Reason.NAMES)
)
_UNKNOWN = Intent.UNKNOWN
_MISCONDUCT = f"{_UNKNOWN}.{Reason.MISCONDUCT}"
_NO_QUESTION = REPORTS | {_UNKNOWN}


def _fills(field: str, value: str, *others: Intent) -> Understood:
    found = {"field": field, "value": value}
    return Understood(Intent.UNKNOWN, found, others, answers=Expected.FIELD)


def _goes_on(reading: Reading) -> str:
    """Return whether it goes on, as an answer to that: yes, no or unknown; "" if it is none."""
    if exact := ONGOING.get(reading.folded):
        return exact
    if _most(reading, REPORTS | _COURTESIES) >= CLEARLY:
        return ""
    if reading.says("dont_know"):
        return "unknown"
    if 0 in reading.at.get("no", ()) or reading.says("stopped", "no_longer"):
        return "no"
    if reading.says("ongoing"):
        return "no" if reading.says("not") else "yes"
    return "yes" if 0 in reading.at.get("yes", ()) else ""


def _is_somewhere(reading: Reading) -> bool:
    """Whether something in a short text says that it is a place: "hos oss", "plan 3", a name."""
    if reading.when.day or reading.when.period:
        return False
    leads = 0 in reading.at.get("before_place", ()) and len(reading.tokens) > 1
    numbered = len(reading.tokens) > 1 and any(one.kept.isdecimal() for one in reading.tokens)
    return leads or numbered or reading.says("place", "unit", "department_name", "meeting_place")


def _said_most(reading: Reading) -> float:
    """Return the most points that the words alone give any meaning."""
    return max(meanings.score(reading.signs).values(), default=0)


def _most(reading: Reading, without: AbstractSet[str]) -> float:
    """Return the most points that speak for any meaning but those *without*."""
    points = _points(reading)
    return max((points[one] for one in points if one not in without), default=0)


def _likeliest(reading: Reading, text: str) -> Understood:
    points = _points(reading)
    ranked = sorted(points, key=lambda meaning: (-points[meaning], meaning))
    if not ranked or points[ranked[0]] < LEAST or _only_agrees(reading):
        return Understood(Intent.UNKNOWN)
    best = ranked[0]
    if best == _MISCONDUCT and _spares_manager(reading):
        # Nobody is accused: it is only a wish about something that is not open here.
        return Understood(Intent.UNKNOWN)
    if best.startswith(Intent.UNKNOWN):
        reason = best.partition(".")[2]
        return Understood(Intent.UNKNOWN, reason=Reason(reason) if reason else None)
    intent = Intent(best)
    if intent in REPORTS and _tells_nothing(reading, intent):
        return Understood(Intent.UNKNOWN)
    least = max(points[best] - MARGIN, LEAST)
    others = tuple(
        Intent(meaning)
        for meaning in ranked[1:]
        if points[meaning] >= least
        and not meaning.startswith(Intent.UNKNOWN)
        and not {intent, Intent(meaning)} <= REPORTS
    )
    if not others and intent not in _HARMLESS and _rests_on_examples(reading, best):
        others = (Intent.REPORT_DEVIATION,)
    return _meant(reading, text, intent, others[:MOST_ALTERNATIVES])


def _tells_nothing(reading: Reading, intent: Intent) -> bool:
    """Whether what is only like a report is a question or a single word, and begins none."""
    if len(reading.tokens) == 1 and not reading.at:
        return True
    said = meanings.score(reading.signs).get(intent, 0)
    # "Why do we drive there" is a suggestion, and "can you report that" a report.
    asks = 0 in reading.at.get("question_word", ()) and not reading.says("why", "report_verb")
    return asks and said < LEAST


# What changes nothing, and what can be changed in the form.
_HARMLESS = REPORTS | {Intent.HELP, Intent.GREETING}


def _only_agrees(reading: Reading) -> bool:
    """Whether the text is a yes, where nothing was asked."""
    return len(reading.at.get("yes", ())) == len(reading.tokens)


def _rests_on_examples(reading: Reading, meaning: str) -> bool:
    """Whether the points for *meaning* come from sentences like it and hardly from its words."""
    return meanings.score(reading.signs).get(meaning, 0) < SAID


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

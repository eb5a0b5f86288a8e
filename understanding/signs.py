"""What stands in a text, as signs: those of its words, its numbers and days, and its names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from domain.awaited import Expected
from domain.folding import fold
from understanding import dates, numbers, scores
from understanding import names as known_names
from understanding.intents import Context, Names
from understanding.tokens import LONGEST_READ, WORD, Token, tokenise
from understanding.words import LANGUAGES, words

SHORT, LONG = 4, 10
# So many words tell which language it is.
WORDS_OF_LANGUAGE = 40
COURTESIES = frozenset({"greeting", "thanks", "filler"})
KINDS_OF_NAMES = {
    "action_name": "actions",
    "focus_name": "focus_areas",
    "commitment_name": "commitments",
    "department_name": "departments",
    "group_name": "groups",
    "meeting_place": "places",
    "meeting_theme": "themes",
    "municipality_name": "municipalities",
}
# The signs that this file makes, beside those of the word files.
MADE_HERE = frozenset(
    {
        "question", "short", "long", "only_courtesy", "case_number", "code",
        "bare_number", "action_number", "commitment_number", "item", "amount", "headcount",
        "scores", "score_of_six", "day", "month", "year", "clock", "somebodys",
        *KINDS_OF_NAMES,
    }
)  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """A text and what stands in it. *at* says where each sign of a word stands (its first)."""

    text: str
    context: Context
    language: str
    tokens: tuple[Token, ...]
    at: Mapping[str, tuple[int, ...]]
    named: Mapping[str, known_names.Named]

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def when(self) -> dates.When:
        return dates.find(self.text)

    @cached_property
    def scores(self) -> scores.Scores:
        return scores.find(
            self.text,
            asked=self.context.expected is Expected.RATING,
            rated=bool({"rate", "rate_bare"} & self.at.keys()),
            of_meeting="meeting" in self.at,
        )

    @cached_property
    def signs(self) -> frozenset[str]:
        found = {*self.at, *self.named, *self._made()}
        return frozenset(found | {f"^{sign}" for sign, at in self.at.items() if at[0] == 0})

    def says(self, *signs: str) -> bool:
        return any(sign in self.signs for sign in signs)

    def _is_somebodys(self, token: Token) -> bool:
        """Whether a word may be a name in the genitive: "Evas"."""
        known = any(words(language).knows(token.written) for language in LANGUAGES)
        return token.capital and token.folded.endswith("s") and not known

    def _made(self) -> Iterator[str]:
        text, folded = self.text, self.folded
        if text.rstrip(" !").endswith("?") or 0 in self.at.get("question_word", ()):
            yield "question"
        if self.tokens and self._is_somebodys(self.tokens[0]):
            yield "somebodys"
        if len(self.tokens) <= SHORT:
            yield "short"
        if len(self.tokens) >= LONG:
            yield "long"
        courteous = {at for sign in COURTESIES for at in self.at.get(sign, ())}
        if len(courteous) == len(self.tokens):
            yield "only_courtesy"
        found = {
            "case_number": numbers.case_number(text),
            "code": numbers.code(text),
            "bare_number": numbers.bare(text),
            "action_number": numbers.action(folded),
            "commitment_number": numbers.commitment(folded),
            "item": numbers.item(text),
            "amount": numbers.amount(text),
            "headcount": numbers.headcount(folded),
            "scores": self.scores,
            "score_of_six": self.scores.of_six,
            "day": self.when.day or self.when.period,
            "month": self.when.month,
            "year": self.when.year,
            "clock": self.when.clock,
        }
        yield from (sign for sign, value in found.items() if value)


def read(text: str, language: str, context: Context) -> Reading:
    """Read the beginning of *text*, in the language that it seems to be written in."""
    beginning = text.strip()[:LONGEST_READ]
    spoken = _language(beginning, language)
    tokens = words(spoken).tokens(beginning)
    # Names are not in the word files: they are looked up as they are written.
    named = _named(tokenise(beginning, spoken, str), context.names)
    return Reading(beginning, context, spoken, tokens, _at(spoken, tokens), named)


def _language(text: str, client: str) -> str:
    """Return the language that knows most of the words; the client's where neither knows more."""
    written = [found[0] for found in islice(WORD.finditer(text), WORDS_OF_LANGUAGE)]
    known = {one: sum(map(words(one).knows, written)) for one in LANGUAGES}
    return max(LANGUAGES, key=lambda one: (known[one], one == client))


def _at(language: str, tokens: tuple[Token, ...]) -> dict[str, tuple[int, ...]]:
    spoken = words(language)
    found: dict[str, set[int]] = {}
    for at, token in enumerate(tokens):
        for sign in spoken.signs(token):
            found.setdefault(sign, set()).add(at)
        for sign, length in spoken.said_together(tokens, at):
            found.setdefault(sign, set()).update(range(at, at + length))
    return {sign: tuple(sorted(places)) for sign, places in found.items()}


def _named(tokens: tuple[Token, ...], names: Names) -> dict[str, known_names.Named]:
    found = {
        sign: known_names.index(getattr(names, kind)).find(tokens)
        for sign, kind in KINDS_OF_NAMES.items()
        if getattr(names, kind)
    }
    return {sign: named for sign, named in found.items() if named}

"""Whatever is written gets an answer: no exception, the same each time, and soon."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.awaited import Expected
from understanding.examples import read
from understanding.intents import Context, Intent, Names
from understanding.tokens import MOST_TOKENS, stem
from understanding.understand import understand, understand_as
from understanding.words import LANGUAGES

KNOWN = [text for language in LANGUAGES for _, text in read(language)]
NAMES = st.builds(
    Names,
    actions=st.lists(st.text(max_size=30), max_size=3).map(tuple),
    departments=st.lists(st.text(max_size=30), max_size=3).map(tuple),
    places=st.lists(st.text(max_size=10), max_size=3).map(tuple),
)
CONTEXTS = st.builds(
    Context,
    expected=st.sampled_from(Expected),
    field=st.sampled_from(["", "description", "place", "ongoing"]),
    names=NAMES,
)
# Far more than any text takes; what is found is work that grows without end.
SECONDS = 2.0
# Each word is looked up in a few ways and two languages, misspelt and not.
STEMS = 12 * MOST_TOKENS


@settings(deadline=None, max_examples=300)
@given(st.text(), st.sampled_from(LANGUAGES), CONTEXTS)
def test_any_text_is_understood_the_same_each_time(
    text: str, language: str, context: Context
) -> None:
    once, again = (understand(text, language, context) for _ in range(2))

    assert once == again
    assert once.intent in Intent
    assert once.intent not in once.alternatives


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(KNOWN), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_any_words_that_people_write_are_understood(sentences: list[str], chance: object) -> None:
    words = " ".join(sentences).split()
    chance.shuffle(words)  # type: ignore[attr-defined]

    assert understand(" ".join(words), "sv").intent in Intent


@settings(deadline=None, max_examples=100)
@given(st.text(), st.sampled_from(Intent))
def test_any_text_says_something_of_any_meaning(text: str, intent: Intent) -> None:
    understood = understand_as(text, "sv", intent)

    assert understood.intent is intent
    assert all(isinstance(value, str | int | bool) for value in understood.parameters.values())


@settings(deadline=None, max_examples=200)
@given(st.text(min_size=1))
def test_a_description_is_all_that_was_written(text: str) -> None:
    understood = understand(f"batterier i soporna {text}", "sv")

    if "description" in understood.parameters:
        assert understood.parameters["description"] == f"batterier i soporna {text}".strip()


@settings(deadline=None, max_examples=30)
@given(st.integers(), st.integers(min_value=0, max_value=20))
def test_however_long_a_text_is_no_more_than_so_many_words_are_looked_at(
    seed: int, blanks: int
) -> None:
    chance = random.Random(seed)
    letters = "abcdefghijklmnopqrstuvwxyzåäö0123456789.,-/?!" + " " * blanks
    text = "".join(chance.choice(letters) for _ in range(10_000))
    before = stem.cache_info()

    understand(text, "sv")

    after = stem.cache_info()
    looked_up = after.hits + after.misses - before.hits - before.misses
    assert looked_up < STEMS


@pytest.mark.parametrize(
    "text",
    [
        "x" * 30_000, "ab " * 10_000, "e\u0301" * 15_000, "1,2/3-" * 5_000, "ÅÄÖ" * 10_000,
        "avikkelsse " * 3_000, "hur går det med " * 2_000, "\n" * 30_000, "🌱" * 30_000,
        "läck" * 7_500, "ingen skadad " * 2_500, "2026-" * 6_000, "a" * 15_000 + " " + "b" * 15_000,
    ],
    ids=range(13),
)  # fmt: skip
def test_a_very_long_text_takes_no_long_time(text: str) -> None:
    understand("hej", "sv")
    begun = time.perf_counter()

    understand(text, "sv")

    assert time.perf_counter() - begun < SECONDS

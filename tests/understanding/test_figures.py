"""How much is understood of the sentences that the project has itself: a change of the words that
makes it less is seen. What nobody has mended for stands in test_held_out.py."""

from pathlib import Path

from bot.understood import example_names, score
from understanding import examples
from understanding.intents import Context, Intent, Understood
from understanding.understand import understand

OWN = Path(__file__).parent / "own_sentences.csv"
FLOOR, FLOOR_OF_EXAMPLES = 0.95, 0.98


def test_intents_and_core_parameters_of_our_own_sentences_are_right() -> None:
    counted = score(OWN, example_names())

    assert {intent for intent in Intent if not counted.total[intent]} == set()
    assert counted.intents >= FLOOR
    assert counted.core_right / counted.core_total >= FLOOR


def test_the_examples_mean_what_they_are_examples_of() -> None:
    context = Context(names=example_names())
    known = [(one, *example) for one in ("sv", "en") for example in examples.read(one)]
    right = sum(meant(understand(text, one, context)) == wanted for one, wanted, text in known)

    assert right / len(known) >= FLOOR_OF_EXAMPLES


def meant(understood: Understood) -> str:
    reason = understood.reason
    return f"{understood.intent}.{reason}" if reason else understood.intent

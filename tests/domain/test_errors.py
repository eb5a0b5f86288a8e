"""Rules that were broken, one or several."""

from domain.errors import FormRefused, RuleBroken, complaints


def test_a_broken_rule_carries_its_key_field_and_values() -> None:
    broken = RuleBroken("error.place_long", field="place", most=200)

    assert (broken.key, broken.field, broken.values) == ("error.place_long", "place", {"most": 200})
    assert complaints(broken) == (broken,)


def test_a_refused_form_tells_each_rule_that_was_broken() -> None:
    first, second = RuleBroken("error.place_missing"), RuleBroken("error.kind_unknown")

    assert complaints(FormRefused(first, second)) == (first, second)

"""Names of things in the store, as people write them."""

import pytest

from understanding.intents import Context, Names
from understanding.names import Index
from understanding.tokens import tokenise
from understanding.understand import understand

ACTIONS = (
    "Byt ut stadens bussar",
    "Grönare skolgårdar i hela kommunen",
    "Skapa trygga cykelvägar",
    "Solceller på skolornas tak",
    "Giftfria förskolor",
)
DEPARTMENTS = (
    "Samhällsbyggnadsförvaltningen",
    "Socialförvaltningen",
    "Borgbyggen",
    "Kultur och fritid",
)
MANY = tuple(f"Åtgärd om ämne{n} för plats{n}" for n in range(500))


def found(text: str, names: tuple[str, ...]) -> str | None:
    named = Index(names).find(tokenise(text, "sv", str))
    return named.name if named else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hur går det med skolgårdarna", "Grönare skolgårdar i hela kommunen"),
        ("SKOLGARDARNA", "Grönare skolgårdar i hela kommunen"),
        ("cyklevägar", "Skapa trygga cykelvägar"),
        ("status solcellerna", "Solceller på skolornas tak"),
        ("är förskolorna giftfria", "Giftfria förskolor"),
        ("bussarna", "Byt ut stadens bussar"),
    ],
)
def test_an_action_is_found_by_one_of_its_words_in_any_form(text: str, name: str) -> None:
    assert found(text, ACTIONS) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("samhällsbyggnad", "Samhällsbyggnadsförvaltningen"),
        ("samhällsbygnadsförvaltningens åtgärder", "Samhällsbyggnadsförvaltningen"),
        ("vad gör socialförvaltningen", "Socialförvaltningen"),
        ("borgbyggens siffror", "Borgbyggen"),
        ("kultur o fritid", "Kultur och fritid"),
    ],
)
def test_a_department_is_found_shortened_misspelt_and_in_the_genitive(text: str, name: str) -> None:
    assert found(text, DEPARTMENTS) == name


@pytest.mark.parametrize("text", ["", "och i på", "hej hopp", "vad blir det för mat"])
def test_what_names_nothing_finds_nothing(text: str) -> None:
    assert found(text, ACTIONS) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("visa allt inom res hållbart", "Res hållbart"),
        ("allt inom ät hållbart", "Ät hållbart"),
        ("bygg o bo hållbart", "Bygg och bo hållbart"),
    ],
)
def test_short_words_tell_names_apart_that_share_a_long_one(text: str, name: str) -> None:
    assert found(text, ("Ät hållbart", "Res hållbart", "Bygg och bo hållbart")) == name


def test_a_compound_is_found_shortened_and_misspelt_at_once() -> None:
    assert found("samhalsbygnads atgarder", DEPARTMENTS) == "Samhällsbyggnadsförvaltningen"


def test_a_text_that_fits_two_names_as_well_chooses_neither() -> None:
    assert found("skolan i byn", ("Skolan i norra byn", "Skolan i södra byn")) == ""


def test_one_of_five_hundred_is_found() -> None:
    assert found("hur går det med ämne321", MANY) == MANY[321]


def test_a_short_name_that_is_also_a_word_needs_its_capital() -> None:
    assert found("det kan vara så", ("Vara", "Skövde")) is None
    assert found("vi från Vara kommer", ("Vara", "Skövde")) == "Vara"


def test_a_word_that_any_action_is_called_by_names_none() -> None:
    names = Names(
        actions=("Åtgärder mot skräp", "Fler åtgärder i skolan"),
        commitments=("Kompletterande och kompenserande åtgärder",),
    )

    late = understand("vilka åtgärder är försenade", "sv", Context(names=names))
    named = understand("hur går det med åtgärder mot skräp", "sv", Context(names=names))
    commitment = understand("hur går det med kompenserande åtgärder", "sv", Context(names=names))

    assert late.parameters == {"late": True}
    assert named.parameters["name"] == "Åtgärder mot skräp"
    assert commitment.parameters["commitment"] == "Kompletterande och kompenserande åtgärder"

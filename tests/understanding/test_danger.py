"""Words that bring the 112 text first. A word too many costs a tap; a word missed may cost more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.folding import fold
from understanding.danger import is_dangerous
from understanding.words import written_under

DANGER = [
    "det brinner",
    "Det brinner i soprummet!",
    "DET BRINNER",
    "brand i papperskorgen",
    "det har börjat brinna bakom skolan",
    "eldsvåda på återvinningscentralen",
    "en tank läcker",
    "tanken läckte hela natten",
    "det har läckt ut olja",
    "olja läcker från en lastbil",
    "läckage i källaren",
    "dieselläckage på gården",
    "oljeläckage vid förrådet",
    "gasläckage i panncentralen",
    "en köldmedieläcka i kylrummet",
    "läcka från cisternen",
    "det rinner ut diesel på marken",
    "hydraulolja rinner ner i brunnen",
    "det luktar gas",
    "gas i källaren",
    "gasen är på",
    "gaslukt i matsalen",
    "gasläcka",
    "det läcker ur gasoltuben",
    "en person är skadad",
    "två är skadade",
    "någon skadades när fatet föll",
    "en kollega blev skadad av syran",
    "någon har skadat sig på kemikalier",
    "en explosion i miljörummet",
    "något exploderade",
    "barnet kan vara förgiftat",
    "förgiftning efter spridning av medel",
    "burken med lack har läckt ut i avloppet",
    "burken med lack har läckat ut i avloppet",
    "lacken läcker ut ur burken",
    "there is a fire in the bin",
    "the container is burning",
    "diesel is leaking",
    "a leak from the tank",
    "oil is gushing out",
    "somebody is injured",
    "two people are hurt",
    "an explosion at the depot",
    "I think he was poisoned",
    "smell of gas in the basement",
    "eld i papperskorgen",
    "rök i källaren",
    "kraftig rökutveckling i miljörummet",
    "stora lågor vid containern",
    "elden sprider sig",
    "brandlarmet går på skolan",
    "en person är medvetslös",
    "en kollega har svimmat av ångorna",
    "hon fick syra i ögonen",
    "diesel väller ut på gården",
    "klor forsar ut i pumprummet",
    "diesel sprutar ut på gården just nu",
    "tre skadade",
    "två skadade personer på gården",
    "akut läge",
    "there is smoke in the basement",
    "he is unconscious",
    "oil is pouring out on the ground",
    "He cannot breathe",
    "diesel spruter från slangen",
    "någon har druckit kemikalier",
    "he inhaled chlorine",
    "det luktar bensin i källaren på Ängsskolan",
    "stark lukt av gammal bensin i förrådet",
    "det luktar starkt av lösningsmedel",
    "gasol luktar det i köket",
    "bensinlukt i garaget",
    "det luktar bränt i elrummet",
    "smell of petrol in the basement",
    "strong solvent fumes in the workshop",
]

# The same, as it is written in a hurry or on a keyboard without å, ä and ö.
HURRIED = [
    "DET LACKER OLJA",
    "lackage i kallaren",
    "en tank lacker",
    "det har lackt ut olja",
    "eldsvada",
    "gaslacka",
    "forgiftning",
    "nagon ar skadad",
    "rok i kallaren",
    "stora lagor vid containern",
    "syra i ogonen",
    "diesel valler ut",
    "lak fran tankbilen vid brandstationen just nu",
    "det brinnner!!!",
    "She can't breathe",
]

NO_DANGER = [
    "",
    "hej",
    "mina ärenden",
    "batterier ligger i restavfallet",
    "ingen skadad, men fatet föll nästan",
    "ingen blev skadad",
    "ingen är skadad",
    "inga skadade",
    "inte skadat",
    "utan skadade",
    "nobody was hurt",
    "no one was injured",
    "not injured",
    "lackfärg i hushållsavfallet",
    "burkar med lack bland soporna",
    "Lack hälldes i vasken",
    "lackburkar vid containern",
    "lackerade skåp till återbruk",
    "lackering utomhus",
    "vi lackerade bänkarna",
    "de lackerar bänkar utomhus utan skydd",
    "vi har lackerat dörrarna",
    "lacknafta står i förrådet",
    "lackrester i slasken",
    "gasoltuber i restavfallet",
    "gasol förvaras fel",
    "biogasbussen var inställd",
    "vi borde köpa biogas",
    "gasbindor i soporna",
    "brandövning på torsdag",
    "brandvarnaren piper",
    "förslag: rörelsesensorer i arkivet",
    "glasskärvor på gården",
    "skadegörelse på återvinningsstationen",
    "printer out of toner",
    "please recycle",
    "vi borde släcka lamporna i arkivet",
    "ingen släcker i källaren",
    "fläckar på golvet",
    "skadade pallar slängs i osorterat",
    "en skadad dörr släpper ut värmen",
    "we bought brand new bikes",
    "the fire extinguisher is outdated",
    "byt gas mot el i köken",
    "lacka om bänkarna i stället för att köpa nya",
    "jag brinner för miljön",
    "tiden rinner iväg",
    "hur rapporterar jag en brand?",
    "hur anmäler jag en brand",
    "smoke detectors are missing",
    "where do I see the gas bill",
    "the gas meter is not read",
    "greenhouse gas emissions went up",
    "branden är släckt",
    "elden i grillen var mysig på träffen",
    "the badge is a brand of ecolabel",
    "det luktar illa från kompostkärlet",
    "det luktar sopor. Bensin förvaras i förrådet",
    "the smell from the bins is awful",
]


@pytest.mark.parametrize("text", DANGER)
def test_there_may_be_danger_in(text: str) -> None:
    assert is_dangerous(text)


@pytest.mark.parametrize("text", HURRIED)
def test_danger_is_seen_without_dots_and_rings(text: str) -> None:
    assert is_dangerous(text)


@pytest.mark.parametrize("text", NO_DANGER)
def test_there_is_no_danger_in(text: str) -> None:
    assert not is_dangerous(text)


@pytest.mark.parametrize("text", [one for one in DANGER if "lack" not in fold(one)])
def test_danger_is_seen_however_the_letters_are_written(text: str) -> None:
    assert is_dangerous(text.upper())
    assert is_dangerous(fold(text))


def test_one_dangerous_thing_is_enough_though_nobody_is_hurt() -> None:
    assert is_dangerous("Ingen är skadad men det brinner i containern.")


def test_an_answer_that_nobody_is_hurt_does_not_hide_one_who_is() -> None:
    assert is_dangerous("Ingen skadad på gården, men en skadad inne i förrådet.")


def entries(name: str) -> list[str]:
    return [entry.strip("=").replace("*", "") for entry in written_under("danger", name)]


@pytest.mark.parametrize("entry", entries("first") + entries("of_somebody"))
def test_every_word_of_danger_in_the_word_files_is_found(entry: str) -> None:
    assert is_dangerous(f"hjälp, {entry}!")


@pytest.mark.parametrize("entry", entries("harmless"))
def test_nothing_that_the_word_files_call_harmless_is_dangerous(entry: str) -> None:
    assert not is_dangerous(f"hej, {entry}")


@given(st.text())
def test_any_text_is_dangerous_or_not(text: str) -> None:
    assert is_dangerous(text) in (True, False)

"""Forms filled in by writing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.case_form import Filling, command, part
from domain import case_forms
from domain.form import Asks, Field, Form
from locales.text import LANGUAGES, text
from tests import make
from tests.cards.case_form_cards import FORMS, OFFERED
from understanding.written_form import read

TODAY = date(2026, 11, 20)
ASSESSED = {"kind": "deviation", "severity": "2", "category": "waste", "notification": "no"}
FILLING = Filling(offered=OFFERED)

each_form = pytest.mark.parametrize("name", FORMS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def reading(form: Form, written: str) -> dict[str, str]:
    """Return what was read of a line, but for the fields that are empty."""
    filled = read(form, {"text": written}, TODAY)
    return {name: value for name, value in filled.items() if value}


@pytest.mark.parametrize(
    "written",
    [
        "typ: avvikelse; allvar: 2; kategori: avfall; anmälan: nej",
        "Typ: Avvikelse, Allvar: måttligt, Kategori: Avfall, Anmälan: Nej",
        "typ:avvikelse\nallvar:2 – måttligt\nkategori:avfall\nanmalan:nej",
        "kind: deviation; severity: 2; category: waste; notification: no",
        "kategori: avfal; anmälan: nej; alvar: 2; typ: avikelse;",
    ],
)
def test_a_line_is_read_in_either_language_and_any_order(written: str) -> None:
    assert reading(case_forms.ASSESS, written) == ASSESSED


def test_what_a_card_sends_is_left_as_it_is() -> None:
    sent = {**ASSESSED, "flags": "release,danger", "place": "unit:1", "nonce": "n", "case": "M"}

    assert read(case_forms.ASSESS, sent, TODAY) == {**sent, "text": ""}


def test_nothing_chosen_on_a_card_is_as_if_the_field_were_not_there() -> None:
    filled = read(case_forms.DISMISS, {"reason": "duplicate", "door": "-"}, TODAY)

    assert "door" not in filled


def test_several_are_chosen_with_commas_or_and() -> None:
    assert reading(case_forms.ASSESS, "gäller: utsläpp, fara för liv och någon skadades") == {
        "flags": "release,danger,injury"
    }


def test_running_text_keeps_its_colons_commas_and_semicolons() -> None:
    written = "orsak: Slangen, som var gammal: den sprack; två gånger; åtgärd: Byt den."

    assert reading(case_forms.ASSIGN_ACTION, written) == {
        "root_cause": "Slangen, som var gammal: den sprack; två gånger",
        "what": "Byt den.",
    }


def test_words_before_the_first_field_fill_in_the_one_that_they_must_mean() -> None:
    assert reading(case_forms.DECLINE, "Det är för dyrt i år.") == {
        "reason": "Det är för dyrt i år."
    }
    assert reading(case_forms.ASSIGN, "Robin Exempel; klart: 4/12") == {
        "handler_name": "Robin Exempel",
        "due_on": "2026-12-04",
    }


def test_words_that_belong_to_no_field_are_kept_and_told_apart() -> None:
    assert reading(case_forms.ASSESS, "det brinner; allvar: 4; färg: röd") == {
        "severity": "4",
        "text": "det brinner; färg: röd",
    }


def test_what_cannot_be_read_is_left_as_it_was_written() -> None:
    assert reading(case_forms.ASSESS, "allvar: jätte; typ: brand") == {
        "severity": "jätte",
        "kind": "brand",
    }


def test_the_first_of_two_for_one_field_counts_and_the_other_is_not_lost() -> None:
    assert reading(case_forms.ASSESS, "allvar: 2; allvar: 3") == {"severity": "2", "text": "3"}


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("klart: 2026-12-04", "2026-12-04"),
        ("klart: imorgon", "2026-11-21"),
        ("klart senast: 4/12", "2026-12-04"),
        ("done by: 2026-12-04", "2026-12-04"),
        ("klart: snart", "snart"),
    ],
)
def test_a_day_is_read_as_people_write_it(written: str, day: str) -> None:
    assert reading(case_forms.ASSIGN, written)["due_on"] == day


@pytest.mark.parametrize("written", ["klart: 2026-12-24 ändå", "done by: 2026-12-24, anyway"])
def test_a_day_is_wanted_although_nobody_works(written: str) -> None:
    assert reading(case_forms.ASSIGN, written) == {
        "due_on": "2026-12-24",
        "anyway": "2026-12-24",
    }


@pytest.mark.parametrize(
    ("written", "lesson"), [("ja", "true"), ("nej", "false"), ("yes", "true"), ("no", "false")]
)
def test_a_yes_or_no_is_read(written: str, lesson: str) -> None:
    assert reading(case_forms.CLOSE, f"Tack! lärdom: {written}")["lesson"] == lesson


@pytest.mark.parametrize(
    ("written", "field", "value"),
    [
        ("handläggare: Robin Exempel", "handler_name", "Robin Exempel"),
        ("handläggare: nr 17", "handler", "nr 17"),
        ("handläggare: mig", "handler_name", "mig"),
    ],
)
def test_a_person_is_named_or_numbered(written: str, field: str, value: str) -> None:
    assert reading(case_forms.ASSIGN, written) == {field: value}


# --- of every form --------------------------------------------------------------------------------


@each_language
@each_form
def test_the_line_that_a_form_teaches_fills_in_all_that_must_be(name: str, language: str) -> None:
    form = FORMS[name]
    line = command(language, form, make.case(), FILLING)
    begins = text(language, f"command.{name}", case=make.case().number)

    filled = reading(form, line.removeprefix(begins))

    taught = {one.name for one in form.exemplary}
    assert taught <= {one.removesuffix("_name") for one in filled} | set(filled)
    assert "text" not in filled
    assert [one for one in form.fields if not _is_valid(one, filled)] == []


@each_language
@each_form
def test_every_part_that_a_form_teaches_fills_in_that_field(name: str, language: str) -> None:
    form = FORMS[name]

    for one in form.fields:
        filled = reading(form, part(language, one, FILLING))

        [named] = filled
        assert named in (one.name, f"{one.name}_name")
        assert _is_valid(one, filled)


@each_form
def test_no_two_fields_of_a_form_are_called_the_same(name: str) -> None:
    for language in LANGUAGES:
        called = [text(language, one.word) for one in FORMS[name].fields]

        assert len(called) == len(set(called))


@each_form
@given(st.text(max_size=300))
def test_whatever_is_written_something_is_read_and_the_same_each_time(
    name: str, written: str
) -> None:
    assert reading(FORMS[name], written) == reading(FORMS[name], written)


def _is_valid(one: Field, filled: dict[str, str]) -> bool:
    """Return whether the field, if it is filled in, is so with one of its choices."""
    value = filled.get(one.name, "")
    if not value or not one.choices or one.asks not in (Asks.ONE_OF, Asks.SEVERAL_OF):
        return True
    return set(value.split(",")) <= set(one.choices)

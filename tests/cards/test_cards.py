"""Every card as it is kept in `kept/`: written anew by `KEEP_CARDS=1 pytest tests/cards`, and the
difference is the review."""

import inspect
import json
import os
import pkgutil
import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from microsoft_teams.cards import AdaptiveCard

import cards
from bot import wire
from cards import case as case_cards
from cards.card import KEEPS, STEP, Card, bars
from locales.text import LANGUAGES, text
from tests import make
from tests.cards.case_cards import COMMENT
from tests.cards.case_form_cards import FORMS
from tests.cards.every_card import CARDS
from tests.cards.walk import Node, buttons, named, nodes, written_commands
from tests.cards.with_text import cards_with

KEPT = Path(__file__).parent / "kept"
# As kept: what every road into Teams takes. At the worst: what a bot's message may weigh.
MOST_BYTES = 25_000
MOST_IN_TEAMS = 80_000
MOST_ACTIONS = 6
SENDING = (
    "report.send", "report_for.go_on", "complete.send", "give_role.send", "set_substitute.send",
    "set_owner.send",
    "add_department.send", "rename.send", "handover.look", "summer_pause.send",
    "count.send", "rating.send_comment", "survey.send",
    "environmental_round.send",
    "report_status.send", "round.send_new", "round.send_change",
    "count.send", "rating.send_comment", "survey.send", "earlier_survey.send",
    "benefits.approve", "benefits.refuse", "members.send_new", "members.send_change",
    "members.send_end", "members.send_contact", "members.send_group", "network.send_new",
    "plan_meeting.send_new", "plan_meeting.send_change",
    *(f"{name}.send" for name in FORMS),
)  # fmt: skip
HOSTILE = "**fet** [länk](https://evil.example) <at>alla</at>"

# Where what somebody wrote stands as it is. No client reads markdown in what stands on a button.
READ_AS_WRITTEN = {
    "TextRun.text", "Input.Text.value", "Input.ChoiceSet.value", "Input.Date.value",
    "Action.Execute.title", "Action.Submit.title", "Action.Execute.tooltip",
    "Action.Submit.tooltip",
}  # fmt: skip

# A link among our own words, and the stop after it that would become part of the address.
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)\.?")

each_card = pytest.mark.parametrize("name", CARDS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def shown() -> dict[str, Card]:
    """Return every card in every language."""
    return {
        f"{name} ({language})": builder(language)
        for name, builder in CARDS.items()
        for language in LANGUAGES
    }


def content(name: str, language: str) -> dict[str, Any]:
    return CARDS[name](language).content


def kept_as(name: str, language: str, ending: str) -> Path:
    return KEPT / f"{name.replace(', ', '-').replace(' ', '_')}.{language}.{ending}"


def kept_or_written(path: Path, news: str) -> str:
    """Return what is kept at *path*, which becomes *news* first when the cards are kept anew."""
    if os.environ.get("KEEP_CARDS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(news, encoding="utf-8")
    return path.read_text(encoding="utf-8")


def size(content: dict[str, Any]) -> int:
    return len(json.dumps(content, ensure_ascii=False).encode())


# --- the cards themselves -------------------------------------------------------------------------


@each_card
def test_the_card_is_the_one_that_is_kept(name: str) -> None:
    for language in LANGUAGES:
        shown = content(name, language)
        written = json.dumps(shown, ensure_ascii=False, indent=2) + "\n"

        assert json.loads(kept_or_written(kept_as(name, language, "json"), written)) == shown


@each_card
def test_the_text_form_is_the_one_that_is_kept(name: str) -> None:
    for language in LANGUAGES:
        written = CARDS[name](language).text + "\n"

        assert kept_or_written(kept_as(name, language, "txt"), written) == written


def test_nothing_is_kept_that_is_shown_no_more() -> None:
    wanted = {
        kept_as(name, language, ending)
        for name in CARDS
        for language in LANGUAGES
        for ending in ("json", "txt")
    }

    assert set(KEPT.iterdir()) == wanted


def test_every_function_that_makes_a_card_is_in_the_list() -> None:
    modules = [
        import_module(f"cards.{found.name}")
        for found in pkgutil.iter_modules(cards.__path__)
        if found.name != "card"
    ]
    makers = {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and function.__annotations__["return"] is Card
    }

    assert {builder.func for builder in CARDS.values()} == makers


def test_a_card_is_named_after_the_function_that_makes_it() -> None:
    for name, card in CARDS.items():
        maker = f"{card.func.__module__}.{card.func.__name__}"

        assert name.partition(",")[0] == maker.removeprefix("cards.")


@pytest.mark.parametrize("own", [STEP, KEEPS])
def test_a_button_keeps_its_own_keys_to_itself(own: str) -> None:
    with pytest.raises(ValueError, match=own):
        cards.card.button(
            "sv", "Etablera", "ask_status.commitment", "åtagande 9 steg 2", {own: "establish"}
        )


# --- what Teams shows -----------------------------------------------------------------------------


def test_every_card_is_made_of_what_microsofts_own_classes_know() -> None:
    for name, card in shown().items():
        known = AdaptiveCard.model_validate(card.content)

        assert known.model_dump(by_alias=True, exclude_none=True) == card.content, name


def test_every_card_is_one_that_teams_shows() -> None:
    for name, card in shown().items():
        assert (card.content["type"], card.content["version"]) == ("AdaptiveCard", "1.5"), name
        assert name.endswith(f"({card.content['lang']})")
        assert size(card.content) <= MOST_BYTES, name
        assert len(card.content.get("actions", [])) <= MOST_ACTIONS, name
        assert card.content["body"][0]["text"] == card.heading, name
        assert card.content["body"][0]["style"] == "heading", name


def test_every_button_serves_older_clients_too() -> None:
    for name, card in shown().items():
        for button in buttons(card.content):
            older = button.values["fallback"]

            assert older["type"] == "Action.Submit", name
            for same in ("title", "data", "associatedInputs", "tooltip"):
                assert older.get(same) == button.values.get(same), name
            assert older["data"]["step"] == button.values["verb"], name


def test_every_field_has_an_id_a_label_and_words_for_when_it_is_wrong() -> None:
    for name, card in shown().items():
        for field in nodes(card.content):
            if field.type.startswith("Input."):
                assert field.values["id"].strip(), name
                assert _label(field).strip(), name
                assert field.values.get("errorMessage") or not _can_be_wrong(field), name


def _label(field: Node) -> str:
    """Return what a field is called: a box to tick says so beside it."""
    return str(field.values.get("label") or field.values["title"])


def test_no_two_parts_of_a_card_have_the_same_id() -> None:
    for name, card in shown().items():
        found = [one.values for one in nodes(card.content) if not one.is_spare]

        ids = [one["id"] for one in found if "id" in one]
        assert len(ids) == len(set(ids)), name


def test_every_text_wraps_and_none_is_empty() -> None:
    for name, card in shown().items():
        for node in nodes(card.content):
            if node.type == "TextBlock":
                assert node.values["wrap"] is True, name
            if node.type == "Image":
                assert node.values["altText"].strip(), name
            if node.type.startswith("Action."):
                assert node.values["title"].strip(), name
            for key in ("text", "title", "label", "fallbackText", "placeholder"):
                assert node.values.get(key, "something").strip(), f"{name}: {node.where}.{key}"


# --- the text form --------------------------------------------------------------------------------


def test_every_button_can_be_written_instead() -> None:
    for name, card in shown().items():
        for button in buttons(card.content):
            title = named(button)

            assert len(written_commands(card.text, title)) == 1, f"{name}: {title}"


def test_every_address_stands_in_the_text_form() -> None:
    for name, card in shown().items():
        for node in nodes(card.content):
            if node.type == "Action.OpenUrl":
                assert f"{node.values['title']}: {node.values['url']}" in card.text, name


def test_all_that_a_card_says_stands_in_the_text_form() -> None:
    for name, card in shown().items():
        for node in nodes(card.content):
            if node.type in ("TextBlock", "TextRun"):
                words = LINK.sub(r"\1: \2", node.values["text"].removeprefix("⚠").strip())
                assert words in card.text, name


def test_every_field_is_in_the_text_form_with_the_words_that_change_it() -> None:
    for name, card in shown().items():
        lines = card.text.splitlines()

        for node in nodes(card.content):
            # A comment is written in the command itself.
            if node.type.startswith("Input.") and node.values["id"] != "text":
                label = _label(node).rstrip("?")
                told = [line for line in lines if line.startswith(label)]
                assert any("”" in line or '"' in line for line in told), f"{name}: {label}"


# --- what somebody wrote --------------------------------------------------------------------------


@each_language
def test_what_somebody_wrote_is_never_read_as_markdown_or_a_mention(language: str) -> None:
    for name, made in cards_with(lambda _: HOSTILE).items():
        card = made(language)

        shown = card.content
        places = {
            f"{node.type}.{key}"
            for node in nodes(shown)
            for key, value in node.values.items()
            if isinstance(value, str)
            and HOSTILE in value
            and key != "fallbackText"
            # What a list offers is shown as it is.
            and ".choices[" not in node.where
        }
        assert places <= READ_AS_WRITTEN, name
        assert HOSTILE in json.dumps(shown, ensure_ascii=False), name
        assert HOSTILE not in card.heading, name


@each_language
def test_what_somebody_wrote_is_not_in_the_fallback_text_where_markdown_is_read(
    language: str,
) -> None:
    for name, card in cards_with(lambda _: HOSTILE).items():
        assert HOSTILE not in card(language).content.get("fallbackText", ""), name


@each_language
@pytest.mark.parametrize("sign", ["a", "Å", "🛢"], ids=["letters", "swedish letters", "emoji"])
def test_a_card_with_the_longest_texts_still_fits(language: str, sign: str) -> None:
    for name, card in cards_with(lambda most: sign * most).items():
        message = json.dumps(wire.message(card(language), plain=False), ensure_ascii=False)

        assert len(message.encode("utf-16-le")) <= MOST_IN_TEAMS, name


@each_language
def test_an_address_with_brackets_in_it_is_still_one_link(language: str) -> None:
    authority = make.authority(whistleblowing_link="https://example.se/a(b)c")

    card = CARDS["report.form"](language, authority=authority)

    [address] = [
        found[2]
        for node in nodes(card.content)
        if node.type == "TextBlock" and (found := LINK.search(node.values["text"]))
    ]
    assert address == "https://example.se/a%28b%29c"
    assert "https://example.se/a(b)c" in card.text


# --- what is true of some of them -----------------------------------------------------------------


@each_language
def test_a_notice_tells_neither_the_text_nor_the_reporter(language: str) -> None:
    for name, builder in CARDS.items():
        if name.startswith("notice."):
            told = builder(language).text

            assert make.TYPED["description"] not in told
            assert make.TYPED["place"] not in told
            assert "Kim" not in told


@each_language
def test_the_reporters_name_is_only_on_a_card_that_was_given_it(language: str) -> None:
    named = {name for name, builder in CARDS.items() if "Kim Exempel" in builder(language).text}

    given = {
        name
        for name, builder in CARDS.items()
        if name.startswith("case.shown") and builder.keywords["view"].reporter
    }
    assert named == given
    assert {name.rpartition(", to ")[2] for name in given} == {
        "a coordinator", "a manager", "case.shown, unmasked",
        "case.shown, an authority was told", "case.shown, with files",
    }  # fmt: skip


def test_the_bot_never_says_that_it_has_raised_an_alarm() -> None:
    claims = re.compile("har larmat|have (?:called|raised|alerted)")

    assert [name for name, card in shown().items() if claims.search(card.text)] == []


@each_language
def test_where_112_is_named_first_it_is_the_first_thing_below_the_heading(language: str) -> None:
    shown = content("report.receipt, danger first", language)

    first = next(nodes(shown["body"][1]))
    assert (first.type, first.values["style"]) == ("Container", "attention")
    assert "112" in first.values["items"][0]["text"]
    assert "0220-240 00" in first.values["items"][0]["text"]


@each_language
def test_of_a_case_without_a_name_only_days_are_shown(language: str) -> None:
    told = CARDS["case.shown, by code"](language).text

    assert "kl." not in told
    assert ":00" not in told


@each_language
def test_the_day_of_a_comment_on_a_case_without_a_name_is_the_one_in_stockholm(
    language: str,
) -> None:
    half_past_midnight = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    view = case_cards.View(
        make.anonymous_case(),
        comments=(replace(COMMENT, written_at=half_past_midnight),),
    )

    told = case_cards.shown(language, view).text

    assert ("2 juli 2026" if language == "sv" else "2 July 2026") in told


@each_language
def test_a_time_is_the_one_on_the_clock_in_stockholm(language: str) -> None:
    told = CARDS["case.shown, own"](language).text

    assert "09:15" in told
    assert ("21 november 2026 kl. 00:30" if language == "sv" else "21 November 2026, 00:30") in told


@each_language
def test_a_list_turns_to_the_pages_that_there_are(language: str) -> None:
    def turns(name: str) -> list[str]:
        actions = content(name, language).get("actions", [])
        return [action["data"]["page"] for action in actions if "page" in action["data"]]

    assert turns("case_list.mine") == ["2"]
    assert turns("case_list.mine, in the middle") == ["1", "3"]
    assert turns("case_list.new") == ["1"]
    assert turns("case_list.mine, one") == []


@each_language
def test_only_the_button_that_sends_brings_the_fields_along(language: str) -> None:
    sending = {
        button.values["title"]
        for name in CARDS
        for button in buttons(content(name, language))
        if button.values["associatedInputs"] == "auto"
    }

    assert sending == {text(language, key) for key in SENDING}


def _can_be_wrong(field: Node) -> bool:
    limits = ("isRequired", "regex", "min", "max", "maxLength")
    return any(limit in field.values for limit in limits)


def test_bars_lie_down_where_a_name_is_long_and_their_numbers_stand_in_words_too() -> None:
    standing = bars("Svar", [("1", 2), ("2", 0)])
    lying = bars("Antal", [("Buller och vibrationer", 2), ("Avfall", 1)])

    assert standing.elements[1]["type"] == "Chart.VerticalBar"
    assert lying.elements[1]["type"] == "Chart.HorizontalBar"
    assert lying.elements[2]["inlines"][0]["text"] == "Buller och vibrationer: 2, Avfall: 1"


def test_no_bars_are_drawn_of_nothing_and_the_words_still_say_so() -> None:
    nothing = bars("Rapporterade per månad", [("maj", 0), ("juni", 0)])

    assert not any(one["type"].startswith("Chart.") for one in nothing.elements)
    assert nothing.words == "Rapporterade per månad\nmaj: 0, juni: 0"

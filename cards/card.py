"""A card and its text form, built together from the same parts, so that neither says less."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from domain.errors import RuleBroken
from locales.text import text

# The key in a button's data that names its step, for clients that know only Action.Submit.
STEP = "step"
# The key that asks for an answer in a message of its own, so that this card stays as it is.
KEEPS = "keeps"
LONGEST_FALLBACK = 1000
# One element or action as Teams wants it: JSON, checked against Microsoft's classes by the tests
# (docs/decisions/0005-cards-are-plain-json.md).
Json = dict[str, Any]
_MARKDOWN = re.compile(r"[\\`*_\[\]()#+!<>]")
# A message may weigh 100 kB, as UTF-16; what does not fit still stands in the person's own message.
MOST_SHOWN = 5000
# One more than a report may hold, so that it is told that it is too long. Stands twice a button.
MOST_CARRIED = 2001
# A name of a bar that has room below it on a phone, where several stand side by side.
LONGEST_BELOW = 4


@dataclass(frozen=True)
class Part:
    """Something on a card, and the same in words."""

    elements: tuple[Json, ...]
    words: str


@dataclass(frozen=True)
class Button:
    action: Json
    words: str


@dataclass(frozen=True)
class Card:
    """What is shown: *heading* alone on a lock screen, *text* where cards are not wanted."""

    heading: str
    content: Json
    text: str


def card(
    language: str, heading: str, *parts: Part | None, buttons: Sequence[Button | None] = ()
) -> Card:
    """Put a card together. A None among the parts or buttons is left out."""
    shown = [part for part in parts if part is not None]
    pressed = [button for button in buttons if button is not None]
    words = [heading, *(part.words for part in shown if part.words)]
    words += ["\n".join(button.words for button in pressed)] if pressed else []
    title = {**_paragraph(heading), "size": "Large", "weight": "Bolder", "style": "heading"}
    written = "\n\n".join(words)
    content = {
        "type": "AdaptiveCard",
        "version": "1.5",
        "lang": language,
        "body": [title, *(element for part in shown for element in part.elements)],
        "actions": [button.action for button in pressed],
        "fallbackText": _fallback(written),
    }
    return Card(heading, content, written)


def led_by(language: str, heading: str, part: Part, shown: Card) -> Card:
    """Return *shown* with a *heading* and *part* above all of it."""
    led = card(language, heading, part)
    written = f"{led.text}\n\n{shown.text}"
    body = [*led.content["body"], *shown.content["body"]]
    content = {**led.content, **shown.content, "body": body, "fallbackText": _fallback(written)}
    return Card(heading, content, written)


def _paragraph(words: str) -> Json:
    return {"type": "TextBlock", "text": words, "wrap": True}


def _fallback(written: str) -> str:
    """Return the beginning of the text form for clients too old for the card: they read markdown
    in it, and it may quote what somebody wrote."""
    short = written if len(written) <= LONGEST_FALLBACK else f"{written[:LONGEST_FALLBACK]}…"
    return _escaped(short)


def _escaped(words: str) -> str:
    return _MARKDOWN.sub(r"\\\g<0>", words)


def said(words: str) -> Part:
    """Our own words, as a paragraph."""
    return Part((_paragraph(words),), words)


def small(words: str) -> Part:
    """Our own words, for what need not be read first."""
    return Part((_small(words),), words)


def large(words: str) -> Part:
    """Our own words, to be read across a room."""
    return Part(({**_paragraph(words), "size": "ExtraLarge", "weight": "Bolder"},), words)


def small_with_link(before: str, title: str, url: str, after: str) -> Part:
    """The same, around a link; as text, the address is shown as it is."""
    target = url.replace("(", "%28").replace(")", "%29")
    return Part(
        (_small(f"{before} [{title}]({target}). {after}"),), f"{before} {title}: {url} {after}"
    )


def folded(short: str, title: str, rest: Part, name: str) -> Part:
    """What need not all be read: *short*, and behind *title* the *rest*, which a tap shows. A card
    has it under *name*; the text form holds all."""
    opens = {"type": "Action.ToggleVisibility", "title": title, "targetElements": [name]}
    seen = [
        _small(short),
        {**_small(title), "isSubtle": False, "color": "Accent", "spacing": "None"},
    ]
    above = {"type": "Container", "items": seen, "selectAction": opens, "spacing": "Small"}
    hidden = {
        "type": "Container",
        "id": name,
        "isVisible": False,
        "items": list(rest.elements),
        "spacing": "Small",
    }
    return Part((above, hidden), f"{short} {title}: {rest.words}")


def _small(words: str) -> Json:
    return {**_paragraph(words), "size": "Small", "isSubtle": True, "spacing": "Small"}


def warning(words: str) -> Part:
    """What must be seen before all else. The words carry it; the colour only helps."""
    block = {**_paragraph(words), "weight": "Bolder"}
    return Part(({"type": "Container", "style": "attention", "items": [block]},), words)


def fact(label: str, value: str) -> Part:
    """A label and a value. The value may be anybody's text, so no markdown is read in it."""
    words = f"{label}: {value}"
    runs = [{**_run(f"{label}: "), "weight": "Bolder"}, _run(value)]
    return Part(({"type": "RichTextBlock", "inlines": runs, "spacing": "Small"},), words)


def quoted(value: str) -> Part:
    """Somebody's own text, shown as written."""
    return Part(({"type": "RichTextBlock", "inlines": [_run(value)]},), value)


def bars(
    words: str,
    marks: Sequence[tuple[str, int]],
    *,
    colours: Mapping[str, str] = MappingProxyType({}),
) -> Part:
    """Figures as bars, with the same numbers in words below: not every client draws them, and a
    phone cuts names off. They lie down where a name is too long to stand under one. *colours* are
    by name, for what says something by itself in its words too."""
    numbers = ", ".join(f"{name}: {count}" for name, count in marks)
    # A mark may be named by anybody.
    listed = {"type": "RichTextBlock", "inlines": [_run(numbers)], "spacing": "Small"}
    in_words = f"{words}\n{numbers}"
    if not any(count for _, count in marks):
        # Of nothing a client draws an axis with millionths on it.
        return Part((_paragraph(words), listed), in_words)
    lying = any(len(name) > LONGEST_BELOW for name, _ in marks)
    chart = {
        "type": "Chart.HorizontalBar" if lying else "Chart.VerticalBar",
        "data": [
            {"x": name, "y": count, **({"color": colours[name]} if name in colours else {})}
            for name, count in marks
        ],
        "fallback": "drop",
    }
    return Part((_paragraph(words), chart, listed), in_words)


def stacked(
    words: str,
    rows: Sequence[tuple[str, Sequence[tuple[str, int]]]],
    colours: Mapping[str, str] = MappingProxyType({}),
) -> Part:
    """Rows that are each divided, as bars; for clients that draw them. Beside them the same must
    be said in words, as the parts are told apart by colour. *colours* are by legend."""
    data = [
        {
            "title": name,
            "data": [
                {
                    "legend": legend,
                    "value": count,
                    **({"color": colours[legend]} if legend in colours else {}),
                }
                for legend, count in parts
            ],
        }
        for name, parts in rows
    ]
    chart = {"type": "Chart.HorizontalBar.Stacked", "data": data, "fallback": "drop"}
    return Part((_paragraph(words), chart), words)


def picture(url: str, seen: str, opens: Button) -> Part:
    """A picture. *seen* says what it is to whoever does not see it, and *opens* shows all of it."""
    shown = {
        "type": "Image",
        "url": url,
        "altText": seen,
        "width": "260px",  # nearly as wide as a phone
        "selectAction": opens.action,
    }
    return Part((shown,), f"{seen}\n{opens.words}")


def with_note(shown: Card, words: str) -> Card:
    """Return the card with our own *words* at the end."""
    content = {**shown.content, "body": [*shown.content["body"], _paragraph(words)]}
    return Card(shown.heading, content, f"{shown.text}\n\n{words}")


def _run(words: str) -> Json:
    return {"type": "TextRun", "text": words}


def together(*parts: Part) -> Part:
    """Parts that belong close together, also when they are read as text."""
    elements = tuple(element for part in parts for element in part.elements)
    return Part(elements, "\n".join(part.words for part in parts))


def complaint(language: str, broken: RuleBroken) -> Part:
    """What is wrong in a form, above it."""
    words = text(language, broken.key, **broken.values)
    block = {**_paragraph(f"⚠ {words}"), "color": "Attention", "weight": "Bolder"}
    return Part((block,), words)


def text_input(
    id: str,  # noqa: A002 - what the field is called in a card
    label: str,
    value: str = "",
    *,
    required: str = "",
    most: int,
    many_lines: bool = False,
    placeholder: str = "",
    words: str = "",
) -> Part:
    """A field to write in; *required* is what is said when it is left empty."""
    field: Json = {"type": "Input.Text", "id": id, "label": label, "spacing": "Small"}
    if value:
        field["value"] = value
    if placeholder:
        field["placeholder"] = placeholder
    if many_lines:
        field["isMultiline"] = True
    if required:
        field |= _required(required)
        # What is already there is shown whole, however long; the server says what is too much.
        if len(value) <= most:
            field["maxLength"] = most
    return Part((field,), words)


def _required(otherwise: str) -> Json:
    return {"isRequired": True, "errorMessage": otherwise}


def choice_input(
    id: str,  # noqa: A002 - what the field is called in a card
    label: str,
    choices: Sequence[tuple[str, str]],
    value: str,
    *,
    required: str = "",
    several: bool = False,
    words: str = "",
) -> Part:
    """A field to choose in; *choices* are value and title. Where *several* may be chosen, there are
    commas between their values."""
    field: Json = {
        "type": "Input.ChoiceSet",
        "id": id,
        "label": label,
        "choices": [{"value": one, "title": title} for one, title in choices],
        "spacing": "Small",
    }
    if required:
        field |= _required(required)
    if several:
        field |= {"isMultiSelect": True, "wrap": True}
    if value:
        field["value"] = value
    return Part((field,), words)


def date_input(id: str, label: str, value: str, words: str = "") -> Part:  # noqa: A002
    field = {"type": "Input.Date", "id": id, "label": label, "spacing": "Small"}
    if value:
        field["value"] = value
    return Part((field,), words)


def toggle_input(
    id: str,  # noqa: A002 - what the field is called in a card
    label: str,
    title: str,
    *,
    on: bool,
    means: str = "true",
    words: str = "",
) -> Part:
    """A yes or no; *means* is what is sent for yes. Where its *title* says it all there is no label
    above it."""
    field = {
        "type": "Input.Toggle",
        "id": id,
        **({"label": label} if label else {}),
        "title": title,
        "value": means if on else "false",
        "valueOn": means,
        "valueOff": "false",
        "wrap": True,
        "spacing": "Small",
    }
    return Part((field,), words)


def button(
    language: str,
    title: str,
    step: str,
    command: str,
    data: Mapping[str, str] = MappingProxyType({}),
    *,
    keeps: bool = False,
    sends: bool = False,
    named: str = "",
) -> Button:
    """A button that leads to *step*, and the *command* that does the same when it is written.

    *keeps* leaves the card as it is and answers below it. Only a button that *sends* brings the
    fields along. *named* says all of what a short *title* says beside what it is about, for who
    does not see where it stands.
    """
    if taken := {STEP, KEEPS} & data.keys():
        raise ValueError(f"the button says {', '.join(sorted(taken))} itself")
    carried = {**data, STEP: step, **({KEEPS: "true"} if keeps else {})}
    both = {"title": title, "data": carried, "associatedInputs": "auto" if sends else "none"}
    if named:
        both["tooltip"] = named
    action: Json = {"type": "Action.Execute", "verb": step, **both}
    if sends:
        action["style"] = "positive"
    action["fallback"] = {"type": "Action.Submit", **both}
    return Button(action, text(language, "button.written", title=named or title, command=command))


def in_line(*pressed: Button) -> Part:
    """Buttons among the parts, beside what they are about."""
    row = {"type": "ActionSet", "actions": [one.action for one in pressed], "spacing": "Small"}
    return Part((row,), "\n".join(one.words for one in pressed))


def link(title: str, url: str, *, named: str = "") -> Button:
    """A button that opens a page; as text, the address is shown as it is. *named* says all of what
    a short *title* says beside what it is about, for who does not see where it stands."""
    action = {"type": "Action.OpenUrl", "title": title, "url": url}
    if named:
        action["tooltip"] = named
    return Button(action, f"{title}: {url}")

"""A card and its text form, built together from the same parts, so that neither says less."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from microsoft_teams.cards import (
    Action,
    ActionSet,
    AdaptiveCard,
    CardElement,
    Choice,
    ChoiceSetInput,
    Container,
    DateInput,
    ExecuteAction,
    OpenUrlAction,
    RichTextBlock,
    SubmitAction,
    TextBlock,
    TextInput,
    TextRun,
    ToggleInput,
)

from domain.errors import RuleBroken
from locales.text import text

# The key in a button's data that names its step, for clients that know only Action.Submit.
STEP = "step"
# The key that asks for an answer in a message of its own, so that this card stays as it is.
KEEPS = "keeps"
LONGEST_FALLBACK = 1000
_MARKDOWN = re.compile(r"[\\`*_\[\]()#+!<>]")
# A message may weigh 100 kB, as UTF-16; what does not fit still stands in the person's own message.
MOST_SHOWN = 5000
# One more than a report may hold, so that it is told that it is too long. Stands twice a button.
MOST_CARRIED = 2001


@dataclass(frozen=True)
class Part:
    """Something on a card, and the same in words."""

    elements: tuple[CardElement, ...]
    words: str


@dataclass(frozen=True)
class Button:
    action: Action
    words: str


@dataclass(frozen=True)
class Card:
    """What is shown: *heading* alone on a lock screen, *text* where cards are not wanted."""

    heading: str
    content: AdaptiveCard
    text: str


def card(
    language: str, heading: str, *parts: Part | None, buttons: Sequence[Button | None] = ()
) -> Card:
    """Put a card together. A None among the parts or buttons is left out."""
    shown = [part for part in parts if part is not None]
    pressed = [button for button in buttons if button is not None]
    words = [heading, *(part.words for part in shown if part.words)]
    words += ["\n".join(button.words for button in pressed)] if pressed else []
    body: list[CardElement] = [
        TextBlock(text=heading, wrap=True, size="Large", weight="Bolder", style="heading"),
        *(element for part in shown for element in part.elements),
    ]
    written = "\n\n".join(words)
    return Card(
        heading=heading,
        content=AdaptiveCard(
            version="1.5",
            lang=language,
            body=body,
            actions=[button.action for button in pressed],
            fallback_text=_fallback(written),
        ),
        text=written,
    )


def _fallback(written: str) -> str:
    """Return the beginning of the text form for clients too old for the card: they read markdown
    in it, and it may quote what somebody wrote."""
    short = written if len(written) <= LONGEST_FALLBACK else f"{written[:LONGEST_FALLBACK]}…"
    return _MARKDOWN.sub(r"\\\g<0>", short)


def said(words: str) -> Part:
    """Our own words, as a paragraph."""
    return Part((TextBlock(text=words, wrap=True),), words)


def small(words: str) -> Part:
    """Our own words, for what need not be read first."""
    block = TextBlock(text=words, wrap=True, size="Small", is_subtle=True, spacing="Small")
    return Part((block,), words)


def small_with_link(before: str, title: str, url: str, after: str) -> Part:
    """The same, around a link; as text, the address is shown as it is."""
    target = url.replace("(", "%28").replace(")", "%29")
    block = TextBlock(
        text=f"{before} [{title}]({target}). {after}",
        wrap=True,
        size="Small",
        is_subtle=True,
        spacing="Small",
    )
    return Part((block,), f"{before} {title}: {url} {after}")


def warning(words: str) -> Part:
    """What must be seen before all else. The words carry it; the colour only helps."""
    block = TextBlock(text=words, wrap=True, weight="Bolder")
    return Part((Container(style="attention", items=[block]),), words)


def fact(label: str, value: str) -> Part:
    """A label and a value. The value may be anybody's text, so no markdown is read in it."""
    runs: list[CardElement] = [TextRun(text=f"{label}: ", weight="Bolder"), TextRun(text=value)]
    return Part((RichTextBlock(inlines=runs, spacing="Small"),), f"{label}: {value}")


def quoted(value: str) -> Part:
    """Somebody's own text, shown as written."""
    run: list[CardElement] = [TextRun(text=value)]
    return Part((RichTextBlock(inlines=run),), value)


def together(*parts: Part) -> Part:
    """Parts that belong close together, also when they are read as text."""
    elements = tuple(element for part in parts for element in part.elements)
    return Part(elements, "\n".join(part.words for part in parts))


def complaint(language: str, broken: RuleBroken) -> Part:
    """What is wrong in a form, above it."""
    words = text(language, broken.key, **broken.values)
    return Part(
        (TextBlock(text=f"⚠ {words}", wrap=True, color="Attention", weight="Bolder"),), words
    )


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
    field = TextInput(
        id=id,
        label=label,
        value=value or None,
        is_required=True if required else None,
        error_message=required or None,
        # What is already there is shown whole, however long; the server says what is too much.
        max_length=most if required and len(value) <= most else None,
        is_multiline=True if many_lines else None,
        placeholder=placeholder or None,
        spacing="Small",
    )
    return Part((field,), words)


def choice_input(
    id: str,  # noqa: A002 - what the field is called in a card
    label: str,
    choices: Sequence[tuple[str, str]],
    value: str,
    *,
    required: str,
    words: str = "",
) -> Part:
    """A field to choose in; *choices* are value and title."""
    field = ChoiceSetInput(
        id=id,
        label=label,
        value=value or None,
        choices=[Choice(value=one, title=title) for one, title in choices],
        is_required=True,
        error_message=required,
        spacing="Small",
    )
    return Part((field,), words)


def date_input(id: str, label: str, value: str, words: str = "") -> Part:  # noqa: A002
    return Part((DateInput(id=id, label=label, value=value or None, spacing="Small"),), words)


def toggle_input(id: str, label: str, title: str, *, on: bool, words: str = "") -> Part:  # noqa: A002
    field = ToggleInput(
        id=id,
        label=label,
        title=title,
        value="true" if on else "false",
        value_on="true",
        value_off="false",
        wrap=True,
        spacing="Small",
    )
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
) -> Button:
    """A button that leads to *step*, and the *command* that does the same when it is written.

    *keeps* leaves the card as it is and answers below it. Only a button that *sends* brings the
    fields along.
    """
    carried = {**data, STEP: step, **({KEEPS: "true"} if keeps else {})}
    inputs: Literal["auto", "none"] = "auto" if sends else "none"
    older = SubmitAction(title=title, data=carried, associated_inputs=inputs)
    action = ExecuteAction(
        title=title,
        verb=step,
        data=carried,
        associated_inputs=inputs,
        style="positive" if sends else None,
        fallback=older,
    )
    return Button(action, text(language, "button.written", title=title, command=command))


def in_line(pressed: Button) -> Part:
    """A button among the parts, beside what it is about."""
    return Part((ActionSet(actions=[pressed.action], spacing="Small"),), pressed.words)


def link(title: str, url: str) -> Button:
    """A button that opens a page; as text, the address is shown as it is."""
    return Button(OpenUrlAction(title=title, url=url), f"{title}: {url}")

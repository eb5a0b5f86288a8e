"""Cards as Teams gets them, walked through."""

from collections.abc import Iterator
from typing import Any, NamedTuple


class Node(NamedTuple):
    """An element of a card, and the way to it."""

    where: str
    values: dict[str, Any]

    @property
    def type(self) -> str:
        return str(self.values.get("type", ""))

    @property
    def is_spare(self) -> bool:
        """Whether it is shown only where its parent cannot be."""
        return ".fallback" in self.where


def nodes(content: Any, where: str = "$") -> Iterator[Node]:
    """Return every object in *content*, except the data that buttons carry."""
    if isinstance(content, dict):
        yield Node(where, content)
        for key, value in content.items():
            if key != "data":
                yield from nodes(value, f"{where}.{key}")
    elif isinstance(content, list):
        for index, value in enumerate(content):
            yield from nodes(value, f"{where}[{index}]")


def buttons(content: Any) -> list[Node]:
    """Return every button that leads to a step, wherever it sits."""
    return [one for one in nodes(content) if one.type == "Action.Execute"]


def named(button: Node) -> str:
    """Return all of what a button is called; its title may be short beside what it is about."""
    return str(button.values.get("tooltip", button.values["title"]))


def written_commands(text: str, title: str) -> list[str]:
    """Return what the text form says may be written instead of pressing the button *title*."""
    found = []
    for line in text.splitlines():
        for before, after in ((f"{title}: skriv ”", "”"), (f'{title}: write "', '"')):
            if line.startswith(before) and line.endswith(after):
                found.append(line.removeprefix(before).removesuffix(after))
    return found

"""What a form asks for: one description, by which its card is drawn and a written line is read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto

# Stands for nothing chosen, in a list where something need not be.
NOTHING_CHOSEN = "-"


class Asks(Enum):
    LINE = auto()
    TEXT = auto()
    ONE_OF = auto()
    SEVERAL_OF = auto()
    DAY = auto()
    PAST_DAY = auto()
    YES = auto()
    PERSON = auto()


@dataclass(frozen=True)
class Field:
    """A field, *name* on the card and in what is filled in.

    Its label and the word before it in writing are named by *key*, which is the name where nothing
    else is said. *choices* have titles whose keys begin with *titles*; where there are none, they
    come with the form, for they are not the same for all. *required* is the key of what is said
    when it is left empty.
    """

    name: str
    asks: Asks
    required: str = ""
    key: str = ""
    choices: tuple[str, ...] = ()
    titles: str = ""

    @property
    def label(self) -> str:
        return f"field.{self.key or self.name}"

    @property
    def word(self) -> str:
        return f"word.{self.key or self.name}"

    @property
    def example(self) -> str:
        return f"example.{self.key or self.name}"

    def title(self, choice: str) -> str:
        return f"{self.titles}.{choice}"


@dataclass(frozen=True)
class Form:
    """*fields* that are sent to *step*. Words that no field is named before fill in *rest*; the
    *usual* are filled in often, though they need not be."""

    step: str
    fields: tuple[Field, ...]
    rest: str = ""
    usual: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it is about, as its texts are named: `assess_case`."""
        return self.step.partition(".")[0]

    @property
    def exemplary(self) -> tuple[Field, ...]:
        """The fields to show an example of: those that must be filled in and the usual ones."""
        wanted = (one for one in self.fields if one.required or one.name in self.usual)
        return tuple(wanted) or self.fields

    def without(self, *names: str) -> "Form":
        return replace(self, fields=tuple(one for one in self.fields if one.name not in names))

    def optional(self, *names: str) -> "Form":
        """Return the form with those fields no longer required."""
        freed = (replace(one, required="") if one.name in names else one for one in self.fields)
        return replace(self, fields=tuple(freed))


def line(name: str, required: str = "", key: str = "") -> Field:
    return Field(name, Asks.LINE, required, key)


def text(name: str, required: str = "", key: str = "") -> Field:
    return Field(name, Asks.TEXT, required, key)


def day(name: str, required: str = "", key: str = "") -> Field:
    """A day to come. One that nobody works is asked about: the answer is in the field `anyway`."""
    return Field(name, Asks.DAY, required, key)


def past_day(name: str, required: str = "", key: str = "") -> Field:
    """A day that has been, or today."""
    return Field(name, Asks.PAST_DAY, required, key)


def yes(name: str, key: str = "") -> Field:
    return Field(name, Asks.YES, key=key)


def person(name: str, required: str = "", key: str = "") -> Field:
    """Somebody picked; or written, in the field of the same name with `_name` after it."""
    return Field(name, Asks.PERSON, required, key)


def one_of(
    name: str, choices: Iterable[str], titles: str, required: str = "", key: str = ""
) -> Field:
    return Field(name, Asks.ONE_OF, required, key, _values(choices), titles)


def several_of(name: str, choices: Iterable[str], titles: str, key: str = "") -> Field:
    return Field(name, Asks.SEVERAL_OF, "", key, _values(choices), titles)


def one_offered(name: str, required: str = "", key: str = "") -> Field:
    """A choice among what comes with the form."""
    return Field(name, Asks.ONE_OF, required, key)


def numbers(most: int) -> tuple[str, ...]:
    return tuple(str(number) for number in range(1, most + 1))


def _values(choices: Iterable[str]) -> tuple[str, ...]:
    return tuple(one.value if isinstance(one, StrEnum) else one for one in choices)

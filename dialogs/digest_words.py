"""What the sections of the weekly digest are called when somebody writes of them."""

from collections.abc import Mapping
from functools import cache

from locales.text import LANGUAGES, text
from storage.digest_sections import ROWS


@cache
def sections() -> Mapping[str, str]:
    """Return the sections by what they are called, in each language."""
    return {text(one, f"section.{name}_word"): name for one in LANGUAGES for name in ROWS}

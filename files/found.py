"""What was found in a file."""

from dataclasses import dataclass

from domain.attachment import FileType


@dataclass(frozen=True)
class Contents:
    """*preview* is a smaller picture, and empty for what is none."""

    type: FileType
    content: bytes
    preview: bytes = b""

"""What a link to a file that the bot makes says: which file, of what, and for whom."""

from dataclasses import dataclass
from datetime import datetime

from domain.handout import Handout
from domain.seal import Seal
from storage import sealed_links

_PURPOSE = "handout link"


@dataclass(frozen=True)
class HandoutLink:
    """*about_id* is the meeting, network, round or authority; *part* the id of the day or the
    year."""

    handout: Handout
    about_id: int
    person_id: int
    language: str
    part: int = 0


def write(seal: Seal, link: HandoutLink, now: datetime) -> str:
    said = (link.handout, link.about_id, link.person_id, link.language, link.part)
    return sealed_links.write(seal, _PURPOSE, said, now)


def read(seal: Seal, token: str, now: datetime) -> HandoutLink | None:
    """Return what *token* says, or None when we did not make it or its time is over."""
    said = sealed_links.read(seal, _PURPOSE, token, now)
    if said is None:
        return None
    handout, about_id, person_id, language, part = said
    return HandoutLink(Handout(handout), int(about_id), int(person_id), language, int(part))

"""Links to the files that the bot makes."""

from dialogs.turn import Turn
from domain.handout import Handout
from storage import handout_links
from storage.handout_links import HandoutLink


def link(turn: Turn, handout: Handout, about_id: int, part: int = 0) -> str:
    """Return where whoever asks opens it, for a day; "" where the bot has no address."""
    if not turn.site:
        return ""
    wanted = HandoutLink(handout, about_id, turn.person.id, turn.language, part)
    return f"{turn.site}/files/made/{handout_links.write(turn.seal, wanted, turn.now)}"

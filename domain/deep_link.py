"""Links into Teams."""

from urllib.parse import quote


def chat_with(bot_id: str, draft: str) -> str:
    """Return what opens the chat with the bot with *draft* written in it, to be sent by hand.

    *bot_id* is as Teams names it, 28: and its application id.
    """
    who, what = quote(bot_id, safe=":"), quote(draft)
    return f"https://teams.microsoft.com/l/chat/0/0?users={who}&message={what}"

"""Nonces, keys and digests made with the installation's secret key.

A form's card carries a nonce that says who it was made for and when, sealed so that nobody can
change it; so the database need not remember whose it was.
"""

import hashlib
import hmac
import secrets
from datetime import UTC, datetime, timedelta

from domain import follow_up_code
from domain.errors import RuleBroken

# A form that lay open over a long weekend can still be sent.
NONCE_LIVES = timedelta(days=7)


class Seal:
    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def digest(self, purpose: str, *parts: str) -> str:
        """Return a keyed digest that only this installation can make again."""
        return self._mac(purpose, *parts).hex()

    def key(self, purpose: str, *parts: str) -> bytes:
        """Return 32 bytes to encrypt with."""
        return self._mac(purpose, *parts)

    def mint(self, owner: str, now: datetime) -> str:
        """Return a new nonce for a card made for *owner* (person and authority) at *now*."""
        body = f"{int(now.timestamp()):x}.{secrets.token_hex(8)}"
        return f"{body}.{self.digest('nonce', owner, body)[:32]}"

    def check(self, nonce: str, owner: str, now: datetime) -> None:
        """Raise `RuleBroken` when *nonce* was not made for *owner*, or was made too long ago."""
        body, _, mac = nonce.rpartition(".")
        expected = self.digest("nonce", owner, body)[:32]
        if not hmac.compare_digest(expected.encode(), mac.encode("utf-8", "surrogatepass")):
            raise RuleBroken("error.card_not_yours")
        made = datetime.fromtimestamp(int(body.partition(".")[0], 16), UTC)
        if now - made > NONCE_LIVES:
            raise RuleBroken("error.card_old")

    def follow_up_code(self, key: str, attempt: int) -> str:
        """Return the code of the submission *key*: the same each time it is asked for, so that a
        receipt that was lost on its way can be shown again though the code is stored nowhere."""
        return follow_up_code.from_bytes(self._mac("code", key, str(attempt)))

    def _mac(self, purpose: str, *parts: str) -> bytes:
        # Lengths go in, so that no two lists of parts can be read as one another.
        text = "".join(f"{len(part)}:{part}" for part in (purpose, *parts))
        return hmac.digest(self._secret, text.encode("utf-8", "surrogatepass"), hashlib.sha256)

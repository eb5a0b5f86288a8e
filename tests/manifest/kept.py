"""Which content of the app package went by which version: `versions.txt` beside this keeps it."""

import json
from hashlib import sha256
from pathlib import Path

from bot import package


def kept_versions() -> list[tuple[str, str]]:
    """Return each version and the digest of what it held, oldest first."""
    lines = (Path(__file__).parent / "versions.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if line and not line.startswith("#")]
    return [(version, held) for version, held in pairs]


def digest() -> str:
    """Return the digest of all that the package holds, save the version itself."""
    manifest = json.loads((package.FOLDER / package.MANIFEST).read_bytes())
    del manifest["version"]
    whole = sha256(json.dumps(manifest, sort_keys=True).encode())
    for name in package.BESIDE_IT:
        whole.update((package.FOLDER / name).read_bytes())
    return whole.hexdigest()[:16]

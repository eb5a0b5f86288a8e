"""The app package for Teams: the template in manifest/, filled in with the settings, as one zip."""

import json
import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import SplitResult, urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.settings import GUID, Settings, WrongSettings

FOLDER = Path(__file__).parent.parent / "manifest"
MANIFEST = "manifest.json"
BESIDE_IT = ("sv.json", "en.json", "color.png", "outline.png")

LONGEST_NAME = 32
LONGEST_URL = 2048

_DOMAIN = re.compile(r"([a-z0-9-]+\.)+[a-z][a-z0-9-]+")
# Whoever rents the same tunnel next would be trusted as the bot is.
_TUNNELS = (
    "ngrok.app",
    "ngrok.dev",
    "ngrok.io",
    "ngrok-free.app",
    "ngrok-free.dev",
    "devtunnels.ms",
    "trycloudflare.com",
    "loca.lt",
    "serveo.net",
)


def write_package(settings: Settings, out: Path) -> str:
    """Write the zip that Teams admin centre takes, and return its version."""
    manifest = filled_in(settings)
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as zipped:
        whole = json.dumps(manifest, ensure_ascii=False, indent=2).encode()
        for name in (MANIFEST, *BESIDE_IT):
            # Its time is fixed: the same settings give the same file, byte for byte.
            entry = ZipInfo(name)
            entry.external_attr = 0o644 << 16
            zipped.writestr(entry, whole if name == MANIFEST else _read(name), ZIP_DEFLATED)
    try:
        out.write_bytes(packed.getvalue())
    except OSError as error:
        raise WrongSettings(f"cannot write {out}: {error.strerror}") from error
    return str(manifest["version"])


def filled_in(settings: Settings) -> dict[str, Any]:
    """Return the manifest; raise `WrongSettings` that names every setting that is not right."""
    values = _values(settings)
    whole: dict[str, Any] = _fill(json.loads(_read(MANIFEST)), values)
    return whole


def _values(settings: Settings) -> dict[str, str]:
    values = {
        "APP_ID": settings.app_id.strip().lower(),
        "DEVELOPER_NAME": settings.developer_name.strip(),
        "WEBSITE_URL": settings.website_url.strip(),
        "PRIVACY_URL": settings.privacy_url.strip(),
        "TERMS_URL": settings.terms_url.strip(),
        "PUBLIC_DOMAIN": _domain(settings.public_url.strip()),
    }
    wanted = {
        "HALLKOLL_APP_ID (the bot's application id, a GUID)": GUID.fullmatch(values["APP_ID"]),
        f"HALLKOLL_DEVELOPER_NAME (1 to {LONGEST_NAME} characters)": (
            0 < len(values["DEVELOPER_NAME"]) <= LONGEST_NAME
        ),
        **{
            f"HALLKOLL_{name} (an https:// address)": _https(values[name])
            for name in ("WEBSITE_URL", "PRIVACY_URL", "TERMS_URL")
        },
        "HALLKOLL_PUBLIC_URL (the bot's https:// address, on a domain of your own)": (
            values["PUBLIC_DOMAIN"]
        ),
    }
    wrong = [name for name, right in wanted.items() if not right]
    if wrong:
        raise WrongSettings(f"the app package needs {', '.join(wrong)}")
    return values


def _https(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
    except ValueError:  # https://[
        return None
    right = parts.scheme == "https" and parts.hostname and parts.username is None
    return parts if right and len(url) <= LONGEST_URL and not re.search(r"\s", url) else None


def _domain(url: str) -> str:
    """Return the domain in *url*; "" when there is none that Teams should trust."""
    parts = _https(url)
    host = (parts.hostname or "") if parts else ""
    tunnel = any(f".{host}".endswith(f".{name}") for name in _TUNNELS)
    return host if _DOMAIN.fullmatch(host) and not tunnel else ""


def _fill(part: Any, values: Mapping[str, str]) -> Any:
    if isinstance(part, dict):
        return {name: _fill(inner, values) for name, inner in part.items()}
    if isinstance(part, list):
        return [_fill(inner, values) for inner in part]
    return Template(part).substitute(values) if isinstance(part, str) else part


def _read(name: str) -> bytes:
    try:
        return (FOLDER / name).read_bytes()
    except OSError as error:
        raise WrongSettings(f"cannot read {FOLDER / name}: {error.strerror}") from error

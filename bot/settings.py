"""Settings: the environment and `.env`, as one typed object."""

import re
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
# By name: an address would not be looked up, and so not be checked.
_HOST = re.compile(r"(\*\.)?([a-z0-9-]+\.)+[a-z][a-z0-9-]*")
_WINDOW = r"[1-9][0-9]{0,5}/[1-9][0-9]{0,5}"


class WrongSettings(Exception):
    """The bot refuses to start with these settings; the message says what to change."""


class Settings(BaseSettings):
    """One field for each `HALLKOLL_…` variable; `docs/operate.md` explains them to operators."""

    model_config = SettingsConfigDict(
        env_prefix="HALLKOLL_", env_file=".env", extra="ignore", frozen=True
    )

    database_url: str = "sqlite+aiosqlite:///hallkoll.db"
    host: str = "127.0.0.1"
    port: int = Field(default=3978, ge=1, le=65535)

    auth: Literal["teams", "local"] = "teams"
    app_id: str = ""
    app_tenant_id: str = ""
    app_password: SecretStr = SecretStr("")
    app_certificate: Path | None = None
    managed_identity: bool = False
    allowed_tenants: str = ""
    openid_url: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    service_hosts: str = (
        "smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com,"
        "smba.infra.gov.teams.microsoft.us"
    )
    file_hosts: str = "*.sharepoint.com"
    files_folder: Path | None = None

    sends_per_second: float = Field(default=25, gt=0, le=50)
    conversation_limits: str = "6/1,7/2,55/30,1700/3600"

    admins: str = ""
    default_language: Literal["sv", "en"] = "sv"
    secret_key: SecretStr = SecretStr("")

    public_url: str = ""
    developer_name: str = ""
    website_url: str = ""
    privacy_url: str = ""
    terms_url: str = ""

    @property
    def tenants(self) -> frozenset[str]:
        """The Entra tenants whose people may use the bot; with AUTH=local, empty means all."""
        return _listed(self.allowed_tenants)

    @property
    def hosts(self) -> frozenset[str]:
        """The exact hosts that may stand in a serviceUrl."""
        return LOOPBACK if self.auth == "local" else _listed(self.service_hosts)

    @property
    def open_file_hosts(self) -> frozenset[str]:
        """The hosts that files are fetched from without a token; `*.` stands for one name."""
        return LOOPBACK if self.auth == "local" else _listed(self.file_hosts)

    @property
    def site(self) -> str:
        """Where Teams clients reach the bot; "" when that is not known."""
        if not self.public_url.strip() and self.auth == "local":
            host = f"[{self.host}]" if ":" in self.host else self.host
            return f"http://{host}:{self.port}"
        return self.public_url.strip().rstrip("/")

    @field_validator("file_hosts")
    @classmethod
    def _are_hosts(cls, value: str) -> str:
        if not all(_HOST.fullmatch(one) for one in _listed(value)):
            raise ValueError("write hosts by name, with commas between: kommunen.sharepoint.com")
        return value

    @property
    def conversation_windows(self) -> tuple[tuple[int, float], ...]:
        """How many messages a conversation may get in how many seconds."""
        pairs = (one.split("/") for one in self.conversation_limits.split(",") if one.strip())
        return tuple((int(most), float(seconds)) for most, seconds in pairs)

    @field_validator("conversation_limits")
    @classmethod
    def _are_windows(cls, value: str) -> str:
        if not re.fullmatch(rf"({_WINDOW}(,{_WINDOW})*)?", value.replace(" ", "")):
            raise ValueError("write how many in how many seconds: 7/1,60/30")
        return value

    @property
    def administrators(self) -> frozenset[str]:
        """Entra object ids of those who are administrators from the start."""
        return _listed(self.admins)

    def require_safe(self) -> None:
        """Raise `WrongSettings` unless the bot may listen with these settings."""
        if self.auth == "local":
            if self.host not in LOOPBACK:
                raise WrongSettings(
                    "HALLKOLL_AUTH=local checks no tokens, so HALLKOLL_HOST must be 127.0.0.1"
                )
            return
        wanted = {
            "HALLKOLL_APP_ID": self.app_id,
            "HALLKOLL_ALLOWED_TENANTS": self.allowed_tenants.strip(" ,"),
            "HALLKOLL_SECRET_KEY": self.secret_key.get_secret_value(),
        }
        missing = [name for name, value in wanted.items() if not value.strip()]
        if missing:
            raise WrongSettings(f"HALLKOLL_AUTH=teams needs {', '.join(missing)}")
        if len(self.secret_key.get_secret_value()) < 32:
            raise WrongSettings("HALLKOLL_SECRET_KEY must be at least 32 characters long")


def _listed(text: str) -> frozenset[str]:
    return frozenset(part.strip().casefold() for part in text.split(",") if part.strip())

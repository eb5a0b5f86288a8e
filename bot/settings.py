"""Settings: the environment and `.env`, as one typed object."""

import re
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LIKE = "such as 01234567-89ab-cdef-0123-456789abcdef"
# By name: an address would not be looked up, and so not be checked.
_HOST = re.compile(r"(\*\.)?([a-z0-9-]+\.)+[a-z][a-z0-9-]*")
_WINDOW = r"[1-9][0-9]{0,5}/[1-9][0-9]{0,5}"


class WrongSettings(Exception):
    """The bot refuses to start with these settings; each argument says what is wrong with one, and
    after a semicolon how to mend it."""

    def __str__(self) -> str:
        return ". ".join(map(str, self.args))


class Settings(BaseSettings):
    """One field for each `HALLKOLL_…` variable; `docs/operate.md` explains them to operators. A
    description says what to write when something else stands there."""

    model_config = SettingsConfigDict(
        env_prefix="HALLKOLL_", env_file=".env", extra="ignore", frozen=True
    )

    database_url: str = "sqlite+aiosqlite:///hallkoll.db"
    host: str = "127.0.0.1"
    port: int = Field(
        default=3978, ge=1, le=65535, description="a number from 1 to 65535, such as 3978"
    )

    auth: Literal["teams", "local"] = Field(
        default="teams", description="teams, or local on your own machine"
    )
    app_id: str = Field(default="", description=f"the bot's application id in Entra, {_LIKE}")
    app_tenant_id: str = Field(
        default="", description=f"the id of the tenant where the bot is registered, {_LIKE}"
    )
    app_password: SecretStr = SecretStr("")
    app_certificate: Path | None = None
    managed_identity: bool = Field(default=False, description="true or false")
    allowed_tenants: str = Field(
        default="",
        description=f"the id of your tenant, {_LIKE}, or several with commas between",
    )
    openid_url: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    service_hosts: str = (
        "smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com,"
        "smba.infra.gov.teams.microsoft.us"
    )
    file_hosts: str = Field(
        default="*.sharepoint.com",
        description="names of hosts with commas between, such as *.sharepoint.com",
    )
    files_folder: Path | None = None

    sends_per_second: float = Field(
        default=25, gt=0, le=50, description="a number above 0 and up to 50, such as 25"
    )
    conversation_limits: str = Field(
        default="6/1,7/2,55/30,1700/3600",
        description="how many in how many seconds, such as 7/1,60/30",
    )

    admins: str = Field(
        default="",
        description=f"object ids of people in Entra, {_LIKE}, with commas between",
    )
    default_language: Literal["sv", "en"] = Field(default="sv", description="sv or en")
    secret_key: SecretStr = Field(
        default=SecretStr(""),
        description="at least 32 characters that nobody can guess, as openssl rand -hex 32 gives",
    )

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
            raise ValueError("no windows")
        return value

    @property
    def administrators(self) -> frozenset[str]:
        """Entra object ids of those who are administrators from the start."""
        return _listed(self.admins)

    def require_safe(self) -> None:
        """Raise `WrongSettings` unless the bot may listen with these settings."""
        wrong = self._open_to_all() if self.auth == "local" else [*self._missing(), *self._no_ids()]
        if wrong:
            raise WrongSettings(*wrong)

    def _open_to_all(self) -> list[str]:
        if self.host in LOOPBACK:
            return []
        return ["HALLKOLL_AUTH=local checks no tokens; write 127.0.0.1 for HALLKOLL_HOST"]

    def _missing(self) -> list[str]:
        secret_key = self.secret_key.get_secret_value().strip()
        wanted = {
            "app_id": self.app_id.strip(),
            "allowed_tenants": self.allowed_tenants.strip(" ,"),
            "secret_key": secret_key,
        }
        missing = [complaint(name, "is missing") for name, value in wanted.items() if not value]
        if 0 < len(secret_key) < 32:
            missing.append(complaint("secret_key", "is too short"))
        proof = self.app_password.get_secret_value() or self.app_certificate
        if proof and not self.managed_identity and not self.app_tenant_id.strip():
            # Entra is asked in that tenant: without it no token would come, and no answer go.
            missing.append(complaint("app_tenant_id", "is missing"))
        return missing

    def _no_ids(self) -> list[str]:
        ids = {
            "app_id": _listed(self.app_id),
            "app_tenant_id": _listed(self.app_tenant_id),
            "allowed_tenants": self.tenants,
            "admins": self.administrators,
        }
        return [
            complaint(name, "is no id")
            for name, given in ids.items()
            if not all(map(GUID.fullmatch, given))
        ]


def read() -> Settings:
    """Return the settings; raise `WrongSettings` that names each that cannot be read."""
    try:
        return Settings()
    except ValidationError as error:
        names = dict.fromkeys(str(one["loc"][0]) for one in error.errors())
        raise WrongSettings(*(complaint(name, "cannot be read") for name in names)) from None
    except UnicodeDecodeError:
        raise WrongSettings(".env cannot be read; save it as UTF-8") from None
    except OSError as error:
        mend = "let the bot's user read it"
        raise WrongSettings(f".env cannot be read ({error.strerror}); {mend}") from None


def complaint(name: str, what: str) -> str:
    """Return what is wrong with the setting *name*, and what to write instead."""
    field = Settings.model_fields[name]
    return f"HALLKOLL_{name.upper()} {what}; write {field.description}"


def _listed(text: str) -> frozenset[str]:
    return frozenset(part.strip().casefold() for part in text.split(",") if part.strip())

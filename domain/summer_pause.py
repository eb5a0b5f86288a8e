"""The summer pause of an authority: the days of every year when most reminders rest."""

from dataclasses import dataclass
from datetime import date

from domain.filled_in import FilledIn


@dataclass(frozen=True)
class Pause:
    """From and to a day of the year, as the settings hold them: 07-01."""

    since: str = ""
    until: str = ""


def kept(since: date | None, until: date | None) -> Pause:
    """Return the pause between two days, or raise `FormRefused`. The years do not count."""
    form = FilledIn()
    if since is None:
        form.wrong("error.pause_since_missing", "since")
    if until is None:
        form.wrong("error.pause_until_missing", "until")
    form.refuse_if_wrong()
    return Pause(f"{since:%m-%d}", f"{until:%m-%d}")

"""What a person did, and what they are answered. No Teams type goes past here."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from cards.card import Card
from domain.access import Act
from domain.attachment import Sent
from domain.authority import Authority
from domain.awaited import Awaited
from domain.calendar import day_only, local_day
from domain.errors import RuleBroken
from domain.person import Person
from domain.seal import Seal
from storage.storage import Storage

Reader = Callable[[bytes], object]


class FilesWanted(Exception):
    """There is a place for the files that were sent: now they may be fetched.

    They are made ready for a case, or else given to *reader*, which says what stands in one or
    raises `RuleBroken`. It may take its time: no transaction is open meanwhile.
    """

    def __init__(self, reader: Reader | None = None) -> None:
        super().__init__()
        self.reader = reader


@dataclass(frozen=True)
class Turn:
    """One thing one person did, within one authority.

    *data* is a card's fields or a command's words, never who someone is. *key* is a keyed digest
    of the form's nonce or the message's id: what makes two deliveries of the same thing one.
    *administrators* are the Entra ids of those that the installation's settings name. *place* is
    the channel or group chat that it was done in, None in private. *files* are those that were sent
    along, None while they are not fetched. *site* is where the files of cases are opened.
    """

    person: Person
    authority: Authority
    language: str
    now: datetime
    seal: Seal
    key: str = ""
    data: Mapping[str, str] = field(default_factory=dict)
    administrators: Collection[str] = ()
    place: int | None = None
    files: Sequence[Sent] | None = ()
    site: str = ""

    @property
    def today(self) -> date:
        """The day it is in Stockholm."""
        return local_day(self.now)

    @property
    def code(self) -> str:
        """The follow-up code that the case is asked for by; "" when it is asked for by number."""
        return self.data.get("code", "")

    @property
    def by_code(self) -> bool:
        """Whether possession of a code, and not who the person is, gives the right."""
        return bool(self.code)

    @property
    def at(self) -> datetime:
        """When to note that what the turn does was done. By code only the day: an exact time could
        be held against the chat."""
        return day_only(self.now) if self.by_code else self.now

    @property
    def actor_id(self) -> int | None:
        """Who to note as the one who did it: by code, nobody."""
        return None if self.by_code else self.person.id

    @property
    def page(self) -> int:
        """The page of a list that is asked for, from 1."""
        asked = self.data.get("page", "")
        return int(asked) if asked.isdecimal() and asked.isascii() and len(asked) < 6 else 1

    @property
    def year(self) -> int | None:
        """The year that is asked for, if one is."""
        asked = self.data.get("year", "")
        return int(asked) if re.fullmatch("20[0-9]{2}", asked) else None

    @property
    def owner(self) -> str:
        """Who a nonce or a draft is for."""
        return f"{self.person.id}/{self.authority.id}"

    def nonce(self) -> str:
        return self.seal.mint(self.owner, self.now)

    def must_own(self, nonce: str) -> None:
        """Refuse what was made for somebody else, however old: a receipt is its owner's."""
        try:
            self.seal.check(nonce, self.owner, self.now)
        except RuleBroken as broken:
            if broken.key != "error.card_old":
                raise


@dataclass(frozen=True)
class Reply:
    """The card that answers. *awaits* is what it asks, so that a bare answer is understood in the
    private chat. *stored* names what came of a turn that changed something; *public*
    is what others in a channel may see, the card itself then goes to the private chat. *plain*
    answers with text or card, whatever the person had chosen before."""

    card: Card
    stored: str = ""
    public: Card | None = None
    plain: bool | None = None
    awaits: Awaited | None = None


Run = Callable[[Turn, Storage], Reply]
ShowAgain = Callable[[Turn, Storage, RuleBroken], Reply]


@dataclass(frozen=True)
class Step:
    """A row of the menu.

    *writes* opens the transaction for writing. *again* answers a form that was already sent, from
    what came of it, and whether its content was *changed* since. *form* shows what was typed,
    with what is wrong in it. *public* answers in a channel where it was asked, not in private. An
    *aside* leaves what was asked before it open. *across* is also for members of a network whose
    own authority is not here.
    """

    run: Run
    act: Act
    writes: bool = False
    public: bool = False
    aside: bool = False
    across: bool = False
    again: Callable[[Turn, Storage, str, bool], Reply] | None = None
    form: ShowAgain | None = None
    instead: Callable[[Turn, Storage, RuleBroken], Reply | None] | None = None

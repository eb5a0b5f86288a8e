"""The weekly digest, whenever somebody asks for it, and what they wish for of it."""

from collections.abc import Collection, Mapping

from cards import digest as digest_cards
from cards.card import Card
from dialogs.digest_words import sections
from dialogs.turn import Reply, Turn
from domain import digest_wish
from domain.digest import Reader, Wish, sections_of
from domain.errors import RuleBroken, complaints
from storage.digest_sections import ROWS
from storage.sections import Sections
from storage.storage import Storage
from understanding import digest_wishes
from understanding.digest_wishes import only_for_a_while

# What understanding says of a wish, and what it is here.
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKS = {"weekly": "1", "biweekly": "2", "monthly": "4"}


def show(turn: Turn, storage: Storage) -> Reply:
    """Show it as it is now; that it was shown changes nothing about the next one."""
    readers = _readers(turn, storage)
    digest = storage.digests.compose(readers, turn.now, Sections())[turn.person.id]
    return Reply(digest_cards.shown(turn.language, readers, digest, turn.today, turn.page))


def settings(turn: Turn, storage: Storage) -> Reply:
    return Reply(_form(turn, storage))


def change(turn: Turn, storage: Storage) -> Reply:
    """Take a wish, from the form or in words. Where these are not clear the form is opened, as
    something else must not be said to be done."""
    wish = _wish(turn, storage)
    said, unmet = _meant(turn.data.get("text", ""), wish, _said(turn.data))
    unmet += _unmet(turn.data)
    if said.get("wanted") == "false" and only_for_a_while(turn.data.get("text", "")):
        # Turned off, it would not come back by itself.
        return Reply(_form(turn, storage, unmet=[*unmet, "pause"]))
    if not said:
        return Reply(_form(turn, storage, unmet=unmet))
    wish = digest_wish.begun(digest_wish.changed(wish, said, ROWS), wish, turn.now)
    storage.digests.save_wish(turn.person.id, wish)
    return Reply(digest_cards.wish_kept(turn.language, wish, unmet))


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return Reply(_form(turn, storage, *complaints(broken)))


def _form(turn: Turn, storage: Storage, *wrong: RuleBroken, unmet: Collection[str] = ()) -> Card:
    readers = _readers(turn, storage)
    at = turn.data.get("at", "") if wrong else ""
    offered = sections_of(readers, ROWS)
    return digest_cards.settings(turn.language, readers[0].wish, offered, at, wrong, unmet)


def _readers(turn: Turn, storage: Storage) -> list[Reader]:
    """Return what the person reads: of every authority that their digest is about, not only of the
    one that they are in."""
    person = turn.person
    authorities = storage.authorities.of_tenant(person.tenant_id or "")
    if not authorities:
        hosts = storage.networks.hosts(person.organisation_id or 0, turn.today)
        authorities = [storage.authorities.get(one) for one in hosts]
    return storage.digests.readers([person], authorities, turn.today)


def _wish(turn: Turn, storage: Storage) -> Wish:
    return storage.digests.wishes_of([turn.person.id])[turn.person.id]


def _said(data: Mapping[str, str]) -> dict[str, str]:
    """Return what is wished for, whether a form, a command or a sentence says it."""
    meant = {
        "wanted": data.get("enabled", "").lower(),
        "weekday": str(_DAYS.index(data["day"]) + 1) if data.get("day") in _DAYS else "",
        "at": data.get("time", ""),
        "weeks": _WEEKS.get(data.get("frequency", ""), ""),
    }
    given = {name: data[name] for name in _FIELDS if name in data}
    return {name: value for name, value in {**meant, **given}.items() if value or name in given}


def _meant(
    written: str, wish: Wish, said: Mapping[str, str]
) -> tuple[Mapping[str, str], list[str]]:
    """Return what is wished for, with what a sentence says of content and of how seldom; and what
    of it cannot be met."""
    meant = digest_wishes.meant(written, sections())
    rest = {name: value for name, value in said.items() if name != "wanted"}
    if "unclear" in meant:
        return {}, []
    if "seldom" not in meant:
        # "Jag vill inte ha med trend" is about the trend.
        return ({**rest, **meant} if meant else said), []
    if rest and rest != {"weeks": "1"}:
        return rest, []  # how often is said besides: "färre, varannan vecka räcker"
    weeks = digest_wish.fewer(wish) if meant["seldom"] == "fewer" else None
    return ({}, ["seldom"]) if weeks is None else ({"weeks": str(weeks)}, [])


def _unmet(data: Mapping[str, str]) -> list[str]:
    """Return what somebody wishes for that the digest cannot do."""
    often = data.get("frequency", "")
    wished = {"group": "group" in data, "only_if": "only_if" in data, "often": often not in _WEEKS}
    return [name for name, said in wished.items() if said and (often or name != "often")]


_FIELDS = (
    "wanted", "weekday", "at", "weeks", "offered", "chosen", "with", "without", "even_if_nothing",
)  # fmt: skip

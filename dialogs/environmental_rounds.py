"""Environmental rounds: which managerial areas have had theirs this year, and noting that one is
done."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from cards import environmental_round as round_cards
from cards.card import Card
from dialogs import organised
from dialogs.turn import Reply, Turn
from domain import environmental_round
from domain.access import Act, followed
from domain.environmental_round import Area
from domain.errors import RuleBroken, complaints
from domain.organisation import Place
from storage.storage import Storage
from understanding import organising
from understanding.fields import read_day


def show(turn: Turn, storage: Storage) -> Reply:
    return Reply(_listed(turn, storage))


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form, with what is noted already where something is."""
    areas = _notable(turn, storage, _year(turn))
    try:
        place = _place(turn, storage)
        if place.id is not None:
            environmental_round.meant(areas, place)
    except RuleBroken as broken:
        return Reply(_form(turn, areas, Place(), *complaints(broken)))
    return Reply(_form(turn, areas, place))


def note(turn: Turn, storage: Storage) -> Reply:
    """Note that the round is done, instead of what was noted of the same area and year before."""
    typed = organised.Typed()
    place = typed.tried(lambda: _place(turn, storage), Place())
    day = typed.tried(lambda: _day(turn), None)
    typed.refuse_if_wrong()
    held_on, focus = environmental_round.noted(turn.data, day, turn.today)
    area = environmental_round.meant(_notable(turn, storage, held_on.year), place)
    before = area.round
    if before and "focus" not in turn.data:
        focus = before.focus  # a line that says nothing of it
    if before is None or (before.held_on, before.focus) != (held_on, focus):
        noted = storage.environmental_rounds.note(
            turn.authority.id, area.place, held_on, focus, turn.person.id
        )
        _log(turn, storage, noted, area, "changed" if before else "noted", held_on)
    return Reply(round_cards.noted(turn.language, area, held_on, focus, turn.today))


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    place = Place()
    with suppress(RuleBroken):
        place = _place(turn, storage)
    areas = _notable(turn, storage, _year(turn))
    return Reply(_form(turn, areas, place, *complaints(broken)))


def take_back(turn: Turn, storage: Storage) -> Reply:
    """Take away what was noted by mistake."""
    year = _year(turn)
    place = _place(turn, storage)
    area = environmental_round.meant(_notable(turn, storage, year), place)
    if area.round is None:
        raise RuleBroken("error.no_environmental_round", place=area.name, year=str(year))
    storage.environmental_rounds.take_back(area.round.id)
    _log(turn, storage, area.round.id, area, "taken_back", None)
    return Reply(_listed(turn, storage, "environmental_rounds.taken_back"))


def _listed(turn: Turn, storage: Storage, news: str = "") -> Card:
    year = _year(turn)
    areas = _areas(turn, storage, year, Act.SEE_ENVIRONMENTAL_ROUNDS)
    notable = {one.place for one in _within(turn, areas, Act.NOTE_ENVIRONMENTAL_ROUNDS)}
    return round_cards.listed(turn.language, areas, notable, year, turn.today, turn.page, news)


def _form(turn: Turn, areas: list[Area], place: Place, *wrong: RuleBroken) -> Card:
    if not areas:
        raise RuleBroken("error.no_area_of_yours")
    area = next((one for one in areas if one.place == place or len(areas) == 1), None)
    typed = {**_known(turn, area), **_said(turn)}
    return round_cards.form(turn.language, areas, area, typed, turn.today, wrong)


def _known(turn: Turn, area: Area | None) -> Mapping[str, str]:
    if area and area.round:
        return {"held_on": str(area.round.held_on), "focus": area.round.focus}
    return {"held_on": str(turn.today) if _year(turn) == turn.today.year else ""}


def _said(turn: Turn) -> Mapping[str, str]:
    """Return what is filled in; a day that cannot be read is left as it was written."""
    said = {name: turn.data[name] for name in ("held_on", "focus") if name in turn.data}
    if turn.data.get("text"):
        said["held_on"] = turn.data["text"]
        with suppress(RuleBroken):
            said["held_on"] = str(_day(turn))
    return said


def _notable(turn: Turn, storage: Storage, year: int) -> list[Area]:
    """Return the areas that the person may note the round of."""
    return _areas(turn, storage, year, Act.NOTE_ENVIRONMENTAL_ROUNDS)


def _areas(turn: Turn, storage: Storage, year: int, act: Act) -> list[Area]:
    found = storage.environmental_rounds.areas([turn.authority.id], year, turn.today)
    return _within(turn, found[turn.authority.id], act)


def _within(turn: Turn, areas: list[Area], act: Act) -> list[Area]:
    return environmental_round.within(areas, followed(turn.person, turn.authority.id, act))


def _place(turn: Turn, storage: Storage) -> Place:
    """Return the place that is named; nowhere in particular where none is."""
    said = turn.data.get("place", "")
    return organising.read_place(said, organised.load(turn, storage)) if said else Place()


def _day(turn: Turn) -> date | None:
    said = turn.data.get("held_on") or turn.data.get("text", "")
    return read_day(said, turn.today, "held_on") if said.strip() else None


def _year(turn: Turn) -> int:
    """Return the year that is asked for, or that of the day that is told, or else this year."""
    if turn.year is not None:
        return turn.year
    day = None
    with suppress(RuleBroken):
        day = _day(turn)
    return (day or turn.today).year


def _log(
    turn: Turn, storage: Storage, round_id: int, area: Area, what: str, held_on: date | None
) -> None:
    before = area.round
    storage.log.write(
        "environmental_round",
        round_id,
        what,
        turn.now,
        authority_id=turn.authority.id,
        actor_id=turn.person.id,
        field=f"{area.place.scope}:{area.place.id}",
        old=str(before.held_on) if before else None,
        new=str(held_on) if held_on else None,
    )

"""Members of a network, their contacts and its groups: kept in the chat by its coordinators."""

from dataclasses import replace
from typing import Any

import pytest

from domain.authority import Authority
from domain.person import RoleName, Scope
from sheets import example_network
from storage.database import Database
from tests import make
from tests.chat import Chat, Clock, colleague
from tests.dialogs import network
from tests.dialogs.network import TODAY, days, meeting, wanted
from tests.dialogs.seen import fields, says, titles
from tests.promises.rows import every_row, news, statements


@pytest.fixture(autouse=True)
async def kept(database: Database, authority: Authority) -> None:
    """A network with two members and two groups."""
    day = TODAY + days(9)
    await network.bring(database, wanted(authority, (meeting("M-1", day), day)))


async def number_of(database: Database, name: str) -> str:
    rows = await every_row(database)
    [organisation] = [row["id"] for row in rows["organisation"] if row["name"] == name]
    [member] = [row for row in rows["network_member"] if row["organisation_id"] == organisation]
    return f"{member['network_id']}-{organisation}"


async def membership(database: Database, name: str) -> dict[str, Any]:
    rows = await every_row(database)
    [organisation] = [row for row in rows["organisation"] if row["name"] == name]
    of = organisation["id"]
    [member] = [row for row in rows["network_member"] if row["organisation_id"] == of]
    return {**member, "kind": organisation["kind"]}


async def test_the_members_are_listed_with_what_they_are_and_how_many_contacts(
    sam: Chat, database: Database
) -> None:
    listed = await sam.says("medlemmar")
    opened = await sam.presses(f"Öppna {await number_of(database, 'Vara kommun')}", listed)

    assert says(listed, "members.count", count=2)
    assert "Vara kommun: kommun, en kontakt" in listed.card.text
    assert "Grupper: Miljöstrategigruppen, Naturvårdsgruppen" in listed.card.text
    assert "Vera Exempel: vera@example.com, alla grupper, nr" in opened.card.text


async def test_a_member_is_added_by_card_and_in_a_line(sam: Chat, database: Database) -> None:
    form = await sam.says("ny medlem")
    by_card = await sam.presses(
        "Lägg till medlem", form, name="Bengtsfors kommun", kind="municipality",
        through="Dalslands miljö- och energiförbund", since="2027-01-01",
    )  # fmt: skip
    twice = await sam.presses("Lägg till medlem", form)
    line = await sam.says("ny medlem Exempelregionen; region; till 2027-12-31")

    assert says(by_card, "members.added")
    assert says(twice, "members.added")
    assert says(line, "members.added")
    stored = await membership(database, "Bengtsfors kommun")
    assert stored["kind"] == "municipality"
    assert stored["through"] == "Dalslands miljö- och energiförbund"
    assert str(stored["since"]) == "2027-01-01"
    assert (await membership(database, "Exempelregionen"))["kind"] == "region"
    log = (await every_row(database))["log"]
    assert [row["new"] for row in log if row["field"] == "member"][-2:] == [
        "Bengtsfors kommun", "Exempelregionen",
    ]  # fmt: skip


async def test_an_organisation_that_is_known_already_becomes_of_the_kind_that_is_said(
    sam: Chat, database: Database
) -> None:
    await database.write(lambda storage: storage.networks.organisation("Hjo kommun", "other"))

    added = await sam.says("ny medlem Hjo kommun; kommun")

    assert "Slags organisation: kommun" in added.card.text


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("ny medlem ; kommun", "Skriv vad organisationen heter"),
        ("ny medlem vara Kommun; kommun", "redan medlem"),
        ("ny medlem Ny kommun; klubb", "kommun, kommunalförbund, länsstyrelse"),
        ("ny medlem Ny kommun; kommun; från 2027-02-01; till 2027-01-01", "före den första"),
        ("ny medlem Ny kommun; kommun; från sedan länge", "datumet"),
        ("ny medlem Ny kommun; kommun; sedan länge", "med sitt ord först"),
    ],
)
async def test_what_cannot_be_right_is_refused_kindly_with_the_form(
    sam: Chat, database: Database, written: str, told: str
) -> None:
    before = await every_row(database)

    refused = await sam.says(written)

    assert told in refused.card.text
    assert "Lägg till medlem" in titles(refused)
    after = await every_row(database)
    assert not {"organisation", "network_member"} & set(news(before, after))


async def test_a_member_is_changed_and_ended_and_what_was_stays(
    sam: Chat, database: Database
) -> None:
    number = await number_of(database, "Vara kommun")
    opened = await sam.says(f"medlem {number}")
    form = await sam.presses("Ändra", opened)
    changed = await sam.presses("Spara medlem", form, kind="association", since="2026-01-01")
    line = await sam.says(f"ändra medlem {number} genom Ale kommun; slag kommun")
    ending = await sam.presses("Avsluta", line)
    ended = await sam.presses("Avsluta medlemskapet", ending, until="2026-12-31")
    wrong = await sam.says(f"avsluta medlem {number} 2025-12-31")

    assert fields(form)["kind"] == "municipality"
    assert says(changed, "members.changed")
    assert says(line, "members.changed")
    assert fields(ending)["until"] == TODAY.isoformat()
    assert says(ended, "members.ended")
    assert says(wrong, "error.ends_before_start")
    stored = await membership(database, "Vara kommun")
    assert (stored["kind"], stored["through"]) == ("municipality", "Ale kommun")
    assert [str(stored[end]) for end in ("since", "until")] == ["2026-01-01", "2026-12-31"]
    told = {row["field"]: row["new"] for row in (await every_row(database))["log"]}
    assert told["member.until"] == "2026-12-31"


async def test_those_of_a_member_see_the_meetings_until_its_last_day(
    sam: Chat, kim: Chat, database: Database, clock: Clock
) -> None:
    vera = await network.member_elsewhere(database, kim)
    number = await number_of(database, "Vara kommun")

    await sam.says(f"avsluta medlem {number}")
    await sam.presses("Avsluta medlemskapet")
    last_day = await vera.says("möten")
    clock.goes(days=1)
    day_after = await vera.says("möten")

    assert "Tema M-1" in last_day.card.text
    assert "Tema M-1" not in day_after.card.text


async def test_a_contact_belongs_to_the_member_and_is_invited(
    sam: Chat, database: Database
) -> None:
    number = await number_of(database, "Ale kommun")
    opened = await sam.says(f"medlem {number}")
    form = await sam.presses("Ny kontakt", opened)
    added = await sam.presses(
        "Lägg till kontakt", form, name="Alva Exempel", email="Alva@example.com"
    )
    again = await sam.presses(
        "Lägg till kontakt", form, name="Alva Exempel", email="Alva@example.com"
    )
    one_group = await sam.says(f"ny kontakt {number} Bo Exempel, bo@example.com; naturvårdsgruppen")

    assert says(again, "members.contact_added")
    assert "Alva Exempel: alva@example.com, alla grupper" in added.card.text
    assert "Bo Exempel: bo@example.com, Naturvårdsgruppen" in one_group.card.text
    rows = await every_row(database)
    [alva] = [row for row in rows["person"] if row["email"] == "alva@example.com"]
    assert f"{alva['organisation_id']}" == number.partition("-")[2]
    invited = [row for row in rows["group_contact"] if row["person_id"] == alva["id"]]
    assert len(invited) == 2
    told = [row for row in rows["log"] if row["field"] == "contact"]
    assert len([row for row in told if "Alva" in row["new"]]) == 2
    assert all(row["personal"] for row in told)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Alva Exempel", "error.contact_email"),
        ("alva@example.com", "error.contact_name"),
        ("Alva alva@example.com; Vattengruppen", "error.which_group"),
        ("Vera Exempel vera@example.com", "error.contact_elsewhere"),
    ],
)
async def test_a_contact_that_cannot_be_right_is_refused_kindly_with_the_form(
    sam: Chat, database: Database, written: str, told: str
) -> None:
    number = await number_of(database, "Ale kommun")
    before = await every_row(database)

    refused = await sam.says(f"ny kontakt {number} {written}")

    assert says(refused, told)
    assert "Lägg till kontakt" in titles(refused)
    after = await every_row(database)
    assert not {"person", "group_contact"} & set(news(before, after))


async def test_a_contact_that_is_removed_belongs_to_the_member_no_more(
    sam: Chat, database: Database
) -> None:
    number = await number_of(database, "Vara kommun")
    opened = await sam.says(f"medlem {number}")
    [title] = [one for one in titles(opened) if one.startswith("Ta bort")]

    removed = await sam.presses(title, opened)
    again = await sam.says(f"ta bort kontakt {number} {title.removeprefix('Ta bort ')}")

    assert says(removed, "members.contact_removed")
    assert says(removed, "members.no_contacts")
    assert says(again, "error.no_such_contact")
    rows = await every_row(database)
    [vera] = [row for row in rows["person"] if row["email"] == "vera@example.com"]
    assert vera["organisation_id"] is None
    assert not [row for row in rows["group_contact"] if row["person_id"] == vera["id"]]


async def test_a_group_is_added_once(sam: Chat, database: Database) -> None:
    form = await sam.says("ny grupp")
    added = await sam.presses("Lägg till grupp", form, name="Vattengruppen")
    twice = await sam.presses("Lägg till grupp", form, name="Vattengruppen")
    taken = await sam.says("ny grupp vattengruppen")
    line = await sam.says("ny grupp Klimatgruppen")

    for answered in (added, twice):
        assert "Grupp: Vattengruppen" in answered.card.text
    assert says(taken, "error.name_taken")
    assert says(line, "members.group_added")
    groups = [row["name"] for row in (await every_row(database))["network_group"]]
    assert groups.count("Vattengruppen") == 1


async def test_who_keeps_several_networks_says_which(
    sam: Chat, database: Database, authority: Authority
) -> None:
    await network.bring(database, example_network.network(authority.name, TODAY))
    name = example_network.network(authority.name, TODAY).name

    asked = [
        await sam.says(written)
        for written in (
            "ny medlem Ny kommun; kommun",
            "ny grupp Vattengruppen",
            "tidigare årsenkät 2018; 4,9 - - -; 62; rapport",
        )
    ]
    member = await sam.says(f"ny medlem Ny kommun; kommun; nätverk {name}")
    group = await sam.says(f"ny grupp Vattengruppen; nätverk {name}")
    year = await sam.says(f"tidigare årsenkät 2018; 4,9 - - -; 62; rapport; nätverk {name}")

    for answered in asked:
        assert says(answered, "error.which_network")
    for answered in (member, group, year):
        assert f"Nätverk: {name}" in answered.card.text


# --- who may --------------------------------------------------------------------------------------

WRITTEN = (
    "medlemmar", "medlem {0}", "ny medlem", "ny medlem Ny kommun; kommun", "ändra medlem {0}",
    "ändra medlem {0} slag region", "avsluta medlem {0}", "avsluta medlem {0} 2026-12-31",
    "ny kontakt {0}", "ny kontakt {0} Alva alva@example.com", "ta bort kontakt {0} nr 1",
    "ny grupp", "ny grupp Vattengruppen",
)  # fmt: skip


async def test_only_who_coordinates_the_network_keeps_its_members(
    kim: Chat, database: Database, authority: Authority
) -> None:
    number = await number_of(database, "Vara kommun")
    rows = await every_row(database)
    [net] = rows["network"]
    of_network = await make.with_role(
        database, colleague(kim, 32), authority, RoleName.COORDINATOR, Scope.NETWORK, net["id"]
    )
    vera = await network.member_elsewhere(database, kim)
    before = await every_row(database)

    for chat in (kim, vera):
        for written in WRITTEN:
            refused = await chat.says(written.format(number))
            # Who only visits is shown the meetings instead.
            key = "member.heading" if chat is vera else "error.no_network_kept"
            assert says(refused, key), (chat.name, written)
            assert "vera@example.com" not in refused.card.text
    kept = {"organisation", "network_member", "group_contact", "network_group", "log"}
    assert not kept & set(news(before, await every_row(database)))

    allowed = await of_network.says("medlemmar")

    assert says(allowed, "members.count", count=2)


async def of_group(database: Database, chat: Chat, authority: Authority, name: str) -> Chat:
    """Return whoever coordinates that group, and nothing else."""
    groups = {row["name"]: row["id"] for row in (await every_row(database))["network_group"]}
    nina = colleague(chat, 31, "Nina")
    held = (RoleName.COORDINATOR, Scope.GROUP, groups[name])
    return await make.with_role(database, nina, authority, *held)


async def test_who_coordinates_a_group_keeps_its_contacts_and_nothing_of_the_network(
    kim: Chat, database: Database, authority: Authority
) -> None:
    number = await number_of(database, "Vara kommun")
    nina = await of_group(database, kim, authority, network.NATURE)
    before = await every_row(database)

    listed = await nina.says("medlemmar")
    opened = await nina.presses(f"Öppna {number}", listed)
    refused = [
        await nina.says(written.format(number))
        for written in WRITTEN
        if "medlem " in f"{written} " and written not in ("medlemmar", "medlem {0}")
    ]
    group = await nina.says("ny grupp Vattengruppen")
    unchanged = news(before, await every_row(database))
    form = await nina.presses("Ny kontakt", opened)
    added = await nina.presses("Lägg till kontakt", form, name="Alva", email="alva@example.com")
    elsewhere = await nina.says(f"ny kontakt {number} Bo bo@example.com; {network.STRATEGY}")

    assert titles(listed) == [title for title in titles(listed) if title.startswith("Öppna")]
    assert "Ändra" not in titles(opened)
    assert "Avsluta" not in titles(opened)
    assert network.STRATEGY not in opened.card.text
    for answered in (*refused, group):
        assert says(answered, "error.no_network_kept")
    assert not {"organisation", "network_member", "network_group", "log"} & set(unchanged)
    assert f"Alva: alva@example.com, {network.NATURE}" in added.card.text
    assert says(elsewhere, "error.which_group")


async def test_who_coordinates_a_group_lets_somebody_go_from_it_and_from_no_other(
    kim: Chat, database: Database, authority: Authority
) -> None:
    number = await number_of(database, "Vara kommun")
    nina = await of_group(database, kim, authority, network.NATURE)
    opened = await nina.says(f"medlem {number}")  # Vera is a contact of both groups
    [title] = [one for one in titles(opened) if one.startswith("Ta bort")]

    removed = await nina.presses(title, opened)

    assert says(removed, "members.contact_removed")
    assert says(removed, "members.no_contacts")
    rows = await every_row(database)
    [vera] = [row for row in rows["person"] if row["email"] == "vera@example.com"]
    names = {row["id"]: row["name"] for row in rows["network_group"]}
    left = [
        names[row["group_id"]] for row in rows["group_contact"] if row["person_id"] == vera["id"]
    ]
    assert left == [network.STRATEGY]
    assert vera["organisation_id"] is not None


async def test_members_of_another_authoritys_network_are_neither_seen_nor_changed(
    kim: Chat, database: Database
) -> None:
    number = await number_of(database, "Vara kommun")
    theirs = await make.stored_authority(database, "Andra kommunen", network.OTHER_TENANT)
    day = TODAY + days(9)
    other = replace(wanted(theirs, (meeting("X-1", day), day)), name="Deras nätverk")
    await network.bring(database, replace(other, contacts=()))
    elsewhere = replace(kim, name="Nils", entra_id="nils", tenant_id=network.OTHER_TENANT)
    nils = await make.with_role(database, elsewhere, theirs)
    before = await every_row(database)

    opened = await nils.says(f"medlem {number}")
    changed = await nils.says(f"ändra medlem {number} slag region")
    listed = await nils.says("medlemmar")
    theirs_number = number.replace(number.partition("-")[0], str(max(
        row["id"] for row in before["network"])), 1)  # fmt: skip
    shared = await nils.says(f"ändra medlem {theirs_number} slag region")

    assert says(opened, "error.no_such_member")
    assert says(changed, "error.no_such_member")
    assert "vera@example.com" not in listed.card.text
    assert says(shared, "error.organisation_shared")
    assert news(before, await every_row(database)).keys() <= {"conversation", "person"}


async def test_a_list_costs_the_same_however_many_members(
    sam: Chat, database: Database, authority: Authority
) -> None:
    await sam.says("medlemmar")
    with statements(database) as few:
        await sam.says("medlemmar")
    await network.bring(database, example_network.network(authority.name, TODAY))

    with statements(database) as many:
        listed = await sam.says("medlemmar")

    assert many == few
    assert len([one for one in titles(listed) if one.startswith("Öppna")]) == 10

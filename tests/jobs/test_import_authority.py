from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import event, func, select

from domain.authority_import import Plan
from domain.authority_wanted import (
    Wanted,
    WantedDepartment,
    WantedOwner,
    WantedPerson,
    WantedRole,
    WantedSubstitute,
    WantedUnit,
)
from domain.case import Kind
from domain.errors import FormRefused, RuleBroken
from domain.imported import Origin
from domain.organisation import EVERYWHERE, Organisation, Place
from domain.person import Role, RoleName, Scope
from jobs import import_authority
from locales.text import text
from sheets import authority_workbook, example
from sheets.authority_workbook import AuthorityWorkbook
from storage import tables
from storage.database import Database
from storage.storage import Storage

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)
TODAY = date(2026, 11, 21)
SAM_ID = "00000000-0000-0000-0000-000000000021"


async def looked(database: Database, wanted: Wanted) -> Plan:
    workbook = AuthorityWorkbook(wanted)
    return await database.read(lambda storage: import_authority.look(storage, workbook, TODAY))


async def imported(database: Database, wanted: Wanted) -> Plan:
    plan = await looked(database, wanted)
    await database.write(lambda storage: import_authority.apply(storage, plan, NOW))
    return plan


def counted(storage: Storage) -> dict[str, int]:
    kinds = (tables.authority, tables.setting, tables.department, tables.person, tables.role)
    return {
        table.name: storage.connection.scalar(select(func.count()).select_from(table)) or 0
        for table in (*kinds, tables.log)
    }


async def test_the_demo_goes_the_same_way_as_any_workbook(database: Database) -> None:
    workbook = authority_workbook.read(authority_workbook.demo())

    await imported(database, workbook.wanted)

    def look(storage: Storage) -> None:
        (authority,) = storage.authorities.of_tenant(example.TENANT_ID)
        assert authority.name == "Exempelkommunen"
        assert authority.settings.environment_office_phone == "031-390 06 10"
        departments = {one.id: one.name for one in storage.authorities.departments(authority.id)}
        assert len(departments) == 4
        sam = storage.people.by_entra_id(example.TENANT_ID, SAM_ID, TODAY)
        assert sam is not None
        assert (sam.name, sam.email, sam.language) == ("Sam Samordnare", "sam@example.com", "sv")
        assert sam.authority_id == authority.id
        assert sam.roles == (Role(RoleName.COORDINATOR, authority.id),)
        (alva,) = storage.people.with_role(authority.id, [RoleName.MANAGER], TODAY)
        assert alva.roles[0].scope is Scope.DEPARTMENT
        assert departments[alva.roles[0].scope_id or 0] == "Samhällsbyggnad"

    await database.read(look)


async def test_the_same_workbook_twice_changes_nothing(database: Database) -> None:
    await imported(database, example.AUTHORITY)
    before = await database.read(counted)

    plan = await imported(database, example.AUTHORITY)

    assert plan.changes == ()
    assert await database.read(counted) == before


async def test_roles_in_networks_are_given_in_the_chat_and_stay(database: Database) -> None:
    plan = await imported(database, example.AUTHORITY)
    assert plan.complaints == ()

    def give(storage: Storage) -> None:
        [ours] = storage.authorities.all()
        network = storage.networks.add(ours.id, "Nätverket", 6)
        role = Role(RoleName.COORDINATOR, ours.id, Scope.NETWORK, network)
        person = storage.people.by_email("kim@example.com", TODAY)
        assert person is not None
        storage.people.give_role(person.id, role)

    await database.write(give)
    again = await imported(database, example.AUTHORITY)

    assert again.changes == ()


async def test_looking_changes_nothing(database: Database) -> None:
    plan = await looked(database, example.AUTHORITY)

    assert plan.changes
    assert set((await database.read(counted)).values()) == {0}


async def test_with_one_fault_nothing_is_stored(database: Database) -> None:
    wrong = WantedRole("sam@example.com", RoleName.MANAGER, "Samhällsbygnad")
    told = replace(example.AUTHORITY, roles=(*example.AUTHORITY.roles, wrong))

    with pytest.raises(FormRefused) as refused:
        await imported(database, told)

    (broken,) = refused.value.complaints
    assert broken.key == "import.department_unknown_but_near"
    assert broken.values["suggestion"] == "Samhällsbyggnad"
    assert set((await database.read(counted)).values()) == {0}


async def test_what_could_not_be_read_stands_in_the_way_too(database: Database) -> None:
    workbook = AuthorityWorkbook(example.AUTHORITY, (RuleBroken("import.role_missing"),))

    plan = await database.read(lambda storage: import_authority.look(storage, workbook, TODAY))

    assert [broken.key for broken in plan.complaints] == ["import.role_missing"]


async def test_an_import_that_breaks_half_way_leaves_nothing(database: Database) -> None:
    plan = await looked(database, example.AUTHORITY)

    def breaks(storage: Storage) -> None:
        import_authority.apply(storage, plan, NOW)
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - any will do
        await database.write(breaks)

    assert set((await database.read(counted)).values()) == {0}


async def test_what_changed_after_the_look_is_not_lost(database: Database) -> None:
    await imported(database, example.AUTHORITY)
    plan = await looked(database, replace(example.AUTHORITY, roles=(), owners=()))

    def someone_gets_a_role(storage: Storage) -> None:
        (authority,) = storage.authorities.of_tenant(example.TENANT_ID)
        kim = storage.people.by_email("kim@example.com", TODAY)
        assert kim is not None
        storage.people.give_role(kim.id, Role(RoleName.DUTY_OFFICER, authority.id))

    await database.write(someone_gets_a_role)
    before = await database.read(counted)

    with pytest.raises(RuleBroken, match=r"import\.changed_meanwhile"):
        await database.write(lambda storage: import_authority.apply(storage, plan, NOW))

    assert await database.read(counted) == before


async def test_a_role_that_is_left_out_ends_at_once_and_the_log_says_so(database: Database) -> None:
    await imported(database, example.AUTHORITY)
    kept = tuple(role for role in example.AUTHORITY.roles if role.name is not RoleName.COORDINATOR)

    await imported(database, replace(example.AUTHORITY, roles=kept))

    def look(storage: Storage) -> None:
        sam = storage.people.by_entra_id(example.TENANT_ID, SAM_ID, TODAY)
        assert sam is not None
        assert sam.roles == ()
        row = storage.connection.execute(
            select(tables.log).where(tables.log.c.entity == "role", tables.log.c.what == "ended")
        ).one()
        assert (row.old, row.new, row.personal, row.at) == ("/", "/2026-11-20", True, NOW)

    await database.read(look)


async def test_all_kinds_of_changes_are_saved(database: Database) -> None:
    await imported(database, example.AUTHORITY)
    facts = {
        "name": "Nya kommunen",
        "former_name": "Exempelkommunen",
        "it_link": "",
        "case_channel": "https://teams.microsoft.com/l/channel/19%3aa%40thread.tacv2/x",
    }
    sam, *others = (one for one in example.AUTHORITY.people if one.name != "Kim Exempel")
    told = Wanted(
        facts=tuple(
            replace(fact, value=facts.get(fact.name, fact.value))
            for fact in example.AUTHORITY.facts
        ),
        departments=(WantedDepartment("Räddningstjänst"),),
        people=(replace(sam, email="samordnare@example.com"), *others),
        roles=(
            WantedRole(SAM_ID, RoleName.COORDINATOR, until=date(2026, 12, 31)),
            WantedRole(SAM_ID, RoleName.DUTY_OFFICER, "Räddningstjänst"),
        ),
    )

    await imported(database, told)

    def look(storage: Storage) -> None:
        (authority,) = storage.authorities.of_tenant(example.TENANT_ID)
        assert authority.name == "Nya kommunen"
        assert authority.settings.it_link == ""
        assert authority.settings.case_channel == "19:a@thread.tacv2"
        assert len(storage.authorities.departments(authority.id)) == 5
        changed = storage.people.by_email("samordnare@example.com", TODAY)
        assert changed is not None
        assert {(role.name, role.until) for role in changed.roles} == {
            (RoleName.COORDINATOR, date(2026, 12, 31)),
            (RoleName.DUTY_OFFICER, None),
        }
        assert storage.people.by_email("kim@example.com", TODAY) is not None

    await database.read(look)
    assert (await looked(database, told)).changes == ()


async def test_someone_the_bot_met_first_becomes_the_person_in_the_workbook(
    database: Database,
) -> None:
    await database.write(
        lambda storage: storage.people.add("Sam", tenant_id=example.TENANT_ID, entra_id=SAM_ID)
    )

    await imported(database, example.AUTHORITY)

    people = (await database.read(counted))["person"]
    assert people == len(example.AUTHORITY.people)


async def test_what_is_exported_changes_nothing_when_imported(database: Database) -> None:
    await imported(database, example.AUTHORITY)

    def export(storage: Storage) -> Wanted:
        (authority,) = storage.authorities.of_tenant(example.TENANT_ID)
        return import_authority.export(storage, authority.id, TODAY)

    data = authority_workbook.write(await database.read(export))
    workbook = authority_workbook.read(data)

    assert (workbook.complaints, workbook.notes) == ((), ())
    assert (await looked(database, workbook.wanted)).changes == ()
    assert set(workbook.wanted.people) == set(example.AUTHORITY.people)


async def test_looking_takes_as_many_questions_for_many_people_as_for_one(
    database: Database,
) -> None:
    await imported(database, example.AUTHORITY)
    many = tuple(WantedPerson(f"Kim {n}", f"kim{n}@example.com") for n in range(1000))

    def questions(told: Wanted) -> Callable[[Storage], int]:
        def look(storage: Storage) -> int:
            asked: list[str] = []
            event.listen(storage.connection, "before_cursor_execute", lambda *a: asked.append(a[2]))
            import_authority.look(storage, AuthorityWorkbook(told), TODAY)
            return len(asked)

        return look

    few = await database.read(questions(example.AUTHORITY))
    lots = replace(example.AUTHORITY, people=example.AUTHORITY.people + many)
    assert await database.read(questions(lots)) == few


async def test_units_substitutes_and_owners_are_stored(database: Database) -> None:
    await imported(database, example.AUTHORITY)

    def look(storage: Storage) -> Organisation:
        (authority,) = storage.authorities.of_tenant(example.TENANT_ID)
        return storage.organisations.of(authority.id, TODAY)

    found = await database.read(look)

    def name(person_id: int) -> str:
        return found.name(person_id)

    assert {found.place_name(one) for one in found.places()} >= {
        "Samhällsbyggnad, Gata och park", "Barn och utbildning, Måltidsservice",
    }  # fmt: skip
    [substitute] = found.substitutes
    assert (name(substitute.person_id), name(substitute.substitute_id)) == (
        "Sam Samordnare", "Robin Handläggare",
    )  # fmt: skip
    [owner] = found.default_owners
    assert found.place_name(owner.place) == "Samhällsbyggnad, Gata och park"
    assert (owner.kind, name(owner.person_id)) == (None, "Robin Handläggare")


async def test_substitutes_and_owners_that_are_left_out_end_and_units_stay(
    database: Database,
) -> None:
    await imported(database, example.AUTHORITY)

    plan = await imported(database, replace(example.AUTHORITY, substitutes=(), owners=(), units=()))

    assert [change.key for change in plan.changes] == [
        "import.change.substitute_ended", "import.change.owner_dropped",
    ]  # fmt: skip

    def look(storage: Storage) -> None:
        (authority,) = storage.authorities.of_tenant(example.TENANT_ID)
        found = storage.organisations.of(authority.id, TODAY)
        assert (found.substitutes, found.default_owners) == ((), ())
        assert len(found.units) == 2

    await database.read(look)


async def test_an_owner_is_changed_in_its_place_and_the_log_says_from_whom_to_whom(
    database: Database,
) -> None:
    await imported(database, example.AUTHORITY)
    [before] = example.AUTHORITY.owners

    await imported(
        database, replace(example.AUTHORITY, owners=(replace(before, person="sam@example.com"),))
    )

    def look(storage: Storage) -> None:
        (authority,) = storage.authorities.of_tenant(example.TENANT_ID)
        [owner] = storage.organisations.of(authority.id, TODAY).default_owners
        rows = storage.connection.execute(
            select(tables.log)
            .where(tables.log.c.entity == "default_owner")
            .order_by(tables.log.c.id)
        ).all()
        assert len(rows) == 2
        assert rows[1].new == str(owner.person_id)
        assert rows[1].old == rows[0].new

    await database.read(look)


async def test_a_role_in_a_unit_is_one_in_that_unit(database: Database) -> None:
    role = WantedRole("kim@example.com", RoleName.HANDLER, "Samhällsbyggnad", unit="Gata och park")

    plan = await imported(
        database, replace(example.AUTHORITY, roles=(*example.AUTHORITY.roles, role))
    )
    again = await imported(
        database, replace(example.AUTHORITY, roles=(*example.AUTHORITY.roles, role))
    )

    assert plan.changes
    assert again.changes == ()

    def look(storage: Storage) -> None:
        (authority,) = storage.authorities.of_tenant(example.TENANT_ID)
        found = storage.organisations.of(authority.id, TODAY)
        [kim] = [one for one in found.held if found.name(one.person_id) == "Kim Exempel"]
        assert found.place_name(Place(kim.role.scope, kim.role.scope_id)) == (
            "Samhällsbyggnad, Gata och park"
        )

    await database.read(look)


async def test_what_is_wrong_about_units_substitutes_and_owners_is_told_by_row(
    database: Database,
) -> None:
    told = replace(
        example.AUTHORITY,
        units=(
            WantedUnit("Köket", "Skolla", Origin("Enheter", 2)),
            WantedUnit("Köket", "Skolla", Origin("Enheter", 3)),
        ),
        roles=(
            *example.AUTHORITY.roles,
            WantedRole(
                "kim@example.com",
                RoleName.HANDLER,
                "Samhällsbyggnad",
                origin=Origin("Roller", 9),
                unit="Gata",
            ),
        ),
        substitutes=(
            WantedSubstitute("sam@example.com", "sam@example.com", TODAY, TODAY, Origin("E", 2)),
            WantedSubstitute(
                "sam@example.com", "ingen.alls@hallstorp.se", None, None, Origin("E", 3)
            ),
        ),
        owners=(
            WantedOwner("lo@example.com", origin=Origin("A", 2)),
            WantedOwner("robin@example.com", origin=Origin("A", 3)),
            WantedOwner("robin@example.com", "accident", "", "Köket", Origin("A", 4)),
        ),
    )

    plan = await looked(database, told)

    assert sorted((one.key, one.values["row"]) for one in plan.complaints) == [
        ("import.department_unknown", "2"),
        ("import.department_unknown", "3"),
        ("import.owner_twice", "3"),
        ("import.owner_without_role", "2"),
        ("import.person_unknown", "3"),
        ("import.substitute_days", "3"),
        ("import.substitute_self", "2"),
        ("import.unit_twice", "3"),
        ("import.unit_unknown", "9"),
        ("import.unit_without_department", "4"),
    ]
    for one in plan.complaints:
        assert text("sv", one.key, **one.values)


async def test_a_workbook_does_not_take_away_the_last_administrator(database: Database) -> None:
    administrator = WantedRole("sam@example.com", RoleName.ADMINISTRATOR)
    await imported(
        database, replace(example.AUTHORITY, roles=(*example.AUTHORITY.roles, administrator))
    )

    plan = await looked(database, example.AUTHORITY)

    assert [one.key for one in plan.complaints] == ["import.last_administrator"]


async def test_what_the_chat_has_changed_is_exported_and_imported_as_it_is(
    database: Database,
) -> None:
    await imported(database, example.AUTHORITY)

    def change(storage: Storage) -> Wanted:
        (authority,) = storage.authorities.of_tenant(example.TENANT_ID)
        found = storage.organisations.of(authority.id, TODAY)
        [robin] = [one for one in found.people.values() if one.name == "Robin Handläggare"]
        for place in (*found.places(), EVERYWHERE):
            storage.organisations.set_owner(authority.id, place, Kind.ACCIDENT, robin.id)
            scope, ends = (place.scope, place.id), date(2027, 1, 31)
            role = Role(RoleName.DUTY_OFFICER, authority.id, *scope, TODAY, ends)
            storage.people.give_role(robin.id, role)
        return import_authority.export(storage, authority.id, TODAY)

    exported = await database.write(change)
    workbook = authority_workbook.read(authority_workbook.write(exported))
    plan = await looked(database, workbook.wanted)

    assert workbook.complaints == ()
    assert (plan.changes, plan.complaints) == ((), ())


async def test_every_change_can_be_told_in_both_languages(database: Database) -> None:
    first = await looked(database, example.AUTHORITY)
    await imported(database, example.AUTHORITY)
    last = await looked(database, replace(example.AUTHORITY, substitutes=(), owners=()))

    for language in ("sv", "en"):
        told = [text(language, one.key, **one.values) for one in (*first.changes, *last.changes)]
        assert all(told)

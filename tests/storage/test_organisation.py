"""The organisation as rows: read in a constant number of questions, and lent roles with it."""

from datetime import date, timedelta

from domain.authority import Authority
from domain.case import Kind, State
from domain.case_action import ActionState
from domain.organisation import EVERYWHERE, Organisation, Place
from domain.organising import EVERY_CASE, Reach
from domain.person import Role, RoleName, Scope
from storage import tables
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import TENANT, Chat, router
from tests.make import TODAY
from tests.promises.rows import every_row, statements

TOMORROW = TODAY + timedelta(days=1)
YESTERDAY = TODAY - timedelta(days=1)


async def add_person(database: Database, name: str, *roles: Role) -> int:
    def add(storage: Storage) -> int:
        added = storage.people.add(name, TENANT, name)
        storage.people.give_roles([(added, role) for role in roles])
        return added

    return await database.write(add)


async def organisation_of(database: Database, authority: Authority) -> Organisation:
    return await database.read(lambda storage: storage.organisations.of(authority.id, TODAY))


async def test_departments_units_owners_and_substitutes_come_back(database: Database) -> None:
    ours = await make.stored_authority(database)
    others = await make.stored_authority(database, "Grannby")
    school = await make.stored_department(database, ours, "Skola")
    kim = await add_person(database, "Kim", Role(RoleName.HANDLER, ours.id, Scope.UNIT, 1))
    sam = await add_person(database, "Sam", Role(RoleName.COORDINATOR, others.id))

    def change(storage: Storage) -> None:
        kitchen = storage.organisations.add_unit(ours.id, school, "Köket")
        storage.organisations.set_owner(ours.id, Place(Scope.UNIT, kitchen), Kind.ACCIDENT, kim)
        storage.organisations.set_owner(ours.id, EVERYWHERE, None, kim)
        storage.organisations.set_owner(others.id, EVERYWHERE, None, sam)
        storage.organisations.add_substitute(ours.id, kim, sam, TODAY, TOMORROW)
        storage.organisations.add_substitute(ours.id, sam, kim, YESTERDAY, YESTERDAY)

    await database.write(change)
    found = await organisation_of(database, ours)

    assert [one.name for one in found.departments] == ["Skola"]
    assert [(one.name, one.department_id) for one in found.units] == [("Köket", school)]
    assert [(one.place, one.kind, one.person_id) for one in found.default_owners] == [
        (Place(Scope.UNIT, found.units[0].id), Kind.ACCIDENT, kim),
        (EVERYWHERE, None, kim),
    ]
    assert [(one.person_id, one.substitute_id) for one in found.substitutes] == [(kim, sam)]
    assert [one.role.scope for one in found.held] == [Scope.UNIT]
    # Sam is known here as a substitute, without any role of the other authority.
    assert {one.name for one in found.people.values()} == {"Kim", "Sam"}


async def test_a_place_and_kind_has_one_owner_whoever_had_it_before(database: Database) -> None:
    ours = await make.stored_authority(database)
    kim, sam = [await add_person(database, name) for name in ("Kim", "Sam")]

    for person in (kim, sam):
        await database.write(
            lambda storage, person=person: storage.organisations.set_owner(  # type: ignore[misc]
                ours.id, EVERYWHERE, Kind.DEVIATION, person
            )
        )

    found = await organisation_of(database, ours)
    assert [one.person_id for one in found.default_owners] == [sam]
    await database.write(
        lambda storage: storage.organisations.drop_owner(ours.id, EVERYWHERE, Kind.DEVIATION)
    )
    assert (await organisation_of(database, ours)).default_owners == ()


async def test_what_is_over_is_no_part_of_it_and_who_coordinates_a_network_takes_no_case(
    database: Database,
) -> None:
    ours = await make.stored_authority(database)
    await add_person(
        database,
        "Kim",
        Role(RoleName.HANDLER, ours.id, until=YESTERDAY),
        Role(RoleName.COORDINATOR, ours.id, Scope.NETWORK, 1),
        Role(RoleName.MANAGER, ours.id, since=TOMORROW),
    )

    found = await organisation_of(database, ours)

    assert [one.role.name for one in found.held] == [RoleName.COORDINATOR, RoleName.MANAGER]
    assert list(found.holders(set(RoleName))) == []


async def test_it_takes_as_many_questions_for_many_as_for_few(database: Database) -> None:
    ours = await make.stored_authority(database)

    async def asked() -> int:
        with statements(database) as counted:
            await organisation_of(database, ours)
        return counted.total()

    few = await asked()
    for number in range(20):
        department = await make.stored_department(database, ours, f"Förvaltning {number}")
        role = Role(RoleName.HANDLER, ours.id, Scope.DEPARTMENT, department)
        person = await add_person(database, f"Kim {number}", role)
        await database.write(
            lambda storage, at=department, whose=person: storage.organisations.set_owner(  # type: ignore[misc]
                ours.id, Place(Scope.DEPARTMENT, at), None, whose
            )
        )

    assert await asked() == few == 7


async def test_administrators_of_the_settings_are_known_once_met(database: Database) -> None:
    ours = await make.stored_authority(database)
    kim = await add_person(database, "kim")
    await database.write(lambda storage: storage.people.add("kim", "another tenant", "kim"))

    found = await database.read(
        lambda storage: storage.organisations.of(ours.id, TODAY, ["kim", "never met"])
    )

    assert found.administrators == (kim,)


# --- substitutes ----------------------------------------------------------------------------------


async def lent(database: Database, ours: Authority, since: date, until: date) -> tuple[int, int]:
    """Let Sam be away, with Kim as a substitute."""
    sam = await add_person(
        database,
        "Sam",
        Role(RoleName.COORDINATOR, ours.id),
        Role(RoleName.AUDITOR, ours.id, until=YESTERDAY),
    )
    kim = await add_person(database, "Kim", Role(RoleName.HANDLER, ours.id))
    await database.write(
        lambda storage: storage.organisations.add_substitute(ours.id, sam, kim, since, until)
    )
    return kim, sam


async def test_a_substitute_has_the_others_roles_for_those_days(database: Database) -> None:
    ours = await make.stored_authority(database)
    kim, sam = await lent(database, ours, TODAY, TOMORROW)

    for day, there in ((YESTERDAY, False), (TODAY, True), (TOMORROW, True)):
        person = await database.read(lambda storage, day=day: storage.people.get(kim, day))  # type: ignore[misc]
        assert person is not None
        names = {(role.name, role.instead_of) for role in person.roles}
        assert ((RoleName.COORDINATOR, sam) in names) is there, day
        assert person.acts_as(ours.id) == ({kim, sam} if there else {kim})
    after = await database.read(lambda storage: storage.people.get(kim, TOMORROW + timedelta(1)))
    assert after is not None
    assert [role.name for role in after.roles] == [RoleName.HANDLER]


async def test_a_lent_role_says_when_it_ends(database: Database) -> None:
    ours = await make.stored_authority(database)
    kim, sam = await lent(database, ours, TODAY, TOMORROW)

    person = await database.read(lambda storage: storage.people.get(kim, TODAY))

    assert person is not None
    assert Role(RoleName.COORDINATOR, ours.id, until=TOMORROW, instead_of=sam) in person.roles


async def test_a_substitution_in_one_authority_lends_nothing_of_another(
    database: Database,
) -> None:
    ours = await make.stored_authority(database)
    others = await make.stored_authority(database, "Grannby")
    kim, sam = await lent(database, ours, TODAY, TOMORROW)
    await database.write(
        lambda storage: storage.people.give_role(sam, Role(RoleName.ADMINISTRATOR, others.id))
    )

    person = await database.read(lambda storage: storage.people.get(kim, TODAY))

    assert person is not None
    assert person.roles_in(others.id) == ()
    assert person.acts_as(others.id) == {kim}


async def test_who_stands_in_is_found_among_those_with_the_role(database: Database) -> None:
    ours = await make.stored_authority(database)
    kim, sam = await lent(database, ours, TODAY, TOMORROW)

    async def found(day: date) -> set[int]:
        people = await database.read(
            lambda storage: storage.people.with_role(ours.id, [RoleName.COORDINATOR], day)
        )
        return {one.id for one in people}

    assert await found(TODAY) == {kim, sam}
    assert await found(YESTERDAY) == {sam}


async def test_a_substitute_of_somebody_without_a_role_still_acts_for_them(
    database: Database,
) -> None:
    ours = await make.stored_authority(database)
    kim, sam = [await add_person(database, name) for name in ("Kim", "Sam")]
    await database.write(
        lambda storage: storage.organisations.add_substitute(ours.id, sam, kim, TODAY, TODAY)
    )

    person = await database.read(lambda storage: storage.people.get(kim, TODAY))

    assert person is not None
    assert person.roles == ()
    assert person.acts_as(ours.id) == {kim, sam}


# --- names ----------------------------------------------------------------------------------------


async def test_people_of_another_authority_or_tenant_are_not_named(database: Database) -> None:
    ours = await make.stored_authority(database)
    others = await make.stored_authority(database, "Grannby")

    def add(storage: Storage) -> None:
        for name, tenant_id, authority_id in (
            ("Ny", TENANT, None),
            ("Vår", TENANT, ours.id),
            ("Grannens", TENANT, others.id),
            ("Främmande", "another tenant", None),
        ):
            added = storage.people.add(name, tenant_id, name)
            storage.people.change(added, authority_id=authority_id)
        both = storage.people.add("Både", TENANT, "both")
        storage.people.change(both, authority_id=others.id)
        storage.people.give_role(both, Role(RoleName.HANDLER, ours.id))

    await database.write(add)
    named = await database.read(lambda storage: storage.people.named(TENANT, ours.id))

    assert {one.name for one in named} == {"Ny", "Vår", "Både"}


# --- handovers ------------------------------------------------------------------------------------


async def stored_action(
    database: Database, case_id: int, authority_id: int, owner_id: int, state: ActionState
) -> None:
    row = {
        "authority_id": authority_id,
        "case_id": case_id,
        "version": 1,
        "round": 1,
        "kind": "corrective",
        "text": "Byt kärl",
        "owner_id": owner_id,
        "due_on": TOMORROW,
        "state": state,
    }
    await database.on_connection(
        lambda connection: connection.execute(tables.case_action.insert().values(row))
    )


async def test_open_cases_and_actions_move_and_nothing_else(database: Database) -> None:
    ours = await make.stored_authority(database)
    chat = Chat(router(database))
    sam, kim = [await add_person(database, name) for name in ("Sam", "Kim")]
    [first, *_] = [
        await make.stored_case(database, ours, chat, handler_id=handler, state=state)
        for handler, state in (
            (sam, State.INVESTIGATING),
            (sam, State.CLOSED),
            (kim, State.INVESTIGATING),
        )
    ]
    for owner, state in ((sam, ActionState.OPEN), (sam, ActionState.COMPLETED)):
        await stored_action(database, first.id, ours.id, owner, state)

    before = await database.read(lambda storage: storage.handovers.count(ours.id, sam, EVERY_CASE))
    with statements(database) as asked:
        moved = await database.write(
            lambda storage: storage.handovers.move(ours.id, sam, kim, EVERY_CASE)
        )

    assert before == (1, 1, 0)
    assert moved[0] == [first.id]
    assert moved[1] == []
    assert len(moved[2]) == 1
    assert asked["UPDATE"] == 4
    rows = await every_row(database)
    cases, actions = (
        sorted(rows[name], key=lambda row: row["id"]) for name in ("case", "case_action")
    )
    assert [row["handler_id"] for row in cases] == [kim, sam, kim]
    assert [row["owner_id"] for row in actions] == [kim, sam]
    # So that whoever has the case open is told that it has changed.
    assert cases[0]["version"] == first.version + 1


async def test_within_a_part_only_what_lies_there_or_nowhere_moves(database: Database) -> None:
    ours = await make.stored_authority(database)
    school = await make.stored_department(database, ours, "Skola")
    roads = await make.stored_department(database, ours, "Gata")
    chat = Chat(router(database))
    sam, kim = [await add_person(database, name) for name in ("Sam", "Kim")]
    cases = [
        await make.stored_case(database, ours, chat, handler_id=sam, department_id=where)
        for where in (school, roads, None)
    ]
    for case in cases:
        await stored_action(database, case.id, ours.id, sam, ActionState.OPEN)

    reach = Reach(departments=frozenset({school}))
    moved = await database.write(lambda storage: storage.handovers.move(ours.id, sam, kim, reach))

    assert moved[0] == [cases[0].id, cases[2].id]
    assert len(moved[2]) == 2


async def test_a_case_whose_reporter_avoids_managers_can_be_left(database: Database) -> None:
    ours = await make.stored_authority(database)
    chat = Chat(router(database))
    sam, kim = [await add_person(database, name) for name in ("Sam", "Kim")]
    await make.stored_case(database, ours, chat, handler_id=sam)
    await database.on_connection(
        lambda connection: connection.execute(tables.case.update().values(avoids_manager=True))
    )

    spared = Reach(everywhere=True, spared=False)
    moved = await database.write(lambda storage: storage.handovers.move(ours.id, sam, kim, spared))

    assert moved == ([], [], [], [])


async def test_a_substitution_that_has_ended_is_no_part_of_it(database: Database) -> None:
    ours = await make.stored_authority(database)
    await lent(database, ours, TODAY, TOMORROW)
    [one] = (await organisation_of(database, ours)).substitutes

    await database.write(
        lambda storage: storage.organisations.date_substitute(one.id, YESTERDAY, YESTERDAY)
    )

    assert (await organisation_of(database, ours)).substitutes == ()

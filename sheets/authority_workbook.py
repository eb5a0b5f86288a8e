"""The workbook that sets up an authority: read, written, and as a template to fill in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.authority_wanted import (
    Fact,
    Wanted,
    WantedDepartment,
    WantedOwner,
    WantedPerson,
    WantedRole,
    WantedSubstitute,
    WantedUnit,
)
from domain.errors import RuleBroken
from domain.imported import Note, complaint, unknown
from domain.person import RoleName
from sheets import authority_forms as forms
from sheets import example, safely, writing
from sheets.forms import Filled, Form, key
from sheets.safely import Cell, Cells


@dataclass(frozen=True)
class AuthorityWorkbook:
    """What is wanted, as far as it could be read, and what is wrong or worth saying."""

    wanted: Wanted
    complaints: tuple[RuleBroken, ...] = ()
    notes: tuple[Note, ...] = ()


def read(data: bytes) -> AuthorityWorkbook:
    """Return what stands in the workbook; a file that is none raises `RuleBroken`."""
    return from_cells(safely.read_cells(data))


def from_cells(cells: Cells) -> AuthorityWorkbook:
    filled = Filled(cells)
    filled.only(forms.FORMS, explains=forms.READ_ME)
    wanted = Wanted(
        facts=_facts(filled),
        departments=tuple(
            WantedDepartment(row.text("name"), row.origin) for row in filled.rows(forms.DEPARTMENTS)
        ),
        people=_people(filled),
        roles=_roles(filled),
        units=tuple(
            WantedUnit(row.text("name"), row.text("department"), row.origin)
            for row in filled.rows(forms.UNITS)
        ),
        substitutes=tuple(
            WantedSubstitute(
                row.text("person"),
                row.text("substitute"),
                filled.day(row, "since"),
                filled.day(row, "until"),
                row.origin,
            )
            for row in filled.rows(forms.SUBSTITUTES)
        ),
        owners=_owners(filled),
    )
    return AuthorityWorkbook(wanted, tuple(filled.complaints), tuple(filled.notes))


def write(wanted: Wanted) -> bytes:
    """Return a workbook that `read` makes *wanted* of again."""
    return writing.workbook(_sheets(wanted))


def template() -> bytes:
    """Return a workbook of invented rows, to be imported once the tenant id is filled in."""
    facts = tuple(
        replace(fact, value="") if fact.name == "tenant_id" else fact
        for fact in example.AUTHORITY.facts
    )
    return _invented(replace(example.AUTHORITY, facts=facts))


def demo() -> bytes:
    """Return the same workbook as `template`, with the tenant of the local client."""
    return _invented(example.AUTHORITY)


def _invented(wanted: Wanted) -> bytes:
    read_me = writing.Sheet(forms.READ_ME, [[line] for line in forms.READ_ME_PARAGRAPHS], [100])
    return writing.workbook([read_me, *_sheets(wanted, remark=forms.INVENTED)])


def _facts(filled: Filled) -> tuple[Fact, ...]:
    names = {key(words.label): name for name, words in forms.FACTS.items()}
    labels = [words.label for words in forms.FACTS.values()]
    found: dict[str, Fact] = {}
    for row in filled.rows(forms.AUTHORITY):
        label = row.text("fact")
        name = names.get(key(label))
        if name is None:
            wrong = unknown(row.origin, "import.fact_unknown", label, labels)
            filled.complaints.append(wrong)
        elif name in found:
            first = found[name].origin.row
            filled.complaints.append(complaint(row.origin, "import.fact_twice", first=str(first)))
        else:
            found[name] = Fact(name, row.text("value"), row.origin)
    return tuple(found.values())


def _people(filled: Filled) -> tuple[WantedPerson, ...]:
    return tuple(
        WantedPerson(
            name=row.text("name"),
            email=row.text("email"),
            entra_id=row.text("entra_id"),
            language=filled.word(row, "language", forms.LANGUAGE_WORDS, "import.language_unknown"),
            origin=row.origin,
        )
        for row in filled.rows(forms.PEOPLE)
    )


def _roles(filled: Filled) -> tuple[WantedRole, ...]:
    found: list[WantedRole] = []
    for row in filled.rows(forms.ROLES):
        if not row.text("role"):
            filled.complaints.append(complaint(row.origin, "import.role_missing"))
            continue
        name = filled.word(row, "role", forms.ROLE_WORDS, "import.role_unknown")
        since, until = filled.day(row, "since"), filled.day(row, "until")
        if name:
            role = RoleName(name)
            person, department = row.text("person"), row.text("department")
            unit = row.text("unit")
            found.append(WantedRole(person, role, department, since, until, row.origin, unit))
    return tuple(found)


def _owners(filled: Filled) -> tuple[WantedOwner, ...]:
    found: list[WantedOwner] = []
    for row in filled.rows(forms.OWNERS):
        kind = filled.word(row, "kind", forms.KIND_WORDS, "import.kind_unknown")
        # A kind that cannot be read must not become all of them.
        if kind or not row.text("kind"):
            place = row.text("department"), row.text("unit")
            found.append(WantedOwner(row.text("person"), kind, *place, row.origin))
    return tuple(found)


def _sheets(wanted: Wanted, remark: str = "") -> list[writing.Sheet]:
    roles = {meaning: word for word, meaning in forms.ROLE_WORDS.items()}
    languages = {meaning: word for word, meaning in forms.LANGUAGE_WORDS.items()}
    facts = [_fact_row(fact, remark) for fact in wanted.facts]
    departments: list[list[Cell]] = [[one.name, remark] for one in wanted.departments]
    people: list[list[Cell]] = [
        [one.name, one.email, one.entra_id, languages.get(one.language, ""), remark]
        for one in wanted.people
    ]
    held: list[list[Cell]] = [
        [one.person, roles[one.name], one.department, one.unit, one.since, one.until, remark]
        for one in wanted.roles
    ]
    kinds = {meaning: word for word, meaning in forms.KIND_WORDS.items()}
    units: list[list[Cell]] = [[one.name, one.department, remark] for one in wanted.units]
    substitutes: list[list[Cell]] = [
        [one.person, one.substitute, one.since, one.until, remark] for one in wanted.substitutes
    ]
    owners: list[list[Cell]] = [
        [one.person, kinds.get(one.kind, ""), one.department, one.unit, remark]
        for one in wanted.owners
    ]
    return [
        _sheet(forms.AUTHORITY, facts, [42, 60, 70]),
        _sheet(forms.DEPARTMENTS, departments, [40, 24]),
        _sheet(forms.UNITS, units, [40, 40, 24]),
        _sheet(forms.PEOPLE, people, [32, 36, 42, 12, 24], {"Språk": list(languages.values())}),
        _sheet(forms.ROLES, held, [42, 26, 32, 32, 14, 14, 24], {"Roll": list(roles.values())}),
        _sheet(forms.SUBSTITUTES, substitutes, [42, 42, 14, 14, 24]),
        _sheet(forms.OWNERS, owners, [42, 26, 32, 32, 24], {"Ärenden": list(kinds.values())}),
    ]


def _fact_row(fact: Fact, remark: str) -> list[Cell]:
    words = forms.FACTS[fact.name]
    explained = f"{words.explained} {remark}." if remark and fact.value else words.explained
    return [words.label, fact.value, explained]


def _sheet(
    form: Form,
    rows: list[list[Cell]],
    widths: list[int],
    choices: Mapping[str, list[str]] | None = None,
) -> writing.Sheet:
    headings: list[Cell] = [*form.headings.values(), form.explains]
    return writing.Sheet(form.sheet, [headings, *rows], widths, choices)

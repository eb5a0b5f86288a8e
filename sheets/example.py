"""An invented authority: what the template shows, and what `hallkoll demo` sets up."""

from datetime import date

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
from domain.person import RoleName

TENANT_ID = "11111111-1111-1111-1111-111111111111"


def _person(number: int, name: str) -> WantedPerson:
    email = f"{name.split()[0].lower()}@example.com"
    return WantedPerson(name, email, f"00000000-0000-0000-0000-{number:012}", language="sv")


AUTHORITY = Wanted(
    facts=(
        Fact("name", "Exempelkommunen"),
        Fact("former_name", ""),
        Fact("tenant_id", TENANT_ID),
        # 031-390 06 00 to 99 belong to nobody: the Swedish Post and Telecom Authority keeps them
        # for books and films.
        Fact("environment_office_phone", "031-390 06 10"),
        Fact("fault_report_link", "https://example.com/felanmalan"),
        Fact("work_injury_link", "https://example.com/arbetsskada"),
        Fact("whistleblowing_link", "https://example.com/visselblasning"),
        Fact("it_link", "https://example.com/it-stod"),
        Fact("citizen_feedback_link", "https://example.com/synpunkter"),
        Fact("privacy_link", "https://example.com/personuppgifter"),
        Fact("case_channel", ""),
        Fact("assessment_working_days", "2"),
    ),
    departments=(
        WantedDepartment("Samhällsbyggnad"),
        WantedDepartment("Barn och utbildning"),
        WantedDepartment("Vård och omsorg"),
        WantedDepartment("Kommunledningskontoret"),
    ),
    people=(
        _person(20, "Kim Exempel"),
        _person(21, "Sam Samordnare"),
        _person(22, "Robin Handläggare"),
        _person(23, "Alva Chef"),
        _person(24, "Nima Nätverk"),
        _person(25, "Lo Revisor"),
    ),
    roles=(
        WantedRole("sam@example.com", RoleName.COORDINATOR),
        WantedRole("robin@example.com", RoleName.HANDLER),
        WantedRole("alva@example.com", RoleName.MANAGER, "Samhällsbyggnad"),
        WantedRole("lo@example.com", RoleName.AUDITOR),
    ),
    units=(
        WantedUnit("Gata och park", "Samhällsbyggnad"),
        WantedUnit("Måltidsservice", "Barn och utbildning"),
    ),
    substitutes=(
        WantedSubstitute(
            "sam@example.com", "robin@example.com", date(2027, 7, 5), date(2027, 8, 1)
        ),
    ),
    owners=(WantedOwner("robin@example.com", "", "Samhällsbyggnad", "Gata och park"),),
)

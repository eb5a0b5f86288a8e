"""The sheets and words of the workbook that an authority is set up with."""

from dataclasses import dataclass

from domain.case import Kind
from domain.person import RoleName
from sheets.forms import Form

READ_ME = "Läs mig"
EXPLAINS = "Anmärkning"

AUTHORITY = Form("Myndighet", {"fact": "Uppgift", "value": "Värde"}, "Förklaring")
DEPARTMENTS = Form("Förvaltningar", {"name": "Namn"}, EXPLAINS)
PEOPLE = Form(
    "Personer",
    {"name": "Namn", "email": "E-post", "entra_id": "Entra-id", "language": "Språk"},
    EXPLAINS,
)
ROLES = Form(
    "Roller",
    {
        "person": "Person",
        "role": "Roll",
        "department": "Förvaltning",
        "unit": "Enhet",
        "since": "Från",
        "until": "Till",
    },
    EXPLAINS,
)
UNITS = Form("Enheter", {"name": "Namn", "department": "Förvaltning"}, EXPLAINS)
SUBSTITUTES = Form(
    "Ersättare",
    {"person": "Person", "substitute": "Ersättare", "since": "Från", "until": "Till"},
    EXPLAINS,
)
OWNERS = Form(
    "Ansvariga",
    {"person": "Person", "kind": "Ärenden", "department": "Förvaltning", "unit": "Enhet"},
    EXPLAINS,
)
FORMS = (AUTHORITY, DEPARTMENTS, UNITS, PEOPLE, ROLES, SUBSTITUTES, OWNERS)


@dataclass(frozen=True)
class FactWords:
    label: str
    explained: str


FACTS: dict[str, FactWords] = {
    "name": FactWords("Namn", "Myndighetens namn, så som alla ska se det."),
    "former_name": FactWords(
        "Tidigare namn", "Fylls i bara när myndigheten har bytt namn sedan förra importen."
    ),
    "tenant_id": FactWords(
        "Entra-klientorganisation (tenant-id)",
        "Står i Entras administrationscenter under Översikt. 32 siffror och bokstäver i fem "
        "grupper.",
    ),
    "environment_office_phone": FactWords(
        "Miljökontorets telefon", "Visas för den som rapporterar något som pågår just nu."
    ),
    "fault_report_link": FactWords("Länk till felanmälan", "Börjar med https://"),
    "work_injury_link": FactWords("Länk till arbetsskadeanmälan", "Börjar med https://"),
    "whistleblowing_link": FactWords("Länk till visselblåsarkanal", "Börjar med https://"),
    "it_link": FactWords("Länk till IT-stöd", "Börjar med https://"),
    "citizen_feedback_link": FactWords("Länk till synpunkter från invånare", "Börjar med https://"),
    "privacy_link": FactWords("Länk till information om personuppgifter", "Börjar med https://"),
    "case_channel": FactWords(
        "Kanal för nya ärenden",
        "Frivilligt. I Teams: Fler alternativ vid kanalen, Kopiera länk till kanal. Klistra in "
        "länken här.",
    ),
    "assessment_working_days": FactWords(
        "Bedömning inom (arbetsdagar)", "Så snart ska ett nytt ärende bedömas. Tomt betyder 2."
    ),
    "investigation_working_days": FactWords(
        "Utredning inom (arbetsdagar)", "Så lång tid föreslås för en utredning. Tomt betyder 20."
    ),
    "effect_check_days": FactWords(
        "Effektkontroll efter (dagar)",
        "Så länge efter den sista åtgärden kontrolleras att den hjälpte. Tomt betyder 60.",
    ),
    "reopen_days": FactWords(
        "Får öppnas igen inom (dagar)",
        "Så länge efter avslut kan rapportören be om att ärendet öppnas igen. Tomt betyder 30.",
    ),
    "feedback_days": FactWords(
        "Besked om läget efter (dagar)",
        "Så länge får den som har rapporterat vara utan nytt om ett öppet ärende. Tomt betyder 30.",
    ),
    "min_group": FactWords(
        "Minsta antal som visas",
        "I statistik över andras avdelningar visas inga antal under detta, och inget av vad färre "
        "har svarat om ett möte eller i en enkät. Tomt betyder 6, och minst är 5. Ett nätverk "
        "behåller det som gällde när det lades upp.",
    ),
    "pause_from": FactWords(
        "Sommaruppehåll från", "Varje år, till exempel 1/7. Då vilar påminnelserna. Tomt: aldrig."
    ),
    "pause_until": FactWords("Sommaruppehåll till och med", "Till exempel 15/8."),
}

ROLE_WORDS: dict[str, str] = {
    "miljösamordnare": RoleName.COORDINATOR,
    "handläggare": RoleName.HANDLER,
    "chef": RoleName.MANAGER,
    "ledningens representant": RoleName.MANAGEMENT_REPRESENTATIVE,
    "jourhavande": RoleName.DUTY_OFFICER,
    "revisor": RoleName.AUDITOR,
    "administratör": RoleName.ADMINISTRATOR,
}
KIND_WORDS: dict[str, str] = {
    "avvikelser": Kind.DEVIATION,
    "olyckor": Kind.ACCIDENT,
    "tillbud": Kind.NEAR_MISS,
    "observationer": Kind.OBSERVATION,
    "förbättringsförslag": Kind.IMPROVEMENT,
}
LANGUAGE_WORDS: dict[str, str] = {"svenska": "sv", "engelska": "en"}

# A paragraph for each cell of the first sheet.
READ_ME_TEXT = f"""
Läs mig: så fyller du i arbetsboken

Alla rader i den här arbetsboken är påhittade exempel. Byt ut dem mot era egna, eller ta bort dem.

En arbetsbok beskriver en myndighet: en kommun, en nämnd, ett bolag eller ett förbund.

Myndighet: fyll i kolumnen Värde. Namn och tenant-id måste finnas. En tom ruta betyder att
uppgiften tas bort; en rad som saknas lämnas som den är.

Förvaltningar: en rad för varje förvaltning. En förvaltning som inte står här blir kvar.

Enheter: en rad för varje enhet, med den förvaltning som den hör till. En enhet som inte står här
blir kvar.

Personer: en rad för varje person som ska ha en roll, med namn och minst ett av e-post och Entra-id
(objekt-id). Den som inte står här blir kvar, men utan roller. Språk är svenska eller engelska och
gäller tills personen själv väljer.

Roller: vem (e-post eller Entra-id, så som det står i bladet Personer), vilken roll, och för vilken
förvaltning och enhet. Tom förvaltning betyder hela myndigheten, tom enhet hela förvaltningen.

Rollerna är: {", ".join(ROLE_WORDS)}.

Från och Till är datum, till exempel 2026-01-31. Båda dagarna räknas med. Tomt betyder ingen gräns.

Ersättare: vem som är borta (Person), vem som ersätter, och från och till vilken dag. Ersättaren har
den andras roller de dagarna.

Ansvariga: vem som har nya ärenden tills de får en handläggare. Tom ruta under Ärenden betyder alla
slag, annars ett av: {", ".join(KIND_WORDS)}.

En roll som finns sedan tidigare men inte står i bladet Roller upphör: gårdagen blir dess sista dag.
Detsamma gäller ersättare och ansvariga. Exportera därför först, om något har ändrats i chatten.

Kolumnerna får stå i vilken ordning som helst. Kolumnerna Förklaring och Anmärkning läses inte.

Provkör först: hallkoll import FIL.xlsx --dry-run visar vad som skulle ändras och vad som är fel.
Är något fel ändras ingenting.
"""
READ_ME_PARAGRAPHS = [" ".join(part.split()) for part in READ_ME_TEXT.strip().split("\n\n")]
INVENTED = "Påhittat exempel"

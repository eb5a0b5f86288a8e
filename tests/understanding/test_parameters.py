"""What is said beside what is wanted."""

from typing import Any

import pytest

from bot.understood import example_names
from understanding.intents import Context, Intent
from understanding.understand import understand

CONTEXT = Context(names=example_names())

TABLE: list[tuple[str, Intent, dict[str, Any]]] = [
    # Where, when and what, in a report.
    (
        "färgburkar i soporna i källaren på Björkskolan igår",
        Intent.REPORT_DEVIATION,
        {"category": "waste", "place": "Björkskolan, källaren", "when": "yesterday"},
    ),
    (
        "kemskåpet på Ekskolans förråd står olåst, vill vara anonym",
        Intent.REPORT_DEVIATION,
        {"category": "chemicals", "place": "Ekskolans förråd", "anonymous": True},
    ),
    (
        "bensin rinner ut vid depån!!",
        Intent.REPORT_ACCIDENT,
        {"place": "depån", "substance": "bensin", "ongoing": True, "urgent": True},
    ),
    (
        "slangen sprack på traktorn, 20 liter diesel i diket, vi har lagt ut sand",
        Intent.REPORT_ACCIDENT,
        {
            "place": "diket",
            "substance": "diesel",
            "amount": "20 l",
            "immediate_action": "lagt ut sand",
        },
    ),
    (
        "tillbud: tunnan med klor föll nästan, ingen skadad",
        Intent.REPORT_ACCIDENT,
        {"kind": "near_miss", "substance": "klor", "injury": False},
    ),
    (
        "oil leaked at the bus depot, cleaned up now",
        Intent.REPORT_ACCIDENT,
        {"place": "the bus depot", "substance": "oil", "ongoing": False},
    ),
    ("förslag: fler cykelställ till hemvården", Intent.SUGGEST_IMPROVEMENT,
     {"area": "transport", "unit": "hemvården"}),
    # Cases.
    ("vem har hand om ärende 12", Intent.CASE_STATUS, {"case_id": "12", "field": "handler"}),
    ("när blir M-2025-0003 klart", Intent.CASE_STATUS,
     {"case_id": "M-2025-0003", "field": "due_date"}),
    ("status för koden AB3-K4M", Intent.CASE_STATUS, {"follow_up_code": "AB3-K4M"}),
    ("mina öppna tillbud", Intent.MY_CASES, {"kind": "near_miss", "status": "open"}),
    ("ärenden som ligger hos mig", Intent.MY_CASES, {"role": "handler", "status": "open"}),
    # Actions and commitments.
    ("hur går det med kollektivtrafiken", Intent.ACTION_STATUS,
     {"name": "Stärka kollektivtrafiken"}),
    ("åtgärder inom ät hållbart", Intent.ACTION_STATUS, {"focus_area": "Ät hållbart"}),
    ("vilka åtgärder är inte påbörjade på hushagen", Intent.ACTION_STATUS,
     {"department": "Hushagen", "status": "not_started"}),
    ("mina försenade åtgärder", Intent.ACTION_STATUS, {"late": True, "owner": "me"}),
    ("vilka är röda i delår 1", Intent.ACTION_STATUS, {"light": "red", "round": "delår 1"}),
    ("commitment 5 step 1", Intent.ACTION_STATUS, {"commitment_no": 5, "step": "Initiera"}),
    ("åtgärder med sista datum senast 31 december", Intent.ACTION_STATUS, {"due_by": "12-31"}),
    ("åtgärder till 31/12", Intent.ACTION_STATUS, {"due_by": "12-31"}),
    ("åtgärder före 31/12", Intent.ACTION_STATUS, {"due_before": "12-31"}),
    ("åtgärder som ska vara klara senast 31 december 2027", Intent.ACTION_STATUS,
     {"due_by": "2027-12-31"}),
    ("åtgärder före mars 2027", Intent.ACTION_STATUS, {"due_before": "2027-03"}),
    ("vilka åtgärder ska vara klara före årsskiftet", Intent.ACTION_STATUS,
     {"due_before": "turn_of_year"}),
    ("åtgärder med risk för försening", Intent.ACTION_STATUS, {"light": "yellow"}),
    ("vilka åtgärder riskerar att bli försenade", Intent.ACTION_STATUS, {"light": "yellow"}),
    ("vilka åtgärder har risk", Intent.ACTION_STATUS, {"light": "yellow"}),
    ("mina försenade", Intent.ACTION_STATUS, {"late": True, "owner": "me"}),
    ("åtgärder utan ansvarig", Intent.ACTION_STATUS, {"without": "owner"}),
    ("vilka åtgärder har ingen antagit", Intent.ACTION_STATUS, {"without": "adoption"}),
    ("aktiviteter på hushagen", Intent.ACTION_STATUS,
     {"type": "activity", "department": "Hushagen"}),
    ("vad är sent på Tunabyggen", Intent.ACTION_STATUS,
     {"late": True, "department": "Tunabyggen"}),
    ("åtgärder per förvaltning", Intent.ACTION_STATUS, {"group_by": "department"}),
    ("åtgärder för mål 13", Intent.ACTION_STATUS, {"goal": 13}),
    ("status sociala åtgärder", Intent.ACTION_STATUS, {"dimension": "social"}),
    ("försenade åtgärder i den ekonomiska dimensionen på tunabyggen", Intent.ACTION_STATUS,
     {"dimension": "economic", "department": "Tunabyggen", "late": True}),
    ("actions in the environmental dimension", Intent.ACTION_STATUS,
     {"dimension": "environmental"}),
    ("åtgärder för miljömässig hållbarhet", Intent.ACTION_STATUS,
     {"dimension": "environmental"}),
    ("försenade åtgärder på sociala sektorn", Intent.ACTION_STATUS,
     {"department": "Sociala sektorn", "late": True}),
    ("vilka punkter har fått nytt läge", Intent.ACTION_STATUS,
     {"type": "commitment", "changed": True}),
    ("vilka åtgärder ansvarar jag för", Intent.ACTION_STATUS, {"owner": "me"}),
    # Meetings.
    ("nästa digitala träff i naturvårdsgruppen", Intent.LIST_MEETINGS,
     {"group": "Naturvårdsgruppen", "kind": "digital", "when": "next"}),
    ("möten i mars", Intent.LIST_MEETINGS, {"month": "03"}),
    ("anmäl oss till träffen i Borås den 27 april, vi blir tre", Intent.REGISTER_ATTENDANCE,
     {"place": "Borås", "date": "04-27", "headcount": 3, "response": "yes"}),
    ("kan inte komma på fredag", Intent.REGISTER_ATTENDANCE,
     {"date": "next_friday", "response": "no"}),
    ("jag var med dag två", Intent.REGISTER_ATTENDANCE, {"day": 2, "response": "attended"}),
    ("kunde inte vara med på träffen i Borås igår", Intent.REGISTER_ATTENDANCE,
     {"place": "Borås", "date": "yesterday", "response": "absent"}),
    ("glömde säga att jag inte var med på mötet i Borås", Intent.REGISTER_ATTENDANCE,
     {"place": "Borås", "response": "absent"}),
    ("i was not there yesterday", Intent.REGISTER_ATTENDANCE,
     {"date": "yesterday", "response": "absent"}),
    ("couldn't make it to the meeting yesterday", Intent.REGISTER_ATTENDANCE,
     {"date": "yesterday", "response": "absent"}),
    ("we weren't at the meeting", Intent.REGISTER_ATTENDANCE, {"response": "absent"}),
    ("kan inte vara med på träffen", Intent.REGISTER_ATTENDANCE, {"response": "no"}),
    ("jag var med på mötet men kunde inte vara med hela dagen", Intent.REGISTER_ATTENDANCE,
     {"response": "attended"}),
    ("ändra min nöjdhet till 6", Intent.RATE_MEETING, {"satisfaction": 6, "change": True}),
    ("hur nöjda var folk med träffen i Skövde i fjol", Intent.MEETING_RESULTS,
     {"place": "Skövde", "year": "last_year", "field": "satisfaction"}),
    ("trenden i årsenkäten sedan 2020", Intent.MEETING_RESULTS,
     {"type": "annual_survey", "from_year": 2020}),
    # The rest.
    ("skicka veckobrevet på torsdagar kl 7", Intent.DIGEST_SETTINGS,
     {"day": "thursday", "time": "07:00"}),
    ("stäng av veckobrevet", Intent.DIGEST_SETTINGS, {"enabled": False}),
    ("exportera alla tillbud 2026 till excel", Intent.EXPORT,
     {"what": "cases", "kind": "near_miss", "year": 2026, "format": "xlsx"}),
    ("vilka uppgifter har ni om mig", Intent.EXPORT, {"what": "my_data"}),
    ("byt från svenska till engelska", Intent.SET_LANGUAGE, {"language": "en"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "intent", "wanted"), TABLE, ids=[row[0] for row in TABLE])
def test_what_is_said_is_found_and_nothing_else(
    text: str, intent: Intent, wanted: dict[str, Any]
) -> None:
    understood = understand(text, "sv", CONTEXT)

    found = {name: value for name, value in understood.parameters.items() if name != "description"}
    assert (understood.intent, found) == (intent, wanted)


@pytest.mark.parametrize(
    "text", ["jag vill rapportera en avvikelse", "anmäla en olycka", "report a near miss"]
)
def test_a_wish_to_report_tells_nothing_of_what_happened(text: str) -> None:
    assert "description" not in understand(text, "sv", CONTEXT).parameters

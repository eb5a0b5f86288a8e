"""Kinds of sentences that were misunderstood once: what they mean, and what they say."""

import pytest

from bot.understood import example_names
from domain.awaited import Expected
from understanding.intents import Context, Intent, Understood
from understanding.understand import understand


def read(text: str, expected: Expected = Expected.NOTHING) -> Understood:
    return understand(text, "sv", Context(expected, names=example_names()))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("jag vill rapportera nåt", Intent.REPORT_DEVIATION),
        ("skulle vilja anmäla en grej", Intent.REPORT_DEVIATION),
        ("anmäl", Intent.REPORT_DEVIATION),
        ("lak fran tankbilen vid brandstationen just nu", Intent.REPORT_ACCIDENT),
        ("vart vänder ja mig om nåt miljöfarligt hänt", Intent.HELP),
        ("hakar på i Skövde", Intent.REGISTER_ATTENDANCE),
        ("vill byta min röst till 5", Intent.RATE_MEETING),
        ("vilka kommuner var inte med på nåt möte i fjol", Intent.MEETING_RESULTS),
        ("vilka var med i borås", Intent.MEETING_RESULTS),
        ("vilka deltog på träffen i Skövde", Intent.MEETING_RESULTS),
        ("avbryt prenumerationen", Intent.DIGEST_SETTINGS),
        ("stäng", Intent.CANCEL),
        ("sluta", Intent.CANCEL),
        ("nä", Intent.CANCEL),
        ("va e de för väder", Intent.UNKNOWN),
        ("vad är det för lunch", Intent.UNKNOWN),
        ("mina data", Intent.EXPORT),
        ("mötet var bra", Intent.RATE_MEETING),
        ("hur var mötet", Intent.RATE_MEETING),
        ("jag tyckte mötet var jättebra", Intent.RATE_MEETING),
        ("tack för mötet igår, det var jättebra", Intent.THANKS),
        ("kan jag få presentationerna", Intent.LIST_MEETINGS),
        ("lägg in det i min kalender", Intent.LIST_MEETINGS),
        ("är jag anmäld till mötet i Skövde", Intent.LIST_MEETINGS),
        ("hur var mötet i Borås", Intent.RATE_MEETING),
    ],
)
def test_it_is_understood(text: str, intent: Intent) -> None:
    assert read(text).intent is intent


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("jag o två kollegor kommer till mölndal", "headcount", 3),
        ("jag och en kollega kommer på träffen", "headcount", 2),
        ("me and two colleagues will come to the meeting", "headcount", 3),
        ("vi va fyra från Ale på mötet", "headcount", 4),
        ("jag var bara med dag 2", "response", "attended"),
        ("de luktar gas i källaren på rådhuset", "ongoing", True),
        ("Skulle man inte kunna byta till LED i korridoren", "place", "korridoren"),
        ("jag fattar inte svenska", "language", "en"),
        ("I don't speak English", "language", "sv"),
        ("visa energieffektivisera", "focus_area", "Energieffektivisera"),
        ("hur går det med giftfria verksamheter", "department", None),
        ("5,5", "satisfaction", "invalid:5,5"),
        ("fem och fyra på träffen i Borås", "usefulness", 4),
        ("3.10", "item", "3.10"),
        ("kx7 49q", "follow_up_code", "KX7-49Q"),
        ("avbryt prenumerationen", "enabled", False),
    ],
)
def test_what_it_says_is_read(text: str, name: str, value: object) -> None:
    assert read(text).parameters.get(name) == value


@pytest.mark.parametrize("text", ["5/4", "5-4", "5 4"])
def test_two_marks_with_anything_between_are_no_day_when_marks_were_asked_for(text: str) -> None:
    understood = read(text, Expected.RATING)

    assert understood.parameters == {"satisfaction": 5, "usefulness": 4}

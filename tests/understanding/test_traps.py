"""What is easily taken for something else (domain.md, 7), each as a sentence of its own."""

import pytest

from bot.incoming import read as incoming
from domain.awaited import Expected
from understanding.intents import Context, Intent, Names, Reason, Understood
from understanding.understand import understand

NAMES = Names(
    actions=("Byt ut stadens bussar", "Grönare skolgårdar", "Skapa moderna parkeringar"),
    departments=("Ekbyggen", "Samhällsbyggnadsförvaltningen"),
    groups=("Naturgruppen",),
    places=("Trollskogen", "Vikarö"),
)


def read(text: str, expected: Expected = Expected.NOTHING, field: str = "") -> Understood:
    return understand(text, "sv", Context(expected, field, names=NAMES))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hur går det med min anmälan om lysrören?", Intent.CASE_STATUS),
        ("lysrör i soporna på förrådet", Intent.REPORT_DEVIATION),
    ],
)
def test_1_a_question_about_a_report_is_no_report(text: str, intent: Intent) -> None:
    assert read(text).intent is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("anmäl mig till träffen i Vikarö", Intent.REGISTER_ATTENDANCE),
        ("jag vill anmäla en miljöolycka", Intent.REPORT_ACCIDENT),
        ("anmäla en avvikelse", Intent.REPORT_DEVIATION),
        ("hur anmäler man en avvikelse", Intent.HELP),
    ],
)
def test_2_what_is_registered_says_what_registering_means(text: str, intent: Intent) -> None:
    assert read(text).intent is intent


def test_3_a_bare_number_after_a_list_of_cases_is_a_case() -> None:
    understood = read("17", Expected.CASE)

    assert (understood.intent, understood.parameters) == (Intent.CASE_STATUS, {"case_id": "17"})
    assert understood.alternatives == ()


def test_3_two_numbers_with_an_open_rating_are_marks() -> None:
    understood = read("3 och 6", Expected.RATING)

    assert understood.intent is Intent.RATE_MEETING
    assert understood.parameters == {"satisfaction": 3, "usefulness": 6}


def test_3_a_bare_number_where_nothing_was_asked_is_asked_about() -> None:
    assert read("17").alternatives != ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("åtagande 4 steg 2", {"commitment_no": 4, "step": "Etablera"}),
        ("klimatkontraktet punkt 3.10", {"commitment_no": 3, "item": "3.10"}),
        ("klimatkontraktet punkt 3.1", {"commitment_no": 3, "item": "3.1"}),
        ("visa åtgärd 9", {"number": 9}),
    ],
)
def test_4_commitments_items_and_actions_are_told_apart(
    text: str, wanted: dict[str, object]
) -> None:
    understood = read(text)

    assert (understood.intent, understood.parameters) == (Intent.ACTION_STATUS, wanted)


@pytest.mark.parametrize(
    ("text", "mark"), [("nöjd 4,5", "invalid:4,5"), ("8 av 6", "invalid:8"), ("nytta 0", None)]
)
def test_5_marks_outside_the_scale_are_kept_apart_and_not_rounded(
    text: str, mark: str | None
) -> None:
    understood = read(text)

    assert understood.intent is Intent.RATE_MEETING
    assert understood.parameters.get("satisfaction") == mark


@pytest.mark.parametrize("expected", list(Expected))
@pytest.mark.parametrize(
    "text", ["det brinner i förrådet", "vänta, tanken läcker!", "5, det rinner"]
)
def test_6_danger_goes_before_whatever_was_asked(text: str, expected: Expected) -> None:
    assert read(text, expected, "place").intent is Intent.REPORT_ACCIDENT


def test_6_danger_is_seen_at_the_end_of_a_long_text_too() -> None:
    assert read("ord " * 3000 + "och nu brinner det").intent is Intent.REPORT_ACCIDENT


def test_6_what_burnt_before_is_no_danger_in_a_question_about_the_report() -> None:
    assert read("hur går det med min anmälan om branden?").intent is Intent.CASE_STATUS


@pytest.mark.parametrize("expected", list(Expected))
@pytest.mark.parametrize(
    ("text", "intent"),
    [("avbryt", Intent.CANCEL), ("vänta lite", Intent.CANCEL), ("hjälp mig", Intent.HELP)],
)
def test_7_an_interruption_works_whatever_was_asked(
    text: str, intent: Intent, expected: Expected
) -> None:
    assert read(text, expected, "place").intent is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("tack", Intent.THANKS),
        ("tack så mycket!", Intent.THANKS),
        ("stopp", Intent.CANCEL),
        ("stopp, det blev tokigt", Intent.CANCEL),
    ],
)
def test_8_thanks_and_stop_start_nothing(text: str, intent: Intent) -> None:
    assert read(text).intent is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("avikelse med kemikalje förtekningen", Intent.REPORT_DEVIATION),
        ("förbätringsförslag om cykelstäl", Intent.SUGGEST_IMPROVEMENT),
        ("samhällsbygnads atgarder", Intent.ACTION_STATUS),
        ("va e status på mina ärenen", Intent.MY_CASES),
        ("hur gar de med min anmalan", Intent.CASE_STATUS),
        ("forslag o ide om battre skyltar", Intent.SUGGEST_IMPROVEMENT),
    ],
)
def test_9_misspelt_words_and_missing_dots_are_understood(text: str, intent: Intent) -> None:
    assert read(text).intent is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("dä ligger e hög mä gamle batterier bak ladugårn", Intent.REPORT_DEVIATION),
        ("hä ligg färgburka i soptunna", Intent.REPORT_DEVIATION),
        ("de hade vart gött me fler cykelställ la", Intent.SUGGEST_IMPROVEMENT),
        ("int kan ja komm på möte i mora", Intent.REGISTER_ATTENDANCE),
        ("va e dä för skillnad på tillbud å olycka då", Intent.HELP),
    ],
)
def test_10_dialect_is_understood(text: str, intent: Intent) -> None:
    assert read(text).intent is intent


def test_11_late_at_a_department_is_no_report() -> None:
    understood = read("försenat på ekbyggen")

    assert understood.intent is Intent.ACTION_STATUS
    assert understood.parameters == {"department": "Ekbyggen", "late": True}


def test_12_what_may_be_a_deviation_or_an_idea_is_a_deviation_first() -> None:
    understood = read("fläktarna går hela natten")

    assert (understood.intent, understood.alternatives) == (Intent.REPORT_DEVIATION, ())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("skrivaren på expeditionen är trasig", Reason.FAULT_REPORT),
        ("jag har glömt mitt lösenord", Reason.IT),
        ("när kommer lönen i december", Reason.HR),
        ("vad serveras till lunch", Reason.FOOD),
        ("kan du boka ett mötesrum", Reason.ROOM),
        ("blir det regn imorgon", Reason.OFF_TOPIC),
    ],
)
def test_13_what_belongs_elsewhere_is_shown_the_door(text: str, reason: Reason) -> None:
    understood = read(text)

    assert (understood.intent, understood.reason) == (Intent.UNKNOWN, reason)


@pytest.mark.parametrize(
    "text",
    [
        "chefen tog emot mutor av entreprenören",
        "jag blir trakasserad på jobbet",
        "min kolega mobbar mig",
        "we were offered a bribe",
    ],
)
def test_14_misconduct_is_nothing_for_the_bot(text: str) -> None:
    understood = read(text)

    assert (understood.intent, understood.reason) == (Intent.UNKNOWN, Reason.MISCONDUCT)
    assert understood.parameters == {}


@pytest.mark.parametrize(
    "text",
    [
        "visa namnen på alla som har rapporterat",
        "vem anmälde batterierna?",
        "vem va de som skrev anmälan",
        "jag är chef och vill veta vem som rapporterade",
        "who reported the leak?",
    ],
)
def test_15_who_has_reported_is_not_told_however_it_is_asked(text: str) -> None:
    understood = read(text)

    assert (understood.intent, understood.reason) == (Intent.UNKNOWN, Reason.NAMES)


def test_16_the_mention_in_a_channel_is_no_part_of_what_is_said() -> None:
    mention = {"type": "mention", "mentioned": {"id": "28:bot"}, "text": "<at>Hållkoll</at>"}
    said = {
        "type": "message",
        "recipient": {"id": "28:bot"},
        "text": "<at>Hållkoll</at> batterier i soporna på Ekskolan",
        "entities": [mention],
    }

    understood = read(incoming(said).text)

    assert understood.intent is Intent.REPORT_DEVIATION
    assert understood.parameters["description"] == "batterier i soporna på Ekskolan"


@pytest.mark.parametrize("written", ["artportalen", "artportallen"])
def test_17_a_theme_that_several_meetings_have_is_not_guessed(written: str) -> None:
    names = Names(themes=("Artportalen för nybörjare", "Artportalen i praktiken"))

    understood = understand(f"betygsätt träffen om {written}", "sv", Context(names=names))

    assert understood.intent is Intent.RATE_MEETING
    assert understood.parameters == {"theme": written}


def test_17_a_name_that_fits_several_is_not_guessed() -> None:
    names = Names(actions=("Bättre skolmat i norr", "Bättre skolmat i söder"))

    understood = understand("hur går det med skolmaten", "sv", Context(names=names))

    assert understood.parameters == {"name": "skolmaten"}


@pytest.mark.parametrize(
    ("text", "name", "token"),
    [
        ("anmäl mig till träffen 6/12", "date", "12-06"),
        ("anmäl mig till träffen den 20", "date", "day-20"),
        ("jag kommer imorgon", "date", "tomorrow"),
        ("möten vecka 47", "when", "week-47"),
        ("resultat från träffarna i fjol", "year", "last_year"),
    ],
)
def test_18_swedish_days_are_read_day_first(text: str, name: str, token: str) -> None:
    assert read(text).parameters[name] == token


@pytest.mark.parametrize("text", ["", "   ", "🌱", "?!"])
def test_19_an_empty_message_means_nothing(text: str) -> None:
    assert read(text).intent is Intent.UNKNOWN


def test_20_another_language_is_spoken_only_where_it_is_asked_for() -> None:
    assert read("can we speak English?").intent is Intent.SET_LANGUAGE
    assert read("what is the status of my case").intent is Intent.CASE_STATUS

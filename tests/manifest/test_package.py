"""The app package: right by Microsoft's own schema, understood, and the same in each language."""

import json
import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from jsonschema import Draft4Validator

from bot import package
from bot.settings import Settings, WrongSettings
from dialogs import STEPS, commands
from tests.manifest.kept import digest, kept_versions
from tests.serving import BotProcess, settings

APP_ID = "f5d48856-5b42-41a0-8c3a-c5f944b679b0"
SET = {
    "app_id": APP_ID,
    "public_url": "https://hallkoll.example.se",
    "developer_name": 'Hallstorps "nya" kommun',
    "website_url": "https://example.se",
    "privacy_url": "https://example.se/personuppgifter",
    "terms_url": "https://example.se/villkor?a=1&b=2",
}
SCHEMAS = package.FOLDER / "node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.25"


def given(**changed: str) -> Settings:
    return settings(**{**SET, **changed})


def schema(name: str) -> Draft4Validator:
    file = SCHEMAS / f"{name}.schema.json"
    if not file.exists():
        pytest.fail(
            "Microsoft's schema of the app package is not here. `make test` fetches it from npm "
            "(or: cd manifest && npm ci --ignore-scripts), so npm's registry must be reachable."
        )
    return Draft4Validator(json.loads(file.read_text(encoding="utf-8-sig")))


def complaints(validator: Draft4Validator, whole: Any) -> list[str]:
    return [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(whole)]


def texts(language: str) -> dict[str, str]:
    file = package.FOLDER / f"{language}.json"
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return found


def in_manifest(key: str, manifest: dict[str, Any]) -> Any:
    """What the manifest has at a place such as `bots[0].commandLists[0].commands[0].title`."""
    found: Any = manifest
    for part in re.findall(r"\w+", key):
        found = found[int(part) if part.isdecimal() else part]
    return found


def titles(language: str) -> list[str]:
    return [words for key, words in texts(language).items() if key.endswith("].title")]


# --- by Microsoft's schema ------------------------------------------------------------------------


def test_the_manifest_is_right_by_microsofts_schema() -> None:
    manifest = package.filled_in(given())

    assert complaints(schema("MicrosoftTeams"), manifest) == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_texts_are_right_by_microsofts_schema(language: str) -> None:
    assert complaints(schema("MicrosoftTeams.Localization"), texts(language)) == []


def test_the_schema_would_have_seen_a_mistake() -> None:
    manifest = package.filled_in(given())
    manifest["bots"][0]["scopes"] = ["groupchat"]

    assert complaints(schema("MicrosoftTeams"), manifest) != []


# --- what it says ---------------------------------------------------------------------------------


def test_the_settings_stand_where_they_belong_and_no_gap_is_left() -> None:
    manifest = package.filled_in(given(app_id=APP_ID.upper()))

    assert manifest["id"] == manifest["bots"][0]["botId"] == APP_ID
    assert manifest["developer"] == {
        "name": 'Hallstorps "nya" kommun',
        "websiteUrl": "https://example.se",
        "privacyUrl": "https://example.se/personuppgifter",
        "termsOfUseUrl": "https://example.se/villkor?a=1&b=2",
    }
    assert manifest["validDomains"] == ["hallkoll.example.se"]
    assert "${" not in json.dumps(manifest)


def test_the_bot_may_be_added_to_a_person_a_team_and_a_group_chat() -> None:
    [bot] = package.filled_in(given())["bots"]

    assert bot["scopes"] == ["personal", "team", "groupChat"]
    listed = [scope for one in bot["commandLists"] for scope in one["scopes"]]
    assert sorted(listed) == ["groupChat", "personal", "team"]
    assert all(len(one["commands"]) <= 10 for one in bot["commandLists"])


def test_it_asks_for_what_the_calls_of_meetings_need_and_for_nothing_else() -> None:
    manifest = package.filled_in(given())

    assert manifest["defaultGroupCapability"]["meetings"] == "bot"
    assert manifest["webApplicationInfo"]["id"] == APP_ID
    assert manifest["authorization"]["permissions"] == {
        "resourceSpecific": [
            {"name": "OnlineMeeting.ReadBasic.Chat", "type": "Application"},
            {"name": "OnlineMeetingParticipant.Read.Chat", "type": "Application"},
        ]
    }


def test_every_text_is_there_in_both_languages_and_the_manifest_is_swedish() -> None:
    manifest = package.filled_in(given())
    swedish, english = texts("sv"), texts("en")

    shown = [f"{part}.{length}" for part in ("name", "description") for length in ("short", "full")]
    for list_number, one in enumerate(manifest["bots"][0]["commandLists"]):
        for number in range(len(one["commands"])):
            place = f"bots[0].commandLists[{list_number}].commands[{number}]"
            shown += [f"{place}.title", f"{place}.description"]
    assert sorted(swedish) == sorted(english) == sorted(["$schema", *shown])
    assert {key: in_manifest(key, manifest) for key in shown} == {
        key: swedish[key] for key in shown
    }
    assert manifest["localizationInfo"] == {
        "defaultLanguageTag": "sv",
        "defaultLanguageFile": "sv.json",
        "additionalLanguages": [{"languageTag": "en", "file": "en.json"}],
    }


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_command_that_is_offered_is_understood(language: str) -> None:
    asked = {title: commands.read(title, 2026) for title in titles(language)}

    assert asked
    not_understood = [title for title, one in asked.items() if one is None or one.step not in STEPS]
    assert not_understood == []


def test_a_command_means_the_same_in_both_languages() -> None:
    def steps(language: str) -> list[str]:
        return [one.step for title in titles(language) if (one := commands.read(title, 2026))]

    assert steps("sv") == steps("en")


@pytest.mark.parametrize(("language", "no_alarm"), [("sv", "larmtjänst"), ("en", "alarm service")])
def test_both_descriptions_say_that_it_is_a_bot_and_no_alarm_service(
    language: str, no_alarm: str
) -> None:
    said = texts(language)

    for length in ("short", "full"):
        assert "bot" in said[f"description.{length}"]
        assert no_alarm in said[f"description.{length}"]
    assert "112" in said["description.full"]


# --- the zip --------------------------------------------------------------------------------------


def test_the_zip_holds_exactly_the_files_that_the_manifest_names_at_its_root(
    tmp_path: Path,
) -> None:
    version = package.write_package(given(), tmp_path / "app.zip")

    with ZipFile(tmp_path / "app.zip") as zipped:
        names = zipped.namelist()
        manifest = json.loads(zipped.read("manifest.json"))
    named = [*manifest["icons"].values(), manifest["localizationInfo"]["defaultLanguageFile"]]
    named += [one["file"] for one in manifest["localizationInfo"]["additionalLanguages"]]
    assert sorted(names) == sorted(["manifest.json", *named])
    assert manifest == package.filled_in(given())
    assert manifest["version"] == version


def test_the_same_settings_give_the_same_zip_byte_for_byte(tmp_path: Path) -> None:
    package.write_package(given(), tmp_path / "first.zip")
    package.write_package(given(), tmp_path / "second.zip")

    first, second = (tmp_path / "first.zip").read_bytes(), (tmp_path / "second.zip").read_bytes()
    assert first == second


def test_a_zip_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongSettings, match="cannot write"):
        package.write_package(given(), tmp_path / "not" / "there.zip")


# --- what is refused ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("app_id", ""),
        ("app_id", "hallkoll"),
        ("developer_name", " "),
        ("developer_name", "k" * 33),
        ("website_url", ""),
        ("website_url", "http://example.se"),
        ("privacy_url", "example.se/personuppgifter"),
        ("privacy_url", "https://user:password@example.se"),
        ("terms_url", "https://"),
        ("terms_url", "https://["),
        ("terms_url", "https://example.se/v illkor"),
        ("public_url", ""),
        ("public_url", "http://hallkoll.example.se"),
        ("public_url", "https://localhost"),
        ("public_url", "https://192.0.2.1"),
        ("public_url", "https://hallkoll.ngrok-free.app"),
        ("public_url", "https://abc-3978.euw.devtunnels.ms"),
    ],
)
def test_a_setting_that_is_missing_or_wrong_is_named(name: str, value: str) -> None:
    with pytest.raises(WrongSettings) as refused:
        package.filled_in(given(**{name: value}))

    assert re.findall("HALLKOLL_[A-Z_]+", str(refused.value)) == [f"HALLKOLL_{name.upper()}"]


def test_the_command_writes_the_zip(tmp_path: Path) -> None:
    bot = BotProcess(tmp_path, "sqlite+aiosqlite:///none.db", ("-m", "bot"), **SET)

    done = bot.runs("manifest", "--out", "app.zip")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Written: app.zip (version {package.filled_in(given())['version']})\n"
    assert (tmp_path / "app.zip").exists()


def test_the_command_refuses_in_one_line_that_names_everything_missing(tmp_path: Path) -> None:
    bot = BotProcess(tmp_path, "sqlite+aiosqlite:///none.db")

    done = bot.runs("manifest", "--out", "app.zip")

    assert (done.returncode, done.stdout) == (1, "")
    [line] = done.stderr.splitlines()
    named = re.findall("HALLKOLL_([A-Z_]+)", line)
    assert sorted(named) == sorted(name.upper() for name in SET)
    assert list(tmp_path.iterdir()) == []


# --- versions -------------------------------------------------------------------------------------


def test_the_version_was_raised_with_the_latest_change() -> None:
    version = json.loads((package.FOLDER / package.MANIFEST).read_bytes())["version"]

    latest = kept_versions()[-1]

    assert latest == (version, digest()), (
        "The app package has changed, and Teams takes only a higher version: raise `version` in "
        f"manifest/manifest.json, and add to tests/manifest/versions.txt: VERSION {digest()}"
    )


def test_versions_only_rise() -> None:
    versions = [version for version, _ in kept_versions()]

    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)
    numbers = [tuple(map(int, version.split("."))) for version in versions]
    assert numbers == sorted(set(numbers))


def test_the_rule_of_versions_is_told_to_those_who_change_and_those_who_upload() -> None:
    guide = (package.FOLDER.parent / "docs/install-in-teams.md").read_text(encoding="utf-8")

    assert "tests/manifest/versions.txt" in guide

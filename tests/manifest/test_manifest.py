"""The manifest against Microsoft's schema, and the package against what Teams expects."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from manifest.package import CannotPackage, Publisher, command, filled, package, write_package
from tests.manifest.schema import complaints, newest

APP = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
OURS = Publisher(
    name='The "Three" Partnership',
    website="https://partnership.example",
    privacy="https://partnership.example/privacy",
    terms="https://partnership.example/terms",
)


@pytest.fixture
def manifest() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(filled(APP, OURS, "2.10.3"))
    return made


def test_it_is_what_microsoft_published(manifest: dict[str, Any]) -> None:
    assert complaints(manifest) == []


def test_the_newest_schema_would_take_it_too(manifest: dict[str, Any]) -> None:
    assert complaints(manifest | {"manifestVersion": newest()}) == []


@pytest.mark.parametrize(
    "slip",
    [
        pytest.param({"scopes": ["channel"]}, id="a scope Teams does not know"),
        pytest.param({"supportsFile": True}, id="a key misspelt"),
        pytest.param({"botId": "{{APP_ID}}"}, id="a token left unfilled"),
    ],
)
def test_the_schema_would_notice_a_slip(manifest: dict[str, Any], slip: dict[str, Any]) -> None:
    manifest["bots"][0] |= slip

    assert len(complaints(manifest)) == 1


def test_every_token_is_filled(manifest: dict[str, Any]) -> None:
    assert "{{" not in json.dumps(manifest)
    assert (manifest["id"], manifest["bots"][0]["botId"]) == (APP, APP)
    assert manifest["version"] == "2.10.3"
    assert manifest["developer"] == {
        "name": 'The "Three" Partnership',
        "websiteUrl": "https://partnership.example",
        "privacyUrl": "https://partnership.example/privacy",
        "termsOfUseUrl": "https://partnership.example/terms",
    }


def test_the_bot_is_offered_in_chats_and_channels_and_takes_files(
    manifest: dict[str, Any],
) -> None:
    (bot,) = manifest["bots"]

    assert bot["scopes"] == ["personal", "team", "groupChat"]
    assert bot["supportsFiles"] is True
    assert manifest["permissions"] == ["identity", "messageTeamMembers"]
    assert manifest["validDomains"] == []


def test_each_place_offers_its_own_commands(manifest: dict[str, Any]) -> None:
    offered = {
        scope: [offer["title"] for offer in commands["commands"]]
        for commands in manifest["bots"][0]["commandLists"]
        for scope in commands["scopes"]
    }

    assert offered == {
        "personal": ["Make a referral", "My work", "Show a case", "Help"],
        "team": [
            "Use this channel for the Business Unit",
            "Use this channel for the Subgroup",
            "Help",
        ],
        "groupChat": ["Help"],
    }


@pytest.mark.parametrize(
    "app_id",
    ["", "quorate", f"{{{APP}}}", APP[:-1], APP.replace("-", ""), "0" * 8 + APP[8:] + "0"],
)
def test_a_wrong_id_is_refused_with_a_sentence(app_id: str, tmp_path: Path) -> None:
    with pytest.raises(
        CannotPackage, match=r"^The app id must be .*1234567890ab, and not '.*'\.$"
    ):
        write_package(app_id, tmp_path / "quorate.zip")

    assert list(tmp_path.iterdir()) == []


def test_the_empty_id_of_an_untouched_form_is_refused() -> None:
    with pytest.raises(CannotPackage, match="The app id must be"):
        filled("00000000-0000-0000-0000-000000000000", OURS, "1.0.0")


@pytest.mark.parametrize(
    ("publisher", "says"),
    [
        (Publisher(name=" "), "The publisher's name must have 1 to 32 characters"),
        (Publisher(name="N" * 33), "and 'N{33}' has 33"),
        (Publisher(website="http://a.example"), "The website page must be .* begins with https"),
        (Publisher(website="https://"), "The website page must be"),
        (Publisher(website="https://["), "The website page must be"),
        (Publisher(privacy="https://a.example/a b"), "The privacy page must be"),
        (Publisher(terms="a.example"), "The terms page must be .* and not 'a.example'"),
    ],
)
def test_a_publisher_teams_would_refuse_is_refused_here(publisher: Publisher, says: str) -> None:
    with pytest.raises(CannotPackage, match=says):
        filled(APP, publisher, "1.0.0")


@pytest.mark.parametrize("version", ["1", "1.0", "v1.0.0", "1.0.0-rc1", "01.0.0", "1.0.0\n"])
def test_a_version_that_is_not_three_numbers_is_refused(version: str) -> None:
    with pytest.raises(CannotPackage, match="The version must be three numbers"):
        filled(APP, OURS, version)


def test_an_id_is_taken_however_it_was_copied() -> None:
    assert filled(f" {APP.upper()}\n", OURS, "1.0.0") == filled(APP, OURS, "1.0.0")


def test_the_package_holds_the_manifest_and_the_icons_it_names(
    manifest: dict[str, Any], tmp_path: Path
) -> None:
    write_package(APP, tmp_path / "quorate.zip", OURS, "2.10.3")

    with ZipFile(tmp_path / "quorate.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["manifest.json", *manifest["icons"].values()]
        assert json.loads(archive.read("manifest.json")) == manifest


def test_the_same_answers_give_the_same_bytes() -> None:
    packed = package(APP, OURS, "1.0.0")

    assert packed == package(APP, OURS, "1.0.0")
    assert packed != package(APP, OURS, "1.0.1")


def test_no_date_of_today_is_in_the_package(tmp_path: Path) -> None:
    write_package(APP, tmp_path / "quorate.zip")

    with ZipFile(tmp_path / "quorate.zip") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_command_says_where_the_package_is_and_who_uploads_it(tmp_path: Path) -> None:
    out = tmp_path / "quorate.zip"

    assert command(APP, out, OURS) == (
        f"Wrote {out}. A Teams administrator uploads it under Teams apps, Manage apps."
    )
    assert out.is_file()


def test_the_command_warns_of_links_that_lead_nowhere(tmp_path: Path) -> None:
    says = command(APP, tmp_path / "quorate.zip", Publisher())

    assert says.endswith(
        "Its links lead to https://example.org: name your own pages before people use it."
    )


def test_a_folder_that_does_not_exist_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotPackage, match=r"cannot be written to .*No such file or directory\."):
        write_package(APP, tmp_path / "nowhere" / "quorate.zip")

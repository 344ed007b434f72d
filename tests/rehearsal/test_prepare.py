"""The rehearsal's folder is made once, kept private, and found again as it was left."""

import csv
import json
import re
import socket
import tomllib
from pathlib import Path

import pytest

from rehearsal.configuration import PACE
from rehearsal.partnership import PARTS
from rehearsal.ports import LOOPBACK, Ports, is_free, settled
from rehearsal.prepare import NotARehearsal, prepare, read_cast


def configuration(folder: Path) -> dict[str, dict[str, object]]:
    return tomllib.loads((folder / "quorate.toml").read_text())


def test_everything_in_it_is_private(folder: Path) -> None:
    prepare(folder)
    modes = {file.stat().st_mode & 0o777 for file in folder.iterdir()}

    assert modes == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_configuration_stays_on_this_machine(folder: Path) -> None:
    ports = prepare(folder)
    made = configuration(folder)
    addresses = re.findall(r"https?://([^:/]+)", (folder / "quorate.toml").read_text())

    assert set(addresses) == {LOOPBACK}
    assert made["listen"] == {"host": LOOPBACK, "port": ports.bot, "health_port": ports.health}
    assert made["rehearsal"] == {
        "clock_url": f"http://{LOOPBACK}:{ports.teams}/clock",
        "pace": PACE,
    }
    assert made["teams"]["tenants"] == list(read_cast(folder).tenants)


def test_every_file_it_names_holds_a_key_of_its_own(folder: Path) -> None:
    prepare(folder)
    keys = [Path(str(file)).read_text() for file in configuration(folder)["keys"].values()]

    assert [len(bytes.fromhex(key)) for key in keys] == [32, 32, 32]
    assert len(set(keys)) == 3


def test_the_people_file_has_a_line_for_each_role(folder: Path) -> None:
    prepare(folder)
    with (folder / "people.csv").open() as file:
        lines = list(csv.DictReader(file))
    agencies = configuration(folder)["agencies"]
    ids = {line["object_id"] for line in lines}

    assert len(lines) == len([part for part in PARTS if part.role])
    assert {line["agency"] for line in lines} <= set(agencies)
    assert {line["deputy_for"] for line in lines} - {""} <= ids
    assert "Tom Whitfield" not in {line["name"] for line in lines}


def test_the_playground_is_given_five_others_and_the_same_channels(folder: Path) -> None:
    prepare(folder)
    settings = json.loads((folder / ".m365agentsplayground.yml").read_text())
    users = [settings["currentUser"], *settings["users"]]
    with (folder / "channels.csv").open() as file:
        channels = [line["channel_id"] for line in csv.DictReader(file)]

    assert len({user["id"] for user in users}) == 6
    [other] = settings["team"]["channels"]  # it starts with no more than this one and General
    assert channels == [settings["team"]["id"], other["id"]]


def test_doing_it_again_changes_nothing(folder: Path) -> None:
    first = prepare(folder)
    (folder / "people.csv").write_text("edited")
    before = {file.name: file.read_text() for file in folder.iterdir()}
    again = prepare(folder)

    assert again == first
    assert {file.name: file.read_text() for file in folder.iterdir()} == before


def test_a_taken_port_is_changed_wherever_it_is_named(folder: Path) -> None:
    before = prepare(folder)
    (folder / "quorate.toml").write_text((folder / "quorate.toml").read_text() + "\n# mine\n")
    with socket.socket() as taken:
        taken.bind((LOOPBACK, before.teams))
        after = prepare(folder)
    text = (folder / "quorate.toml").read_text()

    assert after.teams != before.teams
    assert (after.bot, after.playground) == (before.bot, before.playground)
    assert str(before.teams) not in text
    assert f"http://{LOOPBACK}:{after.teams}/clock" in text
    assert text.endswith("# mine\n")


def test_a_port_is_free_until_somebody_has_it() -> None:
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        port = taken.getsockname()[1]
        held = is_free(port)
        other = settled(Ports(bot=port)).bot

    assert (held, is_free(port)) == (False, True)
    assert other != port


def test_a_reset_throws_away_what_was_there(folder: Path) -> None:
    prepare(folder)
    secret = (folder / "app-secret").read_text()
    (folder / "quorate.db").write_text("cases")
    prepare(folder, reset=True)

    assert not (folder / "quorate.db").exists()
    assert (folder / "app-secret").read_text() != secret


def test_a_reset_keeps_the_ports_and_whatever_keeps_others_out(folder: Path) -> None:
    ports = prepare(folder)
    lock = folder / "rehearsal.serve-lock"
    lock.touch(mode=0o600)
    (folder / "letters").mkdir()
    (folder / "letters" / "one.docx").touch()
    held = lock.stat().st_ino
    again = prepare(folder, reset=True)

    assert (again, lock.stat().st_ino) == (ports, held)
    assert not (folder / "letters").exists()
    assert f"http://{LOOPBACK}:{ports.teams}/clock" in (folder / "quorate.toml").read_text()


def test_a_reset_spares_a_folder_of_something_else(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("chapter one")
    with pytest.raises(NotARehearsal, match="left as it is"):
        prepare(tmp_path, reset=True)

    assert (tmp_path / "thesis.txt").read_text() == "chapter one"


def test_a_reset_with_nothing_there_makes_it(tmp_path: Path) -> None:
    prepare(tmp_path / "new", reset=True)

    assert (tmp_path / "new" / "quorate.toml").exists()

"""A rehearsal starts, tells the bot of its conversations once, and says what it lacks."""

import asyncio
import signal
import socket
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest
from aiohttp import ClientSession

from rehearsal.__main__ import main
from rehearsal.partnership import PEOPLE, SUBGROUP, TOM
from rehearsal.playground import CannotStart, node_on
from rehearsal.ports import LOOPBACK, is_free
from rehearsal.prepare import prepare
from rehearsal.serve import running
from tests.rehearsal.echo import EchoBot, message
from tests.rehearsal.test_connector import at

ROOT = Path(__file__).parents[2]


async def test_the_bot_is_told_of_everybody_once_it_answers(folder: Path) -> None:
    ports = prepare(folder)
    async with (
        running(folder, None) as rehearsal,
        EchoBot(rehearsal.teams, rehearsal.teams.cast.app, ports.bot) as bot,
    ):
        await rehearsal.settled
        told = {heard["conversation"]["id"] for heard in bot.heard}

    assert rehearsal.teams.cast.team.id in told
    assert told - {rehearsal.teams.cast.team.id} == {
        person.chat_id for person in PEOPLE if person is not TOM
    }


async def test_a_restart_tells_nothing_again_and_finds_the_same_chats(folder: Path) -> None:
    ports = prepare(folder)
    async with (
        running(folder, None) as first,
        EchoBot(first.teams, first.teams.cast.app, ports.bot),
    ):
        await first.settled
    async with (
        running(folder, None) as again,
        EchoBot(again.teams, again.teams.cast.app, ports.bot) as bot,
    ):
        await again.settled
        await bot.sign_in()
        chat, _ = await bot.call("POST", at(PEOPLE[0].chat_id), message("hello again"))
        channel, _ = await bot.call("POST", at(SUBGROUP.id), message("hello again"))

    assert (chat, channel, bot.heard) == (201, 201, [])


@pytest.mark.parametrize("command", [["serve"], ["serve", "--playground"]])
def test_a_folder_that_was_not_prepared_is_an_error_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    ended = main([*command, "--dir", str(tmp_path)])

    assert ended == 2
    assert "run python -m rehearsal prepare" in capsys.readouterr().err


def test_a_playground_that_is_not_installed_is_an_error_in_words(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare(folder)
    npm = ["--node-modules", str(tmp_path)]
    ended = main(["serve", "--playground", "--dir", str(folder), *npm])
    said = capsys.readouterr()

    assert (ended, said.out) == (2, "")
    assert said.err == "Microsoft's Playground is not installed here: run npm ci.\n"


def test_a_room_that_can_draw_no_cards_is_an_error_in_words(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare(folder)
    ended = main(["serve", "--dir", str(folder), "--node-modules", str(tmp_path)])
    said = capsys.readouterr()

    assert (ended, said.out) == (2, "")
    assert said.err == (
        "The room draws cards with two files from npm that are not here: run npm ci.\n"
    )


def test_a_machine_without_node_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="install Node 20 or later"):
        node_on(str(tmp_path))


def test_a_port_that_is_taken_is_an_error_in_words(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ports = prepare(folder)
    with socket.socket() as taken:
        taken.bind((LOOPBACK, ports.teams))
        ended = main(["serve", "--dir", str(folder)])

    assert ended == 2
    assert f"Port {ports.teams} is taken" in capsys.readouterr().err


async def test_the_room_opens_and_says_where_and_with_what_it_is_to_begin_again(
    folder: Path,
) -> None:
    ports = prepare(folder)
    command = ["-m", "rehearsal", "serve", "--may-begin-again", "--dir", str(folder)]
    world = await asyncio.create_subprocess_exec(sys.executable, *command, cwd=ROOT, stdout=PIPE)
    assert world.stdout
    page = f"http://{LOOPBACK}:{ports.teams}/room/"
    said = (await world.stdout.readline()).decode()
    async with (
        ClientSession() as http,
        http.post(f"{page}situations/last-day", json={}) as response,
    ):
        answer = await response.json()
    last = (await world.stdout.read()).decode()

    assert said == f"REHEARSAL. Open {page} in a browser.\n"
    assert (response.status, answer) == (
        202,
        {"says": "Beginning again: The last day to notify."},
    )
    assert (last, await world.wait()) == ("AGAIN last-day\n", 0)
    assert is_free(ports.teams)


async def test_told_to_stop_it_does_not_begin_again(folder: Path) -> None:
    prepare(folder)
    command = ["-m", "rehearsal", "serve", "--may-begin-again", "--dir", str(folder)]
    world = await asyncio.create_subprocess_exec(sys.executable, *command, cwd=ROOT, stdout=PIPE)
    assert world.stdout
    await world.stdout.readline()
    world.send_signal(signal.SIGTERM)

    assert (await world.stdout.read(), await world.wait()) == (b"", 0)


def test_the_command_prepares_and_refuses_in_words(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = main(["prepare", "--dir", str(folder)])
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "thesis.txt").touch()
    refused = main(["prepare", "--reset", "--dir", str(tmp_path / "other")])

    assert (made, (folder / "quorate.toml").exists()) == (0, True)
    assert refused == 2
    assert "left as it is" in capsys.readouterr().err

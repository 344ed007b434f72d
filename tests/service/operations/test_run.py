"""A rehearsal and a service as processes: begun, stopped, stopped in part, and killed."""

import asyncio
import json
import os
import signal
import sqlite3
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession

from rehearsal.ports import Ports, write_ports
from rehearsal.prepare import prepare
from storage.migrate import upgrade
from tests.service.operations.making import REHEARSED, but, write
from tests.service.operations.service import free_port

ROOT = Path(__file__).parents[3]
HERE = {**os.environ, "PYTHONPATH": str(ROOT)}
WITHIN = 60.0


@asynccontextmanager
async def quorate(*typed: str, cwd: Path = ROOT) -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *typed, cwd=cwd, env=HERE, stdout=PIPE, stderr=STDOUT
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


@asynccontextmanager
async def rehearsal(folder: Path) -> AsyncIterator[tuple[Process, dict[str, int]]]:
    settle_ports(folder)
    async with quorate("run", "--dir", str(folder), "--no-browser") as process:
        try:
            yield process, await begun(process, folder)
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGINT)
            await ended(process)


async def begun(process: Process, folder: Path) -> dict[str, int]:
    """Wait until everything is there, and return the number of each process."""
    await until(process, f"REHEARSAL. Open {page(folder)} in a browser.")
    await until(process, "What the bot writes down")
    pids: dict[str, int] = json.loads((folder / "run.json").read_text())
    return pids


def page(folder: Path) -> str:
    return f"http://127.0.0.1:{json.loads((folder / 'ports.json').read_text())['teams']}/room/"


async def begin_again(folder: Path) -> tuple[int, str]:
    async with (
        ClientSession() as http,
        http.post(f"{page(folder)}situations/fresh", json={}) as answer,
    ):
        return answer.status, (await answer.json())["says"]


def open_to_others(folder: Path) -> list[str]:
    """Return what somebody else on the machine may read."""
    kept = [folder, *folder.iterdir()]
    return [one.name for one in kept if one.stat().st_mode & 0o077]


def settle_ports(folder: Path) -> None:
    """Give a rehearsal ports that no other test has, as it keeps them in its folder."""
    folder.mkdir(mode=0o700, exist_ok=True)
    if not (folder / "ports.json").exists():
        write_ports(folder, Ports(free_port(), free_port(), free_port(), free_port()))


async def until(process: Process, words: str) -> str:
    """Return the first line that has these words."""
    assert process.stdout
    async with asyncio.timeout(WITHIN):
        async for line in process.stdout:
            if words in line.decode():
                return line.decode()
    raise AssertionError(f"it never said: {words}")


async def ended(process: Process) -> int:
    async with asyncio.timeout(WITHIN):
        return await process.wait()


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def test_a_rehearsal_stops_whole_and_is_carried_on(tmp_path: Path) -> None:
    codes: list[int] = []
    left: list[int] = []
    for _ in range(2):
        async with rehearsal(tmp_path / "kept") as (process, pids):
            process.send_signal(signal.SIGINT)
            codes.append(await ended(process))
            left += filter(is_running, pids.values())

    assert (codes, left) == ([0, 0], [])


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
async def test_the_bot_may_be_stopped_alone_and_started_again(
    tmp_path: Path, sign: signal.Signals
) -> None:
    async with rehearsal(tmp_path / "outage") as (process, pids):
        os.kill(pids["bot"], sign)
        said = await until(process, "The bot has been stopped.")
        again = said.partition("-m bot ")[2].split()

        async with quorate(*again) as bot:
            serving = await until(bot, '"serving"')
            bot.send_signal(signal.SIGTERM)

            assert await ended(bot) == 0
        assert is_running(pids["rehearsal"])
    assert "serving" in serving


@pytest.mark.parametrize(
    ("child", "says"),
    [("bot", "The bot ended by itself; "), ("rehearsal", "The made-up partnership ended by")],
)
async def test_a_child_that_dies_takes_the_rest_with_it(
    tmp_path: Path, child: str, says: str
) -> None:
    async with rehearsal(tmp_path / "broken") as (process, pids):
        os.kill(pids[child], signal.SIGABRT)  # as an interpreter that crashes ends itself

        await until(process, says)

        assert await ended(process) == 1
    assert not any(map(is_running, pids.values()))


async def test_it_begins_again_with_nothing_of_what_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "again"
    async with rehearsal(folder) as (process, before):
        ports = (folder / "ports.json").read_text()
        secret = (folder / "app-secret").read_text()
        (folder / "messages.jsonl").write_text("{}\n")
        answered = await begin_again(folder)
        after = await begun(process, folder)
        still = [name for name, pid in before.items() if is_running(pid)]
        async with quorate("run", "--dir", str(folder)) as second:
            await until(second, "Another Quorate is already using rehearsal")

        assert answered == (202, "Beginning again: A new partnership.")
        assert (still, all(map(is_running, after.values()))) == ([], True)
        assert (folder / "ports.json").read_text() == ports
        assert (folder / "app-secret").read_text() != secret
        assert not (folder / "messages.jsonl").exists()
        assert open_to_others(folder) == []
        process.send_signal(signal.SIGINT)

        assert await ended(process) == 0
    assert not any(map(is_running, after.values()))


async def test_a_bot_that_was_started_apart_keeps_everything(tmp_path: Path) -> None:
    folder = tmp_path / "apart"
    async with rehearsal(folder) as (process, pids):
        secret = (folder / "app-secret").read_text()
        os.kill(pids["bot"], signal.SIGTERM)
        said = await until(process, "The bot has been stopped.")
        async with quorate(*said.partition("-m bot ")[2].split()) as bot:
            await until(bot, '"serving"')
            await begin_again(folder)
            await until(process, "The bot still runs, started apart, so nothing was thrown away")

            assert await ended(process) == 2
            bot.send_signal(signal.SIGTERM)
            await ended(bot)
    assert (folder / "app-secret").read_text() == secret


async def test_a_rehearsal_of_another_edition_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "newer"
    settle_ports(folder)
    prepare(folder)
    upgrade(f"sqlite:///{folder / 'quorate.db'}")
    with sqlite3.connect(folder / "quorate.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    async with quorate("run", "--dir", str(folder), "--no-browser") as process:
        assert process.stdout
        said = (await process.stdout.read()).decode()

        assert await ended(process) == 2
    assert said == (
        f"The rehearsal in {folder} was made by another edition of Quorate: use that one, or "
        "begin again here with make rehearsal-reset, or elsewhere with quorate run --dir.\n"
    )


async def test_without_what_draws_cards_it_says_how_to_get_it(tmp_path: Path) -> None:
    folder = tmp_path / "bare"
    settle_ports(folder)
    typed = ("run", "--dir", str(folder), "--no-browser")
    async with quorate(*typed, cwd=tmp_path) as process:
        assert process.stdout
        said = (await process.stdout.read()).decode()

        assert await ended(process) == 2
    assert said == "The room draws cards with two files from npm that are not here: run npm ci.\n"


async def test_two_rehearsals_never_share_a_folder(tmp_path: Path) -> None:
    again = ("run", "--dir", str(tmp_path / "shared"))
    async with rehearsal(tmp_path / "shared"), quorate(*again) as second:
        await until(second, "Another Quorate is already using rehearsal")

        assert await ended(second) == 2


def cut_off(folder: Path) -> Path:
    """Write a configuration whose Teams is never there."""
    nowhere = "http://127.0.0.1:1/"
    tables = but(REHEARSED, "teams", metadata_url=nowhere, token_url=nowhere)
    listen = {"port": free_port(), "health_port": free_port()}
    return write(folder, {**tables, "listen": listen, "rehearsal": {"clock_url": nowhere}})


async def test_a_service_stops_when_it_is_told_to(folder: Path) -> None:
    file = cut_off(folder)
    async with quorate("serve", "--config", str(file)) as service:
        await until(service, '"serving"')
        service.send_signal(signal.SIGTERM)

        assert await ended(service) == 0


async def test_a_second_service_is_kept_from_the_same_file(folder: Path) -> None:
    file = cut_off(folder)
    async with quorate("serve", "--config", str(file)) as service:
        await until(service, '"serving"')
        async with quorate("serve", "--config", str(file)) as second:
            await until(second, "Another Quorate is already using quorate.db")

            assert await ended(second) == 2
        service.send_signal(signal.SIGTERM)
        await ended(service)

"""A rehearsal speaks to this machine alone and opens no database, whatever it is asked."""

import ast
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from rehearsal.loopback import NotLoopback
from rehearsal.partnership import AMINA
from rehearsal.playground import PRELOAD, Where, _command
from rehearsal.ports import LOOPBACK
from rehearsal.prepare import prepare
from rehearsal.serve import running
from rehearsal.teams import Teams
from tests.rehearsal.conftest import RUTH
from tests.rehearsal.echo import EchoBot

ROOT = Path(__file__).parents[2]
NODE_MODULES = ROOT / "node_modules"
ELSEWHERE_HERE = "127.0.0.2"  # this machine too, but not where a rehearsal listens
NEVER = {
    "alembic", "asyncpg", "botbuilder", "psycopg", "requests", "sqlalchemy", "sqlite3",
    "sqlmodel", "bot", "cards", "dialogs", "procedure", "storage",
}  # fmt: skip


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module).partition(".")[0]


@pytest.mark.parametrize(
    "address",
    [
        "http://192.0.2.1:3978/api/messages",
        "https://bot.example.org/api/messages",
        "http://0.0.0.0:3978/api/messages",
        "http://127.0.0.1.example.org/api/messages",
        "http://127.0.0.1@example.org/api/messages",
        "http://localhost:3978/api/messages",
        "",
    ],
)
def test_a_bot_anywhere_else_is_refused(teams: Teams, address: str) -> None:
    teams.bot = "http://127.0.0.1:3978/api/messages"
    with pytest.raises(NotLoopback, match="speaks to this machine alone"):
        teams.bot = address

    assert teams.bot == "http://127.0.0.1:3978/api/messages"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "[::1]"])
def test_a_bot_on_this_machine_is_not(teams: Teams, host: str) -> None:
    teams.bot = f"http://{host}:3978/api/messages"

    assert teams.bot == f"http://{host}:3978/api/messages"


async def test_a_bot_that_points_elsewhere_is_not_followed(teams: Teams) -> None:
    followed: list[str] = []

    async def point(_: web.Request) -> web.Response:
        raise web.HTTPTemporaryRedirect("/elsewhere")

    async def elsewhere(request: web.Request) -> web.Response:
        followed.append(request.path)
        return web.Response()

    application = web.Application()
    application.add_routes([web.post("/bot", point), web.post("/elsewhere", elsewhere)])
    async with TestServer(application) as server:
        teams.bot = str(server.make_url("/bot"))
        answer = await teams.say(RUTH, "hello")

    assert (answer.status, followed) == (307, [])


async def test_it_listens_where_nobody_else_can_reach_it(teams: Teams, bot: EchoBot) -> None:
    del bot
    port = int(teams.address.rpartition(":")[2])
    with socket.create_connection((LOOPBACK, port), 1):
        pass
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((ELSEWHERE_HERE, port), 1)


async def test_so_does_the_playground(folder: Path) -> None:
    ports = prepare(folder)
    async with running(folder, NODE_MODULES):
        with socket.create_connection((LOOPBACK, ports.playground), 1):
            pass
        with pytest.raises(OSError, match="refused"):
            socket.create_connection((ELSEWHERE_HERE, ports.playground), 1)


def test_the_playground_is_started_with_what_keeps_it_there(folder: Path) -> None:
    ports = prepare(folder)
    where = Where(folder, ports.playground, "http://127.0.0.1:1/playground")
    command = _command(where, Path(__file__))

    assert command[1:3] == ["-r", str(PRELOAD)]
    assert LOOPBACK in PRELOAD.read_text()


def test_nothing_in_it_can_open_a_database_or_the_product() -> None:
    files = sorted((ROOT / "rehearsal").rglob("*.py"))
    found = {(file.name, name) for file in files for name in imported(file) if name in NEVER}

    assert len(files) > 30
    assert found == set()


@pytest.mark.parametrize("what", ["teams", "room"])
def test_a_whole_rehearsal_turns_to_this_machine_alone(folder: Path, what: str) -> None:
    command = [sys.executable, "-m", "tests.rehearsal.watched", what, str(folder)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    seen = json.loads(ended.stdout)

    assert ended.stderr == ""
    assert seen == {"hosts": [LOOPBACK], "databases": [], "drivers": []}
    assert AMINA.chat_id in (folder / "messages.jsonl").read_text()

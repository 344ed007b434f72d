"""A rehearsal with every address and file it turns to written down, for a test to read.

Python has no way to stop listening to its own audit events, so this is a program of its own:
``python -m tests.rehearsal.watched teams FOLDER`` (or ``room``) prints what it saw as JSON.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any, Final

from aiohttp import ClientSession

from rehearsal.partnership import AMINA
from rehearsal.ports import LOOPBACK
from rehearsal.prepare import prepare
from rehearsal.room.room import PATH, Wanted
from rehearsal.serve import running
from tests.rehearsal.echo import EchoBot

NODE_MODULES: Final = Path(__file__).parents[2] / "node_modules"
ADDRESSES: Final = ("socket.connect", "socket.bind", "socket.sendto")
NAMES: Final = ("socket.getaddrinfo", "socket.gethostbyname")
FILES: Final = ("open", "sqlite3.connect")
DATABASES: Final = {"alembic", "psycopg", "sqlalchemy", "sqlite3", "sqlmodel"}


class Seen:
    def __init__(self) -> None:
        self.hosts: set[str] = set()
        self.files: set[str] = set()

    def hear(self, event: str, given: tuple[Any, ...]) -> None:
        if event in ADDRESSES and isinstance(given[1], tuple):
            self.hosts.add(str(given[1][0]))
        elif event in NAMES:
            self.hosts.add(str(given[0]))
        elif event in FILES:
            self.files.add(str(given[0]))


async def rehearse(folder: Path) -> None:
    ports = prepare(folder)
    async with (
        running(folder, None, remembers=True) as rehearsal,
        EchoBot(rehearsal.teams, rehearsal.teams.cast.app, ports.bot) as bot,
    ):
        await rehearsal.settled
        await bot.sign_in()
        bot.actions = [{"type": "Action.Execute", "title": "Send"}]
        await rehearsal.teams.say(AMINA, "hello")
        await rehearsal.teams.press(AMINA, rehearsal.teams.chat(AMINA)[0], "Send")


async def look_round_the_room(folder: Path) -> None:
    """Do in the room, as its page does, whatever can be done there without the bot's database."""
    ports = prepare(folder)
    page = f"http://{LOOPBACK}:{ports.teams}{PATH}"
    wanted = Wanted(node_modules=NODE_MODULES, situation="fresh")
    async with (
        running(folder, None, remembers=True, room=wanted) as rehearsal,
        EchoBot(rehearsal.teams, rehearsal.teams.cast.app, ports.bot) as bot,
        ClientSession() as http,
    ):
        await rehearsal.settled
        await bot.sign_in()
        for path in ("", "page/room.js", "lib/adaptivecards.js", "state", "due"):
            await (await http.get(f"{page}{path}")).read()
        said = {"as": AMINA.object_id, "place": AMINA.chat_id, "text": "hello"}
        await (await http.post(f"{page}say", json=said)).read()
        for move in ("working-day", "next-due", "today"):
            await (await http.post(f"{page}clock", json={"move": move})).read()


DOES: Final = {"teams": rehearse, "room": look_round_the_room}


def main(what: str, folder: Path) -> None:
    seen = Seen()
    sys.addaudithook(seen.hear)
    asyncio.run(DOES[what](folder))
    databases = [file for file in seen.files if file.endswith((".db", ".sqlite"))]
    found = {
        "hosts": sorted(seen.hosts),
        "databases": databases,
        "drivers": sorted(DATABASES & sys.modules.keys()),
    }
    print(json.dumps(found))  # noqa: T201  # for the test


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

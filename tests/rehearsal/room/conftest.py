"""A room with the made-up partnership in it, a bot that echoes, and a page that looks."""

import json
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import ClientSession

from rehearsal import clock as over_http
from rehearsal.civil_clock import CivilClock, Patience
from rehearsal.partnership import rehearsal_cast
from rehearsal.register import Clocks
from rehearsal.room.files import LIBRARIES
from rehearsal.room.room import Room, Wanted
from rehearsal.settling_in import SettlingIn
from rehearsal.teams import Teams
from tests.rehearsal.echo import EchoBot
from tests.rehearsal.room.page import Page

MONDAY = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
DUE = "due.json"


def monday() -> datetime:
    return MONDAY


def due_command(folder: Path) -> Sequence[str]:
    """A command that prints what a test says is due, or complains as the bot's own does."""
    program = (
        "import pathlib, sys; file = pathlib.Path(sys.argv[1]);"
        "file.exists() or sys.exit('The database cannot be reached.'); print(file.read_text())"
    )
    return [sys.executable, "-c", program, str(folder / DUE)]


@dataclass
class Stage:
    """``chosen`` is what the room was told to begin again with; ``said`` what it said itself."""

    folder: Path
    teams: Teams
    clock: CivilClock
    bot: EchoBot
    page: Page
    chosen: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def is_due(self, **due: str) -> None:
        """Have one case with these clocks and dates, one that is over, and one with no date."""
        clocks = [
            {"code": "C13", "due": "2026-11-24", "over": True},
            {"code": "C36", "due": None, "over": False},
            *({"code": code, "due": day, "over": False} for code, day in due.items()),
        ]
        cases = {"cases": [{"reference": "BSCP-2026-001", "clocks": clocks}]}
        (self.folder / DUE).write_text(json.dumps(cases))


@pytest.fixture
def node_modules(tmp_path: Path) -> Path:
    """What npm would have brought, as far as the room needs it."""
    for name, path in LIBRARIES.items():
        file = tmp_path / "node_modules" / path
        file.parent.mkdir(parents=True)
        file.write_text(f"// {name}")
    return tmp_path / "node_modules"


@pytest.fixture
def may_begin_again() -> bool:
    return True


@pytest.fixture
def starts_within() -> float:
    return 0.0


@pytest.fixture
async def stage(
    tmp_path: Path, node_modules: Path, starts_within: float, *, may_begin_again: bool
) -> AsyncIterator[Stage]:
    patience = Patience(silence=0.2, sweep=5)
    clock = CivilClock(tmp_path / "clock.json", patience, monday)
    teams = Teams(rehearsal_cast("a secret"), clocks=Clocks(today=clock.today))
    chosen: list[str] = []
    said: list[str] = []
    wanted = Wanted(
        node_modules=node_modules,
        begin_again=chosen.append if may_begin_again else None,
        say=said.append,
        due=due_command,
        starts_within=starts_within,
    )
    room = Room(teams, clock, tmp_path, wanted)
    teams.also_serve(over_http.routes(clock))
    async with (
        teams,
        EchoBot(teams, teams.cast.app) as bot,
        room,
        ClientSession() as http,
    ):
        await bot.sign_in()
        SettlingIn(teams, tmp_path).begin()
        page = Page(http, room.page)
        yield Stage(tmp_path, teams, clock, bot, page, chosen, said)

"""Running a rehearsal: the loopback Teams, the civil clock, and the room or the Playground.

The bot is started by somebody else, before or after; until it answers, everything here waits.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from aiohttp import ClientSession, web

from rehearsal import clock
from rehearsal.civil_clock import CivilClock
from rehearsal.configuration import PACE, PERSONAL_CHAT
from rehearsal.gateway import PATH, Gateway
from rehearsal.mirror import Mirror
from rehearsal.playground import CannotStart, Playground, Where
from rehearsal.ports import LOOPBACK, Ports, is_free, read_ports
from rehearsal.prepare import read_cast
from rehearsal.register import Clocks
from rehearsal.room.room import Room, Wanted
from rehearsal.settling_in import SettlingIn
from rehearsal.teams import Teams
from rehearsal.transcript import FILE, Transcript

CLOCK: Final = "clock.json"
AGAIN: Final = "AGAIN"  # the last word of one that is to be begun again, before the situation


@dataclass(frozen=True, slots=True)
class Running:
    """``page`` is empty if nobody is to look; ``settled`` ends once the bot has been told."""

    teams: Teams
    clock: CivilClock
    page: str
    settled: asyncio.Task[None]


async def serve_room(folder: Path, wanted: Wanted, *, may_begin_again: bool) -> None:
    """Have the room open until told to stop, or until somebody in it chooses to begin again."""
    over = _over()
    begin_again = partial(_end, over) if may_begin_again else None
    room = replace(wanted, begin_again=begin_again, say=_say)
    async with running(folder, None, remembers=True, room=room) as rehearsal:
        _say(f"REHEARSAL. Open {rehearsal.page} in a browser.")
        situation = await over
    if situation:
        _say(f"{AGAIN} {situation}")


async def serve_playground(folder: Path, node_modules: Path) -> None:
    over = _over()
    async with running(folder, node_modules, remembers=True) as rehearsal:
        _say(f"REHEARSAL. Open {rehearsal.page} in a browser and write: hello")
        await over


@asynccontextmanager
async def running(
    folder: Path,
    node_modules: Path | None,
    *,
    remembers: bool = False,
    room: Wanted | None = None,
) -> AsyncIterator[Running]:
    """Run until it is left, with the Playground, the room or neither.

    One that remembers finds what was written there before.
    """
    ports = _ports(folder)
    where = Where(folder, ports.playground, f"http://{LOOPBACK}:{ports.teams}{PATH}")
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(ClientSession())
        civil = CivilClock(folder / CLOCK)
        teams = _teams(folder, ports, civil)
        if remembers:
            _remember(teams, folder)
        mirror = Mirror(teams, http, where.connector, PERSONAL_CHAT)
        gateway = Gateway(teams, civil, mirror)
        teams.also_serve([*clock.routes(civil), web.post(PATH, gateway.receive)])
        opened = Room(teams, civil, folder, room) if room else None
        await stack.enter_async_context(teams)
        await stack.enter_async_context(_meanwhile(mirror.run()))
        settled = await stack.enter_async_context(_meanwhile(_settle_in(teams, folder)))
        page = ""
        if opened:
            page = (await stack.enter_async_context(opened)).page
            opened.play_after(settled)
        if node_modules:
            await stack.enter_async_context(Playground(where, node_modules))
            page = where.page
        yield Running(teams, civil, page, settled)


def _teams(folder: Path, ports: Ports, civil: CivilClock) -> Teams:
    clocks = Clocks(today=civil.today)
    teams = Teams(read_cast(folder), port=ports.teams, clocks=clocks, pace=PACE)
    teams.bot = f"http://{LOOPBACK}:{ports.bot}/api/messages"
    teams.connector.adopts = True
    return teams


def _remember(teams: Teams, folder: Path) -> None:
    for person in teams.cast.people:
        teams.register.chat(person)
    transcript = Transcript(folder / FILE, teams.register)
    transcript.read_back()
    transcript.follow(teams.changes)


async def _settle_in(teams: Teams, folder: Path) -> None:
    settling = SettlingIn(teams, folder)
    settling.begin()
    await settling.tell()


@asynccontextmanager
async def _meanwhile(work: Coroutine[Any, Any, None]) -> AsyncIterator[asyncio.Task[None]]:
    """Have something go on beside, until it is over or this is."""
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def _ports(folder: Path) -> Ports:
    ports = read_ports(folder)
    if ports is None:
        raise CannotStart(
            f"There is no rehearsal in {folder}: run python -m rehearsal prepare --dir {folder}."
        )
    if not is_free(ports.teams):
        raise CannotStart(
            f"Port {ports.teams} is taken, perhaps by another rehearsal: stop that one, or run "
            f"python -m rehearsal prepare to have another port chosen."
        )
    return ports


def _over() -> asyncio.Future[str]:
    """Return what is done at the end: with a situation to begin again from, or with none."""
    loop = asyncio.get_running_loop()
    over: asyncio.Future[str] = loop.create_future()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, _end, over, "")
    return over


def _end(over: asyncio.Future[str], situation: str) -> None:
    if not over.done():
        over.set_result(situation)


def _say(words: str) -> None:
    print(words, flush=True)  # noqa: T201  # what it was started for

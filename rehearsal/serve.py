"""Running a rehearsal: the loopback Teams, the civil clock, the gateway and the Playground.

The bot is started by somebody else, before or after; until it answers, everything here waits.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from aiohttp import ClientSession, web

from rehearsal import clock
from rehearsal.civil_clock import CivilClock
from rehearsal.configuration import PERSONAL_CHAT
from rehearsal.gateway import PATH, Gateway
from rehearsal.mirror import Mirror
from rehearsal.playground import CannotStart, Playground, Where
from rehearsal.ports import LOOPBACK, Ports, is_free, read_ports
from rehearsal.prepare import read_cast
from rehearsal.settling_in import SettlingIn
from rehearsal.teams import Teams

CLOCK: Final = "clock.json"


@dataclass(frozen=True, slots=True)
class Running:
    """``page`` is empty without a Playground; ``settled`` ends once the bot has been told."""

    teams: Teams
    clock: CivilClock
    page: str
    settled: asyncio.Task[None]


async def serve(folder: Path, node_modules: Path | None) -> None:
    """Run until told to stop; with no node_modules, run without the Playground."""
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    async with running(folder, node_modules) as rehearsal:
        print(_first_words(rehearsal), flush=True)  # noqa: T201  # what it was started for
        await stop.wait()


@asynccontextmanager
async def running(folder: Path, node_modules: Path | None) -> AsyncIterator[Running]:
    ports = _ports(folder)
    where = Where(folder, ports.playground, f"http://{LOOPBACK}:{ports.teams}{PATH}")
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(ClientSession())
        teams = Teams(read_cast(folder), port=ports.teams)
        teams.bot = f"http://{LOOPBACK}:{ports.bot}/api/messages"
        teams.connector.adopts = True
        civil = CivilClock(folder / CLOCK)
        mirror = Mirror(teams, http, where.connector, PERSONAL_CHAT)
        gateway = Gateway(teams, civil, mirror)
        teams.also_serve([*clock.routes(civil), web.post(PATH, gateway.receive)])
        await stack.enter_async_context(teams)
        await stack.enter_async_context(_meanwhile(mirror.run()))
        settled = await stack.enter_async_context(_meanwhile(_settle_in(teams, folder)))
        if node_modules:
            await stack.enter_async_context(Playground(where, node_modules))
        yield Running(teams, civil, where.page if node_modules else "", settled)


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


def _first_words(rehearsal: Running) -> str:
    if rehearsal.page:
        return f"REHEARSAL. Open {rehearsal.page} in a browser and write: hello"
    return f"REHEARSAL. The loopback Teams is at {rehearsal.teams.address}."

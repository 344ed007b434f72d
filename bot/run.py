"""A rehearsal on this machine: the bot and its made-up world, each a process of its own.

They are separate so that an outage can be rehearsed: the bot alone may be stopped and started
again while people's chats stay open.  Each child has its own session, or a Ctrl-C meant for
this process would reach all of them at once and in no order.
"""

import asyncio
import json
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LOG: Final = "bot.log"
PIDS: Final = "run.json"
STOPS_WITHIN: Final = 30.0
FAILED: Final = 1
REFUSED: Final = 2  # with a sentence, which the made-up world has printed itself
AGAIN: Final = "AGAIN "  # before the name of what it is to be begun again with
# Stopped by somebody: politely, politely while it was still starting, or as a crash would.
ASKED_TO_STOP: Final = {0, -signal.SIGINT, -signal.SIGTERM, -signal.SIGKILL}
STOPS_ON: Final = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Ended:
    """What to exit with; or, if ``again`` has it, what to begin again with."""

    code: int
    again: str = ""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """``heard`` is told every line that the made-up world prints for people."""

    folder: Path
    options: tuple[str, ...]
    say: Say
    heard: Say

    @property
    def configuration(self) -> Path:
        return self.folder / "quorate.toml"

    @property
    def bot(self) -> list[str]:
        return [sys.executable, "-m", "bot", "serve", "--config", str(self.configuration)]

    @property
    def world(self) -> list[str]:
        wanted = ["serve", "--dir", str(self.folder), *self.options]
        return [sys.executable, "-m", "rehearsal", *wanted]


async def rehearse(rehearsal: Rehearsal) -> Ended:
    """Run both until told to stop, or to begin again."""
    stop = asyncio.Event()
    for sign in STOPS_ON:
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    async with AsyncExitStack() as stack:
        world = await stack.enter_async_context(_running(rehearsal.world, PIPE))
        log = stack.enter_context((rehearsal.folder / LOG).open("ab"))
        bot = await stack.enter_async_context(_running(rehearsal.bot, log.fileno()))
        _write_pids(rehearsal.folder, bot, world)
        ends = [
            _until_stopped(stop),
            _until_the_bot_fails(rehearsal, bot),
            _until_the_world_ends(rehearsal, world),
        ]
        ended = await _first(*ends)
        if stop.is_set():
            rehearsal.say("Stopping.")
        return ended


def prepare(folder: Path, *options: str) -> list[str]:
    """Return the command that makes the folder, or leaves alone what is there."""
    return [sys.executable, "-m", "rehearsal", "prepare", "--dir", str(folder), *options]


@asynccontextmanager
async def _running(command: list[str], output: int) -> AsyncIterator[Process]:
    child = await asyncio.create_subprocess_exec(
        *command,
        stdin=DEVNULL,
        stdout=output,
        stderr=None if output == PIPE else output,
        start_new_session=True,
    )
    try:
        yield child
    finally:
        await _ended(child)


async def _ended(child: Process) -> None:
    if child.returncode is not None:
        return
    child.terminate()
    try:
        await asyncio.wait_for(child.wait(), STOPS_WITHIN)
    except TimeoutError:
        child.kill()
        await child.wait()


async def _first(*ends: Awaitable[Ended]) -> Ended:
    tasks = [asyncio.ensure_future(end) for end in ends]
    done, others = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    return max((task.result() for task in done), key=lambda ended: ended.code)


async def _until_stopped(stop: asyncio.Event) -> Ended:
    await stop.wait()
    return Ended(0)


async def _until_the_bot_fails(rehearsal: Rehearsal, bot: Process) -> Ended:
    """A bot that somebody stopped is an outage being rehearsed; the rest goes on."""
    if await bot.wait() in ASKED_TO_STOP:
        again = " ".join(rehearsal.bot[1:])
        rehearsal.say(f"The bot has been stopped. Start it again with: python {again}")
        await asyncio.Event().wait()
    rehearsal.say(f"The bot ended by itself; {rehearsal.folder / LOG} says why.")
    return Ended(FAILED)


async def _until_the_world_ends(rehearsal: Rehearsal, world: Process) -> Ended:
    assert world.stdout, "it was started with a pipe"
    async for line in world.stdout:
        said = line.decode(errors="replace").rstrip()
        if said.startswith(AGAIN):
            await world.wait()
            return Ended(0, said.removeprefix(AGAIN))
        rehearsal.heard(said)
    if await world.wait() == REFUSED:
        return Ended(REFUSED)
    rehearsal.say("The made-up partnership ended by itself, so the bot was stopped too.")
    return Ended(FAILED)


def _write_pids(folder: Path, bot: Process, world: Process) -> None:
    pids = {"bot": bot.pid, "rehearsal": world.pid}
    (folder / PIDS).write_text(json.dumps(pids) + "\n", encoding="utf-8")

"""Everything the bot says or does of its own accord, joined: the relay, the sweep, the ticker.

None of it holds a truth.  What is to be said is in the outbox and what is due in the index,
so all of this may be stopped at any moment and begun again.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import Any, Final

import aiohttp

from bot.config.settings import Config
from bot.desk.circumstances import Circumstances
from bot.desk.reckoning import reckon_stale
from bot.drawing.draw import draw_claim
from bot.edge.incoming import Incoming
from bot.teams import Edge
from bot.unasked.reachable import Reachable
from bot.unasked.rehearsed import RehearsedClock
from bot.unasked.relay import Relay
from bot.unasked.schedule import Schedule, Tick
from bot.unasked.sender import Sender
from bot.unasked.settling import Settling
from bot.unasked.sweeping import Sweeping
from storage.limits import LIMITS
from storage.store import Store

log = logging.getLogger(__name__)

LOOK: Final = 1.0  # seconds between looks: how soon a chat may be written to again
LEAST: Final = 0.2
SWEEP: Final = 30.0
RENEW: Final = 60.0
ROSTER: Final = 3600.0
A_DAY: Final = 3.0  # at most, in a rehearsal: what one day says in a chat is out by then


class Unasked:
    """``pace`` is how many times as fast as Teams a made-up Teams lets messages go."""

    def __init__(self, store: Store, edge: Edge, about: Circumstances, pace: int = 1) -> None:
        draw = partial(draw_claim, about)
        sender = Sender(store, edge.connector, draw, Settling(about))
        self._tokens = edge.tokens
        self._relay = Relay(store, sender.send, LIMITS.times(pace))
        self._look_every = max(LEAST, LOOK / pace)
        self._sweeping = Sweeping(store, about, self._relay.drain)
        self._reachable = Reachable(store, edge.connector, about, time.monotonic)
        self._store = store
        self._about = about
        self._errands: set[asyncio.Task[None]] = set()
        store.when_left(self._relay.wake)

    def heard_of_team(self, incoming: Incoming) -> None:
        """Learn in our own time who is in a team; Teams waits for nobody's roster."""
        self._run_errand(self._reachable.learn_team(incoming))

    @asynccontextmanager
    async def going(self, config: Config, http: aiohttp.ClientSession) -> AsyncIterator[None]:
        """Have it all go on until the block ends; then what is on its way arrives."""
        schedule = Schedule(self._ticks(rehearsed=config.rehearsal is not None))
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self._relay.stop)
            await stack.enter_async_context(_meanwhile(self._relay.run()))
            stack.push_async_callback(self._drop_errands)
            if config.rehearsal:
                clock = RehearsedClock(
                    http, config.rehearsal.clock_url, self._about.clock, self._swept
                )
                await clock.begin()
                await stack.enter_async_context(_meanwhile(clock.follow()))
            else:
                self._run_errand(self._sweeping.catch_up())
            schedule.start()
            stack.callback(schedule.stop)
            yield

    def _ticks(self, *, rehearsed: bool) -> list[Tick]:
        """In a rehearsal the made-up clock says when to sweep, and nothing else does."""
        ticks = [
            Tick("look", self._look_every, self._look),
            Tick("chats", LOOK, self._reachable.open_chats),
            Tick("token", RENEW, self._renew),
            Tick("roster", ROSTER, self._reachable.read_roster),
        ]
        return ticks if rehearsed else [*ticks, Tick("sweep", SWEEP, self._sweeping.if_due)]

    async def _swept(self) -> None:
        """What one day of a rehearsal comes to.

        What is said is drawn when it is sent, so it is waited for: days pass here in less time
        than a chat takes to be written to again.
        """
        await reckon_stale(self._store, self._about)
        await self._sweeping.sweep_and_drain()
        await self._relay.drain_in(A_DAY)

    async def _look(self) -> None:
        self._relay.wake()

    async def _renew(self) -> None:
        self._tokens.renew()

    def _run_errand(self, work: Awaitable[None]) -> None:
        task = asyncio.create_task(_told_of_faults(work))
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def _drop_errands(self) -> None:
        for task in tuple(self._errands):
            task.cancel()
        await asyncio.gather(*self._errands, return_exceptions=True)


async def _told_of_faults(work: Awaitable[None]) -> None:
    try:
        await work
    except Exception as error:  # noqa: BLE001 - a ticker comes round to it again
        log.warning("errand failed", extra={"because": type(error).__name__})


@asynccontextmanager
async def _meanwhile(work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

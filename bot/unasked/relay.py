"""The relay: as long as there is something that may be sent, it is claimed and sent.

It sleeps until it is woken, by a commit that left something or by the ticker, and it never
remembers what there is to do: the outbox does.  So a wake that comes to nothing costs a look,
and one that is lost costs a few seconds.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from secrets import token_hex
from typing import Any, Final, TypeAlias

from storage.claims import Claim
from storage.engine import is_sqlite
from storage.limits import LIMITS, Limits
from storage.store import Store

log = logging.getLogger(__name__)

AT_ONCE: Final = 32  # chats; one that does not answer keeps one place for ten seconds
PATIENCE: Final = 15.0
LEAST: Final = 0.05  # seconds between looks at chats that have to rest

Send: TypeAlias = Callable[[Claim], Coroutine[Any, Any, None]]


class Relay:
    def __init__(self, store: Store, send: Send, limits: Limits = LIMITS) -> None:
        self._store = store
        self._send = send
        self._limits = limits
        self._owner = token_hex(8)
        self._left = asyncio.Event()
        self._claiming: set[asyncio.Task[bool]] = set()
        self._sending: set[asyncio.Task[None]] = set()
        self._ended = 0

    def wake(self) -> None:
        """Say that something may have been left.  Only from the loop's own thread."""
        self._left.set()

    async def recover(self) -> None:
        """Take up at once what a process that is gone had claimed, where only one serves."""
        if is_sqlite(self._store.writer):
            await self._store.run(lambda work: work.outbox.recover())

    async def run(self) -> None:
        """Send whatever is left, until cancelled."""
        await self.recover()
        while True:
            await self._left.wait()
            self._left.clear()
            await self._begin_what_may_go()

    async def drain(self) -> None:
        """Send all that may be sent now, and return when it has been."""
        seen = -1
        while self._sending or seen != self._ended:
            seen = self._ended  # what ends while we look may leave something to be looked at
            await self._begin_what_may_go()
            if self._sending:
                await asyncio.wait(self._sending, return_when=asyncio.FIRST_COMPLETED)

    async def drain_in(self, seconds: float) -> None:
        """Drain, and go on for a while as one chat after another may be written to again."""
        until, pause = time.monotonic() + seconds, max(LEAST, self._limits.chat.every / 10_000)
        await self.drain()
        while (left := until - time.monotonic()) > 0 and await self._is_waiting(left):
            await asyncio.sleep(pause)
            await self.drain()

    async def stop(self) -> None:
        """Let what is on its way arrive; what does not in time is claimed again one day."""
        await asyncio.gather(*self._claiming, return_exceptions=True)
        if self._sending:
            await asyncio.wait(self._sending, timeout=PATIENCE)
        for sending in self._sending:
            sending.cancel()
        await asyncio.gather(*self._sending, return_exceptions=True)

    async def _begin_what_may_go(self) -> None:
        while len(self._sending) < AT_ONCE and await self._begin():
            pass

    async def _begin(self) -> bool:
        """Claim and begin to send one thing; False if there is none.

        Whoever stops waiting does not stop it: a claim is in the database by then, and if
        nobody sent what it is for, its chat would hear nothing until the lease ran out.
        """
        claiming = asyncio.create_task(self._claimed())
        self._claiming.add(claiming)
        claiming.add_done_callback(self._claiming.discard)
        return await asyncio.shield(claiming)

    async def _claimed(self) -> bool:
        claim = await self._claim()
        if claim is None:
            return False
        sending = asyncio.create_task(self._send(claim))
        self._sending.add(sending)
        sending.add_done_callback(self._done)
        return True

    async def _claim(self) -> Claim | None:
        try:
            return await self._store.run(
                lambda work: work.outbox.claim(work.now(), self._owner, self._limits)
            )
        except Exception as error:  # noqa: BLE001  # the next tick tries again, whatever it was
            log.warning("nothing claimed", extra={"because": type(error).__name__})
            return None

    async def _is_waiting(self, seconds: float) -> bool:
        """Whether something may be sent before so many seconds have passed."""
        within = int(seconds * 1000)
        return await self._store.read(lambda work: work.outbox.is_waiting(work.now() + within))

    def _done(self, sending: asyncio.Task[None]) -> None:
        """A chat is free again, so there may be something more for it."""
        self._sending.discard(sending)
        self._ended += 1
        self.wake()

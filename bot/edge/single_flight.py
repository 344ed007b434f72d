"""One run at a time of something slow, however many are waiting for it.

A waiter that is cancelled leaves the run going, since others may be waiting too.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class SingleFlight:
    """``run`` must settle its own failures: nobody may be left to hear an exception."""

    def __init__(self, run: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._run = run
        self._task: asyncio.Task[None] | None = None

    @property
    def under_way(self) -> bool:
        return self._task is not None and not self._task.done()

    def begin(self) -> asyncio.Task[None]:
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())
        return self._task

    async def join(self) -> None:
        await asyncio.shield(self.begin())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

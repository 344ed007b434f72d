"""What was begun is done to the end, though the page that asked for it is closed or reloaded."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class Errands:
    def __init__(self) -> None:
        self._under_way: set[asyncio.Task[Any]] = set()

    def start(self, errand: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.create_task(errand)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def done(self, errand: Coroutine[Any, Any, T]) -> T:
        """Wait for it; whoever stops waiting does not stop it."""
        return await asyncio.shield(self.start(errand))

    async def close(self) -> None:
        """Give up what is under way, because the room closes."""
        under_way = list(self._under_way)
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)

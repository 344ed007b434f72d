"""Sending something while somebody waits: again if Teams asks for a moment, and not for long.

What goes by the outbox has a patience of its own; this is for what nothing else would say again.
"""

from asyncio import sleep
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from bot.edge.outcomes import TryLater

T = TypeVar("T")

WAITS: Final = 3
LONGEST_WAIT: Final = 3.0  # seconds


async def patiently(send: Callable[[], Awaitable[T]]) -> T:
    for _ in range(WAITS):
        try:
            return await send()
        except TryLater as wait:
            if wait.ambiguous:
                raise
            await sleep(1.0 if wait.after is None else min(wait.after, LONGEST_WAIT))
    return await send()

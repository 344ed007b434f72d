"""Waiting for something to come about, without looking every so often and without sleeping.

Whoever changes anything says so with ``happened``; whoever waits looks again each time.
"""

import asyncio
from collections.abc import Callable
from typing import TypeAlias, TypeVar

from rehearsal.conversations import Message

T = TypeVar("T")
Watcher: TypeAlias = Callable[[Message], None]

PATIENCE = 5.0


class Changes:
    """Numbers what changes in each conversation, from one on."""

    def __init__(self) -> None:
        self._next = asyncio.Event()
        self._watchers: list[Watcher] = []
        self._onlookers: list[Watcher] = []

    def watch(self, watcher: Watcher) -> None:
        """Tell of every message posted, updated or deleted from now on, by the bot or a person."""
        self._watchers.append(watcher)

    def watch_views(self, watcher: Watcher) -> None:
        """Tell also of what one person alone sees anew: the card that answers a press."""
        self._onlookers.append(watcher)

    def touched(self, message: Message) -> None:
        _number(message)
        for watcher in [*self._watchers, *self._onlookers]:
            watcher(message)
        self.happened()

    def viewed(self, message: Message) -> None:
        _number(message)
        for watcher in self._onlookers:
            watcher(message)
        self.happened()

    def happened(self) -> None:
        self._next.set()
        self._next = asyncio.Event()

    async def until(self, ready: Callable[[], T], within: float = PATIENCE) -> T:
        """Return what ``ready`` finds, once it finds something."""
        async with asyncio.timeout(within):
            while not (found := ready()):
                await self._next.wait()
        return found


def _number(message: Message) -> None:
    message.conversation.last += 1
    message.n = message.conversation.last

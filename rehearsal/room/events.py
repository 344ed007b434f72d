"""What happens, told to every open page as it happens: Server-Sent Events.

An event says that something changed, and the page asks what; so one that is lost while a page
reconnects costs nothing, since a page that connects asks for everything again.
"""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from aiohttp import web

from rehearsal.conversations import Message
from rehearsal.people import Json
from rehearsal.room.fence import HEADERS

QUIET: Final = 15.0  # seconds after which a comment keeps the line open
AGAIN: Final = b"retry: 1000\n\n"  # milliseconds until a page tries again
COMMENT: Final = b": still here\n\n"


class Events:
    def __init__(self, quiet: float = QUIET) -> None:
        self._quiet = quiet
        self._pages: set[asyncio.Queue[bytes]] = set()

    def tell(self, event: str, about: Json) -> None:
        line = f"event: {event}\ndata: {json.dumps(about)}\n\n".encode()
        for page in self._pages:
            page.put_nowait(line)

    def touched(self, message: Message) -> None:
        place = message.conversation.id
        self.tell("touched", {"place": place, "message": message.id, "n": message.n})

    async def stream(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        with self._page() as lines:
            await response.prepare(request)
            await response.write(AGAIN)
            while True:
                await response.write(await self._next(lines))

    async def _next(self, lines: asyncio.Queue[bytes]) -> bytes:
        try:
            return await asyncio.wait_for(lines.get(), self._quiet)
        except TimeoutError:
            return COMMENT

    @contextmanager
    def _page(self) -> Iterator[asyncio.Queue[bytes]]:
        lines: asyncio.Queue[bytes] = asyncio.Queue()
        self._pages.add(lines)
        try:
            yield lines
        finally:
            self._pages.discard(lines)

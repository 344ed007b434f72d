"""The loopback connector: where a bot's replies go, in place of Teams.

It accepts whatever is posted and tells its listener, who knows what to expect.  A page named
in ``pages`` is served as it is; that is how a bot finds the keys to check a token with.  A page
that is None never answers.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus
from itertools import count
from typing import Any, Final, TypeAlias
from urllib.parse import unquote

from bench.wire import LOOPBACK, Heard, hear

OF_THE_TENANT: Final = {"userRole": "user"}  # what is said of anybody a bot asks about

# Told the method, the path with its escapes undone, and the body of each thing a bot sends.
Listener: TypeAlias = Callable[[str, str, bytes], None]


class Connector:
    def __init__(self, listener: Listener, pages: Mapping[str, Any]) -> None:
        self._listener = listener
        self._pages = pages
        self._ids = count(1)
        self._serving: set[asyncio.Task[None]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ours = asyncio.current_task()
        assert ours, "whoever is connected is served by a task"
        self._serving.add(ours)
        try:
            while answer := self._answer(await hear(reader)):
                writer.write(answer)
            await reader.read()  # nothing is said until the bot hangs up
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the bot hung up, as it may
        finally:
            writer.close()
            await writer.wait_closed()
            self._serving.discard(ours)

    async def hang_up(self) -> None:
        """Leave nobody connected, and nothing to be done about it later."""
        for each in self._serving:
            each.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    def _answer(self, heard: Heard) -> bytes | None:
        method, path, _ = heard.first
        if path in self._pages:
            page = self._pages[path]
            return None if page is None else response(HTTPStatus.OK, page)
        if method == "GET":
            return response(HTTPStatus.OK, OF_THE_TENANT)
        self._listener(method, unquote(path), heard.body)
        return response(HTTPStatus.CREATED, {"id": f"1:{next(self._ids)}"})


@asynccontextmanager
async def connector(
    listener: Listener, port: int, pages: Mapping[str, Any] | None = None
) -> AsyncIterator[str]:
    """Listens while the block lasts; gives the service address to put in an activity."""
    answers = Connector(listener, pages or {})
    async with await asyncio.start_server(answers.serve, LOOPBACK, port):
        try:
            yield f"http://{LOOPBACK}:{port}/"
        finally:
            await answers.hang_up()


def response(status: HTTPStatus, content: Any) -> bytes:
    body = json.dumps(content).encode()
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body

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
from typing import Any, TypeAlias
from urllib.parse import unquote

from bench.wire import LOOPBACK, Heard, hear

# Told the method, the path with its escapes undone, and the body of each thing a bot sends.
Listener: TypeAlias = Callable[[str, str, bytes], None]


class Connector:
    def __init__(self, listener: Listener, pages: Mapping[str, Any]) -> None:
        self._listener = listener
        self._pages = pages
        self._ids = count(1)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while answer := self._answer(await hear(reader)):
                writer.write(answer)
            await reader.read()  # nothing is said until the bot hangs up
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()  # the bot hung up, as it may

    def _answer(self, heard: Heard) -> bytes | None:
        method, path, _ = heard.first
        if path in self._pages:
            page = self._pages[path]
            return None if page is None else _response(HTTPStatus.OK, page)
        self._listener(method, unquote(path), heard.body)
        return _response(HTTPStatus.CREATED, {"id": f"1:{next(self._ids)}"})


@asynccontextmanager
async def connector(
    listener: Listener, port: int, pages: Mapping[str, Any] | None = None
) -> AsyncIterator[str]:
    """Listens while the block lasts; gives the service address to put in an activity."""
    answers = Connector(listener, pages or {})
    async with await asyncio.start_server(answers.serve, LOOPBACK, port):
        yield f"http://{LOOPBACK}:{port}/"


def _response(status: HTTPStatus, content: Any) -> bytes:
    body = json.dumps(content).encode()
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body

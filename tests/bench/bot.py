"""A bot that answers whatever it is asked with what it was given to say, over HTTP."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from bench.connector import response
from bench.wire import LOOPBACK, Line, hear


@dataclass
class Bot:
    """``heard`` is every activity, in the order in which it came."""

    answers: deque[Any]
    heard: list[dict[str, Any]] = field(default_factory=list)
    over: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while self.answers:
            asked = await hear(reader)
            self.heard.append(json.loads(asked.body))
            writer.write(response(HTTPStatus.OK, self.answers.popleft()))
        writer.close()
        await writer.wait_closed()
        self.over.set()


@asynccontextmanager
async def talking(*answers: Any) -> AsyncIterator[tuple[Bot, Line]]:
    """Connect to a bot that hangs up when it has said everything."""
    bot = Bot(deque(answers))
    async with await asyncio.start_server(bot.serve, LOOPBACK, 0) as server:
        line = await Line.to(server.sockets[0].getsockname()[1])
        yield bot, line
        line.close()
        await bot.over.wait()

"""The two echo bots as contenders: each message must be answered by exactly one right reply."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Final

from bench.activity import NUMBER, message
from bench.connector import connector
from bench.contenders import Exchange, Running, Setup
from bench.environments import agents_python
from bench.server import free_port, running
from bench.wire import Line, Wrong

HERE: Final = Path(__file__).parent
SECONDS_TO_REPLY: Final = 10


class Ledger:
    """The messages whose reply is still to come; a reply nobody waits for is a fault."""

    def __init__(self) -> None:
        self._numbers = count(int(NUMBER))
        self._waiting: set[str] = set()
        self._stray: list[str] = []
        self._heard = asyncio.Event()

    def sent(self) -> str:
        number = str(next(self._numbers))
        self._waiting.add(number)
        return number

    def hears(self, method: str, path: str, body: bytes) -> None:
        number = path.rpartition("/")[2]
        said = f"show a case, number {number}".encode()
        if method == "POST" and number in self._waiting and said in body:
            self._waiting.remove(number)
        else:
            self._stray.append(f"{method} {path}")
        self._heard.set()

    async def settled(self) -> None:
        try:
            async with asyncio.timeout(SECONDS_TO_REPLY):
                while self._waiting:
                    self._heard.clear()
                    await self._heard.wait()
        except TimeoutError as late:
            wrong = f"; {len(self._stray)} others were wrong" if self._stray else ""
            raise Wrong(f"{len(self._waiting)} right replies never came{wrong}.") from late
        if self._stray:
            raise Wrong(
                f"{len(self._stray)} replies were wrong or not asked for: {self._stray[0]}."
            )


@asynccontextmanager
async def botbuilder(setup: Setup) -> AsyncIterator[Running]:
    program = str(HERE / "echo_botbuilder.py")
    async with _echo("botbuilder 4.17.1 echo", setup.command(program), setup) as bot:
        yield bot


@asynccontextmanager
async def agents(setup: Setup) -> AsyncIterator[Running]:
    program = str(HERE / "echo_agents.py")
    command = setup.command(program, python=await agents_python())
    async with _echo("Agents SDK 1.9.0 echo", command, setup) as bot:
        yield bot


@asynccontextmanager
async def _echo(name: str, command: list[str], setup: Setup) -> AsyncIterator[Running]:
    ledger = Ledger()
    async with AsyncExitStack() as stack:
        service_url = await stack.enter_async_context(connector(ledger.hears, free_port()))
        port = free_port()
        server = await stack.enter_async_context(running([*command, str(port)], port))
        said = message(service_url)
        lines = [await Line.to(port) for _ in range(setup.connections)]
        for line in lines:
            stack.callback(line.close)
        yield Running(name, server, [_talk(line, said, ledger) for line in lines], ledger.settled)


def _talk(line: Line, said: str, ledger: Ledger) -> Exchange:
    async def exchange() -> None:
        await line.post(said.replace(NUMBER, ledger.sent()))

    return exchange

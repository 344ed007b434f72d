"""Just enough HTTP for a load generator: cheap, so that the servers are what is measured.

A general client spends as much CPU on a request as the fastest server here, and both share
the machine.  Bodies have a length; a chunked one is refused, never misread.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

LOOPBACK: Final = "127.0.0.1"


class Wrong(Exception):
    """A contender gave a wrong answer or none: whatever was measured is worth nothing."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A request or an answer: its first line in words, and its body."""

    first: tuple[str, ...]
    body: bytes

    @property
    def status(self) -> int:
        return int(self.first[1])


async def hear(reader: asyncio.StreamReader) -> Heard:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *rest = head.rstrip().split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in rest if ": " in line)
    if "transfer-encoding" in headers:
        raise Wrong("A body came in chunks, which this reader does not know.")
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Heard(tuple(first.split(" ", 2)), body)


class Line:
    """One connection to a contender, kept open, as Teams keeps its own."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def to(cls, port: int) -> Self:
        return cls(*await asyncio.open_connection(LOOPBACK, port))

    async def post(self, body: str, headers: Mapping[str, str] | None = None) -> Heard:
        said = body.encode()
        extra = "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
        head = (
            f"POST /api/messages HTTP/1.1\r\nHost: {LOOPBACK}\r\nUser-Agent: bench\r\n"
            f"Content-Type: application/json; charset=utf-8\r\n"
            f"Content-Length: {len(said)}\r\n{extra}\r\n"
        )
        try:
            self._writer.write(head.encode() + said)
            answer = await hear(self._reader)
        except (asyncio.IncompleteReadError, ConnectionError) as fault:
            raise Wrong("The bot hung up without an answer.") from fault
        if not 200 <= answer.status < 300:  # noqa: PLR2004
            raise Wrong(f"The bot answered {answer.status}: {answer.body[:200]!r}.")
        return answer

    def close(self) -> None:
        self._writer.close()

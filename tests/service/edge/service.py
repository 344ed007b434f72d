"""Teams' own service on a socket: keeps what it is asked and answers whatever it is told to.

It writes its answers by hand, since a web framework would never send most of them.
"""

import asyncio
import json
from dataclasses import dataclass
from typing import Any, Self

BODILESS = {204, 304}


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: Any


def answer(status: int = 200, body: Any = None, **headers: str) -> bytes:
    content = b"" if body is None or status in BODILESS else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(content)}"]
    lines.append("Connection: close")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


class Service:
    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.answers: list[bytes] = []
        """Given one after another; after the last, a message gets an id."""

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        await self._server.wait_closed()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/emea/"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        first, *rest = head.decode().strip().split("\r\n")
        method, path, _ = first.split(" ")
        headers = dict(line.split(": ", 1) for line in rest)
        body = await reader.readexactly(int(headers.get("Content-Length", 0)))
        self.asked.append(Asked(method, path, headers, json.loads(body or b"null")))
        usual = answer(201, {"id": f"sent-{len(self.asked)}"})
        writer.write(self.answers.pop(0) if self.answers else usual)
        writer.close()
        await writer.wait_closed()

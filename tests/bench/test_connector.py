import asyncio

import pytest

from bench.connector import connector
from bench.server import free_port
from bench.wire import LOOPBACK, hear


async def asked(port: int, method: str, path: str) -> bytes:
    reader, writer = await asyncio.open_connection(LOOPBACK, port)
    writer.write(f"{method} {path} HTTP/1.1\r\nContent-Length: 2\r\n\r\n{{}}".encode())
    try:
        async with asyncio.timeout(0.2):
            return (await hear(reader)).body
    finally:
        writer.close()
        await writer.wait_closed()


async def test_what_a_bot_posts_is_told_with_its_escapes_undone() -> None:
    told: list[tuple[str, str, bytes]] = []
    port = free_port()
    async with connector(lambda *what: told.append(what), port):
        await asked(port, "POST", "/v3/conversations/a%3A1/activities")

    assert told == [("POST", "/v3/conversations/a:1/activities", b"{}")]


async def test_a_page_that_is_published_is_served_and_not_told() -> None:
    told: list[str] = []
    port = free_port()
    async with connector(lambda *what: told.append(what[1]), port, {"/keys": {"keys": []}}):
        body = await asked(port, "GET", "/keys")

    assert (body, told) == (b'{"keys": []}', [])


async def test_a_page_that_is_none_never_answers() -> None:
    port = free_port()
    async with connector(lambda *_: None, port, {"/clock": None}):
        with pytest.raises(TimeoutError):
            await asked(port, "GET", "/clock")

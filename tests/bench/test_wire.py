import asyncio
import os

import pytest

from bench.echo import Ledger
from bench.server import Server
from bench.wire import Wrong, hear
from tests.bench.bot import talking


def reader(raw: bytes) -> asyncio.StreamReader:
    stream = asyncio.StreamReader()
    stream.feed_data(raw)
    stream.feed_eof()
    return stream


async def test_a_body_is_read_to_its_length_and_no_further() -> None:
    heard = await hear(reader(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP"))

    assert (heard.status, heard.body) == (200, b"{}")


async def test_a_body_in_chunks_is_refused() -> None:
    with pytest.raises(Wrong, match="chunks"):
        await hear(reader(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"))


async def test_a_bot_that_hangs_up_gives_a_wrong_answer() -> None:
    async with talking({}) as (_, line):
        await line.post("{}")

        with pytest.raises(Wrong, match="hung up"):
            await line.post("{}")


async def test_every_message_is_owed_one_right_reply() -> None:
    ledger = Ledger()
    number = ledger.sent()
    ledger.hears("POST", f"/replies/{number}", f"show a case, number {number}".encode())

    await ledger.settled()


async def test_a_reply_that_nobody_waits_for_is_a_fault() -> None:
    ledger = Ledger()
    ledger.hears("POST", "/replies/1", b"show a case, number 1")

    with pytest.raises(Wrong, match="not asked for"):
        await ledger.settled()


def test_a_process_is_charged_with_the_cpu_it_used() -> None:
    ours = Server(os.getpid(), 0)
    before = ours.cpu()
    sum(range(5_000_000))

    assert ours.cpu() > before

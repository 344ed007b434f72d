"""A file is put where people's files are, in one piece, with no token, and nowhere else."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Final

import aiohttp
import pytest
from aiohttp import web

from bot.edge.drive import Drive
from bot.edge.outcomes import NotTaken
from bot.edge.service_hosts import ServiceHosts

FILE: Final = b"a Word file"
UPLOAD: Final = (
    "https://anyshire-my.sharepoint.com/personal/priya_anyshire/_api/v2.0/drive/items/01A"
    "/uploadSession?guid='0b'&path='~tmp7.docx'&overwrite=True&rename=False"
)
NOWHERE: Final = (
    "http://anyshire-my.sharepoint.com/x",
    "https://sharepoint.com.example.org/x",
    "https://example.org/x?.sharepoint.com/",
    "https://example.org#.sharepoint.com/",
    "https://anyshire.sharepoint.com@example.org/x",
    "https://example.org\\.sharepoint.com/x",
    "https://anyshire.sharepoint.com:8443/x",
    "https://anyshire.sharepoint.com/x y",
    "https://anyshire.sharepoint.com/\nHost: x",
    "http://127.0.0.1/x",
    "file:///x",
    "",
    None,
    7,
)


@dataclass
class Shelf:
    """Stands where OneDrive does, and answers as it is told."""

    address: str = ""
    answers: int = 201
    heard: list[tuple[bytes, dict[str, str]]] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        self.heard.append((await request.read(), dict(request.headers)))
        return web.Response(status=self.answers, headers={"Location": f"{self.address}/again"})


@pytest.fixture
async def shelf() -> AsyncIterator[Shelf]:
    found = Shelf()
    app = web.Application()
    app.router.add_route("PUT", "/{any:.*}", found.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    found.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield found
    await runner.cleanup()


@pytest.fixture
async def drive() -> AsyncIterator[Drive]:
    async with aiohttp.ClientSession() as http:
        yield Drive(http, ServiceHosts(frozenset(), loopback=True))


async def test_only_an_address_where_peoples_files_are_is_allowed() -> None:
    async with aiohttp.ClientSession() as http:
        live = Drive(http, ServiceHosts(frozenset({"*.sharepoint.com"})))

        assert live.allows(UPLOAD)
        assert [address for address in NOWHERE if live.allows(address)] == []
        with pytest.raises(NotTaken):
            await live.put("https://example.org/x", FILE)


async def test_it_is_put_in_one_piece_and_without_a_token(drive: Drive, shelf: Shelf) -> None:
    await drive.put(f"{shelf.address}/up'load'?a=1", FILE)
    [(body, headers)] = shelf.heard

    assert body == FILE
    assert headers["Content-Range"] == "bytes 0-10/11"
    assert "Authorization" not in headers


@pytest.mark.parametrize("status", [202, 302, 307, 401, 404, 409, 500])
async def test_anything_but_taken_is_not_taken_and_led_nowhere(
    drive: Drive, shelf: Shelf, status: int
) -> None:
    shelf.answers = status

    with pytest.raises(NotTaken):
        await drive.put(f"{shelf.address}/upload", FILE)
    assert len(shelf.heard) == 1


async def test_where_nobody_answers_it_is_not_taken(drive: Drive) -> None:
    with pytest.raises(NotTaken):
        await drive.put("http://127.0.0.1:9/upload", FILE)

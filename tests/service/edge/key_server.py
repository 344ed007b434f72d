"""Microsoft's key endpoint on a socket: keys come and go, and it can be down or slow."""

import asyncio
from typing import Any, Self

from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.service.edge.signing import ISSUER, jwk


class KeyServer:
    def __init__(self) -> None:
        self.keys: Any = [jwk("K1"), jwk("K2", endorsements=[])]
        self.metadata: dict[str, Any] = {"issuer": ISSUER}
        self.status = 200
        self.fetches = 0
        self.asked = asyncio.Event()
        self.open = asyncio.Event()
        self.open.set()
        app = web.Application()
        app.router.add_get("/openid", self._metadata)
        app.router.add_get("/keys", self._key_set)
        app.router.add_get("/moved", self._moved)
        self._server = TestServer(app)

    async def __aenter__(self) -> Self:
        await self._server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.open.set()
        await self._server.close()

    @property
    def url(self) -> str:
        return str(self._server.make_url("/openid"))

    async def _metadata(self, _: web.Request) -> web.Response:
        self.fetches += 1
        self.asked.set()
        await self.open.wait()
        jwks_uri = str(self._server.make_url("/keys"))
        return web.json_response({"jwks_uri": jwks_uri, **self.metadata}, status=self.status)

    async def _moved(self, _: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": "/keys"})

    async def _key_set(self, _: web.Request) -> web.Response:
        return web.json_response({"keys": self.keys})

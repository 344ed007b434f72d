"""Microsoft's token endpoint on a socket."""

import asyncio
from typing import Any, Self

from aiohttp import web
from aiohttp.test_utils import TestServer


class TokenServer:
    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.status = 200
        self.changed: dict[str, Any] = {}
        self.open = asyncio.Event()
        self.open.set()
        app = web.Application()
        app.router.add_post("/token", self._token)
        self._server = TestServer(app)

    async def __aenter__(self) -> Self:
        await self._server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.open.set()
        await self._server.close()

    @property
    def url(self) -> str:
        return str(self._server.make_url("/token"))

    async def _token(self, request: web.Request) -> web.Response:
        self.asked.append(dict(await request.post()))
        await self.open.wait()
        good = {"token_type": "Bearer", "expires_in": 3600}
        named = {"access_token": f"token-{len(self.asked)}"}
        return web.json_response({**good, **named, **self.changed}, status=self.status)

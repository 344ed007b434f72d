"""The way in, on a socket, with whatever turn a test wants behind it."""

from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any, Self

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer

from bot.edge.incoming import Incoming
from bot.edge.ingress import Ingress
from bot.edge.invoke import Reply
from bot.edge.verifier import Verifier
from tests.service.edge.signing import SERVICE_URL, token


class FrontDoor:
    def __init__(
        self, verifier: Verifier, turn: Callable[[Incoming], Awaitable[Reply | None]]
    ) -> None:
        self.turned_away: Counter[str] = Counter()
        self.heard: list[Incoming] = []
        self._turn = turn
        ingress = Ingress(verifier, self._hear, self._count)
        app = web.Application()
        app.router.add_route("*", "/api/messages", ingress.__call__)
        self.client: TestClient[web.Request, web.Application] = TestClient(TestServer(app))

    async def __aenter__(self) -> Self:
        await self.client.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.client.close()

    async def posts(self, body: dict[str, Any]) -> ClientResponse:
        """Post as Teams does, with a token that is good."""
        return await self.posts_as(SERVICE_URL, body)

    async def posts_as(self, service_url: str, body: dict[str, Any]) -> ClientResponse:
        """Post as the part of Teams that is answered at that address."""
        headers = {"Authorization": f"Bearer {token(serviceurl=service_url)}"}
        whole = {**body, "serviceUrl": service_url}
        return await self.client.post("/api/messages", json=whole, headers=headers)

    async def posts_raw(
        self, data: Any, method: str = "POST", **headers: str | None
    ) -> ClientResponse:
        """Post any bytes; a header given as None is left out."""
        whole = {
            "Authorization": f"Bearer {token()}",
            "Content-Type": "application/json",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        sent = {name: value for name, value in whole.items() if value is not None}
        return await self.client.request(
            method, "/api/messages", data=data, headers=sent, skip_auto_headers=["Content-Type"]
        )

    async def _hear(self, incoming: Incoming) -> Reply | None:
        self.heard.append(incoming)
        return await self._turn(incoming)

    def _count(self, reason: str) -> None:
        self.turned_away[reason] += 1

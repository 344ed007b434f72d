"""The Playground as the gateway meets it: a connector that keeps what is posted to it."""

from http import HTTPStatus
from itertools import count
from typing import Any, Self

from aiohttp import web
from aiohttp.test_utils import TestServer

from rehearsal.people import Json


class FakePlayground:
    """``shown`` is what its page shows, by activity id; ``where`` is in which conversation."""

    def __init__(self) -> None:
        application = web.Application()
        path = "/_connector/v3/conversations/{conversation}/activities"
        application.router.add_post(path, self._post)
        application.router.add_put(path + "/{activity}", self._put)
        self._server = TestServer(application)
        self._numbers = count(1)
        self.shown: dict[str, Json] = {}
        self.where: dict[str, str] = {}
        self.updates = 0

    async def __aenter__(self) -> Self:
        await self._server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._server.close()

    @property
    def connector(self) -> str:
        return str(self._server.make_url("/_connector"))

    def forget(self) -> None:
        self.shown.clear()
        self.where.clear()

    def texts(self) -> list[str]:
        return [activity["text"] for activity in self.shown.values() if activity.get("text")]

    def bodies(self) -> list[list[str]]:
        """Return the words on each card, from the top."""
        attached = (activity.get("attachments") or [] for activity in self.shown.values())
        return [
            [part["text"] for part in one["content"]["body"]] for [one] in filter(None, attached)
        ]

    def last(self) -> str:
        """Return the id of what was posted last."""
        return list(self.shown)[-1]

    async def _post(self, request: web.Request) -> web.Response:
        activity: Any = await request.json()
        name = f"pg-{next(self._numbers)}"
        self.shown[name] = activity
        self.where[name] = request.match_info["conversation"]
        return web.json_response({"id": name}, status=HTTPStatus.CREATED)

    async def _put(self, request: web.Request) -> web.Response:
        name = request.match_info["activity"]
        if name not in self.shown:
            return web.json_response({}, status=HTTPStatus.NOT_FOUND)
        self.shown[name] = await request.json()
        self.updates += 1
        return web.json_response({"id": name})

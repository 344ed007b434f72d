"""The smallest bot there can be: it answers by HTTP as Teams wants and holds no opinion."""

from typing import Any, Self

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from rehearsal.conversations import CARD
from rehearsal.people import App, Json
from rehearsal.teams import Teams


def card(words: str, **parts: Any) -> Json:
    return {
        "type": "AdaptiveCard",
        "version": "1.5",
        "body": [{"type": "TextBlock", "text": words}, *parts.get("inputs", [])],
        "actions": parts.get("actions", []),
    }


def message(words: str, **parts: Any) -> Json:
    attachment = {"contentType": CARD, "content": card(words, **parts)}
    return {"type": "message", "attachments": [attachment]}


class EchoBot:
    """Echoes each message as a card, and answers each press with ``answer``."""

    def __init__(self, teams: Teams, app: App, port: int | None = None) -> None:
        application = web.Application()
        application.router.add_post("/api/messages", self._turn)
        self._server = TestServer(application, port=port)
        self._teams = teams
        self._app = app
        self._token = ""
        self.heard: list[Json] = []
        self.authorizations: list[str] = []
        self.told_for: list[tuple[str, str]] = []
        self.answer: Json = {"statusCode": 200, "type": CARD, "value": card("pressed")}
        self.actions: list[Json] = []
        self.inputs: list[Json] = []

    async def __aenter__(self) -> Self:
        self._http = ClientSession()
        await self._server.start_server()
        self._teams.bot = str(self._server.make_url("/api/messages"))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._server.close()
        await self._http.close()

    async def sign_in(self, secret: str | None = None) -> tuple[int, Json]:
        form = {
            "grant_type": "client_credentials",
            "client_id": self._app.id,
            "client_secret": secret or self._app.secret,
            "scope": "https://api.botframework.com/.default",
        }
        async with self._http.post(self._teams.token_url, data=form) as response:
            body: Json = await response.json()
            self._token = body.get("access_token", "")
            return response.status, body

    async def call(self, method: str, path: str, body: Json | None = None) -> tuple[int, Json]:
        status, answer, _ = await self.call_for_headers(method, path, body)
        return status, answer

    async def call_for_headers(
        self, method: str, path: str, body: Json | None = None
    ) -> tuple[int, Json, dict[str, str]]:
        headers = {"Authorization": f"Bearer {self._token}"}
        url = f"{self._teams.service_url}v3/{path}"
        async with self._http.request(method, url, json=body, headers=headers) as response:
            answer = await response.json() if response.content_type == "application/json" else {}
            return response.status, answer, dict(response.headers)

    async def fetch(self, url: str) -> Json:
        async with self._http.get(url) as response:
            body: Json = await response.json()
            return body

    async def upload(
        self, url: str, content: bytes, first: int = 0, size: int = -1, **headers: str
    ) -> tuple[int, Json]:
        """Put a piece of a file where it may be put; without a size, it is the whole."""
        size = len(content) if size < 0 else size
        piece = {"Content-Range": f"bytes {first}-{first + len(content) - 1}/{size}", **headers}
        async with self._http.put(url, data=content, headers=piece) as response:
            return response.status, await response.json()

    async def download(self, url: str) -> tuple[int, bytes]:
        async with self._http.get(url) as response:
            return response.status, await response.read()

    async def _turn(self, request: web.Request) -> web.Response:
        activity = await request.json()
        self.heard.append(activity)
        self.authorizations.append(request.headers.get("Authorization", ""))
        headers = request.headers
        self.told_for.append((headers["x-ms-conversation-id"], headers["x-ms-tenant-id"]))
        if activity["type"] == "invoke":
            return web.json_response(self.answer)
        if activity["type"] == "message" and activity.get("text"):
            conversation = activity["conversation"]["id"]
            reply = message(activity["text"], actions=self.actions, inputs=self.inputs)
            await self.call("POST", f"conversations/{conversation}/activities", reply)
        return web.Response(status=201)

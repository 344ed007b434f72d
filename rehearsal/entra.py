"""The token endpoint the bot calls before it may speak, and what it has been given there.

A test turns a secret by adding to or taking from ``secrets``, and makes every token that is
out worthless with ``revoke``.
"""

from collections.abc import Callable
from http import HTTPStatus
from secrets import token_urlsafe

from aiohttp import web

from rehearsal.people import App


class Entra:
    def __init__(self, app: App, tenants: tuple[str, ...], monotonic: Callable[[], float]) -> None:
        self._app = app
        self._tenants = tenants
        self._monotonic = monotonic
        self._live: dict[str, float] = {}
        self.secrets = {app.secret}
        self.lasts = 3599
        self.issued = 0

    async def issue(self, request: web.Request) -> web.Response:
        form = await request.post()
        if request.match_info["tenant"] not in self._tenants:
            return _refusal(
                HTTPStatus.BAD_REQUEST, "invalid_request", "AADSTS90002: no such tenant."
            )
        if form.get("grant_type") != "client_credentials":
            return _refusal(
                HTTPStatus.BAD_REQUEST, "unsupported_grant_type", "AADSTS70003: wrong grant."
            )
        if form.get("client_id") != self._app.id or form.get("client_secret") not in self.secrets:
            return _refusal(
                HTTPStatus.UNAUTHORIZED, "invalid_client", "AADSTS7000215: wrong client or secret."
            )
        token = token_urlsafe(32)
        self._live[token] = self._monotonic() + self.lasts
        self.issued += 1
        return web.json_response(
            {"token_type": "Bearer", "expires_in": self.lasts, "access_token": token}
        )

    def lets_in(self, authorization: str) -> bool:
        kind, _, token = authorization.partition(" ")
        return kind == "Bearer" and self._live.get(token, 0.0) > self._monotonic()

    def revoke(self) -> None:
        self._live.clear()


def _refusal(status: HTTPStatus, error: str, words: str) -> web.Response:
    return web.json_response({"error": error, "error_description": words}, status=status)

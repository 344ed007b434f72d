"""The one way in: what Teams posts is sized, read, believed and answered, in that order.

Teams sends again what is answered with a 5xx, and stops sending to a bot that does it often.
So once an activity is believed it is answered 200, whatever comes of it, unless nothing was
stored and trying again is what we want.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, TypeAlias

from aiohttp import web

from bot.edge import invoke
from bot.edge.incoming import Incoming, Kind, read
from bot.edge.invoke import Reply
from bot.edge.signing_keys import KeysUnavailable
from bot.edge.strictly import Malformed
from bot.edge.trust import NotTrusted
from bot.edge.verifier import Verifier
from bot.edge.wire import NotPlainJson, TooLong, limited, parsed

log = logging.getLogger(__name__)

Turn: TypeAlias = Callable[[Incoming], Awaitable[Reply | None]]
Count: TypeAlias = Callable[[str], None]

LONGEST_BODY: Final = 256 * 1024
SLOWEST_BODY: Final = 10.0
DIALOGS: Final = frozenset({"task/fetch", "task/submit"})
INVOKES: Final = DIALOGS | {"adaptiveCard/action", "fileConsent/invoke"}


class NothingStored(Exception):
    """Nothing came of a turn and nothing is left of it, so it may be tried again."""


class NotAccepted(Exception):
    """A request goes no further, and its sender learns nothing but the status."""

    def __init__(self, status: HTTPStatus, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Ingress:
    """An aiohttp handler.  ``refused`` counts by reason what is turned away."""

    verifier: Verifier
    turn: Turn
    refused: Count = lambda _: None

    async def __call__(self, request: web.Request) -> web.Response:
        try:
            incoming = await self._believed(request)
        except NotAccepted as refusal:
            self.refused(refusal.reason)
            return web.Response(status=refusal.status)
        if not _is_used(incoming):
            self.refused("not-used")
            return web.Response()
        return await self._answer(incoming)

    async def _believed(self, request: web.Request) -> Incoming:
        authorization = _preamble(request)
        body = await _body(request)
        try:
            incoming = read(body)
            await self.verifier.check(authorization, body)
        except Malformed:
            raise NotAccepted(HTTPStatus.BAD_REQUEST, "shape") from None
        except NotTrusted as doubt:
            raise NotAccepted(HTTPStatus.FORBIDDEN, doubt.reason) from None
        except KeysUnavailable:
            raise NotAccepted(HTTPStatus.SERVICE_UNAVAILABLE, "keys-unavailable") from None
        return incoming

    async def _answer(self, incoming: Incoming) -> web.Response:
        try:
            return _response(await self.turn(incoming))
        except NothingStored:
            log.warning("turn not taken")
            if incoming.kind is Kind.INVOKE:
                words = "That was not recorded. Wait a minute, then try again."
                return _response(_apology(incoming, words))
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        except Exception as error:  # noqa: BLE001 - the last resort, and it must not be a 500
            return _response(_fault(incoming, error))


def _preamble(request: web.Request) -> str:
    """Check what can be checked before a byte of the body is read."""
    if request.method != "POST":
        raise NotAccepted(HTTPStatus.METHOD_NOT_ALLOWED, "method")
    if request.content_type != "application/json" or "Content-Encoding" in request.headers:
        raise NotAccepted(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "content-type")
    if (request.content_length or 0) > LONGEST_BODY:
        raise NotAccepted(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "length")
    if authorization := request.headers.get("Authorization"):
        return authorization
    raise NotAccepted(HTTPStatus.FORBIDDEN, "no-token")


async def _body(request: web.Request) -> dict[str, Any]:
    try:
        async with asyncio.timeout(SLOWEST_BODY):
            return parsed(await limited(request.content, LONGEST_BODY))
    except TimeoutError:
        raise NotAccepted(HTTPStatus.REQUEST_TIMEOUT, "slow") from None
    except TooLong:
        raise NotAccepted(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "length") from None
    except NotPlainJson:
        raise NotAccepted(HTTPStatus.BAD_REQUEST, "json") from None


def _is_used(incoming: Incoming) -> bool:
    if incoming.kind is Kind.INVOKE:
        return incoming.name in INVOKES
    return incoming.kind is not Kind.OTHER


def _response(reply: Reply | None) -> web.Response:
    if reply is None or reply.body is None:
        return web.Response(status=reply.status if reply else HTTPStatus.OK)
    return web.json_response(reply.body, status=reply.status)


def _fault(incoming: Incoming, error: Exception) -> Reply | None:
    """Log a fault by its class alone: its message may hold what somebody wrote."""
    reference = secrets.token_hex(4).upper()
    log.error("turn failed", extra={"because": type(error).__name__, "reference": reference})
    words = f"Something went wrong here. If it happens again, quote {reference}."
    return _apology(incoming, words) if incoming.kind is Kind.INVOKE else None


def _apology(incoming: Incoming, words: str) -> Reply:
    if incoming.name in DIALOGS:
        return invoke.task_message(words)
    return invoke.error(words, "NotRecorded", HTTPStatus.INTERNAL_SERVER_ERROR)

"""Who may speak to the room: a page that this machine itself served, and nobody else.

A page of some website, open in the same browser, can send requests here too.  It cannot say that
it comes from here (``Origin``), and a name of its own that it points to this machine shows in
``Host``.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, TypeAlias

from aiohttp import web
from yarl import URL

from rehearsal.card_reading import ClientStopsThis
from rehearsal.ports import LOOPBACK
from rehearsal.room.results import failure

Handler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]

NAMES: Final = (LOOPBACK, "localhost")
POLICY: Final = (
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "object-src 'none'"
)
HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class CannotDo(Exception):
    """Says in a sentence why the room does not do what was asked."""

    def __init__(self, says: str, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> None:
        super().__init__(says)
        self.status = status


@dataclass(frozen=True, slots=True)
class Fence:
    """``address`` is where the room is, known once it has been opened."""

    address: Callable[[], str]

    def around(self, handler: Handler) -> Handler:
        async def fenced(request: web.Request) -> web.StreamResponse:
            answer = await self._answer(request, handler)
            if not answer.prepared:  # a stream has sent its own already
                answer.headers.update(HEADERS)
            return answer

        return fenced

    async def _answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not self._comes_from_here(request):
            return says(f"The room is open to {self.address()}/room/ alone.", HTTPStatus.FORBIDDEN)
        try:
            return await handler(request)
        except CannotDo as refused:
            return says(str(refused), refused.status)
        except ClientStopsThis as stopped:
            return web.json_response(failure(str(stopped)), status=HTTPStatus.CONFLICT)

    def _comes_from_here(self, request: web.Request) -> bool:
        port = URL(self.address()).port
        hosts = {f"{name}:{port}" for name in NAMES}
        origins = {f"http://{host}" for host in hosts}
        origin = request.headers.get("Origin")
        return request.headers.get("Host") in hosts and (origin is None or origin in origins)


def says(sentence: str, status: HTTPStatus = HTTPStatus.OK) -> web.Response:
    return web.json_response({"says": sentence}, status=status)

"""What every call to the connector passes before it is looked at: the token, then the limits.

A refusal has the body Teams gives it, a code and a message; the bot goes by the code.
Microsoft's pages have put the largest message at 28, 40 and 100 KB: here it is the smallest.
"""

import math
from dataclasses import dataclass
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler

from rehearsal.conversations import split
from rehearsal.entra import Entra
from rehearsal.limits import LISTING, SENDING, TENANT, Account, Limits
from rehearsal.refusals import Code, Refused, refusal

PREFIX: Final = "/connector/"
LARGEST: Final = 28 * 1024
MEMBERS: Final = ("/members", "/pagedmembers")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot's, as it was answered."""

    method: str
    path: str
    status: int


class Gate:
    def __init__(self, entra: Entra, limits: Limits, tenant: str) -> None:
        self._entra = entra
        self._limits = limits
        self._tenant = tenant
        self.calls: list[Call] = []

    @web.middleware
    async def note(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        answer = await handler(request)
        if request.path.startswith(PREFIX):
            self.calls.append(Call(request.method, request.path, answer.status))
        return answer

    @web.middleware
    async def check(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not request.path.startswith(PREFIX):
            return await handler(request)
        try:
            self._let_in(request)
            wait = self._limits.wait(*self._accounts(request))
            return _slow_down(wait) if wait else await handler(request)
        except Refused as refused:
            return refusal(refused.code)

    def _let_in(self, request: web.Request) -> None:
        if not self._entra.lets_in(request.headers.get("Authorization", "")):
            raise Refused(Code.UNAUTHORIZED)
        if (request.content_length or 0) > LARGEST:
            raise Refused(Code.TOO_BIG)

    def _accounts(self, request: web.Request) -> list[Account]:
        accounts: list[Account] = [(f"tenant {self._tenant}", TENANT)]
        conversation, _ = split(request.match_info.get("conversation", "create"))
        if any(part in request.path for part in MEMBERS):
            accounts.append((f"members {conversation}", LISTING))
        elif request.method != "GET":
            accounts.append((f"send {conversation}", SENDING))
        return accounts


def _slow_down(seconds: float) -> web.Response:
    return refusal(Code.THROTTLED, {"Retry-After": str(math.ceil(seconds))})

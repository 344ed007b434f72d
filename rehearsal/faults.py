"""What goes wrong on purpose, by script: each fault waits for the call it is meant for.

An accepted fault is the nasty one: Teams has the message, and the bot is told it failed.
"""

from asyncio import sleep
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, Self

from aiohttp import web
from aiohttp.typedefs import Handler

from rehearsal.refusals import STATUS, Code

ANY: Final = ""


@dataclass(slots=True, kw_only=True)
class Fault:
    """Strikes the next ``times`` calls that match; with no status, the call goes through.

    ``accept`` does what was asked before failing; ``drop`` closes the connection unanswered;
    ``duplicate`` does it twice over; ``delay`` holds back the answer to what is already done.
    """

    method: str = ANY
    conversation: str = ANY
    path: str = "/connector/"
    status: int = 0
    code: str = "ServiceError"
    retry_after: str = ""
    delay: float = 0.0
    accept: bool = False
    drop: bool = False
    duplicate: bool = False
    times: int = 1

    @classmethod
    def of(cls, code: Code, **how: Any) -> Self:
        """Return the fault in which Teams refuses with that code and the status it has."""
        return cls(status=STATUS[code], code=code, **how)

    def strikes(self, request: web.Request) -> bool:
        conversation = request.match_info.get("conversation", "")
        return (
            self.times > 0
            and self.method in {ANY, request.method}
            and request.path.startswith(self.path)
            and self.conversation in {ANY, conversation, conversation.partition(";")[0]}
        )


class Faults:
    def __init__(self) -> None:
        self._script: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._script.append(fault)

    def clear(self) -> None:
        self._script.clear()

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        fault = next((fault for fault in self._script if fault.strikes(request)), None)
        if fault is None:
            return await handler(request)
        fault.times -= 1
        return await _strike(fault, request, handler)


async def _strike(fault: Fault, request: web.Request, handler: Handler) -> web.StreamResponse:
    if fault.duplicate:
        await handler(request)
    fails = bool(fault.drop or fault.status)
    answer = await handler(request) if fault.accept or not fails else None
    await sleep(fault.delay)
    if answer and not fails:
        return answer
    if fault.drop and request.transport:
        request.transport.close()
    return _failure(fault)


def _failure(fault: Fault) -> web.Response:
    headers = {"Retry-After": fault.retry_after} if fault.retry_after else None
    body = {"error": {"code": fault.code, "message": "A fault made for a test."}}
    status = fault.status or HTTPStatus.INTERNAL_SERVER_ERROR
    return web.json_response(body, status=status, headers=headers)

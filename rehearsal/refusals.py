"""Every way in which Teams says no to a bot, in its own codes.

Two of these are 403 for somebody who blocked the bot, since Microsoft's pages have named both.
What comes of Teams' own troubles (409, 502, 503, 504) has no code, and is a fault by script.
"""

from enum import StrEnum
from http import HTTPStatus
from typing import Final

from aiohttp import web


class Code(StrEnum):
    BAD_ARGUMENT = "BadArgument"
    UNAUTHORIZED = "Unauthorized"
    NOT_REGISTERED = "BotNotRegistered"
    DISABLED_BY_ADMIN = "BotDisabledByAdmin"
    NOT_IN_ROSTER = "BotNotInConversationRoster"
    BLOCKED_BY_USER = "ConversationBlockedByUser"
    NOT_INSTALLED = "ForbiddenOperationException"
    WRONG_HOST = "InvalidBotApiHost"
    WRITES_BLOCKED = "MessageWritesBlocked"
    NOT_PERMITTED = "NotEnoughPermissions"
    NO_SUCH_MESSAGE = "ActivityNotFoundInConversation"
    NO_SUCH_CONVERSATION = "ConversationNotFound"
    NO_SUCH_MEMBER = "MemberNotFoundInConversation"
    PRECONDITION = "PreconditionFailed"
    TOO_BIG = "MessageSizeTooBig"
    THROTTLED = "Throttled"
    SERVICE_ERROR = "ServiceError"


STATUS: Final = {
    Code.BAD_ARGUMENT: HTTPStatus.BAD_REQUEST,
    Code.UNAUTHORIZED: HTTPStatus.UNAUTHORIZED,
    Code.NOT_REGISTERED: HTTPStatus.UNAUTHORIZED,
    Code.DISABLED_BY_ADMIN: HTTPStatus.FORBIDDEN,
    Code.NOT_IN_ROSTER: HTTPStatus.FORBIDDEN,
    Code.BLOCKED_BY_USER: HTTPStatus.FORBIDDEN,
    Code.NOT_INSTALLED: HTTPStatus.FORBIDDEN,
    Code.WRONG_HOST: HTTPStatus.FORBIDDEN,
    Code.WRITES_BLOCKED: HTTPStatus.FORBIDDEN,
    Code.NOT_PERMITTED: HTTPStatus.FORBIDDEN,
    Code.NO_SUCH_MESSAGE: HTTPStatus.NOT_FOUND,
    Code.NO_SUCH_CONVERSATION: HTTPStatus.NOT_FOUND,
    Code.NO_SUCH_MEMBER: HTTPStatus.NOT_FOUND,
    Code.PRECONDITION: HTTPStatus.PRECONDITION_FAILED,
    Code.TOO_BIG: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    Code.THROTTLED: HTTPStatus.TOO_MANY_REQUESTS,
    Code.SERVICE_ERROR: HTTPStatus.INTERNAL_SERVER_ERROR,
}


class Refused(Exception):
    """The connector says no."""

    def __init__(self, code: Code) -> None:
        super().__init__(f"The loopback Teams says {code}.")
        self.code = code


def refusal(code: Code, headers: dict[str, str] | None = None) -> web.Response:
    body = {"error": {"code": code, "message": f"The loopback Teams says {code}."}}
    return web.json_response(body, status=STATUS[code], headers=headers)

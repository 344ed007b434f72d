"""The SDK's turn, with everything on both sides of it replaced by our own.

What is left of the SDK here: ActivityHandler finds the method, TurnContext carries the turn,
dialogs run in it.  It is handed an activity that was checked already, and whatever it sends
goes out by our connector.  Nothing is made anew for each turn but the turn itself.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, NoReturn

from botbuilder.core import ActivityHandler, CloudAdapterBase, InvokeResponse, TurnContext
from botbuilder.schema import Activity, ResourceResponse
from botframework.connector.auth import (
    BotFrameworkAuthentication,
    ClaimsIdentity,
    ConnectorFactory,
    UserTokenClient,
)
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult
from typing_extensions import override

from bot.edge.activities import activity, plain
from bot.edge.connector import Connector
from bot.edge.incoming import Incoming
from bot.edge.invoke import Reply
from bot.edge.patience import patiently

INCOMING: Final = "incoming"
AUDIENCE: Final = "https://api.botframework.com"


class NotUsedHere(RuntimeError):
    """A part of the SDK was asked for that this service has replaced or does without."""


class Adapter(CloudAdapterBase):
    def __init__(self, connector: Connector, app_id: str) -> None:
        factory = Clients(connector)
        super().__init__(HandedOver(factory))
        self._verified = AuthenticateRequestResult()
        self._verified.audience = AUDIENCE
        self._verified.claims_identity = self.create_claims_identity(app_id)
        self._verified.connector_factory = factory

    async def turn(self, incoming: Incoming, handler: ActivityHandler) -> Reply | None:
        async def take(turn: TurnContext) -> None:
            turn.turn_state[INCOMING] = incoming
            await handler.on_turn(turn)

        return _reply(await self.process_activity(self._verified, activity(incoming), take))


def make_turn(
    adapter: Adapter, handler: ActivityHandler
) -> Callable[[Incoming], Awaitable[Reply | None]]:
    async def turn(incoming: Incoming) -> Reply | None:
        return await adapter.turn(incoming, handler)

    return turn


def _reply(outcome: object) -> Reply | None:
    """An invoke that nobody answers is answered with nothing: a 501 would be sent again."""
    if not isinstance(outcome, InvokeResponse):
        return outcome if isinstance(outcome, Reply) else None
    body: Any = outcome.body
    unanswered = outcome.status == HTTPStatus.NOT_IMPLEMENTED
    return Reply() if unanswered else Reply(outcome.status, body)


@dataclass(frozen=True, slots=True)
class Conversations:
    """The SDK's way of asking for something to be sent, to one service URL."""

    connector: Connector
    service_url: str

    async def send_to_conversation(
        self, conversation_id: str, activity: Activity
    ) -> ResourceResponse:
        return await self._posted(conversation_id, activity, None)

    async def reply_to_activity(
        self, conversation_id: str, activity_id: str, activity: Activity
    ) -> ResourceResponse:
        return await self._posted(conversation_id, activity, activity_id)

    async def update_activity(
        self, conversation_id: str, activity_id: str, activity: Activity
    ) -> ResourceResponse:
        await self.connector.put(self.service_url, conversation_id, activity_id, plain(activity))
        return ResourceResponse(id=activity_id)

    async def delete_activity(self, conversation_id: str, activity_id: str) -> None:
        await self.connector.delete(self.service_url, conversation_id, activity_id)

    async def _posted(
        self, conversation_id: str, activity: Activity, reply_to: str | None
    ) -> ResourceResponse:
        """Post a reply; if Teams asks us to wait, wait: nothing else would say it again."""
        message = plain(activity)
        return await patiently(lambda: self._posted_once(conversation_id, message, reply_to))

    async def _posted_once(
        self, conversation_id: str, message: Mapping[str, Any], reply_to: str | None
    ) -> ResourceResponse:
        sent = await self.connector.post(self.service_url, conversation_id, message, reply_to)
        return ResourceResponse(id=sent)


@dataclass(frozen=True, slots=True)
class Client:
    conversations: Conversations


class Clients(ConnectorFactory):
    """Stands where the SDK would make an HTTP client for each turn."""

    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    @override
    async def create(self, service_url: str, audience: str) -> Any:
        return Client(Conversations(self._connector, service_url))


class NoUserTokens(UserTokenClient):
    """Nobody signs in to anything through this bot."""

    async def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise NotUsedHere("This bot signs nobody in.")

    get_user_token = _refuse
    get_sign_in_resource = _refuse
    sign_out_user = _refuse
    get_token_status = _refuse
    get_aad_tokens = _refuse
    exchange_token = _refuse


class HandedOver(BotFrameworkAuthentication):
    """Believes nobody by itself: what arrives here was checked by the verifier."""

    def __init__(self, factory: ConnectorFactory) -> None:
        self._factory = factory
        self._no_user_tokens = NoUserTokens()

    @override
    async def authenticate_request(self, activity: Activity, auth_header: str) -> NoReturn:
        raise NotUsedHere("The verifier checks tokens; the SDK is handed the result.")

    @override
    async def authenticate_streaming_request(
        self, auth_header: str, channel_id_header: str
    ) -> NoReturn:
        raise NotUsedHere("There is no streaming way in.")

    @override
    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> ConnectorFactory:
        return self._factory

    @override
    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> UserTokenClient:
        return self._no_user_tokens

"""The stock Bot Framework echo bot, as its own samples write it: the first comparator.

Started as a program of its own, with the port to listen on.  An empty app id is the SDK's way
of leaving authentication out; it does less work for that, which is to its advantage.
"""

import sys
from types import SimpleNamespace

from aiohttp import web
from botbuilder.core import ActivityHandler, MessageFactory, TurnContext
from botbuilder.core.integration import aiohttp_error_middleware
from botbuilder.integration.aiohttp import (
    CloudAdapter,
    ConfigurationBotFrameworkAuthentication,
)
from typing_extensions import override


class EchoBot(ActivityHandler):
    @override
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        said = turn_context.activity.text
        await turn_context.send_activity(MessageFactory.text(f"Echo: {said}"))


def make_app() -> web.Application:
    nobody = SimpleNamespace(APP_ID="", APP_PASSWORD="", APP_TYPE="MultiTenant")
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(nobody))
    bot = EchoBot()

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, bot) or web.Response()

    app = web.Application(middlewares=[aiohttp_error_middleware])
    app.router.add_post("/api/messages", messages)
    return app


if __name__ == "__main__":
    web.run_app(make_app(), host="127.0.0.1", port=int(sys.argv[1]), print=None)

"""The echo bot of the newest Microsoft Agents SDK: the second comparator.

Runs in an environment of its own, which has that SDK and none of ours.  Of the SDK's two ways
to write a bot this is the lighter, an activity handler with no state to load, so the
comparison is with its best.  With no token middleware every caller is anonymous.
"""

import sys

from aiohttp import web
from microsoft_agents.hosting.aiohttp import CloudAdapter
from microsoft_agents.hosting.core import (
    ActivityHandler,
    MessageFactory,
    RestChannelServiceClientFactory,
    TurnContext,
)
from typing_extensions import override


class EchoAgent(ActivityHandler):  # type: ignore[misc]  # seen only in its own environment
    @override
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        said = turn_context.activity.text
        await turn_context.send_activity(MessageFactory.text(f"Echo: {said}"))


def make_app() -> web.Application:
    # No connections: nothing asks for a token on behalf of somebody anonymous.
    adapter = CloudAdapter(channel_service_client_factory=RestChannelServiceClientFactory(None))
    agent = EchoAgent()

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, agent) or web.Response()

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    return app


if __name__ == "__main__":
    web.run_app(make_app(), host="127.0.0.1", port=int(sys.argv[1]), print=None)

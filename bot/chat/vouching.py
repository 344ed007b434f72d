"""What Teams says of somebody we do not know: one of the organisation's own, or its guest.

An activity does not say, so it is asked for, once, before such a person is let in.
"""

from bot.edge.connector import Connector
from bot.edge.incoming import Incoming
from bot.edge.outcomes import NotTaken


class Vouching:
    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def role_in(self, incoming: Incoming) -> str | None:
        """Return "user" or "guest", as Teams lists them; None if it does not say."""
        try:
            listed = await self._connector.member(
                incoming.service_url, incoming.conversation_id, incoming.channel_user_id
            )
        except NotTaken:
            return None
        return listed.role

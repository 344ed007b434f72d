"""Whether everything that was to be said in a chat has been said.

Until it has, a card there may be drawn anew under whoever is about to press it.  A person would
look and press again, as the card asks; a story that is not about that waits instead.
"""

import asyncio
import time
from typing import Final

from sqlalchemy import Connection, func, select

from rehearsal.conversations import Conversation
from storage.store import Store
from storage.tables import ConversationRow, OutboxRow, table

# What cannot be said just now, because Teams is away, is not waited for.
_ENOUGH: Final = 3.0
_AGAIN: Final = 0.05
_LEFT, _CHAT = table(OutboxRow).c, table(ConversationRow).c
_TO_SAY: Final = (
    select(func.count())
    .select_from(table(OutboxRow).join(table(ConversationRow), _CHAT.key == _LEFT.audience))
    .where(_LEFT.state.in_(("ready", "leased")), _LEFT.attempts == 0)
)


async def at_rest(store: Store, where: Conversation) -> None:
    """Wait until nothing is left to be said there, but no longer than that may take."""
    until = time.monotonic() + _ENOUGH
    with store.reader.connect() as connection:
        while _to_say(connection, where) and time.monotonic() < until:  # noqa: ASYNC110 - no event comes
            await asyncio.sleep(_AGAIN)


def _to_say(connection: Connection, where: Conversation) -> int:
    with connection.begin():
        found = connection.execute(_TO_SAY.where(_CHAT.conversation_id == where.id))
        return int(found.scalar_one())

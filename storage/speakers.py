"""Who is speaking, where they are reached and what they were in the middle of, in one look.

Every turn begins with it, and a statement for each of the three would cost as much again as
the rest of the reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam

from procedure.roles import Actor
from storage.conversations import Chat, chat
from storage.dialogs import DialogState, state
from storage.keys import Keys
from storage.people import actor
from storage.people_statements import BY_OBJECT
from storage.tables import ConversationRow, DialogStateRow, PersonRow, table

_PERSON: Final = table(PersonRow)
_CHAT: Final = table(ConversationRow)
_STATE: Final = table(DialogStateRow)
_FIND: Final = (
    BY_OBJECT.add_columns(_CHAT, _STATE.c.sealed, _STATE.c.key_id, _STATE.c.version)
    .outerjoin(_CHAT, _CHAT.c.key == "person:" + _PERSON.c.id)
    .outerjoin(_STATE, _STATE.c.key == bindparam("dialog"))
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """``chat`` is their own, if they have been met in one."""

    actor: Actor
    chat: Chat | None
    dialog: DialogState


class Speakers:
    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

    def find(self, tenant: str, object_id: str, dialog: str, today: date) -> Speaker | None:
        """Return who Teams says is speaking, if we have met them, in this conversation."""
        values = {"of_tenant": tenant, "of_object": object_id, "dialog": dialog, "today": today}
        rows = self._connection.execute(_FIND, values).all()
        return self._speaker(rows, dialog) if rows else None

    def _speaker(self, rows: Sequence[Row[Any]], dialog: str) -> Speaker:
        one = rows[0]
        known = chat(one) if one.key else None
        said = state(one, dialog, self._keys) if one.sealed else DialogState()
        return Speaker(actor(rows), known, said)

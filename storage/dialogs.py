"""Where each conversation with the bot stands, sealed, since nobody can say what it may hold."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, delete, select

from storage.instants import now_ms
from storage.keys import STANDING, Keys
from storage.sealed import place, seal, unseal
from storage.tables import DialogStateRow, table
from storage.upsert import per_dialect

_STATES: Final = table(DialogStateRow)
_FIND: Final = select(_STATES.c.sealed, _STATES.c.key_id, _STATES.c.version).where(
    _STATES.c.key == bindparam("state")
)
_UPSERT: Final = per_dialect(
    lambda build: (insert := build(_STATES)).on_conflict_do_update(
        index_elements=["key"],
        set_={name: insert.excluded[name] for name in ("sealed", "key_id", "version", "at")},
        where=_STATES.c.version == insert.excluded.version - 1,
    )
)
_SAVE: Final = {name: save.returning(_STATES.c.version) for name, save in _UPSERT.items()}
_CLEAR: Final = delete(_STATES).where(_STATES.c.key == bindparam("state"))
_OLD: Final = delete(_STATES).where(_STATES.c.at < bindparam("moment"))


class DialogHasMovedOn(RuntimeError):
    """Another turn of the same conversation was saved first; read it again."""


@dataclass(frozen=True, slots=True)
class DialogState:
    """``version`` is 0 for a conversation that has not been saved yet."""

    body: Mapping[str, Any] = field(default_factory=dict[str, Any])
    version: int = 0


class Dialogs:
    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

    def load(self, key: str) -> DialogState:
        row = self._connection.execute(_FIND, {"state": key}).first()
        return state(row, key, self._keys) if row else DialogState()

    def save(self, key: str, body: Mapping[str, Any], read: int) -> None:
        """Save, if the version now there is the one that was ``read``."""
        values = {
            "key": key,
            "sealed": seal(json.dumps(dict(body)), self._keys.key(STANDING), _place(key)),
            "key_id": STANDING,
            "version": read + 1,
            "at": now_ms(),
        }
        if self._connection.execute(_SAVE[self._connection.dialect.name], values).first() is None:
            raise DialogHasMovedOn("another turn of this conversation was saved first")

    def clear(self, key: str) -> None:
        self._connection.execute(_CLEAR, {"state": key})

    def forget_before(self, moment: int) -> int:
        return self._connection.execute(_OLD, {"moment": moment}).rowcount


def state(row: Row[*tuple[Any, ...]], key: str, keys: Keys) -> DialogState:
    """Read back from its row how the conversation ``key`` stands."""
    return DialogState(
        json.loads(unseal(row.sealed, keys.key(row.key_id), _place(key))), row.version
    )


def _place(key: str) -> bytes:
    return place("dialog_state", "sealed", key, STANDING)

"""What has been done once, and must not be done again when Teams delivers a press again.

The outcome is sealed whole.  A form's page is kept by its number only, and is read again as
it then stands.
"""

import json
from typing import Final

from sqlalchemy import Connection, bindparam, delete, select

from procedure.desk import Outcome
from storage.forms import FormStore
from storage.instants import now_ms
from storage.keys import STANDING, Keys
from storage.outcomes import outcome_from, outcome_text
from storage.sealed import commitment, place, seal, unseal
from storage.tables import DoneRow, table
from storage.upsert import per_dialect

DAYS_KEPT: Final = 30  # a card may lie in a chat unpressed for weeks and then be pressed twice
_DAY: Final = 24 * 60 * 60 * 1000
_DONE: Final = table(DoneRow)
_FIND: Final = select(_DONE.c.sealed, _DONE.c.key_id).where(_DONE.c.once == bindparam("key"))
_ADD: Final = per_dialect(lambda build: build(_DONE).on_conflict_do_nothing())
_KEEP: Final = {name: add.returning(_DONE.c.once) for name, add in _ADD.items()}
_OLD: Final = delete(_DONE).where(_DONE.c.expires < bindparam("moment"))


class AlreadyDone(RuntimeError):
    """Somebody else did the same at the same moment and was first.

    The store takes everything back and does the work again, which then finds the outcome.
    """


class OnceStore:
    def __init__(self, connection: Connection, keys: Keys, forms: FormStore) -> None:
        self._connection = connection
        self._keys = keys
        self._forms = forms

    def key_with(self, key: str, *typed: str) -> str:
        """Tell presses of one button apart by what was typed, which the key does not give away."""
        digest = commitment(json.dumps(typed), self._keys.key(STANDING))
        return f"{key}:{digest}"

    def find(self, key: str) -> Outcome | None:
        """Return what came of this the first time, if there was one."""
        row = self._connection.execute(_FIND, {"key": key}).first()
        if row is None:
            return None
        text = unseal(row.sealed, self._keys.key(row.key_id), _place(key))
        return outcome_from(text, lambda form: self._forms.get(form).draft)

    def keep(self, key: str, outcome: Outcome) -> None:
        """Keep what came of it, unless it was done already (``AlreadyDone``)."""
        sealed = seal(outcome_text(outcome), self._keys.key(STANDING), _place(key))
        values: dict[str, object] = {"once": key, "sealed": sealed, "key_id": STANDING}
        now = now_ms()
        values |= {"at": now, "expires": now + DAYS_KEPT * _DAY}
        if self._connection.execute(_KEEP[self._connection.dialect.name], values).first() is None:
            raise AlreadyDone("this was done by another press of the same card")

    def forget(self, moment: int) -> int:
        """Forget what has passed its day, and count it."""
        return self._connection.execute(_OLD, {"moment": moment}).rowcount


def _place(key: str) -> bytes:
    return place("done", "sealed", key, STANDING)

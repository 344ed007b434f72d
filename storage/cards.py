"""What the random key on a card stands for.  Knowing a key shows nothing and allows nothing."""

import json
from dataclasses import dataclass
from secrets import token_hex
from typing import Final

from sqlalchemy import Connection, bindparam, delete, insert, select

from procedure.case import CaseReference, FormId
from procedure.roles import PersonId
from storage.instants import now_ms
from storage.tables import CardRow, table

_NOBODY: Final = PersonId("")
_CARDS: Final = table(CardRow)
_ADD: Final = insert(_CARDS)
_FIND: Final = select(_CARDS).where(_CARDS.c.k == bindparam("card"))
_OLD: Final = delete(_CARDS).where(_CARDS.c.created_at < bindparam("moment"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card as it was issued: to whom, about what, at which version, with which verbs.

    ``person`` is whose chat it was made for, and is empty for a channel's card.
    """

    kind: str
    conversation: str
    version: int
    verbs: tuple[str, ...] = ()
    about: str = ""
    reference: CaseReference | None = None
    form: FormId | None = None
    person: PersonId = _NOBODY


class Cards:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def issue(self, card: Card) -> str:
        """Keep what a card says, and return the key to put on it."""
        key = token_hex(16)
        values = {
            "k": key,
            "kind": card.kind,
            "about": card.about,
            "case_reference": card.reference,
            "form_id": card.form,
            "person": card.person,
            "conversation_key": card.conversation,
            "verbs": json.dumps(card.verbs),
            "version": card.version,
            "created_at": now_ms(),
        }
        self._connection.execute(_ADD, values)
        return key

    def find(self, key: str) -> Card | None:
        row = self._connection.execute(_FIND, {"card": key}).first()
        if row is None:
            return None
        return Card(
            kind=row.kind,
            conversation=row.conversation_key,
            version=row.version,
            verbs=tuple(json.loads(row.verbs)),
            about=row.about,
            reference=row.case_reference,
            form=row.form_id,
            person=PersonId(row.person),
        )

    def forget_before(self, moment: int) -> int:
        """Forget cards issued before a moment; a press on one is answered with today's card."""
        return self._connection.execute(_OLD, {"moment": moment}).rowcount

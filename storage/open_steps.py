"""Cards on which somebody is filling a step, whose messages are left as they are meanwhile.

A step is a form shown in answer to a press, and only to whoever pressed: if its message were
brought up to date, Teams would show that instead, and what was typed would be gone.  A card
that is no message of the outbox has nothing to be held back.
"""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select, update
from sqlalchemy import bindparam as given

from procedure.case import CaseReference
from procedure.notices import Audience, NoticeKind
from procedure.roles import PersonId
from storage.tables import OutboxRow, table

# A step that is forgotten must not leave an old card in the chat for ever.
LASTS: Final = 15 * 60 * 1000  # milliseconds

_OUTBOX: Final = table(OutboxRow)
# The case is there for its index: a card's key is on one row.
_WITH_CARD: Final = (
    _OUTBOX.c.case_reference == given("of_case"),
    _OUTBOX.c.card_key == given("k"),
    _OUTBOX.c.audience == given("to"),
)
_WITH_TASK: Final = (
    _OUTBOX.c.case_reference == given("of_case"),
    _OUTBOX.c.kind.in_((NoticeKind.TASK.value, NoticeKind.REQUEST.value)),
    _OUTBOX.c.about == given("task"),
    _OUTBOX.c.audience == given("to"),
)
_WAS_OPENED: Final = _OUTBOX.c.open_until > 0
_OPEN: Final = (
    update(_OUTBOX).where(*_WITH_CARD).values(open_until=given("until")).returning(_OUTBOX.c.state)
)
_CLOSE: Final = update(_OUTBOX).where(*_WITH_CARD, _WAS_OPENED).values(open_until=0)
_OPEN_TASK: Final = update(_OUTBOX).where(*_WITH_TASK).values(open_until=given("until"))
_CLOSE_TASK: Final = update(_OUTBOX).where(*_WITH_TASK, _WAS_OPENED).values(open_until=0)
_IS_OPEN: Final = select(_OUTBOX.c.id).where(*_WITH_CARD, _WAS_OPENED)
_IS_ON_ITS_WAY: Final = select(_OUTBOX.c.id).where(*_WITH_CARD, _OUTBOX.c.state == "leased")


@dataclass(frozen=True, slots=True)
class OwnCard:
    """A card of a case in the chat of whoever pressed it; somebody else's holds nothing back."""

    of: CaseReference
    k: str
    person: PersonId


@dataclass(frozen=True, slots=True)
class OwnTask:
    """What somebody is writing page by page, on the card that asked them for it."""

    of: CaseReference
    task: str
    person: PersonId


class OpenSteps:
    """``closed`` says whether a message was let go, which may then be brought up to date."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.closed = False

    def open(self, card: OwnCard, now: int) -> bool:
        """Hold back the message with this card, and return whether it is too late for that.

        It is if the card is being put at this very moment: wait until it has arrived.
        """
        found = self._connection.execute(_OPEN, {**_values(card), "until": now + LASTS})
        return found.scalar() == "leased"

    def close(self, card: OwnCard) -> None:
        """Let the message be brought up to date again."""
        closed = self._connection.execute(_CLOSE, _values(card)).rowcount
        self.closed = self.closed or closed > 0

    def open_task(self, task: OwnTask, now: int) -> None:
        """Hold back the message that asks for what is being written, where there is one."""
        self._connection.execute(_OPEN_TASK, {**_of_task(task), "until": now + LASTS})

    def close_task(self, task: OwnTask) -> None:
        closed = self._connection.execute(_CLOSE_TASK, _of_task(task)).rowcount
        self.closed = self.closed or closed > 0

    def is_open(self, card: OwnCard) -> bool:
        """Return whether a step was opened on a card and not closed, however long ago."""
        return self._connection.execute(_IS_OPEN, _values(card)).first() is not None

    def is_on_its_way(self, card: OwnCard) -> bool:
        """Return whether the message is being put at this moment."""
        return self._connection.execute(_IS_ON_ITS_WAY, _values(card)).first() is not None


def _of_task(task: OwnTask) -> dict[str, str]:
    return {"of_case": task.of, "task": task.task, "to": Audience(person=task.person).key}


def _values(card: OwnCard) -> dict[str, str]:
    return {"of_case": card.of, "k": card.k, "to": Audience(person=card.person).key}

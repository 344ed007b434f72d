"""What is waiting to be said.  ``storage.claims`` hands it out; here it is left and settled.

A row says what is to be told to whom, never how it looks.  Leaving the same notice twice
leaves it once; a living notice left again is brought up to date instead.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from procedure.case import CaseReference
from procedure.notices import Audience, Notice, NoticeKind
from procedure.roles import PersonId
from storage import looking_again
from storage import outbox_statements as sql
from storage.claims import Claim, claim, is_waiting
from storage.instants import now_ms
from storage.limits import LIMITS, Limits
from storage.outbox_rows import Left, Message, Posted, left_of, row_of


class Outbox:
    """``left`` says whether something was left here, or woken, in this transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.left = False

    def leave(self, left: Notice, want_version: int = 0, not_before: int = 0) -> None:
        """Leave a notice to be sent, showing at least this version of the case."""
        self.leave_all([(left, want_version)], not_before)

    def leave_all(self, notices: Iterable[tuple[Notice, int]], not_before: int = 0) -> None:
        """Leave many at once, in the one order that keeps two writers from a deadlock."""
        now = now_ms()
        rows = [row_of(each, version, now, not_before) for each, version in notices]
        if rows:
            self.left = True
            rows.sort(key=lambda row: str(row["idem_key"]))
            self._connection.execute(sql.LEAVE[self._connection.dialect.name], rows)

    def raise_living(
        self, reference: CaseReference, version: int, about: Iterable[str] = ()
    ) -> None:
        """Have the living notices of a case brought up to at least this version.

        Those about the whole case, and those about one of the things named.
        """
        values = {"reference": reference, "version": version, "shown": list(about)}
        raised = self._connection.execute(sql.RAISE_LIVING, values).rowcount
        self.left = self.left or raised > 0

    def look_again(self, person: PersonId, reference: CaseReference) -> None:
        """Have all that somebody was sent of a case drawn again: they are off it."""
        self.left |= looking_again.on_case(self._connection, person, reference) > 0

    def look_again_at(self, kind: NoticeKind, reference: CaseReference) -> None:
        """Have what shows how far somebody is with a form drawn again."""
        self.left |= looking_again.of_kind(self._connection, kind, reference) > 0

    def roles_have_changed(self, ended: Iterable[PersonId], begun: Iterable[PersonId]) -> None:
        """Have the cards of whoever has lost a role, or been given one, drawn again."""
        self.left |= looking_again.of_people(self._connection, ended, begun) > 0

    def card_key(self, row: int) -> str | None:
        """Return the key on the card sent for a row, so that the next one bears it too."""
        return self._connection.execute(sql.CARD_KEY, {"row": row}).scalar()

    def claim(self, now: int, owner: str, limits: Limits = LIMITS) -> Claim | None:
        """Take the next thing to send, if there is one that may be sent now."""
        return claim(self._connection, now, owner, limits)

    def is_waiting(self, by: int) -> bool:
        """Return whether there will by then be something to send, once its chat has rested."""
        return is_waiting(self._connection, by)

    def posted(self, row: int, fence: int, activity_id: str, card_key: str = "") -> Posted:
        """Record the message posted for a row, unless another was recorded first.

        And the key of the card that will be put in it: a press may come before the row is settled.
        """
        values = {"row": row, "held_fence": fence, "posted_id": activity_id}
        values["card"] = card_key or None
        self._connection.execute(sql.POSTED, values)
        found = self._connection.execute(sql.WHICH, {"row": row}).one()
        mine = bool(found.activity_id == activity_id)
        self._connection.execute(
            sql.MESSAGE[self._connection.dialect.name],
            {
                "conversation": found.audience,
                "activity": activity_id,
                "idem_key": found.idem_key,
                "role": "canonical" if mine else "orphan",
            },
        )
        return Posted(found.activity_id, mine)

    def sent(
        self, row: int, fence: int, version: int, content_hash: str, card_key: str = ""
    ) -> bool:
        """Record that a version is there to be read.  False: the row is no longer ours."""
        values = {"version": version, "content": content_hash, "card": card_key or None}
        return self._settle(sql.SENT, row, fence, values | {"now": now_ms()})

    def later(self, row: int, fence: int, at: int, code: str, *, ambiguous: bool = False) -> bool:
        """Put a row back for another time.  ``ambiguous``: it may have arrived all the same."""
        values = {"at": at, "code": code, "doubt": int(ambiguous)}
        return self._settle(sql.LATER, row, fence, values)

    def put_back(self, row: int, fence: int) -> bool:
        """Put a row back as if it had not been claimed: a step was opened on its card."""
        return self._settle(sql.PUT_BACK, row, fence, {})

    def repost(self, row: int, fence: int) -> bool:
        """Forget a message that is gone from its chat, so that a new one is posted."""
        return self._settle(sql.REPOST, row, fence, {})

    def block(self, row: int, fence: int, code: str) -> bool:
        """Give up until somebody acts: it was refused for good."""
        return self._settle(sql.BLOCK, row, fence, {"code": code})

    def supersede(self, row: int, fence: int) -> bool:
        """Close a row that there is no longer anything to say about."""
        return self._settle(sql.SUPERSEDE, row, fence, {})

    def wake(self, to: Audience) -> int:
        """Try again what was blocked for somebody who can now be reached, and count it."""
        self.left = True
        return self._connection.execute(sql.WAKE, {"to": to.key}).rowcount

    def recover(self) -> int:
        """Free what a process that is gone had claimed.  Only where one process serves."""
        self._connection.execute(sql.FREE_ALL)
        return self._connection.execute(sql.RECOVER).rowcount

    def find(self, key: str) -> Left | None:
        """Return a notice by its key, with what became of it."""
        row = self._connection.execute(sql.FIND, {"key": key}).first()
        return left_of(row) if row else None

    def message(self, conversation: str, activity_id: str) -> Message | None:
        """Return what a message in a chat was posted for."""
        values = {"chat": conversation, "message": activity_id}
        row = self._connection.execute(sql.FIND_MESSAGE, values).first()
        return (
            Message(conversation=row.conversation, notice=row.idem_key, role=row.role)
            if row
            else None
        )

    def healed(self, conversation: str, activity_id: str) -> None:
        """Record that a message left over has been deleted or says so itself."""
        self._connection.execute(sql.HEALED, {"chat": conversation, "message": activity_id})

    def _settle(
        self, statement: sql.Settle, row: int, fence: int, values: Mapping[str, object]
    ) -> bool:
        held = {"row": row, "held_fence": fence}
        settled = self._connection.execute(statement, {**values, **held}).first()
        if settled is None:
            return False
        self._connection.execute(sql.FREE, {"chat": settled.audience})
        return True

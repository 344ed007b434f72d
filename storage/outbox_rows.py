"""What the outbox keeps of a notice: the row it is left as, and how that is read back."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from procedure.notices import Notice
from storage.claims import notice


@dataclass(frozen=True, slots=True)
class Posted:
    """Which message now counts, and whether it is the one just posted.

    If it is not, delete the one just posted; if ``activity_id`` is None, stop: somebody else
    has the row.
    """

    activity_id: str | None
    mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message that stands in a chat for a notice."""

    conversation: str
    notice: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A notice as it lies in the outbox, for those who look after the service."""

    notice: Notice
    state: str
    attempts: int
    want_version: int
    sent_version: int | None
    activity_id: str | None
    card_key: str | None
    content_hash: str | None
    last_error: str | None
    sent_at: int | None
    open_until: int

    def is_open(self, now: int) -> bool:
        """Return whether somebody may be filling a step on the card as it was sent."""
        return self.sent_version is not None and self.open_until > now


def left_of(row: Row[Any]) -> Left:
    return Left(
        notice=notice(row),
        state=row.state,
        attempts=row.attempts,
        want_version=row.want_version,
        sent_version=row.sent_version,
        activity_id=row.activity_id,
        card_key=row.card_key,
        content_hash=row.content_hash,
        last_error=row.last_error,
        sent_at=row.sent_at,
        open_until=row.open_until,
    )


def row_of(left: Notice, version: int, now: int, not_before: int) -> dict[str, object]:
    return {
        "idem_key": left.key,
        "audience": left.to.key,
        "kind": left.kind,
        "case_reference": left.reference,
        "about": left.about,
        "marks": left.marks,
        "want_version": version,
        "state": "ready",
        "next_at": not_before,
        "lease_until": 0,
        "lease_owner": "",
        "open_until": 0,
        "fence": 0,
        "attempts": 0,
        "ambiguous": 0,
        "created_at": now,
    }

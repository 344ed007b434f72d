"""The audit trail: every row vouches for the one before, under a key the database never sees.

``append`` takes the lock on the head of the chain, so it comes last in a transaction.
Bodies hold no personal value, only ``storage.sealed.commitment`` to it, so that destroying
a case's key leaves the chain whole.  A tail cut off together with the head row can be seen
only from outside: compare ``head()`` with what was anchored elsewhere.
"""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Final, TypeAlias
from unicodedata import normalize

from sqlalchemy import Connection, bindparam, insert, select, update

from procedure.case import CaseReference
from procedure.roles import PersonId
from procedure.terms import Term
from storage.instants import now_ms
from storage.tables import AuditHeadRow, AuditRow, table

Value: TypeAlias = str | int | bool | list[str] | None

GENESIS: Final = "0" * 64  # what the first row vouches for
_AUDIT: Final = table(AuditRow)
_HEAD: Final = table(AuditHeadRow)
_READ_HEAD: Final = select(_HEAD.c.seq, _HEAD.c.hash, _HEAD.c.epoch)
_LOCK_HEAD: Final = _READ_HEAD.with_for_update()
_APPEND: Final = insert(_AUDIT)
_MOVE_HEAD: Final = update(_HEAD).values(seq=bindparam("last"), hash=bindparam("last_hash"))


class AuditKind(Term):
    COLLECT = "collect", "Something was collected"
    ALTER = "alter", "Something was changed"
    CONSULT = "consult", "Something was read"
    DISCLOSE = "disclose", "Something was passed on"
    COMBINE = "combine", "Things were put together"
    ERASE = "erase", "Something was erased"
    DECIDE = "decide", "A decision was made"
    DENY = "deny", "Something was refused"
    SYSTEM = "system", "The service did something of its own"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEvent:
    """One thing that happened.  ``civil`` is the day it counts as; the instant is added.

    ``by`` is empty for the service itself.  ``details`` holds keys, numbers, rule results
    and commitments: never a name, and never what somebody typed.
    """

    kind: AuditKind
    action: str
    by: PersonId
    civil: date
    reference: CaseReference | None = None
    before: int | None = None
    after: int | None = None
    details: Mapping[str, Value] = field(default_factory=dict[str, Value])


@dataclass(frozen=True, slots=True)
class Head:
    """How far the chain reaches, to be anchored where this service cannot write twice."""

    seq: int
    hash: str
    epoch: int


class AuditTrail:
    def __init__(self, connection: Connection, key: bytes) -> None:
        self._connection = connection
        self._key = key

    def append(self, event: AuditEvent) -> Head:
        """Add one row to the chain, and return its new head."""
        seq, prev, epoch = self._connection.execute(_LOCK_HEAD).one()
        head = Head(seq + 1, "", epoch)
        body = _body(event, head)
        head = Head(head.seq, link(prev, body), epoch)
        row = {"seq": head.seq, "prev": prev, "body": body, "hash": head.hash}
        self._connection.execute(_APPEND, row | {"mac": mac(self._key, head.hash)})
        self._connection.execute(_MOVE_HEAD, {"last": head.seq, "last_hash": head.hash})
        return head

    def head(self) -> Head:
        return Head(*self._connection.execute(_READ_HEAD).one())


def link(prev: str, body: str) -> str:
    return sha256(f"{prev}{body}".encode()).hexdigest()


def mac(key: bytes, digest: str) -> str:
    return hmac.digest(key, digest.encode(), sha256).hex()


def canonical(facts: Mapping[str, object]) -> str:
    """Write the one text that these facts have: keys in order, NFC, no spare space."""
    text = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return normalize("NFC", text)


def _body(event: AuditEvent, head: Head) -> str:
    return canonical(
        {
            "seq": head.seq,
            "epoch": head.epoch,
            "at": now_ms(),
            "civil": event.civil.isoformat(),
            "kind": event.kind,
            "action": event.action,
            "by": event.by,
            "reference": event.reference,
            "before": event.before,
            "after": event.after,
            "details": dict(event.details),
        }
    )

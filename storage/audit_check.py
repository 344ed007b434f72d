"""Is the audit trail whole?  Streams the rows and reports every fault, not only the first."""

import hmac
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, select

from procedure.terms import Term
from storage.audit import GENESIS, Head, link, mac
from storage.tables import AuditHeadRow, AuditRow, table

_AUDIT: Final = table(AuditRow)
_HEAD: Final = table(AuditHeadRow)
_FROM: Final = select(_AUDIT).where(_AUDIT.c.seq >= bindparam("first")).order_by(_AUDIT.c.seq)
_BEFORE: Final = select(_AUDIT.c.hash).where(_AUDIT.c.seq == bindparam("seq"))
_BATCH: Final = 500


class FaultKind(Term):
    """What is wrong; the exit code of ``audit verify`` follows from it."""

    ORDER = "order", "A row is missing, out of place or does not follow the one before"
    HASH = "hash", "A row does not say what it said when it was written"
    MAC = "mac", "A row was not written by this service"
    ANCHOR = "anchor", "The trail differs from what was anchored elsewhere"


@dataclass(frozen=True, slots=True)
class Fault:
    kind: FaultKind
    seq: int
    says: str


def verify(
    connection: Connection, key: bytes, first: int = 1, anchors: Sequence[Head] = ()
) -> Iterator[Fault]:
    """Check each row from ``first`` on, then the head, then what was anchored outside.

    Begin with 1 for the whole trail.  A later ``first`` rests on the row before it.
    """
    anchored = {anchor.seq: anchor.hash for anchor in anchors if anchor.seq >= first}
    prev = _hash_before(connection, first)
    seq = first - 1
    rows = connection.execution_options(yield_per=_BATCH).execute(_FROM, {"first": first})
    for row in rows:
        yield from _row_faults(row, seq, prev, key)
        expected = anchored.pop(row.seq, row.hash)
        if expected != row.hash:
            yield Fault(FaultKind.ANCHOR, row.seq, "this row is not the one that was anchored")
        seq, prev = row.seq, row.hash
    yield from _end_faults(connection, seq, prev)
    for missing in anchored:
        yield Fault(FaultKind.ANCHOR, missing, "this row was anchored and is not there")


def _row_faults(row: Row[Any], seq: int, prev: str, key: bytes) -> Iterator[Fault]:
    if row.seq != seq + 1:
        yield Fault(FaultKind.ORDER, row.seq, f"row {seq + 1} should come next")
    elif row.prev != prev:
        yield Fault(FaultKind.ORDER, row.seq, "this row does not follow the one before it")
    if row.hash != link(row.prev, row.body) or _said_seq(row.body) != row.seq:
        yield Fault(FaultKind.HASH, row.seq, "this row is not as it was written")
    if not hmac.compare_digest(row.mac, mac(key, row.hash)):
        yield Fault(FaultKind.MAC, row.seq, "this row was not written with the audit key")


def _end_faults(connection: Connection, seq: int, last: str) -> Iterator[Fault]:
    head = connection.execute(select(_HEAD.c.seq, _HEAD.c.hash)).first()
    if head is None:
        yield Fault(FaultKind.ORDER, seq, "the head of the trail is gone")
    elif head.seq != seq:
        yield Fault(FaultKind.ORDER, seq, f"the trail ends here, and its head is at {head.seq}")
    elif head.hash != last:
        yield Fault(FaultKind.ORDER, seq, "the head of the trail is not its last row")


def _hash_before(connection: Connection, first: int) -> str:
    if first == 1:
        return GENESIS
    return str(connection.execute(_BEFORE, {"seq": first - 1}).scalar())


def _said_seq(body: str) -> int | None:
    try:
        said = json.loads(body)
    except ValueError:
        return None
    return said.get("seq") if isinstance(said, dict) else None

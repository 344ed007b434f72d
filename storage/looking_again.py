"""Messages drawn again though their case is as it was: for whom they are, or what is in hand.

Whatever a channel could not have seen is drawn again, said once or living, and whether somebody
is filling it or not: what they may no longer see must not stay in their chat.
"""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, case, or_, update
from sqlalchemy import bindparam as given

from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.notices import LIVING, TIER, Audience, NoticeKind
from procedure.roles import PersonId
from storage.outbox_statements import AT_ONCE_AGAIN
from storage.tables import OutboxRow, table

_OUTBOX: Final = table(OutboxRow)
# The receipt and the outcome are the referrer's own, whoever else they are or were.
_THEIR_OWN: Final = frozenset({NoticeKind.OUTCOME, NoticeKind.UNREACHABLE, NoticeKind.WRONG_PLACE})
_CLOSED: Final = {kind for kind, tier in TIER.items() if tier > Tier.CHANNEL} - _THEIR_OWN
_THEIRS: Final = (
    _OUTBOX.c.audience == given("to"),
    _OUTBOX.c.case_reference.is_not(None),
    _OUTBOX.c.kind.in_(sorted(_CLOSED)),
)
_SHOWN: Final = _OUTBOX.c.sent_version.is_not(None) & _OUTBOX.c.state.in_(("sent", "ready"))
# What is being sent at this moment was drawn before, and is sent again when it has arrived.
_AT_ONCE: Final = (
    update(_OUTBOX)
    .where(or_(_SHOWN, _OUTBOX.c.state == "leased"))
    .values(
        state=case((_OUTBOX.c.state == "leased", "leased"), else_="ready"),
        next_at=case((_OUTBOX.c.state == "leased", AT_ONCE_AGAIN), else_=0),
    )
)
_AGAIN: Final = _AT_ONCE.where(*_THEIRS).values(open_until=0)
_AGAIN_ON: Final = _AGAIN.where(_OUTBOX.c.case_reference == given("reference"))
_NOW_THEIRS: Final = (
    update(_OUTBOX)
    .where(
        _OUTBOX.c.audience == given("to"),
        _OUTBOX.c.state.in_(("sent", "superseded")),
        _OUTBOX.c.kind.in_(sorted(LIVING)),
    )
    .values(state="ready", next_at=0)
)


_OF_KIND: Final = _AT_ONCE.where(
    _OUTBOX.c.case_reference == given("reference"), _OUTBOX.c.kind == given("of_kind")
)


def on_case(connection: Connection, person: PersonId, reference: CaseReference) -> int:
    """Have what one person was sent of one case drawn again, and count it."""
    values = {"to": Audience(person=person).key, "reference": reference}
    return connection.execute(_AGAIN_ON, values).rowcount


def of_people(connection: Connection, ended: Iterable[PersonId], begun: Iterable[PersonId]) -> int:
    """Have drawn again what was sent to whoever has just lost a role, or been given one."""
    count = 0
    for statement, people in ((_AGAIN, ended), (_NOW_THEIRS, begun)):
        for person in sorted(set(people)):
            values = {"to": Audience(person=person).key}
            count += connection.execute(statement, values).rowcount
    return count


def of_kind(connection: Connection, kind: NoticeKind, reference: CaseReference) -> int:
    """Have one kind of message about a case drawn again, once nobody is filling it."""
    return connection.execute(_OF_KIND, {"reference": reference, "of_kind": kind.value}).rowcount

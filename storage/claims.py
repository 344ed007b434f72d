"""Who sends what next.  Any number of instances may ask at once; each row goes to one.

At most one message is on its way to a conversation at a time.  That is a column of the
conversation's own row, because only a locked row is looked at again after PostgreSQL has
waited for it: asking whether another claim exists lets two through.  Limits are rows too,
so that all instances together keep them.
"""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import BigInteger, Connection, Row, Select, and_, or_, select, text, update
from sqlalchemy import bindparam as given

from procedure.case import CaseReference
from procedure.facts import Fact
from procedure.notices import Notice, NoticeKind, audience
from storage.conversations import Chat, chat
from storage.limits import Limit, Limits
from storage.tables import ConversationRow, OutboxRow, TenantLimitRow, table

LEASE: Final = 60_000  # milliseconds; more than five times what one request may take
_POST_AND_PUT: Final = 2  # a placeholder, then its content
_PUT: Final = 1

_OUTBOX: Final = table(OutboxRow)
_CHAT: Final = table(ConversationRow)
_TENANT: Final = table(TenantLimitRow)

_NOW: Final = given("now", type_=BigInteger)
_EVERY: Final = given("every", type_=BigInteger)
_MAY_GO: Final = and_(
    text("outbox.state IN ('ready', 'leased')"),  # in the words of the index of what waits
    or_(
        and_(_OUTBOX.c.state == "ready", _OUTBOX.c.next_at <= _NOW),
        and_(_OUTBOX.c.state == "leased", _OUTBOX.c.lease_until < _NOW),
    ),
)
# A card that is put again takes away the step that somebody has opened on it, and what they have
# typed.  What nobody has seen yet has no step.
UNTOUCHED: Final = or_(_OUTBOX.c.sent_version.is_(None), _OUTBOX.c.open_until <= _NOW)
_REACHABLE: Final = and_(_CHAT.c.suspended.is_(None), _CHAT.c.not_before <= _NOW)
_RESTED: Final = and_(
    _CHAT.c.busy_until < _NOW,
    or_(
        _CHAT.c.tokens_at > _NOW,  # the clock was put back; start counting afresh
        _CHAT.c.tokens * _EVERY + _NOW - _CHAT.c.tokens_at >= _EVERY,
    ),
)
_NEXT: Final[Select[*tuple[Any, ...]]] = (
    select(*_OUTBOX.c, *(column for column in _CHAT.c))
    .select_from(_OUTBOX.join(_CHAT, _CHAT.c.key == _OUTBOX.c.audience))
    # A kind this version does not know is left for a newer one, which is being put in place.
    .where(_MAY_GO, UNTOUCHED, _REACHABLE, _RESTED, _OUTBOX.c.kind.in_(sorted(NoticeKind)))
    # What nobody has seen yet goes before what is only brought up to date.
    .order_by(_OUTBOX.c.sent_version.is_not(None), _OUTBOX.c.next_at, _OUTBOX.c.id)
    .limit(1)
    .with_for_update(of=[_OUTBOX, _CHAT], skip_locked=True)
)
_WAITING: Final = (
    select(_OUTBOX.c.id)
    .join(_CHAT, _CHAT.c.key == _OUTBOX.c.audience)
    .where(_MAY_GO, UNTOUCHED, _REACHABLE)
    .limit(1)
)
_TENANT_TOKENS: Final = (
    select(_TENANT.c.tokens, _TENANT.c.tokens_at)
    .where(_TENANT.c.tenant == given("of_tenant"))
    .with_for_update()
)
_TAKE_TENANT: Final = (
    update(_TENANT)
    .where(_TENANT.c.tenant == given("of_tenant"))
    .values(tokens=given("left"), tokens_at=_NOW)
)
_TAKE_CHAT: Final = (
    update(_CHAT)
    .where(_CHAT.c.key == given("of_chat"))
    .values(tokens=given("left"), tokens_at=_NOW, busy_until=given("until"))
)
_TAKE: Final = (
    update(_OUTBOX)
    .where(_OUTBOX.c.id == given("row"))
    .values(
        state="leased",
        lease_owner=given("owner"),
        lease_until=given("until"),
        fence=_OUTBOX.c.fence + 1,
        attempts=_OUTBOX.c.attempts + 1,
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing to send now, and where to.

    With ``activity_id`` there is a message already, and its content is put; without, a
    placeholder comes first.  Look at ``chat.max_tier`` before putting anything.
    """

    id: int
    fence: int
    notice: Notice
    chat: Chat
    want_version: int
    activity_id: str | None
    attempts: int
    ambiguous: int


def claim(connection: Connection, now: int, owner: str, limits: Limits) -> Claim | None:
    row = connection.execute(_NEXT, {"now": now, "every": limits.chat.every}).first()
    if row is None or not _tenant_allows(connection, row, now, limits.tenant):
        return None
    until = now + LEASE
    left = limits.chat.after(row.tokens, row.tokens_at, now, cost=1)
    of_chat = {"of_chat": row.key, "left": left, "now": now, "until": until}
    connection.execute(_TAKE_CHAT, of_chat)
    connection.execute(_TAKE, {"row": row.id, "owner": owner, "until": until})
    return _claim(row)


def is_waiting(connection: Connection, by: int) -> bool:
    """Return whether by then something waits for nothing but its chat's having rested."""
    return connection.execute(_WAITING, {"now": by}).first() is not None


def _tenant_allows(connection: Connection, row: Row[Any], now: int, limit: Limit) -> bool:
    """Take what this will use of the tenant's allowance, if that much is left of it."""
    found = connection.execute(_TENANT_TOKENS, {"of_tenant": row.tenant}).one()
    cost = _PUT if row.activity_id else _POST_AND_PUT
    left = limit.after(found.tokens, found.tokens_at, now, cost=cost)
    if left < 0:
        return False
    connection.execute(_TAKE_TENANT, {"of_tenant": row.tenant, "left": left, "now": now})
    return True


def _claim(row: Row[Any]) -> Claim:
    return Claim(
        id=row.id,
        fence=row.fence + 1,
        notice=notice(row),
        chat=chat(row),
        want_version=row.want_version,
        activity_id=row.activity_id,
        attempts=row.attempts + 1,
        ambiguous=row.ambiguous,
    )


def notice(row: Row[Any]) -> Notice:
    """Read a notice back from its row in the outbox."""
    return Notice(
        kind=NoticeKind(row.kind),
        to=audience(row.audience),
        reference=CaseReference(row.case_reference) if row.case_reference else None,
        about=row.about,
        marks=Fact(row.marks) if row.marks else None,
    )

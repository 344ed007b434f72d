"""The statements of ``storage.outbox``, built once.

Every one that settles a row asks for the fence it was claimed with: a sender who was thought
dead, and comes back, changes nothing.
"""

from typing import Any, Final, TypeAlias

from sqlalchemy import bindparam as given
from sqlalchemy import case, func, or_, select, text, update
from sqlalchemy.sql.dml import ReturningUpdate

from procedure.notices import LIVING
from storage.claims import UNTOUCHED
from storage.tables import ConversationRow, OutboxRow, PostedRow, table
from storage.upsert import per_dialect

Settle: TypeAlias = ReturningUpdate[Any]

# In place of a moment: what is being sent is to be drawn and sent again when it has been.
AT_ONCE_AGAIN: Final = -1

_OUTBOX: Final = table(OutboxRow)
_CHAT: Final = table(ConversationRow)
_POSTED: Final = table(PostedRow)
_THIS: Final = _OUTBOX.c.id == given("row")
_OURS: Final = (
    _THIS,
    _OUTBOX.c.fence == given("held_fence"),
    _OUTBOX.c.state == "leased",
)
# Spelt out, since an IN cannot be sent for many rows at once.
_AT_REST: Final = or_(_OUTBOX.c.state == "sent", _OUTBOX.c.state == "superseded")
_LIVING: Final = or_(*(_OUTBOX.c.kind == kind.value for kind in sorted(LIVING)))

LEAVE: Final = per_dialect(
    lambda build: (insert := build(_OUTBOX)).on_conflict_do_update(
        index_elements=["idem_key"],
        set_={
            "want_version": insert.excluded.want_version,
            "state": case((_AT_REST, "ready"), else_=_OUTBOX.c.state),
            "next_at": case(
                (_AT_REST, insert.excluded.next_at),
                else_=_OUTBOX.c.next_at,
            ),
        },
        where=_LIVING & (insert.excluded.want_version > _OUTBOX.c.want_version),
    )
)
# What was sent of a case and is drawn again, since the case has changed.
RAISE_LIVING: Final = (
    update(_OUTBOX)
    .where(
        _OUTBOX.c.case_reference == given("reference"),
        _LIVING,
        or_(_OUTBOX.c.about == "", _OUTBOX.c.about.in_(given("shown", expanding=True))),
    )
    .values(
        want_version=given("version"),
        state=case((_AT_REST, "ready"), else_=_OUTBOX.c.state),
        next_at=case((_AT_REST, 0), else_=_OUTBOX.c.next_at),
    )
)
CARD_KEY: Final = select(_OUTBOX.c.card_key).where(_THIS)
POSTED: Final = (
    update(_OUTBOX)
    .where(*_OURS, _OUTBOX.c.activity_id.is_(None))
    .values(activity_id=given("posted_id"), card_key=given("card"))
)
WHICH: Final = select(_OUTBOX.c.audience, _OUTBOX.c.idem_key, _OUTBOX.c.activity_id).where(_THIS)
MESSAGE: Final = per_dialect(lambda build: build(_POSTED).on_conflict_do_nothing())
_IS_OLD: Final = _OUTBOX.c.want_version > given("version")
SENT: Final = (
    update(_OUTBOX)
    .where(*_OURS)
    .values(
        state=case((or_(_IS_OLD, _OUTBOX.c.next_at == AT_ONCE_AGAIN), "ready"), else_="sent"),
        sent_version=given("version"),
        content_hash=given("content"),
        card_key=given("card"),
        sent_at=given("now"),
        next_at=0,
        attempts=0,
        last_error=None,
    )
    .returning(_OUTBOX.c.audience)
)
LATER: Final = (
    update(_OUTBOX)
    .where(*_OURS)
    .values(
        state="ready",
        next_at=given("at"),
        last_error=given("code"),
        ambiguous=_OUTBOX.c.ambiguous + given("doubt"),
    )
    .returning(_OUTBOX.c.audience)
)
PUT_BACK: Final = (
    update(_OUTBOX)
    .where(*_OURS)
    .values(state="ready", attempts=_OUTBOX.c.attempts - 1)
    .returning(_OUTBOX.c.audience)
)
REPOST: Final = (
    update(_OUTBOX)
    .where(*_OURS)
    .values(state="ready", next_at=0, activity_id=None)
    .returning(_OUTBOX.c.audience)
)
BLOCK: Final = (
    update(_OUTBOX)
    .where(*_OURS)
    .values(state="blocked", last_error=given("code"))
    .returning(_OUTBOX.c.audience)
)
SUPERSEDE: Final = (
    update(_OUTBOX).where(*_OURS).values(state="superseded").returning(_OUTBOX.c.audience)
)
FREE: Final = update(_CHAT).where(_CHAT.c.key == given("chat")).values(busy_until=0)
FREE_ALL: Final = update(_CHAT).where(_CHAT.c.busy_until > 0).values(busy_until=0)
RECOVER: Final = update(_OUTBOX).where(_OUTBOX.c.state == "leased").values(state="ready")
WAKE: Final = (
    update(_OUTBOX)
    .where(_OUTBOX.c.audience == given("to"), _OUTBOX.c.state == "blocked")
    .values(state="ready", next_at=0, attempts=0, activity_id=None)
)
FIND: Final = select(_OUTBOX).where(_OUTBOX.c.idem_key == given("key"))
_MESSAGE: Final = (
    _POSTED.c.conversation == given("chat"),
    _POSTED.c.activity == given("message"),
)
FIND_MESSAGE: Final = select(_POSTED).where(*_MESSAGE)
HEALED: Final = update(_POSTED).where(*_MESSAGE).values(role="healed")
COUNTS: Final = select(_OUTBOX.c.state, func.count().label("number")).group_by(_OUTBOX.c.state)
OLDEST_DUE: Final = select(
    func.min(case((_OUTBOX.c.next_at > 0, _OUTBOX.c.next_at), else_=_OUTBOX.c.created_at))
).where(text("state IN ('ready', 'leased')"), _OUTBOX.c.next_at <= given("now"), UNTOUCHED)
WITHOUT_CHAT: Final = (
    select(_OUTBOX.c.audience, func.count().label("number"))
    .outerjoin(_CHAT, _CHAT.c.key == _OUTBOX.c.audience)
    .where(_OUTBOX.c.state == "ready", _CHAT.c.key.is_(None))
    .group_by(_OUTBOX.c.audience)
    .order_by(_OUTBOX.c.audience)
)
BLOCKED: Final = (
    select(_OUTBOX.c.idem_key, _OUTBOX.c.last_error)
    .where(_OUTBOX.c.state == "blocked")
    .order_by(_OUTBOX.c.id)
)

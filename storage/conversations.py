"""Where each person and each channel is reached, and what Teams has said about writing there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, select, update
from sqlalchemy import bindparam as given

from procedure.disclosure import Tier
from procedure.notices import Audience, audience
from storage.instants import now_ms
from storage.limits import CHAT, TENANT
from storage.tables import ConversationRow, RosterRow, TenantLimitRow, table
from storage.upsert import per_dialect

_CHAT: Final = table(ConversationRow)
_ROSTER: Final = table(RosterRow)
_TENANT: Final = table(TenantLimitRow)
_ADDRESS: Final = (
    "service_url",
    "conversation_id",
    "tenant",
    "bot_id",
    "channel_user_id",
    "team_id",
    "purpose",
    "max_tier",
)
_THIS: Final = _CHAT.c.key == given("chat")
_FIND: Final = select(_CHAT).where(_THIS)
_BY_ID: Final = select(_CHAT).where(_CHAT.c.conversation_id == given("conversation"))
_ALL: Final = select(_CHAT).order_by(_CHAT.c.key)
_SAVE: Final = per_dialect(
    lambda build: (insert := build(_CHAT)).on_conflict_do_update(
        index_elements=["key"],
        set_={name: insert.excluded[name] for name in _ADDRESS} | {"suspended": None},
    )
)
_ADD_TENANT: Final = per_dialect(lambda build: build(_TENANT).on_conflict_do_nothing())
_SUSPEND: Final = update(_CHAT).where(_THIS).values(suspended=given("why"))
_HOLD: Final = (
    update(_CHAT)
    .where(_THIS, _CHAT.c.not_before < given("until"))
    .values(not_before=given("until"))
)
_FORGET: Final = delete(_CHAT).where(_THIS)
_SEEN: Final = per_dialect(
    lambda build: (insert := build(_ROSTER)).on_conflict_do_update(
        index_elements=["tenant", "object_id"],
        set_={
            name: insert.excluded[name] for name in ("channel_user_id", "service_url", "seen_at")
        },
    )
)
_ON_ROSTER: Final = select(_ROSTER).where(
    _ROSTER.c.tenant == given("of_tenant"), _ROSTER.c.object_id == given("of_object")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """One audience's conversation.  ``max_tier`` is the most that may ever be put in it."""

    to: Audience
    service_url: str
    conversation_id: str
    tenant: str
    bot_id: str
    max_tier: Tier
    channel_user_id: str = ""
    team_id: str = ""
    suspended: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterEntry:
    """What Teams calls one person of our team, by which a chat with them is opened."""

    tenant: str
    object_id: str
    channel_user_id: str
    service_url: str


class Conversations:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, to: Audience) -> Chat | None:
        row = self._connection.execute(_FIND, {"chat": to.key}).first()
        return chat(row) if row else None

    def by_id(self, conversation_id: str) -> Chat | None:
        """Return the chat that Teams calls by this id, if it is one of ours."""
        row = self._connection.execute(_BY_ID, {"conversation": conversation_id}).first()
        return chat(row) if row else None

    def all(self) -> Sequence[Chat]:
        return [chat(row) for row in self._connection.execute(_ALL)]

    def save(self, known: Chat) -> None:
        """Keep where an audience is reached.  Whoever was suspended no longer is."""
        dialect, now = self._connection.dialect.name, now_ms()
        tenant = {"tenant": known.tenant, "tokens": TENANT.most, "tokens_at": now}
        self._connection.execute(_ADD_TENANT[dialect], tenant)
        self._connection.execute(_SAVE[dialect], _values(known, now))

    def suspend(self, to: Audience, why: str) -> None:
        """Write nothing more there until it is saved again."""
        self._connection.execute(_SUSPEND, {"chat": to.key, "why": why})

    def hold(self, to: Audience, until: int) -> None:
        """Write nothing there before a moment, because Teams asked for that."""
        self._connection.execute(_HOLD, {"chat": to.key, "until": until})

    def forget(self, to: Audience) -> None:
        self._connection.execute(_FORGET, {"chat": to.key})

    def seen(self, entries: Iterable[RosterEntry]) -> None:
        """Keep what the team's roster says of people."""
        now = now_ms()
        rows = [
            {
                "tenant": each.tenant,
                "object_id": each.object_id,
                "channel_user_id": each.channel_user_id,
                "service_url": each.service_url,
                "seen_at": now,
            }
            for each in entries
        ]
        if rows:
            self._connection.execute(_SEEN[self._connection.dialect.name], rows)

    def on_roster(self, tenant: str, object_id: str) -> RosterEntry | None:
        values = {"of_tenant": tenant, "of_object": object_id}
        row = self._connection.execute(_ON_ROSTER, values).first()
        if row is None:
            return None
        return RosterEntry(
            tenant=row.tenant,
            object_id=row.object_id,
            channel_user_id=row.channel_user_id,
            service_url=row.service_url,
        )


def chat(row: Row[Any]) -> Chat:
    """Read a chat back from its row."""
    return Chat(
        to=audience(row.key),
        service_url=row.service_url,
        conversation_id=row.conversation_id,
        tenant=row.tenant,
        bot_id=row.bot_id,
        max_tier=Tier(row.max_tier),
        channel_user_id=row.channel_user_id,
        team_id=row.team_id,
        suspended=row.suspended,
    )


def _values(known: Chat, now: int) -> dict[str, object]:
    return {
        "key": known.to.key,
        "service_url": known.service_url,
        "conversation_id": known.conversation_id,
        "tenant": known.tenant,
        "bot_id": known.bot_id,
        "channel_user_id": known.channel_user_id,
        "team_id": known.team_id,
        "purpose": known.to.channel or "",
        "max_tier": int(known.max_tier),
        "not_before": 0,
        "busy_until": 0,
        "tokens": CHAT.most,
        "tokens_at": now,
    }

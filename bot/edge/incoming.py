"""An activity as this service sees it: plain values, read once from what Teams sent.

Who wrote is ``object_id`` in ``tenant`` and nothing else.  ``person_name`` is there to be
shown; anybody may change theirs.  The SDK's own reading is not used: it loses the tenant.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from bot.edge.spoken import spoken
from bot.edge.strictly import optional, part, text

THREAD: Final = ";messageid="


class Kind(StrEnum):
    MESSAGE = "message"
    INVOKE = "invoke"
    INSTALLATION = "installationUpdate"
    CONVERSATION_UPDATE = "conversationUpdate"
    OTHER = "other"


class ConversationType(StrEnum):
    PERSONAL = "personal"
    GROUP = "groupChat"
    CHANNEL = "channel"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    kind: Kind
    name: str | None  # which invoke
    action: str | None  # what became of an installation: add, remove, add-upgrade
    activity_id: str | None
    reply_to_id: str | None
    service_url: str
    tenant: str
    object_id: str | None  # the directory's id; strangers and other bots have none
    channel_user_id: str  # the "29:" id, good for this bot only
    bot_id: str
    person_name: str | None = field(repr=False)
    user_role: str | None
    conversation_id: str  # without the thread
    thread_root: str | None
    conversation_type: ConversationType
    team_id: str | None
    channel_id: str | None
    locale: str | None
    text: str = field(repr=False)
    value: Mapping[str, Any] | None = field(repr=False)
    trigger: str | None  # "automatic" if a client refreshed a card by itself
    raw: Mapping[str, Any] = field(repr=False)

    @property
    def reply_conversation_id(self) -> str:
        """Return the conversation with its thread, which is where an answer belongs."""
        thread = f"{THREAD}{self.thread_root}" if self.thread_root else ""
        return f"{self.conversation_id}{thread}"


def read(body: Mapping[str, Any]) -> Incoming:
    """Read the fields in use.  Raises Malformed if one of them is not what it must be."""
    kind = _kind(text(body, "type"))
    needed = _text_if_any if kind is Kind.OTHER else text
    who, where, bot = part(body, "from"), part(body, "conversation"), part(body, "recipient")
    about = part(body, "channelData")
    conversation, _, thread = needed(where, "id").partition(THREAD)
    value = body.get("value")
    bot_id = _text_if_any(bot, "id")
    return Incoming(
        kind=kind,
        name=optional(body, "name"),
        action=optional(body, "action"),
        activity_id=optional(body, "id"),
        reply_to_id=optional(body, "replyToId"),
        service_url=_text_if_any(body, "serviceUrl"),
        tenant=_text_if_any(part(about, "tenant"), "id"),
        object_id=optional(who, "aadObjectId"),
        channel_user_id=needed(who, "id"),
        bot_id=bot_id,
        person_name=optional(who, "name"),
        user_role=optional(who, "userRole") or optional(who, "role"),
        conversation_id=conversation,
        thread_root=thread or None,
        conversation_type=_conversation_type(optional(where, "conversationType")),
        team_id=optional(part(about, "team"), "id"),
        channel_id=optional(part(about, "channel"), "id"),
        locale=optional(body, "locale"),
        text=spoken(_text_if_any(body, "text"), body.get("entities"), bot_id),
        value=value if isinstance(value, dict) else None,
        trigger=optional(value, "trigger") if isinstance(value, dict) else None,
        raw=body,
    )


def _text_if_any(whole: Mapping[str, Any], key: str) -> str:
    """Return the text or an empty one.  What cannot do without is refused by the verifier."""
    return optional(whole, key) or ""


def _kind(declared: str) -> Kind:
    return next((kind for kind in Kind if kind == declared), Kind.OTHER)


def _conversation_type(declared: str | None) -> ConversationType:
    return next(
        (known for known in ConversationType if known == declared), ConversationType.UNKNOWN
    )

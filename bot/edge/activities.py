"""Between an activity as Teams writes it and the SDK's ``Activity``, both ways, by hand.

The SDK's own reader and writer cost more than the rest of a turn and lose the tenant, which
they call "tenantID".  Only what ActivityHandler, TurnContext and dialogs use is filled in.
``deliveryMode`` is left out on purpose: one value of it turns replies into the response.
"""

from datetime import datetime
from functools import cache
from typing import Any, Final

from botbuilder.schema import Activity, ChannelAccount, ConversationAccount
from msrest.serialization import Model

from bot.edge.incoming import ConversationType, Incoming

SPELT_OTHERWISE: Final = {"tenantID": "tenantId"}


def activity(incoming: Incoming) -> Activity:
    raw = incoming.raw
    fields: dict[str, Any] = {
        "type": raw["type"],
        "id": incoming.activity_id,
        "name": incoming.name,
        "action": incoming.action,
        "channel_id": raw["channelId"],
        "service_url": incoming.service_url,
        "conversation": _conversation(incoming),
        "from_property": _sender(incoming),
        "recipient": ChannelAccount(id=incoming.bot_id),
        "text": incoming.text or None,
        "value": incoming.value,
        "reply_to_id": incoming.reply_to_id,
        "locale": incoming.locale,
        "channel_data": raw.get("channelData"),
        "members_added": _members(raw.get("membersAdded")),
        "members_removed": _members(raw.get("membersRemoved")),
    }
    return Activity(**fields)


def _sender(incoming: Incoming) -> ChannelAccount:
    fields: dict[str, Any] = {
        "id": incoming.channel_user_id,
        "name": incoming.person_name,
        "aad_object_id": incoming.object_id,
    }
    return ChannelAccount(**fields)


def _conversation(incoming: Incoming) -> ConversationAccount:
    return ConversationAccount(
        id=incoming.reply_conversation_id,
        conversation_type=incoming.conversation_type,
        is_group=incoming.conversation_type is not ConversationType.PERSONAL,
        tenant_id=incoming.tenant,
    )


def _members(listed: object) -> list[ChannelAccount] | None:
    if not isinstance(listed, list):
        return None
    ids = (each.get("id") for each in listed if isinstance(each, dict))
    return [ChannelAccount(id=member) for member in ids if isinstance(member, str)]


def plain(model: Model) -> dict[str, Any]:
    """Return what Teams is sent: the fields that are set, under the names Teams knows."""
    kind: Any = type(model)
    written = dict(model.additional_properties)
    for attribute, key in _keys(kind):
        value = getattr(model, attribute)
        if value is not None:
            written[key] = _plain(value)
    return written


def _plain(value: object) -> object:
    if isinstance(value, Model):
        return plain(value)
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime) else value


@cache
def _keys(kind: Any) -> tuple[tuple[str, str], ...]:
    rows = kind._attribute_map.items()  # noqa: SLF001 - msrest has them nowhere else
    spelt = ((attribute, row["key"]) for attribute, row in rows)
    return tuple((attribute, SPELT_OTHERWISE.get(key, key)) for attribute, key in spelt)

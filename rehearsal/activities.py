"""The activities that Teams sends a bot, in the shape it sends them.

Who is speaking is in ``from.aadObjectId`` and nowhere else; the roster alone says who is a
guest.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from rehearsal.conversations import THREAD, Conversation, Held, Kind, Message
from rehearsal.people import Cast, Json, Person, UserRole

LONDON: Final = ZoneInfo("Europe/London")
INSTALLATION: Final = "installationUpdate"
CLIENT: Final = {
    "type": "clientInfo",
    "locale": "en-GB",
    "country": "GB",
    "platform": "Windows",
    "timezone": "Europe/London",
}


@dataclass(frozen=True, slots=True)
class Activities:
    """``address`` is where this Teams is reached, the service URL of every activity."""

    cast: Cast
    service_url: Callable[[], str]
    new_id: Callable[[], str]
    wall: Callable[[], float]

    def said(self, person: Person, text: str, where: Conversation, thread: str = "") -> Json:
        activity = self._from(person, where)
        entities: list[Json] = [CLIENT]
        if where.kind is not Kind.PERSONAL:
            mention = f"<at>{self.cast.app.name}</at>"
            bot = {"id": self.cast.app.bot_id, "name": self.cast.app.name}
            entities.insert(0, {"type": "mention", "text": mention, "mentioned": bot})
            text = f"{mention} {text}"
        if where.kind is Kind.CHANNEL:
            activity["conversation"]["id"] += f"{THREAD}{thread or activity['id']}"
        words = {"text": text, "textFormat": "plain", "entities": entities}
        return {**activity, "type": "message", **words}

    def invoked(self, person: Person, shown: Message | Held, name: str, value: Any) -> Json:
        return {**self._on(person, shown), "type": "invoke", "name": name, "value": value}

    def submitted(self, person: Person, shown: Message | Held, data: Json) -> Json:
        return {**self._on(person, shown), "type": "message", "value": data}

    def installed(self, person: Person, where: Conversation, action: str) -> Json:
        return {**self._from(person, where), "type": INSTALLATION, "action": action}

    def members(self, person: Person, where: Conversation, event: str, who: str) -> Json:
        """``event`` is membersAdded or membersRemoved; ``who`` may be the bot's own id."""
        activity = {**self._from(person, where), "type": "conversationUpdate"}
        activity[event] = [{"id": who}]
        if where.kind is Kind.CHANNEL:
            kind = "teamMemberAdded" if event == "membersAdded" else "teamMemberRemoved"
            activity["channelData"]["eventType"] = kind
        return activity

    def _on(self, person: Person, shown: Message | Held) -> Json:
        activity = self._from(person, shown.conversation)
        if shown.thread:
            activity["conversation"]["id"] += f"{THREAD}{shown.thread}"
        activity["replyToId"] = shown.id
        activity["channelData"] |= {
            "source": {"name": "message"},
            "legacy": {"replyToId": shown.id},
        }
        return activity

    def _from(self, person: Person, where: Conversation) -> Json:
        now = datetime.fromtimestamp(self.wall(), UTC)
        return {
            "id": self.new_id(),
            "timestamp": now.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "localTimestamp": now.astimezone(LONDON).isoformat(timespec="milliseconds"),
            "localTimezone": "Europe/London",
            "channelId": "msteams",
            "serviceUrl": self.service_url(),
            "from": _sender(person),
            "recipient": {"id": self.cast.app.bot_id, "name": self.cast.app.name},
            "conversation": _conversation(person, where),
            "channelData": self._channel_data(person, where),
            "locale": "en-GB",
        }

    def _channel_data(self, person: Person, where: Conversation) -> Json:
        data: Json = {"tenant": {"id": person.tenant}}
        if where.channel is None:
            return data
        team = {"id": self.cast.team.id, "name": self.cast.team.name}
        return data | {
            "teamsChannelId": where.channel.id,
            "teamsTeamId": self.cast.team.id,
            "channel": {"id": where.channel.id},
            "team": {**team, "aadGroupId": self.cast.team.group_id},
        }


def _sender(person: Person) -> Json:
    sender = {"id": person.user_id, "name": person.name}
    if person.user_role is UserRole.ANONYMOUS:
        return sender
    return {**sender, "aadObjectId": person.object_id}


def _conversation(person: Person, where: Conversation) -> Json:
    conversation: Json = {
        "id": where.id,
        "conversationType": where.kind.value,
        "tenantId": person.tenant,
    }
    if where.kind is not Kind.PERSONAL:
        conversation["isGroup"] = True
    return conversation

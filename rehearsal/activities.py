"""The activities that Teams sends a bot, in the shape it sends them.

Who is speaking is in ``from.aadObjectId`` and nowhere else; the roster alone says who is a
guest.  The tenant is the conversation's: in a shared channel or a group chat, only the roster
says that somebody is of another one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from rehearsal.conversations import THREAD, Conversation, Held, Kind, Message
from rehearsal.people import Cast, Json, Person, Privacy, Team, UserRole
from rehearsal.register import LONDON

INSTALLATION: Final = "installationUpdate"
WORDS: Final = ("text", "textFormat", "entities")
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

    def edited(self, person: Person, message: Message, text: str) -> Json:
        said = self.said(person, text, message.conversation, message.thread)
        return _again(said, message, "messageUpdate", "editMessage")

    def deleted(self, person: Person, message: Message) -> Json:
        """Say that it is gone, without the words that were there."""
        where = self._in_thread(self._from(person, message.conversation), message.thread)
        return _again(where, message, "messageDelete", "softDeleteMessage")

    def brought_back(self, person: Person, message: Message) -> Json:
        where = self._in_thread(self._from(person, message.conversation), message.thread)
        same: Json = {key: message.current[key] for key in WORDS if key in message.current}
        return _again({**where, **same}, message, "messageUpdate", "undeleteMessage")

    def invoked(self, person: Person, shown: Message | Held, name: str, value: Any) -> Json:
        return {**self._on(person, shown), "type": "invoke", "name": name, "value": value}

    def composed(
        self, person: Person, where: Conversation, name: str, value: Any, thread: str = ""
    ) -> Json:
        """Return an invoke that is about no message, as of a message extension."""
        activity = self._in_thread(self._from(person, where), thread)
        activity["channelData"]["source"] = {"name": "compose"}
        return {**activity, "type": "invoke", "name": name, "value": value}

    def submitted(self, person: Person, shown: Message | Held, data: Json) -> Json:
        return {**self._on(person, shown), "type": "message", "value": data}

    def installed(self, person: Person, where: Conversation, action: str) -> Json:
        return {**self._from(person, where), "type": INSTALLATION, "action": action}

    def members(self, person: Person, where: Conversation, event: str, who: str) -> Json:
        """``event`` is membersAdded or membersRemoved; ``who`` may be the bot's own id."""
        activity = {**self._from(person, where), "type": "conversationUpdate"}
        activity[event] = [{"id": who}]
        if where.kind is Kind.CHANNEL:
            whose = "channel" if where.own_roster else "team"
            what = event.removeprefix("members")
            activity["channelData"]["eventType"] = f"{whose}Member{what}"
        return activity

    def shared(self, person: Person, where: Conversation, event: str, other: Team) -> Json:
        """``event`` is channelShared or channelUnshared, with another team."""
        activity = {**self._from(person, where), "type": "conversationUpdate"}
        key = "sharedWithTeams" if event == "channelShared" else "unsharedFromTeams"
        tenant = {"tenantId": other.tenant or where.tenant}
        activity["channelData"] |= {"eventType": event, key: [{**_team(other), **tenant}]}
        return activity

    def _on(self, person: Person, shown: Message | Held) -> Json:
        activity = self._in_thread(self._from(person, shown.conversation), shown.thread)
        activity["replyToId"] = shown.id
        activity["channelData"] |= {
            "source": {"name": "message"},
            "legacy": {"replyToId": shown.id},
        }
        return activity

    def _in_thread(self, activity: Json, thread: str) -> Json:
        if thread:
            activity["conversation"]["id"] += f"{THREAD}{thread}"
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
            "conversation": _conversation(where),
            "channelData": self._channel_data(where),
            "locale": "en-GB",
        }

    def _channel_data(self, where: Conversation) -> Json:
        data: Json = {"tenant": {"id": where.tenant}}
        if where.channel is None or where.team is None:
            return data
        channel = {"id": where.channel.id}
        if where.channel.privacy is not Privacy.STANDARD:
            channel["type"] = where.channel.privacy.value
        return data | {
            "teamsChannelId": where.channel.id,
            "teamsTeamId": where.team.id,
            "channel": channel,
            "team": _team(where.team),
        }


def _team(team: Team) -> Json:
    return {"id": team.id, "name": team.name, "aadGroupId": team.group_id}


def _again(activity: Json, message: Message, kind: str, event: str) -> Json:
    """Return what is told of a message that the bot was told before, under the same id."""
    data = {**activity["channelData"], "eventType": event}
    return {**activity, "type": kind, "id": message.id, "channelData": data}


def _sender(person: Person) -> Json:
    sender = {"id": person.user_id, "name": person.name}
    if person.user_role is UserRole.ANONYMOUS:
        return sender
    return {**sender, "aadObjectId": person.object_id}


def _conversation(where: Conversation) -> Json:
    conversation: Json = {
        "id": where.id,
        "conversationType": where.kind.value,
        "tenantId": where.tenant,
    }
    if where.kind is not Kind.PERSONAL:
        conversation["isGroup"] = True
    return conversation

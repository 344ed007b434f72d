"""Which conversations there are, who is in them, and whether the bot may write there.

Teams opens a chat with somebody only if the app is there already: installed by them, or in a
team that they belong to.
"""

from collections.abc import Callable, Iterator
from http import HTTPStatus

from rehearsal.conversations import Conversation, Kind, Message
from rehearsal.people import Cast, Json, Person


class Refused(Exception):
    """The connector says no, in Teams' own code."""

    def __init__(self, status: HTTPStatus, code: str) -> None:
        super().__init__(f"{code} ({status})")
        self.status = status
        self.code = code


class Register:
    def __init__(self, cast: Cast, wall: Callable[[], float]) -> None:
        self._cast = cast
        self._wall = wall
        self._last = 0
        self._conversations: dict[str, Conversation] = {}
        self.people = {person.object_id: person for person in cast.people}
        self.members = {person.object_id for person in cast.team.members}
        for channel in cast.team.channels:
            self._conversations[channel.id] = Conversation(
                id=channel.id, kind=Kind.CHANNEL, tenant=cast.tenants[0], channel=channel
            )
        self._conversations[cast.group_chat_id] = Conversation(
            id=cast.group_chat_id, kind=Kind.GROUP, tenant=cast.tenants[0]
        )

    def new_id(self) -> str:
        """Return an id as Teams makes them: the milliseconds, and never the same twice."""
        self._last = max(self._last + 1, int(self._wall() * 1000))
        return str(self._last)

    def chat(self, person: Person) -> Conversation:
        """Return somebody's personal chat; a stranger brings theirs along."""
        self.people.setdefault(person.object_id, person)
        return self._conversations.setdefault(
            person.chat_id,
            Conversation(
                id=person.chat_id, kind=Kind.PERSONAL, tenant=person.tenant, person=person
            ),
        )

    def place(self, name: str) -> Conversation:
        """Return a channel by its name, or the group chat by the name ``group``."""
        if name == "group":
            return self._conversations[self._cast.group_chat_id]
        for channel in self._cast.team.channels:
            if channel.name == name:
                return self._conversations[channel.id]
        raise LookupError(f"This team has no channel called {name}.")

    def channels(self) -> list[Conversation]:
        return [self._conversations[channel.id] for channel in self._cast.team.channels]

    def all(self) -> Iterator[Conversation]:
        yield from self._conversations.values()

    def person(self, member: str) -> Person:
        """Find somebody by object id or by what Teams calls them; the connector takes both."""
        for person in self.people.values():
            if member in {person.object_id, person.user_id}:
                return person
        raise Refused(HTTPStatus.NOT_FOUND, "MemberNotFoundInConversation")

    def open(self, person: Person) -> Conversation:
        """Return the chat the bot asks for, as Teams does: the same one every time."""
        chat = self.chat(person)
        in_team = person.object_id in self.members and self.channels()[0].installed
        if not (chat.installed or in_team):
            raise Refused(HTTPStatus.FORBIDDEN, "BotNotInConversationRoster")
        chat.installed = True
        return chat

    def writable(self, conversation_id: str) -> Conversation:
        conversation = self._conversations.get(conversation_id)
        if conversation is None:
            raise Refused(HTTPStatus.NOT_FOUND, "ConversationNotFound")
        if conversation.blocked:
            raise Refused(HTTPStatus.FORBIDDEN, "MessageWritesBlocked")
        if not conversation.installed:
            raise Refused(HTTPStatus.FORBIDDEN, "BotNotInConversationRoster")
        return conversation

    def roster(self, conversation: Conversation) -> list[Person]:
        if conversation.person:
            return [conversation.person]
        return [person for person in self.people.values() if person.object_id in self.members]

    def post(self, conversation: Conversation, thread: str, activity: Json) -> Message:
        """Keep a new message; in a channel it begins a thread unless it is given one."""
        message_id = self.new_id()
        begins = message_id if conversation.kind is Kind.CHANNEL else ""
        message = Message(
            id=message_id,
            conversation=conversation,
            thread=thread or begins,
            versions=[activity],
        )
        conversation.posts.append(message)
        return message

    def message(self, conversation: Conversation, message_id: str) -> Message:
        for message in conversation.posts:
            if message.id == message_id and not message.deleted:
                return message
        raise Refused(HTTPStatus.NOT_FOUND, "ActivityNotFoundInConversation")

    def adopt(self, conversation: Conversation, message_id: str, activity: Json) -> Message:
        """Take up again a message that was posted before this Teams was started."""
        message = Message(id=message_id, conversation=conversation, thread="", versions=[activity])
        conversation.posts.append(message)
        return message

"""What people write to the bot, change and take back; and how anything is brought to it.

What somebody wrote stands in the conversation whether or not the bot is there to hear it.
"""

from typing import Final

from rehearsal.activities import Activities
from rehearsal.card_reading import ClientStopsThis
from rehearsal.changes import Changes
from rehearsal.conversations import Conversation, Kind, Message
from rehearsal.delivery import Answer, Delivery
from rehearsal.people import Json, Person
from rehearsal.register import Register

PERSONAL: Final = "personal"


class Writing:
    """A place is named ``personal``, ``group``, by its name, or by its id."""

    def __init__(
        self, activities: Activities, delivery: Delivery, register: Register, changes: Changes
    ) -> None:
        self.activities = activities
        self.delivery = delivery
        self.register = register
        self.changes = changes

    async def deliver(self, activity: Json, token: str | None = None) -> Answer:
        answer = await self.delivery.deliver(activity, token)
        self.changes.happened()
        return answer

    async def redeliver(self, activity: Json | None = None, *, new_id: bool = False) -> Answer:
        """Deliver the last activity again, or the one given, as Teams does when in doubt."""
        again = dict(activity or self.delivery.sent[-1])
        if new_id:
            again["id"] = self.register.new_id()
        return await self.deliver(again)

    async def say(
        self, person: Person, text: str, where: str = PERSONAL, thread: str = ""
    ) -> Answer:
        """Write to the bot, mentioning it where that is needed for it to hear."""
        conversation = self.where(person, where)
        return await self.deliver(self.write(person, text, conversation, thread))

    def write(
        self, person: Person, text: str, conversation: Conversation, thread: str = ""
    ) -> Json:
        """Let it stand in the conversation, and return what the bot is to be told of it.

        Whoever writes to an app in their own chat has added it by doing so.
        """
        conversation.installed |= conversation.kind is Kind.PERSONAL
        self._check(person, conversation)
        said = self.activities.said(person, text, conversation, thread)
        self.put(person, said, conversation, thread)
        return said

    def put(
        self, person: Person, activity: Json, conversation: Conversation, thread: str = ""
    ) -> Message:
        """Let a person's message stand there, without telling the bot."""
        message = self.register.post(conversation, thread, activity, person)
        self.changes.touched(message)
        return message

    async def edit(self, person: Person, message: Message, text: str) -> Answer:
        self._check_own(person, message)
        edited = self.activities.edited(person, message, text)
        message.update(edited)
        self.changes.touched(message)
        return await self.deliver(edited)

    async def delete(self, person: Person, message: Message) -> Answer:
        self._check_own(person, message)
        return await self._mark(message, self.activities.deleted(person, message), deleted=True)

    async def undelete(self, person: Person, message: Message) -> Answer:
        """Take back having deleted it."""
        self._check_own(person, message)
        back = self.activities.brought_back(person, message)
        return await self._mark(message, back, deleted=False)

    def where(self, person: Person, name: str) -> Conversation:
        return self.register.chat(person) if name == PERSONAL else self.register.place(name)

    async def _mark(self, message: Message, told: Json, *, deleted: bool) -> Answer:
        message.deleted = deleted
        self.changes.touched(message)
        return await self.deliver(told)

    def _check(self, person: Person, conversation: Conversation) -> None:
        if not self.register.rosters.has(conversation, person):
            raise ClientStopsThis(f"{person.name} is not in {conversation.name}.")

    def _check_own(self, person: Person, message: Message) -> None:
        if message.author is None or message.author.object_id != person.object_id:
            raise ClientStopsThis(f"Only who wrote it can change it, not {person.name}.")

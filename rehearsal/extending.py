"""A message extension, opened from the box where one writes or on somebody's message.

Nothing of it is in the conversation until the person sends what they chose, or the bot posts
what they agreed to.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from rehearsal.activities import Activities
from rehearsal.card_reading import button_called, collected
from rehearsal.conversations import Conversation, Held, Message
from rehearsal.delivery import Answer
from rehearsal.driving import Driving
from rehearsal.people import Json, Person

QUERY: Final = "composeExtension/query"
FETCH: Final = "composeExtension/fetchTask"
SUBMIT: Final = "composeExtension/submitAction"
PAGE: Final = 25


@dataclass(frozen=True, slots=True)
class Extension:
    """One command of it, as one person opened it; ``on`` is the message it was opened on."""

    driving: Driving
    person: Person
    where: Conversation
    command: str
    on: Message | None = None

    async def query(self, skip: int = 0, **parameters: str) -> Answer:
        """Search; the answer's ``results`` are what can be put into a message."""
        asked = [{"name": name, "value": value} for name, value in parameters.items()]
        options = {"skip": skip, "count": PAGE}
        value = {"commandId": self.command, "parameters": asked, "queryOptions": options}
        return await self._invoke(QUERY, value)

    async def fetch_task(self) -> Answer:
        """Open its dialog; the answer's ``dialog`` is what opened."""
        return await self._invoke(FETCH, self._value())

    async def submit(self, dialog: Held, button: str | Json, /, **typed: str) -> Answer:
        """Press a button inside its dialog."""
        action = button_called(dialog.card, button) if isinstance(button, str) else button
        data = collected(dialog.card, action, typed)
        return await self._invoke(SUBMIT, {**self._value(), "data": data})

    async def send(self, preview: Json) -> Answer:
        """Agree to the message that the bot would post."""
        return await self._previewed("send", preview)

    async def edit(self, preview: Json) -> Answer:
        """Go back to the dialog from the message that the bot would post."""
        return await self._previewed("edit", preview)

    def insert(self, result: Json) -> Message:
        """Send one of the results as one's own message, of which the bot is not told."""
        attachment = {key: value for key, value in result.items() if key != "preview"}
        sent = {"type": "message", "id": self.driving.register.new_id()}
        thread = self.on.thread if self.on else ""
        message = {**sent, "attachments": [attachment]}
        return self.driving.put(self.person, message, self.where, thread)

    async def _previewed(self, action: str, preview: Json) -> Answer:
        agreed = {"botMessagePreviewAction": action, "botActivityPreview": [preview]}
        return await self._invoke(SUBMIT, {**self._value(), **agreed})

    async def _invoke(self, name: str, value: Any) -> Answer:
        thread = self.on.thread if self.on else ""
        told = self.driving.activities.composed(self.person, self.where, name, value, thread)
        shown = Held(id="", conversation=self.where, thread=thread, card={})
        return replace(await self.driving.deliver(told), shown=shown)

    def _value(self) -> Json:
        value = {"commandId": self.command, "context": {"theme": "default"}}
        if self.on is None:
            return {**value, "commandContext": "compose"}
        payload = _payload(self.on, self.driving.activities)
        return {**value, "commandContext": "message", "messagePayload": payload}


def _payload(message: Message, activities: Activities) -> Json:
    """Return a message as Teams hands it over, which is as Graph does."""
    posted = datetime.fromtimestamp(int(message.id) / 1000, UTC)
    return {
        "id": message.id,
        "replyToId": message.thread if message.thread not in {"", message.id} else None,
        "createdDateTime": posted.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "lastModifiedDateTime": None,
        "deleted": message.deleted,
        "summary": None,
        "importance": "normal",
        "locale": "en-gb",
        "body": {"contentType": "html", "content": message.text},
        "from": _sender(message.author, activities),
        "reactions": [],
        "mentions": [],
        "attachments": list(message.current.get("attachments") or []),
    }


def _sender(author: Person | None, activities: Activities) -> Json:
    if author is None:
        app = activities.cast.app
        who = {"applicationIdentityType": "bot", "id": app.id, "displayName": app.name}
        return {"device": None, "conversation": None, "user": None, "application": who}
    who = {"userIdentityType": "aadUser", "id": author.object_id, "displayName": author.name}
    return {"device": None, "conversation": None, "user": who, "application": None}

"""What people do with cards: press, open a dialog, press twice, press an old card.

A press is told to the bot as Teams tells it, and what the bot answers is shown in place to
the one who pressed, until the message itself is updated.
"""

import asyncio
from dataclasses import replace
from typing import Any, Final

from rehearsal.activities import Activities
from rehearsal.card_reading import ClientStopsThis, button_called, collected
from rehearsal.changes import Changes
from rehearsal.conversations import Held, Message, hold
from rehearsal.delivery import Answer, Delivery
from rehearsal.people import Json, Person
from rehearsal.refreshing import Refreshing
from rehearsal.register import Register
from rehearsal.writing import Writing

EXECUTE: Final = "adaptiveCard/action"
FETCH: Final = "task/fetch"
NAMED: Final = ("type", "id", "title", "verb")


class Driving(Writing):
    """A button is named by its title, or given as it stands on a card."""

    def __init__(
        self, activities: Activities, delivery: Delivery, register: Register, changes: Changes
    ) -> None:
        super().__init__(activities, delivery, register, changes)
        self._refreshing = Refreshing(register)

    async def press(
        self, person: Person, shown: Message | Held, button: str | Json, /, **typed: str
    ) -> Answer:
        """Press a button as a client that knows every kind of button does."""
        card, action = self._chosen(person, shown, button)
        data = collected(card, action, typed)
        if action["type"] == "Action.Execute":
            return await self.execute(person, shown, {**action, "data": data})
        if action["type"] != "Action.Submit":
            raise ClientStopsThis(f"{action['type']} tells the bot nothing.")
        if _opens_dialog(data):
            return await self._task(person, shown, FETCH, data)
        return await self.deliver(self.activities.submitted(person, shown, data))

    async def press_fallback(
        self, person: Person, shown: Message | Held, button: str | Json, /, **typed: str
    ) -> Answer:
        """Press it in a client that knows no Action.Execute."""
        card, action = self._chosen(person, shown, button)
        data = collected(card, action["fallback"], typed)
        return await self.deliver(self.activities.submitted(person, shown, data))

    async def double_press(
        self,
        person: Person,
        shown: Message | Held,
        button: str | Json,
        /,
        times: int = 2,
        **typed: str,
    ) -> list[Answer]:
        """Press again and again, too quickly for the first answer to come in between."""
        presses = (self.press(person, shown, button, **typed) for _ in range(times))
        return list(await asyncio.gather(*presses))

    async def forge(
        self, person: Person, shown: Message | Held, data: Any, verb: str = ""
    ) -> Answer:
        """Send a press that no card offered, with whatever data."""
        return await self.execute(
            person, shown, {"type": "Action.Execute", "verb": verb, "data": data}
        )

    def refreshes(self, person: Person, shown: Message | Held) -> bool:
        """Return whether this person's client would refresh the card now, by Teams' rules."""
        return not self._refreshing.refusal(person, shown)

    async def refresh(self, person: Person, shown: Message | Held) -> Answer:
        """Look at a card that refreshes itself; refused with the reason when it would not."""
        if refusal := self._refreshing.refusal(person, shown):
            raise ClientStopsThis(refusal)
        action = shown.seen_by(person)["refresh"]["action"]
        return await self.execute(person, shown, action, trigger="automatic")

    async def task_fetch(
        self, person: Person, shown: Message | Held, button: str | Json, /, **typed: str
    ) -> Answer:
        """Press a button that opens a dialog; the answer's ``dialog`` is what opened."""
        card, action = self._chosen(person, shown, button)
        return await self._task(person, shown, FETCH, collected(card, action, typed))

    async def task_submit(
        self, person: Person, dialog: Held, button: str | Json, /, **typed: str
    ) -> Answer:
        """Press a button inside a dialog."""
        action = button_called(dialog.card, button) if isinstance(button, str) else button
        data = collected(dialog.card, action, typed)
        return await self._task(person, dialog, "task/submit", data)

    async def execute(
        self, person: Person, shown: Message | Held, action: Json, trigger: str = "manual"
    ) -> Answer:
        """Send Action.Execute with its data as they are, and show what is answered in place."""
        named = {key: action[key] for key in NAMED if key in action}
        value: Json = {"action": {**named, "data": action.get("data")}, "trigger": trigger}
        self._refreshing.told(person, shown)
        answer = await self.deliver(self.activities.invoked(person, shown, EXECUTE, value))
        if answer.takes_its_place:
            self._show_in_place(person, shown, answer.card)
        return replace(answer, shown=shown)

    def holds(self, message: Message, person: Person | None = None) -> Held:
        """Keep the card as it stands now, to press it when it is an old one."""
        return hold(message, message.seen_by(person or message.conversation.person))

    async def _task(self, person: Person, shown: Message | Held, name: str, data: Json) -> Answer:
        value = {"data": data, "context": {"theme": "default"}}
        answer = await self.deliver(self.activities.invoked(person, shown, name, value))
        return replace(answer, shown=shown)

    def _chosen(
        self, person: Person, shown: Message | Held, button: str | Json
    ) -> tuple[Json, Json]:
        card = shown.seen_by(person)
        return card, button_called(card, button) if isinstance(button, str) else button

    def _show_in_place(self, person: Person, shown: Message | Held, card: Json) -> None:
        for message in shown.conversation.messages:
            if message.id == shown.id:
                message.in_place[person.object_id] = card
                self.changes.viewed(message)


def _opens_dialog(data: Json) -> bool:
    return bool((data.get("msteams") or {}).get("type") == FETCH)

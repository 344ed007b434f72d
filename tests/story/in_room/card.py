"""One message of the bot's in the room, and what a person does with it.

A card is known by its place in its chat, which is where it stays however often it is redrawn.
A press is over once its answer is drawn: until then the card itself says that it is busy.  What
a press is answered may be gone in a moment, when the card is brought up to date for everybody;
so a chapter looks for what stays.
"""

from dataclasses import dataclass

from playwright.sync_api import expect

from tests.story.drawn import Drawn


@dataclass(frozen=True, slots=True)
class Card(Drawn):
    """``drawn`` is the message, or the dialog that one of its buttons opened."""

    def press(self, name: str) -> None:
        self.button(name).first.click()
        self.is_answered()

    def is_answered(self) -> None:
        expect(self.drawn).not_to_have_attribute("aria-busy", "true")

    def opens(self, name: str, title: str) -> "Card":
        """Press what opens a dialog over the page, and return that."""
        self.button(name).first.click()
        dialog = self.drawn.page.get_by_role("dialog", name=title)
        expect(dialog).to_be_visible()
        return Card(dialog)

    def offers(self, *names: str) -> None:
        for each in names:
            expect(self.button(each).first).to_be_visible()

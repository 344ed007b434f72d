"""One message of the bot's in the room, and what a person does with it.

A card is known by its place in its chat, which is where it stays however often it is redrawn.
A press is over once its answer is drawn: until then the card itself says that it is busy.  What
a press is answered may be gone in a moment, when the card is brought up to date for everybody;
so a chapter looks for what stays.
"""

from dataclasses import dataclass

from playwright.sync_api import Locator, expect


@dataclass(frozen=True, slots=True)
class Card:
    """``drawn`` is the message, or the dialog that one of its buttons opened."""

    drawn: Locator

    def shows(self, *words: str) -> None:
        for each in words:
            expect(self.drawn).to_contain_text(each)

    def hides(self, *words: str) -> None:
        for each in words:
            expect(self.drawn).not_to_contain_text(each)

    def is_headed(self, title: str) -> None:
        expect(self.drawn.get_by_role("heading", name=title, exact=True)).to_be_visible()

    def button(self, name: str) -> Locator:
        return self.drawn.get_by_role("button", name=name, exact=True)

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

    def is_dead(self, name: str) -> None:
        expect(self.button(name)).to_be_disabled()

    def offers(self, *names: str) -> None:
        for each in names:
            expect(self.button(each).first).to_be_visible()

    def has_no(self, *names: str) -> None:
        for each in names:
            expect(self.button(each)).to_have_count(0)

    def text(self) -> str:
        return self.drawn.inner_text()

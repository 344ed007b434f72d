"""Microsoft's Playground as a person at the keyboard meets it: one chat, its cards, a channel.

A card is known by its place in the chat, which is where it stays however often it is redrawn.
Whatever is looked for is waited for; nothing here sleeps.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from playwright.sync_api import Locator, Page, expect

from rehearsal.date_phrases import spoken
from tests.story.drawn import Drawn

PATIENCE: Final = 30_000.0
BUBBLE: Final = ".fai-OutputCard"
CARD: Final = ".ac-adaptiveCard"
CHAT: Final = "Personal Chat"
OFFICE: Final = "Rehearsal partnership - General"
SENT: Final = "Your response was sent to the app"
WALKS: Final = 120_000.0


@dataclass(frozen=True, slots=True)
class Card(Drawn):
    """One message of the bot's, wherever it has been redrawn to."""

    def press(self, name: str, times: int = 1) -> None:
        """Press a drawn button; several times means without waiting for an answer.

        By the keyboard: a message that arrives moves the whole chat from under the mouse.
        """
        self.button(name).first.focus()
        for _ in range(times):
            self.drawn.page.keyboard.press("Enter")

    def settles(self) -> None:
        """Wait until the message itself has been brought up to what the press was answered.

        The client says "Your response was sent" only as long as what it shows is the answer.
        """
        expect(self.drawn).not_to_contain_text(SENT)


class Playground:
    """``pictures`` is the folder for screenshots, which are numbered as they are taken."""

    def __init__(self, page: Page, pictures: Path, taken: int = 0) -> None:
        self._page = page
        self._pictures = pictures
        self.taken = taken

    def opens(self, address: str) -> None:
        self._page.goto(address)
        expect(self._bubbles("REHEARSAL. It is ").last).to_be_visible()
        self._page.get_by_title("Toggle Log Panel").click()

    def closes(self) -> None:
        self._page.context.close()

    def writes(self, words: str) -> None:
        box = self._page.locator("[role=textbox][data-lexical-editor=true]")
        box.click()
        box.press_sequentially(words)
        box.press("Enter")

    def asks(self, words: str, *answered: str) -> Card:
        """Write, and return the message that is new since and has all of these words."""
        fitting = self._bubbles(*answered)
        before = fitting.count()
        self.writes(words)
        expect(fitting).to_have_count(before + 1)
        return self._pinned(fitting)

    def act_as(self, who: str, name: str) -> None:
        self.asks(f"act as {who}", f"You are now {name}")

    def it_is_now(self, day: date) -> None:
        told = self._bubbles(f"It is now {spoken(day)}, 09:00.")
        self.writes(f"it is now {spoken(day, weekday=False)}")
        expect(told.last).to_be_visible(timeout=WALKS)

    def card(self, *words: str) -> Card:
        """Return the newest message on which all of these words stand."""
        fitting = self._bubbles(*words)
        expect(fitting.last).to_be_visible()
        return self._pinned(fitting)

    def channel(self, *awaited: str) -> list[str]:
        """Turn to the Business Unit's channel, wait for a post, and return all, oldest first."""
        self._turns_to(OFFICE)
        for each in awaited:
            expect(self._page.locator(CARD).filter(has_text=each).first).to_be_visible()
        posts = self._page.locator(CARD).all_inner_texts()
        return posts[::-1]

    def chat(self) -> None:
        self._turns_to(CHAT)

    def count(self, *words: str) -> int:
        return self._bubbles(*words).count()

    def everything(self) -> str:
        return self._page.locator("body").inner_text()

    def _turns_to(self, conversation: str) -> None:
        self._page.get_by_role("treeitem", name=conversation).click()

    def picture(self, name: str, of: Card | None = None) -> None:
        """Take one of the page as it stands, or from the top of a card on."""
        if of:
            of.drawn.evaluate("one => one.scrollIntoView()")
        self.taken += 1
        self._page.screenshot(path=self._pictures / f"{self.taken:02}-{name}.png")

    def _bubbles(self, *words: str) -> Locator:
        found = self._page.locator(BUBBLE)
        for each in words:
            found = found.filter(has_text=each)
        return found

    def _pinned(self, fitting: Locator) -> Card:
        place = "one => [...document.querySelectorAll('.fai-OutputCard')].indexOf(one)"
        return Card(self._page.locator(BUBBLE).nth(int(fitting.last.evaluate(place))))

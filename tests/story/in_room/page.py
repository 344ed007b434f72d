"""The rehearsal room as a person meets it: chats and channels side by side, and the date.

Whatever is looked for is waited for; nothing here sleeps, and nothing asks the server anything
but the page itself.
"""

import re
from datetime import date
from pathlib import Path
from typing import Final

from playwright.sync_api import ConsoleMessage, Locator, Page, expect

from rehearsal.date_phrases import spoken
from tests.story.in_room.card import Card
from tests.story.in_room.pane import Pane

RUNNING: Final = "The bot is running"
WALKS: Final = 120_000.0
NOT_AN_ANSWER: Final = "Failed to load resource"  # the browser's own remark on a refusal


class Room:
    """``pictures`` is the folder for screenshots, which are numbered as they are taken.

    ``complaints`` is what the browser has to say against the page.
    """

    def __init__(self, page: Page, pictures: Path) -> None:
        self._page = page
        self._pictures = pictures
        self._taken = 0
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._hear)

    def enters(self, address: str) -> None:
        self._page.goto(address)
        expect(self._page.get_by_text(RUNNING)).to_be_visible()

    def opens(self, name: str, *beside: str) -> Pane:
        """Open a chat alone, then the others beside it, and return the first."""
        self._places.get_by_role("link", name=re.compile(rf"^{name} ")).click()
        for each in beside:
            self._places.get_by_role("button", name=f"Open {each} beside", exact=True).click()
        expect(self._page.locator(".pane")).to_have_count(1 + len(beside))
        return self.pane(name)

    def opens_the_channel_wall(self) -> None:
        self._page.get_by_role("link", name="Channel wall").click()
        channels = self._places.locator("#channels").get_by_text("Channel of ")
        expect(self._page.locator(".pane")).to_have_count(channels.count())

    def pane(self, name: str) -> Pane:
        return Pane(self._page, name)

    def people(self) -> list[str]:
        return self._names("#people")

    def groups(self) -> list[str]:
        return self._names("#channels")

    def next_working_day(self, day: date) -> None:
        self._page.get_by_role("button", name="Next working day").click()
        self._has_come_to(day)

    def next_thing_due(self, day: date) -> None:
        self._page.get_by_role("button", name="Next thing due").click()
        self._has_come_to(day)

    def goes_to(self, day: date) -> None:
        self._page.get_by_label("Go to a date").fill(day.isoformat())
        self._page.get_by_role("button", name="Go", exact=True).click()
        self._has_come_to(day)

    def was_sent(self, *words: str) -> None:
        """See what the move of the date has brought, each message with a link to it."""
        for each in words:
            expect(self._sent.get_by_role("listitem").filter(has_text=each).first).to_be_visible()

    def follows(self, words: str) -> None:
        """Go from what was sent to the message itself, and see that it is shown."""
        self._sent.get_by_role("link").filter(has_text=words).first.click()
        expect(self._page.locator("article.marked")).to_be_in_viewport()

    def closes_what_was_sent(self) -> None:
        self._page.get_by_role("button", name="Close this list").click()

    def closes_dialog(self) -> None:
        self._page.get_by_role("dialog").get_by_role("button", name="Close").click()
        expect(self._page.get_by_role("dialog")).to_have_count(0)

    def picture(self, name: str, *shows: Card) -> None:
        """Take one of the whole page, with these cards brought into view from the top."""
        for card in shows:
            card.drawn.evaluate("one => one.scrollIntoView()")
        self._page.mouse.move(0, 0)  # where it lights up nothing
        self._taken += 1
        self._page.screenshot(path=self._pictures / f"{self._taken:02}-{name}.png")

    @property
    def _places(self) -> Locator:
        return self._page.get_by_role("navigation")

    @property
    def _sent(self) -> Locator:
        return self._page.get_by_role("region", name="What the bot sent because the date moved")

    def _names(self, listed: str) -> list[str]:
        return self._places.locator(f"{listed} .name").all_inner_texts()

    def _has_come_to(self, day: date) -> None:
        expect(self._page.locator("body")).not_to_have_class("moving", timeout=WALKS)
        expect(self._page.locator("#today")).to_have_text(spoken(day))

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"} and NOT_AN_ANSWER not in said.text:
            self.complaints.append(said.text)

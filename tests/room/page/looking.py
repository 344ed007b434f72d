"""The room's page in a browser, and what a person at it can find there.

Everything is waited for as a person waits, by looking; nothing here sleeps.
"""

from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from playwright.async_api import ConsoleMessage, Locator, Page, expect

from rehearsal.people import Person

ROOT: Final = Path(__file__).parents[3]
AXE: Final = ROOT / "node_modules" / "axe-core" / "axe.min.js"
FIND: Final = """async () => {
    const found = await axe.run(document, { resultTypes: ["violations"] });
    const nodes = (each) => each.nodes.map((node) => node.target.join(" "));
    return found.violations.map((each) => `${each.id}: ${nodes(each).join(", ")}`);
}"""
NOT_AN_ANSWER: Final = "Failed to load resource"  # the browser's own remark on a refusal


class Looking:
    """``complaints`` is what the browser has to say against the page: faults, broken policy."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._hear)

    async def opens(self, *places: str, message: str = "") -> None:
        """Open the page with these places side by side, and wait until all is there."""
        fields = [("open", place) for place in places]
        named = [*fields, ("message", message)] if message else fields
        await self.page.goto(f"{self.address}#{urlencode(named)}")
        await expect(self.page.get_by_text("The bot is running")).to_be_visible()
        await expect(self.page.locator(".pane")).to_have_count(len(places) or 1)

    def pane(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=name, exact=True)

    def log(self, name: str) -> Locator:
        return self.page.get_by_role("log", name=f"Messages: {name}")

    def message(self, words: str) -> Locator:
        """Return the messages in which these words stand."""
        return self.page.get_by_role("article").filter(has_text=words)

    def box(self, name: str) -> Locator:
        return self.page.get_by_label(f"Message in {name}")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def listed(self, name: str) -> Locator:
        return self.page.get_by_role("navigation").get_by_role("link", name=name)

    async def looks(self, *choices: str) -> None:
        """Choose from the menu of looks."""
        await self.page.locator("#appearance summary").click()
        for each in choices:
            await self.page.get_by_role("radio", name=each, exact=True).check()
        await self.page.keyboard.press("Escape")

    async def faults(self) -> list[str]:
        """Return what axe finds wrong with the page as it stands."""
        await self.page.evaluate(AXE.read_text())
        found: list[str] = await self.page.evaluate(FIND)
        return found

    async def focused(self) -> str:
        """Return what has the focus, by its name."""
        name = "one => one.getAttribute('aria-label') ?? one.innerText"
        return str(await self.page.locator(":focus").evaluate(name))

    async def sideways(self) -> int:
        """Return by how many pixels the page can be moved sideways."""
        beyond = "() => document.documentElement.scrollWidth - window.innerWidth"
        return int(await self.page.evaluate(beyond))

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"} and NOT_AN_ANSWER not in said.text:
            self.complaints.append(said.text)


def personal(*people: Person) -> list[str]:
    return [person.chat_id for person in people]

"""A card as a browser draws it, in the room or in the Playground, and what it shows."""

from dataclasses import dataclass

from playwright.sync_api import Locator, expect


@dataclass(frozen=True, slots=True)
class Drawn:
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

    def is_dead(self, name: str) -> None:
        expect(self.button(name)).to_be_disabled()

    def has_no(self, *names: str) -> None:
        for each in names:
            expect(self.button(each)).to_have_count(0)

    def text(self) -> str:
        return self.drawn.inner_text()

"""One chat or channel that is open in the room: what is written in it, and what can be read."""

from playwright.sync_api import Locator, Page, expect

from tests.story.in_room.card import Card


class Pane:
    """One chat or channel that is open."""

    def __init__(self, page: Page, name: str) -> None:
        self.drawn = page.get_by_role("region", name=name, exact=True)
        self._box = page.get_by_label(f"Message in {name}", exact=True)

    def says(self, words: str) -> None:
        self._box.press_sequentially(words)
        self._box.press("Enter")

    def asks(self, words: str, *answered: str) -> Card:
        """Write, and return the message that is new since and has all of these words."""
        fitting = self.messages(*answered)
        before = fitting.count()
        self.says(words)
        expect(fitting).to_have_count(before + 1)
        return self._pinned(fitting)

    def card(self, *words: str) -> Card:
        """Return the newest message on which all of these words stand."""
        fitting = self.messages(*words)
        expect(fitting.last).to_be_visible()
        return self._pinned(fitting)

    def messages(self, *words: str) -> Locator:
        found = self.drawn.get_by_role("article")
        for each in words:
            found = found.filter(has_text=each)
        return found

    def text(self) -> str:
        """Return all that can be read here, with what stands in inputs."""
        typed = "all => all.map((one) => one.value).join('\\n')"
        boxes = self.drawn.locator("input, textarea")
        return f"{self.drawn.inner_text()}\n{boxes.evaluate_all(typed)}"

    def is_empty(self) -> None:
        expect(self.messages()).to_have_count(0)

    def offers(self, button: str) -> None:
        expect(self._buttons(button).first).to_be_visible()

    def has_no(self, button: str) -> None:
        self.has_loaded()
        expect(self._buttons(button)).to_have_count(0)

    def has_loaded(self) -> None:
        """Wait for what is there, even if that is the sentence that nothing is."""
        expect(self.drawn.locator(".day").first).to_be_visible()

    def lines_of_the_bot(self) -> list[str]:
        self.has_loaded()
        cards = self.drawn.locator("article.bot .card").all_inner_texts()
        return [line.strip() for card in cards for line in card.splitlines() if line.strip()]

    def becomes(self, name: str) -> None:
        """Write here from now on as somebody; a channel has many."""
        self.drawn.get_by_label("Write as").select_option(label=name)

    def _buttons(self, name: str) -> Locator:
        return self.drawn.get_by_role("button", name=name, exact=True)

    def _pinned(self, fitting: Locator) -> Card:
        place = "one => [...one.parentElement.querySelectorAll('article')].indexOf(one)"
        return Card(self.messages().nth(int(fitting.last.evaluate(place))))

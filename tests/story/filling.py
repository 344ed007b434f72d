"""What a person types and chooses on a page, by the words that stand beside each input."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from playwright.sync_api import Locator

from rehearsal.date_phrases import spoken
from tests.story.playground import Card

PROBLEM: Final = "There is a problem"
TRIES: Final = 5


def called(label: str) -> re.Pattern[str]:
    """Return what the client calls an input: its label, and then what it says is wrong."""
    return re.compile(rf"^{re.escape(label)}( [A-Z].*)?$")


class Answer(Protocol):
    def put(self, card: Card) -> None: ...

    def stands(self, card: Card) -> bool: ...


@dataclass(frozen=True, slots=True)
class Typed:
    label: str
    words: str

    def put(self, card: Card) -> None:
        box = self._box(card)
        box.clear()
        box.press_sequentially(self.words)

    def stands(self, card: Card) -> bool:
        return self._box(card).input_value() == self.words

    def _box(self, card: Card) -> Locator:
        return card.drawn.get_by_role("textbox", name=called(self.label))


@dataclass(frozen=True, slots=True)
class Dated:
    label: str
    day: date

    def put(self, card: Card) -> None:
        box = self._box(card)
        box.focus()
        box.press("Control+a")
        box.press_sequentially(spoken(self.day, weekday=False))
        box.press("Tab")

    def stands(self, card: Card) -> bool:
        return self._box(card).input_value() == f"{self.day:%B} {self.day.day}, {self.day.year}"

    def _box(self, card: Card) -> Locator:
        return card.drawn.get_by_role("combobox", name=called(self.label))


@dataclass(frozen=True, slots=True)
class Chosen:
    label: str
    choice: str

    def put(self, card: Card) -> None:
        self._choice(card).check()

    def stands(self, card: Card) -> bool:
        return self._choice(card).is_checked()

    def _choice(self, card: Card) -> Locator:
        offered = card.drawn.get_by_role("radiogroup", name=called(self.label))
        return offered.get_by_role("radio", name=self.choice, exact=True)


@dataclass(frozen=True, slots=True)
class Picked:
    """From a drop-down, which opens outside the card."""

    label: str
    choice: str

    def put(self, card: Card) -> None:
        self._list(card).click()
        card.drawn.page.get_by_role("option", name=self.choice, exact=True).click()

    def stands(self, card: Card) -> bool:
        return self._list(card).input_value() == self.choice

    def _list(self, card: Card) -> Locator:
        return card.drawn.get_by_role("combobox", name=called(self.label))


@dataclass(frozen=True, slots=True)
class Ticked:
    """One box of several; the client names each by the question and the choice together."""

    label: str
    choice: str

    def put(self, card: Card) -> None:
        self._box(card).check()

    def stands(self, card: Card) -> bool:
        return self._box(card).is_checked()

    def _box(self, card: Card) -> Locator:
        name = f"{self.label} {self.choice}"
        return card.drawn.get_by_role("checkbox", name=name, exact=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """One page.  ``spoilt`` is answered first and is refused in the words of ``refuses``.

    Each round of answers is sent with Continue; a further round answers what the one before
    it opened.
    """

    title: str
    rounds: Sequence[Sequence[Answer]]
    refuses: Sequence[str] = ()
    spoilt: Sequence[Answer] = ()


def fill(card: Card, pages: Iterable[FormPage]) -> None:
    for page in pages:
        refuse(card, page)
        complete(card, page)


def refuse(card: Card, page: FormPage) -> None:
    """See the page refuse what is wrong, in its own words and on the page itself."""
    card.is_headed(page.title)
    put(card, page.spoilt)
    card.press("Continue")
    card.shows(PROBLEM, *page.refuses)
    card.is_headed(page.title)


def complete(card: Card, page: FormPage) -> None:
    card.is_headed(page.title)
    for answers in page.rounds:
        put(card, answers)
        card.press("Continue")


def put(card: Card, answers: Sequence[Answer]) -> None:
    """Answer, and again where the client has emptied an input, as it does on every message."""
    for _ in range(TRIES):
        lost = [answer for answer in answers if not answer.stands(card)]
        if not lost:
            return
        for answer in lost:
            answer.put(card)
    raise AssertionError("What was typed does not stay in the card.")

"""What a person types and chooses on a page, by the words that stand beside each input."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from rehearsal.date_phrases import spoken
from tests.story.playground import Card

PROBLEM: Final = "There is a problem"


def called(label: str) -> re.Pattern[str]:
    """Return what the client calls an input: its label, and what is wrong with it if it said so."""
    return re.compile(rf"^{re.escape(label)}( [A-Z].*)?$")


class Answer(Protocol):
    def put(self, card: Card) -> None: ...


@dataclass(frozen=True, slots=True)
class Typed:
    label: str
    words: str

    def put(self, card: Card) -> None:
        box = card.drawn.get_by_role("textbox", name=called(self.label))
        box.clear()
        box.press_sequentially(self.words)


@dataclass(frozen=True, slots=True)
class Dated:
    label: str
    day: date

    def put(self, card: Card) -> None:
        box = card.drawn.get_by_role("combobox", name=called(self.label))
        box.focus()
        box.press("Control+a")
        box.press_sequentially(spoken(self.day, weekday=False))
        box.press("Tab")


@dataclass(frozen=True, slots=True)
class Chosen:
    label: str
    choice: str

    def put(self, card: Card) -> None:
        offered = card.drawn.get_by_role("radiogroup", name=called(self.label))
        offered.get_by_role("radio", name=self.choice, exact=True).check()


@dataclass(frozen=True, slots=True)
class Picked:
    """From a drop-down, which opens outside the card."""

    label: str
    choice: str

    def put(self, card: Card) -> None:
        card.drawn.get_by_role("combobox", name=called(self.label)).click()
        card.drawn.page.get_by_role("option", name=self.choice, exact=True).click()


@dataclass(frozen=True, slots=True)
class Ticked:
    """One box of several; the client names each by the question and the choice together."""

    label: str
    choice: str

    def put(self, card: Card) -> None:
        name = f"{self.label} {self.choice}"
        card.drawn.get_by_role("checkbox", name=name, exact=True).check()


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


def put(card: Card, answers: Iterable[Answer]) -> None:
    for answer in answers:
        answer.put(card)

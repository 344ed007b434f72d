"""Answering in the room what the story's pages of answers say, by the words beside each input.

The answers are the same data as are typed into the Playground; here Microsoft's other renderer
draws the inputs, and there is one way to find each.
"""

import re
from collections.abc import Iterable, Sequence

from playwright.sync_api import Locator

from tests.story.filling import Answer, Chosen, Dated, FormPage, Picked, Ticked, Typed
from tests.story.in_room.card import Card
from tests.story.referral import Listed


def put(card: Card, *answers: Answer) -> None:
    for answer in answers:
        _put(card, answer)


def fill(card: Card, pages: Iterable[FormPage]) -> None:
    for page in pages:
        complete(card, page)


def complete(card: Card, page: FormPage) -> None:
    card.is_headed(page.title)
    for answers in page.rounds:
        send(card, answers, "Continue")


def refuse(card: Card, page: FormPage) -> None:
    """See the page refuse what is wrong, in its own words and on the page itself."""
    card.is_headed(page.title)
    send(card, page.spoilt, "Continue")
    card.shows("There is a problem", *page.refuses)
    card.is_headed(page.title)


def send(card: Card, answers: Sequence[Answer], button: str) -> None:
    put(card, *answers)
    card.press(button)


def list_one(card: Card, listed: Listed) -> None:
    """Give the first entry of a list, and no second."""
    card.press(listed.begins)
    complete(card, listed.entry(1))
    card.is_headed(listed.title)
    card.press("Continue")


def _put(card: Card, answer: Answer) -> None:
    match answer:
        case Typed(label, words):
            box = _asked(card, label).locator("input, textarea")
            box.clear()
            box.press_sequentially(words)
        case Dated(label, day):
            _asked(card, label).locator("input[type=date]").fill(day.isoformat())
        case Picked(label, choice):
            _asked(card, label).locator("select").select_option(label=choice)
        case Chosen(label, choice) | Ticked(label, choice):
            _asked(card, label).get_by_label(choice, exact=True).check()
        case _:
            raise AssertionError(f"Nobody knows how to answer {answer!r}.")


def _asked(card: Card, label: str) -> Locator:
    """Return what a question stands in, with its inputs."""
    whole = re.compile(rf"^{re.escape(label)}( \*)?( [A-Z].*)?$")  # and what is wrong with it
    return card.drawn.locator("label").filter(has_text=whole).locator("xpath=..")

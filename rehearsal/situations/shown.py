"""What somebody sees on a card they are shown, and whether things went as they should."""

import re
from typing import Final

from rehearsal.card_reading import card_text
from rehearsal.conversations import Held, Message
from rehearsal.delivery import Answer

PROBLEM: Final = "There is a problem"
OK: Final = 200
REFERENCE: Final = re.compile(r"\b[A-Z]+-\d{4}-\d{3,}\b")


class Stuck(Exception):
    """What was to happen did not."""


def reference_on(shown: Held) -> str:
    """Return the first case named on a card."""
    found = REFERENCE.search(" ".join(card_text(shown.card)))
    if found is None:
        raise Stuck("no reference was given.")
    return found[0]


def is_an_answer(message: Message) -> bool:
    return bool(message.posted.get("replyToId"))


def well(answer: Answer) -> Answer:
    if answer.status != OK:
        raise Stuck(f"the bot answered with {answer.status}.")
    if answer.says:
        raise Stuck(answer.says)
    return answer


def without_problems(shown: Held) -> Held:
    if shows(shown, PROBLEM):
        raise Stuck(" ".join(card_text(shown.card)))
    return shown


def shows(shown: Held, words: str) -> bool:
    return any(words in text for text in card_text(shown.card))

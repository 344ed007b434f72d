"""Drafts as they stand on the way through a form, with words that can be looked for.

Whatever is written in sentences is "Zephyrine Quill" and what was asked.  Nobody has that name,
so finding it on a card means that an answer is on the card.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from cards.press import INPUT
from procedure.case import FormId
from procedure.desk import Draft
from procedure.filling import Filled, asked, place
from procedure.forms import FORMS
from procedure.questions import YES, FormKey, Kind, PageKey, Question
from procedure.turning import keep, take
from rehearsal.card_reading import inputs

TODAY: Final = date(2026, 9, 7)
NAME: Final = "Zephyrine Quill"
DAY: Final = "2026-09-01"
LONGEST: Final = 60  # pages; a form that goes on for longer goes round in circles
_OPENINGS: Final = 3


def answered(question: Question) -> str:
    """An answer that will do."""
    match question.kind:
        case Kind.LINE | Kind.TEXT:
            return f"{NAME} {question.id}"[: question.limit]
        case Kind.DATE:
            return DAY
        case Kind.CHOICE | Kind.CHOICES:
            return question.choices[0].key
        case _:
            return YES


def drafted(form: FormKey, filled: Filled, version: int = 1) -> Draft:
    return Draft(id=FormId("draft-1"), form=form, version=version, filled=filled)


def typed(key: FormKey, filled: Filled, page: PageKey) -> dict[str, str]:
    return {question.id: answered(question) for question in asked(FORMS[key], filled, page)}


def sent(key: FormKey, filled: Filled, page: PageKey) -> Filled:
    """Send a page, and send it again with the questions that its answers opened."""
    for _ in range(_OPENINGS):
        filled = take(FORMS[key], filled, page, typed(key, filled, page), TODAY).filled
    return filled


def half_way(key: FormKey) -> Iterator[Draft]:
    """The form at each of its pages: written on, and not yet sent on from."""
    form, filled = FORMS[key], Filled()
    for _ in range(LONGEST):
        here = place(form, filled)
        if here is None:
            return
        written = keep(form, filled, here.key, typed(key, filled, here.key))
        yield drafted(key, written, version=len(filled.done) + 1)
        filled = sent(key, filled, here.key)


def finished(key: FormKey) -> Draft:
    *_, last = half_way(key)
    here = place(FORMS[key], last.filled)
    assert here, "the last page is still to be sent"
    return drafted(key, sent(key, last.filled, here.key))


def standing(card: dict[str, Any]) -> dict[str, str]:
    """What stands in the inputs of a card, by question."""
    found = {name.removeprefix(INPUT): one.get("value") for name, one in inputs(card).items()}
    return {question: value for question, value in found.items() if value is not None}

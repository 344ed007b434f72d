"""A case with something to draw on, and records to make documents from."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from bot.documents.record import Record, Written
from procedure.case import FormId
from procedure.conditions import Answers
from procedure.forms import FORMS
from procedure.questions import FormKey, PageKey
from tests.storage.examples import FULL

DAY: Final = date(2026, 9, 7)


def written(key: FormKey, answers: Mapping[PageKey, Answers], form: str = "form-9") -> Written:
    return Written(id=FormId(form), form=key, by="Priya Nair", answers=answers)


def record(*sent: Written, **more: Any) -> Record:
    """Return the record of a full case, with what was sent on it; ``more`` changes any part."""
    made = Record(
        case=FULL,
        written=sent,
        forms=FORMS,
        partnership="Anyshire Partnership",
        made_on=DAY,
        made_by="Priya Nair",
    )
    return replace(made, **more)

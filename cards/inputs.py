"""A question as something to fill in: shared by the pages of a form and by tasks.

A page of a form lets unfinished answers be sent, so that Back, and Save and finish later,
lose nothing; what is wrong is said afterwards, all at once.  A task demands its answers, but
for one that is asked because of another on the same card: that other may be changed instead.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cards.elements import (
    Field,
    Part,
    bold,
    bullets,
    choice_input,
    choices_input,
    coloured,
    date_input,
    line_input,
    panel,
    subtle,
    text,
    text_input,
    toggle_input,
)
from cards.press import INPUT
from procedure.conditions import ALWAYS
from procedure.questions import NO, YES, Kind, Question

_DROPPED_FROM: Final = 8  # a longer list is easier found in a drop-down
_CONFIRM: Final = "To confirm"  # the statement itself stands beside the box
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YES_NO: Final = ((YES, "Yes"), (NO, "No"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, what its author has answered so far, and what is wrong with that."""

    question: Question
    value: str = field(default="", repr=False)
    complaint: str = ""


def inputs(asked: Sequence[Asked], *, demanded: bool) -> list[Part]:
    return [_asked(one, demanded=demanded) for one in asked]


def problems(asked: Sequence[Asked], others: Sequence[str] = ()) -> list[Part]:
    """Return the summary that stands at the top when something is wrong; else nothing."""
    said = [*(one.complaint for one in asked if one.complaint), *others]
    if not said:
        return []
    return [panel(bold("There is a problem"), *bullets(said), style="attention")]


def _asked(one: Asked, *, demanded: bool) -> Part:
    question = one.question
    said = [coloured(f"Error: {one.complaint}", "attention")] if one.complaint else []
    if one.value and not _fits(one):
        said.append(text(f"You wrote: {one.value}"))
    hint = [subtle(question.hint)] if question.hint else []
    return panel(*said, _input(question, _field(one, demanded=demanded)), *hint)


def _fits(one: Asked) -> bool:
    """Whether an input can hold the answer: one for dates holds nothing but a date."""
    return one.question.kind is not Kind.DATE or bool(_DATE.fullmatch(one.value))


def _field(one: Asked, *, demanded: bool) -> Field:
    question = one.question
    label = _CONFIRM if question.kind is Kind.CONFIRM else question.asks
    optional = "" if question.required else " (optional)"
    must = demanded and question.required and question.asked_if is ALWAYS
    return Field(
        id=f"{INPUT}{question.id}",
        label=f"{label}{optional}",
        value=one.value if _fits(one) else "",
        required=question.missing if must else "",
    )


def _input(question: Question, field: Field) -> Part:
    offered = [(choice.key, choice.reads) for choice in question.choices]
    match question.kind:
        case Kind.LINE:
            return line_input(field)
        case Kind.TEXT:
            return text_input(field)
        case Kind.CHOICE:
            return choice_input(field, offered, dropped=len(offered) >= _DROPPED_FROM)
        case Kind.CHOICES:
            return choices_input(field, offered)
        case _:
            return _simple(question, field)


def _simple(question: Question, field: Field) -> Part:
    match question.kind:
        case Kind.DATE:
            return date_input(field)
        case Kind.YES_NO:
            return choice_input(field, _YES_NO, dropped=False)
        case _:
            return toggle_input(field, question.asks)

"""A form walked from start to end: every sheet that is now asked for, in order.

A sheet is a page, one entry's page, or a list itself, which comes after its entries.  What a
closed branch holds stays in the draft and is not on the walk, so it is neither asked nor sent.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from procedure.conditions import Answers
from procedure.questions import Entries, Form, PageKey, Question, Step

Written: TypeAlias = Mapping[PageKey, Answers]  # all that has been typed into a form

_NUMBER: Final = re.compile(r"[1-9][0-9]{0,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """``questions`` are those now asked on it, ``answers`` what has been typed for those."""

    step: Step
    key: PageKey
    title: str
    questions: tuple[Question, ...] = ()
    answers: Answers = field(default_factory=dict[str, str], repr=False)

    @property
    def is_list(self) -> bool:
        return isinstance(self.step, Entries) and self.key == self.step.id

    @property
    def is_entry(self) -> bool:
        return isinstance(self.step, Entries) and self.key != self.step.id


def sheets(form: Form, written: Written) -> tuple[Sheet, ...]:
    return tuple(_walk(form, written))


def sheet_at(form: Form, written: Written, key: PageKey) -> Sheet | None:
    return next((sheet for sheet in _walk(form, written) if sheet.key == key), None)


def entry_keys(written: Written, list_id: str) -> tuple[PageKey, ...]:
    """Return the keys of a list's entries, in the order in which they were added."""
    start = f"{list_id}/"
    numbers = [key.removeprefix(start) for key in written if key.startswith(start)]
    found = sorted(int(number) for number in numbers if _NUMBER.fullmatch(number))
    return tuple(PageKey(f"{list_id}/{number}") for number in found)


def next_entry(written: Written, list_id: str) -> PageKey:
    keys = entry_keys(written, list_id)
    last = int(keys[-1].rpartition("/")[2]) if keys else 0
    return PageKey(f"{list_id}/{last + 1}")


def _walk(form: Form, written: Written) -> Iterator[Sheet]:
    known: dict[str, str] = {}
    for step in form.steps:
        if not step.asked_if(known):
            continue
        if isinstance(step, Entries):
            yield from _entries(step, written, known)
            yield Sheet(step=step, key=PageKey(step.id), title=step.title)
        else:
            key = PageKey(step.id)
            questions, answers = _asked(step.questions, written.get(key, {}), known)
            yield Sheet(step=step, key=key, title=step.title, questions=questions, answers=answers)
            known |= answers


def _entries(step: Entries, written: Written, known: Answers) -> Iterator[Sheet]:
    """Yield every entry, and while there are too few one more, which nobody has begun."""
    keys = entry_keys(written, step.id)
    if len(keys) < step.least:
        keys = (*keys, next_entry(written, step.id))
    for number, key in enumerate(keys, 1):
        title = f"{step.one[:1].upper()}{step.one[1:]} {number}"
        questions, answers = _asked(step.page.questions, written.get(key, {}), known)
        yield Sheet(step=step, key=key, title=title, questions=questions, answers=answers)


def _asked(
    questions: tuple[Question, ...], typed: Answers, known: Answers
) -> tuple[tuple[Question, ...], dict[str, str]]:
    """Return the questions that are asked, each in the light of those before it."""
    asked: list[Question] = []
    answers: dict[str, str] = {}
    before = {**known}
    for question in questions:
        if not question.asked_if(before):
            continue
        asked.append(question)
        if answer := typed.get(question.id):
            answers[question.id] = before[question.id] = answer
    return tuple(asked), answers

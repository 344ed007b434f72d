"""What a form keeps to as a whole, whoever wrote its fields."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from procedure.must_ask import MUST_ASK
from procedure.questions import Entries, Form, Page, Question, Step

_ROOM: Final = 10_000  # characters: what fits on a card with every answer as long as it may be
_MOST_FIELDS: Final = 16


def page_of(step: Step) -> Page:
    return step.page if isinstance(step, Entries) else step


def questions_of(form: Form) -> dict[str, Question]:
    return {q.id: q for step in form.steps for q in page_of(step).questions}


def broken(form: Form, ours: Form) -> Iterator[str]:
    """Complain of what a replaced form may not do, measured against ours."""
    return chain(_taken_away(form, ours), _twice(form), _too_early(form), _too_much(form))


def _taken_away(form: Form, ours: Form) -> Iterator[str]:
    asked, known = questions_of(form), questions_of(ours)
    for one in MUST_ASK.get(form.key, ()):
        if one not in asked:
            because = known[one].source.in_words
            yield f"{form.key} cannot leave out {one}. It rests on {because}."


def _twice(form: Form) -> Iterator[str]:
    where: dict[str, str] = {}
    for step in form.steps:
        said: dict[str, str] = {}
        for question in page_of(step).questions:
            at = f"{form.key}.{step.id}.{question.id}"
            if first := where.get(question.id):
                yield f"{at} is already there as {first}; each field may be asked once."
            elif first := said.get(question.missing):
                yield f"{at}.missing says what {first}.missing says; each may say its own."
            where[question.id] = said[question.missing] = at


def _too_early(form: Form) -> Iterator[str]:
    """Complain of a field asked before what decides whether it is asked."""
    known: set[str] = set()
    for step in form.steps:
        at = f"{form.key}.{step.id}"
        yield from _after(at, step.asked_if.rests_on - known)
        here: set[str] = set()
        for question in page_of(step).questions:
            lacking = question.asked_if.rests_on - known - here
            yield from _after(f"{at}.{question.id}", lacking)
            here.add(question.id)
        known |= here if isinstance(step, Page) else set()


def _after(at: str, lacking: frozenset[str]) -> Iterator[str]:
    for one in sorted(lacking):
        yield f"{at} hangs on {one}, which must be asked before it."


def _too_much(form: Form) -> Iterator[str]:
    for step in form.steps:
        questions = page_of(step).questions
        at = f"{form.key}.{step.id}"
        if not 1 <= len(questions) <= _MOST_FIELDS:
            yield f"{at} cannot have {len(questions)} fields; it may have 1 to {_MOST_FIELDS}."
        room = sum(question.limit for question in questions if not question.choices)
        if room > _ROOM:
            yield f"{at} cannot take {room:,} characters in all; it may take up to {_ROOM:,}."

"""Choices that several forms offer, and choices that are only known when a form is shown."""

from dataclasses import replace
from typing import Final

from procedure.complaints import NONE
from procedure.questions import Choice, Form, Page, Question
from procedure.terms import Term

NOT_KNOWN: Final = Choice("not-known", "Not known")
NONE_OF_THESE: Final = Choice(NONE, "None of these")


def from_terms(*terms: Term) -> tuple[Choice, ...]:
    return tuple(Choice(term.value, term.label) for term in terms)


def with_choices(question: Question, choices: tuple[Choice, ...]) -> Question:
    return replace(question, choices=choices)


def offering(form: Form, question_id: str, choices: tuple[Choice, ...]) -> Form:
    """Return the form with these choices under one question of one of its pages."""
    steps = tuple(
        _offering(step, question_id, choices) if isinstance(step, Page) else step
        for step in form.steps
    )
    return replace(form, steps=steps)


def _offering(page: Page, question_id: str, choices: tuple[Choice, ...]) -> Page:
    questions = tuple(
        with_choices(question, choices) if question.id == question_id else question
        for question in page.questions
    )
    return replace(page, questions=questions)

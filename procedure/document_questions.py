"""The part of a document about what is asked: pages, their questions, and columns of a table.

Every field of a question is written, names for a file of own fields included: what is not
written here is not reviewed.
"""

from collections.abc import Iterable, Iterator

from procedure.conditions import ALWAYS
from procedure.document_tables import table
from procedure.questions import Choice, Entries, Form, Kind, Page, Question, Step

_QUESTIONS = "Name|Question|Hint|Answer|Needed|Asked|Tier|If it is left out|Source"


def form_lines(form: Form) -> Iterator[str]:
    yield f"## {form.title}\n"
    yield f"`{form.key}`, {form.source}.\n"
    for step in form.steps:
        yield from _step_lines(step)


def question_table(questions: Iterable[Question]) -> Iterator[str]:
    yield from table(
        _QUESTIONS,
        (
            (
                f"`{question.id}`",
                question.asks,
                question.hint or "-",
                _answered_with(question),
                "yes" if question.required else "no",
                question.asked_if,
                _tier(question),
                question.missing,
                question.source,
            )
            for question in questions
        ),
    )


def _step_lines(step: Step) -> Iterator[str]:
    yield from page_lines(step)
    if isinstance(step, Entries):
        yield f"From {step.least} to {step.most} entries, each one called “{step.one}”:\n"
        yield from page_lines(step.page)
        yield from question_table(step.page.questions)
    else:
        yield from question_table(step.questions)


def page_lines(step: Step) -> Iterator[str]:
    asked = "" if step.asked_if is ALWAYS else f" Asked if {step.asked_if}."
    urgent = " Shown before all else." if isinstance(step, Page) and step.urgent else ""
    says = f" It says: “{step.says}”" if step.says else ""
    yield f"**{step.title}** (`{step.id}`, {step.source}).{asked}{urgent}{says}\n"


def _tier(question: Question) -> str:
    return (
        f"{question.tier.value}, may identify" if question.identifies else f"{question.tier.value}"
    )


def _answered_with(question: Question) -> str:
    offered = "; ".join(map(_choice, question.choices))
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES if offered:
            return f"{question.kind.label}: {offered}"
        case Kind.LINE | Kind.TEXT:
            return f"{question.kind.label}, up to {question.limit} characters"
        case Kind.DATE if question.future:
            return f"{question.kind.label}, also one to come"
        case _:
            return question.kind.label


def _choice(choice: Choice) -> str:
    return f"{choice.reads} (`{choice.key}`)"

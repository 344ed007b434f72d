"""How forms say when a question is asked."""

from procedure.conditions import Answered, Condition, Unless
from procedure.questions import NO, YES


def chose(question: str, *keys: str) -> Answered:
    """One of these was chosen, or was among the choices made."""
    return Answered(question, keys)


def chose_other_than(question: str, key: str) -> Answered:
    return Answered(question, (key,), other=True)


def said_yes(question: str) -> Answered:
    return chose(question, YES)


def said_no(question: str) -> Answered:
    return chose(question, NO)


def unless(condition: Condition) -> Unless:
    return Unless(condition)

"""The Partnership Chair asks the Subgroup Chair about section 2 before deciding.

Nothing waits for an answer: no clock stops, and the decision may be signed without it.
"""

from typing import Final

from procedure.before_deciding import ANSWERED, ASKED, may_ask, open_one
from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask, Change, Verdict, with_signature
from procedure.desk import Refused
from procedure.sources import default

_SOURCE: Final = default("questions about a recommendation")
_TOUCHES: Final = frozenset({Topic.QUESTIONS})
_NOT_NOW: Final = Refused(
    "A question is asked once section 2 is signed and until section 3 is.", _SOURCE
)
_NONE: Final = Refused("There is no question to answer, or it has been answered.", _SOURCE)


def ask_question(case: Case, ask: Ask) -> Verdict:
    if not may_ask(case):
        return _NOT_NOW
    if waiting := open_one(case, DecisionCode.QUESTION):
        return Refused(
            f"{waiting.name} asked a question on {waiting.when}, and it waits for its answer."
            " Nothing was changed.",
            _SOURCE,
        )
    return Change(
        case=with_next(case, ask, DecisionCode.QUESTION, ASKED),
        says="The Subgroup Chair is being asked. You may decide without the answer.",
        touches=_TOUCHES,
    )


def answer_question(case: Case, ask: Ask) -> Verdict:
    waiting = open_one(case, DecisionCode.QUESTION)
    if waiting is None:
        return _NONE
    return Change(
        case=with_signature(case, ask, DecisionCode.QUESTION, ANSWERED, waiting.about),
        says="Your answer is with the Partnership Chair.",
        touches=_TOUCHES,
    )


def with_next(case: Case, ask: Ask, code: DecisionCode, outcome: str) -> Case:
    """Record another question by its number, so that those before it stand."""
    number = len({one.about for one in case.signatures if one.decision is code}) + 1
    return with_signature(case, ask, code, outcome, str(number))

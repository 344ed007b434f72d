"""What stands between section 2 and section 3, and beside it: questions, advice, endorsements.

Each is a signature with a number of its own, so that those before it stay on the record.
"""

from typing import Final

from procedure.case import Case, DecisionCode, Signature

ASKED: Final = "asked"
ANSWERED: Final = "replied"
WANTED: Final = "wanted"


def may_ask(case: Case) -> bool:
    """Whether section 2 is with the Partnership Chair, who has not decided."""
    is_recommended = case.signed(DecisionCode.RECOMMENDATION) is not None
    return is_recommended and case.signed(DecisionCode.FINAL_DECISION) is None


def open_one(case: Case, code: DecisionCode) -> Signature | None:
    """Return the question, or the peer challenge, that has been asked and not answered."""
    found = (one for one in case.in_force if one.decision is code and one.outcome == ASKED)
    return next(found, None)


def last_of(case: Case, code: DecisionCode, outcome: str) -> Signature | None:
    found = [s for s in case.signatures if s.decision is code and s.outcome == outcome]
    return found[-1] if found else None


def is_wanted(case: Case) -> bool:
    """Whether the safeguarding partners are asked to endorse the decision in force."""
    return case.signed(DecisionCode.ENDORSED, about=WANTED) is not None

"""The Subgroup Chair takes section 2 back, to write it anew, while nothing has been decided."""

from typing import Final

from procedure.case import Case, DecisionCode, Topic, Undone
from procedure.casework.ask import Ask, Change, Verdict
from procedure.casework.lapsing import undone
from procedure.desk import Refused
from procedure.sources import default, section

_NOTHING: Final = Refused(
    "Section 2 is not signed, so there is nothing to take back.", section("4.7")
)
_DECIDED: Final = Refused(
    "Section 3 is signed, so section 2 stays as it is. Tell the Partnership Chair what is wrong.",
    section("4.7"),
)


def take_back(case: Case, ask: Ask) -> Verdict:
    made = case.signed(DecisionCode.RECOMMENDATION)
    if made is None:
        return _NOTHING
    if case.signed(DecisionCode.FINAL_DECISION):
        return _DECIDED
    if made.by != ask.by.person:
        return Refused(
            f"{made.name} signed section 2, so only {made.name} can take it back.",
            default("the record of a decision"),
        )
    return Change(
        case=undone(case, ask, made, Undone.TAKEN_BACK),
        says="Section 2 is taken back. Write it anew: what you wrote is still there.",
        touches=frozenset({Topic.RECOMMENDATION}),
    )

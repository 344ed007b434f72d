"""What a letter may not say, since it is not so on the case: each is told beside its question."""

from collections.abc import Callable, Mapping
from typing import Final

from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask
from procedure.casework.releasing import not_released
from procedure.desk import NotYet, Refused
from procedure.facts import Fact
from procedure.forms.recommendations import COMMISSION
from procedure.forms.release import RELEASE
from procedure.sources import section
from procedure.written import is_withdrawn

_TOLD: Final = section("1.6b")


def not_as_released(case: Case, ask: Ask) -> NotYet | None:
    if ask.answers.get("records") != RELEASE:
        return None
    refused = not_released(case)
    return NotYet({"records": str(refused)}) if refused else None


def not_as_recorded(case: Case, ask: Ask) -> NotYet | None:
    """What the national Panel is told must be on the record of this case."""
    about = ask.answers["about"]
    is_true, otherwise = _TRUE[about]
    return None if is_true(case) else NotYet({"about": str(Refused(otherwise, _TOLD))})


def _commissions(case: Case) -> bool | None:
    """Whether the decision in force is for a review; None if there is no decision."""
    made = case.signed(DecisionCode.FINAL_DECISION)
    return made.outcome == COMMISSION if made else None


_TRUE: Final[Mapping[str, tuple[Callable[[Case], bool], str]]] = {
    "review": (
        lambda case: _commissions(case) is True,
        "The Partnership Chair has not decided that there is to be a review.",
    ),
    "no-review": (
        lambda case: _commissions(case) is False,
        "The Partnership Chair has not decided that there is to be no review.",
    ),
    "reviewer": (
        lambda case: Fact.REVIEWER_APPOINTED in case.facts,
        "It is not on record that a Reviewer is appointed.",
    ),
    "publication": (
        lambda case: bool(
            {Fact.PUBLICATION_PLANNED, Fact.NON_PUBLICATION_DECIDED} & {*case.facts}
        ),
        "No decision about publishing is on record.",
    ),
    "withdrawn": (
        is_withdrawn,
        "Nobody has decided to withdraw the notification.",
    ),
}

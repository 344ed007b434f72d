"""Cases that may concern one child, learning below the definition, and other areas."""

from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import CaseReference, DecisionCode
from procedure.casework.ask import Ask
from procedure.casework.likeness import with_likenesses
from procedure.stages import Stage
from procedure.tasks import open_tasks
from tests.procedure.casework.given import LENA, UMA, a_case, an_ask, changed, done, refused

ON: Final = "2026-09-07"
OTHER: Final = CaseReference("BSCP-2026-003")
NEW: Final = a_case(Stage.LA_CONSIDERATION, referral_received=ON)
ALIKE: Final = with_likenesses(NEW, [OTHER], an_ask(UMA, Action.LODGE_REFERRAL, ON))
NO_RR: Final = a_case(Stage.NO_RR_ROUTE, referral_received=ON)
BASIS: Final = an_ask(LENA, Action.NOTE_BASIS, ON, {"basis": "near-miss", "learning": "Handover."})


def answers(given: str, about: str = OTHER) -> Ask:
    return an_ask(UMA, Action.ANSWER_LIKENESS, ON, {"answer": given, "reasons": "."}, about)


def notes(area: str = "Next county", told_on: str = ON) -> Ask:
    given = {"area": area, "leads": "this-area", "told-on": told_on, "proof": "Letter 4"}
    return an_ask(LENA, Action.NOTE_AREA, ON, given)


@pytest.mark.parametrize("given", ["siblings", "not-same"])
def test_a_case_that_is_not_the_same_incident_goes_on_as_it_was(given: str) -> None:
    case = done(ALIKE, answers(given))
    made = case.signed(DecisionCode.SAME_CHILD, about=OTHER)

    assert f"answer-likeness/{OTHER}" in {task.key for task in open_tasks(ALIKE)}
    assert case.stage is Stage.LA_CONSIDERATION
    assert made
    assert (made.outcome, made.name) == (given, UMA.name)


def test_it_is_answered_once_and_only_of_a_case_that_was_found() -> None:
    case = done(ALIKE, answers("siblings"))

    assert refused(case, answers("not-same")) == (
        "Uma Bell answered this on Monday 7 September 2026 at 10:20. Nothing was changed.",
        "default: cases that may concern the same child",
    )
    assert refused(ALIKE, answers("siblings", "BSCP-2026-099"))[0] == (
        "No such case was found to be like this one."
    )


def test_the_same_incident_closes_this_case_in_favour_of_the_other() -> None:
    assert done(ALIKE, answers("same-incident")).stage is Stage.ARCHIVED


def test_learning_below_the_definition_is_recorded_where_there_is_no_rapid_review() -> None:
    case = done(NO_RR, BASIS)
    made = case.signed(DecisionCode.BELOW_DEFINITION)

    assert made
    assert made.outcome == "near-miss"
    assert refused(NEW, BASIS) == (
        "This is recorded on a case that goes on without a rapid review.",
        "s1.5*",
    )


def test_each_other_area_is_kept_beside_those_before_it_in_the_order_they_come() -> None:
    first = changed(NEW, notes())
    second = changed(first.case, notes("The coast"))
    third = changed(second.case, notes("The city", told_on=""))
    kept = [one for one in third.case.in_force if one.decision is DecisionCode.OTHER_AREA]

    assert [row.about for one in (first, second, third) for row in one.rows] == [
        "area/1",
        "area/2",
        "area/3",
    ]
    assert len(kept) == 3


def test_another_area_is_not_recorded_as_told_tomorrow() -> None:
    assert refused(NEW, notes(told_on="2026-09-08")) == (
        "A date for something already done cannot be in the future.",
        "s9.2",
    )

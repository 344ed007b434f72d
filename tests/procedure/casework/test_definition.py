"""What the authority finds of the definition (section 1.3), and what that does to C01."""

import pytest

from procedure.actions import Action
from procedure.case import Case
from procedure.casework.ask import Ask
from procedure.facts import Fact
from procedure.starting import ClockState
from tests.procedure.casework.given import LENA, an_ask, done
from tests.procedure.casework.life import REFERRED
from tests.procedure.given import clocks, day

AWARE = "2026-11-16"
LATER = "2026-11-26"


def decides(decision: str, definition: str, on: str) -> Ask:
    answers = {"decision": decision, "definition": definition, "aware-on": AWARE}
    return an_ask(LENA, Action.DECIDE_NOTIFICATION, on, answers)


def found(case: Case) -> dict[Fact, str]:
    kinds = (Fact.DEFINITION_NOT_MET, Fact.DEFINITION_MET)
    return {fact: str(case.dates[fact]) for fact in kinds if fact in case.dates}


@pytest.mark.parametrize(
    ("decision", "definition", "expected"),
    [
        ("do-not-notify", "no", {Fact.DEFINITION_NOT_MET: AWARE}),
        ("do-not-notify", "yes", {}),
        ("notify", "yes", {}),
    ],
)
def test_only_a_finding_that_the_definition_is_not_met_is_recorded_as_one(
    decision: str, definition: str, expected: dict[Fact, str]
) -> None:
    assert found(done(REFERRED, decides(decision, definition, AWARE))) == expected


def test_a_later_decision_to_notify_starts_the_five_days_from_awareness_all_the_same() -> None:
    declined = done(REFERRED, decides("do-not-notify", "no", AWARE))
    after = done(declined, decides("notify", "yes", LATER))
    duty = clocks(after.dates)["C01"]

    assert found(after) == {Fact.DEFINITION_NOT_MET: AWARE, Fact.DEFINITION_MET: LATER}
    assert duty.due == day("2026-11-23")
    assert duty.state(day(LATER)) is ClockState.OVERDUE

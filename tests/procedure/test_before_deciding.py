"""What was asked and answered of section 2, and for how long a decision is looked at."""

import pytest

from procedure.after_deciding import open_until
from procedure.before_deciding import ANSWERED, ASKED, last_of
from procedure.case import DecisionCode
from procedure.facts import Fact
from procedure.roles import Role
from procedure.settings import Settings
from procedure.stages import Stage
from tests.procedure.given import day
from tests.procedure.given_case import a_case, signature

QUESTION = DecisionCode.QUESTION
CHAIR = Role.PARTNERSHIP_CHAIR
SAID = (
    signature(QUESTION, ASKED, CHAIR, on="2026-09-25"),
    signature(QUESTION, ANSWERED, CHAIR, on="2026-09-26"),
    signature(DecisionCode.PEER_CHALLENGE, ASKED, CHAIR, on="2026-09-27"),
    signature(QUESTION, ASKED, CHAIR, on="2026-09-28"),
    signature(DecisionCode.PEER_CHALLENGE, ANSWERED, CHAIR, on="2026-09-28"),
)


@pytest.mark.parametrize(("outcome", "which"), [(ASKED, 3), (ANSWERED, 1)])
def test_the_last_is_of_that_kind_and_of_that_outcome(outcome: str, which: int) -> None:
    assert last_of(a_case(Stage.CHAIR_DECISION, SAID), QUESTION, outcome) == SAID[which]


def test_where_nothing_was_asked_there_is_no_last() -> None:
    assert last_of(a_case(Stage.CHAIR_DECISION, SAID[2:3]), QUESTION, ASKED) is None


def test_a_decision_is_looked_at_for_three_months_from_its_signature() -> None:
    signed = a_case(Stage.OUTCOME_SHARING, (), {Fact.SECTION_3_SIGNED: "2026-09-28"})

    assert open_until(signed, Settings()) == day("2026-12-28")
    assert open_until(a_case(Stage.CHAIR_DECISION, ()), Settings()) is None

"""What the tables say, beside what the rules do: the case of a whole road through both."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import pytest

from procedure.case import Case
from procedure.decisions import DECISIONS, option
from procedure.stages import Stage
from procedure.transitions import missing, transition
from tests.procedure.casework.given import done
from tests.procedure.casework.life import LIFE, REFERRED, Step
from tests.procedure.given_case import circumstances

# Signing section 2 sends it too, so a case passes through this stage without staying in it.
SENT_AT_ONCE: Final = (Stage.IN_MEETING, Stage.CHAIR_DECISION)


@dataclass(frozen=True, slots=True)
class Move:
    leaves: Stage
    case: Case
    step: Step

    @property
    def stages(self) -> tuple[Stage, Stage]:
        return self.leaves, self.case.stage


def moves() -> Iterator[Move]:
    case = REFERRED
    for step in LIFE:
        before, case = case, done(case, step.ask)
        if case.stage is not before.stage:
            yield Move(before.stage, case, step)


MOVES: Final = list(moves())
LAST: Final = done(REFERRED, *(step.ask for step in LIFE))
SIGNED: Final = [made for made in LAST.signatures if made.decision in DECISIONS]


def test_the_rules_move_a_case_only_along_the_ways_there_are() -> None:
    unknown = [move.stages for move in MOVES if transition(*move.stages) is None]

    assert unknown == [SENT_AT_ONCE]
    assert transition(Stage.IN_MEETING, Stage.RECOMMENDED) is not None
    assert transition(Stage.RECOMMENDED, Stage.CHAIR_DECISION) is not None


@pytest.mark.parametrize(
    ("leaves", "enters"),
    [
        (Stage.LA_CONSIDERATION, Stage.RR_OPEN),
        (Stage.RR_OPEN, Stage.SCOPING),
        (Stage.SCOPING, Stage.MEETING_SET),
        (Stage.CHAIR_DECISION, Stage.OUTCOME_SHARING),
    ],
)
def test_what_the_rules_leave_on_the_record_is_all_that_the_way_needs(
    leaves: Stage, enters: Stage
) -> None:
    [move] = [move for move in MOVES if move.stages == (leaves, enters)]
    way = transition(leaves, enters)
    as_it_was = replace(move.case, stage=leaves)

    assert way is not None
    assert missing(circumstances(as_it_was, move.step.ask.today), way) == ()


def test_what_the_rules_sign_is_a_step_of_that_decision() -> None:
    strangers = [
        made
        for made in SIGNED
        if not any(made.role in step.roles for step in DECISIONS[made.decision].steps)
    ]

    assert SIGNED
    assert strangers == []


def test_what_the_rules_store_is_an_option_of_that_decision_or_a_date() -> None:
    unknown = {
        (made.decision.value, made.outcome)
        for made in SIGNED
        if DECISIONS[made.decision].options and option(made.decision, made.outcome) is None
    }

    # A referral by somebody who is not enrolled waits to be confirmed.
    assert unknown == {("D02", "unconfirmed")}

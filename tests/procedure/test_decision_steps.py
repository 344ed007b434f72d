"""A decision that is sent back, or settled: it is the last word that counts."""

from typing import Final

from procedure.case import DecisionCode
from procedure.decisions import is_made, next_step
from procedure.roles import Role
from tests.procedure.given_case import a_case, signature

TERMS: Final = DecisionCode.TERMS
PANEL, SUBGROUP, CHAIR = Role.PANEL_CHAIR, Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR


def waits_for(*signed: tuple[Role, str]) -> tuple[Role, ...]:
    case = a_case(signatures=[signature(TERMS, outcome, role) for role, outcome in signed])
    step = next_step(case, TERMS)
    return step.roles if step else ()


def test_whoever_sends_it_back_has_not_taken_their_own_step() -> None:
    assert waits_for((PANEL, "return")) == (PANEL,)


def test_sent_back_twice_it_begins_again_from_the_second_time() -> None:
    once = ((CHAIR, "return"), (PANEL, "agree"), (SUBGROUP, "agree"))

    assert waits_for(*once) == (CHAIR,)
    assert waits_for(*once, (CHAIR, "return")) == (PANEL,)


def test_what_was_escalated_and_then_supplied_is_settled() -> None:
    steps = [
        signature(DecisionCode.WITHHELD, outcome, SUBGROUP) for outcome in ("escalate", "supplied")
    ]

    assert not is_made(a_case(signatures=steps[:1]), DecisionCode.WITHHELD)
    assert is_made(a_case(signatures=steps), DecisionCode.WITHHELD)


def test_one_signature_takes_one_step_though_its_role_may_take_the_next_too() -> None:
    declared = signature(DecisionCode.INTERESTS, "declared", SUBGROUP)

    assert not is_made(a_case(signatures=[declared]), DecisionCode.INTERESTS)

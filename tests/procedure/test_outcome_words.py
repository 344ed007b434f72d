"""What was decided is said whole by itself, and once where its question stands beside it."""

from dataclasses import replace

import pytest

from procedure.case import DecisionCode
from procedure.decisions import DECISIONS
from procedure.outcome_words import answer_words, is_proposed_list, outcome_words
from procedure.roles import Role
from tests.procedure.given_case import signature

SAID = {
    "notify": ("Notify the national Panel", "Yes"),
    "do-not-notify": ("Do not notify the national Panel", "No"),
    "agree": ("Agrees",) * 2,
    "disagree": ("Disagrees",) * 2,
    "recorded": ("Done", "Done"),
    "confirmed": ("The agency makes this referral",) * 2,
    "not-confirmed": ("The agency does not make this referral",) * 2,
    "unconfirmed": ("Made by somebody not on the list, and not yet confirmed",) * 2,
    "commission": ("LCSPR to be commissioned",) * 2,
}


@pytest.mark.parametrize("outcome", SAID)
def test_an_outcome_is_said_by_itself_and_beside_its_question(outcome: str) -> None:
    made = signature(DecisionCode.NOTIFY, outcome, Role.LA_REPRESENTATIVE)

    assert (outcome_words(made), answer_words(made)) == SAID[outcome]


@pytest.mark.parametrize(
    ("role", "says", "is_first_step"),
    [
        (Role.BUSINESS_UNIT, "A list was proposed", True),
        (Role.SUBGROUP_CHAIR, "The list was confirmed", False),
    ],
)
def test_who_is_asked_is_proposed_by_one_and_confirmed_by_another(
    role: Role, says: str, *, is_first_step: bool
) -> None:
    made = signature(DecisionCode.AGENCIES_ASKED, "agree", role)

    assert answer_words(made) == says
    assert is_proposed_list(made) is is_first_step


def test_the_date_of_a_meeting_is_said_beside_its_question() -> None:
    made = signature(DecisionCode.MEETING_DATE, "2026-09-24", Role.SAFEGUARDING_MANAGER)

    assert outcome_words(made) == "Date of the meeting set"
    assert answer_words(made) == "Thu 24 Sep 2026"


@pytest.mark.parametrize(
    "code",
    [
        DecisionCode.NOTIFY,
        DecisionCode.PARTNERS_AGREE,
        DecisionCode.RECOMMENDATION,
        DecisionCode.FINAL_DECISION,
    ],
)
def test_every_option_of_a_decision_that_is_signed_has_its_words(code: DecisionCode) -> None:
    made = signature(code, "", Role.SUBGROUP_CHAIR)
    options = [replace(made, outcome=choice.key) for choice in DECISIONS[code].options]

    assert options
    assert all(outcome_words(one) and answer_words(one) for one in options)


@pytest.mark.parametrize("code", [DecisionCode.ALTERNATIVE, DecisionCode.DEFER])
def test_what_is_said_nowhere_else_is_said_as_it_was_offered(code: DecisionCode) -> None:
    for choice in DECISIONS[code].options:
        made = signature(code, choice.key, Role.PARTNERSHIP_CHAIR)

        assert outcome_words(made) == answer_words(made) == choice.reads

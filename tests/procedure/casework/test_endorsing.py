"""Each safeguarding partner endorses a decision or dissents, where the partnership asks them."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask
from procedure.readings import Endorsement
from procedure.roles import Actor, Partner
from procedure.settings import Settings, settings_from
from procedure.tasks import open_tasks
from tests.procedure.casework.given import (
    BOARD_LEAD,
    COUNCIL_LEAD,
    POLICE_LEAD,
    an_ask,
    done,
    refused,
)
from tests.procedure.casework.life import SECTION_3, until

LEADS = (COUNCIL_LEAD, POLICE_LEAD, BOARD_LEAD)
ASKING = Settings(decision_endorsed_by=Endorsement.PARTNERS)
RECOMMENDED = until("section 2 is signed")
WANTED = done(RECOMMENDED, replace(SECTION_3, settings=ASKING))
ALONE = done(RECOMMENDED, SECTION_3)


def answers(by: Actor, given: str = "endorses", about: str | None = None) -> Ask:
    partner = str(by.agency.partner) if about is None else about
    return an_ask(by, Action.ENDORSE, "2026-09-28", {"endorsement": given}, partner)


def asked(case: Case) -> set[str]:
    return {one.about for one in open_tasks(case) if one.action is Action.ENDORSE}


def test_nobody_is_asked_unless_the_partnership_has_chosen_it() -> None:
    assert settings_from({"decision.endorsed_by": "partners"}) == ASKING
    assert asked(ALONE) == set()
    assert asked(WANTED) == set(Partner)
    assert refused(ALONE, answers(POLICE_LEAD))[0] == (
        "The safeguarding partners are not asked to endorse a decision on this case now."
    )


def test_each_partner_answers_once_and_the_decision_stands_either_way() -> None:
    case = done(WANTED, *(answers(lead, "dissents") for lead in LEADS))
    made = [case.signed(DecisionCode.ENDORSED, partner) for partner in Partner]

    assert {one.name for one in made if one} == {lead.name for lead in LEADS}
    assert case.signed(DecisionCode.FINAL_DECISION) == WANTED.signed(DecisionCode.FINAL_DECISION)
    assert asked(case) == set()
    assert refused(case, answers(POLICE_LEAD))[0].startswith("Piet Lead answered for the police")


@pytest.mark.parametrize(
    ("other", "named"),
    [
        ("local-authority", "the local authority"),
        ("integrated-care-board", "the integrated care board"),
        ("nobody", "that partner"),
    ],
)
def test_a_partner_is_answered_for_by_its_own_lead_alone(other: str, named: str) -> None:
    assert refused(WANTED, answers(POLICE_LEAD, about=other)) == (
        f"Only the lead for {named} may answer for it.",
        "s1.6b",
    )


def test_a_decision_made_anew_waits_for_new_answers() -> None:
    case = done(WANTED, answers(POLICE_LEAD))
    final = case.signed(DecisionCode.FINAL_DECISION)
    assert final
    anew = replace(case, signatures=(*case.signatures, final))

    assert anew.signed(DecisionCode.ENDORSED, Partner.POLICE) is None

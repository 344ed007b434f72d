"""Who hears of a decision, and whether being told of it once counts for the one in force."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import Case
from procedure.casework.telling import is_true
from procedure.facts import Fact
from procedure.recipients import AGENCIES, PANEL, told_on
from procedure.stages import Stage
from tests.procedure.casework.given import (
    UMA,
    a_case,
    an_ask,
    changed,
    complaints,
    done,
    entry,
    refused,
)
from tests.procedure.casework.life import LETTER, asked_at
from tests.procedure.casework.test_requests import BETH
from tests.procedure.casework.test_sharing_outcome import (
    CHALLENGE,
    DECIDED,
    LAST,
    ON,
    tells,
    with_agencies,
)
from tests.procedure.given import day

TOLD: Final = replace(LAST, facts={**LAST.facts, Fact.REFERRER_TOLD: entry(ON)})


def decided_anew() -> Case:
    """The national Panel challenged the decision, and the Partnership Chair has made another."""
    closed = replace(TOLD, stage=Stage.CLOSED_NO_REVIEW)
    case = done(closed, an_ask(UMA, Action.RECORD_SCRUTINY, "2026-10-12", CHALLENGE))
    again = asked_at("section 3 is signed")
    on = {**again.answers, "decided-on": "2026-10-13"}
    return done(case, replace(again, answers=on, today=day("2026-10-13")))


def test_a_referrer_who_heard_the_decision_before_still_has_to_hear_the_one_in_force() -> None:
    anew = decided_anew()

    assert Fact.REFERRER_TOLD in anew.facts
    assert [is_true(case, Fact.REFERRER_TOLD) for case in (LAST, TOLD, anew)] == [
        False,
        True,
        False,
    ]


def test_the_chairs_are_informed_of_a_referral_once() -> None:
    before = a_case(Stage.REFERRED, referral_received="2026-09-07")
    after = a_case(Stage.REFERRED, chairs_informed="2026-09-07")

    assert not is_true(before, Fact.CHAIRS_INFORMED)
    assert is_true(after, Fact.CHAIRS_INFORMED)


def test_whoever_of_the_board_and_the_agencies_is_told_last_still_counts() -> None:
    assert Fact.BOARD_TOLD in LAST.facts
    assert not is_true(LAST, Fact.BOARD_TOLD)


def test_an_agency_that_was_asked_hears_the_decision_in_teams_through_its_own_lead() -> None:
    change = changed(with_agencies(DECIDED), tells("agency.school", how="teams"))

    assert [one.to.person for one in change.notices] == [BETH.person]
    assert change.says == "It is being sent. It is ticked once it has arrived."


def test_agencies_that_were_asked_outside_quorate_are_told_another_way() -> None:
    assert complaints(DECIDED, tells(AGENCIES, how="teams")) == {
        "how": "Nobody of theirs is on Teams. Tell them another way"
    }


@pytest.mark.parametrize("about", ["", PANEL], ids=["from its task", "from the list"])
def test_a_case_without_a_rapid_review_has_the_national_panel_told_the_decision(
    about: str,
) -> None:
    facts = dict(DECIDED.facts)
    del facts[Fact.PANEL_NOTIFIED]
    case = replace(DECIDED, facts=facts)
    ask = an_ask(UMA, Action.TELL_PANEL, ON, LETTER, about)
    told = done(case, ask)

    assert told_on(case, PANEL) is None
    assert told.dates[Fact.PANEL_TOLD] == day(ON)
    assert refused(told, ask)[0].startswith("They were told on Tue 29 Sep 2026.")

"""What somebody decided away from Teams is entered for them, by the Business Unit alone."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Member
from procedure.casework.ask import Ask
from procedure.facts import Fact
from procedure.notices import NoticeKind
from procedure.permissions import refusal
from procedure.roles import Actor, Partner, Role
from procedure.stages import Stage
from tests.procedure.casework.given import (
    EVERYBODY,
    LENA,
    MARK,
    POLICE,
    POLICE_LEAD,
    RUTH,
    UMA,
    a_case,
    an_ask,
    changed,
    complaints,
    person,
    refused,
)
from tests.procedure.given import day

TODAY: Final = "2026-09-09"
ON_PAPER: Final = {
    "person": LENA.person,
    "decided-on": "2026-09-08",
    "told-by": "letter",
    "evidence": "File 14, paper 3",
}
CASE: Final = a_case(Stage.LA_CONSIDERATION, referral_received="2026-09-07")
YES: Final = {"aware-on": "2026-09-07", "decision": "notify"}


def enters(action: Action, by: Actor = UMA, **answers: str) -> Ask:
    given = ON_PAPER | {name.replace("_", "-"): value for name, value in answers.items()}
    return an_ask(by, action, TODAY, given)


DECISION: Final = enters(Action.ENTER_DECISION, aware_on="2026-09-07", decision="notify")
DECIDED: Final = changed(CASE, DECISION).case
VIEW: Final = enters(Action.ENTER_VIEW, person=POLICE_LEAD.person, view="agree")
SENT: Final = enters(Action.ENTER_NOTIFIED, sent_on="2026-09-08")


def test_a_decision_is_theirs_of_the_day_they_made_it_and_says_who_entered_it() -> None:
    change = changed(CASE, DECISION)
    made = change.case.signed(DecisionCode.NOTIFY)

    assert made
    assert (made.by, made.name, made.role) == (LENA.person, LENA.name, Role.LA_REPRESENTATIVE)
    assert (made.on, made.at, made.entered_by) == (day("2026-09-08"), "", UMA.name)
    assert made.when == "Tuesday 8 September 2026"
    assert change.details == {"on_behalf_of": LENA.person}


def test_a_date_is_put_on_record_by_whoever_entered_it_on_their_behalf() -> None:
    entry = DECIDED.facts[Fact.BECAME_AWARE]
    sent = changed(DECIDED, SENT).case.facts[Fact.PANEL_NOTIFIED]

    for found in (entry, sent):
        assert (found.by, found.role, found.for_whom) == (
            UMA.person,
            Role.BUSINESS_UNIT,
            LENA.name,
        )
    assert DECIDED.facts[Fact.REFERRAL_RECEIVED] == CASE.facts[Fact.REFERRAL_RECEIVED]


def test_a_view_is_that_of_the_partner_whose_lead_gave_it() -> None:
    given = changed(DECIDED, VIEW).case.signed(DecisionCode.PARTNERS_AGREE, Partner.POLICE)

    assert given
    assert (given.name, given.entered_by) == (POLICE_LEAD.name, UMA.name)


def test_they_are_told_that_it_was_entered_in_their_name() -> None:
    told = [one for one in changed(CASE, DECISION).notices if one.kind is NoticeKind.ENTERED]

    assert [one.to.person for one in told] == [LENA.person]


@pytest.mark.parametrize("by", [one for one in EVERYBODY if one is not UMA], ids=str)
def test_nobody_but_the_business_unit_enters_for_somebody_else(by: Actor) -> None:
    assert refusal(by, Action.ENTER_DECISION, CASE)
    assert refusal(UMA, Action.ENTER_DECISION, CASE) is None


NO_PARTNER: Final = person("Nora Lead", Role.PARTNER_LEAD, agency="school")


@pytest.mark.parametrize("whom", ["nobody", MARK.person, RUTH.person])
def test_it_is_entered_only_for_somebody_who_could_have_decided_it(whom: str) -> None:
    because, source = refused(
        CASE, enters(Action.ENTER_DECISION, person=whom, aware_on="2026-09-07", decision="notify")
    )

    assert because.startswith("They are not on this case in the role that decides this")
    assert source == "s2"


def test_somebody_who_speaks_for_no_partner_has_no_view_to_enter() -> None:
    case = with_member(DECIDED, NO_PARTNER)
    ask = enters(Action.ENTER_VIEW, person=NO_PARTNER.person, view="agree")
    known = replace(ask, enrolled={NO_PARTNER.person: NO_PARTNER})

    assert refused(case, known)[0].startswith("They are not on this case in the role")


def test_what_would_bar_them_bars_it_and_it_is_not_entered_twice() -> None:
    again, _ = refused(DECIDED, DECISION)
    twice, _ = refused(changed(DECIDED, VIEW).case, VIEW)

    assert again.startswith("Lena Hart decided on Tuesday 8 September 2026. This has been decided")
    assert twice.startswith("Piet Lead gave this view on Tuesday 8 September 2026.")
    assert refused(CASE, SENT)[0] == "Decide first whether to notify the national Panel."


def test_nobody_enters_for_themselves() -> None:
    both = person("Uma Bell", Role.BUSINESS_UNIT, Role.PARTNER_LEAD, agency=POLICE)
    ask = replace(VIEW, by=both, enrolled={both.person: both})
    mine = replace(ask, answers={**VIEW.answers, "person": both.person})

    assert refused(with_member(DECIDED, both), mine)[0].startswith("What you decide yourself")


def test_their_day_is_not_in_the_future_and_the_evidence_names_nobody() -> None:
    future, _ = refused(CASE, replace(DECISION, answers=with_answer("decided-on", "2026-09-10")))
    named = replace(DECISION, answers=with_answer("evidence", "Ring 07700 900123"))

    assert future == "A date for something already done cannot be in the future."
    assert complaints(CASE, named).keys() == {"evidence"}


def with_answer(question: str, value: str) -> dict[str, str]:
    return {**DECISION.answers, question: value}


def with_member(case: Case, one: Actor) -> Case:
    return replace(case, members=case.members | {Member(one.person, role) for role in one.roles})


def test_what_they_press_themselves_says_of_nobody_that_they_entered_it() -> None:
    pressed = an_ask(LENA, Action.DECIDE_NOTIFICATION, TODAY, YES)
    made = changed(CASE, pressed).case.signed(DecisionCode.NOTIFY)

    assert made
    assert (made.entered_by, made.when) == ("", "Wednesday 9 September 2026 at 10:20")

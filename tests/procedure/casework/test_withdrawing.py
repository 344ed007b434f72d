"""A notification withdrawn: the partners agree, the national Panel is told, and then it ends."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask
from procedure.facts import Fact
from procedure.forms.disagreement import ENDS, GOES_ON
from procedure.forms.notification import DO_NOT_NOTIFY
from procedure.registers.register import RegisterKey
from procedure.roles import Actor, Partner
from procedure.stages import Stage
from procedure.tasks import open_tasks
from tests.procedure.casework.given import (
    BOARD_LEAD,
    COUNCIL_LEAD,
    FORM,
    LENA,
    POLICE_LEAD,
    an_ask,
    changed,
    done,
    refused,
)
from tests.procedure.casework.life import until
from tests.procedure.given import clocks, day

ON: Final = "2026-09-14"
REASONS: Final = {"reasons": "The injury was an accident."}
WITHDRAWS: Final = an_ask(LENA, Action.WITHDRAW_NOTIFICATION, ON, REASONS)
NOTIFIED: Final = replace(until("the date is set"), referral=FORM)
DECIDED: Final = done(NOTIFIED, WITHDRAWS)


def agrees(by: Actor, partner: Partner) -> Ask:
    return an_ask(by, Action.GIVE_VIEW, ON, {"view": "agree"}, partner.value)


AGREED: Final = done(
    DECIDED,
    agrees(COUNCIL_LEAD, Partner.LOCAL_AUTHORITY),
    agrees(POLICE_LEAD, Partner.POLICE),
    agrees(BOARD_LEAD, Partner.INTEGRATED_CARE_BOARD),
)


def panel_told(then: str = GOES_ON, on: str = ON) -> Ask:
    return an_ask(LENA, Action.RECORD_WITHDRAWN, ON, {"told-on": on, "then": then, **REASONS})


def decides(answers: dict[str, str]) -> Ask:
    return an_ask(LENA, Action.DECIDE_NOTIFICATION, ON, answers)


def waits_for(case: Case) -> set[str]:
    return {task.key for task in open_tasks(case)}


def test_the_three_partners_are_asked_anew_and_meanwhile_every_clock_runs() -> None:
    views = {f"give-view/{partner}" for partner in Partner}
    made = DECIDED.signed(DecisionCode.NOTIFY)

    assert made
    assert (made.outcome, made.name) == (DO_NOT_NOTIFY, LENA.name)
    assert not views & waits_for(NOTIFIED)
    assert views <= waits_for(DECIDED)
    assert "record-withdrawn" not in waits_for(DECIDED)
    assert "record-withdrawn" in waits_for(AGREED)
    assert DECIDED.stage is NOTIFIED.stage
    assert clocks({**DECIDED.dates}) == clocks({**NOTIFIED.dates})


@pytest.mark.parametrize(
    "case",
    [until("it is decided to notify"), until("section 2 is signed"), DECIDED],
    ids=["before it is sent", "once the recommendation is with the chair", "twice"],
)
def test_a_notification_is_withdrawn_once_and_only_during_the_rapid_review(case: Case) -> None:
    because, source = refused(case, WITHDRAWS)

    assert because.startswith("There is no notification on this case that could be withdrawn")
    assert source == "default: a notification that is withdrawn"


def test_told_to_the_national_panel_it_ends_the_rapid_review_but_not_the_referral() -> None:
    change = changed(AGREED, panel_told())
    [row] = change.rows

    assert change.case.stage is Stage.NO_RR_ROUTE
    assert change.case.dates[Fact.NOTIFICATION_WITHDRAWN] == day(ON)
    assert change.why == REASONS["reasons"]
    assert (row.register, row.about) == (RegisterKey.NOTICES, "withdrawn/national-panel")
    assert "record-withdrawn" not in waits_for(change.case)


def test_a_case_with_nothing_left_to_decide_is_archived() -> None:
    assert done(AGREED, panel_told(ENDS)).stage is Stage.ARCHIVED


def test_a_case_without_a_referral_cannot_go_on_as_one() -> None:
    entered = replace(AGREED, referral=None)

    assert refused(entered, panel_told())[0].startswith("There is no referral to go on with.")
    assert done(entered, panel_told(ENDS)).stage is Stage.ARCHIVED


@pytest.mark.parametrize(
    ("case", "ask", "says"),
    [
        (NOTIFIED, panel_told(), "Nobody has decided to withdraw the notification."),
        (DECIDED, panel_told(), "The three safeguarding partners have not all agreed"),
        (AGREED, panel_told(on="2026-09-15"), "A date for something already done"),
    ],
    ids=["not decided", "not agreed", "not told yet"],
)
def test_it_is_not_withdrawn_before_it_is_decided_agreed_and_told(
    case: Case, ask: Ask, says: str
) -> None:
    assert refused(case, ask)[0].startswith(says)


def test_what_was_withdrawn_is_not_notified_again_on_the_same_case() -> None:
    again = {"decision": "notify", "aware-on": "2026-09-07"}

    assert refused(done(AGREED, panel_told()), decides(again))[0].startswith(
        "The notification on this case was withdrawn."
    )

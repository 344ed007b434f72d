"""S20: the authority first decides not to notify, then does.  It may until the case is decided."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask
from procedure.facts import Fact
from procedure.meetings import MeetingState
from procedure.roles import Actor, Partner
from procedure.stages import Stage
from procedure.starting import ClockState
from procedure.tasks import open_tasks, possible_changes
from tests.procedure.casework.given import (
    BOARD,
    BOARD_LEAD,
    COUNCIL,
    COUNCIL_LEAD,
    LENA,
    MARK,
    PAT,
    POLICE,
    POLICE_LEAD,
    SAM,
    UMA,
    allowed,
    an_ask,
    changed,
    done,
    refused,
)
from tests.procedure.casework.life import (
    DECIDES,
    OUTCOMES,
    RECOMMENDS,
    REFERRED,
    VIEWS,
    dated,
    says_none,
    sits,
)
from tests.procedure.given import clocks, day, due

LATER = "2026-11-26"
CHANGE = "decide-notification/change"


def decides(decision: str, on: str) -> Ask:
    answers = {"decision": decision, "aware-on": "2026-11-16"}
    return an_ask(LENA, Action.DECIDE_NOTIFICATION, on, answers)


def views(by: Actor, partner: Partner, view: str, on: str) -> Ask:
    return an_ask(by, Action.GIVE_VIEW, on, {"view": view}, partner.value)


def sets(on: str, today: str = "2026-11-18", **more: str) -> Ask:
    return an_ask(MARK, Action.SET_MEETING, today, {"meeting-on": on, **more})


def opens(on: str) -> Ask:
    return an_ask(SAM, Action.OPEN_MEETING, on)


def at_table(*asks: Ask) -> tuple[Ask, ...]:
    return tuple(replace(ask, today=day(LATER)) for ask in asks)


def received(on: str = LATER) -> Ask:
    return an_ask(UMA, Action.RECORD_RECEIPT, on, {"received-on": on})


YES = decides("notify", LATER)
NOTIFIES = (YES, an_ask(LENA, Action.RECORD_NOTIFIED, LATER, {"sent-on": LATER}), received())
LETTERS = dated(Fact.INFORMATION_REQUESTED, "2026-11-17")
_ENTRY = replace(
    REFERRED.facts[Fact.REFERRAL_RECEIVED], on=day("2026-11-13"), entered=day("2026-11-13")
)
DECLINED = done(
    replace(REFERRED, facts={Fact.REFERRAL_RECEIVED: _ENTRY}),
    decides("do-not-notify", "2026-11-16"),
)
SCOPING = done(DECLINED, LETTERS)
SET = done(SCOPING, sets(LATER))
OPEN = done(SET, opens(LATER))
HELD = done(
    OPEN,
    *at_table(sits("Cora Lead", COUNCIL), sits("Piet Lead", POLICE), sits("Bea Lead", BOARD)),
    *at_table(says_none("1"), says_none("2"), says_none("3"), *OUTCOMES),
)
RECOMMENDED = done(HELD, an_ask(SAM, Action.SIGN_SECTION_2, LATER, RECOMMENDS))
DECIDED = done(
    RECOMMENDED,
    an_ask(PAT, Action.SIGN_SECTION_3, LATER, {**DECIDES, "decided-on": LATER}),
)
UNTIL_DECIDED = {
    "declined": DECLINED,
    "scoping": SCOPING,
    "date set": SET,
    "in meeting": OPEN,
    "outcomes recorded": HELD,
    "recommended": RECOMMENDED,
}
some = pytest.mark.parametrize("case", UNTIL_DECIDED.values(), ids=UNTIL_DECIDED)


def keys(case: Case) -> set[str]:
    return {task.key for task in open_tasks(case)}


@some
def test_the_decision_can_be_changed_until_the_case_is_decided(case: Case) -> None:
    after = done(case, YES)
    made = [s.outcome for s in after.signatures if s.decision is DecisionCode.NOTIFY]

    assert CHANGE in {task.key for task in possible_changes(case)}
    assert made == ["do-not-notify", "notify"]
    assert after.facts[Fact.BECAME_AWARE].on == day("2026-11-16")
    assert "record-notified" in keys(after)
    assert CHANGE not in {task.key for task in possible_changes(after)}


@some
def test_what_was_begun_on_the_referral_goes_on_until_the_notification_is_received(
    case: Case,
) -> None:
    expected = Stage.LA_CONSIDERATION if case is DECLINED else case.stage

    assert done(case, YES).stage is expected


def test_once_the_case_is_decided_the_duty_is_pointed_out_and_nothing_changed() -> None:
    because, source = refused(DECIDED, YES)

    assert CHANGE not in {task.key for task in possible_changes(DECIDED)}
    assert because.startswith("Section 3 is signed, so this cannot be changed here.")
    assert "The duty to notify stands" in because
    assert source == "s4.1"


@some
def test_deciding_the_same_again_changes_nothing(case: Case) -> None:
    because, _ = refused(case, decides("do-not-notify", LATER))

    assert because.startswith("Lena Hart decided on Monday 16 November 2026")


def test_a_decision_to_notify_is_not_taken_back() -> None:
    assert "decided already" in refused(done(SCOPING, YES), decides("do-not-notify", LATER))[0]


@pytest.mark.parametrize("case", [DECLINED, SCOPING], ids=["declined", "scoping"])
def test_the_notification_opens_the_rapid_review_with_its_own_clocks(case: Case) -> None:
    after = done(case, *NOTIFIES)
    running = clocks(after.dates)

    assert after.stage is Stage.RR_OPEN
    assert running["C13"].over is ClockState.SUPERSEDED
    assert running["C01"].over is ClockState.MET_LATE
    assert due(after.dates, "C07", "C12-local", "C12-national", "C14") == [
        "2026-11-30",
        "2026-12-07",
        "2026-12-17",
        "2026-12-26",
    ]
    assert (running["C10"].opens, running["C10"].due) == (day("2026-12-07"), day("2026-12-15"))
    assert running["C10"].conflict
    assert "set-meeting" in keys(after)


def test_a_date_outside_the_new_window_has_to_be_set_again() -> None:
    change = changed(done(SET, *NOTIFIES[:-1]), received())
    again = sets("2026-12-08", LATER, reason="The earliest day.")

    assert change.says.endswith("The date of the meeting has to be set again.")
    assert change.case.stage is Stage.RR_OPEN
    assert "set-meeting" in keys(change.case)
    assert "open-meeting" not in keys(change.case)
    assert refused(change.case, opens(LATER)) == (
        "This date was set before the notification came. Set it again first.",
        "s4.4",
    )
    assert done(change.case, again, opens("2026-12-08")).stage is Stage.IN_MEETING


def test_a_meeting_begun_is_not_undone_by_the_notification() -> None:
    after = done(OPEN, *NOTIFIES)

    assert after.stage is Stage.IN_MEETING
    assert after.meeting
    assert after.meeting.state is MeetingState.OPEN


LEADS = ((COUNCIL_LEAD, Partner.LOCAL_AUTHORITY), (POLICE_LEAD, Partner.POLICE))


def test_views_on_the_first_decision_do_not_count_for_the_second_and_stay_on_record() -> None:
    given = [views(by, partner, "disagree", "2026-11-17") for by, partner in LEADS]
    before = done(DECLINED, *given)
    after = done(before, YES)
    again = views(POLICE_LEAD, Partner.POLICE, "agree", LATER)

    assert keys(before) & set(VIEWS) == {f"give-view/{Partner.INTEGRATED_CARE_BOARD}"}
    assert keys(after) >= set(VIEWS)
    assert after.signed(DecisionCode.PARTNERS_AGREE, Partner.POLICE) is None
    assert [s.outcome for s in after.signatures].count("disagree") == 2
    assert [s.decision for s in after.in_force].count(DecisionCode.PARTNERS_AGREE) == 0
    assert allowed(after, again)
    assert refused(done(after, again), again)[0].startswith("Piet Lead gave this view")


def test_a_view_given_after_the_change_stands() -> None:
    after = done(DECLINED, YES, views(BOARD_LEAD, Partner.INTEGRATED_CARE_BOARD, "agree", LATER))
    made = after.signed(DecisionCode.PARTNERS_AGREE, Partner.INTEGRATED_CARE_BOARD)

    assert made in after.in_force

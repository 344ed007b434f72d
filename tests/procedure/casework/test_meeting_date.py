"""The date of the meeting: in its window or with a reason, never on a day off or gone by."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask
from procedure.casework.table import RULES
from procedure.facts import Fact
from procedure.meetings import MeetingState
from procedure.roles import Role
from procedure.stages import Stage
from tests.procedure.casework.given import (
    MARK,
    NOT_NOTIFIED,
    a_case,
    allowed,
    an_ask,
    changed,
    complaints,
    done,
    refused,
)
from tests.procedure.given import day

# S01: received on Tuesday 8 September 2026, so the window is 17 to 25 September.
REVIEW = a_case(
    Stage.SCOPING,
    became_aware="2026-09-07",
    panel_notified="2026-09-08",
    notification_received="2026-09-08",
    information_requested="2026-09-10",
)
# S08 with a late copy: the last recommended day comes before the window opens.
SQUEEZED = a_case(
    Stage.SCOPING,
    became_aware="2026-10-05",
    panel_notified="2026-10-12",
    notification_received="2026-10-15",
    information_requested="2026-10-16",
)
# S20: no notification, so no window.
NO_REVIEW = a_case(Stage.NO_RR_ROUTE, NOT_NOTIFIED, referral_received="2026-11-13")
BEFORE = [Stage.RR_OPEN, Stage.SCOPING, Stage.NO_RR_ROUTE, Stage.MEETING_SET]
SETTING = [*BEFORE, Stage.DEFERRED]


def sets(on: str, today: str, reason: str | None = None) -> Ask:
    why = dict.fromkeys(["reason"] * (reason is not None), str(reason))
    return an_ask(MARK, Action.SET_MEETING, today, {"meeting-on": on, **why})


def test_a_day_in_the_window_needs_no_reason() -> None:
    change = changed(REVIEW, sets("2026-09-24", "2026-09-10"))
    meeting = change.case.meeting

    assert meeting
    assert (meeting.planned, meeting.state) == (day("2026-09-24"), MeetingState.SET)
    assert change.case.stage is Stage.MEETING_SET
    assert change.case.facts[Fact.MEETING_PLANNED].on == day("2026-09-24")
    assert change.says == "The meeting is set for Thu 24 Sep 2026."
    assert change.touches == {Topic.MEETING, Topic.DATES}


def test_who_set_it_is_on_the_record() -> None:
    made = done(REVIEW, sets("2026-09-24", "2026-09-10")).signed(DecisionCode.MEETING_DATE)

    assert made
    assert (made.outcome, made.name) == ("2026-09-24", "Mark Ode")
    assert made.role is Role.SAFEGUARDING_MANAGER


@pytest.mark.parametrize("reason", [None, "", "   "], ids=["no answer", "empty", "blank"])
def test_a_day_before_the_window_needs_a_reason(reason: str | None) -> None:
    assert complaints(REVIEW, sets("2026-09-16", "2026-09-10", reason)) == {
        "reason": "Say why the meeting should be on Wed 16 Sep 2026."
    }


@pytest.mark.parametrize(
    ("case", "on", "today"),
    [
        pytest.param(REVIEW, "2026-09-16", "2026-09-10", id="before the window"),
        pytest.param(REVIEW, "2026-10-01", "2026-09-25", id="S18, after the window"),
        pytest.param(SQUEEZED, "2026-10-22", "2026-10-16", id="S08, early by choice"),
        pytest.param(SQUEEZED, "2026-10-27", "2026-10-16", id="S08, past the local date"),
        pytest.param(NO_REVIEW, "2026-12-07", "2026-11-17", id="S20, past the decision date"),
    ],
)
def test_with_a_reason_a_costly_day_is_set_and_without_one_it_is_not(
    case: Case, on: str, today: str
) -> None:
    found = done(case, sets(on, today, "A bank holiday and two absences."))

    assert complaints(case, sets(on, today)).keys() == {"reason"}
    assert found.dates[Fact.MEETING_PLANNED] == day(on)


@pytest.mark.parametrize(
    ("case", "on", "today"),
    [
        pytest.param(REVIEW, "2026-09-17", "2026-09-10", id="the first day"),
        pytest.param(REVIEW, "2026-09-25", "2026-09-10", id="the last, though not recommended"),
        pytest.param(REVIEW, "2026-09-17", "2026-09-17", id="today"),
        pytest.param(NO_REVIEW, "2026-11-17", "2026-11-16", id="without a window"),
        pytest.param(NO_REVIEW, "2026-12-04", "2026-11-16", id="on the decision date"),
    ],
)
def test_a_day_that_costs_nothing_is_set_without_a_reason(case: Case, on: str, today: str) -> None:
    assert allowed(case, sets(on, today))


def test_the_reason_goes_with_the_change_to_be_kept_and_is_not_printed_with_it() -> None:
    change = changed(REVIEW, sets("2026-10-01", "2026-09-25", " A bank holiday. "))

    assert change.why == "A bank holiday."
    assert "A bank holiday." not in repr(change)
    assert changed(REVIEW, sets("2026-09-24", "2026-09-10")).why == ""


def test_in_a_squeezed_window_a_person_is_made_to_choose_on_any_day() -> None:
    found = complaints(SQUEEZED, sets("2026-10-26", "2026-10-16"))

    assert found == {"reason": "Say why the meeting should be on Mon 26 Oct 2026."}


@pytest.mark.parametrize(
    ("on", "because"), [("2026-09-19", "Saturday"), ("2026-12-25", "Christmas Day")]
)
def test_a_day_off_is_refused_whatever_the_reason(on: str, because: str) -> None:
    found = complaints(REVIEW, sets(on, "2026-09-10", "Everybody can come."))

    assert found.keys() == {"meeting-on"}
    assert f"is not a working day ({because}). Choose a working day." in found["meeting-on"]


def test_a_day_gone_by_is_refused_whatever_the_reason() -> None:
    assert complaints(REVIEW, sets("2026-09-17", "2026-09-18", "We met.")) == {
        "meeting-on": "The date has passed. Give today's date or a later one."
    }


@pytest.mark.parametrize("stage", sorted(set(Stage) - set(SETTING)))
def test_no_date_is_set_at_another_stage(stage: Stage) -> None:
    case = a_case(stage, notification_received="2026-09-08")

    assert refused(case, sets("2026-09-24", "2026-09-10")) == (
        "A meeting date cannot be set at this stage.",
        "s4.4",
    )


@pytest.mark.parametrize("stage", BEFORE)
def test_a_date_is_set_or_set_again_until_the_meeting_is_opened(stage: Stage) -> None:
    case = replace(REVIEW, stage=stage, signatures=(NOT_NOTIFIED,))
    twice = done(case, sets("2026-09-24", "2026-09-10"), sets("2026-09-25", "2026-09-10"))

    assert twice.dates[Fact.MEETING_PLANNED] == day("2026-09-25")
    assert [made.outcome for made in twice.signatures[1:]] == ["2026-09-24", "2026-09-25"]
    assert twice.stage is Stage.MEETING_SET


def test_all_that_a_date_still_waits_for_is_said_at_once_each_with_its_source() -> None:
    verdict = RULES[Action.SET_MEETING](a_case(Stage.RR_OPEN), sets("2026-09-24", "2026-09-10"))

    assert str(verdict) == (
        "The day on which the national Panel was notified is not recorded."
        " (section 4.1 of the procedure)"
        " The day on which the Business Unit received the notification is not recorded."
        " (section 4.1 of the procedure)"
    )


def test_a_date_that_is_refused_leaves_the_case_as_it_was() -> None:
    unasked = replace(REVIEW, facts={})

    assert refused(unasked, sets("2026-09-24", "2026-09-10")) == (
        "Agencies have not been asked for information.",
        "s4.3",
    )


@pytest.mark.parametrize(("chosen", "starts"), [("0930", "09:30"), ("1400", "14:00"), ("", "")])
def test_the_time_a_meeting_starts_is_kept_as_it_is_read_aloud(chosen: str, starts: str) -> None:
    ask = sets("2026-09-17", "2026-09-10")
    case = done(REVIEW, replace(ask, answers={**ask.answers, "starts": chosen}))

    assert case.meeting
    assert case.meeting.starts == starts

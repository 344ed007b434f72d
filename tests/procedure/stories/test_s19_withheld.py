"""S19.  Information asked for on Thursday 10 September 2026, and one agency has not replied."""

from procedure.counting import Counting
from procedure.lengths import ANSWER_DISPUTE, ANSWER_LATER_DISPUTE
from procedure.periods import WorkingDays
from procedure.reminders import hearers
from procedure.roles import Role
from procedure.settings import Settings
from procedure.starting import ClockState
from tests.procedure.given import ENGLAND, clocks, day, facts

REPLIES = clocks(facts(information_requested="2026-09-10"))["C08"]


def test_the_replies_are_due_in_five_working_days_and_late_the_day_after() -> None:
    assert REPLIES.due == day("2026-09-17")
    assert REPLIES.state(day("2026-09-17")) is ClockState.DUE_TODAY
    assert REPLIES.state(day("2026-09-18")) is ClockState.OVERDUE


def test_the_subgroup_chair_hears_of_it_from_that_friday() -> None:
    assert Role.SUBGROUP_CHAIR not in hearers(REPLIES, day("2026-09-17")).roles
    assert Role.SUBGROUP_CHAIR in hearers(REPLIES, day("2026-09-18")).roles


def test_the_agencys_lead_has_two_working_days_before_the_meeting_and_five_after_it() -> None:
    plain = Counting(ENGLAND, Settings())

    assert WorkingDays(ANSWER_DISPUTE).due(day("2026-09-18"), plain) == day("2026-09-22")
    assert WorkingDays(ANSWER_LATER_DISPUTE).due(day("2026-09-18"), plain) == day("2026-09-25")

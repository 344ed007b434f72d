"""S01.  A plain run: aware on Monday 7 September 2026, notified and copied on the Tuesday."""

from typing import Final

import pytest

from procedure.reminders import hearers
from procedure.roles import Role
from tests.procedure.given import chosen, clocks, day, due, facts

CASE: Final = facts(
    became_aware="2026-09-07", panel_notified="2026-09-08", notification_received="2026-09-08"
)


def test_every_date_of_the_rapid_review_follows() -> None:
    assert due(CASE, "C01", "C07", "C12-local", "C12-national", "C14", "C14-target") == [
        "2026-09-14",
        "2026-09-10",
        "2026-09-28",
        "2026-09-29",
        "2026-10-08",
        "2026-09-24",
    ]


def test_the_meeting_is_to_be_from_the_17th_to_the_25th_and_best_by_the_24th() -> None:
    meeting = clocks(CASE)["C10"]

    assert (meeting.opens, meeting.due) == (day("2026-09-17"), day("2026-09-25"))
    assert meeting.recommended_by == day("2026-09-24")
    assert meeting.conflict is None


def test_both_chairs_are_to_be_told_the_next_working_day() -> None:
    assert due(CASE, "C06") == ["2026-09-09"]


def test_the_channel_hears_nothing_of_the_notification_itself() -> None:
    told = hearers(clocks(CASE)["C01"], day("2026-09-14"))

    assert told.channel is None
    assert told.roles == (Role.LA_REPRESENTATIVE,)


@pytest.mark.parametrize(
    ("code", "expected"), [("C01", "2026-09-11"), ("C12-local", "2026-09-25")]
)
def test_a_partnership_that_counts_the_day_itself_has_a_day_less(code: str, expected: str) -> None:
    assert due(CASE, code, settings=chosen({"counting.day_zero": "include"})) == [expected]

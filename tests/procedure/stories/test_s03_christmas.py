"""S03.  Christmas and New Year 2026-27: aware on Friday 18 December, notified on the Monday."""

import pytest

from procedure.calendar import Override, OverrideKind, england
from tests.procedure.given import clocks, day, due, facts

CASE = facts(
    became_aware="2026-12-18", panel_notified="2026-12-21", notification_received="2026-12-21"
)


def test_every_date_passes_over_the_holidays_and_their_substitute() -> None:
    assert due(CASE, "C01", "C07", "C12-local", "C12-national", "C14") == [
        "2026-12-29",
        "2026-12-23",
        "2027-01-13",
        "2027-01-14",
        "2027-01-21",
    ]


def test_the_meeting_is_to_be_from_the_4th_to_the_12th_and_best_by_the_11th() -> None:
    meeting = clocks(CASE)["C10"]

    assert (meeting.opens, meeting.due) == (day("2027-01-04"), day("2027-01-12"))
    assert meeting.recommended_by == day("2027-01-11")


@pytest.mark.parametrize("closed", ["2026-12-29", "2026-12-30", "2026-12-31"])
def test_the_councils_closure_days_still_count(closed: str) -> None:
    shut = england([Override(day(closed), OverrideKind.CLOSURE, "Council closed")])

    assert clocks(CASE, calendar=shut) == clocks(CASE)

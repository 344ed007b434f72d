"""S02.  Aware on Thursday 27 August 2026, notified and copied on the Friday before the holiday."""

from procedure.settings import Settings
from procedure.why import why
from tests.procedure.given import ENGLAND, clocks, day, due, facts

CASE = facts(
    became_aware="2026-08-27", panel_notified="2026-08-28", notification_received="2026-08-28"
)


def test_the_holiday_puts_each_date_a_day_on() -> None:
    assert due(CASE, "C01", "C07", "C12-local", "C12-national", "C14") == [
        "2026-09-04",
        "2026-09-02",
        "2026-09-18",
        "2026-09-21",
        "2026-09-28",
    ]


def test_the_meeting_is_to_be_from_the_9th_to_the_17th_and_best_by_the_16th() -> None:
    meeting = clocks(CASE)["C10"]

    assert (meeting.opens, meeting.due) == (day("2026-09-09"), day("2026-09-17"))
    assert meeting.recommended_by == day("2026-09-16")


def test_the_first_day_counted_is_tuesday_and_the_holiday_is_named() -> None:
    found = why(clocks(CASE)["C07"], ENGLAND, Settings())

    assert found.counted[0] == day("2026-09-01")
    assert "Summer bank holiday" in [skipped.because for skipped in found.skipped]

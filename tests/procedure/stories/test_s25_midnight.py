"""S25.  Half past midnight in London is still yesterday in UTC.

The core knows only dates, so what is proved here is that a day's difference shows: which day it
is in London is settled where instants are, at the edge.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tests.procedure.given import clocks, day, due, facts

LOGGED = datetime(2027, 6, 28, 23, 30, tzinfo=UTC)


def test_the_london_date_is_the_29th_and_the_dates_follow_from_it() -> None:
    london = LOGGED.astimezone(ZoneInfo("Europe/London")).date()
    case = facts(notification_received=london.isoformat())
    meeting = clocks(case)["C10"]

    assert london == day("2027-06-29")
    assert due(case, "C07") == ["2027-07-01"]
    assert (meeting.opens, meeting.due) == (day("2027-07-08"), day("2027-07-16"))


def test_the_utc_date_would_have_been_a_day_out() -> None:
    assert due(facts(notification_received=LOGGED.date().isoformat()), "C07") == ["2027-06-30"]

"""S10.  One month at a month's end: notification received on Friday 29 January 2027."""

from tests.procedure.given import clocks, day, due, facts

CASE = facts(
    became_aware="2027-01-28", panel_notified="2027-01-29", notification_received="2027-01-29"
)


def test_the_month_ends_on_the_last_of_february_and_is_acted_on_by_the_friday() -> None:
    section_2 = clocks(CASE)["C14"]

    assert section_2.due == day("2027-02-28")
    assert section_2.act_by == day("2027-02-26")


def test_the_rapid_review_is_counted_in_working_days_as_ever() -> None:
    meeting = clocks(CASE)["C10"]

    assert due(CASE, "C12-local", "C12-national") == ["2027-02-18", "2027-02-19"]
    assert (meeting.opens, meeting.due) == (day("2027-02-09"), day("2027-02-17"))
    assert meeting.recommended_by == day("2027-02-16")

"""S05.  Easter 2027: aware on Monday 22 March, notified and copied on Maundy Thursday."""

from tests.procedure.given import clocks, day, due, facts

CASE = facts(
    became_aware="2027-03-22", panel_notified="2027-03-25", notification_received="2027-03-25"
)


def test_every_date_passes_over_good_friday_and_easter_monday() -> None:
    assert due(CASE, "C01", "C07", "C12-local", "C12-national") == [
        "2027-03-31",
        "2027-03-31",
        "2027-04-14",
        "2027-04-19",
    ]


def test_the_meeting_is_to_be_from_the_7th_to_the_15th_and_best_by_the_12th() -> None:
    meeting = clocks(CASE)["C10"]

    assert (meeting.opens, meeting.due) == (day("2027-04-07"), day("2027-04-15"))
    assert meeting.recommended_by == day("2027-04-12")


def test_the_recommendation_is_due_on_a_sunday_and_acted_on_by_the_friday() -> None:
    section_2 = clocks(CASE)["C14"]

    assert section_2.due == day("2027-04-25")
    assert section_2.act_by == day("2027-04-23")

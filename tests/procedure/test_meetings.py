"""A meeting and a seat at it, before anybody has said anything of either."""

from procedure.agencies import AGENCIES
from procedure.disclosure import Sensitive
from procedure.meetings import Attendance, Capacity, Meeting, MeetingState
from tests.procedure.given import day


def test_nothing_is_taken_for_said_at_a_meeting_whose_date_is_set() -> None:
    meeting = Meeting(number=1, planned=day("2026-09-24"))

    assert meeting.state is MeetingState.SET
    assert meeting.confidentiality_read is False
    assert (meeting.attendance, meeting.outcomes, meeting.quorum_then) == ((), (), "")


def test_nothing_is_taken_for_said_of_somebody_who_comes() -> None:
    police = AGENCIES["police"]
    seat = Attendance(id="1", name=Sensitive("Ada"), agency=police, capacity=Capacity.MEMBER)

    assert seat.remote is False
    assert (seat.declared, seat.ruling, seat.person) == (None, None, None)
    assert (seat.admitted, seat.heard) == (True, True)
    assert seat.counts

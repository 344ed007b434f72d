"""The meeting card: who is here, whether that is a quorum, and what waits."""

from bot.drawing.done_by import signed_words
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.meeting import MeetingView, Seat
from cards.meeting import meeting as meeting_card
from procedure.case import DecisionCode
from procedure.casework.meeting import unasked
from procedure.disclosure import Tier, reveal
from procedure.meetings import Attendance, Meeting
from procedure.quorum import assess
from procedure.words import long_date


def draw_meeting(scene: Scene, complaint: str = "") -> Json:
    """Return the meeting as it stands.  Only the case's own members are ever shown it."""
    meeting = scene.case.meeting
    assert meeting is not None, "a meeting's card is drawn once there is a meeting"
    quorum = assess(meeting.attendance, scene.about.partnership.settings.quorum_mode)
    return meeting_card(
        MeetingView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            planned=long_date(meeting.planned),
            state=meeting.state,
            quorate=quorum.met,
            quorum=meeting.quorum_then or quorum.says,
            seats=_seats(meeting),
            waits_for=[refused.because for refused in unasked(meeting)],
            outcome=_outcome(scene),
            complaint=complaint,
        )
    )


def _seats(meeting: Meeting) -> list[Seat]:
    order = sorted(meeting.attendance, key=lambda one: (one.agency.name, int(one.id)))
    return [_seat(one) for one in order]


def _seat(one: Attendance) -> Seat:
    return Seat(
        id=one.id,
        who=reveal(one.name, tier=Tier.CASE),
        agency=one.agency.name,
        capacity=one.capacity,
        remote=one.remote,
        arrived=one.arrived,
        left=one.left,
        declared=one.declared,
        ruling=one.ruling,
    )


def _outcome(scene: Scene) -> str:
    made = scene.case.signed(DecisionCode.OUTCOMES)
    return f"The outcomes were recorded. {signed_words(made)}" if made else ""

"""The meeting card: who is here, whether that is a quorum, what was recorded, and what waits."""

from collections.abc import Iterator
from typing import Final

from bot.drawing.done_by import signed_words
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.meeting import meeting as meeting_card
from cards.meeting_seats import Seat
from cards.meeting_view import AT_MEETING, ItemLine, MeetingView
from cards.press import Verb
from procedure.agenda import DECISIONS, Item, needed, standing, unrecorded
from procedure.case import DecisionCode
from procedure.casework.meeting import unasked, unfinished
from procedure.disclosure import Tier, reveal
from procedure.facts import Fact
from procedure.meetings import Attendance, Meeting, MeetingState
from procedure.permissions import refusal
from procedure.questions import YES
from procedure.quorum import assess
from procedure.words import long_date, short_date

# What an adjournment may pass and never moves.
UNMOVED: Final = ("C12-local", "C12-national", "C13", "C14-target", "C14")


def draw_meeting(scene: Scene, complaint: str = "") -> Json:
    """Return the meeting as it stands.  Only the case's own members are ever shown it."""
    meeting = scene.case.meeting
    assert meeting is not None, "a meeting's card is drawn once there is a meeting"
    quorum = assess(meeting.attendance, scene.about.partnership.settings.quorum_mode)
    items = list(_items(meeting))
    waits = [refused.because for refused in unasked(meeting)]
    first = next(iter(unrecorded(meeting.outcomes)), None)
    return meeting_card(
        MeetingView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            presses=_presses(scene),
            planned=_planned(meeting),
            state=meeting.state,
            quorate=quorum.met,
            quorum=meeting.quorum_then or quorum.says,
            seats=_seats(meeting),
            waits_for=waits,
            items=items,
            next_item=next((line for line in items if line.key == first), None),
            is_for_information=not quorum.met and _may_be_heard(meeting, first),
            unfinished=[says for says in unfinished(meeting) if says not in waits],
            safety=_safety(meeting),
            papers_shared=Fact.PAPERS_SHARED in scene.case.facts,
            dates=unmoved(scene),
            outcome=_outcome(scene),
            complaint=complaint,
        )
    )


def _presses(scene: Scene) -> frozenset[Verb]:
    """Return the buttons that whoever is looking may press, by who may do what."""
    return frozenset(
        verb
        for verb, action in AT_MEETING.items()
        if refusal(scene.viewer, action, scene.case) is None
    )


def unmoved(scene: Scene) -> list[tuple[str, str]]:
    """Return the dates that no adjournment moves, each in words."""
    dues = (scene.due(c) for c in scene.running() if c.code in UNMOVED)
    return [(due.duty, due.when) for due in dues]


def _may_be_heard(meeting: Meeting, first: Item | None) -> bool:
    """Whether the next item is one that may be taken without a quorum now."""
    return first is not None and first not in DECISIONS and not unasked(meeting)


def _planned(meeting: Meeting) -> str:
    begins = f", {meeting.starts}" if meeting.starts else ""
    again = f" (meeting {meeting.number})" if meeting.number > 1 else ""
    return f"{long_date(meeting.planned)}{begins}{again}"


def _items(meeting: Meeting) -> Iterator[ItemLine]:
    """Yield each item of the meeting as it stands, once it has been opened."""
    if meeting.state is MeetingState.SET:
        return
    for item in needed(meeting.outcomes):
        made = standing(meeting.outcomes, item)
        yield ItemLine(
            key=item, label=item.label, stands=_stands(meeting, item), recorded=made is not None
        )


def _stands(meeting: Meeting, item: Item) -> str:
    made = standing(meeting.outcomes, item)
    if made is None:
        return "not recorded"
    before = f" on {short_date(made.on)}" if made.meeting != meeting.number else ""
    when = f"at {made.at}{before}"
    answer = f", {made.answer}" if made.answer else ""
    if not made.quorate:
        return f"for information only, {when}. {made.quorum}"
    return f"recorded {when}{answer}"


def _safety(meeting: Meeting) -> str:
    if not meeting.safety:
        return ""
    return "Yes. The chairs have been told." if meeting.safety == YES else "No."


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
        heard=one.heard,
        admitted=one.admitted,
        arrived=one.arrived,
        left=one.left,
        declared=one.declared,
        ruling=one.ruling,
    )


def _outcome(scene: Scene) -> str:
    made = scene.case.signed(DecisionCode.OUTCOMES)
    return f"The outcomes were recorded. {signed_words(made)}" if made else ""

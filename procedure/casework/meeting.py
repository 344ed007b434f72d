"""The meeting: its date, its opening, and what was decided.

Quorum is measured again at the very moment an outcome is recorded (section 4.6), so that a
card kept from before somebody left is refused with the same words the live card shows.
"""

from dataclasses import replace
from typing import Final

from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask, Change, Verdict, day, with_fact, with_signature
from procedure.casework.onward import onward
from procedure.desk import NotYet, Refused
from procedure.facts import Fact
from procedure.meetings import Meeting, MeetingState
from procedure.quorum import assess
from procedure.sources import section
from procedure.stages import Stage
from procedure.window import offer
from procedure.words import counted, short_date

_BEFORE: Final = frozenset({Stage.RR_OPEN, Stage.SCOPING, Stage.NO_RR_ROUTE, Stage.MEETING_SET})
_FINISHED: Final = Refused("The meeting is over. Nothing can be added to it.", section("4.6"))
_NOT_OPEN: Final = Refused("Open the meeting first.", section("4.6"))


def set_date(case: Case, ask: Ask) -> Verdict:
    """D08.  A date outside the window, or past the local date, needs a reason."""
    if case.stage not in _BEFORE:
        return Refused("A meeting date cannot be set at this stage.", section("4.4"))
    planned = day(ask.answers, "meeting-on")
    offered = offer(case.dates, ask.settings, ask.calendar, planned)
    if not offered.allowed:
        return NotYet({"meeting-on": " ".join(offered.warnings)})
    if planned < ask.today:
        return NotYet({"meeting-on": "The date has passed. Give today's date or a later one."})
    reason = ask.answers.get("reason", "").strip()
    if offered.needs_reason and not reason:
        return NotYet({"reason": f"Say why the meeting should be on {short_date(planned)}."})
    case = with_signature(case, ask, DecisionCode.MEETING_DATE, planned.isoformat())
    case = with_fact(case, ask, Fact.MEETING_PLANNED, planned)
    meeting = Meeting(number=1, planned=planned)
    change = Change(
        case=replace(case, meeting=meeting),
        says=f"The meeting is set for {short_date(planned)}.",
        touches=frozenset({Topic.MEETING, Topic.DATES}),
        why=reason,
    )
    return onward(change, ask, Stage.MEETING_SET)


def open_meeting(case: Case, ask: Ask) -> Verdict:
    """The Subgroup Chair opens it, having read out the statement on confidentiality (1.6a)."""
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.SET:
        return Refused("There is no meeting waiting to be opened.", section("4.6"))
    if case.stage is Stage.RR_OPEN:
        return Refused(
            "This date was set before the notification came. Set it again first.", section("4.4")
        )
    if ask.today < meeting.planned:
        return Refused(
            f"The meeting is set for {short_date(meeting.planned)}. "
            "It cannot be opened before then.",
            section("4.4"),
        )
    opened = replace(meeting, state=MeetingState.OPEN, confidentiality_read=True)
    case = with_fact(case, ask, Fact.MEETING_HELD, ask.today)
    change = Change(
        case=replace(case, meeting=opened),
        says="The meeting is open. Record who is here.",
        touches=frozenset({Topic.MEETING, Topic.DATES}),
    )
    return onward(change, ask, Stage.IN_MEETING)


def not_decidable(case: Case, ask: Ask) -> Refused | None:
    """Return why the meeting cannot decide now; the card shows the same sentence."""
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN:
        return not_open(meeting)
    quorum = assess(meeting.attendance, ask.settings.quorum_mode)
    if not quorum.met:
        return Refused(quorum.says, section("4.6"))
    return next(iter(unasked(meeting)), None)


def unasked(meeting: Meeting) -> tuple[Refused, ...]:
    """Everybody is asked before anything is decided; say how many have not been."""
    number = sum(1 for one in meeting.attendance if one.declared is None and not one.left)
    if not number:
        return ()
    who = counted(number, "person has", "people have")
    return (Refused(f"{who} not yet been asked to declare any interest.", section("1.6a")),)


def record_outcomes(case: Case, ask: Ask) -> Verdict:
    """D10 and D11, recorded together with the quorum as it stood."""
    if refused := not_decidable(case, ask):
        return refused
    meeting = case.meeting
    assert meeting is not None, "a meeting that can decide is there"
    quorum = assess(meeting.attendance, ask.settings.quorum_mode)
    closed = replace(
        meeting, state=MeetingState.CLOSED, outcomes=ask.form, quorum_then=quorum.says
    )
    case = with_signature(case, ask, DecisionCode.OUTCOMES, "recorded")
    return Change(
        case=replace(case, meeting=closed),
        says="The outcomes are recorded and the meeting is closed. Section 2 can be written.",
        touches=frozenset({Topic.MEETING, Topic.RECOMMENDATION}),
    )


def not_open(meeting: Meeting | None) -> Refused:
    is_over = meeting is not None and meeting.state is MeetingState.CLOSED
    return _FINISHED if is_over else _NOT_OPEN

"""Adjourning the meeting, and going on after it (section 4.6, D12).

No clock pauses.  What was recorded with a quorum stands, and the next meeting begins with it.
"""

from dataclasses import replace
from datetime import date

from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask, Change, Verdict, with_signature
from procedure.casework.choosing_a_day import chosen_day, with_planned
from procedure.casework.meeting import not_open
from procedure.casework.meeting_notices import adjourned, invited
from procedure.casework.onward import onward
from procedure.decisions_meeting import DECIDE, DEFER
from procedure.desk import NotYet, Refused
from procedure.forms.adjournment import NO_QUORUM, WHY
from procedure.forms.meeting_date import DAY, OTHER_DAY, REASON
from procedure.meetings import MeetingState
from procedure.sources import section
from procedure.stages import Stage
from procedure.words import short_date


def adjourn(case: Case, ask: Ask) -> Verdict:
    """D12: what is missing, from whom and by when; or that the meeting is not quorate.

    For want of a quorum the next day is set at once.  For what is missing it may be set later,
    by whoever convenes the meeting.
    """
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN:
        return not_open(meeting)
    planned = _next_day(case, ask)
    if isinstance(planned, NotYet):
        return planned
    deferred = ask.answers[WHY] != NO_QUORUM
    after = replace(case, meeting=replace(meeting, state=MeetingState.ADJOURNED))
    if deferred:
        after = with_signature(after, ask, DecisionCode.DEFER, DEFER)
    if planned:
        after = with_planned(after, ask, planned)
    then = f"It resumes on {short_date(planned)}." if planned else "Its next day is not set yet."
    change = Change(
        case=after,
        says=f"The meeting is adjourned. {then}",
        touches=frozenset({Topic.MEETING, Topic.DATES}),
        notices=(*adjourned(case, meeting.number), *(invited(after) if planned else ())),
        why=ask.answers.get(REASON, ""),
    )
    return onward(change, ask, Stage.DEFERRED if deferred else Stage.MEETING_SET)


def go_on(case: Case, ask: Ask) -> Verdict:
    """D12, the other way: what was missing is here, or the Subgroup goes on without it."""
    if case.stage is not Stage.DEFERRED:
        return Refused("No meeting of this case waits for information.", section("4.6"))
    made = case.signed(DecisionCode.DEFER)
    if made and made.outcome == DECIDE:
        return Refused("It is recorded already that the Subgroup goes on.", section("4.6"))
    after = with_signature(case, ask, DecisionCode.DEFER, DECIDE)
    is_set = case.meeting is not None and case.meeting.state is MeetingState.SET
    says = "The Subgroup goes on." + (" The day of its meeting is still to be set." * (not is_set))
    change = Change(case=after, says=says, touches=frozenset({Topic.MEETING}))
    return onward(change, ask, Stage.MEETING_SET) if is_set else change


def _next_day(case: Case, ask: Ask) -> date | NotYet | None:
    """Return the day chosen; none is needed yet while information is missing."""
    given = ask.answers.get(DAY) or ask.answers.get(OTHER_DAY)
    if not given and ask.answers[WHY] != NO_QUORUM:
        return None
    planned = chosen_day(case, ask)
    if isinstance(planned, date) and planned == ask.today:
        return NotYet({OTHER_DAY: "Give a day after today, or wait instead."})
    return planned
